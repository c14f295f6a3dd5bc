"""The plan of a training session."""

from __future__ import annotations

import pytest

from speechcast.errors import UsageError
from speechcast.study import Step, make_quiz, plan_session
from studied_speeches import speech


@pytest.mark.parametrize("minutes", [15, 20, 45, 90, 240])
@pytest.mark.parametrize("name", ["city-congress.zh.txt", "library-keynote.en.txt", "english"])
def test_the_items_follow_each_other_and_fill_the_time(name: str, minutes: int) -> None:
    document, outline = speech(name)
    session = plan_session(document, outline, make_quiz(document, outline), minutes=minutes)
    at = 0
    for item in session.items:
        assert item.start == at
        assert item.minutes > 0
        assert item.heard <= item.minutes
        at += item.minutes
    assert at == minutes
    assert [session.items[0].step, session.items[-1].step] == [Step.WELCOME, Step.CLOSE]


def test_every_numbered_part_has_its_time_once() -> None:
    document, outline = speech("city-congress.zh.txt")
    for minutes in (20, 45, 120):
        session = plan_session(document, outline, make_quiz(document, outline), minutes=minutes)
        planned = [name for item in session.items for name in item.sections]
        assert len(planned) == len(set(planned))
        assert {s.id for s in outline.sections if s.number} <= set(planned)


def test_a_part_is_shown_rather_than_heard_where_there_is_no_time() -> None:
    document, outline = speech("city-congress.zh.txt")
    quiz = make_quiz(document, outline)
    assert any(i.step is Step.HEAR for i in plan_session(document, outline, quiz, minutes=90).items)
    long = plan_session(document, outline, quiz, minutes=15)
    assert all(i.heard <= 0.65 * i.minutes + 1 for i in long.items)


def test_an_impossible_length_is_refused() -> None:
    document, outline = speech("english")
    with pytest.raises(UsageError):
        plan_session(document, outline, make_quiz(document, outline), minutes=3)
