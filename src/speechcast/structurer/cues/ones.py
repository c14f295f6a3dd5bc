"""Paragraphs that each tell one of several things without saying which (一个是…，一个是…，再一个是…)."""

from __future__ import annotations

import re
from collections.abc import Collection

from speechcast.languages.announced_rows import ONES
from speechcast.languages.cues import NumberStyle
from speechcast.structurer.cues.numbering import Chain, Item
from speechcast.structurer.reading import Reading, Role

_LEAST = 3
"""Paragraphs that make such a row."""


def chains_of_ones(reading: Reading, counted: Collection[int]) -> list[Chain]:
    """The rows of neighbouring paragraphs that open so, each as a count, in order.

    Args:
        reading: The text.
        counted: Sentences that hold items of another count.
    """
    pattern = ONES[reading.document.language]
    if pattern is None:
        return []
    style = NumberStyle(
        "一个是", re.compile(r"(?!)(?P<n>)"), reading.language.numbering[0].ordinals
    )
    found: list[Chain] = []
    row: list[Item] = []
    for index, sentence in enumerate(reading.sentences):
        if not sentence.first:
            continue
        match = pattern.match(reading.text, sentence.start, sentence.span.end)
        told = match is not None and sentence.role is Role.BODY and index not in counted
        if (not told or (match is not None and not match["more"] and _ended(reading, row))) and row:
            found += [Chain(style, tuple(row))] if len(row) >= _LEAST else []
            row = []
        if told and match is not None and (row or not match["more"]):
            row.append(Item(sentence.span.start, match.end(), index, True, len(row) + 1))
    return [*found, Chain(style, tuple(row))] if len(row) >= _LEAST else found


def _ended(reading: Reading, row: list[Item]) -> bool:
    """Whether the last paragraph of a row says that it is one more (再一个是…)."""
    pattern = ONES[reading.document.language]
    if not row or pattern is None:
        return False
    last = pattern.match(reading.text, reading.sentences[row[-1].sentence].start)
    return last is not None and last["more"] is not None
