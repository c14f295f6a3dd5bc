"""How a paragraph begins: what the form and words of its first sentence say for a new part there.

The weights were found on speeches of several kinds in both languages, each left out in turn, and rounded:
whoever turns to another matter states it in a sentence of middling length that a longer paragraph
explains, with words that the passage before did not use; whoever goes on adds, lists, quotes or urges.
"""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from collections.abc import Mapping

from speechcast.structurer.cohesion import arrivals
from speechcast.structurer.reading import Reading, Role, Sentence

_STATED = (8.0, 34.0)
"""Sizes of a first sentence that says what its paragraph is about."""

_BEFORE = (220.0, 8)
"""Size of the passage in front of a paragraph whose words it may take up, and its sentences at most."""

_TAKEN_UP, _MOST_TAKEN_UP = -0.17, -1.6
"""What each of these words says against a cut, and all of them at most."""

_LONGER, _MOST_LONGER = 0.1, 1.0
"""What it says for a cut that the paragraphs on both sides are e times as long as most are."""

_TOLD, _MANY = 0.07, 6
"""What each sentence of the paragraphs on both sides says for a cut above three, and how many count."""

_FAR = 250.0
"""Size between two paragraphs from which their common opening is no figure but the speaker's own mark."""

_WORDS = 3
"""Words of such an opening."""

_BEHIND_LONG, _LEAST_BEHIND, _MOST_BEHIND = 0.5, -1.6, 0.6
"""What it says that the paragraph before is e times as long as some six tenths of a part, and between which bounds."""

_REFERS, _LEANS = -0.6, -0.4
"""What it says that the first sentence speaks of somebody by a pronoun, and that it opens by pointing back."""

_ARRIVED, _FEW_ARRIVE = 0.5, 1.0
"""What it says, for each e-fold, that words arrive in the paragraph which come again soon; and what is usual."""

_QUOTE = re.compile('["“「]')


