"""Numbered items: markers, and the counts that they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from speechcast.languages import language_of
from speechcast.languages.cues import LAST, NumberStyle
from speechcast.structurer.reading import Reading


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered item.

    Attributes:
        start: Where its marker begins.
        body: Where its words begin, behind the marker.
        sentence: Number of the sentence it stands in.
        opens: Whether it begins that sentence.
        ordinal: Its number.
    """

    start: int
    body: int
    sentence: int
    opens: bool
    ordinal: int


@dataclass(frozen=True, slots=True)
class Chain:
    """Items of one style that count on from one (at least two)."""

    style: NumberStyle
    items: tuple[Item, ...]


def marker_at(
    reading: Reading, start: int, end: int, *, inside: bool
) -> tuple[NumberStyle, int, int] | None:
    """The marker at `start`: its style, its number and where it ends.

    Args:
        reading: The text.
        start: Where it would begin.
        end: Where its sentence ends; a marker that nothing follows is none.
        inside: Whether `start` lies inside a sentence, where only some styles may stand.
    """
    if not _any_marker(reading.document.language, inside).match(reading.text, start, end):
        return None
    for style in reading.language.numbering:
        if inside and not style.inside:
            continue
        match = style.pattern.match(reading.text, start, end)
        if match and match.end() < end:
            ordinal = style.ordinals.get(match["n"].lower(), 0)
            if ordinal:
                return style, ordinal, match.end()
    return None


@cache
def _any_marker(language: str, inside: bool) -> re.Pattern[str]:
    """What begins like a marker of any style of a language: most clauses do not."""
    styles = language_of(language).numbering
    patterns = (
        f"(?i:{style.pattern.pattern})"
        if style.pattern.flags & re.IGNORECASE
        else style.pattern.pattern
        for style in styles
        if style.inside or not inside
    )
    return re.compile("|".join(f"(?:{p.replace('(?P<n>', '(?:')})" for p in patterns))


def find_chains(reading: Reading) -> tuple[Chain, ...]:
    """All counts of the text, in the order of their first items; they may be nested."""
    open_chains: list[tuple[NumberStyle, list[Item]]] = []
    closed: list[tuple[NumberStyle, list[Item]]] = []
    for style, item in _items(reading):
        depths = [d for d in range(len(open_chains) - 1, -1, -1) if open_chains[d][0] is style]
        continued = next((d for d in depths if _continues(item, open_chains[d][1])), None)
        if continued is not None:
            closed += open_chains[continued + 1 :]
            del open_chains[continued + 1 :]
            items = open_chains[continued][1]
            if items[-1].ordinal == LAST:
                items.pop()
            items.append(item)
        elif item.ordinal == 1:
            if depths and not _said_within(item, open_chains[depths[0]][1]):
                begun = open_chains[depths[0] :]
                kept = _begun_later(reading, begun[0][1], begun[1:])
                closed += begun[: len(begun) - len(kept)]
                open_chains[depths[0] :] = kept
            open_chains.append((style, [item]))
    chains = [
        Chain(style, tuple(items))
        for style, items in closed + open_chains
        if len(items) > 1 and not _far_apart(reading, items)
    ]
    return tuple(sorted(chains, key=lambda c: (c.items[0].start, -c.items[-1].start)))


def _continues(item: Item, items: list[Item]) -> bool:
    """Whether an item is the next one of a count.

    The number behind that of the item before a "finally" shows that it was none of the count.
    """
    counted = items[-1].ordinal
    if counted == LAST:
        return len(items) > 1 and item.ordinal == items[-2].ordinal + 1
    return item.ordinal != 1 and item.ordinal in (counted + 1, LAST)


def _said_within(item: Item, items: list[Item]) -> bool:
    """Whether a "first" inside a sentence stands in an item of a count whose items open theirs."""
    return not item.opens and all(each.opens for each in items)


def _begun_later(
    reading: Reading, items: list[Item], inner: list[tuple[NumberStyle, list[Item]]]
) -> list[tuple[NumberStyle, list[Item]]]:
    """The counts that began behind the one paragraph in which a count was told to its end: they are
    no part of it, and go on when its way of counting comes again."""
    paragraphs = {reading.sentences[item.sentence].paragraph for item in items}
    if len(paragraphs) > 1:
        return []
    (told,) = paragraphs
    at = next(
        (n for n, (_, own) in enumerate(inner)
         if reading.sentences[own[0].sentence].paragraph > told),
        len(inner),
    )  # fmt: skip
    return inner[at:]


def _far_apart(reading: Reading, items: list[Item]) -> bool:
    """Whether a "first" and a "finally" with nothing between them are no count but two phrases."""
    first, last = items[0], items[-1]
    return len(items) == 2 and last.ordinal == LAST and (
        reading.sentences[last.sentence].paragraph - reading.sentences[first.sentence].paragraph > 1
    )  # fmt: skip


def _items(reading: Reading) -> list[tuple[NumberStyle, Item]]:
    found: list[tuple[NumberStyle, Item]] = []
    anywhere = _any_marker(reading.document.language, True)
    for index, sentence in enumerate(reading.sentences):
        dash = reading.cues.dash.match(reading.text, sentence.span.start, sentence.span.end)
        starts = [(dash.end() if dash else sentence.span.start, False)]
        if sentence.size > 6 and anywhere.search(
            reading.text, sentence.span.start, sentence.span.end
        ):
            clauses = reading.language.clauses(reading.text, sentence.span)
            starts += [(c.start, True) for c in clauses[1:]]
        for start, inside in starts:
            if start in reading.numbers:
                continue
            marker = marker_at(reading, start, sentence.span.end, inside=inside)
            if marker:
                style, ordinal, body = marker
                found.append((style, Item(start, body, index, not inside, ordinal)))
    return found
