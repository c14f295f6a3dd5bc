"""Where an unnumbered speech turns to another matter, read from how its paragraphs begin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.cohesion import farewells, term_weights
from speechcast.structurer.openings import Openings
from speechcast.structurer.reading import Role, read_sentences

MakeDocument = Callable[..., Document]

BRIDGE = (
    "The old bridge closed on a Monday. Carpenters came with lamps and ropes, and they counted every bolt"
    " before noon. By evening the river had taken two planks and a ladder.\n"
)


def _weight(make_document: MakeDocument, paragraph: str, before: str = BRIDGE) -> float:
    """What the opening of a paragraph says for a cut in front of it."""
    text = before + paragraph
    reading = read_sentences(make_document(text, language="en"))
    index = next(
        i for i, s in enumerate(reading.sentences) if s.span.start >= text.index(paragraph)
    )
    openings = Openings(reading, term_weights(reading), 250.0)
    return sum(score for score, _ in openings.evidence(index))


TELLS = (
    " Teachers wrote to us in spring, and parents came to every meeting. Nobody asked for marble;"
    " they asked for heating, for desks and for a second bus in the morning."
)


@pytest.mark.parametrize(
    ("turns", "goes_on"),
    [
        ("Our schools need a winter of work.", "Bolts, ropes and lamps were carried off the bridge."),
        ("Today our schools need a winter of work.", "Second, our schools need a winter of work."),
        ("My answer begins with our schools.", "“Our schools need a winter of work.”"),
    ],
)  # fmt: skip
def test_a_new_matter_in_its_own_words_says_more_for_a_cut_than_going_on(
    make_document: MakeDocument, turns: str, goes_on: str
) -> None:
    assert _weight(make_document, turns + TELLS) > _weight(make_document, goes_on + TELLS) + 0.3


def test_an_endless_first_sentence_goes_on_with_what_was_said(make_document: MakeDocument) -> None:
    short = "Our schools need a winter of work."
    endless = (
        "Our schools, the small ones in the hills as well as the tall ones by the station, need a winter of"
        " work, and they need it before the frost, before the budget is spent on other things, and before the"
        " children who sit there now have left them for good."
    )
    assert _weight(make_document, endless + TELLS) < _weight(make_document, short + TELLS) - 1.0


def test_openings_that_return_far_apart_mark_parts(make_document: MakeDocument) -> None:
    filling = "".join(
        f"Neighbour {n} brought a basket of {fruit} and a story about rain. It was a long one.\n"
        for n, fruit in enumerate(("plums", "pears", "figs", "quinces", "cherries", "apples") * 3)
    )
    text = f"As you cross the river, look back.\n{filling}As you cross the market, look up.\n"
    reading = read_sentences(make_document(text, language="en"))
    openings = Openings(reading, term_weights(reading), 250.0)
    last = next(
        i for i, s in enumerate(reading.sentences) if "market" in text[s.span.start : s.span.end]
    )
    assert "begins as other parts do" in [why for _, why in openings.evidence(last)]


def _policy(item: str) -> str:
    """A speech in which a count of three stands after much else."""
    before = "".join(
        f"{topic} has kept this valley busy for a long while. People from every village came to talk about it,"
        " and they brought figures, letters and a good deal of patience with them. Nobody left early.\n"
        for topic in (
            "The mill",
            "The orchard",
            "The ferry",
            "The library",
            "The school",
            "The clinic",
        )
    )
    items = "".join(
        f"{word}, {item.format(n=n)} The work begins in May and lasts until the first frost. It is paid for by"
        " the savings of last year, which were larger than anybody had hoped when the books were opened. Each"
        " village sends two people who report to the council every month, and the reports are read aloud so"
        " that all can hear them, understand them and speak up where something is missing from the picture. Whoever"
        " finds a mistake in them is thanked, and whoever hides one sits in the back row for a year.\n"
        for n, word in enumerate(("First", "Second", "Third"))
    )
    return f"{before}So tonight I propose something new for all of us.\n{items}"


def test_a_count_that_says_all_of_one_thing_stays_one_part(make_document: MakeDocument) -> None:
    verbs = "the Harbour Plan will {n} shelter every boat we own."
    parted = structure(make_document(_policy(verbs), language="en"))
    assert not any(section.number for section in parted.sections)


def test_a_count_of_different_things_numbers_parts(make_document: MakeDocument) -> None:
    text = _policy("{n}")
    for n, matter in enumerate(
        ("roads must be dry.", "wells shall be deep.", "roofs ought to hold.")
    ):
        text = text.replace(f", {n} The", f", {matter} The")
    parted = structure(make_document(text, language="en"))
    assert [section.number for section in parted.sections if section.number] == [1, 2, 3]


def test_a_part_that_answers_a_question_is_named_by_it(make_document: MakeDocument) -> None:
    text = "".join(
        f"记者：{asked}？\n镇长：{answer}今年我们请了六位师傅，年底以前一定做完。大家可以到现场去看，也可以打电话来问。\n"
        for asked, answer in (
            ("码头什么时候修好", "码头秋天完工，先修东岸，再修西岸。"),
            ("渡船夜里还开不开", "渡船每天开到十点，节日加开两班。"),
            ("学校的操场归谁管", "操场由学校管理，周末向全镇开放。"),
        )
    )
    outline = structure(make_document(text, language="zh"))
    headings = [section.heading.text for section in outline.sections]
    assert "渡船夜里还开不开" in headings[1]
    assert "学校的操场归谁管" in headings[2]


def test_a_request_that_only_points_back_is_no_point(make_document: MakeDocument) -> None:
    text = (
        "The ferry sank because nobody looked at the weather. Forty people waded to the shore that night.\n"
        "Remember that. Every captain on this river reads the sky before he touches the rope.\n"
        "Keep the lamps lit. A dark harbour is a wall, and no boat has ever won against a wall.\n"
    )
    outline = structure(make_document(text, language="en"))
    points = [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]
    assert "Remember that" not in points


def test_a_clause_that_only_says_while_what_is_no_claim(make_document: MakeDocument) -> None:
    text = (
        "Our grandfathers carried the stones of this bridge on their backs for eleven years. They sang while"
        " they worked, and they were paid in bread.\n"
        "And even as you drive across it every morning, you must never forget who carried it here.\n"
    )
    outline = structure(make_document(text, language="en"))
    points = [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]
    assert any("never forget who carried it here" in point for point in points)


@pytest.mark.parametrize(
    "ends",
    ["I’ve talked tonight about", "We’ve come a long way with", "It has been my privilege to tend"],
)
def test_a_look_back_at_what_was_said_ends_a_count(make_document: MakeDocument, ends: str) -> None:
    items = "".join(
        f"{word}, {matter} The carpenters have the drawings and the council has the money. All that is missing is"
        " a dry week, forty pairs of hands and somebody who brings soup to the shore at noon.\n"
        for word, matter in (
            ("First", "the pier needs a roof.\nRain has run down its planks for nine years."),
            ("Second", "the school wants windows that close."),
            ("Third", "the mill must turn before the autumn."),
        )
    )
    text = f"Good evening. There are three jobs to be done before winter.\n{items}{ends} the shore we share. It is yours.\n"
    outline = structure(make_document(text, language="en"))
    spans = [p.passage for s in outline.sections for slide in s.slides for p in slide.points]
    start = text.index(ends)
    assert not any(span.start < start < span.end for span in spans)


def test_an_opening_may_be_shorter_than_what_follows(make_document: MakeDocument) -> None:
    opening = (
        "我很高兴，渔港这一年没有沉过一条船，也没有丢过一张网。码头的灯换了新的，渡口的台阶重新铺过，"
        "连最挑剔的老船长都说脚下踏实了。镇里来了四十位年轻人，有的学修船，有的学记账，有的学看云。鱼市的秤校过三回，缺斤少两的摊子一家也没有了。\n"
    )
    ahead = (
        "明年的路怎么走？我们要把船坞修到山脚下，让风浪来的时候有地方躲。潮水的记录要天天写，少一天也不行。"
        "冰库要扩一倍，卖鱼的价钱才不会被人捏在手里。\n"
    )
    work = "".join(
        f"{n}、{task}。\n"
        + "师傅们从早到晚守在工地上，材料一到就验，验完就用，用完就记。" * 20
        + "\n"
        for n, task in (
            ("一", "把船坞修牢"),
            ("二", "把冰库扩大"),
            ("三", "把堤坝加高"),
        )
    )
    text = opening + ahead + work
    outline = structure(make_document(text, language="zh"))
    assert text.index("明年的路") in [section.span.start for section in outline.sections]


def test_a_part_ends_where_words_are_gone_that_it_used_again_and_again(
    make_document: MakeDocument,
) -> None:
    mill = "The mill needs water. A mill without water rusts. Our mill had water once.\n"
    more = "Someone planted pears. Pears fell unpicked. Hens multiplied. Foxes followed hens.\n"
    plain = "Nobody asked for much. People simply waited. Children grew up meanwhile. Roads turned muddy.\n"
    school = "A school needs pupils. The school had nine pupils. Every school counts pupils.\n"
    reading = read_sentences(make_document(f"{mill}{plain}{school}{more}", language="en"))
    gone = farewells(reading)
    last = max(i for i, s in enumerate(reading.sentences) if "water" in s.terms)
    assert gone[last] < 0.0 < gone[last + 1]


@pytest.mark.parametrize(
    "salutation",
    [
        "尊敬的县委书记、县长，各位船老大：",
        "尊敬的理事长、各位会员：",
        "尊敬的董事长、政委，各位来宾：",
    ],
)
def test_officials_are_greeted_whatever_their_office(
    make_document: MakeDocument, salutation: str
) -> None:
    text = f"{salutation}\n今年的捕捞季下周一开始，船还没有验完。\n验不完的船一条也不许出港。\n"
    sentences = read_sentences(make_document(text, language="zh")).sentences
    assert sentences[0].role is Role.VOCATIVE
