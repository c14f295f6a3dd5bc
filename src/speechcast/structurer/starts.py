"""Where points may begin in unnumbered prose, how much speaks for each, and the best choice."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechcast.languages.guiding import GUIDING
from speechcast.languages.reliance import RELIANCE
from speechcast.languages.ties import TIES
from speechcast.model.span import Span
from speechcast.structurer.cohesion import Importance
from speechcast.structurer.cues.repetition import Repetition, shadowed, shared_clauses
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.labels import Labels
from speechcast.structurer.reading import ASKING, Reading, Role, ends_in
from speechcast.structurer.reckoning import turns_to_shortcomings
from speechcast.structurer.tags import tags

_IDEAL = 170.0
"""Size of the passage that a point stands for, as outlines made by hand have it."""

_PER_PART = 3.0
"""Points that a part has at least, however short, when it is long enough for them."""

_SMALL, _SHORT = 70.0, 1.4
_LONGEST = 500.0
"""Size below which a passage is small for a point, how fast that falls with the size of the part, and size
that one point hardly covers."""

_LEANING, _JOINED, _PLAIN = 1.3, 0.5, 0.6
"""What it costs a sentence to speak of what was named before, and to be joined to it by a word that
may be left out; how plainly it says that it matters when the first weighs half, as it does when the speech
goes on about the same people."""

_AGAINST, _DENIED, _GONE_INTO, _CONCEDED = 0.5, 0.5, 1.0, -0.5
"""What it is worth that a sentence turns against what was said before (But …), that it denies something,
that the next one goes into it (This …), and that the next one turns against it. Found on speeches of both languages, each
left out in turn."""

_WANTING = 3.0
"""What it is worth that a report turns to its shortcomings."""

_ANSWERED = 2.0
"""What it is worth that a question is answered at once, in words that need it."""

_ANNOUNCED = 2.0
"""What it costs a sentence to say only that something will be said."""

_GUIDING, _CREDIT, _WEIGHT, _SMALL_TALK = 3.0, 2.0, 0.8, 1.6
"""What it is worth that a sentence says what a plan wants as a whole, and what it costs one to give the credit for what was
achieved, to say only how great a year this is, and how the hour or the day goes."""

_BRIEF_TURN = 14.0
"""Size up to which a sentence in which the speaker turns to another subject says no more than that."""

_MOTTO = 2.0
"""What it costs a saying to stand in front of what the speaker says with it, in the same paragraph."""

_POINTS_BACK = 2.5
"""What it costs a short sentence that it names nothing (Remember that.)."""

_ASKED = 4.0
"""Size from which what is asked of the audience can stand alone, however short."""

_TAGGED = 3.0
"""What it is worth that a paragraph opens with whom it is about and a colon, as those around it do."""

_CHEAPER, _LEAST_PRICE = 0.25, 0.8
"""How fast the price of a point falls with the size of a part, and to what share of it."""

_STEP, _IN_PARAGRAPH = 9.0, 14.0
"""Sizes in which one beginning is looked at, the best: across paragraphs, and within one."""

_FIGURE_LEAD = 40.0
"""Size up to which a sentence in front of a repetition only leads up to it."""

_INTRODUCTION = 140.0
"""Size of what stands in front of labelled paragraphs and introduces them."""

_BETWEEN, _MEMBERS = 160.0, 3
"""Size from one member of a repetition to the next up to which what lies between them is no point, where this many
are."""

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Start:
    """A place where a point may begin.

    Attributes:
        position: Its first character.
        body: Where its words begin.
        sentence: Number of its sentence.
        score: How much speaks for it.
        why: By what it is known.
        frame: Position behind the words that it shares with its neighbours; 0 for none.
        numbered: Whether it is an item of a count.
        parallel: Whether it belongs to a strong repetition.
        label: Whether it is the label of its paragraph, as those around it have one.
        shared: The clauses in front of its words that all members of its repetition share; empty
            where there are none.
        tag: Whom or what its paragraph is about, with the colon behind; empty where that is not so told.
    """

    position: int
    body: int
    sentence: int
    score: float
    why: str = ""
    frame: int = 0
    numbered: bool = False
    label: bool = False
    parallel: bool = False
    shared: Span = _NOWHERE
    tag: Span = _NOWHERE


class Starts:
    """Rates sentences as beginnings of points and chooses among them."""

    def __init__(
        self,
        reading: Reading,
        figures: Mapping[int, Repetition],
        importance: Importance,
        emphasis: Emphasis,
    ) -> None:
        self._reading = reading
        self._emphasis = emphasis
        self._labels = Labels(reading, emphasis)
        self._brief = RELIANCE[reading.document.language].bare
        self._ties = TIES[reading.document.language]
        self._guiding = GUIDING.get(reading.document.language)
        self._figures = figures
        self._importance = importance
        self._shadowed = shadowed(figures, reading.sentences)
        self._shared = shared_clauses(reading, figures)
        self._tags = tags(reading)
        self._firsts: dict[int, int] = {}
        for index, sentence in enumerate(reading.sentences):
            self._firsts.setdefault(sentence.paragraph, index)

    def chosen(self, first: int, last: int) -> list[Start]:
        """The starts of the points of the sentences `[first, last)`, in order."""
        shared = self._importance(first, last)
        labelled = self._labels.among(first, last)
        covered = self._shadowed
        bodies = [
            index for index in range(first, last)
            if self._reading.sentences[index].role is Role.BODY and not self._completes(index)
            and index not in self._emphasis.answers
        ]  # fmt: skip
        yielded = self._emphasis.yielded - labelled
        starts = [
            self._rate(index, shared[index - first], labelled, index in covered)
            for index in [i for i in bodies if i not in yielded] or bodies
        ]
        return self._choose(starts, first, last)

    def _completes(self, index: int) -> bool:
        """Whether a sentence says no more than yes or no to the question in front of it, or only what the one in front
        of it leads to."""
        sentence, text = self._reading.sentences[index], self._reading.text
        before = self._reading.sentences[index - 1] if index else None
        if before is None or before.paragraph != sentence.paragraph:
            return False
        led_to = self._ties.led_to
        if led_to is not None and led_to.match(text, sentence.span.start, sentence.span.end):
            return True
        return sentence.size <= self._brief and ends_in(before.span.of(text), ASKING)

    def leads(self, first: int, last: int) -> range:
        """The sentences that introduce a run of paragraphs with labels."""
        labelled = self._labels.among(first, last)
        begin = min(labelled, default=first)
        long = begin - first > 2 or self._reading.sizes(first, begin) > _INTRODUCTION
        return range(first, first if long else begin)

    def names(self, first: int, last: int) -> frozenset[int]:
        """The sentences that name what their paragraphs are about: labels, and members of a repetition."""
        members = {i for i in range(first, last) if i in self._figures and self._figures[i].strong}
        return self._labels.among(first, last).union(
            i for i in members if self._reading.sentences[i].first
        )

    def body_end(self, first: int, last: int) -> int:
        """Where the last of the sentences ends that is neither ceremony nor address."""
        sentences = self._reading.sentences
        index = last - 1
        while index > first and sentences[index].role is not Role.BODY:
            index -= 1
        return sentences[index].span.end

    def _rate(self, index: int, shared: float, labelled: frozenset[int], covered: bool) -> Start:
        sentence, cues = self._reading.sentences[index], self._reading.cues
        said = Span(sentence.start, sentence.span.end)
        words = said.of(self._reading.text)
        score, frame = shared, 0
        reasons: list[str] = []
        if index in labelled:
            score += 4.0
            reasons.append("a label at the start of its paragraph")
        elif sentence.first or index - 1 in self._labels.mottos:
            score += 2.2 if labelled else 0.9
        elif labelled:
            score -= 3.0 if self._firsts[sentence.paragraph] in labelled else 1.5
        figure = self._figures.get(index)
        if figure and (len(figure.members) > 2 or cues.twins):
            score += figure.strength
            reasons.append(figure.why(" " if cues.blanks else ""))
        if figure:
            frame = figure.end(self._reading, index)
        if covered and not (figure and figure.strong):
            score -= 2.5
        if cues.task.match(words):
            score += 1.3
            reasons.append("a task or promise")
        elif cues.claim.search(words):
            score += 0.5
        score += self._emphasis.of(said)
        score += self._turned(index) + self._guides(words)
        score += self._doubts(index, said, words, labelled)
        score += _ANSWERED * (index in self._emphasis.answered)
        begin = self._shared.get(index, sentence.start)
        tag = self._tags.get(index, _NOWHERE)
        if tag:
            score += _TAGGED
            begin = tag.end
        return Start(
            sentence.span.start, begin, index, score, "; ".join(reasons), frame,
            label=index in labelled, parallel=figure is not None and figure.strong,
            shared=_NOWHERE if tag else Span(sentence.start, begin), tag=tag,
        )  # fmt: skip

    def _guides(self, words: str) -> float:
        """What it is worth that a sentence says what a plan wants as a whole, or what reports say besides."""
        if self._guiding is None:
            return 0.0
        if self._guiding.lead.match(words):
            return _GUIDING
        if self._guiding.credit.match(words):
            return -_CREDIT
        if self._guiding.is_small(words):
            return -_SMALL_TALK
        return -_WEIGHT if self._guiding.weight.match(words) else 0.0

    def _turned(self, index: int) -> float:
        """What it is worth that a sentence turns against what was said, denies something, or is gone
        into by the next one of its paragraph."""
        sentences, cues, text = self._reading.sentences, self._reading.cues, self._reading.text
        span = sentences[index].span
        worth = _WANTING if turns_to_shortcomings(self._reading, index) else 0.0
        worth += _AGAINST if cues.adversative.match(text, span.start, span.end) else 0.0
        if cues.denial is not None and cues.denial.search(text, span.start, span.end):
            worth += _DENIED
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        if following is not None and following.paragraph == sentences[index].paragraph:
            turned = cues.adversative.match(text, following.span.start, following.span.end)
            if turned and cues.denial is not None:
                worth += _CONCEDED
            elif cues.leaning.match(text, following.span.start, following.span.end):
                worth += _GONE_INTO
        return worth

    def _doubts(self, index: int, said: Span, words: str, labelled: frozenset[int]) -> float:
        sentence, cues = self._reading.sentences[index], self._reading.cues
        doubt = 0.0
        if cues.leaning.match(self._reading.text, sentence.span.start, sentence.span.end):
            joined = cues.leaning.match(words) is None
            plain = self._emphasis.form(said) >= _PLAIN
            named = cues.refers.match(words) is not None
            doubt -= _JOINED if joined else _LEANING * (0.5 if plain or named else 1.0)
        elif index in self._labels.mottos:
            doubt -= _MOTTO
        elif self._tells_of_others(words):
            doubt -= _LEANING
        if cues.story.match(words) or ends_in(words, ASKING):
            doubt -= 1.2
        if self._reading.only_announces(words) or (
            sentence.size <= _BRIEF_TURN and cues.turn.match(words)
        ):
            doubt -= _ANNOUNCED
        elif cues.topic.match(words):
            doubt -= 0.4
        if self._ties.of_all is not None and self._ties.of_all.match(words):
            doubt -= _ANNOUNCED
        if cues.personal.match(words):
            doubt -= 0.5
        asks = sentence.size >= _ASKED and len(sentence.terms) > 1 and self._emphasis.urges(said)
        if sentence.size < 9 and index not in labelled and not asks:
            doubt -= 1.0 if len(sentence.terms) > 1 else _POINTS_BACK
        following = self._figures.get(index + 1)
        if (
            following is not None
            and following.members[0] == index + 1
            and len(following.words) >= 2
            and sentence.size <= _FIGURE_LEAD
        ):
            doubt -= 1.5 if following.strong else 0.5
        return doubt

    def _tells_of_others(self, words: str) -> bool:
        """Whether a sentence tells what those did whom it does not name, behind a scene (回国后，他们…)."""
        scene, comma, told = words.partition("，")
        cues = self._reading.cues
        if not cues.refers.match(told):
            return False
        placing = self._ties.placing
        placed = placing is not None and placing.match(scene) is not None
        return placed or cues.lead_in.match(scene + comma) is not None

    def _choose(self, starts: Sequence[Start], first: int, last: int) -> list[Start]:
        """The best selection: strong starts, passages of a readable length (dynamic programming)."""
        scale = self._reading.cues.scale
        starts = self._best_of_each_step(starts)
        if not starts:
            return []
        end = max(self.body_end(first, last), starts[-1].position + 1)
        begin = self._reading.sentences[first].span.start
        positions = [s.position for s in starts] + [end]
        each = self._price((end - begin) / scale)
        ideal = self._reading.told * _IDEAL
        most = min(ideal, max(0.4 * _IDEAL, (end - begin) / scale / _PER_PART))
        small = _SMALL * math.pow(most / _IDEAL, _SHORT)
        best = [s.score - each - 0.012 * max(0.0, (s.position - begin) / scale) for s in starts]
        back = [-1] * len(starts)
        for j in range(1, len(starts)):
            for i in range(j - 1, -1, -1):
                size = (positions[j] - positions[i]) / scale
                if size > _LONGEST and i < j - 1:
                    break
                total = best[i] - _length_cost(size, small, most) + starts[j].score - each
                if total > best[j]:
                    best[j], back[j] = total, i
        tail = [
            best[i] - _length_cost((positions[-1] - positions[i]) / scale, small, most)
            for i in range(len(starts))
        ]
        at = max(range(len(starts)), key=lambda i: (tail[i], -i))
        chosen = [at]
        while back[chosen[-1]] >= 0:
            chosen.append(back[chosen[-1]])
        return self._members_together([starts[i] for i in reversed(chosen)])

    def _price(self, size: float) -> float:
        """What a point must bring in a part of a size: the less the shorter that is, for its slide would be empty."""
        worth, roomy = self._reading.cues.point_worth, self._reading.cues.roomy
        if not roomy:
            return worth
        return worth * max(_LEAST_PRICE, min(1.0, math.pow(size / roomy, _CHEAPER)))

    def _members_together(self, chosen: Sequence[Start]) -> list[Start]:
        """The starts without those between neighbouring members of a repetition, where it has several and what
        lies between them is short: a slide keeps one form, and what a member is followed by supports it."""
        members: dict[tuple[int, ...], list[int]] = {}
        for place, start in enumerate(chosen):
            figure = self._figures.get(start.sentence)
            if start.parallel and figure is not None:
                members.setdefault(figure.members, []).append(place)
        between = {
            place
            for places in members.values()
            if len(places) >= _MEMBERS
            for a, b in pairwise(places)
            if chosen[b].position - chosen[a].position <= _BETWEEN * self._reading.cues.scale
            for place in range(a + 1, b)
        }
        return [
            start
            for place, start in enumerate(chosen)
            if place not in between or start.parallel or start.label or start.tag
        ]

    def _best_of_each_step(self, starts: Sequence[Start]) -> list[Start]:
        """The starts that are not too near to a better one, so that the work is linear."""
        sentences, scale = self._reading.sentences, self._reading.cues.scale
        found: list[Start] = []
        begun = -1.0
        for start in starts:
            here = sentences[start.sentence]
            inside = found and here.paragraph == sentences[found[-1].sentence].paragraph
            near = _IN_PARAGRAPH if inside else _STEP
            if found and start.position - begun < near * scale:
                if start.score > found[-1].score:
                    found[-1] = start
                continue
            found.append(start)
            begun = start.position
        return found


def _length_cost(size: float, small: float, most: float) -> float:
    """What a passage costs that is too `small` for a point, or larger than `most`."""
    short = small - size if size < small else 0.0
    return 0.02 * short + (0.01 * (size - most) if size > most else 0.0)
