"""Lists whose members commas part: they are one clause, which nothing may cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from speechcast.languages.lists import LISTS, Lists
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading

_NAMED = 30
"""Characters of the last member of a list at most; what follows says what all of them do."""

_ALONE = re.compile(r"(?![a-z]+ly,)[a-z]+,\s?")
"""A member of a row of single words, but for the last one."""

_MEMBER = 9.0
_LIST = 44.0
"""Size of a member between two others at most, and of a list that is kept whole."""


def with_lists_whole(reading: Reading, pieces: Sequence[Span]) -> list[Span]:
    """The clauses, with one for each list (the peace, stability, and freedom of the world).

    A list ends with a member that "and" or the like opens; what is between it and the first one is
    short and has no verb. One without a verb of its own belongs to the words before it.
    """
    member, lists = reading.cues.member, LISTS.get(reading.document.language)
    if member is None or lists is None or len(pieces) < 2:
        return list(pieces)
    text = reading.text
    pieces = list(_apart(reading, lists, _adjectives_joined(reading, lists, pieces)))
    found = [pieces[0]]
    at = 1
    while at < len(pieces):
        last = _row_end(reading, lists, pieces, at)
        while last < len(pieces) - 1 and _is_bare(reading, pieces[last], _MEMBER):
            if member.match(text, pieces[last].start) or text[pieces[last].end - 1] != ",":
                break
            # A longer one is kept whole by nothing: a thousand short clauses are not looked through from each of them.
            if reading.size(Span(pieces[at - 1].start, pieces[last].start)) > _LIST:
                break
            last += 1
        ends = member.match(text, pieces[last].start, pieces[last].end)
        listed = ends and (
            last > at or _is_bare(reading, Span(ends.end(), pieces[last].end), _LIST)
        )
        named = min(pieces[last].end, ends.end() + _NAMED) if ends else pieces[last].end
        whole = Span(pieces[at - 1].start, named)
        pair = None if ends else _pair_end(reading, lists, found[-1], pieces[last])
        if pair is not None:
            listed, whole = True, Span(whole.start, pair)
        if listed and text[found[-1].end - 1] == "," and reading.size(whole) <= _LIST:
            found[-1] = Span(found[-1].start, pieces[last].end)
            at = last + 1
        else:
            found.append(pieces[at])
            at += 1
    return found


def _row_end(reading: Reading, lists: Lists, pieces: Sequence[Span], at: int) -> int:
    """The last member of a row of single words that begins in front of clause `at`; this one where there is none."""
    text, member, put_in = reading.text, reading.cues.member, reading.cues.interjected
    if member is None or lists.alone.search(text, pieces[at - 1].start, pieces[at - 1].end) is None:
        return at
    last = at
    while last < len(pieces) - 1 and _ALONE.fullmatch(text, pieces[last].start, pieces[last].end):
        if put_in is not None and put_in.fullmatch(pieces[last].of(text)[:-1]):
            return at
        last += 1
    joined = member.match(text, pieces[last].start, pieces[last].end)
    ends = joined and not lists.another.match(text[joined.end() : pieces[last].end].lstrip())
    return last if ends else at


def _adjectives_joined(reading: Reading, lists: Lists, pieces: Sequence[Span]) -> Iterator[Span]:
    """The clauses, one for adjectives in a row (the best trained, most patient crew; a decent, quiet life)."""
    text, member = reading.text, reading.cues.member
    before = pieces[0]
    for piece, following in zip(pieces[1:], [*pieces[2:], None], strict=True):
        # A lone word in front of "and" is a member of a list.
        lone = member if " " not in piece.of(text) else None
        listed = following and lone and lone.match(text, following.start, following.end)
        if _repeats(reading, lists, before, piece) or (
            not listed
            and any(
                waits.search(text, before.start, before.end)
                and goes_on.match(text, piece.start, piece.end)
                for waits, goes_on in lists.adjectives
                + (() if _opens(reading, before) else lists.alike)
            )
        ):
            before = Span(before.start, piece.end)
        else:
            yield before
            before = piece
    yield before


def _opens(reading: Reading, piece: Span) -> bool:
    """Whether a clause only says when, how or on what condition the next one holds."""
    words, cues = piece.of(reading.text), reading.cues
    return cues.lead_in.match(words) is not None or cues.waiting.match(words) is not None


def _repeats(reading: Reading, lists: Lists, before: Span, piece: Span) -> bool:
    """Whether a clause goes on with the preposition of the one before (on trade, on taxes, on bread)."""
    text = reading.text
    opening = lists.preposition.match(text, piece.start, piece.end)
    if opening is None or reading.cues.lead_in.match(before.of(text)):
        return False
    again = re.compile(rf"\b{opening.group('word')}\s[\w-]+(?:\s[\w-]+)?,$", re.IGNORECASE)
    return again.search(text, before.start, before.end) is not None


def _apart(reading: Reading, lists: Lists, pieces: Iterable[Span]) -> Iterator[Span]:
    """The clauses; what only says when or where the next one holds is one of its own (…, and in May, …)."""
    text = reading.text
    listed = list(pieces)
    for piece, following in zip(listed, [*listed[1:], None], strict=True):
        scene = lists.scene.search(text, piece.start, piece.end) if following is not None else None
        if scene is not None and following is not None:
            before = Span(piece.start, scene.start()).trimmed(text)
            shown = reading.cues.opinion.match(text, piece.start, piece.end)
            states = reading.language.states
            if shown is None and states(text, before) and states(text, following):
                yield before
                yield Span(scene.start("scene"), piece.end)
                continue
        yield piece


def _pair_end(reading: Reading, lists: Lists, before: Span, piece: Span) -> int | None:
    """Where the last two members of a list end that no comma parts (…, the sea and the lake shine)."""
    text, cues = reading.text, reading.cues
    pair = lists.pair.match(text, piece.start, piece.end)
    opened = before.of(text)
    if pair is None or any(
        pattern.match(opened) for pattern in (cues.lead_in, cues.waiting, cues.opinion)
    ):
        return None
    first = Span(piece.start, pair.start("joined"))
    infinitives = lists.infinitive.search(opened) and " " not in first.of(text).strip()
    return pair.end() if infinitives or _is_bare(reading, first, _MEMBER) else None


def _is_bare(reading: Reading, piece: Span, most: float) -> bool:
    """Whether words are short and state nothing."""
    words = piece.of(reading.text)
    return (
        reading.size(piece) <= most
        and not reading.language.states(reading.text, piece)
        and not reading.cues.lead_in.match(words)
    )