class Openings:
    """Rates the first sentences of paragraphs as beginnings of parts."""

    def __init__(self, reading: Reading, weights: Mapping[str, float], ideal: float) -> None:
        """
        Args:
            reading: The text.
            weights: How much each content word tells passages apart.
            ideal: Size of the parts that it is to fall into.
        """
        self._ideal = ideal
        self._arrivals: dict[int, int] = {}
        for sentence, arrived in zip(reading.sentences, arrivals(reading), strict=True):
            paragraph = sentence.paragraph
            self._arrivals[paragraph] = self._arrivals.get(paragraph, 0) + arrived
        self._reading = reading
        self._weights = weights
        self._cues = reading.cues
        self._sizes: dict[int, float] = {}
        self._firsts: dict[int, int] = {}
        self._counts: dict[int, int] = {}
        for index, s in enumerate(reading.sentences):
            self._sizes[s.paragraph] = self._sizes.get(s.paragraph, 0.0) + s.size
            self._counts[s.paragraph] = self._counts.get(s.paragraph, 0) + 1
            self._firsts.setdefault(s.paragraph, index)
        self._usual = max(1.0, statistics.median(self._sizes.values())) if self._sizes else 1.0
        self._marked = self._returning()

    def evidence(self, index: int) -> list[tuple[float, str]]:
        """What speaks for (or against) a part that begins with the paragraph of a first sentence."""
        sentence = self._reading.sentences[index]
        before = self._reading.sentences[index - 1]
        found = [(self._taken_up(index), ""), *self._weighed(sentence, before)]
        if index in self._marked:
            found.append((0.9, "begins as other parts do"))
        found += self._joined(index, before)
        return found + (self._form(sentence) if sentence.role is Role.BODY else [])

    def _longer(self, sentence: Sentence, before: Sentence) -> float:
        """How much longer than most the paragraphs on both sides are, in powers of e."""
        return sum(
            math.log(max(self._sizes[s.paragraph], 8.0) / self._usual) for s in (sentence, before)
        )

    def _weighed(self, sentence: Sentence, before: Sentence) -> list[tuple[float, str]]:
        length = _LONGER * self._longer(sentence, before)
        told = sum(min(_MANY, self._counts[s.paragraph]) for s in (sentence, before)) - _MANY
        behind = math.log(max(self._sizes[before.paragraph], 5.0) / self._ideal) + 0.5
        arrived = math.log(1 + self._arrivals[sentence.paragraph]) - _FEW_ARRIVE
        return [
            (max(-_MOST_LONGER, min(_MOST_LONGER, length)), ""),
            (_TOLD * told, ""),
            (_BEHIND_LONG * max(_LEAST_BEHIND, min(_MOST_BEHIND, behind)), ""),
            (_ARRIVED * arrived, ""),
        ]

    def _form(self, sentence: Sentence) -> list[tuple[float, str]]:
        words = sentence.span.of(self._reading.text)
        cues = self._cues
        found: list[tuple[float, str]] = []
        if (
            self._sizes[sentence.paragraph] > self._usual
            and _STATED[0] <= sentence.size <= _STATED[1]
        ):
            found.append((0.8, "a statement opens a long paragraph"))
        elif sentence.size > cues.endless_size:
            found.append((-0.9, ""))
        elif sentence.size < _STATED[0]:
            found.append((-0.4, ""))
        if cues.refers.search(words):
            found.append((_REFERS, ""))
        if cues.leaning.match(words):
            found.append((_LEANS, ""))
        if cues.turn.match(words):
            return found
        for pattern, weight, why in (
            (cues.scene, 0.4, "another time"),
            (cues.stance, 0.25, "the speaker speaks for himself"),
            (cues.adding, -0.2, ""),
            (cues.task, -0.4, ""),
            (cues.emphasis.urging, -0.6, ""),
            (_QUOTE, -0.9, ""),
        ):
            if pattern is not None and pattern.match(words):
                found.append((weight, why))
        if cues.here.search(words):
            found.append((0.4, "speaks of here and now"))
        return found

    def _joined(self, index: int, before: Sentence) -> list[tuple[float, str]]:
        """What the paragraph before says: another subject, and advice that came to its end."""
        reading, cues = self._reading, self._cues
        first = self._firsts[before.paragraph]
        subjects = [
            match.group("who").lower()
            if (match := cues.person.match(s.span.of(reading.text)))
            else ""
            for s in (reading.sentences[index], reading.sentences[first])
        ]
        found = [(0.2, "another subject")] if subjects[0] != subjects[1] else []
        urged = any(
            cues.emphasis.urging.match(s.span.of(reading.text))
            for s in reading.sentences[max(first, index - 2 * _MANY) : index]
        )
        return [*found, (0.2, "")] if urged else found

    def _taken_up(self, index: int) -> float:
        """What the words say that a first sentence takes up from the passage before it."""
        sentences = self._reading.sentences
        seen: Counter[str] = Counter()
        size = 0.0
        for sentence in reversed(sentences[max(0, index - _BEFORE[1]) : index]):
            seen.update(sentence.terms)
            size += sentence.size
            if size > _BEFORE[0]:
                break
        own = dict.fromkeys(sentences[index].terms)
        taken = sum(self._weights[term] * min(2, seen[term]) for term in own)
        return max(_MOST_TAKEN_UP, _TAKEN_UP * taken)

    def _returning(self) -> frozenset[int]:
        """First sentences that open with the same words as another one far away."""
        sentences = self._reading.sentences
        places: dict[tuple[str, ...], list[int]] = {}
        for index in self._firsts.values():
            if len(sentences[index].opening) >= _WORDS:
                places.setdefault(sentences[index].opening[:_WORDS], []).append(index)
        return frozenset(
            index
            for indices in places.values()
            for index in indices
            if max(self._apart(index, indices[0]), self._apart(index, indices[-1])) > _FAR
        )

    def _apart(self, one: int, other: int) -> float:
        return self._reading.sizes(min(one, other), max(one, other))
