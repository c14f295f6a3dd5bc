"""Slides as pictures: SVG from the scene, and PNG of any width from the SVG, drawn by Typst."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import typst

from speechcast.errors import MissingError, SpeechcastError
from speechcast.model.scene import Deck
from speechcast.renditions.svg import slide_svg

_SIZE = re.compile(r'<svg [^>]*width="([\d.]+)pt" height="([\d.]+)pt"')
_FAMILY = re.compile(r'font-family="([^"]*)"')
_POINTS_PER_INCH = 72
_SHEET_GAP = 0.0125
"""Space between the slides of a sheet as a share of its width."""
_SHEET_FAMILY = "Noto Sans SC"


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


def draw_pages(
    source: str,
    svgs: Sequence[str],
    *,
    scale: float,
    fonts: Path,
    files: Mapping[str, bytes] = MappingProxyType({}),
) -> list[bytes]:
    """The pages of a Typst source as PNG files.

    Args:
        source: Typst source; it takes words from `files`, never from its own text.
        svgs: Pictures that it calls `0.svg`, `1.svg` …
        scale: Pixels a point.
        fonts: Folder of the fonts; no others are used.
        files: Further files that it reads, by name.

    Raises:
        MissingError: when a font that a picture names is not in the folder.
    """
    found = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
    )
    _require_fonts(svgs, found, fonts)
    with tempfile.TemporaryDirectory(prefix="speechcast-pictures-") as name:
        folder = Path(name)
        for number, svg in enumerate(svgs):
            (folder / f"{number}.svg").write_text(svg, encoding="utf-8")
        for file, content in files.items():
            (folder / file).write_bytes(content)
        (folder / "slides.typ").write_text(source, encoding="utf-8")
        compiler = typst.Compiler(str(folder / "slides.typ"), root=str(folder), font_paths=found)
        made, warnings = compiler.compile_with_warnings(format="png", ppi=scale * _POINTS_PER_INCH)
    if warnings:
        raise SpeechcastError(f"drawing the slides: {warnings[0].message}")
    return [made] if isinstance(made, bytes) else list(made or ())


def _size_of(svg: str) -> tuple[float, float]:
    size = _SIZE.search(svg)
    if size is None:
        raise ValueError("not an SVG document of this program")
    return float(size[1]), float(size[2])


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
    width, height = _size_of(svgs[0])
    pages = "\n#pagebreak()\n".join(
        f'#image("{number}.svg", width: {width}pt, height: {height}pt)'
        for number in range(len(svgs))
    )
    source = f"#set page(width: {width}pt, height: {height}pt, margin: 0pt)\n{pages}"
    return draw_pages(source, svgs, scale=width_px / width, fonts=fonts)


def contact_sheet(
    svgs: Sequence[str], *, columns: int, width_px: int, fonts: Path, first_number: int = 1
) -> bytes:
    """All slides on one PNG, numbered, row by row.

    Args:
        svgs: Documents as `deck_svgs` makes them, all of one size; one or more.
        columns: How many stand beside each other.
        width_px: Width of the picture; the height follows from the number of rows.
        fonts: Folder of the fonts.
        first_number: Number of the first slide.

    Raises:
        MissingError: when a font is not in the folder.
    """
    width, height = _size_of(svgs[0])
    gap = max(4, round(width_px * _SHEET_GAP))
    wide = (width_px - gap * (columns + 1)) // columns
    # A picture whose sides are no whole pixels is drawn with lines of pixels left out.
    wide -= wide % 16 if wide >= 160 else 0
    high, words = round(wide * height / width), round(gap * 1.6)
    edge = (width_px - columns * wide - (columns - 1) * gap) // 2
    cells = ",".join(
        f'block(width: {wide}pt, height: {high + words}pt)[#place(top + left, image("{number}.svg", '
        f'width: {wide}pt, height: {high}pt, fit: "stretch"))#place(top + left, rect(width: {wide}pt, '
        f"height: {high}pt, stroke: 1pt + luma(80%)))#place(bottom + center)[{number + first_number}]]"
        for number in range(len(svgs))
    )
    rows = -(-len(svgs) // columns)
    page = rows * (high + words) + (rows + 1) * gap
    source = (
        f"#set page(width: {width_px}pt, height: {page}pt, fill: luma(93%),"
        f" margin: (x: {edge}pt, y: {gap}pt))\n"
        f'#set text(font: "{_SHEET_FAMILY}", size: {words * 0.7:.1f}pt, fill: luma(30%))\n'
        f"#grid(columns: ({wide}pt,) * {columns}, gutter: {gap}pt, {cells})"
    )
    return draw_pages(source, svgs, scale=1.0, fonts=fonts)[0]
