"""A notice: something found on the way that the user should know."""

from __future__ import annotations

from dataclasses import dataclass

from speechcast.model.span import Span


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know.

    Attributes:
        code: A stable name in kebab-case that scripts can match, such as `encoding-guessed`.
        message: One or two sentences for a person.
        span: The characters of the text it speaks of; `None` when it is not about a place.
    """

    code: str
    message: str
    span: Span | None = None
