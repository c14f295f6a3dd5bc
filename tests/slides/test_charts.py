"""Comparable figures: a chart with data that can be edited, and its picture."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation

from made_outlines import Plan, outline_of, point
from speechcast.model.outline import SlideKind
from speechcast.model.scene import Deck, LaidSlide, Shape, TextBox
from speechcast.slides import lay_out, load_template, template_names
from speechcast.writers.pptx import write_pptx

READERS = (
    point("全市读者最多", label="总馆", value="12.5", unit="万人"),
    point("一年翻了一番", label="河东分馆", value="8", unit="万人"),
    point("今年刚刚开门", label="河西分馆", value="3.6", unit="万人"),
)
TREES = (
    point("Alders hold the bank", label="Alders", value="1,200", unit="trees"),
    point("Willows came by themselves", label="Willows", value="800", unit="trees"),
    point("Oaks", value="150", unit="trees"),
)


def made(language: str, points: tuple[tuple[str, str, str, str, str], ...], name: str) -> Deck:
    title = Plan(SlideKind.TITLE, "三年来" if language == "zh" else "Ten years")
    plan = Plan(SlideKind.FIGURES, "各馆读者" if language == "zh" else "What we planted", points)
    return lay_out(*outline_of(language, [[title], [plan], [title]]), load_template(name))


def charted(deck: Deck) -> LaidSlide:
    return next(slide for slide in deck.slides if slide.charts)


@pytest.mark.parametrize("name", template_names())
def test_three_figures_of_one_unit_are_a_chart_with_sentences_beside_it(name: str) -> None:
    slide = charted(made("zh", READERS, name))
    chart = slide.charts[0]
    assert slide.layout == "media"
    assert chart.categories == ("总馆", "河东分馆", "河西分馆")
    assert chart.values == (12.5, 8.0, 3.6)
    assert "河东分馆 8万人" in chart.description
    beside = next(e for e in slide.elements if isinstance(e, TextBox) and e.slot == "points")
    assert beside.text == "全市读者最多\n一年翻了一番\n今年刚刚开门"
    assert beside.paragraph_reveals == slide.points == (0, 1, 2)


def test_the_picture_draws_bars_as_long_as_their_figures() -> None:
    slide = charted(made("en", TREES, "briefing"))
    bars = [e.box for e in slide.elements if isinstance(e, Shape) and e.name == "bar"]
    assert [round(bar.w / bars[0].w, 3) for bar in bars] == [1.0, round(2 / 3, 3), 0.125]
    labels = [e.text for e in slide.elements if isinstance(e, TextBox) and e.slot == "chart"]
    assert labels == ["Alders", "1,200 trees", "Willows", "800 trees", "Oaks", "150 trees"]
    frame = slide.charts[0].box
    for element in slide.elements:
        if isinstance(element, TextBox) and element.slot == "chart":
            line = element.lines[0]
            assert frame.x - 0.1 <= line.x
            assert line.x + line.width <= frame.x + frame.w + 0.1
    said = next(e for e in slide.elements if isinstance(e, TextBox) and e.slot == "points")
    assert said.text.endswith("Oaks: 150 trees")


@pytest.mark.parametrize(
    "points",
    [READERS[:2],
     (*READERS[:2], point("满意", label="满意度", value="98.5", unit="%")),
     (*READERS[:2], point("保住", label="新馆", value="保8争9", unit="万人")),
     (*READERS[:2], point("大得多", label="网上", value="99999", unit="万人"))],
)  # fmt: skip
def test_figures_that_cannot_be_compared_stay_large_numbers(
    points: tuple[tuple[str, str, str, str, str], ...],
) -> None:
    deck = made("zh", points, "briefing")
    assert not any(slide.charts for slide in deck.slides)
    assert deck.slides[1].layout == "figures"


def test_the_deck_holds_a_native_chart_whose_data_can_be_edited(tmp_path: Path) -> None:
    title = Plan(SlideKind.TITLE, "三年来")
    plan = Plan(SlideKind.FIGURES, "各馆读者", READERS)
    document, outline = outline_of("zh", [[title], [plan], [title]])
    template = load_template("briefing")
    deck = lay_out(document, outline, template)
    for name in ("one.pptx", "two.pptx"):
        write_pptx(
            tmp_path / name, document=document, outline=outline, deck=deck,
            template_bytes=template.data, timeline=None, clips={},
            stamp=datetime(2024, 1, 1, tzinfo=UTC),
        )  # fmt: skip
    assert (tmp_path / "one.pptx").read_bytes() == (tmp_path / "two.pptx").read_bytes()
    slide = Presentation(str(tmp_path / "one.pptx")).slides[1]
    frame = next(shape for shape in slide.shapes if shape.has_chart)
    plot = frame.chart.plots[0]
    assert list(plot.categories) == ["总馆", "河东分馆", "河西分馆"]
    assert list(plot.series[0].values) == [12.5, 8.0, 3.6]
    assert (
        frame._element.nvGraphicFramePr.cNvPr.get("descr") == deck.slides[1].charts[0].description
    )
    workbook = frame.chart.part.chart_workbook.xlsx_part.blob
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    cells = {c.get("r"): "".join(c.itertext()) for c in sheet.iter("{*}c")}
    assert cells == {"B1": "万人", "A2": "总馆", "B2": "12.5", "A3": "河东分馆", "B3": "8",
                     "A4": "河西分馆", "B4": "3.6"}  # fmt: skip
