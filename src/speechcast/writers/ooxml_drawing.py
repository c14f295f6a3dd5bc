"""The elements of a slide as DrawingML: shapes, placeholders, text that breaks where it was fitted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise

from speechcast.model.scene import Box, Fill, Line, Picture, Run, Shape, ShapeKind, TextBox
from speechcast.writers.ooxml_package import xml_attribute, xml_text

EMU_PER_POINT = 12_700
_DASH_POINTS, _DASH_GAP_POINTS = 2.0, 4.0
_BULLET_FONT = "Arial"
"""Every system has it or a face of its widths, so the sign looks the same everywhere."""
_PAGE_FIELD = "{6E0F5B0A-3C59-5C0B-9D6B-2B1B52F7A9C1}"
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)


def emu(points: float) -> int:
    """Points as English Metric Units."""
    return round(points * EMU_PER_POINT)


def transform_xml(box: Box) -> str:
    """The place of an object; a line that runs upwards or leftwards is a mirrored one."""
    left, top = min(box.x, box.x + box.w), min(box.y, box.y + box.h)
    flips = (' flipH="1"' if box.w < 0 else "") + (' flipV="1"' if box.h < 0 else "")
    return (
        f'<a:xfrm{flips}><a:off x="{emu(left)}" y="{emu(top)}"/>'
        f'<a:ext cx="{emu(abs(box.w))}" cy="{emu(abs(box.h))}"/></a:xfrm>'
    )


def _color_xml(color: str, theme: str, colors: Mapping[str, str]) -> str:
    if theme:
        return f'<a:schemeClr val="{colors.get(theme, theme)}"/>'
    return f'<a:srgbClr val="{color.removeprefix("#").upper()}"/>'


def fill_color_xml(fill: Fill, colors: Mapping[str, str]) -> str:
    """The (first) colour of a fill, for places that take no gradient."""
    return _color_xml(fill.color, fill.theme, colors)


def fill_xml(fill: Fill | None, colors: Mapping[str, str]) -> str:
    """A fill; `colors` maps theme colours to the names that slides use for them."""
    if fill is None:
        return "<a:noFill/>"
    first = _color_xml(fill.color, fill.theme, colors)
    if not fill.to and not fill.to_theme:
        return f"<a:solidFill>{first}</a:solidFill>"
    second = _color_xml(fill.to, fill.to_theme, colors)
    return (
        f'<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0">{first}</a:gs>'
        f'<a:gs pos="100000">{second}</a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'
    )


def _bounds(shape: Shape) -> Box:
    """The box of a shape; a freeform's is that of its corners."""
    if shape.kind is not ShapeKind.FREEFORM or not shape.points:
        return shape.box
    across, down = [x for x, _ in shape.points], [y for _, y in shape.points]
    return Box(min(across), min(down), max(across) - min(across), max(down) - min(down))


def _freeform_xml(shape: Shape) -> str:
    box = _bounds(shape)
    corners = [f'<a:pt x="{emu(x - box.x)}" y="{emu(y - box.y)}"/>' for x, y in shape.points]
    steps = "".join(f"<a:lnTo>{corner}</a:lnTo>" for corner in corners[1:])
    closed, filled = ("<a:close/>", "") if shape.fill is not None else ("", ' fill="none"')
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{emu(box.w)}" h="{emu(box.h)}"{filled}><a:moveTo>{corners[0]}</a:moveTo>'
        f"{steps}{closed}</a:path></a:pathLst></a:custGeom>"
    )


def _outline_xml(shape: Shape, colors: Mapping[str, str]) -> str:
    if shape.line is None:
        return "<a:ln><a:noFill/></a:ln>"
    dashes = ""
    if shape.dash and shape.line_width > 0:
        dash, gap = (
            round(length / shape.line_width * 100_000)
            for length in (_DASH_POINTS, _DASH_GAP_POINTS)
        )
        dashes = f'<a:custDash><a:ds d="{dash}" sp="{gap}"/></a:custDash>'
    return f'<a:ln w="{emu(shape.line_width)}">{fill_xml(shape.line, colors)}{dashes}</a:ln>'


def _geometry_xml(shape: Shape) -> str:
    if shape.kind is ShapeKind.FREEFORM:
        return _freeform_xml(shape)
    if shape.kind is not ShapeKind.ROUND_RECT:
        return f'<a:prstGeom prst="{shape.kind.value}"><a:avLst/></a:prstGeom>'
    shorter = min(shape.box.w, shape.box.h)
    radius = 0 if shorter <= 0 else min(50_000, round(shape.radius / shorter * 100_000))
    return (
        f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {radius}"/></a:avLst>'
        "</a:prstGeom>"
    )


