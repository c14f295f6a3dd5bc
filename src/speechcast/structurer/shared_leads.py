"""Clauses with which every part of a count begins: they name what all parts are about, and no part by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from speechcast.model.span import Span
from speechcast.structurer.reading import Reading
from speechcast.structurer.sections import Part
from speechcast.structurer.wording import Wording

_LEAST = 3
"""Parts that begin alike."""


def without_shared_leads(reading: Reading, wording: Wording, parts: Sequence[Part]) -> list[Part]:
    """The parts; the words of those of one count that all begin with the same clause begin behind it."""
    found = list(parts)
    for style in dict.fromkeys(part.style for part in parts if part.counted):
        places = [n for n, part in enumerate(parts) if part.counted and part.style == style]
        leads = {n: _lead(reading, wording, parts[n]) for n in places}
        words = {lead.of(reading.text) if lead else "" for lead, _ in leads.values()}
        if len(places) >= _LEAST and len(words) == 1 and "" not in words:
            for place, (_, behind) in leads.items():
                found[place] = replace(found[place], marker_end=behind)
    return found


def _lead(reading: Reading, wording: Wording, part: Part) -> tuple[Span, int]:
    """The first of several clauses behind the number of a part, and where the next one begins."""
    pieces = wording.pieces(Span(part.marker_end, reading.sentences[part.first].span.end))
    if len(pieces) < 2:
        return Span(part.marker_end, part.marker_end), part.marker_end
    return pieces[0], pieces[1].start
