"""Slide kinds from the shape of a passage, and outlines of texts of every kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from speechcast.model.document import BlockKind, Document
from speechcast.model.outline import Outline, SectionKind, Slide, SlideKind
from speechcast.structurer import structure
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.sections import Part, divided_parts

MakeDocument = Callable[..., Document]

COMPANY = """启程科技年度总结大会讲话

各位同事，大家好！
今年是不容易的一年。今天我想跟大家聊三件事。
先说做成了什么。今年，公司实现营业收入18.6亿元，同比增长32%；净利润2.1亿元，首次转正；付费客户突破1.2万家，客户续费率达到91%。我们把平台从头到尾重写了一遍，速度快了六倍，客户的投诉少了一半，工程师晚上也睡得着觉了。
再说没做好的。第一，交付慢。有17个项目延期，最长的拖了四个月。第二，流程重。一张报销单要签七个字，一个小需求要开五次会。第三，人才断层。中层平均要带21个人，很多人累得够呛。
最后说明年。明年要分四步走：一季度打基础，把交付流程理顺；二季度抓突破，推出行业版；三季度扩市场，建起两个大区；四季度保收官，确保目标一个不落。我们既要仰望星空，敢于投入三年以后才有回报的技术，也要脚踏实地，把今天客户手里的问题解决好。
老师傅常说：“客户的抱怨，是我们最便宜的咨询。”
谢谢大家！
"""  # fmt: skip


def _slides(outline: Outline, kind: SlideKind) -> list[Slide]:
    return [slide for slide in outline.slides() if slide.kind is kind]


class TestShapes:
    """A company's talk has figures, stages, two sides and a saying."""

    @pytest.fixture(scope="class")
    def outline(self, make_document: MakeDocument) -> Outline:
        return structure(make_document(COMPANY, title="启程科技年度总结大会讲话"))

    def test_figures_have_value_unit_and_label(self, outline: Outline) -> None:
        (slide,) = _slides(outline, SlideKind.FIGURES)
        assert [(p.label and p.label.text, p.value and p.value.text, p.unit) for p in slide.points] == [
            ("营业收入", "18.6", "亿元"), ("净利润", "2.1", "亿元"),
            ("付费客户", "突破1.2", "万家"), ("客户续费率", "91", "%"),
        ]  # fmt: skip
        assert slide.points[0].detail
        assert slide.points[0].detail.text == "同比增长32%"

    def test_stages_are_steps_with_labels(self, outline: Outline) -> None:
        (slide,) = _slides(outline, SlideKind.STEPS)
        assert [(p.label.text if p.label else "", p.text.text) for p in slide.points] == [
            ("一季度", "打基础"), ("二季度", "抓突破"), ("三季度", "扩市场"), ("四季度", "保收官"),
        ]  # fmt: skip
        assert "4 stages" in slide.why

    def test_two_sides_are_compared(self, outline: Outline) -> None:
        (slide,) = _slides(outline, SlideKind.COMPARE)
        assert [p.group for p in slide.points] == [0, 1]
        assert slide.points[0].text.text.startswith("仰望星空")
        assert slide.points[1].text.text.startswith("脚踏实地")

    def test_a_saying_is_quoted_with_who_says_it(self, outline: Outline) -> None:
        quoted = [s for s in _slides(outline, SlideKind.QUOTE) if s.source]
        assert [s.points[0].text.text for s in quoted] == ["客户的抱怨，是我们最便宜的咨询"]
        assert quoted[0].source
        assert quoted[0].source.text == "老师傅"

    def test_short_parallel_items_are_cards(self, outline: Outline) -> None:
        (slide,) = _slides(outline, SlideKind.CARDS)
        assert [p.text.text for p in slide.points] == ["交付慢", "流程重", "人才断层"]

    def test_points_of_a_slide_lie_in_it(self, outline: Outline) -> None:
        for slide in outline.slides():
            if slide.kind not in (SlideKind.AGENDA, SlideKind.SUMMARY):
                assert all(slide.span.covers(point.passage) for point in slide.points)


