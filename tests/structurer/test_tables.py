"""Figures that stand side by side in a speech make a table; others do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from speechcast.model.document import Document
from speechcast.model.outline import Slide, SlideKind
from speechcast.model.span import Span
from speechcast.structurer import structure
from speechcast.structurer.outline_md import outline_markdown
from speechcast.structurer.outline_reading import read_outline
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.tables import Tabled, Tables
from speechcast.structurer.wording import Wording
from speechcast.writers.outline import outline_json, parse_outline

MakeDocument = Callable[..., Document]

SPEECH = """在河口镇读书工作会上的讲话

同志们：
这一年我们做了许多事情，读书的人越来越多。
一、成绩来之不易。注册读者由1200人增加到3100人，晚间开放从每周2天延长到每周6天，借书等候由9天缩短到3天。这些变化，是大家一点一滴干出来的。
二、作风要更实。要走进读者中间，听一听他们的想法。要把意见箱放在门口，每周打开一次。要把问题一件一件解决好。
谢谢大家！
"""  # fmt: skip


def table_of(text: str, language: str, make_document: MakeDocument) -> Tabled | None:
    document = make_document(text, language=language)
    return Tables(Wording(read_sentences(document))).of(Span(0, len(document.text)))


def rows_of(table: Tabled) -> list[tuple[str, ...]]:
    return [
        (point.label.text if point.label else "", *(cell.text for cell in point.cells))
        for point in table.points
    ]


@pytest.mark.parametrize(
    ("language", "text", "columns", "rows"),
    [
        ("zh", "水面由3亩扩大到18亩，岸边树木从200棵增加到950棵，游人由每天40人增加到每天600人。", ("由", "到"),
         [("水面", "3亩", "18亩"), ("岸边树木", "200棵", "950棵"), ("游人", "每天40人", "每天600人")]),
        ("zh", "购书经费达到320万元，增长12%；藏书总量达到45万册，增长8%；活动达到610次，增长21%。", ("数值", "增长"),
         [("购书经费", "320万元", "12%"), ("藏书总量", "45万册", "8%"), ("活动", "610次", "21%")]),
        ("zh", "购书经费达到320万元，增长12%；等候时间为3天，下降60%；活动达到610次，增长21%。", ("数值", "变化"),
         [("购书经费", "320万元", "增长12%"), ("等候时间", "3天", "下降60%"), ("活动", "610次", "增长21%")]),
        ("zh", "东片新建书屋12个，服务居民3400人；西片新建书屋9个，服务居民2100人；北片新建书屋15个，服务居民4800人。",
         ("新建书屋", "服务居民"), [("东片", "12个", "3400人"), ("西片", "9个", "2100人"), ("北片", "15个", "4800人")]),
        ("en", "Visits rose from 38 to 61 a week, study loans grew from 210 to 340, and waiting fell from 9 minutes "
         "to 3 minutes.", ("From", "To"),
         [("Visits", "38", "61"), ("Study loans", "210", "340"), ("Waiting", "9 minutes", "3 minutes")]),
        ("en", "Ashford lent 12,000 books to 900 readers; Millbrook lent 8,000 books to 650 readers; Thorne lent "
         "15,000 books to 1,100 readers.", ("Books", "Readers"),
         [("Ashford", "12,000", "900"), ("Millbrook", "8,000", "650"), ("Thorne", "15,000", "1,100")]),
        ("en", "Visitors reached 5,200, up 12%; loans reached 9,400, down 8%; new members came to 310, up 21%.",
         ("Figure", "Change"),
         [("Visitors", "5,200", "Up 12%"), ("Loans", "9,400", "Down 8%"), ("New members", "310", "Up 21%")]),
    ],
)  # fmt: skip
def test_figures_side_by_side_are_rows_and_columns(
    language: str, text: str, columns: tuple[str, ...], rows: list[tuple[str, ...]],
    make_document: MakeDocument,
) -> None:  # fmt: skip
    table = table_of(text, language, make_document)
    assert table is not None
    assert table.columns == columns
    assert rows_of(table) == rows
    assert str(len(rows)) in table.why


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "水面由3亩扩大到18亩，岸边树木从200棵增加到950棵。"),
        ("zh", "购书经费达到320万元，藏书总量达到45万册，活动达到610次。"),
        ("zh", "东片新建书屋12个，服务居民3400人；西片修路9公里，服务居民2100人；北片新建书屋15个。"),
        ("zh", "从第1组到第3组，由2人到5人，从早上8点到晚上6点，大家都在忙。"),
        ("en", "From 9 to 5 we work, and from 6 to 10 we read."),
        ("en", "We walked 12 miles in 3 days. We ate 40 loaves in 3 days."),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_makes_no_table(
    language: str, text: str, make_document: MakeDocument
) -> None:
    assert table_of(text, language, make_document) is None


def tabled_slide(make_document: MakeDocument) -> tuple[Document, Slide]:
    document = make_document(SPEECH, language="zh")
    return document, next(slide for slide in structure(document).slides() if slide.columns)


def test_a_speech_shows_its_table_with_the_evidence(make_document: MakeDocument) -> None:
    document, slide = tabled_slide(make_document)
    assert slide.kind is SlideKind.FIGURES
    assert slide.columns == ("由", "到")
    assert "changes" in slide.why
    for point in slide.points:
        for cell in point.cells:
            assert "".join(span.of(document.text) for span in cell.spans) == cell.text
            assert all(point.passage.covers(span) for span in cell.spans)


def test_a_table_is_read_as_it_was_written(make_document: MakeDocument) -> None:
    document = make_document(SPEECH, language="zh")
    outline = structure(document)
    written = outline_markdown(document, outline)
    assert "[1200人]{.cell} [3100人]{.cell}" in written
    read, again = read_outline(written)
    assert again == outline
    assert outline_markdown(read, again) == written
    assert parse_outline(outline_json(document, outline)) == replace(outline, document=None)


def test_a_person_changes_a_cell(make_document: MakeDocument) -> None:
    document, _ = tabled_slide(make_document)
    written = outline_markdown(document, structure(document))
    _, edited = read_outline(written.replace("[3100人]{.cell}", "[约3100人]{.cell}"))
    slide = next(slide for slide in edited.slides() if slide.columns)
    cell = slide.points[0].cells[1]
    assert (cell.text, cell.edited) == ("约3100人", True)
