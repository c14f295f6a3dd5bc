"""How the clauses of a sentence hang together: what may be left out, and what must not be parted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.structurer.false_asides import is_purpose, true_asides
from speechcast.structurer.halves import Halves, halves_of
from speechcast.structurer.once import Once
from speechcast.structurer.reading import LEADING, Reading
from speechcast.structurer.wholeness import Wholeness
from speechcast.structurer.wording import Wording

SHORT = 12.0
"""Size of a clause that may only set the scene for the next."""

_PARTED = 5
"""Clauses behind a run among which the second half of a figure may be."""

_SIGNS = re.compile(r"[\d*×□一二两三四五六七八九十百千“「《$€£a-zA-Z]")

_STRETCHED = 1.3
"""How many times the size of a heading one may have that would be torn otherwise."""

_SUBJECT, _NAMED_SUBJECT, _CONDITION, _COMPLETED, _GOVERNED = 1.6, 2.2, 5.0, 2.0, 5.0
_LED_UP, _CONCEDED, _PROMISED = 0.4, 1.8, 3.2
"""What it costs to begin behind the subject, be it a name, to leave out a condition, what a verb is about, words
of wider sense, what leads up to an announcement, what turns the words, and those to whom something is promised."""

_KEPT = 4096
"""Clauses that are kept: several rules ask after the same one of a passage."""


class Clause:
    """A clause, and what the rules ask of it: each found once, when it is first asked for.

    Attributes:
        span: Its characters.
        words: They themselves.
        bare: Its words without the signs at their end.
    """

    def __init__(self, span: Span, reading: Reading, wording: Wording, halves: Halves) -> None:
        self.span = span
        self.words = span.of(reading.text)
        self.bare = without_end(self.words)
        self._reading = reading
        self._cues = reading.cues
        self._text = reading.text
        self._wording = wording
        self._halves = halves

    @Once
    def size(self) -> float:
        """Its size in Chinese characters or what says as much."""
        return self._wording.size([self.span])

    @Once
    def stripped(self) -> Span:
        """What a point shows of it."""
        return self._wording.stripped(self.span, point=True) or self.span

    @Once
    def aside(self) -> bool:
        """Whether it says only when, where or how, who is spoken to, or that more follows."""
        words = self.stripped.of(self._text)
        return (
            self._cues.lead_in.match(words) is not None
            or self._cues.opinion.match(words) is not None
            or self._cues.vocative.match(words) is not None
        )

    @Once
    def announces(self) -> bool:
        """Whether it only says that what it names follows (but here is the point: …)."""
        return self.words[-1] in LEADING and self._cues.opinion.match(self.words) is not None

    @Once
    def has_signs(self) -> bool:
        """Whether it may hold a figure or a name in quotes, by the characters that these begin with."""
        return _SIGNS.search(self.words) is not None

    @Once
    def joins(self) -> bool:
        """Whether it begins with a conjunction that joins what follows it, too, and does not announce that."""
        joined = self._cues.connective.match(self._text, self.span.start, self.span.end)
        return joined is not None and (self._cues.scale > 1 or self.words[-1] not in LEADING)

    @Once
    def may_shorten(self) -> bool:
        """Whether its end may be left out where it is too long."""
        return self._cues.trailing is not None and bool(self._cues.trailing.search(self.words))

    @Once
    def has_subject(self) -> bool:
        return self._cues.subject.match(self.words) is not None

    @Once
    def names_subject(self) -> bool:
        """Whether it names itself what it tells of, as far as its language tells."""
        has_subject = WHOLES[self._reading.document.language].has_subject
        return has_subject is not None and has_subject(without_end(self.stripped.of(self._text)))

    @Once
    def states(self) -> bool:
        """Whether it has a verb or the like."""
        return self._reading.language.states(self._text, self.span)

    @Once
    def headless(self) -> bool:
        """Whether its subject stands before it."""
        headless = self._cues.headless
        return (
            headless is not None
            and headless.match(self.words) is not None
            and self._cues.emphasis.urging.match(self.words) is None
        )

    @Once
    def addresses(self) -> bool:
        """Whether it only names those to whom the next one promises or asks something (To those who …,)."""
        adding, headless = self._cues.adding, self._cues.headless
        return headless is not None and adding.match(self.words) is not None

    @Once
    def joins_open(self) -> bool:
        """Whether it goes on with the clause before, and waits for the next one with it."""
        member = self._cues.member
        return self.open_end and member is not None and member.match(self.words) is not None

    @Once
    def waits(self) -> bool:
        """Whether its opening waits for the next clause."""
        return self._cues.waiting.match(self.words) is not None

    @Once
    def open_end(self) -> bool:
        """Whether its end waits for the next clause."""
        return self._cues.open_end.search(self.bare) is not None or self._is_placed()

    def _is_placed(self) -> bool:
        """Whether it only says where or when its subject does what follows."""
        placed = self._cues.placed.match(self.bare) if self._cues.placed is not None else None
        if placed is None:
            return False
        if self._cues.asking.match(self.bare, placed.end("who")):
            return True
        who = Span(self.span.start, self.span.start + placed.end("who"))
        words = self._reading.language.words(self._text, who)
        return not (words and self._reading.language.states(self._text, words[-1]))

    @Once
    def continuation(self) -> str | None:
        """The words by which it goes on with the clause before; `None` where it does not."""
        match = self._cues.continuation.match(self.words)
        return match.group() if match else None

    @Once
    def asks(self) -> bool:
        """Whether it asks for something of a subject named before."""
        return self._cues.asking.match(self.words) is not None

    @Once
    def disposes(self) -> bool:
        """Whether it says what a subject named before does with something."""
        return self._cues.disposal.match(self.words) is not None

    @Once
    def turns(self) -> bool:
        """Whether it goes on with its subject against what has just been said (…, but leaks)."""
        against = self._cues.turning and self._cues.adversative.match(self.words)
        return bool(against) and not self.aside and not self.names_subject

    @Once
    def governs(self) -> bool:
        """Whether its sense reaches over the clauses behind it."""
        return self._cues.governing.match(self.words) is not None

    @Once
    def is_condition(self) -> bool:
        return self._cues.condition.match(self.words) is not None

    @Once
    def openers(self) -> int:
        """The figures of two clauses of which it holds the first half: a bit for each."""
        if not self._halves.opener.search(self.words):
            return 0
        return sum(
            [1 << k for k, (opener, _) in enumerate(self._cues.pairs) if opener.search(self.words)]
        )

    @Once
    def partners(self) -> int:
        """Those that it begins the second half of."""
        if not self._halves.partner.match(self.words):
            return 0
        return sum(
            [1 << k for k, (_, partner) in enumerate(self._cues.pairs) if partner.match(self.words)]
        )

    @Once
    def may_open(self) -> bool:
        """Whether it may hold the first half of one, seen with the words in front of it."""
        return self._halves.opener.search(self._text, self.span.start, self.span.end) is not None

    @Once
    def doubts(self) -> tuple[float, ...]:
        """What its opening takes from its worth as a support."""
        cues, words = self._cues, self.words
        found = (
            (0.5, self.is_condition or cues.story.match(words)),
            (0.45, cues.leaning.match(words)),
            (0.4, self.continuation is not None),
            (0.4, cues.purpose.match(words)),
        )
        return tuple(doubt for doubt, holds in found if holds)


class Clauses:
    """Rates how the clauses of a reading hang together."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        self._reading = reading
        self._wording = wording
        self._cues = reading.cues
        self._text = reading.text
        self._halves = halves_of(reading.cues)
        self._clause = lru_cache(maxsize=_KEPT)(self._read)
        wholeness = Wholeness(reading)
        self.lack, self.says = wholeness.lack, wholeness.says

    def of(self, pieces: Iterable[Span]) -> list[Clause]:
        """The clauses with these characters."""
        return list(map(self._clause, pieces))

    def _read(self, piece: Span) -> Clause:
        return Clause(piece, self._reading, self._wording, self._halves)

    def asides(self, clauses: Sequence[Clause]) -> list[bool]:
        """Which clauses say only when, where or how, who is spoken to, or that more follows.

        One that the predicate follows without a subject of its own (In your hands will rest …)
        belongs to its sentence.
        """
        asides = [
            clause.aside
            and not (k and clause.joins)
            and not (k and not clauses[k - 1].aside and clause.partners & clauses[k - 1].openers)
            for k, clause in enumerate(clauses)
        ]
        asides = true_asides(self._reading, [clause.span for clause in clauses], asides)
        main = next((k for k, aside in enumerate(asides) if not aside), 0)
        first = clauses[main]
        if main and (first.continuation is not None or first.asks or first.headless):
            asides[0] = False
        return asides

    def leads_to_subject(self, clauses: Sequence[Clause], k: int) -> bool:
        """Whether a short clause without a subject stands in front of one that has its own."""
        if k + 1 >= len(clauses) or clauses[k].size > SHORT:
            return False
        return clauses[k + 1].has_subject and not clauses[k].has_subject

    def skipped(self, clauses: Sequence[Clause], asides: Sequence[bool], count: int) -> list[float]:
        """What it costs to begin with each of the first `count` clauses instead of the very first."""
        costs = [0.0]
        for k in range(count - 1):
            costs.append(costs[-1] + self._passed(clauses, k, asides[k]))
        return costs

    def _passed(self, clauses: Sequence[Clause], k: int, aside: bool) -> float:
        clause = clauses[k]
        if aside:
            return 0.1
        if clause.governs and k + 1 < len(clauses):
            return _GOVERNED
        if clause.addresses:
            return _PROMISED
        if k + 1 < len(clauses) and clauses[k + 1].announces:
            return _LED_UP
        purpose = clause.size > SHORT and is_purpose(self._cues, clause.words)
        if purpose or self.leads_to_subject(clauses, k):
            return 0.4
        if clause.is_condition:
            return _CONDITION if clause.waits else 1.8
        if self._names_subject(clauses, k):
            return _SUBJECT
        if clause.open_end:
            return 2.8
        following = clauses[k + 1] if k + 1 < len(clauses) else clause
        if clause.names_subject and not following.names_subject:
            return _NAMED_SUBJECT
        if clause.has_subject and not following.has_subject:
            return _SUBJECT
        return 1.2 if clause.size > 4 else 0.6

    def room(
        self, clauses: Sequence[Clause], asides: Sequence[bool], most: float
    ) -> tuple[int, float]:
        """How many of the clauses the size `most` holds, as many as may be parted from the rest, and
        what is torn there; a few more where all of these would be torn."""
        sizes = list(accumulate(0.0 if k and asides[k] else c.size for k, c in enumerate(clauses)))
        ends = [j for j in range(1, len(clauses) + 1) if j == 1 or not asides[j - 1]]
        fit = [j for j in ends if j == 1 or sizes[j - 1] <= most]
        more = [j for j in ends if j > 1 and most < sizes[j - 1] <= _STRETCHED * most]
        for j in (*reversed(fit), *more):
            torn = self._torn_heading(clauses, j)
            if torn < 1.0:
                return j, torn
        return fit[-1], self._torn_heading(clauses, fit[-1])

    def _torn_heading(self, clauses: Sequence[Clause], j: int) -> float:
        lack = self.lack([clause.span for clause in clauses[:j]], clauses[-1].span.end, opens=True)
        bare = 0.0 if any(c.states for c in clauses[:j]) else self._cues.verbless
        return self.torn(clauses, 0, j) + max(lack, bare)

    def _names_subject(self, clauses: Sequence[Clause], k: int) -> bool:
        """Whether a clause only names whom or what the predicate of a later one is about."""
        return (
            self._cues.headless is not None
            and not clauses[k].states
            and any(clause.headless for clause in clauses[k + 1 : k + 3])
        )

    def torn(self, clauses: Sequence[Clause], i: int, j: int) -> float:
        """What the run `[i, j)` loses by what stands in front of it and behind it."""
        cost = 0.0
        if self._names_subject(clauses, i) and not any(c.headless for c in clauses[i + 1 : j]):
            cost += _COMPLETED
        if j < len(clauses):
            last, following = clauses[j - 1], clauses[j]
            cost += 4.5 * (last.waits or last.aside) + 2.5 * last.open_end
            if (
                following.continuation is not None
                and last.words[-1] not in "-—"
                and following.continuation not in last.bare
            ):
                cost += 1.6
            if following.turns:
                cost += _CONCEDED
            if following.asks and not self._cues.task.match(self._run(clauses, i, j)):
                cost += 0.9
            if following.joins_open or (
                following.aside and j + 1 < len(clauses) and self._completes(clauses[j + 1])
            ):
                cost += _COMPLETED
            if j + 1 == len(clauses) and following.is_condition and following.waits:
                cost += _CONDITION
            if following.disposes and size_of(clauses[i:j]) < SHORT:
                cost += 0.9
        for clause in clauses[max(0, i - 2) : j]:
            if clause.may_open:
                return cost + self._torn_pairs(clauses, i, j)
        return cost

    def _completes(self, clause: Clause) -> bool:
        """Whether a clause behind an aside only names what the verb in front of it is about."""
        return (
            self._cues.member is not None
            and not clause.aside
            and (not clause.states or clause.words.startswith(("that ", "what ", "how ", "why ")))
        )

    def _run(self, clauses: Sequence[Clause], i: int, j: int) -> str:
        return without_end(self._text[clauses[i].span.start : clauses[j - 1].span.end])

    def _torn_pairs(self, clauses: Sequence[Clause], i: int, j: int) -> float:
        """What it costs to part the two halves of a figure such as 不是…而是."""
        behind = inside = before = 0
        for clause in clauses[j : j + _PARTED]:
            behind |= clause.partners
        if behind:
            for clause in clauses[i:j]:
                inside |= clause.openers
        for clause in clauses[max(0, i - 2) : i]:
            before |= clause.openers
        behind &= inside
        if not behind and not before:
            return 0.0
        run, cost = self._run(clauses, i, j), 0.0
        for k, (opener, partner) in enumerate(self._cues.pairs):
            if behind >> k & 1:
                opened = opener.search(run)
                if opened and not partner.search(run, opened.end()):
                    cost += _CONDITION if clauses[i].waits else 2.4
            if before >> k & 1 and partner.match(run):
                cost += 2.4 if clauses[i - 1].is_condition else 1.2
        return cost


def size_of(clauses: Iterable[Clause], before: float = 0.0) -> float:
    """Size of clauses together, and of what stands before them."""
    return sum((clause.size for clause in clauses), before)


def without_end(words: str) -> str:
    """Words without the signs that end a clause."""
    return words.rstrip("，,；;、。.！!？?—–- ”’\"'")
