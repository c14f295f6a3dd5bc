"""The main points of a speech as text, on a page where they fit: 要点提纲."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from speechcast.files import replacing, write_text
from speechcast.model.document import Document
from speechcast.model.outline import Outline, Point, Section, SectionKind, SlideKind
from speechcast.model.timeline import Timeline

_REPEATING = frozenset(
    {SlideKind.TITLE, SlideKind.AGENDA, SlideKind.SECTION, SlideKind.SUMMARY, SlideKind.CLOSING}
)
"""Slides that name or repeat what others say."""

_CEREMONY = frozenset({SectionKind.OPENING, SectionKind.THANKS, SectionKind.CLOSING})

_ROOM = {"zh": 1_100, "en": 3_600}
"""Characters that a page of this layout takes; beyond it the details are left to the other formats."""

_NAME = {"zh": "要点提纲", "en": "Main points"}
_DIGITS = "零一二三四五六七八九"
_TAGS = {"zh": "zh-CN", "en": "en-US"}
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
_INK = RGBColor(0x1C, 0x4A, 0x5C)


@dataclass(frozen=True, slots=True)
class Item:
    """A main point: the claim, and what supports it (empty when there is no room or nothing)."""

    claim: str
    detail: str


@dataclass(frozen=True, slots=True)
class Group:
    """Points under one heading; a `title` of its own when the part has several slides."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class BriefPart:
    """A part of the speech; `at` is when it begins, as `m:ss`, empty without a narration."""

    heading: str
    at: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The main points of a speech."""

    title: str
    byline: str
    parts: tuple[BriefPart, ...]


def _numeral(number: int) -> str:
    """1–99 in Chinese, as parts of a speech are numbered."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")


def _heading(section: Section, language: str) -> str:
    if not section.number:
        return section.heading.text
    mark = f"{_numeral(section.number)}、" if language == "zh" else f"{section.number}. "
    return mark + section.heading.text


def _item(point: Point) -> Item:
    claim = point.text.text
    if point.value is not None and point.value.text not in claim:
        claim = f"{claim} {point.value.text}{point.unit}".strip()
    if point.label is not None and point.label.text not in claim:
        claim = f"{point.label.text} {claim}".strip()
    return Item(claim, point.detail.text if point.detail is not None else "")


def _groups(section: Section) -> Iterator[Group]:
    slides = [s for s in section.slides if s.points and s.kind not in _REPEATING]
    for slide in slides:
        title = slide.heading.text
        # The part's own name, whole or its second half, is not said twice.
        own = len(slides) > 1 and title not in section.heading.text
        yield Group(title if own else "", tuple(_item(point) for point in slide.points))


def _time(timeline: Timeline, section: Section) -> str:
    names = {slide.id for slide in section.slides}
    start = next((s.start for s in timeline.slides if s.of in names), None)
    if start is None:
        return ""
    minutes, seconds = divmod(start // timeline.sample_rate, 60)
    return f"{minutes}:{seconds:02d}"


def _length(brief: Brief) -> int:
    return sum(
        len(item.claim) + len(item.detail)
        for part in brief.parts
        for group in part.groups
        for item in group.items
    )


def _without_details(brief: Brief) -> Brief:
    parts = tuple(
        BriefPart(
            part.heading,
            part.at,
            tuple(
                Group(group.title, tuple(Item(item.claim, "") for item in group.items))
                for group in part.groups
            ),
        )
        for part in brief.parts
    )
    return Brief(brief.title, brief.byline, parts)


def brief_of(document: Document, outline: Outline, timeline: Timeline | None) -> Brief:
    """The main points of an outline, ceremony left out.

    Details stand beside them as long as a page takes them.
    """
    parts = []
    said = [section for section in outline.sections if section.kind not in _CEREMONY]
    for section in said or outline.sections:
        groups = tuple(_groups(section))
        if groups:
            at = "" if timeline is None else _time(timeline, section)
            parts.append(BriefPart(_heading(section, document.language), at, groups))
    front = document.front
    byline = " · ".join(text for text in (front.speaker, front.date, front.occasion) if text)
    brief = Brief(outline.title.text, byline, tuple(parts))
    room = _ROOM.get(document.language, _ROOM["en"])
    return brief if _length(brief) <= room else _without_details(brief)


def brief_markdown(brief: Brief, *, language: str) -> str:
    """The main points as Markdown (CommonMark)."""

    def plain(text: str) -> str:
        return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))

    colon = "：" if language == "zh" else ": "
    lines = [f"# {plain(brief.title)}", ""]
    if brief.byline:
        lines += [plain(brief.byline), ""]
    for part in brief.parts:
        time = f" ({part.at})" if part.at else ""
        lines += [f"## {plain(part.heading)}{time}", ""]
        for group in part.groups:
            if group.title:
                lines += [f"### {plain(group.title)}", ""]
            for item in group.items:
                detail = f"{colon}{plain(item.detail)}" if item.detail else ""
                lines.append(f"- **{plain(item.claim)}**{detail}")
            lines.append("")
    return "\n".join(lines)


