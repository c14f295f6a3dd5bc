"""From parts and points to sections and slides: `structure(document)`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from speechcast.model.document import Document
from speechcast.model.outline import (
    Outline,
    Phrase,
    Point,
    Section,
    SectionKind,
    Slide,
    SlideKind,
)
from speechcast.model.span import Span
from speechcast.structurer.cohesion import term_weights
from speechcast.structurer.cues.numbering import find_chains
from speechcast.structurer.cues.repetition import find_repetitions
from speechcast.structurer.frame import closing_start, front_end, kinds_of
from speechcast.structurer.grouping import grouped
from speechcast.structurer.headings import Headings
from speechcast.structurer.ids import Names
from speechcast.structurer.points import Found, Pointer
from speechcast.structurer.reading import Reading, Role, read_sentences
from speechcast.structurer.sections import Part, find_parts
from speechcast.structurer.wording import Wording

_AGENDA_SIZE = 900.0
_SUMMARY_SIZE = 1500.0
_DIVIDED_SIZE = 110.0
"""Sizes of a speech from which it has an agenda that nothing announces and a summary, and of a
part from which its heading has a slide of its own."""

_NAMES = {"zh": ("目录", "小结"), "en": ("Agenda", "Summary")}


def structure(document: Document) -> Outline:
    """The outline of a document, whole and unedited.

    Every character belongs to one slide; words come from the text alone. Deterministic, and linear
    in the length of the text.
    """
    return _Composer(document).outline()


class _Composer:
    """Puts one outline together."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._reading = read_sentences(document)
        self._wording = Wording(self._reading)
        self._headings = Headings(self._reading, self._wording)
        self._names = Names()
        self._chains = find_chains(self._reading)
        self._figures = find_repetitions(self._reading)
        self._total = self._reading.sizes(0, len(self._reading.sentences))

    def outline(self) -> Outline:
        reading, document = self._reading, self._document
        sentences = reading.sentences
        front = front_end(reading)
        end = closing_start(reading, front)
        parts = find_parts(reading, self._chains, self._figures, front)
        parts = _with_closing(parts, end)
        starts = frozenset(
            item.start
            for chain in self._chains
            for item in chain.items
            if any(p.first == item.sentence and p.style == chain.style.name for p in parts)
        )
        pointer = Pointer(
            reading, self._wording, self._chains, self._figures, term_weights(reading)
        )
        kinds = kinds_of(reading, parts)
        sections: list[Section] = []
        bounds = [sentences[p.first].span.start for p in parts] + [len(document.text)]
        for index, (part, kind) in enumerate(zip(parts, kinds, strict=True)):
            start = 0 if index == 0 and not front else bounds[index]
            span = Span(start, bounds[index + 1])
            body = part.first + (part.labelled and part.last - part.first > 1)
            found = pointer.points(body, part.last, starts)
            sections.append(self._section(part, kind, span, found))
        title = self._title(front, sections)
        sections = self._with_title(sections, title, front)
        sections = self._with_agenda(sections)
        sections = self._with_summary(sections)
        return Outline(self._document.language, title, tuple(sections))

    def _title(self, front: int, sections: Sequence[Section]) -> Phrase:
        given = self._document.front
        if given.title:
            return Phrase(given.title, given.title_spans)
        if sections and sections[0].heading:
            return sections[0].heading
        return Phrase(self._document.source_name)

    def _section(
        self, part: Part, kind: SectionKind, span: Span, found: Sequence[Found]
    ) -> Section:
        heading = self._headings.of_part(part)
        words = span.of(self._document.text)
        name = self._names.name("section", words)
        slides: list[Slide] = []
        body = part.first
        start = span.start
        if kind is SectionKind.CLOSING and not found:
            slides.append(self._slide(SlideKind.CLOSING, span, heading, "thanks and wishes"))
            return Section(name, kind, span, heading, part.number, tuple(slides))
        if part.labelled and part.last - part.first > 1 and len(found) > 1 and (
            self._reading.sizes(part.first, part.last) >= _DIVIDED_SIZE
        ):  # fmt: skip
            body += 1
            cut = self._reading.sentences[body].span.start
            slides.append(self._slide(SlideKind.SECTION, Span(start, cut), heading, part.why))
            found = [f for f in found if f.point.passage.start >= cut]
            start = cut
        groups = grouped(self._reading, found)
        cuts = [start, *(g[0].point.passage.start for g in groups[1:]), span.end]
        for number, group in enumerate(groups):
            title = self._slide_heading(heading, group, number, divided=bool(slides))
            points = tuple(f.point for f in group)
            slides.append(
                self._slide(SlideKind.BULLETS, Span(cuts[number], cuts[number + 1]), title,
                            _why(part, group), points)
            )  # fmt: skip
        if not groups:
            slides.append(self._slide(SlideKind.QUOTE, Span(start, span.end), heading,
                                      part.why or "one thought"))  # fmt: skip
        return Section(name, kind, span, heading, part.number, tuple(slides))

    def _slide_heading(
        self, section: Phrase, group: Sequence[Found], number: int, *, divided: bool
    ) -> Phrase:
        if number == 0:
            return section
        first = group[0].point.text
        if len(group) > 1 and self._wording.size([*first.spans, *group[1].point.text.spans]) <= 24:
            return self._headings.joined([first, group[1].point.text])
        return first

    def _slide(
        self, kind: SlideKind, span: Span, heading: Phrase, why: str, points: tuple[Point, ...] = ()
    ) -> Slide:
        name = self._names.name(kind.value, span.of(self._document.text) or heading.text)
        return Slide(name, kind, span, heading, why, points)

    def _with_title(self, sections: list[Section], title: Phrase, front: int) -> list[Section]:
        sentences = self._reading.sentences
        text = self._document.text
        end = sentences[front].span.start if front < len(sentences) else len(text)
        if not front:
            end = 0
        if not front and not self._document.front.title and self._total < _AGENDA_SIZE:
            if sections:
                return sections
            end = len(text)
        slide = self._slide(SlideKind.TITLE, Span(0, end), title, "title and salutation")
        subtitle = self._subtitle(front)
        slide = replace(slide, subtitle=subtitle)
        if not sections:
            name = self._names.name("section", text)
            return [Section(name, SectionKind.OPENING, Span(0, end), title, 0, (slide,))]
        first = sections[0]
        if first.number:
            name = self._names.name("section", text[:end])
            return [
                Section(name, SectionKind.OPENING, Span(0, end), title, 0, (slide,)), *sections
            ]  # fmt: skip
        first = replace(first, span=Span(0, first.span.end), slides=(slide, *first.slides))
        return [first, *sections[1:]]

    def _subtitle(self, front: int) -> Phrase | None:
        known = self._document.front
        lines = [
            Phrase(text, spans)
            for text, spans in (
                (known.occasion, known.occasion_spans),
                (known.speaker, known.speaker_spans),
                (known.date, known.date_spans),
            )
            if text
        ]
        if not lines:
            return None
        return Phrase(
            "  ".join(line.text for line in lines), tuple(s for line in lines for s in line.spans)
        )

    def _with_agenda(self, sections: list[Section]) -> list[Section]:
        main = _main(sections)
        if len(main) < 3:
            return sections
        at = sections.index(main[0]) - 1
        if at < 0:
            return sections
        announced = self._announcement(sections[at])
        if announced is None and self._total < _AGENDA_SIZE:
            return sections
        name = _NAMES[self._document.language][0]
        points = tuple(Point(s.heading, s.span) for s in main)
        before = sections[at]
        if announced is None:
            end = before.span.end
            slide = self._slide(SlideKind.AGENDA, Span(end, end), Phrase(name),
                                f"{len(main)} parts follow", points)  # fmt: skip
            changed = replace(before, slides=(*before.slides, slide))
        else:
            last = before.slides[-1]
            span = Span(announced, before.span.end)
            slide = self._slide(SlideKind.AGENDA, span, Phrase(name),
                                "the sentence that announces the parts", points)  # fmt: skip
            kept = () if announced <= last.span.start else (
                replace(last, span=Span(last.span.start, announced)),)  # fmt: skip
            changed = replace(before, slides=(*before.slides[:-1], *kept, slide))
        return [*sections[:at], changed, *sections[at + 1 :]]

    def _announcement(self, section: Section) -> int | None:
        """Where the announcement begins that ends `section`."""
        index = self._reading.sentence_at(section.span.end - 1)
        sentence = self._reading.sentences[index]
        if (
            sentence.role is not Role.ANNOUNCEMENT
            or sentence.span.start < section.slides[-1].span.start
        ):
            return None
        if any(p.passage.end > sentence.span.start for p in section.slides[-1].points):
            return None
        return sentence.span.start

    def _with_summary(self, sections: list[Section]) -> list[Section]:
        main = _main(sections)
        if len(main) < 3 or self._total < _SUMMARY_SIZE or len(sections) < 2:
            return sections
        last = sections[-1]
        if last in main:
            return sections
        start = last.span.start
        points = tuple(Point(s.heading, s.span) for s in main)
        slide = self._slide(SlideKind.SUMMARY, Span(start, start), Phrase(
            _NAMES[self._document.language][1]), f"{len(main)} parts behind", points)  # fmt: skip
        return [*sections[:-1], replace(last, slides=(slide, *last.slides))]


def _with_closing(parts: list[Part], end: int) -> list[Part]:
    """The last part cut where only thanks and wishes follow."""
    if not parts or not parts[-1].first < end < parts[-1].last:
        return parts
    last = parts[-1]
    return [*parts[:-1], replace(last, last=end),
            Part(end, last.last, why="thanks and wishes at the end")]  # fmt: skip


def _main(sections: Sequence[Section]) -> list[Section]:
    """The parts that agenda and summary name: the numbered ones, else all that carry points."""
    numbered = [s for s in sections if s.number]
    if numbered:
        return numbered
    quiet = (SectionKind.OPENING, SectionKind.CLOSING, SectionKind.THANKS)
    return [s for s in sections if s.kind not in quiet][:8]


def _why(part: Part, group: Sequence[Found]) -> str:
    reasons = dict.fromkeys(f.start.why for f in group if f.start.why)
    found = "; ".join([*([part.why] if part.why else []), *list(reasons)[:2]])
    return found or f"{len(group)} claims"
