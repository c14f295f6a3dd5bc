"""Spans of characters in the one text that everything else points into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """The characters `[start, end)` of `Document.text`, counted in Unicode code points.

    Raises:
        ValueError: when `start` is negative or `end` lies before `start`.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # Spans are made by the hundred thousand: this takes a quarter of the time of a `__post_init__`.
        if not 0 <= start <= end:
            raise ValueError(f"not a span: [{start}, {end})")
        _set_start(self, start)
        _set_end(self, end)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not Span:
            return NotImplemented
        return self.start == other.start and self.end == other.end

    def __hash__(self) -> int:
        # Rules ask again and again after one span: a tuple of both would be made each time.
        return self.start * 1_000_003 + self.end

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def __contains__(self, position: object) -> bool:
        return isinstance(position, int) and self.start <= position < self.end

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The span moved by `by` code points."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """How many characters the two share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def trimmed(self, text: str) -> Span:
        """The span without the blanks at its ends (empty at its start when all is blank)."""
        start, end = self.start, self.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return self if start == self.start and end == self.end else Span(start, end)


_set_start, _set_end = Span.__dict__["start"].__set__, Span.__dict__["end"].__set__


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of `spans`.

    Raises:
        ValueError: when there are none.
    """
    listed = list(spans)
    if not listed:
        raise ValueError("no spans to cover")
    return Span(min(s.start for s in listed), max(s.end for s in listed))


def gaps(spans: Iterable[Span], whole: Span) -> Iterator[Span]:
    """What `spans` (sorted, without overlap) leave uncovered of `whole`."""
    position = whole.start
    for span in spans:
        if span.start > position:
            yield Span(position, span.start)
        position = max(position, span.end)
    if position < whole.end:
        yield Span(position, whole.end)
