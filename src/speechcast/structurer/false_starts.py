"""Clauses that a speaker breaks off and begins anew (Let's not — let's not turn back): what he says stands in the next one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.model.span import Span
from speechcast.structurer.reading import Reading

_BROKEN_OFF = re.compile(r"\s?(?:—|–|--+|-)\Z")
"""The dash at which a clause breaks off."""

_DASHES = "—–-"

_JOINED = re.compile(r"(?:and|but|so)\s", re.IGNORECASE)

_SUBJECT = re.compile(r"\b(?:i|we|you|they|he|she|it)\Z", re.IGNORECASE)
"""The end of a clause of which more follows in any case."""

_LONGEST = 40
"""Characters of a clause that is begun anew, at most."""


def without_false_starts(reading: Reading, pieces: Sequence[Span]) -> list[Span]:
    """The clauses of a sentence without those that the one behind them begins with.

    Args:
        reading: The text.
        pieces: Its clauses in order, each with the mark that ends it.
    """
    text, end = reading.text, pieces[-1].end
    return [
        piece
        for piece, behind in zip(pieces, [*pieces[1:], None], strict=True)
        if behind is None or not _is_begun_anew(text, piece, behind, end)
    ]


def _is_begun_anew(text: str, piece: Span, behind: Span, end: int) -> bool:
    """Whether a clause breaks off at a dash, behind which its words are said again and, up to `end`, more."""
    if len(piece) > _LONGEST or text[piece.end - 1] not in _DASHES:
        return False
    dash = _BROKEN_OFF.search(text, piece.start, piece.end)
    # What stands between two dashes is put in, and no new beginning (the quay — the quay above all — must stay).
    if dash is None or dash.start() <= piece.start:
        return False
    if text[behind.end - 1] in _DASHES and not _SUBJECT.search(text, piece.start, dash.start()):
        return False
    begun = text[piece.start : dash.start()].lower()
    # The conjunction in front of a sentence is no part of it (And she — and she stayed).
    joined = _JOINED.match(text, behind.start, behind.end)
    for start in (behind.start, joined.end() if joined else behind.start):
        at = start + len(begun)
        if text[start:at].lower() == begun and text[at : at + 1] in (" ", ","):
            return any(map(str.isalpha, text[at:end]))
    return False
