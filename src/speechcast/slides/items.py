"""The items of a slide in a geometry of its layout: set alike, shortened where they are too long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from speechcast.model.scene import Align, Anchor, Box
from speechcast.slides.content import ItemContent
from speechcast.slides.design import Design, Item, LayoutDesign, Slot
from speechcast.slides.fitting import TOLERANCE, Fitted, Words, fit_together, set_at
from speechcast.slides.measure import Face
from speechcast.slides.shortening import shortened

SUPPORTING = ("detail", "points", "label")
"""Slots whose words may be shortened or dropped: their full text stays in the notes."""


@dataclass(frozen=True, slots=True)
class SetSlot:
    """A slot with the text that was set in it."""

    slot: Slot
    fitted: Fitted
    unit: str = ""


@dataclass(frozen=True, slots=True)
class SetItem:
    """An item as set: its content, its geometry and its slots."""

    content: ItemContent
    geometry: Item
    slots: tuple[SetSlot, ...]


@dataclass(frozen=True)
class Setter:
    """Sets text in the design's faces.

    Attributes:
        design: The look.
        language: `zh` or `en`.
    """

    design: Design
    language: str

    @cached_property
    def _faces(self) -> dict[tuple[str, bool], Face]:
        return {}

    def face(self, slot: Slot) -> Face:
        """The face of a slot's text; one for all slots alike, since it keeps its font open."""
        key = (self.design.family(slot, self.language), slot.bold)
        return self._faces.setdefault(key, Face(*key))

    def fits(self, slot: Slot) -> Callable[[Words], bool]:
        """Whether words can be set in `slot` at its smallest size."""
        face = self.face(slot)

        def test(words: Words) -> bool:
            return set_at(words, slot, face, self.language, slot.sizes[-1], slot.box.w) is not None

        return test

    def text(self, slot: Slot, text: str, *, cut: bool = True, mark: str = "") -> str:
        """`text` as far as it fits `slot` with `mark` behind it."""
        fits = self.fits(slot)
        return shortened(text, self.language, lambda part: fits(Words((part + mark,))), cut=cut)

    def one(self, slot: Slot, words: Words) -> Fitted | None:
        """Set one slot by itself."""
        fitted = fit_together([(words, slot)], self.face, self.language)
        return fitted[0] if fitted else None

    def items(
        self, geometry: Sequence[Item], contents: Sequence[ItemContent]
    ) -> tuple[SetItem, ...] | None:
        """Set items whose words all fit; siblings at one size. `None` when they do not."""
        found: list[list[SetSlot]] = [[] for _ in contents]
        for name in _names(geometry):
            group: list[tuple[Words, Slot]] = []
            owners: list[int] = []
            for at, (item, content) in enumerate(zip(geometry, contents, strict=False)):
                slot = item.slot(name)
                words = (
                    Words((str(content.number),)) if name == "index" else content.words.get(name)
                )
                if slot is not None and words is not None:
                    group.append((words, slot))
                    owners.append(at)
            if not group:
                continue
            fitted = fit_together(group, self.face, self.language)
            if fitted is None:
                return None
            for at, (words, slot), one in zip(owners, group, fitted, strict=True):
                found[at].append(SetSlot(slot, one, words.unit))
        items = [
            SetItem(content, item, tuple(slots))
            for content, item, slots in zip(contents, geometry, found, strict=False)
        ]
        return tuple(self._aligned(item) for item in _stacked(items))

    def _aligned(self, item: SetItem) -> SetItem:
        """The item with its index figure on the baseline of its heading's first line."""
        named = {placed.slot.name: placed for placed in item.slots}
        index, heading = named.get("index"), named.get("heading")
        if index is None or heading is None:
            return item
        anchor = heading.slot.anchor
        if index.slot.anchor is not anchor or anchor is Anchor.MIDDLE:
            return item
        if index.slot.align is Align.CENTER or index.slot.box.y != heading.slot.box.y:
            return item
        drop = self._baseline(heading) - self._baseline(index)
        box = index.slot.box
        moved = replace(index.slot, box=Box(box.x, box.y + drop, box.w, box.h))
        slots = tuple(replace(s, slot=moved) if s is index else s for s in item.slots)
        return replace(item, slots=slots)

    def _baseline(self, placed: SetSlot) -> float:
        """The first line's baseline, points from the top of the slide."""
        slot, fitted = placed.slot, placed.fitted
        top = bottom_of(slot, fitted) - fitted.height(slot)
        return top + fitted.size * (slot.line_ratio - self.face(slot).descent)

    def supported(
        self, geometry: Sequence[Item], contents: Sequence[ItemContent]
    ) -> tuple[tuple[ItemContent, ...], int]:
        """The items with their support shortened to what fits; how many lost all of it."""
        lost = 0
        kept: list[ItemContent] = []
        for item, content in zip(geometry, contents, strict=False):
            for name in SUPPORTING:
                words, slot = content.words.get(name), item.slot(name)
                if words is None:
                    continue
                fitting = self._support(words, slot) if slot is not None else None
                lost += fitting is None
                content = (
                    content.without(name) if fitting is None else content.saying(name, fitting)
                )
            kept.append(content)
        return tuple(kept), lost

    def _support(self, words: Words, slot: Slot) -> Words | None:
        fits = self.fits(slot)
        paragraphs = list(words.paragraphs)
        while paragraphs:
            whole = tuple(paragraphs)
            if fits(Words(whole)):
                return Words(whole)
            last = shortened(
                paragraphs[-1],
                self.language,
                lambda part: fits(Words((*paragraphs[:-1], part))),
                cut=False,
            )
            if last:
                return Words((*paragraphs[:-1], last))
            paragraphs.pop()
        return None

    def cut_headings(
        self, geometry: Sequence[Item], contents: Sequence[ItemContent]
    ) -> tuple[ItemContent, ...]:
        """The items with headings, figures and tags shortened until they fit."""
        kept: list[ItemContent] = []
        for item, content in zip(geometry, contents, strict=False):
            for name, words in content.words.items():
                slot = item.slot(name)
                if slot is None:
                    content = content.without(name)
                elif name not in SUPPORTING and not self.fits(slot)(words):
                    text = self.text(slot, words.paragraphs[0]) or "…"
                    content = content.saying(name, Words((text,)))
            kept.append(content)
        return tuple(kept)


