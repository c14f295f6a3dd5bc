"""The paragraphs of plain text: lines, or several lines where a text was wrapped at a width."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Container, Sequence
from itertools import pairwise

from speechcast.languages.base import LINE
from speechcast.model.document import Block
from speechcast.model.span import Span
from speechcast.readers import broken_lines

_FEWEST_JOINS = 3
_WIDTHS = (34, 140)
"""Widths, in Latin letters, at which texts are wrapped by hand or by mail programs."""

_WRAPPED_SHARE, _SPACED = 0.8, 0.9
"""Shares of the lines that are full where lines were wrapped, and that an empty line follows where it parts
nothing."""

_RAGGED, _NEARLY, _GOING_ON = 0.6, 0.8, 0.55
"""Share of the widest that a line within a paragraph has at least, that most of them have, and share of such
lines that have it and whose sentence goes on in the next with a small letter."""

_OVERFLOW = 1.05
"""How many times as wide as the lines of a wrapped text one is, without its last word, that was not wrapped."""

_MARK_WITHIN = re.compile(r"[,.;:!?][”’\"')]*\s+\S|[，。；：！？、][”’」』）]*\S")
_SENTENCE_END = re.compile(r"[。！？!?.…：:][”’」』）)\"']*$")
_FIRST_WORD = re.compile(r"[!-~\u00a1-\u024f]+|\S")
_NEW_PARAGRAPH = re.compile(
    r"[ \t\u3000]{2,}\S|[-*•·●◆■]\s|——|[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.](?!(?<=\d[．.])\d{1,3}(?!\d))\s?\S|第[一二三四五六七八九十]{1,3}[，、章节]"
)


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text`, in order; all that is left between them is blank.

    A line is a paragraph. Where the whole text was wrapped at a width (its lines end because the
    next word found no room, not because a sentence did), the lines of a paragraph are one block.
    """
    lines = [s for m in LINE.finditer(text) if (s := Span(*m.span()).trimmed(text))]
    joins = _going_on(text, lines)
    blocks: list[Block] = []
    for number, line in enumerate(lines):
        if number and joins[number - 1]:
            blocks[-1] = Block(Span(blocks[-1].span.start, line.end))
        else:
            blocks.append(Block(line))
    return tuple(blocks)


def blocks_across(text: str, wraps: Container[int]) -> tuple[Block, ...]:
    """The paragraphs of `text` where it is known which line feeds only wrap.

    Args:
        text: The text.
        wraps: Positions of line feeds that end no paragraph.
    """
    found: list[Block] = []
    for match in LINE.finditer(text):
        line = Span(*match.span()).trimmed(text)
        if line and found and any(at in wraps for at in range(found[-1].span.end, line.start)):
            found[-1] = Block(Span(found[-1].span.start, line.end))
        elif line:
            found.append(Block(line))
    return tuple(found)


def _going_on(text: str, lines: Sequence[Span]) -> list[bool]:
    """For each line but the last whether its paragraph goes on in the next."""
    if len(lines) <= _FEWEST_JOINS:
        return [False] * len(lines)
    near = [_neighbours(text, a, b) for a, b in pairwise(lines)]
    # Editors wrap at a column; programs and forms also after so many characters, wide or not.
    full = max((_joins(text, lines, near, width) for width in (_columns, _characters)), key=sum)
    if not any(full):
        full = _ragged(text, lines, near)
    if any(full) and not broken_lines.begin_lines(text, lines):
        return full
    spaced = _spacing(text, lines)
    if spaced > 1:
        near = [_neighbours(text, a, b, spaced) for a, b in pairwise(lines)]
    broken = broken_lines.going_on(text, lines, near)
    return broken if any(broken) else full


