"""Figures of reports: those that need no verb, those beside one that is shown, and shortcomings that commas part."""

from __future__ import annotations

import pytest
from tests.structurer.conftest import MakeDocument

from speechcast.languages.zh_wholes import stands
from speechcast.model.outline import SlideKind
from speechcast.model.span import Span
from speechcast.structurer.claim import Claim
from speechcast.structurer.clauses import Clauses
from speechcast.structurer.compose import structure
from speechcast.structurer.count_ends import only_looks_back
from speechcast.structurer.cues.named_lists import named_by_commas
from speechcast.structurer.figures_beside import FiguresBeside, second_figure
from speechcast.structurer.reading import Reading, Role, read_sentences
from speechcast.structurer.wording import Wording


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("港口吞吐量3.2亿吨", True),
        ("县级“星级码头”16座", True),
        ("每条船12人", False),
        ("从码头往东3公里", False),
        ("按照票价5元", False),
    ],
)
def test_a_name_with_its_figure_needs_no_verb(words: str, stated: bool) -> None:
    assert stands(words, "集装箱40万箱") is stated


def test_figures_without_verbs_are_set_large(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n一年来，渡口变了样。港口吞吐量3.2亿吨，渡船总数160条，客运收入9000万元，货运收入2.4亿元。"
        "南岸的栈桥修好了，北岸的候船亭也开了门，乡亲们坐船不再淋雨，货主装船不再排队。\n"
    )
    slides = list(structure(make_document(text, language="zh")).slides())
    figures = next(s for s in slides if s.kind is SlideKind.FIGURES)
    assert figures.points[0].value is not None
    assert figures.points[0].value.text.startswith("3.2")


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("全年过闸船只9100艘次，准点率比上年提高7.86个百分点。", Role.BODY),
        ("下面我强调三点。", Role.ANNOUNCEMENT),
    ],
)
def test_a_growth_in_percentage_points_announces_no_points(
    make_document: MakeDocument, words: str, role: Role
) -> None:
    reading = read_sentences(make_document(f"船换了。{words}", language="zh"))
    assert reading.sentences[1].role is role


def _pieces(make_document: MakeDocument, text: str) -> tuple[Reading, Wording, tuple[Span, ...]]:
    reading = read_sentences(make_document(text, language="zh"))
    wording = Wording(reading)
    return reading, wording, tuple(wording.pieces(Span(0, len(text))))


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("清淤船疏浚航道30公里，修复护岸林2万亩，两岸的人都看得见。", 2),
        ("客运收入完成90万元，同比增长6.8%，乡亲们都说好。", 2),
        ("清淤船疏浚航道30公里，两岸的人都看得见，补栽护岸柳2万棵。", 1),
        ("清淤船全年出动，补栽护岸柳2万棵，两岸的人都看得见。", 1),
    ],
)
def test_a_detail_shows_the_second_figure_of_its_row(
    make_document: MakeDocument, sentence: str, shown: int
) -> None:
    reading, wording, pieces = _pieces(make_document, sentence)
    beside = FiguresBeside(reading, wording, Clauses(reading, wording))
    assert beside.to_last(pieces[:1], pieces, 30.0) == pieces[:shown]


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        (
            "港口吞吐量完成320万吨，同比增长8.5%；客运收入完成90万元，同比增长6.8%；船工没有一个人受伤。",
            "客运收入完成90万元，同比增长6.8%",
        ),
        ("港口吞吐量完成320万吨，同比增长8.5%；船工们没有一个人受伤。", None),
        ("港口吞吐量完成320万吨，同比增长8.5%，客运收入完成90万元。", None),
    ],
)
def test_the_figure_behind_a_semicolon_stands_beside_the_first(
    make_document: MakeDocument, sentence: str, second: str | None
) -> None:
    reading, wording, pieces = _pieces(make_document, sentence)
    found = second_figure(reading, wording, Claim(pieces[:2], pieces[2:], 0.0))
    assert (found.text if found else None) == second


_WANTING = "渡口经营还存在不少困难和问题，主要是：木船漏水仍然严重，船工年龄偏大，码头管理不够规范，夜航能力相对不足。"


def test_shortcomings_that_commas_part_are_points_of_their_own(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n去年渡口平平安安，全年摆渡三十二万人次，没有伤过一个人，丢过一件货，误过一班船，乡亲们都看得见。\n"
        f"同时，{_WANTING}我们一定正视问题，采取有力措施加以解决。\n"
        "明天就要开航了，大家回去把船查一遍，把绳子查一遍，把灯也查一遍，查出毛病当天修好，修不好的不许下水。\n"
    )
    slides = list(structure(make_document(text, language="zh")).slides())
    slide = next(s for s in slides if any("木船漏水" in p.text.text for p in s.points))
    assert [p.text.text[:2] for p in slide.points[:4]] == ["木船", "船工", "码头", "夜航"]
    assert not [s for s in slides if "主要是" in s.heading.text]


