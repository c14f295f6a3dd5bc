"""A small narrated talk with everything that the study formats take."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from made_talk import Talk, make_talk, write_sound
from speechcast.model.span import Span
from speechcast.study import Glossary, Question, QuestionType, Quiz, Term, TermKind

STAMP = datetime(2026, 1, 1, tzinfo=UTC)
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg=="
)
"""A PNG of one pixel."""


@dataclass(frozen=True, slots=True)
class Studied:
    """A talk, its sound and its questions."""

    talk: Talk
    clips: dict[str, Path]
    quiz: Quiz
    glossary: Glossary


def studied_talk(folder: Path) -> Studied:
    """The Chinese talk with a question of each type and two terms."""
    talk = make_talk()
    text = talk.document.text
    clips = {
        timed.id: write_sound(folder / f"{timed.index:02d}.mp3", timed.end - timed.start)
        for timed in talk.timeline.slides
        if any(u.slide == timed.of for u in talk.timeline.utterances)
    }

    def span(words: str) -> Span:
        at = text.index(words)
        return Span(at, at + len(words))

    def asked(
        name: str,
        kind: QuestionType,
        slide: str,
        words: str,
        options: tuple[str, ...],
        answer: object,
    ) -> Question:
        place = span(words)
        return Question(
            name, kind, "figure", 1, slide, f"{name}：{{题目}} = ~ # <b> & “{words}”？", options,
            answer, place, place.of(text), f"原文：“{words}”", ("十二",) if kind is QuestionType.CLOZE else (),
            at=2400,
        )  # type: ignore[arg-type]  # fmt: skip

    quiz = Quiz(
        "zh",
        "书香进社区",
        (
            asked("q1", QuestionType.CHOICE, "s2.1", "目录要统一", ("甲 -> 1", "乙=2", "丙~3", "丁#4"), 2),
            asked("q2", QuestionType.CLOZE, "s2.1", "标识要清楚", (), "标识"),
            asked("q3", QuestionType.TRUEFALSE, "s4.1", "座位够用", (), False),
            asked("q4", QuestionType.ORDER, "s4.1", "明亮", ("三", "一", "二"), (1, 2, 0)),
            asked("q5", QuestionType.MATCH, "s5.1", "谢谢大家", ("a", "b", "B", "A"), ((0, 3), (1, 2))),
            asked("q6", QuestionType.OPEN, "s5.1", "谢谢", (), None),
        ),
    )  # fmt: skip
    terms = tuple(
        Term(words, TermKind.EXPRESSION, span(words), span(sentence), (), slide)
        for words, sentence, slide in (
            ("目录", "一是**馆目录要统一。", "s2.1"), ("明亮", "灯光 <充足> & “明亮”，", "s4.1"),
        )
    )  # fmt: skip
    return Studied(talk, clips, quiz, Glossary(terms, ()))
