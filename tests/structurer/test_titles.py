"""The name of a speech that has no title of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from speechcast.model.document import Document
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.readers import ReadOptions, read
from speechcast.structurer import structure
from speechcast.structurer.outline_md import outline_markdown
from speechcast.structurer.outline_reading import read_outline
from speechcast.structurer.titles import title_of_file

MakeDocument = Callable[..., Document]

UNNAMED = (
    "I am glad that the hall is full tonight, and I thank you for coming.\n"
    "I will be done in ten minutes, and then I want to hear from you. You have all seen the storm come over the wall.\n"
    "I did not think that it would come to this, and you did not either.\n"
)


@pytest.mark.parametrize(("name", "title"), [
    ("harbour-day_2026.txt", "Harbour day 2026"),
    ("渔港工作会.docx", "渔港工作会"),
    ("speech.txt", ""), ("Speech final (2).docx", ""), ("讲话稿（终稿）.docx", ""),
    ("新建文本文档.txt", ""), ("-", ""), ("20260311.txt", ""), ("a1.txt", ""),
])  # fmt: skip
def test_a_file_names_the_speech_where_its_name_says_more_than_that_it_is_one(
    name: str, title: str
) -> None:
    assert title_of_file(name) == (Phrase(title) if title else None)


def test_a_speech_none_of_whose_headings_can_be_a_title_has_the_name_of_its_file(
    make_document: MakeDocument,
) -> None:
    document = replace(make_document(UNNAMED), source_name="harbour-day.txt")
    assert structure(document).title.text == "Harbour day"
    document = replace(document, source_name="speech.txt")
    assert structure(document).title.spans


def test_what_its_owner_calls_a_file_in_several_words_names_a_speech_without_a_title(
    make_document: MakeDocument,
) -> None:
    text = "The harbour wall protects the town. The harbour wall is old.\nThe wall leaks at every tide.\n"
    for name, title in (
        ("opening-of-the-wall.txt", "Opening of the wall"), ("wall.txt", ""),
        ("final edited version.docx", ""), ("Wall speech v3 FINAL.docx", ""), ("渔港修墙讲话.docx", "渔港修墙讲话"),
        ("讲话终稿第三稿.docx", ""), ("download (3) copy.txt", ""),
    ):  # fmt: skip
        outline = structure(replace(make_document(text), source_name=name))
        assert outline.title.text == title or (not title and outline.title.spans)


def test_what_only_addresses_is_no_title_where_something_else_is_said(
    make_document: MakeDocument,
) -> None:
    text = (
        "Boys and girls,\nYou have seen the wall, and you know how old it is. You will see it fall if we wait.\n"
        "I want you to look at the wall today. I want you to draw what you see.\n"
    )
    assert "Boys" not in structure(make_document(text)).title.text


def test_a_spoken_opening_and_the_last_one_are_no_titles(make_document: MakeDocument) -> None:
    parts = (
        "OK, where do we begin with the quay. We have talked of it for years, and nothing has been built.",
        "The harbour wall protects the harbour town. The harbour wall is ninety years old. The wall leaks at every tide.",
        "The last one is the harbour lamp. It went out in the storm, and nobody has lit it since then.",
    )
    title = structure(make_document("\n".join(parts))).title.text
    assert not title.startswith(("OK", "The last"))


@pytest.mark.parametrize(("replacements", "name"), [((), "××"), (("**=青石",), "青石")])
def test_a_title_shows_its_masks_as_signs_or_filled(
    replacements: tuple[str, ...], name: str, tmp_path: Path
) -> None:
    speech = tmp_path / "speech.txt"
    speech.write_text(
        "在**镇渡口修缮会上的讲话\n\n同志们：\n\n渡口的石阶已经松了三年。今年入冬以前，要把石阶全部换完。\n",
        encoding="utf-8",
    )
    document = read(speech, ReadOptions(replace=replacements))
    outline = structure(document)
    assert outline.title.text == f"在{name}镇渡口修缮会上的讲话"
    assert outline.title.spans == (Span(0, 13),)
    assert not any("*" in slide.heading.text for slide in outline.slides())
    again = read_outline(outline_markdown(document, outline))[1]
    assert (again.title.text, again.title.spans) == (outline.title.text, outline.title.spans)
    assert not again.title.edited
