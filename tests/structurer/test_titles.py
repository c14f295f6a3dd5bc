"""The name of a speech that has no title of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from speechcast.model.document import Document
from speechcast.model.outline import Phrase
from speechcast.structurer import structure
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


def test_a_spoken_opening_and_the_last_one_are_no_titles(make_document: MakeDocument) -> None:
    parts = (
        "OK, where do we begin with the quay. We have talked of it for years, and nothing has been built.",
        "The harbour wall protects the harbour town. The harbour wall is ninety years old. The wall leaks at every tide.",
        "The last one is the harbour lamp. It went out in the storm, and nobody has lit it since then.",
    )
    title = structure(make_document("\n".join(parts))).title.text
    assert not title.startswith(("OK", "The last"))