def shape_xml(shape: Shape, number: int, colors: Mapping[str, str]) -> str:
    """A shape without text as an object of its own, marked decorative for screen readers."""
    name = xml_attribute(shape.name or f"{shape.kind.value} {number}")
    outline = _outline_xml(shape, colors)
    properties = f'<p:cNvPr id="{number}" name={name} descr="">{_DECORATIVE}</p:cNvPr>'
    look = f"<p:spPr>{transform_xml(_bounds(shape))}{_geometry_xml(shape)}"
    if shape.kind is ShapeKind.LINE:
        return (
            f"<p:cxnSp><p:nvCxnSpPr>{properties}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
            f"{look}{outline}</p:spPr></p:cxnSp>"
        )
    return (
        f"<p:sp><p:nvSpPr>{properties}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"{look}{fill_xml(shape.fill, colors)}{outline}</p:spPr></p:sp>"
    )


def _run_properties(tag: str, box: TextBox, run: Run, colors: Mapping[str, str]) -> str:
    font = "mj" if box.major else "mn"
    bold = box.bold if run.bold is None else run.bold
    return (
        f'<a:{tag} lang={xml_attribute(run.lang)} sz="{round(box.size * run.scale * 100)}"'
        f' b="{int(bold)}" i="0" u="none" cap="none" spc="0" baseline="0" dirty="0">{fill_xml(box.color, colors)}'
        f'<a:latin typeface="+{font}-lt"/><a:ea typeface="+{font}-ea"/>'
        f'<a:cs typeface="+{font}-cs"/></a:{tag}>'
    )


def _runs_xml(runs: Iterator[Run], box: TextBox, colors: Mapping[str, str]) -> str:
    parts = []
    for (lang, scale, bold), group in groupby(runs, key=lambda r: (r.lang, r.scale, r.bold)):
        run = Run("".join(r.text for r in group), lang, scale, bold)
        if run.text:
            properties = _run_properties("rPr", box, run, colors)
            parts.append(f"<a:r>{properties}<a:t>{xml_text(run.text)}</a:t></a:r>")
    return "".join(parts)


def _page_xml(text: str, box: TextBox, run: Run, page: int, colors: Mapping[str, str]) -> str:
    """The slide's number as a field that counts by itself, and the words behind it."""
    properties = _run_properties("rPr", box, run, colors)
    field = f'<a:fld id="{_PAGE_FIELD}" type="slidenum">{properties}<a:t>{page}</a:t></a:fld>'
    rest = text.removeprefix(str(page))
    return field + (f"<a:r>{properties}<a:t>{xml_text(rest)}</a:t></a:r>" if rest else "")


def _broken_xml(lines: tuple[Line, ...], box: TextBox, colors: Mapping[str, str]) -> str:
    """The lines of a paragraph; where a break is soft, the application breaks by itself."""
    parts: list[str] = []
    together: list[Run] = []
    for line in lines:
        together += line.runs
        if line.hard and line is not lines[-1]:
            parts.append(_runs_xml(iter(together), box, colors))
            last = together[-1] if together else Run("", "en-US")
            parts.append(f"<a:br>{_run_properties('rPr', box, last, colors)}</a:br>")
            together = []
    parts.append(_runs_xml(iter(together), box, colors))
    return "".join(parts)


def _paragraphs(box: TextBox) -> Iterator[tuple[Line, ...]]:
    bounds = [0]
    for number in box.paragraphs:
        bounds.append(bounds[-1] + number)
    for first, last in pairwise(bounds):
        yield box.lines[first:last]


def _points(value: float) -> str:
    return f'<a:spcPts val="{round(value * 100)}"/>'


