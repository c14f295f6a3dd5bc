"""PowerPoint decks: the notes are the speech, the titles its headings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from pptx import Presentation

from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.readers import read

Slide = tuple[str, str, str]
"""Title, body and notes."""


def _deck(path: Path, slides: Sequence[Slide], *, hidden: int = -1) -> Path:
    deck = Presentation()
    for number, (title, body, notes) in enumerate(slides):
        slide = deck.slides.add_slide(deck.slide_layouts[1 if number else 0])
        slide.shapes.title.text = title
        slide.placeholders[1].text = body
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        if number == hidden:
            slide._element.set("show", "0")
    deck.save(str(path))
    return path


def _blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(document.text)) for b in document.blocks]


def test_notes_are_read_with_titles_as_headings(tmp_path: Path) -> None:
    path = _deck(tmp_path / "a.pptx", [
        ("River day", "Ann Lee", "Good morning."),
        ("Trees", "oak", "We plant trees.\nAnd water them."),
        ("Trees", "elm", "And more of them."),
        ("Nothing said", "", ""),
        ("Let us rest", "", "Let us rest in the shade."),
    ])  # fmt: skip
    document = read(path)
    assert _blocks(document) == [
        ("heading", 1, "River day"), ("paragraph", 0, "Good morning."), ("heading", 1, "Trees"),
        ("paragraph", 0, "We plant trees."), ("paragraph", 0, "And water them."),
        ("paragraph", 0, "And more of them."), ("paragraph", 0, "Let us rest in the shade."),
    ]  # fmt: skip
    assert document.front.title == "River day"


@pytest.mark.parametrize("mark", [" (continued)", " (Cont.)", "（续）", "（续二）", " (2/3)"])
def test_a_slide_that_continues_the_one_before_has_no_heading_of_its_own(
    tmp_path: Path, mark: str
) -> None:
    path = _deck(tmp_path / "a.pptx", [
        ("River day", "", "Good morning."),
        ("Trees", "oak", "We plant oaks."),
        (f"Trees{mark}", "elm", "And elms."),
        (f"Birds{mark}", "owl", "Owls come back."),
    ])  # fmt: skip
    headings = [text for kind, _, text in _blocks(read(path)) if kind == "heading"]
    assert headings == ["River day", "Trees", f"Birds{mark}"]


def test_a_deck_without_notes_gives_the_words_of_its_slides_with_a_notice(tmp_path: Path) -> None:
    path = _deck(tmp_path / "a.pptx", [("River day", "Ann Lee", ""), ("Trees", "oak\nelm", "")])
    document = read(path)
    assert _blocks(document) == [
        ("heading", 1, "River day"), ("paragraph", 0, "Ann Lee"), ("heading", 1, "Trees"),
        ("item", 1, "oak"), ("item", 1, "elm"),
    ]  # fmt: skip
    assert [n.code for n in document.notices] == ["deck-without-notes"]
    assert document.front.speaker == "Ann Lee"


def test_hidden_slides_are_left_out(tmp_path: Path) -> None:
    path = _deck(
        tmp_path / "a.pptx", [("A", "", "We plant trees."), ("B", "", "Secret.")], hidden=1
    )
    assert "Secret" not in read(path).text


def test_a_damaged_deck_is_refused(tmp_path: Path) -> None:
    path = _deck(tmp_path / "a.pptx", [("A", "", "We plant trees.")])
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(InputError, match="damaged"):
        read(path)
