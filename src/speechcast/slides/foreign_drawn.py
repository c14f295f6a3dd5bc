"""Cards, figures, steps, sides and pictures drawn on a user's own layout, in its colours and faces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType

from speechcast.model.outline import SlideKind
from speechcast.model.scene import Align, Anchor, Box
from speechcast.slides.colors import contrast, first_readable, mixed
from speechcast.slides.design import FREE, Decor, Item, Slot

DRAWN = (
    SlideKind.FIGURES, SlideKind.CARDS, SlideKind.STEPS, SlideKind.COMPARE, SlideKind.MEDIA,
)  # fmt: skip
"""Kinds whose parts no common layout has places for."""

LEAST_WIDTH, LEAST_HEIGHT = 420.0, 200.0
"""Room below which a list reads better."""

_GAP, _PADDING, _BAR = 18.0, 14.0, 4.0
_COLUMN, _STEP = 150.0, 120.0
"""The least widths of a column, and of a step."""
_ROW = 82.0
"""The least height of a step in a row of its own."""
_ROOMY = 190.0
"""Height from which a card has a heading of two lines and a figure is set large."""
_DOT = 34.0
_CARD_HEIGHT, _STEP_HEIGHT, _FIGURE_HEIGHT, _SIDE_HEIGHT = 250.0, 280.0, 230.0, 300.0
_RATIO = 1.35


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of what is drawn, each `#RRGGBB`.

    Attributes:
        text: Of words; at least 7:1 on ground and surface where the theme has such.
        primary: Of shapes: an accent of the theme.
        figure: Of large figures and labels; at least 4.5:1.
        second: Of a second side: another accent.
        surface: Behind cards.
        on_primary: Of words on `primary`.
    """

    text: str
    primary: str
    figure: str
    second: str
    surface: str
    on_primary: str


