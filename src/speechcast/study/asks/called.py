"""What an English speaker gives a name of rank: X, our last …; X our only …, Y the final …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import points_elsewhere, stems
from speechcast.study.asks.people import find_addressed
from speechcast.study.asks.predications import find_predications
from speechcast.study.candidate import WRONG, Candidate, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_WORDS = r"(?:(?!--)[^,.;:!?—“”\"()])"
_RANK = (
    r"(?P<rank>(?:the|our|my|your|their|its) (?:(?:\w+ ){0,2}?(?:only|first|last|final|greatest|oldest|newest|largest|biggest|strongest|surest|truest|finest|best"
    r"|chief|main|foremost|most \w+)|(?:own|true|real)) (?:\w+ )?\w{4,}(?: (?:of|for|against) "
    + _WORDS
    + r"{3,50}?)?)"
)
_NAME = r"(?:the )?[A-Z][\w.&'’-]+(?: (?:of|for|and|the) [A-Z][\w'’-]+| [A-Z][\w.&'’-]+){0,5}"

_PATTERNS = (
    re.compile(rf"(?:, |\b(?:of|to|from|in|at|with|by|and) )(?P<who>{_NAME}), {_RANK}(?=[,.;:!?]|--|—| (?:in|on|at|where|that|which|who)\b)"),
    re.compile(rf"\b[Ww]ith (?P<who>(?:an?|the|our)? ?[a-z]+(?: [a-z]+){{0,2}}?) {_RANK}(?=[,.;:!?]|--|—)"),
)  # fmt: skip
"""Behind a name, between commas; and without a verb behind "with"."""

_FAMILY = re.compile(
    r"\b(?:wife|husband|son|daughter|mother|father|brother|sister|friend|speaker|guest|name)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody or something, and the rank that the speaker gives it."""

    place: Place
    who: Span
    rank: Span


def find_called(speech: Speech) -> tuple[Called, ...]:
    """What is given a rank in passing, in order."""
    return tuple(
        Called(place, Span(*match.span("who")), Span(*match.span("rank")))
        for place in (speech.places if speech.document.language == "en" else ())
        for pattern in _PATTERNS
        for match in pattern.finditer(speech.text, place.span.start, place.span.end)
        if not speech.masked(Span(*match.span()))
        and not _FAMILY.search(match["rank"])
        and not points_elsewhere(speech, match["who"])
    )


def ask_called(speech: Speech) -> Iterator[Candidate]:
    """What is given a rank, among what else the speech speaks of."""
    found = find_called(speech)
    subjects = [
        (item.place, speech.shown(item.subject)) for item in find_predications(speech)
    ] if found else []  # fmt: skip
    asked: set[int] = set()
    for item in found:
        if item.place.index in asked:
            # The other would stand among its options.
            continue
        place, right, rank = item.place, speech.shown(item.who), speech.shown(item.rank)
        if points_elsewhere(speech, rank) or stems(speech, rank) & stems(speech, right):
            continue
        named = right.removeprefix("the ")[:1].isupper()
        pool = [speech.shown(o.who) for o in found if o.place is not item.place]
        pool += [speech.shown(o.who) for o in found if o.place is item.place and o is not item]
        if named:
            pool += find_addressed(speech)
        pool += [text[:1].lower() + text[1:] for at, text in subjects if at is not place]
        pool = [t for t in pool if not stems(speech, t) & stems(speech, rank)]
        wrong = pick_wrong(
            speech, right, pool, slack=2.5, least_slack=24, most_alike=0.5, count=WRONG,
            around=rank,
        )  # fmt: skip
        if wrong is None:
            continue
        asked.add(place.index)
        span = Span(item.who.start, item.rank.end)
        yield at_place(
            place, QuestionType.CHOICE, "called", level=1, worth=1.2, span=span,
            stem=speech.say("called", rank=speech.cues.quoted(rank)), right=(right,), wrong=wrong,
            hides=(rank,),
            because=speech.say("because", quote=speech.quotation(span, (), place)),
        )  # fmt: skip
