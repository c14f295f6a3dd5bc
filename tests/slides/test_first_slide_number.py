"""A deck whose first slide is not number 1: on the slides, in pictures, in PDF and in PowerPoint."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from made_outlines import Plan, outline_of, point
from speechcast.config import BuildOptions
from speechcast.config_file import read_config
from speechcast.errors import UsageError
from speechcast.model.outline import SlideKind
from speechcast.model.scene import TextBox
from speechcast.pipeline import build
from speechcast.slides import lay_out, load_template, template_names

SPEECH = (
    "A walk along the quay\n\nFriends, the quay is open again. First, the trees are back. "
    "Second, the boats are back. Third, the lamp is lit at six.\n"
)


@pytest.mark.parametrize("name", template_names())
@pytest.mark.parametrize("first", [0, 1, 41])
def test_slides_show_numbers_from_the_first_one_on(name: str, first: int) -> None:
    plans = [Plan(SlideKind.BULLETS, f"Part {n}", (point("a"), point("b"))) for n in range(3)]
    document, outline = outline_of(
        "en", [[Plan(SlideKind.TITLE, "A walk")], plans, [Plan(SlideKind.CLOSING, "Thank you")]]
    )
    deck = lay_out(document, outline, load_template(name), first_number=first)
    plain = lay_out(document, outline, load_template(name))
    last = first + len(deck.slides) - 1
    for at, (laid, other) in enumerate(zip(deck.slides, plain.slides, strict=True)):
        pages = [e.text for e in laid.elements if isinstance(e, TextBox) and e.slot == "page"]
        assert pages in ([], [f"{first + at} / {last}"])
        shapes = [e for e in laid.elements if not isinstance(e, TextBox)]
        assert shapes == [e for e in other.elements if not isinstance(e, TextBox)]


def test_the_number_is_in_every_file_that_shows_slides(tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text(SPEECH, encoding="utf-8")
    formats = ("pptx", "svg", "slides-pdf", "sheet")
    options = BuildOptions(formats=formats, narration="none", first_slide_number=12)
    build(talk, tmp_path / "out", options)
    deck = Presentation(str(tmp_path / "out" / "deck.pptx"))
    assert deck.element.get("firstSlideNum") == "12"
    count = len(deck.slides)
    slide = deck.slides[1]
    fields = [node.text for node in slide.element.iter() if node.tag.endswith("}t")]
    assert "13" in fields
    svg = (tmp_path / "out" / "slides" / "02.svg").read_text(encoding="utf-8")
    assert f"13 / {count + 11}" in re.sub(r"<[^>]*>", " ", svg)
    pdf = pypdfium2.PdfDocument(tmp_path / "out" / "slides.pdf")
    assert [pdf.get_page_label(n) for n in range(2)] == ["12", "13"]


def test_the_option_is_a_key_of_the_file_and_is_bounded(tmp_path: Path) -> None:
    (tmp_path / "speechcast.toml").write_text("first-slide-number = 0\n", encoding="utf-8")
    assert read_config(tmp_path / "speechcast.toml") == {"first_slide_number": 0}
    with pytest.raises(UsageError, match="out of range"):
        BuildOptions(first_slide_number=-1)
    with pytest.raises(UsageError, match="out of range"):
        BuildOptions(first_slide_number=10_000)
