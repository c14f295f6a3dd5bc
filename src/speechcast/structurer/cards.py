"""Which points are cards: short, parallel and each with its support."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.model.outline import Point
from speechcast.structurer.found import Found
from speechcast.structurer.headings import Headings

_CARD = 10.0
"""Size of a card's heading (board, section 5)."""


def are_cards(headings: Headings, group: Sequence[Found], points: Sequence[Point]) -> bool:
    """Whether points are 3, 4 or 6 short parallel claims, each with its support."""
    if len(points) not in (3, 4, 6) or len(points) != len(group):
        return False
    sizes = [headings.size(p.text) for p in points]
    parallel = all(f.start.frame for f in group) or len({f.count for f in group} - {-1}) == 1
    return (
        parallel
        and max(sizes) <= _CARD
        and max(sizes) - min(sizes) <= 1
        and all(p.detail is not None for p in points)
    )
