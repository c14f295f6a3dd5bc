"""Documents for the structurer's tests, made without the readers."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from speechcast.languages import detect
from speechcast.model.document import Block, Document, Front
from speechcast.model.span import Span
from speechcast.readers.masks import find_masks, with_directions

MakeDocument = Callable[..., Document]


def document_of(text: str, *, title: str = "", language: str = "") -> Document:
    """A document as a reader would give it: lines are paragraphs."""
    lines = [Span(*m.span()).trimmed(text) for m in re.finditer(r"[^\n]+", text)]
    at = text.find(title) if title else -1
    return Document(
        text=text,
        language=language or detect(text),
        source_name="speech.txt",
        source_sha256="0" * 64,
        blocks=tuple(Block(line) for line in lines if line),
        masks=with_directions(text, find_masks(text)),
        front=Front(title, (Span(at, at + len(title)),)) if at >= 0 else Front(),
    )  # fmt: skip


@pytest.fixture(scope="session")
def make_document() -> MakeDocument:
    """`document_of`."""
    return document_of
