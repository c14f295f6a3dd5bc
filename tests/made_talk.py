"""Small talks made by hand, with known times: text, outline, deck, timeline and sound."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

import numpy as np

from speechcast.model.document import Document, Front, Mask, MaskKind
from speechcast.model.narration import Mark, Narration, Utterance, Voiced
from speechcast.model.outline import (
    Outline,
    Phrase,
    Point,
    Section,
    SectionKind,
    Slide,
    SlideKind,
)
from speechcast.model.scene import Box, Deck, Fill, LaidSlide, Line, Run, Shape, ShapeKind, TextBox
from speechcast.model.span import Span
from speechcast.model.timeline import Timeline, align
from speechcast.renditions.encoders import StreamEncoder, Tags

RATE = 24_000
PER_CHARACTER = RATE // 12
PAUSE_S = 0.25
SILENT = RATE

ZH_PARTS = (
    ("书香进社区", ("在社区图书馆工作会议上的讲话\n各位馆长、同志们：",)),
    ("让书更好找", ("一、让书更好找。", "一是**馆目录要统一。", "二是标识要清楚。")),
    ("小结", ()),
    ("让人更愿来", ("二、让人更愿来。", "灯光 <充足> & “明亮”，", "座位够用！")),
    ("谢谢", ("谢谢大家！",)),
)
EN_PARTS = (
    ("Opening the path", ("Opening the path\nFriends and neighbours, good morning.",)),
    ("Walk here", ("First, walk here.", " A path that nobody walks is a hedge.")),
    ("Summary", ()),
    ("Look after it", ("Second, look after it.", " Pick up <what> you find & mend it.")),
    ("Thanks", ("Thank you all.",)),
)


@dataclass(frozen=True, slots=True)
class Talk:
    """Everything that writers take."""

    document: Document
    outline: Outline
    deck: Deck
    timeline: Timeline


def _line(text: str, y: float, size: float) -> Line:
    return Line((Run(text, "zh-CN"),), 60, y, size * len(text))


def _text(slot: str, text: str, y: float, size: float, reveal: int | None = None) -> TextBox:
    return TextBox(
        slot, Box(60, y - size, 800, size * 1.4), (_line(text, y, size),), (1,), size, size * 1.4,
        size > 24, Fill("#1A2430"), False, "Noto Sans SC", reveal=reveal,
    )  # fmt: skip


def _laid(slide: Slide, section: str, leads_to: str) -> LaidSlide:
    rule = Shape(ShapeKind.RECT, Box(60, 120, 840, 2), Fill("#1C4A5C", to="#985618"))
    elements = [_text("title", slide.heading.text, 90, 32), rule]
    elements += [
        _text(f"item{n}.heading", point.text.text, 180 + 48 * n, 20, n)
        for n, point in enumerate(slide.points)
    ]
    if leads_to:
        elements.append(replace(_text("item0.heading", "→", 180, 20), link=leads_to))
    return LaidSlide(
        slide.id, slide.id, slide.kind, "bullets", section, slide.span, slide.heading.text,
        tuple(range(len(slide.points))), Fill("#FFFFFF", to="#F4F1EA"), True, tuple(elements),
    )  # fmt: skip


def make_talk(language: str = "zh", *, copies: int = 1) -> Talk:
    """A talk of five slides, the third without words; `copies` repeats it into a long one."""
    parts = (ZH_PARTS if language == "zh" else EN_PARTS) * copies
    text = ""
    slides: list[Slide] = []
    voiced: list[Voiced] = []
    for number, (heading, said) in enumerate(parts):
        name = f"s{number + 1}.1"
        begin = len(text)
        points: list[Point] = []
        for n, sentence in enumerate(said):
            span = Span(len(text), len(text) + len(sentence))
            text += sentence
            origin = tuple(range(span.start, span.end))
            utterance = Utterance(name, span, sentence, origin, PAUSE_S)
            lengths = [PER_CHARACTER] * len(sentence)
            marks = tuple(
                Mark(at, sample)
                for at, sample in zip(origin, accumulate(lengths[:-1], initial=0), strict=True)
            )
            voiced.append(Voiced(utterance, sum(lengths), marks, Path("none"), -20.0, 0.5))
            if n:
                points.append(Point(Phrase(sentence.strip(), (span,)), span))
        text += "\n" if said else ""
        kind = SlideKind.SUMMARY if not said else SlideKind.BULLETS
        slides.append(Slide(name, kind, Span(begin, len(text)), Phrase(heading), "", tuple(points)))
    sections = tuple(
        Section(f"s{n + 1}", SectionKind.BODY, slide.span, slide.heading, 0, (slide,))
        for n, slide in enumerate(slides)
    )
    title = parts[0][0]
    outline = Outline(language, Phrase(title), sections)
    masks = tuple(
        Mask(Span(at, at + 2), MaskKind.NAME)
        for at in range(len(text))
        if text[at : at + 2] == "**"
    )
    document = Document(
        text, language, "talk.txt", "0" * 64, masks=masks, front=Front(title, speaker="林安")
    )
    # The slide without words leads to the one after it.
    laid = tuple(
        _laid(slide, f"s{n + 1}", f"s{n + 2}.1" if slide.kind is SlideKind.SUMMARY else "")
        for n, slide in enumerate(slides)
    )
    deck = Deck("briefing", "0" * 64, 960, 540, language, title, laid)
    narration = Narration("silence:", RATE, tuple(voiced), SILENT, None, "0" * 64)
    return Talk(document, outline, deck, align(deck, outline, narration))


def write_sound(path: Path, samples: int) -> Path:
    """A quiet tone as MP3, `samples` long."""
    with_tone = (800 * np.sin(np.arange(samples) * (2 * np.pi * 220 / RATE))).astype(np.int16)
    encoder = StreamEncoder("mp3", path, sample_rate=RATE)
    try:
        encoder.feed(with_tone)
        encoder.finish(Tags(title="talk", artist="", date="2026-01-01", language="zh"))
    finally:
        encoder.close()
    return path
