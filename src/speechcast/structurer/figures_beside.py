"""The figures that stand beside one that is shown: a detail that holds the first of a row holds those behind it that fit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.claim import Claim
from speechcast.structurer.clauses import Clauses
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

_DIGIT = re.compile(r"\d")

_MOST = 3
"""Figures that are added at most."""

_PAIR = 34.0
"""Size of a second figure with what its clauses say of it."""

_SEMICOLONS = ("；", ";")


def second_figure(reading: Reading, wording: Wording, claim: Claim) -> Phrase | None:
    """What stands behind the semicolon in which a claim with a figure ends, where it opens with another figure (港口吞吐量3亿吨，
    增长5%；集装箱40万箱，增长8%): both are told in one breath."""
    text = reading.text
    if reading.cues.blanks or not claim.rest or not claim.spans:
        return None
    if not text.endswith(_SEMICOLONS, claim.spans[-1].start, claim.spans[-1].end):
        return None
    end = next(
        (
            k
            for k, piece in enumerate(claim.rest, 1)
            if text.endswith(_SEMICOLONS, piece.start, piece.end)
        ),
        len(claim.rest),
    )
    behind = claim.rest[:end]
    if not (_gives_figure(reading, claim.spans[-1]) and _gives_figure(reading, behind[0])):
        return None
    return wording.phrase(behind) if wording.size(behind) <= _PAIR else None


def _gives_figure(reading: Reading, piece: Span) -> bool:
    figure = reading.cues.figure.search(reading.text, piece.start, piece.end)
    return figure is not None and _DIGIT.search(figure.group()) is not None


class FiguresBeside:
    """Finds them in the sentence of a detail."""

    def __init__(self, reading: Reading, wording: Wording, clauses: Clauses) -> None:
        self._reading = reading
        self._wording = wording
        self._clauses = clauses

    def to_last(
        self, pieces: tuple[Span, ...], sentence: tuple[Span, ...], most: float
    ) -> tuple[Span, ...]:
        """Clauses that end in a figure with those behind them that give another one and are whole, as many as fit."""
        if not _gives_figure(self._reading, pieces[-1]):
            return pieces
        behind = sentence.index(pieces[-1]) + 1
        end = behind
        for at in range(behind, min(len(sentence), behind + _MOST)):
            if not _gives_figure(self._reading, sentence[at]):
                break
            longer = (*pieces, *sentence[behind : at + 1])
            if self._wording.size(longer) > most:
                break
            if self._is_whole(longer, sentence):
                end = at + 1
        return (*pieces, *sentence[behind:end])

    def _is_whole(self, pieces: Sequence[Span], sentence: Sequence[Span]) -> bool:
        """Whether clauses end with one for which nothing behind it waits, or which only says how much more that is."""
        last = self._clauses.of(pieces[-1:])[0]
        if self._reading.cues.growth.match(last.words):
            return True
        if last.open_end or last.governs or last.is_condition or last.aside:
            return False
        return self._clauses.lack(pieces, sentence[-1].end, opens=False) <= 0.0
