"""Where one run of words ends and another begins, judged over a whole text at once.

After the statistical model of Utiyama and Isahara (2001): a text is the likelier the fewer different words
each of its segments draws on; how likely it is that one begins at a place is summed over all ways to cut the text.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from speechcast.structurer.reading import Reading

_SMOOTH, _CALM = 0.05, 4.0
"""How often a word counts that a segment does not hold, and the share of a word's surprise that counts: words
of speech come in clusters and surprise less than the model says."""

_MOST, _LONGEST, _WORDS = 40, 4.0, 80
"""Sentences of a segment, how many times as long as the ideal it is, and words of a sentence that count, at most, so
that the work stays linear."""

_LEAST = -6.0
"""Logarithm of the share below which places are as good as never cut."""

_TINY, _FREE = 20.0, 0.6
"""Size below which segments are not told apart, and how strictly they keep to the ideal size."""


def run_starts(reading: Reading, ideal: float) -> list[float]:
    """For each sentence the logarithm of how likely a run of words begins with it, not below `_LEAST`.

    Args:
        reading: The text.
        ideal: Size of a run.
    """
    sentences = reading.sentences
    count = len(sentences)
    forward = [0.0] * (count + 1)
    often, kinds = _returning(reading)
    rows = [list(_segments(reading, first, ideal, often, kinds)) for first in range(count)]
    arriving: list[list[float]] = [[] for _ in range(count + 1)]
    arriving[0].append(0.0)
    for first, row in enumerate(rows):
        forward[first] = _sum(arriving[first])
        for length, likely in enumerate(row, 1):
            arriving[first + length].append(forward[first] + likely)
    forward[count] = _sum(arriving[count])
    backward = [0.0] * (count + 1)
    for first in range(count - 1, -1, -1):
        backward[first] = _sum(
            [likely + backward[first + length] for length, likely in enumerate(rows[first], 1)]
        )
    return [max(_LEAST, forward[i] + backward[i] - forward[count]) for i in range(count)]


def _segments(
    reading: Reading, first: int, ideal: float, often: frozenset[str], kinds: float
) -> Iterator[float]:
    """How likely the segments are that begin with a sentence, by their number of sentences."""
    sentences = reading.sentences
    seen: dict[str, int] = {}
    said = 0
    words = size = 0.0
    for index in range(first, min(first + _MOST, len(sentences))):
        for term in sentences[index].terms[:_WORDS]:
            if term in often:
                known = seen.get(term, 0)
                words += math.log((known + _SMOOTH) / (said + kinds))
                seen[term] = known + 1
                said += 1
        size += sentences[index].size
        if size > _LONGEST * ideal and index > first:
            return
        yield words / _CALM - _FREE * math.log(max(size, _TINY) / ideal) ** 2


def _returning(reading: Reading) -> tuple[frozenset[str], float]:
    """The words that come more than once, and what all words of the text weigh as not yet heard ones."""
    counts = Counter(chain.from_iterable(s.terms for s in reading.sentences))
    return frozenset(t for t, n in counts.items() if n > 1), _SMOOTH * max(1, len(counts))


def _sum(logarithms: list[float]) -> float:
    """The logarithm of the sum."""
    most = max(logarithms)
    return most + math.log(sum([math.exp(x - most) for x in logarithms]))
