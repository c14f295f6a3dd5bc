"""What a speaker says of several subjects: which belongs to which, and what is not said of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speechcast.study.asks.claims import stems
from speechcast.study.asks.predications import Predication
from speechcast.study.asks.said_of import apart, predications_of, said_span, subject_of
from speechcast.study.candidate import WRONG, Candidate, alike, at_place
from speechcast.study.question import QuestionType
from speechcast.study.speech import Speech, draw

_PAIRS = 4
"""Pairs of a match: fewer are found by leaving out."""

_FEWEST = 3

_MOST_ALIKE = 0.5


def ask_of_several(speech: Speech) -> Iterator[Candidate]:
    """A match of subjects and what is said of them; and what is not said of a subject of which much is."""
    known = predications_of(speech)
    yield from _matches(speech, known)
    yield from _not_said(speech, known)


def _matches(speech: Speech, known: Sequence[Predication]) -> Iterator[Candidate]:
    """Subjects whose statements are of one number, or in Chinese of one form, and could be exchanged, in
    the order of the speech."""
    for number in sorted({item.number for item in known}):
        rest = [item for item in known if item.number == number]
        while len(rest) >= _FEWEST:
            taken: list[Predication] = []
            for item in rest:
                if len(taken) < _PAIRS and all(_unlike(speech, item, other) for other in taken):
                    taken.append(item)
            if len(taken) < _FEWEST:
                break
            yield _match(speech, taken)
            rest = [item for item in rest if item not in taken]


def _unlike(speech: Speech, item: Predication, other: Predication) -> bool:
    """Whether two statements could each be made of the other's subject, as far as words tell."""
    one, two = speech.shown(item.predicate), speech.shown(other.predicate)
    return (
        item.kind is other.kind
        and item.number in other.numbers
        and other.number in item.numbers
        and apart(speech, item, other)
        and alike(one, two) <= _MOST_ALIKE
        and not stems(speech, subject_of(speech, item)) & stems(speech, one)
    )


def _match(speech: Speech, items: Sequence[Predication]) -> Candidate:
    first = items[0].place
    rights = tuple(speech.shown(item.predicate) for item in items)
    spans = tuple(said_span(item) for item in items)
    worth = sum(item.place.weight for item in items) / len(items)
    return Candidate(
        QuestionType.MATCH, "match_about", 2, speech.say("match_about"), first.section.id,
        first.slide.id, spans[0], 1.15 * worth,
        lefts=tuple(subject_of(speech, item) for item in items), right=rights, passages=spans,
        hides=rights, because=speech.say("because", quote=" ".join(map(speech.quotation, spans))),
    )  # fmt: skip


def _not_said(speech: Speech, known: Sequence[Predication]) -> Iterator[Candidate]:
    by_subject: dict[str, list[Predication]] = {}
    for item in known:
        by_subject.setdefault(subject_of(speech, item), []).append(item)
    for subject, items in by_subject.items():
        different = [
            item
            for at, item in enumerate(items)
            if not any(
                alike(speech.shown(item.predicate), speech.shown(other.predicate)) > _MOST_ALIKE
                for other in items[:at]
            )
        ]
        shown = sorted(
            sorted(different, key=lambda i: draw(speech.shown(i.predicate), 1 << 30))[:WRONG],
            key=lambda i: i.predicate,
        )
        odd = [
            other
            for other in known
            if other.kind is items[0].kind
            and items[0].number in other.numbers
            and all(apart(speech, item, other) for item in items)
        ]
        if len(shown) < WRONG or not odd:
            continue
        other = min(odd, key=lambda o: draw(subject + speech.shown(o.predicate), 1 << 30))
        right, wrong = (
            speech.shown(other.predicate),
            tuple(speech.shown(i.predicate) for i in shown),
        )
        yield at_place(
            other.place, QuestionType.CHOICE, "not_of", level=2, worth=1.2, span=said_span(other),
            stem=speech.say("not_of", subject=speech.cues.quoted(subject)), right=(right,),
            wrong=wrong, hides=(right, *wrong),
            because=speech.say("because", quote=speech.quotation(said_span(other), (), other.place)),
        )  # fmt: skip
