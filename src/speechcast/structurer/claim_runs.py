"""The runs of clauses that may be the claim of a sentence, and what each costs at least."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speechcast.languages.cues import Cues
from speechcast.structurer.clause import Clause
from speechcast.structurer.supports import RUN

NAMED, WEIGHTY, STRESS, MOST_FORM = 0.4, 0.2, 0.5, 1.5
"""What a figure or a name, a word of weight, and its form are worth to a claim, the form up to its most."""

_LONGEST, _ENDLESS = 5.0, 0.02
"""What length costs at most, but for the little that each further word does: words that are too many say
more than a part that says nothing."""

_FEW, _FEWER = 8.0, 6.0
"""Sizes below which a claim is a few words, and hardly one."""

_STUMP, _STUMP_SIZE = 5.0, 4.0
"""What it costs to show a word or two alone, where words have several letters, and the size below which
that is so."""

_ROUNDED = 1e-9
"""More than sums of costs in another order differ by."""

Run = tuple[int, int, bool, float]
"""A run of clauses: its first one, the one behind it, whether it begins late in its sentence, and its size."""


def runs_from(
    cues: Cues, clauses: Sequence[Clause], asides: Sequence[bool], i: int, head: float, most: float,
    price: float, *, late: bool, stressed: bool,
) -> Iterator[tuple[float, Run]]:  # fmt: skip
    """The runs that begin with clause `i`, each behind what it costs at least: by its length, by where it begins
    and ends, and by all that words can tell.

    Args:
        cues: The words of their language.
        clauses, asides: Those of the sentence, and which say only when, where or how.
        i: The first clause.
        head: Size of what is shown of it.
        most: Size that a claim should not pass.
        price: What it costs to begin there.
        late: Whether the claim stands late in its sentence.
        stressed: Whether the form of the sentence speaks for it.
    """
    least = price - WEIGHTY - STRESS * MOST_FORM * stressed
    further = RUN if late else RUN + asides[i + 1 : i + 3].count(True) + _conditions(clauses, i)
    size, named = head, cues.named is not None
    for j in range(i + 1, min(i + further, len(clauses)) + 1):
        last = 0.0 if j == i + 1 else clauses[j - 1].size
        named = named or clauses[j - 1].has_signs
        bound = least + 0.3 * (j - i - 1) - NAMED * named - _ROUNDED
        if j - i < len(clauses):
            bound += aside_cost(asides, i, j)
        if not clauses[j - 1].may_shorten:
            bound += length_cost(size + last, most)
            if j - i < len(clauses):
                bound += short_cost(size + last, cues.scale)
        yield bound, (i, j, late, size + last)
        if j > i + 1 and not asides[j - 1]:
            size += last


def most_telling(*, stressed: bool) -> float:
    """What the words of a run can take from its cost at most."""
    return NAMED + WEIGHTY + STRESS * MOST_FORM * stressed


def _conditions(clauses: Sequence[Clause], i: int) -> int:
    """Conditions behind clause `i` that are one with it (If it rains; if it freezes, …); 0 for too many."""
    if not clauses[i].is_condition:
        return 0
    row = 0
    while i + row + 1 < len(clauses) and all(
        c.is_condition and c.waits for c in clauses[i + row : i + row + 2]
    ):
        row += 1
    return row if row < RUN else 0


def length_cost(size: float, most: float) -> float:
    """What it costs a claim to be long."""
    over = max(0.0, size - most)
    return min(_LONGEST, 0.05 * max(0.0, size - 0.7 * most) + 0.06 * over) + _ENDLESS * over


def aside_cost(asides: Sequence[bool], i: int, j: int) -> float:
    """What it costs the run `[i, j)` to begin or to end with words that say only when, where or how."""
    return (6.0 if j - i == 1 else 4.0) if asides[i] or asides[j - 1] else 0.0


def short_cost(size: float, scale: float) -> float:
    """What it costs a claim to be a few words, and more to be two or three.

    Args:
        size: Its size.
        scale: Letters that say as much as a Chinese character.
    """
    stump = _STUMP if size < _STUMP_SIZE < _STUMP_SIZE * scale else 0.0
    return 0.25 * (max(0.0, _FEW - size) + max(0.0, _FEWER - size)) + stump
