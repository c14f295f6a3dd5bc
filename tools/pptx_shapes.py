"""Shapes and placeholders of a template as PresentationML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape, quoteattr

from speechcast.model.scene import Anchor, Box, Fill, Shape, ShapeKind
from speechcast.slides.decor import shape
from speechcast.slides.design import Decor, Design, Slot
from speechcast.slides.fitting import BULLET_ROOM

EMU = 12700


def emu(points: float) -> int:
    """Points as English metric units."""
    return round(points * EMU)


@dataclass
class Shapes:
    """Makes the shapes of one part after another.

    Attributes:
        design: The look.
        names: Theme slot → name under which the master's colour map knows it.
    """

    design: Design
    names: Mapping[str, str]
    _last_id: int = field(default=1, init=False)

    def start(self) -> list[str]:
        """The head of a shape tree; ids begin anew."""
        self._last_id = 1
        return [
            '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
            '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
            '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        ]

    def _id(self) -> int:
        self._last_id += 1
        return self._last_id

    def color(self, fill: str, theme: str) -> str:
        """A colour: of the theme where it stands there, else its value."""
        if theme in self.names or theme.startswith("accent"):
            return f'<a:schemeClr val="{self.names.get(theme, theme)}"/>'
        return f'<a:srgbClr val="{fill.lstrip("#")}"/>'

    def fill(self, fill: Fill | None) -> str:
        """The inside of a shape."""
        if fill is None:
            return "<a:noFill/>"
        first = self.color(fill.color, fill.theme)
        if not fill.to:
            return f"<a:solidFill>{first}</a:solidFill>"
        last = self.color(fill.to, fill.to_theme)
        return (
            f'<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0">{first}</a:gs>'
            f'<a:gs pos="100000">{last}</a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'
        )

    def decor(self, decor: Decor, left: float = 0.0) -> str:
        """A fixed shape; lines begin at `left` when it is given."""
        if left and decor.shape == "line":
            right = decor.box.x + decor.box.w
            decor = replace(decor, box=Box(left, decor.box.y, right - left, decor.box.h))
        return self.shape(shape(self.design, decor))

    def shape(self, item: Shape) -> str:
        """A shape without text, marked as decorative."""
        number = self._id()
        name = quoteattr(item.name or f"{item.kind.value} {number}")
        decorative = (
            '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
            '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
            ' val="1"/></a:ext></a:extLst>'
        )
        line = "<a:ln><a:noFill/></a:ln>"
        if item.line is not None:
            dash = '<a:prstDash val="sysDot"/>' if item.dash else ""
            stroke = self.fill(item.line)
            line = f'<a:ln w="{emu(item.line_width)}">{stroke}{dash}</a:ln>'
        inside = "" if item.kind is ShapeKind.LINE else self.fill(item.fill)
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={name}>{decorative}</p:cNvPr>'
            '<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
            f"<p:spPr>{frame(item.box)}{geometry(item)}{inside}{line}</p:spPr></p:sp>"
        )

    def placeholder(
        self, name: str, slot: Slot, prompt: str, *, kind: str = "body", index: int | None = None,
        field: bool = False,
    ) -> str:  # fmt: skip
        """A placeholder for a slot's text."""
        number = self._id()
        idx = "" if index in (None, 0) else f' idx="{index}"'
        size = ' sz="quarter"' if kind in ("ftr", "sldNum", "body", "pic") else ""
        custom = (
            ' hasCustomPrompt="1"' if prompt and kind in ("body", "pic", "title") and idx else ""
        )
        if field:
            text = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="zh-CN"/><a:t>‹#›</a:t></a:fld>'
        elif prompt:
            text = f'<a:r><a:rPr lang="zh-CN"/><a:t>{escape(prompt)}</a:t></a:r>'
        else:
            text = '<a:endParaRPr lang="zh-CN"/>'
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}/>'
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="{kind}"{size}{idx}{custom}/></p:nvPr></p:nvSpPr>'
            f"<p:spPr>{frame(slot.box)}</p:spPr>"
            f"<p:txBody>{body_properties(slot)}<a:lstStyle>{self.level(slot)}</a:lstStyle>"
            f"<a:p>{text}</a:p></p:txBody></p:sp>"
        )

    def body(self, x: float, y: float, w: float, h: float, slot: Slot) -> str:
        """The master's body placeholder."""
        number = self._id()
        levels = "".join(
            f'<a:p><a:pPr lvl="{level}"/><a:r><a:rPr lang="zh-CN"/><a:t>{text}</a:t></a:r></a:p>'
            for level, text in enumerate(("正文", "第二级", "第三级"))
        )
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="body"/>'
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
            f"<p:spPr>{frame(Box(x, y, w, h))}</p:spPr><p:txBody>{body_properties(slot)}"
            f"<a:lstStyle/>{levels}</p:txBody></p:sp>"
        )

    def words(self, slot: Slot, text: str) -> str:
        """Text that is part of the layout."""
        number = self._id()
        size = round(slot.sizes[0] * 100)
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(slot.name)}/>'
            '<p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>'
            f'<p:spPr>{frame(slot.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"<a:noFill/></p:spPr><p:txBody>{body_properties(slot)}"
            f"<a:lstStyle>{self.level(slot)}</a:lstStyle><a:p>"
            f'<a:r><a:rPr lang="zh-CN" sz="{size}"/><a:t>{escape(text)}</a:t></a:r></a:p>'
            "</p:txBody></p:sp>"
        )

    def level(self, slot: Slot, *, plain: bool = False) -> str:
        """The first level's paragraph and run properties of a slot, at its preferred size."""
        size = slot.sizes[0]
        hang = emu(BULLET_ROOM * size) if slot.bullets else 0
        gap = round(slot.para_gap * 100)
        bullet = "<a:buNone/>"
        if slot.bullets:
            color = self.fill(self.design.fill(slot.bullet_color)).removeprefix("<a:solidFill>")
            color = color.removesuffix("</a:solidFill>")
            bullet = f'<a:buClr>{color}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        color = self.fill(self.design.fill("text" if plain else slot.color))
        role = "mj" if slot.major else "mn"
        bold = "0" if plain or not slot.bold else "1"
        return (
            f'<a:lvl1pPr marL="{hang}" indent="{-hang}" algn="{slot.align.value}" '
            'defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
            f'<a:lnSpc><a:spcPts val="{round(size * slot.line_ratio * 100)}"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="{gap}"/></a:spcBef>{bullet}'
            f'<a:defRPr sz="{round(size * 100)}" b="{bold}" kern="1200">{color}'
            f'<a:latin typeface="+{role}-lt"/><a:ea typeface="+{role}-ea"/>'
            f'<a:cs typeface="+{role}-cs"/></a:defRPr></a:lvl1pPr>'
        )

    def body_levels(self, slot: Slot) -> str:
        """Five levels of body text for slides that a person adds."""
        first = self.level(slot)
        levels = [first]
        for level in range(2, 6):
            left = emu(18.0 * (level - 1))
            levels.append(
                first.replace("lvl1pPr", f"lvl{level}pPr").replace('marL="0"', f'marL="{left}"', 1)
            )
        return "".join(levels)

    @staticmethod
    def moved(slot: Slot, left: float) -> Slot:
        """A slot that begins at `left`, its right edge kept; as it is when `left` is 0."""
        if not left:
            return slot
        box = slot.box
        return replace(slot, box=Box(left, box.y, box.x + box.w - left, box.h))

    @staticmethod
    def offset(slot: Slot, here: Box, there: Box) -> Slot:
        """A slot of one geometry in another: as far from `here` as it was from `there`."""
        box = slot.box
        moved = Box(here.x + box.x - there.x, here.y + box.y - there.y, box.w, box.h)
        return replace(slot, box=moved)


