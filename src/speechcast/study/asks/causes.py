"""Why the speaker says something, what follows from it, what is set against it, on which condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from speechcast.model.span import Span
from speechcast.study.asks.claims import (
    Claim,
    far,
    find_main_clauses,
    gives_away,
    lowered,
    stands_alone,
    stems,
)
from speechcast.study.candidate import Candidate, at_place, likeness, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, capital

_CUT = re.compile(r"\b(?:and|but|or|so|then)\W*$")
"""A statement that is cut off in the middle."""


def ask_causes(speech: Speech) -> Iterator[Candidate]:
    """The reason that the speech gives for a claim, or what it sets against it, in the same sentence
    or in the next one; and what it concludes from a claim in the next one."""
    claims = find_main_clauses(speech)
    inside = [("cause", pattern) for pattern in speech.cues.causes]
    inside.append(("opposed", speech.cues.opposed))
    for place in speech.places:
        for rule, pattern in inside:
            for match in pattern.finditer(speech.text, place.whole.start, place.whole.end):
                claim = speech.bare(Span(*match.span("claim")))
                why = speech.bare(Span(*match.span("why")))
                span = Span(match.start(), match.end())
                yield from _asked(speech, rule, place, claim, why, span, claims)
    for first, second in zip(speech.places, speech.places[1:], strict=False):
        if second.index != first.index + 1 or first.section.id != second.section.id:
            continue
        for rule, pattern in (
            ("cause", speech.cues.reason),
            ("conclusion", speech.cues.conclusion),
            ("opposed", speech.cues.opposition),
        ):
            opening = pattern.match(speech.text, second.whole.start, second.whole.end)
            if opening is None:
                continue
            said = speech.bare(first.span)
            then = _opened(speech, second, opening.end())
            yield from _asked(
                speech, rule, second, said, then, Span(first.span.start, second.whole.end), claims
            )


def _opened(speech: Speech, place: Place, start: int) -> Span:
    """What a sentence says behind its connective: all of it, or as many clauses as can be read at a
    glance."""
    whole = speech.bare(Span(start, place.whole.end))
    most = speech.cues.window[1] // 2
    if len(whole) <= most:
        return whole
    end = whole.start
    for clause in speech.language.clauses(speech.text, whole):
        if clause.end - whole.start > most:
            break
        end = clause.end
    return speech.bare(Span(whole.start, end))


def _asked(
    speech: Speech,
    rule: str,
    place: Place,
    said: Span,
    right: Span,
    span: Span,
    claims: tuple[Claim, ...],
) -> Iterator[Candidate]:
    """A choice between what the speech joins to a statement and what it says elsewhere."""
    low, high = speech.cues.lead, speech.cues.window[1]
    words, answer = said.of(speech.text), speech.shown(right)
    if not 2 * low <= len(said) <= high or not 2 * low <= len(right) <= high:
        return
    if speech.masked(span) or not stands_alone(speech, said):
        return
    if speech.cues.doubtful.search(answer) or speech.cues.reason.search(words):
        return
    if words.startswith("(") or _CUT.search(words):
        return
    if speech.cues.leaning.match(answer) or speech.cues.ceremony.search(answer):
        return
    theme = stems(speech, words)
    if len(theme & stems(speech, answer)) > 1:
        return
    fit = [
        claim
        for claim in far(claims, place)
        if len(claim.terms & theme) < 2 and _states(speech, claim)
    ]
    near = [claim for claim in fit if claim.place.section.id == place.section.id]
    wrong = None
    # Statements of the same part first: the others may speak of quite another matter.
    for some_claims in (near, fit):
        wrong = wrong or pick_wrong(
            speech, capital(answer), [capital(speech.shown(c.span)) for c in some_claims],
            around=span.of(speech.text), slack=0.8, most_alike=likeness(speech),
        )  # fmt: skip
    if wrong is None or gives_away(speech, words, capital(answer), wrong):
        return
    yield at_place(
        place, QuestionType.CHOICE, rule, level=2, worth=1.35, span=span,
        stem=speech.say(rule, quote=speech.cues.quoted(_sentence(speech, said))),
        right=(capital(answer),), wrong=wrong, hides=(answer,),
        because=speech.say("because", quote=speech.quotation(span)),
    )  # fmt: skip


def _states(speech: Speech, claim: Claim) -> bool:
    """Whether a claim states something, rather than asking for it or listing things."""
    words = claim.span.of(speech.text)
    listed = len(speech.cues.splitter.findall(words)) > 2
    return not listed and not speech.cues.imperative.match(words)


def _sentence(speech: Speech, said: Span) -> str:
    """A statement as a sentence of its own, with its stop in English."""
    stop = "." if speech.document.language == "en" else ""
    return capital(speech.shown(said)) + stop


def ask_conditions(speech: Speech) -> Iterator[Candidate]:
    """What, according to the speech, is so when something is given."""
    claims = find_main_clauses(speech)
    found: list[tuple[Place, re.Match[str]]] = []
    for place in speech.places:
        matches = (
            match
            for pattern in speech.cues.condition
            for start in _starts(speech, place)
            for match in [pattern.match(speech.text, start, place.whole.end)]
            if match is not None
        )
        found += [(place, match) for match in islice(matches, 1)]
    thens = [_following(speech.shown(Span(*m.span("then")))) for _, m in found]
    for (place, match), right in zip(found, thens, strict=True):
        given = Span(match.start(), match.end("given"))
        span = Span(*match.span())
        words = given.of(speech.text)
        inside = speech.text[match.start("given") : match.end("given")]
        if speech.masked(span) or speech.cues.unresolved.search(inside):
            continue
        if speech.cues.ceremony.search(right) or speech.cues.story.search(span.of(speech.text)):
            continue
        if len(right) < 2 * speech.cues.lead - 2:
            continue
        # "it" and "they" of an English consequence mean what the condition names.
        if speech.document.language == "zh" and speech.cues.unresolved.search(right):
            continue
        theme = stems(speech, inside)
        if theme & stems(speech, right):
            continue
        pool = [t for (p, _), t in zip(found, thens, strict=True) if p is not place]
        pool += [
            lowered(speech, claim)
            for claim in far(claims, place)
            if speech.document.language == "en"
            or not speech.cues.imperative.match(claim.span.of(speech.text))
        ]
        fit = [
            _following(text)
            for text in pool
            if not stems(speech, text) & theme and speech.cues.following.search(text)
        ]
        wrong = pick_wrong(
            speech, right, fit, around=place.whole.of(speech.text), slack=0.8,
            most_alike=likeness(speech),
        )  # fmt: skip
        if wrong is None or speech.cues.doubtful.search(right):
            continue
        yield at_place(
            place, QuestionType.CHOICE, "condition", level=2, worth=1.3, span=span,
            stem=speech.say("condition", given=_given(speech, words)),
            right=(right,), wrong=wrong, hides=(right,),
            because=speech.say("because", quote=speech.quotation(span)),
        )  # fmt: skip


def _following(text: str) -> str:
    """A Chinese consequence without the word that joins it to its condition."""
    return re.sub(r"^(?:就是|就|才是|才|便)(?=..)", "", text)


def _starts(speech: Speech, place: Place) -> list[int]:
    """Where a condition may begin: with the sentence, or in Chinese with a clause."""
    behind = place.clauses[1:] if speech.document.language == "zh" else ()
    return [place.whole.start, *(clause.start for clause in behind)]


def _given(speech: Speech, words: str) -> str:
    """A condition inside a question: without the connective, in quotation marks in Chinese."""
    if speech.document.language == "zh":
        return speech.cues.quoted(words)
    head, _, rest = words.partition(" ")
    if head in ("And", "But", "So", "For"):
        head, _, rest = rest.partition(" ")
    return f"{head.lower()} {rest}"
