"""Clauses of one sentence that semicolons part and that open alike: as many items as clauses."""

from __future__ import annotations

import re
from collections.abc import Collection

from speechcast.languages.announced_rows import DEMAND, DEMANDED, LISTED, SOME
from speechcast.languages.cues import NumberStyle
from speechcast.model.span import Span
from speechcast.structurer.cues.named_lists import named_by_commas
from speechcast.structurer.cues.numbering import Chain, Item
from speechcast.structurer.reading import Reading, Role

PARALLEL = NumberStyle("alike behind a semicolon", re.compile(r"(?!)(?P<n>)"), {})

_COMMA = re.compile("[，。！]")
_SEMICOLON = re.compile("[；;]")
_OPENS, _CLOSES = "“「『《（([", "”」』》）)]"

_LEAST, _MEMBERS, _MEMBER = 54.0, 3, 12.0
"""Size of such a sentence, its clauses and their size: a shorter one is read as a whole."""

_LISTED = 4.0
"""Size of each member of a list that its sentence names."""

_SCENE = 16.0
"""Size of what the first of such clauses may have in front of it."""

_OPENING, _CLAUSE = 2, 9.0
"""Characters that the members of a row share, and the size of each."""


def parallel_chains(reading: Reading, counted: Collection[int]) -> list[Chain]:
    """The sentences of several like clauses, each as a chain of its clauses, in order.

    Args:
        reading: The text.
        counted: Sentences that hold items of a count: these need no likeness.
    """
    found: list[Chain] = []
    for index, sentence in enumerate(reading.sentences):
        if sentence.role is not Role.BODY or sentence.size < _LEAST or index in counted:
            continue
        span = Span(sentence.start, sentence.span.end)
        members = _members(reading, span)
        listed = _listed(reading, members) or named_by_commas(reading, span)[1]
        if listed:
            members = listed
        elif len(members) >= _MEMBERS and _are_alike(reading, _behind_scene(reading, members)):
            members = _behind_scene(reading, members)
        else:
            members = _row(reading, span)
        if members:
            # What names a list leads up to it.
            begin = members[0].start if listed else span.start
            starts = [begin, *(member.start for member in members[1:])]
            items = [
                Item(start, member.start, index, False, number)
                for number, (start, member) in enumerate(zip(starts, members, strict=True), 1)
            ]
            found.append(Chain(PARALLEL, tuple(items)))
    return found


def _listed(reading: Reading, members: list[Span]) -> list[Span]:
    """The members of a list that their sentence names in front of its colon; empty where it names none."""
    lead = LISTED[reading.document.language]
    if lead is None or len(members) < _MEMBERS:
        return []
    named = lead.match(reading.text, members[0].start, members[0].end)
    if named is None or named.end() >= members[0].end:
        return []
    found = [Span(named.end(), members[0].end), *members[1:]]
    return found if min(map(reading.size, found)) >= _LISTED else []


def _behind_scene(reading: Reading, members: list[Span]) -> list[Span]:
    """The members, the first one without the words in front of it that say when, or of what, all of them hold (工作中，要……；
    要……；要……), where blanks part no words."""
    text, first, demanded = reading.text, members[0], DEMANDED[reading.document.language]
    comma = text.find("，", first.start, first.end) + 1
    if demanded is None or not comma or reading.size(Span(first.start, comma)) > _SCENE:
        return members
    inner = Span(comma, first.end)
    asked = all(demanded.match(text, m.start, m.end) for m in (inner, *members[1:]))
    return [inner, *members[1:]] if asked else members


def _row(reading: Reading, span: Span) -> list[Span]:
    """The clauses of a Chinese sentence that open with the same two characters, one behind the other, where the speaker
    calls for something (让我们拿出…的闯劲，拿出…的干劲，拿出…的韧劲); empty where they are not enough, or too short to be
    points."""
    calling, text = reading.cues.emphasis.calling, reading.text
    if calling is None:
        return []
    row: list[Span] = []
    opening, at = "", span.start
    for mark in _COMMA.finditer(text, span.start, span.end):
        start, at = at, mark.end()
        if row and text.startswith(opening, start):
            row.append(Span(start, at))
            continue
        if len(row) >= _MEMBERS:
            break
        following = text[at : at + _OPENING]
        begin = text.find(following, start, at) if following.isalnum() else -1
        row = [Span(begin, at)] if begin >= 0 else []
        opening = following
    if len(row) < _MEMBERS or min(map(reading.size, row)) < _CLAUSE:
        return []
    # Commas inside its members are no places where a sentence is cut that semicolons part.
    if any(_SEMICOLON.search(text, member.start, member.end) for member in row):
        return []
    asked = text.startswith(DEMAND, row[0].start - len(DEMAND))
    return row if asked or calling.search(text, span.start, row[0].start + _OPENING) else []


def _members(reading: Reading, span: Span) -> list[Span]:
    """What semicolons outside brackets and quotation marks part."""
    text = reading.text
    found: list[Span] = []
    start, at, depth = span.start, span.start, 0
    for mark in _SEMICOLON.finditer(text, span.start, span.end):
        words = text[at : mark.start()]
        depth += sum(map(words.count, _OPENS)) - sum(map(words.count, _CLOSES))
        at = mark.end()
        if depth <= 0:
            found.append(Span(start, mark.end()).trimmed(text))
            start = mark.end()
    return [*found, Span(start, span.end).trimmed(text)]


def _are_alike(reading: Reading, members: list[Span]) -> bool:
    """Whether clauses are long enough to be points and open with the same word or words."""
    if any(reading.size(member) < _MEMBER for member in members):
        return False
    some = SOME[reading.document.language]
    if some is not None and all(some.match(reading.text, m.start, m.end) for m in members):
        return True
    openings = [_opening(reading, member) for member in members]
    return bool(openings[0]) and all(opening == openings[0] for opening in openings)


def _opening(reading: Reading, member: Span) -> tuple[str, ...]:
    """The word, or in a language of small words the two, with which a clause opens."""
    words = reading.language.words(reading.text, member)
    return tuple(w.of(reading.text).lower() for w in words[: 2 if reading.cues.blanks else 1])
