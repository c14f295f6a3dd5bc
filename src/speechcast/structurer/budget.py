"""A briefing of a given length: the sentences that matter most, in the speaker's own order."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import replace
from heapq import heapify, heappop, heappush
from itertools import pairwise

from speechcast.model.document import Document
from speechcast.model.outline import (
    LISTS,
    LeftOut,
    LeftOutReason,
    Outline,
    Phrase,
    Point,
    Section,
    SectionKind,
    Slide,
    SlideKind,
)
from speechcast.model.span import Span, gaps
from speechcast.structurer.main_parts import main_parts
from speechcast.structurer.pace import Pace
from speechcast.structurer.reading import Reading, Sentence, read_sentences
from speechcast.structurer.reliance import Reliance
from speechcast.structurer.worth import Worth

_HEADS = (SlideKind.TITLE, SlideKind.SECTION)
_OPEN = (SlideKind.CARDS, SlideKind.STEPS, SlideKind.FIGURES)
"""Kinds that still hold with fewer points."""
_CLOSING_SHARE = 0.08
"""Share of a briefing that its closing wishes may take."""

_LISTS_FROM = 240.0
"""Seconds from which a briefing has room for slides that stand in silence."""

_AGAIN = 0.3
"""How much less each further sentence of one part is worth than the one before."""

_COUNT = 0.35
"""Share of a briefing up to which the items of a count are said all or none."""

_HEADED = 0.2
"""Share of it up to which what a part's heading relies on is said with it."""

_NEEDED = 0.8
"""Share of it that what must be said has at most."""

_FAIR = 1.5
"""Of an equal share of the time that is left, what the first sentence under a heading may take."""

_FREELY = 0.2
"""How little its time weighs."""


def length_of(document: Document, outline: Outline, pace: Pace) -> float:
    """How long the slides of an outline will stand, seconds."""
    reading = read_sentences(document)
    omitted = {
        index for span in outline.passed_over() for index in range(*_sentences(reading, span))
    }
    return sum(_slide_length(reading, slide, pace, omitted) for slide in outline.slides())


def _slide_length(
    reading: Reading, slide: Slide, pace: Pace, omitted: Container[int] = frozenset()
) -> float:
    if not slide.span.trimmed(reading.text):
        return pace.silent
    first, last = _sentences(reading, slide.span)
    said = (i for i in range(first, last) if i not in omitted)
    return sum(_sentence_length(reading.sentences[i], pace) for i in said) + pace.slide


def _sentence_length(sentence: Sentence, pace: Pace) -> float:
    return sentence.size / pace.rate + pace.sentence


def _sentences(reading: Reading, span: Span) -> tuple[int, int]:
    """The numbers `[first, last)` of the sentences that begin in `span`."""
    first = reading.sentence_at(span.start)
    while first < len(reading.sentences) and reading.sentences[first].span.start < span.start:
        first += 1
    last = first
    while last < len(reading.sentences) and reading.sentences[last].span.start < span.end:
        last += 1
    return first, last


def brief(document: Document, outline: Outline, *, seconds: float, pace: Pace) -> Outline:
    """The outline of a briefing of about `seconds`: what it says is a selection of sentences.

    Title and salutation, the heading of every main part and the claim of the others stay; what a
    sentence leans on stays with it. A slide says what is chosen of its passage, in one piece or with
    gaps; `left_out` lists the rest. A speech that is not longer is given back whole.
    """
    reading = read_sentences(document)
    if sum(_slide_length(reading, slide, pace) for slide in outline.slides()) <= seconds:
        return outline
    return _Briefing(reading, outline, seconds, pace).outline()


