"""Rules as patterns on the untouched source: what each stretch is said as, the first match wins."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Say = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and how what it matches is said.

    Attributes:
        pattern: Searched in the text; when it has a group `said`, only that group is replaced.
        say: Gives the spoken words, or `None` to leave this match to later rules.
    """

    pattern: re.Pattern[str]
    say: Say


def rule(pattern: str, say: Say | str) -> Rule:
    """A rule from a pattern and what it is said as, always or by the match."""
    if isinstance(say, str):
        said = say
        return Rule(re.compile(pattern), lambda match: said)
    return Rule(re.compile(pattern), say)


def before(match: re.Match[str], count: int = 24) -> str:
    """The last characters before a match: all of them would make long texts slow."""
    return match.string[max(0, match.start() - count) : match.start()]


def after(match: re.Match[str], count: int = 24) -> str:
    """The next characters after a match."""
    return match.string[match.end() : match.end() + count]


@dataclass(frozen=True, slots=True)
class Piece:
    """The characters `[start, end)` of the text are said as `spoken`, read as `sound` if given."""

    start: int
    end: int
    spoken: str
    sound: str = ""


class Claims:
    """Stretches of a text that rules have taken, in order and without overlap."""

    def __init__(self, taken: Sequence[Piece] = ()) -> None:
        self._pieces = sorted(taken, key=lambda piece: piece.start)
        self._starts = [piece.start for piece in self._pieces]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What was taken so far, in order."""
        return tuple(self._pieces)

    def taken_until(self, start: int, end: int) -> int | None:
        """Where the first piece that overlaps `[start, end)` ends; `None` when all is free."""
        index = bisect_right(self._starts, start) - 1
        if index >= 0 and self._pieces[index].end > start:
            return self._pieces[index].end
        index += 1
        if index < len(self._pieces) and self._pieces[index].start < end:
            return self._pieces[index].end
        return None

    def take(self, piece: Piece) -> None:
        """Add a piece that overlaps none."""
        index = bisect_left(self._starts, piece.start)
        self._pieces.insert(index, piece)
        self._starts.insert(index, piece.start)


def apply_rules(rules: Sequence[Rule], text: str, start: int, end: int, claims: Claims) -> None:
    """Let every rule, in order, take what it matches of `text[start:end]` and is still free.

    Patterns see what stands before `start`, nothing after `end`.
    """
    for rule in rules:
        position = start
        while position < end:
            match = rule.pattern.search(text, position, end)
            if match is None:
                break
            group = "said" if "said" in rule.pattern.groupindex else 0
            begin, stop = match.span(group)
            busy = claims.taken_until(begin, stop) if stop > begin else stop
            if busy is not None:
                position = max(busy, position + 1)
                continue
            spoken = rule.say(match)
            if spoken is None:
                position = match.start() + 1
                continue
            claims.take(Piece(begin, stop, spoken))
            position = max(stop, position + 1)
