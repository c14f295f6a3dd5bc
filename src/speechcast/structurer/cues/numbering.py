"""Numbered items: markers, and the counts that they belong to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from speechcast.languages import language_of
from speechcast.languages.base import CLOSERS
from speechcast.languages.cues import LAST, NEXT, NumberStyle
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading

_PAIR = 2
"""Items that make a count."""

_NAMED = re.compile(r"\(\?P<\w+>")

_PARTING = r"，；：—…,;:–。！？!?.\n\r\v\f\x1c-\x1e\x85\u2028\u2029-"
"""Signs behind which, and behind closing ones, a clause may begin."""

_SPREAD = 2
"""How many times as many paragraphs as between two of its other items what is said last (最后一点) may stand
behind a count."""


class Marker(NamedTuple):
    """The number of an item: its way of numbering, its ordinal, where it ends and what it counts."""

    style: NumberStyle
    ordinal: int
    end: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered item.

    Attributes:
        start: Where its marker begins.
        body: Where its words begin, behind the marker.
        sentence: Number of the sentence it stands in.
        opens: Whether it begins that sentence.
        ordinal: Its number.
        kind: What it counts (第一个问题); empty where it does not say.
    """

    start: int
    body: int
    sentence: int
    opens: bool
    ordinal: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """Items of one style that count on from one (at least two)."""

    style: NumberStyle
    items: tuple[Item, ...]


def marker_at(
    reading: Reading, start: int, end: int, *, inside: bool, alone: bool = True
) -> Marker | None:
    """The marker at `start`.

    Args:
        reading: The text.
        start: Where it would begin.
        end: Where its sentence ends; a marker that nothing follows is none.
        inside: Whether `start` lies inside a sentence, where only some styles may stand.
        alone: Whether nothing is known of other items: without them some styles are none (一看就懂).
    """
    if not any_marker(reading.document.language, inside).match(reading.text, start, end):
        return None
    for style in reading.language.numbering:
        if (inside and not style.inside) or (alone and not style.certain):
            continue
        match = style.pattern.match(reading.text, start, end)
        if match and match.end() < end:
            ordinal = style.ordinals.get(match["n"].lower(), 0)
            if ordinal:
                kind = match["kind"][-1:] if "kind" in style.pattern.groupindex else ""
                return Marker(style, ordinal, match.end(), kind)
    return None


def says_of_what(reading: Reading, sentence: Span) -> bool:
    """Whether the number of a sentence says what it counts (第一个词是“稳”), so that it is shown with its word."""
    marker = marker_at(reading, sentence.start, sentence.end, inside=False)
    return marker is not None and bool(marker.kind)


@cache
def any_marker(language: str, inside: bool) -> re.Pattern[str]:
    """What begins like a marker of any style of a language: most clauses do not."""
    known = language_of(language)
    styles = known.numbering
    patterns = (
        f"(?i:{style.pattern.pattern})"
        if style.pattern.flags & re.IGNORECASE
        else style.pattern.pattern
        for style in styles
        if style.inside or not inside
    )
    any_style = "|".join(f"(?:{_NAMED.sub('(?:', p)})" for p in patterns)
    begins = f"(?=[{known.numbering_begins}])" if known.numbering_begins else ""
    return re.compile(f"{begins}(?:{any_style})")


@cache
def _marker_inside(language: str) -> re.Pattern[str]:
    """What begins like a marker behind a clause: at other places of a sentence stands none."""
    return re.compile(rf"[{_PARTING}][{CLOSERS}\s]*(?:{any_marker(language, True).pattern})")


def find_chains(reading: Reading) -> tuple[Chain, ...]:
    """All counts of the text, in the order of their first items; they may be nested."""
    open_chains: list[_Open] = []
    closed: list[_Open] = []
    for style, item in _items(reading):
        continued = _continued(reading, open_chains, style, item)
        if continued is not None and _ends_headings(reading, open_chains[continued + 1 :], item):
            continue
        if continued is not None:
            closed += open_chains[continued + 1 :]
            del open_chains[continued + 1 :]
            items = open_chains[continued][1]
            if items[-1].ordinal == LAST:
                items.pop()
            follows = items[-1].ordinal + 1
            items.append(replace(item, ordinal=follows) if item.ordinal == NEXT else item)
        elif item.ordinal == 1:
            begun = _begun_again(open_chains, style, item)
            if begun is not None and not _said_within(item, open_chains[begun][1]):
                kept = _outlasting(reading, open_chains[begun:], style)
                closed += open_chains[begun : len(open_chains) - kept]
                del open_chains[begun : len(open_chains) - kept]
            open_chains.append((style, [item]))
    chains = [
        Chain(style, tuple(items))
        for style, items in closed + open_chains
        if len(items) >= style.least and not _far_apart(reading, items)
    ]
    return tuple(sorted(chains, key=lambda c: (c.items[0].start, -c.items[-1].start)))


