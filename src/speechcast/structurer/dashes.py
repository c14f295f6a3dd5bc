"""What a dash adds to a statement and a point does not need (…, a harbor for all--built by none), and what is left of
a list behind a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.model.span import Span
from speechcast.structurer.clauses import Clauses
from speechcast.structurer.reading import Reading

_DASHES = "-—–"
_TELLING = re.compile(r"[A-Z\d\"“]")
"""What must not be left out: names, figures and somebody's words."""

_COUNTED = re.compile(r"\s*(?:first|firstly|one),\s*\Z")
"""The number, left out itself, of the first of several things that a statement announces (two keepers -- first, …)."""


class Dashes:
    """Shortens the words of a reading in front of dashes."""

    def __init__(self, reading: Reading, clauses: Clauses) -> None:
        self._text = reading.text
        self._clauses = clauses
        self._wanted = reading.cues.headless is not None

    def before(
        self, pieces: Sequence[Span], sentence: Span, contrast: Span | None, *, opens: bool
    ) -> list[Span]:
        """The clauses up to a dash behind which no statement, name or figure stands, where they are one; also up to a
        colon behind which a member of the list is left out.

        Args:
            pieces: The clauses.
            sentence: Their sentence.
            contrast: Where it sets one thing against another, of which nothing is cut off.
            opens: Whether they begin with it.
        """
        for k in range(1, len(pieces) if self._wanted else 0):
            kept = Span(pieces[0].start, pieces[k - 1].end)
            rest = Span(pieces[k].start, pieces[-1].end)
            if (
                (self._text[kept.end - 1] in _DASHES or self._breaks_list(kept.end, rest.start))
                and (
                    self._breaks_list(kept.end, rest.start)
                    or _COUNTED.match(self._text, kept.end, rest.start)
                    or not _TELLING.search(self._text, rest.start, rest.end)
                )
                and (contrast is None or contrast.end <= kept.end or contrast.start >= kept.end)
                and not any(self._clauses.says([piece]) for piece in pieces[k:])
                and self._clauses.says(pieces[:k])
                and self._clauses.lack(pieces[:k], sentence.end, opens=opens) <= 0.0
            ):
                return list(pieces[:k])
        return list(pieces)

    def _breaks_list(self, end: int, start: int) -> bool:
        """Whether words were left out between a colon at `end` and `start`."""
        return self._text[end - 1] == ":" and bool(self._text[end:start].strip())
