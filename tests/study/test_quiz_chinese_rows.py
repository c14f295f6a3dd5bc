"""Chinese rows, roles, proofs, sources and dates."""

from __future__ import annotations

import pytest

from speechcast.study.asks.dated import ask_dated
from speechcast.study.asks.gathered import ask_missing
from speechcast.study.asks.roles_zh import ask_roles
from speechcast.study.asks.rows_zh import ask_linked, find_linked
from speechcast.study.asks.shown_zh import ask_shown
from speechcast.study.asks.sources_zh import ask_sources
from speechcast.study.question import QuestionType
from studied_speeches import chinese, english


def test_names_that_end_alike_are_matched_with_what_they_are_like() -> None:
    speech = chinese(
        "开海的日子快到了。",
        "渔港要发扬早出晚归、不怕风浪的拼搏精神，互通潮讯、同补渔网的邻里精神，量网下钩、留鱼护苗的长远精神。",
    )
    (asked,) = ask_linked(speech)
    assert asked.type is QuestionType.MATCH
    assert asked.lefts == ("拼搏精神", "邻里精神", "长远精神")
    assert dict(zip(asked.lefts, asked.right, strict=True))["邻里精神"] == "互通潮讯、同补渔网"


def test_sides_joined_by_the_same_word_are_matched() -> None:
    speech = chinese(
        "补网的事关系到全港，全港都要出力。",
        "补网这件事，老大重在带头、学徒重在练手、账房重在记数。",
    )
    (asked,) = ask_linked(speech)
    assert dict(zip(asked.lefts, asked.right, strict=True)) == {
        "老大": "带头",
        "学徒": "练手",
        "账房": "记数",
    }


def test_two_members_are_exchanged() -> None:
    speech = chinese("开海的日子快到了。", "今年开海，老船当向导、新船当主力，谁也不落下。")
    true, false = ask_linked(speech)
    assert "老船当向导、新船当主力" in true.stem
    assert "老船当主力、新船当向导" in false.stem
    assert (true.truth, false.truth) == (True, False)


@pytest.mark.parametrize(
    "said",
    [
        "今年开海，老船当向导，新船出远海。",
        "补网这件事，网厂重在补网、木匠重在修船、账房重在记账。",
        "我们的海鲜的鱼、虾的味道都好。",
    ],
)
def test_single_members_and_sides_that_share_a_character_are_no_row(said: str) -> None:
    assert not [
        c for c in ask_linked(chinese("开海的日子快到了。", said)) if c.type is QuestionType.MATCH
    ]


def test_rows_of_a_heading_are_left_to_its_own_questions() -> None:
    assert all(row.pairs for row in find_linked(chinese("船靠舵、人靠志，渔港靠大家。")))


_ROLES = (
    "避风塘是船队过冬的保障。",
    "潮汐表是出海安排的依托和前提。",
    "冷库建设是鲜货外运的关键。",
    "学徒夜校是渔家手艺的源头。",
    "灯塔是夜里回港的标志。",
)


def test_what_is_something_for_another_thing_stands_among_what_is_something_else() -> None:
    asked = {c.stem: c for c in ask_roles(chinese(*_ROLES))}
    source = next(c for stem, c in asked.items() if "渔家手艺的源头" in stem)
    assert source.right == ("学徒夜校",)
    assert "灯塔" in source.wrong or "避风塘" in source.wrong


@pytest.mark.parametrize(
    "said", ["这是渔家手艺的源头。", "他说夜校是渔家手艺的源头。", "夜校就是源头。"]
)
def test_pointers_reports_and_bare_roles_are_not_asked_for(said: str) -> None:
    asked = [c for c in ask_roles(chinese(*_ROLES[:3], said)) if "渔家手艺" in c.stem]
    assert not asked


_SHOWN = (
    "台风夜里，四十条船一条没有丢，充分展示了渔港组织调度的能力。",
    "休渔期间，家家户户转行晒盐，充分展示了渔民吃苦耐劳的本色。",
    "新码头用了八十天建成，充分展示了工人连续作战的作风。",
    "邻镇缺冰，我们让出一半，充分展示了大家守望相助的情义。",
)


def test_what_a_fact_has_shown_stands_among_what_others_have() -> None:
    asked = list(ask_shown(chinese(*_SHOWN)))
    assert len(asked) == len(_SHOWN)
    harbour = next(c for c in asked if "一条没有丢" in c.stem)
    assert harbour.right == ("渔港组织调度的能力",)
    assert harbour.stem.endswith("，充分展示了什么？")


