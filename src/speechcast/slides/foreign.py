"""A user's own template as a design: which of its layouts shows which kind of slide, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from speechcast.model.outline import SlideKind
from speechcast.model.scene import Align, Anchor, Box
from speechcast.slides.colors import mixed, readable
from speechcast.slides.design import FREE, Decor, Design, Fonts, Item, LayoutDesign, Slot
from speechcast.slides.foreign_drawn import (
    DRAWN,
    LEAST_HEIGHT,
    LEAST_WIDTH,
    Palette,
    Pen,
    palette,
)
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
_TITLE_ONLY = r"title only|仅标题|只有标题|纯标题"

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
        how: `type`, `name`, `geometry`; `drawn` when its parts are drawn on a layout with a title;
            or `nearest` when the template has none for the kind.
    """

    kind: SlideKind
    layout: str
    how: str


def foreign_design(name: str, found: FoundTemplate) -> tuple[Design, tuple[Match, ...]]:
    """A design made of a template's layouts, and how each kind of slide was matched.

    Raises:
        ValueError: when no layout has room for a title and a list.
    """
    scale = _scale(found)
    matches = _matches(found)
    by_name = {layout.name: layout for layout in found.layouts}
    lists = by_name[next(m.layout for m in matches if m.kind is SlideKind.BULLETS)]
    layouts = {
        match.kind.value: _layout_design(by_name[match.layout], match.kind, scale, found)
        for match in matches
        if match.kind not in DRAWN
    }
    base, body = _base(found, lists), _body_slot(lists, scale)
    paints = palette(found.theme, base.background, readable(body.color, base.background))
    pen = Pen(_area(base, body.box), scale)
    if pen.area.w >= LEAST_WIDTH * scale and pen.area.h >= LEAST_HEIGHT * scale:
        quoted = [m.kind for m in matches if m.kind is SlideKind.QUOTE and m.how == "nearest"]
        drawn = (*DRAWN, *quoted)
        for kind in drawn:
            layouts[kind.value] = _drawn_design(base, kind, pen, found)
        matches = tuple(
            Match(m.kind, base.name, "drawn") if m.kind in drawn else m for m in matches
        )
    colors = _colors(paints)
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
    listed = [Match(kind, chosen[SlideKind.BULLETS].layout, "nearest") for kind in DRAWN]
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
        roomy = max(suited, key=lambda layout: _size(layout.of_kind("body")[0]))
        return Match(kind, roomy.name, "geometry")
    if kind is SlideKind.TITLE:
        for layout in suited:
            if layout.of_kind("subtitle"):
                return Match(kind, layout.name, "geometry")
    return None


def _size(placeholder: FoundPlaceholder) -> float:
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
        and (len(bodies) == 1 or _size(bodies[0]) >= 3 * _size(bodies[1]))
    )


def _colors(paints: Palette) -> dict[str, str]:
    return {
        "text": paints.text,
        "primary": paints.primary,
        "figure": paints.figure,
        "second": paints.second,
        "surface": paints.surface,
        "on_primary": paints.on_primary,
        "line": mixed(paints.text, paints.surface, 0.25),
    }


def _base(found: FoundTemplate, lists: FoundLayout) -> FoundLayout:
    """The layout that parts are drawn on: with a title alone where that of lists stands."""
    title = lists.of_kind("title")[0].box
    for layout in found.layouts:
        named = re.search(_TITLE_ONLY, layout.name, re.IGNORECASE)
        if not (layout.type == "titleOnly" or named) or not _speaks(layout):
            continue
        own = layout.of_kind("title")[0].box
        alike = _overlap(own, title) > 0.8 and _overlap(title, own) > 0.8
        free = not any(_overlap(box, lists.of_kind("body")[0].box) > 0.2 for box in layout.drawn)
        if alike and free and layout.background == lists.background:
            return layout
    return lists


