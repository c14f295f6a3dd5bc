"""A script spoken: order, marks, the cache, and what happens when an engine fails."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import numpy as np
import pytest

from speechcast.errors import EngineError, UsageError
from speechcast.events import Event, StageAdvanced
from speechcast.model.document import Document
from speechcast.model.narration import Utterance, Voiced
from speechcast.model.samples import SAMPLE_RATE
from speechcast.model.span import Span
from speechcast.narration import resolve_voice, speak_text, synthesize, voice_identity
from speechcast.narration.engine import Engine, Speech, SpeechRequest, VoiceInfo
from speechcast.narration.voices import list_voices


def _tone(seconds: float) -> np.ndarray:  # type: ignore[type-arg]
    """A tone with silence around it."""
    length = round(seconds * SAMPLE_RATE)
    tone = np.sin(np.arange(length) / 10) * 8000 * np.sin(np.pi * np.arange(length) / length) ** 0.2
    quiet = np.zeros(2400)
    return np.rint(np.concatenate([quiet, tone, quiet])).astype(np.int16)


def good(request: SpeechRequest) -> Speech:
    """A quarter of a second for each character."""
    step = SAMPLE_RATE // 4
    marks = tuple((n, 2400 + n * step) for n, char in enumerate(request.text) if char.isalnum())
    return Speech(_tone(0.25 * len(request.text)), marks)


class Scripted(Engine):
    """An engine that does what a test wants."""

    name = "scripted"

    def __init__(self, act: Callable[[SpeechRequest], Speech] = good) -> None:
        self.act = act
        self.asked: list[str] = []
        self.opened = 0
        self.lock = threading.Lock()

    def voices(self) -> tuple[VoiceInfo, ...]:
        return (VoiceInfo("scripted", "one", "*", "a test", "CC0-1.0"),)

    def default_voice(self, language: str) -> str:
        return "one"

    def identity(self, voice: str) -> str:
        return "1"

    def workers(self, jobs: int | None) -> int:
        return jobs or 4

    def open(self, workers: int) -> None:
        self.opened += 1

    def close(self) -> None:
        self.opened -= 1

    def speak(self, request: SpeechRequest) -> Speech:
        with self.lock:
            self.asked.append(request.text)
        return self.act(request)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Scripted:
    engine = Scripted()
    monkeypatch.setattr("speechcast.narration.speakers.engine_of", lambda uri: (engine, "one"))
    return engine


def _script(*texts: str) -> list[Utterance]:
    script: list[Utterance] = []
    at = 0
    for text in texts:
        span = Span(at, at + len(text))
        script.append(Utterance("s1", span, text, tuple(range(at, at + len(text))), 0.3))
        at += len(text)
    return script


def _speak(
    script: list[Utterance],
    on_voiced: Callable[[int, Voiced], None] = lambda _, __: None,
    listener: Callable[[Event], None] = lambda _: None,
    jobs: int | None = None,
) -> tuple[Voiced, ...]:
    return synthesize(script, language="zh", voice="scripted:one", speed=1.0, jobs=jobs,
                      listener=listener, on_voiced=on_voiced)  # fmt: skip


def test_utterances_are_given_in_order_whichever_is_ready_first(engine: Scripted) -> None:
    def later_first(request: SpeechRequest) -> Speech:
        time.sleep(0.2 if request.text == "一" else 0)
        return good(request)

    engine.act = later_first
    given: list[tuple[int, str]] = []
    voiced = _speak(_script("一", "二", "三"), lambda n, v: given.append((n, v.utterance.spoken)))
    assert given == [(0, "一"), (1, "二"), (2, "三")]
    assert [v.utterance.spoken for v in voiced] == ["一", "二", "三"]
    assert engine.opened == 0


def test_progress_counts_utterances(engine: Scripted) -> None:
    events: list[Event] = []
    _speak(_script("一", "二"), listener=events.append)
    assert events == [StageAdvanced("voice", 1, 2), StageAdvanced("voice", 2, 2)]


def test_the_sound_is_trimmed_and_the_marks_move_with_it(engine: Scripted) -> None:
    voiced = _speak(_script("一二三四"))[0]
    assert voiced.samples < SAMPLE_RATE + 2400
    first = voiced.marks[0].sample
    assert 0 <= first <= 0.04 * SAMPLE_RATE
    steps = {later.sample - sooner.sample for sooner, later in
             zip(voiced.marks, voiced.marks[1:], strict=False)}  # fmt: skip
    assert steps == {SAMPLE_RATE // 4}
    pcm = np.fromfile(voiced.pcm, dtype="<i2")
    assert len(pcm) == voiced.samples
    assert pcm[0] == 0
    assert voiced.peak == pytest.approx(8000 / 32768, abs=0.02)


def test_marks_stand_at_the_characters_of_the_text(engine: Scripted) -> None:
    spoken = "百分之八"
    utterance = Utterance("s1", Span(10, 12), spoken, (11, 11, 11, 10 + 1), 0.3)
    assert [m.position for m in _speak([utterance])[0].marks] == [11]
    utterance = Utterance("s1", Span(10, 13), spoken, (10, 10, 11, 12), 0.3)
    marks = _speak([utterance])[0].marks
    assert [m.position for m in marks] == [10, 11, 12]
    assert marks[1].sample - marks[0].sample == 2 * (SAMPLE_RATE // 4)


def test_words_that_come_twice_are_spoken_once(engine: Scripted) -> None:
    voiced = _speak(_script("谢谢", "大家", "谢谢"))
    assert sorted(engine.asked) == ["大家", "谢谢"]
    assert [v.marks[0].position for v in voiced] == [0, 2, 4]


def test_what_was_spoken_before_is_not_spoken_again(engine: Scripted) -> None:
    first = _speak(_script("一", "二"))
    engine.asked.clear()
    again = _speak(_script("一", "二"))
    assert engine.asked == []
    assert again == first
    _speak(_script("一", "三"))
    assert engine.asked == ["三"]


def test_an_interrupted_script_keeps_what_was_finished(engine: Scripted) -> None:
    def interrupt(number: int, voiced: Voiced) -> None:
        if number == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _speak(_script("一", "二", "三", "四"), interrupt, jobs=1)
    assert engine.opened == 0
    engine.asked.clear()
    _speak(_script("一", "二", "三", "四"), jobs=1)
    assert not {"一", "二"} & set(engine.asked)


FAULTS = {
    "gave no sound": lambda r: Speech(np.zeros(0, dtype=np.int16), ()),
    "gave silence": lambda r: Speech(np.zeros(48_000, dtype=np.int16), good(r).marks),
    "was cut off after": lambda r: Speech(good(r).pcm[2000:4000], ((0, 0),)),
    "in the middle of a sound": lambda r: Speech(good(r).pcm[:20_000], good(r).marks[:2]),
    "before its last word": lambda r: Speech(good(r).pcm, ((0, 0), (1, len(good(r).pcm) + 10))),
    "times out of order": lambda r: Speech(good(r).pcm, ((1, 500), (0, 700))),
    "gave no times": lambda r: Speech(good(r).pcm, ()),
}


@pytest.mark.parametrize("what", FAULTS)
def test_sound_that_cannot_be_the_sentence_is_refused_with_its_words(
    engine: Scripted, what: str
) -> None:
    engine.act = FAULTS[what]
    with pytest.raises(EngineError, match=what) as caught:
        _speak(_script("今天天气"))
    assert "今天天气" in caught.value.where
    assert "same command" in caught.value.hint
    assert engine.asked == ["今天天气"] * engine.attempts


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_that_does_not_come_again_is_mended_silently(engine: Scripted, what: str) -> None:
    engine.act = lambda request: FAULTS[what](request) if len(engine.asked) == 1 else good(request)
    assert len(_speak(_script("今天天气"))) == 1


def test_an_engine_that_refuses_is_named_with_the_sentence(engine: Scripted) -> None:
    def refuse(request: SpeechRequest) -> Speech:
        raise EngineError("the service is closed", hint="Come back tomorrow.")

    engine.act = refuse
    with pytest.raises(EngineError, match="closed") as caught:
        _speak(_script("今天"))
    assert (caught.value.where, caught.value.hint) == ("“今天”", "Come back tomorrow.")


def test_what_was_finished_before_a_failure_is_kept(engine: Scripted) -> None:
    engine.act = lambda request: (
        FAULTS["gave silence"](request) if "坏" in request.text else good(request)
    )
    with pytest.raises(EngineError):
        _speak(_script("一", "坏", "三"), jobs=1)
    engine.act = good
    engine.asked.clear()
    _speak(_script("一", "坏", "三"), jobs=1)
    assert "一" not in engine.asked


def test_a_whole_text_is_spoken_in_order() -> None:
    document = Document("第一句。第二句。\n第三句。\n", "zh", "-", "")
    voiced = speak_text(document, voice="silence:", speed=1.0, listener=lambda _: None)
    assert "".join(v.utterance.spoken for v in voiced).replace("。", "") == "第一句第二句第三句"


@pytest.mark.parametrize(
    ("uri", "language", "resolved"),
    [
        ("", "zh", "kokoro:zf_xiaoxiao"),
        ("", "en", "kokoro:af_heart"),
        ("espeak", "en", "espeak:en-us"),
        ("espeak:", "zh", "espeak:cmn"),
        ("silence:", "zh", "silence:"),
        ("kokoro:bm_george", "zh", "kokoro:bm_george"),
    ],
)
def test_a_voice_is_found_by_its_uri(uri: str, language: str, resolved: str) -> None:
    assert resolve_voice(uri, language) == resolved


@pytest.mark.parametrize(
    ("uri", "hint"),
    [("kokro:zf_xiaoxiao", "kokoro"), ("kokoro:zf_xiaoxia", "kokoro:zf_xiaoxiao"),
     ("espeak:en", "espeak:en"), ("zf_xiaoxiao", "kokoro:zf_xiaoxiao")],
)  # fmt: skip
def test_an_unknown_voice_is_refused_with_the_nearest_one(uri: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        resolve_voice(uri, "zh")
    assert hint in caught.value.hint


def test_voices_differ_in_identity() -> None:
    assert voice_identity("kokoro:zf_xiaoxiao") != voice_identity("kokoro:zm_yunxi")
    assert voice_identity("silence:") != voice_identity("espeak:cmn")


def test_all_voices_are_listed_the_local_ones_first() -> None:
    voices = list_voices()
    assert [v.engine for v in voices[:36]] == ["kokoro"] * 36
    assert {v.engine for v in voices} >= {"kokoro", "espeak", "silence"}
    assert len({v.uri for v in voices}) == len(voices)
