"""How numbers, lists and section slides follow the parts that a person changed in an outline file.

The file ends with a comment that lists the parts as they were written: name, role, number, and six
signs for the words of the heading. What differs from it was changed. An item or a section slide whose
words are still those of the old heading takes the new one; other words are a person's own and stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from speechcast.model.document import Document
from speechcast.model.outline import LISTS, Outline, Point, Section, SectionKind, Slide, SlideKind
from speechcast.structurer.alignment import phrase_of
from speechcast.structurer.main_parts import QUIET, main_parts
from speechcast.structurer.outline_places import digest_of, regions_of_heading

PARTS = "parts"
"""The first word of the comment."""

_RECORD = re.compile(r"^<!-- parts$(?P<parts>.*?)^-->", re.MULTILINE | re.DOTALL)
_PART = re.compile(
    rf"^(?P<id>\S+) \.(?P<kind>{'|'.join(SectionKind)}) (?P<number>\d+) (?P<digest>[0-9a-f]{{6}})\s*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Written:
    """A part as it was written."""

    id: str
    kind: SectionKind
    number: int
    digest: str


def part_list(outline: Outline) -> Iterator[str]:
    """The lines of the comment: the parts of `outline`."""
    yield f"<!-- {PARTS}"
    for section in outline.sections:
        digest = digest_of(section.heading.text)
        yield f"{section.id} .{section.kind} {section.number} {digest}"
    yield "-->"


def following(text: str, document: Document, sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections with numbers, section slides, agendas and summaries that follow them.

    Args:
        text: The file.
        document: The speech that it holds.
        sections: What the file says, word for word.
    """
    record = _RECORD.search(text.replace("\r\n", "\n"))
    written = [
        _Written(part["id"], SectionKind(part["kind"]), int(part["number"]), part["digest"])
        for part in _PART.finditer(record["parts"] if record else "")
    ]
    numbered = _numbered(sections, written)
    titled = [_titled(section, document, written) for section in numbered]
    return tuple(
        replace(
            section,
            slides=tuple(
                replace(slide, points=_Listing(titled, written, slide.points).points())
                if slide.kind in LISTS and not (slide.illustrations and not slide.points)
                else slide
                for slide in section.slides
            ),
        )
        for section in titled
    )


def _numbered(sections: Sequence[Section], written: Sequence[_Written]) -> list[Section]:
    """The sections, the numbers of the main ones in the order in which they stand now.

    A part that was added is one of them unless its role says that it opens or ends the speech.
    Numbers that a person changed hold as they stand.
    """
    numbers = [part.number for part in written if part.number]
    known = {part.id: part.number for part in written}
    if not numbers or any(s.number != known.get(s.id, s.number) for s in sections):
        return list(sections)
    found: list[Section] = []
    counted = 0
    for section in sections:
        added = section.id not in known and section.kind not in QUIET
        if section.number or added:
            beyond = counted - len(numbers) + 1
            number = numbers[counted] if beyond <= 0 else max(numbers) + beyond
            section = replace(section, number=number)
            counted += 1
        found.append(section)
    return found


def _titled(section: Section, document: Document, written: Sequence[_Written]) -> Section:
    """The section, its section slides with its new heading where they had the old one."""
    old = next((part.digest for part in written if part.id == section.id), "")
    if not section.heading.text or old in ("", digest_of(section.heading.text)):
        return section

    def slide_of(slide: Slide) -> Slide:
        if slide.kind is not SlideKind.SECTION or digest_of(slide.heading.text) != old:
            return slide
        regions = regions_of_heading(section.span, slide.span)
        return replace(slide, heading=phrase_of(document, section.heading.text, regions))

    return replace(section, slides=tuple(map(slide_of, section.slides)))


@dataclass
class _Group:
    """An item that stands for a part, with those behind it that stand for none.

    Attributes:
        place: Number of the part among the sections; -1: of none, in front of all others.
        points: The items.
    """

    place: int
    points: list[Point] = field(default_factory=list)


class _Listing:
    """The items of one agenda or summary."""

    def __init__(
        self, sections: Sequence[Section], written: Sequence[_Written], points: Sequence[Point]
    ) -> None:
        self._sections = sections
        self._points = points
        self._places = {section.id: place for place, section in enumerate(sections)}
        self._before = [part.id for part in main_parts(written)]
        self._now = [section.id for section in main_parts(sections)]
        self._old = {part.digest: part.id for part in reversed(written)}

    def points(self) -> tuple[Point, ...]:
        """What the list shows: the parts of the speech, and a person's own words."""
        if not self._points:
            return tuple(self._point(self._places[id]) for id in self._now)
        groups = self._groups()
        stands = [self._before.index(id) for id in self._ids(groups) if id in self._before]
        if stands == sorted(stands):
            groups.sort(key=lambda group: group.place)
        for id in self._now:
            if self._before and id not in self._before and id not in self._ids(groups):
                place = self._places[id]
                at = next((n for n, g in enumerate(groups) if g.place > place), len(groups))
                groups.insert(at, _Group(place, [self._point(place)]))
        return tuple(point for group in groups for point in group.points)

    def _ids(self, groups: Sequence[_Group]) -> list[str]:
        return [self._sections[group.place].id for group in groups if group.place >= 0]

    def _point(self, place: int) -> Point:
        section = self._sections[place]
        return Point(section.heading, section.span)

    def _groups(self) -> list[_Group]:
        """The items in their order, without those of parts that are gone."""
        named = self._named()
        stands = named
        # Where no item was added or taken away, one in other words is still that of its part.
        if len(named) == len(self._before) and all(
            id in ("", before) for id, before in zip(named, self._before, strict=True)
        ):
            stands = self._before
        groups = [_Group(-1)]
        for point, name, id in zip(self._points, named, stands, strict=True):
            place = self._places.get(id, -1)
            if name and (place < 0 or (id in self._before and id not in self._now)):
                continue
            if place >= 0:
                section = self._sections[place]
                text = section.heading if name and section.heading else point.text
                groups.append(_Group(place, [replace(point, text=text, passage=section.span)]))
            else:
                groups[-1].points.append(point)
        return groups

    def _named(self) -> list[str]:
        """The name of the part whose heading each item has, or had; empty where the words are a
        person's own."""
        found: list[str] = []
        seen: Counter[str] = Counter()
        for point in self._points:
            words = point.text.text
            same = [section.id for section in self._sections if section.heading.text == words]
            old = self._old.get(digest_of(words), "")
            found.append(same[min(seen[words], len(same) - 1)] if same else old)
            seen[words] += 1
        return found
