"""English: sentence ends and words."""

from __future__ import annotations

import re
from typing import ClassVar

from speechcast.languages.base import Language
from speechcast.languages.cues import Cues, NumberStyle
from speechcast.languages.en_numbering import NUMBERING
from speechcast.languages.en_predicates import STATES, SUBORDINATE
from speechcast.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+|,\d{3}(?!\d))*")
_LAST_WORD = re.compile(r"[^\W\d_][\w.\-]*$")
_NEXT_WORD = re.compile(r"[\s\"'“‘(\[]*([^\W_]+)")
_ACRONYM = re.compile(r"(?:[a-z]\.)+[a-z]", re.IGNORECASE)


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(rf"\b(?:{MONTHS})(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?,$")
_YEAR = re.compile(r"[12]\d{3}\b")
"""The end of a clause with a day, and the opening of one with its year."""

_TITLES = _words(
    "mr mrs ms mx dr prof rev hon gen col maj capt lt sgt sen rep gov pres st mt messrs mme"
)
"""Abbreviations that a name follows: the point behind them never ends a sentence."""

_ABBREVIATIONS = _words(
    "jr sr inc ltd co corp etc al vs e.g i.e cf approx dept est fig vol p pp jan feb mar apr jun jul"
    " aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m ave blvd rd"
)
"""Abbreviations that may end a sentence: what follows decides."""

_SENTENCE_STARTERS = _words(
    "The This That These Those We You He She It They I In On At For From But And So Yet Our Your His"
    " Her Its Their My There Here Today Now When While If As To Let No Not What Who Why How With"
)
"""Words that begin a sentence far more often than they stand capitalised inside one."""


class English(Language):
    """English."""

    code: ClassVar[str] = "en"
    tag: ClassVar[str] = "en-US"
    numbering: ClassVar[tuple[NumberStyle, ...]] = NUMBERING

    def load_cues(self) -> Cues:
        from speechcast.languages.en_cues import CUES

        return CUES

    def ends_sentence(self, text: str, begun: int, mark: int, stop: int, end: int) -> bool:
        if not super().ends_sentence(text, begun, mark, stop, end):
            return False
        if stop >= end or text[mark] not in ".…":
            return True
        ahead = _NEXT_WORD.match(text, stop, end)
        following = ahead.group(1) if ahead else ""
        if following[:1].islower():
            return False
        if text[mark : mark + 2] in ("..", "…") or text[mark + 2 : mark + 3] == ".":
            return True
        before = _LAST_WORD.search(text[max(begun, mark - 24) : mark])
        return not _is_abbreviation(before.group() if before else "", following)

    def clauses(self, text: str, span: Span) -> list[Span]:
        found: list[Span] = []
        for clause in super().clauses(text, span):
            # The comma between a day and its year parts nothing (On May 3, 1962, the port …).
            dated = found and _YEAR.match(text, clause.start, clause.end) is not None
            if dated and _DAY.search(text, found[-1].start, found[-1].end) is not None:
                found[-1] = Span(found[-1].start, clause.end)
            else:
                found.append(clause)
        return found

    def states(self, text: str, span: Span) -> bool:
        words = span.of(text)
        return (
            SUBORDINATE.match(words) is None and STATES.search(words) is not None
        ) or self.cues.emphasis.urging.match(words) is not None

    def placed_words(self, text: str, span: Span) -> list[tuple[int, str]]:
        return [(m.start(), m.group()) for m in _WORD.finditer(text, span.start, span.end)]

    def forget(self) -> None:
        pass


def _is_abbreviation(word: str, following: str) -> bool:
    """Whether the point after `word` belongs to it although `following` comes with a capital."""
    lower = word.lower()
    if lower in _TITLES or (len(word) == 1 and word.isupper() and word != "I"):
        return True
    if lower == "no" and following.isdigit():
        return True
    if _ACRONYM.fullmatch(word) or lower in _ABBREVIATIONS:
        return following not in _SENTENCE_STARTERS
    return False
