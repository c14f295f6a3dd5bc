"""What heads a slide: what leads up to its points or names them, else the heading of its part, else one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from speechcast.model.outline import Phrase, Point, SlideKind
from speechcast.model.span import Span
from speechcast.structurer.found import Found
from speechcast.structurer.headings import Headings
from speechcast.structurer.leads import leads_up, tells_decision
from speechcast.structurer.reading import Reading
from speechcast.structurer.standings import Standings

_LED = 20.0
"""Size up to which the sentence that leads up to points heads them behind the slide of its part's heading: a longer one
would say the same once more."""

ENOUGH = 3
"""Points on a slide from which one that repeats its heading can be spared."""

_COUNTED = re.compile(r"\d(?!\d{0,3}年(?![均级]))(?![^“”]*”)")
"""A figure that is no year and stands in no name."""


class SlideTitles:
    """Finds the headings of slides."""

    def __init__(self, reading: Reading, headings: Headings) -> None:
        self._reading = reading
        self._headings = headings
        self._standings = Standings(reading)

    def of(
        self,
        section: Phrase,
        group: Sequence[Found],
        number: int,
        used: set[str],
        *,
        divided: bool,
    ) -> Phrase:
        """The heading of a slide: one that no other slide of its part has but that of its heading, where there is one."""
        shape = group[0].shape
        if shape is not None and shape.kind is SlideKind.COMPARE and shape.title is None:
            return section
        own = group[0].title
        if own is not None and len(group) == 1 and group[0].start.numbered and shape is None:
            return own
        items = shape.points if shape is not None else tuple(f.point for f in group)
        few = len(group) < ENOUGH
        tried: list[Phrase] = []
        fresh: Phrase | None = None
        equal = shape is not None or all(is_equal(f) or f.start.label for f in group)
        for choice in self._choices(section, group[0], items, number, equal=equal, divided=divided):
            tried.append(choice)
            if choice and choice.text not in used:
                if not (few and any(holds(p.text, choice) for p in items)):
                    fresh = choice
                    break
                fresh = fresh or choice
        chosen = fresh or tried[0]
        if self._reading.cues.blanks or not number:
            return chosen
        return self._of_all(own or section, chosen, group, items)

    def _of_all(
        self, section: Phrase, chosen: Phrase, group: Sequence[Found], items: Sequence[Point]
    ) -> Phrase:
        """A Chinese heading behind the first slide of a part: one of the points heads no others that are its equals, nor
        does a figure; what their report says of their field does, else the heading of the part once more."""
        own = any(span.overlap(s) for p in items for s in p.text.spans for span in chosen.spans)
        figures = group[0].shape is not None and group[0].shape.kind is SlideKind.FIGURES
        if not own and not figures:
            return chosen
        at = self._reading.sentence_at
        first, last = at(items[0].passage.start), at(items[-1].passage.end - 1)
        inside = self._standings.among(first, last + 1)
        if len(inside) < 2:
            label = self._standings.over(first)
            if label is not None and (not inside or inside[0] == label):
                words = self._headings.of_line(self._standings.at(label))
                return (
                    section
                    if any(a.overlap(b) for a in words.spans for b in section.spans)
                    else words
                )
        if not own:
            return chosen
        equals = len(group) > 1 and all(is_equal(f) or f.start.label for f in group)
        if len(inside) > 1 or equals or _COUNTED.search(chosen.text):
            return section
        return chosen

    def _says_little(self, led: Phrase, lead: Span) -> bool:
        """Whether what leads up to points says no more than the heading of their part, behind its slide: at length, or
        not that they follow."""
        index = self._reading.sentence_at(lead.start)
        if tells_decision(self._reading, lead):
            return False
        return self._headings.size(led) > _LED or not leads_up(self._reading, index)

    def _beside(self, items: Sequence[Point]) -> Phrase | None:
        """What the speaker says beside the words of others."""
        at = self._reading.sentence_at
        first, last = at(items[0].passage.start), at(items[-1].passage.end - 1) + 1
        heading = self._headings.of_sentences(first, last)
        return None if self._headings.is_of_others(heading) else heading

    def _unfit(self, point: Phrase) -> tuple[bool, bool]:
        """How little the words of a point may head its slide: those of others, and those that tell of others."""
        return (self._headings.is_of_others(point), not self._headings.names_its_own(point))

    def _choices(
        self,
        section: Phrase,
        first: Found,
        items: Sequence[Point],
        number: int,
        *,
        equal: bool,
        divided: bool,
    ) -> Iterator[Phrase]:
        """What may head a slide, best first: behind the slide of its part's heading what announces its points, else
        that heading again, which is never wrong."""
        shape = first.shape
        titled = shape.title if shape is not None else None
        if first.title is not None:
            yield first.title
        figures = shape is not None and shape.kind is SlideKind.FIGURES
        of_part = number == 0 and first.title is None and (titled is None or figures)
        if of_part and not divided:
            yield section
            yield from self._headings.halves(section)
        if titled is not None:
            yield titled
        if first.lead is not None:
            led = self._headings.of_lead(first.lead)
            said = of_part and divided
            if led is not None and not (said and self._says_little(led, first.lead)):
                yield led
        if of_part and divided:
            yield from self._headings.halves(section)
            yield section
        front = self._headings.in_front(first.start.position) if first.start.numbered else None
        if front is not None:
            yield front
        if first.start.numbered and not self._reading.cues.blanks:
            # Two heads of Chinese items are no heading of them all.
            yield section
            if first.lead is not None and self._reading.size(first.lead) <= _LED:
                yield self._headings.of_line(first.lead)
        points = [p.text for p in items]
        # One that tells of somebody named before it heads its slide only where no other can.
        if points and all(map(self._headings.is_of_others, points)):
            yield self._beside(items) or section
            return
        looked_back = self._headings.of_look_back(items[-1].passage) if equal else None
        if looked_back is not None:
            yield looked_back
        made = self._headings.of_points(points) if equal else points
        yield from sorted(made, key=self._headings.is_of_others if equal else self._unfit)


def is_equal(found: Found) -> bool:
    """Whether a point is one of several equals: an item of a count or of a repetition."""
    return found.start.numbered or found.start.parallel


def holds(phrase: Phrase, other: Phrase) -> bool:
    """Whether a phrase says all that another one says."""
    return phrase.text == other.text or all(
        any(p.start <= o.start and o.end <= p.end for p in phrase.spans) for o in other.spans
    )
