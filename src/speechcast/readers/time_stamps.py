"""Times that stand in a transcript copied from a player: on lines of their own or in front of what is said."""

from __future__ import annotations

import re
from itertools import pairwise

from speechcast.model.span import Span

_STAMP = re.compile(
    r"^[ \t]*[\[(（【<]?(?:(?P<h>\d{1,2})[:：])?(?P<m>\d{1,3})[:：](?P<s>[0-5]\d)(?:[.,]\d{1,3})?[\])）】>]?(?=\s|$|[-–—\u4e00-\u9fff]|(?<=[\])）】>]))[ \t\u3000]*(?:\n(?=.*\S))?",
    re.MULTILINE,
)
_LINE = re.compile(r"^.*\S.*$", re.MULTILINE)
_FEWEST, _SHARE = 4, 0.2
"""Times that are enough for a transcript, and the share of its lines that have one."""

_FIRST = 60
"""Seconds into a recording at which its transcript has begun."""


def time_stamps(text: str) -> tuple[Span, ...]:
    """The times at the beginning of lines, in order, where they rise through the text; none where they are few, begin
    late, as those of a programme do, or fall, as the scores of games do.

    Args:
        text: Plain text.
    """
    if ":" not in text and "：" not in text:
        return ()
    found = list(_STAMP.finditer(text))
    if len(found) < _FEWEST or len(found) < _SHARE * sum(1 for _ in _LINE.finditer(text)):
        return ()
    seconds = [3600 * int(m["h"] or 0) + 60 * int(m["m"]) + int(m["s"]) for m in found]
    if seconds[0] > _FIRST or any(later < earlier for earlier, later in pairwise(seconds)):
        return ()
    return tuple(Span(*m.span()) for m in found)


def without(text: str, stamps: tuple[Span, ...]) -> str:
    """The text with blanks in the place of the times, every word where it was.

    The blanks stand at the end of the line in front: at the beginning of one they would indent a paragraph.
    """
    pieces: list[str] = []
    at = 0
    for stamp in stamps:
        begin = stamp.start - (stamp.start > at and text[stamp.start - 1] == "\n")
        words = stamp.of(text)
        ends = text[begin : stamp.start] + "\n" * words.count("\n")
        blank = " " * (stamp.end - begin - len(ends))
        pieces += [text[at:begin], blank, ends]
        at = stamp.end
    return "".join([*pieces, text[at:]])
