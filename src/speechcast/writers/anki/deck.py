"""The speech as an Anki deck: terms, figures and questions as cards, with sound and slide."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape
from pathlib import Path

from speechcast.files import replacing
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.span import Span
from speechcast.renditions.archive import add_entry
from speechcast.study import Fact, FactKind, Glossary, Question, QuestionType, Quiz, Term, TermKind
from speechcast.writers.anki.collection import Collection

_WORDS = {
    "zh": {
        "term": "讲话中的{text}出自哪里、说的是什么？", "figure": "讲话中的这个数字是多少？", "true": "正确", "false": "错误",
        "judge": "判断正误：", "deck": "讲话学习",
    },
    "en": {
        "term": "Where does the speaker say {text}, and of what?", "figure": "Which figure does the speaker give?",
        "true": "True", "false": "False", "judge": "True or false? ", "deck": "Speeches",
    },
}  # fmt: skip
_BLANK = "____"


@dataclass(frozen=True, slots=True)
class _Card:
    """What a card holds.

    Attributes:
        key: What it is about: a rebuilt deck changes the card of the same key.
        front, back: HTML.
        passage: The sentence that it comes from.
        slide: Id of the outline slide that tells it.
        tag: Its kind.
    """

    key: str
    front: str
    back: str
    passage: Span
    slide: str
    tag: str


def card_passages(quiz: Quiz, glossary: Glossary) -> tuple[Span, ...]:
    """The passages that cards can be heard with, for `write_anki`'s `sounds`."""
    asked = _asked(quiz)
    terms = [term.sentence for term in _terms(glossary, asked)]
    figures = [fact.sentence for fact in _figures(glossary, asked)]
    return tuple(dict.fromkeys([*asked, *terms, *figures]))


def write_anki(
    target: Path,
    *,
    document: Document,
    outline: Outline,
    quiz: Quiz,
    glossary: Glossary,
    sounds: Mapping[Span, bytes],
    pictures: Mapping[str, bytes],
    stamp: datetime,
) -> None:
    """Write the deck as `.apkg` (Anki's schema 11, which every Anki since 2.1 imports).

    Cards are known by what they ask about: importing a rebuilt deck changes them and keeps what
    was learnt. Media are named by their content, since Anki never replaces a file of one name.

    Args:
        target: The file.
        document, outline: The speech.
        quiz: Its choice, cloze and true-or-false questions become cards.
        glossary: Its terms, targets and figures become cards.
        sounds: Passages of `card_passages` as MP3; cards whose passage is missing are silent.
        pictures: Outline slide id → its picture as PNG; cards whose slide is missing have none.
        stamp: Date of the deck. Anki takes over a changed card only from a later one.

    Raises:
        OutputError: when `target` cannot be written.
    """
    words = _WORDS[document.language]
    title = " ".join((outline.title.text or document.source_name).split())
    sections = {slide.id: s.heading.text for s in outline.sections for slide in s.slides}
    media: dict[str, bytes] = {}

    def medium(data: bytes | None, ending: str, form: str) -> str:
        if data is None:
            return ""
        name = f"speechcast-{hashlib.sha256(data).hexdigest()[:16]}.{ending}"
        media[name] = data
        return form.format(name)

    deck = f"{words['deck']}::{title.replace('::', ':')}"
    collection = Collection(deck, stamp)
    for card in _cards(document, quiz, glossary):
        passage = " ".join(document.shown(card.passage).split())
        collection.add(
            key=f"{title}\n{card.key}",
            fields=(
                card.front,
                card.back,
                "" if card.tag == "term" else escape(passage),
                escape(sections.get(card.slide, "")),
                medium(sounds.get(card.passage), "mp3", "[sound:{}]"),
                medium(pictures.get(card.slide), "png", '<img src="{}" alt="">'),
            ),
            tags=("speechcast", card.tag),
        )
    with replacing(target) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        add_entry(archive, "collection.anki2", collection.database(), stamp)
        names = sorted(media)
        add_entry(archive, "media", json.dumps(dict(enumerate(names))), stamp)
        for number, name in enumerate(names):
            add_entry(archive, str(number), media[name], stamp, stored=True)


