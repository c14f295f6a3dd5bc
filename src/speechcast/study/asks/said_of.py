"""What the speaker says of something, and of what the speaker says something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from speechcast.model.span import Span
from speechcast.study.asks.claims import gives_away, hinted, stems
from speechcast.study.asks.predications import (
    Predication,
    Remark,
    SubjectKind,
    find_predications,
    find_remarks,
)
from speechcast.study.asks.predications_zh import find_chinese_predications
from speechcast.study.candidate import Candidate, at_place, pick_wrong
from speechcast.study.fields import same_field
from speechcast.study.question import QuestionType
from speechcast.study.speech import Speech

_MOST_ALIKE = 0.5
"""Pairs of letters that two statements may share: their words of content are compared too."""

_NOTION = 2
"""Words of a subject that is a bare notion."""


def ask_said_of(speech: Speech) -> Iterator[Candidate]:
    """What is said of a subject among what is said of others; and of which of four subjects."""
    known, remarks = predications_of(speech), find_remarks(speech)
    for item in known:
        others = [other for other in known if apart(speech, item, other)]
        yield from _about(
            speech, item, others, [r for r in remarks if _of_another(speech, item, r)]
        )
        yield from _of_which(speech, item, others)


def predications_of(speech: Speech) -> tuple[Predication, ...]:
    """The statements of a speech whose subjects need no other sentence, in order."""
    if speech.document.language == "zh":
        return find_chinese_predications(speech)
    return find_predications(speech)


def subject_of(speech: Speech, item: Predication) -> str:
    """A subject as it stands inside a sentence."""
    text = speech.shown(item.subject)
    if speech.document.language == "zh":
        return text
    first = text.split(" ", maxsplit=1)[0]
    if first.lower() not in speech.reading.cues.stopwords and _is_name(speech, item, first):
        return text
    return text[:1].lower() + text[1:]


_PEOPLES = ("ans", "ese", "ish")
"""How the names of many peoples end, which have their capital wherever they stand."""


def _is_name(speech: Speech, item: Predication, word: str) -> bool:
    """Whether the first word of a subject has its capital wherever it stands."""
    if not word[1:].islower() or item.kind is SubjectKind.NAME:
        return True
    if re.search(rf"\b{re.escape(word.lower())}\b", speech.text):
        return False
    if re.search(rf"[a-z,] {re.escape(word)}\b", speech.text) or word.endswith(_PEOPLES):
        return True
    if word.endswith(("s", "ing")):
        return False
    alone = item.subject.of(speech.text) == word
    if not alone and speech.cues.abstract.fullmatch(word) is None:
        behind = item.subject.of(speech.text).split(" ")[1]
        return behind[0].isupper()
    return speech.cues.abstract.fullmatch(word) is None


def apart(speech: Speech, item: Predication, other: Predication) -> bool:
    """Whether two sentences speak of different subjects, and neither of the other's."""
    if other.place.index == item.place.index:
        return False
    subjects = [p.subject.of(speech.text) for p in (item, other)]
    here, there = (stems(speech, words) for words in subjects)
    if here & there or not here or not there or hinted(speech, *subjects):
        return False
    if all(_EVERYBODY.fullmatch(subject) for subject in subjects):
        return False
    return not here & stems(speech, other.place.whole.of(speech.text)) and not there & stems(
        speech, item.place.whole.of(speech.text)
    )


_EVERYBODY = re.compile(
    r"(?:all|every|each)\b.*|.*\beverywhere|man|mankind|humanity|people|the (?:people|peoples|nations) of the (?:earth|world)",
    re.IGNORECASE,
)
"""Subjects that mean everybody: what is said of one holds of the other."""

_PERSON = re.compile(r"\b(?:his|her)\b")
"""Words of a statement that tell a man or a woman from all other subjects."""

_OURS = re.compile(
    r"\b(?:our|we|my|people|nations?|country|everyone|everybody|all|every|each|us|americans?|mankind|humanity|man)\b",
    re.IGNORECASE,
)
"""Words of a subject to whom speaker or listeners may belong."""

_NEAR = 3
"""Sentences within which a pronoun may mean what was named before."""


