"""Headings of sections and slides: the author's own, else the claim of the passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.claims import Claims
from speechcast.structurer.cues.repetition import Repetition
from speechcast.structurer.reading import Reading, Role
from speechcast.structurer.sections import Part
from speechcast.structurer.wording import HEADING_MOST, Wording

_TELLING = 4.0
"""Size below which a heading says too little to stand alone."""

_PAIR = 24.0
"""Size up to which two points together make the heading of their slide."""


class Headings:
    """Finds headings of parts and slides."""

    def __init__(
        self, reading: Reading, wording: Wording, claims: Claims, figures: Mapping[int, Repetition]
    ) -> None:
        self._reading = reading
        self._wording = wording
        self._claims = claims
        self._figures = figures

    def of_part(self, part: Part) -> Phrase:
        """The heading of a part: behind its number, else its best claim."""
        if part.number:
            span = Span(part.marker_end, self._reading.sentences[part.first].span.end)
            whole = self._wording.phrase([span])
            if part.labelled and self._wording.size(whole.spans) >= _TELLING:
                return whole
            own = self._heading(span)
            if self._wording.size(own.spans) >= _TELLING or part.last - part.first < 2:
                return own
        return self.of_sentences(part.first, part.last)

    def of_sentences(self, first: int, last: int) -> Phrase:
        """The best claim among the sentences `[first, last)`."""
        sentences = self._reading.sentences[first:last]
        body = [s for s in sentences if s.role is Role.BODY] or list(sentences)
        best = max(range(len(body)), key=lambda i: (self._score(body[i].span, i), -i))
        return self._heading(body[best].span)

    def of_lead(self, lead: Span) -> Phrase:
        """The heading that a sentence makes which announces a count."""
        return self._heading(lead)

    def halves(self, heading: Phrase) -> list[Phrase]:
        """A heading of two clauses without its first one."""
        if len(heading.spans) != 1:
            return []
        pieces = self._wording.pieces(heading.spans[0])
        if len(pieces) != 2 or self._wording.size(pieces[1:]) < _TELLING:
            return []
        return [self._wording.phrase([self._wording.stripped(pieces[1], point=False)])]

    def of_points(self, points: Sequence[Phrase]) -> list[Phrase]:
        """Headings that the points of a slide make themselves, best first."""
        found: list[Phrase] = []
        if len(points) > 1:
            spans = [*points[0].spans, *points[1].spans]
            if self._wording.size(spans) <= _PAIR:
                found.append(self._wording.phrase(spans))
        return [*found, *points]

    def _heading(self, span: Span) -> Phrase:
        return self._wording.phrase(self._claims.heading(span, most=HEADING_MOST).spans)

    def _score(self, span: Span, rank: int) -> float:
        cues, text = self._reading.cues, self._reading.text
        words = span.of(text)
        claim = self._claims.heading(span, most=HEADING_MOST)
        score = 2.0 * 0.8**rank - claim.cost
        if cues.leaning.match(text, span.start, span.end):
            score -= 1.0
        if cues.story.match(words) or words.rstrip("”’\"'）)").endswith(("？", "?")):
            score -= 0.8
        index = self._reading.sentence_at(span.start)
        figure = self._figures.get(index)
        if figure and len(figure.words) >= 2:
            score -= 0.7
        if self._reading.subject & set(self._reading.sentences[index].terms):
            score += 0.5
        size = self._wording.size(claim.spans)
        if size < 6:
            score -= 1.0
        elif size > HEADING_MOST:
            score -= 0.6
        return score