def _joins(
    text: str, lines: Sequence[Span], neighbours: Sequence[bool], width: Callable[[str], int]
) -> list[bool]:
    """The same by lines that are full, for lines of which each is a neighbour of the next or not."""
    widths = [width(line.of(text)) for line in lines]
    # The few longest lines are left aside: a web address or a table row may stick out.
    widest = sorted(widths)[(len(widths) * 19) // 20]
    inner = [n for n, near in enumerate(neighbours) if near]
    if not _WIDTHS[0] <= widest <= _WIDTHS[1] or len(inner) < _FEWEST_JOINS:
        return [False] * len(lines)
    full = [
        near
        and widths[n] + _first_word(text, lines[n + 1], width) > widest
        and not _overflows(lines[n].of(text), widest)
        for n, near in enumerate(neighbours)
    ]
    cut = [n for n in inner if full[n] and not _SENTENCE_END.search(lines[n].of(text))]
    # Verse and lists end clauses at line ends; wrapped prose ends them anywhere.
    marked = sum(1 for n in inner if _MARK_WITHIN.search(lines[n].of(text)))
    overlong = sum(1 for width in widths if width > widest * 1.25)
    if (
        sum(full[n] for n in inner) < _WRAPPED_SHARE * len(inner)
        or len(cut) * 2 < len(inner)
        or marked * 4 < len(inner)
        or overlong * 10 > len(lines)
    ):
        return [False] * len(lines)
    return [
        holds or (neighbours[n] and widths[n] >= _NEARLY * widest and _breaks_off(text, lines, n))
        for n, holds in enumerate(full)
    ]


def _overflows(line: str, widest: int) -> bool:
    """Whether a line would have been wrapped at a width, and was not: it stands over the text, as a title does."""
    head, blank, _ = line.rpartition(" ")
    return bool(blank) and line.isascii() and len(head) > _OVERFLOW * widest


def _breaks_off(text: str, lines: Sequence[Span], number: int) -> bool:
    """Whether a line breaks off a sentence that a small letter takes up again in the next one."""
    ended = _SENTENCE_END.search(lines[number].of(text)) is not None
    return not ended and text[lines[number + 1].start].islower()


def _ragged(text: str, lines: Sequence[Span], near: Sequence[bool]) -> list[bool]:
    """The same by lines of uneven width, as programs copy them out of print: where empty lines part the
    paragraphs, most lines within break off a sentence that a small letter takes up again.

    Of a sentence that a new page parts the halves are joined, too.
    """
    widths = [_columns(line.of(text)) for line in lines]
    # A fifth are left aside: addresses of pages and lines of tables stand between those of the speech.
    widest = sorted(widths)[(len(widths) * 4) // 5]
    inner = [n for n, holds in enumerate(near) if holds and widths[n] >= _RAGGED * widest]
    broken = [not _SENTENCE_END.search(line.of(text)) for line in lines]
    small = [text[line.start].islower() for line in lines[1:]]
    goes_on = sum(1 for n in inner if broken[n] and small[n])
    marked = sum(1 for n in inner if _MARK_WITHIN.search(lines[n].of(text)))
    if (
        not _WIDTHS[0] <= widest <= _WIDTHS[1]
        or len(inner) < max(2 * _FEWEST_JOINS, near.count(True) // 2)
        or near.count(False) < _FEWEST_JOINS
        or goes_on < _GOING_ON * len(inner)
        or sum(widths[n] >= _NEARLY * widest for n in inner) < _GOING_ON * len(inner)
        or marked * 4 < len(inner)
    ):
        return [False] * len(lines)
    wide = [
        width >= _RAGGED * widest and not _overflows(line.of(text), widest)
        for width, line in zip(widths, lines, strict=True)
    ]
    return [wide[n] and (near[n] or (broken[n] and small[n])) for n in range(len(near))]


def _spacing(text: str, lines: Sequence[Span]) -> int:
    """How many line feeds stand between most lines: more than one where an empty line parts as good as all."""
    feeds = Counter(text.count("\n", a.end, b.start) for a, b in pairwise(lines))
    usual, times = feeds.most_common(1)[0]
    return usual if times >= _SPACED * len(lines) else 1


def _neighbours(text: str, line: Span, following: Span, feeds: int = 1) -> bool:
    """Whether the next line follows at once, as many line `feeds` on as it does everywhere, and does not look like
    the start of a paragraph."""
    between = text[line.end : following.start]
    if between.count("\n") + between.count("\r") > feeds:
        return False
    indent = between.rpartition("\n")[2]
    return _NEW_PARAGRAPH.match(indent + text[following.start : following.start + 12]) is None


def _characters(line: str) -> int:
    """Width where every character takes as much room, in columns of Latin letters."""
    return len(line) if line.isascii() else 2 * len(line)


def _columns(line: str) -> int:
    """Width in columns: a Chinese character takes two."""
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def _first_word(text: str, line: Span, width: Callable[[str], int]) -> int:
    """Columns that the first word of a line would have taken at the end of the one before."""
    match = _FIRST_WORD.match(text, line.start, line.end)
    if match is None:
        return 0
    word = match.group()
    # A closing mark may not begin a line, so Chinese lines end up to two characters early.
    return width(word) + (1 if word.isascii() else 4)
