"""Which layout and geometry a slide takes, and where it is split when it holds too much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechcast.model.document import Document
from speechcast.model.outline import LISTS, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.slides.body import SetBody, set_body
from speechcast.slides.charts import Figures, comparable, set_chart
from speechcast.slides.content import Content, ItemContent, content_of, list_items, sentence
from speechcast.slides.design import Item, LayoutDesign, Slot
from speechcast.slides.fitting import Words
from speechcast.slides.images import PICTURED, Image
from speechcast.slides.items import SetItem, Setter, roomy_item, set_apart
from speechcast.slides.lists import forced, lists_of, near_equal
from speechcast.slides.tables import set_table

STATEMENT = "section"
"""The layout of a slide that has a title and nothing else."""

_MOST_PARAGRAPHS = 8
_LEAST_CARDS = 3
_BARE = (SlideKind.TITLE, SlideKind.SECTION, SlideKind.QUOTE, SlideKind.CLOSING)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands in a layout's picture frame, and what is said beside it; or a table alone."""

    said: tuple[str, ...]
    figures: Figures | None = None
    image: Image | None = None
    tabled: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide of the deck before it has a title and a page.

    Attributes:
        slide: The outline slide that it comes from.
        number, of: Its number among the parts of that slide, from 0, and how many there are.
        layout: Name of its layout.
        content: What it shows besides items.
        items: Its items as set, each in places of its own.
        beside: A chart or image with its items as sentences beside it.
        body: Its items as set in one text, in a template that has but one place for them.
        span: The characters that it narrates.
        points: The outline slide's points that it shows.
    """

    slide: Slide
    number: int
    of: int
    layout: str
    content: Content
    items: tuple[SetItem, ...]
    beside: Beside | None
    body: SetBody | None
    span: Span
    points: tuple[int, ...]

    @property
    def contents(self) -> tuple[ItemContent, ...]:
        """What its items say."""
        if self.body is not None:
            return self.body.contents
        return tuple(item.content for item in self.items)

    @property
    def id(self) -> str:
        """The outline slide's id, with a letter when it was split."""
        return self.slide.id if self.of == 1 else f"{self.slide.id}{_letters(self.number)}"


def _letters(number: int) -> str:
    text = ""
    while True:
        number, digit = divmod(number, 26)
        text = chr(ord("a") + digit) + text
        if not number:
            return text
        number -= 1


@dataclass(frozen=True, slots=True)
class _Part:
    layout: str
    items: tuple[SetItem, ...] = ()
    beside: Beside | None = None
    body: SetBody | None = None
    said: tuple[int, ...] = ()

    @property
    def contents(self) -> tuple[ItemContent, ...]:
        if self.body is not None:
            return self.body.contents
        return tuple(item.content for item in self.items)

    @property
    def points(self) -> tuple[int, ...]:
        return self.said or tuple(point for item in self.contents for point in item.points)


def drafts_of(
    setter: Setter, document: Document, slide: Slide, image: Image | None = None
) -> list[Draft]:
    """The deck slides of an outline slide: one, or more when its items do not fit one."""
    content = content_of(document, slide)
    pictured = _pictured(setter, slide, image) if image is not None else []
    parts = pictured or _parts(setter, slide, content)
    spans = _spans(slide, parts)
    every = tuple(range(len(slide.points)))
    drafts: list[Draft] = []
    for number, (part, span) in enumerate(zip(parts, spans, strict=True)):
        drafts.append(
            Draft(
                slide, number, len(parts), part.layout, content, part.items, part.beside,
                part.body, span, part.points or every,
            )
        )  # fmt: skip
    return drafts


def in_another_shape(setter: Setter, document: Document, draft: Draft) -> Draft | None:
    """The draft as cards instead of a list, or the other way round; `None` when it bears neither.

    A list bears cards when each of its items has its support, and all of it fits. Cards bear a
    list when nothing of them is lost in it.
    """
    slide, design = draft.slide, setter.design
    if draft.of > 1 or draft.beside is not None or len(slide.points) < _LEAST_CARDS:
        return None
    content = content_of(document, slide)
    items = list_items(slide.points, setter.language)
    part: _Part | None = None
    if draft.layout == SlideKind.BULLETS.value and slide.kind is SlideKind.BULLETS:
        cards = design.layouts.get(SlideKind.CARDS.value)
        made = _shaped(setter, cards, items, SlideKind.CARDS) if cards is not None else None
        part = made[0] if made is not None and len(made) == 1 else None
    elif draft.layout == SlideKind.CARDS.value:
        lists = design.layouts[SlideKind.BULLETS.value]
        body = lists.slot("body")
        listed = _bodies(setter, body, items) if body else _bullets(setter, lists, items)
        whole = len(listed) == 1 and all("detail" in item.words for item in listed[0].contents)
        part = listed[0] if whole else None
    if part is None:
        return None
    return Draft(
        slide, 0, 1, part.layout, content, part.items, None, part.body, draft.span, draft.points
    )


def _parts(setter: Setter, slide: Slide, content: Content) -> list[_Part]:
    layouts = setter.design.layouts
    kind = content.kind
    if kind in _BARE and kind.value in layouts:
        return [_Part(kind.value)]
    if slide.columns and set_table(setter, slide, content.heading) is not None:
        return [_Part(SlideKind.BULLETS.value, beside=Beside((), tabled=True))]
    body = layouts["bullets"].slot("body")
    if kind in LISTS and body is None and kind.value in layouts and content.items:
        return _rows(setter, layouts[kind.value], content.items)
    if kind is SlideKind.FIGURES:
        figures = _charted(setter, slide, content)
        if figures is not None:
            return [_Part(SlideKind.MEDIA.value, beside=Beside(figures.said, figures))]
    if kind.value in layouts and kind in (SlideKind.FIGURES, SlideKind.CARDS, SlideKind.STEPS,
                                          SlideKind.COMPARE):  # fmt: skip
        found = _shaped(setter, layouts[kind.value], content.items, kind)
        if found is not None:
            return found
    items = list_items(slide.points, setter.language)
    if not items:
        return [_Part(STATEMENT)]
    if body is not None:
        return _bodies(setter, body, items)
    return _bullets(setter, layouts["bullets"], items)


