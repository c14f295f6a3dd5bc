"""The design of a template: its colours, fonts, layouts and the slots that text goes into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from speechcast.model.scene import Align, Anchor, Box, Fill, ThemeFonts

SLIDE_SLOTS: Mapping[str, int] = MappingProxyType(
    {
        "title": 0, "quote": 0, "subtitle": 1, "meta": 2, "lead": 3, "note": 4, "takeaway": 5,
        "source": 6, "caption": 7, "points": 8, "media": 9, "footer": 1001, "page": 1002,
    }
)  # fmt: skip
"""Slot of a slide → `idx` of its placeholder; what is not listed is a text box of its own."""

FREE = -1
"""In place of an `idx`: a text box of its own, where the layout has no placeholder for it."""

ITEM_SLOTS: Mapping[str, int] = MappingProxyType(
    {"heading": 2, "detail": 3, "label": 4, "figure": 5, "tag": 6, "points": 7}
)
"""Slot of an item → last digit of its placeholder's `idx`, which is 10 × item + this."""


def placeholder_index(slot: str, item: int = 0) -> int | None:
    """The `idx` of the placeholder of a slot: of the slide, or of item 1, 2, …

    Index figures, the section's numeral and the quotation mark have none: they would be read as
    lines of the outline.
    """
    if not item:
        return SLIDE_SLOTS.get(slot)
    last = ITEM_SLOTS.get(slot)
    return None if last is None else 10 * item + last


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for text.

    Attributes:
        name: Its role, such as `title` or `heading`.
        box: Where it stands; slots with `after` move.
        sizes: Type sizes that may be used, points, largest first.
        line_ratio: Distance of baselines over the size.
        bold, color, major: Look; `color` is a colour name of the design.
        max_lines: Most lines that may be set.
        balance: Whether its lines should be equally long (titles, headings, quotations).
        align, anchor: Alignment in the box.
        after: Name of the slot of the same item or slide below whose text it stands, or empty.
        gap: Points between that text and this slot.
        bullets: Whether its paragraphs carry a bullet sign, of the colour `bullet_color`.
        para_gap: Points between paragraphs.
        text: What it always says, in Chinese and in English; empty for slots to be filled.
        follows: Name of the shape that it is centred on, or empty.
        shows_deck: Whether, as a footer, it shows the deck's title instead of the section's name.
        placeholder: `idx` of its placeholder where its name does not decide it; `FREE` for none.
        digits: Whether it holds figures: in English they take the text face, since the figures of
            a title face such as Georgia stand above and below the line.
    """

    name: str
    box: Box
    sizes: tuple[float, ...]
    line_ratio: float
    bold: bool
    color: str
    major: bool
    max_lines: int
    balance: bool = False
    align: Align = Align.LEFT
    anchor: Anchor = Anchor.TOP
    after: str = ""
    gap: float = 0.0
    bullets: bool = False
    bullet_color: str = ""
    para_gap: float = 0.0
    text: tuple[str, str] | None = None
    follows: str = ""
    shows_deck: bool = False
    placeholder: int | None = None
    digits: bool = False

    def index(self, item: int = 0) -> int | None:
        """The `idx` of its placeholder, in item 1, 2, … or (0) on the slide itself."""
        if self.placeholder is not None:
            return None if self.placeholder == FREE else self.placeholder
        return placeholder_index(self.name, item)

    def is_major(self, language: str) -> bool:
        """Whether its text takes the title face."""
        return self.major and not (self.digits and language == "en")


@dataclass(frozen=True, slots=True)
class Decor:
    """A shape of the design. Colours are names of the design or `#RRGGBB`.

    Attributes:
        shape: `rect`, `ellipse`, `line` (from x, y to x + w, y + h), `triangle` or `check`.
        box: Where it stands.
        fill, fill_to: Inside; `fill_to` is the lower stop of a gradient.
        line, width, dash: Outline.
        radius: Of the corners, points.
        points: Corners, of a triangle.
        name: For the selection pane and for slots that follow it.
        pitch: Distance of its copies, one a section, laid so that the last one ends at `box.x`.
        heights, current_height, current_fill: Heights of those copies in turn, and what marks the
            copy of the current section.
        rise: Top edge at the first and at the last section, when it moves with the sections.
        progress: Whether its width is the share of the slides shown so far.
    """

    shape: str
    box: Box
    fill: str = ""
    fill_to: str = ""
    line: str = ""
    width: float = 0.0
    dash: bool = False
    radius: float = 0.0
    points: tuple[tuple[float, float], ...] = ()
    name: str = ""
    pitch: float = 0.0
    heights: tuple[float, ...] = ()
    current_height: float = 0.0
    current_fill: str = ""
    rise: tuple[float, float] | None = None
    progress: bool = False

    @property
    def depends_on_slide(self) -> bool:
        """Whether it differs from slide to slide and so cannot stand on the layout."""
        return bool(self.pitch) or self.rise is not None or self.progress


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a layout: its slots and shapes; `top` shapes lie above those of all items."""

    slots: tuple[Slot, ...]
    decor: tuple[Decor, ...] = ()
    top: tuple[Decor, ...] = ()
    index_color: str = ""
    plain_color: str = ""
    plain_index_color: str = ""

    def slot(self, name: str) -> Slot | None:
        """The slot with this name."""
        return next((slot for slot in self.slots if slot.name == name), None)