def test_large_figures_keep_their_bounds_and_what_changes(make_document: MakeDocument) -> None:
    text = (
        "今年渡口的主要目标是：客运量增长5.5%左右，新增船工70人以上，误班率控制在2%以内，"
        "居民票价涨幅1%左右。\n"
    )
    (slide,) = _slides(structure(make_document(text)), SlideKind.FIGURES)
    told = [(p.label and p.label.text, p.value and p.value.text, p.unit) for p in slide.points]
    assert told == [
        ("客运量增长", "5.5", "%左右"), ("新增船工", "70", "人以上"),
        ("误班率", "2", "%以内"), ("居民票价涨幅", "1", "%左右"),
    ]  # fmt: skip


def test_masked_figures_are_never_set_large(make_document: MakeDocument) -> None:
    text = "去年，全市生产总值达****亿元，工业产值达***亿元，税收达**亿元，人均收入达*万元。\n大家都很努力。\n"
    outline = structure(make_document(text))
    assert not _slides(outline, SlideKind.FIGURES)


def test_verse_is_shown_line_by_line(make_document: MakeDocument) -> None:
    text = "静夜思\n床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n"
    outline = structure(make_document(text))
    slide = list(outline.slides())[-1]
    assert slide.kind is SlideKind.QUOTE
    assert [p.text.text for p in slide.points] == [
        "床前明月光", "疑是地上霜", "举头望明月", "低头思故乡",
    ]  # fmt: skip


def test_a_transcript_falls_into_its_questions(make_document: MakeDocument) -> None:
    text = (
        "记者：路什么时候能修好？\n王工：路今年十月就能修好。我们分三段同时施工，每天干十二个小时。\n"
        "记者：钱够不够用？\n王工：钱够用。省里拨了八百万，县里又配了三百万，账目每月公开一次。\n"
        "记者：修好以后谁来管？\n王工：修好以后由村里管。每个村选两名管护员，县里发工资，一年一评。\n"
    )
    outline = structure(make_document(text))
    starts = [text[s.span.start :].split("\n")[0] for s in outline.sections]
    assert [s for s in starts if s.endswith("？")] == [
        "记者：路什么时候能修好？", "记者：钱够不够用？", "记者：修好以后谁来管？",
    ]  # fmt: skip
    assert not any("：" in p.text.text[:4] for s in outline.slides() for p in s.points)


NUMBERED = "".join(
    f"{n}、第{n}件事要办好。为了办好它，大家要一起想办法。去年我们在这件事上花了很多力气，也走了一些弯路。"
    f"今年要换一个办法，把责任分到每个组，把时间排到每一周，把结果公布给每一个人，让大家都看得见、说得上话。\n"
    for n in "一二三四"
)
ADDRESS = f"在镇上的讲话\n\n各位乡亲：\n今天天气很好。下面我讲四点意见：\n{NUMBERED}各位乡亲！\n让我们一起努力，把日子过得更好。\n最后，祝大家身体健康！\n"


def test_one_line_falls_into_the_same_parts_as_its_paragraphs(make_document: MakeDocument) -> None:
    def headings(text: str) -> list[str]:
        return [s.heading.text for s in structure(make_document(text)).sections if s.number]

    line = ADDRESS.replace("\n", "")
    assert headings(ADDRESS) == headings(line) == [f"第{n}件事要办好" for n in "一二三四"]


def test_the_parts_of_a_speech_have_their_kinds(make_document: MakeDocument) -> None:
    outline = structure(make_document(ADDRESS, title="在镇上的讲话"))
    kinds = [section.kind for section in outline.sections]
    assert kinds[0] is SectionKind.OPENING
    assert kinds.count(SectionKind.POINT) == 4
    assert kinds[-1] is SectionKind.CLOSING


def test_an_id_stays_when_another_passage_changes(make_document: MakeDocument) -> None:
    before = structure(make_document(ADDRESS, title="在镇上的讲话"))
    after = structure(
        make_document(ADDRESS.replace("今天天气很好", "今天风有点大"), title="在镇上的讲话")
    )
    parts = [[s.id for s in outline.sections if s.number] for outline in (before, after)]
    assert parts[0] == parts[1]


def test_every_stanza_of_a_poem_without_stops_is_shown(make_document: MakeDocument) -> None:
    first = ["渡口的灯一盏一盏亮了", "水面上铺开一条路", "谁家的孩子还在岸边", "数着回来的船"]
    second = ["那条旧船也靠了岸", "船上的人都不说话", "孩子忽然喊了一声", "喊醒了整条河"]
    poem = "\n".join(["渡口", "", *first, "", *second, ""])
    for title in ("渡口", ""):
        slides = list(structure(make_document(poem, title=title)).slides())
        assert slides[0].kind is SlideKind.TITLE
        assert [point.text.text for s in slides for point in s.points] == [*first, *second]


