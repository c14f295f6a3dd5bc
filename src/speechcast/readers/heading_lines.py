"""Lines of plain text that head what follows: short, without a mark at their end, amid whole sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from speechcast.languages import detect
from speechcast.model.document import Block, BlockKind
from speechcast.model.span import Span
from speechcast.readers.head_bylines import line_facts
from speechcast.readers.head_lines import salutes

_LONGEST = {"zh": 32, "en": 80}
"""Characters of a heading."""

_FEWEST = 2
"""Such lines in a text: a single one may be anything."""

_PROSE_SHARE = 0.6
"""Share of the other paragraphs that end as sentences do; of verse and lists fewer."""

_HEADED = 3
"""How many times as long what a line heads is, at least."""

_SENTENCE_END = re.compile(r"[。！？!?.…：:；;][”’」』）)\]】\"']*$")
_ANY_END = re.compile(r"[^\w%％”’」』》\"')）]$|^[^(（]*[)）]$")
_END_WITHIN = re.compile(r"(?:[a-z]{4}|\d)\.\s+[A-Z]")
_BEFORE = re.compile(r"[，,：:]$")
_BEGIN = re.compile(r"[“‘「《\"']?[A-Z0-9\u3400-\u9fff]")
_NUMBERED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[IVX]{1,5}|[A-Za-z])[）)、.．]|第[一二三四五六七八九十\d]{1,3}"
    r"|[①-⑳]|(?:Part|Chapter|Section)\s",
)

_TRAILING_OFF = re.compile(
    r"(?!(?:And|But|So|Or|Then|Yet|Well|Now)\b)[A-Z][\w’']*(?:\s[\w’']+){1,5}\s?(?:…|\.\.\.)$"
)
"""Headings that trail off: only among others that do not."""

_SECTION = re.compile(r"(?:SECTION|PART|CHAPTER)\s+(?:[IVX]+|\d+|[A-Z]+)\b(?:\s?[—–:.-]|$)")
_SMALL_LETTER, _LETTERS = re.compile(r"[a-z]"), re.compile(r"[A-Za-z]{2}")
_OUTERMOST = re.compile(
    r"(?:(?:introduction|conclusions?|summary|epilogue|(?:closing|concluding|final|opening) (?:remarks|words|thoughts))|(?:引言|前言|结语|结束语|总结))$",
    re.IGNORECASE,
)
"""What heads a text as a whole, in whatever letters."""

_ROWS = 3
"""Headings that stand directly one below the other at most."""

_BRACKETED = re.compile(
    r"[（(](?=.{0,30}[\u3400-\u9fff])(?!他们?|她们?|众人|眾人|[两三]人|全[场場体體]|大家|幕)(?!.{0,12}(?:[掌歌笑哭欢歡呼喊鼓音乐樂]|议论|議論|影片|视频|視頻|播放|鞠躬|沉默|起立|举起|舉起|转向|轉向|走[上下向到进出]|钟声|鐘聲|灯光|燈光|停顿|停頓|结束|結束|[完续續略注]|整理|节选|節選))[^\w（）()“‘「《]?(?P<words>[^（）()。！？!?]{2,32})[）)]"
)
_BRACKETS = 3
"""A line wholly in brackets that is no remark on the delivery, and how many of them make headings."""

_NOTE = re.compile(r"(?P<n>\d{1,2})\s+[A-Z“]")
"""How a footnote begins where its number has come down to the line."""


def with_headings(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The paragraphs of plain text, those that head others marked as headings of the first level.

    A heading stands between whole sentences, or below an address; it is no date, name or number of
    a count (counts are found by their numbers), and no line that comes again, as who speaks does.

    Args:
        text: The whole text.
        blocks: Its paragraphs.
    """
    lines = [block.span.of(text) for block in blocks]
    bracketed = {n: m["words"] for n, line in enumerate(lines) if (m := _BRACKETED.fullmatch(line))}
    if len(bracketed) < _BRACKETS:
        bracketed = {}
    lines = [bracketed.get(n, line) for n, line in enumerate(lines)]
    whole = [_SENTENCE_END.search(line) is not None for line in lines]
    language = detect(text)
    sure = _found(text, blocks, lines, whole, [_may_head(line, language) for line in lines])
    doubtful = [_may_head(line, language, doubtful=True) for line in lines]
    found = sure
    if len(sure) >= _FEWEST and any(doubtful):
        ends = [end and not doubt for end, doubt in zip(whole, doubtful, strict=True)]
        able = [
            _may_head(line, language) or doubt for line, doubt in zip(lines, doubtful, strict=True)
        ]
        found = _found(text, blocks, lines, ends, able)
    heading = [
        n
        for at, n in enumerate(found)
        if _told(lines, n, found[at + 1 :]) >= _HEADED * len(lines[n])
    ]
    if len(heading) < _FEWEST or sum(whole) < _PROSE_SHARE * (len(lines) - len(heading)):
        return tuple(blocks)
    levels = _levels(lines, heading, language)
    return tuple(
        replace(block, kind=BlockKind.HEADING, level=levels[n]) if n in levels else block
        for n, block in enumerate(blocks)
    )


