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

NUMBERING = (
    NumberStyle("Part One", re.compile(rf"(?:part|chapter)\s+{WORD}\b[\s.:,—-]*", _I), ORDINALS, label=True),
    NumberStyle("I.", re.compile(rf"(?P<n>{'|'.join(r.upper() for r in _ROMAN)})\.\s+"),
                {word: i + 1 for i, word in enumerate(_ROMAN)}, label=True),
    NumberStyle("1.", re.compile(r"(?P<n>[1-9]\d?)\.\s+"), ORDINALS, label=True),
    NumberStyle("(1)", re.compile(r"\(?(?P<n>[1-9]\d?)\)\s*"), ORDINALS, label=True),
    NumberStyle("a)", re.compile(r"\(?(?P<n>[a-h])\)\s*"), {c: i + 1 for i, c in enumerate("abcdefgh")}, label=True),
    NumberStyle("number one", re.compile(rf"(?:and\s+)?number\s+{WORD}\b(?:,[^,.!?]{{3,60}},\s(?=is\b))?[\s.:,—-]*(?:is\s+)?", _I), ORDINALS, inside=True),
    NumberStyle("Point one:", re.compile(rf"(?:point|principle|rule|lesson|priority|pillar|goal|proposal|promise|task|reason|reform|question)\s+(?:number\s+)?{WORD}(?:,|:|\.|\s?[—–]|--)\s*", _I), ORDINALS),
    NumberStyle("One,", re.compile(rf"(?P<n>{'|'.join(_NUMBERS)})(?:,|:|\s?[—–]|--)\s*", _I), ORDINALS, label=True),
    NumberStyle(
        "First,",
        re.compile(rf"(?:and\s+)?{_ORDINAL}(?:\s+of\s+all)?(?:,|:|—|--)\s*", _I),
        ORDINALS, inside=True,
    ),
    NumberStyle(
        "The first …",
        re.compile(rf"(?:(?:the|our|my)\s+){_ORDINAL}\s+(?!of\b)(?:(?:\w+\s+){{1,2}}(?:is|was)\s+(?:about|that)\s+|(?=\w+(?:\s+\w+)?\s+(?:is|was|must|will|concerns)\b))", _I),
        ORDINALS, inside=False,
    ),
)  # fmt: skip
