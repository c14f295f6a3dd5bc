"""Lexical cohesion: how far the words change between neighbouring sentences."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import accumulate, chain, pairwise

from speechcast.structurer.reading import Reading

_WINDOW = 220.0
"""Text compared on each side of a gap, in Chinese characters: a paragraph's worth."""

_MOST = 8
"""Sentences on each side at most, so that the work stays linear."""

_GONE, _CHAIN = 4, 12
"""Sentences behind the last one that holds a word in which it counts as gone, and those that may lie between
two that hold it."""

_UNHEARD, _SOON = 15, 8
"""Sentences in front of one that do not hold a word that is new in it, and those behind it that hold it again."""

_FIRST = 80
"""Words of a sentence that are compared."""

_KEPT = 256
"""Passages of which is kept how much their sentences share."""

_WHOLE = 1 << 20
"""What squares of weights are multiplied with before they are rounded."""


def term_weights(reading: Reading) -> dict[str, float]:
    """How much each content word tells passages apart: log of its inverse sentence frequency."""
    count = len(reading.sentences)
    weights = {seen: math.log(1 + count / seen) for seen in set(reading.frequency.values())}
    return {term: weights[seen] for term, seen in reading.frequency.items()}


Importance = Callable[[int, int], list[float]]
"""How much each of the sentences `[first, last)` shares the words of the others, 0 to 1."""


def importance_in(reading: Reading, weights: Mapping[str, float]) -> Importance:
    """That of a reading's sentences: the points of a part and its heading mostly ask for the same ones."""
    return lru_cache(maxsize=_KEPT)(partial(_importance, reading, weights))


def _importance(
    reading: Reading, weights: Mapping[str, float], first: int, last: int
) -> list[float]:
    sentences = reading.sentences[first:last]
    counts = Counter(chain.from_iterable([s.terms for s in sentences]))
    # Most words stand there once and share nothing.
    worth = {t: weights[t] * min(3, count - 1) for t, count in counts.items() if count > 1}
    raw = [
        sum([worth[t] for t in dict.fromkeys(s.terms) if t in worth]) / (6.0 + len(s.terms))
        for s in sentences
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
    compared = _Compared(reading, weights)
    for gap in range(1, len(sizes)):
        near = accumulate(reversed(sizes[max(0, gap - _MOST) : gap]))
        far = accumulate(sizes[gap : gap + _MOST])
        likeness[gap] = compared.at(gap - _within_window(near), gap, gap + _within_window(far))
    return [-x for x in _standard(likeness)]


def arrivals(reading: Reading) -> list[int]:
    """For each sentence how many words it holds that are new, or long gone, and come again soon."""
    places: dict[str, list[int]] = {}
    for index, sentence in enumerate(reading.sentences):
        for term in dict.fromkeys(sentence.terms):
            places.setdefault(term, []).append(index)
    found = [0] * len(reading.sentences)
    for indices in places.values():
        heard = -_UNHEARD - 1
        for index, again in pairwise(indices):
            if again <= index + _SOON and heard < index - _UNHEARD:
                found[index] += 1
            heard = index
    return found


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


class _Compared:
    """How alike the words in front of a gap and behind it are, by the cosine of the angle between them: what
    changes alone is counted while the gap moves on.

    Words are numbers, and squares of weights whole ones, so that nothing is left of words that have gone.
    """

    def __init__(self, reading: Reading, weights: Mapping[str, float]) -> None:
        # One endless sentence must not outweigh everything: its first words stand for it.
        terms = [sentence.terms[:_FIRST] for sentence in reading.sentences]
        squares = {weight: round(_WHOLE * weight * weight) for weight in set(weights.values())}
        # Words of one sentence alone, which weigh most, are shared with no other: they are not counted again and again.
        lone = max(squares.values(), default=0)
        shared = [term for term, weight in weights.items() if squares[weight] < lone]
        numbers = {term: number for number, term in enumerate(shared)}
        self._squares = [squares[weights[term]] for term in shared]
        self._terms = [[numbers[t] for t in own if t in numbers] for own in terms]
        alone = [[t for t in own if t not in numbers] for own in terms]
        self._lone = [lone * sum(map(own.count, own)) for own in alone]
        self._front, self._back = _Side(len(shared)), _Side(len(shared))
        self._shared = 0

    def at(self, first: int, gap: int, last: int) -> float:
        """The likeness of the sentences `[first, gap)` and `[gap, last)`, none of them lesser than before."""
        for side, other, begin, end in (
            (self._front, self._back, first, gap),
            (self._back, self._front, gap, last),
        ):
            self._change(side, other, side.end, end, 1)
            self._change(side, other, side.begin, begin, -1)
            side.begin, side.end = begin, end
        lengths = self._front.square * self._back.square
        return self._shared / math.sqrt(lengths) if self._shared else 0.0

    def _change(self, side: _Side, other: _Side, begin: int, end: int, by: int) -> None:
        """Add the sentences `[begin, end)` to a side, or take them away where `by` is -1."""
        counts, others, squares = side.counts, other.counts, self._squares
        length, common = by * sum(self._lone[begin:end]), 0
        for own in self._terms[begin:end]:
            for term in own:
                square, count = squares[term], counts[term]
                counts[term] = count + by
                # The difference of two squares, of which one is the other plus or minus one.
                length += square * (2 * by * count + 1)
                common += square * others[term]
        side.square += length
        self._shared += by * common


class _Side:
    """The words of neighbouring sentences: how often each stands there, and the sum of their squares."""

    def __init__(self, words: int) -> None:
        self.counts = [0] * words
        self.square = self.begin = self.end = 0
