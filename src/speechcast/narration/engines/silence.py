"""The engine that says nothing, for as long as saying it would take: timing drafts and tests."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from speechcast.languages import language_of
from speechcast.model.samples import SAMPLE_RATE, samples_of
from speechcast.narration.engine import Engine, Speech, SpeechRequest, VoiceInfo

_HAN_S = 0.19
"""Seconds a Chinese character takes: 5.2 a second, the middle of the local voices."""
_OTHER_S = 0.06
"""Seconds any other letter or figure takes: 16.7 a second."""
_STOP_S = 0.15
"""Seconds of breath after the last word."""


class SilenceEngine(Engine):
    """Silence of the length that speech would have."""

    name: ClassVar[str] = "silence"
    silent: ClassVar[bool] = True

    def voices(self) -> tuple[VoiceInfo, ...]:
        return (VoiceInfo(self.name, "", "*", "silence of the right length", "Apache-2.0"),)

    def default_voice(self, language: str) -> str:
        return ""

    def identity(self, voice: str) -> str:
        return f"silence 1 {SAMPLE_RATE} {_HAN_S} {_OTHER_S} {_STOP_S}"

    def speak(self, request: SpeechRequest) -> Speech:
        is_speakable = language_of(request.language).is_speakable
        marks: list[tuple[int, int]] = []
        at = 0.0
        for index, char in enumerate(request.text):
            if is_speakable(char):
                marks.append((index, samples_of(at)))
                at += (_HAN_S if ord(char) >= 0x2E80 else _OTHER_S) / request.speed
        length = samples_of(at + _STOP_S)
        return Speech(np.zeros(length, dtype=np.int16), tuple(marks))
