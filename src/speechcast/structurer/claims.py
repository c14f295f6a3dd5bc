"""Which clauses of a sentence carry its claim, and which ones support it.

A run of neighbouring clauses is chosen by what it costs: clauses that say only when, where or how
may be left in front; what must not be torn apart (不是…而是, if … then, a verb and what it asks
for) stays together; short enough to be read at a glance is better than whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from speechcast.languages.base import MASK_SIGNS
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.clauses import SHORT, Clause, Clauses, size_of, without_end
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

_QUOTED = re.compile(r"[“「《][^”」》]{1,14}[”」》]")
_CLAUSES = 24
"""Clauses of a sentence that are looked at: more would not be shown."""

_LOOK = 4
"""Clauses at the start of a sentence among which its claim begins."""

_RUN = 3
"""Clauses of a claim or a detail at most."""

_GLANCE = 13.0
"""Size of a support that is read at a glance."""

_WORTH = 0.3
"""What support must be worth to be shown."""

_TRIED = 6
_NO_VERB = 1.5
"""How many of the best runs are looked through for a verb, and what it costs to have none."""

_PARTED = 1.2
"""What it costs to show one half of a contrast."""

_SPEECH = 1.6
"""How many times the size of a claim may have that is somebody's own words."""

_KEPT = 1024
"""Claims that are kept: slides ask again for those of their points."""

_SENTENCES, _BEGINNINGS = 4, 8
"""Sentences of a passage in which its support is looked for, clauses of one among which it begins."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The clauses that carry a claim.

    Attributes:
        spans: The clauses.
        rest: Those behind them in the sentence.
        cost: How ill they do, 0 the best.
        tight: Whether asides between them were left out.
    """

    spans: tuple[Span, ...]
    rest: tuple[Span, ...]
    cost: float
    tight: bool = False


def _parts(run: Span, contrast: Span | None) -> bool:
    """Whether a run of clauses holds a part of a contrast and not the whole."""
    if contrast is None:
        return False
    inside = run.overlap(contrast)
    return 0 < inside < len(contrast)