def test_of_two_points_the_one_that_the_title_says_gives_way(make_document: MakeDocument) -> None:
    text = (
        "各位村民：\n"
        "今天的村民大会，讨论了三件事情，马上就要结束了。代表们认真看了账本，提出意见四十二条，"
        "充分说明了大家对村里事情的关心。\n"
    )
    outline = structure(make_document(text))
    for section in outline.sections:
        for slide in section.slides:
            if len(slide.points) > 1:
                assert all(point.text.text not in slide.heading.text for point in slide.points), (
                    slide
                )


def test_a_heading_is_not_said_again_below_it_by_one_of_several_like_sentences(
    make_document: MakeDocument,
) -> None:
    text = (
        "Friends of the harbour, good evening.\n\n"
        "Our harbour has lost four of its boats to storms in ten years. Our harbour has sent eleven "
        "crews to look for strangers in the fog. We never asked who they were before we cast off. The "
        "lamp at the end of the pier was paid for by the widows of the first crew. A new lamp costs "
        "forty thousand dollars, and we have half of it.\n"
    )
    (slide,) = (s for s in structure(make_document(text, language="en")).slides() if s.points)
    assert slide.heading.text.startswith("Our harbour has lost")
    assert slide.heading.text not in {point.text.text for point in slide.points}


def test_a_speech_without_a_title_is_not_named_by_its_greeting_or_by_a_tale(
    make_document: MakeDocument,
) -> None:
    lamps = "A lamp that is shared costs half, and lamps that are shared are kept better. " * 3
    lists = "A list hangs in our hall, and each harbour can read who keeps which of the lamps. " * 3
    text = (
        "Mdm Chair, Your Excellencies\n\n"
        "I bring you greetings from a small island at the mouth of the river. I came by the night boat.\n\n"
        f"First, small harbours must share their lamps. {lamps}\n\n"
        f"Second, we will write down what each harbour owes the others. {lists}\n"
    )
    outline = structure(make_document(text, language="en"))
    assert outline.title.text.startswith("Small harbours must share their lamps")


def test_a_speech_without_a_title_is_named_by_what_most_of_it_is_about(
    make_document: MakeDocument,
) -> None:
    text = (
        "You, in the back row, can you hear me? You will want to hear this before the ferry leaves.\n\n"
        "Shared lamps keep small harbours open. A harbour with lamps keeps its boats, and lamps that harbours share"
        " are kept better. No harbour here can pay for its lamps alone. "
        "The lamps of the north mole burn all winter since three harbours keep them.\n\n"
        "If they are tired, the keepers change at noon. Their bread comes from the mill, and the mill asks no pay.\n\n"
        "Children learn to row in spring. The school has nine oars and one good boat.\n"
    )
    outline = structure(make_document(text * 2, language="en"))
    assert "harbour" in outline.title.text or "lamps" in outline.title.text


def test_a_comparison_longer_than_a_heading_stands_under_that_of_its_part(
    make_document: MakeDocument,
) -> None:
    text = (
        "渡口的这一年，是爬坡的一年。\n旅客们记住的不是我们买了几条新船、修了几座新闸的那些数字，"
        "而是末班船等到了每一个放学晚归的孩子，天天如此。\n"
    )
    slides = structure(make_document(text)).slides()
    (compared,) = [slide for slide in slides if slide.kind is SlideKind.COMPARE]
    assert compared.heading.text == "渡口的这一年，是爬坡的一年"


def test_a_side_of_a_comparison_keeps_a_number_that_counts_nothing(
    make_document: MakeDocument,
) -> None:
    text = "这里不是一、二个师傅撑起了渡口，而是七成以上的船工，天天撑着它往前走。\n"
    (slide,) = structure(make_document(text)).slides()
    assert slide.points[0].text.text == "一、二个师傅撑起了渡口"


@pytest.mark.parametrize(
    "words",
    [
        "下面，请水务站王站长讲话，大家欢迎。",
        "由我作今年的工作总结。",
        "大家有什么问题可以提出来交流。",
    ],
)
def test_who_speaks_next_is_no_point(make_document: MakeDocument, words: str) -> None:
    text = f"各位社员：\n今年的渠修好了，明年的种子要早备。{words}渠口的三座闸门都换成了新的。\n"
    shown = [p.text.text for slide in structure(make_document(text)).slides() for p in slide.points]
    assert shown
    assert not any(words[-5:-1] in point for point in shown)


