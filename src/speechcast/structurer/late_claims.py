"""Claims that stand late in their sentence: what counts after all, and what all before it brought about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from speechcast.languages.cues import Cues
from speechcast.model.span import Span
from speechcast.structurer.clause import Clause

_LONG_CHAIN, _LONGEST = 4, 24
"""Clauses of a sentence from which the last one may say what the others brought about, and from which none
is looked for."""

_ACHIEVED, _TURNED, _CONCEDED = 0.4, -1.6, -1.0
"""What it costs a claim to begin there, where it is said what counts, and behind what is only conceded
(The roof holds, but …)."""

_PARTING = "；;"
"""Behind these a sentence says another thing, whatever stands before."""


LATE = _TURNED
"""What it costs at least to begin late."""


def late_claim(
    cues: Cues, clauses: Sequence[Clause], names: Callable[[Clause, Clause], bool]
) -> tuple[int, float]:
    """The clause of a sentence that says what counts after all, or at the end of a long one alone what all
    before it brought about, and what it costs to begin there; 0 where there is none.

    Args:
        cues: The words by which it is known.
        clauses: The clauses of the sentence.
        names: Whether a clause only names what the one behind it tells of: a claim begins with it.
    """
    last = len(clauses) - 1
    if len(clauses) >= _LONGEST:
        return 0, 0.0
    turning = cues.turning
    turned = [k for k in range(1, last + 1) if turning and turning.match(clauses[k].words)]
    if turned:
        at = turned[-1]
        return (at - 1 if names(clauses[at - 1], clauses[at]) else at), _TURNED
    conceded = _behind_concession(cues, clauses)
    if conceded:
        return conceded, _CONCEDED
    if cues.achieving is None or len(clauses) < _LONG_CHAIN:
        return 0, 0.0
    achieved = cues.achieving.match(clauses[last].words) is not None
    alone = achieved and not any(cues.achieving.search(c.words) for c in clauses[:last])
    return (last, _ACHIEVED) if alone else (0, 0.0)


def may_be_late(cues: Cues, text: str, sentence: Span) -> bool:
    """Whether a sentence has words by which such a claim may be known that costs less than nothing."""
    against = cues.opposing or cues.adversative
    return any(
        pattern.search(text, sentence.start, sentence.end) is not None
        for pattern in (against, cues.turning)
        if pattern is not None
    )


def _behind_concession(cues: Cues, clauses: Sequence[Clause]) -> int:
    """The statement that stands against those before it, behind words that only say who sees it so; 0
    where none does or it has its subject there."""
    pattern = cues.opposing or cues.adversative
    against = [k for k in range(1, len(clauses)) if pattern.match(clauses[k].words)]
    if not against or clauses[against[-1] - 1].words[-1] in _PARTING:
        return 0
    at = against[-1]
    while at + 1 < len(clauses) and clauses[at].aside:
        at += 1
    named = clauses[at].states if cues.opposing is not None else clauses[at].names_subject
    return at if not clauses[at].aside and named else 0
