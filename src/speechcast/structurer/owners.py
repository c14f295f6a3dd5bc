"""Which clauses belong to somebody or something that another clause of their sentence names."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.languages.ties import TIES
from speechcast.model.span import Span
from speechcast.structurer.clause import Clause
from speechcast.structurer.reading import Reading

ITEM_ENDS = "；"
"""What parts the items of a sentence."""

_PARTING = "；;。"
"""Behind these a sentence says another thing, whatever stands before."""


class Owners:
    """Tells what words of a reading need what stands before or behind them."""

    def __init__(self, reading: Reading) -> None:
        self._signs = TIES[reading.document.language].owners
        self._language = reading.language

    def lacks(self, clauses: Sequence[Clause], i: int, j: int) -> bool:
        """Whether the clauses `[i, j)` of a sentence tell of what a clause before them names, or say what others do:
        nothing of that is known where they stand alone."""
        signs = self._signs
        if signs is None:
            return False
        if self.follows(clauses[i]) or self._is_behind_name(clauses, i):
            return True
        for k in range(i, j):
            if self.names_person(clauses[k]) and not any(c.names_subject for c in clauses[i:k]):
                return True
        return self._is_hearsay(clauses, i)

    def only_brings_in(self, clauses: Sequence[Clause], i: int, j: int) -> bool:
        """Whether the clauses `[i, j)` name those of whom only the one behind them tells."""
        if not i < j < len(clauses):
            return False
        signs = self._signs
        named = [k for k in range(i, j) if self._brings_in(clauses[k])]
        return bool(named) and (
            self._is_told_of(clauses[j - 1], clauses[j])
            or self.names_person(clauses[j])
            or not any(
                clause.states and signs is not None and not signs.aged.fullmatch(clause.words)
                for clause in clauses[named[0] + 1 : j]
            )
        )

    def named_before(self, clauses: Sequence[Clause], i: int, j: int) -> int | None:
        """The clause before clause `i` that names those of whom the clauses `[i, j)` tell with a pronoun or without a
        subject; `None` where none does."""
        told = any(map(self.names_person, clauses[i:j]))
        for k in range(i - 1, -1, -1):
            if self._brings_in(clauses[k]) and (told or self._is_told_of(clauses[k], clauses[i])):
                return k
            if clauses[k].words[-1] in _PARTING or (clauses[k].states and not told):
                return None
        return None

    def follows(self, clause: Clause) -> bool:
        """Whether a clause tells more of what the one before it names."""
        signs = self._signs
        return signs is not None and signs.owned.match(clause.words) is not None

    def is_another(self, clause: Clause) -> bool:
        """Whether a clause that opens a sentence adds another case."""
        signs = self._signs
        return signs is not None and signs.further.match(clause.words) is not None

    def is_stranger(self, clause: Clause) -> bool:
        """Whether a clause tells of others to whom the speaker compares his own."""
        signs = self._signs
        return signs is not None and signs.strangers.match(clause.words) is not None

    def elsewhen(self, words: str) -> int:
        """Where the opening of a sentence ends that names something at another time; 0 where it has none."""
        named = self._signs.once.match(words) if self._signs is not None else None
        return named.end() if named is not None else 0

    def is_other_item(self, clauses: Sequence[Clause], i: int) -> bool:
        """Whether clause `i` stands inside another item of its sentence than the first one, and names no subject."""
        if not i or clauses[i - 1].words[-1] in ITEM_ENDS or clauses[i].names_subject:
            return False
        return any(clause.words[-1] in ITEM_ENDS for clause in clauses[:i])

    def tells_of_some(self, clauses: Sequence[Clause], i: int) -> bool:
        """Whether clause `i` goes on inside an item that opens with some of many: it holds of no others."""
        signs = self._signs
        if signs is None or signs.some.match(clauses[i].words):
            return False
        for clause in reversed(clauses[:i]):
            if clause.words[-1] in _PARTING:
                return False
            if signs.some.match(clause.words):
                return signs.hearsay.match(clause.words) is None
        return False

    def falls_short(self, clauses: Sequence[Clause], j: int) -> bool:
        """Whether clause `j` says how few of another there are than of the one in front of it: without it the figure of
        that one says the opposite."""
        signs = self._signs
        return (
            signs is not None
            and 0 < j < len(clauses)
            and clauses[j - 1].has_figure
            and signs.short.match(clauses[j].words) is not None
        )

    def names_person(self, clause: Clause) -> bool:
        """Whether a clause opens with a pronoun for somebody named before."""
        signs = self._signs
        return signs is not None and signs.person.match(clause.words) is not None

    def concedes(self, clauses: Sequence[Clause], j: int) -> bool:
        """Whether what stands in front of clause `j` is only conceded to what the clauses from it on say."""
        signs = self._signs
        if signs is None or clauses[j - 1].words[-1] in _PARTING:
            return False
        for clause in clauses[j:]:
            if signs.against.match(clause.words):
                return True
            if clause.words[-1] in _PARTING:
                return False
        return False

    def _is_told_of(self, before: Clause, clause: Clause) -> bool:
        """Whether a clause tells of those whom the one before it only brings in."""
        signs = self._signs
        if signs is None or not self._brings_in(before):
            return False
        return signs.some.match(clause.words) is not None or not clause.names_subject

    def _is_behind_name(self, clauses: Sequence[Clause], i: int) -> bool:
        """Whether clause `i` tells of those whom one before it only brings in, be it behind a scene."""
        for k in range(i - 1, -1, -1):
            if self._is_told_of(clauses[k], clauses[i]):
                return True
            if clauses[k].states:
                return False
        return False

    def _brings_in(self, clause: Clause) -> bool:
        """Whether a clause names those of whom the next ones tell, and tells nothing of them itself."""
        signs = self._signs
        brought = signs.presenting.fullmatch(clause.words) if signs is not None else None
        if brought is None or brought["name"] is None:
            return brought is not None
        return not self._language.states(clause.words, Span(*brought.span("name")))

    def _is_hearsay(self, clauses: Sequence[Clause], i: int) -> bool:
        """Whether clause `i` goes on with what others say."""
        signs = self._signs
        if signs is None:
            return False
        for k in range(i, 0, -1):
            if signs.own.match(clauses[k].words) or clauses[k - 1].words[-1] in _PARTING:
                return False
            if signs.hearsay.match(clauses[k - 1].words):
                return True
        return False


def parts_items(clauses: Sequence[Clause], i: int, j: int) -> bool:
    """Whether the clauses `[i, j)` of a sentence hold a part of one of its items and a part of another."""
    across = any(clause.words[-1] in ITEM_ENDS for clause in clauses[i : j - 1])
    return across and (
        (i > 0 and clauses[i - 1].words[-1] not in ITEM_ENDS)
        or (j < len(clauses) and clauses[j - 1].words[-1] not in ITEM_ENDS)
    )
