"""What an English speaker says is to be done, has been done, or is done by what means: verb phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import quoted_before, stems
from speechcast.study.asks.english_subjects import word_set
from speechcast.study.asks.english_verbs import BASES, PARTICIPLES
from speechcast.study.speech import Place, Speech

_WORDS = r"(?:(?!--)[^,.;:!?—“”\"()])"

_ACTOR = (
    r"(?:[Ww]e|I|(?:[Tt]he|[Oo]ur|[Tt]his) (?:government|Government|country|nation|Nation|administration|Administration"
    r"|company|council|party|university|college|school|team|city|board|ministry)|(?P<name>[A-Z][a-z]{3,14}))"
)
_ADVERB = r"(?:(?:also|now|then|therefore|all|together|first|always|soon|still|\w+ly) )?"
_AHEAD = re.compile(
    rf"(?:\b{_ACTOR} {_ADVERB}(?:will|shall|must|should|ought to|need to|have to|has to|are going to|am going to|is going to"
    rf"|intend to|intends to|pledge to|plan to|plans to|aim to|hope to)|\b[Ll]et us|\b[Ll]et (?:both|all) \w+) {_ADVERB}(?P<what>(?P<verb>[a-z]+) {_WORDS}{{6,130}}?)"
    r"(?=[,.;:!?]|--|—| - |$)"
)
"""What the speaker announces or calls for."""

_DONE = re.compile(
    rf"(?<!what )(?<!that )(?<!which )(?<!than )\b{_ACTOR}(?P<have> have| has|['’]ve)? {_ADVERB}(?P<what>(?P<verb>[a-z]+) {_WORDS}{{6,130}}?)(?=[,.;:!?]|--|—| - |$)"
)
"""What the speaker reports as done."""

_JOINED = re.compile(r" and (?:will|shall|must|we|I|it|they|have|has) ")
"""Where a second statement begins that a phrase must not run into."""

_POINTS = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|this|these|those|such|that|so|here|too|both|same|others?)\b(?! that| who)"
    r"|\b(?:as well|do so|the latter|the former)\b",
    re.IGNORECASE,
)
"""Words by which a phrase points at something named elsewhere."""

_EMPTY = word_set(
    """be been have had not never no do done say said tell told know known think see seen believe thank like hear mean want
    wish try come go get let continue remain keep stay forget remember begin find now also both rather more speak talk"""
)
"""Words that tell no action by themselves, or say that what is done goes on."""

_MOST = 110
"""Characters of a phrase that can be read at a glance."""

_SAID = 2
"""Content words of a phrase that says something."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that is to be done, or has been done.

    Attributes:
        place: The sentence.
        whole: From the actor to the end of the phrase.
        span: The phrase alone, from the verb on.
        text: The phrase with its verb in the form that stands behind "to".
    """

    place: Place
    whole: Span
    span: Span
    text: str


def find_ahead(speech: Speech) -> tuple[Action, ...]:
    """What the speaker announces or calls for, in order, each once."""
    return _found(speech, _AHEAD, None)


def find_done(speech: Speech) -> tuple[Action, ...]:
    """What the speaker reports as done, in order, each once."""
    return _found(speech, _DONE, PARTICIPLES)


def _found(
    speech: Speech, pattern: re.Pattern[str], forms: Mapping[str, str] | None
) -> tuple[Action, ...]:
    found: dict[str, Action] = {}
    for place in speech.places if speech.document.language == "en" else ():
        for action in _in_place(speech, place, pattern, forms):
            found.setdefault(action.text, action)
    return tuple(found.values())


def _in_place(
    speech: Speech, place: Place, pattern: re.Pattern[str], forms: Mapping[str, str] | None
) -> Iterator[Action]:
    for match in pattern.finditer(speech.text, place.span.start, place.span.end):
        # Behind "will" and its like any verb stands as it is.
        verb = match["verb"] if forms is None else forms.get(match["verb"])
        if verb is None or _NONE.search(match["what"]) or not _is_actor(speech, match):
            continue
        if verb in _EMPTY or quoted_before(speech, place, Span(*match.span())):
            continue
        span = phrase(speech, Span(*match.span("what")))
        if span is None or speech.cues.doubtful.search(
            speech.text, place.span.start, match.start()
        ):
            continue
        rest = speech.shown(span).partition(" ")[2]
        yield Action(place, Span(match.start(), span.end), span, f"{verb} {rest}")


_NONE = re.compile(r"\b(?:no|not|none|nothing|never|nobody|neither)\b")
"""Words of a phrase by which nothing is done."""


def _is_actor(speech: Speech, match: re.Match[str]) -> bool:
    """Whether somebody acts: a word that opens the sentence is no name for its capital alone; and what
    "I" did once, without "have", is a story."""
    once = match.re is _DONE and match["have"] is None
    if once and (speech.text.startswith("I ", match.start()) or match["verb"] in BASES):
        return False
    name = match["name"]
    return name is None or re.search(rf"[a-z,] {name}\b", speech.text) is not None


def phrase(speech: Speech, span: Span) -> Span | None:
    """A verb phrase up to where another statement begins, when it says something to a reader who sees
    nothing else."""
    words = span.of(speech.text)
    cut = _JOINED.search(words)
    span = speech.bare(Span(span.start, span.start + cut.start() if cut else span.end))
    joined = re.search(r",? (?:and|or|especially|particularly)$", span.of(speech.text))
    span = Span(span.start, span.start + joined.start()) if joined else span
    words = span.of(speech.text)
    if not 2 * speech.cues.lead - 2 <= len(words) <= _MOST or speech.masked(span) or "…" in words:
        return None
    if _POINTS.search(words) or speech.cues.ceremony.search(words):
        return None
    if speech.cues.doubtful.search(words) or _LOOSE.search(words):
        return None
    return span if len(stems(speech, words)) >= _SAID else None


_LOOSE = re.compile(
    r"\bto \w+$|\b(?:and|or|the|a|an|of|to|that|which|is|was|not|with|for|in|on|by|from|at|as|more|my|me|myself|I)$|\b(?:I|me|my|you|your)\b|\bhappen$",
    re.IGNORECASE,
)
"""Endings of a phrase that is cut off, and persons who are there."""


def gerund(verb: str) -> str:
    """The form of a verb that stands behind "by"."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    doubled = re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", verb) and not verb.endswith(
        ("w", "x", "y")
    )
    if doubled or verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    return verb + "ing"


_DOUBLED = word_set("admit commit permit submit begin forget prefer refer occur compel control")
