"""Candidates from the cheapest on, where what each costs takes long to find and has a lower bound that does not."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from heapq import heapify, heappop, heappush
from itertools import chain
from typing import TypeVar

_T = TypeVar("_T")

Group = tuple[float, Callable[[], Iterable[tuple[float, _T]]]]
"""What finds some candidates, behind a lower bound of what any of them costs."""


def cheapest(
    candidates: Iterable[tuple[float, _T]],
    cost: Callable[[_T], float],
    groups: Iterable[Group[_T]] = (),
) -> Iterator[tuple[float, _T]]:
    """The candidates with what they cost, the cheapest first; of equal ones the lesser.

    Args:
        candidates: Each behind a lower bound of its cost.
        cost: What a candidate costs: asked for only when no cheaper one is left that is known.
        groups: More of them, in the order of their bounds: each is asked for, and its candidates are looked for,
            only when no cheaper one is left.
    """
    waiting, known = list(candidates), list[tuple[float, _T]]()
    heapify(waiting)
    for least, more in chain(groups, [(math.inf, tuple)]):
        while (waiting and waiting[0][0] < least) or (known and known[0][0] < least):
            if known and (not waiting or known[0][0] < waiting[0][0]):
                yield heappop(known)
            else:
                _, candidate = heappop(waiting)
                heappush(known, (cost(candidate), candidate))
        for found in more():
            heappush(waiting, found)
