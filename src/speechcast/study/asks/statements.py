"""True or false: statements of the speech as they are, and with what they deny turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from speechcast.model.span import Span
from speechcast.study.asks.claims import Claim, find_claims
from speechcast.study.candidate import Candidate, at_place
from speechcast.study.question import Change, QuestionType
from speechcast.study.speech import Speech, plain

_CONTENT = 3
"""Content words of a statement that says something in particular."""

_MAXIM = re.compile(
    r"(?:(?:And|But|So|Yet|Remember|For|Finally),? )?(?P<who>[A-Za-z][a-z]+)(?: (?:alone|itself|[a-z]+ing|an? [a-z]+))?"
    r" (?:is|are|does|do|can|cannot|can['’]t|will|must|should)(?:n['’]t)?\b"
)
"""A bare noun, and what is said of it everywhere: Hope is not a strategy; Talent alone is not enough."""

_KNOWN = re.compile(
    r"一帆风顺|一蹴而就|十全十美|一劳永逸|从天而降|天上掉|自动|凭空|一成不变|万能|敲锣打鼓|轻轻松松|等得来|喊出来"
)
"""What everybody knows not to be so."""

_NO_MAXIM = frozenset(
    [
        "we",
        "you",
        "they",
        "i",
        "it",
        "he",
        "she",
        "there",
        "this",
        "that",
        "these",
        "those",
        "nobody",
        "nothing",
        "everybody",
        "some",
        "many",
    ]
)
"""Subjects that mean somebody in particular."""

_UNSAID = re.compile(
    r"\b(?:cannot|can['’]t) (?:just |simply |really |even |possibly )?(?:allow|afford|tolerate|accept|forget|ignore|let|stand|permit|tell|imagine|help|wait|say|express|only|thank|overstate|deny)\b"
    r"|\b(?:must|should|ought|dare|need) not\b|\bnot (?:\w+ )?(?:fail|enough)\b|\b(?:cannot|can['’]t) fail\b|\bnever (?:abandon|stop|cease|forget|surrender|betray|give (?:up|away|in)|waver|rest|tire|yield|quit|fail|lose)\b|\bnever\b.*\buntil\b|\bhave not failed\b"
    r"|\b(?:just|simply) (?:can|do|will)(?:no|n['’])t\b"
)
"""What nobody says that one can, or is to do; and “never … until”, which has no opposite."""

_GOES_ON = re.compile(r"(?:and|nor)\b")
"""How a clause begins that adds another denial."""


def ask_statements(speech: Speech) -> Iterator[Candidate]:
    """Claims with one word that denies: as they are, and without it or with its opposite."""
    for whole in find_claims(speech):
        claim = _single(speech, whole)
        change = _denial(speech, claim)
        if change is None or len(claim.terms) < _CONTENT:
            continue
        if speech.document.language == "en" and _of_everybody(speech, claim, change[0]):
            continue
        if _KNOWN.search(claim.span.of(speech.text)):
            continue
        at, now = change
        was = at.of(speech.text)
        false = _changed(speech, claim.span, at, now)
        if plain(false) in speech.plain:
            continue
        told = speech.cues.story.search(claim.span.of(speech.text)) is not None
        worth = 1.15 - (0.2 if told else 0.0) + (0.1 if _claims(speech, claim) else 0.0)
        quote = speech.quotation(claim.span, (), claim.place)
        shown = speech.shown(claim.span)
        yield at_place(
            claim.place, QuestionType.TRUEFALSE, "statement", level=2, worth=worth, span=claim.span,
            truth=True, stem=speech.say("said", claim=shown), hides=(shown,),
            because=speech.say("because", quote=quote),
        )  # fmt: skip
        yield at_place(
            claim.place, QuestionType.TRUEFALSE, "statement", level=2, worth=worth, span=claim.span,
            truth=False, stem=speech.say("said", claim=false), hides=(shown,),
            change=Change(was.strip(), now.strip()),
            because=speech.say(
                "because_changed" if now.strip() else "because_denied", quote=quote,
                was=speech.cues.quoted(was.strip()), now=speech.cues.quoted(now.strip()),
            ),
        )  # fmt: skip


def _single(speech: Speech, claim: Claim) -> Claim:
    """A claim, or where it denies several things one after the other the first of them alone."""
    if speech.document.language == "zh" or _denial(speech, claim) is not None:
        return claim
    clauses = speech.language.clauses(speech.text, claim.span)
    for before, behind in pairwise(clauses):
        if _GOES_ON.match(behind.of(speech.text)):
            span = speech.bare(Span(claim.span.start, before.end))
            return Claim(claim.place, span, claim.terms)
    return claim


def _claims(speech: Speech, claim: Claim) -> bool:
    return any(point.passage.overlap(claim.span) for _, _, point in speech.claims())


def _denial(speech: Speech, claim: Claim) -> tuple[Span, str] | None:
    """The only word of a claim that denies, and what stands there when nothing is denied."""
    words = claim.span.of(speech.text)
    found = [
        (match, now)
        for pattern, now in speech.cues.denials
        for match in pattern.finditer(speech.text, claim.span.start, claim.span.end)
    ]
    if len(found) != 1 or len(speech.cues.denied.findall(words)) > 1:
        return None
    if speech.cues.qualified.search(words) or any(sign in words for sign in ";；"):
        return None
    match, now = found[0]
    early = match.start() - claim.span.start < 2 * speech.cues.lead
    if early and speech.cues.told_to.match(words):
        # A demand turned round is one that nobody would make.
        return None
    return Span(*match.span()), now


def _changed(speech: Speech, span: Span, at: Span, now: str) -> str:
    before = speech.document.shown(Span(span.start, at.start))
    after = speech.document.shown(Span(at.end, span.end))
    return " ".join(f"{before}{now}{after}".split())


def _of_everybody(speech: Speech, claim: Claim, at: Span) -> bool:
    """Whether common sense tells what an English claim denies: a maxim, or what nobody would say."""
    words = claim.span.of(speech.text)
    if _UNSAID.search(words):
        return True
    before = Span(claim.span.start, at.end).of(speech.text)
    match = _MAXIM.match(before.rsplit(" that ", maxsplit=1)[-1])
    return (
        match is not None
        and match["who"].lower() not in _NO_MAXIM
        and not _named(speech, match["who"])
    )


def _named(speech: Speech, word: str) -> bool:
    """Whether a word is written with a capital inside sentences, too."""
    return re.search(rf"[a-z,] {re.escape(word)}\b", speech.text) is not None and word[0].isupper()
