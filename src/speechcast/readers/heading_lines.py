"""Lines of plain text that head what follows: short, without a mark at their end, amid whole sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from speechcast.languages import detect
from speechcast.model.document import Block, BlockKind
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
_BEFORE = re.compile(r"[，,：:]$")
_BEGIN = re.compile(r"[“‘「《\"']?[A-Z0-9\u3400-\u9fff]")
_NUMBERED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[IVX]{1,5}|[A-Za-z])[）)、.．]|第[一二三四五六七八九十\d]{1,3}"
    r"|[①-⑳]|(?:Part|Chapter|Section)\s",
)

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
    whole = [_SENTENCE_END.search(line) is not None for line in lines]
    language = detect(text)
    times = Counter(lines)
    found = [
        n
        for n in range(1, len(lines) - 1)
        if blocks[n].kind is BlockKind.PARAGRAPH
        and whole[n + 1]
        and (
            whole[n - 1]
            or _BEFORE.search(lines[n - 1])
            # Of two headings one below the other the second is the nearer one.
            or (n > 1 and whole[n - 2] and _may_head(lines[n - 1], language))
        )
        and times[lines[n]] == 1
        and _may_head(lines[n], language)
        and not _is_footnote(text, blocks[n])
    ]
    heading = [
        n
        for n, following in pairwise([*found, len(lines)])
        if sum(map(len, lines[n + 1 : following])) >= _HEADED * len(lines[n])
    ]
    if len(heading) < _FEWEST or sum(whole) < _PROSE_SHARE * (len(lines) - len(heading)):
        return tuple(blocks)
    marked = set(heading)
    return tuple(
        replace(block, kind=BlockKind.HEADING, level=1) if n in marked else block
        for n, block in enumerate(blocks)
    )


def _is_footnote(text: str, block: Block) -> bool:
    """Whether a line begins with a number to which a word in front of it points (an assistant1 …)."""
    number = _NOTE.match(text, block.span.start, block.span.end)
    if number is None:
        return False
    mark = re.compile(rf"(?<=[a-z,.;”’)])(?<!\d.){number['n']}(?=[\s,.;:)])")
    return mark.search(text, 0, block.span.start) is not None


def _may_head(line: str, language: str) -> bool:
    """Whether a line is worded as a heading."""
    return (
        len(line) <= _LONGEST[language]
        and "\n" not in line
        and _ANY_END.search(line) is None
        and _SENTENCE_END.search(line) is None
        and _BEGIN.match(line) is not None
        and _NUMBERED.match(line) is None
        and not salutes(line, language)
        and not line_facts(line, language, bare_names=False)
    )
