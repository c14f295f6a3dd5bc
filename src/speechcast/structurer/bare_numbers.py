"""Numbers that are sentences by themselves belong to the words that they count (Number two. Price.)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from speechcast.languages.bare_numbers import BARE_NUMBERS
from speechcast.languages.base import Language
from speechcast.model.span import Span


def with_numbers_joined(language: Language, text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The sentences; one that is but a number is one with the next sentence of its line."""
    pattern = BARE_NUMBERS[language.code]
    if pattern is None:
        yield from spans
        return
    number: Span | None = None
    for span in spans:
        if number is not None:
            if "\n" not in text[number.end : span.start]:
                yield Span(number.start, span.end)
                number = None
                continue
            yield number
            number = None
        if pattern.match(text, span.start, span.end):
            number = span
        else:
            yield span
    if number is not None:
        yield number
