"""What either half of a figure of two clauses looks like (不是…而是, if … then): most clauses hold none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from speechcast.languages.cues import Cues


@dataclass(frozen=True, slots=True)
class Halves:
    """What finds either half of any figure."""

    opener: re.Pattern[str]
    partner: re.Pattern[str]


def halves_of(cues: Cues) -> Halves:
    """Those of the figures that `cues` knows."""
    return Halves(
        _any_of([opener for opener, _ in cues.pairs], cues.pairs_begin),
        _any_of([partner for _, partner in cues.pairs]),
    )


def _any_of(patterns: Sequence[re.Pattern[str]], begin: str = "") -> re.Pattern[str]:
    """One pattern that finds what any of several does (those with flags bring them along).

    Args:
        patterns: Them.
        begin: The characters with which all that they find begins; empty for any.
    """
    parts = (
        f"(?i:{p.pattern})" if p.flags & re.IGNORECASE else f"(?:{p.pattern})" for p in patterns
    )
    return re.compile((f"(?=[{begin}])" if begin else "") + f"(?:{'|'.join(parts)})")
