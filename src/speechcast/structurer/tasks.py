"""The things that the sentences behind a label set out to do, in one row."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.languages.light_verbs import ARE_ROW
from speechcast.languages.ties import TIES
from speechcast.model.span import Span
from speechcast.structurer.clause import without_end
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

SENTENCES = 4
"""Sentences of a passage in which its support is looked for."""

_THING = 4
"""Characters of a thing at least that is named without what is done to it."""


class Tasks:
    """Finds what the clauses of a reading do to things by verbs that say little."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        language = reading.document.language
        self._text = reading.text
        self._wording = wording
        self._light = reading.cues.light
        self._brought = TIES[language].brought
        self._are_row = ARE_ROW.get(language)

    def of(self, following: Sequence[Span], most: float) -> list[Span]:
        """The things that the sentences behind a label set out to do, where each begins with one: without their verbs
        where these are of one kind, and else with them.

        Args:
            following: The sentences.
            most: Size that these do not pass together.
        """
        told, light = following[:SENTENCES], self._light
        clauses: list[Span] = []
        for number, sentence in enumerate(told if light is not None else ()):
            pieces = self._wording.main_pieces(sentence, point=True)[:1]
            clauses += [p for p in pieces if light and light.match(self._text, p.start, p.end)]
            # So many of them are none that the others make no row.
            if 2 * (number + 1 - len(clauses)) >= len(told):
                return []
        if 2 * len(clauses) <= len(told):
            return []
        things = [self.thing(piece) for piece in clauses]
        merged = [thing for thing in things if thing is not None]
        # The verbs stay where they are read at a glance, or where one has its result behind it.
        glanced = len(merged) < len(clauses) or self._wording.size(clauses) <= most
        if glanced or not self._lose_verbs(clauses, merged):
            merged = clauses
        found: list[Span] = []
        for piece in merged:
            if self._wording.size([*found, piece]) <= most:
                found.append(piece)
        return found if 2 * len(found) > len(told) else []

    def _lose_verbs(self, clauses: Sequence[Span], things: Sequence[Span]) -> bool:
        """Whether the things that clauses do something to are a row without their verbs."""
        if self._are_row is None:
            return True
        verbs = [
            Span(clause.start, thing.start).of(self._text)
            for clause, thing in zip(clauses, things, strict=True)
        ]
        return self._are_row(verbs, [without_end(thing.of(self._text)) for thing in things])

    def thing(self, piece: Span) -> Span | None:
        """What a clause that only does something to a thing does it to."""
        light = self._light
        match = light.match(self._text, piece.start, piece.end) if light else None
        if match is None:
            return None
        thing = Span(match.end(), piece.end)
        brought = self._brought
        if brought is not None and brought.match(self._text, thing.start, thing.end):
            return None
        return thing if len(without_end(thing.of(self._text))) >= _THING else None
