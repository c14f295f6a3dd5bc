"""Where the parts of a speech begin: numbered parts first, then the best cuts of what is left."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechcast.structurer.cohesion import breaks, term_weights
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.cues.repetition import Repetition
from speechcast.structurer.reading import Reading, Role

_PART_SIZE = 150.0
"""Mean size of numbered items above which they are parts of the speech and not points."""

_LABELLED_PART_SIZE = 40.0
"""The same where each item has a heading of its own."""

_IDEAL = 420.0
_LONGEST = 4.0
"""Size of an unnumbered part as outlines made by hand have it, and how many times that it may be."""

_ESSAY = 150.0
"""Size from which a paragraph is a train of thought of its own."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the speech: the sentences `[first, last)`.

    Attributes:
        first, last: Its sentences.
        number: Its number among the numbered parts; 0 when it has none.
        marker_end: Where the words behind its number begin; -1 when it has none.
        style: Its way of numbering.
        labelled: Whether its first sentence is a heading of its own.
        why: By what it is known.
    """

    first: int
    last: int
    number: int = 0
    marker_end: int = -1
    style: str = ""
    labelled: bool = False
    why: str = ""


def find_parts(
    reading: Reading, chains: tuple[Chain, ...], figures: Mapping[int, Repetition], begin: int
) -> list[Part]:
    """The parts of the speech from sentence `begin` on, in order, without gaps."""
    main = main_chains(reading, chains, begin)
    inner = [chain for chain in chains if chain not in main]
    cutter = _Cutter(reading, inner, figures)
    parts: list[Part] = []
    at = begin
    number = 0
    for chain in main:
        first = chain.items[0].sentence
        parts += cutter.cut(at, first)
        end = chain_end(reading, chain, chains)
        starts = [item.sentence for item in chain.items]
        for item, last in zip(chain.items, [*starts[1:], end], strict=True):
            number += 1
            parts.append(
                Part(item.sentence, last, number, item.body, chain.style.name,
                     is_heading(reading, item.sentence, 48.0 if chain.style.label else 18.0),
                     f"numbered part ({chain.style.name})")
            )  # fmt: skip
        at = end
    return parts + cutter.cut(at, len(reading.sentences))


def is_heading(reading: Reading, index: int, most: float = 48.0) -> bool:
    """Whether a numbered sentence is short enough to stand as a heading."""
    return reading.sentences[index].size <= most


def main_chains(reading: Reading, chains: tuple[Chain, ...], begin: int) -> list[Chain]:
    """The counts whose items are parts of the speech and not points inside one."""
    found: list[Chain] = []
    at = begin
    for chain in chains:
        first = chain.items[0].sentence
        if first < at or not all(item.opens for item in chain.items):
            continue
        end = chain_end(reading, chain, chains)
        mean = reading.sizes(first, end) / len(chain.items)
        labelled = chain.style.label and all(is_heading(reading, i.sentence) for i in chain.items)
        if mean < (_LABELLED_PART_SIZE if labelled else _PART_SIZE):
            continue
        paragraphs = all(reading.sentences[item.sentence].first for item in chain.items)
        if not paragraphs and not (chain.style.label and mean >= 2 * _PART_SIZE):
            continue
        found.append(chain)
        at = end
    return found


def chain_end(reading: Reading, chain: Chain, chains: Sequence[Chain] = ()) -> int:
    """The sentence after the last item: where the speaker turns to the audience or comes to the end.

    Where nothing says so, an item is as many paragraphs long as the longest one before it, and a
    count that begins inside it (one of `chains`) ends there too.
    """
    sentences = reading.sentences
    last = chain.items[-1].sentence
    limit = sentences[last].paragraph + longest_of(reading, chain)
    nested = {
        item.sentence: other
        for other in chains
        if other.items[0].sentence > last
        for item in other.items
    }
    begun: list[Chain] = []
    for index in range(last + 1, len(sentences)):
        sentence = sentences[index]
        inner = nested.get(index)
        if inner is not None and (inner in begun or inner.items[0].sentence == index):
            if inner not in begun:
                begun.append(inner)
            limit = max(limit, sentence.paragraph + longest_of(reading, inner))
        if not sentence.first:
            if sentence.role is Role.VOCATIVE:
                return index
            continue
        if sentence.paragraph > limit or sentence.role in (Role.VOCATIVE, Role.CEREMONY):
            return index
        words = sentence.span.of(reading.text)
        if reading.cues.conclusion.match(words) or reading.cues.address.match(words):
            return index
    return len(sentences)


def longest_of(reading: Reading, chain: Chain) -> int:
    """How many further paragraphs the longest item before the last one has."""
    sentences = reading.sentences
    return max(
        sentences[max(a.sentence, b.sentence - 1)].paragraph - sentences[a.sentence].paragraph
        for a, b in pairwise(chain.items)
    )


class _Cutter:
    """Cuts runs of unnumbered sentences where cues and words say that a new part begins."""

    def __init__(
        self, reading: Reading, chains: Sequence[Chain], figures: Mapping[int, Repetition]
    ) -> None:
        self._reading = reading
        self._figures = figures
        self._breaks = breaks(reading, term_weights(reading))
        total = reading.sizes(0, len(reading.sentences))
        self._ideal = min(
            2000.0, _IDEAL * (max(total, 60.0) / 6000.0) ** (0.5 if total > 6000.0 else 0.3)
        )
        paragraphs: dict[int, float] = {}
        ceremony: dict[int, float] = {}
        for s in reading.sentences:
            paragraphs[s.paragraph] = paragraphs.get(s.paragraph, 0.0) + s.size
            if s.role is Role.CEREMONY:
                ceremony[s.paragraph] = ceremony.get(s.paragraph, 0.0) + s.size
        self._counted = frozenset(
            index
            for chain in chains
            for index in range(chain.items[0].sentence + 1, chain.items[-1].sentence + 1)
        )
        self._counts_begin = frozenset(chain.items[0].sentence for chain in chains)
        self._counts_end = frozenset(
            chain_end(reading, chain)
            for chain in chains
            if reading.sentences[chain.items[-1].sentence].first
        )
        self._sizes = paragraphs
        self._ceremony = {p: ceremony.get(p, 0.0) / (size or 1) for p, size in paragraphs.items()}

    def cut(self, first: int, last: int) -> list[Part]:
        """Parts that cover the sentences `[first, last)`, best by dynamic programming."""
        if first >= last:
            return []
        gaps = [first, *(i for i in range(first + 1, last) if self._may_cut(i)), last]
        evidence = {i: self._evidence(i) for i in gaps[1:-1]}
        best: list[float] = [0.0]
        back: list[int] = [0]
        for j in range(1, len(gaps)):
            scores: list[tuple[float, int]] = []
            for i in range(j - 1, -1, -1):
                size = self._reading.sizes(gaps[i], gaps[j])
                if scores and size > _LONGEST * self._ideal:
                    break
                gain = sum(score for score, _ in evidence[gaps[i]]) if i else 0.0
                scores.append((best[i] + gain - self._length_cost(gaps[i], gaps[j], size), i))
            score, i = max(scores)
            best.append(score)
            back.append(i)
        cuts = [len(gaps) - 1]
        while cuts[-1]:
            cuts.append(back[cuts[-1]])
        bounds = [gaps[c] for c in reversed(cuts)]
        return [Part(a, b, why=_reasons(evidence.get(a, []))) for a, b in pairwise(bounds)]

    def _may_cut(self, index: int) -> bool:
        sentence = self._reading.sentences[index]
        return (
            sentence.first
            or sentence.role is Role.VOCATIVE
            or self._sizes[sentence.paragraph] > 2 * self._ideal
        )

    def _length_cost(self, first: int, last: int, size: float) -> float:
        roles = {s.role for s in self._reading.sentences[first:last]}
        if roles <= {Role.CEREMONY, Role.VOCATIVE, Role.TITLE}:
            return 0.4
        return 1.2 * math.log(max(size, 20.0) / self._ideal) ** 2

    def _evidence(self, index: int) -> list[tuple[float, str]]:
        """What speaks for (or against) a new part in front of the sentence, with its weight."""
        found = [(-0.4, "")]
        if index in self._counted:
            found.append((-3.0, ""))
        for rule in (self._frame, self._shape, self._words):
            found += rule(index)
        return found

    def _frame(self, index: int) -> list[tuple[float, str]]:
        sentences, cues = self._reading.sentences, self._reading.cues
        sentence, before = sentences[index], sentences[index - 1]
        words = sentence.span.of(self._reading.text)
        found: list[tuple[float, str]] = []
        if sentence.role is Role.VOCATIVE:
            found.append((4.0, "the speaker turns to the audience"))
        elif cues.address.match(words):
            found.append((2.4, "the speaker turns to the audience"))
        if before.role is Role.VOCATIVE:
            found.append((-5.0, ""))
        if before.role is Role.ANNOUNCEMENT:
            found.append((3.0, "announced by the sentence before"))
        if cues.turn.match(words):
            found.append((2.5, "the speaker turns to another subject"))
        if cues.conclusion.match(words) and index > 0.6 * len(sentences):
            found.append((1.5, "the speaker comes to the end"))
        if sentence.first and before.role is Role.CEREMONY and sentence.role is not Role.CEREMONY:
            found.append((1.5, "follows thanks or congratulations"))
        here, there = self._ceremony[sentence.paragraph], self._ceremony[before.paragraph]
        if sentence.first and sentence.role is Role.CEREMONY and here > 0.5 > there:
            found.append((1.5, "thanks and wishes begin"))
        return found

    def _shape(self, index: int) -> list[tuple[float, str]]:
        sentence, before = self._reading.sentences[index], self._reading.sentences[index - 1]
        if not sentence.first:
            return [(-1.5, "")]
        found: list[tuple[float, str]] = []
        sizes = (self._sizes[sentence.paragraph], self._sizes[before.paragraph])
        if min(sizes) >= _ESSAY:
            found.append((1.3, "long paragraphs"))
        dash = self._reading.cues.dash.match(self._reading.text, sentence.span.start)
        if dash:
            found.append((-3.0, ""))
        if self._announced(index):
            found.append((1.0, "a count begins"))
        if index in self._counts_end:
            found.append((0.9, "a count has ended"))
        ended = self._figures.get(index - 1)
        if ended and ended.strong and ended.members[-1] == index - 1:
            found.append((0.9, "a repetition has ended"))
        figure = self._figures.get(index)
        if figure and figure.strong and figure.members[0] == index:
            found.append((1.0, "a repetition begins"))
        if figure:
            earlier = [m for m in figure.members if m < index]
            near = earlier and sentence.paragraph - self._reading.sentences[
                earlier[-1]].paragraph <= 2  # fmt: skip
            if near:
                found.append((-figure.strength, ""))
        return found

    def _announced(self, index: int) -> bool:
        """Whether a count of paragraphs begins here or behind the paragraph that begins here."""
        sentences = self._reading.sentences
        if index - 1 >= 0 and sentences[index - 1].paragraph == sentences[index].paragraph:
            return False
        if index in self._counts_begin:
            return not self._leads_up(index - 1)
        after = index
        while after < len(sentences) and sentences[after].paragraph == sentences[index].paragraph:
            after += 1
        return after in self._counts_begin and self._leads_up(after - 1)

    def _leads_up(self, index: int) -> bool:
        """Whether a sentence says that, or how many, things follow."""
        sentence = self._reading.sentences[index]
        words = sentence.span.of(self._reading.text)
        return (
            sentence.role is Role.ANNOUNCEMENT
            or words.endswith(("：", ":", "？", "?"))
            or self._reading.cues.counted.search(words) is not None
        )

    def _words(self, index: int) -> list[tuple[float, str]]:
        found = [
            (0.7 * self._breaks[index], "the words change" if self._breaks[index] > 0.5 else "")
        ]
        words = self._reading.sentences[index].span.of(self._reading.text)
        if self._reading.cues.leaning.match(words) and not self._announced(index):
            found.append((-1.2, ""))
        return found


def _reasons(evidence: list[tuple[float, str]]) -> str:
    found = sorted((e for e in evidence if e[1] and e[0] > 0), key=lambda e: -e[0])
    return "; ".join(dict.fromkeys(reason for _, reason in found))