def test_fewer_than_four_proofs_are_not_asked_for() -> None:
    assert not list(ask_shown(chinese(*_SHOWN[:3])))


_QUOTED = (
    "范仲淹写道：“江上往来人，但爱鲈鱼美，君看一叶舟。”",
    "老渔工陈阿水说过：“网破了不可怕，心散了才难补。”",
    "潘季驯讲过：“治河的要害，在于束水冲沙。”",
)


def test_three_who_are_quoted_are_matched_with_their_words() -> None:
    (asked,) = ask_sources(chinese(*_QUOTED))
    assert asked.type is QuestionType.MATCH
    assert len(asked.lefts) == 3
    assert "范仲淹" in asked.lefts


def test_nobody_in_particular_is_no_source() -> None:
    said = ("有人说：“网破了不可怕，心散了才难补。”", *_QUOTED[:2])
    assert not list(ask_sources(chinese(*said)))


def test_what_meetings_put_forward_is_asked_for_where_four_of_them_are_named() -> None:
    speech = chinese(
        "县渔业大会提出建设三座避风塘。",
        "去年的海岸会议确定把冷库移到北岸。",
        "镇党代会作出开办学徒夜校的部署。",
        "《港口条例》规定夜航必须挂双灯。",
        "春汛座谈会强调先修堤坝后扩码头。",
    )
    asked = [c for c in ask_sources(speech) if "双灯" in c.stem or "夜校" in c.stem]
    assert asked
    assert all(len(c.wrong) == 3 for c in asked)


_DATED = (
    "1958年3月，渔港修起第一道防波堤。",
    "1976年8月，风暴潮冲垮了东面的码头。",
    "1984年5月，船队改用柴油机。",
    "2003年6月，冷库在北岸落成。",
)


def test_dated_events_are_put_in_order_and_asked_for_one_by_one() -> None:
    asked = list(ask_dated(chinese(*_DATED)))
    order = [c for c in asked if c.type is QuestionType.ORDER]
    assert [right[:4] for right in order[0].right] == [
        "渔港修起",
        "风暴潮冲",
        "船队改用",
        "冷库在北",
    ]
    choices = [c for c in asked if c.type is QuestionType.CHOICE]
    assert any("1984年5月" in c.stem and c.right == ("船队改用柴油机",) for c in choices)


def test_english_events_are_put_in_order() -> None:
    asked = list(
        ask_dated(
            english(
                "In 1958, the council built the first breakwater of the harbour.",
                "In 1976, a storm tide broke the eastern quay.",
                "In 2003, the fishermen opened the cold store on the northern bank.",
            )
        )
    )
    (order,) = asked
    assert order.right[0].startswith("The council built")
    assert order.right[-1].startswith("The fishermen opened")


@pytest.mark.parametrize(
    "said",
    [
        "到2035年，渔港将建成第四道防波堤。",
        "1958年，渔港修起800米长的防波堤。",
    ],
)
def test_plans_and_figures_are_no_events(said: str) -> None:
    assert not list(ask_dated(chinese(said, *_DATED[1:3])))


def test_a_year_and_a_day_of_it_are_in_no_order() -> None:
    said = (
        "1958年，渔港修起第一道防波堤。",
        "1958年3月，船队改用柴油机。",
        "1976年8月，风暴潮冲垮了东面的码头。",
    )
    assert not [c for c in ask_dated(chinese(*said)) if c.type is QuestionType.ORDER]


def test_a_list_whose_members_share_a_character_has_an_odd_one_of_that_form() -> None:
    speech = chinese(
        "开海的日子快到了。",
        "整个修船季实现了织成大渔网、钉成大船板、熬成大铁锅、练成大嗓门的目标。",
        "今年的船队要走得更远，闯成大航线，不在近岸抢鱼。",
    )
    (asked,) = ask_missing(speech)
    assert asked.right == ("闯成大航线",)
    assert len(asked.wrong) == 3


def test_without_words_of_that_form_elsewhere_such_a_list_is_not_asked_for() -> None:
    speech = chinese(
        "开海的日子快到了。",
        "整个修船季实现了织成大渔网、钉成大船板、熬成大铁锅、练成大嗓门的目标。",
        "今年的船队要走得更远，不在近岸抢鱼。",
    )
    assert not list(ask_missing(speech))
