"""Which points share a slide: two to six, cut where the text itself pauses."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.structurer.points import Found
from speechcast.structurer.reading import Reading

MOST = 6
"""Points on a slide at most (board, section 5: bullets hold two to six)."""

_COST = {1: 3.0, 2: 0.7, 3: 0.1, 4: 0.0, 5: 0.2, 6: 0.6}


def grouped(reading: Reading, found: Sequence[Found]) -> list[list[Found]]:
    """The points of one part, slide by slide."""
    best: list[float] = [0.0]
    back: list[int] = [0]
    for j in range(1, len(found) + 1):
        scores = [
            (best[i] + _COST[j - i] + (_seam(reading, found, i) if i else 0.0), -i)
            for i in range(max(0, j - MOST), j)
        ]
        score, i = min(scores)
        best.append(score)
        back.append(-i)
    groups: list[list[Found]] = []
    at = len(found)
    while at:
        groups.append(list(found[back[at] : at]))
        at = back[at]
    return groups[::-1]


def _seam(reading: Reading, found: Sequence[Found], index: int) -> float:
    """What it costs to cut in front of a point."""
    before, after = found[index - 1].start, found[index].start
    cost = 0.8
    if before.chain >= 0 and before.chain == after.chain:
        cost += 1.5
    if reading.sentences[after.sentence].paragraph != reading.sentences[before.sentence].paragraph:
        cost -= 0.4
    return cost
