"""Headings and lists that the source itself marks, as counts without numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from speechcast.languages.cues import NumberStyle
from speechcast.model.document import BlockKind
from speechcast.structurer.cues.numbering import Chain, Item
from speechcast.structurer.reading import Reading, Role

_NOTHING = re.compile(r"(?!)(?P<n>)")

HEADINGS = NumberStyle("heading of the source", _NOTHING, {}, label=True)
LIST = NumberStyle("item of a list", _NOTHING, {}, label=True)


def marked_chains(reading: Reading, numbered: Collection[int]) -> list[Chain]:
    """The headings of each level and the lists of the source, two or more.

    Args:
        reading: The text.
        numbered: Sentences that begin with a number of a count: these need no mark.
    """
    found = [Chain(HEADINGS, tuple(items)) for items in _headings(reading) if len(items) > 1]
    found += [Chain(LIST, tuple(items)) for items in _lists(reading) if len(items) > 1]
    return [c for c in found if not any(item.sentence in numbered for item in c.items)]


def _firsts(reading: Reading, kind: BlockKind) -> Iterator[tuple[int, int, int]]:
    """Sentence, paragraph and level of each block of a kind that is no title, and no greeting."""
    blocks = reading.document.blocks
    for index, sentence in enumerate(reading.sentences):
        # A heading may be worded as a greeting is (Welcome to the river).
        greets = kind is not BlockKind.HEADING and sentence.role is Role.CEREMONY
        if not sentence.first or greets or sentence.role in (Role.TITLE, Role.VOCATIVE):
            continue
        if sentence.paragraph < len(blocks) and blocks[sentence.paragraph].kind is kind:
            yield index, sentence.paragraph, blocks[sentence.paragraph].level


def _headings(reading: Reading) -> list[list[Item]]:
    closed: list[list[Item]] = []
    open_: dict[int, list[Item]] = {}
    for index, _, level in _firsts(reading, BlockKind.HEADING):
        for deeper in [known for known in open_ if known > level]:
            closed.append(open_.pop(deeper))
        items = open_.setdefault(level, [])
        items.append(_item(reading, index, len(items) + 1))
    return closed + list(open_.values())


def _lists(reading: Reading) -> list[list[Item]]:
    found: list[list[Item]] = []
    outer, before = 0, -2
    for index, paragraph, level in _firsts(reading, BlockKind.ITEM):
        if paragraph != before + 1 or not found:
            found.append([])
            outer = level
        before = paragraph
        if level <= outer:
            found[-1].append(_item(reading, index, len(found[-1]) + 1))
    return found


def _item(reading: Reading, index: int, ordinal: int) -> Item:
    sentence = reading.sentences[index]
    return Item(sentence.span.start, sentence.span.start, index, True, ordinal)
