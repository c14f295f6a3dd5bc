"""What is asked and explained: questions, key terms and the plan of a session, from the spans."""

from __future__ import annotations

from speechcast.study.discussion import with_discussion
from speechcast.study.glossary import Fact, FactKind, Glossary, Term, TermKind, make_glossary
from speechcast.study.glossary_json import glossary_json
from speechcast.study.numbers import question_numbers
from speechcast.study.question import Change, Question, QuestionType, Quiz
from speechcast.study.quiz import make_quiz
from speechcast.study.quiz_json import parse_quiz, quiz_json
from speechcast.study.quiz_md import parse_quiz_markdown, quiz_markdown
from speechcast.study.session import Session, SessionItem, Step, plan_session

__all__ = [
    "Change",
    "Fact",
    "FactKind",
    "Glossary",
    "Question",
    "QuestionType",
    "Quiz",
    "Session",
    "SessionItem",
    "Step",
    "Term",
    "TermKind",
    "glossary_json",
    "make_glossary",
    "make_quiz",
    "parse_quiz",
    "parse_quiz_markdown",
    "plan_session",
    "question_numbers",
    "quiz_json",
    "quiz_markdown",
    "with_discussion",
]
