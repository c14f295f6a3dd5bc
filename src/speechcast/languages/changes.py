"""By which words a speaker tells what has been so until now, and what is to be so instead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_I = re.IGNORECASE
_WHO = r"(?:i|we|you|they|he|she|it|there|that|this|the (?:\w+ ){1,4}?|our (?:\w+ ){1,3}?|every (?:\w+ ){1,2}?|each (?:\w+ ){1,2}?|all (?:\w+ ){1,3}?|[a-z]+s )"
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|now on|here on|next|this|the (?:first|start|beginning|end|new|coming)"
_FROM = rf"(?:from|starting|beginning|as of|as from|after|by)(?: (?:in|on))?(?: the)?(?: \w+ of)? (?:{_MONTH}|{_DAY}|\d)"


@dataclass(frozen=True, slots=True)
class Changes:
    """A language's signs that something is to change.

    Attributes:
        old: The opening of a sentence that tells what has been so until now.
        new: The opening of one that tells what is to be so, or is asked for, instead.
        unnamed: The opening of one of these that does not name what it is about.
        once, now: The opening of a sentence that tells how things were at a time long past, and of one that tells how
            they are today.
    """

    old: re.Pattern[str]
    new: re.Pattern[str]
    unnamed: re.Pattern[str]
    once: re.Pattern[str]
    now: re.Pattern[str]


CHANGES: Mapping[str, Changes] = {
    "en": Changes(
        old=re.compile(
            r"(?:(?:but|and|so|now),? )?(?:(?:at the moment|at present|right now|currently|until now|up to now|until (?:last|this) \w+|so far|in the past|as things stand|under the (?:old|present|current) [\w ]{3,20}),? \w"
            r"|(?:today|nowadays|these days),? (?:you|they|he|she|it|a|an|the|our|every|each)\b(?![^.;]*\b(?:will|going to|must)\b)"
            r"|[^,.;:]{1,50}\bused to [a-z]+|(?:i|we|you|they|he|she|it|there|(?:the|our|my|your|their|his|her|every|each)(?: [\w’-]+){1,3}?)(?:['’]ve| have|['’]s| has) (?:always |only |long )?been (?:[a-z]+ing\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b))",
            _I,
        ),
        new=re.compile(
            rf"(?:(?:but|and|so|now|well),? )?(?:{_FROM}\b|in future\b|instead,? |from then on\b"
            rf"|(?:now |soon )?(?:we|you|they|he|she|it|there)(?:['’]re|['’]s| are| is)(?: now)? (?:going to (?!(?:have to|be able|need)\b)[a-z]+|moving|changing|switching|doubling|halving|cutting|raising|bringing)\b"
            rf"|(?:we|you|they|he|she|it|there)(?:['’]ll| will)(?: now| only| soon)? (?!(?:take|cost|remember|recall|notice|all|have seen|tell|say|see|know)\b)[a-z]+"
            rf"|{_WHO} ?will (?:now |soon )?(?:be|have|get)\b|they want\b(?! us\b)|now (?:i|we|you|they|he|she|it|there|the)\b"
            rf"|(?:with|for) (?:me|us)(?:,| here,?)? (?:it|that|there)(?:['’]s| is|['’]ll| will)\b)",
            _I,
        ),
        unnamed=re.compile(
            r"(?:(?:but|and|so|now|well),? )?(?:it|they|he|she|that|this)(?:['’]|\b)", _I
        ),
        once=re.compile(
            r"(?:(?:[\w-]+\s){1,3}(?:years?|months?|decades?|winters?|summers?|generations?) ago|in (?:19|20)\d\d|when (?:i|we) (?:started|began|came|joined|arrived|took over|opened)\b[^,]{0,40}),? (?![^.;]*\b(?:today|now)\b)",
            _I,
        ),
        now=re.compile(
            r"(?:(?:but|and|so),? )?(?:today|now|this year|these days),? (?:i|we|you|they|he|she|it|there|the|our)\b",
            _I,
        ),
    ),
}
"""Of the languages that have been looked at."""
