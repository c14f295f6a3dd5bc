"""Captions: readable pieces of our own text, at the times at which they are spoken."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.config import Pauses
from speechcast.model.document import Document, Mask, MaskKind
from speechcast.model.narration import Mark
from speechcast.model.outline import Outline, Phrase, Section, SectionKind, Slide, SlideKind
from speechcast.model.samples import milliseconds, samples_of
from speechcast.model.span import Span
from speechcast.model.timeline import TimedUtterance, Timeline
from speechcast.narration.engine import SpeechRequest
from speechcast.narration.engines.silence import SilenceEngine
from speechcast.narration.script import Delivery, write_script
from speechcast.renditions.cues import Cue, cues


def narrated(document: Document, speed: float = 1.0) -> Timeline:
    """The document as one slide, timed as the silent engine would speak it."""
    whole = Span(0, len(document.text))
    slide = Slide("s1", SlideKind.BULLETS, whole, Phrase("x"))
    section = Section("s", SectionKind.BODY, whole, Phrase("x"), 0, (slide,))
    outline = Outline(document.language, Phrase("x"), (section,))
    engine = SilenceEngine()
    timed: list[TimedUtterance] = []
    at = 0
    for said in write_script(document, outline, Delivery(Pauses())):
        speech = engine.speak(SpeechRequest(said.spoken, document.language, "", speed))
        marks = tuple(Mark(said.origin[i], at + sample) for i, sample in speech.marks)
        timed.append(TimedUtterance("s1", said.span, said.spoken, at, at + len(speech.pcm), marks))
        at += len(speech.pcm) + samples_of(said.pause)
    return Timeline("silence:", 24_000, at, tuple(timed), (), ())


def captions(text: str, language: str, speed: float = 1.0) -> tuple[Cue, ...]:
    document = Document(text, language, "x.txt", "0")
    return cues(document, narrated(document, speed))


def _width(line: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in line)


def _assert_readable(found: tuple[Cue, ...], language: str) -> None:
    for cue in found:
        assert 1 <= len(cue.lines) <= 2
        for line in cue.lines:
            assert line == line.strip()
            assert _width(line) <= 16 if language == "zh" else len(line) <= 42, line
            assert line[0] not in "，。！？；：、”」》）,.!?;:)", line
        seconds = (milliseconds(cue.end) - milliseconds(cue.start)) / 1000
        assert 0.833 <= seconds <= 7.0, cue
        letters = sum(not c.isspace() for line in cue.lines for c in line)
        assert letters / seconds <= (9 if language == "zh" else 20), cue
    for one, other in pairwise(found):
        assert milliseconds(other.start) - milliseconds(one.end) >= 80


@pytest.mark.parametrize("language", ["chinese", "english"])
@pytest.mark.parametrize("speed", [0.7, 1.0])
def test_captions_keep_every_rule(
    language: str, speed: float, request: pytest.FixtureRequest
) -> None:
    path: Path = request.getfixturevalue(language)
    code = {"chinese": "zh", "english": "en"}[language]
    _assert_readable(captions(path.read_text("utf-8"), code, speed), code)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["同志们", "坚持改革", "高质量发展", "，", "。", "、", "2024年", "增长8%", "“好”",
                         "——", "\n", "Wi-Fi", "（一）", "！", "；", "人民"]),
        min_size=1, max_size=80,
    ).map("".join)
)  # fmt: skip
def test_captions_are_the_text_in_order_and_never_too_wide(text: str) -> None:
    document = Document(text, "zh", "x.txt", "0")
    timeline = narrated(document)
    found = cues(document, timeline)
    shown = "".join("".join(line.split()) for cue in found for line in cue.lines)
    spoken = "".join("".join(u.span.of(text).split()) for u in timeline.utterances)
    assert shown == spoken
    assert all(_width(line) <= 16 for cue in found for line in cue.lines)
    assert all(a.end < b.start for a, b in pairwise(found))
    assert all(0 <= cue.start < cue.end <= timeline.samples for cue in found)


def test_a_caption_appears_when_its_first_character_is_spoken(chinese: Path) -> None:
    document = Document(chinese.read_text("utf-8"), "zh", "x.txt", "0")
    timeline = narrated(document)
    starts = {m.position: m.sample for u in timeline.utterances for m in u.marks}
    for cue in cues(document, timeline):
        first = next(p for p in range(cue.span.start, cue.span.end) if p in starts)
        assert abs(cue.start - starts[first]) <= samples_of(0.001)


def test_words_and_names_stay_whole() -> None:
    found = captions("我们要大力推进社会主义现代化建设新征程不断取得新的重大突破性进展。", "zh")
    lines = [line for cue in found for line in cue.lines]
    for word in ("社会主义", "现代化", "突破性", "进展"):
        assert any(word in line for line in lines), lines


@pytest.mark.parametrize(("text", "language", "kept"), [
    ("From October, every child in Grade 4 will plant two apple trees there.", "en", "Grade 4"),
    ("In our third winter we hope to clear 14,000 steps of snow and to spread 200 tonnes of sand on roads.", "en",
     "200 tonnes"),
    ("昨天我们召开了全镇码头修缮推进会，主要内容是查看石阶，商量工期。", "zh", "推进会"),
    ("去年秋天以来全镇各家渔船一共上岸鲜鱼36.5万公斤，比前年多。", "zh", "36.5万公斤"),
])  # fmt: skip
def test_a_number_stays_with_what_it_counts_and_a_word_with_its_last_syllable(
    text: str, language: str, kept: str
) -> None:
    assert any(kept in line for cue in captions(text, language) for line in cue.lines)


def test_a_title_and_what_follows_it_are_not_one_caption() -> None:
    found = captions("工作会议上的讲话\n各位代表、同志们：\n现在开会。\n", "zh")
    assert found[0].lines == ("工作会议上的讲话",)


def test_masks_are_shown_as_crosses_and_fills_as_filled() -> None:
    text = "**市完成产值***亿元。"
    masks = (Mask(Span(0, 2), MaskKind.NAME, "清河"), Mask(Span(7, 10), MaskKind.FIGURE))
    document = Document(text, "zh", "x.txt", "0", masks=masks)
    found = cues(document, narrated(document))
    assert [line for cue in found for line in cue.lines] == ["清河市完成产值×××亿元。"]


def test_a_word_wider_than_a_line_is_cut_rather_than_lost() -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    found = captions(f"We met the {word} today.", "en")
    assert "".join(line for cue in found for line in cue.lines).replace(" ", "") == (
        f"Wemetthe{word}today."
    )
    assert all(len(line) <= 42 for cue in found for line in cue.lines)


def test_no_caption_without_words() -> None:
    assert cues(Document("", "zh", "x", "0"), Timeline("silence:", 24_000, 0, (), (), ())) == ()
