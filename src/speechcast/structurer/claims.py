"""Which clauses of a sentence carry its claim, and which ones support it.

A run of neighbouring clauses is chosen by what it costs: clauses that say only when, where or how
may be left in front; what must not be torn apart (不是…而是, if … then, a verb and what it asks
for) stays together; short enough to be read at a glance is better than whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from speechcast.languages.base import MASK_SIGNS
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

_QUOTED = re.compile(r"[“「《][^”」》]{1,14}[”」》]")
_LOOK = 4
"""Clauses at the start of a sentence among which its claim begins."""

_RUN = 3
"""Clauses of a claim or a detail at most."""

_WORTH = 0.3
"""What support must be worth to be shown."""

_SENTENCES = 4
"""Sentences of a passage in which its support is looked for."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The clauses that carry a claim, and how well they do (0 is best)."""

    spans: tuple[Span, ...]
    rest: tuple[Span, ...]
    cost: float


class Claims:
    """Finds claims and their support in a reading."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        self._reading = reading
        self._wording = wording
        self._cues = reading.cues
        self._text = reading.text

    def best(self, sentence: Span, *, most: float, frame: int = 0, point: bool = True) -> Claim:
        """The best claim of a sentence, or of an item inside one.

        Args:
            sentence: Its characters, behind number and list sign.
            most: Size that it should not pass.
            frame: Position behind the words that it shares with its neighbours and that are no
                claim by themselves; 0 when there are none.
            point: Whether 要 or "we must" in front may be left out.
        """
        pieces = self._wording.pieces(self._wording.stripped(sentence, point=point))
        if not pieces:
            return Claim((sentence,), (), 9.0)
        costs = [
            (self._cost(pieces, i, j, most, frame, point=point), i, j)
            for i in range(min(_LOOK, len(pieces)))
            for j in range(i + 1, min(i + _RUN, len(pieces)) + 1)
        ]
        cost, i, j = min(costs)
        head = self._wording.stripped(pieces[i], point=point) or pieces[i]
        chosen = tuple(self._inner([head, *pieces[i + 1 : j]]))
        rest = tuple(pieces[j:])
        if j - i == 1 and self._wording.size(chosen) > 1.25 * most:
            chosen, rest = self._without_modifier(head, rest)
        return Claim(chosen, rest, cost)

    def _without_modifier(
        self, head: Span, rest: tuple[Span, ...]
    ) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """A long clause cut in front of what only tells more of its last word."""
        relative = self._cues.relative
        match = relative.match(self._text, head.start, head.end) if relative else None
        if match is None:
            return (head,), rest
        return (Span(head.start, match.end()),), rest

    def _cost(
        self, pieces: Sequence[Span], i: int, j: int, most: float, frame: int, *, point: bool
    ) -> float:
        head = self._wording.stripped(pieces[i], point=point) or pieces[i]
        size = self._wording.size(self._inner([head, *pieces[i + 1 : j]]))
        words = head.of(self._text)
        cost = 0.3 * (j - i - 1)
        cost += sum(self._skipped(piece) for piece in pieces[:i])
        if j - i < len(pieces):
            cost += 0.25 * max(0.0, 8.0 - size)
            if any(self._aside(pieces[k]) for k in (i, j - 1)):
                cost += 4.0
        cost += 0.05 * max(0.0, size - 0.7 * most) + 0.06 * max(0.0, size - most)
        if i and self._cues.leaning.match(words):
            cost += 1.0
        if i and self._cues.continuation.match(words):
            cost += 1.5
        cost += self._torn(pieces, i, j)
        if i == 0 and frame and pieces[j - 1].end <= frame + 1 and j < len(pieces):
            cost += 2.5
        return cost

    def _inner(self, pieces: Sequence[Span]) -> list[Span]:
        """The clauses without asides between them."""
        return [p for k, p in enumerate(pieces) if k in (0, len(pieces) - 1) or not self._aside(p)]

    def _aside(self, piece: Span) -> bool:
        """Whether a clause says only when, where or how, who is spoken to, or that more follows."""
        return (
            self._wording.is_lead_in(piece)
            or self._cues.opinion.match(piece.of(self._text)) is not None
            or self._cues.vocative.match(piece.of(self._text)) is not None
        )

    def _skipped(self, piece: Span) -> float:
        """What it costs to begin behind a clause."""
        words = piece.of(self._text)
        if self._aside(piece):
            return 0.1
        if self._cues.condition.match(words):
            return 1.8
        if self._cues.open_end.search(self._bare_words(piece)):
            return 2.2
        return 1.2 if self._wording.size([piece]) > 4 else 0.6

    def _torn(self, pieces: Sequence[Span], i: int, j: int) -> float:
        """What the run `[i, j)` loses by what stands in front of it and behind it."""
        cost = 0.0
        last = self._bare_words(pieces[j - 1])
        run = Span(pieces[i].start, pieces[j - 1].end).of(self._text)
        if j < len(pieces):
            following = pieces[j].of(self._text)
            if self._cues.open_end.search(last):
                cost += 2.5
            go_on = self._cues.continuation.match(following)
            if go_on and go_on.group() not in run:
                cost += 1.6
            if self._cues.asking.match(following) and not self._cues.task.match(run):
                cost += 0.9
        behind = [p.of(self._text) for p in pieces[j : j + 3]]
        before = [p.of(self._text) for p in pieces[max(0, i - 2) : i]]
        for opener, partner in self._cues.pairs:
            if opener.search(run) and not partner.search(run[opener.search(run).end() :]):  # type: ignore[union-attr]
                cost += 2.4 * any(partner.match(words) for words in behind)
            if partner.match(run) and any(opener.search(words) for words in before):
                cost += 1.2
        return cost

    def _bare_words(self, piece: Span) -> str:
        return piece.of(self._text).rstrip("，,；;、。.！!？?—–- ”’\"'")

    def heading(self, sentence: Span, *, most: float) -> Claim:
        """A sentence as a heading: as much of it as `most` holds, from its first statement on."""
        pieces = self._wording.pieces(self._wording.stripped(sentence, point=False))
        main = next((k for k, p in enumerate(pieces) if not self._aside(p)), 0)
        if main:
            head = self._wording.stripped(pieces[main], point=False)
            words = head.of(self._text)
            if not (self._cues.continuation.match(words) or self._cues.asking.match(words)):
                pieces = [head, *pieces[main + 1 :]]
        pieces = [p for p in pieces if p]
        while len(pieces) > 1 and self._aside(pieces[-1]):
            pieces.pop()
        if not pieces:
            return Claim((sentence,), (), 9.0)
        ends = [
            j for j in range(1, len(pieces) + 1)
            if j == 1 or self._wording.size(pieces[:j]) <= most
        ]  # fmt: skip
        ends = [j for j in ends if j == 1 or not self._aside(pieces[j - 1])]
        best = min(ends, key=lambda j: (self._torn(pieces, 0, j) >= 1.0, -j))
        chosen = self._inner(pieces[:best])
        cost = self._torn(pieces, 0, best) + 0.1 * max(0.0, self._wording.size(chosen) - most)
        return Claim(tuple(chosen), tuple(pieces[best:]), cost)

    def detail(self, rest: Sequence[Span], following: Sequence[Span], most: float) -> Phrase | None:
        """The support of a claim: neighbouring clauses of one sentence, the most telling ones.

        Args:
            rest: The clauses behind the claim in its own sentence.
            following: The sentences behind it.
            most: Size that the support does not pass.
        """
        runs: list[tuple[float, int, tuple[Span, ...]]] = []
        sentences = [list(rest)] if rest else []
        for sentence in following[:_SENTENCES]:
            sentences.append(self._wording.main_pieces(sentence, point=True))
        for rank, pieces in enumerate(sentences):
            for i in range(min(8, len(pieces))):
                for j in range(i + 1, min(i + _RUN, len(pieces)) + 1):
                    size = self._wording.size(pieces[i:j])
                    if size > most:
                        break
                    score = self._support(pieces, i, j, size) - 0.22 * rank - 0.06 * i
                    runs.append((score, -rank, tuple(pieces[i:j])))
        if not runs:
            return None
        score, _, chosen = max(runs, key=lambda run: (run[0], run[1], -run[2][0].start))
        if score < _WORTH:
            return None
        return self._worded(chosen)

    def _support(self, pieces: Sequence[Span], i: int, j: int, size: float) -> float:
        words = Span(pieces[i].start, pieces[j - 1].end).of(self._text)
        score = 0.9 * min(size, 22.0) / 22.0 - 0.7 * self._torn(pieces, i, j)
        figure = self._cues.figure.search(words)
        if figure:
            score += 0.3 if any(sign in figure.group() for sign in MASK_SIGNS) else 0.55
        if _QUOTED.search(words):
            score += 0.35
        head = pieces[i].of(self._text)
        if any(self._aside(pieces[k]) for k in (i, j - 1)):
            score -= 0.9
        if self._cues.condition.match(head) or self._cues.story.match(head):
            score -= 0.5
        if self._cues.leaning.match(head):
            score -= 0.45
        if self._cues.purpose.match(head):
            score -= 0.4
        if words.rstrip("”’\"'").endswith(("？", "?")):
            score -= 0.4
        if size < 5:
            score -= 0.5
        return score

    def _worded(self, pieces: Sequence[Span]) -> Phrase:
        """The clauses as they are, or, where each only does something to a thing, the things."""
        stripped = [self._wording.stripped(p, point=True) or p for p in pieces]
        light = self._cues.light
        if len(stripped) > 1 and light is not None:
            things = [self._thing(piece) for piece in stripped]
            if all(things):
                return self._wording.phrase([t for t in things if t], joiner="、")
        return self._wording.phrase([stripped[0], *pieces[1:]])

    def _thing(self, piece: Span) -> Span | None:
        match = (
            self._cues.light.match(self._text, piece.start, piece.end) if self._cues.light else None
        )
        if not match:
            return None
        thing = Span(match.end(), piece.end)
        words = self._bare_words(thing)
        named = _QUOTED.search(words) or re.search(r"[十百\d]", words)
        return thing if len(words) >= 4 and named else None
