"""A document read sentence by sentence, with what every cue and measure needs to know of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property, partial
from itertools import chain, islice

from speechcast.languages import Language, language_of
from speechcast.languages.cues import Cues
from speechcast.model.document import SOFT, BlockKind, Document, MaskKind
from speechcast.model.span import Span
from speechcast.structurer.bare_numbers import with_numbers_joined
from speechcast.structurer.fronts import opening_of
from speechcast.structurer.paragraph_numbers import paragraph_numbers
from speechcast.structurer.salutation import salutation

_COLON = re.compile(r"[：:]\s*")

_HEAD_LINES = 5
_HEAD_LINE = 40.0
"""Lines over a speech at most, and their size."""

_PRINTED_LINES = 12
"""Lines over a printed speech, and its address, at most."""

_LONG_ADDRESS = 10.0
"""Size from which an address is said by itself, before the first sentence begins."""

ASKING, LEADING = "？?", "：:"
"""Marks with which a question ends, and what leads to what follows."""

_BEHIND = "”’\"'）)"
"""What may stand behind the mark that ends a sentence."""

_DIVIDER = re.compile(r"[\W_]{3,}")
"""A line of signs alone (***, ———), which parts what stands around it."""

_ENDED, _PIECE = 0.3, 0.5
"""Share of the lines of a transcript without punctuation that end with a mark, at most, and of a sentence that such
a line tells."""

_VARYING = frozenset("也更还又都")
"""Words that one of several like openings may have (这一年，是…；这一年，也是…)."""

_OPENING = 3
"""Words of a sentence's opening that are kept for comparison."""


class Role(StrEnum):
    """What a sentence is in the frame of a speech."""

    TITLE = "title"
    VOCATIVE = "vocative"
    ANNOUNCEMENT = "announcement"
    CEREMONY = "ceremony"
    QUESTION = "question"
    DIVIDER = "divider"
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
    text: str
    """The text of the document as the cue tables are written; offsets are the same."""
    sentences: tuple[Sentence, ...]
    speakers: Mapping[int, int] = field(default_factory=dict)
    """Where the words begin of paragraphs that open with their speaker's name, by their start."""
    numbers: Mapping[int, int] = field(default_factory=dict)
    """The same of paragraphs that a transcript numbers (`structurer.paragraph_numbers`)."""
    odds: tuple[float, ...] = ()
    """Where the text has no paragraphs and these were made: the logarithm of the odds that one begins, by
    sentence (`structurer.paragraphing`)."""

    @cached_property
    def language(self) -> Language:
        """The language of the document."""
        return language_of(self.document.language)

    @cached_property
    def cues(self) -> Cues:
        """The cue tables of the language."""
        return self.language.cues

    @cached_property
    def subject(self) -> frozenset[str]:
        """The content words of the speech's title."""
        title = self.language.folded(self.document.front.title)
        words = self.language.placed_words(title, Span(0, len(title)))
        return frozenset(_terms(self.language, words))

    @cached_property
    def frequency(self) -> Counter[str]:
        """In how many sentences each content word stands."""
        return Counter(chain.from_iterable([dict.fromkeys(s.terms) for s in self.sentences]))

    def content_words(self, span: Span) -> int:
        """How many content words a span holds."""
        words = self.language.placed_words(self.text, span)
        return sum(1 for _ in _terms(self.language, words))

    def only_announces(self, words: str) -> bool:
        """Whether a sentence says nothing but that, or how many, things follow."""
        said, announcing = words.rstrip("。.！! "), self.cues.announcing.fullmatch
        bare = said.rstrip("：:")
        return announcing(bare) is not None or (bare != said and announcing(said) is not None)

    def size(self, span: Span) -> float:
        """Length of `span` in Chinese characters or what says as much."""
        return len(span) / self.cues.scale

    def head(self, index: int) -> int:
        """The first sentence of the paragraph of a sentence."""
        while not self.sentences[index].first and index > 0:
            index -= 1
        return index

    def begins_line(self, position: int) -> bool:
        """Whether nothing but blanks stands in front of `position` in its line, whatever the paragraphs are."""
        return not self.text[self.text.rfind("\n", 0, position) + 1 : position].strip()

    @cached_property
    def _starts(self) -> list[int]:
        return [s.span.start for s in self.sentences]

    def sentence_at(self, position: int) -> int:
        """Number of the sentence that holds `position`, or of the one before it."""
        return max(0, bisect_right(self._starts, position) - 1)

    @cached_property
    def told(self) -> float:
        """How much a line tells, as a share of a sentence: in transcripts without punctuation hardly one ends
        with a mark, and each is a piece."""
        ended = sum(not self.text[s.span.end - 1].isalnum() for s in self.sentences)
        return _PIECE if self.odds and ended <= _ENDED * len(self.sentences) else 1.0

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
    text = language.folded(document.flow)
    speakers = _speakers(language, document, text)
    numbers = paragraph_numbers(language, document, text)
    begun = {**numbers, **speakers}
    starts = [b.span.start for b in document.blocks]
    found: list[Sentence] = []
    title_end = max((s.end for s in document.front.title_spans), default=0)
    last_paragraph = last_named = -1
    spoken = any(map(str.isalnum, text))
    # A word that comes again is found once and is the same object: less memory, and it is compared at a glance.
    term = cache(partial(_term, language))
    unsaid = frozenset(mask.span for mask in document.masks if mask.kind is MaskKind.DIRECTION)
    silent = sorted(unsaid, key=lambda span: span.start)
    silences = [span.start for span in silent]
    greeted = salutation(language, document, text, title_end)
    head_end = greeted.start
    if not greeted:
        head_end = _head_end(language, document, text, title_end, unsaid)
    apart = _with_address_apart(language, text, title_end)
    for span in with_numbers_joined(language, text, apart):
        before = bisect_right(silences, span.start)
        silenced = before > 0 and silent[before - 1].covers(span)
        if silenced or language.cues.note.fullmatch(text, span.start, span.end):
            continue
        paragraph = bisect_right(starts, span.start) - 1 if starts else _line(text, span, found)
        first = paragraph != last_paragraph or not found
        last_paragraph = paragraph
        last_named = paragraph if span.start in speakers else last_named
        role = _role(document, text, language.cues, span, title_end)
        if role is Role.BODY and spoken and _DIVIDER.fullmatch(text, span.start, span.end):
            role = Role.DIVIDER
        if role is Role.BODY and last_named == paragraph and text[span.end - 1] in "？?":
            role = Role.QUESTION
        if role is Role.BODY and (span.end <= head_end or _is_headline(language.cues, text, span)):
            role = Role.TITLE
        if greeted.start <= span.start < greeted.end and not _is_front(document, span):
            role = Role.VOCATIVE
        start = opening_of(language, text, Span(begun.get(span.start, span.start), span.end))
        words = language.placed_words(text, span)
        behind = (word for at, word in words if at >= start and word not in _VARYING)
        opening = tuple([word.lower() for word in islice(behind, _OPENING)])
        terms = tuple([known for _, word in words if (known := term(word))])
        size = len(span) / language.cues.scale
        found.append(Sentence(span, paragraph, first, role, start, opening, terms, size))
    return Reading(document, text, tuple(found), speakers, numbers)


