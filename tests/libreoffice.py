"""LibreOffice and poppler for the tests: decks converted, words and pixels of their pages."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from lxml import etree
from numpy.typing import NDArray

from speechcast.assets import fonts_folder

_FONTS_CONF = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def convert(decks: Sequence[Path], kind: str) -> None:
    """Convert decks, all of one folder, with the bundled fonts and no others; one run."""
    soffice = shutil.which("soffice")
    assert soffice, "run python tools/test_tools.py first"
    folder = decks[0].parent
    conf = folder / "fonts.conf"
    conf.write_text(_FONTS_CONF.format(fonts=fonts_folder(), cache=folder / "fontcache"), "utf-8")
    subprocess.run(
        [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", kind, "--outdir", str(folder), *map(str, decks)],
        env={**os.environ, "FONTCONFIG_FILE": str(conf)},
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip


def words(pdf: Path) -> Iterator[tuple[int, str, float, float, float, float]]:
    """Page from 0, text, and left, top, right, bottom (points) of every word."""
    done = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True, encoding="utf-8"
    )
    root = etree.fromstring(done.stdout.encode(), etree.XMLParser(recover=True))
    for number, page in enumerate(root.iter("{*}page")):
        for word in page.iter("{*}word"):
            left, top, right, bottom = (
                float(word.get(side, "nan")) for side in ("xMin", "yMin", "xMax", "yMax")
            )
            yield number, word.text or "", left, top, right, bottom


def pages(pdf: Path, width: int, height: int) -> list[NDArray[np.uint8]]:
    """The pages as grey pictures."""
    stem = pdf.with_suffix("")
    subprocess.run(
        ["pdftoppm", "-gray", "-scale-to-x", str(width), "-scale-to-y", str(height),
         str(pdf), str(stem)],
        check=True, capture_output=True,
    )  # fmt: skip
    found = []
    for path in sorted(stem.parent.glob(f"{stem.name}-*.pgm")):
        data = path.read_bytes()
        # A PGM's head is three lines: kind, size, largest value.
        head = b"\n".join(data.split(b"\n", 3)[:3]) + b"\n"
        found.append(np.frombuffer(data, np.uint8, offset=len(head)).reshape(height, width))
        path.unlink()
    return found
