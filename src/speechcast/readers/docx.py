"""Word: the text of a `.docx` as a reader of the accepted document sees it."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import docx
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from speechcast.errors import InputError
from speechcast.model.document import BlockKind
from speechcast.readers.content import Content, ContentBuilder
from speechcast.readers.docx_numbering import Numbering, W
from speechcast.readers.source import Source

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LEFT_OUT = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}rt", f"{W}rPr", f"{W}pPr",
     f"{W}footnoteReference", f"{W}endnoteReference", f"{W}sdtPr", f"{_MC}Fallback"}
)  # fmt: skip
"""Elements whose content is not part of the text: deletions, field codes, readings above words,
properties, note signs, and the fallback that repeats a drawing."""

_SIGNS = {
    f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "",
}  # fmt: skip
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])$", re.IGNORECASE)
_BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, PackageNotFoundError, etree.XMLSyntaxError, zlib.error,
    struct.error, EOFError, KeyError, ValueError, OSError, RuntimeError, AttributeError,
    IndexError, TypeError,
)  # fmt: skip
"""What python-docx and its libraries raise for files that are not what they should be."""


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style, with those it is based on, says about its paragraphs."""

    name: str = ""
    outline: int | None = None
    number_id: str = ""
    depth: int | None = None


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as it is gathered: words, and text boxes that hang on it."""

    words: str
    boxes: list[etree._Element]


def read_docx(source: Source) -> Content:
    """The text of a Word file, with automatic numbers, headings, lists, quotes and tables' cells.

    Deleted revisions, hidden text, notes, tables of contents and the running heads are left out;
    inserted revisions are kept.

    Raises:
        InputError: when the file is damaged.
    """
    try:
        document = docx.Document(io.BytesIO(source.data))
        body: etree._Element = document.element.body
        styles: etree._Element = document.styles.element
        numbering = next(
            (r.target_part.element for r in document.part.rels.values()
             if r.reltype.endswith("/numbering") and not r.is_external), None
        )  # fmt: skip
        builder = ContentBuilder()
        _Body(builder, _styles(styles), Numbering(numbering)).take(body)
    except _BROKEN as error:
        raise InputError(
            f"is a damaged Word file ({type(error).__name__})",
            where=source.where,
            hint="Open it in Word or WPS, save it again, and run the same command.",
        ) from error
    return builder.content()


def _styles(root: etree._Element) -> dict[str, _Style]:
    """The paragraph styles by id, each with what it inherits; "" is the default."""
    elements = {e.get(f"{W}styleId") or "": e for e in root.findall(f"{W}style")}
    found = {key: _style(key, elements) for key in elements}
    default = next(
        (k for k, e in elements.items()
         if e.get(f"{W}type") == "paragraph" and e.get(f"{W}default") in ("1", "true")), ""
    )  # fmt: skip
    found[""] = found.get(default, _Style())
    return found


def _style(key: str, elements: dict[str, etree._Element]) -> _Style:
    chain: list[etree._Element] = []
    seen: set[str] = set()
    at = key
    while at in elements and at not in seen:
        seen.add(at)
        chain.append(elements[at])
        at = _attribute(elements[at], "basedOn") or ""
    found = _Style(name=_attribute(elements[key], "name") or "")
    for element in reversed(chain):
        own = _Style(name=found.name)
        properties = element.find(f"{W}pPr")
        if properties is not None:
            own = _Style(found.name, _outline(properties), *_list_of(properties))
        found = _Style(
            found.name,
            found.outline if own.outline is None else own.outline,
            own.number_id or found.number_id,
            found.depth if own.depth is None else own.depth,
        )
    return found


def _attribute(parent: etree._Element, path: str) -> str | None:
    child = parent.find("/".join(f"{W}{name}" for name in path.split("/")))
    return None if child is None else child.get(f"{W}val")


def _outline(properties: etree._Element) -> int | None:
    value = _attribute(properties, "outlineLvl")
    return int(value) if value is not None and value.isdigit() else None


def _list_of(properties: etree._Element) -> tuple[str, int | None]:
    depth = _attribute(properties, "numPr/ilvl")
    return (
        _attribute(properties, "numPr/numId") or "",
        min(8, int(depth)) if depth is not None and depth.isdigit() else None,
    )


class _Body:
    """Goes through a document's body and adds its paragraphs."""

    def __init__(
        self, builder: ContentBuilder, styles: dict[str, _Style], numbering: Numbering
    ) -> None:
        self.builder = builder
        self.styles = styles
        self.numbering = numbering
        self.carried = ""
        self.titled = False

    def take(self, parent: etree._Element) -> None:
        """Add what `parent` holds; content controls and insertions are looked into."""
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag == f"{W}sdt":
                if _attribute(child, "sdtPr/docPartObj/docPartGallery") != "Table of Contents":
                    content = child.find(f"{W}sdtContent")
                    self.take(child if content is None else content)
            elif child.tag in (f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"):
                self.take(child)

    def _table(self, table: etree._Element) -> None:
        for row in table.iter(f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            for cell in row.iter(f"{W}tc"):
                if _nearest(cell, f"{W}tr") is row:
                    self.take(cell)

    def _paragraph(self, element: etree._Element) -> None:
        properties = element.find(f"{W}pPr")
        style_id = "" if properties is None else _attribute(properties, "pStyle") or ""
        style = self.styles.get(style_id, self.styles.get("", _Style()))
        if re.match(r"toc\s*\d|目录\s*\d", style.name, re.IGNORECASE):
            return
        gathered = _Paragraph("", [])
        gathered.words = "".join(self._pieces(element, gathered))
        words = self.carried + gathered.words
        self.carried = ""
        if properties is not None and _mark_is_deleted(properties):
            # The paragraph was joined with the next one.
            self.carried = words
        elif words.strip():
            self._add(words, properties, style_id, style)
        for box in gathered.boxes:
            self.take(box)

    def _pieces(self, parent: etree._Element, gathered: _Paragraph) -> Iterator[str]:
        for child in parent:
            tag = child.tag
            if not isinstance(tag, str) or tag in _LEFT_OUT:
                continue
            if tag in (f"{W}t", f"{_M}t"):
                yield child.text or ""
            elif tag == f"{W}br" and child.get(f"{W}type") in ("page", "column"):
                yield " "
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == f"{W}txbxContent":
                gathered.boxes.append(child)
            elif tag != f"{W}r" or not _is_hidden(child):
                yield from self._pieces(child, gathered)

    def _add(
        self, words: str, properties: etree._Element | None, style_id: str, style: _Style
    ) -> None:
        label, depth = self._label(properties, style_id, style)
        outline = style.outline if properties is None else _outline(properties)
        outline = style.outline if outline is None else outline
        named = _HEADING.match(style.name)
        if style.name.lower() in ("title", "标题") and not self.titled:
            self.titled = True
            self.builder.add(words, BlockKind.HEADING, 1, title=True)
        elif named or (outline is not None and outline < 9):
            level = int(named[1]) if named else (outline or 0) + 1
            self.builder.add((label or "") + words.strip(), BlockKind.HEADING, level)
        elif label is not None:
            self.builder.add(label + words.strip(), BlockKind.ITEM, depth + 1)
        elif "quote" in style.name.lower() or "引用" in style.name:
            self.builder.add(words, BlockKind.QUOTE, 1)
        else:
            self.builder.add(words)

    def _label(
        self, properties: etree._Element | None, style_id: str, style: _Style
    ) -> tuple[str | None, int]:
        """The automatic label and level of a paragraph; `None` when it is not numbered."""
        own_id, own_depth = ("", None) if properties is None else _list_of(properties)
        number_id = own_id or style.number_id
        if number_id in ("", "0"):
            return None, 0
        depth = own_depth
        if depth is None and not own_id:
            depth = style.depth
            if depth is None:
                depth = self.numbering.level_of_style(number_id, style_id)
        depth = depth or 0
        return self.numbering.label(number_id, depth), depth


def _nearest(element: etree._Element, tag: str) -> etree._Element | None:
    parent = element.getparent()
    while parent is not None and parent.tag != tag:
        parent = parent.getparent()
    return parent


def _mark_is_deleted(properties: etree._Element) -> bool:
    marks = properties.find(f"{W}rPr")
    return marks is not None and (
        marks.find(f"{W}del") is not None or marks.find(f"{W}moveFrom") is not None
    )


def _is_hidden(run: etree._Element) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false")
