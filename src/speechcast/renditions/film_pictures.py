"""The pictures of a film at its size: slides placed on the frame, captions on a quiet strip."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from speechcast.model.scene import Box, Deck
from speechcast.renditions.cues import width
from speechcast.renditions.pictures import draw_pages
from speechcast.renditions.svg import slide_svg

Planes = NDArray[np.uint8]
"""A picture as YUV 4:2:0 planes, BT.709, one below the other."""

SIZES = {
    "720p": (1280, 720), "1080p": (1920, 1080), "2160p": (3840, 2160), "vertical": (1080, 1920),
}  # fmt: skip
_BATCH = 8
"""Pictures that are drawn at once and kept: more would need more memory, fewer more time."""
_STRIP_SHARE = 0.15
_PAPER = "#111417"
_INK = "#F7F4EE"
_FAMILY = "Noto Sans SC"
_LINES_OF_STRIP = 3.4
"""How many lines of captions would fill the strip; they have two at most."""

_CAPTIONS = """
#let strip = json("strip.json")
#set page(width: strip.width * 1pt, height: strip.height * 1pt, margin: 0pt, fill: rgb(strip.paper))
#set text(font: strip.family, size: strip.size * 1pt, fill: rgb(strip.ink), fallback: false)
#set par(leading: 0.45em)
#for (number, lines) in strip.captions.enumerate() {
  if number > 0 { pagebreak() }
  align(center + horizon, lines.map(line => text(line)).join(linebreak()))
}
"""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where slide and captions stand on a frame, pixels.

    Attributes:
        width, height: Of the frame; even numbers, as H.264 wants them.
        slide: Where the slide stands.
        strip: Where captions stand; `None` without them.
    """

    width: int
    height: int
    slide: Box
    strip: Box | None


def stage(deck: Deck, size: str, *, captions: bool) -> Stage:
    """The frame of a film of this size (one of `SIZES`).

    The slide is as large as it can be; captions get a strip below it, so that they cover nothing.
    """
    across, down = SIZES[size]
    strip_height = round(down * _STRIP_SHARE / 2) * 2 if captions else 0
    scale = min(across / deck.width, (down - strip_height) / deck.height)
    shown_width, shown_height = round(deck.width * scale), round(deck.height * scale)
    # Slide and strip together stand in the middle of an upright frame.
    top = round((down - strip_height - shown_height) / 4) * 2
    slide = Box((across - shown_width) // 2, top, shown_width, shown_height)
    strip = None
    if captions:
        strip = Box(0, round((slide.y + slide.h + 1) / 2) * 2, across, strip_height)
    return Stage(across, down, slide, strip)


def planes_of(png: bytes) -> Planes:
    """A PNG picture as planes."""
    # Opened as a file, it would be decoded twice: once to find out what it is.
    codec: Any = av.CodecContext.create("png", "r")
    frame = [*codec.decode(av.Packet(png)), *codec.decode(None)][0]
    # Without being told, swscale keeps the full range of a PNG, which players stretch once more.
    turned = frame.reformat(
        format="yuv420p",
        dst_colorspace="ITU709",
        src_color_range="JPEG",
        dst_color_range="MPEG",
    )
    return np.ascontiguousarray(turned.to_ndarray())


class SlidePictures:
    """The stills of a film, drawn a few at a time when they are needed.

    Args:
        deck: Their deck.
        slides: What is visible, still by still (`film_plan.stills`).
        stage: Where the slide stands.
        fonts: Folder of the fonts.
    """

    def __init__(self, deck: Deck, slides: Sequence[Any], stage: Stage, fonts: Path) -> None:
        self._deck = deck
        self._slides = slides
        self._stage = stage
        self._fonts = fonts
        self._held: dict[int, Planes] = {}

    def __getitem__(self, number: int) -> Planes:
        if number not in self._held:
            self._draw(number)
        return self._held[number]

    def _draw(self, first: int) -> None:
        # A fade needs the picture before; nothing goes back further.
        self._held = {n: p for n, p in self._held.items() if n >= first - 1}
        wanted = self._slides[first : first + _BATCH]
        svgs = [slide_svg(self._deck, slide) for slide in wanted]
        box, frame = self._stage.slide, self._stage
        pages = "\n#pagebreak()\n".join(
            f'#place(dx: {box.x}pt, dy: {box.y}pt, image("{n}.svg", width: {box.w}pt,'
            f" height: {box.h}pt))"
            for n in range(len(svgs))
        )
        source = (
            f"#set page(width: {frame.width}pt, height: {frame.height}pt, margin: 0pt,"
            f' fill: rgb("{_PAPER}"))\n{pages}'
        )
        for offset, png in enumerate(draw_pages(source, svgs, scale=1.0, fonts=self._fonts)):
            self._held[first + offset] = planes_of(png)


def caption_strips(captions: Sequence[Sequence[str]], stage: Stage, fonts: Path) -> list[Planes]:
    """Each caption as the planes of the strip, in order; the empty strip comes last."""
    strip = stage.strip
    if strip is None:
        return []
    longest = max((width(line) for lines in captions for line in lines), default=1.0)
    size = min(strip.h / _LINES_OF_STRIP, strip.w * 0.94 / max(1.0, longest))
    found = []
    for first in range(0, len(captions) + 1, _BATCH * 4):
        batch = [*captions, ()][first : first + _BATCH * 4]
        data = {
            "width": strip.w, "height": strip.h, "paper": _PAPER, "ink": _INK, "family": _FAMILY,
            "size": size, "captions": [list(lines) for lines in batch],
        }  # fmt: skip
        files = {"strip.json": json.dumps(data, ensure_ascii=False).encode()}
        pages = draw_pages(_CAPTIONS, (), scale=1.0, fonts=fonts, files=files)
        found += [planes_of(page) for page in pages]
    return found


def laid_over(picture: Planes, strip: Planes, stage: Stage) -> Planes:
    """A frame with a caption's strip in its place."""
    box = stage.strip
    assert box is not None
    top, rows, width, height = int(box.y), int(box.h), stage.width, stage.height
    whole = picture.copy()
    whole[top : top + rows] = strip[:rows]
    # Colour planes lie below, a quarter as large, two of their rows in one row of the array.
    for plane in (0, 1):
        start = height * width + plane * (height * width // 4)
        source = rows * width + plane * (rows * width // 4)
        at = start + (top // 2) * (width // 2)
        count = rows * width // 4
        whole.reshape(-1)[at : at + count] = strip.reshape(-1)[source : source + count]
    return whole
