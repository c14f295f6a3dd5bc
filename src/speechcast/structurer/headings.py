"""Headings of sections and slides: the author's own, else the claim of the passage."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading, Role
from speechcast.structurer.sections import Part
from speechcast.structurer.wording import HEADING_MOST, Wording


class Headings:
    """Finds headings of parts and slides."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        self._reading = reading
        self._wording = wording

    def of_part(self, part: Part) -> Phrase:
        """The heading of a part: behind its number, else its best claim."""
        if part.number:
            span = Span(part.marker_end, self._reading.sentences[part.first].span.end)
            if part.labelled:
                return self._wording.phrase([span])
            return self._wording.phrase(self._wording.title(span))
        return self.of_sentences(part.first, part.last)

    def of_sentences(self, first: int, last: int) -> Phrase:
        """The best claim among the sentences `[first, last)`."""
        sentences = self._reading.sentences[first:last]
        body = [s for s in sentences if s.role is Role.BODY] or list(sentences)
        best = max(range(len(body)), key=lambda i: (self._score(body[i].span, i), -i))
        return self._wording.phrase(self._wording.title(body[best].span))

    def _score(self, span: Span, rank: int) -> float:
        cues, text = self._reading.cues, self._reading.text
        words = span.of(text)
        size = self._reading.size(span)
        score = 2.0 * 0.8**rank
        if cues.leaning.match(text, span.start, span.end):
            score -= 1.0
        if cues.story.match(words) or words.rstrip("”’\"'）)").endswith(("？", "?")):
            score -= 0.8
        title = self._wording.size(self._wording.title(span)) if size < 400 else HEADING_MOST
        if title < 6:
            score -= 1.0
        elif title > HEADING_MOST:
            score -= 0.6
        return score

    def joined(self, phrases: Sequence[Phrase]) -> Phrase:
        """One heading out of several phrases, in their order."""
        return self._wording.phrase([span for phrase in phrases for span in phrase.spans])
