"""Lists that their sentence names and semicolons part; what stands behind a list is no item of it."""

from __future__ import annotations

import pytest
from tests.structurer.conftest import MakeDocument

from speechcast.model.outline import Slide
from speechcast.structurer.compose import structure
from speechcast.structurer.count_ends import only_looks_back
from speechcast.structurer.reading import read_sentences

_OPENING = "各位船工：\n开航以前，我讲几句话。\n"
_END = "明天就要开航了，大家回去把船查一遍，把绳子查一遍，把灯也查一遍，查出毛病当天修好，修不好的不许下水。\n"


def _slides(make_document: MakeDocument, text: str) -> list[Slide]:
    return list(structure(make_document(_OPENING + text + _END, language="zh")).slides())


def _points(slide: Slide) -> list[str]:
    return [p.text.text for p in slide.points]


def test_the_members_of_a_named_list_are_points_under_its_name(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n"
        "渡口眼下有几处短板：木船漏水不断，全年进水5次，比上年多2次；船工年纪偏大，掌舵的半数过了五十；个别码头各管各的，班次对不上钟点。"
        "这些问题，必须下大力气解决。\n"
    )
    slide = next(s for s in _slides(make_document, text) if len(s.points) >= 3)
    assert slide.heading.text == "渡口眼下有几处短板"
    shown = _points(slide)
    assert [words[:4] for words in shown[-3:]] == ["木船漏水", "船工年纪", "个别码头"]


def test_some_of_a_kind_are_listed_under_what_turns_to_them(make_document: MakeDocument) -> None:
    text = (
        "去年渡口平平安安，全年摆渡三十二万人次，没有伤过一个人，丢过一件货，误过一班船，乡亲们都看得见。\n"
        "在肯定成绩的同时，我们也要看到工作中的不足。有的船工把规矩挂在墙上，下了水就丢在脑后；"
        "有的码头只管收钱，栈桥烂了半年没有人修；个别船长喝了酒还要掌舵，劝也劝不住。\n"
    )
    slide = next(s for s in _slides(make_document, text) if len(s.points) >= 3)
    assert "不足" in slide.heading.text
    assert [words[:2] for words in _points(slide)] == ["有的", "有的", "个别"]


def test_a_long_list_keeps_its_heading_on_its_second_slide(make_document: MakeDocument) -> None:
    things = (
        "更换客船缆绳40条；新建候船亭6座；加装夜航灯80盏；疏浚航道3公里；添置救生衣500件；修补栈桥9处；"
        "安装广播12套；印发时刻表2万份"
    )
    text = f"今年，我们要为两岸乡亲办好八件实事：{things}。\n"
    slides = [s for s in _slides(make_document, text) if len(s.points) >= 3]
    assert sum(len(s.points) for s in slides) == 8
    assert len({s.heading.text for s in slides}) == 1


def test_what_follows_a_count_is_no_item_of_it(make_document: MakeDocument) -> None:
    text = (
        "这次翻船暴露出来的毛病，归起来就是“三个不”。一是眼睛不看水。船长低着头看手机，浪来了还不知道。"
        "二是手里不握舵。舵把交给了刚上船三天的徒弟。三是心里不装人。船上多坐了11个人，谁也没有去数。\n"
        "别的船上有没有这样的事，各人心里有数。河面太平不是本事大，多半是老天爷帮忙，哪天起了风就要见真章。\n"
    )
    slide = next(s for s in _slides(make_document, text) if "三个不" in s.heading.text and s.points)
    assert [words[:2] for words in _points(slide)] == ["眼睛", "手里", "心里"]


def test_the_credit_for_a_list_is_no_point_of_it(make_document: MakeDocument) -> None:
    text = (
        "去年渡口办成了三件事。一是换了新船。12条铁壳船全部下水。二是修了栈桥。两岸9处栈桥当年修完。"
        "三是通了夜航。从腊月起每晚加开4班。\n"
        "这些成绩的取得，是县航运局正确领导的结果，是两岸乡亲大力支持的结果。\n"
    )
    shown = [w for s in _slides(make_document, text) for w in _points(s)]
    assert "换了新船" in shown
    assert not [words for words in shown if "结果" in words]


def test_that_success_was_hard_won_is_no_slide_behind_a_list(make_document: MakeDocument) -> None:
    text = (
        "去年渡口办成了三件事。一是换了新船。12条铁壳船全部下水。二是修了栈桥。两岸9处栈桥当年修完。"
        "三是通了夜航。从腊月起每晚加开4班。\n"
        "成绩来之不易。这是县航运局正确领导的结果，是两岸乡亲大力支持的结果。\n"
    )
    slides = _slides(make_document, text)
    shown = [w for s in slides for w in (s.heading.text, *_points(s))]
    assert not [words for words in shown if "来之不易" in words]


@pytest.mark.parametrize(
    ("behind", "looks_back"),
    [
        ("这些成绩的取得，是县航运局正确领导的结果。", True),
        ("对此，要一样一样整改。", True),
        ("成绩来之不易。", True),
        ("明年还要再修三座码头。", False),
    ],
)
def test_what_only_looks_back_on_a_list_is_known(
    make_document: MakeDocument, behind: str, looks_back: bool
) -> None:
    reading = read_sentences(make_document(f"船换了。桥修了。{behind}", language="zh"))
    assert only_looks_back(reading, 2, 3) is looks_back


def test_things_that_are_only_counted_are_a_list_too(make_document: MakeDocument) -> None:
    text = (
        "各位乡亲：\n第二年开春，我们只办了三件事：把票价降到一块钱；把候船棚修到了江边；从下游请来两位老师傅，手把手教年轻人掌舵，教会一个放手一个。"
        "就凭这三样，一年多坐了八万人次。乡亲们要的不是花架子，乡亲们要的是随时有船。\n今年还要再修一座码头。\n"
    )
    slides = structure(make_document(text, language="zh")).slides()
    rows = [[p.text.text[:3] for p in slide.points] for slide in slides]
    assert ["把票价", "把候船", "从下游"] in rows


def test_all_goals_are_shown_though_they_are_figures(make_document: MakeDocument) -> None:
    text = (
        "一、去年\n去年渡口平平安安，全年摆渡三十二万人次，没有伤过一个人，丢过一件货，误过一班船，乡亲们都看得见。\n"
        "二、今年\n今年是渡口搬到新址的第一年，上上下下都要拧成一股绳。"
        "渡口的主要目标是：摆渡客运量增长6%以上，货运量增长4%左右，年均增长3%，票款收入增长5%，新造木船8条，"
        "船工收入增幅高于票款增幅，误班率控制在1%以内，柴油消耗降低2%左右，船舱漏水事故继续减少。重点抓好三件事。\n"
        "三、往后\n"
    )
    slides = _slides(make_document, text)
    goals = [s for s in slides if s.heading.text == "渡口的主要目标"]
    shown = [words for slide in goals for words in _points(slide)]
    assert len(shown) == 8
    assert shown[1] == "货运量增长4%左右，年均增长3%"
    assert "船工收入增幅高于票款增幅" in shown
    assert not any("三件事" in words for slide in slides for words in _points(slide))
