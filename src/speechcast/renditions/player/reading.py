"""The speech as it is read beside the slides: chapters, slides, paragraphs, sentences with times."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.document import Block, BlockKind, Document
from speechcast.model.outline import Outline, Section
from speechcast.model.scene import Deck, LaidSlide
from speechcast.model.span import Span
from speechcast.model.timeline import TimedSlide, TimedUtterance, Timeline, spoken_at


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a paragraph as shown.

    Attributes:
        text: Its words, masks filled or as `×`.
        start, end: When it is said, samples; `None` when nothing says it.
    """

    text: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the speech, or the part of it that one slide narrates."""

    kind: BlockKind
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A deck slide on the clock, with the words that it narrates."""

    slide: LaidSlide
    timed: TimedSlide
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of the speech with its slides; `start` in samples."""

    section: Section
    start: int
    parts: tuple[Part, ...]


def _blocks(document: Document) -> tuple[Block, ...]:
    if document.blocks:
        return document.blocks
    found: list[Block] = []
    at = 0
    for line in document.text.split("\n"):
        span = Span(at, at + len(line)).trimmed(document.text)
        if span:
            found.append(Block(span))
        at += len(line) + 1
    return tuple(found)


def _sentences(
    document: Document, span: Span, utterances: tuple[TimedUtterance, ...]
) -> Iterator[Sentence]:
    """`span` cut where utterances begin; what lies before the first belongs to it."""
    inside = [u for u in utterances if u.span.start < span.end and u.span.end > span.start]
    if not inside:
        yield Sentence(document.shown(span), None, None)
        return
    cuts = [span.start, *(u.span.start for u in inside[1:]), span.end]
    for number, utterance in enumerate(inside):
        here = Span(cuts[number], cuts[number + 1])
        # An utterance may run on from the paragraph before, or into the next one.
        start = spoken_at((utterance,), here.start)
        end = None if utterance.span.end <= here.end else spoken_at((utterance,), here.end)
        yield Sentence(
            document.shown(here),
            utterance.start if start is None else start,
            utterance.end if end is None else end,
        )


def _paragraphs(
    document: Document,
    blocks: tuple[Block, ...],
    ends: list[int],
    span: Span,
    utterances: tuple[TimedUtterance, ...],
) -> Iterator[Paragraph]:
    for block in blocks[bisect_left(ends, span.start + 1) :]:
        if block.span.start >= span.end:
            break
        here = Span(max(block.span.start, span.start), min(block.span.end, span.end))
        here = here.trimmed(document.text)
        if here:
            yield Paragraph(block.kind, tuple(_sentences(document, here, utterances)))


def chapters_of(
    document: Document, outline: Outline, deck: Deck, timeline: Timeline
) -> tuple[Chapter, ...]:
    """The speech in the order in which it is told; every character that a slide narrates once.

    Raises:
        ValueError: when deck and timeline are not of one build.
    """
    blocks = _blocks(document)
    ends = [block.span.end for block in blocks]
    if [s.id for s in deck.slides] != [s.id for s in timeline.slides]:
        raise ValueError("deck and timeline are not of one build")
    spoken: dict[str, list[TimedUtterance]] = {}
    for utterance in timeline.utterances:
        spoken.setdefault(utterance.slide, []).append(utterance)
    chapters: list[Chapter] = []
    at = 0
    for section in outline.sections:
        names = {slide.id for slide in section.slides}
        parts: list[Part] = []
        while at < len(deck.slides) and deck.slides[at].of in names:
            laid, timed = deck.slides[at], timeline.slides[at]
            said = tuple(u for u in spoken.get(timed.of, ()) if timed.start <= u.start < timed.end)
            paragraphs = _paragraphs(document, blocks, ends, timed.span, said)
            parts.append(Part(laid, timed, tuple(paragraphs)))
            at += 1
        if parts:
            chapters.append(Chapter(section, parts[0].timed.start, tuple(parts)))
    return tuple(chapters)
