"""The parts of a speech: numbered parts first, then the best cuts of what lies between them."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from speechcast.structurer.announced import Announced
from speechcast.structurer.counts import Counts
from speechcast.structurer.cues.marked import HEADINGS
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.cues.repetition import Repetition
from speechcast.structurer.cutting import ANNOUNCES, Cutter, Passage
from speechcast.structurer.labels import Labels
from speechcast.structurer.reading import Reading
from speechcast.structurer.sub_parts import sub_parts

_INTRODUCTION = 100.0
"""Size from which what introduces the sub-parts of a part is a part by itself."""

BARE_NUMBER = re.compile(r"\W*(?:[IVXLC]+|\d+|[一二三四五六七八九十]+)\W*")
"""A heading that is a bare number."""

_LOOSE, _LOOSE_MEAN, _PLAIN = 2.5, 2.0, 8.0
"""How many times as long as an unnumbered part one behind a heading of the source is, and all of them on the mean,
where its headings are too few to tell its subjects apart; and how many times a numbered one of plain prose is."""

_LITTLE = 0.45
"""Share of a numbered part below which the counts inside it leave it one of prose."""

_FULL_PARAGRAPH = 220.0
"""Mean size of paragraphs from which a numbered part of plain prose is as soon cut as one behind such a heading."""

_FEW = 3
"""Parts of a speech, its opening and its end among them, of which a single one may be opened by a slide."""

_DIVIDED_SIZE = 110.0
"""Size of a part from which its heading may have a slide of its own."""

_SEVERAL, _APART = 3, 0.5
"""Announcements from which they part a speech, and the share of the ideal size that lies between two of them on the
mean."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the speech: the sentences `[first, last)`.

    Attributes:
        first, last: Its sentences.
        number: Its number among the numbered parts; 0 when it has none, or lies in one of them.
        marker_end: Where the words behind its number begin; -1 when it has none.
        style: Its way of numbering.
        labelled: Whether its first sentence is a heading of its own.
        why: By what it is known.
        listed: Whether it holds a count that the speaker leads up to, as to those of other parts.
        announced: The words with which the speaker begins it, where these say what it is about.
        seam: How much speaks for the cut in front of it, where it is but cut out of prose; infinite where its
            beginning is told.
        opened: The sentence that names its first sub-part, where that stays in it; -1 for none.
        main: The sentence from which on its heading is looked for first; -1 for its first one.
    """

    first: int
    last: int
    number: int = 0
    marker_end: int = -1
    style: str = ""
    labelled: bool = False
    why: str = ""
    listed: bool = False
    announced: Announced | None = None
    seam: float = math.inf
    main: int = -1
    opened: int = -1

    @property
    def body(self) -> int:
        """The first sentence behind what only names it."""
        begins = self.announced.last if self.announced else self.first + self.labelled
        return begins if begins < self.last else self.first

    @property
    def named(self) -> bool:
        """Whether the speaker announces it and says what it is about."""
        return self.announced is not None and self.announced.named is not None

    @property
    def counted(self) -> bool:
        """Whether it is an item of a count."""
        return self.marker_end >= 0


def find_parts(
    reading: Reading,
    counts: Counts,
    figures: Mapping[int, Repetition],
    weights: Mapping[str, float],
    announced: Mapping[int, Announced],
    labels: Labels,
    begin: int,
) -> list[Part]:
    """The parts of the speech from sentence `begin` on, in order, without gaps."""
    main = counts.main(begin)
    numbering = {id(chain) for chain in main}
    inner = [chain for chain in counts.chains if id(chain) not in numbering]
    cutter = Cutter(reading, counts, inner, figures, weights, announced)
    parts: list[Part] = []
    at = begin
    number = 0
    for chain in main:
        first = chain.items[0].sentence
        parts += _plain(reading, counts, cutter, announced, at, first)
        at = counts.end(chain)
        marked = chain.style is HEADINGS
        why = "a heading of the source" if marked else f"numbered part ({chain.style.name})"
        starts = [item.sentence for item in chain.items]
        ends = [*starts[1:], at]
        loose = marked and counts.mean(chain) >= _LOOSE_MEAN * cutter.ideal
        beside = any(counts.dividing(a, b) for a, b in zip(starts, ends, strict=True))
        for item, last in zip(chain.items, ends, strict=True):
            number += 1
            part = Part(
                item.sentence,
                last,
                number,
                item.body,
                chain.style.name,
                counts.is_heading(chain, item.sentence),
                why,
            )
            divided = _divided(reading, counts, cutter, part, beside=beside)
            plain = not marked and _counted_share(reading, counts, part) < _LITTLE
            if len(divided) == 1 and not marked:
                divided = _by_sub_parts(reading, counts, cutter, labels, part)
            if len(divided) == 1 and (loose or plain):
                full = _paragraph_size(reading, part) >= _FULL_PARAGRAPH
                times = _LOOSE if loose or full else _PLAIN
                divided = _by_headings(reading, counts, cutter, part, times) if loose else divided
                if len(divided) == 1:
                    divided = _loosely_divided(reading, cutter, part, times)
            parts += divided
    parts += _plain(reading, counts, cutter, announced, at, len(reading.sentences))
    listed = [chain.items[0].sentence for chain in counts.gathered]
    named = {index: each for index, each in announced.items() if each.alone}
    parts = [
        replace(
            part,
            listed=any(part.first <= index < part.last for index in listed),
            announced=None if part.counted else named.get(part.first),
        )
        for part in parts
    ]
    return _with_words(reading, parts)


def _plain(
    reading: Reading,
    counts: Counts,
    cutter: Cutter,
    announced: Mapping[int, Announced],
    first: int,
    last: int,
) -> list[Part]:
    """The parts of the sentences `[first, last)` that no count numbers.

    Where the speaker announces several, what lies between two announcements is one, unless it is as long as
    several; the last one ends where he turns to the audience or to the end.
    """
    starts = [index for index in sorted(announced) if first <= index < last]
    named = sum(announced[index].alone for index in starts)
    several = named >= _SEVERAL and (
        reading.sizes(starts[0], starts[-1]) >= _APART * cutter.ideal * (len(starts) - 1)
    )
    found = cutter.cut(first, starts[0] if several else last)
    if several:
        turn = next((i for i in range(starts[-1] + 1, last) if counts.turns_away(i)), last)
        for begins, ends in pairwise([*starts, turn]):
            passages = cutter.cut(begins, ends)
            if ends < last and reading.sizes(begins, ends) < _LOOSE * cutter.ideal:
                passages = [Passage(begins, ends, passages[0].why or ANNOUNCES)]
            found += passages
        found += cutter.cut(turn, last)
    return [Part(p.first, p.last, why=p.why, seam=p.seam) for p in found]


def _with_words(reading: Reading, parts: Sequence[Part]) -> list[Part]:
    """The parts; one that would be nothing but its number (VII) has the words behind it."""
    found: list[Part] = []
    for part in parts:
        before = found[-1] if found else None
        if (
            before is not None
            and before.counted
            and not part.counted
            and before.last - before.first == 1
            and BARE_NUMBER.fullmatch(reading.sentences[before.first].span.of(reading.text))
        ):
            found[-1] = replace(before, last=part.last)
        else:
            found.append(part)
    return found


def _divided(
    reading: Reading, counts: Counts, cutter: Cutter, part: Part, *, beside: bool
) -> list[Part]:
    """A counted part, or the sub-parts that a very long one names itself, in order; `beside` such a one
    a shorter one, too.

    What introduces them is a part by itself when it says more than its heading; else it belongs
    to the first one.
    """
    chain = counts.dividing(part.first, part.last, beside=beside)
    if chain is None:
        return [part]
    return _into_items(reading, cutter, part, chain, counts.coda(chain, part.last))


def _into_items(
    reading: Reading, cutter: Cutter, part: Part, chain: Chain, coda: int
) -> list[Part]:
    """The sub-parts that the items of a count make of a part, of which the last one ends at `coda`."""
    starts = [item.sentence for item in chain.items]
    found = [
        Part(
            item.sentence,
            last,
            0,
            item.body,
            chain.style.name,
            labelled=True,
            why=f"part of a long part ({chain.style.name})",
        )
        for item, last in zip(chain.items, [*starts[1:], coda], strict=True)
    ]
    if coda < part.last:
        cut = cutter.cut(coda, part.last)
        found += [Part(p.first, p.last, why=p.why, seam=p.seam) for p in cut]
    begins = part.first + 1 if part.labelled else part.first
    if reading.sizes(begins, starts[0]) >= _INTRODUCTION:
        return [replace(part, last=starts[0]), *found]
    return [replace(part, last=found[0].last), *found[1:]]


def _by_sub_parts(
    reading: Reading, counts: Counts, cutter: Cutter, labels: Labels, part: Part
) -> list[Part]:
    """A long part, or the sub-parts that most of its paragraphs name; what lies between these is cut like unnumbered
    prose. A first one that nothing introduces stays in the part, and heads its slides."""
    begins = part.first + 1 if part.labelled else part.first
    parts: list[Part] = []
    subs = sub_parts(reading, counts, labels, begins, part.last)
    for sub in subs:
        if sub.labelled:
            why = "named by its own paragraphs in a long part"
            parts.append(Part(sub.first, sub.last, 0, sub.marker_end, sub.style, True, why))
        else:
            cut = cutter.cut(sub.first, sub.last)
            parts += [Part(p.first, p.last, why=p.why, seam=p.seam) for p in cut]
    if not parts:
        return [part]
    opened = subs[0].first if subs[0].labelled and begins > part.first else -1
    return [replace(part, last=parts[0].last, opened=opened), *parts[1:]]


def _by_headings(
    reading: Reading, counts: Counts, cutter: Cutter, part: Part, times: float
) -> list[Part]:
    """A part, divided by the headings of the source inside it where it is as many `times` as long as parts of
    unnumbered prose are."""
    if reading.sizes(part.first, part.last) < times * cutter.ideal:
        return [part]
    for chain in counts.within(part.first + 1, part.last):
        if chain.style is HEADINGS and chain.items[-1].sentence < part.last:
            return _into_items(reading, cutter, part, chain, part.last)
    return [part]


def _counted_share(reading: Reading, counts: Counts, part: Part) -> float:
    """The share of a part that counts inside it have, from their first items to their last ones."""
    inside = [
        (chain.items[0].sentence, min(part.last, chain.items[-1].sentence + 1))
        for chain in counts.within(part.first + 1, part.last)
    ]
    counted = {index for first, last in inside for index in range(first, last)}
    size = sum(reading.sentences[index].size for index in counted)
    return size / (reading.sizes(part.first, part.last) or 1.0)


def _paragraph_size(reading: Reading, part: Part) -> float:
    """Mean size of the paragraphs of a part."""
    sentences = reading.sentences
    paragraphs = {s.paragraph for s in sentences[part.body : part.last]}
    return reading.sizes(part.body, part.last) / max(1, len(paragraphs))


def _loosely_divided(reading: Reading, cutter: Cutter, part: Part, times: float) -> list[Part]:
    """A part, cut like unnumbered prose where it is as many `times` as long as parts of such are."""
    if reading.sizes(part.first, part.last) < times * cutter.ideal:
        return [part]
    found = cutter.cut(part.first + part.labelled, part.last)
    first, *others = found
    return [
        replace(part, last=first.last),
        *(Part(other.first, other.last, why=other.why, seam=other.seam) for other in others),
    ]


def divided_parts(reading: Reading, parts: Sequence[Part], points: Sequence[int]) -> frozenset[int]:
    """The numbers of the parts whose headings have slides of their own. Where half of the numbered and headed parts
    have several `points` and are long enough for it, all have one behind whose headings there is more than a sentence;
    else none has, nor has a single one among several parts: nobody shall ask why one part is opened and the next is
    not. The sub-parts of numbered parts have none: each would say what the next slide is headed with."""
    within = {n for n, part in enumerate(parts) if part.labelled and not part.number}
    holding = {n for n, part in enumerate(parts) if part.number and n + 1 in within}
    headed = [n for n, part in enumerate(parts) if part.labelled or part.number or part.named]
    headed = [n for n in headed if n not in within or not holding]
    apart = [n for n in headed if parts[n].body > parts[n].first]
    full = [
        n
        for n in apart
        if n in holding
        or (points[n] > 1 and reading.sizes(parts[n].first, parts[n].last) >= _DIVIDED_SIZE)
    ]
    if 2 * len(full) < len(headed) or (len(apart) == 1 and len(parts) > _FEW):
        return frozenset()
    return frozenset(n for n in apart if points[n] > 1 or parts[n].last - parts[n].body > 1)
