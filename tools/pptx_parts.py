"""Parts of a template besides master and layouts: theme, presentation, properties."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from pptx_shapes import emu
from speechcast.slides.design import Design, Fonts

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_TYPES = "application/vnd.openxmlformats-officedocument"
_CREATED = "2024-01-01T00:00:00Z"

EMPTY_PARTS = {
    "ppt/presProps.xml": (
        '<p:presentationPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>'
    ),
    "ppt/viewProps.xml": (
        '<p:viewPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>'
    ),
    "ppt/tableStyles.xml": (
        f'<a:tblStyleLst xmlns:a="{_DRAWING}" def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"/>'
    ),
    "docProps/app.xml": (
        f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>speechcast</Application>'
        "</Properties>"
    ),
}


def CONTENT_TYPES(layouts: int) -> str:
    """The package's content types."""
    overrides = [
        ("/ppt/presentation.xml", f"{_TYPES}.presentationml.presentation.main+xml"),
        ("/ppt/slideMasters/slideMaster1.xml", f"{_TYPES}.presentationml.slideMaster+xml"),
        *(
            (f"/ppt/slideLayouts/slideLayout{n}.xml", f"{_TYPES}.presentationml.slideLayout+xml")
            for n in range(1, layouts + 1)
        ),
        ("/ppt/theme/theme1.xml", f"{_TYPES}.theme+xml"),
        ("/ppt/presProps.xml", f"{_TYPES}.presentationml.presProps+xml"),
        ("/ppt/viewProps.xml", f"{_TYPES}.presentationml.viewProps+xml"),
        ("/ppt/tableStyles.xml", f"{_TYPES}.presentationml.tableStyles+xml"),
        ("/customXml/itemProps1.xml", f"{_TYPES}.customXmlProperties+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", f"{_TYPES}.extended-properties+xml"),
    ]
    listed = "".join(f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in overrides)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def relationships(targets: Iterable[tuple[str, str]]) -> str:
    """Relationships rId1, rId2, … of (last word of the type, target)."""
    found = []
    for number, (kind, target) in enumerate(targets, 1):
        base = f"{_PACKAGE}/relationships/metadata" if kind == "core-properties" else (
            f"{_OFFICE}/relationships"
        )  # fmt: skip
        found.append(f'<Relationship Id="rId{number}" Type="{base}/{kind}" Target="{target}"/>')
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(found)}</Relationships>'


def core_properties(title: str) -> str:
    """Title and dates."""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>speechcast</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_CREATED}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_CREATED}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def presentation(design: Design, namespaces: str) -> str:
    """The presentation without slides."""
    levels = "".join(
        f'<a:lvl{n}pPr marL="{457200 * (n - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>'
        f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{n}pPr>'
        for n in range(1, 10)
    )
    return (
        f'<p:presentation {namespaces} saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldSz cx="{emu(design.width)}" cy="{emu(design.height)}"/>'
        '<p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{levels}</p:defaultTextStyle></p:presentation>"
    )


def color_map(short: str) -> dict[str, str]:
    """The master's colour map: `bg1=lt1 …` with the slots that stand for themselves."""
    mapping = dict(entry.split("=") for entry in short.split())
    own = [f"accent{n}" for n in range(1, 7)] + ["hlink", "folHlink"]
    return mapping | {name: name for name in own}


def theme_part(design: Design, title: str) -> str:
    """Colours, fonts, and plain fills, lines and effects."""
    slots = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    colors = "".join(
        f'<a:{slot}><a:srgbClr val="{design.theme[slot].lstrip("#")}"/></a:{slot}>'
        for slot in slots
    )
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{plain}<a:prstDash val="solid"/></a:ln>'
        for width in (9525, 12700, 19050)
    )
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    name = quoteattr(f"{design.name} {title}")
    return (
        f'<a:theme xmlns:a="{_DRAWING}" name={name}><a:themeElements>'
        f"<a:clrScheme name={name}>{colors}</a:clrScheme>"
        f"<a:fontScheme name={name}><a:majorFont>{_fonts(design.major)}</a:majorFont>"
        f"<a:minorFont>{_fonts(design.minor)}</a:minorFont></a:fontScheme>"
        f"<a:fmtScheme name={name}><a:fillStyleLst>{plain * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _fonts(fonts: Fonts) -> str:
    """Latin and East Asian faces; in Chinese decks both are the Chinese one."""
    face = quoteattr(fonts.zh_theme)
    return (
        f'<a:latin typeface={face}/><a:ea typeface={face}/><a:cs typeface=""/>'
        f'<a:font script="Hans" typeface={face}/>'
    )
