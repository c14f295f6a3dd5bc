"""Verse: lines that are read as they stand, stanza by stanza."""

from __future__ import annotations

from itertools import pairwise
from statistics import fmean, pstdev

from speechcast.model.document import BlockKind
from speechcast.structurer.reading import Reading, Role

_LINES = (4, 60)
"""Lines that verse has."""

_LINE = 26.0
_EVEN = 0.4
"""Size of a line at most, and how far the sizes of lines may spread, as a share of their mean."""

_STANZA = 6
"""Lines that are shown together at most."""


def stanzas(reading: Reading, front: int) -> list[tuple[int, int]]:
    """The stanzas of a text that is verse, as sentences `[first, last)`; empty when it is prose.

    Verse has short lines of nearly one length and none of the marks of a speech: no count, no
    thanks, no heading, no colon behind a label.
    """
    sentences = reading.sentences[front:]
    if any(s.role not in (Role.BODY, Role.DIVIDER) for s in sentences):
        return []
    blocks = reading.document.blocks
    lines = sorted({s.paragraph for s in sentences})
    if not _LINES[0] <= len(lines) <= _LINES[1] or lines[-1] >= len(blocks):
        return []
    spans = [blocks[line].span for line in lines]
    if any(blocks[line].kind is not BlockKind.PARAGRAPH for line in lines):
        return []
    if any(sign in span.of(reading.text) for span in spans for sign in "：:“"):
        return []
    sizes = [reading.size(span) for span in spans]
    if max(sizes) > _LINE or pstdev(sizes) > _EVEN * fmean(sizes):
        return []
    if any(
        style.pattern.match(span.of(reading.text))
        for style in reading.language.numbering
        for span in spans
    ):
        return []
    return _divided(reading, front, lines)


def _divided(reading: Reading, front: int, lines: list[int]) -> list[tuple[int, int]]:
    """Stanzas as the blank lines part them; long ones in halves of even length."""
    sentences, blocks, text = reading.sentences, reading.document.blocks, reading.document.text
    groups: list[list[int]] = [[lines[0]]]
    blanks = [
        text.count("\n", blocks[a].span.end, blocks[b].span.start) for a, b in pairwise(lines)
    ]
    usual = min(blanks, default=1)
    for line, blank in zip(lines[1:], blanks, strict=True):
        if blank > usual:
            groups.append([])
        groups[-1].append(line)
    parts: list[list[int]] = []
    for group in groups:
        count = -(-len(group) // _STANZA)
        step = -(-len(group) // count)
        parts += [group[i : i + step] for i in range(0, len(group), step)]
    firsts = [
        next(i for i in range(front, len(sentences)) if sentences[i].paragraph == part[0])
        for part in parts
    ]
    return list(zip(firsts, [*firsts[1:], len(sentences)], strict=True))
