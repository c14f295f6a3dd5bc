"""By which words a clause is tied to the one beside it although it looks as if it stood alone."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ties:
    """A language's signs that words belong to what stands beside them; `None` where it has no such signs.

    Attributes:
        placing: The opening of words that say only where or when the next clause holds.
        held: The end of words with the verb of what follows (searched): (…, most of us believe | that …).
        done: The end of words that say nothing without by what it was done, with its "by" (searched).
        adding: The opening of a clause that only goes on with a claim.
        awaited: The opening of a clause for which what looks like an aside is the reason or the time.
        naming: The end of words with the verb of what they lead up to, which keeps it where what stands between them
            is left out (the aim | is, by …, to …) (searched).
        onward: The opening of words with which the verb of what looks like an aside goes on.
    """

    placing: re.Pattern[str] | None = None
    held: re.Pattern[str] | None = None
    done: re.Pattern[str] | None = None
    adding: re.Pattern[str] | None = None
    awaited: re.Pattern[str] | None = None
    onward: re.Pattern[str] | None = None
    naming: re.Pattern[str] | None = None


TIES: dict[str, Ties] = {
    "zh": Ties(
        placing=re.compile("[在到从当自每]"),
        adding=re.compile("也是"),
        awaited=re.compile("才"),
        naming=re.compile(r"(?:就|正|主要)?(?:是|在于)\Z"),
    ),
    "en": Ties(
        held=re.compile(
            r"\b(?:believe|know|think|say|feel|hope|see|agree|fear|find|show|prove|mean)s?$"
        ),
        done=re.compile(r"\b(?:[a-z]+ed|began|begin|is|are|was|were)\s+by\s\Z"),
        onward=re.compile(r"(?:of|than)\b", re.IGNORECASE),
    ),
}