_Open = tuple[NumberStyle, list[Item]]


def _ends_headings(reading: Reading, inner: Sequence[_Open], item: Item) -> bool:
    """Whether an item inside a paragraph (…，最后做不出船来) would go on with a count in front of those whose numbers head
    paragraphs, and end these."""
    return not _heads(reading, (item,)) and any(
        style.label and _heads(reading, items) for style, items in inner
    )


def _continued(
    reading: Reading, open_chains: list[_Open], style: NumberStyle, item: Item
) -> int | None:
    """The innermost count with which an item goes on: one that counts the same, else one of its style, else
    one of a like style, else one with a number left out, or written in another style, in front of it."""
    rules: tuple[Callable[[NumberStyle, list[Item]], bool], ...] = (
        lambda s, items: s is style and items[0].kind == item.kind and _continues(item, items),
        lambda s, items: (
            s is style and not (items[0].kind and item.kind) and _continues(item, items)
        ),
        lambda s, items: (
            s is not style
            and bool(style.series)
            and s.series == style.series
            and item.ordinal == items[-1].ordinal + 1
            and _stands_alike(reading, item, items)
        ),
        lambda s, items: s is style and _continues_over_gap(reading, item, items),
        lambda s, items: (
            s is not style
            and s.label
            and style.label
            and item.ordinal == items[-1].ordinal + 1
            and _heads(reading, (*items, item))
        ),
    )
    depths = range(len(open_chains) - 1, -1, -1)
    for rule in rules:
        found = next((d for d in depths if rule(*open_chains[d])), None)
        if found is not None:
            far = item.ordinal == LAST and _is_far(reading, item, open_chains[found][1])
            near = item.ordinal != NEXT or _stands_alike(reading, item, open_chains[found][1])
            return found if near and not far else None
    return None


def _continues(item: Item, items: list[Item]) -> bool:
    """Whether an item is the next one of a count.

    The number behind that of the item before a "finally" shows that it was none of the count.
    """
    counted = items[-1].ordinal
    if counted == LAST:
        return len(items) > 1 and item.ordinal == items[-2].ordinal + 1
    return item.ordinal != 1 and item.ordinal in (counted + 1, NEXT, LAST)


def _continues_over_gap(reading: Reading, item: Item, items: list[Item]) -> bool:
    """Whether an item with a heading goes on with a count of such of which one number is missing."""
    return item.ordinal == items[-1].ordinal + 2 and _heads(reading, (*items, item))


def _heads(reading: Reading, items: Iterable[Item]) -> bool:
    """Whether all items begin paragraphs."""
    return all(item.opens and reading.sentences[item.sentence].first for item in items)


def _stands_alike(reading: Reading, item: Item, items: list[Item]) -> bool:
    """Whether an item begins a paragraph as the one before it does, or stands in the same one."""
    before, here = reading.sentences[items[-1].sentence], reading.sentences[item.sentence]
    if before.first and items[-1].opens and here.first and item.opens:
        return True
    return before.paragraph == here.paragraph and not (before.first and here.first)


def _is_far(reading: Reading, item: Item, items: list[Item]) -> bool:
    """Whether what is said last of something (最后一点) stands too far behind a count to belong to it."""
    if not item.kind or len(items) < _PAIR:
        return False
    at = [reading.sentences[i.sentence].paragraph for i in (*items, item)]
    most = max(b - a for a, b in pairwise(at[:-1]))
    return at[-1] - at[-2] > _SPREAD * max(1, most)


def _begun_again(open_chains: list[_Open], style: NumberStyle, item: Item) -> int | None:
    """The innermost count of the kind that a first item begins again; `None` where there is none."""
    return next(
        (
            d
            for d in range(len(open_chains) - 1, -1, -1)
            if open_chains[d][0] is style and open_chains[d][1][0].kind == item.kind
        ),
        None,
    )


def _outlasting(reading: Reading, begun: list[_Open], style: NumberStyle) -> int:
    """How many of the counts inside the first one outlast it, when that begins again: those that began
    behind it and those from the first one on that counts something else in the same style."""
    inner = begun[1:]
    other = next((n for n, (s, _) in enumerate(inner) if s is style), len(inner))
    return max(len(inner) - other, len(_begun_later(reading, begun[0][1], inner)))


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
    alike = bool(first.kind) and first.kind == last.kind
    return len(items) == _PAIR and last.ordinal == LAST and not alike and (
        reading.sentences[last.sentence].paragraph - reading.sentences[first.sentence].paragraph > 1
    )  # fmt: skip


def _items(reading: Reading) -> list[tuple[NumberStyle, Item]]:
    found: list[tuple[NumberStyle, Item]] = []
    anywhere = _marker_inside(reading.document.language)
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
            marker = marker_at(reading, start, sentence.span.end, inside=inside, alone=False)
            if marker:
                style, ordinal, body, kind = marker
                found.append((style, Item(start, body, index, not inside, ordinal, kind)))
    return found
