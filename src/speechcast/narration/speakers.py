"""Who speaks: a voice with retries and the cache, one with another that stands in, or several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event, Lock
from typing import Protocol

from speechcast.config import SPEED_RANGE
from speechcast.errors import EngineError, MissingError
from speechcast.model.narration import Reading
from speechcast.model.notice import Notice
from speechcast.narration.cache import Kept, UtteranceCache, request_key
from speechcast.narration.engine import Engine, Speech, SpeechRequest, TryLater
from speechcast.narration.trim import trimmed
from speechcast.narration.verdict import flaw
from speechcast.narration.voices import engine_of

_SHOWN = 40
_LONGEST_WAIT_S = 30.0
"""What a busy service may ask us to wait for, at most."""

_GIVEN_UP = 3
"""Utterances in a row that an online voice fails before it is asked no more where another stands in: each
has been tried several times, with pauses, and a long speech would wait for hours."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said, and how.

    Attributes:
        text: The words, written out.
        readings: Readings that a person gave.
        voice: URI of the voice that says them; empty for the speech's own.
        pace: Speaking rate as a share of the speech's.
    """

    text: str
    readings: tuple[Reading, ...] = ()
    voice: str = ""
    pace: float = 1.0


class LoadedEngine:
    """An engine that several voices share, opened once."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.opened = False
        self._lock = Lock()

    def open(self, workers: int, language: str) -> None:
        """Make ready to speak, whoever asks first.

        Raises:
            MissingError: when something that it needs is not installed.
        """
        with self._lock:
            if not self.opened:
                with ThreadPoolExecutor(1, thread_name_prefix="prepare") as pool:
                    prepared = pool.submit(self.engine.prepare, language)
                    self.engine.open(workers)
                    prepared.result()
                self.opened = True

    def close(self) -> None:
        """Free what `open` took."""
        with self._lock:
            if self.opened:
                self.engine.close()
                self.opened = False


class Speaker(Protocol):
    """Speaks words, through the cache. `speak` is called from several threads at once."""

    def find(self, words: Words) -> Kept | None:
        """The words out of the cache, if they are there."""

    def workers(self, jobs: int | None) -> int:
        """How many utterances at once."""

    def open(self, workers: int) -> None:
        """Make ready to speak."""

    def speak(self, words: Words) -> Kept:
        """The words by the engine, into the cache."""

    def notices(self) -> tuple[Notice, ...]:
        """What the user should know of what was done so far."""

    def stop(self) -> None:
        """Give up what is in flight."""

    def close(self) -> None:
        """Free what `open` took."""


class OneVoice:
    """Speaks with one voice."""

    def __init__(
        self, voice: str, language: str, speed: float, engines: dict[str, LoadedEngine]
    ) -> None:
        engine, self._voice = engine_of(voice)
        self._shared = engines.setdefault(engine.name, LoadedEngine(engine))
        self._engine = self._shared.engine
        self._cache = UtteranceCache()
        self._identity = self._engine.identity(self._voice)
        self._language = language
        self._speed = speed
        self._stopped = Event()
        self._used = False

    @property
    def uri(self) -> str:
        """The voice."""
        return f"{self._engine.name}:{self._voice}"

    @property
    def online(self) -> bool:
        """Whether it speaks over the network."""
        return self._engine.online

    def _request(self, words: Words) -> SpeechRequest:
        low, high = SPEED_RANGE
        speed = min(high, max(low, round(self._speed * words.pace, 4)))
        return SpeechRequest(words.text, self._language, self._voice, speed, words.readings)

    def _key(self, request: SpeechRequest) -> str:
        return request_key(request, self._engine.name, self._identity)

    def find(self, words: Words) -> Kept | None:
        return self._cache.find(self._key(self._request(words)))

    def workers(self, jobs: int | None) -> int:
        return self._engine.workers(jobs)

    def open(self, workers: int) -> None:
        self._shared.open(workers, self._language)
        self._used = True

    def notices(self) -> tuple[Notice, ...]:
        if not (self._used and self.online):
            return ()
        message = f"The text is sent to the online service of the voice {self.uri}."
        return (Notice("text-leaves-machine", message),)

    def stop(self) -> None:
        self._stopped.set()
        self._engine.stop()

    def close(self) -> None:
        self._shared.close()

    def speak(self, words: Words) -> Kept:
        request = self._request(words)
        speech = self._spoken(request)
        if not self._engine.silent:
            speech = trimmed(speech)
        return self._cache.keep(self._key(request), speech)

    def _spoken(self, request: SpeechRequest) -> Speech:
        attempt = 1
        while True:
            try:
                return self._attempt(request)
            except EngineError as error:
                if attempt == self._engine.attempts or self._stopped.is_set():
                    hint = "What was spoken is kept: run the same command again, or choose another voice."
                    raise EngineError(
                        error.what, where=_shortened(request.text), hint=error.hint or hint
                    ) from error
                attempt += 1
                asked = error.after if isinstance(error, TryLater) else 0.0
                pause = max(min(asked, _LONGEST_WAIT_S), self._engine.pause_before(attempt))
                self._stopped.wait(pause)

    def _attempt(self, request: SpeechRequest) -> Speech:
        if self._stopped.is_set():
            raise EngineError("speaking was given up")
        speech = self._engine.speak(request)
        if fault := flaw(speech, request, silent=self._engine.silent):
            raise EngineError(f"the voice {self.uri} {fault}")
        return speech


