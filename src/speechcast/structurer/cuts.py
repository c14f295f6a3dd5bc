"""Documents with stretches taken out (line ends inside paragraphs, what a briefing leaves out), and
outlines whose places move with them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from speechcast.model.document import SOFT, Document, MaskKind
from speechcast.model.outline import LeftOutReason, Outline, Phrase, Point, Section, Slide
from speechcast.model.span import Span

_BREAKS = re.compile(r"\s*\n\s*")


def structured(document: Document, structure: Callable[[Document], Outline]) -> Outline:
    """The outline that `structure` gives of `document` without its wraps, with spans of `document`.

    A text whose lines were only full has the outline of the same text in long lines: neither the
    word nor the phrase that a wrap divides is two.
    """
    if not document.wraps:
        return structure(document)
    blanks = ["" if document.flow[wrap.end - 1] == SOFT else " " for wrap in document.wraps]
    places = _Places(document, tuple(zip(document.wraps, blanks, strict=True)))
    return _Moved(places.words_back, places.stretch_back).outline(structure(places.document()))


def said_alone(document: Document, outline: Outline) -> tuple[Document, Outline]:
    """Document and outline of a briefing without what it leaves out."""
    spans = [left.span for left in outline.left_out if left.why is LeftOutReason.BUDGET]
    if not spans:
        return document, outline
    places = _Places(document, tuple(_with_blanks(document.text, span) for span in spans))
    kept = replace(outline, left_out=())
    return places.document(), _Moved(places.into, places.into).outline(kept)


def _with_blanks(text: str, span: Span) -> tuple[Span, str]:
    """A stretch with the blanks around it, and the one that parts what remains: the end of a
    paragraph when one lies in it."""
    start, end = span.start, span.end
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    cut = Span(start, end)
    inside = cut.trimmed(text)
    before, after = text[start : inside.start], text[inside.end : end]
    if not start:
        return cut, ""
    if end == len(text):
        return cut, after
    breaks = [blank for blank in (after, before) if "\n" in blank] or _BREAKS.findall(
        inside.of(text)
    )
    return cut, breaks[0] if breaks else after or before


class _Places:
    """Where characters stand in a text, and in the same text with some stretches taken out."""

    def __init__(self, document: Document, cuts: Sequence[tuple[Span, str]]) -> None:
        """
        Args:
            document: The text.
            cuts: The stretches, in order, each with what stands in its place.
        """
        self._document = document
        self._starts = [0]
        self._moved = [0]
        parts: list[str] = []
        length = position = 0
        for cut, blank in cuts:
            parts += [document.text[position : cut.start], blank]
            length += cut.start - position + len(blank)
            position = cut.end
            self._starts.append(position)
            self._moved.append(length)
        self._text = "".join((*parts, document.text[position:]))

    def document(self) -> Document:
        """The document without the stretches."""
        document, front = self._document, self._document.front
        blocks = (replace(b, span=self.into(b.span)) for b in document.blocks)
        return replace(
            document,
            text=self._text,
            blocks=tuple(block for block in blocks if block.span),
            masks=tuple(
                replace(m, span=self.into(m.span))
                for m in document.masks
                if m.kind is not MaskKind.LEFT_OUT
            ),
            front=replace(
                front,
                title_spans=tuple(map(self.into, front.title_spans)),
                speaker_spans=tuple(map(self.into, front.speaker_spans)),
                date_spans=tuple(map(self.into, front.date_spans)),
                occasion_spans=tuple(map(self.into, front.occasion_spans)),
            ),
        )

    def into(self, span: Span) -> Span:
        """The characters of `span` in the text without the stretches."""
        return Span(self._forth(span.start), self._forth(span.end))

    def _forth(self, position: int) -> int:
        line = bisect_right(self._starts, position) - 1
        found = self._moved[line] + position - self._starts[line]
        # What lies inside a stretch goes to its end.
        after = self._moved[line + 1] if line + 1 < len(self._moved) else found
        return min(found, after)

    def _back(self, position: int) -> int:
        """Where a character of the text without the stretches stands; the end of the text for its end."""
        if position >= len(self._text):
            return len(self._document.text)
        line = bisect_right(self._moved, position) - 1
        return self._starts[line] + position - self._moved[line]

    def words_back(self, span: Span) -> Span:
        """The characters of `span`, without a stretch at its end."""
        start = self._back(span.start)
        return Span(start, self._back(span.end - 1) + 1) if span else Span(start, start)

    def stretch_back(self, span: Span) -> Span:
        """A span that others follow and precede: nothing lies between them."""
        return Span(self._back(span.start), self._back(span.end))


@dataclass(frozen=True, slots=True)
class _Moved:
    """An outline with its spans moved.

    Attributes:
        words: Where the characters of a phrase or passage go.
        stretch: Where those of a section or slide go, which follow each other.
    """

    words: Callable[[Span], Span]
    stretch: Callable[[Span], Span]

    def outline(self, outline: Outline) -> Outline:
        return replace(
            outline,
            title=self._phrase(outline.title),
            sections=tuple(map(self._section, outline.sections)),
            left_out=tuple(
                replace(left, span=self.stretch(left.span)) for left in outline.left_out
            ),
        )

    def _section(self, section: Section) -> Section:
        return replace(
            section,
            span=self.stretch(section.span),
            heading=self._phrase(section.heading),
            slides=tuple(map(self._slide, section.slides)),
        )

    def _slide(self, slide: Slide) -> Slide:
        return replace(
            slide,
            span=self.stretch(slide.span),
            heading=self._phrase(slide.heading),
            points=tuple(map(self._point, slide.points)),
            subtitle=self._optional(slide.subtitle),
            takeaway=self._optional(slide.takeaway),
            source=self._optional(slide.source),
        )

    def _point(self, point: Point) -> Point:
        return replace(
            point,
            text=self._phrase(point.text),
            passage=self.words(point.passage),
            detail=self._optional(point.detail),
            label=self._optional(point.label),
            value=self._optional(point.value),
            cells=tuple(map(self._phrase, point.cells)),
        )

    def _phrase(self, phrase: Phrase) -> Phrase:
        """A phrase with the spans that are still there."""
        return replace(phrase, spans=tuple(filter(None, map(self.words, phrase.spans))))

    def _optional(self, phrase: Phrase | None) -> Phrase | None:
        return None if phrase is None else self._phrase(phrase)
