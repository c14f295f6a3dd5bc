"""Transcripts whose lines end wherever the screen was full: a sentence goes on over its line ends.

Such lines are no paragraphs, however short they are. They are told from verse, lists, minutes and headings by the
whole of the text: many lines, half of them or more without the end of a sentence, and sentences that plainly go on
in the next line (a small letter, a word that needs another one) or end in the middle of a line.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence

from speechcast.languages import detect
from speechcast.model.document import Block
from speechcast.model.span import Span

_FEWEST, _LONGER = 24, 60
"""Lines of such a transcript at least; and lines from which verse is seldom, when no sentence ends inside a line."""

_WIDEST = 90
"""Characters of a line of a subtitle at most; a twentieth of them may be longer."""

_OPEN, _ENDED = 0.35, 0.1
"""Shares of the lines that break off a sentence, and that end one or hold the end of one, at least."""

_INSIDE = 0.2
"""Share of the lines that hold the end of a sentence and go on, from which line ends mean nothing."""

_GOING_ON = {"zh": 0.12, "en": 0.5}
"""Share of the lines that break off whose sentence plainly goes on in the next, at least."""

_UNEVEN = 0.2
"""How far the widths of lines spread, as a share of their mean, at least where every sentence begins a line: lines
of verse are of one length."""

_TAIL = 1.15
"""How many times as long as lines that break off those that end a sentence are at most: the last piece of a
sentence is no longer than the others, a paragraph under a heading is."""

_SHORT = 0.6
"""Share of the usual width below which a numbered line without an end is a heading, and one at the head of the
text stands over it."""

_HEAD = 4
"""Lines that stand over a text at most."""

_AT_LINE_ENDS = 0.05
"""Share of the lines, at most, inside which sentences end where each begins a line."""

_END = re.compile(r"[。！？!?.…：:；;][”’」』）)\"']*$")
_END_INSIDE = re.compile(
    r"[。！？][”’」』）]*(?=[^\s”’」』）])|[.!?][”’\"')]*\s+(?=[“‘\"'(]?[A-Z0-9])"
)
_MARK = re.compile(r"[^\w%％）)”’」』》\"']$")
_PLAINLY = {
    "zh": (
        re.compile(
            r"[，、]$|[的在和与把被对从将为以于向让使给由及或是有要会能可很更最不没这那每各]$"
        ),
        re.compile(r"[的了着地得和与及之等们里中上过]"),
    ),
    "en": (re.compile(r"$^"), re.compile(r"[“‘\"'(]?[a-z]")),
}
"""How a line ends, or the next one begins, where a sentence goes on over a line end."""

_NUMBERED = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.](?!(?<=\d[．.])\d{1,3}(?!\d))|第[一二三四五六七八九十]{1,3}[，、章节部]|——|[-*•·●◆■]\s"
)


def going_on(text: str, lines: Sequence[Span], near: Sequence[bool]) -> list[bool]:
    """For each line but the last whether it goes on in the next, in a transcript whose lines break sentences; nowhere
    in any other text.

    Args:
        text: The text.
        lines: Its lines, without those that are blank.
        near: For each line but the last whether the next one follows at once and begins no item.
    """
    nowhere = [False] * len(near)
    if len(lines) < _FEWEST:
        return nowhere
    words = [line.of(text) for line in lines]
    if not _are_broken(words, near):
        return nowhere
    usual = statistics.median(map(len, words))
    head = _head(text, lines, usual)
    return [
        holds
        and number >= head
        and not (_is_label(words[number], usual) and not words[number + 1][:1].islower())
        for number, holds in enumerate(near)
    ]


def begin_lines(text: str, lines: Sequence[Span]) -> bool:
    """Whether as good as all sentences begin a line, so that a line that is not full ends no paragraph."""
    inside = sum(_END_INSIDE.search(line.of(text)) is not None for line in lines)
    return inside <= _AT_LINE_ENDS * len(lines)


def _are_broken(words: Sequence[str], near: Sequence[bool]) -> bool:
    """Whether lines are pieces of sentences."""
    widths = [len(line) for line in words]
    if sorted(widths)[(len(widths) * 19) // 20] > _WIDEST or 2 * sum(near) < len(near):
        return False
    ended = [_END.search(line) is not None for line in words]
    inside = sum(_END_INSIDE.search(line) is not None for line in words)
    open_ = [n for n, holds in enumerate(near) if holds and not ended[n]]
    if len(open_) < _OPEN * len(words) or sum(ended) + inside < _ENDED * len(words):
        return False
    language = detect("\n".join(words))
    ends, begins = _PLAINLY[language]
    plainly = sum(
        ends.search(words[n]) is not None or begins.match(words[n + 1]) is not None for n in open_
    )
    if plainly < _GOING_ON[language] * len(open_):
        return False
    if inside >= _INSIDE * len(words):
        return True
    tails = [widths[n] for n, end in enumerate(ended) if end]
    pieces = [widths[n] for n in open_]
    return (
        len(words) >= _LONGER
        and statistics.pstdev(widths) >= _UNEVEN * statistics.fmean(widths)
        and statistics.fmean(tails) <= _TAIL * statistics.fmean(pieces)
    )


def _is_label(line: str, usual: float) -> bool:
    """Whether a line is a numbered heading: short, without an end."""
    return (
        len(line) < _SHORT * usual
        and _NUMBERED.match(line) is not None
        and _MARK.search(line) is None
    )


def _head(text: str, lines: Sequence[Span], usual: float) -> int:
    """How many of the first lines stand over the speech: title, speaker, place and date."""
    # Loaded for transcripts only: who speaks a line should not wait for it (`say`).
    from speechcast.readers.content import Stated
    from speechcast.readers.front import find_front

    front = find_front(text, [Block(line) for line in lines], detect(text), Stated())
    known = (
        *front.title_spans, *front.speaker_spans, *front.date_spans, *front.occasion_spans
    )  # fmt: skip
    told = max((span.end for span in known), default=0)
    heads = sum(line.start < told for line in lines)
    first, second = (line.of(text) for line in lines[:2])
    apart = second[:1].isupper() and _END.search(first) is None and _MARK.search(first) is None
    heads = max(heads, int(apart))
    while heads < _HEAD and _may_stand_above(lines[heads].of(text), usual):
        heads += 1
    return heads


def _may_stand_above(line: str, usual: float) -> bool:
    return line[-1].isalnum() and (len(line) < _SHORT * usual or line.startswith("—"))
