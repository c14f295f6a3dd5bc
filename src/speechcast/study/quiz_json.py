"""The quiz as JSON, `speechcast/quiz@1`, and back."""

from __future__ import annotations

import json
from typing import Any

from speechcast.errors import InputError
from speechcast.model.span import Span
from speechcast.study.question import Answer, Change, Question, QuestionType, Quiz

SCHEMA = "speechcast/quiz@1"

Json = dict[str, Any]


def quiz_json(quiz: Quiz) -> str:
    """The quiz as a JSON text with a final line feed.

    Beside the contract's fields there are `rule`, `rationale`, `accept` (further spellings of a
    cloze's answer), `change` (of a false statement: `was`, `now`) and `edited`; those that are
    empty are left out, as are `options` of types that have none, `answer` of open questions and
    `at` without narration. A person's question that is tied to no passage has an empty `span` where
    its slide begins, an empty `quote` and no `at`.
    """
    head: Json = {
        "schema": SCHEMA,
        "language": quiz.language,
        "title": quiz.title,
        "items": [_item(question) for question in quiz.questions],
    }
    return json.dumps(head, ensure_ascii=False, indent=1) + "\n"


def _item(question: Question) -> Json:
    item: Json = {
        "id": question.id,
        "type": question.type.value,
        "level": question.level,
        "slide": question.slide,
        "stem": question.stem,
    }
    if question.options:
        item["options"] = list(question.options)
    if question.answer is not None:
        item["answer"] = question.answer
    item["span"] = [question.span.start, question.span.end]
    item["quote"] = question.quote
    if question.at is not None:
        item["at"] = question.at
    item["rule"] = question.rule
    if question.rationale:
        item["rationale"] = question.rationale
    if question.accept:
        item["accept"] = list(question.accept)
    if question.change is not None:
        item["change"] = {"was": question.change.was, "now": question.change.now}
    if question.edited:
        item["edited"] = True
    return item


def parse_quiz(text: str, where: str = "quiz.json") -> Quiz:
    """The quiz that `quiz_json` wrote.

    Raises:
        InputError: when the text is no such quiz.
    """
    try:
        head = json.loads(text)
        if head.get("schema") != SCHEMA:
            raise InputError(
                f"is no {SCHEMA}", where=where, hint="Build the speech again to make a new one."
            )
        return Quiz(head["language"], head["title"], tuple(map(_question, head["items"])))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(
            f"is no {SCHEMA}: {error}",
            where=where,
            hint="Build the speech again to make a new one.",
        ) from error


def _question(item: Json) -> Question:
    kind = QuestionType(item["type"])
    change = item.get("change")
    return Question(
        item["id"],
        kind,
        item.get("rule", ""),
        item["level"],
        item["slide"],
        item["stem"],
        tuple(item.get("options", ())),
        _answer(item.get("answer")),
        Span(*item["span"]),
        item["quote"],
        item.get("rationale", ""),
        tuple(item.get("accept", ())),
        Change(change["was"], change["now"]) if change else None,
        item.get("at"),
        item.get("edited", False),
    )


def _answer(value: Any) -> Answer:
    if isinstance(value, list):
        return tuple(tuple(v) if isinstance(v, list) else v for v in value)
    return value  # type: ignore[no-any-return]
