"""The counts of a text as a listener hears them: what announces one, its items, and what belongs to each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from speechcast.languages.cues import LAST
from speechcast.languages.reliance import RELIANCE
from speechcast.structurer.counts import Counts
from speechcast.structurer.cues.marked import LIST, marked_chains
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.reading import Reading, Role

_BEFORE = 2
"""Sentences in front of the first item in which a count is announced."""

_APART = 6
"""Sentences from one side to the other at most."""


@dataclass(frozen=True)
class Told:
    """A count in one part of the speech.

    Attributes:
        heads: The sentences in which its items begin, in order, each once.
        announcement: The sentence that says that they follow; `None` where none does.
        end: The sentence behind its last item.
        bodies: Where the words of each head begin, behind its number.
    """

    heads: tuple[int, ...]
    announcement: int | None
    end: int
    bodies: Mapping[int, int]

    @cached_property
    def owners(self) -> dict[int, int]:
        """For each sentence that only supports an item: the head of the item."""
        ends = (*self.heads[1:], self.end)
        return {
            index: head
            for head, end in zip(self.heads, ends, strict=True)
            for index in range(head + 1, end)
        }


def told_counts(
    reading: Reading, numbered: Sequence[Chain], section_of: Mapping[int, int]
) -> Iterator[Told]:
    """The counts of two items or more in one section, and what has one side and another; those whose
    items are sections are none."""
    counts = Counts(reading, numbered)
    opening = {item.sentence for chain in numbered for item in chain.items if item.opens}
    lists = [chain for chain in marked_chains(reading, opening) if chain.style is LIST]
    for chain in (*numbered, *lists):
        told = _told(reading, chain, counts, section_of)
        # The items of a list without numbers are missed only where it was said how many follow.
        if told is not None and (chain.style is not LIST or told.announcement is not None):
            yield told
    yield from _two_sides(reading, section_of)


def _two_sides(reading: Reading, section_of: Mapping[int, int]) -> Iterator[Told]:
    """What is said of one side and the other (一方面 … 另一方面), as counts of two."""
    signs = RELIANCE[reading.document.language]
    first: tuple[int, int] | None = None
    for index, sentence in enumerate(reading.sentences):
        at, end = sentence.start, sentence.span.end
        one, other = (p.match(reading.text, at, end) for p in (signs.one, signs.other))
        if other is not None and first is not None:
            head, body = first
            first = None
            if index - head <= _APART and section_of.get(head) == section_of.get(index) is not None:
                announcement = _announcement(reading, head, 2, section_of)
                yield Told((head, index), announcement, index + 1, {head: body, index: other.end()})
        elif one is not None:
            first = index, one.end()


def _told(
    reading: Reading, chain: Chain, counts: Counts, section_of: Mapping[int, int]
) -> Told | None:
    items = list(chain.items)
    if len(items) == 2 and items[-1].ordinal == LAST:
        return None
    section = section_of.get(items[0].sentence)
    bodies: dict[int, int] = {}
    for item in items:
        if section is not None and section_of.get(item.sentence) == section:
            bodies.setdefault(item.sentence, item.body if item.opens else 0)
    heads = tuple(bodies)
    if not heads:
        return None
    first = heads[0]
    announcement = _announcement(
        reading, first, len(items), section_of, vague=chain.style is not LIST
    )
    if len(heads) < 2 and announcement is None:
        return None
    last = counts.end(chain)
    end = next((i for i in range(heads[-1], last) if section_of.get(i) != section), last)
    return Told(heads, announcement, max(end, heads[-1] + 1), bodies)


def _announcement(
    reading: Reading, first: int, items: int, section_of: Mapping[int, int], *, vague: bool = False
) -> int | None:
    """The sentence in front of the first item that says how many follow, or, where that is enough,
    that some do."""
    signs, cues, text = RELIANCE[reading.document.language], reading.cues, reading.text
    for index in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        sentence = reading.sentences[index]
        if section_of.get(index) != section_of.get(first) or sentence.role in (
            Role.TITLE,
            Role.VOCATIVE,
        ):
            return None
        words = sentence.span.of(text)
        if any(signs.numbers.get(m["n"].lower()) == items for m in signs.count.finditer(words)):
            return index
        if not vague or index < first - 1:
            continue
        if (
            cues.announcement.search(words)
            or cues.counted.search(words)
            or words.endswith(("：", ":"))
        ):
            return index
    return None
