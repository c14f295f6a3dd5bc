"""Chinese clauses that belong together: none says alone what the speaker said only with the other."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from read_claims import claim_of, claims_of, heading_of
from speechcast.languages import language_of
from speechcast.languages.zh_bonds import bound_end
from speechcast.model.document import Document
from speechcast.model.outline import SlideKind
from speechcast.model.span import Span
from speechcast.structurer import structure
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.shapes import Shapes
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


def _bound(sentence: str) -> str:
    """A sentence with a stroke where clauses may be parted."""
    clauses = re.findall("[^，；。]+[，；。]", sentence)
    at, found = 0, []
    while at < len(clauses):
        end = bound_end(clauses, at)
        found.append("".join(clauses[at:end]))
        at = end
    return "|".join(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "缺勤超过三次的，扣发当月全部津贴。",
        "私自放水、毁坏渠道的，一经查实，取消三年用水补贴；",
        "年底还不能通水的，一律重新招标。",
        "全镇水利建设已进入有水喝的问题基本解决，喝好水的愿望日益强烈的新阶段。",
        "我们正面临任务繁重，人手紧张的严峻考验。",
        "要带出一支手艺过硬，作风清白的匠人队伍。",
        "要营造人人爱树，处处护林的好风气。",
        "去年是旱情最严重，损失最惨重的一年。",
        "感谢多年来关心渡口，支持渡口的各位老师傅，",
        "渡口管理站在摸清家底，听取船工意见的基础上，",
        "打造一批叫得响，立得住，传得开的山货品牌。",
        "镇上的蜂蜜，百分之七十，是从北山那片椴树林里采来的。",
        "一大半，靠的是老船工带徒弟。",
        "全年请来了省城、州府等地的9位老船长，4位潜水员来渡口讲课。",
        "水源方面，我们只开两口深井。",
        "两岸的船工只能合伙，不能散伙。",
        "上游的渡口纷纷涨价，我们不仅没有涨价，",
        "有船工提出要关掉夜渡，我不同意，",
        "我刚上船的时候，河上还没有桥。",
        "三十年前，渡口还很冷清。",
    ],
)  # fmt: skip
def test_what_belongs_together_is_one_clause(sentence: str) -> None:
    assert "|" not in _bound(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "雨总会停的，|大家再等一等。",
        "这条路是几代人修的，|也是几代人守的。",
        "我们坚持科学种植，|走出了一条有特色的新路。",
        "进入汛期，|麻痹思想是最大的隐患。",
        "要坚持问题导向，|解决船工反映强烈的问题。",
        "渡口有一个好班子，|创造了令人称道的业绩。",
        "各组要形成工作合力，|推动各项任务的落实。",
        "他在船上干活，|大家谈了很好的意见。",
        "我去年买的，|今年还能用。",
        "在水源方面，|我们只开两口深井。",
        "水源方面，|2021年11月，|我们开了两口深井。",
        "渡口要改的有很多方面，|我们先改船票。",
        "另一方面，|船工也要学会看天。",
        "渡口只能停十条船，|新码头明年开工。",
        "上游的渡口涨了价，|我们也要算一算账。",
        "渡口今年只开日渡，|我同你们一起守到天黑。",
        "三十年前，|渡口修了第一条石阶。",
        "同时，|懂夜航的船工还很缺。",
        "目前，|新码头还没有合龙。",
    ],
)  # fmt: skip
def test_clauses_that_stand_alone_are_parted(sentence: str) -> None:
    assert _bound(sentence.replace("|", "")) == sentence


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("夜班巡查完不成九成的，坚决换人。", "夜班巡查完不成九成的，坚决换人"),
        ("夜班巡查完不成**%的，坚决换人。", "夜班巡查完不成××%的，坚决换人"),
        ("當前全鎮水利已邁入有水喝的問題基本解決，喝好水的問題日益突出的新階段。", "當前全鎮水利已邁入有水喝的問題基本解決，喝好水的問題日益突出的新階段"),
        ("渡口管理站在摸清家底，听取船工意见的基础上，提出了三年换新船的办法。", "提出了三年换新船的办法"),
    ],
)  # fmt: skip
def test_a_claim_keeps_what_it_needs(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


@pytest.mark.parametrize(
    "range_of",
    [
        "2011年—2013年", "2011—2013年", "2011年——2013年", "2011--2013年", "2011年 - 2013年", "二〇一一年—二〇一三年",
        "九月—十一月", "周一—周五", "2011年—至今", "5%—8%", "9月1日—15日",
    ],
)  # fmt: skip
def test_the_dash_of_a_range_parts_no_clauses(range_of: str) -> None:
    language, text = language_of("zh"), f"{range_of}的这段日子，是渡口最忙的时候。"
    clauses = [s.of(text) for s in language.clauses(text, Span(0, len(text)))]
    assert clauses == [f"{range_of}的这段日子，", "是渡口最忙的时候。"]


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("zh", "我们守的就是一条规矩——2016年大家一起定下的规矩。", "我们守的就是一条规矩——"),
        ("zh", "去年收了300吨——2020年只有100吨。", "去年收了300吨——"),
        ("en", "It grew to 500—3 times as much.", "It grew to 500—"),
        ("en", "It was so in 1990 - 20 years ago.", "It was so in 1990 -"),
    ],
)
def test_other_dashes_part_them(language: str, text: str, first: str) -> None:
    clauses = language_of(language).clauses(text, Span(0, len(text)))
    assert clauses[0].of(text) == first


@pytest.mark.parametrize(
    ("sentence", "heading"),
    [
        (
            "这次碰头会的主要任务是，以全镇水利会议精神为指导，认真落实各项部署，回顾去年的巡渠工作，研究今年的办法。",
            "这次碰头会的主要任务是回顾去年的巡渠工作，研究今年的办法",
        ),
        (
            "今年的主要任務是，深入學習貫徹全鎮水利會議精神，回顧去年的巡渠工作，研究今年的辦法，動員各組船工早作準備。",
            "今年的主要任務是回顧去年的巡渠工作，研究今年的辦法，動員各組船工早作準備",
        ),
        (
            "当前最要紧的是，围绕防汛这个中心，把沙袋备足，把人员排好，把预案练熟，把险段一处一处看住守牢。",
            "当前最要紧的是把沙袋备足，把人员排好，把预案练熟",
        ),
    ],
)  # fmt: skip
def test_the_verb_in_front_of_a_frame_that_goes_stays(
    make_document: MakeDocument, sentence: str, heading: str
) -> None:
    assert heading_of(make_document(sentence, language="zh")).startswith(heading)


@pytest.mark.parametrize("seen", ["看到", "知道", "认识到"])
def test_no_claim_begins_behind_a_verb_and_before_its_mark(
    make_document: MakeDocument, seen: str
) -> None:
    sentence = f"在老船工身上，我{seen}了渡口“守时守信、以船为家”的老规矩，{seen}了手艺人的本分。"
    assert claim_of(make_document(sentence, language="zh")).startswith(f"我{seen}了渡口")


def test_masked_figures_keep_their_place_among_others(make_document: MakeDocument) -> None:
    text = (
        "去年全镇水产收入达****万元，同比增长7.5%；养殖面积达1200亩，同比增长10.4%；合作社达36家，同比增长5.9%。\n"
        "大家都很努力。\n"
    )
    (slide,) = [s for s in structure(make_document(text)).slides() if s.kind is SlideKind.FIGURES]
    assert [tuple(cell.text for cell in point.cells) for point in slide.points] == [
        ("××××万元", "7.5%"), ("1200亩", "10.4%"), ("36家", "5.9%"),
    ]  # fmt: skip


def test_a_masked_figure_stands_with_its_name_among_large_ones(make_document: MakeDocument) -> None:
    text = "去年，全镇水产收入达****万元，养殖面积达1200亩，合作社达36家，船工达210人。\n大家都很努力。\n"
    (slide,) = [s for s in structure(make_document(text)).slides() if s.kind is SlideKind.FIGURES]
    shown = [(p.label and p.label.text, p.value and p.value.text) for p in slide.points]
    assert ("全镇水产收入", "××××") in shown
    assert ("养殖面积", "1200") in shown


def test_masks_that_stand_for_names_are_no_figures(make_document: MakeDocument) -> None:
    text = "去年**村修了渠，**乡通了路，**县换了船，大家都很努力。\n今年接着干。\n"
    assert all(s.kind is not SlideKind.FIGURES for s in structure(make_document(text)).slides())


def test_a_number_that_is_part_of_a_name_is_no_figure(make_document: MakeDocument) -> None:
    text = "各位船工：\n夜里靠岸先看航标3，雾天靠岸再看航标5，退潮的时候改看航标7。看清了才许抛锚，没有看清就在江心等着。\n"
    assert all(s.kind is not SlideKind.FIGURES for s in structure(make_document(text)).slides())


@pytest.mark.parametrize(
    "text",
    [
        "甲船队平均分95，乙船队平均分90，丙船队平均分88。大家都辛苦了。",
        "乘客满意度98，投诉率3，返修率2。今年的服务好多了。",
    ],
)
def test_a_figure_needs_no_unit_where_its_name_is_its_own(
    make_document: MakeDocument, text: str
) -> None:
    slides = structure(make_document(f"各位船工：\n{text}\n")).slides()
    (slide,) = [s for s in slides if s.kind is SlideKind.FIGURES]
    assert len(slide.points) == 3


def test_the_label_of_a_figure_is_what_it_counts(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n渡口的变化大家都看见了：我们的客流量突破了12万人次，早班的船工只有30人，修船的钱大概只有4万元。"
        "账本挂在候船棚里，谁都可以翻。\n"
    )
    (slide,) = [s for s in structure(make_document(text)).slides() if s.kind is SlideKind.FIGURES]
    assert [p.label and p.label.text for p in slide.points] == ["客流量", "早班的船工", "修船的钱"]


def test_a_figure_is_told_with_what_it_counts_by_its_text_alone(
    make_document: MakeDocument,
) -> None:
    text = "去年的账是这样的：客运收入突破300万元，船工达210人，零担货运总额达到80万元。\n大家都很努力。\n"
    (slide,) = [s for s in structure(make_document(text)).slides() if s.kind is SlideKind.FIGURES]
    assert [p.text.text for p in slide.points] == [
        "客运收入突破300万元",
        "船工达210人",
        "零担货运总额达到80万元",
    ]
    assert [p.label and p.label.text for p in slide.points] == ["客运收入", "船工", "零担货运总额"]


def test_a_figure_that_came_from_another_stands_among_the_others(
    make_document: MakeDocument,
) -> None:
    text = (
        "渡口这五年的家底厚了。客运收入从2020年的210万元增长到2025年的390万元、迈上新台阶，船工年均增长6%，"
        "货运总额突破80万元，班次达到96个。\n大家都很努力。\n"
    )
    (slide,) = [s for s in structure(make_document(text)).slides() if s.kind is SlideKind.FIGURES]
    told = [
        (p.label and p.label.text, p.value and p.value.text, p.unit, p.detail and p.detail.text)
        for p in slide.points
    ]
    assert told[0] == ("客运收入", "390", "万元", "从2020年的210万元")
    assert told[1:3] == [("船工年均增长", "6", "%", None), ("货运总额", "突破80", "万元", None)]


def test_what_stands_beside_a_figure_is_told_with_it(make_document: MakeDocument) -> None:
    text = (
        "主要目标是：客运增长5%左右、力争更好一些，新增船工70人以上，修船支出36万元、增长6%，"
        "误班率控制在2%以内。\n大家都很努力。\n"
    )
    (slide,) = [s for s in structure(make_document(text)).slides() if s.kind is SlideKind.FIGURES]
    told = [(p.label and p.label.text, p.detail and p.detail.text) for p in slide.points]
    assert told == [
        ("客运增长", "力争更好一些"), ("新增船工", None), ("修船支出", "增长6%"), ("误班率", None),
    ]  # fmt: skip


def test_two_figures_of_one_clause_are_not_told_as_one(make_document: MakeDocument) -> None:
    text = "去年修了不少：新建浮桥5座、水渠3条，票价下调2元，客运增长8%，船工达210人。\n大家都很努力。\n"
    (slide,) = [s for s in structure(make_document(text)).slides() if s.kind is SlideKind.FIGURES]
    assert [p.value and p.value.text for p in slide.points] == ["2", "8", "210"]


@pytest.mark.parametrize(
    "range_of",
    [
        "船工年龄从18岁到60岁",
        "票价从3元到8元不等",
        "渡口开放时间从8点到20点",
        "全年从1月到12月没有停航",
    ],
)
def test_a_range_is_no_change(make_document: MakeDocument, range_of: str) -> None:
    text = f"去年的账是这样的：{range_of}，客运收入突破300万元，船工达210人，货运达到80万元。\n大家都很努力。\n"
    (slide,) = [s for s in structure(make_document(text)).slides() if s.kind is SlideKind.FIGURES]
    assert [p.value and p.value.text for p in slide.points] == ["突破300", "210", "80"]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("我们将士一心，守住了渡口的大堤。", "将士一心"),
        ("我们将心比心，把乡亲的事当成自己的事。", "将心比心"),
        ("我们将孩子们送到学堂，一个都没有落下。", "将孩子们送到学堂"),
        ("我们将继续守住渡口的老规矩，让每一船人都平安。", "继续守住渡口的老规矩"),
    ],
)
def test_jiang_goes_only_where_it_tells_what_is_to_come(
    make_document: MakeDocument, said: str, shown: str
) -> None:
    assert claim_of(make_document(said, language="zh")).removeprefix("我们").startswith(shown)


def test_what_goes_on_with_the_clause_in_front_of_it_heads_no_figures(
    make_document: MakeDocument,
) -> None:
    document = make_document(
        "渡口缺的不是老船工，而是年轻人愿意上船，南岸只有3人，北岸只有5人，中游只有2人。"
    )
    reading = read_sentences(document)
    shapes = Shapes(reading, Wording(reading), claims_of(document))
    shape = shapes.of(reading.sentences[0].span, reading.sentences[0].span)
    assert shape is not None and shape.kind is SlideKind.FIGURES
    assert shape.title is not None and shape.title.text == "渡口缺的不是老船工"


def test_those_who_come_and_those_who_come_with_them_do_it_together() -> None:
    assert _bound("今年上半年，已有3位船长，7位轮机长来校为学员讲课。") == (
        "今年上半年，|已有3位船长，7位轮机长来校为学员讲课。"
    )
    assert _bound("码头有两位老船长，每天早晚都来看水。") == "码头有两位老船长，|每天早晚都来看水。"


def test_that_somebody_counted_something_is_not_what_he_found(make_document: MakeDocument) -> None:
    words = "我大概的统计了一下，码头的船员十年前多是渔民的孩子，现在多是外地来的年轻人。"
    assert claim_of(make_document(words)) == "码头的船员十年前多是渔民的孩子"


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "从第一座灯塔建成到社会各方共建深水码头，海湾镇迎来了从看天吃饭、靠水吃水到向海图强的历史性跨越。",
            "海湾镇迎来了从看天吃饭、靠水吃水到向海图强的历史性跨越",
        ),
        (
            "从3条小船发展到40条大船，海湾镇只用了十年。",
            "从3条小船发展到40条大船，海湾镇只用了十年",
        ),
        (
            "我先给一个明确回答，就是我们的码头要建成旅客愿意来、船员愿意留的一流码头。",
            "我们的码头要建成旅客愿意来、船员愿意留的一流码头",
        ),
        ("我的态度很明确，就是谁砸码头的饭碗，就请谁离开码头。", "谁砸码头的饭碗，就请谁离开码头"),
        (
            "陈老船长对年轻人说，爱船的第一条，“就是要知道怎么样爱船”。",
            "爱船的第一条，“就是要知道怎么样爱船”",
        ),
    ],
)
def test_what_leads_up_to_a_claim_is_not_shown_for_it(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence)) == claim
