"""Whom an English speaker quotes, or tells what somebody thought: who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span, hull
from speechcast.structurer.mentions import MentionKind
from speechcast.study.asks.claims import stems
from speechcast.study.candidate import WRONG, Candidate, at_place
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, draw

_NO_NAME = r"(?!(?:The|This|That|These|Those|It|He|She|They|We|I|You|But|And|So|As|In|On|At|For|When|What|Who|Someone|Somebody|Nobody|Everybody|People|There|If|Then|Now|Here|Today|Basically|Ma|Look)\b)"
"""Words with a capital that open a sentence and name nobody."""

_NAME = (
    _NO_NAME + r"(?:(?:Dr|Mr|Mrs|Ms)\.? )?[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|[A-Z]\.|de|van|von))*"
)
_SAYING = r"(?:said|says|wrote|writes|warned|declared|argued|observed|noted|told \w+(?: \w+){0,3}|put it|called|believed|knew|thought|insisted|asked|described)"
_QUOTE = r"[“\"](?P<quote>[^“”\"]{16,240})[”\"]"

_PATTERNS = (
    re.compile(rf"\b(?P<who>{_NAME}),? (?:once |also |then |has |had |later )*{_SAYING}(?P<how>[^.;:“”\"]{{0,90}}?)[,:]? (?:that )?{_QUOTE}"),
    re.compile(rf"{_QUOTE},? (?:is|was|are the words of|said|says|wrote|asked) (?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)*)(?:['’]s (?:description|words|phrase|answer|advice)|(?![\w’']))"),
    re.compile(rf"\b[Ii]n the words of (?:the )?(?:[a-z]+ )?(?P<who>{_NAME}), [“\"]?(?P<quote>(?:(?!--)[^.;:!?—“”\"]){{20,200}})(?=[.;”\"])"),
    re.compile(rf"\b(?P<who>{_NAME}) (?:once |also |then )?(?:said|wrote|warned|knew|believed|argued|declared|foretold|asked) (?:that |(?=what |how |why |whether ))(?P<quote>(?:(?!--)[^.;:!?—“”\"]){{20,200}})(?=[.;])"),
)  # fmt: skip

_POINTS = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody is said to have said or thought."""

    place: Place
    who: Span
    words: Span


def find_sayings(speech: Speech) -> tuple[Saying, ...]:
    """The quotations of an English speech whose speaker is named, in order."""
    found: dict[int, Saying] = {}
    for place in speech.places if speech.document.language == "en" else ():
        for pattern in _PATTERNS:
            for match in pattern.finditer(speech.text, place.whole.start, place.whole.end):
                who = Span(*match.span("who"))
                if speech.masked(Span(*match.span())):
                    continue
                words = speech.bare(Span(*match.span("quote")))
                found.setdefault(words.start, Saying(place, who, words))
    return tuple(found.values())


def ask_attributed(speech: Speech) -> Iterator[Candidate]:
    """Who said something, among the others whom the speech quotes or names."""
    known = find_sayings(speech)
    named = [s.who.of(speech.text) for s in known]
    named += [
        re.sub(r"^the ", "", speech.shown(m.span))
        for m in speech.mentions
        if m.kind is MentionKind.PERSON and speech.place_at(m.span.start) is not None
    ]
    for saying in known:
        who, told = _in_full(saying.who.of(speech.text), named), speech.shown(saying.words)
        if len(stems(speech, told)) < WRONG or _POINTS.search(told):
            continue
        wrong = _others(who, named, told)
        if len(wrong) < WRONG:
            continue
        span = hull([saying.who, saying.words])
        yield at_place(
            saying.place, QuestionType.CHOICE, "attributed", level=1, worth=1.1, span=span,
            stem=speech.say("attributed", quote=speech.cues.quoted(told)), right=(who,), wrong=wrong,
            hides=(who,), because=speech.say("because", quote=speech.quotation(span)),
        )  # fmt: skip


def _in_full(who: str, named: list[str]) -> str:
    """The longest form in which the speech names a person."""
    last = who.rsplit(" ", maxsplit=1)[-1]
    return max((n for n in (who, *named) if n.rsplit(" ", maxsplit=1)[-1] == last), key=len)


def _others(who: str, named: list[str], told: str) -> tuple[str, ...]:
    """Three other persons, none of them named twice."""
    chosen: dict[str, str] = {}
    for name in sorted(set(named), key=lambda n: draw(f"{told}\n{n}", 1 << 30)):
        last = name.rsplit(" ", maxsplit=1)[-1]
        if last != who.rsplit(" ", maxsplit=1)[-1] and last not in told:
            chosen.setdefault(last, _in_full(name, named))
    return tuple(list(chosen.values())[:WRONG])
