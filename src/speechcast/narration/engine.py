"""The protocol of speech engines: one utterance in, samples and the times of its characters out.

An engine only speaks. Retries, the cache, the checks of what came back, trimming, levels, parallel
work and order belong to `speechcast.narration.synthesis`. Engines are found by the entry points
`speechcast.engines`; a package of somebody else's adds one by naming its class there.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from speechcast.errors import EngineError
from speechcast.languages.homophones import respelled
from speechcast.model.narration import Reading

Pcm = NDArray[np.int16]
"""Signed 16-bit mono samples at `speechcast.model.samples.SAMPLE_RATE`."""


@dataclass(frozen=True, slots=True)
class SpeechRequest:
    """What is to be said, and how.

    Attributes:
        text: The words, already written out as they are spoken.
        language: `zh` or `en`: the language of the whole speech; words of the other may occur.
        voice: Name of a voice of the engine, without the engine's own name.
        speed: Speaking rate, 1 the voice's own.
        readings: How stretches of `text` are read, where a person has said so.
    """

    text: str
    language: str
    voice: str
    speed: float = 1.0
    readings: tuple[Reading, ...] = ()

    @property
    def spelled(self) -> str:
        """`text` for voices that take plain text: given pinyin in characters that are read so.

        Its length is that of `text`, so that indices stay; IPA cannot be spelled and is passed by.
        """
        parts: list[str] = []
        at = 0
        for reading in self.readings:
            words, syllables = self.text[reading.start : reading.end], reading.sound.split()
            if not reading.sound.startswith("/") and len(words) == len(syllables):
                parts += self.text[at : reading.start], respelled(words, syllables)
                at = reading.end
        return "".join((*parts, self.text[at:]))


@dataclass(frozen=True, slots=True)
class Speech:
    """What an engine gave for one request.

    Attributes:
        pcm: The samples.
        marks: (index into the request's text, sample at which that character begins); neither
            goes back. Characters without a mark begin with the next one that has one.
        exact: Whether the times were measured; else they are spread by length.
    """

    pcm: Pcm
    marks: tuple[tuple[int, int], ...]
    exact: bool = True


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice as it is offered.

    Attributes:
        engine: Name of its engine.
        name: Its name there; may be empty when the engine has one voice only.
        language: `zh` or `en`; `*` when it does not matter.
        description: What a person should know, a few words.
        licence: SPDX expression, or who owns it.
        bytes: What it takes on the disk, shared data included; 0 when nothing is fetched.
        online: Whether the text leaves this machine.
        installed: Whether it can speak now.
    """

    engine: str
    name: str
    language: str
    description: str
    licence: str
    bytes: int = 0
    online: bool = False
    installed: bool = True

    @property
    def uri(self) -> str:
        """How `--voice` names it."""
        return f"{self.engine}:{self.name}"


class TryLater(EngineError):
    """The engine is busy, and may say for how many seconds (`after`; 0: it does not say)."""

    def __init__(self, what: str, after: float, *, where: str = "", hint: str = "") -> None:
        super().__init__(what, where=where, hint=hint)
        self.after = after


class Engine(ABC):
    """A speech engine. `speak` is called from several threads at once.

    Attributes:
        name: Its name in voice URIs.
        silent: Whether it gives silence on purpose.
        attempts: How often one utterance is tried before the build gives up.
    """

    name: ClassVar[str]
    silent: ClassVar[bool] = False
    attempts: ClassVar[int] = 2

    @abstractmethod
    def voices(self) -> tuple[VoiceInfo, ...]:
        """The voices that it offers; cheap, without loading anything."""

    @property
    def online(self) -> bool:
        """Whether the text leaves this machine."""
        return False

    def knows(self, voice: str) -> bool:
        """Whether it has a voice of that name; it may have more than it lists."""
        return any(info.name == voice for info in self.voices())

    @abstractmethod
    def default_voice(self, language: str) -> str:
        """The name of the voice that speaks `language` (`zh`, `en`) when nobody chooses."""

    @abstractmethod
    def identity(self, voice: str) -> str:
        """Everything besides the request that decides the samples, as text; cheap.

        Versions of libraries and models, digests of voices, an edition of the engine's own code.
        """

    def workers(self, jobs: int | None) -> int:
        """How many utterances it speaks at once; `jobs` is what the user asked for, if anything."""
        return jobs or 1

    def open(self, workers: int) -> None:  # noqa: B027 - most engines have nothing to load
        """Make ready to speak; called once, before the first request.

        Args:
            workers: How many utterances will be asked for at once.

        Raises:
            MissingError: when something that it needs is not installed.
        """

    def prepare(self, language: str) -> None:  # noqa: B027 - nor to read beforehand
        """Load what texts in `language` need; called while `open` is under way in another thread.

        It must not import libraries that `open` imports too: two threads that do can wait for each
        other for ever.
        """

    def pause_before(self, attempt: int) -> float:
        """Seconds to wait before attempt `attempt` (2, 3, …) at the same utterance."""
        return 0.0

    @abstractmethod
    def speak(self, request: SpeechRequest) -> Speech:
        """Say one utterance.

        Raises:
            EngineError: when it cannot; the same request may be tried again.
        """

    def stop(self) -> None:  # noqa: B027 - nor do they wait for anybody
        """Give up what is in flight; called from another thread when the user interrupts."""

    def close(self) -> None:  # noqa: B027 - nor to free
        """Free what `open` took."""
