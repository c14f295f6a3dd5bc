"""Pictures of slides, one by one or as pages: they open, are not blank, and show their slide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import av
import numpy as np
import pypdfium2 as pdfium
from lxml import etree
from numpy.typing import NDArray

from speechcast.check.findings import Findings
from speechcast.model.outline import Outline

_ACCESSIBLE = b"pdfuaid:part"
_LEAST_CONTRAST = 4
"""Grey levels between the darkest and the lightest pixel of a picture that shows something."""
_SEEN_SIZE = (160, 90)
_BLOCK = 5
_SAME_PICTURE = 20.0
"""Grey levels by which a block of 5 × 5 of 160 × 90 dots may differ: the same slide drawn at two
sizes differs by 4, two slides of one template by 56 and more (measured on 36 slides)."""
_SLIDE_NUMBER = re.compile(r"slides/(?:thumbs/)?(\d+)\.png")
_SHOWN_SHARE = 0.6
"""Share of a heading's characters that its picture must show: templates shorten long titles."""


def check_png(findings: Findings, name: str, path: Path) -> None:
    """Verify a slide's PNG."""
    try:
        with av.open(str(path)) as container:
            frame = next(container.decode(video=0))
            pixels = frame.to_ndarray(format="gray")
    except (OSError, StopIteration, IndexError, av.error.FFmpegError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    contrast = int(pixels.max()) - int(pixels.min())
    findings.holds(f"{name} is not blank", contrast >= _LEAST_CONTRAST, "it has one colour")


def check_same_slides(findings: Findings, directory: Path, names: Iterable[str]) -> None:
    """Verify that all PNG files of a slide, large and small, show the same."""
    groups: dict[int, list[str]] = {}
    for name in names:
        if numbered := _SLIDE_NUMBER.fullmatch(name):
            groups.setdefault(int(numbered[1]), []).append(name)
    for first, *others in groups.values():
        if not others:
            continue
        seen = _seen(directory / first)
        for other in others:
            again = _seen(directory / other)
            if seen is not None and again is not None:
                findings.holds(
                    f"{first} and {other} show the same slide",
                    _apart(seen, again) <= _SAME_PICTURE,
                    "one of them is a picture of something else",
                )


def _seen(path: Path) -> NDArray[np.float64] | None:
    """A picture as one sees it from afar, in grey; `None` when it does not open."""
    width, height = _SEEN_SIZE
    try:
        codec: Any = av.CodecContext.create("png", "r")
        frame = [*codec.decode(av.Packet(path.read_bytes())), *codec.decode(None)][0]
    except (OSError, IndexError, ValueError, av.error.FFmpegError):
        return None
    small = frame.reformat(width=width, height=height, format="gray", interpolation="AREA")
    dots: NDArray[np.float64] = small.to_ndarray().astype(np.float64)
    blocks = dots.reshape(height // _BLOCK, _BLOCK, width // _BLOCK, _BLOCK)
    means: NDArray[np.float64] = blocks.mean(axis=(1, 3))
    return means


def _apart(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    return float(np.abs(a - b).max())


def words_to_show(outline: Outline) -> dict[str, tuple[str, ...]]:
    """For each slide of the outline, by id, texts of which its picture shows one; without blanks."""
    return {
        # A quotation stands without its heading.
        slide.id: tuple(
            "".join(text.split())
            for text in (slide.heading.text, *(point.text.text for point in slide.points[:1]))
        )
        for slide in outline.slides()
    }


def shows(seen: str, texts: Sequence[str]) -> bool:
    """Whether a picture with the words `seen` shows one of `texts`, all without blanks."""
    return any(sum(sign in seen for sign in text) >= _SHOWN_SHARE * len(text) for text in texts)


def check_svg(findings: Findings, name: str, path: Path, due: Sequence[str] = ()) -> None:
    """Verify a slide's SVG: it draws something, and the words of one of `due` (any, when empty)."""
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        root = etree.fromstring(path.read_bytes(), parser)
    except (OSError, etree.XMLSyntaxError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    drawn = [node for node in root.iter() if isinstance(node.tag, str)]
    findings.holds(f"{name} is not blank", len(drawn) > 1, "it draws nothing")
    seen = "".join("".join(map(str, root.itertext())).split())
    findings.holds(
        f"{name} shows its slide", not due or shows(seen, due), f"not “{due[0] if due else ''}”"
    )


def check_slides_pdf(findings: Findings, name: str, path: Path, *, slides: int) -> None:
    """Verify the slides as pages: as many as there are slides, accessible, each with words."""
    try:
        data = path.read_bytes()
        pdf = pdfium.PdfDocument(data)
        texts = [page.get_textpage().get_text_range() for page in pdf]
    except (OSError, pdfium.PdfiumError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    findings.holds(
        f"{name} has every slide", len(texts) == slides, f"{len(texts)} instead of {slides}"
    )
    findings.holds(f"{name} is accessible (PDF/UA)", _ACCESSIBLE in data, "it is not marked so")
    blank = [number for number, text in enumerate(texts, 1) if not text.strip()]
    findings.holds(f"{name} shows words on every page", not blank, f"none on {blank}")
