"""The sentence in which a plan says what it wants as a whole: its claim is that, without on what it is based."""

from __future__ import annotations

import re

from speechcast.languages.guiding import GUIDING
from speechcast.model.span import Span
from speechcast.structurer.claim import Claim
from speechcast.structurer.clauses import Clauses
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

_LIST = re.compile("[；;]")
"""What parts the members of a list."""

_WHOLE = 2.6
"""How many times its size such a claim may have: it is what all the others follow from."""


class Guiding:
    """Finds the claims of such sentences."""

    def __init__(self, reading: Reading, wording: Wording, clauses: Clauses) -> None:
        self._signs = GUIDING.get(reading.document.language)
        self._text = reading.text
        self._wording = wording
        self._clauses = clauses

    def claim(self, sentence: Span, most: float) -> Claim | None:
        """What a sentence wants as a whole, behind the words that call it so; `None` where it is no such sentence.

        Args:
            sentence: Its characters.
            most: Size of other claims.
        """
        if self._signs is None:
            return None
        lead = self._signs.lead.match(self._text, sentence.start, sentence.end)
        if lead is None or lead.end() >= sentence.end:
            return None
        if _LIST.search(self._text, lead.end(), sentence.end):
            return None
        pieces = self._wording.pieces(Span(lead.end(), sentence.end))
        at = 0
        while at < len(pieces) and self._is_upheld(pieces[at]):
            at += 1
        if at == len(pieces):
            return None
        name = Span(sentence.start, lead.end())
        chosen = 1
        for count in range(2, len(pieces) - at + 1):
            spans = [name, *pieces[at : at + count]]
            if self._wording.size(spans) > _WHOLE * most:
                break
            if self._clauses.lack(spans, sentence.end) <= 0.0:
                chosen = count
        return Claim((name, *pieces[at : at + chosen]), pieces[at + chosen :], 0.0)

    def _is_upheld(self, piece: Span) -> bool:
        words = piece.of(self._text)
        return (
            self._signs is not None and self._signs.upheld.fullmatch(words) is not None
        ) or self._wording.is_lead_in(piece)
