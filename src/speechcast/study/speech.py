"""The speech as questions see it: its sentences with their part and slide, and quotations of them."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from speechcast.languages import Language, language_of
from speechcast.model.document import Document, MaskKind
from speechcast.model.outline import Outline, Point, Section, SectionKind, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.structurer.cues.numbering import marker_at
from speechcast.structurer.mentions import Mention, find_mentions
from speechcast.structurer.reading import Reading, Role, read_sentences
from speechcast.study.cues import StudyCues
from speechcast.study.en import EN
from speechcast.study.zh import ZH

_CUES = {"zh": ZH, "en": EN}
_WEIGHT = {
    SectionKind.OPENING: 0.7,
    SectionKind.REVIEW: 1.0,
    SectionKind.THANKS: 0.4,
    SectionKind.POINT: 1.1,
    SectionKind.CALL: 1.0,
    SectionKind.CLOSING: 0.8,
    SectionKind.BODY: 1.0,
}
_FRAME = (SlideKind.TITLE, SlideKind.AGENDA, SlideKind.SUMMARY)
_MASKS = re.compile(r"[*×□]|某|X{2,}")
_ENDS = "。！？；.!?;"
_STOPS = "，。；：！？、,;:—-– \t\u3000"


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence that may be asked about, and where it stands.

    Attributes:
        index: Its number among all sentences of the speech.
        span: Its characters, without address, number and connective in front.
        whole: All its characters.
        section: Its part.
        slide: Its slide.
        weight: How much the part matters, about 1.
        clauses: Its clauses.
    """

    index: int
    span: Span
    whole: Span
    section: Section
    slide: Slide
    weight: float
    clauses: tuple[Span, ...]


