"""Speeches for the questions' tests: read and structured once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from conftest import CHINESE, ENGLISH
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.readers import ReadOptions, read
from speechcast.structurer import structure
from speechcast.study.speech import Speech

EXAMPLES = Path(__file__).parents[1] / "examples"


@cache
def speech(name: str) -> tuple[Document, Outline]:
    """A speech by name: `chinese`, `english`, or the file name of an example."""
    texts = {"chinese": CHINESE, "english": ENGLISH}
    if name in texts:
        return of(texts[name])
    document = read(EXAMPLES / name, ReadOptions())
    return document, structure(document)


def of(text: str) -> tuple[Document, Outline]:
    """A speech from its text."""
    document = read(None, ReadOptions(), stdin=text.encode("utf-8"))
    return document, structure(document)


def chinese(*lines: str) -> Speech:
    """A Chinese talk of these paragraphs, behind its title and its address."""
    lead = "在渔港工作会上的讲话\n\n各位同事：\n"
    return Speech(*of(lead + "\n".join(lines) + "\n"))


def english(*lines: str) -> Speech:
    """An English talk of these paragraphs, behind its title and its first words."""
    lead = "The Harbour We Share\n\nFriends of the harbour, I will speak about our work.\n\n"
    return Speech(*of(lead + "\n\n".join(lines) + "\n"))


ALL = ("chinese", "english", "city-congress.zh.txt", "library-keynote.en.txt")
