"""Which clauses support a claim: neighbouring ones of its sentence or of those behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from speechcast.languages.base import MASK_SIGNS
from speechcast.languages.substance import SUBSTANCE
from speechcast.languages.ties import TIES
from speechcast.languages.wholes import WHOLES
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.backgrounds import Backgrounds
from speechcast.structurer.cheapest import cheapest
from speechcast.structurer.clause import SIGNS, Clause, opens_quote, without_end
from speechcast.structurer.clauses import Clauses
from speechcast.structurer.figures_beside import FiguresBeside
from speechcast.structurer.others import Others
from speechcast.structurer.reading import Reading
from speechcast.structurer.rows import row_end
from speechcast.structurer.tasks import SENTENCES, Tasks
from speechcast.structurer.wording import Wording

QUOTED = re.compile(r"[“「《][^”」》]{1,14}[”」》]")
"""A name or word in quotation marks."""

RUN = 3
"""Clauses of a claim or a support at most."""

_GLANCE = 13.0
"""Size of a support that is read at a glance."""

_WORTH = 0.3
"""What support must be worth to be shown."""

_BEHIND_OPEN = 0.6
"""What it takes from a support that the clause in front of it waits for it."""

_FOR_FIGURES = 1.4
"""How many times the size of a support may be for the sake of a figure behind it."""

_FOR_ROWS = 1.5
"""How many times its size it may have for the sake of the last members of a row."""

_SIZED = 0.6
"""What its size is worth to a support at most."""

_FIGURE, _MASKED, _QUOTED, _NAMED, _WEIGHTY = 0.55, 0.3, 0.35, 0.35, 0.2
"""What a figure, one that is masked, a name in quotes, another name and a word of weight are worth to a support."""

_BEGINNINGS = 8
"""Clauses of a sentence among which a support begins."""

_FRAMED = 2
"""Clauses that say when, and of what, the next one tells."""

_Run = tuple[int, int, int, float, bool]
"""A run of clauses: its sentence, its first clause, the one behind it, its size, and whether things are shown alone."""


class Supports:
    """Finds the support of claims in a reading."""

    def __init__(self, reading: Reading, wording: Wording, clauses: Clauses) -> None:
        self._cues = reading.cues
        self._rules = WHOLES[reading.document.language]
        self._ties = TIES[reading.document.language]
        self._substance = SUBSTANCE.get(reading.document.language)
        self._text = reading.text
        self._wording = wording
        self._clauses = clauses
        self._plain = _WEIGHTY + _NAMED * (reading.cues.named is not None)
        self._others = Others(reading, wording, clauses)
        self._backgrounds = Backgrounds(reading)
        self._figured = FiguresBeside(reading, wording, clauses)
        self._tasks = Tasks(reading, wording)

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
            tasks = self._tasks.of(following, most)
            if len(tasks) > 1:
                return self._wording.phrase(tasks, joiner="、")
        found = self.details(rest, following, most, count=1, worth=worth)
        return found[0] if found else None

    def details(
        self,
        rest: Sequence[Span],
        following: Sequence[Span],
        most: float,
        *,
        count: int,
        worth: float = _WORTH,
        alone: bool = False,
    ) -> list[Phrase]:
        """Up to `count` such supports that do not overlap, the best ones, in their order.

        Args:
            rest, following, most, worth: As above.
            count: How many.
            alone: Whether each stands alone, as a point does, and must be a statement by itself.
        """
        chosen: list[tuple[Span, ...]] = []
        own_rest = [Span(rest[0].start, rest[-1].end)] if rest else []
        spans = [*own_rest, *following[:SENTENCES]]
        background = [0.0] * len(spans) if alone else self._backgrounds.of(spans)
        sentences: dict[int, tuple[Span, ...]] = {}
        clauses: dict[int, list[Clause]] = {}

        def runs_of(rank: int) -> Iterator[tuple[float, _Run]]:
            behind = rank >= len(own_rest)
            own = self._wording.main_pieces(spans[rank], point=True) if behind else tuple(rest)
            sentences[rank], clauses[rank] = own, self._clauses.of(own)
            return self._runs(rank, clauses[rank], most, worth, background[rank])

        def cost_of(run: _Run) -> float:
            rank, i, j, size, listed = run
            told = self._support(clauses[rank], i, j, size) - background[rank]
            return -_ranked(told, rank, i, listed=listed)

        # Clauses of a sentence are looked for where it can still hold the best ones.
        bounds = sorted(
            (-best, rank)
            for rank, span in enumerate(spans)
            if (best := self._best_of(rank, span) - background[rank]) >= worth
        )
        groups = [(bound, partial(runs_of, rank)) for bound, rank in bounds]
        for cost, (rank, i, j, *_) in cheapest((), cost_of, groups):
            if -cost < worth:
                break
            own = sentences[rank]
            pieces = own[i:j]
            whole = Span(pieces[0].start, pieces[-1].end)
            if self._others.are(clauses[rank], i, j, rank - bool(rest), alone=alone):
                continue
            if rank >= len(own_rest) and self._others.is_elsewhen(spans[rank], pieces[0]):
                continue
            if not self._is_whole(pieces, own, alone=alone, opens=not (rest and not rank)):
                continue
            if all(not whole.overlap(Span(c[0].start, c[-1].end)) for c in chosen):
                measured = self._measured(pieces, own, _FOR_FIGURES * most)
                if not alone and self._substance is None:
                    measured = self._figured.to_last(measured, own, _FOR_FIGURES * most)
                chosen.append(self._to_row_end(measured, own, _FOR_ROWS * most))
            if len(chosen) == count:
                break
        return [self._worded(pieces) for pieces in sorted(chosen, key=lambda c: c[0].start)]

    def _measured(
        self, pieces: tuple[Span, ...], sentence: tuple[Span, ...], most: float
    ) -> tuple[Span, ...]:
        """Clauses of a sentence with the figure behind them by how much, where that fits."""
        if self._substance is None:
            return pieces
        behind = sentence[sentence.index(pieces[-1]) + 1 :][:1]
        if not behind or self._wording.size([*pieces, *behind]) > most:
            return pieces
        figure = self._cues.figure.search(self._text, behind[0].start, behind[0].end)
        means = self._substance.means.match(behind[0].of(self._text))
        return (*pieces, *behind) if figure and means else pieces

    def _to_row_end(
        self, pieces: tuple[Span, ...], sentence: tuple[Span, ...], most: float
    ) -> tuple[Span, ...]:
        """Clauses of a sentence with the members behind them of the row in which they end, and with what all of these are for,
        where they fit."""
        begin, behind = sentence.index(pieces[0]), sentence.index(pieces[-1]) + 1
        end = row_end(self._text, sentence, behind, blanks=self._cues.blanks)
        purpose = behind < end < len(sentence) and bool(
            self._cues.purpose.match(sentence[end].of(self._text))
        )
        for stop in (end + purpose, end):
            if self._wording.size(sentence[begin:stop]) <= most:
                return sentence[begin:stop]
        return pieces

    def _best_of(self, rank: int, sentence: Span) -> float:
        """What support in a sentence is worth at most, by its number and by the characters that it holds."""
        words = sentence.of(self._text)
        signs = SIGNS.search(words) is not None
        telling = _SIZED + self._plain + _FIGURE * signs + _QUOTED * opens_quote(words)
        return _ranked(telling, rank, 0, listed=signs)

    def _runs(
        self, rank: int, clauses: Sequence[Clause], most: float, worth: float, background: float
    ) -> Iterator[tuple[float, _Run]]:
        """Runs of the clauses of a sentence that may be worth showing, each behind what it costs at least: by its size,
        by where it stands, and by all that words can tell. Its `background` is what it costs all of them."""
        # A thing that is shown alone has a figure or a name in quotes.
        objects = [
            self._thing(c.stripped) if c.has_signs else None
            for c in clauses[: _BEGINNINGS + RUN - 1]
        ]
        for i in range(min(_BEGINNINGS, len(clauses))):
            whole, figure, quoted = 0.0, False, False
            for j in range(i + 1, min(i + RUN, len(clauses)) + 1):
                clause = clauses[j - 1]
                whole += clause.size
                things = [thing for thing in objects[i:j] if thing is not None]
                things = things if 1 < j - i == len(things) else []
                size = self._wording.size(things) if things else whole
                if size > most:
                    break
                figure, quoted = figure or clause.has_figure, quoted or clause.opens_quote
                telling = _size_worth(size) + self._plain + _FIGURE * figure + _QUOTED * quoted
                bound = _ranked(telling, rank, i, listed=bool(things)) - background
                if bound >= worth:
                    yield -bound, (rank, i, j, size, bool(things))

    def _is_subject(self, pieces: Sequence[Span], sentence: Sequence[Span]) -> bool:
        """Whether clauses open a sentence and the one behind them states something."""
        if pieces[0] != sentence[0] or pieces[-1] == sentence[-1]:
            return False
        return self._clauses.says([sentence[sentence.index(pieces[-1]) + 1]])

    def _is_behind_name(self, pieces: Sequence[Span], sentence: Sequence[Span]) -> bool:
        """Whether clauses tell of what the one before them only names."""
        at = 0 if self._rules.telling is None else sentence.index(pieces[0])
        if not at or self._clauses.of(sentence[at - 1 : at])[0].aside:
            return False
        name = sentence[at - 1 : at]
        only_names = self._clauses.lack(name, sentence[-1].end) >= self._rules.bare
        return only_names and self._is_told_of(name, sentence)

    def _is_told_of(self, pieces: Sequence[Span], sentence: Sequence[Span]) -> bool:
        """Whether what stands behind clauses that only name something tells of that, without a subject of its own."""
        behind = sentence[sentence.index(pieces[-1]) + 1 :][:1]
        telling = self._rules.telling
        return (
            telling is not None
            and bool(behind)
            and telling.match(behind[0].of(self._text)) is not None
            and not self._clauses.of(behind)[0].names_subject
        )

    def _is_whole(
        self, pieces: Sequence[Span], sentence: Sequence[Span], *, alone: bool, opens: bool
    ) -> bool:
        """Whether what clauses of a sentence state does not break off; what only names things goes on with the claim
        and is no point of its own, where that is told by a verb that lacks or by what tells of the thing.
        Where they open another sentence than that of the claim, they wait for their verb as its subject; where they
        go on with a list in it, they are a part of that."""
        if alone and self._rules.has_subject is not None:
            first = self._clauses.of(pieces[:1])[0]
            adding = self._ties.adding
            if first.continuation is not None or (adding and adding.match(first.words)):
                return False
        if (alone or opens) and self._is_behind_name(pieces, sentence):
            return False
        lack = self._clauses.lack(pieces, sentence[-1].end, opens=False)
        if lack <= 0.0:
            return True
        words = self._text[pieces[0].start : pieces[-1].end]
        named = self._rules.verbal or "的" in words
        only_names = lack == self._rules.bare if self._rules.verbal else lack >= self._rules.bare
        if only_names and self._is_frame(pieces):
            return False
        if alone and only_names and self._is_told_of(pieces, sentence):
            return False
        if not only_names or not named:
            return only_names
        parted = self._is_subject(pieces, sentence) or self._clauses.list_goes_on(pieces, sentence)
        return not (alone or (opens and self._rules.verbal and parted))

    def _is_frame(self, pieces: Sequence[Span]) -> bool:
        """Whether clauses that state nothing only say when, or to what, what stands behind them is done."""
        framing = self._ties.framing
        if framing is None or len(pieces) > _FRAMED:
            return False
        if len(pieces) == _FRAMED and not self._wording.is_lead_in(pieces[0]):
            return False
        last = pieces[-1]
        return len(pieces) == _FRAMED or framing.match(self._text, last.start) is not None

    def _support(self, clauses: Sequence[Clause], i: int, j: int, size: float) -> float:
        words = self._text[clauses[i].span.start : clauses[j - 1].span.end]
        score = _size_worth(size) - 0.7 * self._clauses.torn(clauses, i, j)
        if any(clause.has_signs for clause in clauses[i:j]):
            figure = self._cues.figure.search(words)
            if figure:
                masked = any(sign in figure.group() for sign in MASK_SIGNS)
                score += _MASKED if masked else _FIGURE
            if QUOTED.search(words):
                score += _QUOTED
        if self._cues.named is not None and self._cues.named.search(words):
            score += _NAMED
        if self._cues.claim.search(words):
            score += _WEIGHTY
        if clauses[i].aside or clauses[j - 1].aside:
            score -= 0.9
        if clauses[i].headless and clauses[i].words[:1].islower():
            score -= 0.9
        if i and any(c.headless for c in clauses[i + 1 : j]) and clauses[i].waits:
            score -= 0.9
        if i and self._reaches_over(clauses[i - 1]):
            score -= _BEHIND_OPEN
        if j < len(clauses) and clauses[j - 1].governs:
            score -= _BEHIND_OPEN
        for doubt in clauses[i].doubts:
            score -= doubt
        score -= self._backgrounds.inside(clauses, i, j)
        if words.rstrip("”’\"'").endswith(("？", "?")) or "呢，" in words or "吗，" in words:
            score -= 0.4
        return score

    def _reaches_over(self, clause: Clause) -> bool:
        """Whether what stands behind a clause hangs on it: its sense would be another without."""
        return clause.open_end or clause.governs or clause.is_condition

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
        thing = self._tasks.thing(piece)
        if thing is None:
            return None
        words = without_end(thing.of(self._text))
        return thing if QUOTED.search(words) or re.search(r"[十百\d]", words) else None


def _size_worth(size: float) -> float:
    """What the size of a support is worth."""
    short = 0.5 if size < 5 else 0.0
    return _SIZED * min(size, _GLANCE) / _GLANCE - 0.025 * max(0.0, size - 1.25 * _GLANCE) - short


def _ranked(score: float, rank: int, i: int, *, listed: bool) -> float:
    """What a support is worth by where it stands.

    Args:
        score: What its words are worth.
        rank: Number of its sentence.
        i: Its first clause.
        listed: Whether its things are shown alone.
    """
    return score - 0.22 * rank - 0.06 * i + 0.3 * listed