def _names(geometry: Sequence[Item]) -> list[str]:
    names: dict[str, None] = {}
    for item in geometry:
        names.update(dict.fromkeys(slot.name for slot in item.slots))
    return list(names)


def widened(layout: LayoutDesign, key: str, contents: Sequence[ItemContent]) -> tuple[Item, ...]:
    """The geometry `key`, where items without detail stand as in the plain geometry of as many.

    Their words keep the size of their siblings. Lists whose items are rows have such geometries.
    """
    geometry = layout.variants[key]
    plain = layout.variants.get(f"{len(geometry)}-plain")
    if plain is None or plain is geometry:
        return geometry
    items: list[Item] = []
    for item, other, content in zip(geometry, plain, contents, strict=False):
        heading, wide = item.slot("heading"), other.slot("heading")
        if heading is None or wide is None or "detail" in content.words:
            items.append(item)
            continue
        if heading.anchor is Anchor.TOP or heading.box.y != wide.box.y:
            items.append(item)
            continue
        slots = (_as_in(slot, other.slot(slot.name)) for slot in item.slots)
        items.append(replace(item, slots=tuple(slots)))
    return tuple(items)


_MORE_LINES = 1
"""Lines that a text may have beyond those that its slot is meant for, where its box holds them."""


def roomy(slot: Slot, sizes: Iterable[float] = ()) -> Slot:
    """The slot with room for what does not fit it: one more line where its box holds that, and
    those of `sizes` that are smaller than its own."""
    smaller = sorted((s for s in set(sizes) if s < slot.sizes[-1]), reverse=True)
    every = (*slot.sizes, *smaller)
    held = int((slot.box.h + TOLERANCE) / (every[-1] * slot.line_ratio))
    most = max(slot.max_lines, min(slot.max_lines + _MORE_LINES, held))
    return replace(slot, sizes=every, max_lines=most)


def roomy_item(item: Item, sizes: Iterable[float] = ()) -> Item:
    """The item with a heading that has room for more than it is meant for."""
    slots = (roomy(slot, sizes) if slot.name == "heading" else slot for slot in item.slots)
    return replace(item, slots=tuple(slots))


_APART = 0.4
"""Em that items of a list stand apart at least, where a smaller size allows it."""


def set_apart(
    setter: Setter, geometry: Sequence[Item], contents: Sequence[ItemContent]
) -> tuple[SetItem, ...] | None:
    """Set a list so that it can be seen where an item ends: at a smaller size if need be."""
    first = done = setter.items(geometry, contents)
    while done is not None and crowded(done, _APART):
        size = max(p.fitted.size for item in done for p in item.slots if p.slot.name == "heading")
        geometry = [_below(item, size) for item in geometry]
        if any(slot.name == "heading" and not slot.sizes for i in geometry for slot in i.slots):
            return first
        done = setter.items(geometry, contents)
    return done or first


