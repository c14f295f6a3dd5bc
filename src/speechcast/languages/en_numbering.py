"""English: the ways in which items are numbered."""

from __future__ import annotations

import re

from speechcast.languages.cues import LAST, NumberStyle

_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
FIRST = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
ORDINALS = {
    **{word: i + 1 for i, word in enumerate(_NUMBERS)},
    **{word: i + 1 for i, word in enumerate(FIRST)},
    **{word + "ly": i + 1 for i, word in enumerate(FIRST)},
    **{str(i): i for i in range(1, 100)},
    "finally": LAST,
    "lastly": LAST,
}
WORD = f"(?P<n>{'|'.join(_NUMBERS)}|\\d{{1,2}})"
_ORDINAL = f"(?P<n>(?:{'|'.join(FIRST)})(?:ly)?|finally|lastly)"
_I = re.IGNORECASE

_OF_THEM = r"(?:of\s+(?:these|those|them|the\s+(?:two|three|four|five|six))\s+)?"
_COUNTED = (
    r"(?:[a-z]+\s+)?(?:thing|point|reason|rule|lesson|question|step|task|goal|aim|principle|priority|problem|challenge"
    r"|part|piece|area|issue|way|answer|idea|condition|promise|commitment|pillar|duty|measure|change|proposal|message"
    r"|objective|element|test|obstacle|danger|risk|mistake|theme|topic|matter|reform|fact|truth|need|value|virtue"
    r"|example|case|kind|factor|cause|request|wish|decision|concern|choice|argument|responsibility|mission|demand"
    r"|requirement|strand|project|program(?:me)?|initiative|target|strategy|approach|finding|observation|conclusion"
    r"|recommendation|suggestion|story|letter|memory|dream|myth|trend|signal|sign|consequence|effect|temptation|error|habit|tool|purpose|front|trap|pitfall|barrier|hurdle|weakness|strength|benefit|advantage|driver)"
    r"(?:,\s(?:and|but)\s[^,.!?;]{3,70},)?\s+"
)
"""What ordinals number: of other nouns they are attributes (the first mile is his, the second half was better)."""

NAMES = r"(?!(?:not|never|likely|unlikely|already|also|still|only|over|done|gone|hard|easy|simple|what|how)\b|(?:even|far|much|more|less)\s|\w{2,}(?:\wer|[^\We]ed|\wing)\s*[.,;])"
"""What names the thing that is numbered, not how it is."""

_TAKEN_UP = r"(?:(?:so|and|now|okay|ok|well|then|all right|alright|right),?\s+)*"
"""With what a talk goes on in front of the number of its next part."""

_NUMBERED = r"(?:point|principle|rule|lesson|priority|pillar|goal|proposal|promise|task|reason|reform|question|story|idea|step|chapter|act|thing|challenge|mistake|message)"

_ASIDE = r"(?:(?:and|but)\s+)?(?:related(?:ly)?|related\sto\s(?:this|that)|(?:perhaps\s)?(?:most|more|just\sas|equally)\simportant(?:ly)?|crucially)"
"""What may be put in behind an ordinal that counts (Third, and related, …)."""

_UNMARKED = r"(?:(?:on|about)\s+(?:how|what|why|the)|how|we|i|you|they|there|let\sus|is|comes)\b"
"""What follows an ordinal that counts although no comma is written behind it (First we mend the nets)."""

BARE_NUMBER = re.compile(rf"{_TAKEN_UP}(?:number|part|{_NUMBERED}(?:\snumber)?)\s{WORD}[.!]$", _I)
"""A sentence that is nothing but the number of what the next one names (Number two. Price.)."""

NUMBERING = (
    NumberStyle("Part One", re.compile(rf"{_TAKEN_UP}(?:part|chapter)\s+{WORD}\b[\s.:,—-]*", _I), ORDINALS, label=True),
    NumberStyle("I.", re.compile(rf"(?P<n>{'|'.join(r.upper() for r in _ROMAN)})\.\s+"),
                {word: i + 1 for i, word in enumerate(_ROMAN)}, label=True),
    NumberStyle("1.", re.compile(r"(?P<n>[1-9]\d?)\.\s+"), ORDINALS, label=True),
    NumberStyle("(1)", re.compile(r"\(?(?P<n>[1-9]\d?)\)\s*"), ORDINALS, label=True),
    NumberStyle("a)", re.compile(r"\(?(?P<n>[a-h])\)\s*"), {c: i + 1 for i, c in enumerate("abcdefgh")}, label=True),
    NumberStyle("number one", re.compile(rf"{_TAKEN_UP}number\s+{WORD}\b(?:,[^,.!?]{{3,60}},\s(?=is\b))?[\s.:,—-]*(?:is\s+)?", _I), ORDINALS, inside=True),
    NumberStyle("Point one:", re.compile(rf"{_TAKEN_UP}{_NUMBERED}\s+(?:number\s+)?{WORD}(?:,|:|\.|\s?[—–]|--)\s*", _I), ORDINALS),
    NumberStyle("One,", re.compile(rf"(?P<n>{'|'.join(_NUMBERS)})(?:,|:|\s?[—–]|--)\s*", _I), ORDINALS, label=True),
    NumberStyle(
        "First,",
        re.compile(rf"(?:and\s+)?{_ORDINAL}(?:\s+of\s+all)?(?:(?:,|:|—|--)\s*(?:{_ASIDE},\s+)?|\s+(?={_UNMARKED}))(?:(?:on|about)\s+(?=(?:how|what|why)\b))?", _I),
        ORDINALS, inside=True, series="first",
    ),
    NumberStyle(
        "The first …",
        re.compile(rf"(?:and\s+)?(?:the|our|my)\s+{_ORDINAL}\s+(?:(?:{_OF_THEM}|{_COUNTED})(?:is|was)\s+{NAMES}(?:(?:about|that|to|one\sof(?!\s(?:the|our|my|your|his|her|their|its|these|those|many|several|an?)\b))\s+)?|(?:\w+\s+){{1,2}}(?:is|was)\s+about\s+)", _I),
        ORDINALS, inside=False, series="first",
    ),
    NumberStyle(
        "The first … must",
        re.compile(rf"(?=(?:the|our|my)\s+{_ORDINAL}\s+{_COUNTED}(?:is|was|must|will|should|concerns)\b)", _I),
        ORDINALS, inside=False, series="first",
    ),
)  # fmt: skip
