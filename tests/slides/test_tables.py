"""A table on a slide: native and editable, drawn where it stands, or left to another shape."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pptx import Presentation

from made_outlines import Plan, outline_of, point
from speechcast.model.document import Document
from speechcast.model.outline import Outline, Phrase, SlideKind
from speechcast.model.scene import Box, TextBox
from speechcast.renditions.pictures import deck_svgs
from speechcast.slides import Template, lay_out, load_template, template_names
from speechcast.writers.pptx import write_pptx

ROWS = (("Ashford", "12,000", "900"), ("Millbrook", "8,000", "650"), ("Thorne", "15,000", "1,100"))


def tabled(
    rows: tuple[tuple[str, ...], ...] = ROWS, columns: tuple[str, ...] = ("Books", "Readers")
) -> tuple[Document, Outline]:
    points = tuple(point(f"{row[0]} lent books", label=row[0]) for row in rows)
    document, outline = outline_of("en", [
        [Plan(SlideKind.TITLE, "A year of longer evenings")],
        [Plan(SlideKind.FIGURES, "Every branch did its part", points)],
        [Plan(SlideKind.CLOSING, "Thank you")],
    ])  # fmt: skip
    first, second, last = outline.sections
    slide = second.slides[0]
    made = tuple(
        dataclasses.replace(p, cells=tuple(Phrase(cell) for cell in row[1:]))
        for p, row in zip(slide.points, rows, strict=True)
    )
    slide = dataclasses.replace(slide, points=made, columns=columns)
    second = dataclasses.replace(second, slides=(slide,))
    return document, dataclasses.replace(outline, sections=(first, second, last))


def templates(tmp_path: Path) -> list[Template]:
    Presentation().save(str(tmp_path / "plain.pptx"))
    return [load_template(name) for name in (*template_names(), str(tmp_path / "plain.pptx"))]


def test_rows_and_columns_stand_in_a_native_table(tmp_path: Path) -> None:
    document, outline = tabled()
    for template in templates(tmp_path):
        deck = lay_out(document, outline, template)
        path = tmp_path / "deck.pptx"
        write_pptx(
            path, document=document, outline=outline, deck=deck, template_bytes=template.data,
            timeline=None, clips={}, stamp=datetime(2024, 1, 1, tzinfo=UTC),
        )  # fmt: skip
        slide = Presentation(str(path)).slides[1]
        frames = [shape for shape in slide.shapes if shape.has_table]
        assert len(frames) == 1
        table = frames[0].table
        assert table.first_row
        cells = [[cell.text for cell in row.cells] for row in table.rows]
        assert cells == [["", "Books", "Readers"], *(list(row) for row in ROWS)]
        described = frames[0]._element.nvGraphicFramePr.cNvPr.get("descr")
        assert "Ashford Books 12,000 Readers 900" in described
        svg = deck_svgs(deck)[1]
        assert all(word in svg for row in ROWS for word in row)


def test_every_word_of_a_table_stands_in_its_cell_and_no_cell_on_another(tmp_path: Path) -> None:
    document, outline = tabled()
    for template in templates(tmp_path):
        deck = lay_out(document, outline, template)
        table = deck.slides[1].tables[0]
        title = next(
            e for e in deck.slides[1].elements if isinstance(e, TextBox) and e.slot == "title"
        )
        edge = max(line.baseline for line in title.lines)
        assert edge < table.box.y
        assert sum(table.widths) == pytest.approx(table.box.w)
        assert table.height * len(table.cells) == pytest.approx(table.box.h)
        assert within(table.box, Box(0, 0, deck.width, deck.height))
        for cells in table.cells:
            for cell in cells:
                assert within(cell.box, table.box)
                for line in cell.lines:
                    assert cell.box.x - 0.01 <= line.x
                    assert line.x + line.width <= cell.box.x + cell.box.w + 0.01


def within(inner: Box, outer: Box) -> bool:
    return (
        outer.x - 0.01 <= inner.x
        and outer.y - 0.01 <= inner.y
        and inner.x + inner.w <= outer.x + outer.w + 0.01
        and inner.y + inner.h <= outer.y + outer.h + 0.01
    )


@pytest.mark.parametrize("name", template_names())
def test_a_table_whose_words_do_not_fit_is_shown_otherwise(name: str) -> None:
    long = tuple((f"{row[0]} {'and its reading rooms ' * 6}", *row[1:]) for row in ROWS)
    document, outline = tabled(long)
    deck = lay_out(document, outline, load_template(name))
    assert not any(slide.tables for slide in deck.slides)
    parts = [slide for slide in deck.slides if slide.of == outline.sections[1].slides[0].id]
    assert [number for slide in parts for number in slide.points] == [0, 1, 2]


def test_rows_without_all_their_figures_are_no_table() -> None:
    document, outline = tabled((*ROWS[:2], ("Thorne", "15,000")))
    deck = lay_out(document, outline, load_template("briefing"))
    assert not any(slide.tables for slide in deck.slides)
