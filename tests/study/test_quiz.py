"""Questions: grounded in the text, right, fair, and the same every time."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.study import Question, QuestionType, Quiz, make_quiz, parse_quiz, quiz_json
from speechcast.study.candidate import alike
from speechcast.study.quiz import candidates
from speechcast.study.speech import Speech, plain
from studied_speeches import ALL, of, speech

MANY = 30


def _quiz(name: str, count: int = MANY) -> Quiz:
    return make_quiz(*speech(name), count=count)


def _of_type(quiz: Quiz, kind: QuestionType) -> list[Question]:
    return [question for question in quiz.questions if question.type is kind]


@pytest.mark.parametrize("name", ALL)
def test_the_quote_is_the_text_of_the_span_word_for_word(name: str) -> None:
    document, _ = speech(name)
    for question in _quiz(name).questions:
        assert question.quote == question.span.of(document.text)
        assert question.quote.strip()


@pytest.mark.parametrize("name", ALL)
def test_the_answer_of_a_choice_or_gap_stands_in_the_quote(name: str) -> None:
    for question in _quiz(name).graded():
        if question.type is QuestionType.CHOICE:
            assert isinstance(question.answer, int)
            stands = [plain(option) in plain(question.quote) for option in question.options]
            # What is not in a list: the list itself is the proof.
            if question.rule == "missing":
                stands = [not stand for stand in stands]
                assert stands.count(True) == 1
            assert stands[question.answer], question
        elif question.type is QuestionType.CLOZE:
            assert str(question.answer) in question.quote


@pytest.mark.parametrize("name", ALL)
def test_no_wrong_option_would_make_the_sentence_that_the_speech_says(name: str) -> None:
    document, _ = speech(name)
    text = plain(document.text)
    for question in _of_type(_quiz(name), QuestionType.CHOICE):
        if "____" not in question.stem:
            continue
        if "left out" in question.stem or "省略" in question.stem:
            continue
        inside = question.stem[question.stem.index("“") + 1 : question.stem.rindex("”")]
        before = plain(inside.split("____")[0])[-12:]
        for number, option in enumerate(question.options):
            said = before + plain(option) + plain(inside.split("____")[1])[:12]
            assert (said in text) == (number == question.answer), question


@pytest.mark.parametrize("name", ALL)
def test_options_differ_and_do_not_resemble_the_answer(name: str) -> None:
    for question in _of_type(_quiz(name), QuestionType.CHOICE):
        assert len(question.options) == 4
        assert len(set(question.options)) == 4
        assert isinstance(question.answer, int)
        right = question.options[question.answer]
        if question.rule == "figure":
            continue
        assert all(alike(right, o) < 0.6 for o in question.options if o != right)


@pytest.mark.parametrize("name", ALL)
def test_no_question_gives_another_away(name: str) -> None:
    asked = list(_quiz(name).graded())
    for question in asked:
        if question.type not in (QuestionType.CLOZE, QuestionType.CHOICE):
            continue
        index = question.answer
        right = question.options[index] if isinstance(index, int) else str(index)
        if question.rule in ("belongs", "detail", "figure"):
            continue
        for other in asked:
            assert other is question or right not in other.stem, (question.stem, other.stem)


@pytest.mark.parametrize("name", ALL)
def test_two_questions_never_ask_for_the_same_passage(name: str) -> None:
    spans = [question.span for question in _quiz(name).graded()]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_right_positions_are_balanced() -> None:
    choices = _of_type(_quiz("city-congress.zh.txt"), QuestionType.CHOICE)
    counts = Counter(question.answer for question in choices)
    assert len(choices) >= 8
    assert max(counts.values()) - min(counts.get(i, 0) for i in range(4)) <= 1


def test_every_kind_of_question_is_found_where_the_speech_has_its_material() -> None:
    rules = {c.rule for c in candidates(Speech(*speech("city-congress.zh.txt")))}
    assert rules >= {
        "figure", "purpose", "definition", "term", "stages", "heading_half", "belongs",
        "detail", "match_who", "parts", "equation",
    }  # fmt: skip
    english = {c.rule for c in candidates(Speech(*speech("library-keynote.en.txt")))}
    assert english >= {"figure", "contrast", "match_said", "statement", "row"}


def test_a_false_statement_differs_by_its_documented_change_alone() -> None:
    document, outline = speech("library-keynote.en.txt")
    found = [
        c for c in candidates(Speech(document, outline))
        if c.type is QuestionType.TRUEFALSE and not c.truth and c.rule == "figure"
    ]  # fmt: skip
    assert found
    text = plain(document.text)
    for candidate in found:
        change = candidate.change
        assert change is not None
        claim = candidate.stem.removeprefix("The speaker says: ").rstrip(".")
        assert plain(claim) not in text
        assert plain(claim.replace(change.now, change.was, 1)) in text


def test_masked_names_and_figures_are_never_asked_for() -> None:
    for name in ("chinese", "city-congress.zh.txt"):
        for question in _quiz(name).graded():
            shown = [*question.options, str(question.answer)]
            assert not any("×" in text or "*" in text for text in shown)


def test_equal_speeches_get_equal_questions() -> None:
    document, outline = speech("city-congress.zh.txt")
    assert make_quiz(document, outline, count=20) == make_quiz(document, outline, count=20)


def test_the_number_asked_for_is_kept_and_a_short_speech_gives_fewer() -> None:
    assert len(list(_quiz("city-congress.zh.txt", 7).graded())) == 7
    assert len(list(_quiz("english", 200).graded())) < 40


def test_each_main_part_gets_a_question_for_discussion() -> None:
    document, outline = speech("city-congress.zh.txt")
    slides = {q.slide for q in make_quiz(document, outline).open()}
    for section in outline.sections:
        if section.number:
            assert slides & {slide.id for slide in section.slides}


def test_order_and_match_are_shown_in_another_order_than_the_right_one() -> None:
    quiz = _quiz("city-congress.zh.txt")
    for question in quiz.graded():
        if question.type is QuestionType.ORDER:
            assert question.right_order() != tuple(range(len(question.options)))
        elif question.type is QuestionType.MATCH:
            pairs = question.right_pairs()
            assert [b for _, b in pairs] != sorted(b for _, b in pairs)


@pytest.mark.parametrize("name", ALL)
def test_json_is_read_back(name: str) -> None:
    quiz = _quiz(name)
    assert parse_quiz(quiz_json(quiz)) == quiz


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "一是建好园区，让企业安心。", "要办好养老一件事，建设食堂80个，让老人有热饭。",
                "各级党委要总揽全局，支持人大工作。", "“一二三”行动，也就是守住一河清水。",
                "不是终点，而是起点。", "We built 40 schools, not a monument but a lamp.", "《规划》提出3.5%的目标。",
                "守规矩、懂水性、记班次、肯吃苦。", "？！……", "*%", "“", "第一，", "二、要抓落实。",
            ]
        ),
        max_size=14,
    )
)  # fmt: skip
def test_any_text_gives_a_quiz_whose_answers_stand_in_it(lines: list[str]) -> None:
    text = "在会议上的讲话\n\n" + "\n".join(lines) + "\n谢谢大家！\n"
    document, outline = of(text)
    for question in make_quiz(document, outline, count=20).questions:
        assert question.quote == question.span.of(document.text)
        if question.type is QuestionType.CLOZE:
            assert str(question.answer) in question.quote
        assert not re.search(r"\{\w+\}", question.stem)
