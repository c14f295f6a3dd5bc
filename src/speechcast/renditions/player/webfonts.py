"""The fonts of the slides, cut down to the characters they show, so that they look alike everywhere."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz

from speechcast.assets import font_file
from speechcast.model.scene import Deck, TextBox

_BULLET = "•"
_HEADER = struct.Struct(">4sIIHHIHHIIIII")
_ENTRY = struct.Struct(">4sIIII")


@dataclass(frozen=True, slots=True)
class WebFont:
    """A font file for a page.

    Attributes:
        family: Name of the family in the deck.
        bold: Weight.
        data: A WOFF 1.0 file.
    """

    family: str
    bold: bool
    data: bytes

    @property
    def name(self) -> str:
        """A file name, ASCII only."""
        return f"{self.family.replace(' ', '')}-{'Bold' if self.bold else 'Regular'}.woff"


def _characters(deck: Deck) -> dict[tuple[str, bool], set[str]]:
    found: dict[tuple[str, bool], set[str]] = {}
    for slide in deck.slides:
        for element in slide.elements:
            if isinstance(element, TextBox):
                for run in (run for line in element.lines for run in line.runs):
                    bold = element.bold if run.bold is None else run.bold
                    signs = found.setdefault((element.family, bold), {_BULLET, " "})
                    signs.update(run.text)
    return found


def _subset(path: Path, characters: set[str]) -> bytes:
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(ord(sign) for sign in characters)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % 4)


def woff(sfnt: bytes) -> bytes:
    """An OpenType font as WOFF 1.0 (https://www.w3.org/TR/WOFF/): tables compressed one by one."""
    flavor, count = struct.unpack_from(">4sH", sfnt)
    tables = [struct.unpack_from(">4sIII", sfnt, 12 + 16 * n) for n in range(count)]
    at = _HEADER.size + _ENTRY.size * count
    directory = b""
    body = b""
    total = 12 + 16 * count
    for tag, checksum, offset, length in sorted(tables):
        plain = sfnt[offset : offset + length]
        packed = zlib.compress(plain, 9)
        stored = packed if len(packed) < length else plain
        directory += _ENTRY.pack(tag, at + len(body), len(stored), length, checksum)
        body += _padded(stored)
        total += length + (-length % 4)
    size = at + len(body)
    head = _HEADER.pack(
        b"wOFF", int.from_bytes(flavor, "big"), size, count, 0, total, 1, 0, 0, 0, 0, 0, 0
    )
    return head + directory + body


def deck_fonts(deck: Deck) -> tuple[WebFont, ...]:
    """One font for each family and weight that the deck shows.

    Raises:
        MissingError: when a font is not installed.
    """
    return tuple(
        WebFont(family, bold, woff(_subset(font_file(family, bold=bold), signs)))
        for (family, bold), signs in sorted(_characters(deck).items())
    )