def brackets_of(text: str, blocks: Sequence[Block]) -> list[Span]:
    """The brackets in which headings stand, in order: they are neither shown nor said."""
    return [
        Span(at, at + 1)
        for block in blocks
        if block.kind is BlockKind.HEADING and _BRACKETED.fullmatch(block.span.of(text))
        for at in (block.span.start, block.span.end - 1)
    ]


def _found(
    text: str,
    blocks: Sequence[Block],
    lines: Sequence[str],
    whole: Sequence[bool],
    able: Sequence[bool],
) -> list[int]:
    """The lines that head a whole paragraph, of those that are `able` to."""
    times = Counter(lines)
    return [
        n
        for n in range(1, len(lines) - 1)
        if blocks[n].kind is BlockKind.PARAGRAPH
        and able[n]
        and whole[n + 1]
        and (
            whole[n - 1]
            or _BEFORE.search(lines[n - 1])
            # Of headings one below the other the last is the nearest one.
            or (n > 1 and whole[n - 2] and able[n - 1])
            or (n > _ROWS - 1 and whole[n - _ROWS] and able[n - 1] and able[n - 2])
        )
        and times[lines[n]] == 1
        and not _is_footnote(text, blocks[n])
    ]


def _told(lines: Sequence[str], n: int, following: Sequence[int]) -> int:
    """Characters up to the next heading that looks no less than a heading does."""
    end = next((m for m in following if _rank(lines[m]) >= _rank(lines[n])), len(lines))
    return sum(map(len, lines[n + 1 : end]))


def _levels(lines: Sequence[str], heading: Sequence[int], language: str) -> dict[int, int]:
    """The levels of headings, with those that stand directly over another one and look like more than it (SECTION I
    over THE BOATS, THE BOATS over Their Crews); 1 for all where none does."""
    outer: list[int] = []
    for n in heading:
        at = n - 1
        while (
            at > 0
            and _SENTENCE_END.search(lines[at]) is None
            and _may_head(lines[at], language)
            and _rank(lines[at]) > _rank(lines[at + 1])
        ):
            outer.append(at)
            at -= 1
    every = sorted({*heading, *outer})
    if not outer:
        return dict.fromkeys(every, 1)
    ranks = sorted({_rank(lines[n]) for n in every}, reverse=True)
    return {n: 1 if _OUTERMOST.match(lines[n]) else ranks.index(_rank(lines[n])) + 1 for n in every}


def _rank(line: str) -> int:
    """How much a heading looks like: the number of a section, capitals, or neither."""
    if _SECTION.match(line):
        return 2
    return int(_LETTERS.search(line) is not None and _SMALL_LETTER.search(line) is None)


def _is_footnote(text: str, block: Block) -> bool:
    """Whether a line begins with a number to which a word in front of it points (an assistant1 …)."""
    number = _NOTE.match(text, block.span.start, block.span.end)
    if number is None:
        return False
    mark = re.compile(rf"(?<=[a-z,.;”’)])(?<!\d.){number['n']}(?=[\s,.;:)])")
    return mark.search(text, 0, block.span.start) is not None


def _may_head(line: str, language: str, *, doubtful: bool = False) -> bool:
    """Whether a line is worded as a heading, or as one only among others."""
    plain = _ANY_END.search(line) is None and _SENTENCE_END.search(line) is None
    ends = _TRAILING_OFF.match(line) is not None if doubtful else plain
    return (
        ends
        and len(line) <= _LONGEST[language]
        and "\n" not in line
        and _BEGIN.match(line) is not None
        and _NUMBERED.match(line) is None
        and _END_WITHIN.search(line) is None
        and not salutes(line, language)
        and not line_facts(line, language, bare_names=False)
    )
