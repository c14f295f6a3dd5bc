"""Which clauses tell of others than those whom a claim names: they are no support of it."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.languages.ties import TIES
from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.structurer.clause import Clause
from speechcast.structurer.clauses import Clauses
from speechcast.structurer.owners import ITEM_ENDS, Owners, parts_items
from speechcast.structurer.reading import Reading
from speechcast.structurer.rows import goes_on_in_row
from speechcast.structurer.wording import Wording

_TIME = 5.0
"""Size up to which a clause tells no more than a time."""

_MORE = "…"
"""What stands for the rest of a sentence."""


class Others:
    """Knows such clauses of a reading."""

    def __init__(self, reading: Reading, wording: Wording, clauses: Clauses) -> None:
        self._ties = TIES[reading.document.language]
        self._text = reading.text
        self._cues = reading.cues
        self._rules = WHOLES[reading.document.language]
        self._wording = wording
        self._clauses = clauses
        self._owners = Owners(reading)

    def are(self, clauses: Sequence[Clause], i: int, j: int, behind: int, *, alone: bool) -> bool:
        """Whether clauses tell of what is not shown with them, or concede what their sentence then denies.

        Args:
            clauses: Those of their sentence.
            i, j: The first of them, and the one behind them.
            behind: Number of the sentence among those behind the claim's; -1 for that one itself, whose claim is
                shown in front of them.
            alone: Whether they stand alone.
        """
        owners = self._owners
        if j < len(clauses) and (
            owners.concedes(clauses, j) or owners.only_brings_in(clauses, i, j)
        ):
            return True
        if parts_items(clauses, i, j) or owners.falls_short(clauses, j):
            return True
        if not alone and (owners.is_other_item(clauses, i) or self._is_in_next_item(clauses, i)):
            return True
        if owners.tells_of_some(clauses, i):
            return True
        if i and self._is_denied(clauses, i):
            return True
        asked = self._ties.asked
        if i and asked and goes_on_in_row(clauses[i - 1].words, clauses[i].words, asked):
            return True
        if behind >= 0 and (
            owners.is_another(clauses[0]) or any(map(owners.is_stranger, clauses[:j]))
        ):
            return True
        if i:
            # What is told of a thing first does not say for whom a pronoun stands.
            return owners.lacks(clauses, i, j) or any(map(owners.names_person, clauses[i:j]))
        # Behind the claim itself a pronoun is for whom it names; later on it is for somebody else.
        return (alone and owners.follows(clauses[0])) or (
            behind > 0 and owners.names_person(clauses[0])
        )

    def _is_denied(self, clauses: Sequence[Clause], i: int) -> bool:
        """Whether a clause is a later member of a row that is denied as a whole (It is no tool for masons, | smiths, …)."""
        denial = self._cues.denial
        member = clauses[i]
        if denial is None or self._stands(member) or member.continuation is not None:
            return False
        if self._cues.adversative.match(member.words):
            return False
        k = i - 1
        while k > 0 and not self._stands(clauses[k]) and clauses[k].words[-1] == ",":
            k -= 1
        before = clauses[k]
        return before.states and before.words[-1] == "," and bool(denial.search(before.words))

    def _stands(self, clause: Clause) -> bool:
        """Whether a clause has a verb of its own."""
        return self._rules.stands(clause.bare, _MORE)

    def _is_in_next_item(self, clauses: Sequence[Clause], i: int) -> bool:
        """Whether an item ended in front of the clauses, and clause `i` goes on without a subject inside the next one."""
        start = clauses[0].span.start
        ended = start > 0 and self._text[start - 1] in ITEM_ENDS
        return ended and not clauses[i].names_subject and not all(c.aside for c in clauses[:i])

    def is_elsewhen(self, sentence: Span, piece: Span) -> bool:
        """Whether a clause of a sentence tells of what its opening names at another time, and stands behind that
        (去年北岸那座桥，……)."""
        opening = self._owners.elsewhen(sentence.of(self._text))
        named = Span(sentence.start, sentence.start + opening)
        return (
            opening > 0
            and piece.start >= named.end
            and self._wording.size([named]) > _TIME
            and not self._clauses.of([named])[0].states
        )
