"""Bar charts of a deck: DrawingML charts with the workbook that holds their data."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from speechcast.model.scene import Box, Chart
from speechcast.writers.ooxml_drawing import emu, fill_xml
from speechcast.writers.ooxml_package import (
    CONTENT_TYPES_NS,
    OFFICE_RELATION,
    RELATIONSHIPS_NS,
    XML_HEAD,
    Part,
    Relationship,
    xml_attribute,
    xml_text,
)

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_C_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A_NS = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_S_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def frame_xml(chart: Chart, number: int, relation: str) -> str:
    """The frame on the slide that shows the chart with relationship `relation`."""
    box = chart.box
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}"'
        f" name={xml_attribute(chart.name)} descr={xml_attribute(chart.description)}/>"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f'</p:nvGraphicFramePr><p:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.w)}" cy="{emu(box.h)}"/></p:xfrm><a:graphic>'
        f'<a:graphicData uri="{_C_NS}"><c:chart xmlns:c="{_C_NS}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def chart_parts(
    chart: Chart, name: str, workbook: str, colors: Mapping[str, str]
) -> tuple[Part, Part]:
    """The chart's part called `name` and its workbook's.

    Args:
        chart: What it shows.
        name, workbook: Names of the parts.
        colors: Theme colour → the name that slides use for it.
    """
    relation = Relationship("rId1", f"{OFFICE_RELATION}/package", workbook)
    data = _chart_xml(chart, colors).encode()
    return (
        Part(name, CHART_TYPE, data, (relation,)),
        Part(workbook, WORKBOOK_TYPE, _workbook(chart)),
    )


def number_format(values: Sequence[float], unit: str, *, space: bool) -> str:
    """A format that shows the figures as they were said, with their unit."""
    whole = all(value == int(value) for value in values)
    gap = " " if space else ""
    return ("#,##0" if whole else "General") + '"' + (gap + unit).replace('"', "”") + '"'


def _number(value: float) -> str:
    return f"{value:.15g}"


def _words_xml(chart: Chart, colors: Mapping[str, str], tag: str = "c:txPr") -> str:
    return (
        f'<{tag}><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(chart.size * 100)}" b="0">'
        f'{fill_xml(chart.text, colors)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        f'</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></{tag}>'
    )


def _cached(items: Sequence[str]) -> str:
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{xml_text(item)}</c:v></c:pt>' for n, item in enumerate(items)
    )
    return f'<c:ptCount val="{len(items)}"/>{points}'


def _layout_xml(plot: Box, box: Box) -> str:
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/><c:x val="{(plot.x - box.x) / box.w:.6f}"/>'
        f'<c:y val="{(plot.y - box.y) / box.h:.6f}"/><c:w val="{plot.w / box.w:.6f}"/>'
        f'<c:h val="{plot.h / box.h:.6f}"/></c:manualLayout></c:layout>'
    )


def _series_xml(chart: Chart, colors: Mapping[str, str]) -> str:
    last = len(chart.values) + 1
    spaced = chart.unit[:1].isascii() and chart.unit not in "%"
    shown = xml_attribute(number_format(chart.values, chart.unit, space=spaced))
    return (
        '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f>'
        f"<c:strCache>{_cached([chart.unit])}</c:strCache></c:strRef></c:tx>"
        f'<c:spPr>{fill_xml(chart.color, colors)}</c:spPr><c:invertIfNegative val="0"/>'
        f'<c:dLbls><c:numFmt formatCode={shown} sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_words_xml(chart, colors)}"
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbls>'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f>"
        f"<c:strCache>{_cached(chart.categories)}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!$B$2:$B${last}</c:f>"
        "<c:numCache><c:formatCode>General</c:formatCode>"
        f"{_cached([_number(v) for v in chart.values])}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _axes_xml(chart: Chart, colors: Mapping[str, str]) -> str:
    plain = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    return (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'{plain}<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_words_xml(chart, colors)}<c:crossAx val="2"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:noMultiLvlLbl val="1"/>'
        '</c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{_number(max(chart.values))}"/><c:min val="0"/></c:scaling>'
        '<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'{plain}<c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>'
    )


def _chart_xml(chart: Chart, colors: Mapping[str, str]) -> str:
    return (
        f'{XML_HEAD}<c:chartSpace xmlns:c="{_C_NS}" xmlns:a="{_A_NS}" xmlns:r="{_R_NS}">'
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{_layout_xml(chart.plot, chart.box)}"
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{_series_xml(chart, colors)}<c:gapWidth val="{round(chart.gap * 100)}"/>'
        f'<c:axId val="1"/><c:axId val="2"/></c:barChart>{_axes_xml(chart, colors)}'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'{_words_xml(chart, colors)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/>'
        "</c:externalData></c:chartSpace>"
    )


def _cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{xml_text(text)}</t></is></c>'


def _workbook(chart: Chart) -> bytes:
    """A workbook with names in column A and figures in column B; equal charts give equal bytes."""
    rows = [f'<row r="1">{_cell("B1", chart.unit)}</row>']
    for number, (name, value) in enumerate(zip(chart.categories, chart.values, strict=True), 2):
        figure = f'<c r="B{number}"><v>{_number(value)}</v></c>'
        rows.append(f'<row r="{number}">{_cell(f"A{number}", name)}{figure}</row>')
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{CONTENT_TYPES_NS}"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_MAIN}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_MAIN}.worksheet+xml"/>'
            "</Types>"
        ),
        "_rels/.rels": _relations("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_S_NS}" xmlns:r="{_R_NS}"><sheets>'
            '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _relations("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{_S_NS}"><sheetData>{"".join(rows)}</sheetData></worksheet>'
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_DATE), XML_HEAD + text)
    return out.getvalue()


def _relations(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{RELATIONSHIPS_NS}"><Relationship Id="rId1"'
        f' Type="{OFFICE_RELATION}/{kind}" Target="{target}"/></Relationships>'
    )
