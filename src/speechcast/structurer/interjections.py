"""Words that are put in between a subject and its verb (We must, therefore, build …) part no clauses."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.model.span import Span
from speechcast.structurer.reading import Reading

_STOPS = ",;:—–- \t\n"


def with_interjections_joined(reading: Reading, pieces: Sequence[Span]) -> list[Span]:
    """The clauses of a sentence, one where a word or two between commas stand inside it.

    Args:
        reading: The text.
        pieces: Its clauses in order, each with the mark that ends it.
    """
    cues, text = reading.cues, reading.text
    if cues.interjected is None or cues.awaiting is None or len(pieces) < 3:
        return list(pieces)
    found: list[Span] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if at + 2 < len(pieces) and cues.interjected.fullmatch(
            pieces[at + 1].of(text).strip(_STOPS)
        ):
            following = pieces[at + 2]
            headless = cues.headless is not None and cues.headless.match(following.of(text))
            if headless or cues.awaiting.search(piece.of(text).strip(_STOPS)):
                piece = Span(piece.start, following.end)
                at += 2
        found.append(piece)
        at += 1
    return found
