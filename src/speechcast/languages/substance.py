"""By which words substance around a claim is known: the means and figures in front of it and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Substance:
    """A language's signs that what stands beside a claim is why it matters.

    Attributes:
        means: The opening of a clause behind a claim that says by what it came or what it holds.
        front: The opening of a clause in front of one that says by what, under what or against what.
        name: A name inside such a clause.
        scene: What is a figure, but only tells when (in 1990, on May 3): it is no substance.
        denied, instead: The openings of clauses that say what a claim is not, and what it is instead.
        content: The opening of what a colon announces that is no sentence by itself (that …, whether …).
        row: The opening of a clause that goes on with a row of such clauses (and that …); group `word`.
        listed: A clause that names the last members of a list of things (the whole of it).
        proviso: The opening of a clause that says on what condition a claim holds (provided that …).
        spoken: The end of a sentence with words in quotation marks that names who says them and no more (group `who`)
            (searched): its speech may go on in the next one.
        unnamed: The end of a clause that speaks of a thing which is named behind a dash (one tool is left--…).
    """

    means: re.Pattern[str]
    front: re.Pattern[str]
    name: re.Pattern[str]
    scene: re.Pattern[str]
    denied: re.Pattern[str]
    instead: re.Pattern[str]
    content: re.Pattern[str]
    row: re.Pattern[str]
    listed: re.Pattern[str]
    unnamed: re.Pattern[str]
    spoken: re.Pattern[str]
    proviso: re.Pattern[str]


SUBSTANCE: dict[str, Substance] = {
    "en": Substance(
        means=re.compile(
            r"(?:(?:led|driven|backed|supported|followed|joined|helped|headed|built|made) by|including|such as|with|through"
            r"|thanks to|namely|notably|especially|based on|up|down|growing|rising|falling|more than|at least)\b",
            re.IGNORECASE,
        ),
        front=re.compile(
            r"(?:with|through|under|despite|by|while|although|though|whereas|thanks to|compared (?:with|to)|as part of|out of|of)\b",
            re.IGNORECASE,
        ),
        name=re.compile(r"(?<=[\s“\"(])[A-Z][\w’'-]*[A-Za-z0-9](?![\w’'-])"),
        scene=re.compile(
            r"(?:by|in|on|through|until|since|under)\s(?:the\s)?(?:\w+\s)?(?:(?:19|20)\d\d\b|[A-Z][a-z]+\s\d)",
            re.IGNORECASE,
        ),
        denied=re.compile(
            r"not\s(?!only\b|just\b|merely\b|simply\b|at\b|even\b|least\b|to mention\b|surprising)",
            re.IGNORECASE,
        ),
        instead=re.compile(
            r"but\s(?!(?:i|we|you|they|he|she|it|this|that|there|if|when|not)\b)", re.IGNORECASE
        ),
        content=re.compile(r"(?:that|whether|how)\b", re.IGNORECASE),
        row=re.compile(r"(?:(?:and|or|but)\s)?(?P<word>that|whether|how|why|to)\s", re.IGNORECASE),
        listed=re.compile(
            r"(?!(?:and|or|but|nor|not|no|which|who|whose|whom|where|when|that|to|in|on|at|by|for|from|with|as|of|than|so|then|because|if|while|including|such|especially|\w+ing|\w+ed|\w+ly)\b)[^,;:]{3,70}, (?:and|or) [^;:]+$",
            re.IGNORECASE,
        ),
        proviso=re.compile(
            r"(?:but )?(?:provided|providing|on condition|unless|so long as|only if|except (?:that|when|where|if|for))\b",
            re.IGNORECASE,
        ),
        spoken=re.compile(
            r"[,?!][\"”]\s(?P<who>(?!(?:and|but)\b)(?:[\w’'.-]+\s){0,3}?(?:said|says|asked|asks|replied|answered|told me|told us|wrote|went on|added|whispered|shouted)\b[^\"“”.;:]{0,40}[.,])\s*$",
        ),
        unnamed=re.compile(
            r"\b(?:one|only|single|another|something|two|three|four|five|these|following|kind of|sort of)\b[^,;:]*[-—–]\s*\Z",
            re.IGNORECASE,
        ),
    ),
}
"""Of the languages in which a comma parts them from the claim and commas do not join statements."""
