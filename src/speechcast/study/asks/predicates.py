"""What the speaker says of something: the predicate of a claim, against those of other claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import stands_alone, stems
from speechcast.study.candidate import Candidate, at_place, likeness, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_MODAL = frozenset(["will", "shall", "can", "cannot", "must", "should", "may"])
_PAST = frozenset(["was", "were", "had", "did"])


@dataclass(frozen=True, slots=True)
class Said:
    """A claim whose subject is named.

    Attributes:
        place: Its sentence.
        subject: What it is about.
        predicate: What it says of it.
        form: What another predicate must share to be said of the subject: number and time.
    """

    place: Place
    subject: Span
    predicate: Span
    form: str


def find_said(speech: Speech) -> tuple[Said, ...]:
    """The clauses that say something of a subject which they name, and which stand alone."""
    found: list[Said] = []
    most = speech.cues.window[1] // 2
    for place in speech.places:
        if any(span.overlap(place.span) for span in place.section.heading.spans):
            continue
        for clause in place.clauses:
            match = speech.cues.predicate.match(speech.text, clause.start, clause.end)
            if match is None:
                continue
            whole = speech.bare(Span(match.start("subject"), clause.end))
            predicate = speech.bare(Span(match.start("says"), clause.end))
            if len(whole) > most or len(predicate) < 2 * speech.cues.lead:
                continue
            if not stands_alone(speech, whole) or speech.cues.story.search(whole.of(speech.text)):
                continue
            subject = Span(*match.span("subject"))
            found.append(Said(place, subject, predicate, _form(match["verb"])))
            break
    return tuple(found)


def _form(verb: str) -> str:
    """The number and time of a verb, as far as its form tells."""
    word = verb.lower()
    if word in _MODAL:
        return "modal"
    if word in _PAST or word.endswith("ed"):
        return "past"
    return "one" if word.endswith("s") else "many"


def ask_predicates(speech: Speech) -> Iterator[Candidate]:
    """What the speech says of a subject: one choice for each subject that no other claim has."""
    found = find_said(speech)
    points = [point.passage for _, _, point in speech.claims()]
    for said in found:
        subject = said.subject.of(speech.text)
        right = said.predicate.of(speech.text)
        theme = stems(speech, subject)
        if not theme or theme & stems(speech, right):
            continue
        others = [other for other in found if other.place.index != said.place.index]
        if any(theme & stems(speech, other.subject.of(speech.text)) for other in others):
            continue
        pool = [
            words
            for other in others
            if other.form == said.form
            for words in [speech.shown(other.predicate)]
            if not theme & stems(speech, words)
        ]
        wrong = pick_wrong(
            speech, speech.shown(said.predicate), pool, around=said.place.whole.of(speech.text),
            slack=0.8, most_alike=likeness(speech),
        )  # fmt: skip
        if wrong is None:
            continue
        span = Span(said.subject.start, said.predicate.end)
        point = any(passage.start in said.place.whole for passage in points)
        yield at_place(
            said.place, QuestionType.CHOICE, "predicate", level=2, worth=1.1 + 0.15 * point,
            span=span,
            stem=speech.say("predicate", subject=speech.cues.quoted(speech.shown(said.subject))),
            right=(speech.shown(said.predicate),), wrong=wrong,
            hides=(speech.shown(said.predicate),),
            because=speech.say("because", quote=speech.quotation(span)),
        )  # fmt: skip
