"""slides.pdf: the slides as accessible pages, their words as headings and paragraphs."""

from __future__ import annotations

import json
from datetime import datetime
from importlib.resources import files as package_files
from itertools import pairwise
from pathlib import Path
from typing import Any

from speechcast.assets import fonts_folder
from speechcast.files import write_bytes
from speechcast.model.outline import SlideKind
from speechcast.model.scene import Deck, LaidSlide, Line, Picture, TextBox
from speechcast.renditions.svg import image_svg, shapes_svg
from speechcast.renditions.typesetting import typeset

_LOCALE = {"zh": ("zh", "CN"), "en": ("en", "US")}
_RUNNING = frozenset({"footer", "page"})
"""Slots that every page repeats: screen readers pass over them."""
_MAIN = frozenset(
    {SlideKind.TITLE, SlideKind.AGENDA, SlideKind.SECTION, SlideKind.SUMMARY, SlideKind.CLOSING}
)
"""Slides whose titles are headings of the first level; those of all others lie below them."""
_TITLE_SLOT = "title"
_HIDDEN_FAMILY = "Noto Sans SC"


def _line(line: Line, box: TextBox) -> dict[str, Any]:
    runs = []
    for run in line.runs:
        lang, _, region = run.lang.partition("-")
        bold = box.bold if run.bold is None else run.bold
        runs.append({"text": run.text, "scale": run.scale, "bold": bold, "lang": lang,
                     "region": region or None})  # fmt: skip
    return {"x": line.x, "runs": runs}


def _box(box: TextBox, level: int, pages: dict[str, int]) -> dict[str, Any]:
    running = box.slot in _RUNNING
    bounds = [0]
    for count in box.paragraphs:
        bounds.append(bounds[-1] + count)
    paragraphs = [
        {
            "baseline": box.lines[first].baseline,
            "lines": [_line(line, box) for line in box.lines[first:last]],
        }
        for first, last in pairwise(bounds)
        if last > first
    ]
    return {
        "x": box.box.x,
        "size": box.size,
        "leading": box.line_height,
        "family": box.family,
        "color": box.color.color,
        "level": level,
        # What screen readers pass over must not hold a link (ISO 14289-1, 7.18).
        "page": 0 if running else pages.get(box.link, 0),
        "running": running,
        "paragraphs": paragraphs,
    }


def _spoken(slide: LaidSlide) -> list[tuple[int, Picture]]:
    """The images that say something, with their numbers on the slide."""
    return [(n, picture) for n, picture in enumerate(slide.pictures) if picture.description]


def _slide(slide: LaidSlide, number: int, pages: dict[str, int]) -> dict[str, Any]:
    level = 1 if slide.kind in _MAIN or number == 0 else 2
    boxes = [e for e in slide.elements if isinstance(e, TextBox) and e.lines]
    # A title is read first, wherever it is drawn.
    boxes.sort(key=lambda box: box.slot != _TITLE_SLOT)
    titled = any(box.slot == _TITLE_SLOT for box in boxes)
    return {
        "shapes": f"{number}.svg",
        "level": level,
        "title": "" if titled else slide.title,
        "pictures": [
            {
                "file": f"{number}-{n}.svg",
                "alt": picture.description,
                "x": picture.box.x,
                "y": picture.box.y,
                "width": picture.box.w,
                "height": picture.box.h,
            }
            for n, picture in _spoken(slide)
        ],
        "boxes": [_box(box, level if box.slot == _TITLE_SLOT else 0, pages) for box in boxes],
    }


def write_slides_pdf(target: Path, *, deck: Deck, author: str, stamp: datetime) -> None:
    """Write the slides as PDF/UA-1, a page each, with bookmarks and links.

    Args:
        target: The file.
        deck: The laid-out slides.
        author: The speaker; may be empty.
        stamp: Date of the file.

    Raises:
        MissingError: when a font that the deck shows is not installed.
        OutputError: when the file cannot be written.
    """
    lang, region = _LOCALE.get(deck.language, (deck.language, None))
    pages = {slide.id: number for number, slide in enumerate(deck.slides, 1)}
    content = {
        "title": deck.title,
        "author": [author] if author else [],
        "date": [stamp.year, stamp.month, stamp.day],
        "lang": lang,
        "region": region,
        "width": deck.width,
        "height": deck.height,
        "first": deck.first_number,
        "family": _HIDDEN_FAMILY,
        "slides": [_slide(slide, number, pages) for number, slide in enumerate(deck.slides)],
    }
    data = {"slides.json": json.dumps(content, ensure_ascii=False).encode()}
    for number, slide in enumerate(deck.slides):
        data[f"{number}.svg"] = shapes_svg(deck, slide).encode()
        for n, picture in _spoken(slide):
            data[f"{number}-{n}.svg"] = image_svg(picture).encode()
    source = (package_files("speechcast.writers") / "slides_pdf.typ").read_text(encoding="utf-8")
    write_bytes(target, typeset(source, data, fonts=fonts_folder()))
