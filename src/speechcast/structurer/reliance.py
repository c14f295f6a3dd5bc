"""What a sentence is not understood without: the one it leans on, its quotation, its count, its answer."""

from __future__ import annotations

from collections.abc import Mapping

from speechcast.languages.cues import LAST
from speechcast.languages.reliance import RELIANCE
from speechcast.structurer.cues.numbering import find_chains
from speechcast.structurer.reading import Reading, Role

_LARGEST = 8
"""Sentences that may hang together; with more of them none is a part of a briefing."""

_QUOTED = 5
"""Sentences of a quotation at most: what stays open longer was never closed."""

_PAIRS = {"“": "”", "「": "」", "『": "』"}


class Reliance:
    """What relies on what in a text; nothing relies on another section."""

    def __init__(self, reading: Reading, section_of: Mapping[int, int]) -> None:
        """
        Args:
            reading: The text.
            section_of: The section of each sentence that a slide narrates.
        """
        self._reading = reading
        self._section_of = section_of
        self._signs = RELIANCE[reading.document.language]
        self._quotation = _quotations(reading)
        self._before: dict[int, int] = {}
        for chain in find_chains(reading):
            for item, following in zip(chain.items, chain.items[1:], strict=False):
                if following.opens and following.ordinal != LAST:
                    self._before[following.sentence] = item.sentence
        self._groups: dict[int, frozenset[int] | None] = {}

    def group(self, index: int) -> frozenset[int] | None:
        """A sentence with all that it relies on; `None` when that is too much to be said."""
        if index not in self._groups:
            self._groups[index] = self._closed(index)
        return self._groups[index]

    def leans(self, index: int) -> bool:
        """Whether a sentence is not understood without the one before it."""
        sentence, text = self._reading.sentences[index], self._reading.text
        if sentence.role is not Role.BODY:
            return False
        cues, start, end = self._reading.cues, sentence.span.start, sentence.span.end
        words = sentence.span.of(text)
        return (
            cues.leaning.match(text, start, end) is not None
            or cues.refers.search(text, start, end) is not None
            or self._signs.back.search(words) is not None
            or self._signs.answer.match(words) is not None
            or sentence.size <= self._signs.bare
        )

    def _closed(self, index: int) -> frozenset[int] | None:
        found: set[int] = set()
        waiting = [index]
        while waiting:
            at = waiting.pop()
            if at in found:
                continue
            found.add(at)
            if len(found) > _LARGEST:
                return None
            waiting += (
                other
                for other in self._needs(at)
                if self._section_of.get(other) == self._section_of.get(index)
            )
        return frozenset(found)

    def _needs(self, index: int) -> list[int]:
        found = list(self._quotation.get(index, ()))
        if index and self.leans(index):
            found.append(index - 1)
        if index in self._before:
            found.append(self._before[index])
        if index + 1 < len(self._reading.sentences) and self._opens(index):
            found.append(index + 1)
        return found

    def _opens(self, index: int) -> bool:
        """Whether a sentence only asks for, or names, what the next one says."""
        sentence, text = self._reading.sentences[index], self._reading.text
        if sentence.role is not Role.BODY:
            return False
        topic = self._reading.cues.topic.match(text, sentence.span.start, sentence.span.end)
        return topic is not None or text[sentence.span.end - 1] in "？?：:"


def _quotations(reading: Reading) -> dict[int, range]:
    """The sentences that stand in one pair of quotation marks, by each of them."""
    found: dict[int, range] = {}
    begun, depth, straight = 0, 0, False
    for index, sentence in enumerate(reading.sentences):
        words = sentence.span.of(reading.text)
        if depth <= 0 and not straight:
            begun, depth = index, 0
        depth += sum(words.count(a) - words.count(b) for a, b in _PAIRS.items())
        straight ^= words.count('"') % 2 == 1
        closed = depth <= 0 and not straight
        if closed and index > begun:
            found.update(dict.fromkeys(range(begun, index + 1), range(begun, index + 1)))
        elif not closed and index - begun >= _QUOTED:
            depth, straight = 0, False
    return found
