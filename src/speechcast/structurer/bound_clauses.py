"""Clauses that belong together although a comma parts them are one: neither is shown without the other."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading


def with_bound_joined(reading: Reading, pieces: Sequence[Span]) -> list[Span]:
    """The clauses of a sentence, one for those of which the first needs the others.

    Args:
        reading: The text.
        pieces: Its clauses in order, each with the mark that ends it.
    """
    bound_end = WHOLES[reading.document.language].bound_end
    if bound_end is None or len(pieces) < 2:
        return list(pieces)
    words = [piece.of(reading.text) for piece in pieces]
    found: list[Span] = []
    at = 0
    while at < len(pieces):
        end = bound_end(words, at)
        alone = end == at + 1
        found.append(pieces[at] if alone else Span(pieces[at].start, pieces[end - 1].end))
        at = end
    return found
