"""A mention: its kind, its words, the sentence that it stands in and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from speechcast.model.span import Span


class MentionKind(StrEnum):
    """What is mentioned."""

    FIGURE = "figure"
    TARGET = "target"
    DATE = "date"
    TERM = "term"
    TITLE = "title"
    ORGANISATION = "organisation"
    PERSON = "person"
    PLACE = "place"
    TASK = "task"


NAMED_ONCE = frozenset(
    [
        MentionKind.TERM,
        MentionKind.TITLE,
        MentionKind.ORGANISATION,
        MentionKind.PERSON,
        MentionKind.PLACE,
    ]
)
"""Kinds of which a document lists each wording once."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention.

    Attributes:
        kind: What is mentioned.
        span: Its words: the figure with its unit, the date, the quoted words without their marks,
            the name, what is to be done.
        sentence: The sentence that it stands in; of a term the one that explains it, if any does.
        about: What the figure counts, or who is asked; `None` when the text does not say.
        value: Of a figure: its number as written, without the unit.
        unit: Of a figure: its unit as written; empty when it has none.
        explained: Of a term: whether `sentence` says what it is.
    """

    kind: MentionKind
    span: Span
    sentence: Span
    about: Span | None = None
    value: str = ""
    unit: str = ""
    explained: bool = False
