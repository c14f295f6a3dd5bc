"""Pictures placed in an outline: shown on their slide, or refused by name."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PIL import Image as Raster

from made_outlines import Plan, outline_of, point
from speechcast.config import BuildOptions
from speechcast.model.document import Document
from speechcast.model.outline import Illustration, Outline, SlideKind
from speechcast.model.scene import TextBox
from speechcast.pipeline import build
from speechcast.slides import illustrations, lay_out, load_template, moved, template_names

LINES = ("Trees line the quay", "Boats rest at night", "The lamp is lit at six")


def speech(
    *pictures: Illustration, kind: SlideKind = SlideKind.BULLETS
) -> tuple[Document, Outline]:
    plan = Plan(kind, "Along the quay", tuple(point(line) for line in LINES))
    document, outline = outline_of(
        "en", [[Plan(SlideKind.TITLE, "A walk")], [plan], [Plan(SlideKind.CLOSING, "Thank you")]]
    )
    first, second, third = outline.sections
    slide = dataclasses.replace(second.slides[0], illustrations=pictures)
    sections = (first, dataclasses.replace(second, slides=(slide,)), third)
    return document, dataclasses.replace(outline, sections=sections)


def saved(path: Path, size: tuple[int, int] = (400, 300)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Raster.new("RGB", size, "teal").save(path)
    return path


@pytest.mark.parametrize(
    ("written", "file"),
    [("quay.png", "quay.png"), ("pictures/quay.png", "pictures/quay.png"),
     ("the%20quay.png", "the quay.png"), ("the quay.png", "the quay.png"),
     ("100%25.png", "100%25.png"), ("pictures\\quay.png", "pictures/quay.png")],
)  # fmt: skip
def test_a_picture_is_found_beside_the_outline(written: str, file: str, tmp_path: Path) -> None:
    saved(tmp_path / file)
    _, outline = speech(Illustration(written, "The quay at dusk"))
    found = illustrations(outline, tmp_path)
    assert not found.notices
    image = found.of[outline.sections[1].slides[0].id]
    assert image.path == tmp_path / file
    assert image.description == "The quay at dusk"


@pytest.mark.parametrize(
    ("path", "content", "says"),
    [("gone.png", None, "cannot be read"), ("a.png", b"\x89PNG\r\n\x1a\nzzz", "damaged"),
     ("a.gif", b"GIF89a", "neither PNG nor JPEG"), ("https://example.org/a.png", None, "not fetched"),
     ("data:image/png;base64,AAAA", None, "not fetched"), ("", None, "names no file"),
     (".", None, "is no file"), ("a\0b.png", None, "cannot be read"), ("x" * 4000, None, "cannot be read")],
)  # fmt: skip
def test_a_picture_that_cannot_be_shown_is_named_in_a_notice(
    path: str, content: bytes | None, says: str, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / path).write_bytes(content)
    document, outline = speech(Illustration(path))
    found = illustrations(outline, tmp_path)
    assert [notice.code for notice in found.notices] == ["image-refused"]
    assert says in found.notices[0].message
    assert path[:50] in found.notices[0].message
    assert "Along the quay" in found.notices[0].message
    template = load_template("briefing")
    assert lay_out(document, outline, template, found) == lay_out(document, outline, template)


def test_the_first_of_two_pictures_is_shown_and_the_other_named(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        saved(tmp_path / name)
    _, outline = speech(Illustration("gone.png"), Illustration("a.png"), Illustration("b.png"))
    found = illustrations(outline, tmp_path)
    assert [image.path.name for image in found.of.values()] == ["a.png"]
    assert [notice.code for notice in found.notices] == ["image-refused", "image-unplaced"]
    assert "b.png" in found.notices[1].message


def test_a_picture_on_a_section_slide_is_told(tmp_path: Path) -> None:
    saved(tmp_path / "a.png")
    _, outline = speech(Illustration("a.png"), kind=SlideKind.SECTION)
    found = illustrations(outline, tmp_path)
    assert not found.of
    assert "section" in found.notices[0].message


@pytest.mark.parametrize("name", template_names())
@pytest.mark.parametrize("count", [0, 1, 3, 12])
def test_no_point_is_lost_beside_a_picture(name: str, count: int, tmp_path: Path) -> None:
    saved(tmp_path / "a.png")
    lines = tuple(point(f"{LINES[n % 3]} and the walk goes on, lap {n}") for n in range(count))
    document, outline = outline_of("en", [
        [Plan(SlideKind.TITLE, "A walk")], [Plan(SlideKind.BULLETS, "Along the quay", lines)],
        [Plan(SlideKind.CLOSING, "Thank you")],
    ])  # fmt: skip
    slide = dataclasses.replace(
        outline.sections[1].slides[0], illustrations=(Illustration("a.png"),)
    )
    section = dataclasses.replace(outline.sections[1], slides=(slide,))
    outline = dataclasses.replace(
        outline, sections=(outline.sections[0], section, outline.sections[2])
    )
    deck = lay_out(document, outline, load_template(name), illustrations(outline, tmp_path))
    parts = [laid for laid in deck.slides if laid.of == slide.id]
    assert [picture.name for picture in parts[0].pictures] == ["picture"]
    assert not any(laid.pictures for laid in parts[1:])
    assert [number for laid in parts for number in laid.points] == list(range(count))
    shown = " ".join(
        box.text for laid in parts for box in laid.elements if isinstance(box, TextBox)
    )
    for number in range(count):
        assert f"lap {number}" in shown or "…" in shown


def test_paths_are_told_from_the_folder_that_the_outline_goes_to(tmp_path: Path) -> None:
    _, outline = speech(Illustration("img/a.png"), Illustration("https://example.org/a.png"))
    there = moved(outline, tmp_path / "talk", tmp_path / "talk" / "out")
    pictures = there.sections[1].slides[0].illustrations
    assert [p.path for p in pictures] == ["../img/a.png", "https://example.org/a.png"]
    assert moved(outline, tmp_path, tmp_path) is outline


def test_an_outline_with_a_picture_is_built_and_its_copy_finds_the_picture(tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text(
        "A walk along the quay\n\nFriends, the quay is open again. First, the trees are back. "
        "Second, the boats are back. Third, the lamp is lit at six.\n",
        encoding="utf-8",
    )
    options = BuildOptions(formats=("pptx",), narration="none")
    build(talk, tmp_path / "one", options)
    outline = tmp_path / "one" / "outline.md"
    saved(tmp_path / "one" / "img" / "quay.png")
    lines = outline.read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if ".bullets" in line)
    lines.insert(at + 1, "\n![The quay at dusk](img/quay.png)\n")
    outline.write_text("\n".join(lines), encoding="utf-8")
    first = build(outline, tmp_path / "one", options)
    assert not [n for n in first.notices if n.code.startswith("image")]
    again = build(outline, tmp_path / "two", options)
    assert not [n for n in again.notices if n.code.startswith("image")]
    copy = (tmp_path / "two" / "outline.md").read_text(encoding="utf-8")
    assert "![The quay at dusk](../one/img/quay.png)" in copy
    assert (tmp_path / "two" / "deck.pptx").read_bytes() == (
        tmp_path / "one" / "deck.pptx"
    ).read_bytes()
