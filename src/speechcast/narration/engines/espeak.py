"""espeak-ng through its shared library: a tiny, robotic, very fast voice for drafts."""

from __future__ import annotations

import ctypes
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
    """The loaded library and what its callback hands over while it speaks."""

    def __init__(self) -> None:
        import espeakng_loader

        self.chunks: list[NDArray[np.int16]] = []
        self.words: list[tuple[int, int]] = []
        self._lib: Any = ctypes.CDLL(espeakng_loader.get_library_path())
        home = str(Path(espeakng_loader.get_data_path()).parent)
        rate = self._lib.espeak_Initialize(_RETRIEVAL, 500, home.encode(), _DONT_EXIT)
        if rate != _RATE:
            raise EngineError(
                "espeak-ng does not start", hint="Install again: pip install espeakng-loader"
            )
        # Kept alive here: the library only knows its address.
        self._callback = _CALLBACK(self._receive)
        self._lib.espeak_SetSynthCallback(self._callback)

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
        self.chunks, self.words = [], []
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
_LOADED: list[_Library] = []
"""The library's state belongs to the whole process: one instance, one lock."""


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
        with _LOCK:
            if not _LOADED:
                _LOADED.append(_Library())

    def speak(self, request: SpeechRequest) -> Speech:
        with _LOCK:
            # A NUL would end the text there.
            text = request.text.replace("\0", " ")
            pcm, words = _LOADED[0].say(text, request.voice, request.speed)
        samples = resampled(pcm)
        marks: list[tuple[int, int]] = []
        for index, at in words:
            sample = min(at * _UP // _DOWN, len(samples))
            # Words inside a number are told again at the number's place.
            if 0 <= index < len(request.text) and (not marks or index > marks[-1][0]):
                marks.append((index, max(sample, marks[-1][1] if marks else 0)))
        return Speech(samples, tuple(marks))


def resampled(pcm: NDArray[np.int16]) -> NDArray[np.int16]:
    """22,050 Hz as 24,000 Hz, by the Fourier transform: exact for what both rates can hold."""
    if len(pcm) == 0:
        return pcm
    # A length that is a power of two times 147 turns into one that is the same times 160.
    blocks = 1 << (-(-len(pcm) // _DOWN)).bit_length()
    spectrum = np.fft.rfft(pcm.astype(np.float64), blocks * _DOWN)
    wide = np.fft.irfft(spectrum, blocks * _UP) * (_UP / _DOWN)
    length = -(-len(pcm) * _UP // _DOWN)
    return np.clip(np.rint(wide[:length]), -32768, 32767).astype(np.int16)


assert SAMPLE_RATE * _DOWN == _RATE * _UP
