"""A point and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from speechcast.model.outline import Phrase, Point
from speechcast.model.span import Span
from speechcast.structurer.shapes import Shape
from speechcast.structurer.starts import Start


@dataclass(frozen=True, slots=True)
class Found:
    """A point and where it comes from.

    Attributes:
        point: The point.
        start: Its beginning.
        begin: First character that belongs with it: that of the sentence which announces it, or
            of the item whose slide it opens.
        lead: The sentence that announces the count which it opens; `None` when there is none.
        slide: Number of the slide that its item has to itself; -1 when it may share one.
        title: Heading of that slide.
        count: Number of its count within the passage; -1 when it is unnumbered.
        run: Number of the count to whose items it belongs, with all that is nested in them; -1 for none.
        shape: The slide that its passage makes by itself; `None` when it is a point like others.
        bound: Whether its claim is not told without its support: a condition, what is so instead, what is to be so.
    """

    point: Point
    start: Start
    begin: int
    lead: Span | None = None
    slide: int = -1
    title: Phrase | None = None
    count: int = -1
    run: int = -1
    shape: Shape | None = None
    bound: bool = False


def goes_on(before: Sequence[Found], group: Sequence[Found]) -> bool:
    """Whether a group goes on with the count in which the one before it ends: what heads the others heads it."""
    return group[0].count >= 0 and group[0].count == before[-1].count
