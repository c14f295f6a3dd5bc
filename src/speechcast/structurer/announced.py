"""Parts that the speaker announces in a sentence of its own: Let me turn to …, That was speed. Now safety."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from speechcast.languages.announced_parts import ANNOUNCED_PARTS, AnnouncedParts
from speechcast.model.span import Span
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.reading import Reading, Role

_NAME = 16.0
"""Size up to which words name what a part is about; longer ones tell of it."""

_CLOSINGS = 2
"""Sentences in front of an announcement that say that the part before it has ended."""

_QUIET = (Role.TITLE, Role.VOCATIVE, Role.DIVIDER)


@dataclass(frozen=True, slots=True)
class Announced:
    """What announces a part.

    Attributes:
        last: The sentence behind the announcement.
        named: What the part is about; `None` where that is not said in a few words.
        bare: Whether it says nothing but that something follows (Second story.).
    """

    last: int
    named: Span | None
    bare: bool = False

    @property
    def alone(self) -> bool:
        """Whether it says nothing that its part has to show but what it names."""
        return self.bare or self.named is not None


def announced_parts(reading: Reading, *, anywhere: bool = False) -> Mapping[int, Announced]:
    """What announces the parts, by the first sentence of each: at the beginnings of paragraphs, or `anywhere`."""
    forms = ANNOUNCED_PARTS[reading.document.language]
    if forms is None:
        return {}
    found = {}
    # Where the first part was counted, a count of them all tells more than the words behind each number.
    counts = forms.first.search(reading.text) is not None
    for index, sentence in enumerate(reading.sentences):
        if (sentence.first or anywhere) and sentence.role not in _QUIET:
            announced = _announced(reading, forms, index, counts=counts)
            if announced is not None:
                found[index] = announced
    return found


def _announced(
    reading: Reading, forms: AnnouncedParts, first: int, *, counts: bool
) -> Announced | None:
    """What announces a part that begins at a sentence; `None` where nothing does. Where the text `counts` its parts
    from the first one on, a number alone does not."""
    sentences, text = reading.sentences, reading.text
    end = min(first + _CLOSINGS, len(sentences) - 1)
    closed = first
    while closed < end and forms.closing.match(text, sentences[closed].span.start, sentences[closed].span.end):  # fmt: skip
        closed += 1
    for at in range(closed, first - 1, -1):
        span = sentences[at].span
        match = forms.opening.match(text, span.start, span.end)
        alone = at + 1 == len(sentences) or sentences[at + 1].first
        if match is None and (at > first or alone) and not reading.language.states(text, span):
            match = forms.bare.match(text, span.start, span.end)
        if match is None and at == first and not counts:
            match = forms.numbered.match(text, span.start, span.end)
            match = None if match and reading.language.states(text, span) else match
        if match is not None:
            if match["named"] is None:
                return _named_behind(reading, forms, at)
            return Announced(at + 1, _name(reading, forms, Span(*match.span("named"))))
    return None


def _named_behind(reading: Reading, forms: AnnouncedParts, at: int) -> Announced:
    """What is named in the sentence behind one that only announces something (Last thing. Price.)."""
    sentences, text = reading.sentences, reading.text
    if at + 1 < len(sentences):
        span = sentences[at + 1].span
        if not reading.language.states(text, span) and text[span.end - 1] in ".:!":
            name = _name(reading, forms, Span(span.start, span.end - 1))
            if name is not None:
                return Announced(at + 2, name)
    return Announced(at + 1, None, bare=True)


def _name(reading: Reading, forms: AnnouncedParts, words: Span) -> Span | None:
    """Words that name what a part is about, without what stands behind them."""
    trailing = forms.trailing.search(reading.text, words.start, words.end)
    name = Span(words.start, trailing.start()) if trailing else words
    empty = forms.empty.match(reading.text, name.start, name.end) is not None
    dated = empty and forms.name.search(reading.text, name.start, name.end) is not None
    told = dated or (name and forms.told.match(reading.text, name.start, name.end))
    most = reading.cues.heading_size if told else _NAME
    if not name or reading.size(name) > most or not reading.content_words(name):
        return None
    return None if empty and not dated else name


def all_named(reading: Reading, chain: Chain) -> bool:
    """Whether the sentence of every item only names what it is about (Number two: price.)."""
    if reading.cues.headless is None:
        return False
    return all(
        not reading.language.states(
            reading.text, Span(item.body, reading.sentences[item.sentence].span.end)
        )
        for item in chain.items
    )
