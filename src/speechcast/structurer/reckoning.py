"""Where a report turns from what was done to what came of it, and to what is still wanting."""

from __future__ import annotations

from speechcast.structurer.reading import Reading


def turns_to_shortcomings(reading: Reading, index: int) -> bool:
    """Whether a sentence says behind what was achieved that something is wanting (当然，还存在一些不足)."""
    return turn_of(reading, index) == ""


def turn_of(reading: Reading, index: int) -> str | None:
    """The results to which a sentence turns, empty for shortcomings; `None` where it turns to neither."""
    pattern, span = reading.cues.reckoning, reading.sentences[index].span
    match = pattern.match(reading.text, span.start, span.end) if pattern is not None else None
    return None if match is None else match["results"] or ""
