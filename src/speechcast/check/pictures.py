"""Pictures of slides, one by one or as pages: they open and are not blank."""

from __future__ import annotations

from pathlib import Path

import av
import pypdfium2 as pdfium
from lxml import etree

from speechcast.check.findings import Findings

_ACCESSIBLE = b"pdfuaid:part"
_LEAST_CONTRAST = 4
"""Grey levels between the darkest and the lightest pixel of a picture that shows something."""


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


def check_svg(findings: Findings, name: str, path: Path) -> None:
    """Verify a slide's SVG."""
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        root = etree.fromstring(path.read_bytes(), parser)
    except (OSError, etree.XMLSyntaxError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    drawn = [node for node in root.iter() if isinstance(node.tag, str)]
    findings.holds(f"{name} is not blank", len(drawn) > 1, "it draws nothing")


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
