"""The voices of Microsoft Edge's read-aloud service, through edge-tts: online, and only on request.

The client raises nothing when a turn ends early, so every turn is judged by what came: all words
up to the last one, as much sound as they need, no long hole behind them.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Coroutine
from importlib.metadata import PackageNotFoundError, version
from threading import Event
from typing import Any, ClassVar

import numpy as np

from speechcast.errors import EngineError, MissingError
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.decoding import UndecodableError, decoded
from speechcast.narration.engine import Engine, Pcm, Speech, SpeechRequest, TryLater, VoiceInfo
from speechcast.narration.matching import Match, TimedWord, matched
from speechcast.narration.pieces import pieces
from speechcast.narration.proportion import spread

_TICKS = 10_000_000
"""The service counts in 100 ns."""
_FRAME_BYTES, _BYTES_A_SECOND = 144, 6000
"""MPEG-2 layer III, 24 kHz, 48 kbit/s: frames of 24 ms."""
_LONGEST = 400
"""Characters a turn: the service stops at 600 s and the client splits badly at 4,096 bytes."""
_CONNECT_S = 10
_EARLY_END_S, _LATE_END_S = 0.05, 3.0
"""How far the sound may end before its last word does, and how long silence may follow."""
_LEAST_SHARE, _LONGEST_GAP = 0.85, 4
"""How much of a text its words must cover: numbers and signs come back written otherwise."""
_FASTEST_S, _SLOWEST_S = 0.04, 0.8
"""Seconds a character of a turn that tells no words."""
_AT_ONCE = 4
_LOOK_S = 0.2
Turn = tuple[bytes, list[TimedWord]]
"""MP3 bytes, and the words with their times."""
_LIBRARY_WORDS = re.compile(r" ssl:(?:<[^>]*>|\w+)")
"""What the client's library says of its own objects, at another address in each run."""

_VOICE = re.compile(r"[a-z]{2,3}-[A-Z]{2}-(?:[a-z]+-)?[A-Za-z]+Neural")

_VOICES = (
    ("zh-CN-XiaoxiaoNeural", "Mandarin, woman"),
    ("zh-CN-XiaoyiNeural", "Mandarin, woman"),
    ("zh-CN-YunjianNeural", "Mandarin, man"),
    ("zh-CN-YunxiNeural", "Mandarin, man"),
    ("zh-CN-YunxiaNeural", "Mandarin, boy"),
    ("zh-CN-YunyangNeural", "Mandarin, man, news"),
    ("zh-CN-liaoning-XiaobeiNeural", "Mandarin of Liaoning, woman"),
    ("zh-CN-shaanxi-XiaoniNeural", "Mandarin of Shaanxi, woman"),
    ("zh-TW-HsiaoChenNeural", "Mandarin of Taiwan, woman"),
    ("zh-TW-YunJheNeural", "Mandarin of Taiwan, man"),
    ("en-US-AvaNeural", "American, woman"),
    ("en-US-EmmaNeural", "American, woman"),
    ("en-US-JennyNeural", "American, woman"),
    ("en-US-AndrewNeural", "American, man"),
    ("en-US-BrianNeural", "American, man"),
    ("en-US-GuyNeural", "American, man"),
    ("en-GB-SoniaNeural", "British, woman"),
    ("en-GB-RyanNeural", "British, man"),
)


class EdgeEngine(Engine):
    """Microsoft's online voices without an account; the text leaves this machine."""

    name: ClassVar[str] = "edge"
    attempts: ClassVar[int] = 5
    patience_s: ClassVar[float] = 1.0
    """Pause before the second attempt; it doubles with each."""
    deadline_s: ClassVar[float] = 20.0
    deadline_per_char_s: ClassVar[float] = 0.15
    """How long a turn may take."""

    def __init__(self) -> None:
        self._stopped = Event()

    @property
    def online(self) -> bool:
        return True

    def voices(self) -> tuple[VoiceInfo, ...]:
        installed = _client_version() is not None
        return tuple(
            VoiceInfo(
                self.name, voice, voice[:2], description,
                "Microsoft service terms", online=True, installed=installed,
            )
            for voice, description in _VOICES
        )  # fmt: skip

    def knows(self, voice: str) -> bool:
        # The service adds voices; a wrong one is refused by it, and that is told.
        return _VOICE.fullmatch(voice) is not None

    def default_voice(self, language: str) -> str:
        return "zh-CN-XiaoxiaoNeural" if language == "zh" else "en-US-AvaNeural"

    def identity(self, voice: str) -> str:
        return f"1 edge-tts {_client_version()} 24khz-48kbitrate"

    def workers(self, jobs: int | None) -> int:
        return jobs or _AT_ONCE

    def open(self, workers: int) -> None:
        if _client_version() is None:
            raise MissingError(
                "the online voices need the package edge-tts",
                hint="Install it: pip install edge-tts",
            )

    def stop(self) -> None:
        self._stopped.set()

    def pause_before(self, attempt: int) -> float:
        # Half of it at random, so that many turns that failed together do not come back together.
        return float(self.patience_s * 2 ** (attempt - 2) * random.uniform(0.5, 1.0))

    def speak(self, request: SpeechRequest) -> Speech:
        pcm: list[Pcm] = []
        marks: list[tuple[int, int]] = []
        at, exact = 0, True
        for start, text in pieces(request.spelled, _LONGEST):
            if not any(char.isalnum() for char in text):
                continue
            turn = self._turn(text, request)
            marks += [(start + index, at + sample) for index, sample in turn.marks]
            pcm.append(turn.pcm)
            at += len(turn.pcm)
            exact = exact and turn.exact
        joined = np.concatenate(pcm) if pcm else np.zeros(0, dtype=np.int16)
        return Speech(joined, tuple(marks), exact)

    def _turn(self, text: str, request: SpeechRequest) -> Speech:
        deadline = self.deadline_s + self.deadline_per_char_s * len(text)
        try:
            sound, words = asyncio.run(self._watched(_received(text, request), deadline))
        except asyncio.CancelledError as error:
            raise EngineError("the turn was given up") from error
        except TimeoutError as error:
            raise EngineError(f"the service was silent for {deadline:.0f} s") from error
        except Exception as error:
            raise _as_engine_error(error, request.voice) from error
        return judged(text, sound, words)

    async def _watched(self, turn: Coroutine[Any, Any, Turn], deadline: float) -> Turn:
        """The turn, unless it takes too long or the user interrupts.

        The client's own time-out does not work on an open connection that stays silent.
        """
        async with asyncio.timeout(deadline):
            task = asyncio.ensure_future(turn)
            while not task.done():
                await asyncio.wait({task}, timeout=_LOOK_S)
                if self._stopped.is_set():
                    task.cancel()
            return await task


