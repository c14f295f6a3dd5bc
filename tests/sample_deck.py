"""A short narrated deck with every kind of element, laid out by hand, and a template for it."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from pptx import Presentation
from pptx.util import Pt

from speechcast.model.document import Document, Front, Mask, MaskKind
from speechcast.model.narration import Mark
from speechcast.model.outline import (
    Outline,
    Phrase,
    Point,
    Section,
    SectionKind,
    Slide,
    SlideKind,
)
from speechcast.model.scene import (
    Align,
    Anchor,
    Box,
    Deck,
    Element,
    Fill,
    LaidSlide,
    Line,
    Run,
    Shape,
    ShapeKind,
    TextBox,
    ThemeFonts,
)
from speechcast.model.span import Span
from speechcast.model.timeline import Reveal, TimedSlide, TimedUtterance, Timeline

STAMP = datetime(2024, 5, 12, 8, 30, 2, tzinfo=UTC)
RATE = 24_000
WIDTH, HEIGHT = 960.0, 540.0
INK = Fill("#1A2430", "dk1")
PAPER = Fill("#FFFFFF", "lt1")
TEAL = Fill("#1C4A5C", "accent1", "#12333F")
BRONZE = Fill("#985618")

PASSAGES = (
    "清河市社区图书馆工作会议\n\n各位馆长、同志们：\n",
    "下面，我讲两点意见：\n",
    "一、让书更好找。\n",
    "一是**目录要统一。二是标识<要>清楚 & 醒目。\n三是推荐要用心，每月推荐10本好书。\n",
    "二、让人更愿来。\n",
    "灯光要充足，座位要够用。",
    "书籍是灯，照亮每一条回家的路。\n",
    "谢谢大家！\n",
)
"""What each slide narrates; the sixth and seventh are two halves of one slide."""


def spans_of(passages: Iterable[str]) -> list[Span]:
    """Where the passages lie in the text that they make."""
    spans, at = [], 0
    for passage in passages:
        spans.append(Span(at, at + len(passage)))
        at += len(passage)
    return spans


def text_box(
    slot: str,
    box: Box,
    paragraphs: Iterable[Iterable[str]],
    *,
    size: float,
    color: Fill = INK,
    placeholder: int | None = None,
    reveal: int | None = None,
    bold: bool = False,
    align: Align = Align.LEFT,
    anchor: Anchor = Anchor.TOP,
    bullet: bool = False,
    native: bool = True,
    unit: str = "",
    link: str = "",
    paragraph_reveals: tuple[int | None, ...] = (),
) -> TextBox:
    """Text of full-width characters set by hand, an em each, with the line breaks given."""
    height = size * 1.5
    lines: list[Line] = []
    counts = []
    hang = 18.0 if bullet else 0.0
    gap = 6.0 if bullet else 0.0
    listed = [list(paragraph) for paragraph in paragraphs]
    total = sum(len(paragraph) for paragraph in listed) * height + gap * (len(listed) - 1)
    free = box.h - total
    top = box.y + {Anchor.TOP: 0.0, Anchor.MIDDLE: free / 2, Anchor.BOTTOM: free}[anchor]
    for number, paragraph in enumerate(listed):
        counts.append(len(paragraph))
        for words in paragraph:
            width = sum(size if ord(c) > 0x2000 else size * 0.55 for c in words)
            x = box.x + hang
            x += {Align.LEFT: 0.0, Align.CENTER: (box.w - width) / 2,
                  Align.RIGHT: box.w - width}[align]  # fmt: skip
            baseline = top + (len(lines) + 1) * height + gap * number - 0.288 * size
            runs = [Run(words, "zh-CN" if any(ord(c) > 0x2000 for c in words) else "en-US")]
            if unit:
                runs.append(Run(unit, "zh-CN", 0.5))
            lines.append(Line(tuple(runs), x, baseline, width))
    return TextBox(
        slot, box, tuple(lines), tuple(counts), size, height, bold, color, False, "Noto Sans SC",
        align, anchor, placeholder, native, reveal, bullet,
        BRONZE if bullet else None, hang, gap, link, paragraph_reveals,
    )  # fmt: skip


def _title(words: str) -> TextBox:
    return text_box("title", Box(48, 24, 716, 72), [[words]], size=28, bold=True, placeholder=0,
                    anchor=Anchor.MIDDLE)  # fmt: skip


def _items(
    words: Iterable[tuple[str, str]], links: tuple[str, ...] = (), first: int = 0
) -> list[Element]:
    elements: list[Element] = []
    for n, (heading, detail) in enumerate(words):
        top = 120 + 84 * n
        elements += [
            Shape(ShapeKind.LINE, Box(48, top + 72, 864, 0), None, BRONZE, 0.75, reveal=first + n),
            Shape(ShapeKind.ROUND_RECT, Box(48, top + 6, 36, 36), TEAL, None, 0, 9, reveal=first + n),
            text_box(f"item{n + 1}.heading", Box(96, top, 228, 60), [[heading]], size=20,
                     placeholder=20 + 10 * n, reveal=first + n, bold=True, anchor=Anchor.MIDDLE,
                     link=links[n] if links else ""),
            text_box(f"item{n + 1}.detail", Box(344, top, 568, 60), [[detail]], size=14,
                     placeholder=21 + 10 * n, reveal=first + n, anchor=Anchor.MIDDLE),
        ]  # fmt: skip
    return elements


def _footer(page: int) -> list[Element]:
    return [
        Shape(ShapeKind.LINE, Box(48, 504, 864, 0), None, INK, 0.75, native=False),
        text_box("footer", Box(48, 510, 568, 18), [["社区图书馆"]], size=12, placeholder=15,
                 link="s1.2"),
        text_box("page", Box(838, 510, 74, 18), [[f"{page} / 8"]], size=12, placeholder=16,
                 align=Align.RIGHT),
    ]  # fmt: skip


def _laid(
    id: str, kind: SlideKind, section: str, span: Span, title: str, elements: Iterable[Element],
    *, of: str = "", points: tuple[int, ...] = (), background: Fill = PAPER, native: bool = False,
) -> LaidSlide:  # fmt: skip
    layout = {SlideKind.TITLE: "title", SlideKind.QUOTE: "plain"}.get(kind, "bullets")
    return LaidSlide(id, of or id, kind, layout, section, span, title, points, background, native,
                     tuple(elements))  # fmt: skip


@dataclass(frozen=True)
class Sample:
    """A deck and all that it is written from."""

    document: Document
    outline: Outline
    deck: Deck
    template: bytes
    timeline: Timeline


def sample() -> Sample:
    """Eight slides: title, agenda, two sections, points, a split slide, a closing without sound."""
    spans = spans_of(PASSAGES)
    text = "".join(PASSAGES)
    mask = text.index("**")
    document = Document(
        text, "zh", "library.txt", "0" * 64,
        masks=(Mask(Span(mask, mask + 2), MaskKind.NAME, "全市"),),
        front=Front(title="清河市社区图书馆工作会议", speaker="林悦"),
    )  # fmt: skip

    def point(words: str, within: Span) -> Point:
        start = text.index(words, within.start)
        return Point(Phrase(words, (Span(start, start + len(words)),)), Span(start, within.end))

    items = tuple(point(w, spans[3]) for w in ("一是", "二是", "三是"))
    split = (point("灯光", spans[5]), point("书籍", spans[6]))
    agenda = (
        Point(Phrase("让书更好找"), spans[2]), Point(Phrase("让人更愿来"), spans[4])
    )  # fmt: skip

    def slide(
        id: str, kind: SlideKind, span: Span, heading: str, points: tuple[Point, ...] = ()
    ) -> Slide:
        return Slide(id, kind, span, Phrase(heading), points=points)

    whole = Span(spans[5].start, spans[6].end)
    end = Span(len(text), len(text))
    outline = Outline("zh", Phrase("清河市社区图书馆工作会议"), (
        Section("s1", SectionKind.OPENING, Span(0, spans[1].end), Phrase("开场"), slides=(
            slide("s1.1", SlideKind.TITLE, spans[0], "清河市社区图书馆工作会议"),
            slide("s1.2", SlideKind.AGENDA, spans[1], "两点意见", agenda))),
        Section("s2", SectionKind.POINT, Span(spans[2].start, spans[3].end), Phrase("让书更好找"), 1,
                (slide("s2.1", SlideKind.SECTION, spans[2], "让书更好找"),
                 slide("s2.2", SlideKind.BULLETS, spans[3], "目录服务", items))),
        Section("s3", SectionKind.POINT, Span(spans[4].start, spans[7].end), Phrase("让人更愿来"), 2,
                (slide("s3.1", SlideKind.SECTION, spans[4], "让人更愿来"),
                 slide("s3.2", SlideKind.BULLETS, whole, "阅读环境", split),
                 slide("s3.3", SlideKind.QUOTE, spans[7], "谢谢大家"),
                 slide("s3.4", SlideKind.CLOSING, end, "再见"))),
    ))  # fmt: skip
    white = Fill("#FFFFFF", "lt1")
    slides = (
        _laid("s1.1", SlideKind.TITLE, "s1", spans[0], "清河市社区图书馆工作会议", [
            Shape(ShapeKind.RECT, Box(740, 0, 24, 320), Fill("#2A5768"), native=False),
            Shape(ShapeKind.ELLIPSE, Box(820, 40, 90, 90), BRONZE, PAPER, 1.5, name="disc"),
            Shape(ShapeKind.FREEFORM, Box(0, 0, 0, 0), BRONZE, name="flag",
                  points=((600, 60), (660, 60), (630, 110))),
            Shape(ShapeKind.LINE, Box(700, 500, 200, -40), None, PAPER, 1.0, dash=True),
            text_box("title", Box(48, 150, 642, 156), [["清河市社区", "图书馆工作会议"]], size=40,
                     color=white, placeholder=0, bold=True, anchor=Anchor.BOTTOM),
            text_box("subtitle", Box(48, 324, 642, 60), [["River path"], ["第二段"]], size=18,
                     color=white, placeholder=1, align=Align.CENTER),
        ], background=TEAL, native=True),
        _laid("s1.2", SlideKind.AGENDA, "s1", spans[1], "两点意见",
              [_title("两点意见"), *_items([("让书更好找", "目录"), ("让人更愿来", "环境")], ("s2.1", "s3.1"))],
              points=(0, 1)),
        _laid("s2.1", SlideKind.SECTION, "s2", spans[2], "让书更好找",
              [_title("让书更好找"),
               text_box("figure", Box(48, 200, 300, 120), [["12"]], size=64, unit="家",
                        anchor=Anchor.BOTTOM, color=BRONZE), *_footer(3)]),
        _laid("s2.2", SlideKind.BULLETS, "s2", spans[3], "目录服务",
              [_title("目录服务"), *_items([("目录要统一", "全市一张目录"), ("标识<要>清楚", "醒目 & 易懂"),
                                      ("推荐要用心", "每月10本")]), *_footer(4)], points=(0, 1, 2)),
        _laid("s3.1", SlideKind.SECTION, "s3", spans[4], "让人更愿来",
              [_title("让人更愿来"), *_footer(5)]),
        _laid("s3.2a", SlideKind.BULLETS, "s3", spans[5], "阅读环境",
              [_title("阅读环境"),
               text_box("points", Box(48, 120, 400, 200), [["灯光要充足，", "老人看得清"], ["座位够用"]],
                        size=20, bullet=True, paragraph_reveals=(0, None)), *_footer(6)], of="s3.2", points=(0,)),
        _laid("s3.2b", SlideKind.BULLETS, "s3", spans[6], "阅读环境（续）",
              [_title("阅读环境（续）"), *_items([("书籍是灯", "照亮回家的路")], first=1), *_footer(7)],
              of="s3.2", points=(1,)),
        _laid("s3.3", SlideKind.QUOTE, "s3", spans[7], "谢谢大家", [
            text_box("quote", Box(122, 150, 642, 240), [["谢谢大家！"]], size=32,
                     anchor=Anchor.MIDDLE, align=Align.CENTER)]),
        _laid("s3.4", SlideKind.CLOSING, "s3", end, "再见", [_title("再见")]),
    )  # fmt: skip
    deck = Deck(
        "own.pptx",
        "0" * 64,
        WIDTH,
        HEIGHT,
        "zh",
        "清河市社区图书馆工作会议",
        slides,
        ThemeFonts("Noto Serif SC", "Noto Serif SC", "Noto Sans SC", "Noto Sans SC"),
    )
    return Sample(document, outline, deck, template_bytes(), _timeline(deck, outline))


def _timeline(deck: Deck, outline: Outline) -> Timeline:
    """Four characters a second and 1.037 s of silence after each slide; three for the silent one."""
    passages = {p.id: s for s in outline.slides() for p in deck.slides if p.of == s.id}
    utterances, slides, reveals = [], [], []
    at = 0
    for index, laid in enumerate(deck.slides, 1):
        start = at
        for step, position in enumerate(range(laid.span.start, laid.span.end, 12)):
            span = Span(position, min(position + 12, laid.span.end))
            marks = tuple(
                Mark(p, at + (p - span.start) * RATE // 4) for p in range(span.start, span.end)
            )
            end = at + len(span) * RATE // 4
            utterances.append(TimedUtterance(laid.of, span, f"{index}.{step}", at, end, marks))
            at = end
        at += round(1.037 * RATE) if laid.span else 3 * RATE
        slides.append(TimedSlide(laid.id, laid.of, index, start, at, laid.span))
        for number in laid.points:
            position = passages[laid.id].points[number].passage.start
            begins = start + max(0, position - laid.span.start) * RATE // 4
            reveals.append(Reveal(laid.id, number, min(begins, at)))
    return Timeline("silence:", RATE, at, tuple(utterances), tuple(slides), tuple(reveals))


def template_bytes() -> bytes:
    """A template with the layouts `title`, `bullets` and `plain`, made of python-pptx's own."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    names = {"Title Slide": "title", "Title Only": "bullets", "Blank": "plain"}
    for layout in list(deck.slide_layouts):
        if layout.name in names:
            layout.name = names[layout.name]
            for placeholder in list(layout.placeholders):
                if placeholder.placeholder_format.type in (13, 15, 16):
                    placeholder._element.getparent().remove(placeholder._element)
        else:
            deck.slide_layouts.remove(layout)
    bullets = next(layout for layout in deck.slide_layouts if layout.name == "bullets")
    title = next(iter(bullets.placeholders))
    slots = [(20 + 10 * n + k, "body") for n in range(6) for k in range(2)]
    for number, (idx, kind) in enumerate([(15, "ftr"), (16, "sldNum"), *slots], 40):
        clone = copy.deepcopy(title._element)
        properties = clone.nvSpPr.cNvPr
        properties.set("id", str(number))
        properties.set("name", f"{kind} {idx}")
        ph = clone.nvSpPr.nvPr.find("{*}ph")
        ph.set("type", kind)
        ph.set("idx", str(idx))
        bullets.shapes._spTree.append(clone)
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()


def write_clip(path: Path, samples: int) -> None:
    """An MP3 of a quiet tone, `samples` long."""
    tone = (np.sin(np.arange(samples) * 0.06) * 3000).astype(np.int16)
    with av.open(str(path), "w", format="mp3") as container:
        stream = container.add_stream("mp3", rate=RATE, layout="mono")
        stream.bit_rate = 32_000
        frame = av.AudioFrame.from_ndarray(tone.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), 0
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)


def write_clips(folder: Path, timeline: Timeline) -> dict[str, Path]:
    """A clip for every slide that is spoken, as long as the slide."""
    clips = {}
    for slide in timeline.slides:
        if timeline.utterances_of(slide):
            clips[slide.id] = folder / f"{slide.index:02d}.mp3"
            write_clip(clips[slide.id], slide.end - slide.start)
    return clips
