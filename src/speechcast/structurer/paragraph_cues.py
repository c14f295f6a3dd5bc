"""How much speaks for a new paragraph in front of each sentence, where the text itself sets none.

The weights were found on speeches of several kinds in both languages, each left out in turn, and rounded: on
where their writers begin paragraphs, and twice as much on where outlines made by hand begin parts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from speechcast.languages.spoken_counts import COUNTED
from speechcast.structurer.announced import announced_parts
from speechcast.structurer.cohesion import arrivals, breaks, farewells, term_weights
from speechcast.structurer.cues.numbering import marker_at
from speechcast.structurer.cues.repetition import find_repetitions, shadowed
from speechcast.structurer.reading import ASKING, Reading, Role, Sentence, ends_in
from speechcast.structurer.word_runs import run_starts

_SELDOM = -1.8
"""What speaks against a paragraph wherever nothing is known."""

_VOCATIVE, _ADDRESS, _TURN, _TOPIC, _END = 2.5, 0.8, 2.4, 0.4, 1.2
_ANNOUNCED, _THANKED, _CONCLUDED, _EXCLAIMED, _ASKED = 1.0, 0.9, 0.6, 0.6, -0.35
"""What the sentence says, and what the one before it says."""

_ANNOUNCES = 2.4
"""What it says that the speaker announces a part; and against the sentences inside such an announcement."""

_LEANING, _REFERS, _CONDITION, _TASK, _STORY, _HERE = -0.45, -1.8, -0.6, -0.55, -0.5, 0.4
_SUBJECT, _TITLE, _DASH, _QUOTED = 0.3, 0.6, 1.5, -2.0
_NUMBER, _INSIDE, _COUNTED, _NUMBER_NEXT, _SHADOWED = 3.1, -1.6, 1.0, -0.6, -1.25
_SIZE, _SIZE_BEFORE, _SIZE_BEHIND = -0.34, 0.32, 0.1
"""What each e-fold of their sizes says."""

_CHANGED, _GONE, _RUN, _NEW = 0.14, 0.13, 0.2, 0.13
"""What the words say: for each standard deviation of their change and of how many are gone, for the logarithm of
how likely a run of them begins, and for each that is new and comes again."""

_LATE = 0.6
"""Share of the speech behind which it may come to its end."""


class ParagraphCues:
    """Rates the sentences of a text as beginnings of paragraphs, by all but its line ends."""

    def __init__(self, reading: Reading, ideal: float) -> None:
        """
        Args:
            reading: The text.
            ideal: Size of the parts that it is to fall into.
        """
        self._reading = reading
        self._counted = COUNTED[reading.document.language]
        weights = term_weights(reading)
        self._changes = breaks(reading, weights)
        self._farewells = farewells(reading)
        self._runs = run_starts(reading, ideal)
        self._shadowed = shadowed(find_repetitions(reading), reading.sentences)
        self._new = arrivals(reading)
        self._announced = announced_parts(reading, anywhere=True)
        self._announcing = frozenset(
            inside
            for index, each in self._announced.items()
            for inside in range(index + 1, each.last)
        )
        self._quoted = list(_quoted(reading))

    def scores(self) -> list[float]:
        """The logarithm of the odds that a paragraph begins, by sentence; of the first one 0."""
        sentences = self._reading.sentences
        found = [0.0] * len(sentences)
        for index in range(1, len(sentences)):
            found[index] = (
                _SELDOM
                + self._said(index)
                + self._before(index)
                + self._sizes(index)
                + self._words(index)
            )
        return found

    def _said(self, index: int) -> float:
        """What the words of the sentence say."""
        reading, cues = self._reading, self._reading.cues
        sentence, text = reading.sentences[index], reading.text
        span = sentence.span
        whole = span.of(text)
        score = _VOCATIVE if sentence.role is Role.VOCATIVE else 0.0
        for pattern, weight in (
            (cues.address, _ADDRESS), (cues.turn, _TURN), (cues.topic, _TOPIC),
            (cues.leaning, _LEANING), (cues.condition, _CONDITION), (cues.task, _TASK),
            (cues.story, _STORY),
        ):  # fmt: skip
            score += weight if pattern.match(whole) else 0.0
        if index in self._announcing:
            return score - _ANNOUNCES
        if index in self._announced:
            score += _ANNOUNCES
        if cues.refers.match(text, sentence.start, span.end):
            score += _REFERS
        if cues.here.search(whole):
            score += _HERE
        if cues.conclusion.match(whole) and index > _LATE * len(reading.sentences):
            score += _END
        if cues.dash.match(text, span.start):
            score += _DASH
        if reading.subject & set(sentence.terms):
            score += _TITLE
        if index in self._shadowed:
            score += _SHADOWED
        marker = marker_at(reading, span.start, span.end, inside=False)
        if marker:
            score += _NUMBER + (_INSIDE if marker[0].inside else 0.0)
        elif self._counted is not None and self._counted.match(whole):
            score += _COUNTED
        return score

    def _before(self, index: int) -> float:
        """What the sentences around it say."""
        reading, cues, text = self._reading, self._reading.cues, self._reading.text
        sentence, before = reading.sentences[index], reading.sentences[index - 1]
        words = before.span.of(text)
        score = _ANNOUNCED if before.role is Role.ANNOUNCEMENT else 0.0
        if before.role is Role.CEREMONY and sentence.role is not Role.CEREMONY:
            score += _THANKED
        if cues.emphasis.concluding.match(words):
            score += _CONCLUDED
        if ends_in(words, ASKING):
            score += _ASKED
        elif ends_in(words, "!！"):
            score += _EXCLAIMED
        if self._subject(sentence) != self._subject(before):
            score += _SUBJECT
        if self._quoted[index]:
            score += _QUOTED
        if index + 1 < len(reading.sentences):
            following = reading.sentences[index + 1].span
            if marker_at(reading, following.start, following.end, inside=False):
                score += _NUMBER_NEXT
        return score

    def _subject(self, sentence: Sentence) -> str:
        match = self._reading.cues.person.match(sentence.span.of(self._reading.text))
        return match.group("who").lower() if match else ""

    def _sizes(self, index: int) -> float:
        sentences = self._reading.sentences
        score = _SIZE * _log(sentences[index].size) + _SIZE_BEFORE * _log(sentences[index - 1].size)
        behind = sentences[index + 1].size if index + 1 < len(sentences) else 0.0
        return score + _SIZE_BEHIND * _log(behind)

    def _words(self, index: int) -> float:
        return (
            _CHANGED * self._changes[index]
            + _GONE * self._farewells[index]
            + _RUN * self._runs[index]
            + _NEW * self._new[index]
        )


def _log(size: float) -> float:
    return math.log(max(size, 2.0))


def _quoted(reading: Reading) -> Iterator[bool]:
    """For each sentence whether it begins inside quotation marks that differ at their ends."""
    depth = 0
    for sentence in reading.sentences:
        yield depth > 0
        words = sentence.span.of(reading.text)
        depth = max(0, depth + words.count("“") - words.count("”"))
