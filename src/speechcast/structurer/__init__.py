"""The structure of a speech, read from its cues and its words: `structure(document)`."""

from __future__ import annotations

from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.structurer import compose
from speechcast.structurer.collector import collector_resting
from speechcast.structurer.cuts import structured

__all__ = ["structure"]


def structure(document: Document) -> Outline:
    """The outline of a document, whole and unedited.

    Every character belongs to one slide; words come from the text alone. Lines that were wrapped
    inside a paragraph are read on. Deterministic, and linear in the length of the text.
    """
    with collector_resting():
        return structured(document, compose.structure)
