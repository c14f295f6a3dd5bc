"""The counts of a speech: which ones number its parts, and where each comes to its end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from speechcast.structurer.announced import all_named
from speechcast.structurer.count_ends import begins_last, list_end, says_last
from speechcast.structurer.cues.marked import HEADINGS, LIST
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.cues.refrains import REFRAIN
from speechcast.structurer.leads import reckons, tells
from speechcast.structurer.reading import Reading, Role
from speechcast.structurer.turns import next_turns

_PART_SIZE = 150.0
"""Mean size of numbered items above which they are parts of the speech and not points."""

_LABELLED_PART_SIZE, _NAMED_PART_SIZE = 40.0, 90.0
"""The same where each item has a heading of its own, and where its sentence only names what it is about."""

_LONG_PART, _LONG_BESIDE, _SUB_PART, _LEAST_SUB_PART = 2000.0, 1200.0, 220.0, 140.0
_RUN_IN, _DIVIDED = 600.0, 0.6
"""Size from which the items of a count with headings inside a part are parts themselves, the same where
another part of the count is divided, their mean size, that of each, that of each of a count that may stand inside a
sentence (第一，…) when its heading stands in its paragraph, and the share of the part that they cover."""

_LAST_ITEM, _CODA = 2.0, 0.4
"""How many times the size of the longest other item the last one of such a count has at most, and the share
of the part that may stand behind it where the speaker turns to the audience."""

_SMALL_BESIDE = 0.4
"""Share of the mean item of another count of parts below which bare items (一是) are points of one part."""

_MOST_OF_IT = 0.6
"""Share of a text that a paragraph has when there are no paragraphs to speak of."""

_SERIES = 3
"""Items of a count that the speaker leads up to."""

_COMMON = 2
_PART_OF_IT = 0.6
"""Content words that all items of a count share when they are about one thing, and the share of the text
that such a count has at most."""

_MOST_BEGUN = 64
"""Counts that may begin inside the last item of one: a text that is nothing but counts else takes time by its square."""

_ITEM_PARAGRAPHS = 2
"""Paragraphs of the last item, its heading among them, behind which the speech may turn to those in office."""

_HEADING = 48.0
_BARE_HEADING = 18.0
_OWN_LINE = 72.0
"""Sizes up to which a numbered sentence is a heading: behind 一、 and the like, behind others, and that of a
sub-part in a paragraph of its own."""


class Counts:
    """All counts of a reading.

    Attributes:
        chains: Those that may number parts.
    """

    def __init__(
        self,
        reading: Reading,
        chains: Sequence[Chain],
        parallels: Sequence[Chain] = (),
        refrains: Sequence[Chain] = (),
    ) -> None:
        """Take the counts of a reading, the sentences whose clauses are items without numbers, and the
        paragraphs that open alike."""
        self._refrains = refrains
        self._reading = reading
        self.chains = chains
        self._inside = sorted(
            (*chains, *parallels), key=lambda c: (c.items[0].start, -c.items[-1].start)
        )
        self._firsts = [chain.items[0].sentence for chain in self._inside]
        self._chain_of: dict[int, Chain] = {}
        for chain in chains:
            for item in chain.items:
                self._chain_of.setdefault(item.sentence, chain)
        self._own = {id(chain) for chain in (*self._inside, *refrains)}
        self._ends: dict[int, int] = {}
        self._next = next_turns(reading)
        self._sizes: dict[int, float] = {}
        for sentence in reading.sentences:
            paragraph = sentence.paragraph
            self._sizes[paragraph] = self._sizes.get(paragraph, 0.0) + sentence.size

    def within(self, first: int, last: int) -> Sequence[Chain]:
        """The counts whose first items are among the sentences `[first, last)`."""
        return self._inside[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def is_heading(self, chain: Chain, index: int) -> bool:
        """Whether a numbered sentence is short enough to stand as a heading."""
        most = _HEADING if chain.style.label else _BARE_HEADING
        return self._reading.sentences[index].size <= most

    def main(self, begin: int) -> list[Chain]:
        """The counts from sentence `begin` on whose items are parts of the speech, in order."""
        numbering = [
            chain
            for chain in self.chains
            if chain.items[0].sentence >= begin
            and self._numbers_parts(chain)
            and chain not in self.gathered
        ]
        largest = max((self.mean(chain) for chain in numbering if chain.style.label), default=0.0)
        found: list[Chain] = []
        at = begin
        for chain in numbering:
            if found and self.reckoned(chain):
                # What came of the parts, or is wanting in them, is no part beside them item by item.
                at = max(at, self.end(chain))
                continue
            small = not chain.style.label and self.mean(chain) < _SMALL_BESIDE * largest
            if chain.items[0].sentence >= at and (chain.style is HEADINGS or not small):
                found.append(chain)
                at = self.end(chain)
        return found

    @cached_property
    def gathered(self) -> Sequence[Chain]:
        """The counts of bare items (一是) that are a part each, where the speaker leads up to several one after
        another: their items are points."""
        labelled = [c for c in self.chains if c.style.label and self._numbers_parts(c)]
        outer = [(c.items[0].sentence, self.end(c)) for c in labelled]
        found: list[Chain] = []
        at = 0
        for chain in self.chains:
            first = chain.items[0].sentence
            if (
                not chain.style.label
                and first >= at
                and len(chain.items) >= _SERIES
                and all(i.opens and self._reading.sentences[i.sentence].first for i in chain.items)
                and not any(a <= first < b for a, b in outer)
                and tells(self._reading, first - 1, chain)
            ):
                found.append(chain)
                at = chain.items[-1].sentence + 1
        return found if len(found) > 1 else ()

    def dividing(self, first: int, last: int, *, beside: bool = False) -> Chain | None:
        """The count that divides the very long part `[first, last)` wholly into sub-parts.

        Each has a heading, and paragraphs of its own behind it or the size of a part. A part `beside`
        one that is divided may be shorter.
        """
        whole = self._reading.sizes(first, last)
        if whole < (_LONG_BESIDE if beside else _LONG_PART):
            return None
        refrains = [c for c in self._refrains if first < c.items[0].sentence < last]
        for chain in (*self.within(first + 1, last), *refrains):
            starts = [item.sentence for item in chain.items]
            if (
                chain.style.label
                and chain.style is not LIST
                and starts[-1] < last
                and self._reading.sizes(starts[0], last)
                >= max(_DIVIDED * whole, _SUB_PART * len(starts))
                and self._closes(chain, first, last)
                and all(self._is_sub_part(chain, a, b) for a, b in pairwise([*starts, last]))
            ):
                return chain
        return None

    def coda(self, chain: Chain, last: int) -> int:
        """Where what belongs to none of the items begins behind a count that divides a part up to `last`:
        `last` where that is too little for a part."""
        end = self._last_end(chain, last)
        return end if self._reading.sizes(end, last) >= _SUB_PART else last

    def _last_end(self, chain: Chain, last: int) -> int:
        """Where the last item of a count inside a part up to `last` ends: where the speaker turns to the
        audience, if it is no longer than others may be until there."""
        end = min(last, self.end(chain))
        turn = end
        while turn < last and not self.turns_away(turn):
            turn = self._next[turn]
        turn = min(turn, last)
        starts = [item.sentence for item in chain.items]
        longest = max(self._reading.sizes(a, b) for a, b in pairwise(starts))
        most = _LAST_ITEM * longest
        return turn if self._reading.sizes(starts[-1], turn) <= most else end

    def _closes(self, chain: Chain, first: int, last: int) -> bool:
        """Whether little stands behind a count, up to the end of the part `[first, last)`."""
        end = self._last_end(chain, last)
        behind = self._reading.sizes(end, last)
        # What looks back on a row of paragraphs that open alike does not turn to the audience.
        turned = chain.style is REFRAIN or self.turns_away(min(end, last - 1))
        return behind < _SUB_PART or (turned and behind <= _CODA * self._reading.sizes(first, last))

    def _is_sub_part(self, chain: Chain, first: int, last: int) -> bool:
        sentences = self._reading.sentences
        own = first + 1 < last and sentences[first + 1].first
        least = _RUN_IN if chain.style.inside else _LEAST_SUB_PART
        heads = self.is_heading(chain, first) or (own and sentences[first].size <= _OWN_LINE)
        return (
            sentences[first].first and heads and (own or self._reading.sizes(first, last) >= least)
        )

    def mean(self, chain: Chain) -> float:
        """Mean size of the items of a count."""
        size = self._reading.sizes(chain.items[0].sentence, self.end(chain))
        return size / len(chain.items)

    def _numbers_parts(self, chain: Chain) -> bool:
        sentences = self._reading.sentences
        if not all(item.opens for item in chain.items):
            return False
        paragraphs = self._unbroken(chain) or all(
            sentences[item.sentence].first for item in chain.items
        )
        if not paragraphs and not chain.style.label:
            return False
        if chain.style is HEADINGS:
            return True
        if chain.style is LIST:
            return False
        mean = self.mean(chain)
        if not paragraphs:
            return mean >= 2 * _PART_SIZE
        if not chain.style.label and self._of_one_subject(chain):
            return False
        labelled = chain.style.label and all(
            self.is_heading(chain, item.sentence) for item in chain.items
        )
        named = _NAMED_PART_SIZE if all_named(self._reading, chain) else _PART_SIZE
        return mean >= (_LABELLED_PART_SIZE if labelled else named)

    def _of_one_subject(self, chain: Chain) -> bool:
        """Whether all items of a count that is but a part of the speech say something of one thing.

        Such a count stays together: it is one part, and its items are the points (First, the plan
        will …; second, the plan will …).
        """
        reading = self._reading
        size = reading.sizes(chain.items[0].sentence, self.end(chain))
        if size > _PART_OF_IT * reading.sizes(0, len(reading.sentences)):
            return False
        terms = [frozenset(reading.sentences[item.sentence].terms) for item in chain.items]
        return len(frozenset.intersection(*terms)) >= _COMMON

    def _unbroken(self, chain: Chain) -> bool:
        """Whether a count stands in a text without paragraphs, or as good as."""
        reading = self._reading
        first, last = chain.items[0].sentence, chain.items[-1].sentence
        inside = reading.sentences[first].paragraph == reading.sentences[last].paragraph
        whole = reading.sizes(0, len(reading.sentences))
        return inside and self._sizes[reading.sentences[first].paragraph] > _MOST_OF_IT * whole

    def end(self, chain: Chain) -> int:
        """The sentence after the last item: where the speaker turns to the audience or to the end."""
        found = self._ends.get(id(chain))
        if found is None:
            found = self._end(chain)
            if id(chain) in self._own:
                self._ends[id(chain)] = found
        return found

    def _end(self, chain: Chain) -> int:
        """The same, sought.

        Where nothing says so, an item is as many paragraphs long as the longest one before it, and
        a count that begins inside it ends there too.
        """
        sentences = self._reading.sentences
        last = chain.items[-1].sentence
        if chain.style is LIST:
            return list_end(self._reading, last)
        limit = sentences[last].paragraph + self._longest(chain)
        index = self._next[last]
        begun: list[Chain] = []
        while index < len(sentences):
            sentence = sentences[index]
            inner = self._chain_of.get(index)
            if inner is not None and inner.items[0].sentence > last:
                if inner.items[0].sentence == index and inner not in begun[-2:]:
                    begun.append(inner)
                    if len(begun) > _MOST_BEGUN:
                        return index
                if inner in begun[-3:]:
                    limit = max(limit, sentence.paragraph + self._longest(inner))
            if sentence.first and sentence.paragraph > limit:
                return self._looked_back(chain, index)
            goes_on = any(c.style.label and c.items[-1].sentence > index for c in begun[-3:])
            goes_on = goes_on or (
                inner is not None and inner in begun[-3:] and says_last(self._reading, inner, index)
            )
            if self.turns_away(index) and not goes_on:
                return index
            if sentence.first and (
                self._sums_up(chain, index)
                or self._charges(last, index)
                or self._reckons(last, index)
            ):
                return index
            index = self._next[index]
        return len(sentences)

    def turns_away(self, index: int) -> bool:
        """Whether the speaker turns to the audience or to the end here."""
        sentence, cues = self._reading.sentences[index], self._reading.cues
        if sentence.role is Role.VOCATIVE or not sentence.first:
            return sentence.role is Role.VOCATIVE
        words = sentence.span.of(self._reading.text)
        return sentence.role is Role.CEREMONY or bool(
            cues.conclusion.match(words) or cues.address.match(words)
        )

    def _charges(self, last: int, index: int) -> bool:
        """Whether the last paragraph of the speech charges all those in office, behind a last item of
        paragraphs of its own (各级党委…要…)."""
        sentences, charge = self._reading.sentences, self._reading.cues.charge
        sentence = sentences[index]
        return (
            charge is not None
            and sentence.paragraph >= sentences[last].paragraph + _ITEM_PARAGRAPHS
            and charge.match(self._reading.text, sentence.span.start, sentence.span.end) is not None
            and not any(
                sentences[i].role is Role.BODY
                for i in range(self._next_paragraph(index), len(sentences))
            )
        )

    def _reckons(self, last: int, index: int) -> bool:
        """Whether a report turns to its results or shortcomings behind a last item of paragraphs of its own."""
        sentences = self._reading.sentences
        own = sentences[index].paragraph - sentences[last].paragraph
        heading = sentences[last].first and sentences[last + 1].first
        inner = self._chain_of.get(index + 1)
        listed = inner is not None and inner.items[0].sentence == index + 1
        return own > heading and reckons(self._reading, index, listed=listed)

    def reckoned(self, chain: Chain) -> bool:
        """Whether a count tells the results or shortcomings to which the sentence in front of it turns."""
        first = chain.items[0].sentence
        return first > 0 and reckons(self._reading, first - 1, listed=True)

    def _next_paragraph(self, index: int) -> int:
        """The first sentence of the next paragraph."""
        sentences = self._reading.sentences
        at = self._next[index]
        while at < len(sentences) and sentences[at].paragraph == sentences[index].paragraph:
            at = self._next[at]
        return at

    def _sums_up(self, chain: Chain, index: int) -> bool:
        """Whether a sentence looks back at as many things as a count has items (these four …)."""
        match = self._reading.cues.summed.search(
            self._reading.sentences[index].span.of(self._reading.text)
        )
        return match is not None and chain.style.ordinals.get(match["n"].lower()) == len(
            chain.items
        )

    def _looked_back(self, chain: Chain, index: int) -> int:
        """Where a count ends that seems to end in front of a sentence: behind it, when all items are
        looked back at before as much again is said as the count was long; or in front of what is said last."""
        most = self._reading.sizes(chain.items[0].sentence, index)
        at = index
        while at < len(self._reading.sentences) and self._reading.sizes(index, at) <= most:
            inner = self._chain_of.get(at)
            if begins_last(self._reading, at) and self._reading.sizes(
                index, at
            ) <= self._reading.sizes(chain.items[-1].sentence, index):
                return at
            if self.turns_away(at) or (inner is not None and inner.style is chain.style):
                break
            if self._reading.sentences[at].first and self._sums_up(chain, at):
                return at
            at = self._next[at]
        return index

    def _longest(self, chain: Chain) -> int:
        """How many further paragraphs the longest item before the last one has; behind a heading
        there is no limit but the next one."""
        if chain.style is HEADINGS:
            return len(self._reading.sentences)
        sentences = self._reading.sentences
        return max(
            sentences[max(a.sentence, b.sentence - 1)].paragraph - sentences[a.sentence].paragraph
            for a, b in pairwise(chain.items)
        )
