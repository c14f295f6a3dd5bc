"""True or false: statements of the speech as they are, and with one word turned into its opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from speechcast.model.span import Span
from speechcast.study.asks.changed import true_and_changed
from speechcast.study.asks.claims import Claim, find_claims
from speechcast.study.candidate import Candidate
from speechcast.study.question import Change
from speechcast.study.speech import Speech

_PAIRS = """
limited|unlimited inevitable|avoidable inexhaustible|exhaustible temporary|permanent voluntary|compulsory
predictable|unpredictable higher|lower larger|smaller bigger|smaller faster|slower safer|riskier easier|harder older|younger
wider|narrower more|less
"""
"""Words and their opposites of one form, both ways: behind a verb, where they say what is claimed. No directions
(rising, growing): what is lamented or praised tells which way it goes."""

_BEHIND_A_VERB = (
    "(?:"
    + "|".join(
        rf"(?<=\b{word} )"
        for word in ("is", "are", "was", "were", "been", "has", "have", "become", "far")
    )
    + r"|(?<=[a-z]ly ))"
)
"""Words behind which a claim says how much or how far."""

_PATTERNS = (
    (r"\b[Mm]ore than(?= (?:half|a (?:half|third|quarter)))", "less than"),
    (r"\b[Oo]ver(?= half\b)", "under"),
    (r"^More(?= [\w'’]+ (?:are|have|were)\b)", "fewer"),
    (r"^Fewer(?= [\w'’]+ (?:are|have|were)\b)", "more"),
    (
        r"\b[Mm]ost(?= (?:of (?:us|you|them|these|those|(?:the|our|their) \w+s\b)|people|men|women|countries|nations)\b)",
        "few",
    ),
    (r"(?<=\b(?:are|ave) )up(?= (?:over|by|more|sharply|dramatically|\d)|$)", "down"),
    (r"(?<=\b(?:are|ave) )down(?= (?:over|by|more|sharply|dramatically|\d)|$)", "up"),
    (r"(?<=very )small$", "large"),
    (r"(?<=very )large$", "small"),
    (r"\bexpands(?= (?:as|when)\b)", "shrinks"),
    (r"\bgrows(?= (?:as|when)\b)", "shrinks"),
    (r"\bincreases(?= (?:as|when)\b)", "decreases"),
    (r"\brises(?= (?:as|when)\b)", "falls"),
)
"""Further words whose opposite could be believed where they stand."""

_DEMANDED = re.compile(
    r"\b(?:must|should|ought|let us|let['’]s|need to|have to|has to|shall|will|want to|hope|pledge|ask)\b",
    re.IGNORECASE,
)
"""Demands, promises and wishes: turned round they are what nobody would say."""

_NEGATED = re.compile(
    r"\b(?:not|never|no|nor|without|neither|cannot|nothing|nobody)\b|n['’]t\b", re.IGNORECASE
)
"""A denial, which the opposite could only repeat or undo."""


@cache
def _table() -> tuple[tuple[re.Pattern[str], str], ...]:
    opposites: dict[str, str] = {}
    for pair in _PAIRS.split():
        one, other = pair.split("|")
        opposites.setdefault(one, other)
        opposites.setdefault(other, one)
    words = [
        (re.compile(rf"{_BEHIND_A_VERB}{word}(?![-\w])"), now) for word, now in opposites.items()
    ]
    return (*((re.compile(pattern), now) for pattern, now in _PATTERNS), *words)


_NOBODY = re.compile(
    r"(?:Who|What|Which|Whom)(?:so)?ever\b|No (?:amount|number|quantity|degree) of\b", re.I
)
"""Beginnings of claims about nothing in particular, whose opposite nobody would believe."""


def ask_opposites(speech: Speech) -> Iterator[Candidate]:
    """English claims that hold one word with an opposite: as they are, and with the opposite. In Chinese
    the opposite would mostly be absurd."""
    if speech.document.language != "en":
        return
    for claim in find_claims(speech):
        words = claim.span.of(speech.text)
        if _DEMANDED.search(words) or _NEGATED.search(words) or speech.cues.story.search(words):
            continue
        if speech.cues.told_to.match(words) or speech.cues.imperative.match(words):
            continue
        if _NOBODY.match(words):
            continue
        change = _opposite(speech, claim)
        if change is not None:
            yield from _both(speech, claim, *change)


def _opposite(speech: Speech, claim: Claim) -> tuple[Span, str] | None:
    """The only word of a claim that has an opposite, and that opposite."""
    found: dict[Span, str] = {}
    words = claim.span.of(speech.text)
    for pattern, now in _table():
        for match in pattern.finditer(words):
            span = Span(claim.span.start + match.start(), claim.span.start + match.end())
            if not any(span.overlap(known) for known in found):
                found[span] = now
    if len(found) != 1:
        return None
    return next(iter(found.items()))


def _both(speech: Speech, claim: Claim, at: Span, now: str) -> Iterator[Candidate]:
    was = at.of(speech.text)
    now = now.capitalize() if was[0].isupper() else now
    before = speech.document.shown(Span(claim.span.start, at.start))
    after = speech.document.shown(Span(at.end, claim.span.end))
    shown = speech.shown(claim.span)
    false = " ".join(f"{before}{now}{after}".split())
    yield from true_and_changed(
        speech, claim.place, "opposite", claim.span, true=shown, false=false,
        change=Change(was, now), hides=(shown,), worth=(1.0, 1.1),
    )  # fmt: skip
