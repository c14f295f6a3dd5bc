"""Which counts number parts of a speech, where their items are found, and where they end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.model.outline import SlideKind
from speechcast.structurer import structure
from speechcast.structurer.counts import Counts
from speechcast.structurer.cues.numbering import find_chains
from speechcast.structurer.reading import read_sentences

MakeDocument = Callable[..., Document]


def _counts(document: Document) -> list[list[str]]:
    """The first twelve characters of the items of every count."""
    return [
        [document.text[item.start : item.start + 12] for item in chain.items]
        for chain in find_chains(read_sentences(document))
    ]


def _begins(document: Document) -> list[str]:
    """The first four characters of every section."""
    return [
        document.text[s.span.start : s.span.end].strip()[:4] for s in structure(document).sections
    ]


def test_a_first_of_all_within_an_item_ends_no_count(make_document: MakeDocument) -> None:
    text = (
        "First, we rebuild the harbour wall before winter.\n"
        "Second, we repair the market hall. That means, first of all, that the roof comes down in May.\n"
        "Third, we open the library again.\n"
    )
    assert _counts(make_document(text, language="en")) == [
        ["First, we re", "Second, we r", "Third, we op"]
    ]


def test_a_finally_within_an_item_is_no_item_when_the_count_goes_on(
    make_document: MakeDocument,
) -> None:
    text = (
        "首先说一下码头的修缮。工人们先清走淤泥，再打下木桩，最后把栈桥接到岸边。\n"
        "其次说一下集市的屋顶。木匠们要在雨季以前换完所有的瓦片。\n"
    )
    assert _counts(make_document(text, language="zh")) == [
        ["首先说一下码头的修缮。工", "其次说一下集市的屋顶。木"]
    ]


PLACES = (
    "码头",
    "集市",
    "学堂",
    "水库",
    "果园",
    "书院",
    "医馆",
    "路桥",
    "窑厂",
    "茶山",
    "渡口",
    "粮仓",
)
WORKS = (
    "清淤",
    "换瓦",
    "添桌",
    "加固",
    "剪枝",
    "修书",
    "备药",
    "铺石",
    "砌炉",
    "采青",
    "造船",
    "晒谷",
)


def _told(first: int, size: int) -> str:
    """Sentences about other places and works, `size` characters at least."""
    told = ""
    while len(told) < size:
        place, work = PLACES[first % len(PLACES)], WORKS[(first * 5 + len(told)) % len(WORKS)]
        told += f"{place}的工匠从春天起忙着{work}，到秋天大家都看到了变化。"
        first += 1
    return told


def _items(markers: tuple[str, ...], size: int, *, line: str = "") -> str:
    return "".join(
        f"{marker}{PLACES[i]}的{WORKS[i]}走在前面。{line}{_told(i, size)}\n"
        for i, marker in enumerate(markers)
    )


LONG = _items(("第一，", "第二，", "第三，"), 600)


def test_a_count_of_short_paragraphs_beside_long_counted_parts_is_one_part(
    make_document: MakeDocument,
) -> None:
    markers = ("一是", "二是", "三是", "四是")
    text = f"各位乡亲：\n这一年的经验可以归成几条。\n{_items(markers, 180)}"
    begins = _begins(make_document(text + "各位乡亲！\n下面讲三点。\n" + LONG, language="zh"))
    assert [b for b in begins if b.startswith(markers[1:])] == []
    assert [b[:3] for b in begins][-3:] == ["第一，", "第二，", "第三，"]
    alone = _begins(make_document(text, language="zh"))
    assert [b[:2] for b in alone][-4:] == list(markers)


def test_a_count_of_short_paragraphs_is_not_cut_however_long_it_is(
    make_document: MakeDocument,
) -> None:
    markers = ("一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是")
    text = f"各位乡亲：\n这一年的经验可以归成几条。\n{_items(markers, 180)}各位乡亲！\n下面讲三点。\n{LONG}"
    begins = _begins(make_document(text, language="zh"))
    assert [b for b in begins if b.startswith(markers[1:])] == []


def _report(sub_part: str, introduction: str) -> str:
    """A report of two parts; the second one, a long one, counts six sub-parts."""
    markers = ("（一）", "（二）", "（三）", "（四）", "（五）", "（六）")
    subs = "".join(
        f"{marker}{sub_part.format(head=f'做好{PLACES[i]}的{WORKS[i]}', told=_told(i, 200), more=_told(i + 3, 200))}\n"
        for i, marker in enumerate(markers)
    )
    return (
        f"各位代表：\n一、过去一年的工作\n{_told(2, 400)}\n二、今年的安排\n{introduction}\n{subs}"
    )


OF_PARAGRAPHS = "{head}\n{told}\n{more}"


def test_headed_sub_parts_of_a_long_part_are_sections(make_document: MakeDocument) -> None:
    outline = structure(make_document(_report(OF_PARAGRAPHS, _told(7, 160)), language="zh"))
    headings = [s.heading.text for s in outline.sections[1:]]
    subs = [f"做好{PLACES[i]}的{WORKS[i]}" for i in range(6)]
    assert headings == ["过去一年的工作", "今年的安排", *subs]
    assert [s.number for s in outline.sections[1:]] == [1, 2, 0, 0, 0, 0, 0, 0]


def test_a_short_introduction_goes_with_the_first_sub_part(make_document: MakeDocument) -> None:
    begins = _begins(make_document(_report(OF_PARAGRAPHS, "重点做好六件事："), language="zh"))
    assert [b[:3] for b in begins][2:] == [
        "二、今",
        "（二）",
        "（三）",
        "（四）",
        "（五）",
        "（六）",
    ]


def _report_of(size: int, introduction: str) -> str:
    """Such a report whose sub-parts are paragraphs of one label and `size` characters at least."""
    markers = ("（一）", "（二）", "（三）", "（四）", "（五）", "（六）")
    subs = "".join(
        f"{marker}做好{PLACES[i]}的{WORKS[i]}。{_told(i, size)}\n"
        for i, marker in enumerate(markers)
    )
    return (
        f"各位代表：\n一、过去一年的工作\n{_told(2, 400)}\n二、今年的安排\n{introduction}\n{subs}"
    )


@pytest.mark.parametrize("introduction", [160, 1200])
def test_long_counted_paragraphs_within_a_long_part_are_sections(
    make_document: MakeDocument, introduction: int
) -> None:
    begins = _begins(make_document(_report_of(220, _told(7, introduction)), language="zh"))
    assert [b[:3] for b in begins if b.startswith("（")] == [
        "（一）", "（二）", "（三）", "（四）", "（五）", "（六）",
    ]  # fmt: skip


@pytest.mark.parametrize("introduction", [160, 600])
def test_short_counted_paragraphs_within_a_part_stay_points(
    make_document: MakeDocument, introduction: int
) -> None:
    text = _report_of(60, _told(7, introduction))
    assert not [b for b in _begins(make_document(text, language="zh")) if b.startswith("（")]


LABELS = ("粮食增收", "水渠通畅", "学堂添新", "道路平坦", "集市兴旺")


def _labelled(size: int) -> str:
    """A report of which a part holds paragraphs that open with a label, and short news behind them."""
    told = "".join(f"{label}。{_told(i, size)}\n" for i, label in enumerate(LABELS))
    return (
        f"各位代表：\n一、过去一年的工作\n{_told(2, 120)}\n{told}各位代表！我们也清醒地看到，{_told(1, 120)}\n"
        f"二、今年的安排\n{_told(7, 400)}\n"
    )


def test_paragraphs_under_labels_in_a_long_part_are_sections_that_look_back_as_it_does(
    make_document: MakeDocument,
) -> None:
    outline = structure(make_document(_labelled(260), language="zh"))
    headings = [s.heading.text for s in outline.sections]
    assert headings[1] == "过去一年的工作"
    assert headings[2:7] == list(LABELS)
    assert len({s.kind for s in outline.sections[1:7]}) == 1
    assert [s.number for s in outline.sections if s.number] == [1, 2]


def test_the_first_sub_part_that_nothing_introduces_heads_its_slide(
    make_document: MakeDocument,
) -> None:
    text = _labelled(260).replace(f"{_told(2, 120)}\n", "", 1)
    outline = structure(make_document(text, language="zh"))
    part = next(s for s in outline.sections if s.number == 1)
    assert [slide.heading.text for slide in part.slides][:2] == ["过去一年的工作", LABELS[0]]
    assert [s.heading.text for s in outline.sections if s.heading.text in LABELS] == list(
        LABELS[1:]
    )


def test_the_sub_parts_of_the_last_part_look_back_as_it_does(make_document: MakeDocument) -> None:
    text = _report_of(220, _told(7, 160))
    text = text.replace("过去一年的工作", "明年的安排").replace("今年的安排", "过去一年的工作")
    sections = structure(make_document(text, language="zh")).sections
    last = next(n for n, s in enumerate(sections) if s.number == 2)
    assert len(sections) - last > 5
    assert len({s.kind for s in sections[last:]}) == 1


@pytest.mark.parametrize(("size", "cut"), [(320, True), (90, False)])
def test_a_numbered_part_of_long_paragraphs_falls_apart_and_one_of_short_ones_does_not(
    make_document: MakeDocument, size: int, cut: bool
) -> None:
    about = range(0, 12, 2) if size > 200 else range(12)
    told = "".join(f"{_told(n, size)}\n" for n in about)
    text = f"各位代表：\n一、过去一年的工作\n{told}二、今年的安排\n{_told(7, 400)}\n"
    sections = structure(make_document(text, language="zh")).sections
    numbers = [n for n, s in enumerate(sections) if s.number]
    assert (numbers[1] - numbers[0] > 1) is cut


def test_only_numbered_parts_are_opened_where_they_fall_into_sub_parts(
    make_document: MakeDocument,
) -> None:
    outline = structure(make_document(_labelled(260), language="zh"))
    opened = [s.heading.text for s in outline.sections if s.slides[0].kind is SlideKind.SECTION]
    assert opened == ["过去一年的工作", "今年的安排"]


def test_short_paragraphs_under_labels_stay_points_of_their_part(
    make_document: MakeDocument,
) -> None:
    outline = structure(make_document(_labelled(90), language="zh"))
    assert not set(LABELS) & {s.heading.text for s in outline.sections}


LOOK_BACK = (
    "First, we rebuild the harbour wall before winter. The stone comes from the old quarry.\n"
    "Second, we repair the market hall. Carpenters start in May and stay until the plums are ripe.\n"
    "Third, we open the library again.\n"
    "Readers have waited two years for their evening hours. Shelves will come from the closed school.\n"
    "Volunteers have promised to carry every book up the hill before the rain sets in.\n"
    "{ends}\n"
    "Nobody in this valley will stand alone.\n"
)


def _end(document: Document) -> str:
    reading = read_sentences(document)
    chain = find_chains(reading)[0]
    index = Counts(reading, (chain,)).end(chain)
    return document.text[reading.sentences[index].span.start :][:12]


def test_a_look_back_at_all_items_ends_a_count(make_document: MakeDocument) -> None:
    summed = LOOK_BACK.format(ends="With these three works the town begins anew.")
    assert _end(make_document(summed, language="en")) == "With these t"
    other = LOOK_BACK.format(ends="With these five works the town begins anew.")
    assert _end(make_document(other, language="en")) == "Readers have"


def test_a_chinese_look_back_at_all_items_ends_a_count(make_document: MakeDocument) -> None:
    text = (
        "第一，修好码头。石料从老采石场运来。\n第二，修好集市。木匠从五月做到秋天。\n第三，重开书院。\n"
        "读书人等了两年的夜读时间。\n{ends}\n山谷里没有人会独自站着。\n"
    )
    summed = make_document(text.format(ends="做好这三件事，镇子就有了新模样。"), language="zh")
    assert _end(summed) == "做好这三件事，镇子就有了"
    other = make_document(text.format(ends="做好这五件事，镇子就有了新模样。"), language="zh")
    assert _end(other).startswith("读书人")


def test_an_address_to_excellencies_ends_a_count(make_document: MakeDocument) -> None:
    text = (
        "First, we rebuild the harbour wall.\nThe stone is here.\nSo is the crane.\n"
        "Second, we repair the market hall.\nCarpenters start in May.\n{ends} the valley is watching.\n"
    )
    for ends in ("Excellencies,", "Mdm Chair, Excellencies,"):
        assert (
            _end(make_document(text.format(ends=ends), language="en")) == f"{ends} the valley"[:12]
        )


def test_a_count_told_in_one_paragraph_does_not_end_those_that_begin_behind_it(
    make_document: MakeDocument,
) -> None:
    text = (
        "下面讲三件事，一是去年的路；二是今年的桥；三是大家的事。\n"
        "一、去年的路\n去年修了三条路。一是东路修到了山脚；二是西路修到了河边。\n"
        "（一）东路通到每一户\n一是石料备得早。二是人手来得齐。\n"
        "（二）西路亮到每一夜\n一是灯装得密。二是线埋得深。\n"
        "二、今年的桥\n今年只修一座桥。\n三、大家的事\n大家的事大家管。\n"
    )
    chains = [
        (chain.style.name, len(chain.items))
        for chain in find_chains(read_sentences(make_document(text)))
        if chain.style.label
    ]
    assert chains == [("一、", 3), ("（一）", 2)]


def test_a_shorter_part_is_divided_beside_a_very_long_one(make_document: MakeDocument) -> None:
    def part(name: str, count: int) -> str:
        work = "把每一段路都量清楚，把每一盏灯都装结实，把每一户的意见都记在本子上。" * count
        return "".join(
            f"（{mark}）{name}{thing}\n{thing}的事要紧。{work}\n"
            for mark, thing in zip("一二三", ("道路", "照明", "河岸"), strict=True)
        )

    text = f"各位同志：\n一、去年的情况\n{part('管好', 24)}二、今年的打算\n{part('修好', 14)}"
    headings = [s.heading.text for s in structure(make_document(text)).sections]
    assert [h for h in headings if h.startswith("修好")] == ["修好照明", "修好河岸"]
    assert sum(h.startswith("管好") for h in headings) == 2


def test_long_paragraphs_with_a_dash_are_parts_each(make_document: MakeDocument) -> None:
    keepers = (
        "老船工一生守灯",
        "老船工爱惜每一条船",
        "老船工把手艺教给年轻人",
        "老船工从不收过河钱",
    )
    more = "他记得每一条船的吃水，也记得每一个风口的方向。夜里起雾的时候，他把灯举得比人还高。"
    behind = "守灯是渡口的根本。我们要把灯擦得亮亮的，把油备得足足的，把值班的日子写在墙上。"
    text = "各位乡亲：\n" + "".join(f"——{k}。{more * 3}\n{behind * 3}\n" for k in keepers)
    headings = [s.heading.text for s in structure(make_document(text)).sections]
    assert [h for h in headings if h.startswith("老船工")] == list(keepers)


def test_parts_may_be_numbered_with_one_two_three(make_document: MakeDocument) -> None:
    body = (
        "The ferry runs late because its engine is older than most of its crew, and nobody dares to say so.\n"
        "We asked the yard for a price in March and again in June, and both times the answer was the same.\n"
    )
    text = (
        "Friends, I have learned a few things at this landing.\n"
        f"One, look after the engine.\n{body}Two, pay the crew on time.\n{body}"
        f"Three, keep the timetable.\n{body}Finally, thank the people who wait in the rain.\n"
    )
    assert [b for b in _begins(make_document(text, language="en")) if b != "Frie"] == [
        "One,",
        "Two,",
        "Thre",
        "Fina",
    ]


def test_what_is_said_last_belongs_to_no_item_though_it_stands_a_paragraph_later(
    make_document: MakeDocument,
) -> None:
    long = "Every morning the crew checks the ropes before the first passenger has come down the hill.\n"
    text = (
        f"One, look after the ropes.\n{long}{long}Two, look after the boats.\n{long}{long}{long}"
        f"Finally, remember who built this landing and why they did.\n{long}"
    )
    assert _begins(make_document(text, language="en"))[-1] == "Fina"


def test_short_run_in_items_of_a_part_are_its_points_and_paragraphs_under_headings_its_parts(
    make_document: MakeDocument,
) -> None:
    body = (
        "渠修到哪里，树就种到哪里，账也就记到哪里，这件事情从头到尾都有专人来管，谁也不许马虎。" * 2
    )
    heads = ["修好渠口", "种好林带", "管好账本", "办好食堂", "建好学堂", "守好水库", "用好水票"]
    counted = "一二三四五六七"
    run_in = "".join(f"第{n}，{h}。{body}\n" for n, h in zip(counted, heads, strict=True))
    parts = f"一、把水管好\n{run_in}二、把人管好\n要让每一户都有人管。{body}\n"
    assert [b for b in _begins(make_document(parts, language="zh")) if b] == [
        "一、把水",
        "二、把人",
    ]
    own = "".join(f"第{n}，{h}\n{body * 4}\n" for n, h in zip(counted, heads, strict=True))
    apart = f"一、把水管好\n{own}二、把人管好\n要让每一户都有人管。{body}\n"
    assert len(_begins(make_document(apart, language="zh"))) > 4


WORK = "把每一段路都量清楚，把每一盏灯都装结实，把每一户的意见都记在本子上。"


def _divided_report(*, between: str = "", behind: str = "", heading: str = "让路好走") -> str:
    """A report whose second part is long and has four headed sub-parts."""
    things = ("道路", "照明", "河岸", "集市")
    items = [
        f"（{mark}）管好{thing}，{heading}\n{thing}的事要紧。{WORK * 18}\n"
        for mark, thing in zip("一二三四", things, strict=True)
    ]
    items[2] += between
    return (
        f"各位代表：\n一、去年的工作回顾\n去年大家都出了力。{WORK * 9}\n二、今年的重点工作\n"
        + "".join(items)
        + behind
        + f"三、自身的建设\n自己的事自己做。{WORK * 9}\n"
    )


def _headings(document: Document) -> list[str]:
    return [s.heading.text for s in structure(document).sections if s.heading.text]


def test_an_address_within_a_sub_part_ends_neither_its_count_nor_the_one_around_it(
    make_document: MakeDocument,
) -> None:
    text = _divided_report(between=f"各位代表！河岸是全镇的脸面。{WORK * 3}\n")
    text = text.replace("三、自身的建设\n自己的事自己做。", "")
    headings = _headings(make_document(text))
    assert [h[:4] for h in headings if h.startswith("管好")] == ["管好照明", "管好河岸", "管好集市"]


def test_what_is_said_to_the_audience_behind_the_sub_parts_is_a_part_of_its_own(
    make_document: MakeDocument,
) -> None:
    text = _divided_report(behind=f"各位代表！十件实事今年办完。{WORK * 12}\n")
    document = make_document(text)
    begins = _begins(document)
    assert "（四）管" in begins
    assert begins[begins.index("（四）管") + 1] == "各位代表"


def test_a_longer_last_sub_part_keeps_all_its_paragraphs(make_document: MakeDocument) -> None:
    text = _divided_report(behind=f"集市也要有秩序。{WORK * 9}\n集市的灯要亮。{WORK * 8}\n")
    begins = _begins(make_document(text))
    assert begins[begins.index("（四）管") + 1] == "三、自身"


def test_a_long_heading_on_a_line_of_its_own_heads_a_sub_part(make_document: MakeDocument) -> None:
    long = "以路为媒、以灯为伴、以水为邻，久久为功把老镇建成人人愿意来、来了就不想走的好地方，让每一户都看得见变化"
    begins = _begins(make_document(_divided_report(heading=long)))
    assert begins.count("（二）管") == 1


def test_the_first_and_second_of_several_things_are_no_count(make_document: MakeDocument) -> None:
    text = (
        f"一、去年的收成\n一、二、三产业都长了，粮食也够吃。{WORK * 3}\n"
        f"二、今年的打算\n今年要多种果树。{WORK * 3}\n三、大家的事\n大家的事大家管。{WORK * 3}\n"
    )
    assert _begins(make_document(text)) == ["一、去年", "二、今年", "三、大家"]


def test_a_last_paragraph_that_charges_all_in_office_is_a_part(make_document: MakeDocument) -> None:
    body = (
        "渠修到哪里，树就种到哪里，账也就记到哪里，这件事情从头到尾都有专人来管，谁也不许马虎。" * 4
    )
    items = "".join(
        f"{n}、{head}\n{body}\n{body}\n{body}\n"
        for n, head in zip("一二三", ("把水管好", "把树种好", "把账记好"), strict=True)
    )
    charge = (
        "各级党委和政府要把这三件事放在心上、抓在手上，一年一年地抓下去，让社员看得见、摸得着。\n"
    )
    starts = [b for b in _begins(make_document(items + charge, language="zh")) if b]
    assert starts == ["一、把水", "二、把树", "三、把账", "各级党委"]


def test_a_so_behind_the_last_item_comes_to_the_end(make_document: MakeDocument) -> None:
    long = "Every morning the crew checks the ropes before the first passenger has come down the hill.\n"
    text = (
        f"One, look after the ropes.\n{long}{long}{long}Two, look after the boats.\n{long}{long}"
        f"So, a lot has changed since I stood on this landing for the first time.\n{long}"
    )
    assert _begins(make_document(text, language="en"))[-1] == "So, "


MINUTES = (
    "The canal board met every month of the year and looked at what each mile of water had cost. {} "
    "None of its members missed a meeting, and nobody asked for a fee.\n"
)


def _numbered_paragraphs(count: int, *, first: int = 1) -> str:
    lines = (MINUTES.format(f"Mile {n + 1} lost a lock gate in spring.") for n in range(count))
    return "".join(f"{first + n}. {line}" for n, line in enumerate(lines))


def test_numbers_before_each_paragraph_of_a_transcript_count_nothing(
    make_document: MakeDocument,
) -> None:
    document = make_document(_numbered_paragraphs(9), language="en")
    assert _counts(document) == []
    reading = read_sentences(document)
    assert document.text[reading.sentences[0].start :].startswith("The canal board")


def test_such_numbers_are_not_shown(make_document: MakeDocument) -> None:
    outline = structure(make_document(_numbered_paragraphs(12), language="en"))
    shown = [p.text.text for slide in outline.slides() for p in slide.points]
    assert shown
    assert not [words for words in shown if words[0].isdigit()]


def test_numbers_that_leave_one_out_or_label_their_paragraphs_are_a_count(
    make_document: MakeDocument,
) -> None:
    few = make_document(_numbered_paragraphs(4), language="en")
    assert len(_counts(few)) == 1
    labelled = _numbered_paragraphs(9).replace(". The canal", ". Water costs money. The canal")
    assert len(_counts(make_document(labelled, language="en"))) == 1


def test_a_clause_with_which_all_parts_begin_heads_none_of_them(
    make_document: MakeDocument,
) -> None:
    heads = ("必须先把渠修通", "必须常把账算清", "必须永远把人心拢住")
    text = "".join(
        f"第{n}，守住老渠、养好新田，{head}，一年接着一年干。{WORK * 4}\n"
        for n, head in zip("一二三", heads, strict=True)
    )
    found = _headings(make_document(text))
    assert [h for h in found if h.startswith("守住老渠")] == []
    assert [h for h in found if h.startswith("必须")] == [
        h for head in heads for h in found if h.startswith(head)
    ]


def test_a_numbered_part_of_endless_plain_prose_is_cut_by_its_subjects(
    make_document: MakeDocument,
) -> None:
    subjects = ("水渠", "果园", "学校", "集市", "渡口", "磨坊")
    told = "".join(
        f"还有一件事，说说{s}。\n"
        + f"{s}要从头做起，谁家的{s}都不能落下，哪天做完哪天记账。" * 20
        + "\n"
        for s in subjects
    )
    text = f"一、眼前的事\n{told}二、长远的事\n{WORK * 4}\n"
    sections = structure(make_document(text)).sections
    assert [s.number for s in sections if s.number] == [1, 2]
    assert sum(not s.number for s in sections) >= len(subjects) - 2
    short = f"一、眼前的事\n{told[: len(told) // 4]}\n二、长远的事\n{WORK * 4}\n"
    assert [s.number for s in structure(make_document(short)).sections if s.number] == [1, 2]


def test_short_sentences_that_name_what_follows_them_are_the_points_of_a_paragraph(
    make_document: MakeDocument,
) -> None:
    paragraph = (
        "修好乡村公路。今年要把通往山里的三条老路全部拓宽，弯道装上护栏，桥面重新铺过，雨天也能走大车。路边种上两排白杨，夏天有荫凉。"
        "办好村里学校。新添的两间教室秋天就能用，旧操场改成沙地，孩子们有了跑步的地方。食堂换了大灶，冬天中午也有热汤喝。"
        "管好门前河水。每一段河岸都有人看，每一口排水沟都有人查，垃圾当天运走，年底一起算账。洗衣埠头另修一处，不再和饮水的地方混在一起。"
        "养好山上果树。老梨树剪枝嫁接，新桃树选好苗子，技术员住到村里来教，谁家有难处就先去谁家。卖果子的钱一笔一笔公开。"
    )
    text = f"一、把家门口的事办好\n{paragraph}\n二、把人心拢住\n{WORK * 4}\n"
    (first, *_) = (s for s in structure(make_document(text)).sections if s.number == 1)
    shown = " ".join(
        words for s in first.slides for words in (s.heading.text, *(p.text.text for p in s.points))
    )
    assert all(
        label in shown for label in ("修好乡村公路", "办好村里学校", "管好门前河水", "养好山上果树")
    )


def test_shorter_sub_parts_with_a_look_back_behind_them_divide_a_part_beside_a_divided_one(
    make_document: MakeDocument,
) -> None:
    things = ("道路", "照明", "河岸", "集市", "学校")
    review = "".join(
        f"（{n}）{t}变了样。{WORK * 7}\n" for n, t in zip("一二三四五", things, strict=True)
    )
    plans = "".join(
        f"（{n}）管好{t}。\n{WORK * 14}\n" for n, t in zip("一二三四五", things, strict=True)
    )
    text = f"一、去年的事\n{review}各位代表！回头看这一年，账是清楚的。{WORK * 14}\n二、今年的事\n{plans}"
    begins = _begins(make_document(text))
    assert begins.count("（三）河") == 1
    assert begins.count("（三）管") == 1


def test_an_ordinal_is_the_attribute_of_a_noun_that_is_not_what_is_counted(
    make_document: MakeDocument,
) -> None:
    text = (
        "The first boat is hers, and she built it. But whose is the other one?\n"
        "The second boat is not smaller. It was built for the winter.\n"
        "The first half was cold. The second half was colder.\n"
    )
    assert _counts(make_document(text, language="en")) == []


def test_what_is_counted_may_be_told_in_several_ways(make_document: MakeDocument) -> None:
    text = (
        "We shall look at three things before the summer. The first is the price of grain, which has risen. "
        "The second of these is the state of the roads. Thirdly, we will look at the school.\n"
        "The first task is to drain the meadow. Our second task must be done by May.\n"
    )
    assert _counts(make_document(text, language="en")) == [
        ["The first is", "The second o", "Thirdly, we "],
        ["The first ta", "Our second t"],
    ]


def test_paragraphs_that_open_alike_divide_a_long_part_and_are_headed_by_what_differs(
    make_document: MakeDocument,
) -> None:
    work = (
        "把每一段渠都量清楚，把每一盏灯都装结实，把每一户的意见都记在本子上；" * 13 + "一件不落。"
    )
    told = "".join(
        f"这四年，{thing}。我们先算账，再动工。{work}\n"
        for thing in ("老渠换了新石", "夜路亮了灯", "船期有了准点", "账本上了墙")
    )
    text = (
        f"各位社员：\n一、四年的回顾\n过去的四年，是最难的四年。{work[:140]}\n{told}"
        f"刚刚过去的一年，雨水比往年少两成。{work[:170]}\n二、明年的打算\n明年要修两座闸。{work[:300]}\n"
    )
    headings = [s.heading.text for s in structure(make_document(text)).sections]
    assert [
        h for h in headings if h in ("老渠换了新石", "夜路亮了灯", "船期有了准点", "账本上了墙")
    ] == [
        "老渠换了新石",
        "夜路亮了灯",
        "船期有了准点",
        "账本上了墙",
    ]


def test_one_shorter_item_does_not_keep_the_others_from_being_parts(
    make_document: MakeDocument,
) -> None:
    work = "把每一段渠都量清楚，把每一盏灯都装结实，把每一户的意见都记在本子上。"
    items = "".join(
        f"（{mark}）修好{thing}。{work * count}\n"
        for mark, thing, count in (("一", "水渠", 30), ("二", "路灯", 5), ("三", "堤岸", 30))
    )
    text = f"各位社员：\n一、去年的情况\n{items}二、今年的打算\n今年要修两座闸。{work * 6}\n"
    headings = [s.heading.text for s in structure(make_document(text)).sections]
    assert {"修好路灯", "修好堤岸"} <= set(headings)


def test_what_is_said_last_in_a_count_inside_the_last_part_belongs_to_it(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "第一个问题，河长怎么当\n当河长不能只当牌子上的河长。每月要走一遍河，走一遍就要有一遍的记录，排口在哪里、谁家在倒垃圾，心里要有数。\n"
            "第二个问题，清水怎么守\n守住清水，要靠大家一起动手，也要靠一套管用的办法。\n"
            "首先，靠管网。城区的雨水管和污水管要分开，三年之内分完。\n"
            "其次，靠巡查。沿河每个村要有两名巡河员，发现问题当天上报。\n"
            "再次，靠补偿。上游的水好了，下游要拿钱出来，不能让守水的人吃亏。\n"
            "最后，靠追责。排污的企业，发现一家停一家，停了不改的关门。\n"
            "同志们，一条河养大了我们几代人。让我们一起把它还给孩子们。\n"
        )
    )
    (shown,) = [
        [p.text.text for p in slide.points]
        for slide in outline.slides()
        if any("靠管网" in p.text.text for p in slide.points)
    ]
    assert shown == ["靠管网", "靠巡查", "靠补偿", "靠追责"]


def test_a_number_with_what_it_counts_heads_its_part_where_its_word_is_too_short(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "今天送给新来的护士们三个字。\n"
            "第一个字是“细”。换一次药，要看三遍名字。多看一遍，病人就多一分安心，这是老护士长留给我们的规矩，谁也不许省。夜里查房的时候尤其不能省。\n"
            "第二个字是“轻”。说话要轻，关门要轻，扎针更要轻。病房里的人，心里已经够重了，我们不要再给他们添一点重量。推车的轮子也要常上油。\n"
            "第三个字是“忍”。家属急了会说难听的话，听完了再解释，解释完了再干活。他们不是冲着你来的，他们是冲着病来的。忍一忍，话就说开了。\n"
        )
    )
    headings = [s.heading.text for s in outline.sections if s.number]
    assert headings == ["第一个字是“细”", "第二个字是“轻”", "第三个字是“忍”"]


def test_parts_are_numbered_by_whatever_is_counted(make_document: MakeDocument) -> None:
    outline = structure(
        make_document(
            "三、明年要闯三道难关\n明年的茶季来得早，留给我们的时间不多。\n"
            "第一道难关，鲜叶收购。全镇六个收购站三月前全部开秤，当天的叶子当天付钱，不打一张白条。\n"
            "第二道难关，烘焙工艺。请两位老师傅带十个徒弟，带到能独立看火为止。\n"
            "第三道难关，网上销路。四月之前把网店开起来，让城里人喝上明前茶。\n"
            "四、几句心里话\n茶是慢活，急不得，也懒不得。大家一起把它做好。\n"
        )
    )
    shown = [p.text.text for slide in outline.slides() for p in slide.points]
    assert [w for w in ("鲜叶收购", "烘焙工艺", "网上销路") if w in shown] == [
        "鲜叶收购", "烘焙工艺", "网上销路",
    ]  # fmt: skip


def test_what_joins_a_number_to_what_it_counts_is_not_in_the_heading(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "养蜂人今年有三个难处，我一个一个说。\n"
            "第一个难处，是花期越来越短。往年槐花能采二十天，今年只有十一天，一箱蜂少收八斤蜜。\n"
            "第二个难处，就是运费越来越贵。一车蜂从河湾拉到北山，前年八百块，今年要一千四。\n"
            "第三个难处，那就是年轻人越来越少。全镇养蜂的四十一户，户主不到四十岁的只有两户。\n"
        )
    )
    shown = [s.heading.text for s in outline.sections if s.number] or [
        p.text.text for slide in outline.slides() for p in slide.points
    ]
    assert [words for words in shown if "越来越" in words] == [
        "花期越来越短", "运费越来越贵", "年轻人越来越少",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("盼望之一，", "盼望之二，", "盼望之三，"),
        ("一个是", "第二个是", "第三个是"),
        ("第一样是", "第二样是", "第三样是"),
    ],
)
def test_whatever_way_items_are_counted_they_are_one_list(
    make_document: MakeDocument, first: str, second: str, third: str
) -> None:
    text = (
        "渡口去年冬天停了两个月，乡亲们有意见，我们自己心里也不好受。为什么停？三样东西不行。"
        f"{first}老船，最大的一条四十一年没有换过龙骨。{second}旧码头，石阶让水泡空了七级。{third}土电话，起雾的时候两岸谁也听不清。\n"
        "今年春天，县里给了一笔钱，我们把船和码头都修了一遍，夏天汛期没有停过一天航。\n"
    ).replace("盼望", "承诺")
    slides = structure(make_document("各位乡亲：\n" + text, language="zh")).slides()
    shown = [[p.text.text[:3] for p in slide.points] for slide in slides]
    assert any(
        [words.rstrip("，") for words in row[-3:]] == ["老船", "旧码头", "土电话"] for row in shown
    )


def test_items_beside_a_long_one_have_slides_of_their_own_too(make_document: MakeDocument) -> None:
    outline = structure(
        make_document(
            "各位船工：\n开航以前，我讲两件事。\n一、去年的三个毛病\n去年渡口有三个毛病，都是我自己的账。\n"
            "第一个毛病，是贪快。去年三月，为了多跑一班，我让大船顶着浓雾出了港。走到江心，罗盘失灵，船上四十二个人在水上漂了三个钟头。"
            "后来是北岸的渔民敲着铜锣把我们引回来的。上岸以后我才知道，有个孕妇吓得早产，孩子住了二十天暖箱。从那以后，渡口立了一条死规矩，"
            "能见度不到五百米，谁也不许解缆。这条规矩写在码头的石头上，字是我刻的，每一笔都刻在我的心上。今年雾季以前，我们还要再装六盏雾灯。"
            "灯装在哪里，由老船工说了算，钱由公司一次付清。每条船还要配一面铜锣、一只备用罗盘，开航以前由船长和轮机长一起点数签字。"
            "少一样就不许离岸，谁放行谁担责。\n"
            "第二个毛病，是图省钱。六月份换缆绳，我挑了便宜的那一种。用了不到二十天，缆绳断了，船撞坏了栈桥。"
            "修桥花了九万块，省下的还不到三千。账要从长远算，命更要从长远算。今后缆绳一律买最好的，半年一换。"
            "换下来的旧绳子挂在候船棚里，谁再想省这个钱，先去那儿站一站。\n"
            "第三个毛病，是疏于管账，放松两岸码头的票款和油料管理。\n"
            "二、今年的一个打算\n今年我们要在石滩修一座新码头。图纸已经画好，石料也备齐了，只等枯水期一到就开工，争取赶在清明以前完工。\n"
            "码头修好以后，北岸的孩子上学就不用再绕山路，一天能省下两个钟头。\n"
        )
    )
    shown = {slide.heading.text: [p.text.text for p in slide.points] for slide in outline.slides()}
    last = "疏于管账，放松两岸码头的票款和油料管理"
    assert {"贪快", "图省钱", last} <= set(shown)
    assert shown["图省钱"]
    assert shown[last] == [last]


def test_below_an_item_that_heads_its_slide_its_halves_are_not_said_again(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "渡口管理站长述职报告\n一、履行职责情况\n1．坚持做好渡运常规工作，协助理事会贯彻各项规定。\n"
            "（1）班次更准点。全年重排了两岸的时刻表，早班提前了二十分钟，赶集的乡亲都说方便。\n"
            "（2）船况更牢靠。全年大修木船9条，换下旧缆绳41根，没有带病离岸的船。\n"
            "（3）码头更整洁。栈桥每天冲洗两遍，候船棚新添长椅30把。\n"
            "2．抓好夜航安全制度的建设和落实，实行台账管理。\n"
            "认真落实上级的各次安全会议精神，坚持预防为主，通过夜航演练，增强船工的应急本领。全年组织演练12次，参加的船工有260人次。\n"
            "今年还汇编了一套完整的夜航制度，内容包括灯光、锚泊、值班、救生等方面。\n"
            "在做好值班之外，我们主动和卫生院、派出所建立了联防网络，卫生院的两位大夫来码头教了三次急救。\n"
            "3.加强票款管理，提高油料和零件的使用效率。\n"
            "合理编制全年预算，达到收支平衡。开支优先保证安全需要，节约用度，量入而出，管好用好有限的票款。进一步完善采购和领用制度，做到制度健全，职责明确。\n"
            "二、存在的问题\n对两岸乡亲的服务还有不足，办法还不够活。看问题站得不够高，有时怕得罪人，该管的没有管住。\n",
            title="渡口管理站长述职报告",
        )
    )
    shown = {slide.heading.text: [p.text.text for p in slide.points] for slide in outline.slides()}
    points = shown["加强票款管理，提高油料和零件的使用效率"]
    assert points
    assert not {"加强票款管理", "提高油料和零件的使用效率"} & set(points)


def test_items_that_say_what_they_are_without_a_comma_are_a_count(
    make_document: MakeDocument,
) -> None:
    text = (
        "各位船工：\n去年渡口出了三个错误。第一个错误是超载，八月里一天超了四十人。"
        "第二个错误是冒雾开航，船头撞上了浮标。第三个错误是账目不清，票款少了六百元。\n"
    )
    document = make_document(text)
    assert [[item[:5] for item in count] for count in _counts(document)] == [
        ["第一个错误", "第二个错误", "第三个错误"]
    ]
    shown = [p.text.text for slide in structure(document).slides() for p in slide.points]
    assert [words[:2] for words in shown] == ["超载", "冒雾", "账目"]


def test_whoever_is_first_to_do_something_begins_no_count(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n今天第一个上船的是老周，他家住得最远。第二个上船的是小李，他带着一筐鱼苗。\n"
    )
    assert _counts(make_document(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "第一轮谈判是失败的，双方都没有让步。第二轮谈判是成功的，合同签了三年。",
        "第一场雨是在三月下的，冲走了两条船。第二场雨是在五月下的，淹了半个码头。",
    ],
)
def test_what_the_first_and_the_second_are_like_is_no_count(
    make_document: MakeDocument, text: str
) -> None:
    assert _counts(make_document(f"各位船工：\n{text}\n")) == []


def test_a_finally_inside_a_part_does_not_end_the_numbered_parts(
    make_document: MakeDocument,
) -> None:
    document = make_document(
        "首先给大家拜个年，也给全体船工的家属拜年，祝大家身体健康。\n"
        "一、与乘客的关系。\n航线多了以后，乘客的要求也越来越高，我们要让他们愿意坐船，而不是东一榔头西一棒子，最后留不住一个回头客。"
        "船要准点，票要公道，舱要干净。\n"
        "二、夜航的高地怎么占。\n我们要把钱用在灯上，用在雷达上，用在人的训练上。夜航是三年的事，不能急，也不能停。\n"
        "三、船工队伍的训练。\n新船工上船以前要在岸上学满一个月，老船工每年要考一次，轮机工要轮岗。\n"
    )
    assert _begins(document)[1:] == ["一、与乘", "二、夜航", "三、船工"]
    assert [len(count) for count in _counts(document)] == [3]