def test_the_speakers_own_headings_are_kept_however_short(make_document: MakeDocument) -> None:
    body = "The lock was built for small boats. It now carries barges of nine hundred tons, day and night. "
    text = (
        f"How\n{body * 3}\nWelcome to the lock\n{body * 3}\nThe lock (before the war)\n{body * 3}\n"
    )
    document = make_document(text, language="en")
    blocks = tuple(
        replace(block, kind=BlockKind.HEADING, level=1) if len(block.span) < 30 else block
        for block in document.blocks
    )
    outline = structure(replace(document, blocks=blocks))
    headings = [section.heading.text for section in outline.sections]
    assert [h for h in headings if len(h) < 30] == [
        "How",
        "Welcome to the lock",
        "The lock (before the war)",
    ]


def test_a_number_alone_is_no_heading(make_document: MakeDocument) -> None:
    text = (
        "我们的渡口有多少条船呢，416条。\n"
        "会计做过统计，一个月里真正下水的，19条。剩下那三百九十多条，就是我们自己感动自己。"
        "明年只修下水的船，不修摆着看的船。\n"
    )
    for slide in structure(make_document(text)).slides():
        assert slide.heading.text != "416条"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill opened in spring. It was a good spring.\n\n* * *\n\nThe second year was harder. We lost two wheels.\n\n-----\n\nThe mill will open again in May.\n"),
        ("zh", "春天我们开了磨坊。大家都高兴。\n****\n第二年难一些。我们丢了两个轮子。\n——————\n五月磨坊再开。\n"),
    ],
)  # fmt: skip
def test_a_line_of_signs_is_no_point(make_document: MakeDocument, language: str, text: str) -> None:
    outline = structure(make_document(text, language=language))
    shown = [p.text.text for s in outline.slides() for p in s.points]
    assert shown
    assert all(any(map(str.isalnum, words)) for words in shown)
    assert "".join(text[s.span.start : s.span.end] for s in outline.slides()) == text


def test_the_later_half_of_a_part_s_heading_heads_its_slide(make_document: MakeDocument) -> None:
    things = "办好灯的事，夜里走路不摔跤。办好水的事，旱天也有水浇田。办好路的事，雨天不陷车。"
    text = f"各位乡亲：\n一、村民就是根，必须把大家的事办得更实\n{things * 3}\n二、团结就是力量，必须把人心聚得更紧\n{things * 3}\n"
    slides = [s for s in structure(make_document(text)).slides() if s.points]
    assert slides[0].heading.text == "必须把大家的事办得更实"


def test_what_all_members_of_a_refrain_say_first_is_not_said_at_each_point(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "守住老码头，建好新渡口，必须把航道疏浚到底。三年来泥沙每年抬高河床二十厘米，大船已经进不来。\n"
            "守住老码头，建好新渡口，必须让渡工有活干有饭吃。去年有四十户人家离开了水上，剩下的也在观望。\n"
            "守住老码头，建好新渡口，必须请年轻人回来掌舵。夜校开了两个班，报名的只有十一个人，还差得远。\n"
            "守住老码头，建好新渡口，必须把灯塔重新点亮。没有灯，船不敢夜里进港，货就走了别的路。\n"
        )
    )
    points = [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]
    assert "必须把航道疏浚到底" in points
    assert "必须把灯塔重新点亮" in points
    assert not any(point.startswith("守住老码头") for point in points)


def test_an_english_refrain_is_not_said_at_each_point(make_document: MakeDocument) -> None:
    outline = structure(
        make_document(
            "If we mean to keep the river, we must dredge the channel. The sand has risen by eight inches a year.\n"
            "If we mean to keep the river, we must pay the ferrymen. Forty families left the water last year.\n"
            "If we mean to keep the river, we must light the tower again. No ship comes in by night without it.\n"
        )
    )
    points = [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]
    assert "Pay the ferrymen" in points


