"""From a document to its outline: parts, points and slides put together in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from speechcast.model.document import BlockKind, Document
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
from speechcast.readers.head_lines import names_first_part
from speechcast.structurer.announced import announced_parts
from speechcast.structurer.claims import Claims
from speechcast.structurer.cohesion import importance_in, term_weights
from speechcast.structurer.collector import emptied
from speechcast.structurer.counts import Counts
from speechcast.structurer.cues.announced_rows import announced_rows
from speechcast.structurer.cues.marked import marked_chains
from speechcast.structurer.cues.numbering import Chain, find_chains, marker_at
from speechcast.structurer.cues.ones import chains_of_ones
from speechcast.structurer.cues.parallel import parallel_chains
from speechcast.structurer.cues.refrains import refrain_chains
from speechcast.structurer.cues.repetition import find_repetitions
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.found import Found
from speechcast.structurer.frame import closing_start, front_end, kinds_of, only_thanks
from speechcast.structurer.headings import Headings
from speechcast.structurer.labels import Labels
from speechcast.structurer.main_parts import main_parts
from speechcast.structurer.outline_places import NAMES
from speechcast.structurer.paragraphing import with_paragraphs
from speechcast.structurer.points import Pointer
from speechcast.structurer.reading import Reading, Role, read_sentences
from speechcast.structurer.sections import Part, divided_parts, find_parts
from speechcast.structurer.shared_leads import without_shared_leads
from speechcast.structurer.slides import SlideMaker
from speechcast.structurer.slight_parts import without_slight_parts
from speechcast.structurer.titles import Titles, given_by_file, title_of_file
from speechcast.structurer.verse import stanzas
from speechcast.structurer.wording import Wording

_AGENDA_SIZE = 900.0
_SUMMARY_SIZE = 1500.0
"""Sizes of a speech from which it has an agenda that nothing announces, and a summary."""

_STOPS = "。．.！!；;：:，, "


def structure(document: Document) -> Outline:
    """The outline of a document, whole and unedited.

    Every character belongs to one slide; words come from the text alone. Deterministic, and linear
    in the length of the text.
    """
    reading = read_sentences(document)
    front = front_end(reading)
    verse = stanzas(reading, front)
    if not verse:
        reading = with_paragraphs(reading)
    wording = Wording(reading)
    emphasis = Emphasis(reading)
    claims = Claims(reading, wording, emphasis)
    try:
        with emptied(wording, emphasis, claims):
            return _outline(reading, front, verse, wording, emphasis, claims)
    finally:
        reading.language.forget()


def _outline(
    reading: Reading,
    front: int,
    verse: Sequence[tuple[int, int]],
    wording: Wording,
    emphasis: Emphasis,
    claims: Claims,
) -> Outline:
    document = reading.document
    chains = _chains(reading)
    counted = {item.sentence for chain in chains for item in chain.items}
    figures = find_repetitions(reading)
    counts = Counts(
        reading,
        chains,
        (*parallel_chains(reading, counted), *announced_rows(reading, counted)),
        refrain_chains(reading, figures),
    )
    weights = term_weights(reading)
    shared = importance_in(reading, weights)
    pointer = Pointer(reading, wording, claims, counts, figures, shared, emphasis)
    headings = Headings(reading, wording, claims, figures, shared, emphasis)
    labels = Labels(reading, emphasis)
    maker = SlideMaker(reading, headings, pointer)
    if verse:
        frame = _Frame(reading, maker, front, weights)
        sections = [
            maker.verse(
                Span(0 if not front else reading.sentences[front].span.start, len(document.text)),
                verse,
            )
        ]
        title = frame.title(sections)
        return Outline(document.language, title, tuple(frame.with_title(sections, title)))
    parts = find_parts(reading, counts, figures, weights, announced_parts(reading), labels, front)
    parts = without_shared_leads(reading, wording, parts)
    parts = without_slight_parts(reading, parts, lambda a, b: len(pointer.points(a, b)))
    end = closing_start(reading, front)
    thanked = front < end < len(reading.sentences) and only_thanks(reading, end)
    parts = _without_thanks(parts, end) if thanked else _with_closing(parts, end)
    sections = _sections(reading, maker, pointer, parts, _starts(parts, counts.chains), front)
    if thanked:
        sections[-1] = maker.with_thanks(sections[-1], end)
    frame = _Frame(reading, maker, front, weights)
    title = frame.title(sections)
    sections = frame.with_title(sections, title)
    sections = frame.with_agenda(sections)
    sections = frame.with_summary(sections)
    return Outline(document.language, title, tuple(sections))


def _chains(reading: Reading) -> tuple[Chain, ...]:
    """All counts, numbered or marked by the source, in the order of their first items."""
    numbered = find_chains(reading)
    sentences = {item.sentence for chain in numbered for item in chain.items if item.opens}
    counted = {item.sentence for chain in numbered if len(chain.items) > 1 for item in chain.items}
    chains = (*numbered, *marked_chains(reading, sentences), *chains_of_ones(reading, counted))
    return tuple(sorted(chains, key=lambda c: (c.items[0].start, -c.items[-1].start)))


def _with_closing(parts: list[Part], end: int) -> list[Part]:
    """The last part cut where only thanks and wishes follow."""
    if not parts or not parts[-1].first < end < parts[-1].last:
        return parts
    last = parts[-1]
    closing = Part(end, last.last, why="thanks and wishes at the end")
    return [*parts[:-1], replace(last, last=end), closing]


def _without_thanks(parts: list[Part], end: int) -> list[Part]:
    """The parts; words of thanks that would be the last one belong to the one before."""
    if len(parts) < 2 or parts[-1].first < end:
        return parts
    return [*parts[:-2], replace(parts[-2], last=parts[-1].last)]


def _starts(parts: Sequence[Part], chains: Sequence[Chain]) -> dict[int, int]:
    """Where the items begin that are parts of the speech, and where their words do, behind the number."""
    known = {(part.first, part.style) for part in parts if part.counted}
    return {
        item.start: item.body
        for chain in chains
        for item in chain.items
        if (item.sentence, chain.style.name) in known
    }


def _sections(
    reading: Reading,
    maker: SlideMaker,
    pointer: Pointer,
    parts: Sequence[Part],
    starts: Mapping[int, int],
    front: int,
) -> list[Section]:
    text = reading.text
    bounds = [reading.sentences[p.first].span.start for p in parts] + [len(text)]
    if bounds and not front:
        bounds[0] = 0
    found = [
        _headed(reading, pointer, part, part.body, starts)
        or pointer.points(part.body, part.last, starts)
        for part in parts
    ]
    divided = divided_parts(reading, parts, [len(points) for points in found])
    return [
        maker.section(
            part, kind, Span(bounds[index], bounds[index + 1]), found[index],
            divided=index in divided,
        )
        for index, (part, kind) in enumerate(zip(parts, kinds_of(reading, parts), strict=True))
    ]  # fmt: skip


def _headed(
    reading: Reading, pointer: Pointer, part: Part, body: int, starts: Mapping[int, int]
) -> list[Found]:
    """The points under a heading of the source that stands alone below that of its part, or below what names its first
    sub-part: it heads their slides; empty where there is no such heading."""
    if part.opened >= 0 and part.opened + 1 < part.last:
        return _opened(reading, pointer, part, starts)
    sentences, blocks = reading.sentences, reading.document.blocks
    inner = sentences[body].paragraph
    if body == part.first or blocks[inner].kind is not BlockKind.HEADING or body + 1 >= part.last:
        return []
    others = {sentence.paragraph for sentence in sentences[body + 1 : part.last]} - {inner}
    if any(
        blocks[n].kind is BlockKind.HEADING and blocks[n].level <= blocks[inner].level
        for n in others
    ):
        return []
    span = sentences[body].span
    title = Phrase(reading.document.shown(span), (span,))
    return _under(pointer, title, body, part.last, starts, span.start)


def _opened(
    reading: Reading, pointer: Pointer, part: Part, starts: Mapping[int, int]
) -> list[Found]:
    """The points of the first sub-part, which stays in its part, under what names it."""
    sentence = reading.sentences[part.opened]
    marker = marker_at(reading, sentence.start, sentence.span.end, inside=False)
    words = Span(marker[2] if marker else sentence.start, sentence.span.end).of(reading.text)
    end = sentence.span.end - (len(words) - len(words.rstrip(_STOPS)))
    span = Span(sentence.span.end - len(words), end).trimmed(reading.text)
    title = Phrase(reading.document.shown(span), (span,))
    return _under(pointer, title, part.opened, part.last, starts, sentence.span.start)


def _under(
    pointer: Pointer, title: Phrase, head: int, last: int, starts: Mapping[int, int], begin: int
) -> list[Found]:
    """The points of the sentences behind `head`, up to `last`, on slides under `title`; the first one begins with it."""
    found = pointer.points(head + 1, last, starts)
    found = [f if f.slide >= 0 else replace(f, slide=0, title=title) for f in found]
    return [replace(found[0], begin=begin), *found[1:]] if found else []


class _Frame:
    """The slides that stand around the parts: title, agenda and summary."""

    def __init__(
        self, reading: Reading, maker: SlideMaker, front: int, weights: Mapping[str, float]
    ) -> None:
        self._reading = reading
        self._weights = weights
        self._document = reading.document
        self._maker = maker
        self._front = front
        self._total = reading.sizes(0, len(reading.sentences))

    def title(self, sections: Sequence[Section]) -> Phrase:
        """The name of the speech: its own, else what its file is called in several words, else the heading that is about most
        of it, else any name of its file."""
        given = self._document.known
        if given.title:
            return Phrase(given.title, given.title_spans)
        sentences = self._reading.sentences
        if self._front and sentences[0].role is Role.TITLE:
            words = self._document.shown(sentences[0].span)
            if not names_first_part(words):
                return Phrase(words, (sentences[0].span,))
        if (named := given_by_file(self._document.source_name)) is not None:
            return named
        numbered = any(s.number for s in sections)
        parts = (SectionKind.POINT, SectionKind.REVIEW)
        headings = [
            s.heading
            for s in sections
            if s.heading and (s.number or s.kind not in parts or not numbered)
        ]
        if headings:
            titles = Titles(self._reading, self._weights)
            named = titles.best(headings) or title_of_file(self._document.source_name)
            return named or titles.nearest(headings)
        return Phrase(self._document.source_name)

    def with_title(self, sections: list[Section], title: Phrase) -> list[Section]:
        """The sections with the title slide in front, where the speech is long enough for one."""
        sentences, text = self._reading.sentences, self._document.text
        end = sentences[self._front].span.start if self._front < len(sentences) else len(text)
        if not self._front:
            if sections and not self._document.front.title and self._total < _AGENDA_SIZE:
                return sections
            end = 0 if sections else len(text)
        slide = self._maker.slide(
            SlideKind.TITLE, Span(0, end), title, "title and salutation", subtitle=self._subtitle()
        )
        if not sections or sections[0].number:
            name = self._maker.name("section", text[:end])
            front = Section(name, SectionKind.OPENING, Span(0, end), title, 0, (slide,))
            return [front, *sections]
        first = sections[0]
        if len(sections) > 1 and all(not s.points for s in first.slides):
            # What is only thanked, greeted and asked to be heard is spoken on the title slide.
            whole = Span(0, first.span.end)
            only = replace(first, span=whole, heading=title, slides=(replace(slide, span=whole),))
            return [only, *sections[1:]]
        first = replace(first, span=Span(0, first.span.end), slides=(slide, *first.slides))
        return [first, *sections[1:]]

    def _subtitle(self) -> Phrase | None:
        known = self._document.known
        lines = (
            (known.occasion, known.occasion_spans),
            (known.speaker, known.speaker_spans),
            (known.date, known.date_spans),
        )
        shown = [(text, spans) for text, spans in lines if text]
        if not shown:
            return None
        return Phrase(
            " · ".join(t for t, _ in shown), tuple(s for _, spans in shown for s in spans)
        )

    def with_agenda(self, sections: list[Section]) -> list[Section]:
        """The sections with an agenda in front of the main parts, if they are three or more."""
        main = main_parts(sections)
        if len(main) < 3:
            return sections
        at = sections.index(main[0]) - 1
        if at < 0:
            return sections
        before = sections[at]
        announced = self._announcement(before)
        if announced is None and (self._total < _AGENDA_SIZE or not main[0].number):
            return sections
        points = tuple(Point(s.heading, s.span) for s in main)
        heading = Phrase(NAMES[self._document.language][SlideKind.AGENDA])
        end = before.span.end
        span = Span(end if announced is None else announced, end)
        why = f"{len(main)} parts follow" if announced is None else "announces the parts"
        slide = self._maker.slide(SlideKind.AGENDA, span, heading, why, points)
        kept = [
            _until(s, span.start) for s in before.slides if s.span.start < span.start or not s.span
        ]
        changed = replace(before, slides=(*kept, slide))
        return [*sections[:at], changed, *sections[at + 1 :]]

    def _announcement(self, section: Section) -> int | None:
        """Where the announcement begins that ends `section`."""
        index = self._reading.sentence_at(section.span.end - 1)
        sentence = self._reading.sentences[index]
        last = section.slides[-1]
        if sentence.role is not Role.ANNOUNCEMENT or sentence.span.start < last.span.start:
            return None
        if any(p.passage.end > sentence.span.start for p in last.points):
            return None
        return sentence.span.start

    def with_summary(self, sections: list[Section]) -> list[Section]:
        """The sections with a summary in front of the last one, where the speech is long."""
        main = main_parts(sections)
        if len(main) < 3 or self._total < _SUMMARY_SIZE or sections[-1] in main:
            return sections
        last = sections[-1]
        points = tuple(Point(s.heading, s.span) for s in main)
        heading = Phrase(NAMES[self._document.language][SlideKind.SUMMARY])
        start = Span(last.span.start, last.span.start)
        slide = self._maker.slide(
            SlideKind.SUMMARY, start, heading, f"{len(main)} parts lie behind", points
        )
        return [*sections[:-1], replace(last, slides=(slide, *last.slides))]


def _until(slide: Slide, end: int) -> Slide:
    return replace(slide, span=Span(slide.span.start, min(slide.span.end, end)))
