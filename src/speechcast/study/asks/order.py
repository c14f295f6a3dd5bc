"""The order of things: stages of a plan, parts of the speech; and pairs of one form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from speechcast.model.outline import Section
from speechcast.model.span import Span, hull
from speechcast.study.candidate import Candidate, alike, at_place
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_MOST = 6
_YEAR = re.compile(r"\d{4}")
"""A heading with a year tells where it stands."""

_HALVES = re.compile(r"[，,；;]")


def ask_stages(speech: Speech) -> Iterator[Candidate]:
    """Stages of a sequence, told in one sentence or in neighbouring ones: their order, their tasks."""
    for place in speech.places:
        for pattern in speech.cues.stages:
            stages = list(pattern.finditer(speech.text, place.span.start, place.span.end))
            labels = [m["n"] for m in stages]
            whats = [speech.shown(speech.bare(Span(*m.span("what")))) for m in stages]
            if not 3 <= len(stages) <= _MOST or len(set(labels)) < len(labels):
                continue
            if len(set(whats)) < len(whats) or any(
                map(speech.masked, [Span(*m.span()) for m in stages])
            ):
                continue
            span = Span(stages[0].start(), stages[-1].end())
            because = speech.say("because", quote=speech.quotation(span, (), place))
            yield at_place(
                place, QuestionType.ORDER, "stages", level=2, worth=1.7, span=span,
                stem=speech.say("stages"), right=tuple(whats), hides=tuple(whats), because=because,
            )  # fmt: skip


def ask_series(speech: Speech) -> Iterator[Candidate]:
    """A row of three or more members of one form within a sentence: their two halves."""
    for place in speech.places:
        members = list(speech.cues.series.finditer(speech.text, place.span.start, place.span.end))
        lefts = [m["left"].strip() for m in members]
        rights = [speech.shown(speech.bare(Span(*m.span("right")))) for m in members]
        if not 3 <= len(members) <= _MOST or len({len(left) for left in lefts}) > 1:
            continue
        if len(set(lefts)) < len(lefts) or len(set(rights)) < len(rights):
            continue
        if any(speech.masked(Span(*m.span())) for m in members):
            continue
        span = Span(members[0].start(), members[-1].end())
        if members[0].start() != place.span.start or span.end < place.span.end - 1:
            continue
        yield Candidate(
            QuestionType.MATCH, "match_series", 2, speech.say("match_series"), place.section.id,
            place.slide.id, span, 1.4 * place.weight, lefts=tuple(lefts), right=tuple(rights),
            passages=(span,), hides=tuple(rights),
            because=speech.say("because", quote=speech.quotation(span, (), place)),
        )  # fmt: skip


def ask_equations(speech: Speech) -> Iterator[Candidate]:
    """Statements of the form X is Y, where the speech makes three or more with different X."""
    found: list[tuple[Place, re.Match[str]]] = []
    for place in speech.places:
        match = speech.cues.equation.match(speech.text, place.span.start, place.span.end)
        if match and not speech.masked(Span(*match.span())) and _named(speech, match["left"]):
            found.append((place, match))
    lefts = [m["left"] for _, m in found]
    rights = [m["right"] for _, m in found]
    if not 3 <= len(found) <= _MOST + 2 or len(set(rights)) < len(rights):
        return
    if len(set(lefts)) == len(lefts):
        pairs = list(zip(lefts, rights, strict=True))[:_MOST]
        yield _match(speech, found[: len(pairs)], "equation", "equation_match", pairs, 1.3)


def _named(speech: Speech, left: str) -> bool:
    """Whether a subject says by itself what is meant."""
    leans = speech.cues.leaning.match(left) or speech.cues.unresolved.search(left)
    return len(left) > 1 and not leans and not left.startswith(("我", "最", "更"))


def _match(
    speech: Speech,
    found: Sequence[tuple[Place, re.Match[str]]],
    rule: str,
    stem: str,
    pairs: Sequence[tuple[str, str]],
    worth: float,
) -> Candidate:
    place = found[0][0]
    spans = tuple(Span(*m.span()) for _, m in found)
    return Candidate(
        QuestionType.MATCH, rule, 2, speech.say(stem), place.section.id, place.slide.id, spans[0],
        worth, lefts=tuple(a for a, _ in pairs), right=tuple(b for _, b in pairs), passages=spans,
        hides=tuple(b for _, b in pairs),
        because=speech.say("because", quote=speech.quotation(spans[0])),
    )  # fmt: skip


def main_parts(speech: Speech) -> list[Section]:
    """The numbered parts; where there are none, no part."""
    return [
        s for s in speech.outline.sections if s.number and s.heading.spans and not s.heading.edited
    ]


def ask_parts(speech: Speech) -> Iterator[Candidate]:
    """The numbered parts in their order; or the two halves of their headings."""
    parts = main_parts(speech)
    if not 3 <= len(parts) <= 8:
        return
    headings = [s.heading.text for s in parts]
    if any(speech.masked(hull(s.heading.spans)) for s in parts) or len(set(headings)) < len(parts):
        return
    spans = tuple(hull(s.heading.spans) for s in parts)
    halves = [_HALVES.split(h) for h in headings]
    because = speech.say("because", quote=" ".join(speech.quotation(s) for s in spans))
    if (
        all(len(h) == 2 and min(map(len, h)) >= speech.cues.lead for h in halves)
        and len(parts) <= _MOST
    ):
        lefts, rights = [h[0].strip() for h in halves], [h[1].strip() for h in halves]
        told = any(alike(a, b) > 0.5 for a, b in zip(lefts, rights, strict=True))
        if len(set(lefts)) == len(set(rights)) == len(parts) and not told:
            yield Candidate(
                QuestionType.MATCH, "heading_half", 1, speech.say("heading_half"), parts[0].id,
                parts[0].slides[0].id, spans[0], 1.5, lefts=tuple(lefts), right=tuple(rights),
                passages=spans, hides=tuple(rights), because=because,
            )  # fmt: skip
    dated = any(_YEAR.search(heading) for heading in headings)
    if len(parts) <= _MOST and not dated:
        yield Candidate(
            QuestionType.ORDER, "parts", 1, speech.say("parts"), parts[0].id, parts[0].slides[0].id,
            spans[0], 1.4, right=tuple(headings), passages=spans, hides=(), because=because,
        )  # fmt: skip
