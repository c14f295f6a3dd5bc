"""Clauses that are too long for a claim: without what they tell last, but with their figures."""

from __future__ import annotations

import re

from speechcast.languages.ties import TIES
from speechcast.languages.wholes import WHOLES
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

_LEFT = 6.0
"""Size that a clause has at least when its end is left out."""

MEASURED = 2.6
"""How many times the size of a claim what is shown may have for the sake of its figures."""

_WORD = re.compile(r"\w+\s?")
"""The first word of what is left out, which tells by what, or for what, something is done."""

_TELLING = 3
"""Content words that a clause has at least when its end is left out: I will take the lead tells nothing."""


def parts(run: Span, contrast: Span | None) -> bool:
    """Whether a run of clauses holds a part of a contrast and not the whole."""
    if contrast is None:
        return False
    inside = run.overlap(contrast)
    return 0 < inside < len(contrast)


class Shortening:
    """Shortens clauses of a reading."""

    def __init__(self, reading: Reading, wording: Wording, emphasis: Emphasis) -> None:
        self._reading = reading
        self._wording = wording
        self._emphasis = emphasis
        self._cues = reading.cues
        self._text = reading.text
        self._done = TIES[reading.document.language].done
        self._unfinished = WHOLES[reading.document.language].unfinished

    def shortened(self, piece: Span, room: float, *, measured: bool = True) -> Span:
        """A clause that is too long, without what it tells last of what for, by what means or why; but
        where that is `measured`, with the figures in it."""
        trailing, most = self._cues.trailing, 1.25 * max(room, 0.0)
        if trailing is None or self._wording.size([piece]) <= most:
            return piece
        contrast = self._emphasis.contrast(piece)
        found = [
            kept
            for match in trailing.finditer(self._text, piece.start, piece.end)
            if self._wording.size([kept := Span(piece.start, match.start())]) >= _LEFT
            and self._reading.language.states(self._text, kept)
            and self._reading.content_words(kept) >= _TELLING
            and not parts(kept, contrast)
            and not self._breaks_off(kept, match.end())
        ]
        fit = [kept for kept in found if self._wording.size([kept]) <= most]
        best = (fit or found[:1] or [piece])[-1]
        longer = (s for s in (*found, piece) if measured and self._tells_how_much(s, best))
        return next(longer, best)

    def as_point(self, phrase: Phrase) -> Phrase:
        """Words of a passage as a point shows them: where they are too long, without what they tell last of what for,
        by what means or how long ago."""
        if not phrase.spans:
            return phrase
        *before, last = phrase.spans
        kept = self.shortened(last, self._cues.claim_size - self._wording.size(before))
        return phrase if kept == last else self._wording.phrase([*before, kept])

    def _tells_how_much(self, longer: Span, shorter: Span) -> bool:
        """Whether a clause that is read at a glance has a figure, and a shorter cut of it has none."""
        figure = self._cues.figure.search(self._text, shorter.start, longer.end)
        fits = self._wording.size([longer]) <= MEASURED * self._cues.claim_size
        return figure is not None and figure.start() >= shorter.end and fits

    def _breaks_off(self, kept: Span, cut: int) -> bool:
        """Whether words wait for those that are cut off at `cut`."""
        words = kept.of(self._text)
        if words.count('"') % 2 or words.count("“") > words.count("”"):
            # What somebody says is not his with half of it.
            return True
        behind = _WORD.match(self._text, cut)
        by = self._text[kept.start : behind.end()] if behind else words
        means = self._done is not None and self._done.search(by) is not None
        return means or self._unfinished.search(words) is not None
