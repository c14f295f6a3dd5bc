"""What a slide shows, before it is known where: words for the slots of the slide and its items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from speechcast.model.document import Document
from speechcast.model.outline import LISTS, Phrase, Point, Slide, SlideKind
from speechcast.slides.fitting import Words, bare, capital

_SIGNS = ("", "%", "％", "‰", "℃")
"""Units that are set as large as their figure."""


@dataclass(frozen=True, slots=True)
class ItemContent:
    """An item as it is to be shown.

    Attributes:
        point: Index of the outline's point with which it appears.
        number: Its number on the slide, from 1.
        words: Slot → text.
        points: All points that it shows (a side of a comparison: several).
    """

    point: int
    number: int
    words: Mapping[str, Words]
    points: tuple[int, ...]

    def without(self, slot: str) -> ItemContent:
        """The same item without one slot."""
        kept = {name: words for name, words in self.words.items() if name != slot}
        return replace(self, words=MappingProxyType(kept))

    def saying(self, slot: str, words: Words) -> ItemContent:
        """The same item with other words in one slot."""
        return replace(self, words=MappingProxyType({**self.words, slot: words}))


@dataclass(frozen=True, slots=True)
class Content:
    """What a slide shows.

    Attributes:
        kind: Shape as the outline has it.
        heading: Its title.
        slots: Slot → text, besides title and items.
        items: Its items.
    """

    kind: SlideKind
    heading: str
    slots: Mapping[str, Words] = field(default_factory=lambda: MappingProxyType({}))
    items: tuple[ItemContent, ...] = ()


def _said(phrase: Phrase | None) -> str:
    return bare(phrase.text) if phrase is not None else ""


def _words(**texts: str) -> Mapping[str, Words]:
    return MappingProxyType({name: Words((text,)) for name, text in texts.items() if text})


def _item(index: int, number: int, words: Mapping[str, Words]) -> ItemContent:
    return ItemContent(index, number, words, (index,))


_VERB = 8
"""Characters, or words where blanks part them, that only say how a thing comes to its figure (增长到2025年的)."""


def list_items(points: Sequence[Point], language: str) -> tuple[ItemContent, ...]:
    """Items with heading and detail: bullets, cards, agenda and summary rows.

    A figure stands behind its name; what is said of it is then the detail.
    """
    return tuple(
        _item(
            index,
            index + 1,
            _words(heading=sentence(point, language), detail=_detail(point) or _claim(point)),
        )
        for index, point in enumerate(points)
    )


def _claim(point: Point) -> str:
    """What is said of a figure that is listed by its label."""
    if point.value is None or point.label is None:
        return ""
    text = _said(point.text)
    return "" if text in ("", _said(point.label)) or _only_counts(point) else text


def _only_counts(point: Point) -> bool:
    """Whether the claim of a figure says no more than its label and the figure do, but for a verb between them, or what
    its detail tells as well."""
    text, label = _said(point.text).casefold(), _said(point.label).casefold()
    value, unit = _said(point.value).casefold(), point.unit.casefold()
    told = next((f for f in (f"{value} {unit}", value + unit) if text.endswith(f)), "")
    if not label or not value or not told or not text.startswith(label):
        return False
    between = text[len(label) : -len(told)]
    if label[-1:].isascii() and between[:1].isalnum():
        return False
    between = between.replace(_said(point.detail).casefold(), "") if point.detail else between
    words = between.split() if " " in between else list(between.strip())
    return len(words) <= _VERB and not any(sign in between for sign in "，,；;、。")


def sentence(point: Point, language: str) -> str:
    """A point as one line of text: its claim; a figure's name with the figure."""
    said = _heading(point)
    figure = "" if point.value is None else _said(point.value)
    if not figure or figure in said:
        return said
    if point.label is not None:
        said = capital(_said(point.label)) or said
    spaced = point.unit and (language == "en" or point.unit[:1].isascii())
    space = " " if spaced and point.unit not in _SIGNS else ""
    return f"{said}{'' if language == 'zh' else ': '}{figure}{space}{point.unit}"


def _heading(point: Point) -> str:
    text = _said(point.text) or _said(point.label)
    if not text and point.value is not None:
        text = point.value.text + point.unit
    return capital(text or _said(point.detail) or "…")


