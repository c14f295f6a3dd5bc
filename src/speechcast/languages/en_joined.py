"""English: clauses that are one because the comma between them stands inside a phrase: between qualities of one thing,
or around another name of a subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.languages.en_predicates import HEADLESS, STATES

_QUALITY = (
    r"(?:[a-z]{2,}(?:ous|ful|ive|able|ible|less|ic|ical|ier)|[a-z]+-[a-z-]+(?<!\bself)"
    "|new|old|big|small|great|good|better|long|longer|short|shorter|high|higher|low|lower|strong|stronger|weak|young|younger|rich|poor|fair|fairer|free|freer|clean|cleaner|clear"
    "|safe|safer|simple|simpler|hard|soft|warm|cold|hot|dark|bright|brighter|deep|deeper|wide|wider|narrow|open|quick|slow|fast|faster|real|true|false|smooth|brave|bold|bolder|wise|wiser"
    "|quiet|loud|tough|thick|thin|heavy|light|vast|huge|tiny|large|larger|smart|smarter|modern|ancient|fuzzy|healthy|happy|busy|easy|angry|hungry|lonely|lovely|dirty|rusty|muddy|sunny|windy|gentle|humble|noble|honest)"
)
_MADE_SO = r"[a-z]{2,}(?:ing|ed)"
_BEFORE = r"(?:an?|the|our|my|your|his|her|its|their|this|that|these|those|some|any|no|every|each|all|more|most)"
_PLACING = r"(?:of|in|on|at|for|with|by|from|to|into|as|like|between|among|without|through)"
_NO_QUALITY = r"(?:are|is|was|were|am|be|been|being|and|or|but|not|so|too|very|as|it|them|us|you|him|me|feel|feels|felt|seem|seems|became|become|becomes|get|gets|got|grow|grew|look|looks|looked|stay|stayed|remain|remains|remained|keep|keeps|kept|make|makes|made|turn|turned|go|went|quite|rather|how|than|less|even)"
"""Words behind which a quality is said of something instead of standing before it (The bridge is strong, …)."""

_THING = r"(?!(?:and|or|but|nor|than|as|to|of|in|on|at|for|with|by|from|is|are|was|were|we|they|i|he|she|it|you|who|which|that|when|where|if|because|not|so|yet|enough)\b)[\w’'-]{3,}"

_QUALITY_LAST = re.compile(
    rf"(?:\b{_BEFORE}\s(?:[a-z]+ly\s|very\s|more\s|most\s|so\s)?|\b{_PLACING}\s|\s(?!{_NO_QUALITY}\s)[\w’'-]+\s){_QUALITY},$"
)
"""The end of a clause with a quality of what is named behind its comma (a clear, …)."""

_DOING_LAST = re.compile(rf"\b(?!more\b|most\b)(?:{_BEFORE}|{_PLACING}|{_QUALITY})\s{_MADE_SO},$")
"""The same by what it does or by what was done to it; with a conjunction behind it, it is rather a thing itself."""

_TAIL = 80
"""Characters in which the end of a clause with a quality lies."""

_IN_QUALITY = re.compile(rf"{_PLACING}\s(?:[\w’'-]+\s)?[\w’'-]+,$", re.IGNORECASE)
"""A clause that only says where or of whom (In the dark, …)."""

_QUALITY_FIRST = re.compile(
    rf"(?:(?:and|but|yet)\s)?(?:(?:more\s|most\s|[a-z]+ly\s)?{_QUALITY}|[a-z]+ly\s{_MADE_SO})\s(?:and\s{_QUALITY}\s)?{_THING}"
)
_QUALITY_ALONE = re.compile(rf"(?:more\s|most\s|[a-z]+ly\s)?{_QUALITY},$")
"""The opening of a clause with another quality of that and the thing itself, and a clause that is another quality."""

_ALSO = ("and ", "but ", "or ")

_NAMED_LAST = re.compile(
    r"\b(?:since|when|whenever|what|how|why|where|because|whether|if|while|until|before|after|that)\s"
    r"(?P<name>(?:(?:the|our|my|your|his|her|its|their|this|these|those|an?|one of (?:the|our|my))\s(?:[\w’'-]+\s){0,6}|[A-Z][\w’'-]*\s|[A-Z](?=[\w’'-]*,))[\w’'-]+),$"
)
"""The end of a clause inside of which another one begins that so far only names its subject (… since the mill, …)."""

_OTHER_NAME = re.compile(
    r"(?:an?|the|our|my|your|his|her|its|their|now|then|once|[A-Z][\w’'-]*)\b[^,]{0,60},$"
)

_THAT_LAST = re.compile(r"\b[a-z]+ that,$")
_OF_ALL = re.compile(r"(?:out )?of all (?:the|my|our|your|their|his|her|these|those)\b")

_THAT_WHEN = re.compile(
    r"\w that (?:if|unless|when|whenever|once|until|as(?! an?\b)|while|although|because|since|after|before)\s"
    r"(?:i|we|you|they|he|she|it|there|(?:the|our|my|your|his|her|its|their|this|that|these|those|an?|something|nothing|everyone|people)\s[\w’'-]+)\b[^,;:]*,$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:i|we|you|they|he|she|it|there|this|that|the|our|my|your|his|her|its|their|these|those|an?|no|every|everyone|nobody|people)\b",
    re.IGNORECASE,
)
"""The end of a clause whose "that" waits for the statement behind the next comma (… that unless it rains, …), and the
opening of a clause with a subject."""

_NAMED_WHO = re.compile(
    r"(?:(?:And|But|So) )?(?:[Nn]o|[Ee]very|[Aa]ny|[Ee]ach|[Tt]he|[Aa]n?|[Tt]hose|[Aa]ll) "
    r"(?:(?!(?:is|are|was|were|has|have|had|will|would|can|must|says?|said)\b)[\w’'-]+ ){1,5}?who [^;:]*,$"
)
_ABLE = re.compile(
    r"(?:can|cannot|will|would|must|may|might|could|should)\s(?!(?:i|we|you|they|he|she|it|there|the|this|that|be,)\b)"
)
"""A subject of whom more is told (No pilot who …), and the opening of what he does."""


def joined_end(words: Sequence[str], at: int, last: int) -> int:
    """The number of the clause behind the last one that is one phrase with clause `at`; 0 where it is none with the next.

    Args:
        words: The clauses of a sentence, each with the mark that ends it.
        at: The number of the one.
        last: The number behind the last one that may belong to it.
    """
    if at + 1 >= last:
        return 0
    first = words[at]
    tail = max(0, len(first) - _TAIL)
    doing = _DOING_LAST.search(first, tail) and not words[at + 1].startswith(_ALSO)
    if (doing or _QUALITY_LAST.search(first, tail)) and not (
        at == 0 and _IN_QUALITY.fullmatch(first)
    ):
        end = at + 1
        while end < last and _QUALITY_ALONE.match(words[end]):
            end += 1
        return end + 1 if end < last and _QUALITY_FIRST.match(words[end]) else 0
    if at + 1 < last and _THAT_WHEN.search(first):
        return at + 2 if _SUBJECT.match(words[at + 1]) and STATES.search(words[at + 1]) else 0
    if at + 2 >= last or words[at + 1][-1] != ",":
        return 0
    if _NAMED_WHO.fullmatch(first):
        able = next((k for k in range(at + 1, last) if _ABLE.match(words[k])), 0)
        told = any(_SUBJECT.match(between) for between in words[at + 1 : able])
        return able + 1 if able and not told else 0
    if _THAT_LAST.search(first):
        return at + 3 if _OF_ALL.match(words[at + 1]) else 0
    named = _NAMED_LAST.search(first)
    if named is None or STATES.search(named["name"]) or STATES.search(words[at + 1]):
        return 0
    does = _OTHER_NAME.match(words[at + 1]) and HEADLESS.match(words[at + 2])
    return at + 3 if does else 0