def frame(box: Box) -> str:
    """Place and size."""
    flip = (' flipH="1"' if box.w < 0 else "") + (' flipV="1"' if box.h < 0 else "")
    x, y = min(box.x, box.x + box.w), min(box.y, box.y + box.h)
    return (
        f'<a:xfrm{flip}><a:off x="{emu(x)}" y="{emu(y)}"/>'
        f'<a:ext cx="{emu(abs(box.w))}" cy="{emu(abs(box.h))}"/></a:xfrm>'
    )


def geometry(item: Shape) -> str:
    """Outline of a shape."""
    if item.kind is ShapeKind.FREEFORM:
        box = item.box
        corners = [(emu(x - box.x), emu(y - box.y)) for x, y in item.points]
        steps = "".join(
            f'<a:{"lnTo" if n else "moveTo"}><a:pt x="{x}" y="{y}"/></a:{"lnTo" if n else "moveTo"}>'
            for n, (x, y) in enumerate(corners)
        )
        close = "<a:close/>" if item.fill is not None else ""
        return (
            '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
            f'<a:pathLst><a:path w="{emu(box.w)}" h="{emu(box.h)}">{steps}{close}</a:path>'
            "</a:pathLst></a:custGeom>"
        )
    adjust = "<a:avLst/>"
    if item.kind is ShapeKind.ROUND_RECT:
        share = round(item.radius / min(item.box.w, item.box.h) * 100000)
        adjust = f'<a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst>'
    return f'<a:prstGeom prst="{item.kind.value}">{adjust}</a:prstGeom>'


def body_properties(slot: Slot) -> str:
    """Insets, wrapping and anchoring of a slot."""
    anchor = {Anchor.TOP: "t", Anchor.MIDDLE: "ctr", Anchor.BOTTOM: "b"}[slot.anchor]
    return (
        '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
    )


def background(shapes: Shapes, name: str, to: str = "") -> str:
    """The ground of a master or layout."""
    fill = shapes.fill(shapes.design.fill(name, to))
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"
