"""Titles of deck slides: each its own, taken from the slide's heading or its items, or marked as going on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from speechcast.languages import language_of
from speechcast.model.outline import LISTS
from speechcast.model.span import Span
from speechcast.slides.drafts import Draft
from speechcast.slides.fitting import bare, capital

_COLON = {"zh": "：", "en": ": "}
_GOES_ON = {"zh": "（续{}）", "en": " (continued{})"}
_SPACE = {"zh": "", "en": " "}
_ONE_LINE = {"zh": 22, "en": 48}
"""Characters that a title of items may have."""
_COMMA = {"zh": "、", "en": ", "}


def candidates(
    draft: Draft, language: str, begun: str, number: str | None
) -> Iterator[tuple[str, str]]:
    """Titles that a slide may take, best first, as words and the mark behind them; they never end.

    The first part of a slide keeps the slide's heading; where that is taken, as by the section slide
    in front, it is named by the heading's later clauses, by the number of its section, by its items,
    or by both. What goes on with a section without a number is marked so: its items would stand on
    the slide twice. The further parts have the title of the first with a mark that it goes on, lists
    of parts with the numbers of those that they list: what is said under a title is not said in it.

    Args:
        draft: The slide.
        language: `zh` or `en`.
        begun: Title of the slide's first part; empty for that part itself.
        number: What numbers the section whose heading the slide has (`二、`); empty where that has no number,
            `None` where the heading is the slide's own.
    """
    heading = begun or draft.content.heading
    if draft.number and draft.slide.kind in LISTS and draft.points:
        numbers = dict.fromkeys((draft.points[0] + 1, draft.points[-1] + 1))
        yield heading, f" {'–'.join(map(str, numbers))}"
    if draft.number:
        yield heading, _GOES_ON[language].format("")
        yield from (
            (heading, _GOES_ON[language].format(f"{_SPACE[language]}{n}")) for n in count(2)
        )
    yield heading, ""
    for rest in _later_clauses(heading, language):
        yield rest, ""
    if number:
        yield f"{number}{heading}", ""
    elif number is not None:
        yield heading, _GOES_ON[language].format("")
    items = [item.words["heading"].paragraphs[0] for item in draft.contents
             if "heading" in item.words]  # fmt: skip
    if items and items[0] != heading:
        yield f"{_first_clause(heading, language)}{_COLON[language]}{items[0]}", ""
    for own in _joined(items, language):
        yield own, ""
    yield from ((heading, f" {n}") for n in count(2))


def _joined(items: Sequence[str], language: str) -> Iterator[str]:
    """The first clauses of the first items, as many as make one line; then one item whole."""
    clauses = [_first_clause(item, language) for item in items[:3]]
    for most in range(len(clauses), 0, -1):
        title = _COMMA[language].join(clauses[:most])
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
    on the one before it is no title, nor are the last members of a row (Reading, writing, and play)."""
    cues = language_of(language).cues
    clauses = language_of(language).clauses(heading, Span(0, len(heading)))
    if len(clauses) > 2 and cues.connective.match(heading, clauses[-1].start):
        return
    for clause in clauses[1:]:
        joins = cues.connective.match(heading, clause.start)
        start = clause.start if joins is None else joins.end()
        if not cues.continuation.match(heading, start):
            rest = capital(bare(heading[start:]))
            if len(rest) >= 4:
                yield rest