@pytest.mark.parametrize(
    "announced", ["当前，尤其要做好以下工作。", "为此，有3项基础性工作要抓好。"]
)
def test_a_sentence_that_only_announces_heads_no_slide(
    make_document: MakeDocument, announced: str
) -> None:
    body = "这件事从头到尾都要有专人来管，每一笔都要记在账上，谁也不许马虎，谁也不许拖延。"
    text = (
        f"一、关于把水管好\n管水是全镇的头等大事。{announced}\n第一，修好渠口。{body}\n"
        f"第二，管好水账。{body}\n第三，守好水库。{body}\n二、关于把树种好\n{body}{body}\n"
    )
    outline = structure(make_document(text, language="zh"))
    titles = [slide.heading.text for s in outline.sections for slide in s.slides]
    points = [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]
    assert not any(announced[3:7] in words for words in (*titles, *points))


def test_behind_the_slide_of_its_heading_a_part_without_another_keeps_that_heading(
    make_document: MakeDocument,
) -> None:
    body = "这件事从头到尾都要有专人来管，每一笔都要记在账上，谁也不许马虎，谁也不许拖延。"
    text = (
        f"一、管好水库\n镇上原来没有水库。{body}去年修了一座小的，前年又修了一座大的。{body}\n"
        f"我们要把水账管到每一户。{body}\n二、种好河岸\n{body}{body}\n"
    )
    outline = structure(make_document(text, language="zh"))
    part = next(s for s in outline.sections if s.heading.text == "管好水库")
    assert [slide.kind.value for slide in part.slides][:2] == ["section", "bullets"]
    assert part.slides[1].heading.text == "管好水库"


def test_more_than_and_nearly_belong_to_the_figure(make_document: MakeDocument) -> None:
    text = "全镇的水利家底更厚实了。\n一年来，新修水渠超120公里，灌溉面积近30万亩，节水设备保有量超2万台，社员用水户均下降12%。\n"
    outline = structure(make_document(text, language="zh"))
    values = [
        (p.label.text, p.value.text)
        for s in outline.sections
        for slide in s.slides
        for p in slide.points
        if p.value and p.label
    ]
    assert ("灌溉面积", "近30") in values


def test_a_sentence_that_leads_up_to_others_is_no_heading(make_document: MakeDocument) -> None:
    text = (
        "The town has talked about its harbor for three winters and has come to an end of talking. These rules are:\n"
        "We keep the lighthouse burning through every night of the year. No boat is turned away in a storm.\n"
        "We mend what we break before we buy anything new. The town pays its crews on the first of the month.\n"
    )
    outline = structure(make_document(text, language="en"))
    headings = [s.heading.text for s in outline.sections]
    assert not any(heading.startswith("These rules") for heading in headings)


def test_what_only_names_a_thing_is_no_point(make_document: MakeDocument) -> None:
    text = (
        "修渠是节水增粮的源头。我们下游各村面临的很多老大难问题，根子是渠口年久失修，水到不了田头。"
        "老渠的底子虽然打得好，但同新灌区的差距还是明显的。\n"
    )
    outline = structure(make_document(text, language="zh"))
    points = [p.text.text for s in outline.sections for sl in s.slides for p in sl.points]
    assert "我们下游各村面临的很多老大难问题" not in points


LONG = (
    "要修好盘山的土路，赶在雨季之前把弯道加宽，让货车错得开身。要装上路灯，晚归的采茶人从此不用再打手电。"
    "要管好养路的钱，每一笔都贴在村口的墙上，谁都可以来查。要留好排水的沟，不让雨水再把路基冲垮。"
    "要派好守夜的人，哪里塌了石头，天亮以前就有人去搬开。"
)
SHORT = "要请县里的师傅来讲三天炒茶的课，人人都来听。要让村里的青年人学会看火候，不再靠运气。要把剩茶做成茶砖。"


def _opened(outline: Outline) -> list[bool]:
    return [
        any(slide.kind is SlideKind.SECTION for slide in section.slides)
        for section in outline.sections
        if section.number
    ]


@pytest.mark.parametrize(("long", "opened"), [("一二四", True), ("一", False)])
def test_a_part_is_opened_by_a_slide_as_most_are_however_long_it_is_itself(
    make_document: MakeDocument, long: str, opened: bool
) -> None:
    names = ("把路修通。", "把灯点亮。", "把茶做好。", "把账管住。")
    parts = "\n".join(
        f"{n}、{name}{LONG if n in long else SHORT}"
        for n, name in zip("一二三四", names, strict=True)
    )
    outline = structure(make_document(f"乡亲们，我讲四件事。\n{parts}\n谢谢大家！\n"))
    assert _opened(outline) == [opened] * 4


