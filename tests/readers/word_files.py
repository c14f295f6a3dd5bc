"""Small Word files for the tests of the readers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

NS = nsdecls("w")
Level = tuple[str, str]
"""Number format and label text."""


def new_document(lists: Sequence[Sequence[Level]] = ()) -> Document:
    """An empty document with the given lists, numbered from 1."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    for element in list(numbering):
        numbering.remove(element)
    for number, levels in enumerate(lists, 1):
        xml = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{name}"/>'
            f'<w:lvlText w:val="{label}"/></w:lvl>'
            for depth, (name, label) in enumerate(levels)
        )
        numbering.append(
            parse_xml(f'<w:abstractNum {NS} w:abstractNumId="{number}">{xml}</w:abstractNum>')
        )
    for number in range(1, len(lists) + 1):
        add_list_use(document, number, number)
    return document


def add_list_use(document: Document, number: int, abstract: int, start: int | None = None) -> None:
    """Another use of a list, which begins to count again at `start`."""
    again = (
        "" if start is None else
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    )  # fmt: skip
    document.part.numbering_part.element.append(
        parse_xml(
            f'<w:num {NS} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{again}</w:num>'
        )
    )


def add_numbered(document: Document, words: str, number: int, depth: int = 0) -> None:
    """A paragraph of list `number` at level `depth`, from 0."""
    properties = document.add_paragraph(words)._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {NS}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def saved(document: Document, path: Path) -> Path:
    """The document as a file."""
    document.save(str(path))
    return path
