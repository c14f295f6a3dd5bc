"""Slides as pictures: SVG from the scene, and PNG of any width from the SVG, drawn by Typst."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

import typst

from speechcast.errors import MissingError, SpeechcastError
from speechcast.model.scene import Deck
from speechcast.renditions.svg import slide_svg

_SIZE = re.compile(r'<svg [^>]*width="([\d.]+)pt" height="([\d.]+)pt"')
_FAMILY = re.compile(r'font-family="([^"]*)"')
_POINTS_PER_INCH = 72


def deck_svgs(deck: Deck) -> list[str]:
    """The slides as SVG documents, in order; what a template's layout draws is in them too."""
    return [slide_svg(deck, slide) for slide in deck.slides]


def _require_fonts(svgs: Sequence[str], fonts: typst.Fonts, folder: Path) -> None:
    """Typst draws with another font, silently, when an SVG names one that it does not have."""
    named = {family for svg in svgs for family in _FAMILY.findall(svg)}
    missing = sorted(named - set(fonts.families()))
    if missing:
        raise MissingError(
            f"the pictures need the font {', '.join(missing)}",
            where=str(folder),
            hint="Fetch it once: speechcast voices pull",
        )


def png_pages(svgs: Sequence[str], *, width_px: int, fonts: Path) -> list[bytes]:
    """The SVG documents as PNG files, in order.

    Args:
        svgs: Documents as `deck_svgs` makes them, all of one size.
        width_px: Width of the pictures; the height follows.
        fonts: Folder of the fonts that they name; no other fonts are used.

    Raises:
        MissingError: when a font that they name is not in the folder.
    """
    if not svgs:
        return []
    size = _SIZE.search(svgs[0])
    if size is None:
        raise ValueError("not an SVG document of this program")
    width, height = float(size[1]), float(size[2])
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
    )
    _require_fonts(svgs, found, fonts)
    with tempfile.TemporaryDirectory(prefix="speechcast-pictures-") as name:
        folder = Path(name)
        pages = []
        for number, svg in enumerate(svgs):
            (folder / f"{number}.svg").write_text(svg, encoding="utf-8")
            pages.append(f'#image("{number}.svg", width: {width}pt, height: {height}pt)')
        source = folder / "slides.typ"
        head = f"#set page(width: {width}pt, height: {height}pt, margin: 0pt)\n"
        source.write_text(head + "\n#pagebreak()\n".join(pages), encoding="utf-8")
        compiler = typst.Compiler(str(source), root=str(folder), font_paths=found)
        drawn, warnings = compiler.compile_with_warnings(
            format="png", ppi=width_px * _POINTS_PER_INCH / width
        )
    if warnings:
        raise SpeechcastError(f"drawing the slides: {warnings[0].message}")
    return [drawn] if isinstance(drawn, bytes) else list(drawn or ())
