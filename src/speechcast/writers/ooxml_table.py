"""Tables of a deck: native ones, whose rows and words can be edited."""

from __future__ import annotations

from collections.abc import Mapping

from speechcast.model.scene import Fill, Table, TextBox
from speechcast.writers.ooxml_drawing import emu, fill_xml, paragraphs_xml
from speechcast.writers.ooxml_package import xml_attribute

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table_xml(table: Table, number: int, colors: Mapping[str, str]) -> str:
    """The frame on the slide with the table in it.

    Args:
        table: What it shows.
        number: Id of the frame on its slide.
        colors: Theme colour → the name that slides use for it.
    """
    box = table.box
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in table.widths)
    rows = "".join(
        f'<a:tr h="{emu(table.height)}">{"".join(_cell_xml(table, cell, (row, n), colors) for n, cell in enumerate(cells))}</a:tr>'
        for row, cells in enumerate(table.cells)
    )
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}"'
        f" name={xml_attribute(table.name)} descr={xml_attribute(table.description)}/>"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f'</p:nvGraphicFramePr><p:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.w)}" cy="{emu(box.h)}"/></p:xfrm><a:graphic>'
        f'<a:graphicData uri="{_URI}"><a:tbl><a:tblPr firstRow="1" firstCol="1"/>'
        f"<a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _line_xml(side: str, fill: Fill | None, width: float, colors: Mapping[str, str]) -> str:
    if fill is None:
        return f'<a:{side} w="0"><a:noFill/></a:{side}>'
    return f'<a:{side} w="{emu(width)}">{fill_xml(fill, colors)}</a:{side}>'


def _cell_xml(
    table: Table, cell: TextBox, place: tuple[int, int], colors: Mapping[str, str]
) -> str:
    row, column = place
    below = (table.head_rule, table.head_width) if row == 0 else (table.rule, table.rule_width)
    above: tuple[Fill | None, float] = (None, 0.0)
    if row:
        above = (table.head_rule, table.head_width) if row == 1 else (table.rule, table.rule_width)
    right = emu(table.inset)
    left = right if column else 0
    borders = (
        _line_xml("lnL", None, 0, colors)
        + _line_xml("lnR", None, 0, colors)
        + _line_xml("lnT", *above, colors)
        + _line_xml("lnB", *below, colors)
    )
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs_xml(cell, colors)}</a:txBody>"
        f'<a:tcPr marL="{left}" marR="{right}" marT="0" marB="0" anchor="ctr">{borders}'
        "<a:noFill/></a:tcPr></a:tc>"
    )
