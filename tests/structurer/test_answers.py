"""A question that the speaker answers in words that need it is shown with its answer, and the answer with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.answers import only_answers
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.reading import read_sentences

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Is the old ferry going to be sold? No. Not this winter and not after it.", [1, 2]),
        ("Will the pilots be paid for the drill? Yes, and so will the cooks.", [1]),
        ("Will the pilots be paid for the drill? I knew that'd be your question. Sure.", [2]),
        ("Is the harbour bankrupt? No. We owe nine crowns.", [1, 2]),
        ("How many boats did the gale sink? Eleven, and the pilot cutter.", [1]),
        ("What did the bailiff offer? He offered nine crowns.", []),
        ("Do you know the bailiff? Nobody does.", []),
        ("Who rowed the race? Yeah.", []),
        ("Is the harbour bankrupt? Is the sea dry?", []),
    ],
)
def test_answers_that_need_their_question_are_known(
    make_document: MakeDocument, words: str, answer: list[int]
) -> None:
    reading = read_sentences(make_document(words, language="en"))
    found = Emphasis(reading).answered
    assert [list(sentences) for sentences in found.values()] == ([answer] if answer else [])


_BEFORE = (
    "The gale took eleven boats and half of the mole, and the insurers have paid for four of them."
    " Every crew that lost a boat will have a loan of ninety crowns before the first of May.\n"
)


def test_a_question_is_shown_with_its_answer(make_document: MakeDocument) -> None:
    text = (
        _BEFORE
        + "Is the old ferry going to be sold? No. Not this winter and not after it. The paint is new,"
        " and the engine has run for six seasons without a fault.\n"
    )
    slides = list(structure(make_document(text, language="en")).slides())
    shown = [slide.heading.text for slide in slides]
    shown += [
        f"{p.text.text} / {p.detail.text if p.detail else ''}" for s in slides for p in s.points
    ]
    asked = [words for words in shown if "going to be sold?" in words]
    answered = [words for words in shown if "Not this winter and not after it" in words]
    assert asked
    assert answered
    assert all("No." in words for words in answered)


def test_words_without_a_verb_head_a_slide_behind_their_question(
    make_document: MakeDocument,
) -> None:
    text = (
        "So what has the bailiff given us? Forty crowns per boat and some rope. That is all, and"
        " he gave it late.\n" + _BEFORE
    )
    headings = [s.heading.text for s in structure(make_document(text, language="en")).sections]
    assert headings
    assert not any(h.startswith("Forty crowns per boat") for h in headings)


@pytest.mark.parametrize(
    ("words", "only"), [("Yes.", True), ("Not yet.", True), ("Yes, the pilots built it in one winter with twelve oars.", False),
                        ("Nobody rows.", False)],
)  # fmt: skip
def test_an_answer_that_says_no_more_than_yes_or_no_is_known(
    make_document: MakeDocument, words: str, only: bool
) -> None:
    reading = read_sentences(make_document(f"Can it be built? {words}", language="en"))
    assert only_answers(reading, 1) is only


def test_yes_heads_nothing(make_document: MakeDocument) -> None:
    text = (
        "Can a boat of twelve oars be built in one winter by the crews of this village? Yes. Can it be paid for from"
        " the tolls of the bridge and the rent of the lofts? Yes. Can we find twelve rowers? Yes.\n"
    )
    headings = [s.heading.text for s in structure(make_document(text, language="en")).sections]
    assert "Yes" not in headings
