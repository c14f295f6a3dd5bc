"""Numbers under which the questions of a quiz are printed: the same in guide, sheets, plan and slides."""

from __future__ import annotations

from collections.abc import Mapping

from speechcast.model.outline import Outline
from speechcast.study.question import Quiz


def question_numbers(outline: Outline, quiz: Quiz) -> Mapping[str, int]:
    """Id of a question → its number from 1, by the order of the parts; questions for discussion are
    counted apart from those that are marked."""
    order = {
        slide.id: at for at, section in enumerate(outline.sections) for slide in section.slides
    }
    numbers: dict[str, int] = {}
    for kind in (list(quiz.graded()), list(quiz.open())):
        for number, question in enumerate(sorted(kind, key=lambda q: order.get(q.slide, 0)), 1):
            numbers[question.id] = number
    return numbers
