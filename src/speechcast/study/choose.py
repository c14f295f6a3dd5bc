"""Which questions are asked: the best ones, spread over parts and kinds, none giving another away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from speechcast.study.candidate import Candidate
from speechcast.study.question import QuestionType
from speechcast.study.speech import Speech, draw

_SHARE = {
    QuestionType.CHOICE: 0.75,
    QuestionType.CLOZE: 0.25,
    QuestionType.TRUEFALSE: 0.24,
    QuestionType.MATCH: 0.17,
    QuestionType.ORDER: 0.08,
}
"""The largest share of a quiz that one type of question may have."""

_RULE_SHARE = 0.27
"""The same for one rule."""

_RULE_SHARES = {
    "tail": 0.14,
    "term": 0.17,
    "list": 0.1,
    "detail": 0.14,
    "measured": 0.14,
    "figure": 0.3,
    "equals": 0.1,
    "purpose": 0.14,
    "under": 0.17,
    "match_under": 0.07,
    "where_told": 0.1,
    "missing": 0.1,
    "gathered": 0.1,
    "advised": 0.07,
    "dissuaded": 0.07,
    "about": 0.34,
    "of_which": 0.24,
    "match_about": 0.07,
    "not_of": 0.07,
    "announced": 0.14,
    "in_which": 0.1,
    "measure": 0.14,
    "aim": 0.14,
    "means": 0.14,
    "attributed": 0.14,
    "phrase_list": 0.14,
    "asked_of": 0.07,
    "named_list": 0.1,
    "dated": 0.1,
    "role": 0.17,
    "shown": 0.14,
    "source": 0.14,
    "match_row": 0.07,
    "crossed": 0.07,
    "called": 0.1,
}
"""The same for rules that ask for words more than for what is meant, or would fill a quiz with one form."""

_LISTS = ("missing", "gathered")
"""Rules that ask for the members of a list."""

_LEAST_WORTH = 0.7
_DEAR = (0.96, 0.93, 0.88, 0.8)
"""How much less a question is worth for each other passage that it keeps from being asked after: what
gives the most questions is taken."""

_RELAXED_SHARES = {"under": 0.27, "detail": 0.2, "role": 0.24, "shown": 0.2, "where_told": 0.14}
"""How much more of them a quiz may have where there are too few questions of other rules."""

_RELAXED_SHARE = 0.4
"""The largest share of one rule where there are too few questions of the others."""

_TIRED = 0.9
"""How much less a further question is worth for each one of the same rule or part."""


@dataclass
class _Chosen:
    """The questions taken so far."""

    taken: list[Candidate] = field(default_factory=list)
    types: Counter[QuestionType] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    parts: Counter[str] = field(default_factory=Counter)
    truths: Counter[bool] = field(default_factory=Counter)

    def take(self, candidate: Candidate) -> None:
        self.taken.append(candidate)
        self.types[candidate.type] += 1
        self.rules[candidate.rule] += 1
        self.parts[candidate.section] += 1
        if candidate.type is QuestionType.TRUEFALSE:
            self.truths[candidate.truth] += 1


_Value = Callable[[_Chosen, Candidate], tuple[float, int]]
"""How much a candidate is worth beside those that are chosen."""


def choose(speech: Speech, candidates: Iterable[Candidate], count: int) -> list[Candidate]:
    """Up to `count` candidates in the order of their passages.

    Greedy by worth, each further question of a rule or a part counting less; none shows what another
    asks for (`clash`). Where that gives too few, one question is given up for two. As many true statements are taken
    as false ones. Fewer come back when the speech does not give that many.
    """
    sizes = {s.id: max(1, len(s.span)) for s in speech.outline.sections}
    total = sum(sizes.values())
    worthy = (c for c in candidates if c.worth >= _LEAST_WORTH)
    pool = sorted(worthy, key=lambda c: (c.span, c.type, c.rule, c.stem))
    found = _greedy(pool, count, lambda chosen, c: _value(chosen, c, sizes, total, count))
    if len(found) < count:
        # Where questions are scarce, those are dear that keep many others from being asked.
        kept_out = _kept_out(pool)

        for dear in _DEAR:

            def spared(
                chosen: _Chosen, candidate: Candidate, dear: float = dear
            ) -> tuple[float, int]:
                value, drawn = _value(chosen, candidate, sizes, total, count)
                return value * dear ** kept_out[id(candidate)], drawn

            more = _greedy(pool, count, spared)
            found = more if len(more) > len(found) else found
        found = _one_for_two(
            pool, found, count, lambda chosen, c: _value(chosen, c, sizes, total, count)
        )
    return sorted(found, key=lambda c: (c.span, c.type))


def _one_for_two(
    pool: list[Candidate], found: list[Candidate], count: int, value: _Value
) -> list[Candidate]:
    """`found`, as long as a question of it can be given up for two others."""
    given_up = True
    while given_up and len(found) < count:
        given_up = False
        for candidate in found:
            rest = [c for c in pool if c is not candidate]
            kept = [c for c in found if c is not candidate]
            more = _greedy(rest, count, value, kept)
            if len(more) > len(found):
                found, given_up = more, True
                break
    return found


def _greedy(
    pool: list[Candidate], count: int, value: _Value, kept: Sequence[Candidate] = ()
) -> list[Candidate]:
    """`kept`, then the best candidate that agrees with them, then the best of those that agree with that
    one too, and so on."""
    chosen = _Chosen()
    for candidate in kept:
        chosen.take(candidate)
    rest = [c for c in pool if not any(c is k or clash(c, k) for k in kept)]
    for relaxed in (False, True):
        while len(chosen.taken) < count:
            allowed = [c for c in rest if _within(chosen, c, count, relaxed=relaxed)]
            best = max(allowed, key=lambda c: value(chosen, c), default=None)
            if best is None:
                break
            chosen.take(best)
            rest = [c for c in rest if not clash(c, best)]
    return chosen.taken


def _kept_out(pool: Sequence[Candidate]) -> dict[int, int]:
    """How many passages could not be asked after any more, for each candidate by its identity."""
    found: dict[int, int] = {}
    for one in pool:
        spans = {c.span for c in pool if c is not one and c.span != one.span and clash(c, one)}
        found[id(one)] = len(spans)
    return found


def _within(chosen: _Chosen, candidate: Candidate, count: int, *, relaxed: bool) -> bool:
    """Whether its type and rule may have one more; `relaxed` only asks after the weaker rules."""
    if relaxed and candidate.rule not in _RULE_SHARES:
        return chosen.rules[candidate.rule] < max(2, round(_RELAXED_SHARE * count))
    if not relaxed and chosen.types[candidate.type] >= max(
        1, round(_SHARE[candidate.type] * count)
    ):
        return False
    share = _RULE_SHARES.get(candidate.rule, _RULE_SHARE)
    if relaxed:
        share = _RELAXED_SHARES.get(candidate.rule, share)
    return chosen.rules[candidate.rule] < max(2, round(share * count))


def _value(
    chosen: _Chosen, candidate: Candidate, sizes: dict[str, int], total: int, count: int
) -> tuple[float, int]:
    share = count * sizes[candidate.section] / total
    crowded = max(0.0, chosen.parts[candidate.section] - share)
    value = candidate.worth * _TIRED ** (chosen.rules[candidate.rule] + crowded)
    if candidate.type is QuestionType.TRUEFALSE:
        value *= 0.85 ** (chosen.truths[candidate.truth] - chosen.truths[not candidate.truth])
    return value, draw(candidate.stem, 1 << 30)


def clash(one: Candidate, other: Candidate) -> bool:
    """Whether one of two questions shows what the other asks for, or both ask for the same.

    Two that draw on the same words go together only when they ask for different things in different
    ways and nothing that is seen of one, its answer and rationale included, holds what the other asks.
    """
    shared = any(a.overlap(b) for a in one.passages for b in other.passages)
    if shared and not _ask_apart(one, other):
        return True
    if set(one.right) & set(other.right) or set(one.hides) & set(other.hides):
        return True
    return _told(one, other) or _told(other, one) or _listed(one, other) or _listed(other, one)


def _ask_apart(one: Candidate, other: Candidate) -> bool:
    """Whether two questions on one passage ask for different words of it."""
    # A statement, a match or an order shows the passage itself.
    asking = all(c.type in (QuestionType.CHOICE, QuestionType.CLOZE) for c in (one, other))
    different = one.rule != other.rule and not set(one.hides) & set(other.hides)
    return asking and different and not _reveals(one, other) and not _reveals(other, one)


def _reveals(one: Candidate, other: Candidate) -> bool:
    """Whether a person who has answered `one` and read why has seen what `other` asks for."""
    seen = (one.stem, *one.right, *one.wrong, one.because)
    asked = (*other.right, *other.hides)
    return any(_stands_in(hidden, text) for hidden in asked for text in seen)


def _listed(one: Candidate, other: Candidate) -> bool:
    """Whether the options of `one` show a list whose members `other` asks for."""
    if other.rule not in _LISTS:
        return False
    options = " ".join((*one.right, *one.wrong))
    return any(_stands_in(hidden, options) for hidden in other.hides)


def _told(one: Candidate, other: Candidate) -> bool:
    """Whether `one` shows what `other` asks for."""
    return any(_stands_in(hidden, shown) for hidden in other.hides for shown in one.shows())


_MARKS = str.maketrans("", "", "“”‘’\"'")
"""A quotation turns the marks inside it into single ones: what stands in it is known without them."""


def _stands_in(hidden: str, shown: str) -> bool:
    words = hidden.lower().translate(_MARKS)
    return len(hidden) > 1 and words in shown.lower().translate(_MARKS)


def positions(seed: str, counts: Sequence[int]) -> list[int]:
    """Where the right option of each choice stands: every position as often as any other.

    Args:
        seed: What the order depends on.
        counts: How many options each question has.
    """
    found: list[int] = []
    queue: dict[int, list[int]] = {}
    for number, count in enumerate(counts):
        waiting = queue.setdefault(count, [])
        if not waiting:
            rest = list(range(count))
            while rest:
                waiting.append(rest.pop(draw(f"{seed}\n{number}\n{len(rest)}", len(rest))))
        found.append(waiting.pop(0))
    return found
