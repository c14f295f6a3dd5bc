"""Where no part may begin: between short items of a count, inside an item, behind what leads up to a list,
and in front of words of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from speechcast.languages.announced_rows import SPELLED
from speechcast.model.span import Span
from speechcast.structurer.counts import Counts
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.leads import introduces, tells
from speechcast.structurer.quoted import rows_of_others
from speechcast.structurer.reading import Reading, Role

_MOST_OF_IT = 0.6
"""Share of a text that a line has which is no paragraph of it."""


def uncut(reading: Reading, counts: Counts, inner: Sequence[Chain], ideal: float) -> frozenset[int]:
    """The sentences in front of which no part begins.

    Args:
        reading: The text.
        counts: All its counts.
        inner: Those whose items are no parts.
        ideal: Size of a part: a count whose items are shorter is never cut between them, for all of them are
            parts of the speech, or none.
    """
    items = {item.sentence for chain in counts.chains for item in chain.items}
    found: set[int] = set()
    for chain in inner:
        first, last = chain.items[0].sentence, chain.items[-1].sentence
        whole = chain in counts.gathered or counts.reckoned(chain)
        if whole or counts.mean(chain) < ideal:
            found.update(range(first + 1, last + 1))
        found.update(_inside_items(reading, chain))
        before = first - 1
        if before >= 0 and (
            tells(reading, before, chain) or (before not in items and introduces(reading, before))
        ):
            found.add(first)
    found.update(_spelled(reading))
    of_others = rows_of_others(reading)
    found.update(n for n, s in enumerate(reading.sentences) if s.paragraph in of_others)
    return frozenset(found)


def _spelled(reading: Reading) -> Iterator[int]:
    """The paragraphs behind the first one of those that each tell what a letter of a word stands for."""
    spelling = SPELLED[reading.document.language]
    if spelling is None:
        return
    heads = [n for n, s in enumerate(reading.sentences) if s.first and s.role is Role.BODY]
    letters = [spelling.match(reading.text, reading.sentences[n].start) is not None for n in heads]
    for (before, _), (spelled, head) in pairwise(zip(letters, heads, strict=True)):
        if before and spelled:
            yield head


def _inside_items(reading: Reading, chain: Chain) -> Iterator[int]:
    """The sentences inside the items of a count that is told in one paragraph, up to its end; where paragraphs
    were made, those of a count that is told in one line of a text of several."""
    sentences = reading.sentences
    heads = {item.sentence for item in chain.items}
    first, last = min(heads), max(heads)
    if reading.odds:
        line = _line(reading, sentences[first].span.start)
        if sentences[last].span.start < line.end and len(line) <= _MOST_OF_IT * len(reading.text):
            inside = range(first + 1, reading.sentence_at(line.end - 1) + 1)
            yield from inside
        return
    paragraph = sentences[first].paragraph
    if sentences[last].paragraph != paragraph:
        return
    index = first + 1
    while index < len(sentences) and sentences[index].paragraph == paragraph:
        if index not in heads:
            yield index
        index += 1


def _line(reading: Reading, position: int) -> Span:
    """The line of the text that holds a position."""
    text = reading.text
    end = text.find("\n", position)
    return Span(text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end)
