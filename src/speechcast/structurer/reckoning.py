"""Where a report turns from what was done to what came of it, and to what is still wanting."""

from __future__ import annotations

from speechcast.structurer.leads import names_list
from speechcast.structurer.reading import Reading


def turns_to_shortcomings(reading: Reading, index: int) -> bool:
    """Whether a sentence says behind what was achieved that something is wanting (当然，还存在一些不足)."""
    return _turn(reading, index) == ""


def reckons(reading: Reading, index: int, *, listed: bool) -> bool:
    """Whether a paragraph begins with a turn to the shortcomings, or to the results, of which a list must follow.

    Args:
        reading: The text.
        index: The sentence.
        listed: Whether a count begins behind it.
    """
    if not reading.sentences[index].first:
        return False
    turn = _turn(reading, index)
    return turn == "" or (turn is not None and (listed or names_list(reading, index)))


def _turn(reading: Reading, index: int) -> str | None:
    """The results to which a sentence turns, empty for shortcomings; `None` where it turns to neither."""
    pattern, span = reading.cues.reckoning, reading.sentences[index].span
    match = pattern.match(reading.text, span.start, span.end) if pattern is not None else None
    return None if match is None else match["results"] or ""
