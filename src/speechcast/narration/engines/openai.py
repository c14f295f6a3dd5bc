"""Any service that speaks like OpenAI's `/v1/audio/speech`, on this machine or elsewhere."""

from __future__ import annotations

import json
import os
import urllib.error
import urllib.request
from typing import ClassVar
from urllib.parse import urlsplit

import numpy as np

from speechcast.errors import EngineError, MissingError
from speechcast.narration.alignment import aligned, aligner_installed
from speechcast.narration.decoding import UndecodableError, decoded
from speechcast.narration.engine import Engine, Pcm, Speech, SpeechRequest, TryLater, VoiceInfo
from speechcast.narration.pieces import pieces
from speechcast.narration.proportion import spread

_OFFICIAL = "https://api.openai.com/v1"
_MODEL = "gpt-4o-mini-tts"
_VOICES = ("alloy", "ash", "ballad", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer")
_LONGEST = 1000
"""Characters a request; the official service takes 4,096 and reads long ones carelessly."""
_TIMEOUT_S = 120.0
_LIMIT_BYTES = 64 * 1024 * 1024
_LATER = (408, 409, 425, 429, 500, 502, 503, 504)
_LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")


class OpenAIEngine(Engine):
    """A compatible endpoint, named by the environment.

    `OPENAI_BASE_URL` is its address up to `/v1` (without it: the official one), `OPENAI_API_KEY`
    the key. A voice is `NAME` or `MODEL/NAME`.
    """

    name: ClassVar[str] = "openai"
    attempts: ClassVar[int] = 4
    patience_s: ClassVar[float] = 1.0
    """Pause before the second attempt; it doubles with each."""

    @property
    def online(self) -> bool:
        return urlsplit(_address()).hostname not in _LOCAL_HOSTS

    def voices(self) -> tuple[VoiceInfo, ...]:
        ready = not self._lacks()
        return tuple(
            VoiceInfo(
                self.name, voice, "*", "of a compatible service",
                "terms of the service", online=self.online, installed=ready,
            )
            for voice in _VOICES
        )  # fmt: skip

    def knows(self, voice: str) -> bool:
        # Compatible services have voices of their own.
        return bool(voice.strip())

    def default_voice(self, language: str) -> str:
        return "alloy"

    def identity(self, voice: str) -> str:
        return f"1 {_address()} {_MODEL} {'heard' if aligner_installed() else 'spread'}"

    def workers(self, jobs: int | None) -> int:
        return jobs or (4 if self.online else 1)

    def _lacks(self) -> bool:
        return _address() == _OFFICIAL and not os.environ.get("OPENAI_API_KEY")

    def open(self, workers: int) -> None:
        if self._lacks():
            raise MissingError(
                "the voices of OpenAI need a key",
                hint="Name it, or another service: export OPENAI_API_KEY=… or OPENAI_BASE_URL=…",
            )

    def pause_before(self, attempt: int) -> float:
        return float(self.patience_s * 2 ** (attempt - 2))

    def speak(self, request: SpeechRequest) -> Speech:
        sounds: list[Pcm] = []
        marks: list[tuple[int, int]] = []
        at, exact = 0, True
        for start, text in pieces(request.spelled, _LONGEST):
            if not any(char.isalnum() for char in text):
                continue
            pcm = self._piece(text, request)
            heard = aligned(text, pcm, request.language)
            times = spread(text, pcm) if heard is None else heard
            exact = exact and heard is not None
            marks += [(start + index, at + sample) for index, sample in times]
            sounds.append(pcm)
            at += len(pcm)
        joined = np.concatenate(sounds) if sounds else np.zeros(0, dtype=np.int16)
        return Speech(joined, tuple(marks), exact)

    def _piece(self, text: str, request: SpeechRequest) -> Pcm:
        model, _, voice = request.voice.rpartition("/")
        body = {"model": model or _MODEL, "input": text, "voice": voice,
                "response_format": "wav", "speed": request.speed}  # fmt: skip
        data = _posted(f"{_address()}/audio/speech", body)
        try:
            return decoded(data)
        except UndecodableError as error:
            raise EngineError(f"the service's answer is no sound ({error})") from error


def _address() -> str:
    return os.environ.get("OPENAI_BASE_URL", "").rstrip("/") or _OFFICIAL


def _posted(address: str, body: dict[str, object]) -> bytes:
    headers = {"Content-Type": "application/json", "User-Agent": "speechcast"}
    if key := os.environ.get("OPENAI_API_KEY"):
        headers["Authorization"] = f"Bearer {key}"
    asked = urllib.request.Request(address, json.dumps(body).encode(), headers, method="POST")
    hint = "Check OPENAI_BASE_URL and the network, or use a local voice: --voice kokoro:"
    try:
        with urllib.request.urlopen(asked, timeout=_TIMEOUT_S) as answer:
            data: bytes = answer.read(_LIMIT_BYTES + 1)
    except urllib.error.HTTPError as error:
        said = _reason(error)
        waits = error.headers.get("Retry-After", "")
        if error.code in _LATER:
            after = float(waits) if waits.isdigit() else 0.0
            raise TryLater(f"the service is busy ({said})", after, hint=hint) from error
        raise EngineError(f"the service refuses ({said})", hint=hint) from error
    except (OSError, ValueError) as error:
        raise EngineError(f"the service cannot be reached ({error})", hint=hint) from error
    if len(data) > _LIMIT_BYTES:
        raise EngineError("the service's answer does not end")
    return data


def _reason(error: urllib.error.HTTPError) -> str:
    """What the service says, shortened; never the key."""
    try:
        data = json.loads(error.read(10_000))
        return f"{error.code} {data['error']['message'][:200]}"
    except (ValueError, LookupError, TypeError, OSError):
        return f"{error.code} {error.reason}"
