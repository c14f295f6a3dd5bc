"""Candidates come from the cheapest on, and only those that may be cheaper are looked into."""

from __future__ import annotations

from functools import partial
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


@given(st.lists(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 9)), max_size=9), max_size=5))
def test_candidates_of_groups_come_in_the_same_order(drawn: list[list[tuple[int, int]]]) -> None:
    costs = {
        (group, number): float(bound + above)
        for group, own in enumerate(drawn)
        for number, (bound, above) in enumerate(own)
    }
    found = [
        [(float(bound), (group, number)) for number, (bound, _) in enumerate(own)]
        for group, own in enumerate(drawn)
    ]
    groups = sorted((min((b for b, _ in own), default=0.0), n) for n, own in enumerate(found))
    asked = [(bound, partial(iter, found[number])) for bound, number in groups]
    assert list(cheapest((), costs.__getitem__, asked)) == sorted(
        (cost, key) for key, cost in costs.items()
    )


def test_a_group_is_asked_for_only_where_it_may_hold_the_cheapest() -> None:
    asked: list[str] = []

    def group(name: str) -> list[tuple[float, str]]:
        asked.append(name)
        return [(2.0, name)]

    groups = [(1.0, partial(group, "near")), (5.0, partial(group, "far"))]
    found = cheapest([(4.0, "known")], {"near": 3.0, "known": 4.0}.__getitem__, groups)
    assert list(islice(found, 2)) == [(3.0, "near"), (4.0, "known")]
    assert asked == ["near"]
