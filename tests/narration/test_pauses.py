"""Pauses and headings as they are set, measured on the timeline and in the sound."""

from __future__ import annotations

import io
import wave
from dataclasses import replace

import numpy as np
import pytest

from speechcast.config import BuildOptions, Headings, Pauses
from speechcast.errors import UsageError
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.samples import samples_of
from speechcast.model.scene import Deck
from speechcast.model.timeline import align
from speechcast.narration import Delivery, narrate, speak_text
from speechcast.readers import read
from speechcast.renditions.spoken import SpokenStream
from speechcast.slides import lay_out, load_template
from speechcast.structurer import structure

SPEECH = """# 河边的图书馆

各位邻居：

我们来谈三件事；先谈书——书是大家的。第一，书要好找，目录只有一本。第二，灯要亮。
椅子要够：每人一把。

# 明天的打算

门一直开到晚上九点。欢迎大家常来。
"""
CLAUSE = "全市的图书馆都要认真清点自己的书架和目录"


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, Outline, Deck]:
    speech = tmp_path_factory.mktemp("pauses") / "speech.md"
    speech.write_bytes((SPEECH + f"\n{'，'.join([CLAUSE] * 5)}。\n").encode())
    document = read(speech)
    outline = structure(document)
    return document, outline, lay_out(document, outline, load_template("briefing"))


PAUSED = 2.375
AFTER = {
    "comma": "书要好找，",
    "semicolon": "我们来谈三件事；",
    "colon": "椅子要够：",
    "dash": "先谈书——",
    "item": "目录只有一本。",
    "sentence": "门一直开到晚上九点。",
    "paragraph": "灯要亮。",
    "heading": "明天的打算",
}


def _gaps(staged: tuple[Document, Outline, Deck], pauses: Pauses) -> dict[str, int]:
    """The silence behind each utterance, by its words, samples."""
    document, outline, deck = staged
    options = BuildOptions(voice="silence:", pauses=pauses)
    timeline = align(deck, outline, narrate(document, outline, options=options))
    spoken = timeline.utterances
    ends = [*(u.start for u in spoken[1:]), timeline.samples]
    return {
        u.span.of(document.text).strip(): end - u.end for u, end in zip(spoken, ends, strict=True)
    }


@pytest.mark.parametrize("name", AFTER)
def test_a_pause_that_is_set_is_on_the_timeline(
    staged: tuple[Document, Outline, Deck], name: str
) -> None:
    quiet = Pauses(0, 0, 0, 0, 0, 0.001, 0, 0, 0, 0, 0)
    gaps = _gaps(staged, replace(quiet, **{name: PAUSED}))
    behind = [gap for words, gap in gaps.items() if words.endswith(AFTER[name])]
    assert behind == [samples_of(PAUSED)], gaps


def test_pauses_at_the_ends_of_slides_and_sections(staged: tuple[Document, Outline, Deck]) -> None:
    quiet = Pauses(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    _, outline, _ = staged
    voiced = [slide for slide in outline.slides() if slide.span]
    assert sum(_gaps(staged, replace(quiet, slide=PAUSED)).values()) == len(voiced) * samples_of(
        PAUSED
    )
    sections = [section for section in outline.sections if any(s.span for s in section.slides)]
    assert sum(_gaps(staged, replace(quiet, section=PAUSED)).values()) == len(
        sections
    ) * samples_of(PAUSED)


def test_a_long_sentence_pauses_at_its_clauses(staged: tuple[Document, Outline, Deck]) -> None:
    gaps = _gaps(staged, replace(Pauses(), clause=PAUSED))
    assert next(gap for words, gap in gaps.items() if CLAUSE in words) == samples_of(PAUSED)


def test_items_inside_a_sentence_are_parted_and_other_marks_left_to_the_voice() -> None:
    document = Document("一是目录要统一；二是标识要清楚，三是推荐要用心，要用情。\n", "zh", "-", "")
    voiced = speak_text(document, voice="silence:", speed=1.0, listener=lambda _: None)
    assert [v.utterance.spoken for v in voiced] == [
        "一是目录要统一；", "二是标识要清楚，", "三是推荐要用心，要用情。",
    ]  # fmt: skip
    assert [v.utterance.pause for v in voiced[:2]] == [Pauses().item] * 2


def test_a_comma_s_pause_is_silent_in_the_sound() -> None:
    document = Document("门开着，灯亮着。\n", "zh", "-", "")
    target = io.BytesIO()
    stream = SpokenStream(target)
    speak_text(
        document, voice="espeak:cmn", speed=1.0, listener=lambda _: None,
        delivery=Delivery(Pauses(comma=PAUSED)), on_voiced=stream.add,
    )  # fmt: skip
    pcm = np.frombuffer(target.getvalue()[44:], "<i2")
    sounds = np.flatnonzero(pcm)
    assert np.diff(sounds).max() >= samples_of(PAUSED)
    assert abs(stream.seconds * 24_000 - len(pcm)) < 1


def test_a_stream_of_speech_is_a_sound_file_that_players_read() -> None:
    document = Document("门开着。灯亮着。\n", "zh", "-", "")
    target = io.BytesIO()
    speak_text(document, voice="espeak:cmn", speed=1.0, listener=lambda _: None,
               on_voiced=SpokenStream(target).add)  # fmt: skip
    target.seek(0)
    with wave.open(target) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (24_000, 1, 2)


def test_who_waits_hears_the_first_clause_first() -> None:
    document = Document("各位邻居，门一直开着，灯也一直亮着。\n", "zh", "-", "")
    first, second = speak_text(
        document, voice="silence:", speed=1.0, listener=lambda _: None,
        delivery=Delivery(at_once=True),
    )  # fmt: skip
    assert first.utterance.spoken == "各位邻居，"
    assert second.utterance.spoken == "门一直开着，灯也一直亮着。"


def test_headings_are_slower_and_louder_as_set(staged: tuple[Document, Outline, Deck]) -> None:
    document, outline, _ = staged

    def spoken(headings: Headings) -> dict[str, tuple[int, float]]:
        options = BuildOptions(voice="silence:", headings=headings)
        voiced = narrate(document, outline, options=options).voiced
        return {v.utterance.spoken: (v.samples, v.utterance.lift) for v in voiced}

    plain, stressed = spoken(Headings(1.0, 0.0)), spoken(Headings(0.5, 3.0))
    heading, body = "明天的打算", "门一直开到晚上九点。"
    assert stressed[body] == plain[body]
    assert stressed[heading][0] > 1.8 * plain[heading][0]
    assert (plain[heading][1], stressed[heading][1]) == (0.0, 3.0)


@pytest.mark.parametrize("given", [{"speed": 0.1}, {"gain": 12.0}])
def test_headings_that_cannot_be_meant_are_refused(given: dict[str, float]) -> None:
    with pytest.raises(UsageError, match="headings"):
        Headings(**given)
