"""Which characters of a text the words of a phrase come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from speechcast.model.document import Document
from speechcast.model.outline import Phrase
from speechcast.model.span import Span

_JOINERS = ("，", ", ", "、", " · ", " ", "；")
"""What stands between words that come from different places."""

_PIECES = 12
_REGION = 4000
_SHORTEST = 2
"""Pieces of a phrase at most, characters in which an edited one is looked for, and characters in a
row that tie it to the text."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """Characters as they are shown, each with those of the text that it stands for."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        return Span(self.starts[start], self.ends[end - 1])


def _shown(document: Document, region: Span) -> _Shown:
    masks = [
        Span(max(mask.span.start, region.start), min(mask.span.end, region.end))
        for mask in document.masks_in(region)
    ]
    filled = {mask.span.start for mask in document.masks_in(region) if mask.fill is not None}
    if not masks and not document.wraps_in(region):
        return _Shown(
            region.of(document.text),
            range(region.start, region.end),
            range(region.start + 1, region.end + 1),
        )
    wraps = {w for w in document.wraps_in(region) if not any(map(w.overlap, masks))}
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(words: str, place: Span, *, whole: bool) -> None:
        for number, char in enumerate(words):
            chars.append(char)
            starts.append(place.start if whole else place.start + number)
            ends.append(place.end if whole else place.start + number + 1)

    at = region.start
    for changed in sorted([*masks, *wraps]):
        put(document.text[at : changed.start], Span(at, changed.start), whole=False)
        whole = changed in wraps or changed.start in filled
        put(document.shown(changed), changed, whole=whole)
        at = changed.end
    put(document.text[at : region.end], Span(at, region.end), whole=False)
    return _Shown("".join(chars), starts, ends)


def located(document: Document, words: str, region: Span) -> tuple[Span, ...] | None:
    """Where the words of an unedited phrase stand in `region`: the first places in their order.

    `None` when the phrase has words that the region lacks.
    """
    shown = _shown(document, region)
    found: list[Span] = []
    at = 0
    rest = words
    while rest:
        if len(found) == _PIECES:
            return None
        piece = _longest_piece(shown.text, rest, at)
        if piece is None:
            return None
        start, length = piece
        found.append(shown.span(start, start + length))
        at = start + length
        rest = rest[length:]
        if rest:
            joiner = next(j for j in _JOINERS if rest.startswith(j))
            rest = rest[len(joiner) :]
            if not rest:
                return None
    return tuple(found) or None


def _longest_piece(shown: str, rest: str, at: int) -> tuple[int, int] | None:
    """Where the longest beginning of `rest` that ends in front of a joiner stands, and its length."""
    ends = {len(rest)}
    for joiner in _JOINERS:
        end = rest.rfind(joiner)
        while end > 0:
            ends.add(end)
            end = rest.rfind(joiner, 0, end)
    for end in sorted(ends, reverse=True):
        start = shown.find(rest[:end], at)
        if start >= 0:
            return start, end
    return None


def aligned(document: Document, words: str, region: Span) -> tuple[Span, ...]:
    """The characters of `region` that an edited phrase still shares with it, in order."""
    shown = _shown(document, Span(region.start, min(region.end, region.start + _REGION)))
    matcher = SequenceMatcher(None, shown.text, words, autojunk=False)
    return tuple(
        shown.span(block.a, block.a + block.size)
        for block in matcher.get_matching_blocks()
        if block.size >= _SHORTEST
    )


def says(document: Document, spans: Sequence[Span], words: str) -> bool:
    """Whether `words` are those of `spans` in order, apart from what joins them."""
    if not spans or any(s.end > len(document.text) for s in spans):
        return False
    rest = words
    for number, span in enumerate(spans):
        if number:
            joiner = next((j for j in _JOINERS if rest.startswith(j)), "")
            shown = document.shown(span)
            if not rest.startswith(shown):
                rest = rest[len(joiner) :]
        shown = document.shown(span)
        if not rest.startswith(shown):
            return False
        rest = rest[len(shown) :]
    return not rest


def phrase_of(document: Document, words: str, regions: Sequence[Span]) -> Phrase:
    """A phrase that a person may have changed: with the spans of its words where the text has
    them, marked as edited and tied to what it shares with the first region where not."""
    if not words:
        return Phrase("")
    for region in regions:
        spans = located(document, words, region)
        if spans is not None:
            return Phrase(words, spans)
    return Phrase(words, aligned(document, words, regions[0]) if regions else (), edited=True)
