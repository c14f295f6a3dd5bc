"""slides.pdf: headings, paragraphs and links, each word where the scene has it."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from sample_deck import STAMP, Sample, sample
from speechcast.model.scene import Box, Picture, TextBox
from speechcast.writers.ooxml_media import icon_png
from speechcast.writers.slides_pdf import write_slides_pdf


@pytest.fixture(scope="module")
def made() -> Sample:
    return sample()


@pytest.fixture(scope="module")
def pdf(made: Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "slides.pdf"
    write_slides_pdf(path, deck=made.deck, author="林悦", stamp=STAMP)
    return path


def _run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


def test_it_is_tagged_titled_and_dated(pdf: Path) -> None:
    said = _run("pdfinfo", pdf)
    assert re.search(r"^Tagged: +yes$", said, re.M)
    assert re.search(r"^Title: +清河市社区图书馆工作会议$", said, re.M)
    assert re.search(r"^Author: +林悦$", said, re.M)
    assert re.search(r"^Pages: +9$", said, re.M)
    assert re.search(r"^Page size: +960 x 540 pts$", said, re.M)
    assert "2024" in said
    assert b"pdfuaid:part" in pdf.read_bytes()


def test_titles_are_headings_and_texts_are_paragraphs_in_reading_order(
    made: Sample, pdf: Path
) -> None:
    lines = _run("pdfinfo", "-struct-text", pdf).splitlines()
    kinds = [line.split()[0] for line in lines if re.match(r"  \w", line)]
    assert kinds.count("H1") == 5
    assert kinds.count("H2") == 3
    assert "Figure" not in kinds
    words = "".join(line.strip().strip('"') for line in lines if line.strip().startswith('"'))
    boxes = [
        box for slide in made.deck.slides for box in slide.elements
        if isinstance(box, TextBox) and box.slot not in ("footer", "page")
    ]  # fmt: skip
    assert words == "".join(box.text.replace("\n", "") for box in boxes)


def test_every_slide_has_its_bookmark(made: Sample, pdf: Path) -> None:
    root = etree.fromstring(
        _run("pdftohtml", "-xml", "-stdout", "-i", pdf).encode(), etree.XMLParser(recover=True)
    )
    marks = [(item.get("page"), item.text) for item in root.iter("item")]
    assert marks == [(str(n), slide.title) for n, slide in enumerate(made.deck.slides, 1)]


def test_all_fonts_are_embedded_and_can_be_searched(pdf: Path) -> None:
    fonts = _run("pdffonts", pdf).splitlines()[2:]
    assert fonts
    assert all(re.search(r"yes yes yes", line) for line in fonts)


def test_lines_begin_where_the_scene_has_them(made: Sample, pdf: Path) -> None:
    root = etree.fromstring(
        _run("pdftotext", "-bbox", pdf, "-").encode(), etree.XMLParser(recover=True)
    )
    for slide, page in zip(made.deck.slides, root.iter("{*}page"), strict=True):
        begins = [(float(w.get("xMin")), w.text) for w in page.iter("{*}word")]
        for box in (e for e in slide.elements if isinstance(e, TextBox)):
            for line in box.lines:
                first = line.text.split()[0]
                assert any(abs(x - line.x) < 1.5 and first.startswith(text[:2])
                           for x, text in begins), line  # fmt: skip


def test_equal_decks_give_equal_bytes(made: Sample, pdf: Path, tmp_path: Path) -> None:
    write_slides_pdf(tmp_path / "again.pdf", deck=sample().deck, author="林悦", stamp=STAMP)
    assert (tmp_path / "again.pdf").read_bytes() == pdf.read_bytes()


def test_an_image_that_says_something_is_a_figure_with_its_words_and_a_logo_is_none(
    made: Sample, tmp_path: Path
) -> None:
    image = tmp_path / "image.png"
    image.write_bytes(icon_png())
    picture = Picture(
        "photograph", Box(500, 120, 200, 100), str(image), "0" * 64, "image/png", 32, 32,
        crop=(0.1, 0.25, 0.1, 0.25), description="书架前的读者",
    )  # fmt: skip
    logo = replace(picture, name="logo", box=Box(850, 20, 60, 60), description="")
    slides = (replace(made.deck.slides[0], pictures=(picture, logo)), *made.deck.slides[1:])
    path = tmp_path / "slides.pdf"
    write_slides_pdf(path, deck=replace(made.deck, slides=slides), author="", stamp=STAMP)
    lines = _run("pdfinfo", "-struct", path).splitlines()
    assert sum(line.strip().startswith("Figure") for line in lines) == 1
    assert _run("pdfimages", "-list", path).count("image ") >= 2
