"""Numbers that a transcript sets before each of its paragraphs, as ministries and assemblies print them: they
count the paragraphs and not what is said."""

from __future__ import annotations

import re
from statistics import fmean

from speechcast.languages import Language
from speechcast.model.document import BlockKind, Document
from speechcast.model.span import Span

_NUMBER = re.compile(r"\(?(?P<n>[1-9]\d{0,2})[.)．]\s*")

_LEAST = 8
"""Numbered paragraphs from which they may be those of a transcript."""

_BETWEEN = 0.3
"""Headings and other lines without a number that may stand between them, for each numbered one."""

_COVERED = 0.8
"""Share of the text that they have together at least."""

_PROSE, _LABEL = 50.0, 18.0
"""Mean size of a paragraph of prose, and size of a first sentence that names its paragraph: paragraphs that
mostly begin with one are the items of a list."""


def paragraph_numbers(language: Language, document: Document, text: str) -> dict[int, int]:
    """Where the words begin of paragraphs that a transcript numbers, by where the number begins.

    Empty where the numbers are missing, do not count on by one, or count items of a list.
    """
    found: list[tuple[int, int, int]] = []
    first = last = -1
    for place, block in enumerate(document.blocks):
        match = _NUMBER.match(text, block.span.start, block.span.end)
        if block.kind is BlockKind.HEADING or not match or match.end() >= block.span.end:
            continue
        if found and int(match["n"]) != found[-1][2] + 1:
            return {}
        first = place if first < 0 else first
        last = place
        found.append((block.span.start, match.end(), int(match["n"])))
    if len(found) < _LEAST or last - first + 1 - len(found) > _BETWEEN * len(found):
        return {}
    ends = {b.span.start: b.span.end for b in document.blocks}
    sizes = [(ends[start] - begin) / language.cues.scale for start, begin, _ in found]
    if fmean(sizes) < _PROSE or sum(sizes) * language.cues.scale < _COVERED * len(text):
        return {}
    heads = [language.sentences(text, Span(begin, ends[start]))[0] for start, begin, _ in found]
    labels = sum(len(head) / language.cues.scale <= _LABEL for head in heads)
    return {} if 2 * labels >= len(found) else {start: begin for start, begin, _ in found}