@dataclass(frozen=True, slots=True)
class LayoutDesign:
    """A layout.

    Attributes:
        name: As in the template file.
        background, background_to: Colour name; lower stop of a gradient or empty.
        furniture: Whether the shapes and slots common to all content slides are on it.
        slips: Whether the section marks of the furniture are on it.
        footer_from: Left edge of its footer, points; 0 for the furniture's.
        decor: Its shapes, in drawing order.
        when_filled: Shapes drawn only when the slot has text.
        slots: Its slots besides the items.
        variants: `"4"` or `"4-plain"` → geometry for four items.
        logo: Where a logo may stand, when the design's furniture does not say it.
    """

    name: str
    background: str
    background_to: str
    furniture: bool
    slips: bool
    footer_from: float
    decor: tuple[Decor, ...]
    when_filled: Mapping[str, tuple[Decor, ...]]
    slots: tuple[Slot, ...]
    variants: Mapping[str, tuple[Item, ...]]
    logo: Box | None = None

    def slot(self, name: str) -> Slot | None:
        """The slot with this name."""
        return next((slot for slot in self.slots if slot.name == name), None)

    def counts(self, suffix: str = "") -> tuple[int, ...]:
        """For how many items there is a geometry of this suffix (`""`, `-plain`)."""
        found = (key.removesuffix(suffix) for key in self.variants if key.endswith(suffix))
        return tuple(sorted(int(key) for key in found if key.isdigit()))

    @property
    def capacity(self) -> int:
        """Most items that any geometry holds."""
        return max((len(items) for items in self.variants.values()), default=0)


@dataclass(frozen=True, slots=True)
class Fonts:
    """Faces of one role: in the theme, by language, and those that text is measured with."""

    zh_theme: str
    en_theme: str
    zh_measured: str
    en_measured: str


@dataclass(frozen=True, slots=True)
class Design:
    """All that decides the look of a deck.

    Attributes:
        name: Such as `briefing`.
        width, height: Of a slide, points.
        colors: Colour name → `#RRGGBB`.
        theme: Theme slot (`dk1` …) → `#RRGGBB`.
        major, minor: Title and text faces.
        furniture: Shapes common to content slides.
        furniture_slots: Footer, page number and the like.
        layouts: By name.
    """

    name: str
    width: float
    height: float
    colors: Mapping[str, str]
    theme: Mapping[str, str]
    major: Fonts
    minor: Fonts
    furniture: tuple[Decor, ...]
    furniture_slots: tuple[Slot, ...]
    layouts: Mapping[str, LayoutDesign]

    def theme_of(self, name: str) -> str:
        """The theme slot that a colour name stands for, or empty.

        Slots of equal colour: text and ground first, then surfaces, then accents.
        """
        value = self.colors.get(name, name)
        for slot in ("dk1", "lt1", "lt2", "accent1", "dk2", *(f"accent{n}" for n in range(2, 7))):
            if self.theme.get(slot) == value:
                return slot
        return ""

    def fill(self, name: str, to: str = "") -> Fill:
        """The colour `name` (of the design, or `#RRGGBB`), with `to` as a gradient's lower stop."""
        color = self.colors.get(name, name)
        if not to:
            return Fill(color, self.theme_of(name))
        return Fill(color, self.theme_of(name), self.colors.get(to, to), self.theme_of(to))

    def theme_fonts(self, language: str) -> ThemeFonts:
        """The faces of the theme of a deck in this language.

        In Chinese decks the Latin face is the Chinese one, so that “ ” and — keep their width.
        """
        if language == "zh":
            major, minor = self.major.zh_theme, self.minor.zh_theme
            return ThemeFonts(major, major, minor, minor)
        return ThemeFonts(
            self.major.en_theme, self.major.zh_theme, self.minor.en_theme, self.minor.zh_theme
        )

    def family(self, slot: Slot, language: str) -> str:
        """The family that a slot's text is measured with and drawn in pictures."""
        fonts = self.major if slot.is_major(language) else self.minor
        return fonts.zh_measured if language == "zh" else fonts.en_measured
