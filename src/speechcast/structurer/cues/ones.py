"""Paragraphs that each tell one of several things without saying which (一个是…，一个是…，再一个是…)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

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
    ended = False
    for index, sentence in enumerate(reading.sentences):
        if not sentence.first:
            continue
        match = pattern.match(reading.text, sentence.start, sentence.span.end)
        if match is None or sentence.role is not Role.BODY or index in counted:
            found += _whole(style, row)
            row, ended = [], False
            continue
        one_more = match["more"] is not None
        if ended and not one_more:
            found += _whole(style, row)
            row = []
        if row or not one_more:
            row.append(Item(sentence.span.start, match.end(), index, True, len(row) + 1))
            ended = one_more
    return [*found, *_whole(style, row)]


def _whole(style: NumberStyle, row: Sequence[Item]) -> list[Chain]:
    """A row as a count, where it has items enough."""
    return [Chain(style, tuple(row))] if len(row) >= _LEAST else []
