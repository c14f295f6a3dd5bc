"""What happened at which date: the order of events that a speech dates, and what it tells of one date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from speechcast.model.span import Span
from speechcast.study.asks.claims import points_elsewhere, quoted_before, stems
from speechcast.study.candidate import WRONG, Candidate, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, capital

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DATES = {
    "zh": re.compile(
        r"(?<![^，。；！？：\n])(?:早在|就在|到了?|自|在)?(?P<when>(?P<y>1[5-9]\d\d|20\d\d)年(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日|[初底末]|[上中下]旬)?|[初底末]|夏|春|秋|冬)?|(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日)，?(?P<what>[^。；！？：“”]{6,60}?)(?=[。；！]|，[^，。；！]{0,40}[。；！])"
    ),
    "en": re.compile(
        r"(?P<when>(?:[Oo]n|[Ii]n) (?:(?:(?P<m>January|February|March|April|May|June|July|August|September|October|November|December)(?: (?P<d>\d{1,2}))?,? )?(?P<y>1[5-9]\d\d|20\d\d))),? (?P<what>(?:(?!--)[^.;:!?—“”\"]){16,140}?)(?=[.;!?]|--|—)"
    ),
}
_AHEAD = re.compile(
    r"\b(?:will|shall|would|goal|target)\b|将(?!士|军|领|领)|要(?![求素])|力争|目标|预计|计划"
)
_FEWEST, _MOST = 3, 5
"""Events that an order has."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, and its date as numbers that can be compared."""

    place: Place
    when: Span
    what: Span
    date: tuple[int, int, int]


def find_events(speech: Speech) -> tuple[Event, ...]:
    """The events that a speech dates in so many words, in its own order."""
    pattern = _DATES[speech.document.language]
    found: dict[tuple[int, int, int], Event] = {}
    for place in speech.places:
        for match in pattern.finditer(speech.text, place.span.start, place.span.end):
            if speech.document.language == "en" and match.start() != place.span.start:
                continue
            what = speech.bare(Span(*match.span("what")))
            words = what.of(speech.text)
            if speech.masked(Span(*match.span())) or quoted_before(speech, place, what):
                continue
            if _AHEAD.search(words) or points_elsewhere(speech, words) or re.search(r"\d", words):
                continue
            if len(stems(speech, words)) < 2:
                continue
            found.setdefault(
                _date(match), Event(place, Span(*match.span("when")), what, _date(match))
            )
    return tuple(found.values())


_DAYS = {"月初": 2, "上旬": 5, "中旬": 15, "下旬": 25, "月底": 29, "月末": 29}
"""What day, for comparison, the Chinese words for a part of a month stand for."""


def _date(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day; what is not said is nought."""
    known = match.groupdict()
    month = known["m"] or known.get("m2") or "0"
    named = _MONTHS.index(month.lower()) + 1 if month.isalpha() else int(month)
    day = int(known["d"] or known.get("d2") or 0)
    if not day and named:
        day = next((known_as for sign, known_as in _DAYS.items() if sign in known["when"]), 0)
    return int(known["y"] or 0), named, day


def ask_dated(speech: Speech) -> Iterator[Candidate]:
    """The order of the events, where the speech dates at least three of different times; and of four or
    more what is told of one date."""
    events = find_events(speech)
    events = tuple(e for e in events if bool(e.date[0]) == bool(events[0].date[0]))
    if len(events) < _FEWEST:
        return
    ordered = sorted(events, key=lambda e: e.date)
    shown = tuple(capital(speech.shown(e.what)) for e in ordered)
    if len(events) > WRONG:
        for event, right in zip(ordered, shown, strict=True):
            when = speech.shown(event.when)
            wrong = pick_wrong(
                speech, right, [text for text in shown if text != right], slack=1.5, least_slack=12.0,
                around=event.place.whole.of(speech.text), most_alike=0.5,
            )  # fmt: skip
            if wrong is None:
                continue
            span = Span(event.when.start, event.what.end)
            asked = at_place(
                event.place, QuestionType.CHOICE, "dated", level=1, worth=1.1, span=span,
                stem=speech.say("dated", when=when[:1].lower() + when[1:]), right=(right,), wrong=wrong,
                hides=(right,), because=speech.say("because", quote=speech.quotation(span)),
            )  # fmt: skip
            yield replace(asked, hides=(right, "dated"))
    apart = _apart(ordered)
    if len(apart) < _FEWEST:
        return
    first = min(apart, key=lambda e: e.what)
    spans = tuple(Span(e.when.start, e.what.end) for e in apart)
    yield Candidate(
        QuestionType.ORDER, "dated", 2, speech.say("dated_order"), first.place.section.id,
        first.place.slide.id, Span(first.when.start, first.what.end), 1.4,
        right=tuple(capital(speech.shown(e.what)) for e in apart), passages=spans,
        hides=("dated", *(speech.shown(e.what) for e in apart)),
        because=speech.say("because", quote=" ".join(map(speech.quotation, spans))),
    )  # fmt: skip


def _apart(ordered: list[Event]) -> list[Event]:
    """Events of which each is certainly later than the one before."""
    kept: list[Event] = []
    for event in ordered:
        if kept and not _later(kept[-1].date, event.date):
            continue
        kept.append(event)
    return kept[:_MOST]


def _later(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Whether a date is later than another in what both of them tell."""
    for a, b in zip(one, other, strict=True):
        if a != b:
            return bool(a and b) and a < b
    return False