@pytest.mark.parametrize(("headed", "points", "opened"), [
    ((1,), (3, 3, 3, 3), set()),
    ((1, 2), (3, 3, 3, 3), {1, 2}),
    ((0, 1, 2, 3), (3, 1, 3, 3), {0, 1, 2, 3}),
    ((0, 1, 2, 3), (3, 1, 1, 1), set()),
])  # fmt: skip
def test_one_part_is_opened_by_a_slide_where_the_others_are(
    make_document: MakeDocument, headed: tuple[int, ...], points: tuple[int, ...], opened: set[int]
) -> None:
    reading = read_sentences(make_document(f"{LONG}\n{LONG}\n{LONG}\n{LONG}\n"))
    parts = [
        Part(5 * n, 5 * n + 5, labelled=n in headed) for n in range(len(reading.sentences) // 5)
    ]
    assert len(parts) == 4
    assert divided_parts(reading, parts, points) == opened


def test_what_only_announces_is_spoken_on_the_title_slide_where_no_agenda_shows_it(
    make_document: MakeDocument,
) -> None:
    title = "全市港航工作座谈会发言稿"
    text = (
        f"{title}\n各位同行，大家好！下面我就码头情况和船员培训的两点想法作一交流。\n"
        "一、码头情况\n码头建于1956年，现有泊位12个，年吞吐量380万吨，职工460人。去年没有发生一起责任事故，被评为全省的平安码头。"
        "几代人守着这片水，靠的是一条缆绳一条缆绳地查，一盏灯一盏灯地看。\n"
        "二、船员培训的两点想法\n新来的船员要先上船后上岸，跟着师傅跑满三个月再考证。老船员要每年回学校上一次课，把一年里遇到的险情讲给"
        "年轻人听。码头出钱，船员出时间，谁也不能缺席。\n"
        "以上发言不当之处请各位多多包涵。谢谢！\n"
    )
    outline = structure(make_document(text, title=title))
    first, last = outline.sections[0], outline.sections[-1]
    assert [slide.kind for slide in first.slides] == [SlideKind.TITLE]
    assert first.slides[0].span.of(text).endswith("作一交流。\n")
    shown = [point.text.text for slide in last.slides for point in slide.points]
    assert not any("包涵" in words for words in shown)


def test_what_announces_the_parts_is_spoken_on_their_agenda(make_document: MakeDocument) -> None:
    title = "在全县水利工作会议上的讲话"
    body = "这件事从头到尾都要有专人来管，每一笔都要记在账上，谁也不许马虎，谁也不许拖延。"
    text = (
        f"{title}\n同志们：\n下面，我讲三点意见。\n一、把渠道修好\n{body}{body}\n二、把水账算清\n{body}{body}\n"
        f"三、把水库守住\n{body}{body}\n"
    )
    first = structure(make_document(text, title=title, language="zh")).sections[0]
    assert [slide.kind for slide in first.slides] == [SlideKind.TITLE, SlideKind.AGENDA]
    assert first.slides[1].span.of(text).strip() == "下面，我讲三点意见。"


def test_english_figures_without_units_are_set_large(make_document: MakeDocument) -> None:
    text = (
        "The Harbour Year\n\nFerry crossings rose to 312, market stalls grew to 48, school places reached 210."
        " We are proud of it, and the whole town has seen how it was done.\n"
    )
    (slide,) = _slides(structure(make_document(text, language="en")), SlideKind.FIGURES)
    told = [(p.label and p.label.text, p.value and p.value.text, p.unit) for p in slide.points]
    assert told == [
        ("Ferry crossings", "312", ""), ("Market stalls", "48", ""), ("School places", "210", ""),
    ]  # fmt: skip
    assert slide.points[0].text.text == "Ferry crossings rose to 312"


def test_an_english_figure_is_told_with_what_it_came_from(make_document: MakeDocument) -> None:
    text = (
        "The Harbour Year\n\nFerry revenue rose from $2.1 million to $3.2 million, market stalls grew to 48, school places"
        " reached 210. We are proud of it, and the whole town has seen how it was done.\n"
    )
    (slide,) = _slides(structure(make_document(text, language="en")), SlideKind.FIGURES)
    first = slide.points[0]
    assert first.label and first.value and first.detail
    assert (first.label.text, first.value.text) == ("Ferry revenue", "$3.2 million")
    assert first.detail.text == "From $2.1 million"
