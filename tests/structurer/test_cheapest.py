"""Candidates come from the cheapest on, and only those that may be cheaper are looked into."""

from __future__ import annotations

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from speechcast.structurer.cheapest import cheapest


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 9)), max_size=30))
def test_the_order_is_that_of_all_costs_sorted(drawn: list[tuple[int, int]]) -> None:
    costs = [float(bound + above) for bound, above in drawn]
    candidates = [(float(bound), number) for number, (bound, _) in enumerate(drawn)]
    assert list(cheapest(candidates, costs.__getitem__)) == sorted(
        (cost, number) for number, cost in enumerate(costs)
    )


def test_what_cannot_be_cheaper_is_not_looked_into() -> None:
    asked: list[str] = []

    def cost(name: str) -> float:
        asked.append(name)
        return {"near": 2.0, "far": 3.0, "dear": 9.0}[name]

    found = cheapest([(8.0, "dear"), (1.0, "near"), (2.5, "far")], cost)
    assert list(islice(found, 2)) == [(2.0, "near"), (3.0, "far")]
    assert asked == ["near", "far"]
