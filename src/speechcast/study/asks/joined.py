"""What belongs together: the two halves of a saying."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import stands_alone, stems
from speechcast.study.candidate import Candidate, alike
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, capital

_PAIRS = 4
"""Halves that one match has."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of two clauses that are about as long, each of which says something."""

    place: Place
    left: Span
    right: Span


def find_sayings(speech: Speech) -> tuple[Saying, ...]:
    """The sentences whose second half completes the first, without a word of content in both."""
    found: list[Saying] = []
    low, high = speech.cues.lead, speech.cues.window[1] // 3
    for place in speech.places:
        if len(place.clauses) != 2 or speech.masked(place.span):
            continue
        if any(span.overlap(place.span) for span in place.section.heading.spans):
            continue
        left, right = (speech.bare(clause) for clause in place.clauses)
        if not low <= len(left) <= high or not low <= len(right) <= high:
            continue
        words = speech.text[right.start : right.end]
        if not speech.cues.second_half.match(words) or not _opens(speech, left):
            continue
        if _begin_alike(left.of(speech.text), words):
            continue
        if stems(speech, left.of(speech.text)) & stems(speech, words):
            continue
        if max(len(left), len(right)) > 3 * min(len(left), len(right)):
            continue
        found.append(Saying(place, left, right))
    return tuple(found)


def _begin_alike(left: str, right: str) -> bool:
    """Whether two English clauses are members of one row: No coat of paint, no pound of nails …"""
    first, second = (words.split(" ", 1)[0].lower() for words in (left, right))
    return first == second and first in ("no", "not", "neither", "nor")


def _opens(speech: Speech, left: Span) -> bool:
    """Whether the first half is understood without the sentence before."""
    words, cues = left.of(speech.text), speech.cues
    if cues.leaning.match(words) or cues.unresolved.search(words) or cues.ceremony.search(words):
        return False
    if cues.story.search(words) or any(sign in words for sign in '“”"？?'):
        return False
    if speech.document.language == "zh":
        return stands_alone(speech, left) and not cues.imperative.match(words)
    return len(stems(speech, words)) > 1


def ask_sayings(speech: Speech) -> Iterator[Candidate]:
    """Matches of the halves of three or four sayings that stand near each other."""
    rest = list(find_sayings(speech))
    while len(rest) >= _PAIRS - 1:
        group: list[Saying] = []
        for saying in list(rest):
            if len(group) == _PAIRS:
                break
            if all(_apart(speech, saying, known) for known in group):
                group.append(saying)
                rest.remove(saying)
        if len(group) < _PAIRS - 1:
            return
        first = group[0].place
        spans = tuple(Span(s.left.start, s.right.end) for s in group)
        lefts = tuple(capital(speech.shown(s.left)) for s in group)
        rights = tuple(speech.shown(s.right) for s in group)
        yield Candidate(
            QuestionType.MATCH, "sayings", 2, speech.say("sayings"), first.section.id,
            first.slide.id, spans[0], 1.2, lefts=lefts, right=rights, passages=spans,
            hides=(*lefts, *rights),
            because=speech.say("because", quote=" ".join(speech.quotation(s) for s in spans)),
        )  # fmt: skip


def _apart(speech: Speech, one: Saying, other: Saying) -> bool:
    """Whether neither first half could go with the other's second half by its words."""
    text = speech.text
    halves = [(one.left, other.right), (other.left, one.right), (one.right, other.right)]
    return all(
        not stems(speech, a.of(text)) & stems(speech, b.of(text))
        and alike(a.of(text), b.of(text)) < 0.5
        for a, b in halves
    )
