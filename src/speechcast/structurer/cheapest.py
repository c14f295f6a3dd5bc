"""Candidates from the cheapest on, where what each costs takes long to find and has a lower bound that does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import heappop, heappush
from typing import TypeVar

_T = TypeVar("_T")


def cheapest(
    candidates: Iterable[tuple[float, _T]], cost: Callable[[_T], float]
) -> Iterator[tuple[float, _T]]:
    """The candidates with what they cost, the cheapest first; of equal ones the lesser.

    Args:
        candidates: Each behind a lower bound of its cost.
        cost: What a candidate costs: asked for only when no cheaper one is left that is known.
    """
    known: list[tuple[float, _T]] = []
    for bound, candidate in sorted(candidates):
        while known and known[0][0] < bound:
            yield heappop(known)
        heappush(known, (cost(candidate), candidate))
    while known:
        yield heappop(known)
