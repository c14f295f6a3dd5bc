"""Widths of text in the real font (HarfBuzz), and the spare room that other fonts need."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from speechcast.assets import font_file

_FALLBACK = "Noto Sans SC"
_SPARE = {"Arimo": 1.04, "Gelasio": 1.10}
_SPARE_EAST_ASIAN = 1.04
_SPARE_LATIN_SANS, _SPARE_LATIN_SERIF = 1.06, 1.10
SCRIPT_GAP = 0.25
"""Em that LibreOffice adds where Chinese meets Latin letters or digits."""


def is_wide(char: str) -> bool:
    """Whether `char` takes a full em in Chinese type: Han, kana, full-width punctuation."""
    return unicodedata.east_asian_width(char) in "WF" or char in "“”‘’—…·"


def is_han(char: str) -> bool:
    """Whether `char` is a Chinese character."""
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char >= "\U00020000"


def _is_latin(char: str) -> bool:
    return char.isalnum() and not is_wide(char)


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph as measured in one face, at any size.

    Attributes:
        text: Its characters.
        drawn: Sum of the advances up to each character, em; one more than characters.
        counted: The same with the spare room that other fonts of the stack and LibreOffice need.
        gaps: Gap before each character that falls away at a line start, em (part of `counted`).
    """

    text: str
    drawn: tuple[float, ...]
    counted: tuple[float, ...]
    gaps: tuple[float, ...]

    def end_of_line(self, start: int, end: int) -> int:
        """`end` without the blanks that hang at a line's end."""
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return end

    def width(self, start: int, end: int) -> float:
        """Advance of a line of the characters [start, end), em."""
        return self.drawn[self.end_of_line(start, end)] - self.drawn[start]

    def room(self, start: int, end: int) -> float:
        """Room that such a line must be given, em."""
        if start >= end:
            return 0.0
        return self.counted[self.end_of_line(start, end)] - self.counted[start] - self.gaps[start]


EXACT_LINE_DESCENT = 0.2


@dataclass(frozen=True)
class Face:
    """A font face: family and weight."""

    family: str
    bold: bool

    @cached_property
    def _font(self) -> Any:
        return _load(font_file(self.family, bold=self.bold))

    @property
    def descent(self) -> float:
        """Depth of an exact line below its baseline, em.

        LibreOffice takes a fifth of the type size for every face where a deck says how far lines
        stand apart (`ImplCalculateFontIndependentLineSpacing`), not the face's own descent.
        """
        return EXACT_LINE_DESCENT

    def advances(self, text: str) -> list[float]:
        """Advance of each character of `text`, em; marks and ligatures count with their first."""
        widths, missing = self._shape(text)
        if missing and self.family != _FALLBACK:
            other = Face(_FALLBACK, self.bold).advances(text)
            for at in missing:
                widths[at] = other[at]
        elif missing:
            for at in missing:
                widths[at] = 1.0 if is_wide(text[at]) else 0.6
        return widths

    def _shape(self, text: str) -> tuple[list[float], list[int]]:
        if not text:
            return [], []  # HarfBuzz has no glyphs then, and not an empty list of them
        buffer = hb.Buffer()
        buffer.add_codepoints([ord(char) for char in text])
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        hb.shape(self._font, buffer)
        upem = self._font.face.upem
        widths = [0.0] * len(text)
        missing: list[int] = []
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            widths[info.cluster] += position.x_advance / upem
            if info.codepoint == 0 and not text[info.cluster].isspace():
                missing.append(info.cluster)
        return widths, missing

    def measured(self, text: str) -> Text:
        """`text`, one paragraph, as measured in this face."""
        return _measured(self, text)

    def _spare(self, char: str) -> float:
        if self.family in _SPARE:
            return _SPARE[self.family]
        if is_wide(char):
            return _SPARE_EAST_ASIAN
        return _SPARE_LATIN_SERIF if "Serif" in self.family else _SPARE_LATIN_SANS


@lru_cache(maxsize=16)
def _load(path: Path) -> Any:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))


@lru_cache(maxsize=4096)
def _measured(face: Face, text: str) -> Text:
    widths = face.advances(text)
    gaps = [0.0] * (len(text) + 1)
    for at in range(1, len(text)):
        before, after = text[at - 1], text[at]
        if (is_han(before) and _is_latin(after)) or (_is_latin(before) and is_han(after)):
            gaps[at] = SCRIPT_GAP
    counted = accumulate(
        (
            width * face._spare(char) + gap
            for width, char, gap in zip(widths, text, gaps, strict=False)
        ),
        initial=0.0,
    )
    # A gap stands before its character, so the sum up to the character must not hold it yet.
    return Text(text, tuple(accumulate(widths, initial=0.0)), tuple(counted), tuple(gaps))