def _is_card(question: Question) -> bool:
    return question.type in (QuestionType.CHOICE, QuestionType.CLOZE, QuestionType.TRUEFALSE)


def _asked(quiz: Quiz) -> list[Span]:
    """The passages that the cards of questions are about."""
    return [q.span for q in quiz.questions if _is_card(q) and q.tied]


def _cards(document: Document, quiz: Quiz, glossary: Glossary) -> Iterator[_Card]:
    words = _WORDS[document.language]
    asked = _asked(quiz)
    for term in _terms(glossary, asked):
        yield _term_card(document, term, words)
    for fact in _figures(glossary, asked):
        yield _figure_card(document, fact, words)
    keys: set[str] = set()
    for question in quiz.questions:
        if _is_card(question):
            card = _question_card(question, words)
            if card.key in keys:
                # A person may ask twice about one sentence.
                card = replace(card, key=f"{card.key} {question.stem}")
            keys.add(card.key)
            yield card


def _terms(glossary: Glossary, asked: Sequence[Span]) -> list[Term]:
    """The terms that get a card: not those that only come back, which stand in many places, nor those
    in a sentence that a question asks after."""
    return [
        term
        for term in glossary.terms
        if term.kind is not TermKind.REPEATED and not any(term.sentence.overlap(s) for s in asked)
    ]


def _figures(glossary: Glossary, asked: Sequence[Span]) -> list[Fact]:
    """The figures and targets that get a card: one of each sentence that has no card yet, a target
    or one that counts something before others."""
    chosen: dict[Span, Fact] = {}
    taken = {term.sentence for term in _terms(glossary, asked)}
    figures = glossary.of(FactKind.TARGET, FactKind.FIGURE)
    for fact in sorted(figures, key=lambda f: (f.kind is FactKind.FIGURE, not f.counted, f.span)):
        if fact.sentence not in taken and not any(fact.sentence.overlap(s) for s in asked):
            chosen.setdefault(fact.sentence, fact)
    return sorted(chosen.values(), key=lambda fact: fact.span)


def _term_card(document: Document, term: Term, words: Mapping[str, str]) -> _Card:
    marks = "“{}”" if not term.text.startswith("《") else "{}"
    front = escape(words["term"].format(text=marks.format(term.text)))
    sentence = " ".join(document.shown(term.sentence).split())
    back = escape(sentence).replace(escape(term.text), f"<b>{escape(term.text)}</b>")
    return _Card(f"term {term.text}", front, back, term.sentence, term.slide, "term")


def _figure_card(document: Document, fact: Fact, words: Mapping[str, str]) -> _Card:
    before = document.shown(Span(fact.sentence.start, fact.span.start))
    after = document.shown(Span(fact.span.end, fact.sentence.end))
    gap = " ".join(f"{before}{_BLANK}{after}".split())
    front = f"{escape(words['figure'])}<br>{escape(gap)}"
    key = f"figure {fact.text} {fact.what}"
    return _Card(key, front, escape(fact.text), fact.sentence, fact.slide, fact.kind.value)


def _question_card(question: Question, words: Mapping[str, str]) -> _Card:
    stem = escape(question.stem)
    if question.type is QuestionType.CHOICE:
        options = "".join(f"<li>{escape(option)}</li>" for option in question.options)
        assert isinstance(question.answer, int)
        front, back = f"{stem}<ul>{options}</ul>", escape(question.options[question.answer])
    elif question.type is QuestionType.TRUEFALSE:
        front = escape(words["judge"]) + stem
        back = f"{escape(words['true' if question.answer else 'false'])}<br>{escape(question.rationale)}"
    else:
        front, back = stem, escape(str(question.answer))
    key = f"{question.rule} {question.type.value} {question.quote or question.stem}"
    return _Card(key, front, back, question.span, question.slide, "question")
