"""Where unnumbered prose falls into parts: cues and changes of words, weighed against length."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechcast.structurer.announced import Announced
from speechcast.structurer.cohesion import breaks, farewells
from speechcast.structurer.counts import Counts
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.cues.repetition import Repetition, behind_refrain, shadowed
from speechcast.structurer.leads import leads_up
from speechcast.structurer.openings import Openings
from speechcast.structurer.reading import ASKING, Reading, Role, ends_in
from speechcast.structurer.reckoning import turns_to_shortcomings
from speechcast.structurer.set_apart import dashed, running, spaced
from speechcast.structurer.uncut import uncut

_LONGEST = 4.0
"""How many times as long as outlines made by hand have it an unnumbered part may be."""

_LEANING = 0.1
"""What it says against a cut that a sentence leans on the one before."""

_CHANGED, _GONE, _MUCH = 0.9, 0.5, 0.5
"""What it says for a cut that the words change there, and that those are gone which the passage before it
used again and again, for each standard deviation; and what of both together is a reason."""

_NAMED, _AT_EITHER_END = 0.6, 0.6
"""Shares of the cost of being short that a part has whose subject is named, and one that opens or closes
the speech: greeting and farewell are shorter than what lies between them."""

_COMMON, _STRONG, _MOST_SHIFTED, _FEW = -0.5, 2.0, 0.6, 6
"""Evidence that the paragraphs of a speech show on the mean; what of it counts at most and how far it
moves the others; and paragraphs from which there is such a mean."""

_USUAL = 1.0
"""What the odds of paragraphs that were made lack for a part on the mean."""

_VARIED = 3
"""Sentences in front of a repetition among which one with the same first word leads over to it."""

_BRIEF, _LONG, _HELD = 0.2, 0.7, 0.1
"""Shares of the ideal size up to which paragraphs that begin alike belong together, and from which they do
hardly more than others; and how much then."""

_ROW, _ROW_MEMBERS, _ROW_SIZE, _NEAR = 3.0, 3, 0.5, 12
"""What it says for a part that it is one of such a row of paragraphs, how many these are, their mean size, as a share of
the ideal one, and how many on each side are looked at."""

_OPENING = 2
"""Sentences at the beginning of a paragraph whose question opens it."""

_LONG_DASHED = 0.8
"""Share of the ideal size from which what stands behind dashes (——) is a part each."""

_ANNOUNCED, _REFRAIN_ENDED, ANNOUNCES = 4.0, 1.5, "the speaker announces a part"
"""What it says for a part that the speaker announces it in a sentence of its own, and that a row of long paragraphs that open
alike has ended; and how the former is told."""

_ALONE, _ASKED = 1.5, "a question opens the paragraph"
"""Weight from which one sign of a new part is enough, and the one that is whatever its weight: what answers it stays."""

_STEP = 12.0
"""Share of the ideal size in which one place for a cut is looked at: the best."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences `[first, last)` of an unnumbered part, and why it begins there.

    Attributes:
        first, last: Its sentences.
        why: By what it is known.
        seam: How much speaks for the cut in front of it; infinite where one sign alone does.
    """

    first: int
    last: int
    why: str
    seam: float = math.inf


class Cutter:
    """Cuts runs of unnumbered sentences where cues and words say that a new part begins.

    Attributes:
        ideal: Size of such a part in a text of this length.
    """

    def __init__(
        self,
        reading: Reading,
        counts: Counts,
        inner: Sequence[Chain],
        figures: Mapping[int, Repetition],
        weights: Mapping[str, float],
        announced: Mapping[int, Announced],
    ) -> None:
        self._reading = reading
        self._announced_parts = announced
        self._figures = figures
        self._breaks = breaks(reading, weights)
        self._farewells = farewells(reading)
        total = reading.sizes(0, len(reading.sentences))
        self.ideal = min(
            2000.0,
            reading.cues.part_size
            * (max(total, 60.0) / 6000.0) ** (0.5 if total > 6000.0 else 0.3),
        )
        self._openings = Openings(reading, weights, self.ideal)
        paragraphs: dict[int, float] = {}
        ceremony: dict[int, float] = {}
        for s in reading.sentences:
            paragraphs[s.paragraph] = paragraphs.get(s.paragraph, 0.0) + s.size
            if s.role is Role.CEREMONY:
                ceremony[s.paragraph] = ceremony.get(s.paragraph, 0.0) + s.size
        self._counted = frozenset(
            index
            for chain in inner
            for index in range(chain.items[0].sentence + 1, chain.items[-1].sentence + 1)
        )
        self._counts_begin = frozenset(chain.items[0].sentence for chain in inner)
        self._uncut = uncut(reading, counts, inner, self.ideal)
        self._counts_end = frozenset(
            counts.end(chain)
            for chain in inner
            if reading.sentences[chain.items[-1].sentence].first
        )
        self._shadowed = shadowed(figures, reading.sentences)
        self._spaced = spaced(reading)
        self._quiet = running(reading)
        self._dashed = dashed(reading, _LONG_DASHED * self.ideal, _LONGEST * self.ideal)
        self._sizes = paragraphs
        self._ceremony = {p: ceremony.get(p, 0.0) / (size or 1) for p, size in paragraphs.items()}

    def cut(self, first: int, last: int) -> list[Passage]:
        """Passages that cover the sentences `[first, last)`, best by dynamic programming."""
        if first >= last:
            return []
        places = [i for i in range(first + 1, last) if self._may_cut(i)]
        evidence = {i: self._evidence(i) for i in places}
        weight = self._relative({i: sum(score for score, _ in evidence[i]) for i in places})
        gaps = [first, *self._best_of_each_step(places, weight), last]
        best: list[float] = [0.0]
        back: list[int] = [0]
        for j in range(1, len(gaps)):
            scores: list[tuple[float, int]] = []
            for i in range(j - 1, -1, -1):
                size = self._reading.sizes(gaps[i], gaps[j])
                if scores and size > _LONGEST * self.ideal:
                    break
                gain = weight[gaps[i]] if i else 0.0
                scores.append((best[i] + gain - self._length_cost(gaps[i], gaps[j], size), i))
            score, i = max(scores)
            best.append(score)
            back.append(i)
        cuts = [len(gaps) - 1]
        while cuts[-1]:
            cuts.append(back[cuts[-1]])
        bounds = [gaps[c] for c in reversed(cuts)]
        return [
            Passage(a, b, _reasons(evidence[a]), _seam(evidence[a], weight[a]))
            if a in evidence
            else Passage(a, b, "")
            for a, b in pairwise(bounds)
        ]

    def _relative(self, weight: dict[int, float]) -> dict[int, float]:
        """The evidence for each place, less where most paragraphs of the speech show as much."""
        shown = [
            max(-_STRONG, min(_STRONG, score))
            for index, score in weight.items()
            if self._reading.sentences[index].first and index not in self._counted
        ]
        if len(shown) < _FEW:
            return weight
        more = max(-_STRONG, sum(shown) / len(shown) - _COMMON)
        shift = max(-_MOST_SHIFTED, min(_MOST_SHIFTED, 0.5 * more))
        return {index: score - shift for index, score in weight.items()}

    def _best_of_each_step(self, places: Sequence[int], weight: Mapping[int, float]) -> list[int]:
        """The places for a cut that are not too near to a better one, so that the work is linear."""
        found: list[int] = []
        step = self.ideal / _STEP
        begun = -1.0
        for index in places:
            at = self._reading.sizes(0, index)
            if found and at - begun < step:
                if weight[index] > weight[found[-1]]:
                    found[-1] = index
                continue
            found.append(index)
            begun = at
        return found

    def _may_cut(self, index: int) -> bool:
        sentence = self._reading.sentences[index]
        return index not in self._uncut and (
            sentence.first
            or sentence.role is Role.VOCATIVE
            or self._sizes[sentence.paragraph] > 2 * self.ideal
        )

    def _length_cost(self, first: int, last: int, size: float) -> float:
        if self._quiet[last] - self._quiet[first] == last - first:
            return 0.4
        cost = 1.2 * math.log(max(size, 20.0) / self.ideal) ** 2
        if size >= self.ideal:
            return cost
        if last == len(self._reading.sentences) or self._quiet[first] == first:
            return _AT_EITHER_END * cost
        named = first not in self._announced_parts and self._names_subject(first)
        return _NAMED * cost if named else cost

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
        if sentence.role is Role.QUESTION:
            found.append((5.0, "a question is asked"))
        if before.role in (Role.VOCATIVE, Role.QUESTION):
            found.append((-5.0, ""))
        if before.role is Role.ANNOUNCEMENT:
            found.append((3.0, "announced by the sentence before"))
        if index in self._announced_parts:
            found.append((_ANNOUNCED, ANNOUNCES))
        elif cues.turn.match(words):
            found.append((2.5, "the speaker turns to another subject"))
        elif self._names_subject(index):
            found.append((2.5, "a new subject is named"))
        if sentence.first and not self._reading.odds and self._asked(index):
            found.append((1.0, _ASKED))
        if turns_to_shortcomings(self._reading, index):
            found.append((2.0, "a report turns to its shortcomings"))
        if cues.conclusion.match(words) and index > 0.6 * len(sentences):
            found.append((1.5, "the speaker comes to the end"))
        if before.role is Role.DIVIDER and sentence.first:
            found.append((3.0, "behind a line of signs"))
        elif sentence.role is Role.DIVIDER:
            found.append((-5.0, ""))
        if before.role is Role.CEREMONY and sentence.role is not Role.CEREMONY:
            weight = 0.9 if sentence.first else 1.0
            found.append((weight, "follows thanks or congratulations"))
        here, there = self._ceremony[sentence.paragraph], self._ceremony[before.paragraph]
        if sentence.first and here > 0.5 > there:
            apart = cues.wishes_apart
            found.append((1.5, "thanks and wishes begin") if apart else (-0.5, ""))
        elif sentence.first and sentence.role is Role.CEREMONY:
            found.append((-0.9, ""))
        return found

    def _names_subject(self, index: int) -> bool:
        """Whether a sentence that begins a paragraph names a new subject or asks after it."""
        sentence, cues = self._reading.sentences[index], self._reading.cues
        span = sentence.span
        address = cues.address.match(self._reading.text, span.start, span.end)
        start = address.end() if address else span.start
        if cues.adversative.match(self._reading.text, start, span.end):
            return False
        return sentence.first and cues.topic.match(self._reading.text, start, span.end) is not None

    def _asked(self, index: int) -> bool:
        """Whether one of the first sentences of a paragraph is a question."""
        sentences = self._reading.sentences
        return any(
            s.paragraph == sentences[index].paragraph
            and ends_in(s.span.of(self._reading.text), ASKING)
            for s in sentences[index : index + _OPENING]
        )

    def _shape(self, index: int) -> list[tuple[float, str]]:
        sentence, before = self._reading.sentences[index], self._reading.sentences[index - 1]
        if not sentence.first:
            return [(-1.6, ""), *self._repetition(index)]
        found: list[tuple[float, str]] = []
        if self._spaced:
            spaced = index in self._spaced
            found.append((2.5 if spaced else -0.6, "an empty line" if spaced else ""))
        sizes = (self._sizes[sentence.paragraph], self._sizes[before.paragraph])
        if self._reading.odds:
            # Of paragraphs that were made neither length nor form says anything: why they were does.
            odds = self._reading.odds[index] + _USUAL
            found.append((odds, "reads as a beginning" if odds > 0 else ""))
        else:
            if min(sizes) >= self.ideal and not self._spaced:
                found.append((1.0, "long paragraphs"))
            found += self._openings.evidence(index)
        if index in self._dashed:
            found.append((2.5, "a long paragraph with a dash"))
        elif self._reading.cues.dash.match(self._reading.text, sentence.span.start):
            found.append((-3.0, ""))
        if self._announced(index):
            found.append((1.0, "a count begins"))
        if index in self._counts_end:
            found.append((0.9, "a count has ended"))
        return found + self._repetition(index)

    def _repetition(self, index: int) -> list[tuple[float, str]]:
        """What a repeated opening says for or against a cut in front of the sentence."""
        sentence = self._reading.sentences[index]
        if self._reading.cues.turn.match(sentence.span.of(self._reading.text)):
            return []
        if index in self._shadowed:
            return [(-2.5, "")]
        found: list[tuple[float, str]] = []
        ended = self._figures.get(index - 1)
        if ended and ended.strong and not sentence.first and ended.members[-1] == index - 1:
            found.append((-1.5, ""))
        if sentence.first and ended and ended.strong and ended.members[-1] == index - 1:
            found.append((0.9, "a repetition has ended"))
        if behind_refrain(self._reading, self._figures, index, _LONG * self.ideal):
            return [*found, (_REFRAIN_ENDED, "a repetition has ended")]
        figure = self._figures.get(index)
        if figure and figure.strong and figure.members[0] == index:
            varied = any(
                s.opening[:1] == figure.words[:1]
                for s in self._reading.sentences[max(0, index - _VARIED) : index]
            )
            if varied:
                found.append((-1.0, ""))
        if figure:
            place = bisect_left(figure.members, index)
            earlier = self._reading.sentences[figure.members[place - 1]] if place else None
            if earlier is not None and sentence.paragraph - earlier.paragraph <= 2:
                found.append((-self._together(index) * figure.strength, ""))
            near = figure.members[max(0, place - _NEAR) : place + _NEAR]
            if sentence.first and self._are_parts(near, sentence.paragraph):
                found.append((_ROW, "one of the paragraphs that open alike"))
        return found

    def _are_parts(self, near: Sequence[int], paragraph: int) -> bool:
        """Whether a paragraph is one of several that open alike, one behind the other, each as long as a part may be."""
        members = [self._reading.sentences[member] for member in near]
        row = [
            m.paragraph for m in members if m.first and abs(m.paragraph - paragraph) <= len(near)
        ]
        size = sum(self._sizes[number] for number in row)
        return (
            len(row) >= _ROW_MEMBERS
            and row[-1] - row[0] == len(row) - 1
            and size >= _ROW_SIZE * self.ideal * len(row)
        )

    def _together(self, index: int) -> float:
        """How far a common opening holds two paragraphs together: the less, the longer both are."""
        sentences = self._reading.sentences
        shorter = min(self._sizes[sentences[i].paragraph] for i in (index - 1, index))
        share: float = 1.0 - (shorter / self.ideal - _BRIEF) / (_LONG - _BRIEF)
        return max(_HELD, min(1.0, share))

    def _announced(self, index: int) -> bool:
        """Whether a count of paragraphs begins here or behind the paragraph that begins here."""
        sentences = self._reading.sentences
        if index - 1 >= 0 and sentences[index - 1].paragraph == sentences[index].paragraph:
            return False
        if index in self._counts_begin:
            return not leads_up(self._reading, index - 1)
        after = index
        while after < len(sentences) and sentences[after].paragraph == sentences[index].paragraph:
            after += 1
        return after in self._counts_begin and leads_up(self._reading, after - 1)

    def _words(self, index: int) -> list[tuple[float, str]]:
        change = _CHANGED * self._breaks[index] + _GONE * self._farewells[index]
        found = [(change, "the words change" if change > _MUCH else "")]
        words = self._reading.sentences[index].span.of(self._reading.text)
        leans = self._reading.cues.leaning.match(words) and not self._names_subject(index)
        if leans and not self._announced(index):
            found.append((-_LEANING, ""))
        return found


def _reasons(evidence: list[tuple[float, str]]) -> str:
    found = sorted((e for e in evidence if e[1] and e[0] > 0), key=lambda e: -e[0])
    return "; ".join(dict.fromkeys(reason for _, reason in found))


def _seam(evidence: list[tuple[float, str]], weight: float) -> float:
    """How much speaks for a cut that has this evidence and this weight in its speech."""
    return math.inf if any(sign >= _ALONE or why == _ASKED for sign, why in evidence) else weight
