"""Items as paragraphs of one text: how a template without a place for each item shows a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from speechcast.model.scene import Anchor, Line, Run, TextBox
from speechcast.slides.breaking import Broken, break_lines
from speechcast.slides.content import ItemContent
from speechcast.slides.design import Slot
from speechcast.slides.fitting import BULLET_ROOM, TOLERANCE, Fitted, Words
from speechcast.slides.items import Setter
from speechcast.slides.measure import Face, Text
from speechcast.slides.shortening import shortened
from speechcast.slides.textbox import kept_breaks, runs_of

DETAIL_SCALE = 0.8
_HEADING_LINES = 3
_DETAIL_LINES = (6, 2, 1, 0)
"""How many lines a detail may take, tried in this order."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """Words of one weight and size in a paragraph."""

    text: Text
    broken: Broken
    scale: float
    bold: bool


@dataclass(frozen=True, slots=True)
class SetBody:
    """A list as one text: a paragraph an item, its detail below its heading in the same one."""

    slot: Slot
    size: float
    contents: tuple[ItemContent, ...]
    paragraphs: tuple[tuple[_Passage, ...], ...]


def set_body(
    setter: Setter, slot: Slot, contents: Sequence[ItemContent], *, cut: bool = False
) -> SetBody | None:
    """Set items in `slot` with as much of their details as fits.

    Args:
        setter: Sets text.
        slot: Its box, sizes, line height and gap.
        contents: The items.
        cut: Whether headings that do not fit may be cut.

    Returns:
        The text; `None` when not even the headings fit.
    """
    if cut:
        single = replace(slot, max_lines=1, balance=False)
        contents = [
            item.saying("heading", Words((setter.text(single, _heading(item)) or "…",)))
            for item in contents
        ]
    for most in _DETAIL_LINES:
        shown = [_with_detail(setter, slot, item, most) for item in contents]
        for size in slot.sizes:
            paragraphs = _paragraphs(setter, slot, shown, size)
            if paragraphs is not None:
                return SetBody(slot, size, tuple(shown), paragraphs)
    return None


def _heading(item: ItemContent) -> str:
    return item.words["heading"].paragraphs[0]


def _detail(item: ItemContent) -> str:
    return item.words["detail"].paragraphs[0] if "detail" in item.words else ""


def _faces(setter: Setter, slot: Slot) -> tuple[Face, Face]:
    """Faces of headings and of details."""
    return setter.face(replace(slot, bold=True)), setter.face(replace(slot, bold=False))


def _room(slot: Slot, size: float) -> float:
    return slot.box.w / size - BULLET_ROOM


def _with_detail(setter: Setter, slot: Slot, item: ItemContent, most: int) -> ItemContent:
    """The item with its detail shortened to `most` lines at the smallest size."""
    detail = _detail(item)
    if not detail:
        return item
    face = _faces(setter, slot)[1]
    room = _room(slot, slot.sizes[-1]) / DETAIL_SCALE

    def fits(text: str) -> bool:
        broken = break_lines(face.measured(text), setter.language, room, room, most, balanced=False)
        return broken is not None

    kept = shortened(detail, setter.language, fits, cut=False) if most else ""
    return item.saying("detail", Words((kept,))) if kept else item.without("detail")


def _paragraphs(
    setter: Setter, slot: Slot, contents: Sequence[ItemContent], size: float
) -> tuple[tuple[_Passage, ...], ...] | None:
    bold, regular = _faces(setter, slot)
    detailed = any(_detail(item) for item in contents)
    room = _room(slot, size)
    found: list[tuple[_Passage, ...]] = []
    lines = 0
    for item in contents:
        passages: list[_Passage] = []
        said = [(_heading(item), 1.0, detailed, _HEADING_LINES)]
        if detail := _detail(item):
            said.append((detail, DETAIL_SCALE, False, _DETAIL_LINES[0]))
        for text, scale, heavy, most in said:
            measured = (bold if heavy else regular).measured(text)
            wide = room / scale
            broken = break_lines(measured, setter.language, wide, wide, most, balanced=False)
            if broken is None:
                return None
            passages.append(_Passage(measured, broken, scale, heavy))
            lines += len(broken.lines)
        found.append(tuple(passages))
    height = lines * size * slot.line_ratio + slot.para_gap * (len(found) - 1)
    if lines > slot.max_lines or height > slot.box.h + TOLERANCE:
        return None
    return tuple(found)


def body_box(setter: Setter, done: SetBody) -> TextBox:
    """The text box of a list; its paragraphs appear with their points."""
    slot, size = done.slot, done.size
    face = setter.face(replace(slot, bold=False))
    hang, lead = BULLET_ROOM * size, size * slot.line_ratio
    counts = [sum(len(p.broken.lines) for p in passages) for passages in done.paragraphs]
    height = sum(counts) * lead + slot.para_gap * (len(counts) - 1)
    spare = slot.box.h - height
    top = (
        slot.box.y + {Anchor.TOP: 0.0, Anchor.MIDDLE: spare / 2, Anchor.BOTTOM: spare}[slot.anchor]
    )
    lines: list[Line] = []
    for passages in done.paragraphs:
        for passage in passages:
            fitted = Fitted(size * passage.scale, (passage.text,), (passage.broken,), hang)
            kept = kept_breaks(passage.text, passage.broken, slot, fitted, setter.language)
            for number, (start, end) in enumerate(passage.broken.lines):
                runs = tuple(
                    Run(run.text, run.lang, passage.scale, passage.bold or None)
                    for run in runs_of(passage.text.text[start:end], setter.language)
                )
                width = passage.text.width(start, end) * size * passage.scale
                baseline = top + lead - face.descent * size
                lines.append(
                    Line(
                        runs, round(slot.box.x + hang, 3), round(baseline, 3), round(width, 3),
                        number in kept,
                    )
                )  # fmt: skip
                top += lead
        top += slot.para_gap
    return TextBox(
        slot=slot.name,
        box=slot.box,
        lines=tuple(lines),
        paragraphs=tuple(counts),
        size=size,
        line_height=round(lead, 3),
        bold=False,
        color=setter.design.fill(slot.color),
        major=slot.major,
        family=face.family,
        align=slot.align,
        anchor=slot.anchor,
        placeholder=slot.index(),
        bullet=True,
        bullet_color=setter.design.fill(slot.bullet_color) if slot.bullet_color else None,
        hang=round(hang, 3),
        para_gap=slot.para_gap,
        paragraph_reveals=tuple(item.point for item in done.contents),
    )
