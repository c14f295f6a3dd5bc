"""A compatible speech endpoint: what is asked of it, and what its answers become."""

from __future__ import annotations

import io
import json
import threading
import wave
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import numpy as np
import pytest
from engine_contract import EngineContract

from speechcast.errors import EngineError, MissingError
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.engine import Engine, SpeechRequest, TryLater
from speechcast.narration.engines.espeak import EspeakEngine
from speechcast.narration.engines.openai import OpenAIEngine
from speechcast.narration.proportion import spread


class Endpoint:
    """A service that speaks with espeak-ng, and fails when a test wants."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.answers: list[tuple[int, bytes]] = []
        self.espeak = EspeakEngine()
        self.espeak.open(1)
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                endpoint.asked.append({"path": self.path, **body})
                endpoint.keys.append(self.headers.get("Authorization"))
                status, data = (
                    endpoint.answers.pop(0) if endpoint.answers else (200, endpoint.sound(body))
                )
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                if status == 429:
                    self.send_header("Retry-After", "3")
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def sound(self, body: dict[str, Any]) -> bytes:
        request = SpeechRequest(body["input"], "zh", "cmn", body["speed"])
        out = io.BytesIO()
        with wave.open(out, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(SAMPLE_RATE)
            file.writeframes(self.espeak.speak(request).pcm.tobytes())
        return out.getvalue()


@pytest.fixture(scope="module")
def running() -> Iterator[Endpoint]:
    endpoint = Endpoint()
    with pytest.MonkeyPatch.context() as patch:
        address = f"http://127.0.0.1:{endpoint.server.server_port}/v1/"
        patch.setenv("OPENAI_BASE_URL", address)
        yield endpoint
    endpoint.server.shutdown()
    endpoint.server.server_close()
    endpoint.espeak.close()


@pytest.fixture(autouse=True)
def endpoint(
    running: Endpoint, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Endpoint:
    running.asked.clear()
    running.keys.clear()
    running.answers.clear()
    monkeypatch.setenv("SPEECHCAST_WHISPER", str(tmp_path_factory.mktemp("none")))
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    return running


class TestOpenAI(EngineContract):
    """The contract of all engines."""

    engine_class: ClassVar[type[Engine]] = OpenAIEngine
    long_text: ClassVar[str] = "山高水长" * 600

    @pytest.fixture(scope="class")
    def engine(self, running: Endpoint) -> Engine:
        return OpenAIEngine()


def _say(text: str, voice: str = "alloy") -> Any:
    return OpenAIEngine().speak(SpeechRequest(text, "zh", voice, 1.25))


def test_the_request_is_as_the_interface_wants(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    _say("你好，世界。", "kokoro/zf_xiaoxiao")
    assert endpoint.asked == [
        {"path": "/v1/audio/speech", "model": "kokoro", "voice": "zf_xiaoxiao",
         "input": "你好，世界。", "response_format": "wav", "speed": 1.25}
    ]  # fmt: skip
    assert endpoint.keys == ["Bearer secret"]


def test_times_that_nobody_told_are_said_to_be_estimated() -> None:
    speech = _say("你好，世界。")
    assert not speech.exact
    assert [index for index, _ in speech.marks] == [0, 1, 3, 4]


def test_a_busy_service_is_asked_later(endpoint: Endpoint) -> None:
    endpoint.answers = [(429, b"")]
    with pytest.raises(TryLater) as caught:
        _say("你好。")
    assert caught.value.after == 3.0


def test_a_refusal_says_what_the_service_says_but_not_the_key(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    endpoint.answers = [(400, json.dumps({"error": {"message": "no such voice"}}).encode())]
    with pytest.raises(EngineError, match="no such voice") as caught:
        _say("你好。")
    assert "secret" not in str(caught.value)


def test_an_answer_that_is_no_sound_is_refused(endpoint: Endpoint) -> None:
    endpoint.answers = [(200, b"<html>")]
    with pytest.raises(EngineError, match="no sound"):
        _say("你好。")


def test_a_service_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with pytest.raises(EngineError, match="cannot be reached"):
        _say("你好。")


def test_without_a_key_the_official_service_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_BASE_URL")
    engine = OpenAIEngine()
    assert engine.online
    assert not any(voice.installed for voice in engine.voices())
    with pytest.raises(MissingError, match="key"):
        engine.open(1)


def test_an_endpoint_on_this_machine_is_not_online() -> None:
    assert not OpenAIEngine().online


def test_times_by_length_leave_pauses_out() -> None:
    tone = np.rint(np.sin(np.arange(SAMPLE_RATE) / 8) * 9000).astype(np.int16)
    pcm = np.concatenate([tone, np.zeros(SAMPLE_RATE, dtype=np.int16), tone])
    marks = dict(spread("一二三四", pcm))
    assert marks[1] == pytest.approx(SAMPLE_RATE // 2, abs=500)
    assert marks[2] == pytest.approx(2 * SAMPLE_RATE, abs=500)
    assert marks[3] == pytest.approx(2.5 * SAMPLE_RATE, abs=500)


def test_words_of_letters_have_one_time_each() -> None:
    tone = np.rint(np.sin(np.arange(SAMPLE_RATE) / 8) * 9000).astype(np.int16)
    assert [index for index, _ in spread("we use AI, 用AI吗?", tone)] == [0, 3, 7, 11, 12, 14]
