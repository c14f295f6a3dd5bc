"""What a speaker says in the words of others: quotations of whole clauses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from speechcast.model.span import Span
from speechcast.structurer.reading import Reading

_MARKS = re.compile(r"“[^“”\n]{12,900}”|(?<![\w\"])\"[^\"\n]{12,900}\"(?!\w)")
"""Words between marks, in one paragraph."""

_SAID = re.compile(
    r"(?:[:,]|\b(?:said|says|say|asked|asks|wrote|writes|answered|replied|told (?:me|us|him|her|them)|warned that|that))\s*$"
)
"""What stands in front of words that somebody says."""

_FEWEST = 4
"""Words of a quotation: fewer are a name or a term."""

_WHO = 140
"""Characters that tell who says something, at most, where they are more than what is said."""

_LED = 24
"""Characters in which what leads to a quotation is looked for."""


class Quotations:
    """The quotations of an English text, in order; none in any other."""

    def __init__(self, reading: Reading) -> None:
        self._spans: list[Span] = []
        if reading.language.code == "en" and re.search('[“"]', reading.text):
            self._spans = list(_found(reading))
        self._starts = [span.start for span in self._spans]

    def around(self, span: Span) -> Span | None:
        """The quotation that all of `span` belongs to, with its marks; `None` where there is none."""
        at = bisect_right(self._starts, span.start) - 1
        if at < 0:
            return None
        quotation = self._spans[at]
        return quotation if span.end <= quotation.end else None

    def ends(self, paragraph: Span) -> bool:
        """Whether a paragraph names who says something, and gives their words up to its end."""
        at = bisect_right(self._starts, paragraph.end) - 1
        if at < 0 or self._spans[at].end != paragraph.end:
            return False
        lead = self._spans[at].start - paragraph.start
        return lead <= _WHO or 2 * lead <= len(paragraph)


def _found(reading: Reading) -> Iterator[Span]:
    """The quotations in paragraphs: those that are one, those that somebody is said to have said."""
    text = reading.text
    for block in reading.document.blocks:
        span = block.span
        for match in _MARKS.finditer(text, span.start, span.end):
            if len(match.group().split()) < _FEWEST:
                continue
            before = text[max(span.start, match.start() - _LED) : match.start()]
            opens = not before.strip() or before.rstrip().endswith((".", "?", "!"))
            ends = text[match.end() - 2] in ".!?…," or match.end() >= span.end
            if (opens and ends) or (ends and _SAID.search(before)):
                yield Span(*match.span())


def rows_of_others(reading: Reading) -> frozenset[int]:
    """The paragraphs that are nothing but words of others, and those that name who says them beside such a one."""
    blocks = reading.document.blocks
    quotations = Quotations(reading)
    whole = [quotations.around(block.span) is not None for block in blocks]
    said = [
        alone or quotations.ends(block.span) for alone, block in zip(whole, blocks, strict=True)
    ]
    return frozenset(
        n
        for n, holds in enumerate(said)
        if holds and (whole[n] or any(said[max(0, n - 1) : n]) or any(said[n + 1 : n + 2]))
    )
