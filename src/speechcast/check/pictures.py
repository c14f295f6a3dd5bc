"""Pictures of slides: they open, have their size, and are not blank."""

from __future__ import annotations

from pathlib import Path

import av
from lxml import etree

from speechcast.check.findings import Findings

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
