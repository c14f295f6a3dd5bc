"""Puts a slide together: shapes, title, items, footer and page as elements of the scene."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from speechcast.model.outline import SlideKind
from speechcast.model.scene import Box, Chart, Element, Picture, Shape, Table, TextBox
from speechcast.slides.body import body_box
from speechcast.slides.charts import caption, set_chart
from speechcast.slides.decor import Place, shape, slide_shapes
from speechcast.slides.design import LayoutDesign, Slot
from speechcast.slides.drafts import STATEMENT, Draft
from speechcast.slides.fitting import Fitted, Words, bare
from speechcast.slides.images import Image, framed, inside, logo_frame, picture_frame
from speechcast.slides.items import SetItem, Setter, bottom_of, roomy
from speechcast.slides.tables import set_table
from speechcast.slides.textbox import text_box

_TITLE_SLOTS = ("title", "quote")
_OPENING, _CLOSING = "“", "”"


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands at the edges of a slide and behind it.

    Attributes:
        footer: Name of the section.
        deck: Title of the deck.
        numeral: Number of the section; 0 for none.
        place: Where the slide stands in the deck.
        logo: An image that every slide bears; `None` for none.
        first_number: What the first slide of the deck is numbered.
    """

    footer: str
    deck: str
    numeral: int
    place: Place
    logo: Image | None = None
    first_number: int = 1

    @property
    def page(self) -> str:
        """The slide's number and the last one's."""
        before = self.first_number - 1
        return f"{self.place.page + before} / {self.place.pages + before}"


@dataclass(frozen=True, slots=True)
class Composed:
    """A slide put together: elements, native charts and tables, images."""

    elements: tuple[Element, ...]
    charts: tuple[Chart, ...]
    pictures: tuple[Picture, ...]
    tables: tuple[Table, ...]


def title_slot(layout: LayoutDesign) -> Slot:
    """The slot that holds the slide's title: for a quotation, the quotation."""
    return next(slot for slot in layout.slots if slot.name in _TITLE_SLOTS)


def quotation(text: str, layout: LayoutDesign) -> str:
    """A quotation between marks, or without where the layout has a large mark of its own."""
    inner = text.strip()
    wrapped = inner[:1] == _OPENING and inner[-1:] == _CLOSING and inner.count(_OPENING) == 1
    if wrapped:
        inner = inner[1:-1]
    if layout.slot("mark") is not None:
        return bare(inner)
    return f"{_OPENING}{bare(inner)}{_CLOSING}"


def compose(
    setter: Setter, layout: LayoutDesign, draft: Draft, title: str, margins: Margins
) -> Composed:
    """The elements of a slide in drawing and reading order, its charts and its pictures.

    Args:
        setter: Sets text.
        layout: Its layout.
        draft: What it shows.
        title: Its title; it fits the title slot.
        margins: Footer, page and motif.
    """
    texts = dict(draft.content.slots)
    if draft.layout == STATEMENT:
        texts.setdefault("lead", texts.pop("takeaway", Words(())))
    if layout.slot("meta") is None and "meta" in texts:
        above = texts.get("subtitle", Words(()))
        texts["subtitle"] = Words((*above.paragraphs, *texts.pop("meta").paragraphs))
    if draft.slide.kind is SlideKind.AGENDA:
        texts.setdefault("note", Words((margins.deck,)))
    chart = None
    beside = draft.beside
    if beside is not None:
        texts["points"] = Words(beside.said)
    if beside is not None and beside.figures is not None:
        texts["caption"] = caption(beside.figures.unit, setter.language)
        chart = set_chart(setter, layout, beside.figures, title)
    table = None
    if beside is not None and beside.tabled:
        table = set_table(setter, draft.slide, title)
    filled = [name for name in layout.when_filled if texts.get(name) and texts[name].paragraphs]
    shapes: list[Shape] = slide_shapes(setter.design, layout, margins.place, filled)
    for item in draft.items:
        reveal = item.content.point
        shapes += [shape(setter.design, d, reveal=reveal) for d in item.geometry.decor]
    for item in draft.items:
        reveal = item.content.point
        shapes += [shape(setter.design, d, reveal=reveal) for d in item.geometry.top]
    if chart is not None:
        shapes.append(chart.panel)
    boxes = _slide_texts(setter, layout, title, texts, margins, shapes)
    boxes = [
        replace(box, paragraph_reveals=draft.points) if box.slot == "points" else box
        for box in boxes
    ]
    heads = [box for box in boxes if box.slot in (*_TITLE_SLOTS, "mark", "numeral", "subtitle")]
    tails = [box for box in boxes if box not in heads]
    items = [box for item, at in _numbered(draft.items) for box in _item_boxes(setter, item, at)]
    if draft.body is not None:
        items.append(body_box(setter, draft.body))
    edges = _edges(setter, layout, margins)
    drawn = () if chart is None else chart.drawing
    if table is not None:
        drawn = (*drawn, *table.drawing)
    tables = () if table is None else (table.table,)
    charts = () if chart is None else (chart.chart,)
    elements = (*shapes, *heads, *items, *tails, *drawn, *edges)
    return Composed(elements, charts, _pictures(setter, layout, draft, margins), tables)


