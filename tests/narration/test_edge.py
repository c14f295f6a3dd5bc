"""The online voice against a stand-in of its service: complete, or a clear failure."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import ClassVar

import numpy as np
import pytest
from edge_service import RATE, TICKS, EdgeService, frequency_of, plan
from engine_contract import EngineContract
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.errors import EngineError
from speechcast.events import Event, Noticed
from speechcast.model.narration import Utterance, Voiced
from speechcast.model.span import Span
from speechcast.narration import synthesize
from speechcast.narration.engine import Engine, Speech, SpeechRequest
from speechcast.narration.engines.edge import EdgeEngine
from speechcast.narration.matching import TimedWord, matched
from speechcast.narration.pieces import pieces
from speechcast.narration.verdict import flaw

VOICE = "zh-CN-XiaoxiaoNeural"
TEXT = "尊敬的各位来宾，大家上午好。今天我们谈一谈Python和图书馆，谈一谈怎样读书。"


@pytest.fixture(scope="module")
def running() -> Iterator[EdgeService]:
    with EdgeService() as service:
        yield service


@pytest.fixture(autouse=True)
def service(running: EdgeService, monkeypatch: pytest.MonkeyPatch) -> Iterator[EdgeService]:
    running.way, running.ways, running.of_text = "ok", [], lambda text: None
    running.turns.clear()
    running.handshakes.clear()
    running.faults.clear()
    running._once.clear()
    monkeypatch.setattr(EdgeEngine, "patience_s", 0.001)
    monkeypatch.setattr(EdgeEngine, "deadline_s", 1.5)
    monkeypatch.setattr(EdgeEngine, "deadline_per_char_s", 0.01)
    with running.serving(monkeypatch):
        yield running
    assert running.faults == []


def _say(text: str = TEXT, speed: float = 1.0) -> Speech:
    return EdgeEngine().speak(SpeechRequest(text, "zh", VOICE, speed))


class TestEdge(EngineContract):
    """The contract of all engines."""

    engine_class: ClassVar[type[Engine]] = EdgeEngine
    long_text: ClassVar[str] = "山高水长" * 200


def _placed(text: str) -> dict[int, tuple[str, int]]:
    """Index of each word → the word, and the sample at which the service says it."""
    found: dict[int, tuple[str, int]] = {}
    at = 0
    for word, offset, _ in plan(text)[1]:
        at = text.index(word, at)
        found[at] = (word, offset * RATE // TICKS)
        at += len(word)
    return found


def test_marks_are_the_services_times() -> None:
    assert dict(_say().marks) == {index: at for index, (_, at) in _placed(TEXT).items()}


def test_every_word_is_heard_at_its_mark() -> None:
    speech = _say()
    words = _placed(TEXT)
    for index, at in speech.marks:
        window = speech.pcm[at + 2000 : at + 5000].astype(float)
        spectrum = np.abs(np.fft.rfft(window * np.hanning(len(window)), 24_000))
        assert abs(int(spectrum.argmax()) - frequency_of(words[index][0])) < 8


def test_a_long_text_goes_in_turns_of_whole_sentences(service: EdgeService) -> None:
    assert _say(TEXT * 30).marks[-1][0] > len(TEXT) * 29
    assert len(service.turns) > 1
    assert "".join(service.turns) == TEXT * 30
    assert all(turn.endswith("。") and len(turn) <= 400 for turn in service.turns)


@pytest.mark.parametrize("way", ["ok", "slow", "403-once", "no-metadata"])
def test_a_turn_that_is_whole_is_taken(service: EdgeService, way: str) -> None:
    service.way = way
    speech = _say()
    assert flaw(speech, SpeechRequest(TEXT, "zh", VOICE), silent=False) == ""
    assert speech.exact == (way != "no-metadata")


@pytest.mark.parametrize(
    ("way", "says"),
    [
        ("truncate", "before the end"),
        ("truncate-audio", "ends after"),
        ("cap", "ends after"),
        ("hole", "left out words"),
        ("early-close", "before the end"),
        ("drop", "before the end"),
        ("drop-fin", "before the end"),
        ("no-audio", "no sound"),
        ("close-1007", "no sound"),
        ("stall", "silent for"),
        ("garbage", "nobody expects"),
        ("bad-metadata", "nobody expects"),
        ("403", "403"),
        ("403-baddate", "nobody expects"),
        ("429", "429"),
        ("429-once", "429"),
        ("503", "503"),
        ("503-once", "503"),
    ],
)
def test_a_turn_that_is_not_whole_is_refused_with_the_reason(
    service: EdgeService, way: str, says: str
) -> None:
    service.way = way
    with pytest.raises(EngineError, match=says):
        _say()


def test_a_service_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "ws://127.0.0.1:9/none?TrustedClientToken=x"
    monkeypatch.setattr("edge_tts.communicate.WSS_URL", url)
    with pytest.raises(EngineError, match="cannot be reached") as caught:
        _say()
    assert "kokoro" in caught.value.hint
    assert "ssl" not in caught.value.what


def _script(*texts: str) -> list[Utterance]:
    script: list[Utterance] = []
    at = 0
    for text in texts:
        script.append(
            Utterance("s", Span(at, at + len(text)), text, tuple(range(at, at + len(text))), 0.4)
        )
        at += len(text)
    return script


def _speak(texts: list[str], fallback: str = "") -> tuple[tuple[Voiced, ...], list[str]]:
    events: list[Event] = []
    voiced = synthesize(
        _script(*texts), language="zh", voice=f"edge:{VOICE}", speed=1.0, jobs=4,
        listener=events.append, on_voiced=lambda _, __: None, fallback=fallback,
    )  # fmt: skip
    return voiced, [event.notice.code for event in events if isinstance(event, Noticed)]


@pytest.fixture(autouse=True)
def _known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is found by its name, whether or not its entry point is installed."""
    from speechcast.narration import speakers

    real = speakers.engine_of
    monkeypatch.setattr(
        speakers, "engine_of",
        lambda uri: (EdgeEngine(), uri[5:]) if uri.startswith("edge:") else real(uri),
    )  # fmt: skip


