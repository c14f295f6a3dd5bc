"""Where the phrases of an outline file come from, written down where it cannot be seen."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.model.outline import LISTS, Outline, Phrase, Point, Section, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.structurer.alignment import phrase_of, says

NAMES = {
    "zh": {SlideKind.AGENDA: "目录", SlideKind.SUMMARY: "小结"},
    "en": {SlideKind.AGENDA: "Agenda", SlideKind.SUMMARY: "Summary"},
}
"""Headings of slides that the text has no words for."""

_NEAR = 2000
"""Characters from the beginning of a section in which a slide's heading may stand."""

_ENTRY = re.compile(
    r"(?P<key>[\w.]+)=(?P<spans>(?:-?\d+\+\d+ ?)*)(?:(?P<mark>[!?])(?P<digest>[0-9a-f]{6}))?$"
)


def key_of(blank: str) -> str:
    """A blank as an attribute's value: line breaks and the like as escapes."""
    return "".join(c if c == " " else f"\\u{ord(c):04x}" for c in blank)


def blank_of(key: str) -> str:
    """What `key_of` wrote."""
    return re.sub(r"\\u([0-9a-f]{4,6})", lambda m: chr(int(m.group(1), 16)), key)


@dataclass(frozen=True, slots=True)
class Hint:
    """What an `at` comment says of a phrase.

    Attributes:
        spans: Its spans, start and length, relative to the slide's passage.
        digest: Of the words for which they hold, where those do not prove them; else empty.
        edited: Whether the words were changed by a person or a model.
    """

    spans: tuple[tuple[int, int], ...]
    digest: str
    edited: bool

    def absolute(self, base: int) -> tuple[Span, ...]:
        """The spans in the text, for a passage that begins at `base`; those before it are left out."""
        return tuple(
            Span(base + start, base + start + length)
            for start, length in self.spans
            if base + start >= 0
        )


def parse_hints(words: str) -> dict[str, Hint]:
    """The entries of an `at` comment; what is no entry is passed over."""
    found: dict[str, Hint] = {}
    for part in words.split(";"):
        match = _ENTRY.match(part.strip())
        if match:
            spans = tuple(
                (int(a), int(b))
                for a, b in (pair.rsplit("+", 1) for pair in (match["spans"] or "").split())
            )
            found[match["key"]] = Hint(spans, match["digest"] or "", match["mark"] == "!")
    return found


def digest_of(words: str) -> str:
    """Six signs that tell these words from others."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def _entry(key: str, spans: Sequence[Span], base: int, proof: str = "") -> str:
    listed = " ".join(f"{s.start - base}+{len(s)}" for s in spans)
    return f"{key}={listed}{proof}"


class Finder:
    """Finds phrases and passages again, by their words and by hints."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._language = language_of(document.language)

    def phrase(self, words: str, regions: Sequence[Span], hint: Hint | None, base: int) -> Phrase:
        """The phrase with these words.

        Args:
            words: What is shown.
            regions: Where its words are looked for, in this order.
            hint: What an `at` comment says.
            base: Where the slide's passage begins.
        """
        if hint is not None:
            spans = hint.absolute(base)
            if hint.digest:
                if hint.digest == digest_of(words):
                    return Phrase(words, spans, hint.edited)
            elif says(self._document, spans, words):
                return Phrase(words, spans)
        return phrase_of(self._document, words, regions)

    def starts(self, points: Sequence[Phrase], region: Span) -> list[int]:
        """Where the passages of points begin when nothing is said: at their sentence, or at their
        clause where another point begins in that sentence."""
        found: list[int] = []
        text = self._document.flow
        for phrase in points:
            at = phrase.spans[0].start if phrase.spans else -1
            if not region.start <= at < region.end:
                found.append(found[-1] if found else region.start)
                continue
            sentence = self._around(self._language.sentences(text, self._line(at)), at)
            if found and found[-1] >= sentence.start:
                sentence = self._around(self._language.clauses(text, sentence), at)
            found.append(max(region.start, sentence.start, found[-1] if found else 0))
        return found

    def _line(self, at: int) -> Span:
        text = self._document.flow
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        return Span(start, len(text) if end < 0 else end)

    @staticmethod
    def _around(spans: Sequence[Span], at: int) -> Span:
        return next((s for s in spans if s.start <= at < s.end), Span(at, at))

    def passages(self, points: Sequence[Phrase], region: Span) -> list[Span]:
        """The passages of points when nothing is said: each up to the next one."""
        starts = self.starts(points, region)
        ends = [*starts[1:], region.end][: len(starts)]
        return [
            Span(a, max(a, b)).trimmed(self._document.text)
            for a, b in zip(starts, ends, strict=True)
        ]


