"""Paragraphs, one behind the other, that open with the same words and a comma (这五年，…): as many items as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from speechcast.languages.cues import NumberStyle
from speechcast.structurer.cues.numbering import Chain, Item
from speechcast.structurer.cues.repetition import Repetition
from speechcast.structurer.reading import Reading

REFRAIN = NumberStyle("paragraphs that open alike", re.compile(r"(?!)(?P<n>)"), {}, label=True)

_MEMBERS = 4
"""Paragraphs that are several enough."""

_MARKS = "，,：:"


def refrain_chains(reading: Reading, figures: Mapping[int, Repetition]) -> list[Chain]:
    """The rows of such paragraphs, each as a chain whose items begin behind what all share, in order.

    Args:
        reading: The text.
        figures: Its repetitions, by the sentences that are their members.
    """
    found: list[Chain] = []
    for repetition in dict.fromkeys(figures.values()):
        row: list[Item] = []
        for index in repetition.members:
            item = _item(reading, repetition, index, len(row) + 1)
            if item is not None:
                row.append(item)
        if len(row) < _MEMBERS:
            continue
        paragraphs = [reading.sentences[item.sentence].paragraph for item in row]
        if all(later == earlier + 1 for earlier, later in pairwise(paragraphs)):
            found.append(Chain(REFRAIN, tuple(row)))
    return sorted(found, key=lambda chain: chain.items[0].start)


def _item(reading: Reading, repetition: Repetition, index: int, ordinal: int) -> Item | None:
    """A member that begins a paragraph and whose shared words a mark parts from the rest."""
    sentence = reading.sentences[index]
    if not sentence.first:
        return None
    end = repetition.end(reading, index)
    if end == sentence.span.end or reading.text[end] not in _MARKS:
        return None
    return Item(sentence.span.start, end + 1, index, True, ordinal)
