"""By which words the subject of a sentence is known that stands in a clause of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subjects:
    """A language's signs of subjects that are parted from what is told of them.

    Attributes:
        named: The opening of a clause that names its own subject.
        told: The opening of a clause whose subject stands before it; searched: what is told of one.
        listed: The opening of a clause that names two things.
        again: The opening of a clause that may be one of a row with the same opening (every boat, every yard, …), as `word`.
        name: A clause, or the opening of one, that is nothing but a name.
    """

    named: re.Pattern[str]
    told: re.Pattern[str]
    listed: re.Pattern[str]
    again: re.Pattern[str]
    name: re.Pattern[str]

    def goes_on(self, before: str, clause: str) -> bool:
        """Whether a clause may go on with the list of things that the one before it begins: with two more of them,
        or, behind a name, as another one (Riga, Tallinn, Memel--all of them have mended their walls)."""
        return self.listed.match(clause) is not None or (
            self.name.match(before) is not None and self.name.match(clause) is not None
        )

    def begins_alike(self, before: str, clause: str) -> bool:
        """Whether two clauses have the same opening, as subjects in a row have."""
        first, second = self.again.match(before), self.again.match(clause)
        return (
            first is not None
            and second is not None
            and first["word"].lower() == second["word"].lower()
        )


SUBJECTS: Mapping[str, Subjects] = {
    "en": Subjects(
        named=re.compile(
            r"(?:(?:and|but|or)\s)?(?:the|an?|our|their|this|that|these|those|there|every|each|all|no)\b"
        ),
        told=re.compile(
            r"\b(?:is|are|was|were|has|have|had|will|would|must|can|could|may|should)\b(?!,)"
        ),
        listed=re.compile(
            r"(?!(?:and|but|or|that|who|which)\b)[\w’'-]+(?:\s[\w’'-]+){0,4},?\s(?:and|or)\s"
        ),
        again=re.compile(
            r"(?:(?:and|or)\s)?(?P<word>every|each|what|those|all|no|not|the|our|my|some)\s",
            re.IGNORECASE,
        ),
        name=re.compile(r"(?:[A-Z][\w’'-]+\s?){1,3}$"),
    ),
}
