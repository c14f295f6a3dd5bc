"""Small PDF files for the tests of the readers, written by hand so that each line has its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 400, 500
LEFT, TOP, LEADING = 50, 420, 16


@dataclass(frozen=True)
class Text:
    """Words at a place, in points from the lower left corner."""

    words: str
    x: float
    y: float
    size: float = 12


def column(*lines: str, x: float = LEFT, y: float = TOP, size: float = 12) -> list[Text]:
    """Lines below each other; a line that begins with blanks is indented by two letters."""
    return [
        Text(line.strip(), x + (2 * size if line.startswith(" ") else 0), y - n * LEADING, size)
        for n, line in enumerate(lines)
    ]


def pdf(pages: Sequence[Sequence[Text]], *, picture: bool = False) -> bytes:
    """A PDF with these pages; with `picture` a grey picture stands on each."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    latin = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
    descendant = add(
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> "
        b"/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 "
        b"/FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /ItalicAngle 0 /CapHeight 880 /StemV 80 >> >>"
    )
    chinese = add(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
        b"/DescendantFonts [%d 0 R] >>" % descendant
    )
    image = add(_stream(b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                        b"/ColorSpace /DeviceGray", b"\x80"))  # fmt: skip
    kids: list[int] = []
    tree = len(objects) + 2 * len(pages) + 1
    for page in pages:
        drawn = b"q 300 0 0 300 50 100 cm /Im Do Q\n" if picture else b""
        content = add(_stream(b"", drawn + b"".join(map(_drawn, page))))
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources << "
                b"/Font << /L %d 0 R /C %d 0 R >> /XObject << /Im %d 0 R >> >> >>"
                % (tree, WIDTH, HEIGHT, content, latin, chinese, image)
            )
        )
    references = b" ".join(b"%d 0 R" % kid for kid in kids)
    add(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (references, len(kids)))
    root = add(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    return _file(objects, root)


def _drawn(text: Text) -> bytes:
    if text.words.isascii():
        escaped = text.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        shown = b"(" + escaped.encode() + b")"
        font = b"/L"
    else:
        shown = b"<" + text.words.encode("utf-16-be").hex().encode() + b">"
        font = b"/C"
    return b"BT %s %f Tf %f %f Td %s Tj ET\n" % (font, text.size, text.x, text.y, shown)


def _stream(head: bytes, data: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(data), data)


def _file(objects: Sequence[bytes], root: int) -> bytes:
    out = b"%PDF-1.4\n"
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        root,
        table,
    )
    return out
