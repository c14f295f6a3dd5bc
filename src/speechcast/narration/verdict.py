"""Whether what an engine gave can be the whole utterance: the same doubts for every engine."""

from __future__ import annotations

from speechcast.languages import language_of
from speechcast.model.samples import SAMPLE_RATE, samples_of
from speechcast.narration.engine import Speech, SpeechRequest
from speechcast.narration.levels import window_levels

AUDIBLE_DBFS = -55.0
"""Speech whose loudest 10 ms lie below this cannot be heard."""
_FASTEST_HAN_S = 0.06
_FASTEST_OTHER_S = 0.015
"""Seconds a character takes at the very least: a third of the pace of the fastest voice."""
_STILL_AFTER_LAST_MARK = samples_of(0.02)
_SUDDEN_END_DB = 12.0
"""A voice dies away; an end within this of the loudest sound is a cut."""
_WINDOW = samples_of(0.01)


def flaw(speech: Speech, request: SpeechRequest, *, silent: bool) -> str:
    """What is wrong with `speech`, in words after "the voice"; empty when nothing is.

    Args:
        speech: What the engine gave, untrimmed.
        request: What it was asked.
        silent: Whether it gives silence on purpose.
    """
    is_speakable = language_of(request.language).is_speakable
    letters = [char for char in request.text if is_speakable(char)]
    if not letters:
        return ""
    if len(speech.pcm) == 0:
        return "gave no sound"
    if broken := _broken_marks(speech, request):
        return broken
    least = sum(_FASTEST_HAN_S if ord(c) >= 0x2E80 else _FASTEST_OTHER_S for c in letters)
    if len(speech.pcm) < least / request.speed * SAMPLE_RATE:
        return f"was cut off after {len(speech.pcm) / SAMPLE_RATE:.2f} s"
    if silent:
        return ""
    levels = window_levels(speech.pcm, _WINDOW)
    if levels.max() < AUDIBLE_DBFS:
        return "gave silence"
    if levels[-1] > levels.max() - _SUDDEN_END_DB:
        return "was cut off in the middle of a sound"
    return ""


def _broken_marks(speech: Speech, request: SpeechRequest) -> str:
    if not speech.marks:
        return "gave no times"
    before = (-1, 0)
    for index, at in speech.marks:
        if index <= before[0] or at < before[1] or index >= len(request.text):
            return "gave times out of order"
        before = (index, at)
    if before[1] > len(speech.pcm) - _STILL_AFTER_LAST_MARK:
        return "was cut off before its last word"
    return ""
