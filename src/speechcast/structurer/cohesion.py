"""Lexical cohesion: how far the words change between neighbouring sentences."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import accumulate, chain

from speechcast.structurer.reading import Reading

_WINDOW = 220.0
"""Text compared on each side of a gap, in Chinese characters: a paragraph's worth."""

_MOST = 8
"""Sentences on each side at most, so that the work stays linear."""

_GONE, _CHAIN = 4, 12
"""Sentences behind the last one that holds a word in which it counts as gone, and those that may lie between
two that hold it."""

_Bag = tuple[dict[str, float], float]


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
    sizes = [sentence.size for sentence in reading.sentences]
    # What lies behind a gap mostly lies in front of another one a few sentences on.
    bag = lru_cache(maxsize=4 * _MOST)(partial(_bag, reading, weights))
    for gap in range(1, len(sizes)):
        near = accumulate(reversed(sizes[max(0, gap - _MOST) : gap]))
        far = accumulate(sizes[gap : gap + _MOST])
        likeness[gap] = _cosine(
            bag(gap - _within_window(near), gap), bag(gap, gap + _within_window(far))
        )
    return [-x for x in _standard(likeness)]


def farewells(reading: Reading) -> list[float]:
    """For each sentence how many words are gone that the ones before it used again and again.

    0 is the mean of the text, 1 one standard deviation more; limited to [-1.5, 1.5]. After the lexical chains
    of Morris and Hirst (1991), of which only the ends are counted; a chain is a word's occurrences with fewer
    than `_CHAIN` sentences between each and the next. A text of no more sentences tells nothing.
    """
    if len(reading.sentences) <= _CHAIN:
        return [0.0] * len(reading.sentences)
    seen: dict[str, tuple[int, bool]] = {}
    gone = [0.0] * (len(reading.sentences) + _GONE + 1)

    def ends(last: int) -> None:
        gone[last + 1] += 1.0
        gone[last + _GONE + 1] -= 1.0

    for index, sentence in enumerate(reading.sentences):
        for term in set(sentence.terms):
            last, again = seen.get(term, (-_CHAIN - 1, False))
            near = index - last <= _CHAIN
            if again and not near:
                ends(last)
            seen[term] = (index, near)
    for last, again in seen.values():
        if again:
            ends(last)
    return _standard(list(accumulate(gone))[: len(reading.sentences)])


def _standard(values: Sequence[float]) -> list[float]:
    """Each number less the mean of those behind the first, in standard deviations, limited to [-1.5, 1.5]."""
    inner = values[1:]
    if len(inner) < 3:
        return [0.0] * len(values)
    mean = sum(inner) / len(inner)
    deviation = math.sqrt(sum((x - mean) ** 2 for x in inner) / len(inner)) or 1.0
    return [max(-1.5, min(1.5, (x - mean) / deviation)) for x in values]


def _within_window(sizes: Iterable[float]) -> int:
    """How many sentences are compared, by the sizes of the first, of the first two, and so on."""
    count = 0
    for size in sizes:
        count += 1
        if size > _WINDOW:
            break
    return count


def _bag(reading: Reading, weights: Mapping[str, float], first: int, last: int) -> _Bag:
    """The words of the sentences `[first, last)`, weighted, and the sum of the squares."""
    # One endless sentence must not outweigh everything: its first words stand for it.
    terms = chain.from_iterable(s.terms[:80] for s in reading.sentences[first:last])
    counts = Counter(terms)
    bag = {term: weights[term] * count for term, count in counts.items()}
    return bag, sum([weight * weight for weight in bag.values()])


def _cosine(left: _Bag, right: _Bag) -> float:
    words, others = left[0], right[0]
    shared = sum([words[term] * others[term] for term in words if term in others])
    return shared / math.sqrt(left[1] * right[1]) if shared else 0.0
