"""A text in pieces that a service takes: cut after sentences, else clauses, else words."""

from __future__ import annotations

from collections.abc import Iterator

_CUTS = ("。！？!?…\n", "；;：:", "，、,", " \t\u3000")


def pieces(text: str, longest: int) -> Iterator[tuple[int, str]]:
    """(place, piece) of pieces of at most `longest` characters; joined they are the text."""
    start = 0
    while len(text) - start > longest:
        end = start + _best(text[start : start + longest])
        yield start, text[start:end]
        start = end
    if start < len(text):
        yield start, text[start:]


def _best(window: str) -> int:
    """How much of a full window to take: up to the last good cut in its second half."""
    for marks in _CUTS:
        for end in range(len(window), len(window) // 2, -1):
            if window[end - 1] in marks:
                return end
    return len(window)
