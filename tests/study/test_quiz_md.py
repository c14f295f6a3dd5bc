"""The quiz as a file that people edit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from speechcast.errors import InputError
from speechcast.model.outline import Outline
from speechcast.study import (
    Question,
    QuestionType,
    Quiz,
    make_quiz,
    parse_quiz,
    parse_quiz_markdown,
    quiz_json,
    quiz_markdown,
)
from studied_speeches import ALL, speech


def _edited(name: str, change: tuple[str, str]) -> tuple[Question, ...]:
    document, outline = speech(name)
    known = make_quiz(document, outline)
    text = quiz_markdown(known, outline)
    assert change[0] in text
    text = text.replace(*change, 1)
    return parse_quiz_markdown(text, document, outline, known=known).questions


@pytest.mark.parametrize("name", ALL)
def test_an_untouched_file_gives_the_same_quiz(name: str) -> None:
    document, outline = speech(name)
    quiz = make_quiz(document, outline, count=30)
    assert parse_quiz_markdown(quiz_markdown(quiz, outline), document, outline, known=quiz) == quiz


def test_a_changed_stem_and_answer_are_taken_over_and_marked() -> None:
    document, outline = speech("city-congress.zh.txt")
    known = make_quiz(document, outline)
    choice = next(q for q in known.questions if q.type is QuestionType.CHOICE)
    text = quiz_markdown(known, outline)
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
    text = quiz_markdown(known, outline)
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
        ("- [x] a\n- [ ] b\n\n> First, walk here.", "no question"),
        ("Which?\n\n- [x] a\n1. b\n\n> First, walk here.", "several kinds"),
    ],
)
def test_what_cannot_be_understood_is_named_with_its_line(section: str, message: str) -> None:
    document, outline = speech("english")
    known = make_quiz(document, outline)
    text = quiz_markdown(known, outline) + f"\n## mine\n\n{section}\n"
    line = text[: text.index("## mine")].count("\n") + 1
    with pytest.raises(InputError) as caught:
        parse_quiz_markdown(text, document, outline, known=known)
    assert message in str(caught.value)
    assert f"quiz.md:{line}" in str(caught.value)


@pytest.mark.parametrize(
    "line",
    ["- [] b", "-[ ] b", "-[] b", "- [x]", "- [v] b", "- [ x ] b", "- [ ]b", "* [] b", "+ [ ] b", "-[x]b", "[ ] b", "[x] b",
     "- a -> b", "- b"],
)  # fmt: skip
def test_an_answer_that_is_not_written_as_one_is_no_part_of_the_question(line: str) -> None:
    document, outline = speech("english")
    known = make_quiz(document, outline)
    text = quiz_markdown(known, outline) + f"\n## mine\n\nWhich?\n\n- [x] a\n  {line}\n"
    number = text[: text.index(f"\n  {line}")].count("\n") + 2
    with pytest.raises(InputError) as caught:
        parse_quiz_markdown(text, document, outline, known=known)
    assert f"quiz.md:{number}:3" in str(caught.value)
    assert "- [ ] wrong" in str(caught.value.hint)


@pytest.mark.parametrize(
    "line", ["\\- [] b", "-5 degrees?", "**市 is where?", "[sic] and why?", "a - b?"]
)
def test_a_line_of_a_question_may_begin_with_signs(line: str) -> None:
    document, outline = speech("english")
    known = make_quiz(document, outline)
    text = quiz_markdown(known, outline) + f"\n## mine\n\n{line}\n"
    stem = parse_quiz_markdown(text, document, outline, known=known).questions[-1].stem
    assert stem == line.removeprefix("\\")


OWN = "## mine\n\nWho keeps the keys here?\n\n- [x] the porter\n- [ ] nobody\n"


def _with_own(before: str) -> tuple[Quiz, Outline]:
    """The English quiz with a question of a person's own in front of the line `before`."""
    document, outline = speech("english")
    known = make_quiz(document, outline)
    text = quiz_markdown(known, outline)
    assert f"\n{before}" in text
    text = text.replace(f"\n{before}", f"\n{OWN}\n{before}", 1)
    return parse_quiz_markdown(text, document, outline, known=known), outline


