"""Pages through Typst: a source that reads its data from JSON becomes an accessible PDF."""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import typst
import uharfbuzz

from speechcast.errors import MissingError, SpeechcastError

_ACCESSIBLE: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, titled, with language and alternative texts; Typst refuses else."""


_NO_GLYPH = "□"


class Glyphs:
    """What the fonts of a folder can show: an accessible PDF may hold nothing else.

    Args:
        fonts: The folder.
    """

    def __init__(self, fonts: Path) -> None:
        self._known: set[int] = set()
        for path in sorted(fonts.glob("*.ttf")):
            face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
            self._known.update(face.unicodes)

    def shown(self, text: str) -> str:
        """`text` with a box for each sign that no font has; what has no look of its own goes."""
        return "".join(
            sign
            if ord(sign) in self._known or sign == "\n"
            else ""
            if unicodedata.category(sign) in ("Cf", "Cc", "Mn")
            else _NO_GLYPH
            for sign in text
        )


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