def _line(text: str, span: Span, found: list[Sentence]) -> int:
    """Number of the paragraph when the reader gave none: every line is one."""
    if not found:
        return 0
    before = found[-1]
    return before.paragraph + len(text[before.span.end : span.start].splitlines()[1:])


def _with_address_apart(language: Language, text: str, title_end: int) -> Iterator[Span]:
    """The sentences; a long address in front of the first one is a sentence of its own."""
    apart = True
    for whole in language.sentences(text):
        span = whole
        headline = language.cues.headline
        named = headline.match(text, span.start, span.end) if apart and headline else None
        if named and not title_end:
            yield Span(span.start, named.end())
            span = Span(named.end(), span.end)
        if apart and span.start >= title_end:
            address = language.cues.address.match(text, span.start, span.end)
            apart = language.cues.vocative.match(text[span.start : span.end]) is not None
            if (
                address
                and not apart
                and len(address.group()) / language.cues.scale >= _LONG_ADDRESS
            ):
                yield Span(span.start, address.end())
                span = Span(address.end(), span.end).trimmed(text)
        yield from _with_count_apart(language, text, span)


def _with_count_apart(language: Language, text: str, span: Span) -> Iterator[Span]:
    """A sentence; where a count begins behind its colon (讲几点意见：一、…), the two parts of it."""
    for colon in _COLON.finditer(text, span.start, span.end):
        for style in language.numbering:
            if style.label:
                match = style.pattern.match(text, colon.end(), span.end)
                if match and style.ordinals.get(match["n"].lower()) == 1 and match.end() < span.end:
                    yield Span(span.start, colon.end()).trimmed(text)
                    yield Span(colon.end(), span.end).trimmed(text)
                    return
    yield span


def _is_headline(cues: Cues, text: str, span: Span) -> bool:
    """Whether a sentence is a title that the address follows without a break."""
    headline = cues.headline.match(text, span.start) if cues.headline else None
    return headline is not None and headline.end() == span.end


