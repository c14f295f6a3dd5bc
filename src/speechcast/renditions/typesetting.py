"""Pages through Typst: a source that reads its data from JSON becomes an accessible PDF."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import typst

from speechcast.errors import MissingError, SpeechcastError

_ACCESSIBLE: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, titled, with language and alternative texts; Typst refuses else."""


def typeset(source: str, data: Mapping[str, bytes], *, fonts: Path) -> bytes:
    """A PDF/UA-1 file.

    Args:
        source: Typst source. It takes words from the files in `data`, never from its own text:
            there is nothing in a speech that it could read as markup.
        data: Files beside the source, by name.
        fonts: Folder of the fonts; no others are used.

    Raises:
        MissingError: when a font that the source names is not in the folder.
        SpeechcastError: when Typst refuses the source.
    """
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
    )
    with tempfile.TemporaryDirectory(prefix="speechcast-pages-") as name:
        folder = Path(name)
        for file, content in data.items():
            (folder / file).write_bytes(content)
        (folder / "pages.typ").write_text(source, encoding="utf-8")
        compiler = typst.Compiler(str(folder / "pages.typ"), root=str(folder), font_paths=found)
        try:
            made, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=_ACCESSIBLE)
        except typst.TypstError as error:
            raise SpeechcastError(f"setting the pages: {error}") from error
    for warning in warnings:
        if "font" in warning.message:
            raise MissingError(
                f"the pages need a font: {warning.message}",
                where=str(fonts),
                hint="Fetch it once: speechcast voices pull",
            )
    if not isinstance(made, bytes):
        raise SpeechcastError("setting the pages gave no file")
    return made
