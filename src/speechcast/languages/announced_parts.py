"""How speakers say that a part of their talk begins, and what it is about: Let me turn to …, Next: …, Last thing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from speechcast.languages.en_numbering import NAMES

_I = re.IGNORECASE

_BEGINS = r"(?:(?:so|and|but|now|okay|ok|well|all right|alright|right|then|finally|lastly|next|first(?: of all)?|today|good|meanwhile),?\s+)*"
_ADVERB = r"(?:\s(?:now|next|first|also|just|then|briefly|quickly|finally))*"
_WISH = rf"(?:let me|let us|let['’]s|allow me to|(?:i|we)(?:['’]d| would){_ADVERB} like to|(?:i|we)(?:['’]ll| will| shall| want to| wish to)|(?:i|we)(?:['’]m| am|['’]re| are) going to)"
_A_WORD = r"(?:\s(?:to you|with you|a|little|bit|word|briefly|now|first|next|more|then))*"
_GO = rf"(?:turn{_A_WORD}(?: back)? to|move{_A_WORD}(?: on| over){_A_WORD} to|go (?:on|over|back) to|come{_A_WORD}(?: back)? to)"
_SPEAK = (
    rf"(?:(?:talk|speak){_A_WORD} about|say (?:something|a (?:few )?words?|a little|a bit)(?: to you)? (?:about|on)"
    rf"|(?:start|begin|open)(?: off)? with|look{_A_WORD} (?:at|to)|take a (?:closer |quick |brief )?look at|consider|discuss|take(?= the\b)|touch (?:up)?on)"
)
_THING = r"(?:thing|point|part|piece|topic|subject|issue|question|story|lesson|idea|area|problem|example|rule|reason|theme|matter|item|question|challenge|priority)"
_NTH = r"(?:next|last|final|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one more|one last|one final|another|the (?:next|last|final))"
_NAMED = rf"(?:the {_NTH} {_THING}(?:,|:|\s[–—])\s)?(?P<named>\w[^.!?:;\n]*)[.!?:]*"
_RELATIVE = r"(?:\s(?:that |which )?(?:i|we) (?:want(?:ed)? to|would like to|have to|['’]d like to) \w+(?:\s(?:about|on))?)?"


@dataclass(frozen=True, slots=True)
class AnnouncedParts:
    """The forms of a language.

    Attributes:
        opening: A whole sentence that says that a part begins; group `named` is what it is about, where it says so.
        closing: A whole sentence that says that one has ended, in front of such a sentence.
        bare: A whole sentence that names the next part behind a sentence that closes one.
        trailing: What may stand behind what is named (searched).
        numbered: A whole sentence that only names the next part behind its number, in words without a verb.
        first: The opening of a sentence that counts the first one: then others count them all.
        empty: The opening of words that name nothing, unless a name or a date is among them.
        name: Such a name or date (searched).
        told: The opening of words that name something and tell of it.
    """

    opening: re.Pattern[str]
    closing: re.Pattern[str]
    bare: re.Pattern[str]
    trailing: re.Pattern[str]
    numbered: re.Pattern[str]
    first: re.Pattern[str]
    empty: re.Pattern[str]
    name: re.Pattern[str]
    told: re.Pattern[str]


ANNOUNCED_PARTS: Mapping[str, AnnouncedParts | None] = {
    "zh": None,
    "en": AnnouncedParts(
        opening=re.compile(
            rf"{_BEGINS}(?:{_WISH}{_ADVERB} (?:{_GO}|{_SPEAK})|(?:i|we){_ADVERB} turn{_ADVERB} to|turning{_ADVERB} to"
            rf"|(?:that|which|this) (?:now |finally )?brings (?:me|us)(?: now| next| finally| back)? to|(?:on|onwards?|over) to"
            rf"|(?:what|how) about|(?:and )?then there(?:['’]s| is)|(?:the )?{_NTH}(?: and (?:last|final))? {_THING}{_RELATIVE} (?:(?:is|was|concerns)(?: about)?(?=\s{NAMES}))"
            rf"|(?:the|my) {_NTH}(?: one)? (?:is|was)(?!\sthe\s(?:most|least|\w+est)\b)(?=\s{NAMES})"
            rf"|(?:my )?{_NTH}(?: and (?:last|final))? {_THING}\s?[:,–—.]|next(?: up)?\s?[:,–—])\s+{_NAMED}$"
            rf"|{_BEGINS}(?:my |the )?{_NTH}(?: and (?:last|final))? {_THING}[.!]$",
            _I,
        ),
        closing=re.compile(
            rf"(?:okay|ok|right|all right|alright|good|so|well)[.!]$|{_BEGINS}(?:(?:that|this)(?:['’]s| is| was)\s(?:the\s)?(?:\w+\s){{0,2}}\w+|so much for [^.!?]{{2,40}}"
            rf"|enough (?:about|of|on|said about) [^.!?]{{2,40}}|that(?:['’]s| is| was) (?:it|all|enough) (?:for|about|on) [^.!?]{{2,40}})[.!]$",
            _I,
        ),
        bare=re.compile(
            r"(?:and |so )?(?:now|next)(?: for)?,?\s+(?P<named>(?!(?:i|we|you|he|she|it|they|that|then|what|listen|look|wait|think|remember|imagine)\b)\w[^.!?,;:]{2,40})[.!:]$",
            _I,
        ),
        trailing=re.compile(
            r"(?:,?\s(?:first|now|next|too|then|briefly|again|today|tonight|as well|in more detail|for a (?:moment|minute|while|second)|if i may|with you)|,)+\s*$",
            _I,
        ),
        numbered=re.compile(
            r"(?:(?:and|so|now|but),?\s)?(?:second|third|fourth|fifth)(?:ly)?\s?[,:–—]\s(?P<named>\w[^.!?,;:]{2,40})[.:]$",
            _I,
        ),
        first=re.compile(
            r"(?:^|[\n.!?]\s*)(?:(?:And|So|Now|But),?\s)?(?:[Ff]irst(?:ly)?|First of all)\s?[,:–—]\s",
            re.MULTILINE,
        ),
        name=re.compile(r"\s(?-i:[A-Z])[a-z]"),
        empty=re.compile(
            r"(?:it|that|this|them|these|those|you|us|me|him|her|each|one|something|someone)(?:$|\s(?:of|that|which|else)\b)"
            r"|(?:the|one)\s(?:\w+\s){0,2}things?\s(?:that|which|nobody|no one|everyone|everybody|people|i|we|you)\b|(?:another|one|a few|few|two|three|four|five|several|some|many) \w+$|(?:the|a|an|my|our|your|its|his|their)\s(?:\w+\s){0,2}(?:thing|things|point|points|one|ones|story|stories|example|examples|question|questions|quote|quotation|note|word|words|end|beginning|start|others?)$",
            _I,
        ),
        told=re.compile(r"[^,]{2,40},\s(?:which|who|whose|where)\b", _I),
    ),
}
"""By language; `None` where other rules see to it."""
