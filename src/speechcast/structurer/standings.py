"""Clauses of reports that say how a field of work stands and are gone into: labels inside a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from speechcast.languages.standings import STANDING
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading, Role

_MOST = 18.0
"""Size up to which a clause is such a label."""


_ENDS = "。！；. "
_DIGIT = re.compile(r"\d")


class Standings:
    """Finds them."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._pattern = STANDING.get(reading.document.language)

    @cached_property
    def _found(self) -> dict[int, Span]:
        """The labels, by the sentences that open with them."""
        if self._pattern is None:
            return {}
        text, found = self._reading.text, {}
        for index, sentence in enumerate(self._reading.sentences):
            comma = text.find("，", sentence.start, sentence.span.end)
            end = comma if comma >= 0 else sentence.span.end
            clause = Span(sentence.start, end)
            if sentence.role is not Role.BODY or self._reading.size(clause) > _MOST:
                continue
            words = clause.of(text).rstrip(_ENDS)
            if self._pattern.fullmatch(words):
                found[index] = Span(clause.start, clause.start + len(words))
        return found

    @cached_property
    def _sentences(self) -> list[int]:
        return sorted(self._found)

    def at(self, index: int) -> Span:
        """The label that opens a sentence which has one."""
        return self._found[index]

    def among(self, first: int, last: int) -> list[int]:
        """The sentences of `[first, last)` that open with a label."""
        begin, end = (
            bisect_right(self._sentences, first - 1),
            bisect_right(self._sentences, last - 1),
        )
        return self._sentences[begin:end]

    def over(self, index: int) -> int | None:
        """The sentence of the label that a sentence of its paragraph goes into: its own, or the last one that is a
        sentence by itself, with no other label between; `None` where there is none."""
        number = bisect_right(self._sentences, index) - 1
        if number < 0:
            return None
        found, sentences = self._sentences[number], self._reading.sentences
        if sentences[found].paragraph != sentences[index].paragraph:
            return None
        if found == index:
            return found
        closed = self._reading.text[self._found[found].end] not in "，,"
        others = any(map(self._may_be_another, range(found + 1, index + 1)))
        return found if closed and not others else None

    def _may_be_another(self, index: int) -> bool:
        """Whether a sentence is so short that it may name another field."""
        words = self._reading.sentences[index].span.of(self._reading.text)
        short = self._reading.sentences[index].size <= self._reading.cues.run_in_size
        return short and "，" not in words and not _DIGIT.search(words)
