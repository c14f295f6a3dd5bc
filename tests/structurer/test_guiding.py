"""What a plan wants as a whole is shown, without on what it is based, and before how great a year it is."""

from __future__ import annotations

import time

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
        (
            "总体要求是：忠实践行老船长关于夜航的重要要求，坚持稳字当头、稳中求进，坚持新发展理念，以便民为主线，建成半小时等船圈。",
            "总体要求是建成半小时等船圈",
        ),
        (
            "根据航运会议的精神，今年码头工作的总体要求是：大力弘扬摆渡精神，突出夜航和客渡两个重点，推动木船全部退出客运。",
            "根据航运会议的精神，今年码头工作的总体要求是突出夜航和客渡两个重点，推动木船全部退出客运",
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


@pytest.mark.parametrize(
    "sentence",
    [
        "请坐，大家不用站着听，我说话慢。",
        "腊月廿六了，码头上挂起了红灯笼。",
        "今天对渡口来说是一个值得记住的日子。",
        "这次座谈会是理事会上个月研究决定召开的。",
        "经镇渡运办批准，今天我们召开换届大会。",
        "刚才，两个船队的代表作了发言，听了很提气。",
        "毛病说完了，再说办法。",
        "先用五分钟介绍一下船队的家底。",
        "来之前办公室替我起草了一份发言，我没有带。",
        "老艄公周阿金，今年八十一岁了，天天还来。",
        "台下的朋友，有的半夜三点就从石滩出门了。",
        "周大娘，您来了吗？",
        "今天坐在这里的，有三位是头一回上船。",
        "各位，请坐。",
        "汛期不等人，船期不等人。",
        "今天是渡口一个重要的日子。",
        "会前，六个船队签订了安全责任书。",
        "航道图我是今早看完的。",
        "我还要耽误大家两分钟时间。",
        "这个跳过了，看下一张图。",
        "这一页我就不细讲了，书里都有。",
        "时间关系，后面三张水位图就不展开了。",
        "这是刚才讲过的。",
        "稍微提一下，船票的事书里写得很细。",
        "这样的例子还有很多，我就不一件一件说了。",
    ],
)
def test_what_only_passes_the_time_is_small_talk(sentence: str) -> None:
    assert GUIDING["zh"].is_small(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "今天是新航道通水的第一天，安全要放在最前面。",
        "船队作了三条规定，谁也不许破。",
        "船长的报告要当天交。",
        "十八岁的年轻人也能掌舵。",
        "船期不等人，浮桥必须在立冬前合龙。",
        "一年之计在于春，三条渡轮四月下水。",
        "今天是柳林码头开航的日子，但是超载一个人也不行。",
        "刚才听取了三个船队的汇报，我同意，票价三年不动。",
        "刚才，石滩船队作了检讨发言，这种侥幸要彻底改掉。",
        "六个船队签订了安全责任书，谁漏检谁停航。",
        "渡运公司与九家船厂签订了两年保修责任书，保金八十万元。",
        "台下的船长有的还在凭老经验开船，这要马上改。",
        "我看完的航行日志里没有一本记全了。",
        "请坐下来算一算这笔油钱。",
        "请坐渡轮过江。",
        "经港务局批准，夜里举行的龙舟赛一律改在白天。",
        "这个环节谁也不能跳过。",
        "时间关系到三千人过河，",
        "这是刚才定下的规矩，人人都守。",
        "这个不讲清楚，船工就会各走各的。",
        "时间关系，我只讲一句，超载的船一律停航。",
        "这个刚才说过的水闸，去年漏了三次水。",
        "这个不说，那个也不说，事情就烂在舱里。",
        "这样的例子还有很多，三座水闸因此停用。",
        "由于时间有限，我们谈成的合同只有三份。",
    ],
)
def test_what_says_something_is_no_small_talk(sentence: str) -> None:
    assert not GUIDING["zh"].is_small(sentence)


def test_an_opening_shows_what_the_meeting_is_for_and_not_who_has_spoken(
    make_document: MakeDocument,
) -> None:
    text = (
        "各位船工：\n这次会议是渡口理事会研究决定召开的。主要任务是，总结去年渡运，安排今年的木船改造和夜航整治。"
        "刚才，石滩船队、北岸船队作了典型发言，柳林船队作了检讨发言。下面，我讲两点意见。\n"
        "一、把木船改造抓到底\n现在还有31条木船在跑客运，年底以前要全部退出来。退一条，补一条，补的都是铁壳船，钱由县里和船队各出一半。\n"
        "二、把夜航整治抓到底\n夜里出船的，一律要有双灯双锚，少一样都不许离岸。值班员守在码头，天不亮不许走。\n"
    )
    outline = structure(make_document(text, language="zh"))
    first = outline.sections[0]
    shown = [w for s in first.slides for w in (s.heading.text, *(p.text.text for p in s.points))]
    assert any("安排今年的木船改造和夜航整治" in words for words in shown)
    assert not [words for words in shown if "发言" in words or "研究决定" in words]


def test_who_is_to_be_thanked_that_one_came_so_far_is_credit() -> None:
    credit = GUIDING["zh"].credit
    assert credit.match("渡口能走到今天，离不开镇里的关心和乡亲们的支持。") is not None
    assert credit.match("渡口能不能走到明天，要看新船工的手艺。") is None
    assert credit.match("渡口能走到今天，离不开镇里的支持，更离不开船工的努力。") is not None
    assert credit.match("渡口能走到今天，靠的是镇里的支持，更靠一本明白账。") is None


@pytest.mark.parametrize("unit", ["这是领导", "这", "我", "刚才", "谁要", "请坐，", "更靠"])
def test_an_endless_sentence_is_soon_told_from_small_talk_and_credit(unit: str) -> None:
    words = (unit * 20000)[:20000]
    begun = time.process_time()
    GUIDING["zh"].small.match(words)
    GUIDING["zh"].credit.match(words)
    assert time.process_time() - begun < 0.1


def test_demands_behind_a_saying_are_shown(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n今年的冰期来得早，渡口有两处码头开裂，河西一个村要绕路。理事会决定提前停航检修。\n"
        "冰期不等人，必须在小雪以前修好两处码头。"
        "今天的检修是一个关系四千人过河的关键时刻，必须一天不停。"
        "刚才听取了汇报，我同意，船票一分钱不涨。\n"
        "我走访了六十户人家，没有一户愿意绕路。请坐下来谈，把欠的工钱一笔一笔还清。\n"
    )
    slides = structure(make_document(text, language="zh")).slides()
    shown = [w for s in slides for w in (s.heading.text, *(p.text.text for p in s.points))]
    assert any("修好两处码头" in words for words in shown)
    assert any("必须一天不停" in words for words in shown)


@pytest.mark.parametrize(
    "announced",
    [
        "在这个问题上，让我分享几点看法。",
        "接下来，我跟大家谈三点体会。",
        "关于渡口的明天，我想提几个建议。",
    ],
)
def test_an_announcement_of_views_heads_nothing(
    make_document: MakeDocument, announced: str
) -> None:
    told = (
        "渡口的栈桥要换成石桩。石桩比木桩贵三成，却能用上四十年，汛期也不必封渡。船队的账算得过来。"
    )
    outline = structure(make_document(f"各位船工：\n{announced}{told}\n", language="zh"))
    assert all(announced[:6] not in slide.heading.text for slide in outline.slides())
