"""Paragraphs that open with whom or what they are about and a colon (Teachers: …), several in a row."""

from __future__ import annotations

import re

from speechcast.model.span import Span
from speechcast.structurer.cues.numbering import marker_at
from speechcast.structurer.reading import Reading, Role

_TAG = {
    "zh": re.compile(r"(?P<tag>[^，。：；！？、“”\s]{2,10})：\s*(?=[^\s“])"),
    "en": re.compile(r"(?P<tag>(?-i:[A-Z])[\w’'-]*(?:,?\s[\w’'-]+){0,6}):\s+(?=[^\s\"“])"),
}
_FEWEST = 3
_APART = 2
"""Such paragraphs in a row at least, and paragraphs from one of them to the next at most."""


def tags(reading: Reading) -> dict[int, Span]:
    """The words in front of the colon, by the sentence that they open; none where they say something
    by themselves, come again, as the name of who speaks does, stand alone, or only number what follows."""
    language = reading.document.language
    pattern = _TAG[language]
    found: list[tuple[int, Span, int]] = []
    for index, sentence in enumerate(reading.sentences):
        if not sentence.first or sentence.role is not Role.BODY:
            continue
        match = pattern.match(reading.text, sentence.start, sentence.span.end)
        if match is None or match.end() >= sentence.span.end:
            continue
        tag = Span(*match.span("tag"))
        number = marker_at(reading, sentence.start, sentence.span.end, inside=False, alone=False)
        if number is not None and number[2] >= tag.end:
            continue
        if not reading.language.states(reading.text, tag):
            found.append((index, tag, match.end()))
    rows: list[list[tuple[int, Span, int]]] = []
    for item in found:
        paragraph = reading.sentences[item[0]].paragraph
        if rows and paragraph - reading.sentences[rows[-1][-1][0]].paragraph <= _APART:
            rows[-1].append(item)
        else:
            rows.append([item])
    return {
        index: Span(tag.start, behind)
        for row in rows
        if len({tag.of(reading.text) for _, tag, _ in row}) == len(row) >= _FEWEST
        for index, tag, behind in row
    }
