"""A text as its mentions are looked for: its sentences and clauses, and what is told or demanded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from speechcast.languages import Language
from speechcast.languages.base import MASK_SIGNS
from speechcast.languages.mention_table import MentionTable
from speechcast.model.outline import Outline, SectionKind
from speechcast.model.span import Span

_BREAKS = re.compile(r"[，。；：、！？（）“”‘’《》\n(),;:!?]|,\s|--|—")
_FULL_BREAKS = re.compile(r"[，。；：！？\n;:!?]|,\s|--|—")


@dataclass(frozen=True, slots=True)
class SpeechText:
    """What all finders share.

    Attributes:
        text: The text with its characters as the tables are written; offsets are the document's.
        language: Its language.
        table: What to look for.
        sentences: Its sentences.
        reviews: Stretches that report what was done; no target is in them.
        demands: Stretches that ask for something: a clause that begins with a verb asks too.
    """

    text: str
    language: Language
    table: MentionTable
    sentences: tuple[Span, ...]
    reviews: tuple[Span, ...]
    demands: tuple[Span, ...]

    def masked(self, span: Span) -> bool:
        """Whether `span` holds what the text withholds."""
        return any(sign in span.of(self.text) for sign in MASK_SIGNS)

    def phrase_start(self, position: int, least: int) -> int:
        """Where the run of words in front of `position` begins: behind the last mark, 、 too."""
        return _last_break(_BREAKS, self.text, least, position)

    def clause(self, span: Span, sentence: Span) -> Span:
        """The clause of `sentence` around `span`; 、 does not end it."""
        start = _last_break(_FULL_BREAKS, self.text, sentence.start, span.start)
        following = _FULL_BREAKS.search(self.text, span.end, sentence.end)
        return Span(start, following.start() if following else sentence.end)


def _last_break(marks: re.Pattern[str], text: str, least: int, position: int) -> int:
    start = least
    for mark in marks.finditer(text, least, position):
        start = mark.end()
    return start


def stretches(outline: Outline | None, kinds: Sequence[SectionKind]) -> tuple[Span, ...]:
    """The stretches of an outline's sections of some kinds."""
    return tuple(s.span for s in outline.sections if s.kind in kinds) if outline else ()


def within(span: Span, places: Sequence[Span]) -> bool:
    """Whether `span` begins in one of some stretches."""
    return any(span.start in place for place in places)
