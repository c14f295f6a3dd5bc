"""What a sentence is worth in a briefing: by what it says, and as a label by what is said under it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from speechcast.structurer.reading import ASKING, Reading, Role, ends_in
from speechcast.structurer.reliance import Reliance

_CLAIM = 2.0
_FIGURE = 0.5
_FURTHER = 0.35
"""Of each further figure of a sentence, up to `_FIGURES` of them."""
_FIGURES = 4
_REPORT = 2
"""Figures from which a sentence is worth as much as a claim, whether a point comes from it or not."""
_TARGET = 1.2
"""Of a figure that is asked for, promised or called a goal."""

_OPENED, _ITEM, _BARE = 1.5, 1.4, -1.0
"""Of a label: when something of its passage is said; as an item, which says at least how the count goes
on; and when nothing of its passage is said."""

_STOPS = '。．.！!？?；;：:…”’」』")）'


class Worth:
    """The worth of the sentences that slides narrate."""

    def __init__(
        self,
        reading: Reading,
        slide_of: Mapping[int, int],
        claims: Container[int],
        reliance: Reliance,
    ) -> None:
        self._reading = reading
        self._claims = claims
        self._reliance = reliance
        self.passages = dict(self._labels(slide_of))
        self.label_of = {i: label for label, passage in self.passages.items() for i in passage}
        self._base = {index: self._by_itself(index) for index in slide_of}

    def of(self, index: int, chosen: Container[int]) -> float:
        """What a sentence is worth beside those that are `chosen` already."""
        if any(other in chosen for other in self.passages.get(index, ())):
            return _OPENED
        return self._base[index]

    def substance(self, indices: Iterable[int]) -> bool:
        """Whether something else than labels is among the sentences."""
        return any(index not in self.passages for index in indices)

    def _labels(self, slide_of: Mapping[int, int]) -> Iterable[tuple[int, range]]:
        """The sentences that only name what the rest of their paragraph on the slide says, and the
        lines without a stop that name what the paragraphs behind them say."""
        sentences, cues = self._reading.sentences, self._reading.cues
        for index, number in slide_of.items():
            sentence = sentences[index]
            words = sentence.span.of(self._reading.text)
            if not sentence.first and not self._reliance.is_item(index):
                continue
            if sentence.role is not Role.BODY:
                continue
            if sentence.size > cues.heading_size * 2 / 3 or cues.figure.search(words):
                continue
            heading = sentence.first and words[-1] not in _STOPS
            end = index + 1
            while (
                end < len(sentences)
                and slide_of.get(end) == number
                and (heading or sentences[end].paragraph == sentence.paragraph)
                and not self._reliance.is_item(end)
            ):
                end += 1
            passage = range(index + 1, end)
            # What a label announces takes longer than its name.
            if sum(sentences[i].size for i in passage) > 2 * sentence.size:
                yield index, passage

    def _by_itself(self, index: int) -> float:
        sentence, cues = self._reading.sentences[index], self._reading.cues
        words = sentence.span.of(self._reading.text)
        item = self._reliance.is_item(index)
        figures = sum(1 for m in cues.figure.finditer(words) if any(map(str.isdigit, m[0])))
        worth = 0.4
        if index in self.passages:
            return _ITEM if item else _BARE
        elif index in self._claims or item or figures >= _REPORT:
            worth += _CLAIM
        stated = bool(cues.task.match(words) or cues.claim.search(words))
        if figures:
            worth += _FIGURE + _FURTHER * min(figures - 1, _FIGURES) + _TARGET * stated
        elif stated:
            worth += 0.3
        if sentence.role is not Role.BODY:
            worth -= 1.5
        if cues.story.match(words) or ends_in(words, ASKING):
            worth -= 0.5
        return worth
