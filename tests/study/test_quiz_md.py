"""The quiz as a file that people edit."""

from __future__ import annotations

import pytest

from speechcast.errors import InputError
from speechcast.study import (
    Question,
    QuestionType,
    make_quiz,
    parse_quiz_markdown,
    quiz_markdown,
)
from studied_speeches import ALL, speech


def _edited(name: str, change: tuple[str, str]) -> tuple[Question, ...]:
    document, outline = speech(name)
    known = make_quiz(document, outline)
    text = quiz_markdown(known)
    assert change[0] in text
    text = text.replace(*change, 1)
    return parse_quiz_markdown(text, document, outline, known=known).questions


@pytest.mark.parametrize("name", ALL)
def test_an_untouched_file_gives_the_same_quiz(name: str) -> None:
    document, outline = speech(name)
    quiz = make_quiz(document, outline, count=30)
    assert parse_quiz_markdown(quiz_markdown(quiz), document, outline, known=quiz) == quiz


def test_a_changed_stem_and_answer_are_taken_over_and_marked() -> None:
    document, outline = speech("city-congress.zh.txt")
    known = make_quiz(document, outline)
    choice = next(q for q in known.questions if q.type is QuestionType.CHOICE)
    text = quiz_markdown(known)
    begin = text.index(choice.stem)
    section = text[begin : text.index("## ", begin)]
    new = (
        section.replace(choice.stem, "换一个问法？")
        .replace("- [x]", "- [ ]")
        .replace("- [ ]", "- [x]", 1)
    )
    quiz = parse_quiz_markdown(text.replace(section, new), document, outline, known=known)
    changed = next(q for q in quiz.questions if q.id == choice.id)
    assert (changed.stem, changed.answer, changed.edited) == ("换一个问法？", 0, True)
    assert changed.span == choice.span
    others = [q for q in quiz.questions if q.id != choice.id]
    assert others == [q for q in known.questions if q.id != choice.id]


def test_a_section_can_be_deleted_and_one_added() -> None:
    document, outline = speech("english")
    known = make_quiz(document, outline)
    text = quiz_markdown(known)
    text = text[: text.rindex("## ")] + (
        "## mine\n\nWhat does the speaker ask for first?\n\n- [x] walk here\n- [ ] stay away\n\n"
        "> First, walk here.\n"
    )
    quiz = parse_quiz_markdown(text, document, outline, known=known)
    assert len(quiz.questions) == len(known.questions)
    mine = quiz.questions[-1]
    assert mine.type is QuestionType.CHOICE
    assert mine.quote == "First, walk here."
    assert mine.slide == next(s.id for s in outline.slides() if mine.span.start in s.span)


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ("Which?\n\n- [x] a\n- [x] b\n\n> First, walk here.", "2 right options"),
        ("Which?\n\n- [x] a\n- [ ] a\n\n> First, walk here.", "two equal options"),
        ("Which?\n\n- [x] a\n- [ ] b\n\n> Words that nobody said.", "does not have"),
        ("Which?\n\n- [x] a\n- [ ] b", "no quotation"),
        ("- [x] a\n- [ ] b\n\n> First, walk here.", "no question"),
        ("Which?\n\n- [x] a\n1. b\n\n> First, walk here.", "several kinds"),
    ],
)
def test_what_cannot_be_understood_is_named_with_its_line(section: str, message: str) -> None:
    document, outline = speech("english")
    known = make_quiz(document, outline)
    text = quiz_markdown(known) + f"\n## mine\n\n{section}\n"
    line = text[: text.index("## mine")].count("\n") + 1
    with pytest.raises(InputError) as caught:
        parse_quiz_markdown(text, document, outline, known=known)
    assert message in str(caught.value)
    assert f"quiz.md:{line}" in str(caught.value)


def test_line_ends_of_other_systems_change_nothing() -> None:
    document, outline = speech("chinese")
    known = make_quiz(document, outline)
    text = quiz_markdown(known).replace("\n", "\r\n")
    assert parse_quiz_markdown(text, document, outline, known=known) == known


def test_a_stem_that_looks_like_markup_comes_back() -> None:
    questions = _edited("chinese", ("\n讲话", "\n\\# 讲话"))
    assert any(q.stem.startswith("# 讲话") for q in questions)
