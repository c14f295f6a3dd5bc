"""espeak-ng through its shared library: a tiny, robotic, very fast voice for drafts."""

from __future__ import annotations

import _ctypes
import ctypes
import shutil
import tempfile
from contextlib import closing
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from speechcast.errors import EngineError
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.engine import Engine, Speech, SpeechRequest, VoiceInfo

_RATE = 22_050
_UP, _DOWN = 160, 147
"""24,000 : 22,050."""
_REACH = 48
"""Samples on either side that the resampling filter looks at."""
_BLOCKS = 1024
"""Blocks of 147 samples resampled at once."""
_WORDS_A_MINUTE = 175
"""espeak-ng's own pace."""

# speak_lib.h of espeak-ng 1.52
_RETRIEVAL = 1
_DONT_EXIT = 0x8000
_UTF8 = 1
_CHARACTERS = 1
_EVENT_END, _EVENT_WORD = 0, 1
_PARAMETER_RATE = 1


class _Id(ctypes.Union):
    _fields_ = (
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("string", ctypes.c_char * 8),
    )


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)

_VOICES = (
    ("cmn", "zh", "Mandarin, robotic, for drafts"),
    ("en-us", "en", "American, robotic, for drafts"),
    ("en-gb", "en", "British, robotic, for drafts"),
)


class _Library:
    """The library, loaded for one utterance, and what its callback hands over meanwhile.

    Its static variables (flutter, noise, phase) outlive even its own restart, so that what was
    said before would colour what is said next. Unloading clears them; that takes a copy of the
    file, since others in this process may hold the original.
    """

    def __init__(self, file: str) -> None:
        import espeakng_loader

        self.chunks: list[NDArray[np.int16]] = []
        self.words: list[tuple[int, int]] = []
        self._lib: Any = ctypes.CDLL(file)
        home = str(Path(espeakng_loader.get_data_path()).parent)
        if self._lib.espeak_Initialize(_RETRIEVAL, 500, home.encode(), _DONT_EXIT) != _RATE:
            raise EngineError(
                "espeak-ng does not start", hint="Install again: pip install espeakng-loader"
            )
        # Kept alive here: the library only knows its address.
        self._callback = _CALLBACK(self._receive)
        self._lib.espeak_SetSynthCallback(self._callback)

    def close(self) -> None:
        """Unload it."""
        self._lib.espeak_Terminate()
        unload = getattr(_ctypes, "FreeLibrary", None) or _ctypes.dlclose
        unload(self._lib._handle)

    def _receive(self, wav: Any, count: int, events: Any) -> int:
        at = 0
        while events[at].type != _EVENT_END:
            if events[at].type == _EVENT_WORD:
                self.words.append((events[at].text_position - 1, events[at].sample))
            at += 1
        if wav and count > 0:
            self.chunks.append(np.ctypeslib.as_array(wav, (count,)).copy())
        return 0

    def say(self, text: str, voice: str, speed: float) -> tuple[NDArray[np.int16], list[Any]]:
        """Samples at 22,050 Hz, and (character, sample) of each word."""
        data = text.encode("utf-8")
        failed = self._lib.espeak_SetVoiceByName(voice.encode())
        failed = failed or self._lib.espeak_SetParameter(
            _PARAMETER_RATE, round(_WORDS_A_MINUTE * speed), 0
        )
        failed = failed or self._lib.espeak_Synth(
            data, len(data) + 1, 0, _CHARACTERS, 0, _UTF8, None, None
        )
        if failed:
            raise EngineError(f"espeak-ng refuses the voice {voice} (error {failed})")
        self._lib.espeak_Synchronize()
        pcm = np.concatenate(self.chunks) if self.chunks else np.zeros(0, dtype=np.int16)
        return pcm, self.words


_LOCK = Lock()
"""The library's state belongs to the whole process."""


class EspeakEngine(Engine):
    """espeak-ng: understandable, not pleasant; a thousand times faster than real time."""

    name: ClassVar[str] = "espeak"

    def voices(self) -> tuple[VoiceInfo, ...]:
        return tuple(
            VoiceInfo(self.name, voice, language, description, "GPL-3.0-or-later")
            for voice, language, description in _VOICES
        )

    def default_voice(self, language: str) -> str:
        return "cmn" if language == "zh" else "en-us"

    def identity(self, voice: str) -> str:
        return f"espeak 1 espeakng-loader {version('espeakng-loader')}"

    def open(self, workers: int) -> None:
        import espeakng_loader

        original = Path(espeakng_loader.get_library_path())
        self._folder = tempfile.TemporaryDirectory(prefix="speechcast-espeak-")
        self._file = shutil.copy(original, self._folder.name)

    def close(self) -> None:
        self._folder.cleanup()

    def speak(self, request: SpeechRequest) -> Speech:
        with _LOCK, closing(_Library(self._file)) as library:
            # A NUL would end the text there.
            text = request.spelled.replace("\0", " ")
            pcm, words = library.say(text, request.voice, request.speed)
        samples = resampled(pcm)
        marks: list[tuple[int, int]] = []
        for index, at in words:
            sample = min(at * _UP // _DOWN, len(samples))
            # Words inside a number are told again at the number's place.
            if 0 <= index < len(request.text) and (not marks or index > marks[-1][0]):
                marks.append((index, max(sample, marks[-1][1] if marks else 0)))
        return Speech(samples, tuple(marks))


@lru_cache(maxsize=1)
def _filters() -> NDArray[np.float64]:
    """One column for each of the 160 samples that a block of 147 becomes: a windowed sinc."""
    places = np.arange(_UP) * (_DOWN / _UP)
    taps = np.arange(_DOWN + 2 * _REACH) - _REACH
    distance = taps[:, None] - places[None, :]
    window = np.where(np.abs(distance) < _REACH, np.cos(np.pi * distance / (2 * _REACH)) ** 2, 0)
    return np.asarray(np.sinc(distance) * window)


def resampled(pcm: NDArray[np.int16]) -> NDArray[np.int16]:
    """22,050 Hz as 24,000 Hz."""
    length = -(-len(pcm) * _UP // _DOWN)
    blocks = -(-len(pcm) // _DOWN)
    padded = np.zeros(blocks * _DOWN + 2 * _REACH)
    padded[_REACH : _REACH + len(pcm)] = pcm
    wide = np.empty(blocks * _UP, dtype=np.int16)
    for first in range(0, blocks, _BLOCKS):
        count = min(_BLOCKS, blocks - first)
        part = padded[first * _DOWN : (first + count) * _DOWN + 2 * _REACH]
        windows = np.lib.stride_tricks.sliding_window_view(part, _DOWN + 2 * _REACH)[::_DOWN]
        samples = np.clip(np.rint(windows @ _filters()), -32768, 32767)
        wide[first * _UP : (first + count) * _UP] = samples.reshape(-1)
    return wide[:length]


assert SAMPLE_RATE * _DOWN == _RATE * _UP
