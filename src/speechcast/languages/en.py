"""English: sentence ends and words."""

from __future__ import annotations

import re
from typing import ClassVar

from speechcast.languages.base import Language
from speechcast.languages.cues import Cues
from speechcast.languages.en_cues import ABBREVIATIONS, CUES, SENTENCE_STARTERS, TITLES
from speechcast.languages.en_predicates import STATES, SUBORDINATE
from speechcast.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+|,\d{3}(?!\d))*")
_LAST_WORD = re.compile(r"[^\W\d_][\w.\-]*$")
_NEXT_WORD = re.compile(r"[\s\"'“‘(\[]*([^\W_]+)")
_ACRONYM = re.compile(r"(?:[a-z]\.)+[a-z]", re.IGNORECASE)


class English(Language):
    """English."""

    code: ClassVar[str] = "en"
    tag: ClassVar[str] = "en-US"
    cues: ClassVar[Cues] = CUES

    def ends_sentence(self, text: str, begun: int, mark: int, stop: int, end: int) -> bool:
        if not super().ends_sentence(text, begun, mark, stop, end):
            return False
        if stop >= end or text[mark] not in ".…":
            return True
        ahead = _NEXT_WORD.match(text, stop, end)
        following = ahead.group(1) if ahead else ""
        if following[:1].islower():
            return False
        if text[mark : mark + 2] in ("..", "…"):
            return True
        before = _LAST_WORD.search(text[max(begun, mark - 24) : mark])
        return not _is_abbreviation(before.group() if before else "", following)

    def states(self, text: str, span: Span) -> bool:
        words = span.of(text)
        return (
            SUBORDINATE.match(words) is None and STATES.search(words) is not None
        ) or self.cues.emphasis.urging.match(words) is not None

    def words(self, text: str, span: Span) -> list[Span]:
        return [Span(*m.span()) for m in _WORD.finditer(text, span.start, span.end)]


def _is_abbreviation(word: str, following: str) -> bool:
    """Whether the point after `word` belongs to it although `following` comes with a capital."""
    lower = word.lower()
    if lower in TITLES or (len(word) == 1 and word.isupper() and word != "I"):
        return True
    if lower == "no" and following.isdigit():
        return True
    if _ACRONYM.fullmatch(word) or lower in ABBREVIATIONS:
        return following not in SENTENCE_STARTERS
    return False
