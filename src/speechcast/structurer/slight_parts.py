"""Parts of one thought, which are joined to their neighbours: a slide of one line says too little."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from speechcast.structurer.reading import Reading
from speechcast.structurer.sections import Part

_FEW = 2
"""Points up to which a part holds one thought: the first one makes its heading."""


def without_slight_parts(
    reading: Reading, parts: Sequence[Part], points: Callable[[int, int], int]
) -> list[Part]:
    """The parts; those of prose that are short and hold one thought go on with what stands before or behind them,
    across the seam for which less speaks. Parts whose beginning is told, the first and the last stay as they are.

    Args:
        points: How many points the sentences `[first, last)` have.
    """
    found = list(parts)
    at = 1
    while at < len(found) - 1:
        part = found[at]
        seams = [
            (found[b].seam, b)
            for b in (at, at + 1)
            if 1 < b < len(found) - 1 and _is_prose(found[b - 1]) and _is_prose(found[b])
        ]
        seam, behind = min(seams, default=(math.inf, at))
        slight = reading.sizes(part.first, part.last) < reading.cues.slight_part
        if seam < math.inf and slight and points(part.body, part.last) <= _FEW:
            found[behind - 1 : behind + 1] = [_joined(reading, *found[behind - 1 : behind + 1])]
            at = max(1, behind - 1)
        else:
            at += 1
    return found


def _joined(reading: Reading, one: Part, other: Part) -> Part:
    """Two neighbouring parts as one, whose heading is looked for in the longer one first."""
    longer = max(one, other, key=lambda part: reading.sizes(part.first, part.last))
    return replace(one, last=other.last, main=max(longer.main, longer.first))


def _is_prose(part: Part) -> bool:
    """Whether a part is cut out of prose: neither counted nor headed nor named, and without a list of its own."""
    return not (part.counted or part.labelled or part.named or part.listed)
