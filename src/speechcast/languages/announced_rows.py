"""How a speaker says how many things follow that have no numbers: I want to leave you with four thoughts."""

from __future__ import annotations

import re
from collections.abc import Mapping

_THINGS = (
    r"(?:thoughts|things|points|reasons|lessons|ideas|questions|rules|steps|promises|goals|tasks|proposals|wishes|requests|truths|facts|words"
    r"|answers|changes|problems|challenges|priorities|principles|commitments|pieces|suggestions|messages|stories|tests|risks|dangers|mistakes)"
)
_N = r"(?P<n>two|three|four|five|six|seven)"
_KIND = r"(?:\s(?!(?:of|in|on|at|for|and|or)\b)[\w’'-]+){0,2}"

ANNOUNCED_ROWS: Mapping[str, re.Pattern[str] | None] = {
    "zh": None,
    "en": re.compile(
        rf"(?:(?:and|so|but|now|well|okay|finally),?\s)*(?:(?:there are|here are|i (?:have|ask|offer|see|make|give you|leave you with)|we (?:have|need|face|made|make|set(?: ourselves)?|learned|ask|propose)"
        rf"|(?:let me|allow me to|i (?:want|would like|wish) to|i['’]d like to|i(?:['’]ll| will| shall)|i['’]m going to) (?:leave you with|share|give(?: you)?|offer(?: you)?|make|mention|close with|end with|finish with|ask(?: you)?|say)))"
        rf"(?:\s(?:just|only|now|with you|then))*\s(?:the |these )?{_N}{_KIND}\s{_THINGS}\b[^.!?:]{{0,60}}[.:]$",
        re.IGNORECASE,
    ),
}
"""By language; group `n` is how many. `None` where such items are numbered."""

NUMBERS: Mapping[str, int] = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
