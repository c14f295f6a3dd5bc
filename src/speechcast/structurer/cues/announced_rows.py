"""Items without numbers behind a sentence that says how many there are: exactly so many sentences or paragraphs."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from speechcast.languages.announced_rows import ANNOUNCED_ROWS, NUMBERS
from speechcast.languages.cues import NumberStyle
from speechcast.structurer.cues.numbering import Chain, Item
from speechcast.structurer.reading import Reading, Role

ANNOUNCED_ROW = NumberStyle("as many as announced", re.compile(r"(?!)(?P<n>)"), {})

_ITEM, _BEHIND = 24.0, 1.6
"""Size of the items at most where sentences stand behind them in their paragraph, and how many times as long as the
longest of them the next one is then, unless they open alike."""

_PARAGRAPH = 150.0
"""Size at most of a paragraph that is an item."""


def announced_rows(reading: Reading, counted: Collection[int]) -> list[Chain]:
    """The rows that the speaker announces, each as a chain, in order.

    Args:
        reading: The text.
        counted: Sentences that hold items of a count: these are numbered.
    """
    pattern = ANNOUNCED_ROWS[reading.document.language]
    found: list[Chain] = []
    if pattern is None:
        return found
    for index, sentence in enumerate(reading.sentences):
        match = pattern.match(reading.text, sentence.start, sentence.span.end)
        row = _row(reading, index, NUMBERS[match["n"].lower()]) if match else []
        if row and not any(i in counted for i in range(row[0], row[-1] + 1)):
            starts = [reading.sentences[i] for i in row]
            items = [
                Item(s.span.start, s.span.start, i, True, number)
                for number, (i, s) in enumerate(zip(row, starts, strict=True), 1)
            ]
            found.append(Chain(ANNOUNCED_ROW, tuple(items)))
    return found


def _row(reading: Reading, index: int, many: int) -> Sequence[int]:
    """The first sentences of the items that a sentence announces; empty where it cannot be told which they are."""
    sentences = reading.sentences
    behind = index + 1
    while behind < len(sentences) and not sentences[behind].first:
        behind += 1
    rest = range(index + 1, behind)
    if not rest:
        return _paragraphs(reading, behind, many)
    row = rest[:many]
    if len(row) < many or any(sentences[i].role is not Role.BODY for i in row):
        return []
    if len(rest) == many:
        return row
    openings = {sentences[i].opening[:1] for i in row}
    alike = len(openings) == 1 and sentences[row[-1] + 1].opening[:1] not in openings
    longest = max(sentences[i].size for i in row)
    short = longest <= _ITEM and sentences[row[-1] + 1].size >= _BEHIND * longest
    return row if alike or short else []


def _paragraphs(reading: Reading, first: int, many: int) -> Sequence[int]:
    """The first sentences of as many paragraphs as are announced, where the speech then turns to its end."""
    sentences = reading.sentences
    heads = [i for i in range(first, len(sentences)) if sentences[i].first][: many + 1]
    if len(heads) < many or any(sentences[i].role is not Role.BODY for i in heads[:many]):
        return []
    ends = heads[many] if len(heads) > many else len(sentences)
    if ends < len(sentences):
        conclusion = reading.cues.conclusion.match(sentences[ends].span.of(reading.text))
        if sentences[ends].role is Role.BODY and conclusion is None:
            return []
    bounds = [*heads[:many], ends]
    sizes = [reading.sizes(a, b) for a, b in pairwise(bounds)]
    return heads[:many] if max(sizes) <= _PARAGRAPH else []
