"""Which parts of a speech an agenda and a summary name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from speechcast.model.outline import SectionKind

QUIET = (SectionKind.OPENING, SectionKind.CLOSING, SectionKind.THANKS)
"""Roles of parts that no list names when no part has a number."""

_LISTED = 8
"""Parts that a list names at most (board, section 5)."""


class _Part(Protocol):
    @property
    def kind(self) -> SectionKind: ...

    @property
    def number(self) -> int: ...


P = TypeVar("P", bound=_Part)


def main_parts(parts: Sequence[P]) -> list[P]:
    """The parts that agenda and summary name: the numbered ones, else all that carry points."""
    numbered = [part for part in parts if part.number]
    return (numbered or [part for part in parts if part.kind not in QUIET])[:_LISTED]
