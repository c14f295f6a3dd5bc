"""A Word document of one design: fonts that offices have, real headings, contents, tables, pictures."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from speechcast.files import replacing
from speechcast.renditions.archive import add_entry
from speechcast.writers.ooxml_marks import framed, ruled, set_wide, shaded

INK = RGBColor(0x1C, 0x4A, 0x5C)
GREY = RGBColor(0x4A, 0x55, 0x60)
TEXT_WIDTH = Cm(16)

_FONTS = {
    "zh": (("Times New Roman", "SimSun"), ("Arial", "SimHei")),
    "en": (("Calibri", "SimSun"), ("Calibri", "SimHei")),
}
_TAGS = {"zh": "zh-CN", "en": "en-US"}


@dataclass(frozen=True, slots=True)
class PageDesign:
    """How close a document is set.

    Attributes:
        styles: Name, size, room above and below (points) of titles and headings.
        margins: At the top and bottom, and at the sides (centimetres).
        leading: Of the text: a factor, or points.
        after: Points after a paragraph and an item.
        centred: Whether title and subtitle stand in the middle.
    """

    styles: tuple[tuple[str, float, float, float], ...]
    margins: tuple[float, float]
    leading: Any
    after: float
    centred: bool = False


BOOK = PageDesign(
    (("Title", 24.0, 0, 6), ("Subtitle", 11.0, 0, 6), ("Heading 1", 16.0, 18, 8),
     ("Heading 2", 12.0, 12, 4), ("Heading 3", 10.5, 8, 3)),
    (2.0, 2.5), 1.35, 4,
)  # fmt: skip
ONE_PAGE = PageDesign(
    (("Title", 20.0, 0, 3), ("Subtitle", 10.5, 0, 3), ("Heading 1", 12.0, 7, 3),
     ("Heading 2", 10.5, 4, 3), ("Heading 3", 10.5, 4, 3)),
    (1.6, 2.4), Pt(15), 2, centred=True,
)  # fmt: skip


class WordDocument:
    """A document in the making.

    Args:
        language: `zh` or `en`.
        title: For its properties.
        stamp: Its date.
        design: How close it is set.
    """

    def __init__(
        self, language: str, title: str, stamp: datetime, design: PageDesign = BOOK
    ) -> None:
        self._made = docx.Document()
        self._language = language
        self._design = design
        self._stamp = stamp
        self._bookmarks = 0
        self._pictures = 0
        self._headings: list[tuple[int, str, str]] = []
        self._contents: Any = None
        self._set_page()
        self._set_styles()
        properties = self._made.core_properties
        properties.title = title
        properties.author = properties.last_modified_by = "speechcast"
        properties.comments = ""
        properties.language = _TAGS[language]
        properties.created = properties.modified = stamp.replace(tzinfo=None)

    def _set_page(self) -> None:
        section = self._made.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        high, wide = self._design.margins
        section.top_margin = section.bottom_margin = Cm(high)
        section.left_margin = section.right_margin = Cm(wide)
        footer = section.footer.paragraphs[0]
        footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _field(footer, "PAGE", "1")

    def _set_styles(self) -> None:
        body, head = _FONTS[self._language]
        design, styles = self._design, self._made.styles
        _font(styles["Normal"], *body, 10.5)
        _tongue(styles["Normal"], _TAGS[self._language])
        styles["Normal"].paragraph_format.space_after = Pt(design.after)
        styles["Normal"].paragraph_format.line_spacing = design.leading
        styles["List Bullet"].paragraph_format.space_after = Pt(design.after)
        for name, size, before, after in design.styles:
            style = styles[name]
            _font(style, *(body if name == "Subtitle" else head), size, bold=name != "Subtitle")
            style.font.color.rgb = GREY if name == "Subtitle" else INK
            style.font.italic = False
            style.paragraph_format.space_before = Pt(before)
            style.paragraph_format.space_after = Pt(after)
            if design is not BOOK:
                # An exact leading of the text would cut the tops off larger signs.
                style.paragraph_format.line_spacing = Pt(size * 1.35)
            if design.centred and name in ("Title", "Subtitle"):
                style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        # Word's own title is underlined by a border that belongs to another design.
        for border in styles["Title"].element.pPr.findall(qn("w:pBdr")):
            styles["Title"].element.pPr.remove(border)

    def title(self, text: str, *below: str) -> None:
        """The title, and lines below it."""
        self._made.add_paragraph(text, style="Title")
        for line in below:
            if line:
                self._made.add_paragraph(line, style="Subtitle")

    def heading(self, text: str, level: int, *, new_page: bool = False, note: str = "") -> None:
        """A heading of level 1 to 3; those of level 1 are in the contents, without the small
        `note` that may follow."""
        paragraph = self._made.add_paragraph(style=f"Heading {level}")
        paragraph.paragraph_format.page_break_before = new_page
        self._bookmarks += 1
        name = f"part{self._bookmarks}"
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(self._bookmarks))
        start.set(qn("w:name"), name)
        paragraph._p.append(start)
        paragraph.add_run(text)
        paragraph._p.append(end)
        if note:
            run = paragraph.add_run(f"  {note}")
            run.font.bold, run.font.size = False, Pt(9)
        if level == 1:
            self._headings.append((level, text, name))

    def contents(self, title: str) -> None:
        """The place of the contents; they hold every heading of level 1 when it is saved."""
        self._made.add_paragraph(title, style="Heading 3")
        self._contents = self._made.add_paragraph()

    def paragraph(
        self, text: str, *, style: str = "Normal", bold: bool = False, size: float = 0
    ) -> Any:
        """A paragraph."""
        paragraph = self._made.add_paragraph(style=style)
        run = paragraph.add_run(text)
        run.bold = bold or None
        if size:
            run.font.size = Pt(size)
        return paragraph

    def item(
        self, lead: str, rest: str = "", *, joiner: str = "", bold: bool | None = None
    ) -> None:
        """An item of a list: its lead in bold when something follows (or as `bold` says)."""
        paragraph = self._made.add_paragraph(style="List Bullet")
        paragraph.add_run(lead).bold = (bool(rest) if bold is None else bold) or None
        if rest:
            paragraph.add_run(joiner + rest)

    def question(
        self, label: str, stem: str, options: Sequence[str], lines: int, *, note: str = ""
    ) -> None:
        """A question with its options, empty lines for the answer, and a note in grey; kept on one
        page."""
        paragraph = self._made.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(8)
        paragraph.paragraph_format.keep_with_next = bool(options or lines or note)
        paragraph.add_run(f"{label}. ").bold = True
        paragraph.add_run(stem)
        for n, option in enumerate(options):
            line = self._made.add_paragraph(option)
            line.paragraph_format.left_indent = Cm(0.8)
            line.paragraph_format.space_after = Pt(1)
            line.paragraph_format.keep_with_next = n + 1 < len(options) or lines > 0
        for n in range(lines):
            line = self._made.add_paragraph()
            line.paragraph_format.left_indent = Cm(0.8)
            line.paragraph_format.keep_with_next = n + 1 < lines
            ruled(line)
        if note:
            line = self._made.add_paragraph()
            line.paragraph_format.left_indent = Cm(0.8)
            line.add_run(note).font.color.rgb = GREY

    def pictures(self, shown: Sequence[tuple[bytes, str]], *, width: Any = TEXT_WIDTH) -> None:
        """Pictures with their alternative texts, framed, as many in a line as there is room for; on
        one page with what follows."""
        if not shown:
            return
        paragraph = self._made.add_paragraph()
        paragraph.paragraph_format.line_spacing = 1.0
        paragraph.paragraph_format.keep_with_next = True
        for at, (data, alt) in enumerate(shown):
            shape = paragraph.add_run(" " if at else "").add_picture(io.BytesIO(data), width=width)
            self._pictures += 1
            facts = shape._inline.docPr
            facts.set("descr", alt)
            facts.set("id", str(self._pictures))
            framed(shape)

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        *,
        height: float = 0,
    ) -> None:
        """A table whose head is repeated on each page; widths, and the least height of a row, in
        centimetres."""
        table = self._made.add_table(rows=1, cols=len(head), style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        for cell, text in zip(table.rows[0].cells, head, strict=True):
            cell.paragraphs[0].add_run(text).bold = True
            shaded(cell)
        repeat = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(repeat)
        for row in rows:
            cells = table.add_row().cells
            for cell, text in zip(cells, row, strict=True):
                cell.paragraphs[0].add_run(text)
        for row in table.rows:
            if height:
                row.height = Cm(height)
            whole = OxmlElement("w:cantSplit")
            row._tr.get_or_add_trPr().insert(0, whole)
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Cm(width)
                cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER if height else None
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.space_after = Pt(1)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        self._made.add_paragraph()

    def new_page(self) -> None:
        """Start a page."""
        self._made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def save(self, target: Path) -> None:
        """Write it: equal contents, equal bytes.

        Raises:
            OutputError: when it cannot be written.
        """
        if self._contents is not None:
            _fill_contents(self._contents, self._headings)
        if self._language == "zh":
            set_wide(self._made.element.body)
        buffer = io.BytesIO()
        self._made.save(buffer)
        with (
            replacing(target) as temporary,
            zipfile.ZipFile(buffer) as drawn,
            zipfile.ZipFile(temporary, "w") as packed,
        ):
            # python-docx stamps entries with the time of day: the same speech, other bytes.
            for name in sorted(drawn.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
                add_entry(packed, name, drawn.read(name), self._stamp)


def _font(style: Any, latin: str, asian: str, size: float, *, bold: bool = False) -> None:
    style.font.name = latin
    style.font.size = Pt(size)
    style.font.bold = bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:eastAsia"), asian)


def _tongue(style: Any, tag: str) -> None:
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    element = OxmlElement("w:lang")
    element.set(qn("w:val"), "en-US")
    element.set(qn("w:eastAsia"), "zh-CN")
    if not tag.startswith("zh"):
        element.set(qn("w:val"), tag)
    properties.append(element)


def _mark(kind: str) -> Any:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _instruction(text: str) -> Any:
    element = OxmlElement("w:instrText")
    element.set(qn("xml:space"), "preserve")
    element.text = text
    return element


def _field(paragraph: Any, instruction: str, shown: str) -> None:
    for piece in (_mark("begin"), _instruction(f" {instruction} "), _mark("separate")):
        paragraph.add_run()._r.append(piece)
    paragraph.add_run(shown)
    paragraph.add_run()._r.append(_mark("end"))


def _fill_contents(first: Any, headings: Sequence[tuple[int, str, str]]) -> None:
    """Contents as a field with its entries in place: they are there before anybody updates it.

    Entries carry no page numbers (`\\n`), which nobody knows before Word has laid it out.
    """
    paragraph = first
    for number, (level, text, name) in enumerate(headings):
        if number:
            following = OxmlElement("w:p")
            paragraph._p.addnext(following)
            paragraph = type(first)(following, first._parent)
        paragraph.paragraph_format.left_indent = Cm(0.8 * (level - 1))
        paragraph.paragraph_format.space_after = Pt(1)
        if not number:
            for piece in (
                _mark("begin"),
                _instruction(r' TOC \o "1-1" \h \z \n '),
                _mark("separate"),
            ):
                paragraph.add_run()._r.append(piece)
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), name)
        link.set(qn("w:history"), "1")
        run = OxmlElement("w:r")
        words = OxmlElement("w:t")
        words.set(qn("xml:space"), "preserve")
        words.text = text
        run.append(words)
        link.append(run)
        paragraph._p.append(link)
    if headings:
        paragraph.add_run()._r.append(_mark("end"))