def _paragraph_xml(
    lines: tuple[Line, ...], gap: float, box: TextBox, page: int, colors: Mapping[str, str]
) -> str:
    hanging, sign = emu(box.hang), "<a:buNone/>"
    if box.bullet:
        color = fill_color_xml(box.bullet_color or box.color, colors)
        sign = (
            f'<a:buClr>{color}</a:buClr><a:buFont typeface="{_BULLET_FONT}"/><a:buChar char="•"/>'
        )
    properties = (
        f'<a:pPr marL="{hanging}" indent="{-hanging}" algn="{box.align.value}" rtl="0"'
        f' eaLnBrk="1" hangingPunct="0"><a:lnSpc>{_points(box.line_height)}</a:lnSpc>'
        f"<a:spcBef>{_points(gap)}</a:spcBef><a:spcAft>{_points(0)}</a:spcAft>{sign}</a:pPr>"
    )
    runs = [run for line in lines for run in line.runs]
    end = runs[-1] if runs else Run("", "en-US")
    text = "".join(run.text for run in runs)
    numbered = box.slot == "page" and len(lines) == 1 and text.startswith(str(page))
    content = (
        _page_xml(text, box, end, page, colors) if numbered else _broken_xml(lines, box, colors)
    )
    return f"<a:p>{properties}{content}{_run_properties('endParaRPr', box, end, colors)}</a:p>"


def paragraphs_xml(box: TextBox, colors: Mapping[str, str], *, page: int = 0) -> str:
    """The paragraphs of a text; one without words is empty but has its look.

    Args:
        box: The text as fitted.
        colors: Theme colour → the name that slides use for it.
        page: The slide's number, where the text may be that.
    """
    if not box.lines:
        look = _run_properties("endParaRPr", box, Run("", "en-US"), colors)
        return f"<a:p>{look}</a:p>"
    return "".join(
        # Space before the first paragraph is shown by some programs and dropped by others.
        _paragraph_xml(lines, box.para_gap if number else 0.0, box, page, colors)
        for number, lines in enumerate(_paragraphs(box))
    )


def text_box_xml(
    box: TextBox,
    number: int,
    *,
    placeholder: Mapping[str, str] | None,
    page: int,
    colors: Mapping[str, str],
    link: str = "",
) -> str:
    """A text box, in a placeholder of the layout or on its own.

    Args:
        box: The text as fitted.
        number: Id of the shape on its slide.
        placeholder: Attributes of the layout's `p:ph` element that it fills.
        page: The slide's number; a text in the slot `page` that begins with it counts by itself.
        colors: Theme colour → the name that slides use for it.
        link: Relationship id of the slide to which a click leads.
    """
    click = f'<a:hlinkClick r:id="{link}" action="ppaction://hlinksldjump"/>' if link else ""
    name = xml_attribute(box.slot)
    if placeholder is None:
        kind, role = '<p:cNvSpPr txBox="1"/>', "<p:nvPr/>"
    else:
        kind = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        role = f"<p:nvPr>{_placeholder_xml(placeholder)}</p:nvPr>"
    paragraphs = paragraphs_xml(box, colors, page=page)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={name}>{click}</p:cNvPr>{kind}{role}'
        f"</p:nvSpPr><p:spPr>{transform_xml(box.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"'
        f' rtlCol="0" anchor="{box.anchor.value}" anchorCtr="0"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def picture_xml(
    picture: Picture, number: int, relation: str, placeholder: Mapping[str, str] | None
) -> str:
    """An image with relationship `relation`, cropped as it was placed; without words decorative."""
    left, top, right, bottom = (round(share * 100_000) for share in picture.crop)
    cropped = f'<a:srcRect l="{left}" t="{top}" r="{right}" b="{bottom}"/>'
    spoken = xml_attribute(picture.description)
    own = "" if picture.description else _DECORATIVE
    role = (
        "<p:nvPr/>" if placeholder is None else f"<p:nvPr>{_placeholder_xml(placeholder)}</p:nvPr>"
    )
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name={xml_attribute(picture.name)}'
        f' descr={spoken}>{own}</p:cNvPr><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
        f'{role}</p:nvPicPr><p:blipFill><a:blip r:embed="{relation}"/>'
        f"{cropped if any(picture.crop) else ''}<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f"<p:spPr>{transform_xml(picture.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def _placeholder_xml(placeholder: Mapping[str, str]) -> str:
    attributes = "".join(
        f" {key}={xml_attribute(value)}"
        for key, value in placeholder.items()
        if key != "hasCustomPrompt"
    )
    return f"<p:ph{attributes}/>"


def hidden_title_xml(title: str, number: int, *, lang: str, width: float) -> str:
    """A title above the slide, as PowerPoint's own command for hidden titles places it.

    Outline view, screen readers and the slide sorter need one on slides whose design shows none.
    """
    box = Box(0, -48, width, 36)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="title"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{transform_xml(box)}</p:spPr><p:txBody>"
        '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr>'
        f'<a:lstStyle/><a:p><a:r><a:rPr lang="{lang}" sz="1200" dirty="0"/>'
        f"<a:t>{xml_text(title)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
