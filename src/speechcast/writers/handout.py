"""handout.pdf: each slide with the passage that it stands for, tagged for screen readers, for paper."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any, Literal

import segno

from speechcast.assets import fonts_folder
from speechcast.files import write_bytes
from speechcast.model.document import BlockKind, Document
from speechcast.model.outline import Outline, Slide, SlideKind
from speechcast.model.samples import milliseconds
from speechcast.model.scene import Deck, LaidSlide, TextBox
from speechcast.model.span import Span
from speechcast.model.timeline import Timeline
from speechcast.renditions.file_words import spoken_length
from speechcast.renditions.pictures import deck_svgs
from speechcast.renditions.typesetting import Glyphs, typeset

Form = Literal["beside", "below", "outline"]
"""The passage beside its slide (two or three a page), below it, or the points alone."""

_FONTS = {
    "zh": {"body": ["Noto Sans SC"], "head": ["Noto Serif SC", "Noto Sans SC"]},
    "en": {"body": ["Arimo", "Noto Sans SC"], "head": ["Gelasio", "Noto Sans SC"]},
}
_LOCALE = {"zh": ("zh", "CN"), "en": ("en", "US")}
_WORDS = {
    "zh": {
        "page": "第 {n} 页，共 {all} 页",
        "listen": "收听、观看：",
        "qr": "二维码：{address}",
        "colon": "：",
        "slides": "{n} 页幻灯片",
        "picture": "第 {n} 页幻灯片：{text}",
    },
    "en": {
        "page": "Page {n} of {all}",
        "listen": "Listen and watch:",
        "qr": "QR code: {address}",
        "colon": ": ",
        "slides": "{n} slides",
        "picture": "Slide {n}: {text}",
    },
}
_LONG = {"zh": 620, "en": 1_700}
"""Characters of a passage beside its slide from which on it may run over a page's end."""

REPEATING = frozenset({SlideKind.AGENDA, SlideKind.SECTION, SlideKind.SUMMARY})
"""Slides that name what others say: small on paper, and left out of the form without pictures."""


def write_handout(
    target: Path,
    *,
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline | None,
    stamp: datetime,
    form: Form = "beside",
    address: str = "",
    heard_at: str = "player/index.html",
) -> None:
    """Write the handout as PDF/UA-1: headings, contents with links, pictures with their words.

    Args:
        target: The file.
        document, outline, deck: What was built.
        timeline: Says when each slide is spoken; `None` without a narration.
        stamp: Date of the file.
        form: How slides and passages stand.
        address: Where the build's folder can be reached (`https://…/`); gives a QR code and links
            to the moments of the talk. Empty for none.
        heard_at: The file in that folder that plays the talk and knows `#t=` (seconds).

    Raises:
        MissingError: when a font is not installed.
        OutputError: when it cannot be written.
    """
    fonts = fonts_folder()
    glyphs = Glyphs(fonts)
    data = {
        f"{n}.svg": glyphs.shown(svg).encode("utf-8") for n, svg in enumerate(deck_svgs(deck), 1)
    }
    player = f"{address.rstrip('/')}/{heard_at}" if address else ""
    if player:
        code = io.BytesIO()
        segno.make(player, micro=False, error="m").save(code, kind="svg", border=2, xmldecl=False)
        data["qr.svg"] = code.getvalue()
    content = _content(document, outline, deck, timeline, stamp, form, player)
    words = json.dumps(content, ensure_ascii=False)
    data["handout.json"] = glyphs.shown(words).encode("utf-8")
    source = (package_files("speechcast.writers") / "handout.typ").read_text(encoding="utf-8")
    write_bytes(target, typeset(source, data, fonts=fonts))


def _content(
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline | None,
    stamp: datetime,
    form: Form,
    player: str,
) -> dict[str, Any]:
    language = document.language if document.language in _WORDS else "en"
    words = _WORDS[language]
    lang, region = _LOCALE[language]
    front = document.known
    facts = [words["slides"].format(n=len(deck.slides))]
    if timeline is not None:
        facts.append(spoken_length(timeline.samples / timeline.sample_rate, language))
    title = outline.title.text or deck.title or document.source_name
    return {
        "title": title,
        "author": front.speaker or "speechcast",
        "byline": " · ".join(t for t in (front.speaker, front.date, front.occasion) if t),
        "facts": " · ".join(facts),
        "date": {"year": stamp.year, "month": stamp.month, "day": stamp.day},
        "lang": lang,
        "region": region,
        "fonts": _FONTS[language],
        "leading": 0.85 if language == "zh" else 0.65,
        "justify": language == "zh",
        "words": words,
        "form": form,
        "address": player,
        "qr": bool(player),
        "slides": len(deck.slides),
        "parts": list(_parts(document, outline, deck, timeline, words, title)),
    }


def _parts(
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline | None,
    words: dict[str, str],
    title: str,
) -> Iterator[dict[str, Any]]:
    at = 0
    for section in outline.sections:
        slides = {slide.id: slide for slide in section.slides}
        shown: list[dict[str, Any]] = []
        while at < len(deck.slides) and deck.slides[at].of in slides:
            laid = deck.slides[at]
            shown.append(_slide(document, slides[laid.of], laid, at, timeline, words))
            at += 1
        if shown:
            yield {"heading": section.heading.text or title, "slides": shown}


def _slide(
    document: Document,
    slide: Slide,
    laid: LaidSlide,
    index: int,
    timeline: Timeline | None,
    words: dict[str, str],
) -> dict[str, Any]:
    span, at, moment = laid.span, "", ""
    if timeline is not None:
        timed = timeline.slides[index]
        span = timed.span
        ms = milliseconds(timed.start, timeline.sample_rate)
        minutes, seconds = divmod(ms // 1000, 60)
        at, moment = f"{minutes}:{seconds:02d}", f"t={ms / 1000:g}"
    paragraphs = list(_paragraphs(document, span))
    length = sum(len(paragraph["text"]) for paragraph in paragraphs)
    seen = " ".join(e.text.replace("\n", " ") for e in laid.elements if isinstance(e, TextBox))
    return {
        "number": index + 1,
        "title": laid.title,
        "file": f"{index + 1}.svg",
        "alt": words["picture"].format(n=index + 1, text=seen or laid.title),
        "at": at,
        "moment": moment,
        "small": slide.kind in REPEATING,
        "long": length > _LONG.get(document.language, _LONG["en"]),
        "paragraphs": paragraphs,
        "points": [
            {
                "claim": slide.points[n].text.text,
                "detail": (detail.text if (detail := slide.points[n].detail) else ""),
            }
            for n in (() if slide.kind in REPEATING else laid.points)
        ],
    }


def _paragraphs(document: Document, span: Span) -> Iterator[dict[str, Any]]:
    """The paragraphs of a passage; without a reader's blocks its lines."""
    kinds = [(block.span, block.kind) for block in document.blocks]
    if not kinds:
        at = 0
        for line in document.text.split("\n"):
            kinds.append((Span(at, at + len(line)), BlockKind.PARAGRAPH))
            at += len(line) + 1
    for whole, kind in kinds:
        if whole.overlap(span):
            here = Span(max(whole.start, span.start), min(whole.end, span.end))
            text = " ".join(document.shown(here.trimmed(document.text)).split("\n"))
            if text.strip():
                yield {"text": text, "heading": kind is BlockKind.HEADING}