def _pictures(
    setter: Setter, layout: LayoutDesign, draft: Draft, margins: Margins
) -> tuple[Picture, ...]:
    """The slide's image in its frame, and the logo."""
    found: list[Picture] = []
    slot = layout.slot("media")
    if slot is not None and draft.beside is not None and draft.beside.image is not None:
        page = next((s for s in setter.design.furniture_slots if s.name == "page"), None)
        frame = picture_frame(slot, page)
        if not draft.beside.said:
            frame = _widened(frame, layout)
        found.append(framed(draft.beside.image, frame, name="picture", placeholder=slot.index()))
    place = logo_frame(setter.design, layout)
    if margins.logo is not None and place is not None:
        found.append(inside(margins.logo, place, name="logo"))
    return tuple(found)


def _widened(frame: Box, layout: LayoutDesign) -> Box:
    """The frame with the room of the words that nobody says beside it, where no title stands."""
    points, title = layout.slot("points"), title_slot(layout).box
    if points is None or points.box.y + points.box.h < frame.y:
        return frame
    left = min(frame.x, points.box.x)
    wide = Box(left, frame.y, max(frame.x + frame.w, points.box.x + points.box.w) - left, frame.h)
    beside = title.x >= wide.x + wide.w or title.x + title.w <= wide.x
    return wide if beside or title.y + title.h <= wide.y else frame


def _numbered(items: Sequence[SetItem]) -> list[tuple[SetItem, int]]:
    return [(item, at) for at, item in enumerate(items, 1)]


def _slide_texts(
    setter: Setter,
    layout: LayoutDesign,
    title: str,
    texts: dict[str, Words],
    margins: Margins,
    shapes: Sequence[Shape],
) -> list[TextBox]:
    texts[title_slot(layout).name] = Words((title,))
    if margins.numeral:
        texts["numeral"] = Words((str(margins.numeral),))
    done: dict[str, tuple[Slot, Fitted]] = {}
    boxes: list[TextBox] = []
    for slot in layout.slots:
        words = _fixed(slot, setter) or texts.get(slot.name)
        if slot.name in ("footer", "page") or words is None or not words.paragraphs:
            continue
        placed = _moved(slot, done, shapes)
        if slot.name in _TITLE_SLOTS:
            placed = _holding(setter, placed, title)
        if len(words.paragraphs) == 1:
            words = _at_dots(setter, placed, words)
        if len(words.paragraphs) == 1 or not setter.fits(placed)(words):
            words = Words((setter.text(placed, words.paragraphs[0]),))
        fitted = setter.one(placed, words) if words.paragraphs[0] else None
        if fitted is None:
            continue
        done[slot.name] = (placed, fitted)
        # What every language says alike is part of the layout.
        fixed = slot.text is not None and slot.text[0] == slot.text[1]
        boxes.append(_box(setter, slot.name, placed, fitted, slot.index(), native=not fixed))
    return boxes


