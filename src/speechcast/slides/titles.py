"""Titles of deck slides: each its own, taken from the slide's heading or its items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speechcast.languages import language_of
from speechcast.model.outline import LISTS
from speechcast.model.span import Span
from speechcast.slides.drafts import Draft
from speechcast.slides.fitting import bare, capital

_COLON = {"zh": "：", "en": ": "}
_ONE_LINE = {"zh": 22, "en": 48}
"""Characters that a title of items may have."""
_COMMA = {"zh": "、", "en": ", "}


def candidates(draft: Draft, language: str) -> Iterator[str]:
    """Titles that a slide may take, best first; they never end.

    The first part of a slide keeps the slide's heading; the others, and slides whose heading is
    taken, are named by the heading's later clauses, by their items, or by both; a further list of parts
    by the numbers of those that it lists.
    """
    heading = draft.content.heading
    items = [item.words["heading"].paragraphs[0] for item in draft.contents
             if "heading" in item.words]  # fmt: skip
    own = list(_joined(items, language))
    if draft.number and draft.slide.kind in LISTS and draft.points:
        numbers = dict.fromkeys((draft.points[0] + 1, draft.points[-1] + 1))
        yield f"{heading} {'–'.join(map(str, numbers))}"
    if not draft.number:
        yield heading
        yield from _later_clauses(heading, language)
    if draft.number:
        yield from own
    first = items[0] if items else ""
    if first and first != heading:
        yield f"{_first_clause(heading, language)}{_COLON[language]}{first}"
    yield from own
    number = 2
    while True:
        yield f"{heading} {number}"
        number += 1


def _joined(items: Sequence[str], language: str) -> Iterator[str]:
    """The first clauses of the first items, as many as make one line; then one item whole."""
    clauses = [_first_clause(item, language) for item in items[:3]]
    for count in range(len(clauses), 0, -1):
        title = _COMMA[language].join(clauses[:count])
        if len(title) <= _ONE_LINE[language]:
            yield title
    yield from items[:1]


def _clauses(heading: str, language: str) -> list[str]:
    clauses = language_of(language).clauses(heading, Span(0, len(heading)))
    return [bare(clause.of(heading)) for clause in clauses]


def _first_clause(heading: str, language: str) -> str:
    clauses = _clauses(heading, language)
    return clauses[0] if clauses else heading


def _later_clauses(heading: str, language: str) -> Iterator[str]:
    """What the heading says from its second clause on, without "but" in front; a clause that hangs
    on the one before it is no title."""
    cues = language_of(language).cues
    clauses = language_of(language).clauses(heading, Span(0, len(heading)))
    for clause in clauses[1:]:
        joins = cues.connective.match(heading, clause.start)
        start = clause.start if joins is None else joins.end()
        if not cues.continuation.match(heading, start):
            rest = capital(bare(heading[start:]))
            if len(rest) >= 4:
                yield rest
