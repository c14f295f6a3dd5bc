"""Clauses that look like asides and hold what their sentence goes on with."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.languages.cues import Cues
from speechcast.languages.ties import TIES
from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading


def is_purpose(cues: Cues, words: str) -> bool:
    """Whether a clause says what the one behind it is done for (To keep the peace, …)."""
    opens = cues.infinitive is not None and cues.infinitive.match(words) is not None
    return opens and words[-1] == ","


def true_asides(reading: Reading, pieces: Sequence[Span], asides: Sequence[bool]) -> list[bool]:
    """Which of the clauses that look like asides are some.

    Args:
        reading: The text.
        pieces: The clauses of a sentence.
        asides: Which of them look like asides.
    """
    ties = TIES[reading.document.language]
    found = list(asides)
    if ties.moved is not None:
        found = [a or _names_again(reading, pieces, k) for k, a in enumerate(asides)]
    if ties.told_place is not None and ties.told_then is not None and len(pieces) > 1:
        told = ties.told_place.fullmatch(pieces[0].of(reading.text)) is not None
        found[0] = found[0] or (
            told and ties.told_then.match(pieces[1].of(reading.text)) is not None
        )
    if not any(found):
        return found
    awaited = ties.awaited
    if awaited is not None:
        behind = [piece.of(reading.text) for piece in pieces[1:]]
        return [
            a and not (k and awaited.match(w))
            for k, (a, w) in enumerate(zip(found, [*behind, ""], strict=True))
        ]
    for k in range(len(pieces) - 2, 0, -1):
        found[k] = found[k] and not _goes_on(reading, pieces, found, k)
    return found


def _goes_on(reading: Reading, pieces: Sequence[Span], asides: Sequence[bool], k: int) -> bool:
    """Whether what looks like an aside has a verb with which words behind it go on (because we came to
    speak, in this room, of trade), or takes up the words in front of a colon (by many: by fishers, …)."""
    text = reading.text
    before, words = pieces[k - 1].of(text), pieces[k].of(text)
    word = words.split(maxsplit=1)[0]
    if before.endswith(":") and f" {word} " in before:
        return True
    ties = TIES[reading.document.language]
    reason = ties.reason is not None and ties.reason.match(words) is not None
    if reason and ties.added is not None and ties.added.match(pieces[k + 1].of(text)):
        # What is added to a reason is one, too (we stayed, because the fog came in, and we had no lamp).
        return True
    if reason and _ends_aside(reading, pieces, k):
        return True
    later = next((m for m in range(k + 1, len(pieces)) if not asides[m]), None)
    onward = TIES[reading.document.language].onward
    if later is None or onward is None or onward.match(pieces[later].of(text)) is None:
        return False
    # Its first word is one by which it depends on another clause.
    return reading.language.states(
        text, Span(pieces[k].start + len(word), pieces[k].end).trimmed(text)
    )


def _ends_aside(reading: Reading, pieces: Sequence[Span], k: int) -> bool:
    """Whether words behind a reason only end it, and are nothing to the statement before (We left, because we feared the
    ice, the fog)."""
    text, stands = reading.text, WHOLES[reading.document.language].stands
    return not reading.language.states(text, pieces[k + 1]) and stands(
        pieces[k - 1].of(text).rstrip(" ,"), "…"
    )


def _names_again(reading: Reading, pieces: Sequence[Span], k: int) -> bool:
    """Whether a clause only names again what a verb in front of it moves to a place named behind it (We will put the
    old nets, the torn ones, up for sale)."""
    ties, text = TIES[reading.document.language], reading.text
    if ties.moved is None or ties.again is None or ties.place is None:
        return False
    if not 0 < k < len(pieces) - 1 or ties.again.match(pieces[k].of(text)) is None:
        return False
    if reading.language.states(text, pieces[k]):
        return False
    before = next((m for m in range(k - 1, -1, -1) if not ties.again.match(pieces[m].of(text))), 0)
    behind = next((p.of(text) for p in pieces[k + 1 :] if not ties.again.match(p.of(text))), "")
    return ties.moved.search(pieces[before].of(text)) is not None and (
        ties.place.match(behind) is not None
    )
