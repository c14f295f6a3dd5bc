"""What an English speaker wants something for, what is to serve an aim, and by what means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import gives_away, stems
from speechcast.study.asks.english_actions import Action, find_ahead, find_done, gerund, phrase
from speechcast.study.asks.english_verbs import BASES
from speechcast.study.candidate import Candidate, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, capital

_WORDS = r"(?:(?!--)[^.;:!?—“”\"()])"

_FRONTED = re.compile(
    rf"(?:(?:And|But|So|Finally|First|Second|Third|Fourth|Next),? )?(?:in order )?to (?P<aim>(?P<verb>[a-z]+) {_WORDS}{{8,110}}?), (?=(?:we|I|the|our|let|[A-Z]))",
    re.IGNORECASE,
)
"""An aim in front of what serves it: To make the port safe, we will …"""

_OBJECT = re.compile(r" (?:the|a|an|our|their|its|every|each|all|any)\b")
"""What stands behind a verb that no list has."""

_MEANS = re.compile(
    rf"(?P<claim>{_WORDS}{{20,170}}?)(?:,|--|—| —| –)? by (?P<how>(?:\w+ly )?(?P<verb>[a-z]+ing) {_WORDS}{{8,110}}?)(?=[.;:!?]|--|—|, (?:but|so|we|I|the|which|while|particularly|especially|including)\b|,? and (?:we|I|it|they|will|must|the)\b|$)"
)

_NEAR = 3
"""Sentences within which another measure may serve the same aim."""

_MOST_ALIKE = 0.5

_LEAST_CONTENT = 2


@dataclass(frozen=True, slots=True)
class Aim:
    """An aim, and the action that is to serve it.

    Attributes:
        action: What is to be done.
        span: The words of the aim.
        text: The aim as it stands behind "in order to".
    """

    action: Action
    span: Span
    text: str


def find_aims(speech: Speech) -> tuple[Aim, ...]:
    """The aims that stand in one English sentence with what is to serve them, in order."""
    found: list[Aim] = []
    for action in find_ahead(speech):
        place = action.place
        fronted = _FRONTED.match(speech.text, place.span.start, place.span.end)
        if fronted is None or fronted.end() > action.whole.start:
            continue
        if _is_verb(fronted):
            span = phrase(speech, Span(*fronted.span("aim")))
            if span is not None and span.end == fronted.end("aim"):
                found.append(Aim(action, span, speech.shown(span)))
    return tuple(found)


def _is_verb(match: re.Match[str]) -> bool:
    """Whether "to" stands in front of a verb, not of somebody who is addressed."""
    if match["verb"] in BASES:
        return True
    return _OBJECT.match(match["aim"], len(match["verb"])) is not None


def ask_aims(speech: Speech) -> Iterator[Candidate]:
    """What is to serve an aim, among other things that are to be done; and which aim something is to
    serve, among other aims."""
    aims, ahead = find_aims(speech), find_ahead(speech)
    for aim in aims:
        place, action = aim.action.place, aim.action
        whole = Span(place.span.start, action.span.end)
        because = speech.say("because", quote=speech.quotation(whole, (), place))
        around = place.whole.of(speech.text)
        measures = [a.text for a in ahead if _elsewhere(speech, a.place, place, aim.text, a.text)]
        wrong = pick_wrong(
            speech, action.text, measures, around=around, slack=0.8, most_alike=_MOST_ALIKE
        )
        if wrong is not None and not gives_away(speech, aim.text, action.text, wrong):
            yield at_place(
                place, QuestionType.CHOICE, "measure", level=2, worth=1.35, span=whole,
                stem=speech.say("measure", aim=aim.text), right=(action.text,), wrong=wrong,
                hides=(action.text, aim.text), because=because,
            )  # fmt: skip
        others = [a.text for a in aims if a is not aim]
        wrong = pick_wrong(
            speech, aim.text, [o for o in others if not _kin(speech, o, action.text)],
            around=around, slack=1.0, most_alike=_MOST_ALIKE,
        )  # fmt: skip
        if wrong is not None and not gives_away(speech, action.text, aim.text, wrong):
            yield at_place(
                place, QuestionType.CHOICE, "aim", level=2, worth=1.4, span=whole,
                stem=speech.say("aim", measure=speech.cues.quoted(action.text)),
                right=(f"to {aim.text}",), wrong=tuple(f"to {text}" for text in wrong),
                hides=(action.text, aim.text), because=because,
            )  # fmt: skip


def _elsewhere(speech: Speech, at: Place, place: Place, asked: str, text: str) -> bool:
    """Whether what is said at another place does not serve what is asked about."""
    return abs(at.index - place.index) >= _NEAR and not _kin(speech, asked, text)


def _kin(speech: Speech, one: str, other: str) -> bool:
    return bool(stems(speech, one) & stems(speech, other))


def ask_means(speech: Speech) -> Iterator[Candidate]:
    """By what means something is to be done, or was done: by …ing."""
    if speech.document.language != "en":
        return
    found = [
        (place, match)
        for place in speech.places
        for match in _MEANS.finditer(speech.text, place.span.start, place.span.end)
        if not speech.masked(place.span)
    ]
    actions = (*find_ahead(speech), *find_done(speech))
    for place, match in found:
        claim, how = _said(speech, place, match), phrase(speech, Span(*match.span("how")))
        if claim is None or how is None:
            continue
        right, told = f"by {speech.shown(how)}", speech.shown(claim)
        pool = [
            f"by {m['how'].strip()}"
            for p, m in found
            if m is not match and phrase(speech, Span(*m.span("how"))) == Span(*m.span("how"))
            and _elsewhere(speech, p, place, told, m["how"])
        ]  # fmt: skip
        pool += [
            _by(action)
            for action in actions
            if _elsewhere(speech, action.place, place, told, action.text)
        ]
        wrong = pick_wrong(
            speech,
            right,
            pool,
            around=place.whole.of(speech.text),
            slack=0.8,
            most_alike=_MOST_ALIKE,
        )
        if wrong is None or gives_away(speech, told, right, wrong):
            continue
        span = Span(claim.start, how.end)
        yield at_place(
            place, QuestionType.CHOICE, "means", level=2, worth=1.35, span=span,
            stem=speech.say("means", quote=speech.cues.quoted(f"{capital(told)}.")), right=(right,), wrong=wrong,
            hides=(right,), because=speech.say("because", quote=speech.quotation(span, (), place)),
        )  # fmt: skip


def _by(action: Action) -> str:
    verb, _, rest = action.text.partition(" ")
    return f"by {gerund(verb)} {rest}"


def _said(speech: Speech, place: Place, match: re.Match[str]) -> Span | None:
    """What is done by some means, when it can be understood alone."""
    claim = speech.bare(Span(*match.span("claim")))
    words = claim.of(speech.text)
    if speech.cues.unresolved.search(words) or speech.cues.leaning.match(words):
        return None
    if speech.cues.doubtful.search(words) or speech.cues.ceremony.search(words):
        return None
    if not speech.language.states(speech.text, claim):
        return None
    return claim if len(stems(speech, words)) >= _LEAST_CONTENT else None
