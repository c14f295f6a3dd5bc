"""Rows of short clauses are shown to their end, and what is set apart or announced with its second half."""

from __future__ import annotations

from collections.abc import Callable

from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer import structure
from speechcast.structurer.rows import goes_on_in_row, row_end

MakeDocument = Callable[..., Document]


def _shown(document: Document) -> list[str]:
    return [
        phrase.text
        for slide in structure(document).slides()
        for point in slide.points
        for phrase in (point.text, point.detail)
        if phrase is not None
    ]


def test_a_row_ends_with_its_last_member(make_document: MakeDocument) -> None:
    text = "we shall clear any drift, mend any culvert, light any lamp, in order to keep the pass open."
    document = make_document(text)
    pieces = document_clauses(document)
    assert row_end(text, pieces, 1, blanks=True) == 3
    assert row_end(text, pieces, 3, blanks=True) == 3


def test_a_chinese_row_has_members_of_one_length(make_document: MakeDocument) -> None:
    text = "教室内外一个样，上课下课一个样，校内校外一个样，说了三年。"
    pieces = document_clauses(make_document(text))
    assert row_end(text, pieces, 1, blanks=False) == 3


def test_no_member_of_a_row_is_cut_off_a_claim(make_document: MakeDocument) -> None:
    shown = _shown(
        make_document(
            "We are a small valley, and we have been told for years that we cannot hold the road. We will hold it.\n"
            "Let every neighbour know that we shall clear any drift, mend any culvert, carry any stone, light any lamp, "
            "in order to keep the pass open. The snow comes early here, and it stays until May.\n"
            "We start a new guild for the road. Its doors will stand open from the first of March.\n"
        )
    )
    assert "We shall clear any drift, mend any culvert, carry any stone, light any lamp" in shown


def test_what_a_thing_is_instead_stands_beside_the_claim(make_document: MakeDocument) -> None:
    shown = _shown(
        make_document(
            "We are a small valley, and we have been told for years that we cannot hold the road. We will hold it.\n"
            "In the spring all of us who still keep a mule and a cart in the upper valley will start a new guild for the road, "
            "not a club of the old masters, but a school of the young. Its doors will stand open from the first of March.\n"
            "The snow comes early here, and it stays until May. The fee is a day's work.\n"
        )
    )
    assert "Not a club of the old masters, but a school of the young" in shown


def test_a_promise_does_not_end_before_what_its_colon_announces(
    make_document: MakeDocument,
) -> None:
    shown = _shown(
        make_document(
            "The flood has taught us who our friends are, and what we owe them.\n"
            "To those old partners who stayed with us in the flood, we pledge a fair price for every load.\n"
            "To those new farms on the upper bank, we pledge the use of our mill in the dry months of the year.\n"
            "Finally, to those neighbours who would make the marsh their own, we offer not a threat but a plea: that both sides walk the dyke together, "
            "before the spring tide that takes so much of our bank each year settles the matter for us in its own way.\n"
        )
    )
    assert any("that both sides walk the dyke together" in words for words in shown)


def test_what_a_claim_leaves_unnamed_is_named_behind_its_dash(make_document: MakeDocument) -> None:
    shown = _shown(
        make_document(
            "We are here to speak of the mill, and of the flood that will come to it again.\n"
            "I shall ask the council for the one remaining tool to meet the flood--broad power to close the sluices of "
            "every mill on the river, as great as the power that would be given to me if the dyke were broken.\n"
            "The council will meet again in May. The snow will have gone from the pass by then.\n"
        )
    )
    named = "to meet the flood--broad power to close the sluices of every mill on the river"
    assert any(named in words for words in shown)


def document_clauses(document: Document) -> list[Span]:
    """The clauses of a document of one sentence."""
    language = language_of(document.language)
    return list(language.clauses(document.text, Span(0, len(document.text))))


def test_members_of_a_row_are_shown_by_their_heads_where_one_of_them_is(
    make_document: MakeDocument,
) -> None:
    text = (
        "一、把渡口的事办得更实\n"
        "渡口的事没有小事，既要算经济账，也要算人心账。要办好候船一件事，每个渡口至少建成一间能遮风挡雨的候船室，让老人不再站着等船。"
        "要办好夜航一件事，装灯80盏，让晚归的人看得见路。要办好急救一件事，今后三年培训救护员26名。"
        "要办好修船一件事，打通上坞的轨道18条，让船家不再绕远。\n"
        "二、把渡口的账算得更清\n"
        "每一张船票都要登记，每一笔修船的钱都要贴在渡口的墙上，谁都可以来看，谁都可以来问。\n"
    )
    slides = structure(make_document(text, language="zh")).slides()
    points = [p for slide in slides for p in slide.points if "一件事" in p.text.text]
    assert [p.text.text for p in points] == [
        "办好候船一件事",
        "办好夜航一件事",
        "办好急救一件事",
        "办好修船一件事",
    ]
    assert all(p.detail is not None for p in points)


def test_a_row_of_demands_goes_on_whether_its_first_member_keeps_its_word_or_not() -> None:
    assert goes_on_in_row("懂水情，", "要懂天气，", "要")
    assert goes_on_in_row("要懂水情，", "要懂天气，", "要")
    assert not goes_on_in_row("船工们都来了，", "要懂天气，", "要")
    assert not goes_on_in_row("要懂水情，", "天气变了，", "要")


def test_no_detail_begins_inside_a_row_of_demands(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n下面讲三条。\n一是手上要有活。要懂水情，要懂天气，要懂机器，还要会救人。\n"
        "二是心里要有数。每天开船前后把甲板扫两遍。\n三是嘴巴要甜。上船叫一声，下船扶一把。\n"
    )
    slides = structure(make_document(text, language="zh")).slides()
    shown = [p.detail.text for s in slides for p in s.points if p.detail is not None]
    assert any(words.startswith(("懂水情", "要懂水情")) for words in shown)