def _pictured(setter: Setter, slide: Slide, image: Image) -> list[_Part]:
    """The slide with its image and the points that fit beside it; the rest as lists behind it."""
    layout = setter.design.layouts.get(SlideKind.MEDIA.value)
    if slide.kind not in PICTURED or layout is None or layout.slot("media") is None:
        return []
    name, points = SlideKind.MEDIA.value, layout.slot("points")
    said = [sentence(point, setter.language) for point in slide.points]
    if not said:
        return [_Part(name, beside=Beside((), image=image))]
    if points is None:
        return []
    fits = setter.fits(points)
    count = next((n for n in range(len(said), 0, -1) if fits(Words(tuple(said[:n])))), 0)
    if not count:
        count, said[0] = 1, setter.text(points, said[0])
    first = _Part(name, beside=Beside(tuple(said[:count]), image=image), said=tuple(range(count)))
    rest = list_items(slide.points, setter.language)[count:]
    body = setter.design.layouts["bullets"].slot("body")
    if body is not None:
        return [first, *_bodies(setter, body, rest)]
    return [first, *(_bullets(setter, setter.design.layouts["bullets"], rest) if rest else ())]


def _charted(setter: Setter, slide: Slide, content: Content) -> Figures | None:
    """The slide's figures when a chart shows them better than big numbers."""
    layout = setter.design.layouts.get(SlideKind.MEDIA.value)
    figures = comparable(slide.points, setter.language)
    if layout is None or figures is None:
        return None
    beside = layout.slot("points")
    if beside is None or not setter.fits(beside)(Words(figures.said)):
        return None
    return figures if set_chart(setter, layout, figures, content.heading) else None


def _rows(setter: Setter, layout: LayoutDesign, items: Sequence[ItemContent]) -> list[_Part]:
    """Agenda and summary: one row an item; more than the layout holds go to further slides."""
    parts: list[_Part] = []
    for run in near_equal(items, layout.capacity):
        size = next(n for n in layout.counts() if n >= len(run))
        geometry = layout.variants[str(size)][: len(run)]
        plain = tuple(item.without("detail") for item in run)
        roomy = [roomy_item(item) for item in geometry]
        done = setter.items(geometry, plain) or set_apart(setter, roomy, plain)
        if done is None:
            done = forced(setter, roomy, plain)
        parts.append(_Part(layout.name, done))
    return parts


def _shaped(
    setter: Setter, layout: LayoutDesign, items: Sequence[ItemContent], kind: SlideKind
) -> list[_Part] | None:
    """Figures, cards, steps, sides; `None` when words or number do not suit the layout."""
    if not items or (kind is SlideKind.CARDS and any("detail" not in i.words for i in items)):
        return None
    whole = kind in (SlideKind.STEPS, SlideKind.COMPARE)
    runs = [tuple(items)] if whole else near_equal(items, layout.capacity)
    parts: list[_Part] = []
    for run in runs:
        detailed = any("detail" in item.words for item in run)
        keys = [f"{len(run)}"] if detailed else [f"{len(run)}-plain", f"{len(run)}"]
        key = next((key for key in keys if key in layout.variants), None)
        if key is None:
            return None
        geometry = layout.variants[key]
        contents, lost = setter.supported(geometry, _known(geometry, run))
        done = None if lost else setter.items(geometry, contents)
        if done is None:
            return None
        parts.append(_Part(kind.value, done))
    return parts


def _known(geometry: Sequence[Item], items: Sequence[ItemContent]) -> list[ItemContent]:
    """The items without what the geometry has no slot for."""
    known: list[ItemContent] = []
    for item, content in zip(geometry, items, strict=True):
        for name in tuple(content.words):
            if item.slot(name) is None:
                content = content.without(name)
        known.append(content)
    return known


def _bullets(setter: Setter, layout: LayoutDesign, items: Sequence[ItemContent]) -> list[_Part]:
    return [_Part(layout.name, done) for done in lists_of(setter, layout, items)]


def _bodies(setter: Setter, slot: Slot, items: Sequence[ItemContent]) -> list[_Part]:
    """Lists in one text each: halved until their headings fit; a single one is cut."""
    if not items:
        return []
    whole = set_body(setter, slot, items) if len(items) <= _MOST_PARAGRAPHS else None
    if whole is not None:
        return [_Part("bullets", body=whole)]
    if len(items) == 1:
        return [_Part("bullets", body=set_body(setter, slot, items, cut=True))]
    half = -(-len(items) // 2)
    return [*_bodies(setter, slot, items[:half]), *_bodies(setter, slot, items[half:])]


def _spans(slide: Slide, parts: Sequence[_Part]) -> list[Span]:
    """The passage of each part: cut where its first item's passage begins."""
    cuts = [slide.span.start]
    for part in parts[1:]:
        start = slide.points[part.points[0]].passage.start
        inside = slide.span.start <= start <= slide.span.end
        cuts.append(max(cuts[-1], start if inside else slide.span.end))
    cuts.append(slide.span.end)
    return [Span(a, b) for a, b in pairwise(cuts)]
