"""Who speaks: one voice with retries and the cache, or one voice with another that stands in."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event, Lock
from typing import Protocol

from speechcast.errors import EngineError, MissingError
from speechcast.model.narration import Reading
from speechcast.model.notice import Notice
from speechcast.narration.cache import Kept, UtteranceCache, request_key
from speechcast.narration.engine import Speech, SpeechRequest, TryLater
from speechcast.narration.trim import trimmed
from speechcast.narration.verdict import flaw
from speechcast.narration.voices import engine_of

_SHOWN = 40
_LONGEST_WAIT_S = 30.0
"""What a busy service may ask us to wait for, at most."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said: the text, written out, and the readings that a person gave."""

    text: str
    readings: tuple[Reading, ...] = ()


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

    def __init__(self, voice: str, language: str, speed: float) -> None:
        self._engine, self._voice = engine_of(voice)
        self._cache = UtteranceCache()
        self._identity = self._engine.identity(self._voice)
        self._language = language
        self._speed = speed
        self._stopped = Event()
        self._opened = False
        self._lock = Lock()

    @property
    def uri(self) -> str:
        """The voice."""
        return f"{self._engine.name}:{self._voice}"

    def _request(self, words: Words) -> SpeechRequest:
        return SpeechRequest(words.text, self._language, self._voice, self._speed, words.readings)

    def _key(self, request: SpeechRequest) -> str:
        return request_key(request, self._engine.name, self._identity)

    def find(self, words: Words) -> Kept | None:
        return self._cache.find(self._key(self._request(words)))

    def workers(self, jobs: int | None) -> int:
        return self._engine.workers(jobs)

    def open(self, workers: int) -> None:
        with self._lock:
            if not self._opened:
                with ThreadPoolExecutor(1, thread_name_prefix="prepare") as pool:
                    prepared = pool.submit(self._engine.prepare, self._language)
                    self._engine.open(workers)
                    prepared.result()
                self._opened = True

    def notices(self) -> tuple[Notice, ...]:
        if not (self._opened and self._engine.online):
            return ()
        message = f"The text is sent to the online service of the voice {self.uri}."
        return (Notice("text-leaves-machine", message),)

    def stop(self) -> None:
        self._stopped.set()
        self._engine.stop()

    def close(self) -> None:
        if self._opened:
            self._engine.close()

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
        self._broken: MissingError | None = None
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
                return self._first.speak(words)
            except EngineError as error:
                reason = error.what
        else:
            reason = self._broken.what
        kept = self._second.find(words)
        if kept is None:
            self._second.open(1)
            kept = self._second.speak(words)
        message = f"{self._second.uri} speaks {_shortened(words.text)} instead of {self._first.uri}: {reason}."
        self._replaced.append(Notice("voice-fallback", message))
        return kept

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


def speaker_of(voice: str, fallback: str, *, language: str, speed: float) -> Speaker:
    """Who speaks with `voice`, and with `fallback` (empty: nobody) where it cannot."""
    first = OneVoice(voice, language, speed)
    if fallback and fallback != voice:
        return WithFallback(first, OneVoice(fallback, language, speed))
    return first
