"""Which sentences of a passage only lead up to what it asks for, and which clauses tell of one case."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from speechcast.languages.backgrounds import BACKGROUNDS
from speechcast.languages.backgrounds import Backgrounds as Signs
from speechcast.model.span import Span
from speechcast.structurer.clause import Clause
from speechcast.structurer.reading import Reading

_BACKGROUND, _ASKED, _CASE, _COMMENT = 0.7, 0.25, 0.6, 0.6
"""What it takes from a support that what is to be done stands behind its sentence, what it adds to one
to say that, and what it takes that it tells of one case, and that it only says how well known something is."""


_KEPT = 4096
"""Clauses of which is kept what they are: runs of a sentence share most of theirs."""


class Backgrounds:
    """Rates supports by what their passage asks for."""

    def __init__(self, reading: Reading) -> None:
        self._signs = BACKGROUNDS.get(reading.document.language)
        self._text = reading.text
        self._kind = lru_cache(maxsize=_KEPT)(partial(_kind, self._signs))

    def of(self, sentences: Sequence[Span]) -> list[float]:
        """What it takes from a support to stand in each of some sentences of a passage, in order."""
        signs = self._signs
        if signs is None or len(sentences) < 2:
            return [0.0] * len(sentences)
        words = [sentence.of(self._text) for sentence in sentences]
        asks = [signs.demand.search(w) is not None for w in words]
        found = [
            _BACKGROUND * (not asks[k] and any(asks[k + 1 :]) and signs.state.search(w) is not None)
            for k, w in enumerate(words)
        ]
        return [
            cost - _ASKED * (asked and any(found[:k]))
            for k, (cost, asked) in enumerate(zip(found, asks, strict=True))
        ]

    def inside(self, clauses: Sequence[Clause], i: int, j: int) -> float:
        """What it takes from the clauses `[i, j)` of a sentence that one of them only comments, or that they tell of
        somebody whom one of the sentence brings in."""
        if self._signs is None:
            return 0.0
        kinds = [self._kind(clause.words) for clause in clauses[:j]]
        case, comment = any(case for case, _ in kinds), any(told for _, told in kinds[i:])
        return _CASE * case + _COMMENT * comment


def _kind(signs: Signs | None, words: str) -> tuple[bool, bool]:
    """Whether a clause brings in somebody, and whether it only comments."""
    if signs is None:
        return False, False
    return signs.case.match(words) is not None, signs.comment.fullmatch(words) is not None
