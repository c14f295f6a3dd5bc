"""What either half of a figure of two clauses looks like (不是…而是, if … then): most clauses hold none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from speechcast.languages import language_of
from speechcast.languages.patterns import any_of


@dataclass(frozen=True, slots=True)
class Halves:
    """What finds either half of any figure."""

    opener: re.Pattern[str]
    partner: re.Pattern[str]


@cache
def halves_of(language: str) -> Halves:
    """Those of the figures that a language knows."""
    cues = language_of(language).cues
    return Halves(
        any_of([opener for opener, _ in cues.pairs], cues.pairs_begin),
        any_of([partner for _, partner in cues.pairs]),
    )
