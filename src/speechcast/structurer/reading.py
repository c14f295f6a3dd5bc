"""A document read sentence by sentence, with what every cue and measure needs to know of each."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from speechcast.languages import Language, language_of
from speechcast.languages.cues import Cues
from speechcast.model.document import Document
from speechcast.model.span import Span

_OPENING = 3
"""Words of a sentence's opening that are kept for comparison."""


class Role(StrEnum):
    """What a sentence is in the frame of a speech."""

    TITLE = "title"
    VOCATIVE = "vocative"
    ANNOUNCEMENT = "announcement"
    CEREMONY = "ceremony"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence.

    Attributes:
        span: Its characters.
        paragraph: Number of its paragraph, from 0.
        first: Whether it begins its paragraph.
        role: What it is in the frame of the speech.
        start: Where its words begin, after list signs, an address and connectives.
        opening: Its first words from there, lower case.
        terms: Its content words.
        size: Its length in Chinese characters or what says as much.
    """

    span: Span
    paragraph: int
    first: bool
    role: Role
    start: int
    opening: tuple[str, ...]
    terms: tuple[str, ...]
    size: float


@dataclass(frozen=True)
class Reading:
    """A document and its sentences; everything the structurer does starts from here."""

    document: Document
    sentences: tuple[Sentence, ...]

    @cached_property
    def language(self) -> Language:
        """The language of the document."""
        return language_of(self.document.language)

    @property
    def cues(self) -> Cues:
        """The cue tables of the language."""
        return self.language.cues

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    def size(self, span: Span) -> float:
        """Length of `span` in Chinese characters or what says as much."""
        return len(span) / self.cues.scale

    @cached_property
    def _starts(self) -> list[int]:
        return [s.span.start for s in self.sentences]

    def sentence_at(self, position: int) -> int:
        """Number of the sentence that holds `position`, or of the one before it."""
        return max(0, bisect_right(self._starts, position) - 1)

    def sizes(self, first: int, last: int) -> float:
        """Size of the sentences `[first, last)` together."""
        return self._sums[last] - self._sums[first]

    @cached_property
    def _sums(self) -> list[float]:
        sums = [0.0]
        for sentence in self.sentences:
            sums.append(sums[-1] + sentence.size)
        return sums


def read_sentences(document: Document) -> Reading:
    """Read `document`: its sentences with role, opening and content words. Linear in its length."""
    language = language_of(document.language)
    text = document.text
    starts = [b.span.start for b in document.blocks]
    found: list[Sentence] = []
    title_end = max((s.end for s in document.front.title_spans), default=0)
    last_paragraph = -1
    for span in language.sentences(text):
        paragraph = bisect_right(starts, span.start) - 1 if starts else _line(text, span, found)
        first = paragraph != last_paragraph or not found
        last_paragraph = paragraph
        role = _role(document, language.cues, span, title_end, first)
        start = opening_of(language.cues, text, span)
        words = language.words(text, span)
        opening = [w.of(text).lower() for w in words if w.start >= start][:_OPENING]
        terms = tuple(
            term for w in words if (term := _term(language.code, w.of(text))) not in
            language.cues.stopwords and len(term) > 1 and not term.isdigit()
        )  # fmt: skip
        found.append(
            Sentence(span, paragraph, first, role, start, tuple(opening), terms,
                     len(span) / language.cues.scale)
        )  # fmt: skip
    return Reading(document, tuple(found))


def _line(text: str, span: Span, found: list[Sentence]) -> int:
    """Number of the paragraph when the reader gave none: every line is one."""
    if not found:
        return 0
    before = found[-1]
    return before.paragraph + len(text[before.span.end : span.start].splitlines()[1:])


def _term(code: str, word: str) -> str:
    """The form by which a word is compared: lower case, English without plural and genitive."""
    term = word.lower()
    if code != "en":
        return term
    term = term.removesuffix("'s").removesuffix("’s")
    return term[:-1] if len(term) > 4 and term.endswith("s") and not term.endswith("ss") else term


def _role(document: Document, cues: Cues, span: Span, title_end: int, first: bool) -> Role:
    words = span.of(document.text)
    if span.end <= title_end:
        return Role.TITLE
    if cues.vocative.match(words):
        return Role.VOCATIVE
    if cues.announcement.search(words):
        return Role.ANNOUNCEMENT
    if cues.ceremony.search(words) or cues.wish.search(words):
        return Role.CEREMONY
    front = document.front
    if any(
        s.covers(span) for s in (*front.speaker_spans, *front.date_spans, *front.occasion_spans)
    ):
        return Role.TITLE
    return Role.BODY


def opening_of(cues: Cues, text: str, span: Span) -> int:
    """Where the words of `span` begin after list signs, an address and connectives."""
    at = span.start
    for pattern in (cues.dash, cues.address, cues.connective, cues.address):
        match = pattern.match(text, at, span.end)
        while match and match.end() > at and match.end() < span.end:
            at = match.end()
            while at < span.end and text[at].isspace():
                at += 1
            match = pattern.match(text, at, span.end) if pattern is cues.connective else None
    return at
