"""What a point says beside its claim: whom it is about, their name, what they are promised, its last clause."""

from __future__ import annotations

import re
from dataclasses import replace

from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.claims import Claim, Claims
from speechcast.structurer.reading import Reading
from speechcast.structurer.shortening import MEASURED
from speechcast.structurer.starts import Start
from speechcast.structurer.wording import Wording

_PROMISE, _NAME = 44.0, 9.0
"""Sizes that what is promised to those whom a claim only names may have, as without it they hear nothing,
and their name behind what they are (To that assembly of nations, the League, …)."""

_GLANCE = 1.6
"""How many times the size of a claim a short sentence may have that is shown whole."""

_COMMA = re.compile(r"[,，;；](?!\d)")


class Fitting:
    """Completes the claims of points."""

    def __init__(self, reading: Reading, wording: Wording, claims: Claims) -> None:
        self._reading = reading
        self._wording = wording
        self._claims = claims

    def breaks_off(self, start: Start) -> bool:
        """Whether the best claim of a sentence is a part of a statement that goes on behind it."""
        end = self._reading.sentences[start.sentence].span.end
        span = Span(start.body, max(start.body, end))
        claim = self._claims.best(span, most=self._reading.cues.claim_size, frame=start.frame)
        return claim.lack > 0.0 and bool(claim.rest) and not self._claims.addresses(claim)

    def named(self, claim: Claim) -> Claim:
        """A claim that names those whom it addresses, with their name where that stands behind it."""
        name = claim.rest[0] if len(claim.rest) > 1 else None
        if name is None or self._wording.size([name]) > _NAME:
            return claim
        if self._reading.language.states(self._reading.text, name):
            return claim
        return replace(claim, spans=(*claim.spans, name), rest=claim.rest[1:])

    def completed(self, claim: Claim) -> Claim:
        """The claim of a label or of a member of a repetition with the one clause behind it, where both
        are read at a glance."""
        spans = (*claim.spans, *claim.rest)
        if self._wording.size(spans) > _GLANCE * self._reading.cues.claim_size:
            return claim
        return replace(claim, spans=spans, rest=())

    def measured(self, claim: Claim) -> Claim:
        """A claim with the figures of the clause behind it, where both are read at a glance."""
        cues, text = self._reading.cues, self._reading.text
        if not claim.rest:
            return claim
        clause = claim.rest[0]
        figure = cues.figure.search(text, clause.start, clause.end)
        if figure is None:
            return claim
        comma = _COMMA.search(text, figure.end(), clause.end)
        measure = Span(clause.start, comma.end()) if comma else clause
        spans = (*claim.spans, measure)
        if self._wording.size(spans) > MEASURED * cues.claim_size:
            return claim
        return replace(claim, spans=spans, rest=claim.rest[1:])

    def tagged(self, claim: Claim, tag: Span) -> Claim:
        """A claim with whom or what it is about in front."""
        first = claim.spans[0]
        if first.start == tag.end:
            return replace(claim, spans=(Span(tag.start, first.end), *claim.spans[1:]))
        return replace(claim, spans=(tag, *claim.spans))

    def promised(self, rest: Span) -> Phrase | None:
        """What the rest of a sentence promises to those whom its claim names."""
        promise = self._claims.best(rest, most=self._reading.cues.detail_size)
        if not self._claims.is_whole(promise) or self._wording.size(promise.spans) > _PROMISE:
            return None
        return self._claims.phrase(promise)
