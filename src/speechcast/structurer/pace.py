"""How long a voice takes for words and pauses."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a voice takes: data of the voice, corrected once by what was measured.

    Attributes:
        rate: What is said in a second, in Chinese characters or what says as much (`Cues.scale`).
        sentence: Pause after a sentence, seconds.
        slide: Further pause after a slide, seconds.
        silent: How long a slide without words stands, seconds.
    """

    rate: float
    sentence: float = 0.35
    slide: float = 0.6
    silent: float = 3.0

    def corrected(self, measured: float, expected: float, pauses: float = 0.0) -> Pace:
        """The pace that would have foretold `measured` seconds instead of `expected`, `pauses` of
        them without a word."""
        if measured <= pauses or expected <= pauses:
            return self
        return replace(self, rate=self.rate * (expected - pauses) / (measured - pauses))

    def wordless(self) -> Pace:
        """The pace of a voice that needs no time for words: what it takes are the pauses."""
        return replace(self, rate=math.inf)
