"""Labels: short sentences that name what the rest of their paragraph is about."""

from __future__ import annotations

from functools import cached_property

from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.reading import ASKING, LEADING, Reading, Role, ends_in

_LABEL = 18.0
"""Size up to which the first sentence of a longer paragraph is its label."""

_TOLD, _SEVERAL, _RUN_IN_PASSAGE = 1.6, 3, 45.0
"""How many times as long as a label inside a paragraph the sentence behind it is, how many such there are, and
the size of what each stands for on the mean."""


class Labels:
    """Finds labels."""

    def __init__(self, reading: Reading, emphasis: Emphasis) -> None:
        self._reading = reading
        self._emphasis = emphasis

    @cached_property
    def mottos(self) -> frozenset[int]:
        """The sentences that are sayings and no labels."""
        return frozenset(filter(self._is_motto, range(len(self._reading.sentences))))

    def among(self, first: int, last: int) -> frozenset[int]:
        """Sentences that are the label of their paragraph, where half the paragraphs have one."""
        sentences = self._reading.sentences
        heads = [i for i in range(first, last) if sentences[i].first]
        labels = {i for i in heads if self._is_label(i, last)}
        enough = len(labels) >= 2 and 2 * len(labels) >= len(heads) - 1
        return frozenset(labels) if enough else self._run_in(first, last)

    def _run_in(self, first: int, last: int) -> frozenset[int]:
        """Short sentences that each name what the longer ones behind them in their paragraph are about (办好学校。
        ……), where several do: labels without a line of their own."""
        found = [
            i
            for i in range(first, last - 1)
            if self._reading.sentences[i].size <= self._reading.cues.run_in_size
            and self._reading.sentences[i + 1].size >= _TOLD * self._reading.sentences[i].size
            and self._is_label(i, last + 1)
        ]
        told = self._reading.sizes(first, last) / _RUN_IN_PASSAGE
        return frozenset(found) if _SEVERAL <= len(found) <= told else frozenset()

    def _is_label(self, index: int, last: int) -> bool:
        sentences, cues = self._reading.sentences, self._reading.cues
        sentence = sentences[index]
        if cues.dash.match(self._reading.text, sentence.span.start):
            return True
        if sentence.size > _LABEL or index + 2 >= last or sentences[index + 1].first:
            return False
        words = sentence.span.of(self._reading.text)
        return (
            sentence.role is Role.BODY
            and not self._is_motto(index)
            and (len(sentence.terms) > 1 or not self._emphasis.urges(sentence.span))
            and not ends_in(words, ASKING + LEADING)
            and not self._reading.only_announces(words)
            and not any(
                pattern.match(words)
                for pattern in (cues.leaning, cues.subject, cues.personal, cues.topic, cues.story)
            )
        )

    def _is_motto(self, index: int) -> bool:
        """Whether a sentence is a saying with which the next one of its paragraph goes on."""
        sentences, motto = self._reading.sentences, self._reading.cues.motto
        if motto is None or index + 1 >= len(sentences):
            return False
        sentence, following = sentences[index], sentences[index + 1]
        said = motto.fullmatch(self._reading.text, sentence.start, sentence.span.end)
        return said is not None and following.paragraph == sentence.paragraph
