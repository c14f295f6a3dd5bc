"""The quiz in GIFT, the text format of Moodle and other learning platforms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.study import Question, QuestionType, Quiz

_SPECIAL = re.compile(r"([~=#{}:\\])")
_ORDINALS = {"zh": "第{}", "en": "No. {}"}


def gift_text(quiz: Quiz) -> str:
    """The quiz as GIFT (https://docs.moodle.org/en/GIFT_format); ends with a line feed.

    An order question becomes a match of numbers and items: GIFT knows no order. The rationale is
    the general feedback, open questions are essays.
    """
    lines = [f"// {' '.join(quiz.title.split())}", ""]
    for question in quiz.questions:
        lines += [*_question(question, quiz.language), ""]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _question(question: Question, language: str) -> Iterator[str]:
    yield f"// [id:{question.id}] [tag:{question.type.value}] [tag:level{question.level}]"
    head = f"::{question.id}::{_escaped(question.stem)}"
    feedback = f"####{_escaped(question.rationale)}" if question.rationale else ""
    kind = question.type
    if kind is QuestionType.OPEN:
        yield head + " {}"
    elif kind is QuestionType.TRUEFALSE:
        yield f"{head} {{{'TRUE' if question.answer else 'FALSE'}{feedback}}}"
    else:
        yield head + " {"
        yield from ("\t" + line for line in _answers(question, language))
        if feedback:
            yield "\t" + feedback
        yield "}"


def _answers(question: Question, language: str) -> Iterator[str]:
    options = question.options
    if question.type is QuestionType.CLOZE:
        for text in (str(question.answer), *question.accept):
            yield f"={_escaped(text)}"
    elif question.type is QuestionType.CHOICE:
        for number, option in enumerate(options):
            yield f"{'=' if number == question.answer else '~'}{_escaped(option)}"
    elif question.type is QuestionType.MATCH:
        for left, right in question.right_pairs():
            yield f"={_escaped(options[left])} -> {_escaped(options[right])}"
    elif question.type is QuestionType.ORDER:
        for number, index in enumerate(question.right_order(), 1):
            yield f"={_escaped(_ORDINALS[language].format(number))} -> {_escaped(options[index])}"
