"""Kokoro-82M: the local voice, Mandarin and English, with the exact times of its model."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from speechcast.assets import KOKORO_VOICE_NAMES, kokoro_folder, kokoro_voices
from speechcast.assets.manifest import (
    KOKORO_LICENCE,
    KOKORO_MODEL,
    KOKORO_MODEL_NAME,
    KOKORO_MODEL_SHA256,
    KOKORO_VOICE_SHA256,
    KOKORO_VOICES_NAME,
    VOICE_BYTES,
)
from speechcast.errors import MissingError
from speechcast.languages.pinyin import readings_edition
from speechcast.model.samples import samples_of
from speechcast.narration.engine import Engine, Pcm, Speech, SpeechRequest, VoiceInfo
from speechcast.narration.engines.kokoro_model import KokoroModel
from speechcast.narration.engines.kokoro_phonemes import Sound, load_phonemes, sounds_of
from speechcast.narration.engines.kokoro_session import (
    processors,
    session_begun,
    session_let_go,
)
from speechcast.narration.engines.kokoro_voices import EARLY_MS
from speechcast.narration.trim import trimmed

_EDITION = 3
"""Counts changes of this engine's code that change what is heard."""
_LIBRARIES = ("misaki", "phonemizer", "espeakng-loader", "pypinyin", "jieba")
_LONGEST = 480
"""Phonemes in one call; the model takes 510."""
_MEMORY_BYTES = 600_000_000
"""Resident memory of a model with one utterance in flight, about."""
_BETWEEN = samples_of(0.2)
"""Silence between the parts of an utterance that is too long for one call."""
_ACCENTS = {"a": "American", "b": "British", "z": "Mandarin"}
_SEXES = {"f": "woman", "m": "man"}


class KokoroEngine(Engine):
    """The Kokoro voices; 0.2 to 0.6 seconds of work for a second of speech."""

    name: ClassVar[str] = "kokoro"

    def __init__(self) -> None:
        self._model: KokoroModel | None = None

    def voices(self) -> tuple[VoiceInfo, ...]:
        folder = kokoro_folder()
        files = (folder / KOKORO_MODEL_NAME, folder / KOKORO_VOICES_NAME)
        installed = all(file.is_file() for file in files)
        return tuple(
            VoiceInfo(
                self.name,
                name,
                "zh" if name[0] == "z" else "en",
                f"{_ACCENTS[name[0]]}, {_SEXES[name[1]]}",
                KOKORO_LICENCE,
                KOKORO_MODEL.bytes + VOICE_BYTES,
                installed=installed,
            )
            for name in KOKORO_VOICE_NAMES
        )

    def default_voice(self, language: str) -> str:
        return "zf_xiaoxiao" if language == "zh" else "af_heart"

    def identity(self, voice: str) -> str:
        libraries = " ".join(f"{name} {version(name)}" for name in _LIBRARIES)
        return (
            f"{_EDITION} {KOKORO_MODEL_SHA256} {KOKORO_VOICE_SHA256[voice]} {libraries} "
            f"readings {readings_edition()}"
        )

    def workers(self, jobs: int | None) -> int:
        return jobs or max(1, min(processors(), _free_memory() // _MEMORY_BYTES))

    def open(self, workers: int) -> None:
        if self._model is None:
            session = session_begun(max(1, processors() // workers))
            load_phonemes()
            try:
                self._model = KokoroModel(session.result(), kokoro_voices())
            except MissingError:
                # Fetched again, it should be opened again.
                session_let_go()
                raise

    def close(self) -> None:
        self._model = None
        session_let_go()

    def speak(self, request: SpeechRequest) -> Speech:
        accent = "en-gb" if request.voice.startswith("b") else "en-us"
        sounds = sounds_of(request.text, request.language, accent, request.readings)
        parts = [self._say(part, request) for part in _parts(sounds)]
        if len(parts) == 1:
            return parts[0]
        return _joined([trimmed(part) for part in parts])

    def _say(self, sounds: list[Sound], request: SpeechRequest) -> Speech:
        assert self._model is not None, "open() comes before speak()"
        phonemes = "".join(sound.phonemes for sound in sounds)
        audio, starts = self._model.say(phonemes, request.voice, request.speed)
        early = samples_of(EARLY_MS[request.voice] / 1000)
        marks: list[tuple[int, int]] = []
        at = 0
        for sound in sounds:
            if sound.index is not None:
                marks.append((sound.index, max(0, int(starts[at]) - early)))
            at += len(sound.phonemes)
        return Speech(_whole(audio), tuple(marks))


def _whole(audio: Any) -> Pcm:
    """Floats in [-1, 1] as 16-bit samples."""
    return np.clip(np.rint(np.asarray(audio) * 32767.0), -32768, 32767).astype(np.int16)


def _parts(sounds: list[Sound]) -> list[list[Sound]]:
    """`sounds` in stretches that fit one call, cut at pauses, else between words."""
    parts: list[list[Sound]] = []
    rest = sounds
    while rest:
        length, count = 0, 0
        while count < len(rest) and length + len(rest[count].phonemes) <= _LONGEST:
            length += len(rest[count].phonemes)
            count += 1
        if count < len(rest):
            count = _best_cut(rest[:count])
        parts.append(_stripped(rest[:count]))
        rest = rest[count:]
    return [part for part in parts if any(sound.index is not None for sound in part)]


def _best_cut(sounds: list[Sound]) -> int:
    """How many of `sounds` to take: up to the last pause in the second half, or the last blank."""
    half = len(sounds) // 2
    for wanted in (".!?…", ",;:—", " "):
        for count in range(len(sounds), half, -1):
            if sounds[count - 1].phonemes[-1] in wanted:
                return count
    return max(1, len(sounds))


def _stripped(sounds: list[Sound]) -> list[Sound]:
    start, end = 0, len(sounds)
    while start < end and sounds[start].phonemes == " ":
        start += 1
    while end > start and sounds[end - 1].phonemes == " ":
        end -= 1
    stripped = sounds[start:end]
    if stripped:
        last = stripped[-1]
        stripped[-1] = Sound(last.phonemes.rstrip(" "), last.index)
    return stripped


def _joined(parts: list[Speech]) -> Speech:
    pcm: list[Pcm] = []
    marks: list[tuple[int, int]] = []
    at = 0
    for number, part in enumerate(parts):
        if number:
            pcm.append(np.zeros(_BETWEEN, dtype=np.int16))
            at += _BETWEEN
        pcm.append(part.pcm)
        marks += [(index, at + sample) for index, sample in part.marks]
        at += len(part.pcm)
    return Speech(np.concatenate(pcm) if pcm else np.zeros(0, dtype=np.int16), tuple(marks))


def _free_memory() -> int:
    """Bytes of memory that are free; a gigabyte and a half where nobody tells."""
    try:
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    return 1_500_000_000
