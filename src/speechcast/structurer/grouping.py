"""Which points share a slide: two to six, cut where the text itself pauses."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from speechcast.structurer.cues.named_lists import names_goals
from speechcast.structurer.found import Found
from speechcast.structurer.leads import tells_decision
from speechcast.structurer.reading import Reading
from speechcast.structurer.reckoning import turns_to_shortcomings

MOST = 6
"""Points on a slide at most (board, section 5: bullets hold two to six)."""

_COST = {1: 2.2, 2: 0.7, 3: 0.1, 4: 0.0, 5: 0.3, 6: 0.9}
"""How far slides of so many points are from what reads well."""

_FULL = 620.0
"""Size of a passage above which its slide stands too long (some two and a half minutes)."""

_TURNED = 3.0
"""What it is worth to cut where a report turns to its shortcomings: they are no support of what was achieved."""

_BEHIND = 1.65
"""What it is worth to cut behind the last item of a count: what follows is no item of it."""

_DECIDED = 2.2
"""What it is worth to cut in front of what was decided, or of what names goals, which heads its items."""

_LED = 1.6
"""What it is worth to cut in front of what leads up to paragraphs alike."""

_ROW, _MEMBERS = 2.0, 3
"""What it is worth to cut where a repetition begins in a paragraph of its own behind what is no member of it, and how
many members that has at least."""


def grouped(reading: Reading, found: Sequence[Found]) -> list[list[Found]]:
    """The points of one part, slide by slide.

    Items that have a slide to themselves keep it; the others are divided by dynamic programming.
    """
    groups: list[list[Found]] = []
    for _, run in groupby(found, key=lambda f: f.slide):
        groups += _divided(reading, list(run))
    return groups


def _divided(reading: Reading, found: Sequence[Found]) -> list[list[Found]]:
    best: list[float] = [0.0]
    back: list[int] = [0]
    for j in range(1, len(found) + 1):
        scores = [
            (best[i] + _group_cost(reading, found[i:j]) + _seam(reading, found, i), -i)
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


def _group_cost(reading: Reading, group: Sequence[Found]) -> float:
    size = (group[-1].point.passage.end - group[0].begin) / reading.cues.scale
    return _COST[len(group)] + 0.003 * max(0.0, size - _FULL)


def _seam(reading: Reading, found: Sequence[Found], index: int) -> float:
    """What it costs to cut in front of a point."""
    if index == 0:
        return 0.0
    before, after = found[index - 1], found[index]
    cost = 0.9
    if before.count >= 0 and before.count == after.count:
        cost += 1.6
    elif before.count != after.count:
        cost -= 1.2
    if not reading.cues.blanks and before.count >= 0 > after.count and not after.start.label:
        cost -= _BEHIND
    if after.lead is not None:
        led = 0.8 if after.start.numbered else _LED
        apart = tells_decision(reading, after.lead) or names_goals(reading, after.lead)
        cost -= _DECIDED if apart else led
    if _begins_row(reading, found, index):
        cost -= _ROW
    if turns_to_shortcomings(reading, after.start.sentence):
        cost -= 1.6 if reading.sentences[after.start.sentence].first else _TURNED
    sentences = reading.sentences
    if sentences[after.start.sentence].paragraph != sentences[before.start.sentence].paragraph:
        cost -= 0.4
    return cost


def _begins_row(reading: Reading, found: Sequence[Found], index: int) -> bool:
    """Whether a repetition of several members begins with a point that opens its paragraph, behind other points."""
    sentence = reading.sentences[found[index].start.sentence]
    members = found[index : index + _MEMBERS]
    return (
        sentence.first
        and not found[index - 1].start.parallel
        and len(members) == _MEMBERS
        and all(f.start.parallel and f.start.frame for f in members)
    )
