"""Laid-out slides: text lines and shapes with absolute positions, in points from the top left.

A scene is drawn twice: as native PowerPoint objects and as SVG. An element with `native=False`
is part of the template's layout or master: the deck inherits it, the picture must draw it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from speechcast.model.outline import Outline, SlideKind
from speechcast.model.span import Span


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Fill:
    """A plain colour or a two-stop gradient from top to bottom.

    Attributes:
        color: `#RRGGBB`.
        theme: Name of the theme colour it comes from (`dk1 lt1 dk2 lt2 accent1` … `accent6`),
            or empty for a colour outside the theme.
        to: Second stop, `#RRGGBB`, or empty for a plain fill.
        to_theme: Theme name of the second stop, or empty.
    """

    color: str
    theme: str = ""
    to: str = ""
    to_theme: str = ""


class ShapeKind(StrEnum):
    """What a shape is."""

    RECT = "rect"
    ROUND_RECT = "roundRect"
    ELLIPSE = "ellipse"
    LINE = "line"
    FREEFORM = "custGeom"


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape without text.

    Attributes:
        kind: Its geometry; a line runs from (x, y) to (x + w, y + h) (w and h may be negative).
        box: Where it stands.
        fill: Inside; `None` for none.
        line: Outline colour; `None` for none.
        line_width: Points.
        radius: Corner radius in points, for `ROUND_RECT`.
        points: Corners on the slide, for `FREEFORM`: closed when it has a fill, else an open line.
        dash: Whether its line is dotted: dashes of 2 and gaps of 4 points.
        native: Whether the deck needs it as an object of its own on the slide.
        name: For the selection pane; decorative shapes carry no alternative text.
        reveal: Index of the point with which it appears; `None`: from the start.
    """

    kind: ShapeKind
    box: Box
    fill: Fill | None = None
    line: Fill | None = None
    line_width: float = 0.0
    radius: float = 0.0
    native: bool = True
    name: str = ""
    reveal: int | None = None
    points: tuple[tuple[float, float], ...] = ()
    dash: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look inside a line.

    Attributes:
        text: The characters.
        lang: BCP 47 tag for `a:rPr lang`, such as `zh-CN` or `en-US`.
        scale: Size relative to the text box's size (a unit beside a figure: 0.45).
        bold: Weight where it differs from the text box's; `None`: the same.
    """

    text: str
    lang: str
    scale: float = 1.0
    bold: bool | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as it was fitted.

    Attributes:
        runs: Its text.
        x: Left edge of the first glyph, points.
        baseline: Height of the baseline, points from the top of the slide.
        width: Advance width, points.
        hard: Whether the break after it is written into the deck (`a:br`); a soft break is left
            to the application. Always `True` on the last line of a paragraph's end.
    """

    runs: tuple[Run, ...]
    x: float
    baseline: float
    width: float
    hard: bool = True

    @property
    def text(self) -> str:
        """The line's characters."""
        return "".join(run.text for run in self.runs)


class Align(StrEnum):
    """Horizontal alignment, in DrawingML's words."""

    LEFT = "l"
    CENTER = "ctr"
    RIGHT = "r"


class Anchor(StrEnum):
    """Vertical anchoring, in DrawingML's words."""

    TOP = "t"
    MIDDLE = "ctr"
    BOTTOM = "b"


@dataclass(frozen=True, slots=True)
class TextBox:
    """Text in a placeholder of the layout.

    Attributes:
        slot: Its role, such as `title`, `item3.heading`, `item3.detail`, `footer`, `page`.
        box: Where it stands.
        lines: Its lines as fitted, paragraph after paragraph.
        paragraphs: How many lines each paragraph has; their sum is `len(lines)`.
        size: Type size in points.
        line_height: Distance of baselines in points (`a:spcPts`).
        bold: Weight.
        color: Text colour.
        major: Whether it uses the theme's major (title) font, else the minor one.
        family: Family with which it was measured and is drawn in pictures, such as `Noto Sans SC`.
        align, anchor: Alignment inside the box.
        placeholder: `idx` of the layout's placeholder it fills; `None`: a text box of its own.
        native: See the module's text.
        reveal: Index of the point with which it appears; `None`: from the start.
        bullet: Whether its paragraphs carry a bullet sign (a filled dot at the box's left edge).
        bullet_color: Its colour; `None`: the text's.
        hang: Points by which the first line of a paragraph starts left of the others: the room of
            the bullet, or of an opening quotation mark (`marL = hang`, `indent = -hang`).
        para_gap: Points between paragraphs (`a:spcBef`).
        link: Id of the deck slide that a click opens; empty for none.
        paragraph_reveals: For a text whose paragraphs appear one by one: index of the point with
            which each does, `None` for one that stands from the start. Else empty.
    """

    slot: str
    box: Box
    lines: tuple[Line, ...]
    paragraphs: tuple[int, ...]
    size: float
    line_height: float
    bold: bool
    color: Fill
    major: bool
    family: str
    align: Align = Align.LEFT
    anchor: Anchor = Anchor.TOP
    placeholder: int | None = None
    native: bool = True
    reveal: int | None = None
    bullet: bool = False
    bullet_color: Fill | None = None
    hang: float = 0.0
    para_gap: float = 0.0
    link: str = ""
    paragraph_reveals: tuple[int | None, ...] = ()

    @property
    def text(self) -> str:
        """The characters, paragraphs separated by line feeds."""
        parts: list[str] = []
        at = 0
        for count in self.paragraphs:
            parts.append("".join(line.text for line in self.lines[at : at + count]))
            at += count
        return "\n".join(parts)


