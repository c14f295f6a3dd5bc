"""Shortcomings or goals that a sentence names in front of its colon and tells one by one, though commas alone part them."""

from __future__ import annotations

import math
import re

from speechcast.languages.announced_rows import LISTED_BY_COMMAS, MENDING, NAMED_ONLY, NAMELY
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading

_COMMA = re.compile("[，。！]")
_DIGIT = re.compile(r"\d")

_MEMBERS, _MOST = 3, 5
"""Members of such a list at least, and the points that it makes at most: more of them are told two by two."""

_MEMBER = (4.0, 40.0)
"""Sizes of a member."""

_GLANCE = 30.0
"""Size of members that make one point at most."""

_OF_BEFORE = re.compile(
    r"(?:年均|同比|环比)?(?:增长|下降|增加|减少|提高|增幅|增速|占|总量|其中|非税占比|达到?|超过?|突破|约|力争|确保|人均)[^，]{0,12}\d"
)
"""The opening of a goal that says more of the one in front of it, in figures."""

_LINKED = re.compile(
    "而且|并且?|但|特别是|尤其|甚至|同时|导致|使|让|造成|影响|以及|从而|进而|还|也|更"
)
"""The opening of a clause that goes on with the one in front of it."""

_STATED = 0.6
"""Share of the members that state something at least: the predicates of some are in no dictionary."""

_FIGURES, _HELD = 0.5, 4
"""Share of members with figures from which the list is one of figures, which have slides of their own, and how many of them these
hold."""


def named_by_commas(reading: Reading, span: Span) -> tuple[Span, list[Span]]:
    """What names the list of a sentence, up to its colon, and its members, grouped where they are many; no members where it
    is no such list."""
    text, language = reading.text, reading.document.language
    lead = LISTED_BY_COMMAS[language]
    named = lead.match(text, span.start, span.end) if lead is not None else None
    if named is None or text.find("；", named.end(), span.end) >= 0:
        return span, []
    members: list[Span] = []
    start = named.end()
    # Goals may be told as what must be done.
    others = (NAMED_ONLY[language], None if named["goals"] else MENDING[language])
    no_member = [pattern for pattern in others if pattern is not None]
    for mark in _COMMA.finditer(text, named.end(), span.end):
        if any(pattern.match(text, start, mark.end()) for pattern in no_member):
            return span, []
        member = Span(start, mark.end())
        if members and (
            _LINKED.match(text, start, mark.end()) or _OF_BEFORE.match(text, start, mark.end())
        ):
            members[-1] = Span(members[-1].start, mark.end())
        else:
            members.append(member)
        start = mark.end()
    sized = all(_MEMBER[0] <= reading.size(m) <= _MEMBER[1] for m in members)
    if len(members) < _MEMBERS or not sized:
        return span, []
    name = Span(span.start, named.end())
    figures = sum(_DIGIT.search(text, m.start, m.end) is not None for m in members)
    if figures >= _FIGURES * len(members):
        # Of figures a slide holds but some: each goal of more is a point.
        return (name, members) if named["goals"] and len(members) > _HELD else (span, [])
    if sum(reading.language.states(text, m) for m in members) < _STATED * len(members):
        return span, []
    return name, _grouped(reading, members)


def names_goals(reading: Reading, lead: Span) -> bool:
    """Whether what leads up to points names goals of which each is one."""
    pattern = LISTED_BY_COMMAS[reading.document.language]
    named = pattern.match(reading.text, lead.start, lead.end) if pattern is not None else None
    return named is not None and named["goals"] is not None


def _grouped(reading: Reading, members: list[Span]) -> list[Span]:
    """The members, several as one point where they are many and are read at a glance together."""
    each = math.ceil(len(members) / _MOST)
    groups: list[list[Span]] = []
    for member in members:
        last = groups[-1] if groups else []
        if last and len(last) < each and reading.size(Span(last[0].start, member.end)) <= _GLANCE:
            last.append(member)
        else:
            groups.append([member])
    return [Span(group[0].start, group[-1].end) for group in groups]


def without_namely(reading: Reading, lead: Span) -> Span:
    """What leads up to a list without the words at its end by which that only begins (……还有不少问题，主要是：)."""
    namely = NAMELY[reading.document.language]
    end = namely.search(reading.text, lead.start, lead.end) if namely is not None else None
    return lead if end is None else Span(lead.start, end.start())
