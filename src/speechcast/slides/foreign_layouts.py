"""What a user's own template offers: its layouts with their placeholders as they would look."""

from __future__ import annotations

import colorsys
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from speechcast.model.scene import Align, Anchor, Box

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
EMU = 12_700
_WIDTH, _HEIGHT = 9_144_000, 6_858_000
"""Size of slides when the file does not say (ISO/IEC 29500-1, 19.2.1.39), EMU."""
_INSETS = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
"""Of text in shapes that say nothing else (ISO/IEC 29500-1, 21.1.2.1.1), EMU."""
_GROUND_AREA = 150_000.0
"""Square points from which a shape is a ground for what stands on it."""
_KINDS = {
    PP_PLACEHOLDER.TITLE: "title", PP_PLACEHOLDER.CENTER_TITLE: "title",
    PP_PLACEHOLDER.SUBTITLE: "subtitle", PP_PLACEHOLDER.BODY: "body",
    PP_PLACEHOLDER.OBJECT: "body", PP_PLACEHOLDER.PICTURE: "picture",
    PP_PLACEHOLDER.FOOTER: "footer", PP_PLACEHOLDER.SLIDE_NUMBER: "page",
    PP_PLACEHOLDER.DATE: "date",
}  # fmt: skip
_ALIGN = {"ctr": Align.CENTER, "r": Align.RIGHT}
_ANCHOR = {"ctr": Anchor.MIDDLE, "b": Anchor.BOTTOM}
_STYLES = {"title": "titleStyle", "body": "bodyStyle", "subtitle": "bodyStyle"}


@dataclass(frozen=True, slots=True)
class FoundPlaceholder:
    """A placeholder of a layout.

    Attributes:
        kind: `title`, `subtitle`, `body`, `picture`, `footer`, `page`, `date` or `other`.
        idx: Its `idx`.
        box: Room for text, without insets.
        size: Type size of its first level, points.
        bold: Whether that is bold.
        color: Its text colour, `#RRGGBB`.
        align, anchor: Alignment.
        text: Words that the layout itself has in it.
    """

    kind: str
    idx: int
    box: Box
    size: float
    bold: bool
    color: str
    align: Align
    anchor: Anchor
    text: str


@dataclass(frozen=True, slots=True)
class FoundLayout:
    """A layout.

    Attributes:
        name: Its name.
        type: Its type as PowerPoint knows it.
        background: Colour of its ground.
        placeholders: Its placeholders.
        drawn: Boxes of what it and its master draw, without what covers most of the slide.
    """

    name: str
    type: str
    background: str
    placeholders: tuple[FoundPlaceholder, ...]
    drawn: tuple[Box, ...] = ()

    def of_kind(self, kind: str) -> tuple[FoundPlaceholder, ...]:
        """Its placeholders of one kind, the largest first."""
        found = [p for p in self.placeholders if p.kind == kind]
        return tuple(sorted(found, key=lambda p: -p.box.w * p.box.h))


@dataclass(frozen=True, slots=True)
class FoundTemplate:
    """A template: size in points, theme colours and faces, layouts."""

    width: float
    height: float
    theme: Mapping[str, str]
    major_latin: str
    minor_latin: str
    layouts: tuple[FoundLayout, ...]


def read_template(data: bytes) -> FoundTemplate:
    """Read the layouts of all masters of a `.pptx`.

    Raises:
        KeyError, ValueError, AttributeError, lxml.etree.XMLSyntaxError: when it is damaged.
    """
    presentation = Presentation(io.BytesIO(data))
    layouts: list[FoundLayout] = []
    names: set[str] = set()
    themes = [_Theme(master) for master in presentation.slide_masters]
    for master, theme in zip(presentation.slide_masters, themes, strict=True):
        for layout in master.slide_layouts:
            # A deck names its layouts, so of two with one name the first counts.
            if layout.name not in names:
                names.add(layout.name)
                layouts.append(_layout(layout, master, theme))
    first = themes[0]
    return FoundTemplate(
        (presentation.slide_width or _WIDTH) / EMU,
        (presentation.slide_height or _HEIGHT) / EMU,
        first.colors,
        first.face("major"),
        first.face("minor"),
        tuple(layouts),
    )


class _Theme:
    """Colours and faces of a master's theme, by the names that its slides use."""

    def __init__(self, master: object) -> None:
        part = master.part  # type: ignore[attr-defined]
        theme = next(r.target_part for r in part.rels.values() if r.reltype.endswith("/theme"))
        self._root = etree.fromstring(theme.blob)
        self.colors = theme_colors(self._root)
        mapping = part._element.find(f"{P}clrMap")
        self._map = dict(mapping.attrib) if mapping is not None else {}

    def face(self, role: str) -> str:
        node = self._root.find(f".//{A}{role}Font/{A}latin")
        return "" if node is None else node.get("typeface", "")

    def named(self, name: str) -> str:
        """A colour by its name in the theme or on slides; black when there is none."""
        return self.colors.get(self._map.get(name, name), "#000000")

    def color(self, fill: etree._Element | None) -> str:
        """The colour of a `solidFill` or gradient stop, or empty."""
        for node in () if fill is None else fill:
            if node.tag == f"{A}srgbClr":
                return _shaded(f"#{node.get('val', '000000').upper()}", node)
            if node.tag == f"{A}schemeClr":
                return _shaded(self.named(node.get("val", "tx1")), node)
            if node.tag == f"{A}sysClr":
                return f"#{node.get('lastClr', '000000').upper()}"
        return ""