class Claims:
    """Finds claims and their support in a reading."""

    def __init__(self, reading: Reading, wording: Wording, emphasis: Emphasis) -> None:
        self._emphasis = emphasis
        self._reading = reading
        self._wording = wording
        self._cues = reading.cues
        self._text = reading.text
        self._clauses = Clauses(reading, wording)
        self.best = lru_cache(maxsize=_KEPT)(self._best)
        self.heading = lru_cache(maxsize=_KEPT)(self._as_heading)

    def _best(self, sentence: Span, *, most: float, frame: int = 0, point: bool = True) -> Claim:
        """The best claim of a sentence, or of an item inside one.

        Args:
            sentence: Its characters, behind number and list sign.
            most: Size that it should not pass.
            frame: Position behind the words that it shares with its neighbours and that are no
                claim by themselves; 0 when there are none.
            point: Whether 要 or "we must" in front may be left out.
        """
        quoted = self._quoted(sentence, most)
        if quoted:
            return quoted
        sentence = self._told(sentence)
        pieces = self._wording.pieces(self._wording.stripped(sentence, point=point))[:_CLAUSES]
        if not pieces:
            return Claim((sentence,), (), 9.0)
        if len(pieces) == 1:
            return Claim((self._head(pieces[0], most, point=point),), (), 0.0)
        clauses = self._clauses.of(pieces)
        asides = self._clauses.asides(clauses)
        heads = [self._head(piece, most, point=point) for piece in pieces[:_LOOK]]
        contrast = self._emphasis.contrast(sentence)
        stressed = self._emphasis.form(sentence) > 0
        skipped = self._clauses.skipped(clauses, asides, len(heads))
        costs = sorted(
            (
                self._cost(
                    clauses, asides, heads[i], i, j, most, frame, skipped[i], stressed=stressed
                )
                + _PARTED * _parts(Span(pieces[i].start, pieces[j - 1].end), contrast),
                i,
                j,
            )
            for i in range(min(_LOOK, len(pieces)))
            for j in range(
                i + 1, min(i + _RUN + (asides[i + 1 : i + 3].count(True)), len(pieces)) + 1
            )
        )
        best = costs[0]
        for cost, i, j in costs[:_TRIED]:
            run = Span(min(heads[i].start, pieces[j - 1].end), pieces[j - 1].end)
            if self._reading.language.states(self._text, run):
                best = min((cost, i, j), (best[0] + _NO_VERB, *best[1:]))
                break
        cost, i, j = best
        chosen = [heads[i], *(pieces[k] for k in range(i + 1, j) if not asides[k] or k == j - 1)]
        return Claim(tuple(chosen), tuple(pieces[j:]), cost, tight=len(chosen) < j - i)

    def _quoted(self, sentence: Span, most: float) -> Claim | None:
        """What somebody says in quotation marks, where a sentence ends with it and it is short."""
        speech = self._emphasis.said(sentence)
        if speech is None or self._wording.size([speech]) > _SPEECH * most:
            return None
        return Claim((speech,), (), 0.0)

    def _told(self, sentence: Span) -> Span:
        """A sentence without the scene in front of a contrast that somebody puts into words."""
        contrast = self._emphasis.contrast(sentence)
        if contrast is None:
            return sentence
        before = [p for p in self._wording.pieces(sentence)[:_CLAUSES] if p.end <= contrast.start]
        said = [p for p in before if self._cues.opinion.match(p.of(self._text))]
        return Span(said[-1].end, sentence.end) if said else sentence

    def _head(self, piece: Span, most: float, *, point: bool) -> Span:
        """The first clause of a run, without what only tells more of whom it is about."""
        head = self._wording.stripped(piece, point=point) or piece
        said = self._cues.reporting.match(self._text, head.start, head.end)
        if said and self._wording.size([Span(said.end(), head.end)]) >= SHORT:
            head = Span(said.end(), head.end)
        relative = self._cues.relative
        if relative is None or self._wording.size([head]) <= 1.25 * most:
            return head
        match = relative.match(self._text, head.start, head.end)
        return Span(head.start, match.end()) if match else head

    def phrase(self, claim: Claim) -> Phrase:
        """The words of a claim."""
        return self._wording.phrase(
            claim.spans,
            " " if claim.tight and self._cues.scale > 1 and self._goes_on(claim) else "",
        )

    def _goes_on(self, claim: Claim) -> bool:
        """Whether what stands behind a left out aside goes on as if there had been none."""
        words = claim.spans[-1].of(self._text)
        return self._cues.apart is None or not self._cues.apart.match(words)

    def _cost(
        self, clauses: Sequence[Clause], asides: Sequence[bool], head: Span, i: int, j: int,
        most: float, frame: int, skipped: float, *, stressed: bool,
    ) -> float:  # fmt: skip
        kept = [clauses[k] for k in range(i + 1, j) if not asides[k] or k == j - 1]
        size = size_of(kept, self._wording.size([head]))
        cost = 0.3 * (j - i - 1) + skipped
        if j - i < len(clauses):
            cost += 0.25 * max(0.0, 8.0 - size)
            if asides[i] or asides[j - 1]:
                cost += 4.0
            if i == 0 and j == 1 and self._clauses.leads_to_subject(clauses, 0):
                cost += 0.8
        cost += 0.05 * max(0.0, size - 0.7 * most) + 0.06 * max(0.0, size - most)
        if i:
            words = head.of(self._text)
            if self._cues.leaning.match(words):
                cost += 1.0
            if self._cues.continuation.match(words):
                cost += 1.5
            elif self._cues.asking.match(words):
                cost += 0.7
        cost += self._clauses.torn(clauses, i, j) - self._telling(
            Span(head.start, clauses[j - 1].span.end), clauses[i:j], stressed=stressed
        )
        if i == 0 and frame and clauses[j - 1].span.end <= frame + 1 and j < len(clauses):
            cost += 2.5
        return cost

    def _telling(self, run: Span, clauses: Sequence[Clause], *, stressed: bool) -> float:
        """How much more a run says than others: a figure, a name in quotes, a word of weight."""
        words = run.of(self._text)
        named = any(clause.has_signs for clause in clauses) and (
            self._cues.figure.search(words) or _QUOTED.search(words)
        )
        plain = 0.4 * bool(named) + 0.2 * bool(self._cues.claim.search(words))
        return plain + (0.5 * min(1.5, self._emphasis.form(run)) if stressed else 0.0)

    def _as_heading(self, sentence: Span, *, most: float, point: bool = False) -> Claim:
        """A sentence as a heading: as much of it as `most` holds, from its first statement on."""
        quoted = self._quoted(sentence, most)
        if quoted:
            return quoted
        sentence = self._told(sentence)
        words = self._wording.stripped(sentence, point=point)
        pieces = list(self._wording.pieces(words)[:_CLAUSES])
        clauses = self._clauses.of(pieces)
        asides = self._clauses.asides(clauses)
        main = next((k for k, aside in enumerate(asides) if not aside), 0)
        if main:
            head = self._wording.stripped(pieces[main], point=point)
            pieces = [p for p in (head, *pieces[main + 1 :]) if p]
            clauses = self._clauses.of(pieces)
            asides = self._clauses.asides(clauses)
        while len(pieces) > 1 and asides[len(pieces) - 1]:
            pieces.pop()
        if not pieces:
            return Claim((sentence,), (), 9.0)
        shown = self._with_contrast(pieces, sentence, most)
        if shown is pieces:
            clauses = clauses[: len(pieces)]
        else:
            pieces = shown
            clauses = self._clauses.of(pieces)
            asides = self._clauses.asides(clauses)
        best, torn = self._clauses.room(clauses, asides, most)
        chosen = [p for k, p in enumerate(pieces[:best]) if not asides[k] or k in (0, best - 1)]
        cost = torn + 0.1 * max(0.0, self._wording.size(chosen) - most)
        return Claim(tuple(chosen), tuple(pieces[best:]), cost, tight=len(chosen) < best)

    def _with_contrast(self, pieces: list[Span], sentence: Span, most: float) -> list[Span]:
        """The clauses from the one on in which a contrast begins, where it has room from there only."""
        contrast = self._emphasis.contrast(sentence)
        if contrast is None:
            return pieces
        first = max((k for k, p in enumerate(pieces) if p.start <= contrast.start), default=0)
        last = max((k for k, p in enumerate(pieces) if p.start < contrast.end), default=0)
        room = _SPEECH * most
        if self._wording.size(pieces[: last + 1]) <= most or (
            self._wording.size(pieces[first : last + 1]) > room
        ):
            return pieces
        return [self._wording.stripped(pieces[first], point=False), *pieces[first + 1 :]]

    def detail(
        self,
        rest: Sequence[Span],
        following: Sequence[Span],
        most: float,
        *,
        worth: float = _WORTH,
    ) -> Phrase | None:
        """The support of a claim: neighbouring clauses of one sentence, the most telling ones.

        Args:
            rest: The clauses behind the claim in its own sentence.
            following: The sentences behind it.
            most: Size that the support does not pass.
            worth: What it must be worth to be shown.
        """
        if not rest:
            tasks = self._tasks(following, most)
            if len(tasks) > 1:
                return self._wording.phrase(tasks, joiner="、")
        found = self.details(rest, following, most, count=1, worth=worth)
        return found[0] if found else None

    def _tasks(self, following: Sequence[Span], most: float) -> list[Span]:
        """The things that the sentences behind a label set out to do, where each begins with one."""
        found: list[Span] = []
        for sentence in following[:_SENTENCES]:
            pieces = self._wording.main_pieces(sentence, point=True)
            thing = self._object(pieces[0]) if pieces else None
            if thing is not None and self._wording.size([*found, thing]) <= most:
                found.append(thing)
        return found if 2 * len(found) > len(following[:_SENTENCES]) else []

    def details(
        self,
        rest: Sequence[Span],
        following: Sequence[Span],
        most: float,
        *,
        count: int,
        worth: float = _WORTH,
    ) -> list[Phrase]:
        """Up to `count` such supports that do not overlap, the best ones, in their order."""
        chosen: list[tuple[Span, ...]] = []
        for _, _, pieces in sorted(
            self._runs(rest, following, most, worth),
            key=lambda run: (-run[0], -run[1], run[2][0].start),
        ):
            whole = Span(pieces[0].start, pieces[-1].end)
            if all(not whole.overlap(Span(c[0].start, c[-1].end)) for c in chosen):
                chosen.append(pieces)
            if len(chosen) == count:
                break
        return [self._worded(pieces) for pieces in sorted(chosen, key=lambda c: c[0].start)]

    def _runs(
        self, rest: Sequence[Span], following: Sequence[Span], most: float, worth: float
    ) -> list[tuple[float, int, tuple[Span, ...]]]:
        """Runs of clauses that are worth showing: score, sentence (counted down), clauses."""
        runs: list[tuple[float, int, tuple[Span, ...]]] = []
        sentences = [tuple(rest)] if rest else []
        for sentence in following[:_SENTENCES]:
            sentences.append(self._wording.main_pieces(sentence, point=True))
        for rank, pieces in enumerate(sentences):
            clauses = self._clauses.of(pieces)
            objects = [self._thing(c.stripped) for c in clauses[: _BEGINNINGS + _RUN - 1]]
            for i in range(min(_BEGINNINGS, len(pieces))):
                for j in range(i + 1, min(i + _RUN, len(pieces)) + 1):
                    things = [thing for thing in objects[i:j] if thing is not None]
                    things = things if 1 < j - i == len(things) else []
                    size = self._wording.size(things) if things else size_of(clauses[i:j])
                    if size > most:
                        break
                    score = self._support(clauses, i, j, size) - 0.22 * rank - 0.06 * i
                    score += 0.3 * bool(things)
                    if score >= worth:
                        runs.append((score, -rank, pieces[i:j]))
        return runs

    def _support(self, clauses: Sequence[Clause], i: int, j: int, size: float) -> float:
        words = self._text[clauses[i].span.start : clauses[j - 1].span.end]
        score = 0.6 * min(size, _GLANCE) / _GLANCE - 0.025 * max(0.0, size - 1.25 * _GLANCE)
        score -= 0.7 * self._clauses.torn(clauses, i, j)
        if any(clause.has_signs for clause in clauses[i:j]):
            figure = self._cues.figure.search(words)
            if figure:
                score += 0.3 if any(sign in figure.group() for sign in MASK_SIGNS) else 0.55
            if _QUOTED.search(words):
                score += 0.35
        if self._cues.claim.search(words):
            score += 0.2
        if clauses[i].aside or clauses[j - 1].aside:
            score -= 0.9
        for doubt in clauses[i].doubts:
            score -= doubt
        if words.rstrip("”’\"'").endswith(("？", "?")) or "呢，" in words or "吗，" in words:
            score -= 0.4
        if size < 5:
            score -= 0.5
        return score

    def _worded(self, pieces: Sequence[Span]) -> Phrase:
        """The clauses as they are, or, where each only does something to a thing, the things."""
        things = self._things(self._clauses.of(pieces))
        if things:
            return self._wording.phrase(things, joiner="、")
        first = self._wording.stripped(pieces[0], point=True) or pieces[0]
        return self._wording.phrase([first, *pieces[1:]])

    def _things(self, clauses: Sequence[Clause]) -> list[Span]:
        """The things of clauses that each only do something to a thing; empty otherwise."""
        if len(clauses) < 2:
            return []
        found = [thing for c in clauses if (thing := self._thing(c.stripped)) is not None]
        return found if len(found) == len(clauses) else []

    def _thing(self, piece: Span) -> Span | None:
        thing = self._object(piece)
        if thing is None:
            return None
        words = without_end(thing.of(self._text))
        return thing if _QUOTED.search(words) or re.search(r"[十百\d]", words) else None

    def _object(self, piece: Span) -> Span | None:
        """What a clause that only does something to a thing does it to."""
        light = self._cues.light
        match = light.match(self._text, piece.start, piece.end) if light else None
        if match is None:
            return None
        thing = Span(match.end(), piece.end)
        return thing if len(without_end(thing.of(self._text))) >= 4 else None