def palette(theme: Mapping[str, str], ground: str, text: str) -> Palette:
    """The theme's colours for shapes and words on `ground`, where text has the colour `text`."""
    accents = [theme.get(f"accent{n}", "") for n in range(1, 7)]
    primary = first_readable(accents, ground, 3.0)
    others = [color for color in accents if color != primary]
    second = first_readable(others, ground, 3.0)
    surfaces = [theme.get(name, "") for name in ("lt2", "dk2", "lt1", "dk1")]
    calm = [
        color for color in surfaces
        if color and 1.03 <= contrast(color, ground) <= 1.6 and contrast(color, text) >= 7
    ]  # fmt: skip
    surface = calm[0] if calm else mixed(text, ground, 0.06)
    on_both = [color for color in (*accents, text) if color and contrast(color, ground) >= 4.5]
    return Palette(
        text=text,
        primary=primary,
        figure=first_readable(on_both, surface, 4.5),
        second=second,
        surface=surface,
        on_primary=first_readable([theme.get("lt1", ""), theme.get("dk1", "")], primary, 4.5),
    )


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws the geometries of a layout in an area of it.

    Attributes:
        area: Where the layout's list stands, points.
        scale: How much larger its slides are than ours.
    """

    area: Box
    scale: float

    def geometries(self, kind: SlideKind) -> Mapping[str, tuple[Item, ...]]:
        """Number of items → where each stands, for as many as the area holds."""
        draw = {
            SlideKind.CARDS: (range(2, 7), self._cards),
            SlideKind.FIGURES: (range(1, 5), self._figures),
            SlideKind.STEPS: (range(3, 6), self._steps),
            SlideKind.COMPARE: (range(2, 3), self._sides),
        }.get(kind)
        if draw is None:
            return MappingProxyType({})
        counts, items = draw
        made = {str(count): items(count) for count in counts}
        return MappingProxyType({key: found for key, found in made.items() if found})

    def media(self) -> tuple[Slot, ...]:
        """The slots of a picture or chart beside text: words, frame, a line below it."""
        area, s = self.area, self.scale
        gap, below = _GAP * s, 24 * s
        wide = (area.w - gap) * 0.46
        frame = Box(area.x + wide + gap, area.y, area.w - wide - gap, area.h - below - 6 * s)
        points = self._slot(
            "points", Box(area.x, area.y, wide, area.h), (20, 18, 16), 12, bullets=True
        )
        caption = Box(frame.x, frame.y + frame.h + 6 * s, frame.w, below)
        return (
            points,
            self._slot("media", frame, (14,), 1),
            self._slot("caption", caption, (14,), 1, anchor=Anchor.MIDDLE),
        )

    def _slot(
        self, name: str, box: Box, sizes: Sequence[float], lines: int, *, color: str = "text",
        bold: bool = False, after: str = "", gap: float = 0.0, align: Align = Align.LEFT,
        anchor: Anchor = Anchor.TOP, bullets: bool = False,
    ) -> Slot:  # fmt: skip
        return Slot(
            name=name,
            box=box,
            sizes=tuple(size * self.scale for size in sizes),
            line_ratio=_RATIO,
            bold=bold,
            color=color,
            major=False,
            max_lines=lines,
            balance=bold and not bullets and lines < 4,
            align=align,
            anchor=anchor,
            after=after,
            gap=gap * self.scale,
            bullets=bullets,
            bullet_color="primary" if bullets else "",
            para_gap=8 * self.scale if bullets else 0.0,
            placeholder=FREE,
            digits=name in ("index", "figure"),
        )

    def _grid(
        self, count: int, most_columns: int, height: float, least: float = _COLUMN
    ) -> list[Box] | None:
        """Equal boxes in rows; the last row is centred. `None` when they would be too narrow."""
        area, gap = self.area, _GAP * self.scale
        fitting = int((area.w + gap) // (least * self.scale + gap))
        columns = min(count, most_columns, fitting)
        if columns < 1:
            return None
        rows = ceil(count / columns)
        columns = ceil(count / rows)
        wide = (area.w - gap * (columns - 1)) / columns
        high = min(height * self.scale, (area.h - gap * (rows - 1)) / rows)
        if high < 110 * self.scale:
            return None
        boxes: list[Box] = []
        for number in range(count):
            row, column = divmod(number, columns)
            in_row = min(columns, count - row * columns)
            left = area.x + (area.w - in_row * wide - (in_row - 1) * gap) / 2
            boxes.append(Box(left + column * (wide + gap), area.y + row * (high + gap), wide, high))
        return boxes

    def _stack(
        self, box: Box, parts: Sequence[tuple[str, Sequence[float], int, float, dict[str, object]]]
    ) -> tuple[Slot, ...]:
        """Slots below each other in `box`, each as high as its most lines, the last to the end.

        Args:
            box: Room for words.
            parts: Name, sizes, most lines, gap above, look.
        """
        slots: list[Slot] = []
        y, end = box.y, box.y + box.h
        for number, (name, sizes, lines, gap, look) in enumerate(parts):
            y += gap * self.scale if number else 0.0
            last = number == len(parts) - 1
            high = end - y if last else min(lines * sizes[0] * self.scale * _RATIO, end - y)
            after = parts[number - 1][0] if number else ""
            slots.append(
                self._slot(name, Box(box.x, y, box.w, max(1.0, high)), sizes, lines,
                           after=after, gap=gap, **look)  # type: ignore[arg-type]
            )  # fmt: skip
            y += high
        return tuple(slots)

    def _cards(self, count: int) -> tuple[Item, ...]:
        boxes = self._grid(count, 2 if count in (2, 4) else 3, _CARD_HEIGHT)
        items: list[Item] = []
        for box in boxes or ():
            lines = 2 if box.h >= _ROOMY * self.scale else 1
            slots = self._stack(
                self._inside(box),
                [("heading", (20, 18, 16), lines, 0, {"bold": True}),
                 ("detail", (16, 14), 9, 6, {})],
            )  # fmt: skip
            items.append(Item(slots, (self._panel(box), self._bar(box, "primary"))))
        return tuple(items)

    def _figures(self, count: int) -> tuple[Item, ...]:
        boxes = self._grid(count, 4 if self.area.w >= 800 * self.scale else 3, _FIGURE_HEIGHT)
        items: list[Item] = []
        for box in boxes or ():
            roomy = box.h >= _ROOMY * self.scale
            sizes = (54, 48, 44, 40, 36, 32, 28) if roomy else (36, 32, 28, 26)
            slots = self._stack(
                self._inside(box, sides=0.0),
                [("figure", sizes, 1, 0, {"bold": True, "color": "figure"}),
                 ("label", (18, 16), 2 if roomy else 1, 2, {"bold": True}),
                 ("detail", (16, 14), 4 if roomy else 2, 4, {})],
            )  # fmt: skip
            items.append(Item(slots, (self._bar(box, "primary"),)))
        return tuple(items)

    def _steps(self, count: int) -> tuple[Item, ...]:
        boxes = self._grid(count, count, _STEP_HEIGHT, _STEP)
        if boxes is None or boxes[0].y != boxes[-1].y:
            return self._rows(count)
        side, s = _DOT * self.scale, self.scale
        items: list[Item] = []
        for number, box in enumerate(boxes):
            dot = Box(box.x, box.y, side, side)
            words = Box(box.x, box.y + side + 10 * s, box.w, box.h - side - 10 * s)
            index = self._slot("index", dot, (18, 16), 1, bold=True, color="on_primary",
                               align=Align.CENTER, anchor=Anchor.MIDDLE)  # fmt: skip
            slots = self._stack(
                words,
                [("label", (16, 14), 1, 0, {"bold": True, "color": "figure"}),
                 ("heading", (20, 18, 16), 3, 2, {"bold": True}),
                 ("detail", (16, 14), 6, 6, {})],
            )  # fmt: skip
            decor = [Decor("ellipse", dot, fill="primary", name="step")]
            if number + 1 < count:
                start = dot.x + side + 6 * s
                end = boxes[number + 1].x - 6 * s
                middle = dot.y + side / 2
                line = Box(start, middle, end - start, 0.0)
                decor.insert(0, Decor("line", line, line="primary", width=1.5 * s, name="way"))
            items.append(Item((index, *slots), tuple(decor), index_color="on_primary"))
        return tuple(items)

    def _rows(self, count: int) -> tuple[Item, ...]:
        """Steps below each other, where there is no room for them beside each other."""
        area, side, s = self.area, _DOT * self.scale, self.scale
        high = min(area.h / count, 110 * s)
        if high < _ROW * s:
            return ()
        items: list[Item] = []
        for number in range(count):
            dot = Box(area.x, area.y + number * high, side, side)
            left = dot.x + side + 14 * s
            words = Box(left, dot.y, area.x + area.w - left, high - 8 * s)
            index = self._slot("index", dot, (18, 16), 1, bold=True, color="on_primary",
                               align=Align.CENTER, anchor=Anchor.MIDDLE)  # fmt: skip
            slots = self._stack(
                words,
                [("label", (14,), 1, 0, {"bold": True, "color": "figure"}),
                 ("heading", (20, 18, 16), 1, 0, {"bold": True}), ("detail", (16, 14), 2, 2, {})],
            )  # fmt: skip
            decor = [Decor("ellipse", dot, fill="primary", name="step")]
            if number + 1 < count:
                start = dot.y + side + 4 * s
                line = Box(dot.x + side / 2, start, 0.0, dot.y + high - 4 * s - start)
                decor.insert(0, Decor("line", line, line="primary", width=1.5 * s, name="way"))
            items.append(Item((index, *slots), tuple(decor), index_color="on_primary"))
        return tuple(items)

    def _sides(self, count: int) -> tuple[Item, ...]:
        boxes = self._grid(count, 2, _SIDE_HEIGHT)
        if boxes is None or boxes[0].y != boxes[-1].y:
            return ()
        items: list[Item] = []
        for box, color in zip(boxes, ("primary", "second"), strict=True):
            slots = self._stack(
                self._inside(box),
                [("tag", (16, 14), 1, 0, {"bold": True, "color": "figure"}),
                 ("heading", (22, 20, 18), 3, 2, {"bold": True}),
                 ("points", (18, 16, 14), 12, 8, {"bullets": True})],
            )  # fmt: skip
            items.append(Item(slots, (self._panel(box), self._bar(box, color))))
        return tuple(items)

    def _inside(self, box: Box, sides: float = _PADDING) -> Box:
        side, top = sides * self.scale, (_PADDING + _BAR) * self.scale
        return Box(box.x + side, box.y + top, box.w - 2 * side, box.h - top - _PADDING * self.scale)

    def _panel(self, box: Box) -> Decor:
        return Decor("rect", box, fill="surface", name="panel")

    def _bar(self, box: Box, color: str) -> Decor:
        return Decor("rect", Box(box.x, box.y, box.w, _BAR * self.scale), fill=color, name="bar")
