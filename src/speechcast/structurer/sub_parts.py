"""The sub-parts of a long part that its own paragraphs name: items of counts inside it, and labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechcast.structurer.counts import Counts
from speechcast.structurer.cues.marked import LIST
from speechcast.structurer.labels import Labels
from speechcast.structurer.reading import Reading

_LONG = 1000.0
"""Size from which a part is looked through for them."""

_FEWEST, _MEAN, _LEAST = 3, 180.0, 90.0
"""Sub-parts that are several, their size on the mean, and that of each."""

_TOLD = 0.45
"""Share of the part that they have at least."""

_BESIDE = 100.0
"""Size from which what lies between them is a sub-part without a name; less goes with its neighbour."""


@dataclass(frozen=True, slots=True)
class SubPart:
    """The sentences `[first, last)` of a part.

    Attributes:
        first, last: Its sentences.
        marker_end: Where the words behind its number begin; -1 when it has none.
        style: Its way of numbering; empty when it has none.
        labelled: Whether its first sentence names it.
    """

    first: int
    last: int
    marker_end: int = -1
    style: str = ""
    labelled: bool = False


def sub_parts(
    reading: Reading, counts: Counts, labels: Labels, begin: int, last: int
) -> list[SubPart]:
    """The sub-parts of the sentences `[begin, last)`, in order, without gaps; empty where too little of a long part
    is named by its paragraphs."""
    whole = reading.sizes(begin, last)
    if whole < _LONG:
        return []
    named = _named(reading, counts, labels, begin, last)
    sizes = [reading.sizes(part.first, part.last) for part in named]
    if (
        len(named) < _FEWEST
        or min(sizes) < _LEAST
        or sum(sizes) < max(_MEAN * len(named), _TOLD * whole)
    ):
        return []
    found: list[SubPart] = []
    at = begin
    for part in named:
        found += _between(reading, at, part.first)
        found.append(part)
        at = part.last
    return _joined([*found, *_between(reading, at, last)], begin, last)


def _named(
    reading: Reading, counts: Counts, labels: Labels, begin: int, last: int
) -> list[SubPart]:
    """Those that a number or a label names, in order."""
    found: list[SubPart] = []
    at = begin
    for chain in counts.within(begin, last):
        items = [item for item in chain.items if begin <= item.sentence < last]
        if (
            items[0].sentence < at
            or not chain.style.label
            or chain.style is LIST
            or not all(reading.sentences[i.sentence].first for i in items)
            or not all(counts.is_heading(chain, i.sentence) for i in items)
        ):
            continue
        found += _labelled(reading, labels, at, items[0].sentence)
        at = min(last, counts.end(chain))
        ends = [*(i.sentence for i in items[1:]), at]
        found += [
            SubPart(item.sentence, end, item.body, chain.style.name, labelled=True)
            for item, end in zip(items, ends, strict=True)
        ]
    return [*found, *_labelled(reading, labels, at, last)]


def _labelled(reading: Reading, labels: Labels, begin: int, last: int) -> list[SubPart]:
    """The paragraphs among the sentences `[begin, last)` that open with a label."""
    sentences = reading.sentences
    heads = [i for i in range(begin, last) if sentences[i].first]
    known = labels.among(begin, last)
    return [
        SubPart(head, end, labelled=True) for head, end in pairwise([*heads, last]) if head in known
    ]


def _between(reading: Reading, first: int, last: int) -> list[SubPart]:
    """What lies between two of them, where it says enough."""
    said = reading.sizes(first, last) >= _BESIDE if first < last else False
    return [SubPart(first, last)] if said else []


def _joined(parts: Sequence[SubPart], begin: int, last: int) -> list[SubPart]:
    """The parts without gaps: each lasts until the next one begins."""
    starts = [begin, *(part.first for part in parts[1:]), last]
    return [
        SubPart(part.first if n else begin, end, part.marker_end, part.style, part.labelled)
        for n, (part, end) in enumerate(zip(parts, starts[1:], strict=True))
    ]
