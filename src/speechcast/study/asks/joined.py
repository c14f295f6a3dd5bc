"""What belongs together: a statement and how the speaker goes on, the two halves of a saying."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import find_claims, find_main_clauses, stands_alone, stems
from speechcast.study.candidate import Candidate, alike, at_place, likeness, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, capital

_PAIRS = 4
"""Halves that one match has."""


def ask_continuations(speech: Speech) -> Iterator[Candidate]:
    """Which statement the speech follows with words that cannot stand without it."""
    claims = (*find_claims(speech), *find_main_clauses(speech))
    alone = {c.place.index: c for c in reversed(claims)}
    low, high = 2 * speech.cues.lead, speech.cues.window[1] // 2
    text = speech.text
    points = [point.passage for _, _, point in speech.claims()]
    for first, second in zip(speech.places, speech.places[1:], strict=False):
        claim = alone.get(first.index)
        if claim is None or second.index != first.index + 1 or first.section != second.section:
            continue
        if claim.span.end < speech.bare(first.span).end or speech.masked(second.span):
            continue
        words = second.whole.of(text)
        if not speech.cues.leaning.match(words) or "?" in words or "？" in words:
            continue
        if not low <= len(words) <= high or not low <= len(claim.span) <= high:
            continue
        theme = stems(speech, words)
        if theme & claim.terms or speech.cues.ceremony.search(words) or len(theme) < 2:
            continue
        right = capital(speech.shown(claim.span))
        pool = [
            capital(speech.shown(c.span))
            for c in claims
            if abs(c.place.index - first.index) > 2
            and c.place.section.id == first.section.id
            and not c.terms & theme
        ]
        span = Span(first.span.start, second.whole.end)
        wrong = pick_wrong(
            speech, right, pool, around=span.of(text), slack=0.7, most_alike=likeness(speech)
        )
        if wrong is None:
            continue
        story = any(
            speech.cues.story.search(place.whole.of(text)) is not None for place in (first, second)
        )
        point = any(passage.start in first.whole for passage in points)
        claimed = speech.reading.cues.claim.search(claim.span.of(text)) is not None
        worth = (
            0.7 + (0.2 if point else 0.0) + (0.15 if claimed else 0.0) - (0.25 if story else 0.0)
        )
        yield at_place(
            first, QuestionType.CHOICE, "continuation", level=2, worth=worth, span=span,
            stem=speech.say("continuation", quote=speech.quotation(second.whole)),
            right=(right,), wrong=wrong, hides=(right,),
            because=speech.say("because", quote=speech.quotation(span)),
        )  # fmt: skip


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
        if stems(speech, left.of(speech.text)) & stems(speech, words):
            continue
        if max(len(left), len(right)) > 3 * min(len(left), len(right)):
            continue
        found.append(Saying(place, left, right))
    return tuple(found)


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
