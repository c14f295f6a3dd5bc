"""The structure of a speech: sections, slides and points, each tied to its characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from speechcast.model.document import Document
from speechcast.model.span import Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are shown.

    Attributes:
        text: The words as shown (masks as `×` or filled, joining punctuation added).
        spans: The characters they are made of, in order; empty when nothing in the text says them
            (the name of an agenda slide, a title that the user gave).
        edited: Whether a person or a model changed the words.
    """

    text: str
    spans: tuple[Span, ...] = ()
    edited: bool = False

    def __bool__(self) -> bool:
        return bool(self.text)


class SectionKind(StrEnum):
    """The part a section plays in a speech."""

    OPENING = "opening"
    REVIEW = "review"
    THANKS = "thanks"
    POINT = "point"
    CALL = "call"
    CLOSING = "closing"
    BODY = "body"


class SlideKind(StrEnum):
    """The shape of a slide; each has a layout of the same name in a template."""

    TITLE = "title"
    AGENDA = "agenda"
    SECTION = "section"
    BULLETS = "bullets"
    FIGURES = "figures"
    CARDS = "cards"
    STEPS = "steps"
    COMPARE = "compare"
    QUOTE = "quote"
    MEDIA = "media"
    SUMMARY = "summary"
    CLOSING = "closing"


LISTS = (SlideKind.AGENDA, SlideKind.SUMMARY)
"""Kinds whose points name sections."""


@dataclass(frozen=True, slots=True)
class Point:
    """An item of a slide.

    Attributes:
        text: The claim.
        passage: The characters of the speech that it stands for; it appears when the first of
            them is spoken.
        detail: The support, smaller and beside or below the claim.
        label: A short tag, such as `一季度` on a step or the side of a comparison.
        value: A figure to be set large, without its unit.
        unit: The unit of `value` as shown; empty when there is none.
        group: Which side or column it belongs to, from 0.
        cells: Of a row of a table: its figures, one a column of the slide.
    """

    text: Phrase
    passage: Span
    detail: Phrase | None = None
    label: Phrase | None = None
    value: Phrase | None = None
    unit: str = ""
    group: int = 0
    cells: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture that a person placed on a slide.

    Attributes:
        path: Its file as written: relative to the outline file, with `/` between folders.
        alt: What it shows, in words; may be empty.
    """

    path: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide and the passage that it narrates.

    Attributes:
        id: Stable name, such as `s4.1`.
        kind: Its shape.
        span: The characters spoken while it stands; empty when it has no words of its own.
        heading: Its title.
        why: The evidence for its kind and bounds, for a person.
        points: Its items, in the order of their passages (summary and agenda: of the sections).
        subtitle, takeaway, source: Further lines of the layouts that have them.
        columns: Headings of the figures of a table, each point a row of it; else empty.
        illustrations: Pictures that a person placed on it; the first that can be shown is.
    """

    id: str
    kind: SlideKind
    span: Span
    heading: Phrase
    why: str = ""
    points: tuple[Point, ...] = ()
    subtitle: Phrase | None = None
    takeaway: Phrase | None = None
    source: Phrase | None = None
    columns: tuple[str, ...] = ()
    illustrations: tuple[Illustration, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the speech; sections follow each other and cover the text.

    Attributes:
        id: Stable name, such as `s4`.
        kind: The part it plays.
        span: Its characters.
        heading: Its name, for agendas, chapters and footers.
        number: Its number among the numbered main parts, from 1; 0 when it has none.
        slides: What narrates it, in order; their spans follow each other and cover `span`.
    """

    id: str
    kind: SectionKind
    span: Span
    heading: Phrase
    number: int = 0
    slides: tuple[Slide, ...] = ()


class LeftOutReason(StrEnum):
    """Why characters are not narrated."""

    BUDGET = "budget"
    DELETED = "deleted"
    DIRECTION = "direction"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Characters that no slide narrates, and why."""

    span: Span
    why: LeftOutReason


@dataclass(frozen=True, slots=True)
class Outline:
    """The structure of a whole speech.

    Invariant (an outline of an unedited text): the spans of `slides()`, in order, together with what
    `left_out` has between them, are the text, each character once.

    Attributes:
        language: `zh` or `en`.
        title: Of the whole speech.
        sections: In order.
        left_out: What no slide narrates.
        document: The text it points into, for callers that pass the outline alone; not part of its
            identity.
    """

    language: str
    title: Phrase
    sections: tuple[Section, ...]
    left_out: tuple[LeftOut, ...] = ()
    document: Document | None = field(default=None, compare=False, repr=False)

    def slides(self) -> Iterator[Slide]:
        """All slides in order."""
        for section in self.sections:
            yield from section.slides

    def passed_over(self) -> tuple[Span, ...]:
        """What a briefing leaves out inside its slides, in order; the rest of `left_out` lies between
        them."""
        spans = sorted(slide.span for slide in self.slides() if slide.span)
        starts = [span.start for span in spans]
        found: list[Span] = []
        for left in self.left_out:
            at = bisect_right(starts, left.span.start) - 1
            if left.why is LeftOutReason.BUDGET and at >= 0 and spans[at].covers(left.span):
                found.append(left.span)
        return tuple(found)

    def section_of(self, slide_id: str) -> Section:
        """The section that holds the slide.

        Raises:
            KeyError: when no slide has that id.
        """
        for section in self.sections:
            if any(slide.id == slide_id for slide in section.slides):
                return section
        raise KeyError(slide_id)