@pytest.mark.parametrize(
    ("words", "members"),
    [
        (_WANTING, 4),
        ("今年渡口的主要目标是：摆渡人次达到40万，客运收入达到90万元，货运收入达到200万元。", 0),
        ("今年的要求是：船要天天查，绳要月月换，灯要夜夜亮，人要个个在岗。", 0),
        ("现在的问题是：谁来修栈桥？", 0),
        ("“十五五”时期渡口的主要目标是：木船全部更新，船工收入明显提高，夜航能力大幅增强。", 3),
        ("今年渡口的奋斗目标是：要把木船全部换新，要让船工收入提高，要使夜航天天不停。", 3),
        ("我们实现了奋斗目标：木船全部更新，船工收入提高，班次准点运行。", 0),
        # What is said of shortcomings must be that there are some.
        ("渡口经营面临三大挑战：木船漏水不断，船工年纪偏大，班次对不上钟点。", 3),
        ("渡口还有不少亟待解决的问题：木船漏水不断，船工年纪偏大，缺少会修船的人。", 3),
        ("面对乡亲们的期盼，渡口还存在差距：木船漏水不断，船工年纪偏大，班次对不上钟点。", 3),
        ("渡口还有人手不足的问题：北岸没人收票，南岸没人掌舵，夜里没人守船。", 3),
        ("渡口经营中的问题仍然突出：木船漏水不断，船工年纪偏大，班次对不上钟点。", 3),
        ("当前渡口的主要矛盾是：船只供给不足，坐船需求太旺，船工人手太少。", 3),
        ("当前渡口的主要矛盾：船只供给不足，坐船需求太旺，船工人手太少。", 0),
        ("我们找到了差距：下游的船又快又稳，下游的船工年轻力壮，下游的班次一分不差。", 0),
        ("去年我们下了力气，解决了三个突出问题：木船全部更新，船工收入提高，班次准点。", 0),
        ("解决这个问题：船工们一起出力，船东们一起出钱，县里派人来教。", 0),
        ("面对这么多有名的困难：我们日夜抢修，我们按时通航，我们分文不取。", 0),
        ("我们没有被困难吓倒：船坏了连夜修，桥断了当天接，人病了马上换。", 0),
        ("渡口没有什么困难：木船全部更新，船工个个年轻，班次年年准点。", 0),
        ("有困难：船工们一起想办法，船东们一起出钱，乡亲们一起出力。", 0),
        ("哪里有困难：哪里就有船工，哪里就有船东，哪里就有乡亲。", 0),
        ("我们有信心缩小差距：木船全部更新，船工收入提高，班次准点运行。", 0),
        # Clauses that tell what was done about them, or only name what the next one tells of, are none of them.
        ("渡口存在不少困难：我们没有退缩，我们日夜抢修，我们按时通航。", 0),
        ("渡口还有不少问题：要靠大家出力，要靠渡口出钱，要靠县里出人。", 0),
        ("我们和下游还有不少差距：下游敢做的事，我们不敢做，下游想走的路，我们不敢走。", 0),
        # A clause that goes on with the one in front of it is no member of its own.
        ("渡口还有不少问题：木船漏水不断，导致货物受潮，船工年纪偏大，班次对不上钟点。", 3),
        ("渡口还有不少问题：木船漏水不断，导致货物受潮，船工年纪偏大。", 0),
        # Names that state nothing are no such list, and figures have slides of their own.
        ("渡口还存在不少问题，主要是：木船的缆绳，栈桥的木板，候船亭的屋顶。", 0),
        ("渡口还有不少问题：全年翻船3次，误班达到40次，丢货增加到12件，船工年纪偏大。", 0),
        ("渡口还有不少问题：全年翻船3次，木船漏水不断，船工年纪偏大，班次对不上钟点。", 4),
    ],
)
def test_only_shortcomings_and_goals_without_figures_are_such_lists(
    make_document: MakeDocument, words: str, members: int
) -> None:
    reading = read_sentences(make_document(words, language="zh"))
    whole = Span(reading.sentences[0].start, reading.sentences[0].span.end)
    assert len(named_by_commas(reading, whole)[1]) == members


@pytest.mark.parametrize(
    ("behind", "looks_back"),
    [
        ("我们体会到，渡口的每一点进步，都是在县航运局领导下，两岸乡亲齐心协力的结果。", True),
        ("我们一定正视问题，切实加以解决。", True),
        ("渡口的变化，是船工们一桨一桨划出来的。", False),
        ("我们一定正视问题，三个月内换掉全部木船。", False),
    ],
)
def test_credit_at_length_and_a_bare_promise_to_mend_say_nothing(
    make_document: MakeDocument, behind: str, looks_back: bool
) -> None:
    reading = read_sentences(make_document(f"船换了。桥修了。{behind}", language="zh"))
    assert only_looks_back(reading, 2, 3) is looks_back
