"""What stands in front of the words of a sentence or clause: list signs, an address, connectives."""

from __future__ import annotations

import re

from speechcast.languages import Language
from speechcast.model.span import Span


def opening_of(language: Language, text: str, span: Span) -> int:
    """Where the words of `span` begin after list signs, an address and connectives."""
    if not language.fronted.match(text, span.start, span.end):
        return span.start
    cues = language.cues
    begun = _behind(cues.dash, text, span.start, span.end)
    at = _behind(cues.address, text, begun, span.end)
    while (joined := _behind(cues.connective, text, at, span.end)) > at:
        at = joined
    return at if at == begun else _behind(cues.address, text, at, span.end)


def _behind(pattern: re.Pattern[str], text: str, at: int, end: int) -> int:
    """Where the words go on behind what `pattern` finds at `at`; `at` where that is nothing or all."""
    match = pattern.match(text, at, end)
    if match is None or not at < match.end() < end:
        return at
    at = match.end()
    while at < end and text[at].isspace():
        at += 1
    return at
