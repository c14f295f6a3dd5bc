"""Fewer points where they show too much of a passage: slides that repeat half of what is said are a script."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.structurer.starts import Start

SHOWN = 0.45
"""Share of unnumbered prose that its points show at most."""

_FEWEST = 5
"""Points that stay, however much they show."""


def thinned(chosen: Sequence[Start], share: float) -> list[Start]:
    """The starts of points without the weakest ones, in order.

    Args:
        chosen: The starts. The first one stays, and so do members of a repetition and paragraphs with a label.
        share: Share of what all points show that is too much.
    """
    able = [s for s in chosen[1:] if not (s.parallel or s.label or s.tag)]
    count = min(max(1, int(share * len(chosen))), len(chosen) - _FEWEST)
    weakest = sorted(able, key=lambda start: (start.score, start.position))[: max(0, count)]
    gone = {start.position for start in weakest}
    return [start for start in chosen if start.position not in gone]
