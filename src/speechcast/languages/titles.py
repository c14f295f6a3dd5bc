"""By which words a heading is known that cannot be the title of a whole speech."""

from __future__ import annotations

import re
from collections.abc import Mapping

NO_TITLE: Mapping[str, re.Pattern[str]] = {
    "zh": re.compile(
        r"(?:你|您|大家|各位|感谢|欢迎|祝|首先|接下来|[这那]|本次)|.*(?:我(?![们国市县省区校院厂村镇军党])|不知|[吗呢吧？]|有一[天次])"
        r"|(?:我们|今天)[^，]{0,8}(?:隆重|欢聚|齐聚|集会|相聚|召开|举行)|.{0,8}(?:会议|任务|议题)[^，]{0,4}是，"
    ),
    "en": re.compile(
        r"(?:(?:and|but|so|now|well|today|tonight|just|at least|maybe|perhaps|up|one|let us|let['’]s),?\s)*(?:here|there|before we)\b"
        r"|[^.]*(?:\b(?:i|me|my|you|your|it|he|she|they|them|him|this|that(?=\s(?:is|was|are)\b)|these|those|such)\b|[?\"“])|(?:[\w’']+\s){0,4}(?i:greetings|welcome|hello)\b",
        re.IGNORECASE,
    ),
}
"""What it says to the audience, of the speaker or of the occasion, what it asks, and what it tells of someone
named elsewhere (matched)."""
