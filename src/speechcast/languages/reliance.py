"""By which words a sentence relies on the one before it, where its opening does not say so already."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from speechcast.languages.en_numbering import ORDINALS as EN_NUMBERS
from speechcast.languages.en_numbering import WORD
from speechcast.languages.zh_numbering import ORDINALS as ZH_NUMBERS


@dataclass(frozen=True, slots=True)
class Reliance:
    """A language's signs that a sentence is not understood alone.

    Attributes:
        back: Words for what was named before, as the object of a sentence or with a noun at its begin (searched).
        condition: A clause that says under which condition something is so (searched).
        subject: The first words of a sentence that name again what was spoken of.
        answer: The opening of a sentence that answers the one before.
        bare: Size, in Chinese characters or what says as much, up to which a sentence is an
            exclamation or an answer and says nothing alone.
        one: The opening of a sentence that another one complements: its other side, the second of two.
        other: The opening of that one.
        count: How many things there are (searched; group `n`).
        numbers: What the texts of group `n` (lower case) count.
    """

    back: re.Pattern[str]
    condition: re.Pattern[str]
    subject: re.Pattern[str]
    answer: re.Pattern[str]
    bare: float
    one: re.Pattern[str]
    other: re.Pattern[str]
    count: re.Pattern[str]
    numbers: Mapping[str, int]


RELIANCE = {
    "zh": Reliance(
        back=re.compile(
            r"(?:[把被对向给跟和为让拿从]|不如|比)(?:它|这个|那个|这些|那些|此)(?![^，。；！？]{0,2}[年月天次])"
            r"|^其中|^(?:其次|再次|再者|接着|随后|同样|两者|二者|反过来)"
        ),
        condition=re.compile("如果|假如|倘若|要是|只要|除非|一旦|若(?!干)"),
        subject=re.compile(r"[^，。！？；：、]{2}"),
        answer=re.compile(
            r"(?:我的|我们的)?(?:看法|答案|回答|结论|态度|理由|原因)(?:是|很简单|只有)|(?:当然|不会|会的|没有|是的|对的?|不是|不行|不对|好)[，。！]"
        ),
        bare=5.0,
        one=re.compile("一(?:方面|(?:个|种|件|条|类)[^，。；：“”是]{0,4}是)"),
        other=re.compile("另(?:外)?一(?:方面|(?:个|种|件|条|类)[^，。；：“”是]{0,4}是)"),
        count=re.compile(
            r"(?<![第年月\d])(?P<n>[一二三四五六七八九十]{1,3}|[两俩]|\d{1,2})(?:个|大|点|件|条|项|方面|句|种|步|类|手)"
        ),
        numbers={**ZH_NUMBERS, "两": 2, "俩": 2},
    ),
    "en": Reliance(
        back=re.compile(
            r"^[^,;:]{0,50}\b(?:it|that|this|them|these|those|so|neither|either)(?: too| as well| again)?[.!?…\"”’]*$"
            r"|^(?:we|i|you|nobody|no one|everybody|everyone)(?: [\w'’]+){1,4}?(?: (?:on|of|about|with|for|to|from|by))? (?:it|them)\b(?! (?:is|was|will|would|has|had|were|are)\b)"
            r"|^(?:(?:some|many|much|most|all|both|each|none|few|part|half|parts|examples)\s)?(?:(?:of|in|for|with|from|behind|on|by|to)\s)?(?:this|that|these|those)\b(?!\s(?:who|whose|of (?:us|you)|morning|afternoon|evening|week|month|year|room|hall|country|nation)\b)"
            r"|\b(?:do|did|done|try|say|said|need|want|like|mean) (?:this|that)(?: too| as well| again)?[.!?]*$"
            r"|^(?:their|its|his|instead|meanwhile|otherwise|likewise|the (?:former|latter))\b",
            re.IGNORECASE,
        ),
        condition=re.compile(r"\b(?:if|unless|once)\b", re.IGNORECASE),
        subject=re.compile(r"the\s\w{3,}", re.IGNORECASE),
        answer=re.compile(
            r"(?:yes|no|of course|not at all|my (?:answer|view|reason) is|the answer is|because)\b",
            re.IGNORECASE,
        ),
        bare=5.0,
        one=re.compile(r"(?:on (?:the )?one hand|one(?: \w+)? is)\b", re.IGNORECASE),
        other=re.compile(
            r"(?:(?:but |and )?on the other(?: hand)?|(?:and )?(?:the other|another|a second)(?: one| \w+)? is)\b",
            re.IGNORECASE,
        ),
        count=re.compile(
            rf"\b{WORD}\s+(?!(?:years?|months?|weeks?|days?|hours?|minutes?|times|per ?cent|hundred|thousand|million|billion|dollars|o['’]clock)\b)[a-z]",
            re.IGNORECASE,
        ),
        numbers=EN_NUMBERS,
    ),
}  # fmt: skip