def _of_another(speech: Speech, item: Predication, remark: Remark) -> bool:
    """Whether a pronoun cannot mean the subject of a sentence."""
    human = item.kind is not SubjectKind.THING
    if human != (remark.pronoun in ("we", "they", "he", "she")) and remark.pronoun != "they":
        return False
    if remark.pronoun == "we":
        # A name may be that of the speaker's own country or house.
        return (
            remark.place.index != item.place.index
            and item.kind is SubjectKind.GROUP
            and _OURS.search(item.subject.of(speech.text)) is None
        )
    here = stems(speech, item.subject.of(speech.text))
    before = (
        place
        for place in speech.places
        if remark.place.index - _NEAR <= place.index <= remark.place.index
    )
    return not any(here & stems(speech, place.whole.of(speech.text)) for place in before)


def _about(
    speech: Speech, item: Predication, others: Sequence[Predication], remarks: Sequence[Remark]
) -> Iterator[Candidate]:
    subject, right = subject_of(speech, item), speech.shown(item.predicate)
    fit = [o for o in others if item.number in o.numbers]
    alike = [speech.shown(o.predicate) for o in fit if o.kind is item.kind]
    pool = [speech.shown(o.predicate) for o in fit]
    loose = [speech.shown(r.predicate) for r in remarks if item.number in r.numbers]
    if _PERSON.search(right):
        return
    alike, pool, loose = (
        [text for text in texts if not _PERSON.search(text)] for texts in (alike, pool, loose)
    )
    around = item.place.whole.of(speech.text)
    wrong = None
    # What a Chinese pronoun means is too often open.
    chinese = speech.document.language == "zh"
    for texts in (alike, pool) if chinese else (alike, pool, [*pool, *loose]):
        wrong = wrong or pick_wrong(
            speech, right, texts, around=around, slack=0.8, most_alike=_MOST_ALIKE
        )
    if wrong is None and chinese:
        # Statements of another form, when the right one is not alone of its own.
        texts = [
            speech.shown(o.predicate)
            for o in others
            if o.kind is item.kind and not _PERSON.search(speech.shown(o.predicate))
        ]
        mixed = pick_wrong(speech, right, texts, around=around, slack=0.8, most_alike=_MOST_ALIKE)
        wrong = mixed if mixed and set(mixed) & set(alike) else None
    if wrong is None or gives_away(speech, subject, right, wrong):
        return
    if same_field(speech, subject, right) and not any(
        same_field(speech, subject, w) for w in wrong
    ):
        return
    of_kind = sum(text in alike for text in wrong)
    yield at_place(
        item.place, QuestionType.CHOICE, "about", level=2, worth=(0.95 if chinese else 1.15) + 0.05 * of_kind,
        span=said_span(item), stem=speech.say("about", subject=speech.cues.quoted(subject)),
        right=(right,), wrong=wrong, hides=(right, f"about {subject}"),
        because=speech.say("because", quote=speech.quotation(said_span(item), (), item.place)),
    )  # fmt: skip


def _of_which(
    speech: Speech, item: Predication, others: Sequence[Predication]
) -> Iterator[Candidate]:
    right, told = subject_of(speech, item), speech.shown(item.predicate)
    if item.kind is SubjectKind.THING and not _short(speech, item):
        return
    pool = list(
        dict.fromkeys(
            subject_of(speech, o)
            for o in others
            if o.kind is item.kind
            and o.number in item.numbers
            and (item.kind is not SubjectKind.THING or _short(speech, o))
        )
    )
    wrong = pick_wrong(
        speech, right, pool, around=item.place.whole.of(speech.text), slack=2.0, least_slack=24.0,
        most_alike=_MOST_ALIKE,
    )  # fmt: skip
    if wrong is None or stems(speech, told) & stems(speech, right):
        return
    yield at_place(
        item.place, QuestionType.CHOICE, "of_which", level=2, worth=1.05 if speech.document.language == "zh" else 1.25, span=said_span(item),
        stem=speech.say("of_which", quote=speech.cues.quoted(_led(speech, told))),
        right=(right,), wrong=wrong, hides=(told,),
        because=speech.say("because", quote=speech.quotation(said_span(item), (), item.place)),
    )  # fmt: skip


def _short(speech: Speech, item: Predication) -> bool:
    """Whether a subject is a bare notion, such as Freedom or Small farms: what is said of one could be
    said of another."""
    words = item.subject.of(speech.text).split(" ")
    return speech.document.language == "en" and len(words) <= _NOTION


def said_span(item: Predication) -> Span:
    return Span(item.subject.start, item.predicate.end)


def _led(speech: Speech, told: str) -> str:
    """A statement with a sign for the subject that it has lost."""
    gap = " " if speech.document.language == "en" else ""
    return f"{speech.cues.cut}{gap}{told}"
