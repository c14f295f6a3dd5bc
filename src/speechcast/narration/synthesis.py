"""A script spoken: from the cache or by the engine, several utterances at once, given in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from speechcast.errors import EngineError
from speechcast.events import Listener, StageAdvanced
from speechcast.model.narration import Mark, Utterance, Voiced
from speechcast.narration.cache import Kept, UtteranceCache, request_key
from speechcast.narration.engine import Engine, Speech, SpeechRequest
from speechcast.narration.levels import loudness, peak
from speechcast.narration.trim import trimmed
from speechcast.narration.verdict import flaw
from speechcast.narration.voices import engine_of

STAGE = "voice"
_SHOWN = 40
OnVoiced = Callable[[int, Voiced], None]


def synthesize(
    script: Sequence[Utterance],
    *,
    language: str,
    voice: str,
    speed: float,
    jobs: int | None,
    listener: Listener,
    on_voiced: OnVoiced,
) -> tuple[Voiced, ...]:
    """Speak all utterances of a script.

    Finished utterances go into the cache at once, so that an interrupted call loses only those in
    flight.

    Args:
        script: What to say, in order.
        language: `zh` or `en`.
        voice: A URI that `resolve_voice` gave.
        speed: Speaking rate.
        jobs: Utterances at once; `None` lets the engine choose.
        listener: Told how many utterances are done (stage `voice`, which the caller opens).
        on_voiced: Called in this thread with each utterance's number and sound, in order, as soon
            as it and all before it are there.

    Raises:
        EngineError: when the engine cannot speak an utterance.
        MissingError: when the engine lacks something.
        OutputError: when the cache cannot be written.
    """
    engine, name = engine_of(voice)
    speaker = _Speaker(engine, name, language, speed)
    requests = [speaker.request(utterance) for utterance in script]
    known = {request: speaker.find(request) for request in requests}
    done: list[Voiced] = []
    with ExitStack() as stack:
        missing = sum(kept is None for kept in known.values())
        workers = max(1, min(engine.workers(jobs), missing))
        if missing:
            engine.open(workers)
            stack.callback(engine.close)
        pool = ThreadPoolExecutor(workers, thread_name_prefix="speak")
        try:
            # Words that come twice are spoken once.
            futures = {
                request: pool.submit(speaker.speak, request)
                for request, kept in known.items()
                if kept is None
            }
            for utterance, request in zip(script, requests, strict=True):
                kept = known[request] or futures[request].result()
                done.append(_voiced(utterance, kept))
                on_voiced(len(done) - 1, done[-1])
                listener(StageAdvanced(STAGE, len(done), len(script)))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
    speaker.cache.shrink()
    return tuple(done)


class _Speaker:
    """Speaks utterances with one voice, through the cache."""

    def __init__(self, engine: Engine, voice: str, language: str, speed: float) -> None:
        self.cache = UtteranceCache()
        self._engine = engine
        self._identity = engine.identity(voice)
        self._voice = voice
        self._language = language
        self._speed = speed

    def request(self, utterance: Utterance) -> SpeechRequest:
        """What the engine is asked for an utterance."""
        return SpeechRequest(
            utterance.spoken, self._language, self._voice, self._speed, utterance.readings
        )

    def _key(self, request: SpeechRequest) -> str:
        return request_key(request, self._engine.name, self._identity)

    def find(self, request: SpeechRequest) -> Kept | None:
        """The utterance out of the cache, if it is there."""
        return self.cache.find(self._key(request))

    def speak(self, request: SpeechRequest) -> Kept:
        """The utterance by the engine, into the cache."""
        speech = self._spoken(request)
        if not self._engine.silent:
            speech = trimmed(speech)
        return self.cache.keep(
            self._key(request), speech.pcm, speech.marks, loudness(speech.pcm), peak(speech.pcm)
        )

    def _spoken(self, request: SpeechRequest) -> Speech:
        for _ in range(self._engine.attempts):
            try:
                speech = self._engine.speak(request)
            except EngineError as error:
                failure = error
                continue
            fault = flaw(speech, request, silent=self._engine.silent)
            if not fault:
                return speech
            failure = EngineError(f"the voice {self._engine.name}:{self._voice} {fault}")
        hint = "What was spoken is kept: run the same command again, or choose another voice."
        raise EngineError(
            failure.what, where=_shortened(request.text), hint=failure.hint or hint
        ) from failure


def _shortened(text: str) -> str:
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"


def _voiced(utterance: Utterance, kept: Kept) -> Voiced:
    marks: list[Mark] = []
    for index, sample in kept.marks:
        position = utterance.origin[index]
        # Several spoken characters may stand for one of the text; it begins with the first.
        if not marks or position > marks[-1].position:
            marks.append(Mark(position, sample))
    return Voiced(utterance, kept.samples, tuple(marks), kept.pcm, kept.loudness, kept.peak)
