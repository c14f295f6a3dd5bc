"""Several things that the speaker denies one after the other, and what is meant instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.model.span import Span
from speechcast.study.asks.claims import far, find_main_clauses, lowered, stems
from speechcast.study.asks.people import said_window
from speechcast.study.candidate import WRONG, Candidate, also_right, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_CONTRASTED = " instead of "
"""A phrase with its own contrast is no side of another one."""

_PREPOSITIONS = frozenset(["from", "by", "in", "for", "with", "through", "on"])
_VERBAL = re.compile(
    r"\b(?:I|we|you|he|she|they|it|is|are|was|were|will|would|has|have|had|can|must|and as)\b|-\w+$",
    re.IGNORECASE,
)
"""Words by which a phrase runs into another statement, and what is cut inside a word."""

_ARTICLES = ("a", "an", "the")


def phrases(speech: Speech, lead: str, place: Place) -> list[str]:
    """The English phrases that begin with `lead` and end a clause in other sentences than `place`."""
    pattern = re.compile(rf"\b{lead} (?:(?!--)[^,.;:!?—“”\"]){{5,80}}(?=[,.;!?]|--|—)")
    found = [
        match.group()
        for other in speech.places
        if other.index != place.index
        for match in pattern.finditer(speech.text, other.span.start, other.span.end)
    ]
    if lead in _ARTICLES:
        found = [text for text in found if not speech.cues.in_tail.search(text.removeprefix(lead))]
    return [
        text
        for text in found
        if not speech.cues.unresolved.search(text)
        and _CONTRASTED not in text
        and not (lead in _PREPOSITIONS and _VERBAL.search(text))
    ]


def ask_denials(speech: Speech) -> Iterator[Candidate]:
    """What is meant, with all that the sentence denies among the options."""
    for place in speech.places:
        for pattern in speech.cues.instead:
            for match in pattern.finditer(speech.text, place.span.start, place.span.end):
                yield from _asked(speech, place, match)


def _asked(speech: Speech, place: Place, match: re.Match[str]) -> Iterator[Candidate]:
    yes = Span(*match.span("yes"))
    denied = _denied(speech, place, match)
    if len(denied) < 2 or speech.masked(place.span):
        return
    right = speech.shown(yes)
    wrong = tuple(speech.shown(no) for no in denied[-WRONG:])
    first = min(no.start for no in denied)
    window = said_window(speech, place, Span(first, yes.end))
    if len({right, *wrong}) <= len(wrong) or not window.covers(Span(first, yes.end)):
        return
    if len(wrong) < WRONG:
        lead = right.split(" ", maxsplit=1)[0]
        theme = stems(speech, right)
        pool = [t for t in phrases(speech, lead, place) if not theme & stems(speech, t)]
        if lead == "because":
            pool += [f"{lead} {lowered(speech, c)}" for c in far(find_main_clauses(speech), place)]
        more = pick_wrong(
            speech, right, pool, around=place.whole.of(speech.text), slack=1.0, most_alike=0.5,
            count=WRONG - len(wrong), also_right=also_right(speech, window, yes),
        )  # fmt: skip
        if more is None:
            return
        wrong = (*wrong, *more)
    stem = _without(speech, place, window, yes, denied)
    if any(_excluded(speech, stem, speech.shown(no), right) for no in denied):
        return
    yield at_place(
        place, QuestionType.CHOICE, "denials", level=2, worth=1.5, span=window,
        stem=speech.say("contrast_live", quote=stem),
        right=(right,), wrong=wrong, hides=(right,),
        because=speech.say("because", quote=speech.quotation(window, (), place)),
    )  # fmt: skip


def _excluded(speech: Speech, stem: str, denied: str, right: str) -> bool:
    """Whether what is left of the sentence speaks of something that it denies: that option is out."""
    if speech.document.language != "en":
        return False
    told = stems(speech, stem) - stems(speech, right)
    return bool(told & stems(speech, denied))


def _denied(speech: Speech, place: Place, match: re.Match[str]) -> list[Span]:
    """What the same sentence denies in front of what it affirms, in the same form."""
    found = [
        Span(*no.span("no"))
        for no in speech.cues.denying.finditer(speech.text, place.span.start, match.start())
    ]
    if speech.document.language == "zh":
        return found
    lead = match["yes"].split(" ", maxsplit=1)[0]
    return [no for no in found if no.of(speech.text).startswith(f"{lead} ")]


def _without(speech: Speech, place: Place, window: Span, yes: Span, denied: list[Span]) -> str:
    """The sentence with a gap for what is meant and nothing of what is denied."""
    blanks = sorted([*(_with_concession(speech, no) for no in denied), yes])
    parts = speech.quotation(window, blanks, place).split(speech.cues.blank)
    marks = [speech.cues.blank if blank == yes else speech.cues.cut for blank in blanks]
    return parts[0] + "".join(m + part for m, part in zip(marks, parts[1:], strict=True))


_CONCEDED = re.compile(
    r",? (?:though|although|even though|even if|however) [^,.;:!?—-]{3,60}(?=[,.;:!?—]|--)"
)
"""What is granted of something denied: it would tell that this is not meant."""


def _with_concession(speech: Speech, no: Span) -> Span:
    """What is denied, with what the speaker grants of it."""
    granted = _CONCEDED.match(speech.text, no.end)
    return no if granted is None else Span(no.start, granted.end())
