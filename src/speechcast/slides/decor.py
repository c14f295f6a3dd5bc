"""The shapes of a slide: those of its layout, and the motif that follows sections and pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from speechcast.model.scene import Box, Shape, ShapeKind
from speechcast.slides.design import Decor, Design, LayoutDesign

_KINDS = {"ellipse": ShapeKind.ELLIPSE, "line": ShapeKind.LINE}
_MOST_ROOM = 216.0
"""Points that copies of a shape, one a section, may take up."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a slide stands in its deck.

    Attributes:
        section: Index of its section among the `sections` that count, or `None`.
        sections: How many sections count.
        share: How far along the sections it stands, in [0, 1].
        page, pages: Its number, from 1, and how many there are.
    """

    section: int | None
    sections: int
    share: float
    page: int
    pages: int


def shape(
    design: Design, decor: Decor, box: Box | None = None, *, fill: str = "", native: bool = True,
    reveal: int | None = None,
) -> Shape:  # fmt: skip
    """A shape of the design, in `box` and filled with `fill` instead of its own when given."""
    own = box or decor.box
    kind = _KINDS.get(decor.shape, ShapeKind.RECT)
    points: tuple[tuple[float, float], ...] = ()
    if decor.shape == "triangle":
        kind, points = ShapeKind.FREEFORM, decor.points
    elif decor.shape == "check":
        kind = ShapeKind.FREEFORM
        points = (
            (own.x, own.y + own.h * 0.55),
            (own.x + own.w * 0.38, own.y + own.h),
            (own.x + own.w, own.y),
        )
    elif decor.radius:
        kind = ShapeKind.ROUND_RECT
    color = fill or decor.fill
    return Shape(
        kind=kind,
        box=own,
        fill=design.fill(color, "" if fill else decor.fill_to) if color else None,
        line=design.fill(decor.line) if decor.line else None,
        line_width=decor.width,
        radius=min(decor.radius, own.w / 2, own.h / 2) if decor.radius else 0.0,
        native=native,
        name=decor.name,
        reveal=reveal,
        points=points,
        dash=decor.dash,
    )


def placed(design: Design, decor: Decor, place: Place, *, native: bool) -> list[Shape]:
    """A shape of the slide as a whole: as it is, or as its section and page make it."""
    box = decor.box
    if decor.pitch:
        return _copies(design, decor, place)
    if decor.rise is not None:
        first, last = decor.rise
        box = Box(box.x, round(first + (last - first) * place.share, 3), box.w, box.h)
    if decor.progress:
        box = Box(box.x, box.y, round(box.w * place.page / place.pages, 3), box.h)
    return [shape(design, decor, box, native=native or decor.depends_on_slide)]


def _copies(design: Design, decor: Decor, place: Place) -> list[Shape]:
    """One copy a section, from left to right, the last one ending at the right edge."""
    count = place.sections
    if not count:
        return []
    scale = min(1.0, _MOST_ROOM / (count * decor.pitch))
    pitch, width = decor.pitch * scale, decor.box.w * scale
    found: list[Shape] = []
    for index in range(count):
        current = index == place.section
        x = decor.box.x - width - (count - 1 - index) * pitch
        height = decor.current_height if current else decor.heights[index % len(decor.heights)]
        box = Box(round(x, 3), decor.box.y, round(width, 3), height)
        found.append(shape(design, decor, box, fill=decor.current_fill if current else decor.fill))
    return found


def slide_shapes(
    design: Design, layout: LayoutDesign, place: Place, filled: Iterable[str]
) -> list[Shape]:
    """The shapes of a slide apart from its items, in drawing order.

    Args:
        design: The look.
        layout: Its layout.
        place: Where it stands.
        filled: Slots that have text.
    """
    found: list[Shape] = []
    if layout.furniture:
        for decor in design.furniture:
            if decor.pitch and not layout.slips:
                continue
            if layout.footer_from and decor.shape == "line" and decor.box.h == 0:
                right = decor.box.x + decor.box.w
                moved = Box(layout.footer_from, decor.box.y, right - layout.footer_from, 0.0)
                found.append(shape(design, decor, moved, native=False))
                continue
            found += placed(design, decor, place, native=False)
    for decor in layout.decor:
        found += placed(design, decor, place, native=False)
    for slot in filled:
        found += [shape(design, decor) for decor in layout.when_filled.get(slot, ())]
    return found