def _detail(point: Point) -> str:
    detail, text = _said(point.detail), _said(point.text)
    told = point.value is not None and detail.casefold() in text.casefold()
    return "" if told or detail == text else detail


def figure_items(points: Sequence[Point]) -> tuple[ItemContent, ...]:
    """Items of big figures; empty when a point has no figure to be set."""
    items: list[ItemContent] = []
    for index, point in enumerate(points):
        value = _said(point.value).strip("“”\"'")
        if not value or any(sign in value for sign in "*×□"):
            return ()
        label = _said(point.label) or _said(point.text)
        support = (_said(point.text), _said(point.detail))
        known = ("", label, support[0] if _only_counts(point) else label)
        detail = next((text for text in support if text not in known), "")
        words = dict(_words(label=label, detail=detail))
        if point.unit in _SIGNS:
            words["figure"] = Words((value + point.unit,))
        else:
            # A unit of letters stands a word's distance off, a Chinese one close.
            gap = " " if point.unit[:1].isascii() else ""
            words["figure"] = Words((value,), gap + point.unit)
        items.append(_item(index, index + 1, MappingProxyType(words)))
    return tuple(items)


def step_items(points: Sequence[Point]) -> tuple[ItemContent, ...]:
    """Items of stages: what is done, when, and how."""
    return tuple(
        _item(
            index,
            index + 1,
            _words(heading=_heading(point), label=_said(point.label), detail=_detail(point)),
        )
        for index, point in enumerate(points)
    )


def side_items(points: Sequence[Point]) -> tuple[ItemContent, ...]:
    """The two sides of a comparison; empty when there are not two."""
    groups = sorted({point.group for point in points})
    if len(groups) == 1 and len(points) == 2:
        sides = [[0], [1]]
    elif len(groups) == 2:
        sides = [[n for n, p in enumerate(points) if p.group == group] for group in groups]
    else:
        return ()
    items: list[ItemContent] = []
    for number, members in enumerate(sides, 1):
        first = points[members[0]]
        words = dict(_words(tag=_said(first.label), heading=_heading(first)))
        further = [_detail(first), *(_heading(points[n]) for n in members[1:])]
        if paragraphs := tuple(text for text in further if text):
            words["points"] = Words(paragraphs)
        items.append(ItemContent(members[0], number, MappingProxyType(words), tuple(members)))
    return tuple(items)


def front_slots(document: Document, slide: Slide) -> Mapping[str, Words]:
    """Subtitle and last line of a title or closing slide."""
    known = document.known
    occasion, speaker, date = bare(known.occasion), bare(known.speaker), bare(known.date)
    subtitle = _said(slide.subtitle)
    if not subtitle and slide.points:
        texts = [_heading(point) for point in slide.points]
        subtitle = ("，" if document.language == "zh" else "; ").join(texts)
    if slide.kind is SlideKind.TITLE:
        subtitle = subtitle or occasion
        shown = [text for text in (speaker, date) if text and text not in subtitle]
    else:
        shown = [occasion] if occasion else []
    return _words(subtitle=subtitle, meta="  ·  ".join(shown))


def content_of(document: Document, slide: Slide) -> Content:
    """What a slide shows, in the form that its kind asks for; the nearest where it cannot."""
    heading = capital(bare(slide.heading.text))
    takeaway = _words(takeaway=_said(slide.takeaway))
    kind, points = slide.kind, slide.points
    match kind:
        case SlideKind.TITLE | SlideKind.CLOSING:
            return Content(kind, heading, front_slots(document, slide))
        case SlideKind.SECTION:
            return Content(kind, heading, _words(lead=_said(slide.subtitle)))
        case SlideKind.QUOTE:
            quote = "\n".join(_said(p.text) for p in points) or heading
            source = _said(slide.source) or bare(document.known.speaker)
            return Content(kind, heading, _words(quote=quote, source=source))
        case SlideKind.FIGURES:
            items = figure_items(points)
        case SlideKind.STEPS:
            items = step_items(points)
        case SlideKind.COMPARE:
            items = side_items(points)
        case _:
            items = list_items(points, document.language)
            if kind in LISTS:
                note = _said(slide.subtitle) or _said(slide.takeaway)
                return Content(kind, heading, _words(note=note), items)
    return Content(kind, heading, takeaway, items)
