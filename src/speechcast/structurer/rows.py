"""Rows of short clauses of one form (bear any burden, meet any hardship, …), of which none is cut off."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.model.span import Span
from speechcast.structurer.clause import without_end

_CHARACTERS, _WORDS = range(3, 9), range(2, 6)
"""Lengths of a member where words are not parted by blanks, and where they are."""

_ENDS, _ENDING_ALIKE = 3, range(4, 12)
"""Characters with which two members end that are one row whatever their lengths, and these."""


def row_end(text: str, pieces: Sequence[Span], end: int, *, blanks: bool) -> int:
    """Where the row of clauses ends to which the one in front of `end` belongs; `end` where it ends there.

    Args:
        text: The text.
        pieces: The clauses of a sentence.
        end: Number of the first clause that is not shown.
        blanks: Whether blanks part words.
    """
    while 0 < end < len(pieces) and _alike(
        without_end(pieces[end - 1].of(text)), without_end(pieces[end].of(text)), blanks=blanks
    ):
        end += 1
    return end


def goes_on_in_row(before: str, after: str, asked: str) -> bool:
    """Whether a short clause is a later member of a row of clauses that all ask for something, the first of which may be
    read without the word by which they do (懂水情，要懂天气，要懂机器).

    Args:
        before, after: The clauses, as they are shown.
        asked: That word.
    """
    first, second = without_end(before), without_end(after)
    return second.startswith(asked) and _alike(
        first.removeprefix(asked), second.removeprefix(asked), blanks=False
    )


def _alike(before: str, after: str, *, blanks: bool) -> bool:
    """Whether two clauses are members of a row: as long as each other, or with the same word in front of their
    last one; the first member may have the subject of all of them."""
    if not blanks:
        one_length = len(before) == len(after) and len(before) in _CHARACTERS and before.isalnum()
        ends = before[-_ENDS:] == after[-_ENDS:] and len(after) in _ENDING_ALIKE
        return one_length or (ends and after.isalnum())
    first, second = before.lower().split(), after.lower().split()
    return len(first) > 1 and len(second) in _WORDS and first[-2] == second[-2]