def theme_colors(theme: etree._Element) -> dict[str, str]:
    """Theme slot (`dk1` …) → `#RRGGBB`."""
    scheme = theme.find(f".//{A}clrScheme")
    colors: dict[str, str] = {}
    for slot in () if scheme is None else scheme:
        for color in slot:
            value = color.get("val") if color.tag == f"{A}srgbClr" else color.get("lastClr")
            if value:
                colors[etree.QName(slot).localname] = f"#{value.upper()}"
    return colors


def _shaded(color: str, node: etree._Element) -> str:
    """A colour with its `lumMod` and `lumOff` applied."""
    shifts = {etree.QName(child).localname: int(child.get("val", "0")) / 100_000 for child in node}
    if not shifts.keys() & {"lumMod", "lumOff"}:
        return color
    channels = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    hue, light, saturation = colorsys.rgb_to_hls(*channels)
    light = min(1.0, light * shifts.get("lumMod", 1.0) + shifts.get("lumOff", 0.0))
    return "#" + "".join(
        f"{round(c * 255):02X}" for c in colorsys.hls_to_rgb(hue, light, saturation)
    )


def _layout(layout: object, master: object, theme: _Theme) -> FoundLayout:
    element = layout._element  # type: ignore[attr-defined]
    upper = master._element  # type: ignore[attr-defined]
    background = _background(element, theme) or _background(upper, theme) or theme.named("bg1")
    found: list[FoundPlaceholder] = []
    for shape in layout.placeholders:  # type: ignore[attr-defined]
        if shape.left is None or shape.width is None:
            continue
        kind = _KINDS.get(shape.placeholder_format.type, "other")
        found.append(_placeholder(shape, kind, upper, theme))
    shown = [layout] if element.get("showMasterSp") == "0" else [layout, master]
    return FoundLayout(
        layout.name,  # type: ignore[attr-defined]
        element.get("type", ""),
        background,
        tuple(found),
        tuple(box for holder in shown for box in _drawn(holder)),
    )


def _drawn(holder: object) -> Iterator[Box]:
    """Boxes of the shapes and pictures of a layout or master that are no placeholders."""
    for shape in holder.shapes:  # type: ignore[attr-defined]
        if shape.is_placeholder or shape.width is None or shape.left is None:
            continue
        box = Box(shape.left / EMU, shape.top / EMU, shape.width / EMU, shape.height / EMU)
        if box.w * box.h < _GROUND_AREA:
            yield box


def _background(element: etree._Element, theme: _Theme) -> str:
    """The plain colour of a ground, a gradient's first; empty for pictures and none of its own."""
    ground = element.find(f"{P}cSld/{P}bg")
    if ground is None:
        return ""
    reference = ground.find(f"{P}bgRef")
    if reference is not None:
        return theme.color(reference)
    fill = ground.find(f"{P}bgPr/{A}solidFill")
    if fill is None:
        fill = ground.find(f"{P}bgPr/{A}gradFill/{A}gsLst/{A}gs")
    return theme.color(fill)


def _placeholder(
    shape: object, kind: str, master: etree._Element, theme: _Theme
) -> FoundPlaceholder:
    own = shape._element  # type: ignore[attr-defined]
    like = _master_shape(master, kind)
    style = master.find(f"{P}txStyles/{P}{_STYLES.get(kind, 'otherStyle')}/{A}lvl1pPr")
    levels = [own.find(f"{P}txBody/{A}lstStyle/{A}lvl1pPr")]
    bodies = [own.find(f"{P}txBody/{A}bodyPr")]
    if like is not None:
        levels.append(like.find(f"{P}txBody/{A}lstStyle/{A}lvl1pPr"))
        bodies.append(like.find(f"{P}txBody/{A}bodyPr"))
    levels.append(style)
    runs = [None if level is None else level.find(f"{A}defRPr") for level in levels]
    colors = (theme.color(run.find(f"{A}solidFill")) for run in runs if run is not None)
    insets = {name: int(_first(bodies, name) or value) for name, value in _INSETS.items()}
    left, top, width, height = (
        getattr(shape, name) / EMU for name in ("left", "top", "width", "height")
    )
    box = Box(
        left + insets["lIns"] / EMU,
        top + insets["tIns"] / EMU,
        max(1.0, width - (insets["lIns"] + insets["rIns"]) / EMU),
        max(1.0, height - (insets["tIns"] + insets["bIns"]) / EMU),
    )
    return FoundPlaceholder(
        kind=kind,
        idx=shape.placeholder_format.idx,  # type: ignore[attr-defined]
        box=box,
        size=int(_first(runs, "sz") or 1800) / 100,
        bold=_first(runs, "b") in ("1", "true"),
        color=next((color for color in colors if color), "") or theme.named("tx1"),
        align=_ALIGN.get(_first(levels, "algn"), Align.LEFT),
        anchor=_ANCHOR.get(_first(bodies, "anchor"), Anchor.TOP),
        text=shape.text_frame.text.strip() if kind == "footer" else "",  # type: ignore[attr-defined]
    )


def _master_shape(master: etree._Element, kind: str) -> etree._Element | None:
    """The master's placeholder from which one of this kind inherits."""
    wanted = {"title": "title", "footer": "ftr", "page": "sldNum"}.get(kind, "body")
    for shape in master.iter(f"{P}sp"):
        holder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        if holder is not None and holder.get("type", "obj") == wanted:
            return shape
    return None


def _first(nodes: list[etree._Element | None], name: str) -> str:
    return next(_attributes(nodes, name), "")


def _attributes(nodes: list[etree._Element | None], name: str) -> Iterator[str]:
    for node in nodes:
        if node is not None and node.get(name) is not None:
            yield str(node.get(name))