@dataclass(frozen=True)
class Speech:
    """A document with its outline, read once for all questions."""

    document: Document
    outline: Outline

    @cached_property
    def cues(self) -> StudyCues:
        """The tables of the speech's language."""
        return _CUES[self.document.language]

    @cached_property
    def language(self) -> Language:
        """The speech's language."""
        return language_of(self.document.language)

    @cached_property
    def reading(self) -> Reading:
        """Its sentences as the structurer reads them."""
        return read_sentences(self.document)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """What it mentions: figures, tasks, names."""
        return tuple(find_mentions(self.document))

    @property
    def text(self) -> str:
        """The text of the document, wrapped lines joined."""
        return self.document.flow

    @cached_property
    def plain(self) -> str:
        """The letters and figures of the text alone, to see whether words stand in it twice."""
        return plain(self.text)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The sentences that may be asked about: what the speech says, not its frame."""
        found: list[Place] = []
        slides = sorted(
            (
                (slide.span.start, slide, section)
                for section in self.outline.sections
                for slide in section.slides
                if slide.span and slide.kind not in _FRAME
            ),
            key=lambda known: known[0],
        )
        starts = [start for start, _, _ in slides]
        front = self.document.front
        apart = (*front.title_spans, *front.speaker_spans, *front.date_spans, *front.occasion_spans)
        for index, sentence in enumerate(self.reading.sentences):
            if sentence.role is not Role.BODY or any(s.overlap(sentence.span) for s in apart):
                continue
            at = bisect_right(starts, sentence.span.start) - 1
            if at < 0 or self._is_by_line(sentence.span):
                continue
            _, slide, section = slides[at]
            if sentence.span.start not in slide.span or self._is_left_out(sentence.span):
                continue
            marker = marker_at(self.reading, sentence.start, sentence.span.end, inside=False)
            start = marker[2] if marker else sentence.start
            span = Span(start, sentence.span.end).trimmed(self.text)
            if not span:
                continue
            weight = _WEIGHT[section.kind] * (0.6 if slide.kind is SlideKind.SECTION else 1.0)
            clauses = tuple(self.language.clauses(self.text, span))
            found.append(Place(index, span, sentence.span, section, slide, weight, clauses))
        return tuple(found)

    def _is_left_out(self, span: Span) -> bool:
        """Whether a briefing passes over a sentence."""
        return any(mask.kind is MaskKind.LEFT_OUT for mask in self.document.masks_in(span))

    def _is_by_line(self, span: Span) -> bool:
        """Whether a sentence at the very beginning ends without a stop: title, speaker, occasion."""
        early = span.end < max(200, len(self.text) // 20)
        return early and self.text[span.end - 1 : span.end] not in tuple('。！？.!?”"’;；:：')

    def place_at(self, position: int) -> Place | None:
        """The sentence that holds `position`, when it may be asked about."""
        at = bisect_right(self._place_starts, position) - 1
        place = self.places[at] if at >= 0 else None
        return place if place is not None and position in place.whole else None

    def place_after(self, place: Place) -> Place | None:
        """The sentence behind another, when it may be asked about and belongs to the same part."""
        at = bisect_right(self._place_starts, place.whole.start)
        behind = self.places[at] if at < len(self.places) else None
        if behind is None or behind.index != place.index + 1:
            return None
        return behind if behind.section.id == place.section.id else None

    @cached_property
    def _place_starts(self) -> list[int]:
        return [place.whole.start for place in self.places]

    @cached_property
    def section_texts(self) -> dict[str, str]:
        """The text of each part in small letters, by its id."""
        return {s.id: s.span.of(self.text).lower() for s in self.outline.sections}

    def masked(self, span: Span) -> bool:
        """Whether `span` holds a name or figure that the text withholds."""
        return bool(self.document.masks_in(span)) or bool(_MASKS.search(span.of(self.text)))

    def shown(self, span: Span) -> str:
        """The words of `span` as slides show them, line breaks as blanks."""
        return " ".join(self.document.shown(span).split()) if span else ""

    def bare(self, span: Span) -> Span:
        """`span` without stops and blanks at its ends."""
        start, end = span.start, span.end
        while start < end and self.text[start] in _STOPS:
            start += 1
        while end > start and self.text[end - 1] in _STOPS + ".":
            end -= 1
        return Span(start, end)

    def window(self, place: Place, focus: Span) -> Span:
        """The part of a sentence to quote around `focus`: all of it, or the clauses around.

        Whole clauses; as long as `StudyCues.window` asks, so that the quotation can be understood.
        """
        fewest, most = self.cues.window
        if len(place.span) <= most:
            return place.span
        clauses = place.clauses
        inside = [i for i, c in enumerate(clauses) if c.overlap(focus)]
        first, last = inside[0], inside[-1]
        while True:
            here = Span(clauses[first].start, clauses[last].end)
            left = first > 0 and clauses[last].end - clauses[first - 1].start <= most
            right = last + 1 < len(clauses) and clauses[last + 1].end - here.start <= most
            if left and (len(here) < most or not right):
                first -= 1
            elif right and len(here) < fewest:
                last += 1
            else:
                return here

    def quotation(
        self, window: Span, blanks: Sequence[Span] = (), place: Place | None = None
    ) -> str:
        """`window` in quotation marks, its `blanks` replaced, cuts marked."""
        cues = self.cues
        parts: list[str] = []
        position = self._quoted_from(window, place)
        for blank in blanks:
            parts += [self.document.shown(Span(position, blank.start)), cues.blank]
            position = blank.end
        parts.append(self.document.shown(Span(position, window.end)))
        words = _balanced(" ".join("".join(parts).split()).rstrip("，、；：,;:—- "))
        if place is not None and window.start > place.span.start:
            words = cues.cut + words
        if place is not None and window.end < place.span.end:
            words = words.rstrip("，、；：,;:") + cues.cut
        return cues.quoted(words)

    def _quoted_from(self, window: Span, place: Place | None) -> int:
        """Where a quotation begins: an English sentence with its connective, which a Chinese one
        does not miss."""
        whole = place is not None and window.start == place.span.start
        return (
            place.whole.start
            if whole and place and self.document.language == "en"
            else window.start
        )

    def say(self, name: str, **values: str) -> str:
        """A wording of the language with `values` filled in; a claim begins with a capital."""
        if "claim" in values:
            values["claim"] = capital(_balanced(values["claim"]).rstrip(". "))
        return self.cues.words[name].format(**values).strip()

    def part_name(self, section: Section) -> str:
        """How a part is named in a stem: the first clause of its heading, in quotation marks."""
        return self.cues.quoted(self.short_heading(section))

    def short_heading(self, section: Section) -> str:
        """The first clause of a part's heading, or all of it when that is too short to know it by or
        when another part begins with the same one."""
        head = _first_clause(section.heading.text)
        known = len(head) >= self.cues.lead and self._first_clauses[head] == 1
        return head if known else section.heading.text

    @cached_property
    def _first_clauses(self) -> Counter[str]:
        return Counter(_first_clause(s.heading.text) for s in self.outline.sections)

    def claims(self) -> Iterable[tuple[Section, Slide, Point]]:
        """The points of the slides that say something."""
        for section in self.outline.sections:
            for slide in section.slides:
                if slide.kind not in _FRAME:
                    for point in slide.points:
                        yield section, slide, point

    def terms_of(self, text: str) -> frozenset[str]:
        """The content words of `text`, as they are compared."""
        stop = self.reading.cues.stopwords
        spans = self.language.words(text, Span(0, len(text)))
        words = (s.of(text).lower() for s in spans)
        return frozenset(w for w in words if w not in stop and len(w) > 1)


def _first_clause(heading: str) -> str:
    return re.split(r"[，,；;：:]", heading, maxsplit=1)[0].strip()


def _balanced(words: str) -> str:
    """`words` without a quotation mark that nothing opens or closes."""
    for opening, closing in ("“”", "‘’", "（）", "()", "《》"):
        if words.count(opening) != words.count(closing) and closing != "’":
            words = words.replace(opening, "").replace(closing, "")
    return words.replace('"', "") if words.count('"') % 2 else words


def plain(text: str) -> str:
    """The letters and figures of `text` alone, lower case."""
    return "".join(c for c in text.lower() if c.isalnum())


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with a stop."""
    return text.rstrip("”’\"'")[-1:] in _ENDS


def capital(text: str) -> str:
    """`text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def draw(seed: str, count: int) -> int:
    """A number below `count` that depends on nothing but `seed`."""
    return int.from_bytes(hashlib.sha256(seed.encode("utf-8")).digest()[:8], "big") % count


def shuffled(seed: str, count: int) -> tuple[int, ...]:
    """The numbers below `count` in an order that depends on nothing but `seed`."""
    rest = list(range(count))
    return tuple(rest.pop(draw(f"{seed}\n{i}", len(rest))) for i in range(count))
