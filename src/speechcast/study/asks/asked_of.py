"""What an English speaker asks of those whom several sentences call upon: Let both councils …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import points_elsewhere, stems
from speechcast.study.asks.english_actions import find_ahead
from speechcast.study.asks.english_verbs import BASES
from speechcast.study.candidate import Candidate, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_CALLED_UPON = re.compile(
    r"\b[Ll]et (?P<who>(?!us\b|me\b|it\b|him\b|her\b|them\b|there\b|no\b|the (?:word|record)\b|this\b|that\b)[a-z]+ [a-z]+)(?:, (?:(?!--)[^,.;:!?—]){3,40},)? "
    r"(?P<what>(?!know\b|understand\b|be\b|not\b|never\b|remember\b)[a-z]+ (?:(?!--)[^.;:!?—“”\"]){12,120}?)(?=[.;!?]|--|—|, (?:not|where|but|which|so)\b)"
)

_FEWEST = 3
"""Calls upon the same ones that make them known to the listeners."""

_CONTRASTED = re.compile(r" (?:instead of|rather than) ")
"""Behind these words stands what is not asked."""


@dataclass(frozen=True, slots=True)
class Call:
    """A sentence that calls upon somebody to do something."""

    place: Place
    whole: Span
    who: str
    what: Span


def find_calls(speech: Speech) -> tuple[Call, ...]:
    """What is asked of those who are called upon at least three times, in order."""
    found = [
        Call(place, Span(*match.span()), match["who"], speech.bare(Span(*match.span("what"))))
        for place in (speech.places if speech.document.language == "en" else ())
        for match in _CALLED_UPON.finditer(speech.text, place.span.start, place.span.end)
        if not speech.masked(place.span)
    ]
    often = [call.who for call in found]
    return tuple(call for call in found if often.count(call.who) >= _FEWEST)


def ask_asked_of(speech: Speech) -> Iterator[Candidate]:
    """Which of four demands and promises is made to those who are called upon."""
    calls = find_calls(speech)
    others = list(_promised(speech)) if calls else []
    for call in calls:
        place = call.place
        right = _CONTRASTED.split(speech.shown(call.what))[0]
        if points_elsewhere(speech, right):
            continue
        asked = {c.place.index for c in calls if c.who == call.who}
        theme = stems(speech, " ".join(speech.shown(c.what) for c in calls if c.who == call.who))
        pool = [
            text for index, text in others if index not in asked and not stems(speech, text) & theme
        ]
        wrong = pick_wrong(
            speech, right, pool, around=place.whole.of(speech.text), slack=1.0, most_alike=0.5
        )
        if wrong is None:
            continue
        span = Span(call.whole.start, call.what.end)
        yield at_place(
            place, QuestionType.CHOICE, "asked_of", level=2, worth=1.3, span=span,
            stem=speech.say("asked_of", who=speech.cues.quoted(call.who)), right=(right,), wrong=wrong,
            hides=(right, f"asked of {call.who}"),
            because=speech.say("because", quote=speech.quotation(span, (), place)),
        )  # fmt: skip


def _promised(speech: Speech) -> Iterator[tuple[int, str]]:
    """What is announced, demanded or aimed at, with the number of its sentence."""
    for action in find_ahead(speech):
        yield action.place.index, action.text
    patterns = [(p, "what") for p in speech.cues.row_other.values()]
    patterns.append((speech.cues.purposes, "why"))
    for place in speech.places:
        for pattern, group in patterns:
            for match in pattern.finditer(speech.text, place.span.start, place.span.end):
                span = speech.bare(Span(*match.span(group)))
                text = speech.shown(span)
                if text.split(" ", maxsplit=1)[0] not in BASES or points_elsewhere(speech, text):
                    continue
                if not speech.cues.ceremony.search(text):
                    yield place.index, text
