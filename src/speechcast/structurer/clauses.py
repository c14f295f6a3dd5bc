"""How the clauses of a sentence hang together: what may be left out, and what must not be parted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from itertools import accumulate

from speechcast.languages.ties import TIES
from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.structurer.clause import Clause, size_of, without_end
from speechcast.structurer.false_asides import is_purpose, true_asides
from speechcast.structurer.halves import halves_of
from speechcast.structurer.reading import LEADING, Reading, ends_in
from speechcast.structurer.wholeness import Wholeness
from speechcast.structurer.wording import Wording

SHORT = 12.0
"""Size of a clause that may only set the scene for the next."""

_WORD = 6.0
"""Size of a word that is announced."""

_PARTED = 5
"""Clauses behind a run among which the second half of a figure may be."""

_STRETCHED = 1.3
"""How many times the size of a heading one may have that would be torn otherwise."""

_SUBJECT, _NAMED_SUBJECT, _CONDITION, _COMPLETED, _GOVERNED = 1.6, 2.2, 5.0, 2.0, 5.0
_LED_UP, _CONCEDED, _PROMISED = 0.4, 1.8, 3.2
"""What it costs to begin behind the subject, be it a name, to leave out a condition, what a verb is about, words
of wider sense, what leads up to an announcement, what turns the words, and those to whom something is promised."""

_PASSED_ASIDE = 0.1
"""What it costs to begin behind an aside."""

_KEPT = 4096
"""Clauses that are kept: several rules ask after the same one of a passage."""

_PUT_IN = 6
"""Clauses between two dashes at most."""

_DASHES = ("—", "–", "-")
"""The last characters of what stands in front of words that are put in, and of these."""


class Clauses:
    """Rates how the clauses of a reading hang together."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        self._reading = reading
        self._cues = reading.cues
        self._text = reading.text
        read = partial(
            Clause, reading=reading, wording=wording, halves=halves_of(reading.document.language)
        )
        self._clause = lru_cache(maxsize=_KEPT)(read)
        self._naming = WHOLES[reading.document.language].naming
        self._ties = TIES[reading.document.language]
        self._growth, self._told_of = self._ties.grown, self._ties.told_of
        wholeness = Wholeness(reading)
        self.lack, self.says = wholeness.lack, wholeness.says

    def of(self, pieces: Iterable[Span]) -> list[Clause]:
        """The clauses with these characters."""
        return list(map(self._clause, pieces))

    def asides(self, clauses: Sequence[Clause]) -> list[bool]:
        """Which clauses say only when, where or how, who is spoken to, or that more follows.

        One that the predicate follows without a subject of its own (In your hands will rest …)
        belongs to its sentence.
        """
        asides = [
            clause.aside and not (k and clause.joins) and not _is_second_half(clauses, k)
            for k, clause in enumerate(clauses)
        ]
        asides = true_asides(self._reading, [clause.span for clause in clauses], asides)
        if any(map(_dashed, clauses)):
            asides = [aside or _is_put_in(clauses, k) for k, aside in enumerate(asides)]
        asides = [aside and not self._names_him(clauses, k) for k, aside in enumerate(asides)]
        for k in range(2, len(clauses)):
            # What has grown is told of in the aside in front of it.
            asides[k] = asides[k] or (asides[k - 1] and self._grown(clauses[k]))
        main = next((k for k, aside in enumerate(asides) if not aside), 0)
        if main and self._tells_of_name(clauses, main):
            # The subject stands in front of it (In this port new ships, …, will sail).
            asides[main] = True
            main += 1
        first = clauses[main]
        if main and (first.continuation is not None or first.asks or first.headless):
            asides[0] = False
        elif main and self._ties.kept_opening is not None:
            for k in range(main):
                asides[k] = not self.kept(clauses, k)
        return asides

    def kept(self, clauses: Sequence[Clause], k: int) -> float:
        """What it costs to leave out a clause that only says when, where or how the one behind it holds, where the sense of
        that is turned without it; 0 where it may go."""
        ties, clause = self._ties, clauses[k]
        if ties.kept_opening is None or ties.names_time is None:
            return 0.0
        if not (clause.aside or ties.names_time(clause.words)):
            return 0.0
        if not all(before.aside for before in clauses[:k]):
            return 0.0
        told = next((c for c in clauses[k + 1 :] if not c.aside), None)
        return 0.0 if told is None else ties.kept_opening(clause.words, told.words)

    def leads_to_subject(self, clauses: Sequence[Clause], k: int) -> bool:
        """Whether a short clause without a subject stands in front of one that has its own."""
        if k + 1 >= len(clauses) or clauses[k].size > SHORT:
            return False
        return clauses[k + 1].has_subject and not clauses[k].has_subject

    def least_passed(self, aside: bool) -> float:
        """What it costs at least to begin behind a clause instead of with it."""
        return _PASSED_ASIDE if aside else _LED_UP

    def passed(self, clauses: Sequence[Clause], k: int, aside: bool) -> float:
        """What it costs to begin behind clause `k` instead of with it."""
        clause = clauses[k]
        inside = self._ties.begins_inside
        if inside is not None and k + 1 < len(clauses):
            cost = inside(clause.words, clauses[k + 1].words)
            if cost:
                return cost
        if aside:
            return _PASSED_ASIDE
        if self._names_him(clauses, k):
            return _CONDITION
        kept = self.kept(clauses, k)
        if kept:
            return kept
        if clause.governs and k + 1 < len(clauses):
            return _GOVERNED
        if clause.addresses:
            return _PROMISED
        if k + 1 < len(clauses) and clauses[k + 1].announces:
            return _LED_UP
        if clause.is_condition and clause.waits:
            return _CONDITION
        purpose = clause.size > SHORT and is_purpose(self._cues, clause.words)
        if purpose or self.leads_to_subject(clauses, k):
            return 0.4
        if clause.is_condition:
            return 1.8
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

    def proved(self, clauses: Sequence[Clause], i: int, j: int) -> float:
        """What it costs that the clauses `[i, j)` give only a proof of what stands before its semicolon (The quay is busy;
        in fact, …), or end with the words that announce one."""
        proving, denial = self._ties.proving, self._cues.denial
        if proving is None or denial is None:
            return 0.0
        for k in range(1, j):
            if clauses[k - 1].words[-1] != ";" or not proving.match(clauses[k].words):
                continue
            if denial.search(clauses[k - 1].words):
                return 0.0  # What is denied is set right (It is no ruin; in fact, …).
            if i or (j == k + 1 and clauses[k].size < _WORD):
                return _CONDITION
        return 0.0

    def room(
        self, clauses: Sequence[Clause], asides: Sequence[bool], most: float
    ) -> tuple[int, float]:
        """How many of the clauses the size `most` holds, as many as may be parted from the rest, and
        what is torn there; a few more where all of these would be torn."""
        sizes = list(accumulate(0.0 if k and asides[k] else c.size for k, c in enumerate(clauses)))
        ends = [j for j in range(1, len(clauses) + 1) if j == 1 or not asides[j - 1]]
        fit = [j for j in ends if j == 1 or sizes[j - 1] <= most]
        more = [j for j in ends if j > 1 and most < sizes[j - 1] <= _STRETCHED * most]
        whole = self._torn_heading(clauses, fit[-1])
        if whole < 1.0:
            return fit[-1], whole
        for j in (*reversed(fit[:-1]), *more):
            torn = self._torn_heading(clauses, j)
            if torn < 1.0:
                return j, torn
        return fit[-1], whole

    def _torn_heading(self, clauses: Sequence[Clause], j: int) -> float:
        lack = self.lack([clause.span for clause in clauses[:j]], clauses[-1].span.end, opens=True)
        if lack < self._cues.verbless and not any(c.states for c in clauses[:j]):
            lack = self._cues.verbless
        return self.torn(clauses, 0, j) + lack

    def _names_subject(self, clauses: Sequence[Clause], k: int) -> bool:
        """Whether a clause only names whom or what the predicate of a later one is about."""
        return (
            self._cues.headless is not None
            and not clauses[k].states
            and any(clause.headless for clause in clauses[k + 1 : k + 3])
        )

    def list_goes_on(self, pieces: Sequence[Span], sentence: Sequence[Span]) -> bool:
        """Whether clauses of a sentence go on with the members of a list (on the ferry, | as a clerk, and at the lock)."""
        at = sentence.index(pieces[0])
        if not at or self._text[sentence[at - 1].end - 1] != ",":
            return False
        return not self._clause(sentence[at - 1]).states

    def shown(
        self, pieces: Sequence[Span], asides: Sequence[bool], first: int, last: int
    ) -> list[Span]:
        """The clauses `[first, last)` of a sentence without those put in between, but for one that leads to the word
        behind it."""
        return [
            pieces[k]
            for k in range(first, last)
            if not asides[k] or k == last - 1 or self._leads_to_word(pieces, k)
        ]

    def _leads_to_word(self, pieces: Sequence[Span], k: int) -> bool:
        """Whether a clause ends in a colon behind which no more than a word stands (……就是两个字：谢谢): without the one
        nobody knows what the other says."""
        behind = pieces[k + 1 : k + 2]
        colon = ends_in(pieces[k].of(self._text), LEADING)
        return bool(behind) and colon and self._reading.size(behind[0]) < _WORD

    def torn(self, clauses: Sequence[Clause], i: int, j: int) -> float:
        """What the run `[i, j)` loses by what stands in front of it and behind it."""
        cost = 0.0
        if self._names_subject(clauses, i) and not any(c.headless for c in clauses[i + 1 : j]):
            cost += _COMPLETED
        if j < len(clauses):
            last, following = clauses[j - 1], clauses[j]
            half = self._cues.blanks and _is_second_half(clauses, j - 1)
            cost += 4.5 * (last.waits or (last.aside and not half)) + 2.9 * last.open_end
            if j - i > 1 and clauses[j - 2].words[-1] == ";" and _names_only(last):
                cost += _CONDITION
            if (
                following.continuation is not None
                and last.words[-1] not in "-—"
                and following.continuation not in last.bare
                and not following.results
            ):
                cost += 1.6
            one = self._ties.one_thing
            if one is not None and j + 1 == len(clauses) and one.fullmatch(last.words):
                cost += _COMPLETED
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
        naming = self._naming
        if self._grown(clause):
            return False
        return (
            naming is not None
            and not clause.aside
            and (not clause.states or naming.match(clause.words) is not None)
        )

    def _tells_of_name(self, clauses: Sequence[Clause], k: int) -> bool:
        """Whether a clause only tells more of what is named in front of it, and the one behind says what that does."""
        told = self._told_of
        return (
            told is not None
            and k + 1 < len(clauses)
            and told.match(clauses[k].words) is not None
            and clauses[k + 1].headless
            and not clauses[k].has_subject
        )

    def _names_him(self, clauses: Sequence[Clause], k: int) -> bool:
        """Whether a clause names him of whom the one behind it tells by a pronoun (When Ann Lee came, she …)."""
        called, him = self._ties.called, self._ties.him
        if called is None or him is None or k + 1 >= len(clauses):
            return False
        return him.match(clauses[k + 1].words) is not None and bool(called.match(clauses[k].words))

    def _grown(self, clause: Clause) -> bool:
        """Whether a clause only says how much more or less than before something is."""
        return self._growth is not None and self._growth.match(clause.words) is not None

    def _run(self, clauses: Sequence[Clause], i: int, j: int) -> str:
        return without_end(self._text[clauses[i].span.start : clauses[j - 1].span.end])

    def _torn_pairs(self, clauses: Sequence[Clause], i: int, j: int) -> float:
        """What it costs to part the two halves of a figure such as 不是…而是."""
        behind = inside = before = 0
        for clause in clauses[j : j + _PARTED]:
            behind |= clause.partners
            # What stands behind a "but" belongs to that.
            if self._cues.adversative.match(clause.words):
                break
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


