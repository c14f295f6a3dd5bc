"""Questions on a speech: the values that the study formats set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from speechcast.model.span import Span


class QuestionType(StrEnum):
    """How a question is answered."""

    CLOZE = "cloze"
    CHOICE = "choice"
    ORDER = "order"
    MATCH = "match"
    TRUEFALSE = "truefalse"
    OPEN = "open"


Answer = str | int | bool | tuple[int, ...] | tuple[tuple[int, int], ...] | None
"""What is right; see `Question.answer`."""


@dataclass(frozen=True, slots=True)
class Change:
    """The smallest change by which a true statement was made false: `was` became `now`."""

    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the passage that answers it.

    Attributes:
        id: Its name within the quiz, such as `q1`.
        type: How it is answered.
        rule: By which rule it was made, such as `figure`; `edited` when a person wrote it.
        level: 1 recall, 2 understanding, 3 judgement.
        slide: Id of the outline slide that holds the passage, or that it is asked with.
        stem: What is asked, complete without the slide.
        options: What there is to choose from, order or pair; empty for cloze, truefalse and open.
        answer: The text (cloze), the index of an option (choice), the indices of the options in
            their right order (order), pairs of indices (match), whether the statement is true
            (truefalse), `None` (open).
        span: The passage; empty, where the slide begins, for a person's question that is tied to none.
        quote: Its characters, word for word.
        rationale: Why the answer is right, for a person; quotes the passage. Of an open question: what
            the person who leads should listen for.
        accept: Further spellings of a cloze's answer.
        change: What was changed in a false statement.
        at: Sample of the narration at which the passage begins; `None` without narration or
            passage.
        edited: Whether a person changed it.
    """

    id: str
    type: QuestionType
    rule: str
    level: int
    slide: str
    stem: str
    options: tuple[str, ...]
    answer: Answer
    span: Span
    quote: str
    rationale: str = ""
    accept: tuple[str, ...] = ()
    change: Change | None = None
    at: int | None = None
    edited: bool = False

    @property
    def tied(self) -> bool:
        """Whether a passage of the speech answers it."""
        return bool(self.span)

    @property
    def graded(self) -> bool:
        """Whether a machine can tell right from wrong."""
        return self.type is not QuestionType.OPEN

    def right_order(self) -> tuple[int, ...]:
        """The indices of an order question's options in their right order."""
        assert isinstance(self.answer, tuple)
        return tuple(index for index in self.answer if isinstance(index, int))

    def right_pairs(self) -> tuple[tuple[int, int], ...]:
        """The pairs of indices of a match question that belong together."""
        assert isinstance(self.answer, tuple)
        return tuple(pair for pair in self.answer if isinstance(pair, tuple))


@dataclass(frozen=True, slots=True)
class Quiz:
    """The questions on one speech, in the order in which it answers them; open ones last."""

    language: str
    title: str
    questions: tuple[Question, ...]

    def graded(self) -> Iterator[Question]:
        """The questions that a machine can mark."""
        return (question for question in self.questions if question.graded)

    def open(self) -> Iterator[Question]:
        """The questions for discussion."""
        return (question for question in self.questions if not question.graded)