class WithFallback:
    """Speaks with one voice, and with another what the first cannot speak."""

    def __init__(self, first: OneVoice, second: OneVoice) -> None:
        self._first = first
        self._second = second
        self._broken: MissingError | EngineError | None = None
        self._failed = 0
        self._replaced: list[Notice] = []

    def find(self, words: Words) -> Kept | None:
        # What the second voice once spoke is not taken: the first may be able to, this time.
        return self._first.find(words)

    def workers(self, jobs: int | None) -> int:
        return self._first.workers(jobs)

    def open(self, workers: int) -> None:
        try:
            self._first.open(workers)
        except MissingError as error:
            self._broken = error
            self._second.open(workers)

    def speak(self, words: Words) -> Kept:
        if self._broken is None:
            try:
                kept = self._first.speak(words)
            except EngineError as error:
                reason = error.what
                self._failed += 1
                if self._first.online and self._failed >= _GIVEN_UP:
                    self._broken = error
            else:
                self._failed = 0
                return kept
        else:
            reason = self._broken.what
        found = self._second.find(words)
        if found is None:
            self._second.open(1)
            found = self._second.speak(words)
        message = f"{self._second.uri} speaks {_shortened(words.text)} instead of {self._first.uri}: {reason}."
        self._replaced.append(Notice("voice-fallback", message))
        return found

    def notices(self) -> tuple[Notice, ...]:
        return (*self._first.notices(), *self._second.notices(), *self._replaced)

    def stop(self) -> None:
        self._first.stop()
        self._second.stop()

    def close(self) -> None:
        self._first.close()
        self._second.close()


def _shortened(text: str) -> str:
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"


class Ensemble:
    """Speaks with the voice that the words ask for; each is opened when its first words come."""

    def __init__(self, own: Speaker, others: Mapping[str, Speaker]) -> None:
        self._speakers: dict[str, Speaker] = {"": own, **others}
        self._workers = 1

    def find(self, words: Words) -> Kept | None:
        return self._speakers[words.voice].find(words)

    def workers(self, jobs: int | None) -> int:
        return min(speaker.workers(jobs) for speaker in self._speakers.values())

    def open(self, workers: int) -> None:
        self._workers = workers

    def speak(self, words: Words) -> Kept:
        speaker = self._speakers[words.voice]
        speaker.open(self._workers)
        return speaker.speak(words)

    def notices(self) -> tuple[Notice, ...]:
        found = (notice for s in self._speakers.values() for notice in s.notices())
        return tuple(dict.fromkeys(found))

    def stop(self) -> None:
        for speaker in self._speakers.values():
            speaker.stop()

    def close(self) -> None:
        for speaker in self._speakers.values():
            speaker.close()


def speaker_of(
    voice: str, fallback: str, others: Sequence[str] = (), *, language: str, speed: float
) -> Speaker:
    """Who speaks: `voice`, `others` where the words ask for them, `fallback` (empty: nobody) where
    one of them cannot."""
    engines: dict[str, LoadedEngine] = {}

    def one(uri: str) -> Speaker:
        first = OneVoice(uri, language, speed, engines)
        if fallback and fallback != uri:
            return WithFallback(first, OneVoice(fallback, language, speed, engines))
        return first

    own = one(voice)
    return Ensemble(own, {uri: one(uri) for uri in others}) if others else own
