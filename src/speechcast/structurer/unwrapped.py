"""Wrapped text structured as it is read on: line ends inside paragraphs taken away, and places put back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from speechcast.model.document import SOFT, Document
from speechcast.model.outline import Outline, Phrase, Point, Section, Slide
from speechcast.model.span import Span


def structured(document: Document, structure: Callable[[Document], Outline]) -> Outline:
    """The outline that `structure` gives of `document` without its wraps, with spans of `document`.

    A text whose lines were only full has the outline of the same text in long lines: neither the
    word nor the phrase that a wrap divides is two.
    """
    if not document.wraps:
        return structure(document)
    places = _Places(document)
    return _Back(places).outline(structure(places.unwrapped()))


class _Places:
    """Where the characters of a wrapped text stand in the same text in long lines, and back."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts = [0]
        self._unwrapped = [0]
        parts: list[str] = []
        length = position = 0
        for wrap in document.wraps:
            blank = "" if document.flow[wrap.end - 1] == SOFT else " "
            parts += [document.text[position : wrap.start], blank]
            length += wrap.start - position + len(blank)
            position = wrap.end
            self._starts.append(position)
            self._unwrapped.append(length)
        self._text = "".join((*parts, document.text[position:]))

    def unwrapped(self) -> Document:
        """The document in long lines."""
        document, front = self._document, self._document.front
        return replace(
            document,
            text=self._text,
            blocks=tuple(replace(b, span=self._into(b.span)) for b in document.blocks),
            masks=tuple(replace(m, span=self._into(m.span)) for m in document.masks),
            front=replace(
                front,
                title_spans=tuple(map(self._into, front.title_spans)),
                speaker_spans=tuple(map(self._into, front.speaker_spans)),
                date_spans=tuple(map(self._into, front.date_spans)),
                occasion_spans=tuple(map(self._into, front.occasion_spans)),
            ),
        )

    def _into(self, span: Span) -> Span:
        return Span(self._forth(span.start), self._forth(span.end))

    def _forth(self, position: int) -> int:
        line = bisect_right(self._starts, position) - 1
        found = self._unwrapped[line] + position - self._starts[line]
        # What lies inside a wrap goes to its end.
        after = self._unwrapped[line + 1] if line + 1 < len(self._unwrapped) else found
        return min(found, after)

    def back(self, position: int) -> int:
        """Where a character stands in the wrapped text; the end of the text for its end."""
        if position >= len(self._text):
            return len(self._document.text)
        line = bisect_right(self._unwrapped, position) - 1
        return self._starts[line] + position - self._unwrapped[line]

    def words(self, span: Span) -> Span:
        """The characters of `span`, without a wrap at its end."""
        start = self.back(span.start)
        return Span(start, self.back(span.end - 1) + 1) if span else Span(start, start)

    def stretch(self, span: Span) -> Span:
        """A stretch that follows another and is followed by one: no wrap lies between two."""
        return Span(self.back(span.start), self.back(span.end))


class _Back:
    """An outline with its spans put back."""

    def __init__(self, places: _Places) -> None:
        self._places = places

    def outline(self, outline: Outline) -> Outline:
        return replace(
            outline,
            title=self._phrase(outline.title),
            sections=tuple(map(self._section, outline.sections)),
            left_out=tuple(
                replace(left, span=self._places.stretch(left.span)) for left in outline.left_out
            ),
        )

    def _section(self, section: Section) -> Section:
        return replace(
            section,
            span=self._places.stretch(section.span),
            heading=self._phrase(section.heading),
            slides=tuple(map(self._slide, section.slides)),
        )

    def _slide(self, slide: Slide) -> Slide:
        return replace(
            slide,
            span=self._places.stretch(slide.span),
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
            passage=self._places.words(point.passage),
            detail=self._optional(point.detail),
            label=self._optional(point.label),
            value=self._optional(point.value),
            cells=tuple(map(self._phrase, point.cells)),
        )

    def _phrase(self, phrase: Phrase) -> Phrase:
        return replace(phrase, spans=tuple(map(self._places.words, phrase.spans)))

    def _optional(self, phrase: Phrase | None) -> Phrase | None:
        return None if phrase is None else self._phrase(phrase)
