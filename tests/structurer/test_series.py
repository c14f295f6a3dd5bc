"""Counts that are spoken or written unevenly: what goes on with which, and what begins anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.cues.numbering import find_chains
from speechcast.structurer.reading import read_sentences

MakeDocument = Callable[..., Document]

_PLACES = ("码头", "集市", "水库", "果园", "渡口", "粮仓", "苗圃", "茶场", "窑厂", "鱼塘")


def _series(document: Document) -> list[list[str]]:
    """The first characters of the items of every count, to the first stop."""
    return [
        [document.text[item.start : item.start + 24].splitlines()[0] for item in chain.items]
        for chain in find_chains(read_sentences(document))
    ]


def _about(place: str, sentences: int = 3) -> str:
    """What a paragraph says of a place."""
    said = (
        f"{place}去年修了两回，都没有修到根子上。",
        f"今年要把{place}的木桩全部换成石桩，六月以前完工。",
        f"谁负责{place}，谁就要每天到现场看一遍。",
        f"{place}的账目每个月贴在祠堂的墙上。",
    )
    return "".join(said[:sentences])


def _headings(document: Document) -> list[str]:
    return [section.heading.text for section in structure(document).sections]


@pytest.mark.parametrize("number", ["三．", "三.", "三 、", "三、", "三　、"])
def test_a_number_with_another_sign_behind_it_belongs_to_its_series(
    make_document: MakeDocument, number: str
) -> None:
    heads = ("一、修好码头", "二、管好集市", f"{number}看好水库", "四、种好果园")
    text = "\n".join(
        line for head, p in zip(heads, _PLACES, strict=False) for line in (head, _about(p))
    )
    assert _series(make_document(text)) == [list(heads)]


@pytest.mark.parametrize("number", ["", "3、", "第三，"])
def test_a_series_goes_on_over_a_number_that_is_missing_or_written_otherwise(
    make_document: MakeDocument, number: str
) -> None:
    heads = ("一、修好码头", "二、管好集市", f"{number}看好水库", "四、种好果园")
    text = "\n".join(
        line for head, p in zip(heads, _PLACES, strict=False) for line in (head, _about(p))
    )
    assert _series(make_document(text)) == [[h for h in heads if number or h != "看好水库"]]


def test_a_series_inside_a_part_fills_no_gap_of_the_outer_one(make_document: MakeDocument) -> None:
    text = (
        "一、修好码头\n1.换木桩。" + _about("木桩") + "\n2.清淤泥。" + _about("淤泥") + "\n"
        "二、管好集市\n1.划摊位。"
        + _about("摊位")
        + "\n2.收摊费。"
        + _about("摊费")
        + "\n3.清垃圾。\n"
        "三、看好水库\n" + _about("水库") + "\n"
    )
    assert [len(items) for items in _series(make_document(text))] == [3, 2, 3]


_ASKED = (
    "各位乡亲：\n今天主要讲四个问题。\n"
    "先说第一个问题，码头为什么年年坏。\n" + _about("码头") + "\n" + _about("渡口") + "\n"
    "第二个问题，集市归谁管。\n我只强调两点。\n"
    "第一点，摊位要登记。" + _about("摊位") + "\n第二点，秤要检定。" + _about("公秤") + "\n"
    "再讲讲第三个问题，水库怎么守。\n"
    "首先是堤坝要有人巡。" + _about("堤坝") + "\n其次是闸门要有人开。" + _about("闸门") + "\n"
    "再就是水情要有人报。"
    + _about("水情")
    + "\n还有一条很要紧，工具要有人管。"
    + _about("工具")
    + "\n"
    "最后一个问题，果园的收成怎么分。\n" + _about("果园") + "\n" + _about("苗圃") + "\n"
)


def test_questions_that_are_announced_are_the_parts_whatever_is_counted_inside(
    make_document: MakeDocument,
) -> None:
    document = make_document(_ASKED)
    assert [len(items) for items in _series(document)] == [4, 2, 4]
    numbered = [s.heading.text for s in structure(document).sections if s.number]
    assert numbered == ["码头为什么年年坏", "集市归谁管", "水库怎么守", "果园的收成怎么分"]


@pytest.mark.parametrize(
    ("second", "last"),
    [
        ("下面，我讲第二个问题，集市归谁管。", "最后讲第三个问题，果园的收成怎么分。"),
        ("第二个问题是集市归谁管。", "第三个也是最后一个问题，果园的收成怎么分。"),
        ("接下来，给大家谈谈第二个问题，集市归谁管。", "最后一个问题，果园的收成怎么分。"),
        ("第二個問題，集市歸誰管。", "最後一個問題，果園的收成怎麼分。"),
    ],
)
def test_a_question_is_counted_however_the_speaker_comes_to_it(
    make_document: MakeDocument, second: str, last: str
) -> None:
    text = (
        "我先讲第一个问题，码头为什么年年坏。\n" + _about("码头") + "\n"
        f"{second}\n" + _about("集市") + f"\n{last}\n" + _about("果园") + "\n"
    )
    assert [len(items) for items in _series(make_document(text))] == [3]


def test_what_is_said_last_far_behind_a_count_is_none_of_it(make_document: MakeDocument) -> None:
    text = (
        "第一点，摊位要登记。\n第二点，秤要检定。\n第三点，账要公开。\n"
        + "".join(_about(place) + "\n" for place in _PLACES[:5])
        + "最后一点，祝大家收成好。\n"
    )
    assert [len(items) for items in _series(make_document(text))] == [3]


def test_a_last_question_keeps_its_words(make_document: MakeDocument) -> None:
    text = _about("码头") + "\n最后一个问题，果园的收成怎么分。\n" + _about("果园") + "\n"
    shown = str(structure(make_document(text)))
    assert "'一个问题" not in shown and "一个问题，果园" not in shown.replace(
        "最后一个问题，果园", ""
    )


def test_what_comes_next_without_a_number_goes_on_with_a_count(make_document: MakeDocument) -> None:
    text = (
        "首先，木桩要换。" + _about("木桩") + "\n第二，淤泥要清。" + _about("淤泥") + "\n"
        "再一个，灯要亮。" + _about("路灯") + "\n最后，船要登记。" + _about("渡船") + "\n"
    )
    assert [len(items) for items in _series(make_document(text))] == [4]


def test_what_comes_next_within_an_item_is_none_of_the_count(make_document: MakeDocument) -> None:
    text = (
        "首先是堤坝要有人巡。堤坝长，再就是夜里黑，一个人走不完。" + _about("堤坝") + "\n"
        "其次是闸门要有人开。" + _about("闸门") + "\n"
    )
    assert [len(items) for items in _series(make_document(text))] == [2]


_ACTS = ("换木桩", "清淤泥", "修栈桥", "装路灯", "查渡船", "分摊位", "理账目")


@pytest.mark.parametrize("verb", ["抓", "看", "查"])
@pytest.mark.parametrize("traditional", [False, True])
def test_acts_that_a_verb_counts_are_points_of_one_part(
    make_document: MakeDocument, verb: str, traditional: bool
) -> None:
    lead = (
        "過去一年，我們著力七件事推進村裡的工作："
        if traditional
        else f"过去一年，我们着力“七{verb}”推进村里的工作："
    )
    items = [
        f"{number}{verb}{act}，保住大家的饭碗。" + _about(place, 4)
        for number, act, place in zip("一二三四五六七", _ACTS, _PLACES, strict=False)
    ]
    text = _about("粮仓") + "\n" + lead + "\n" + "\n".join(items) + "\n"
    document = make_document(text)
    assert [len(s) for s in _series(document)] == [7]
    shown = [
        p.text.text for s in structure(document).sections for sl in s.slides for p in sl.points
    ]
    assert [t for t in shown if t.startswith(verb)] == [
        s for s in shown if s.startswith(tuple(verb + act[:2] for act in _ACTS))
    ]
    assert sum(t.startswith(tuple(verb + act for act in _ACTS)) for t in shown) == 7
    assert not any(h[:1] in "一二三四五六七" for h in _headings(document))


def test_a_glance_is_no_number(make_document: MakeDocument) -> None:
    text = (
        "一看木桩就知道该换了。" + _about("木桩") + "\n二看淤泥，也该清了。" + _about("淤泥") + "\n"
    )
    assert _series(make_document(text)) == []


def test_several_bare_counts_that_are_led_up_to_are_points_of_their_leads(
    make_document: MakeDocument,
) -> None:
    said = {
        "这一年，村里办成了下面三件大事：": ("修好了码头", "管好了集市", "守住了水库"),
        "大家要记住以下三个道理。": ("先要把账算清", "先要把人选好", "先要把路修通"),
        "借这个机会，希望大家养成“四种习惯”：": ("早起", "节俭", "守时", "读书"),
    }
    text = "各位乡亲：\n" + "".join(
        lead + "\n" + "".join(
            f"{n}是{item}。" + "".join(_about(p, 3) for p in _PLACES[3 * k : 3 * k + 3]) + "\n"
            for n, item in zip("一二三四", items, strict=False)
        )
        for k, (lead, items) in enumerate(said.items())
    )  # fmt: skip
    sections = structure(make_document(text)).sections
    assert not any(section.number for section in sections)
    headings = [section.heading.text for section in sections]
    for words in ("三件大事", "三个道理", "四种习惯"):
        assert sum(words in heading for heading in headings) == 1
    (lessons,) = (s for s in sections if "三个道理" in s.heading.text)
    assert "先要把账算清" in lessons.span.of(text)


def test_one_bare_count_of_long_items_numbers_the_parts(make_document: MakeDocument) -> None:
    acts = ("修好码头", "管好集市", "守住水库")
    text = "各位乡亲：\n今年村里要办下面三件大事：\n" + "".join(
        f"{n}是{act}。" + "".join(_about(p, 4) for p in _PLACES[:3]) + "\n"
        for n, act in zip("一二三", acts, strict=True)
    )
    numbered = [s.heading.text for s in structure(make_document(text)).sections if s.number]
    assert numbered == list(acts)


def test_a_part_that_is_a_count_is_headed_without_the_number_of_its_first_item(
    make_document: MakeDocument,
) -> None:
    work = "渠是一锹一锹挖出来的，账是一笔一笔记下来的。下游的村子等着水，上游的村子也等着水，谁也不能先关闸门。"
    text = (
        f"同学们：\n{work * 4}\n借此机会，我再给大家提几点希望。\n"
        f"一是要爱渠，守住老堤，守住规矩。{work * 4}\n二是要爱账，笔笔有据。{work * 4}\n三是要爱人，先下游后上游。{work * 4}\n"
    )
    headings = [section.heading.text for section in structure(make_document(text)).sections]
    assert not any(heading.startswith("一是") for heading in headings)


def test_a_spoken_number_with_a_colon_is_not_what_its_paragraph_is_about(
    make_document: MakeDocument,
) -> None:
    behind = (
        "The masons have given us their price, and the council has found it fair. "
        "Nobody who works on the quay should have to fear the next storm. "
        "We shall publish every bill in the hall, so that all can read it. "
    ) * 3
    outline = structure(
        make_document(
            "Tonight I ask the council for three things.\n"
            f"Point one: we will mend the harbour wall before the winter. {behind}\n"
            f"Point two: we will light the quay from end to end. {behind}\n"
            f"Point three: we will pay the pilots a wage that they can live on. {behind}\n"
            "Thank you.\n"
        )
    )
    shown = [p.text.text for slide in outline.slides() for p in slide.points]
    assert not [words for words in shown if words.startswith("Point")]


def test_thoughts_of_the_speaker_and_reasons_that_are_numbered_are_series(
    make_document: MakeDocument,
) -> None:
    text = (
        "我的第一想法是：就航道而言，码头主动清淤比等着淤塞再来挖泥要省工夫。之所以要主动，理由一：码头的老设备"
        "用了三十年。理由二：航道的水情一年比一年复杂。\n"
        "我的第二点想法是：就船员培训，我们一直坚持先上船后上岸这样一个老办法。\n"
    )
    assert [[words[:8] for words in series] for series in _series(make_document(text))] == [
        ["我的第一想法是：", "我的第二点想法是"],
        ["理由一：码头的老", "理由二：航道的水"],
    ]
