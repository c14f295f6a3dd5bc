"""What is to be so instead of what has been so until now: that is what a label, or the old state, is shown with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from speechcast.languages.changes import CHANGES
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.claim import Claim
from speechcast.structurer.claims import Claims
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

_LOOKED_AT = 5
"""Sentences behind a claim among which one tells of the change."""

_NEAR = 3
"""Sentences behind the old state among which the new one is told."""

_LATER = 4
"""Sentences of its paragraph behind how things were once among which it is told how they are today."""

_BOTH = 1.4
"""How many times the size of a detail the old state and the new one may have together."""


def superseded(reading: Reading) -> Mapping[int, int]:
    """The sentences that tell how things were or have been, each with the one that soon tells in its paragraph how they
    are, or are to be, instead, where that one names what it tells of: it takes its place."""
    signs, sentences, text = CHANGES.get(reading.document.language), reading.sentences, reading.text
    if signs is None:
        return {}
    found: dict[int, int] = {}
    for index, sentence in enumerate(sentences):
        start, end = sentence.span.start, sentence.span.end
        for before, behind in ((signs.old, signs.new), (signs.once, signs.now)):
            if not before.match(text, start, end):
                continue
            for at in range(index + 1, min(len(sentences), index + 1 + _LATER)):
                later = sentences[at]
                if later.paragraph != sentence.paragraph:
                    break
                span = later.span
                if behind.match(text, span.start, span.end) and not signs.unnamed.match(
                    text, span.start, span.end
                ):
                    found.setdefault(index, at)
    return found


class Changed:
    """Finds what changes in a reading."""

    def __init__(self, reading: Reading, wording: Wording, claims: Claims) -> None:
        self._signs = CHANGES.get(reading.document.language)
        self._reading = reading
        self._wording = wording
        self._claims = claims

    def beside(self, claim: Claim, behind: Span, *, label: bool) -> Phrase | None:
        """What is to be so, as the detail of a claim that tells what has been so or only names what it is about.

        Args:
            claim: The claim.
            behind: What its passage says behind its sentence.
            label: Whether it is an item of a count, or names what its paragraph is about.
        """
        signs, text = self._signs, self._reading.text
        if signs is None or not claim.spans:
            return None
        sentence = self._reading.sentences[self._reading.sentence_at(claim.spans[0].start)]
        is_old = signs.old.match(text, sentence.start, sentence.span.end) is not None
        if not is_old and not label:
            return None
        sentences = self._reading.language.sentences(text, behind)[:_LOOKED_AT]
        old = -1 if is_old else self._first(sentences, signs.old)
        if old is None and self._claims.states(claim):
            return None
        begin = 0 if old is None else old + 1
        new = self._first(sentences[begin : begin + _NEAR], signs.new)
        if new is None:
            return None
        before = sentences[old] if old is not None and old >= 0 else None
        return self._told(sentences[begin + new], before, alone=not is_old)

    def _first(self, sentences: Sequence[Span], signs: re.Pattern[str]) -> int | None:
        """The number of the first of the sentences with an opening; `None` where none has it."""
        text = self._reading.text
        found = (k for k, s in enumerate(sentences) if signs.match(text, s.start, s.end))
        return next(found, None)

    def _told(self, new: Span, before: Span | None, *, alone: bool) -> Phrase | None:
        """The words that tell what is to be so, behind those before it where it names nothing itself and would stand
        `alone`."""
        signs, most = self._signs, self._reading.cues.detail_size
        claim = self._claims.best(new, most=most)
        if signs is None or not self._claims.is_whole(claim):
            return None
        spans = list(claim.spans)
        if alone and signs.unnamed.match(self._reading.text, new.start, new.end):
            if before is None:
                return None
            spans = [before, *spans]
        fits = self._wording.size(spans) <= _BOTH * most
        return self._wording.phrase(spans) if fits else None