Element = Shape | TextBox


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart whose data can be edited in the deck.

    Pictures draw it from elements of the slide that are not native.

    Attributes:
        name: For the selection pane.
        box: Where it stands.
        plot: Where its bars stand: the longest one fills the width.
        categories: What is compared, from top to bottom.
        values: The figures.
        unit: Shown behind each figure.
        color: Of the bars.
        text: Of the words.
        size: Type size of the words, points.
        gap: Space between bars as a share of their thickness.
        description: What it shows, in words, for those who cannot see it.
        reveal: Index of the point with which it appears; `None`: from the start.
    """

    name: str
    box: Box
    plot: Box
    categories: tuple[str, ...]
    values: tuple[float, ...]
    unit: str
    color: Fill
    text: Fill
    size: float
    gap: float
    description: str
    reveal: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose cells can be edited in the deck.

    Pictures draw it from elements of the slide that are not native.

    Attributes:
        name: For the selection pane.
        box: Where it stands.
        widths: Of its columns, points.
        height: Of each row, points.
        inset: Room at the sides of a cell's words, points; the first column has none at its left.
        cells: Its words, row after row, the first row its head; a cell without words has no lines.
        head_rule, rule: Colours of the line below the head and below the other rows.
        head_width, rule_width: Their widths, points.
        description: What it shows, in words, for those who cannot see it.
        reveal: Index of the point with which it appears; `None`: from the start.
    """

    name: str
    box: Box
    widths: tuple[float, ...]
    height: float
    inset: float
    cells: tuple[tuple[TextBox, ...], ...]
    head_rule: Fill
    rule: Fill
    head_width: float
    rule_width: float
    description: str
    reveal: int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the user's.

    Attributes:
        name: For the selection pane.
        box: Where it stands.
        path: Its file.
        sha256: Hex digest of the file, so that equal scenes show equal pictures.
        content_type: `image/png` or `image/jpeg`.
        width, height: Its size in pixels.
        crop: Shares cut off at the left, top, right and bottom, each in [0, 1).
        description: What it shows, in words; empty for a logo, which says nothing.
        placeholder: `idx` of the layout's placeholder it fills; `None`: a picture of its own.
    """

    name: str
    box: Box
    path: str
    sha256: str
    content_type: str
    width: int
    height: int
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    description: str = ""
    placeholder: int | None = None


@dataclass(frozen=True, slots=True)
class LaidSlide:
    """A slide as it will be seen.

    Attributes:
        id: Its name; `s4.1a` when the template had to split `s4.1`.
        of: The outline slide it comes from.
        kind: Its shape.
        layout: Name of the template's layout.
        section: Id of its section.
        span: The characters that it narrates; parts of a split slide follow each other.
        title: The plain words of its title, unique within the deck but for the title slide's.
        points: Indices (into the outline slide's points) that it shows, in order.
        background: Behind everything.
        native_background: Whether the deck must set it on the slide (else the layout has it).
        elements: Drawn in this order. `reveal` of an element indexes the outline slide's points.
        charts, tables: Native charts and tables, over the elements.
        pictures: Images, over the elements.
    """

    id: str
    of: str
    kind: SlideKind
    layout: str
    section: str
    span: Span
    title: str
    points: tuple[int, ...]
    background: Fill
    native_background: bool
    elements: tuple[Element, ...]
    charts: tuple[Chart, ...] = ()
    pictures: tuple[Picture, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeFonts:
    """The faces of a theme: title (major) and text (minor), Latin and East Asian."""

    major_latin: str
    major_ea: str
    minor_latin: str
    minor_ea: str


@dataclass(frozen=True, slots=True)
class Deck:
    """Laid-out slides.

    Attributes:
        template: Name or path of the template, as the user gave it.
        template_sha256: Hex digest of the template file.
        width, height: Size of a slide in points.
        language: `zh` or `en`.
        title: The speech's title.
        slides: In order.
        theme_fonts: The faces that the deck's theme gets in place of the template's, since they
            differ by language; `None`: as the template has them.
        outline: What it shows, for callers that pass the deck alone; not part of its identity.
        first_number: Number of the first slide, as slides show it.
    """

    template: str
    template_sha256: str
    width: float
    height: float
    language: str
    title: str
    slides: tuple[LaidSlide, ...] = field(default=())
    theme_fonts: ThemeFonts | None = None
    outline: Outline | None = field(default=None, compare=False, repr=False)
    first_number: int = 1