def _below(item: Item, size: float) -> Item:
    """The item with only those sizes of its heading that are smaller than `size`."""
    slots = (
        replace(slot, sizes=tuple(s for s in slot.sizes if s < size))
        if slot.name == "heading"
        else slot
        for slot in item.slots
    )
    return replace(item, slots=tuple(slots))


def crowded(items: Sequence[SetItem], least: float) -> bool:
    """Whether two items of a list stand less than `least` em apart."""
    for upper, lower in pairwise(items):
        texts = [[p for p in item.slots if p.slot.name != "index"] for item in (upper, lower)]
        if not all(texts):
            continue
        end = max(bottom_of(p.slot, p.fitted) for p in texts[0])
        begin = min(bottom_of(p.slot, p.fitted) - p.fitted.height(p.slot) for p in texts[1])
        size = max(p.fitted.size for p in texts[1])
        beside = texts[0][0].slot.box.x != texts[1][0].slot.box.x
        if not beside and begin - end < least * size:
            return True
    return False


def evenly(items: tuple[SetItem, ...]) -> tuple[SetItem, ...]:
    """The rows of a list equally far apart, whether or not they have support.

    Only rows that begin at their top, one below the other, and that no shape belongs to.
    """
    tops = [min(p.slot.box.y for p in _texts(item)) for item in items if _texts(item)]
    free = all(
        not item.geometry.decor
        and not item.geometry.top
        and all(p.slot.anchor is Anchor.TOP for p in item.slots)
        for item in items
    )
    if len(tops) < max(2, len(items)) or not free or any(b <= a for a, b in pairwise(tops)):
        return items
    heights = [
        max(bottom_of(p.slot, p.fitted) for p in _texts(item)) - top
        for item, top in zip(items, tops, strict=True)
    ]
    gap = ((tops[1] - tops[0]) * len(items) - sum(heights)) / len(items)
    if gap <= 0:
        return items
    at = tops[0] + gap / 2
    moved: list[SetItem] = []
    for item, top, height in zip(items, tops, heights, strict=True):
        moved.append(_lowered(item, at - top))
        at += height + gap
    return tuple(moved)


def _texts(item: SetItem) -> list[SetSlot]:
    return [placed for placed in item.slots if placed.slot.name != "index"]


def _lowered(item: SetItem, by: float) -> SetItem:
    slots = (
        replace(p, slot=replace(p.slot, box=replace(p.slot.box, y=round(p.slot.box.y + by, 3))))
        for p in item.slots
    )
    return replace(item, slots=tuple(slots))


def _as_in(slot: Slot, other: Slot | None) -> Slot:
    if other is None:
        return slot
    return replace(slot, box=other.box, anchor=other.anchor)


def bottom_of(slot: Slot, fitted: Fitted) -> float:
    """Where the text set in `slot` ends, points from the top of the slide."""
    height = fitted.height(slot)
    spare = slot.box.h - height
    top = {Anchor.TOP: 0.0, Anchor.MIDDLE: spare / 2, Anchor.BOTTOM: spare}[slot.anchor]
    return slot.box.y + top + height


def _stacked(items: Sequence[SetItem]) -> tuple[SetItem, ...]:
    """Move slots that stand below the real end of another slot's tallest sibling."""
    bottoms: dict[tuple[str, float], float] = {}
    for item in items:
        for placed in item.slots:
            key = (placed.slot.name, placed.slot.box.y)
            bottoms[key] = max(bottoms.get(key, 0.0), bottom_of(placed.slot, placed.fitted))
    moved: list[SetItem] = []
    for item in items:
        slots: list[SetSlot] = []
        for placed in item.slots:
            slot = placed.slot
            upper = item.geometry.slot(slot.after) if slot.after else None
            top = bottoms.get((slot.after, upper.box.y)) if upper is not None else None
            if top is not None:
                y = min(top + slot.gap, slot.box.y + slot.box.h - placed.fitted.height(slot))
                box = Box(slot.box.x, y, slot.box.w, slot.box.y + slot.box.h - y)
                slot = replace(slot, box=box)
            slots.append(replace(placed, slot=slot))
        moved.append(replace(item, slots=tuple(slots)))
    return tuple(moved)
