"""What a sentence is not understood without: the one it leans on, its quotation, its count, its answer."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from speechcast.languages.reliance import RELIANCE
from speechcast.structurer.cues.numbering import Chain, find_chains
from speechcast.structurer.reading import Reading, Role
from speechcast.structurer.told import Told, told_counts

_LARGEST = 8
"""Sentences that may hang together; with more of them none is a part of a briefing."""

_QUOTED = 5
"""Sentences of a quotation at most: what stays open longer was never closed."""

_CONDITION = 3
"""Sentences behind a condition in which what is so under it may be spoken of again."""

_PAIRS = {"“": "”", "「": "」", "『": "』", "(": ")", "（": "）"}


class Reliance:
    """What relies on what in a text; nothing relies on another section."""

    def __init__(
        self, reading: Reading, section_of: Mapping[int, int], *, most: float = math.inf
    ) -> None:
        """
        Args:
            reading: The text.
            section_of: The section of each sentence that a slide narrates.
            most: Size of the first sentences of a count's items, all together, up to which the items
                are said all or none. A longer count is not announced, and an item relies on those
                before it.
        """
        self._reading = reading
        self._section_of = section_of
        self._signs = RELIANCE[reading.document.language]
        self._quotation = _quotations(reading)
        numbered = find_chains(reading)
        self._before = _numbers_before(numbered, section_of)
        self._needed: dict[int, set[int]] = {}
        self._bodies: dict[int, int] = {}
        self._unsaid: set[int] = set()
        for told in told_counts(reading, numbered, section_of):
            self._count(told, most)
        self._groups: dict[int, frozenset[int] | None] = {}

    def _count(self, told: Told, most: float) -> None:
        """What the sentences of a count rely on."""
        heads = told.heads
        self._bodies.update(told.bodies)
        whole = sum(self._reading.sentences[head].size for head in heads) <= most
        for place, head in enumerate(heads):
            self._needed.setdefault(head, set()).update(heads if whole else heads[:place])
        for index, head in told.owners.items():
            self._needed.setdefault(index, set()).add(head)
        if told.announcement is not None:
            self._needed.setdefault(told.announcement, set()).update(heads)
            if not whole:
                self._unsaid.add(told.announcement)

    def group(self, index: int) -> frozenset[int] | None:
        """A sentence with all that it relies on; `None` when that is too much to be said."""
        if index not in self._groups:
            self._groups[index] = self._closed(index)
        return self._groups[index]

    def is_item(self, index: int) -> bool:
        """Whether an item of a count begins in a sentence."""
        return index in self._bodies

    def body(self, index: int) -> int:
        """Where the words of an item begin behind its number; 0 where a sentence opens with none."""
        return self._bodies.get(index, 0)

    def leans(self, index: int) -> bool:
        """Whether a sentence is not understood without the one before it."""
        sentence, text = self._reading.sentences[index], self._reading.text
        if sentence.role is not Role.BODY:
            return False
        item = self.body(index)
        cues, start, end = self._reading.cues, max(sentence.span.start, item), sentence.span.end
        words = text[start:end]
        return (
            cues.leaning.match(text, start, end) is not None
            or cues.refers.search(text, start, end) is not None
            or self._signs.back.search(words) is not None
            or self._signs.answer.match(words) is not None
            or (sentence.size <= self._signs.bare and not item)
            # Who says it, or to what it answers, stands before words in quotation marks.
            or _is_quoted(words)
        )

    def _closed(self, index: int) -> frozenset[int] | None:
        found: set[int] = set()
        waiting = [index]
        while waiting:
            at = waiting.pop()
            if at in found:
                continue
            found.add(at)
            few = (
                sum(1 for each in found if each not in self._bodies and each not in self._before)
                <= _LARGEST
            )
            if at in self._unsaid or not few:
                return None
            waiting += self._before.get(at, ())
            waiting += (
                other
                for other in self._needs(at)
                if self._section_of.get(other) == self._section_of.get(index)
            )
        return frozenset(found)

    def _needs(self, index: int) -> list[int]:
        found = [*self._quotation.get(index, ()), *self._needed.get(index, ())]
        if index and self.leans(index):
            found.append(index - 1)
        if index + 1 < len(self._reading.sentences) and self._opens(index):
            found.append(index + 1)
        return [*found, *self._condition(index)]

    def _condition(self, index: int) -> Iterator[int]:
        """The sentence shortly before in which what a sentence is about depends on a condition."""
        sentences, text = self._reading.sentences, self._reading.text
        sentence = sentences[index]
        subject = self._signs.subject.match(text, sentence.start, sentence.span.end)
        if subject is None or self._signs.condition.search(sentence.span.of(text)):
            return
        for at in range(index - 1, max(-1, index - 1 - _CONDITION), -1):
            words = sentences[at].span.of(text)
            condition = self._signs.condition.search(words)
            if sentences[at].paragraph != sentence.paragraph:
                return
            if condition and subject[0].lower() in words[condition.end() :].lower():
                yield at
                return

    def _opens(self, index: int) -> bool:
        """Whether a sentence only asks for, or names, what the next one says."""
        sentence, text = self._reading.sentences[index], self._reading.text
        if sentence.role is not Role.BODY:
            return False
        topic = self._reading.cues.topic.match(text, sentence.span.start, sentence.span.end)
        return topic is not None or text[sentence.span.end - 1] in "？?：:"


def _numbers_before(
    numbered: Sequence[Chain], section_of: Mapping[int, int]
) -> dict[int, tuple[int, ...]]:
    """For each sentence that opens with its number: those with the numbers before, in any part.
    Headings of parts do not need each other: they are said anyway."""
    found: dict[int, tuple[int, ...]] = {}
    begins: dict[int, int] = {}
    for index in sorted(section_of):
        begins.setdefault(section_of[index], index)
    for chain in numbered:
        heads = [i.sentence for i in chain.items if i.opens and i.sentence in section_of]
        if all(begins[section_of[head]] == head for head in heads[1:]):
            continue
        for place, head in enumerate(heads):
            found[head] = tuple(heads[:place])
        # A first item lets another one be expected, which stands in another part.
        if len({section_of[head] for head in heads}) > 1:
            found[heads[0]] = (heads[1],)
    return found


def _is_quoted(words: str) -> bool:
    """Whether a sentence is nothing but words in quotation marks."""
    opened = words[:1] in '“「『"'
    return opened and words.rstrip("。.；;").endswith(("”", "」", "』", '"'))


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
