"""Marks on pieces of a Word document for which its library has no words: lines, grounds, fonts."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_EITHER = frozenset("“”‘’…—·×→")
"""Signs that belong to both scripts."""


def set_wide(body: Any) -> None:
    """Quotation marks, dashes and dots in the Chinese font: Word takes the Latin one where nothing
    says which is meant, and sets them narrow."""
    for words in body.iter(qn("w:t")):
        if _EITHER & set(words.text or ""):
            fonts = words.getparent().get_or_add_rPr().get_or_add_rFonts()
            fonts.set(qn("w:hint"), "eastAsia")


def framed(shape: Any) -> None:
    """A thin line around a picture: a white slide on white paper has no edge. And no room beside it,
    which LibreOffice adds where nothing is said."""
    for side in ("distT", "distB", "distL", "distR"):
        shape._inline.set(side, "0")
    properties = shape._inline.graphic.graphicData.pic.spPr
    line, fill = OxmlElement("a:ln"), OxmlElement("a:solidFill")
    line.set("w", "6350")
    color = OxmlElement("a:srgbClr")
    color.set("val", "9AA4AD")
    fill.append(color)
    line.append(fill)
    properties.append(line)


def shaded(cell: Any) -> None:
    """The ground of a table's head."""
    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "E8EEF1")):
        ground.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(ground)


def ruled(paragraph: Any) -> None:
    """A line to write on."""
    borders = OxmlElement("w:pBdr")
    for side in ("bottom", "between"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "9AA4AD")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap",
        "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi",
        "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
        "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment",
        "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr",
        "w:pPrChange",
    )  # fmt: skip
