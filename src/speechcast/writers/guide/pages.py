"""The study guide as a tagged PDF."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

from speechcast.assets import fonts_folder
from speechcast.files import write_bytes
from speechcast.renditions.typesetting import typeset
from speechcast.writers.guide.content import Asked, Guide, GuidePart

_FONTS = {
    "zh": {"body": ["Noto Sans SC"], "head": ["Noto Serif SC", "Noto Sans SC"]},
    "en": {"body": ["Arimo", "Noto Sans SC"], "head": ["Gelasio", "Noto Sans SC"]},
}
_LOCALE = {"zh": ("zh", "CN"), "en": ("en", "US")}


def write_guide_pdf(
    target: Path, *, guide: Guide, svgs: Sequence[str], author: str, stamp: datetime
) -> None:
    """Write `guide.pdf` as PDF/UA-1: what `guide.docx` says, for paper and screen readers.

    Args:
        target: The file.
        guide: What it says.
        svgs: The deck slides as SVG, in order.
        author: For the file's properties; empty when nobody is known.
        stamp: Date of the file.

    Raises:
        MissingError: when a font is not installed.
        OutputError: when it cannot be written.
    """
    shown = sorted({number for part in guide.parts for number in part.slides})
    data = {f"{n}.svg": svgs[n - 1].encode("utf-8") for n in shown}
    content = _content(guide, author, stamp)
    data["guide.json"] = json.dumps(content, ensure_ascii=False).encode("utf-8")
    source = (package_files("speechcast.writers.guide") / "guide.typ").read_text(encoding="utf-8")
    write_bytes(target, typeset(source, data, fonts=fonts_folder()))


def _content(guide: Guide, author: str, stamp: datetime) -> dict[str, Any]:
    lang, region = _LOCALE[guide.language]
    return {
        "title": guide.title,
        "byline": guide.byline,
        "facts": guide.facts,
        "author": author or "speechcast",
        "date": {"year": stamp.year, "month": stamp.month, "day": stamp.day},
        "lang": lang,
        "region": region,
        "fonts": _FONTS[guide.language],
        "leading": 0.85 if guide.language == "zh" else 0.65,
        "words": dict(guide.words),
        "objectives": guide.objectives,
        "agenda": guide.agenda,
        "parts": [_part(part) for part in guide.parts],
        "figures": guide.figures,
        "answers": [(a.label, a.answer, a.why) for a in guide.marked()],
        "hints": [(a.label, a.why) for a in guide.topics() if a.why],
    }


def _part(part: GuidePart) -> dict[str, Any]:
    return {
        "heading": part.heading,
        "pictures": [
            {"file": f"{number}.svg", "alt": alt}
            for number, alt in zip(part.slides, part.alts, strict=True)
        ],
        "points": part.points,
        "terms": part.terms,
        "passage": part.passage,
        "questions": [_asked(asked) for asked in part.questions],
    }


def _asked(asked: Asked) -> dict[str, Any]:
    return {
        "label": asked.label,
        "stem": asked.stem,
        "options": asked.options,
        "lines": asked.lines,
    }
