"""What is asked and explained: questions, key terms and the plan of a session, from the spans."""

from __future__ import annotations

from speechcast.study.question import Change, Question, QuestionType, Quiz
from speechcast.study.quiz import make_quiz
from speechcast.study.quiz_json import parse_quiz, quiz_json

__all__ = ["Change", "Question", "QuestionType", "Quiz", "make_quiz", "parse_quiz", "quiz_json"]
