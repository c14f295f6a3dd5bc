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


def test_a_chinese_question_for_what_something_is_heads_nothing_that_answers_it(
    make_document: MakeDocument,
) -> None:
    text = (
        "致新船工\n各位新船工，大家好！\n掌舵意味着什么？\n"
        "我想掌舵首先意味着责任！掌舵以后，你们手里多了三样东西：可以开船离岸，可以停船避险，可以赶人下船。"
        "掌舵以前，有师傅替你们看着水，有船长替你们担着事；掌舵以后，眼前这条江就只认你一个人，错一把就是一船人的性命，谁也替不了你。\n"
        "掌舵也意味着要更加心软！要心疼船上的老人，要心疼岸上等着的家人，要把每一个乘客当成自己的亲戚，下雨天先给他们撑伞，上岸时扶他们一把。\n"
        "掌舵更意味着要手硬嘴硬，雾大了谁说情也不开。去年秋天我自己的亲哥哥要过江，雾没有散，我就没有让他上船，他到今天还埋怨我。\n"
        "各位新船工，今天的仪式很短，往后的路很长，我们江上见。\n"
    )
    outline = structure(make_document(text, title="致新船工", language="zh"))
    headings = [slide.heading.text for slide in outline.slides()]
    assert "我想掌舵首先意味着责任" in headings
    assert "掌舵意味着什么？" not in headings
