"""English: which openings of a sentence its sense does not do without, although they only say when or where."""

from __future__ import annotations

import re
from functools import lru_cache

from speechcast.languages.en_predicates import PAST

_I = re.IGNORECASE

_IN_THEORY = re.compile(
    r"(?:(?:and|but|so|now|yet),? )?(?:in (?:theory|principle)|on paper|(?:supposedly|allegedly|theoretically|hypothetically)"
    r"|in (?:the|his|her|their) (?:eyes|view|opinion|minds?) of (?!god\b)[^,]{2,60}"
    r"|in (?:his|her|their) (?:eyes|view|opinion|minds?)),",
    _I,
)
"""An opening that mostly says that what follows is not so, or only to others."""

_OTHERS = re.compile(
    r"(?:(?:and|but|so|then|now|yet),? )?(?:"
    r"(?:they|many|some|most|people|others|everyone|everybody|he|she)(?: (?:of (?:us|you|them)|people|still|once|often|always|all|also|used to|have|had|would|will|may|might))*"
    r" (?:believed?|thinks?|thought|says?|said|tells?|told (?:me|us)|argued?|claim(?:ed|s)?|assumed?|fear(?:ed|s)?|hoped?|feels?|felt|expect(?:ed|s)?)(?: (?:me|us|you))?"
    r"|(?:we|i) (?:(?:was|were|are|am|have been|had been) (?:often |always )?(?:told|taught|promised|warned|assured|led to believe)|used to (?:think|believe|say)|once (?:thought|believed))"
    r"|(?!(?:i|we|you|it|if|as|when|because|let|what|whatever|who|that|this))(?:[\w.'’-]+ ){1,5}?told (?:me|us|him|her|them))(?: that)?,",
    _I,
)
"""The opening of a sentence that says whose words the rest is, and not the speaker's."""

_QUOTES = "\"“‘'"

_WHEN = re.compile(r"(?:(?:and|but|so|because|for),? )?when(?:ever)?\s", _I)
_TIME = re.compile(
    r"\b(?:1[5-9]|20)\d\ds?\b|\b(?:years?|months?|weeks?|days?|decades?|centur(?:y|ies)|quarters?|seasons?|generations?|winters?|summers?|springs?|autumns?"
    r"|wars?|recessions?|crisis|crises|pandemic|droughts?|floods?|depression)\b|^(?:when|after|before|while|until|during)\s",
    _I,
)
_PLACE = re.compile(
    r"(?:in|across|throughout|within|around|at|among|outside|beyond)\s(?:(?:the|our|this|that|my|your|their)\s(?:\w+ ){0,2}(?:country|nation|world|state|city|region|valley|continent|globe|county|village|town|district|union|area|province|island|community|communities)\b|(?:much|parts?|most|all) of\b|(?:the )?(?-i:[A-Z]))",
    _I,
)
"""Openings that say when or where."""

_POINTS = re.compile(
    r"(?:(?:and|but|so),? )?(?:(?:after|before|since|until|by|at|in|during) (?:that|this|then|which|it|doing so)(?: (?:point|moment|time|way))?,|as (?!(?:of|late|early|far back|recently) )|(?:before|after) (?:i|we) (?:do|go|begin|start|close|finish|turn|end)\b)",
    _I,
)
"""An opening that only points back, or tells of the speech."""

_NAMED_TIME = re.compile(
    r"(?:(?:and|but|so),? )?(?:(?:just |only )?(?:last|this|that|each|every) \w+(?: \w+)?|(?:just |only |about |some )?(?:[\w-]+ ){1,3}ago|earlier this \w+),",
    _I,
)
"""An opening that is no more than a time (Last year, …)."""

_FIGURE = re.compile(
    r"(?<![\w-])[$€£]?\d|\b(?:dozen|hundreds?|thousands?|millions?|billions?|half|twice|doubled|(?:one|two|three)[- ](?:thirds?|quarters?|fifths?)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine) (?:out of|in) (?:every )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+ty|\w+teen) per ?cent)\b",
    _I,
)
"""A figure that counts something."""

_VERB = re.compile(
    rf"\b(?P<present>am|is|are|has|have|do|does|will|would|can|cannot|could|must|shall|should|may|might|let)\b"
    r"|['’](?P<short>re|ve|ll|m)\b|\b(?:it|that|there|what|who|he|she)['’](?P<contracted>s)\b"
    rf"|\b(?P<past>(?:was|were|had|did)(?:n['’]t)?|{PAST}|(?-i:[a-z]{{3,}}ed))\b",
    _I,
)
_ATTRIBUTE = re.compile(
    r"\b(?:the|an?|our|their|his|her|its|my|your|these|those|more|most|all|some|many|of|in|for|with|and|well|highly|newly)[ -]\Z",
    _I,
)
"""What stands in front of a participle that only tells more of a noun."""

_IN_CASE, _WHEN_OR_WHERE, _NEVER = 2.2, 1.5, 6.0
"""What it costs to leave out in which case something is so, when or where something happened or is counted, and that it
is so in theory only, or to others."""

_KEPT = 4096
"""Openings of which is kept what they cost: a sentence is read several times."""

_SCANNED = 240
"""Characters in which the first verb of a clause stands."""


@lru_cache(maxsize=_KEPT)
def kept_opening(opening: str, told: str) -> float:
    """What it costs to leave out the opening of a sentence; 0 for one that may go.

    Args:
        opening: The opening, with its comma.
        told: What stands behind it in its sentence.
    """
    if _IN_THEORY.fullmatch(opening):
        return _NEVER
    if _OTHERS.fullmatch(opening) and told[:1] not in _QUOTES:
        return _NEVER
    if opening[-1] != "," or _POINTS.match(opening):
        return 0.0
    past = _is_past(told)
    when = _WHEN.match(opening)
    if when is not None and not past and not _is_past(opening[when.end() :]):
        return _IN_CASE
    timed = _TIME.search(opening) is not None
    if timed and past is True:
        return _WHEN_OR_WHERE
    placed = timed or _PLACE.match(opening) is not None
    return _WHEN_OR_WHERE if placed and _FIGURE.search(told) is not None else 0.0


def names_time(opening: str) -> bool:
    """Whether a clause in front of another one is no more than a time without a preposition."""
    return _NAMED_TIME.fullmatch(opening) is not None


def _is_past(words: str) -> bool | None:
    """Whether the first verb of words says what was; `None` where none is found."""
    for verb in _VERB.finditer(words, 0, _SCANNED):
        if verb["past"] is None:
            return False
        if not _ATTRIBUTE.search(words, max(0, verb.start() - 12), verb.start()):
            return True
    return None
