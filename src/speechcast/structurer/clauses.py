"""How the clauses of a sentence hang together: what may be left out, and what must not be parted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.model.span import Span
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

SHORT = 12.0
"""Size of a clause that may only set the scene for the next."""

_PARTED = 5
"""Clauses behind a run among which the second half of a figure may be."""


def _any_of(patterns: Sequence[re.Pattern[str]]) -> re.Pattern[str]:
    """One pattern that finds what any of several does (those with flags bring them along)."""
    parts = (
        f"(?i:{p.pattern})" if p.flags & re.IGNORECASE else f"(?:{p.pattern})" for p in patterns
    )
    return re.compile("|".join(parts))


class Clauses:
    """Rates how the clauses of a reading hang together."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        self._wording = wording
        self._cues = reading.cues
        self._text = reading.text
        self._openers = _any_of([opener for opener, _ in reading.cues.pairs])
        self._known_asides: dict[Span, bool] = {}

    def asides(self, pieces: Sequence[Span]) -> list[bool]:
        """Which clauses say only when, where or how, who is spoken to, or that more follows.

        One that the predicate follows without a subject of its own (In your hands will rest …)
        belongs to its sentence.
        """
        asides = [
            self.aside(piece) and not (k and self._joins(piece)) for k, piece in enumerate(pieces)
        ]
        main = next((k for k, aside in enumerate(asides) if not aside), 0)
        if main:
            words = pieces[main].of(self._text)
            if self._cues.continuation.match(words) or self._cues.asking.match(words):
                asides[0] = False
        return asides

    def _joins(self, piece: Span) -> bool:
        """Whether a clause begins with a conjunction that joins what follows it, too."""
        return self._cues.connective.match(self._text, piece.start, piece.end) is not None

    def aside(self, piece: Span) -> bool:
        known = self._known_asides.get(piece)
        if known is None:
            known = self._known_asides[piece] = self._is_aside(piece)
        return known

    def _is_aside(self, piece: Span) -> bool:
        bare = self._wording.stripped(piece, point=True) or piece
        words = bare.of(self._text)
        return (
            self._cues.lead_in.match(words) is not None
            or self._cues.opinion.match(words) is not None
            or self._cues.vocative.match(words) is not None
        )

    def leads_to_subject(self, pieces: Sequence[Span], k: int) -> bool:
        """Whether a short clause without a subject stands in front of one that has its own."""
        if k + 1 >= len(pieces) or self._wording.size([pieces[k]]) > SHORT:
            return False
        return (
            self._cues.subject.match(pieces[k + 1].of(self._text)) is not None
            and self._cues.subject.match(pieces[k].of(self._text)) is None
        )

    def skipped(self, pieces: Sequence[Span], k: int, aside: bool) -> float:
        """What it costs to begin behind a clause."""
        piece = pieces[k]
        words = piece.of(self._text)
        if aside:
            return 0.1
        if self.leads_to_subject(pieces, k):
            return 0.4
        if self._cues.condition.match(words):
            return 1.8
        if self._cues.open_end.search(self.bare_words(piece)):
            return 2.2
        return 1.2 if self._wording.size([piece]) > 4 else 0.6

    def torn(self, pieces: Sequence[Span], i: int, j: int) -> float:
        """What the run `[i, j)` loses by what stands in front of it and behind it."""
        cost = 0.0
        last = self.bare_words(pieces[j - 1])
        run = self.bare_words(Span(pieces[i].start, pieces[j - 1].end))
        if j < len(pieces):
            if self._cues.waiting.match(pieces[j - 1].of(self._text)):
                cost += 2.6
            following = pieces[j].of(self._text)
            if self._cues.open_end.search(last):
                cost += 2.5
            go_on = self._cues.continuation.match(following)
            if go_on and go_on.group() not in last:
                cost += 1.6
            if self._cues.asking.match(following) and not self._cues.task.match(run):
                cost += 0.9
            if self._cues.disposal.match(following) and self._wording.size(pieces[i:j]) < SHORT:
                cost += 0.9
        if self._openers.search(self._text, pieces[max(0, i - 2)].start, pieces[j - 1].end):
            cost += self._torn_pairs(pieces, i, j, run)
        return cost

    def _torn_pairs(self, pieces: Sequence[Span], i: int, j: int, run: str) -> float:
        """What it costs to part the two halves of a figure such as 不是…而是."""
        cost = 0.0
        behind = [p.of(self._text) for p in pieces[j : j + _PARTED]]
        before = [p.of(self._text) for p in pieces[max(0, i - 2) : i]]
        for opener, partner in self._cues.pairs:
            opened = opener.search(run)
            if opened and not partner.search(run, opened.end()):
                cost += 2.4 * any(partner.match(words) for words in behind)
            if partner.match(run) and any(opener.search(words) for words in before):
                cost += 1.2
        return cost

    def bare_words(self, piece: Span) -> str:
        return piece.of(self._text).rstrip("，,；;、。.！!？?—–- ”’\"'")
