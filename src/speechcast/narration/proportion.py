"""Times of characters where nobody measured them: by length, over what is not silence."""

from __future__ import annotations

import numpy as np

from speechcast.model.samples import samples_of
from speechcast.narration.engine import Pcm
from speechcast.narration.levels import window_levels

_WINDOW = samples_of(0.01)
_QUIET_DB = 40.0
_HAN, _OTHER = 3.0, 1.0
"""A Chinese character takes about as long as three Latin letters."""


def spread(text: str, pcm: Pcm) -> tuple[tuple[int, int], ...]:
    """(index, sample) of every word's first character, as if all letters took equally long.

    Chinese characters are words of their own. Silence inside the sound counts for nothing.
    """
    levels = window_levels(pcm, _WINDOW)
    loud = np.flatnonzero(levels > levels.max(initial=-120.0) - _QUIET_DB)
    if len(loud) == 0:
        return ()
    weights = [
        (_HAN if ord(char) >= 0x2E80 else _OTHER) if char.isalnum() else 0.0 for char in text
    ]
    total = sum(weights)
    marks: list[tuple[int, int]] = []
    done = 0.0
    for index, (char, weight) in enumerate(zip(text, weights, strict=True)):
        begins = ord(char) >= 0x2E80 or index == 0 or not text[index - 1].isalnum()
        if weight and (begins or ord(text[index - 1]) >= 0x2E80):
            window = loud[min(len(loud) - 1, int(done / total * len(loud)))]
            marks.append((index, int(window) * _WINDOW))
        done += weight
    return tuple(marks)
