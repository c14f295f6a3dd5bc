"""Footnotes of plain text: paragraphs at its end that begin with a number in brackets, and the marks that point to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.model.document import Block
from speechcast.model.span import Span

_NOTE = re.compile(r"[\[［【](?P<n>\d{1,2})[\]］】]\s*\S")
_MARK = re.compile(r"[\[［【](?P<n>\d{1,2})[\]］】]")

_SHARE = 4
"""The text in front of the notes is so many times as long as they are at least: else they are no notes."""


def footnotes(text: str, blocks: Sequence[Block]) -> list[Span]:
    """The notes below a text and the marks in it that point to them, in order; empty where any note has no mark in front of
    them, or a paragraph that is none stands behind.

    Args:
        text: Plain text.
        blocks: Its paragraphs.
    """
    notes: dict[str, Span] = {}
    for block in reversed(blocks):
        match = _NOTE.match(text, block.span.start, block.span.end)
        if match is None or match["n"] in notes:
            break
        notes[match["n"]] = block.span
    if not notes:
        return []
    begin = min(span.start for span in notes.values())
    marks = [
        (match["n"], Span(*match.span()))
        for match in _MARK.finditer(text, 0, begin)
        if match["n"] in notes
    ]
    told = sum(map(len, notes.values()))
    if notes.keys() - {number for number, _ in marks} or begin < _SHARE * told:
        return []
    return sorted([*(span for _, span in marks), *notes.values()])
