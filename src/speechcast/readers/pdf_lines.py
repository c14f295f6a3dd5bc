"""The lines of text that stand on the pages of a PDF, with their places and sizes."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_HYPHENS = "\x02\ufffe\u00ad"
"""What PDFium gives for a hyphen that only divides a word at a line's end."""

HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…\U00020000-\U0003ffff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; lengths in points, from the lower left corner of the page.

    Attributes:
        words: Its characters; a dividing hyphen at its end is U+00AD.
        page: Number of its page, from 0.
        left, right, bottom, top: Where it stands.
        size: Size of most of its letters.
    """

    words: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size in points, its lines in reading order, and whether pictures stand on it."""

    width: float
    height: float
    lines: tuple[Line, ...]
    has_pictures: bool


@dataclass(frozen=True, slots=True)
class _Glyph:
    char: str
    left: float
    right: float
    bottom: float
    top: float
    size: float

    def beside(self, other: _Glyph) -> bool:
        """Whether both stand on one line: half of the lower one at the height of the other."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return 2 * shared > min(self.top - self.bottom, other.top - other.bottom)


_COLUMN_GAP = 2.5
"""Empty width, in letter sizes, that parts columns and cells."""

_WORD_GAP = 0.2
"""Empty width, in letter sizes, that parts words where no blank is written."""

_STRAY = 3
"""Characters of a piece that may have been drawn apart from the line it stands in."""


def read_pages(data: bytes) -> list[Page]:
    """The pages of a PDF.

    Raises:
        pypdfium2.PdfiumError: when it is damaged or protected by a password.
    """
    document = pdfium.PdfDocument(data)
    try:
        return [_page(document[number], number) for number in range(len(document))]
    finally:
        document.close()


def _page(page: pdfium.PdfPage, number: int) -> Page:
    text = page.get_textpage()
    try:
        lines = tuple(_lines(list(_glyphs(text)), number))
        pictures = any(
            True for _ in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=4)
        )
        return Page(page.get_width(), page.get_height(), lines, pictures)
    finally:
        text.close()
        page.close()


def _glyphs(text: pdfium.PdfTextPage) -> Iterator[_Glyph]:
    """The characters that stand upright on the page, in the order in which they were drawn."""
    box, matrix = pdfium_c.FS_RECTF(), pdfium_c.FS_MATRIX()
    box_pointer, matrix_pointer = ctypes.byref(box), ctypes.byref(matrix)
    for index in range(text.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(text, index)
        if not 0 < code <= 0x10FFFF or pdfium_c.FPDFText_IsGenerated(text, index) == 1:
            continue
        pdfium_c.FPDFText_GetLooseCharBox(text, index, box_pointer)
        pdfium_c.FPDFText_GetMatrix(text, index, matrix_pointer)
        if abs(matrix.b) > 0.2 * abs(matrix.a):
            # Watermarks and marginal notes stand askew.
            continue
        size = pdfium_c.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        char = chr(code)
        if char in _HYPHENS or pdfium_c.FPDFText_IsHyphen(text, index) == 1:
            char = "\u00ad"
        if char not in "\r\n" and size > 0:
            yield _Glyph(char, box.left, box.right, box.bottom, box.top, size)


def _lines(glyphs: Sequence[_Glyph], page: int) -> list[Line]:
    """Glyphs gathered to lines, from left to right whatever the order of drawing."""
    pieces: list[list[_Glyph]] = []
    band: list[_Glyph] = []
    for glyph in glyphs:
        if band and not glyph.beside(band[0]):
            pieces += _pieces(band)
            band = []
        band.append(glyph)
    pieces += _pieces(band)
    return [line for piece in _gathered(pieces) if (line := _line(piece, page)) is not None]


def _pieces(band: list[_Glyph]) -> Iterator[list[_Glyph]]:
    """What stands on one line, parted where columns are."""
    band = sorted(band, key=lambda glyph: glyph.left)
    piece: list[_Glyph] = []
    right = 0.0
    for glyph in band:
        if piece and glyph.left - right > _COLUMN_GAP * glyph.size:
            yield piece
            piece = []
        right = max(right, glyph.right) if piece else glyph.right
        piece.append(glyph)
    if piece:
        yield piece


def _gathered(pieces: list[list[_Glyph]]) -> list[list[_Glyph]]:
    """The pieces; a few characters that were drawn apart are put into the line around them."""
    longer = [piece for piece in pieces if len(piece) > _STRAY]
    found: list[list[_Glyph]] = []
    for piece in pieces:
        home = None if len(piece) > _STRAY else _home(piece, longer)
        if home is None:
            found.append(piece)
        else:
            home += piece
    return found


def _home(stray: list[_Glyph], lines: list[list[_Glyph]]) -> list[_Glyph] | None:
    reach = 0.6 * stray[0].size
    for line in lines:
        left, right = line[0].left, max(line[0].right, line[-1].right)
        inside = left - reach < stray[0].left and stray[-1].right < right + reach
        if inside and stray[0].beside(line[0]):
            return line
    return None


def _line(glyphs: list[_Glyph], page: int) -> Line | None:
    glyphs = sorted(glyphs, key=lambda glyph: glyph.left)
    inked = [g for g in glyphs if not g.char.isspace()]
    words = _words(glyphs)
    if not inked or not words:
        return None
    sizes = sorted(g.size for g in inked)
    size = sizes[len(sizes) // 2]
    usual = [g for g in inked if g.size > 0.7 * size] or inked
    return Line(
        words,
        page,
        min(g.left for g in inked),
        max(g.right for g in inked),
        min(g.bottom for g in usual),
        max(g.top for g in usual),
        size,
    )


def _words(glyphs: Sequence[_Glyph]) -> str:
    """The characters of a line, with a blank where a gap parts words that are not Chinese."""
    parts: list[str] = []
    last: _Glyph | None = None
    for glyph in glyphs:
        if last is not None:
            gap = glyph.left - last.right
            chinese = HAN.match(last.char) or HAN.match(glyph.char)
            blank = last.char.isspace() or glyph.char.isspace()
            if gap > _WORD_GAP * glyph.size and not chinese and not blank:
                parts.append(" ")
        parts.append(glyph.char)
        last = glyph
    words = "".join(parts).strip()
    return _PAIR.sub(lambda m: m.group().encode("utf-16", "surrogatepass").decode("utf-16"), words)
