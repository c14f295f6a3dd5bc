"""A user's own template as a design: which of its layouts shows which kind of slide, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType

from speechcast.model.outline import SlideKind
from speechcast.model.scene import Align, Anchor, Box
from speechcast.slides.design import Design, Fonts, LayoutDesign, Slot
from speechcast.slides.foreign_layouts import FoundLayout, FoundPlaceholder, FoundTemplate

_NAMES = {
    SlideKind.TITLE: r"title slide|cover|封面|标题幻灯片|首页",
    SlideKind.AGENDA: r"agenda|contents|目录|议程",
    SlideKind.SECTION: r"section|divider|chapter|transition|节标题|过渡|章节|分隔",
    SlideKind.BULLETS: r"title and content|content|bullet|标题和内容|正文|内容",
    SlideKind.QUOTE: r"quot|引用|引言|名言|金句",
    SlideKind.SUMMARY: r"summary|recap|小结|总结",
    SlideKind.CLOSING: r"clos|thank|end slide|back cover|结束|致谢|谢谢|封底|尾页",
}
_TYPES = {
    SlideKind.TITLE: ("title",),
    SlideKind.SECTION: ("secHead",),
    SlideKind.BULLETS: ("obj", "tx"),
}
_NEAREST = {
    SlideKind.AGENDA: SlideKind.BULLETS,
    SlideKind.SUMMARY: SlideKind.BULLETS,
    SlideKind.QUOTE: SlideKind.SECTION,
    SlideKind.CLOSING: SlideKind.TITLE,
    SlideKind.SECTION: SlideKind.TITLE,
    SlideKind.TITLE: SlideKind.SECTION,
}
LISTS = (SlideKind.BULLETS, SlideKind.AGENDA, SlideKind.SUMMARY)
LISTED = (SlideKind.FIGURES, SlideKind.CARDS, SlideKind.STEPS, SlideKind.COMPARE, SlideKind.MEDIA)
"""Kinds that a foreign template shows as lists: it has no places for their parts."""

_LEAST_TITLE, _LEAST_BODY, _LEAST_LINE, _MOST_BODY = 24.0, 16.0, 14.0, 28.0
_LEAST_ROOM = (240.0, 120.0)
_STEPS = (60, 54, 48, 44, 40, 36, 32, 28, 26, 24, 22, 20, 18, 16, 14)
_TITLE_RATIO, _BODY_RATIO = 1.2, 1.3


@dataclass(frozen=True, slots=True)
class Match:
    """Which layout shows a kind of slide.

    Attributes:
        kind: The kind.
        layout: Name of the layout.
        how: `type`, `name`, `geometry`, or `nearest` when the template has none for the kind.
    """

    kind: SlideKind
    layout: str
    how: str


def foreign_design(name: str, found: FoundTemplate) -> tuple[Design, tuple[Match, ...]]:
    """A design made of a template's layouts, and how each kind of slide was matched.

    Raises:
        ValueError: when no layout has room for a title and a list.
    """
    matches = _matches(found)
    scale = _scale(found)
    by_name = {layout.name: layout for layout in found.layouts}
    layouts = {
        match.kind.value: _layout_design(by_name[match.layout], match.kind, scale)
        for match in matches
        if match.kind not in LISTED
    }
    colors = {"text": found.theme.get("dk1", "#000000")}
    faces = {"zh": "Noto Sans SC", "en": "Arimo"}
    design = Design(
        name=name,
        width=found.width,
        height=found.height,
        colors=MappingProxyType(colors),
        theme=found.theme,
        major=Fonts(found.major_latin, found.major_latin, faces["zh"], faces["en"]),
        minor=Fonts(found.minor_latin, found.minor_latin, faces["zh"], faces["en"]),
        furniture=(),
        furniture_slots=(),
        layouts=MappingProxyType(layouts),
    )
    return design, matches


def _matches(found: FoundTemplate) -> tuple[Match, ...]:
    chosen: dict[SlideKind, Match] = {}
    for kind in (SlideKind.BULLETS, *(k for k in _NAMES if k is not SlideKind.BULLETS)):
        match = _match(found, kind)
        if match is not None:
            chosen[kind] = match
    if SlideKind.BULLETS not in chosen:
        raise ValueError("no layout has a title and a text of some size")
    for kind in _NAMES:
        nearest = kind
        while nearest not in chosen:
            nearest = _NEAREST.get(nearest, SlideKind.BULLETS)
            if nearest is kind:
                nearest = SlideKind.BULLETS
        if nearest is not kind:
            chosen[kind] = Match(kind, chosen[nearest].layout, "nearest")
    listed = [Match(kind, chosen[SlideKind.BULLETS].layout, "nearest") for kind in LISTED]
    found_or_near = {match.kind: match for match in (*chosen.values(), *listed)}
    return tuple(found_or_near[kind] for kind in SlideKind)


def _match(found: FoundTemplate, kind: SlideKind) -> Match | None:
    suits: Callable[[FoundLayout], bool] = _lists if kind in LISTS else _speaks
    suited = [layout for layout in found.layouts if suits(layout)]
    for layout in suited:
        if re.search(_NAMES[kind], layout.name, re.IGNORECASE) and not (
            kind is SlideKind.BULLETS and layout.type not in ("", *_TYPES[kind])
        ):
            return Match(kind, layout.name, "name")
    for layout in suited:
        if layout.type in _TYPES.get(kind, ()):
            return Match(kind, layout.name, "type")
    if kind is SlideKind.BULLETS and suited:
        roomy = max(suited, key=lambda layout: _area(layout.of_kind("body")[0]))
        return Match(kind, roomy.name, "geometry")
    if kind is SlideKind.TITLE:
        for layout in suited:
            if layout.of_kind("subtitle"):
                return Match(kind, layout.name, "geometry")
    return None


def _area(placeholder: FoundPlaceholder) -> float:
    return placeholder.box.w * placeholder.box.h


def _speaks(layout: FoundLayout) -> bool:
    """Whether it has a title of some width."""
    return any(title.box.w >= _LEAST_ROOM[0] for title in layout.of_kind("title"))


def _lists(layout: FoundLayout) -> bool:
    """Whether it has a title and one large text beside it."""
    bodies = layout.of_kind("body")
    return (
        bool(layout.of_kind("title"))
        and len(bodies) >= 1
        and bodies[0].box.w >= _LEAST_ROOM[0]
        and bodies[0].box.h >= _LEAST_ROOM[1]
        and (len(bodies) == 1 or _area(bodies[0]) >= 3 * _area(bodies[1]))
    )


def _layout_design(layout: FoundLayout, kind: SlideKind, scale: float) -> LayoutDesign:
    titles = layout.of_kind("title")
    quoted = kind is SlideKind.QUOTE
    slots: list[Slot] = []
    for title in titles[:1]:
        name = "quote" if quoted else "title"
        least = _LEAST_TITLE * scale
        slots.append(_slot(name, title, layout, least=least, most_lines=4, title=True))
    if kind in LISTS:
        slots.append(_body_slot(layout, scale))
    else:
        line = {SlideKind.SECTION: "lead", SlideKind.QUOTE: "source"}.get(kind, "subtitle")
        texts = (*layout.of_kind("subtitle"), *layout.of_kind("body"))
        for text in texts[:1]:
            slots.append(_slot(line, text, layout, least=_LEAST_LINE * scale, most_lines=4))
    for edge in ("footer", "page"):
        slots += [_edge_slot(edge, held, layout) for held in layout.of_kind(edge)[:1]]
    return LayoutDesign(
        name=layout.name,
        background=layout.background,
        background_to="",
        furniture=False,
        slips=False,
        footer_from=0.0,
        decor=(),
        when_filled=MappingProxyType({}),
        slots=tuple(_apart(slots)),
        variants=MappingProxyType({}),
    )


def _sizes(preferred: float, least: float) -> tuple[float, ...]:
    """The preferred size and the steps below it, down to the least that is read easily."""
    lower = [float(step) for step in _STEPS if least <= step < preferred]
    return (preferred, *lower) if preferred >= least else (least,)


def _scale(found: FoundTemplate) -> float:
    """How much larger its slides are than ours: on a poster 24 points are small."""
    return max(1.0, min(found.width / 960.0, found.height / 540.0))


def _slot(
    name: str, held: FoundPlaceholder, layout: FoundLayout, *, least: float, most_lines: int,
    title: bool = False,
) -> Slot:  # fmt: skip
    ratio = _TITLE_RATIO if title else _BODY_RATIO
    sizes = tuple(s for s in _sizes(held.size, least) if s * ratio <= held.box.h) or (least,)
    height = max(held.box.h, sizes[-1] * ratio)
    return Slot(
        name=name,
        box=Box(held.box.x, held.box.y, held.box.w, height),
        sizes=sizes,
        line_ratio=ratio,
        bold=held.bold,
        color=_readable(held.color, layout.background),
        major=title,
        max_lines=most_lines,
        balance=title,
        align=held.align,
        anchor=held.anchor,
        placeholder=held.idx,
    )


def _body_slot(layout: FoundLayout, scale: float) -> Slot:
    held = layout.of_kind("body")[0]
    slot = _slot("body", held, layout, least=_LEAST_BODY * scale, most_lines=99)
    sizes = tuple(size for size in slot.sizes if size <= _MOST_BODY * scale) or slot.sizes[-1:]
    return replace(
        slot, sizes=sizes, bold=False, balance=False, bullets=True, bullet_color=slot.color,
        para_gap=8.0 * scale, align=Align.LEFT,
    )  # fmt: skip


def _edge_slot(name: str, held: FoundPlaceholder, layout: FoundLayout) -> Slot:
    slot = _slot(name, held, layout, least=min(held.size, _LEAST_LINE), most_lines=1)
    own = (held.text, held.text) if held.text else None
    return replace(slot, sizes=(slot.sizes[0],), text=own, anchor=Anchor.MIDDLE)


def _apart(slots: Iterable[Slot]) -> Iterable[Slot]:
    """The slots without those whose text would run into the title's."""
    kept: list[Slot] = []
    for slot in slots:
        if not any(_overlap(slot.box, other.box) > 0.2 for other in kept):
            kept.append(slot)
    return kept


def _overlap(one: Box, other: Box) -> float:
    """The share of `one` that `other` covers."""
    wide = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    high = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return max(0.0, wide) * max(0.0, high) / (one.w * one.h)


def _readable(color: str, ground: str) -> str:
    """`color`, or black or white where it could not be read on `ground` (WCAG 2.2, 4.5 : 1)."""
    if contrast(color, ground) >= 4.5:
        return color
    return max(("#000000", "#FFFFFF"), key=lambda plain: contrast(plain, ground))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours `#RRGGBB` (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