def _at_dots(setter: Setter, slot: Slot, words: Words) -> Words:
    """The facts of a title slide, parted by dots, on lines of their own where one does not hold them."""
    parts = tuple(part.strip() for part in words.paragraphs[0].split(" · "))
    if len(parts) == 1 or not all(parts):
        return words
    whole = setter.one(slot, words)
    if whole is not None and sum(len(broken.lines) for broken in whole.broken) == 1:
        return words
    two = (
        Words((" · ".join(parts[:cut]), " · ".join(parts[cut:])))
        for cut in range(len(parts) - 1, 0, -1)
    )
    return next((lines for lines in (*two, Words(parts)) if setter.fits(slot)(lines)), words)


def _fixed(slot: Slot, setter: Setter) -> Words | None:
    if slot.text is None:
        return None
    return Words((slot.text[0] if setter.language == "zh" else slot.text[1],))


def _moved(slot: Slot, done: dict[str, tuple[Slot, Fitted]], shapes: Sequence[Shape]) -> Slot:
    """The slot below the text that it follows, or on the shape that it follows."""
    if slot.follows:
        follow = next((s.box for s in shapes if s.name == slot.follows), None)
        return slot if follow is None else replace(slot, box=follow)
    if slot.after in done:
        y = bottom_of(*done[slot.after]) + slot.gap
        return replace(slot, box=Box(slot.box.x, y, slot.box.w, slot.box.h))
    return slot


def _item_boxes(setter: Setter, item: SetItem, at: int) -> list[TextBox]:
    boxes: list[TextBox] = []
    for placed in item.slots:
        name = placed.slot.name
        color = item.geometry.plain_color if name == "heading" else ""
        if name == "index":
            color = item.geometry.plain_index_color or item.geometry.index_color
        boxes.append(
            _box(
                setter, f"item{at}.{name}", placed.slot, placed.fitted,
                placed.slot.index(at), color=color, reveal=item.content.point,
                unit=placed.unit,
            )
        )  # fmt: skip
    return boxes


def _edges(setter: Setter, layout: LayoutDesign, margins: Margins) -> list[TextBox]:
    """Footer, page number and fixed words at the edges."""
    own = {slot.name: slot for slot in layout.slots if slot.name in ("footer", "page")}
    slots = {slot.name: slot for slot in setter.design.furniture_slots} if layout.furniture else {}
    boxes: list[TextBox] = []
    for name, slot in {**slots, **own}.items():
        words = _fixed(slot, setter)
        if name == "footer":
            words = words or Words((margins.deck if slot.shows_deck else margins.footer,))
        elif name == "page":
            words = Words((margins.page,))
        if words is None or not words.paragraphs[0]:
            continue
        if name == "footer" and layout.footer_from:
            box = slot.box
            right = box.x + box.w
            slot = replace(
                slot, box=Box(layout.footer_from, box.y, right - layout.footer_from, box.h)
            )
        fitted = setter.one(slot, Words((setter.text(slot, words.paragraphs[0]),)))
        if fitted is not None:
            boxes.append(_box(setter, name, slot, fitted, slot.index()))
    return boxes


def _box(
    setter: Setter, name: str, slot: Slot, fitted: Fitted, placeholder: int | None, *,
    color: str = "", reveal: int | None = None, unit: str = "", native: bool = True,
) -> TextBox:  # fmt: skip
    return text_box(
        setter.design, setter.face(slot), setter.language, name, slot, fitted, placeholder=placeholder, color=color,
        reveal=reveal, unit=unit, native=native,
    )  # fmt: skip


FitsTitle = Callable[[str, str], str]


def title_fitter(setter: Setter, layout: LayoutDesign) -> FitsTitle:
    """What a title with a mark behind it becomes in the layout's title slot: itself, or its leading
    phrases with the mark."""
    slot = title_slot(layout)

    def fit(title: str, mark: str) -> str:
        shown = setter.text(_holding(setter, slot, title + mark), title, mark=mark)
        return shown and shown + mark

    return fit


def _holding(setter: Setter, slot: Slot, title: str) -> Slot:
    """The slot of a title, with a line more where the title needs it and the box has it."""
    return slot if setter.fits(slot)(Words((title,))) else roomy(slot)
