"""The clauses of a sentence that carry its claim."""

from __future__ import annotations

from dataclasses import dataclass, replace

from speechcast.model.span import Span


@dataclass(frozen=True, slots=True)
class Claim:
    """The clauses that carry a claim.

    Attributes:
        spans: The clauses.
        rest: Those behind them in the sentence.
        cost: How ill they do, 0 the best.
        tight: Whether asides between them were left out.
        lack: What they lack to be a statement, 0 where they are one.
    """

    spans: tuple[Span, ...]
    rest: tuple[Span, ...]
    cost: float
    tight: bool = False
    lack: float = 0.0

    def longer(self, count: int) -> Claim:
        """The claim with the first `count` clauses behind it."""
        spans = (*self.spans, *self.rest[:count])
        return replace(self, spans=spans, rest=self.rest[count:])
