"""A sentence that says what or how many things follow: it belongs to its list and heads it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.model.outline import Slide
from speechcast.structurer import structure

MakeDocument = Callable[..., Document]

_ITEMS = (
    "是灶台离柴堆太近，去年两次起火都是这么来的",
    "是水缸常常空着，三个院子没有一口满的",
    "是夜里没有人守，巡夜的排班只排到九月",
)


def _about(place: str) -> str:
    return (
        f"{place}去年修了两回，都没有修到根子上。今年要把{place}的木桩全部换成石桩，六月以前完工。"
        f"谁负责{place}，谁就要每天到现场看一遍。{place}的账目每个月贴在祠堂的墙上。"
    )


def _slide_with(document: Document, words: str) -> Slide:
    """The slide one of whose points holds `words`."""
    return next(
        slide
        for section in structure(document).sections
        for slide in section.slides
        if any(words in point.text.text for point in slide.points)
    )


@pytest.mark.parametrize(
    ("lead", "heading"),
    [
        ("我们的防火工作还有三个方面的漏洞要尽快堵上：", "防火工作还有三个方面的漏洞"),
        ("大院的防火还有不少漏洞：", "大院的防火还有不少漏洞"),
        ("大院的防火要念好“三字诀”：", "大院的防火要念好“三字诀”"),
    ],
)
def test_a_clause_in_front_of_a_list_in_its_sentence_heads_it(
    make_document: MakeDocument, lead: str, heading: str
) -> None:
    items = "；".join(n + item for n, item in zip("一二三", _ITEMS, strict=True))
    text = _about("码头") + "\n" + _about("集市") + lead + items + "。\n" + _about("水库") + "\n"
    slide = _slide_with(make_document(text), "灶台离柴堆太近")
    assert heading in slide.heading.text
    assert len(slide.points) == 3
    assert lead in slide.span.of(text)


def test_what_only_says_how_many_follow_leaves_the_heading_to_what_is_named_before(
    make_document: MakeDocument,
) -> None:
    items = "；".join(n + item for n, item in zip("一二三", _ITEMS, strict=True))
    text = (
        "打好修堤攻坚战。" + _about("堤坝") + "\n打好防火攻坚战。重点抓三件事：" + items + "。\n"
        "打好清淤攻坚战。" + _about("河道") + "\n"
    )
    slide = _slide_with(make_document(text), "灶台离柴堆太近")
    assert slide.heading.text == "打好防火攻坚战"
    assert len(slide.points) == 3


def test_a_paragraph_that_leads_up_to_a_list_is_of_its_part_and_names_it(
    make_document: MakeDocument,
) -> None:
    acts = ("换木桩", "清淤泥", "修栈桥", "装路灯", "查渡船")
    items = "".join(
        f"{n}要{act}。" + _about(f"{act}的人") + "\n"
        for n, act in zip("一二三四五", acts, strict=True)
    )
    text = (
        "".join(_about(place) + "\n" for place in ("码头", "集市", "学堂", "水库"))
        + _about("果园")
        + "为了不让老码头垮在我们手里，大家要念好“五字经”：\n"
        + items
        + "".join(_about(place) + "\n" for place in ("书院", "药铺", "戏台"))
    )
    outline = structure(make_document(text))
    (section,) = (
        s
        for s in outline.sections
        if any(p.text.text == "换木桩" for slide in s.slides for p in slide.points)
    )
    assert "念好“五字经”" in section.span.of(text)
    first = next(s for s in section.slides if any(p.text.text == "换木桩" for p in s.points))
    assert "五字经" in first.heading.text


def test_no_part_begins_inside_an_item_of_a_list_in_one_paragraph(
    make_document: MakeDocument,
) -> None:
    items = "".join(
        f"{n}是要爱护{place}。"
        + f"{_about(place)}老人们说，{place}就是一村人的脸面。{_about(place)}"
        for n, place in zip("一二三", ("码头", "学堂", "水库"), strict=True)
    )
    text = (
        _about("集市") + "\n" + _about("书院") + "\n" + _about("药铺") + "\n今年大家要学老渔民的三股劲。"
        + items + "\n" + _about("果园") + "\n" + _about("戏台") + "\n" + _about("祠堂") + "\n"
    )  # fmt: skip
    document = make_document(text)
    inside = text.index("一是要爱护"), text.index("\n" + _about("果园"))
    begun = [
        start
        for section in structure(document).sections
        for start in (section.span.start, *(slide.span.start for slide in section.slides))
        if inside[0] < start < inside[1]
    ]
    divided = [text[start : text.index("。", start)] for start in begun]
    assert all(
        words.startswith(("二是", "三是", "码头去年", "学堂去年", "水库去年")) for words in divided
    )


def test_a_sentence_that_announces_paragraphs_alike_heads_their_slide(
    make_document: MakeDocument,
) -> None:
    promises = (
        "——本村将在两年内修好三座石桥，让孩子们不再蹚水上学。",
        "——本村将同上游各村一道清理河道，每年清两次。",
        "——本村将拿出二十间空屋，给外来的匠人住。",
        "——本村将把打鱼的收成拿出一成，留给孤老。",
    )
    text = (
        _about("码头") + "\n" + _about("集市") + "\n为了两岸都过上好日子，我代表全村宣布：\n"
        + "\n".join(promises) + "\n" + _about("书院") + "\n"
    )  # fmt: skip
    slide = _slide_with(make_document(text), "三座石桥")
    assert slide.span.of(text).startswith("为了两岸都过上好日子")
    assert slide.heading.text == "为了两岸都过上好日子，我代表全村宣布"
    assert len(slide.points) == len(promises)


def test_three_paragraphs_alike_stay_together_when_one_of_them_adds_a_word(
    make_document: MakeDocument,
) -> None:
    text = (
        "各位乡亲：\n去年村里遇到的难处比哪一年都多。米价涨了两成，船价跌了三成，春天里有四十户揭不开锅。\n"
        "这一年，是我们勒紧裤带的一年。全村少用了九百担柴，祠堂的灯只点半夜，省下的钱都修了堤。\n"
        "这一年，是我们学会新手艺的一年。二十七个后生到县里学了木工，回来就接下了学堂的门窗。\n"
        "这一年，也是我们改了老规矩的一年。分水不再看辈分，先到先浇，三个老冤家坐到了一张桌上。\n"
        "修堤的事要接着做。石料已经运到渡口，等水退了就动工，每户出一个人，轮着来。\n"
    )
    slide = _slide_with(make_document(text), "学会新手艺的一年")
    shown = [point.text.text for point in slide.points]
    together = (slide.heading.text, *shown)
    for words in ("勒紧裤带的一年", "学会新手艺的一年", "改了老规矩的一年"):
        assert any(words in said for said in together)


def test_items_told_in_one_breath_share_the_slide_of_what_leads_up_to_them(
    make_document: MakeDocument,
) -> None:
    items = (
        "一是要学老黄牛。它从不挑拣草料。天不亮就下田。雨里也不躲懒。一年到头不误农时。村里的人没有不敬它的。"
        "渔船上的后生都该学它的样子，把网一针一针补好，把缆绳一根一根理顺，把舱底的水一瓢一瓢舀干，把每一次出海都当成头一次，"
        "把每一个浪头都当成最后一个，把每一条鱼都当成全村人的口粮，早去晚归，不怕苦，不怕累，不怕别人笑话，也不怕自己吃亏，"
        "一年两年看不出来，十年八年就见了分晓。"
        "二是要学拓荒牛。没有路的地方它先走。"
        "三是要学孺子牛。孩子骑在背上它不恼。"
    )
    text = (
        _about("码头") + "\n" + _about("集市") + "\n" + _about("水库") + "\n"
        "今年全村老少都要学“三牛”的劲头，把日子过好。" + items + "\n"
        + _about("书院") + "\n" + _about("戏台") + "\n" + _about("药铺") + "\n"
    )  # fmt: skip
    slide = _slide_with(make_document(text), "拓荒牛")
    assert [p.text.text for p in slide.points] == ["学老黄牛", "学拓荒牛", "学孺子牛"]
    assert "“三牛”的劲头" in slide.heading.text


def test_a_part_that_is_mostly_a_list_is_headed_by_what_leads_up_to_it(
    make_document: MakeDocument,
) -> None:
    text = (
        "同志们：\n刚才，几个渡口都发了言，我都同意。\n"
        "去年，全社修渠120里，同比增长12.5%；新装路灯416盏，下游的村子都通了夜船。\n"
        "今年的渡口工作要做到“四抓四保”。\n"
        "一抓队伍，保有人管。每个渡口配齐三名值班员，名单贴在墙上。\n二抓物资，保够用。救生衣要人手一件，绳缆要两套。\n"
        "三抓检修，保不带病。汛前修完十二处闸口，坏一处补一处。\n四抓培训，保会处置。每月练一次夜间靠岸，练完要记账。\n"
        "谢谢大家。\n"
    )
    headings = [section.heading.text for section in structure(make_document(text)).sections]
    assert "今年的渡口工作要做到“四抓四保”" in headings


def test_what_answers_all_items_of_a_count_is_no_detail_of_the_last_one(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "去年，渔港修了新码头，添了三条船，渔民的日子好过了一些，但困难也不少。\n"
            "渔港眼下还有三个难处：一是码头老旧，石缝里年年长草，遇上大风就要停工。二是渔船太小，出不了远海，一年有五个月闲着。"
            "三是渔民年纪偏大、后继乏人。对此，我们一定拿出管用的办法，一件一件解决。\n"
        )
    )
    points = {p.text.text: p.detail for slide in outline.slides() for p in slide.points}
    assert "渔民年纪偏大、后继乏人" in points
    assert not any(detail and detail.text.startswith("对此") for detail in points.values())


def test_a_remark_before_a_count_does_not_head_the_slide_behind_the_heading_of_its_part(
    make_document: MakeDocument,
) -> None:
    troubles = (
        "第一，码头老旧。石缝里年年长草，遇上大风就要停工，全年停了三十七天，少卸了两千吨鱼。"
        "第二，渔船太小。出不了远海，一年有五个月闲着，船主的贷款还不上，渔行的冰也卖不掉。"
        "第三，人手不足。年轻人进了城，船上最小的水手也有五十一岁，夜里没有人值更。"
    )
    tasks = (
        "第一，修好码头。石料要在开春以前运到，工匠要在雨季以前完工，账目要贴在渔行门口。"
        "第二，换大渔船。先换十条，钱由县里出一半，船主出一半，旧船拆了做栈桥。"
        "第三，留住年轻人。办一所夜校，教他们看海图、修机器、学记账，出师的当年就能上船。"
    )
    outline = structure(
        make_document(
            "同志们：\n今天我讲两点意见。\n"
            f"一、这一年，渔港也有不少难处。好话要说够，难处要说透。{troubles}\n"
            f"二、明年，渔港要办好三件实事。{tasks}\n谢谢大家！\n"
        )
    )
    headings = [slide.heading.text for slide in outline.slides()]
    assert "渔港也有不少难处" in headings
    assert not any("好话" in heading for heading in headings)