def _area(base: FoundLayout, body: Box) -> Box:
    """Where a list would stand, without what lies under the title or at the slide's lower edge."""
    top, low = body.y, body.y + body.h
    title = base.of_kind("title")[0].box
    if _overlap(body, title) > 0 and title.y < body.y:
        top = max(top, title.y + title.h + 6)
    for edge in (*base.of_kind("footer"), *base.of_kind("page")):
        if _overlap(edge.box, body) > 0 and edge.box.y > body.y + body.h / 2:
            low = min(low, edge.box.y - 6)
    return Box(body.x, top, body.w, max(1.0, low - top))


def _drawn_design(
    base: FoundLayout, kind: SlideKind, pen: Pen, found: FoundTemplate
) -> LayoutDesign:
    """The layout `base` with the parts of `kind` as shapes and texts of their own."""
    held = base.of_kind("title")[0]
    title = _slot("title", held, base, least=_LEAST_TITLE * pen.scale, most_lines=4, title=True)
    slots: list[Slot] = [title]
    when_filled: dict[str, tuple[Decor, ...]] = {}
    if kind is SlideKind.MEDIA:
        slots += pen.media()
    elif kind is SlideKind.QUOTE:
        slots, when_filled = list(_quotation(title, pen)), {"quote": (_quote_bar(pen),)}
    edges = [_edge_slot(e, p, base) for e in ("footer", "page") for p in base.of_kind(e)[:1]]
    shown = (*slots, *(e for e in edges if _overlap(e.box, title.box) <= 0.2))
    return _bare_design(base, found, shown, pen.geometries(kind), when_filled)


def _bare_design(
    layout: FoundLayout,
    found: FoundTemplate,
    slots: tuple[Slot, ...],
    variants: Mapping[str, tuple[Item, ...]] = MappingProxyType({}),
    when_filled: Mapping[str, tuple[Decor, ...]] = MappingProxyType({}),
) -> LayoutDesign:
    """A layout of the user's with these slots and none of our own furniture."""
    return LayoutDesign(
        name=layout.name,
        background=layout.background,
        background_to="",
        furniture=False,
        slips=False,
        footer_from=0.0,
        decor=(),
        when_filled=MappingProxyType(dict(when_filled)),
        slots=slots,
        variants=variants,
        logo=_logo(layout, found),
    )


def _quotation(title: Slot, pen: Pen) -> tuple[Slot, Slot]:
    """Quotation and source beside a bar, in the middle of the area."""
    area, s = pen.area, pen.scale
    left = area.x + 28 * s
    box = Box(left, area.y, area.w - 28 * s, area.h - 44 * s)
    sizes = tuple(size * s for size in (36, 32, 28, 26, 24))
    quote = replace(
        title, name="quote", box=box, sizes=sizes, line_ratio=_BODY_RATIO, max_lines=6,
        align=Align.LEFT, anchor=Anchor.MIDDLE,
    )  # fmt: skip
    source = replace(
        quote, name="source", box=Box(left, area.y + area.h - 36 * s, box.w, 30 * s),
        sizes=(18 * s, 16 * s), max_lines=1, bold=False, balance=False, major=False,
        anchor=Anchor.MIDDLE, placeholder=FREE,
    )  # fmt: skip
    return quote, source


def _quote_bar(pen: Pen) -> Decor:
    bar = Box(pen.area.x, pen.area.y, 6 * pen.scale, pen.area.h)
    return Decor("rect", bar, fill="primary", name="bar")


def _logo(layout: FoundLayout, found: FoundTemplate) -> Box | None:
    """A place for a logo that nothing of the layout takes: that of the date, else a corner."""
    scale = _scale(found)
    taken = [p.box for p in layout.placeholders if p.kind not in ("date", "other")]
    taken += layout.drawn
    wide, high, edge = 96 * scale, 24 * scale, 12 * scale
    corners = [
        Box(x, y, wide, high)
        for y in (found.height - edge - high, edge)
        for x in (edge, found.width - edge - wide)
    ]
    dates = [held.box for held in layout.of_kind("date")]
    for box in (*dates, *corners):
        if not any(_overlap(box, other) > 0 for other in taken):
            return box
    return None


def _layout_design(
    layout: FoundLayout, kind: SlideKind, scale: float, found: FoundTemplate
) -> LayoutDesign:
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
    return _bare_design(layout, found, tuple(_apart(slots)))


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
        color=readable(held.color, layout.background),
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