def _client_version() -> str | None:
    try:
        return version("edge-tts")
    except PackageNotFoundError:
        return None


async def _received(text: str, request: SpeechRequest) -> Turn:
    """One turn as the client gives it."""
    import edge_tts

    client = edge_tts.Communicate(
        text,
        request.voice,
        rate=f"{round((request.speed - 1) * 100):+d}%",
        boundary="WordBoundary",
        connect_timeout=_CONNECT_S,
    )
    sound = bytearray()
    words: list[TimedWord] = []
    async for chunk in client.stream():
        if chunk["type"] == "audio":
            sound += chunk["data"]
        else:
            start = int(chunk["offset"] * SAMPLE_RATE // _TICKS)
            end = int((chunk["offset"] + chunk["duration"]) * SAMPLE_RATE // _TICKS)
            words.append(TimedWord(chunk["text"], start, end))
    return bytes(sound), words


def _as_engine_error(error: Exception, voice: str) -> EngineError:
    """What the client raised, for a person; errors that time may mend say so."""
    import aiohttp
    from edge_tts.exceptions import EdgeTTSException, NoAudioReceived

    local = "Check the network, or use a local voice: --voice kokoro:"
    if isinstance(error, aiohttp.ClientResponseError):
        waits = error.headers.get("Retry-After", "") if error.headers else ""
        after = float(waits) if waits.isdigit() else 0.0
        return TryLater(f"the service refuses ({error.status} {error.message})", after, hint=local)
    if isinstance(error, NoAudioReceived):
        return EngineError(
            "the service gave no sound", hint=f"It may not know the voice {voice}. {local}"
        )
    if isinstance(error, aiohttp.ClientError | OSError):
        reason = _LIBRARY_WORDS.sub("", str(error))
        return EngineError(f"the service cannot be reached ({reason})", hint=local)
    if isinstance(error, EdgeTTSException):
        return EngineError(f"the service answered what nobody expects ({error})", hint=local)
    raise error


def judged(text: str, sound: bytes, words: list[TimedWord]) -> Speech:
    """What came in a turn, if it can be all of `text`.

    Args:
        text: What was sent.
        sound: The MP3 bytes.
        words: The words that the service says it spoke.

    Raises:
        EngineError: naming what is wrong with it.
    """
    if not sound:
        raise EngineError("the service gave no sound")
    if len(sound) % _FRAME_BYTES:
        raise EngineError("the service's sound ends inside a frame")
    try:
        pcm = decoded(sound)
    except UndecodableError as error:
        raise EngineError(f"the service's sound cannot be decoded ({error})") from error
    seconds = len(sound) / _BYTES_A_SECOND
    if not words:
        return _unverified(text, pcm, seconds)
    match = matched(text, words)
    if flaw := _flaw(match, seconds, words[-1]):
        raise EngineError(flaw)
    return Speech(pcm, tuple((index, min(at, len(pcm))) for index, at in match.marks))


def _flaw(match: Match, seconds: float, last: TimedWord) -> str:
    if match.tail > _LONGEST_GAP:
        return f"the service stopped {match.tail} characters before the end"
    if match.gap > _LONGEST_GAP or match.share < _LEAST_SHARE:
        return f"the service left out words ({100 * match.share:.0f} % were spoken)"
    end = last.end / SAMPLE_RATE
    if seconds < end - _EARLY_END_S:
        return f"the service's sound ends after {seconds:.1f} of {end:.1f} s"
    if seconds > end + _LATE_END_S:
        return f"the service's sound goes on for {seconds - end:.1f} s after the last word"
    return ""


def _unverified(text: str, pcm: Pcm, seconds: float) -> Speech:
    """Sound that came without words: judged by its length, its times spread over it."""
    letters = sum(char.isalnum() for char in text)
    if not _FASTEST_S <= seconds / letters <= _SLOWEST_S:
        raise EngineError(f"the service gave {seconds:.1f} s of sound without any words")
    return Speech(pcm, spread(text, pcm), exact=False)
