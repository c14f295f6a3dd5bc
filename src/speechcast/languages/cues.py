"""The form of a language's cue tables: by which words the parts of a speech are known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


LAST = 1000
"""The ordinal of words that end a count without saying how far it went (最后, finally)."""


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """A way of numbering, such as 一、 or `First,`.

    Attributes:
        name: As `why` shows it, such as `一、`.
        pattern: Matches the marker where an item begins; group `n` is the number.
        ordinals: What the texts of group `n` (lower case) count.
        inside: Whether items also begin at clauses inside a sentence (一是…；二是…).
        label: Whether the rest of its sentence may be a heading of its own (一、 but not 一是).
    """

    name: str
    pattern: re.Pattern[str]
    ordinals: Mapping[str, int]
    inside: bool = False
    label: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """What the structurer looks for in a language. Patterns are matched at the start of a sentence
    or clause unless they say otherwise.

    Attributes:
        scale: Characters that say as much as one Chinese character, to compare lengths.
        joiner: Put between words taken from different places.
        numbering: Ways of numbering; where several match, the first wins.
        vocative: A whole sentence that only addresses the audience.
        address: An address at the start of a sentence that goes on.
        announcement: A sentence that announces the points to come (searched).
        turn: The opening of a sentence that turns to another subject.
        conclusion: The opening of a sentence that comes to the end.
        ceremony: Thanks, congratulations, welcome (searched).
        wish: Good wishes and farewell (searched).
        connective: Words at the start of a phrase that a slide does not need.
        modal: What may be left out in front of a task (要, we must): group 0.
        task: The opening of a sentence that asks for something or promises it.
        claim: Words by which a sentence states something of weight (searched).
        past: Words of a look back (searched).
        leaning: Openings that lean on what was said before.
        story: Openings of an example or a tale.
        lead_in: A whole clause, with its comma, that only says when, where or in which manner.
        condition: A clause that must not be left out.
        figure: A number with its unit (searched).
        dash: Signs of a list at the start of a paragraph.
        thin: Words that open too many sentences to be a figure of speech by themselves.
        stopwords: Words without a subject of their own.
    """

    scale: float
    joiner: str
    numbering: tuple[NumberStyle, ...]
    vocative: re.Pattern[str]
    address: re.Pattern[str]
    announcement: re.Pattern[str]
    turn: re.Pattern[str]
    conclusion: re.Pattern[str]
    ceremony: re.Pattern[str]
    wish: re.Pattern[str]
    connective: re.Pattern[str]
    modal: re.Pattern[str]
    task: re.Pattern[str]
    claim: re.Pattern[str]
    past: re.Pattern[str]
    leaning: re.Pattern[str]
    story: re.Pattern[str]
    lead_in: re.Pattern[str]
    condition: re.Pattern[str]
    figure: re.Pattern[str]
    dash: re.Pattern[str]
    thin: frozenset[str]
    stopwords: frozenset[str]
