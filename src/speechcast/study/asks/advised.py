"""What a speaker asks of the listeners, and what he or she advises them against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import stems
from speechcast.study.candidate import WRONG, Candidate, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_MOST_ALIKE = 0.6
"""Pairs of letters that two pieces of advice may share: their words of content are compared too."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What the listeners are told to do, or not to do, as it stands behind “to”."""

    place: Place
    span: Span
    text: str


def find_advice(speech: Speech, *, against: bool) -> tuple[Advice, ...]:
    """What is asked of the listeners in so many words, or with `against` what they are told not to do,
    need not do or are warned of; in order, each once."""
    found: dict[str, Advice] = {}
    pattern = speech.cues.dissuaded if against else speech.cues.advised
    for place in speech.places:
        for match in pattern.finditer(speech.text, place.whole.start, place.whole.end):
            span = speech.bare(Span(*match.span("what")))
            text = speech.shown(span)
            text = text[:1].lower() + text[1:]
            if len(text) < speech.cues.lead or speech.masked(span):
                continue
            if speech.cues.unresolved.search(text) or speech.cues.ceremony.search(text):
                continue
            found.setdefault(text, Advice(place, span, text))
    return tuple(found.values())


def ask_advised(speech: Speech) -> Iterator[Candidate]:
    """What is asked among what is advised against, and what is advised against among what is asked."""
    asked, against = find_advice(speech, against=False), find_advice(speech, against=True)
    if len(asked) < WRONG or len(against) < WRONG:
        return
    yield from _among(speech, "advised", asked, against)
    yield from _among(speech, "dissuaded", against, asked)


def _among(
    speech: Speech, rule: str, right: tuple[Advice, ...], wrong: tuple[Advice, ...]
) -> Iterator[Candidate]:
    for advice in right:
        theme = stems(speech, advice.text)
        if any(theme & stems(speech, other.text) for other in wrong):
            # The same matter on both sides: to be done in one way, not in another.
            continue
        rivals = pick_wrong(
            speech, advice.text, [other.text for other in wrong], slack=3.0,
            around=advice.place.whole.of(speech.text), most_alike=_MOST_ALIKE,
        )  # fmt: skip
        if rivals is None:
            continue
        place = advice.place
        window = speech.window(place, advice.span)
        yield at_place(
            place, QuestionType.CHOICE, rule, level=2, worth=1.25, span=advice.span,
            stem=speech.say(rule), right=(advice.text,), wrong=rivals,
            hides=(advice.text, rule),
            because=speech.say("because", quote=speech.quotation(window, (), place)),
        )  # fmt: skip