def title_region(text: str) -> Span:
    """Where the words of the speech's title are looked for."""
    return Span(0, min(len(text), _NEAR))


def regions_of_heading(section: Span, slide: Span) -> list[Span]:
    """Where the words of a slide's heading are looked for."""
    return [slide, Span(section.start, min(section.end, section.start + _NEAR))]


class Places:
    """What an outline file must say beside the words, so that reading it gives the same outline."""

    def __init__(self, document: Document, outline: Outline) -> None:
        self._document = document
        self._finder = Finder(document)
        self._headings = headings_of(outline.sections)

    def of_title(self, title: Phrase) -> list[str]:
        """The entries for the title of the speech."""
        return list(self._said("title", title, [title_region(self._document.text)], 0))

    def of_section(self, section: Section) -> list[str]:
        """The entries for a section's heading."""
        regions = [section.span]
        return list(self._said("heading", section.heading, regions, section.span.start))

    def of_slide(self, section: Section, slide: Slide) -> list[str]:
        """The entries for a slide."""
        base = slide.span.trimmed(self._document.text).start
        found: list[str] = []
        if slide.heading != standard_heading(self._document.language, slide.kind):
            regions = regions_of_heading(section.span, slide.span)
            found += self._said("heading", slide.heading, regions, base)
        for name in ("subtitle", "takeaway", "source"):
            phrase: Phrase | None = getattr(slide, name)
            if phrase is not None:
                found += self._said(name, phrase, [slide.span], base)
        return found + list(self._points(slide, base))

    def _points(self, slide: Slide, base: int) -> Iterator[str]:
        lists = slide.kind in LISTS
        expected = self._finder.passages([p.text for p in slide.points], slide.span)
        for number, (point, passage) in enumerate(zip(slide.points, expected, strict=True), 1):
            named = self._headings.get(point.text.text) if lists else None
            if named is not None and named == (point.text, point.passage):
                continue
            for suffix, phrase in phrases_of(point):
                yield from self._said(f"{number}{suffix}", phrase, [slide.span], base)
            if point.passage != passage:
                yield _entry(f"{number}.passage", [point.passage], base)

    def _said(self, key: str, phrase: Phrase, regions: Sequence[Span], base: int) -> Iterator[str]:
        if phrase == phrase_of(self._document, phrase.text, regions):
            return
        proof = ""
        if phrase.edited or not says(self._document, phrase.spans, phrase.text):
            proof = ("!" if phrase.edited else "?") + digest_of(phrase.text)
        yield _entry(key, phrase.spans, base, proof)


def headings_of(sections: Sequence[Section]) -> Mapping[str, tuple[Phrase, Span]]:
    """Section headings by their words, with the characters of their sections."""
    found: dict[str, tuple[Phrase, Span]] = {}
    for section in sections:
        found.setdefault(section.heading.text, (section.heading, section.span))
    return found


def standard_heading(language: str, kind: SlideKind) -> Phrase | None:
    """The heading that a slide of this kind has when the text gives it none."""
    name = NAMES[language].get(kind)
    return Phrase(name) if name else None


def phrases_of(point: Point) -> Iterator[tuple[str, Phrase]]:
    """The phrases of a point, with what is added to its number in an `at` comment."""
    yield "", point.text
    for name in ("detail", "label", "value"):
        phrase: Phrase | None = getattr(point, name)
        if phrase is not None:
            yield f".{name}", phrase
    for number, cell in enumerate(point.cells, 1):
        yield f".cell{number}", cell
