"""The sentences behind a claim in which its support may lie."""

from __future__ import annotations

from collections.abc import Container

from speechcast.languages.guiding import GUIDING
from speechcast.languages.ties import TIES
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading, Role

_SUPPORTING = 4
"""Sentences behind a claim in which its support is looked for."""


class Following:
    """Finds such sentences of a reading."""

    def __init__(self, reading: Reading, yielded: Container[int]) -> None:
        """Args:
        reading: The text.
        yielded: Its sentences that say what the speaker does not claim.
        """
        self._reading = reading
        self._yielded = yielded
        self._guiding = GUIDING.get(reading.document.language)
        self._of_all = TIES[reading.document.language].of_all

    def of(self, span: Span) -> list[Span]:
        """The sentences of `span` in which the support of a claim may lie."""
        text = self._reading.text
        found: list[Span] = []
        for sentence in self._reading.language.sentences(text, span):
            words = sentence.of(text)
            index = self._reading.sentence_at(sentence.start)
            whole = self._reading.sentences[index]
            # What a sentence is, was told when it was read.
            plain = whole.span == sentence and whole.role is Role.BODY
            if not (
                index in self._yielded
                or (not plain and self._is_said_to_them(words))
                or self._reading.only_announces(words)
                or (self._of_all is not None and self._of_all.match(words))
                or (self._guiding is not None and self._guiding.is_courtesy(words))
            ):
                found.append(sentence)
            if len(found) == _SUPPORTING:
                break
        return found

    def _is_said_to_them(self, words: str) -> bool:
        """Whether words thank those who listen, wish them something or call them."""
        cues = self._reading.cues
        return (
            cues.ceremony.search(words) is not None
            or cues.wish.search(words) is not None
            or cues.vocative.match(words) is not None
        )
