"""Figures of several things in several columns: where the rows, columns and words of a table stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from speechcast.model.outline import Slide
from speechcast.model.scene import (
    Align,
    Anchor,
    Box,
    Element,
    Shape,
    ShapeKind,
    Table,
    TextBox,
)
from speechcast.slides.design import LayoutDesign, Slot
from speechcast.slides.fitting import Words, bare
from speechcast.slides.items import Setter
from speechcast.slides.textbox import text_box

_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
_INSET = 0.5
"""Room at both sides of a cell's words, in ems."""
_LEAST_ROW, _MOST_ROW = 1.8, 3.2
"""Height of a row over the type size."""
_NAMES_SHARE, _MOST_NAMES = 0.34, 0.6
"""Share of the width that the column of names has, and that it may take."""
_HEAD_RULE, _RULE = 1.5, 0.5


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table natively, and as what pictures draw."""

    table: Table
    drawing: tuple[Element, ...]


def set_table(setter: Setter, slide: Slide, title: str) -> SetTable | None:
    """Place the rows of a slide in the room of a list; `None` when its words do not fit there.

    Args:
        setter: Sets text.
        slide: Its columns and its points, a row each.
        title: The slide's title, for the description.
    """
    if not slide.columns or not slide.points:
        return None
    if any(len(point.cells) != len(slide.columns) for point in slide.points):
        return None
    rows = [("", *slide.columns)] + [
        (bare((p.label or p.text).text), *(bare(cell.text) for cell in p.cells))
        for p in slide.points
    ]
    room, slot = _room(setter.design.layouts["bullets"])
    for size in slot.sizes:
        widths = _widths(setter, slot, rows, size, room.w)
        height = min(_MOST_ROW * size, room.h / len(rows))
        if widths is not None and height >= _LEAST_ROW * size:
            return _placed(
                setter, slot, rows, size, widths, Box(room.x, room.y, room.w, height), title
            )
    return None


def _room(layout: LayoutDesign) -> tuple[Box, Slot]:
    """Where a list stands, and a slot in the look of its text."""
    body = layout.slot("body")
    if body is not None:
        return body.box, replace(body, bullets=False, para_gap=0.0)
    boxes: list[Box] = []
    slots: list[Slot] = []
    for item in layout.variants[str(max(layout.counts()))]:
        boxes += [slot.box for slot in item.slots]
        slots += [slot for slot in item.slots if slot.name == "detail"] or list(item.slots)
    left, top = min(b.x for b in boxes), min(b.y for b in boxes)
    right, low = max(b.x + b.w for b in boxes), max(b.y + b.h for b in boxes)
    detail = slots[0]
    sizes = tuple(size for size in _SIZES if size >= detail.sizes[-1])
    return Box(left, top, right - left, low - top), replace(detail, color="text", sizes=sizes)


def _cell(slot: Slot, size: float, row: int, column: int, box: Box) -> Slot:
    """The slot of a cell."""
    return replace(
        slot,
        name="table",
        box=box,
        sizes=(size,),
        bold=bool(row and column),
        color="muted" if not row and slot.color == "text" else slot.color,
        max_lines=1,
        balance=False,
        align=Align.RIGHT if column else Align.LEFT,
        anchor=Anchor.MIDDLE,
    )


def _widths(
    setter: Setter, slot: Slot, rows: Sequence[Sequence[str]], size: float, room: float
) -> list[float] | None:
    """Widths of the columns; `None` when a word does not fit its own."""
    needed: list[float] = []
    for column in range(len(rows[0])):
        widest = 0.0
        for row, words in enumerate(rows):
            face = setter.face(_cell(slot, size, row, column, slot.box))
            text = words[column]
            widest = max(widest, face.measured(text).room(0, len(text)) * size if text else 0.0)
        # The names stand at the slide's edge.
        needed.append(widest + (2 if column else 1) * _INSET * size)
    names = max(needed[0], _NAMES_SHARE * room)
    each = (room - names) / (len(needed) - 1)
    if names > _MOST_NAMES * room or each < max(needed[1:]):
        return None
    return [names, *(each for _ in needed[1:])]


def _placed(
    setter: Setter, slot: Slot, rows: Sequence[Sequence[str]], size: float,
    widths: Sequence[float], first: Box, title: str,
) -> SetTable | None:  # fmt: skip
    inset = _INSET * size
    cells: list[tuple[TextBox, ...]] = []
    for row, words in enumerate(rows):
        line: list[TextBox] = []
        left = first.x
        for column, text in enumerate(words):
            before = inset if column else 0.0
            box = Box(
                left + before, first.y + row * first.h, widths[column] - before - inset, first.h
            )
            own = _cell(slot, size, row, column, box)
            left += widths[column]
            fitted = setter.one(own, Words((text,) if text else ()))
            if fitted is None:
                return None
            line.append(
                text_box(
                    setter.design, setter.face(own), setter.language, "table", own, fitted,
                    placeholder=None, reveal=0, native=False,
                )
            )  # fmt: skip
        cells.append(tuple(line))
    said = ("；" if setter.language == "zh" else "; ").join(
        " ".join((words[0], *(f"{h} {w}" for h, w in zip(rows[0][1:], words[1:], strict=True))))
        for words in rows[1:]
    )
    color = "primary" if "primary" in setter.design.colors else slot.color
    rule = "line" if "line" in setter.design.colors else slot.color
    table = Table(
        name="table",
        box=Box(first.x, first.y, first.w, first.h * len(rows)),
        widths=tuple(widths),
        height=first.h,
        inset=inset,
        cells=tuple(cells),
        head_rule=setter.design.fill(color),
        rule=setter.design.fill(rule),
        head_width=_HEAD_RULE,
        rule_width=_RULE,
        description=f"{title}{'：' if setter.language == 'zh' else ': '}{said}",
        reveal=0,
    )
    drawn = tuple(cell for line in cells for cell in line if cell.lines)
    return SetTable(table, (*_rules(table), *drawn))


def _rules(table: Table) -> Iterator[Shape]:
    """The lines below the rows, as pictures draw them."""
    box = table.box
    for row in range(1, len(table.cells) + 1):
        y = box.y + row * table.height
        head = row == 1
        yield Shape(
            ShapeKind.LINE, Box(box.x, y, box.w, 0.0),
            line=table.head_rule if head else table.rule,
            line_width=table.head_width if head else table.rule_width,
            native=False, name="rule", reveal=table.reveal,
        )  # fmt: skip
