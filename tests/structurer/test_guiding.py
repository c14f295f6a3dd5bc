"""What a plan wants as a whole is shown, without on what it is based, and before how great a year it is."""

from __future__ import annotations

import pytest
from tests.structurer.conftest import MakeDocument

from read_claims import claim_of
from speechcast.languages.guiding import GUIDING
from speechcast.structurer.compose import structure


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "总体要求是：坚持以上级航运会议精神为指导，全面落实水路安全部署，突出夜航和客渡两个重点，推动木船全部退出客运。",
            "总体要求是突出夜航和客渡两个重点，推动木船全部退出客运",
        ),
        (
            "今年码头工作的总体思路是：以安全为前提，以便民为根本，以信用为支撑，建成半小时等船圈。",
            "今年码头工作的总体思路是建成半小时等船圈",
        ),
        (
            "船队的指导思想是，以乘客为中心，把每一班船开成放心船。",
            "船队的指导思想是把每一班船开成放心船",
        ),
    ],
)
def test_what_is_wanted_stands_without_its_grounds(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


def test_what_is_wanted_comes_before_how_great_the_year_is(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n今年是新航道通水的第一年，也是船队改制的关键一年，做好渡运工作意义重大。"
        "总体要求是：坚持以航运会议精神为指导，突出夜航和客渡两个重点，推动木船全部退出客运。\n"
        "开船以前，三样东西要看：看天，看水，看人。看不清就不开，谁来催也不开。\n"
    )
    slides = structure(make_document(text, language="zh")).slides()
    shown = [w for s in slides for w in (s.heading.text, *(p.text.text for p in s.points))]
    assert any("推动木船全部退出客运" in words for words in shown)


def test_how_great_a_year_is_is_told_from_what_is_done_in_it() -> None:
    weight = GUIDING["zh"].weight
    assert weight.match("今年是船队改制的关键一年，大家都盯着。") is not None
    assert weight.match("今年是谁也没有想到的大水，船全停了。") is None