class _Briefing:
    def __init__(self, reading: Reading, outline: Outline, seconds: float, pace: Pace) -> None:
        self._reading = reading
        self._outline = outline
        self._seconds = seconds
        self._pace = pace
        self._ranges: list[tuple[Section, Slide, int, int]] = []
        places = {section.id: number for number, section in enumerate(outline.sections)}
        for section in outline.sections:
            for slide in section.slides:
                first, last = _sentences(reading, slide.span) if slide.span else (0, 0)
                self._ranges.append((section, slide, first, last))
        self._section_of: dict[int, int] = {}
        self._slide_of: dict[int, int] = {}
        for number, (section, _, first, last) in enumerate(self._ranges):
            for index in range(first, last):
                self._slide_of[index] = number
                self._section_of[index] = places[section.id]
        most = _COUNT * seconds * pace.rate
        self._reliance = Reliance(reading, self._section_of, most=most)
        self._claims = self._claim_sentences()
        self._worth = Worth(reading, self._slide_of, self._claims, self._reliance)

    def _claim_sentences(self) -> frozenset[int]:
        """The sentences in which points begin."""
        return frozenset(
            self._reading.sentence_at(point.text.spans[0].start)
            for _, slide, _, _ in self._ranges
            if slide.kind not in LISTS
            for point in slide.points
            if point.text.spans
        )

    def outline(self) -> Outline:
        """The briefing."""
        chosen = self._chosen()
        lists = self._seconds >= _LISTS_FROM
        by_section: dict[str, list[tuple[Slide, int, int]]] = {}
        for section, slide, first, last in self._ranges:
            by_section.setdefault(section.id, []).append((slide, first, last))
        sections: list[Section] = []
        for section in self._outline.sections:
            slides = tuple(
                part
                for slide, first, last in by_section[section.id]
                if (part := self._part(slide, first, last, chosen, lists=lists)) is not None
            )
            if slides or not sections:
                sections.append(replace(section, slides=slides))
            else:
                before = sections[-1]
                sections[-1] = replace(before, span=Span(before.span.start, section.span.end))
        kept = sorted(slide.span for s in sections for slide in s.slides if slide.span)
        whole = Span(0, len(self._reading.document.text))
        left = sorted([*gaps(kept, whole), *self._gaps_inside(chosen)])
        return replace(
            self._outline,
            sections=tuple(sections),
            left_out=tuple(LeftOut(gap, LeftOutReason.BUDGET) for gap in left),
        )

    def _gaps_inside(self, chosen: frozenset[int]) -> Iterator[Span]:
        """What is left out between two chosen sentences of a slide."""
        sentences, text = self._reading.sentences, self._reading.text
        for before, after in pairwise(sorted(chosen)):
            if after > before + 1 and self._slide_of[before] == self._slide_of[after]:
                start, end = sentences[before + 1].span.start, sentences[after - 1].span.end
                # Of the blanks on both sides one stays, the end of a paragraph if it is one.
                if "\n" in text[end : sentences[after].span.start]:
                    yield Span(sentences[before].span.end, end)
                else:
                    yield Span(start, sentences[after].span.start)

    def _chosen(self) -> frozenset[int]:
        """The sentences that are said: what must be, then what is worth most for its time."""
        chosen = set(self._needed())
        left = self._seconds - sum(self._cost(i, chosen - {i}) for i in sorted(chosen))
        if self._seconds >= _LISTS_FROM:
            left -= self._pace.silent * sum(1 for _, s, _, _ in self._ranges if not s.span)
        said = Counter(self._section_of[i] for i in chosen)
        for group in self._under_headings(chosen, left, said):
            left -= self._cost_of(group, chosen)
            chosen |= group
            said.update(self._section_of[i] for i in group)
        queue = [(-self._gain(i, chosen, said), i) for i in self._slide_of if i not in chosen]
        heapify(queue)
        while queue:
            rank, index = heappop(queue)
            if index in chosen:
                continue
            gain = self._gain(index, chosen, said)
            if gain < -rank - 1e-9:
                # What was chosen since has made it worth less: it waits for its turn.
                heappush(queue, (-gain, index))
                continue
            cost = self._group_cost(index, chosen)
            if gain <= 0 or cost > left:
                continue
            group = self._group(index, chosen)
            chosen |= group
            left -= cost
            said.update(self._section_of[i] for i in group)
            labels = {self._worth.label_of[i] for i in group if i in self._worth.label_of}
            for near in sorted((labels | {i + step for i in group for step in (-1, 1)}) - chosen):
                if near in self._slide_of:
                    heappush(queue, (-self._gain(near, chosen, said), near))
        return frozenset(chosen)

    def _under_headings(
        self, chosen: set[int], left: float, said: Counter[int]
    ) -> Iterator[frozenset[int]]:
        """For each main part and the closing, while nothing but headings and labels of it is said, the
        sentence with what it relies on that is worth most for a fair share of the time."""
        main = {part.id for part in main_parts(self._outline.sections)}
        bodies: dict[str, list[int]] = {}
        for section, slide, first, last in self._ranges:
            closing = section.kind is SectionKind.CLOSING
            if slide.kind not in _HEADS and (closing or section.id in main):
                bodies.setdefault(section.id, []).extend(range(first, last))
        parts = [body for body in bodies.values() if not self._worth.substance(chosen & {*body})]
        costs = [
            {
                i: self._group_cost(i, chosen)
                for i in body
                if i not in chosen and self._worth.substance(self._group(i, chosen))
            }
            for body in parts
        ]
        least = [min(able.values(), default=0.0) for able in costs]
        for number, able in enumerate(costs):
            share = max(_FAIR * left / (len(parts) - number), least[number])
            share = min(share, max(left - sum(least[number + 1 :]), least[number]), left)
            fair = [i for i, cost in able.items() if cost <= share]
            if fair:
                best = max(fair, key=lambda i: self._gain(i, chosen, said, _FREELY))
                left -= able[best]
                yield self._group(best, chosen)

    def _gain(self, index: int, chosen: set[int], said: Counter[int], thrift: float = 0.5) -> float:
        """What a sentence is worth for the time that it takes, which weighs as `thrift` says."""
        group = self._group(index, chosen)
        if not group:
            return 0.0
        together = [i for i in group if i == index or self._reliance.is_item(i)]
        worth = sum(self._worth.of(i, chosen) for i in together) / len(together)
        if index - 1 not in chosen and self._reliance.leans(index):
            worth -= 0.6
        if index - 1 in chosen or index + 1 in chosen:
            worth += 0.4
        worth /= 1.0 + _AGAIN * said[self._section_of[index]]
        return worth / math.pow(self._group_cost(index, chosen) / len(together), thrift)

    def _needed(self) -> list[int]:
        """Title and salutation, headings, the claim of every part, and short wishes; where these are too many for the
        time, the claims of the main parts alone."""
        found = self._needed_of({section.id for section in self._outline.sections})
        if sum(self._cost(i, {*found} - {i}) for i in found) <= _NEEDED * self._seconds:
            return found
        return self._needed_of({part.id for part in main_parts(self._outline.sections)})

    def _needed_of(self, parts: Container[str]) -> list[int]:
        """The same, of the sections `parts` their claims."""
        found: list[int] = []
        for section, slide, first, last in self._ranges:
            if slide.kind in _HEADS:
                found += range(first, last)
            elif slide.kind is SlideKind.CLOSING:
                length = sum(self._length(i) for i in range(first, last))
                if length <= _CLOSING_SHARE * self._seconds:
                    found += range(first, last)
            elif section.id in parts and (
                section.slides[0] is slide or section.slides[0].kind is SlideKind.TITLE
            ):
                index = self._heading_of(section, first, last)
                found += [] if index is None else [index]
        return [j for i in sorted(set(found)) for j in sorted(self._group(i, set()) or {i})]

    def _heading_of(self, section: Section, first: int, last: int) -> int | None:
        """The sentence of a part's heading, if it is among `[first, last)`; another claim of the part
        where it announces or needs more than there is time for."""
        spans = section.heading.spans
        if not spans or section.kind in (SectionKind.CLOSING, SectionKind.THANKS):
            return None
        heading = self._reading.sentence_at(spans[0].start)
        if not first <= heading < last:
            return None
        part = self._section_of[heading]
        claims = [i for i in sorted(self._claims) if self._section_of.get(i) == part]
        able = [i for i in (heading, *claims) if self._reliance.group(i)]
        most = min(_HEADED, 1 / len(self._outline.sections)) * self._seconds
        near = (i for i in able if self._group_cost(i, set()) <= most)
        return next(near, min(able, key=lambda i: self._group_cost(i, set()), default=heading))

    def _length(self, index: int) -> float:
        return _sentence_length(self._reading.sentences[index], self._pace)

    def _cost(self, index: int, chosen: set[int]) -> float:
        """What a sentence adds: itself, and the pause of a slide that it begins."""
        joins = self._is_open(self._slide_of[index], chosen)
        return self._length(index) + (0.0 if joins else self._pace.slide)

    def _group(self, index: int, chosen: set[int]) -> frozenset[int]:
        """A sentence with those that it relies on and that are not said yet; none when they are
        too many."""
        return (self._reliance.group(index) or frozenset()) - chosen

    def _group_cost(self, index: int, chosen: set[int]) -> float:
        """What the group adds: itself, and the pauses of the slides that it opens."""
        return self._cost_of(self._group(index, chosen), chosen)

    def _cost_of(self, group: frozenset[int], chosen: set[int]) -> float:
        opened = [n for n in {self._slide_of[i] for i in group} if not self._is_open(n, chosen)]
        return sum(self._length(i) for i in group) + self._pace.slide * len(opened)

    def _is_open(self, slide: int, chosen: set[int]) -> bool:
        _, _, first, last = self._ranges[slide]
        return any(index in chosen for index in range(first, last))

    def _part(
        self, slide: Slide, first: int, last: int, chosen: frozenset[int], *, lists: bool
    ) -> Slide | None:
        """The slide with what is chosen of it; `None` when nothing is."""
        if not slide.span:
            return slide if lists else None
        said = [index for index in range(first, last) if index in chosen]
        if not said:
            return None
        sentences = self._reading.sentences
        start = slide.span.start if said[0] == first else sentences[said[0]].span.start
        end = slide.span.end
        if said[-1] + 1 < len(sentences):
            end = min(end, sentences[said[-1] + 1].span.start)
        span = Span(start, end)
        points = slide.points
        if slide.kind not in LISTS:
            points = tuple(
                self._cut(point, span, chosen)
                for point in slide.points
                if self._is_said(point.text, chosen) and start <= point.passage.start < end
            )
        kind = slide.kind
        if kind not in (*_HEADS, *LISTS, SlideKind.CLOSING) and len(points) != len(slide.points):
            kind = _kind_of(kind, len(points))
        if kind is SlideKind.QUOTE and not points:
            points = (Point(self._said(said[0]), span.trimmed(self._reading.document.text)),)
        why = slide.why if kind is slide.kind else f"chosen for the briefing of {slide.why}"
        return replace(slide, kind=kind, span=span, points=points, why=why)

    def _is_said(self, phrase: Phrase, chosen: frozenset[int]) -> bool:
        """Whether all sentences that the words come from are chosen."""
        return all(self._reading.sentence_at(span.start) in chosen for span in phrase.spans)

    def _cut(self, point: Point, span: Span, chosen: frozenset[int]) -> Point:
        """A point with a passage inside `span`, and without a detail that is not said."""
        passage = Span(point.passage.start, min(point.passage.end, span.end))
        if point.detail is not None and not self._is_said(point.detail, chosen):
            return replace(point, passage=passage, detail=None)
        return replace(point, passage=passage)

    def _said(self, index: int) -> Phrase:
        """A sentence as a phrase, without its number and the stop at its end."""
        span = self._reading.sentences[index].span
        span = Span(self._reliance.body(index) or span.start, span.end)
        end = span.end
        while end > span.start + 1 and self._reading.text[end - 1] in "。．.；;":
            end -= 1
        span = Span(span.start, end)
        return Phrase(self._reading.document.shown(span), (span,))


def _kind_of(kind: SlideKind, points: int) -> SlideKind:
    """The kind of a slide of which so many points are left."""
    if points < 2:
        return SlideKind.QUOTE
    return kind if kind in _OPEN else SlideKind.BULLETS
