"""The silence around speech cut off in whole samples, and the marks moved by as many."""

from __future__ import annotations

import numpy as np

from speechcast.model.samples import samples_of
from speechcast.narration.engine import Pcm, Speech
from speechcast.narration.levels import window_levels

_WINDOW = samples_of(0.005)
_BELOW_LOUDEST_DB = 45.0
"""What lies this far below the loudest 5 ms is not heard as a part of the word."""
_FLOOR_DBFS = -65.0
_HEAD = samples_of(0.03)
_TAIL = samples_of(0.06)
"""What stays around the first and last sound: room for soft consonants and the voice's echo."""
_FADE = samples_of(0.005)


def trimmed(speech: Speech) -> Speech:
    """`speech` without the silence at its ends, faded there so that joins do not click.

    Silence as a whole stays as it is.
    """
    pcm = speech.pcm
    levels = window_levels(pcm, _WINDOW)
    threshold = max(_FLOOR_DBFS, float(levels.max(initial=-120.0)) - _BELOW_LOUDEST_DB)
    loud = np.flatnonzero(levels > threshold)
    if len(loud) == 0:
        return speech
    start = max(0, int(loud[0]) * _WINDOW - _HEAD)
    end = min(len(pcm), (int(loud[-1]) + 1) * _WINDOW + _TAIL)
    kept = _faded(pcm[start:end])
    marks = tuple((index, min(max(at - start, 0), len(kept))) for index, at in speech.marks)
    return Speech(kept, marks, speech.exact)


def _faded(pcm: Pcm) -> Pcm:
    length = min(_FADE, len(pcm) // 2)
    ramp = np.ones(len(pcm))
    rise = np.sin(np.linspace(0, np.pi / 2, length, endpoint=False)) ** 2
    ramp[:length] = rise
    ramp[len(pcm) - length :] = rise[::-1]
    return np.rint(pcm * ramp).astype(np.int16)
