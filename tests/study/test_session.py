"""The plan of a training session."""

from __future__ import annotations

import pytest

from speechcast.errors import UsageError
from speechcast.study import Step, make_quiz, plan_session
from studied_speeches import of, speech


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


FRAMED = """在春季工作会上的讲话

各位同事：
过去的一个冬天，渔港经历了三场大风。大家日夜守在码头，没有一条船出事。{opening}
一、把防波堤修好
防波堤是渔港的命根子。{part}
二、把冷库建起来
冷库建不起来，鱼就卖不出价。{part}
三、把年轻人留下来
年轻人走了，渔港就没有明天。{part}
最后我再讲几句作风问题。有的干部只会开会发文，这种作风必须改。{closing}
谢谢大家！
"""
PART = (
    "要把责任落实到人，每个月都要有进展。要请专家来看图纸，不能凭经验拍脑袋。要把账目公开，让渔民放心。"
    * 4
)
OPENING = "我们要记住他们的名字，也要学习他们的精神。要把这个冬天的经验写下来，传给后来的人。" * 14
CLOSING = (
    "要少开会，多到码头上去。要听渔民讲真话，不要只听好话。表格能合并的要合并，不要重复填报。" * 6
)


def _planned(minutes: int = 60) -> list[list[str]]:
    text = FRAMED.format(part=PART, opening=OPENING, closing=CLOSING)
    document, outline = of(text)
    session = plan_session(document, outline, make_quiz(document, outline), minutes=minutes)
    kinds = {section.id: str(section.kind) for section in outline.sections}
    return [[kinds[name] for name in item.sections] for item in session.items if item.sections]


def test_an_opening_and_a_closing_that_make_points_have_a_place_in_the_plan() -> None:
    planned = _planned()
    assert "opening" in planned[0]
    assert "closing" in planned[-1]


def test_a_short_closing_is_taken_with_the_part_before_it() -> None:
    assert _planned()[-1] == ["point", "closing"]


def test_words_of_thanks_alone_have_no_place_in_the_plan() -> None:
    document, outline = of(
        FRAMED.format(part=PART, opening="", closing="").replace(
            "最后我再讲几句作风问题。有的干部只会开会发文，这种作风必须改。", ""
        )
    )
    session = plan_session(document, outline, make_quiz(document, outline), minutes=60)
    planned = {name for item in session.items for name in item.sections}
    assert planned == {s.id for s in outline.sections if s.number}


@pytest.mark.parametrize("minutes", [15, 30, 45, 90])
def test_what_is_heard_leaves_two_minutes_to_talk(minutes: int) -> None:
    for name in ("city-congress.zh.txt", "library-keynote.en.txt"):
        document, outline = speech(name)
        session = plan_session(document, outline, make_quiz(document, outline), minutes=minutes)
        for item in session.items:
            if item.step is Step.HEAR:
                assert item.minutes - item.heard >= 2
                assert item.heard <= 0.65 * item.minutes
