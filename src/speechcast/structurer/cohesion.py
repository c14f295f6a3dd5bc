"""Lexical cohesion: how far the words change between neighbouring sentences."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

from speechcast.structurer.reading import Reading

_WINDOW = 220.0
"""Text compared on each side of a gap, in Chinese characters: a paragraph's worth."""

_MOST = 8
"""Sentences on each side at most, so that the work stays linear."""


def term_weights(reading: Reading) -> dict[str, float]:
    """How much each content word tells passages apart: log of its inverse sentence frequency."""
    count = len(reading.sentences)
    frequency = Counter(chain.from_iterable(sorted(set(s.terms)) for s in reading.sentences))
    return {term: math.log(1 + count / seen) for term, seen in frequency.items()}


def importance(
    reading: Reading, weights: Mapping[str, float], first: int, last: int
) -> list[float]:
    """How much each of the sentences `[first, last)` shares the words of the others, 0 to 1."""
    sentences = reading.sentences[first:last]
    counts = Counter(chain.from_iterable(s.terms for s in sentences))
    worth = {t: weights[t] * min(3, count - 1) for t, count in counts.items()}
    raw = [
        sum(map(worth.__getitem__, sorted(set(s.terms)))) / (6.0 + len(s.terms)) for s in sentences
    ]
    most = max(raw, default=0.0) or 1.0
    return [x / most for x in raw]


def breaks(reading: Reading, weights: Mapping[str, float]) -> list[float]:
    """For each sentence how much the subject changes in front of it.

    0 is the mean of the text, 1 a change one standard deviation stronger; limited to [-1.5, 1.5].
    After the idea of TextTiling (Hearst 1997), with weighted words.
    """
    likeness = [0.0] * len(reading.sentences)
    for gap in range(1, len(reading.sentences)):
        left = _bag(reading, reversed(range(max(0, gap - _MOST), gap)), weights)
        right = _bag(reading, range(gap, min(len(reading.sentences), gap + _MOST)), weights)
        likeness[gap] = _cosine(left, right)
    inner = likeness[1:]
    if len(inner) < 3:
        return [0.0] * len(likeness)
    mean = sum(inner) / len(inner)
    deviation = math.sqrt(sum((x - mean) ** 2 for x in inner) / len(inner)) or 1.0
    return [max(-1.5, min(1.5, (mean - x) / deviation)) for x in likeness]


def _bag(
    reading: Reading, indices: Iterable[int], weights: Mapping[str, float]
) -> dict[str, float]:
    terms: list[str] = []
    size = 0.0
    for index in indices:
        sentence = reading.sentences[index]
        # One endless sentence must not outweigh everything: its first words stand for it.
        terms += sentence.terms[:80]
        size += sentence.size
        if size > _WINDOW:
            break
    counts: dict[str, int] = {}
    for term in terms:
        counts[term] = counts.get(term, 0) + 1
    return {term: weights[term] * count for term, count in counts.items()}


def _cosine(left: dict[str, float], right: dict[str, float]) -> float:
    shared = sum([weight * right[term] for term, weight in left.items() if term in right])
    if not shared:
        return 0.0
    return shared / math.sqrt(_squared(left.values()) * _squared(right.values()))


def _squared(weights: Iterable[float]) -> float:
    return sum([w * w for w in weights])
