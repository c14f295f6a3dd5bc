"""A report turns to what came of it, or to what is still wanting: that begins a part, or a slide."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.reckoning import turns_to_shortcomings

MakeDocument = Callable[..., Document]

_HEADS = ("一、修好码头", "二、管好集市", "三、守住水库")


def _about(place: str) -> str:
    return (
        f"{place}去年修了两回，工匠们从三月一直干到九月。今年{place}的木桩全部换成了石桩，六月以前完了工。"
        f"谁负责{place}，谁就每天到现场看一遍。"
    )


def _report(*turns: str) -> str:
    parts = "".join(
        f"{head}\n{_about(head[4:])}\n{_about('旁边的' + head[4:])}\n" for head in _HEADS
    )
    return (
        "各位乡亲：\n"
        + parts
        + "\n".join(turns)
        + "\n回去以后，大家要把灯笼挂起来，把河道清干净。\n"
    )


@pytest.mark.parametrize(
    "turn",
    [
        "当然，村里的工作还存在一些不足，主要如下：",
        "在肯定成绩的同时，我们也要清醒地看到存在的问题：",
        "总结成绩的同时，我们也清醒地看到渡口还有不少问题：",
        "但我们也看到，村里还有不少短板。",
        "當然，村裡的工作還存在一些不足，主要如下：",
    ],
)
def test_shortcomings_behind_the_last_part_are_one_of_their_own(
    make_document: MakeDocument, turn: str
) -> None:
    wants = [
        f"{n}.{want}。夜里没有人守，排班只排到九月。"
        for n, want in enumerate(("灯不亮", "路不平", "账不清"), 1)
    ]
    text = _report(turn, *wants)
    sections = structure(make_document(text)).sections
    (wanting,) = (s for s in sections if s.span.start <= text.index("灯不亮") < s.span.end)
    assert wanting.span.of(text).strip().startswith(turn[:4])
    assert not wanting.number
    shown = [point.text.text for slide in wanting.slides for point in slide.points]
    assert {"灯不亮", "路不平", "账不清"} <= set(shown)
    assert [s.number for s in sections if s.number] == [1, 2, 3]


def test_results_that_a_count_tells_are_one_part_beside_numbered_ones(
    make_document: MakeDocument,
) -> None:
    gains = [
        f"{n}.{gain}\n三年里，{_about(gain)}{_about('老' + gain)}"
        for n, gain in enumerate(("渔获增加", "货船增加", "人口增加"), 1)
    ]
    turn = "通过全村老少的共同努力，三年来，村里取得了从来没有过的好成绩："
    text = _report(turn, *gains)
    sections = structure(make_document(text)).sections
    assert [s.number for s in sections if s.number] == [1, 2, 3]
    (results,) = (s for s in sections if turn in s.span.of(text))
    assert all(gain in results.span.of(text) for gain in ("渔获增加", "货船增加", "人口增加"))


def test_shortcomings_inside_a_paragraph_are_no_support_of_the_item_before(
    make_document: MakeDocument,
) -> None:
    turn = "在充分肯定成绩的同时，也要清醒地看到存在的问题，夜里还没有人守，账目还没有人查。"
    text = (
        _about("码头") + "\n" + _about("集市") + "\n一是修好了水闸。夏天的水再也漫不进院子。二是修好了桥面。"
        "三轮车可以一直推到对岸。三是修好了灯塔。夜里的船二十里外就看得见灯。" + turn + "\n书院的钟换了新绳，先生们都说好。\n"
    )  # fmt: skip
    slides = [slide for s in structure(make_document(text)).sections for slide in s.slides]
    (wanting,) = (s for s in slides if s.span.start <= text.index(turn) < s.span.end)
    assert wanting.span.start >= text.index(turn)


def test_a_difficulty_in_the_first_paragraph_of_a_part_stays_there(
    make_document: MakeDocument,
) -> None:
    text = (
        "一、修好码头\n" + _about("码头") + "\n" + _about("渔港") + "\n二、看清难处\n但我们也看到，村里还有不少困难。"
        + _about("渡口") + "\n" + _about("鱼市") + "\n"
    )  # fmt: skip
    last = structure(make_document(text)).sections[-1]
    assert last.heading.text == "看清难处"


def test_an_english_report_keeps_what_failed_apart_from_what_was_achieved(
    make_document: MakeDocument,
) -> None:
    text = (
        "The harbour has mended the winch, and the crews lift twice as many boats as they did before the gale."
        " The pilots found a new channel behind the mole, and no ship has run aground there since the spring."
        " The school taught thirty children to row, and nine of them will crew the second boat in June.\n"
        "Where we failed was the lamps along the quay. Four lamps were dark for the whole of November."
        " Nobody answered the letters of the widows about the rent. The log of the mole was not kept at night,"
        " and the pilots had to ask the fishermen when the tide had turned.\n"
    )
    slides = [s for s in structure(make_document(text, language="en")).slides() if s.points]
    failed = text.index("Where we failed")
    assert all(slide.span.start >= failed or slide.span.end <= failed for slide in slides)
    (wanting,) = (s for s in slides if s.heading.text.startswith("Where we failed"))
    assert wanting.span.start == failed


@pytest.mark.parametrize(
    ("sentence", "turns"),
    [
        ("Where we failed was the lamps along the quay.", True),
        ("But what didn't work was the new crane.", True),
        ("We fell short on the berths, too.", True),
        ("Not everything went as the pilots had planned.", True),
        ("Where we met was the loft above the ice house.", False),
        ("What did work was the new crane.", False),
    ],
)
def test_an_english_report_turns_to_what_failed_in_its_own_words(
    make_document: MakeDocument, sentence: str, turns: bool
) -> None:
    reading = read_sentences(make_document(f"The winch is mended. {sentence}", language="en"))
    assert turns_to_shortcomings(reading, 1) is turns
