"""Telling endings: which words complete a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import stems
from speechcast.study.candidate import (
    Candidate,
    also_right,
    at_place,
    likeness,
    named_alike,
    only_filling,
    pick_wrong,
)
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_EQUATED = re.compile(r"\b(?:is|are|was|were|is not|are not)\s$")


_PLACED = re.compile(r"\b(?:in|from|under|against|into|beyond)\s$", re.IGNORECASE)
"""Words behind which stands where something is rather than what the claim says."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The object or complement of a claim at the end of its clause.

    Attributes:
        place: Its sentence.
        span: Its words, with the article.
        form: What another ending must share to fit the gap: article and number.
        abstract: Whether what it names cannot be touched.
        equated: Whether it says what something is: such endings are pictures, and fit each other.
    """

    place: Place
    span: Span
    form: tuple[str, bool]
    abstract: bool
    equated: bool


def find_endings(speech: Speech) -> tuple[Ending, ...]:
    """The endings of all clauses whose words can be taken out, in order."""
    cues = speech.cues
    return tuple(
        _ending(speech, place, m)
        for place in speech.places
        for m in cues.tail.finditer(speech.text, place.span.start, place.span.end)
        if not cues.in_tail.search(m["t"]) and not cues.number.search(f" {m['t']} s")
    )


def ask_tails(speech: Speech) -> Iterator[Candidate]:
    """Which words complete a sentence: the object of its claim, against others that fit the gap."""
    endings = find_endings(speech)
    claims = [point.passage for _, _, point in speech.claims()]
    for ending in endings:
        place, tail = ending.place, ending.span
        right = tail.of(speech.text)
        if len(right.split(" ")) < 3 or speech.masked(place.span) or not _governs(speech, ending):
            continue
        window = speech.window(place, tail)
        quote = speech.quotation(window, [tail], place)
        around = Span(window.start, tail.start).of(speech.text) + speech.text[tail.end : window.end]
        if speech.cues.leaning.match(window.of(speech.text)) or right in quote:
            continue
        if len(around) < 3 * speech.cues.lead or speech.cues.unresolved.search(around):
            continue
        if _shared(speech, right, around) or speech.cues.ceremony.search(
            place.span.of(speech.text)
        ):
            continue
        kin = [
            text
            for other in endings
            if other.form == ending.form
            and _fits(other, ending)
            and abs(other.place.index - place.index) > 1
            for text in [other.span.of(speech.text)]
            if not _shared(speech, text, around)
            and named_alike(text, right)
            and not text.endswith(" own")
        ]
        wrong = pick_wrong(
            speech, right, kin, around=place.whole.of(speech.text), slack=0.8, most_alike=likeness(speech),
            also_right=also_right(speech, window, tail),
        )  # fmt: skip
        if wrong is None or not only_filling(speech, window, tail):
            continue
        claim = any(passage.start in place.whole for passage in claims)
        claimed = speech.reading.cues.claim.search(window.of(speech.text)) is not None
        told = speech.cues.story.search(place.span.of(speech.text)) is not None
        worth = (
            0.75 + (0.15 if claim else 0.0) + (0.15 if claimed else 0.0) - (0.3 if told else 0.0)
        )
        yield at_place(
            place, QuestionType.CHOICE, "tail", level=1, worth=worth, span=window,
            stem=speech.say("tail", quote=quote), right=(right,), wrong=wrong, hides=(right,),
            because=speech.say("because", quote=speech.quotation(window, (), place)),
        )  # fmt: skip


def _governs(speech: Speech, ending: Ending) -> bool:
    """Whether the ending is what its clause says something about, nothing that is only added to it,
    and the sentence does not turn round behind it."""
    text, cues = speech.text, speech.cues
    before = text[ending.place.span.start : ending.span.start]
    if not cues.governed.search(before) or _PLACED.search(before):
        return False
    if ending.form[0] == "the" and not ending.equated:
        # What there is one of: nothing else could stand there.
        return False
    return not cues.qualified.match(text[ending.span.end : ending.place.span.end])


def _shared(speech: Speech, one: str, other: str) -> bool:
    """Whether two texts have a content word in common."""
    return bool(stems(speech, one) & stems(speech, other))


def _fits(other: Ending, ending: Ending) -> bool:
    """Whether an ending names what could stand in the other's place."""
    if ending.equated:
        return other.equated or (ending.abstract and other.abstract)
    return other.abstract == ending.abstract and not other.equated


def _ending(speech: Speech, place: Place, match: re.Match[str]) -> Ending:
    article = match["det"].lower()
    kind = "a" if article in ("a", "an") else article
    head = match["t"].split(" of ")[0].split(" ")[-1].lower()
    plural = head.endswith("s") and not head.endswith("ss")
    before = speech.text[place.span.start : match.start("det")]
    return Ending(
        place,
        Span(match.start("det"), match.end("t")),
        (kind, plural),
        speech.cues.abstract.fullmatch(head) is not None,
        _EQUATED.search(before) is not None,
    )
