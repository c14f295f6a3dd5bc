"""True or false: what an English speaker says that one thing does to another, and the two exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.model.span import Span
from speechcast.study.asks.changed import exchanged, true_and_changed
from speechcast.study.asks.claims import points_elsewhere, stems
from speechcast.study.asks.predications import Predication, SubjectKind, find_predications
from speechcast.study.asks.said_of import subject_of
from speechcast.study.candidate import Candidate
from speechcast.study.speech import Speech, capital

_WORDS = r"(?:(?!--)[^,.;:!?—“”\"()])"

_RELATION = re.compile(
    rf"(?P<verb>(?:(?:has|have|had|will|can|must|may|should|often|always|now|far|long) ){{0,2}}(?:(?:is|are|was|were|be) (?:more \w+ than|less \w+ than|\w+er than"
    r"|secondary to|superior to|inferior to|essential (?:to|for)|indispensable (?:to|for)|the (?:key|basis|foundation|source|cause|precondition|condition|root|engine|price) (?:of|for|to))"
    r"|(?:provide|form|lay)s? the (?:basis|foundation) (?:of|for)|replaced?s?|depends? (?:up)?on|rests? (?:up)?on|relies on|rely on|leads? to|led to|precedes?|preceded"
    rf"|requires?|outweighs?|exceeds?|outnumbers?|outpaced?s?|comes? (?:before|from)|follows? from|grows? (?:out of|from))) (?P<what>{_WORDS}{{6,70}}?)(?=[.;!]|--|—|, (?:we|I|it|they)\b|,? (?:and|but) (?:we|it|they)\b| and the [^.;]{{3,80}} (?:is|are|was|were|has|have|will|can)\b|$)"
)
"""Relations which could be believed the other way round."""

_CLAUSE = re.compile(
    r"\b(?:no|not|nothing|your|that|which|who|whom|what|how|when|if|because|than|as|we|you|they|it|is|are|was|were|will|can|must|to)\b"
)
"""Words of what is no bare noun with its article and adjectives, or denies."""

_AGREEING = (("is", "are"), ("has", "have"), ("was", "were"))


def ask_turned(speech: Speech) -> Iterator[Candidate]:
    """A relation between two things as it is, and the other way round."""
    for item in find_predications(speech):
        match = _RELATION.match(speech.text, item.predicate.start, item.place.span.end)
        if match is None or item.kind is SubjectKind.NAME:
            continue
        what = speech.bare(Span(*match.span("what")))
        subject, told = subject_of(speech, item), speech.shown(what)
        if _CLAUSE.search(subject) or _CLAUSE.search(told) or points_elsewhere(speech, told):
            continue
        if not stems(speech, told) or not stems(speech, subject) or told[0].isupper():
            continue
        yield from _both(speech, item, match["verb"], what, (subject, told))


def _both(
    speech: Speech, item: Predication, verb: str, what: Span, sides: tuple[str, str]
) -> Iterator[Candidate]:
    subject, told = sides
    verb = " ".join(verb.split())
    turned = _agreeing(verb, many=_many(told))
    true = f"{capital(subject)} {verb} {told}"
    false = f"{capital(told)} {turned} {subject}"
    span = Span(item.subject.start, what.end)
    yield from true_and_changed(
        speech, item.place, "turned", span, true=true, false=false,
        change=exchanged(subject, told), hides=(true,), worth=(1.1, 1.25),
    )  # fmt: skip


def _many(words: str) -> bool:
    """Whether a noun phrase names many."""
    head = re.split(r" (?:of|for|in|on|to|with|from|between|among) ", words)[0]
    last = head.rsplit(" ", maxsplit=1)[-1]
    return " and " in head or (last.endswith("s") and not last.endswith(("ss", "us", "is")))


def _agreeing(verb: str, *, many: bool) -> str:
    """A verb in the number of its new subject."""
    words = verb.split(" ")
    for one, more in _AGREEING:
        words = [more if many and w == one else one if not many and w == more else w for w in words]
    first = words[0]
    if len(words) > 1 and first in ("will", "can", "must", "may", "should", "had", "has", "have"):
        return " ".join(words)
    if first in ("is", "are", "was", "were") or first.endswith(("ed", "led")):
        return " ".join(words)
    if many and first.endswith("s"):
        words[0] = "rely" if first == "relies" else first.removesuffix("s")
    elif not many and not first.endswith("s"):
        words[0] = "relies" if first == "rely" else f"{first}s"
    return " ".join(words)