def _is_second_half(clauses: Sequence[Clause], k: int) -> bool:
    """Whether a clause is the second half of a figure that the one in front of it begins (both a well, as well as a mill)."""
    return k > 0 and not clauses[k - 1].aside and clauses[k].partners & clauses[k - 1].openers != 0


def _names_only(clause: Clause) -> bool:
    """Whether a clause in front of a comma only names where or of what the one behind it tells (…; to the north, …)."""
    return clause.words[-1] == "," and not clause.states and not clause.headless


def _is_put_in(clauses: Sequence[Clause], k: int) -> bool:
    """Whether a clause that states nothing, or what for, stands between two dashes (— in this picture the shepherd —)."""
    if not 0 < k < len(clauses) - 1:
        return False
    if not (_dashed(clauses[k]) and _dashed(clauses[k - 1])):
        return _is_put_in_row(clauses, k)
    return clauses[k].so_that or (clauses[k].continuation is None and not clauses[k].states)


def _is_put_in_row(clauses: Sequence[Clause], k: int) -> bool:
    """Whether a clause is one of several between two dashes that state nothing, behind which stands what their subject does
    (the piers — the old one, the new one, and so on — are safe)."""
    first = next((m for m in range(k, max(0, k - _PUT_IN), -1) if _dashed(clauses[m - 1])), 0)
    last = next((m for m in range(k, min(len(clauses) - 1, k + _PUT_IN)) if _dashed(clauses[m])), 0)
    if not first or not last or not clauses[last + 1].headless:
        return False
    return not any(clause.states or clause.headless for clause in clauses[first : last + 1])


def _dashed(clause: Clause) -> bool:
    """Whether a dash ends a clause."""
    return clause.words.rstrip()[-1:] in _DASHES
