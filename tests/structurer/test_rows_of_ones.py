"""Paragraphs that each tell one of several things, what turns to them, and clauses that break off."""

from __future__ import annotations

import pytest
from tests.structurer.conftest import MakeDocument

from read_claims import claim_of
from speechcast.languages.ties import TIES
from speechcast.structurer.compose import structure

_OPENING = (
    "各位船工：\n去年全线摆渡乘客32.6万人次，换下木船18条，修补栈桥9处，没有伤过一个人，没有丢过一件货。"
    "两岸的乡亲提起渡口，都说一声好，这是大家一桨一桨划出来的。\n"
)
_FAULTS = (
    "一个是班次不准。说是半点开船，等人等到一刻钟以后，赶集的乡亲急得跺脚。\n"
    "一个是账目不清。船票收进来多少，油钱花出去多少，问谁谁都说差不多。\n"
    "再一个是新手不稳。去年来的徒弟还有一半不敢独自掌舵。\n"
)
_END = "明天就要开航了，大家回去把船查一遍，把绳子查一遍，把灯也查一遍，查出毛病当天修好。\n"


def test_paragraphs_that_each_tell_one_of_several_things_are_a_row(
    make_document: MakeDocument,
) -> None:
    text = _OPENING + "好话说过了，毛病也不能捂着。我看主要有三个。\n" + _FAULTS + _END
    slides = structure(make_document(text, language="zh")).slides()
    slide = next(s for s in slides if any("班次不准" in p.text.text for p in s.points))
    shown = [p.text.text for p in slide.points]
    assert [w for w in shown if w.endswith(("准", "清", "稳"))] == [
        "班次不准",
        "账目不清",
        "新手不稳",
    ]


@pytest.mark.parametrize(
    ("one", "more"), [("一样是", "再一样是"), ("一句话是，", "还有一句话是，")]
)
def test_whatever_they_are_they_are_a_row(make_document: MakeDocument, one: str, more: str) -> None:
    faults = _FAULTS.replace("再一个是", more).replace("一个是", one)
    text = _OPENING + "好话说过了，毛病也不能捂着。我看主要有三样。\n" + faults + _END
    slides = structure(make_document(text, language="zh")).slides()
    slide = next(s for s in slides if any("班次不准" in p.text.text for p in s.points))
    shown = [p.text.text for p in slide.points]
    assert [w for w in shown if w in ("班次不准", "账目不清", "新手不稳")] == [
        "班次不准",
        "账目不清",
        "新手不稳",
    ]


def test_what_leads_up_to_a_row_is_what_stands_behind_its_turn(make_document: MakeDocument) -> None:
    lead = "问了两岸乡亲，夸渡口的占了九成，但是也提了不少毛病，归起来主要有这么几个：\n"
    text = "各位船工：\n" + lead + _FAULTS + _END
    slides = structure(make_document(text, language="zh")).slides()
    slide = next(s for s in slides if any("班次不准" in p.text.text for p in s.points))
    assert "毛病" in slide.heading.text
    assert "夸渡口" not in slide.heading.text


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("老船工们在荒滩上搭起窝棚，啃着冷馍，打出了全河第一条铁壳船。", "啃着冷馍"),
        ("渡口的老党员郑水生师傅，76岁了，每天还要把栈桥从头到尾扫上两遍才肯回家。", "76岁了"),
    ],
)
def test_a_claim_does_not_end_with_how_or_how_old(
    make_document: MakeDocument, sentence: str, end: str
) -> None:
    assert not claim_of(make_document(sentence, language="zh")).endswith(end)


def test_a_brief_turn_to_a_subject_is_no_point(make_document: MakeDocument) -> None:
    turn = (
        "下面，我再讲讲往后的安排。要把夜航管起来，每晚加开4班，赶集的日子加开8班。"
        "客船要全部换成铁壳船，木船一条不留。\n"
    )
    slides = structure(make_document(_OPENING + turn + _END, language="zh")).slides()
    shown = [w for s in slides for w in (s.heading.text, *(p.text.text for p in s.points))]
    assert any("夜航" in words for words in shown)
    assert not [words for words in shown if "再讲讲" in words]


def test_items_behind_another_slide_are_not_headed_by_two_of_them(
    make_document: MakeDocument,
) -> None:
    text = (
        "各位代表：\n一、去年的渡运\n去年全线摆渡乘客32.6万人次，增长3.2%；票款收入120万元，增长4.3%；栈桥维修投入18万元，增长5%。\n"
        "一年来，渡口着重办了这几样工作：\n（一）换新船，水上平安有了新保障。年内12条铁壳船全部下水，木船一条不留。\n"
        "（二）修栈桥，上船下船有了新模样。两岸9处栈桥当年修完，拄拐棍的也走得稳。\n"
        "（三）开夜航，赶集进城有了新时间。每晚加开4班，码头装灯80盏。\n"
        "二、今年的任务\n要把夜航管起来，每船配2名船工，码头装上广播，起雾的晚上一律停航，停航的消息提前一个钟头告诉乡亲。"
        "要把栈桥修到底，两岸老人上船不用扶，小孩上船不用抱，推车的、挑担的都有自己的道。"
        "要把票价定下来，学生半价，病人免票，赶集的日子一分不涨，外地来的和本地的一个样。\n"
        "三、站里的作风\n要过紧日子，办公开支再减一成，省下来的钱全部用在救生衣和缆绳上，每一笔都贴在候船亭里让乡亲看。"
        "要下船头，站长每月跟船不少于5天，副站长不少于8天，跟船的日子自己买票、自己带饭。"
        "要听真话，每季度请两岸乡亲开一次会，提的毛病当场记下，十天以内有答复，答复不了的说清楚为什么。\n"
    )
    slides = structure(make_document(text, language="zh")).slides()
    slide = next(s for s in slides if any(p.text.text.startswith("换新船") for p in s.points))
    assert slide.heading.text in ("去年的渡运", "渡口着重办了这几样工作")


@pytest.mark.parametrize(
    ("clause", "aged"),
    [
        ("76岁了，", True),
        ("今年已经八十多岁高龄，", True),
        ("76条船，", False),
        ("有个36岁的徒弟，", False),
    ],
)
def test_how_old_somebody_is_is_known(clause: str, aged: bool) -> None:
    owners = TIES["zh"].owners
    assert owners is not None
    assert (owners.aged.fullmatch(clause) is not None) is aged
