"""English: clauses that say only with those in front of them what they seem to say alone."""

from __future__ import annotations

import re

_I = re.IGNORECASE

_SECOND_THAT = re.compile(
    r"(?:and|or|but|nor|and so) that\s(?!(?:is|was|are|were|can|will|would|could|may|might|has|have|had|must|should|does|did|do|makes?|means?)\b)",
    _I,
)
"""The opening of a second clause that somebody says or believes."""

_OWN = re.compile(
    r"\b(?:(?:i|we)(?: (?:all|also|still|always|now|do|can|must|have|\w+ly))*(?:['’](?:m|re|ve))?(?: (?:am|are|have))? (?:believe|know|knew|think|see|saw|say|hope|understand|trust|learn(?:ed|t)?|f[io]u?nd|sure|certain|confident|convinced|proud|glad|happy|pleased|grateful|clear)"
    r"|it (?:is|was)|it['’]s|(?:no doubt|remember|recall|know|note|truth|fact|show(?:s|ed|n)?|means?|prov(?:es?|ed)))\b",
    _I,
)
"""Words in front of such clauses by which the speaker holds himself what they say."""

_OR = re.compile(
    r"or (?!(?:else|rather|at (?:least|most|best|worst)|so|even|perhaps|maybe|worse|better|more|less|if|when|to|not|in)\b)"
    r"(?:(?:[\w’'-]+ ){1,6}?(?:is|are|was|were|has|have|had|will|would|can|could|must|shall|should|may|might|do|does|did|need|needs)\b)",
    _I,
)
"""The opening of a statement that is one of several, of which one holds."""

_INSIDE = 5.0
"""What it costs to begin inside such words."""


def begins_inside(before: str, words: str) -> float:
    """What it costs that a claim begins with a clause that is true only with what stands in front of it.

    Args:
        before: The clause in front of it.
        words: The clause.
    """
    if _OR.match(words):
        return _INSIDE
    inside = _SECOND_THAT.match(words) is not None and _OWN.search(before) is None
    return _INSIDE if inside else 0.0