def test_a_question_without_quotation_is_tied_to_nothing_and_asked_with_the_one_before() -> None:
    document, outline = speech("english")
    first, second = make_quiz(document, outline).questions[:2]
    quiz, _ = _with_own(f"## {second.id} ")
    mine = quiz.questions[1]
    assert (mine.id, mine.tied, mine.quote, mine.at, mine.edited) == ("mine", False, "", None, True)
    assert mine.slide == first.slide
    assert quiz.questions[0] == first


def test_a_question_without_quotation_belongs_to_the_part_whose_heading_stands_above_it() -> None:
    document, outline = speech("english")
    known = make_quiz(document, outline)
    text = quiz_markdown(known, outline)
    for section in outline.sections:
        added = f"{text}\n# {section.heading.text}\n\n{OWN}"
        mine = parse_quiz_markdown(added, document, outline, known=known).questions[-1]
        assert outline.section_of(mine.slide) == section
        assert not mine.span.of(document.text)


def test_the_file_names_the_part_of_each_question() -> None:
    for name in ALL:
        document, outline = speech(name)
        quiz = make_quiz(document, outline)
        part = ""
        sections = iter(quiz.questions)
        for line in quiz_markdown(quiz, outline).splitlines()[1:]:
            if line.startswith("# "):
                part = line[2:]
            elif line.startswith("## "):
                assert outline.section_of(next(sections).slide).heading.text == part


@pytest.mark.parametrize(
    "answers", ["", "Answer: at noon\n", "- a → b\n- c → d\n", "1. a\n2. b\n3. c\n"]
)
def test_questions_without_quotation_come_back_as_they_were_written(answers: str) -> None:
    document, outline = speech("english")
    known = make_quiz(document, outline)
    text = f"{quiz_markdown(known, outline)}\n## mine\n\nWhen?\n\n{answers}"
    quiz = parse_quiz_markdown(text, document, outline, known=known)
    again = quiz_markdown(quiz, outline)
    assert ">" not in again[again.index("## mine") :].replace("-->", "")
    assert parse_quiz_markdown(again, document, outline, known=quiz) == quiz
    assert parse_quiz_markdown(again, document, outline, known=known) == quiz
    assert parse_quiz(quiz_json(quiz)) == quiz


def test_a_question_whose_quotation_was_deleted_stays_where_it_was() -> None:
    document, outline = speech("chinese")
    known = make_quiz(document, outline)
    text = quiz_markdown(known, outline)
    start = text.index("\n>")
    end = text.index("\n\n", start)
    quiz = parse_quiz_markdown(text[:start] + text[end:], document, outline, known=known)
    assert not quiz.questions[0].tied
    assert quiz.questions[0].slide == known.questions[0].slide
    assert quiz.questions[1:] == known.questions[1:]


def test_line_ends_of_other_systems_change_nothing() -> None:
    document, outline = speech("chinese")
    known = make_quiz(document, outline)
    text = quiz_markdown(known, outline).replace("\n", "\r\n")
    assert parse_quiz_markdown(text, document, outline, known=known) == known


def test_a_stem_that_looks_like_markup_comes_back() -> None:
    questions = _edited("chinese", ("\n讲话", "\n\\# 讲话"))
    assert any(q.stem.startswith("# 讲话") for q in questions)


@pytest.mark.parametrize("stem", ["- [ ] or - [x]?", "+ one?", "[x] what is this?", "* why?"])
def test_a_stem_that_looks_like_an_answer_comes_back(stem: str) -> None:
    document, outline = speech("english")
    known = make_quiz(document, outline)
    quiz = replace(known, questions=(replace(known.questions[0], stem=stem),))
    text = quiz_markdown(quiz, outline)
    assert parse_quiz_markdown(text, document, outline, known=quiz) == quiz
