"""The slides of one part of a speech: its heading's slide, then its points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from speechcast.model.outline import Phrase, Point, Section, SectionKind, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.structurer.cards import are_cards
from speechcast.structurer.found import Found, goes_on
from speechcast.structurer.grouping import grouped
from speechcast.structurer.headings import Headings
from speechcast.structurer.ids import Names
from speechcast.structurer.passages import is_behind, up_to, with_support, within
from speechcast.structurer.points import Pointer
from speechcast.structurer.reading import ASKING, Reading, ends_in
from speechcast.structurer.sections import Part
from speechcast.structurer.slide_titles import ENOUGH, SlideTitles, holds, is_equal

_AT_LENGTH = 50.0
"""Size of a passage from which a member of a repetition is gone into: what is said of it stands in its place."""

_BRIEF = 9.0
"""Size below which the words of a passage say less than its point does."""

_MOST_OF_IT = 0.6
"""Share of a part that a count covers which names it."""


class SlideMaker:
    """Makes slides and sections out of parts and points, with stable names."""

    def __init__(self, reading: Reading, headings: Headings, pointer: Pointer) -> None:
        self._reading = reading
        self._headings = headings
        self._pointer = pointer
        self._titles = SlideTitles(reading, headings)
        self._names = Names()

    def name(self, kind: str, words: str) -> str:
        """A name that no other section or slide of the outline has."""
        return self._names.name(kind, words)

    def slide(
        self,
        kind: SlideKind,
        span: Span,
        heading: Phrase,
        why: str,
        points: tuple[Point, ...] = (),
        subtitle: Phrase | None = None,
    ) -> Slide:
        """A slide with a name of its own."""
        name = self._names.name(kind.value, span.of(self._reading.document.text) or heading.text)
        return Slide(name, kind, span, heading, why, points, subtitle=subtitle)

    def section(
        self,
        part: Part,
        kind: SectionKind,
        span: Span,
        found: Sequence[Found],
        *,
        divided: bool,
    ) -> Section:
        """The section of a part: `span` are its characters, `found` its points in order; where it is `divided` its
        heading has a slide of its own."""
        wishes = kind is SectionKind.CLOSING and not found
        heading = (
            self._headings.of_wishes(part.first, part.last)
            if wishes
            else self._headings.of_part(part)
        )
        if not part.counted and len(found) > 1 and all(is_equal(f) for f in found):
            inside = heading.spans and heading.spans[0].start >= found[0].point.passage.start
            lead = found[0].lead
            led = self._headings.of_lead(lead) if lead is not None else None
            if inside:
                looked_back = self._headings.of_look_back(found[-1].point.passage)
                made = self._headings.of_points([f.point.text for f in found])[0]
                # A question that one of them asks heads nothing that answers it, nor do a label and an item below it.
                kept = ends_in(made.text, ASKING) or found[0].count != found[1].count
                heading = led or looked_back or (heading if kept else made)
        elif not part.counted:
            heading = self._led(found, span) or heading
        if not part.counted and heading.spans:
            heading = self._headings.without_number(heading)
        refrain = _refrain(found)
        if not part.counted and refrain:
            heading = self._headings.of_refrain(refrain) or heading
        name = self._names.name("section", span.of(self._reading.document.text))
        slides = self._slides(part, kind, span, heading, list(found), divided=divided)
        return Section(name, kind, span, heading, part.number, tuple(slides))

    def _led(self, found: Sequence[Found], span: Span) -> Phrase | None:
        """The heading that the lead of a count makes which is most of a part; `None` where there is none."""
        for first in found:
            if first.lead is not None and first.run >= 0:
                end = max(f.point.passage.end for f in found if f.run == first.run)
                if end - first.begin >= _MOST_OF_IT * len(span):
                    return self._headings.of_lead(first.lead)
        return None

    def with_thanks(self, section: Section, first: int) -> Section:
        """The last section with a closing slide for the words of thanks from sentence `first` on."""
        last = section.slides[-1]
        begin = self._reading.sentences[first].span.start
        if not last.span.start < begin < last.span.end:
            return section
        heading = self._headings.of_wishes(first, len(self._reading.sentences))
        thanks = self.slide(
            SlideKind.CLOSING, Span(begin, section.span.end), heading, "thanks at the end"
        )
        kept = tuple(p for p in last.points if p.passage.start < begin)
        cut = within(replace(last, span=Span(last.span.start, begin), points=kept))
        return replace(section, slides=(*section.slides[:-1], cut, thanks))

    def verse(self, span: Span, stanzas: Sequence[tuple[int, int]]) -> Section:
        """The section of a text in verse, a slide for each stanza."""
        sentences, blocks = self._reading.sentences, self._reading.document.blocks
        starts = [span.start, *(sentences[first].span.start for first, _ in stanzas[1:])]
        slides: list[Slide] = []
        for start, end, (first, last) in zip(starts, [*starts[1:], span.end], stanzas, strict=True):
            lines = sorted({s.paragraph for s in sentences[first:last]})
            points = tuple(
                Point(self._headings.of_line(blocks[line].span), blocks[line].span)
                for line in lines
            )
            why = f"{len(points)} lines of verse"
            slides.append(
                self.slide(SlideKind.QUOTE, Span(start, end), points[0].text, why, points)
            )
        name = self._names.name("section", span.of(self._reading.document.text))
        return Section(name, SectionKind.BODY, span, slides[0].heading, 0, tuple(slides))

    def _slides(
        self,
        part: Part,
        kind: SectionKind,
        span: Span,
        heading: Phrase,
        found: list[Found],
        *,
        divided: bool,
    ) -> list[Slide]:
        if kind is SectionKind.CLOSING and not found:
            return [self.slide(SlideKind.CLOSING, span, heading, part.why or "thanks and wishes")]
        slides: list[Slide] = []
        start = span.start
        if divided:
            cut = self._reading.sentences[part.body].span.start
            slides.append(self.slide(SlideKind.SECTION, Span(start, cut), heading, part.why))
            start = cut
        groups = grouped(self._reading, found)
        if not groups:
            why = part.why or "one thought"
            return [*slides, self.slide(SlideKind.QUOTE, Span(start, span.end), heading, why)]
        cuts = [start, *(group[0].begin for group in groups[1:]), span.end]
        used: set[str] = set()
        owner = next((group for group in groups if self._makes(group, heading)), None)
        for number, group in enumerate(groups):
            # What another slide is led up to by is no heading of the first one.
            rank = number + (owner is not None and group is not owner)
            if number and goes_on(groups[number - 1], group):
                title = slides[-1].heading
            else:
                title = self._titles.of(heading, group, rank, used, divided=divided)
            used.add(title.text)
            own = Span(cuts[number], cuts[number + 1])
            slides.append(within(self._shown(part, group, own, title)))
        return slides

    def _shown(self, part: Part, group: Sequence[Found], span: Span, title: Phrase) -> Slide:
        """The slide of a group of points, in the shape that they have."""
        shape = group[0].shape
        if shape is not None:
            slide = self.slide(shape.kind, span, title, shape.why, shape.points)
            return replace(slide, source=shape.source, columns=shape.columns)
        if len(group) == 1:
            return self._single(group[0], span, title)
        said = [f for f in group if f.bound or not holds(title, f.point.text)]
        if len(said) == 1 and len(group) < ENOUGH and not any(map(is_equal, group)):
            return self._single(said[0], span, title)
        points = tuple(self._without_echo(group, title))
        if are_cards(self._headings, group, points):
            why = f"{len(points)} parallel items of one length"
            return self.slide(SlideKind.CARDS, span, title, why, points)
        return self.slide(SlideKind.BULLETS, span, title, _why(part, group), points)

    def _without_echo(self, group: Sequence[Found], title: Phrase) -> list[Point]:
        """The points; one that only says again what the title says gives way to its support, or goes where it is one
        of several alike; but for items of a count and for equals that make the title together."""
        kept: list[Point] = []
        joined = sum(is_equal(f) and holds(title, f.point.text) for f in group) > 1
        for found in group:
            point = found.point
            if not holds(title, point.text) or found.start.numbered or (joined and is_equal(found)):
                echoed = not found.bound and point.detail and holds(title, point.detail)
                kept.append(replace(point, detail=None) if echoed else point)
                continue
            if found.bound and point.detail is not None:
                kept.append(replace(point, text=point.detail, detail=None))
                continue
            if found.start.parallel and self._reading.size(point.passage) < _AT_LENGTH:
                continue
            support = next(
                (s for s in self._supports(found) if self._stands_beside(s[0], title)), None
            )
            if support is not None:
                kept.append(replace(point, text=support[0], detail=support[1]))
        return kept if len(kept) >= min(len(group), ENOUGH - 1) else [f.point for f in group]

    def _supports(self, found: Found) -> Iterator[tuple[Phrase, Phrase | None]]:
        """The support of a point, then what else its passage says, each with what sets it right: that is looked for where
        it is asked for."""
        if found.point.detail:
            detail = found.point.detail
            yield detail, self._pointer.set_right(detail, found.point.passage.end)
        yield from ((p.text, p.detail) for p in self._pointer.more(found) if p.text)

    def _stands_beside(self, support: Phrase, title: Phrase) -> bool:
        """Whether a support says something by itself that the title does not say."""
        return self._headings.states(support) and not holds(title, support)

    def _single(self, found: Found, span: Span, title: Phrase) -> Slide:
        """The slide of one claim: with its support as points of its own, else as a quotation."""
        point = found.point
        more = self._pointer.more(found)
        bound = point.detail if found.bound else None
        if bound is not None and not holds(title, point.text):
            points = with_support(point, None, [p for p in more if is_behind(p, bound)])
            return self.slide(
                SlideKind.BULLETS, span, title, "one claim and its support", points[:ENOUGH]
            )
        if point.text.text != title.text and more:
            own = replace(point, text=self._headings.besides(point.text, title))
            more = (up_to(own, more[0]), *more)
        if bound is not None:
            more = with_support(point, bound, [p for p in more if is_behind(p, bound)])
        unsaid = tuple(p for p in more if not holds(title, p.text))
        # An item that heads its slide by itself is said already: one support is enough below it.
        least = 1 if found.title is not None and holds(title, point.text) else 2
        more = (unsaid if len(unsaid) >= least or not unsaid else more)[:ENOUGH]
        if len(more) >= least:
            return self.slide(SlideKind.BULLETS, span, title, "one claim and its support", more)
        words = self._headings.of_passage(point.passage, besides=title)
        if found.start.numbered:
            words = self._headings.from_position(words, found.start.body)
        if self._headings.size(words) < _BRIEF and not holds(title, point.text):
            words = point.text
        words = self._headings.behind(words, title)
        # A quotation stands on its slide without the heading: what only goes on with that must be seen below it.
        kind = SlideKind.QUOTE if holds(title, words) else SlideKind.BULLETS
        if kind is SlideKind.BULLETS:
            words = self._headings.as_point(words)
        one = replace(point, text=words, detail=None)
        return self.slide(kind, span, title, "one thought", (one,))

    def _makes(self, group: Sequence[Found], heading: Phrase) -> bool:
        """Whether the words that lead up to a group make the heading of its part."""
        lead = group[0].lead
        return lead is not None and self._headings.of_lead(lead) == heading


def _refrain(found: Sequence[Found]) -> Span:
    """The clauses that most points of a part share; empty where there are none."""
    shared = [f.start.shared for f in found if f.start.shared]
    return shared[0] if len(shared) >= ENOUGH and 2 * len(shared) >= len(found) else Span(0, 0)


def _why(part: Part, group: Sequence[Found]) -> str:
    reasons = dict.fromkeys(f.start.why for f in group if f.start.why)
    found = "; ".join([*([part.why] if part.why else []), *list(reasons)[:2]])
    return found or f"{len(group)} claims"
