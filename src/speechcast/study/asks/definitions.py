"""What a term of the speech stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.model.outline import SectionKind, SlideKind
from speechcast.model.span import Span
from speechcast.study.candidate import Candidate, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Speech

_TASKS = (SectionKind.POINT, SectionKind.BODY, SectionKind.CALL)


def _sense(speech: Speech, span: Span) -> Span:
    """What a term stands for: its clauses up to one that goes on to figures."""
    clauses = speech.language.clauses(speech.text, span)
    end = span.end
    for clause in clauses[1:]:
        if any(c.isdigit() for c in clause.of(speech.text)):
            end = clause.start
            break
    return speech.bare(Span(span.start, end))


def _term(speech: Speech, match: re.Match[str]) -> str:
    """The term in quotation marks, with the noun behind it: “135”行动."""
    quoted = speech.cues.quoted(match["term"])
    behind = speech.text[match.end("term") : match.start("sense")]
    noun = re.match(r"[”\"]([^，,（(\s]{0,8})", behind)
    return quoted + (noun.group(1) if noun else "")


def ask_definitions(speech: Speech) -> Iterator[Candidate]:
    """What a term of the speech stands for."""
    senses = [
        (place, match)
        for place in speech.places
        for pattern in speech.cues.definition
        for match in pattern.finditer(speech.text, place.span.start, place.span.end)
    ]
    pool = [
        speech.shown(speech.bare(Span(a.start, b.end)))
        for place in speech.places
        for a, b in zip(place.clauses, place.clauses[1:], strict=False)
        if place.section.kind in _TASKS and place.slide.kind is not SlideKind.SECTION
        and not speech.masked(place.span) and not speech.cues.fragment.match(a.of(speech.text))
        and not speech.cues.leaning.match(a.of(speech.text))
    ]  # fmt: skip
    for place, match in senses:
        sense = _sense(speech, Span(*match.span("sense")))
        right = speech.shown(sense)
        if speech.masked(sense):
            continue
        wrong = pick_wrong(speech, right, pool, around=place.whole.of(speech.text), slack=0.35)
        if wrong is None:
            continue
        span = Span(match.start(), match.end())
        yield at_place(
            place, QuestionType.CHOICE, "definition", level=2, worth=1.6, span=span,
            stem=speech.say("definition", term=_term(speech, match)),
            right=(right,), wrong=wrong, hides=(right,),
            because=speech.say("because", quote=speech.quotation(span, (), place)),
        )  # fmt: skip