def _head_end(
    language: Language, document: Document, text: str, title_end: int, unsaid: Container[Span]
) -> int:
    """Where the lines end that stand over the speech: short, without a stop, before any prose."""
    imprint = _imprint_end(language, document, text)
    if imprint:
        return imprint
    heads = 0
    blocks = list(islice((b for b in document.blocks if b.span not in unsaid), _HEAD_LINES + 2))
    for block in blocks[: _HEAD_LINES + 1]:
        words = block.span.of(text)
        size = len(words) / language.cues.scale
        if (
            (block.kind is not BlockKind.PARAGRAPH and block.span.start >= title_end)
            or size > _HEAD_LINE
            or words[-1] in '。.！!？?：:；;，,、…”’"）)'
            or _starts_count(language, words)
        ):
            break
        heads += 1
    if heads > _HEAD_LINES:
        # So many lines without a stop are no head but verse, or a list; one that stands apart is.
        first, second, third = (block.span for block in blocks[:3])
        apart = text.count("\n", first.end, second.start) > text.count(
            "\n", second.end, third.start
        )
        return max(title_end, first.end) if apart else title_end
    followed = 0 < heads < len(blocks)
    return blocks[heads - 1].span.end if followed else 0


def _imprint_end(language: Language, document: Document, text: str) -> int:
    """Where the lines end that stand over the address of a speech that was printed, of which one says so; 0
    where none does."""
    imprint, lines = language.cues.imprint, document.blocks[:_PRINTED_LINES]
    if imprint is None:
        return 0
    printed = False
    for before, block in zip([None, *lines], lines, strict=False):
        words = block.span.of(text)
        if before is not None and language.cues.vocative.fullmatch(words.strip()):
            return before.span.end if printed else 0
        if len(words) / language.cues.scale > 2.0 * _HEAD_LINE:
            return 0
        printed = printed or imprint.search(words) is not None
    return 0


def _starts_count(language: Language, words: str) -> bool:
    return any(style.certain and style.pattern.match(words) for style in language.numbering)


def _speakers(language: Language, document: Document, text: str) -> dict[int, int]:
    """Where the words begin of paragraphs that open with their speaker's name, by their start.

    Empty where fewer than half of the paragraphs do, or all with different names. Within a name no
    sentence ends.
    """
    found: dict[int, tuple[int, str]] = {}
    for block in document.blocks:
        match = language.cues.speaker.match(text, block.span.start, block.span.end)
        if (
            match
            and match.end() < block.span.end
            and len(language.sentences(text, Span(*match.span()))) == 1
        ):
            found[block.span.start] = (match.end(), match.group())
    names = {name for _, name in found.values()}
    if len(found) < 3 or 2 * len(found) < len(document.blocks) or len(names) == len(found):
        return {}
    return {start: end for start, (end, _) in found.items()}


def _terms(language: Language, words: Sequence[tuple[int, str]]) -> Iterator[str]:
    """The content words among `words`, as they are compared."""
    return filter(None, (_term(language, word) for _, word in words))


def _term(language: Language, word: str) -> str:
    """A content word as it is compared; empty for any other word."""
    term = word.lower().replace(SOFT, "")
    if language.code == "en":
        term = _singular(term)
    return (
        term if len(term) > 1 and term not in language.cues.stopwords and not term.isdigit() else ""
    )


def _singular(term: str) -> str:
    """The form by which an English word is compared: without plural and genitive."""
    term = term.removesuffix("'s").removesuffix("’s")
    return term[:-1] if len(term) > 4 and term.endswith("s") and not term.endswith("ss") else term


def _role(document: Document, text: str, cues: Cues, span: Span, title_end: int) -> Role:
    words = span.of(text)
    if span.end <= title_end or _is_front(document, span):
        return Role.TITLE
    if cues.vocative.match(words):
        return Role.VOCATIVE
    if cues.announcement.search(words):
        return Role.ANNOUNCEMENT
    if cues.ceremony.search(words) or cues.wish.search(words):
        return Role.CEREMONY
    return Role.BODY


def _is_front(document: Document, span: Span) -> bool:
    """Whether a line says little but who speaks, when and where."""
    front = document.front
    known = (*front.speaker_spans, *front.date_spans, *front.occasion_spans)
    return bool(known) and 2 * sum(s.overlap(span) for s in known) >= len(span)


def ends_in(words: str, marks: str) -> bool:
    """Whether words end with one of `marks`, quotation marks and brackets behind it aside."""
    last = words.rstrip(_BEHIND)[-1:]
    return last != "" and last in marks