def write_brief_markdown(
    target: Path, *, document: Document, outline: Outline, timeline: Timeline | None
) -> None:
    """Write `brief.md`.

    Raises:
        OutputError: when it cannot be written.
    """
    brief = brief_of(document, outline, timeline)
    write_text(target, brief_markdown(brief, language=document.language))


def write_brief(
    target: Path,
    *,
    document: Document,
    outline: Outline,
    timeline: Timeline | None,
    stamp: datetime,
) -> None:
    """Write `brief.docx`: real headings and lists, the fonts that Chinese offices have.

    Args:
        target: The file.
        document, outline: The speech and its structure.
        timeline: Says when parts begin; `None` without a narration.
        stamp: Date of the file.

    Raises:
        OutputError: when it cannot be written.
    """
    made = _docx(brief_of(document, outline, timeline), document.language, stamp)
    buffer = io.BytesIO()
    made.save(buffer)
    with (
        replacing(target) as temporary,
        zipfile.ZipFile(buffer) as drawn,
        zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        # python-docx stamps entries with the time of day: the same speech, other bytes.
        for name in sorted(drawn.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, drawn.read(name))


def _font(style: Any, latin: str, asian: str, size: float, *, bold: bool = False) -> None:
    style.font.name = latin
    style.font.size = Pt(size)
    style.font.bold = bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:eastAsia"), asian)


def _language(style: Any, tag: str) -> None:
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    element = OxmlElement("w:lang")
    element.set(qn("w:val"), "en-US" if tag == "zh-CN" else tag)
    element.set(qn("w:eastAsia"), tag if tag == "zh-CN" else "zh-CN")
    properties.append(element)


def _page_number(paragraph: Any) -> None:
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def _docx(brief: Brief, language: str, stamp: datetime) -> Any:
    chinese = language == "zh"
    body = ("Times New Roman", "SimSun") if chinese else ("Calibri", "SimSun")
    head = ("Arial", "SimHei") if chinese else ("Calibri", "SimHei")
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(1.6)
    section.left_margin = section.right_margin = Cm(2.4)
    styles = made.styles
    _font(styles["Normal"], *body, 10.5)
    _language(styles["Normal"], _TAGS.get(language, language))
    normal = styles["Normal"].paragraph_format
    normal.space_after, normal.line_spacing = Pt(2), Pt(15)
    for name, fonts, size, before in (
        ("Title", body, 20, 0),
        ("Subtitle", body, 10.5, 0),
        ("Heading 1", head, 12, 7),
        ("Heading 2", head, 10.5, 4),
    ):
        style = styles[name]
        _font(style, *fonts, size, bold=name in ("Title", "Heading 1", "Heading 2"))
        style.font.color.rgb = RGBColor(0x33, 0x33, 0x33) if name == "Subtitle" else _INK
        style.font.italic = False
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(3)
        style.paragraph_format.line_spacing = Pt(size * 1.35)
    # Word's own title is underlined by a border that belongs to another design.
    for border in styles["Title"].element.pPr.findall(qn("w:pBdr")):
        styles["Title"].element.pPr.remove(border)
    styles["List Bullet"].paragraph_format.space_after = Pt(2)

    title = made.add_paragraph(brief.title, style="Title")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    under = " · ".join(text for text in (_NAME.get(language, _NAME["en"]), brief.byline) if text)
    made.add_paragraph(under, style="Subtitle").alignment = WD_ALIGN_PARAGRAPH.CENTER
    for part in brief.parts:
        time = f"  {part.at}" if part.at else ""
        heading = made.add_paragraph(part.heading, style="Heading 1")
        if time:
            run = heading.add_run(time)
            run.font.bold, run.font.size = False, Pt(9)
        for group in part.groups:
            if group.title:
                made.add_paragraph(group.title, style="Heading 2")
            for item in group.items:
                line = made.add_paragraph(style="List Bullet")
                line.add_run(item.claim).bold = True
                if item.detail:
                    line.add_run(("：" if chinese else ": ") + item.detail)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _page_number(footer)
    properties = made.core_properties
    properties.title = brief.title
    properties.author = "speechcast"
    properties.last_modified_by = "speechcast"
    properties.comments = ""
    properties.language = _TAGS.get(language, language)
    properties.created = properties.modified = stamp.replace(tzinfo=None)
    return made