def test_a_fault_that_passes_is_mended_and_the_user_knows_where_the_text_goes(
    service: EdgeService,
) -> None:
    service.ways = ["truncate", "429-once", "drop"]
    voiced, codes = _speak([TEXT])
    assert len(voiced) == 1
    assert codes == ["text-leaves-machine"]
    assert len(service.handshakes) == 4


def test_a_fault_that_stays_names_the_sentence(service: EdgeService) -> None:
    service.of_text = lambda text: "truncate" if "坏的" in text else None
    with pytest.raises(EngineError) as caught:
        _speak(["这一句是好的，我们都听得见。", "这一句是坏的，我们总是听不完。"])
    assert "坏的" in caught.value.where


def test_another_voice_stands_in_when_it_is_allowed_and_it_is_told(service: EdgeService) -> None:
    service.of_text = lambda text: "stall" if "坏的" in text else None
    texts = ["这一句是好的，我们都听得见。", "这一句是坏的，我们总是听不完。"]
    voiced, codes = _speak(texts, fallback="espeak:cmn")
    assert [v.utterance.spoken for v in voiced] == texts
    assert codes == ["text-leaves-machine", "voice-fallback"]


def test_a_service_that_is_not_there_is_not_asked_for_every_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def unreachable(engine: EdgeEngine, text: str, request: object) -> None:
        asked.append(text)
        raise EngineError("the service cannot be reached")

    monkeypatch.setattr(EdgeEngine, "_turn", unreachable)
    monkeypatch.setattr(EdgeEngine, "patience_s", 0.0)
    texts = [f"第{number}句话，我们慢慢说。" for number in "一二三四五六七八九十"]
    voiced, codes = _speak(texts, fallback="silence:")
    assert len(voiced) == 10
    assert codes.count("voice-fallback") == 10
    assert len(set(asked)) <= 7


def test_a_voice_that_is_missing_is_replaced_altogether(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("speechcast.narration.engines.edge._client_version", lambda: None)
    _, codes = _speak(["今天天气很好。"], fallback="espeak:cmn")
    assert codes == ["voice-fallback"]


def test_nothing_is_lost_however_often_the_service_fails(
    service: EdgeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(7)
    ways = ["truncate", "truncate-audio", "hole", "early-close", "drop", "no-audio", "garbage"]
    service.of_text = lambda text: chance.choice(ways) if chance.random() < 0.2 else None
    monkeypatch.setattr(EdgeEngine, "attempts", 10)
    numbers = "一二三四五六七八九十"
    texts = [f"第{a}排第{b}座，请坐好，我们开会。" for a in numbers for b in numbers]
    voiced, _ = _speak(texts)
    for spoken in voiced:
        words = plan(spoken.utterance.spoken)[1]
        length = words[-1][1] + words[-1][2] - words[0][1]
        assert spoken.samples >= length * RATE // TICKS
        assert len(spoken.marks) == len(words)


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("我们的城市。，a b!\n"), max_size=120), st.integers(1, 30))
def test_pieces_are_short_enough_and_are_the_text(text: str, longest: int) -> None:
    found = list(pieces(text, longest))
    assert "".join(piece for _, piece in found) == text
    assert all(0 < len(piece) <= longest for _, piece in found)
    assert all(text.startswith(piece, start) for start, piece in found)


def test_words_written_otherwise_are_found_by_their_neighbours() -> None:
    words = [TimedWord(word, n * 100, n * 100 + 90) for n, word in enumerate(
        ["In", "two thousand", "we", "MET", "ＡＢＣ"])]  # fmt: skip
    match = matched("In 2000, we met abc.", words)
    assert [index for index, _ in match.marks] == [0, 9, 12, 16]
    assert match.tail == 0
    assert match.gap == 4


def test_marks_never_go_back() -> None:
    words = [TimedWord("好", 100, 200), TimedWord("坏", 50, 90), TimedWord("了", 300, 310)]
    assert [at for _, at in matched("好坏了", words).marks] == [100, 300]
