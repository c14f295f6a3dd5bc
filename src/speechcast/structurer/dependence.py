"""Which clauses hang on another one of their sentence, and cannot be shown without it."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.languages.subjects import SUBJECTS
from speechcast.languages.wholes import WHOLES
from speechcast.structurer.clause import Clause
from speechcast.structurer.false_asides import is_purpose
from speechcast.structurer.reading import Reading

_SHORT_NAME = 40
"""Characters that the first member of a list has at most."""

_DASHES = "—–-"

_MORE = "…"
"""What stands for the rest of a sentence."""


class Dependence:
    """Tells the dependent clauses of a reading."""

    def __init__(self, reading: Reading) -> None:
        self._cues = reading.cues
        self._rules = WHOLES[reading.document.language]
        self._subjects = SUBJECTS.get(reading.document.language)

    def dependent(self, clauses: Sequence[Clause]) -> list[bool]:
        """Which clauses wait for one behind them: by their opening, or as they go on with one that does
        (While the dam stands, and the fields behind it are dry, …)."""
        following = self._rules.following
        if following is None:
            return [False] * len(clauses)
        found: list[bool] = []
        inserted_open = False
        for clause in clauses:
            waits = clause.waits and not self._rules.stands(clause.bare, _MORE)
            # What stands between two dashes breaks off a clause that waits on.
            inserted = inserted_open
            dash = clause.words[-1] in _DASHES
            inserted_open = not dash if inserted else dash and waits
            goes_on = bool(found) and found[-1] and following.match(clause.words) is not None
            found.append(waits or inserted or goes_on or is_purpose(self._cues, clause.words))
        return found

    def apposed(self, clauses: Sequence[Clause], i: int, j: int) -> bool:
        """Whether the clauses `[i, j)` end with a subject that is called by another name there or behind them,
        and leave out what is told of it (They say the gap, the sum of all debts, is small)."""
        subjects = self._subjects
        return subjects is not None and any(
            subjects.named.match(clauses[k].words) is not None
            and subjects.told.search(clauses[k].words) is None
            and subjects.told.match(clauses[k + 1].words) is not None
            for k in range(max(i + 1, j - 1), min(j + 1, len(clauses) - 1))
        )

    def in_list(self, clauses: Sequence[Clause], asides: Sequence[bool], k: int) -> bool:
        """Whether a clause begins with a later member of a list of subjects whose first one is the clause in
        front of it (The north quay, the mole and the lock are new)."""
        before, subjects = clauses[k - 1], self._subjects
        if subjects is None or asides[k - 1] or before.words[-1] != ",":
            return False
        if subjects.begins_alike(before.bare, clauses[k].bare):
            return not self._rules.stands(before.bare, _MORE)
        if clauses[k].joins_member and before.span.end - before.span.start <= _SHORT_NAME:
            return not before.states and not self._rules.stands(before.bare, _MORE)
        return (
            subjects.goes_on(before.bare, clauses[k].bare)
            and before.span.end - before.span.start <= _SHORT_NAME
            and not before.states
            and not self._rules.stands(before.bare, _MORE)
        )

    def behind_name(self, clauses: Sequence[Clause], asides: Sequence[bool], k: int) -> bool:
        """Whether a clause is what its subject does from which an aside parts it (Riga, like its
        neighbours, grows fast)."""
        name = k - 1
        following, subjects = self._rules.following, self._subjects
        if following is None or subjects is None:
            return False
        while name > 0 and (asides[name] or following.match(clauses[name].words)):
            name -= 1
        if not 0 <= name < k - 1 or asides[name]:
            return False
        clause = clauses[k]
        return (
            clauses[name].words[-1] == ","
            and not clause.has_subject
            and clause.words[0].islower()
            and subjects.named.match(clause.words) is None
            and not self._rules.stands(clauses[name].bare, _MORE)
            and not self.dependent(clauses[: name + 1])[-1]
        )
