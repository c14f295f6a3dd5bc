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

COUNTED_OUT: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile(
        "(?P<n>[两二三四五])[大项个条件](?:[^，。；：是]{2,6})，?(?:分别)?(?:也|这)?就?是[：，]?"
    ),
    "en": None,
}
"""By language, what says behind how many things there are that they follow, clause by clause (searched)."""

COUNTS: Mapping[str, int] = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}

_NAMELY = "(?:，?(?:主要|突出|集中|具体)(?:地?(?:是|有|表现|体现|反映))?(?:在|为|于)?)?"

LISTED: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile(
        "(?!(?:比如|例如|譬如|如)[，：])[^。；：！？“”]{0,60}(?:“[^”]{1,12}”)?[^。；：！？“”]{0,20}?"
        "(?:实事|问题|困难|挑战|不足|差距|短板|目标|任务|措施|举措|要求|原则|重点|思路|总体考虑|方面|工作|做法|特点|变化|成效|行动|工程|事项|安排|[二两三四五六七八九十几\\d](?:件事情?|点|条|样东西))"
        f"[^，。；：“”]{{0,6}}(?:“[^”]{{1,12}}”)?{_NAMELY}：(?!“)"
    ),
    "en": None,
}
"""By language, what names the members of a list behind its colon that semicolons part."""

NAMELY: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile("，(?:主要|突出|集中|具体)(?:地?(?:是|有|表现|体现|反映))?(?:在|为|于)?：$"),
    "en": None,
}
"""By language, the end of what names a list that says only that its members follow (searched)."""

LISTED_BY_COMMAS: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile(
        "(?:“[^”]{1,12}”)?[^。；：！？“”]{0,60}(?:问题|困难|挑战|矛盾|不足|差距|短板|弱项|(?:主要|奋斗|发展|预期|总体?)目标)"
        f"[^，。；：“”]{{0,3}}{_NAMELY}：(?!“)"
    ),
    "en": None,
}
"""By language, what names shortcomings or goals behind its colon of which each clause is one."""

ONES: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile(
        "(?P<more>再|还有|另外?|最后)?一(?:个|种|条|点|件|类|样|桩|块|句|招|门|份)(?:问题|毛病|事|原因|话|东西)?就?是[，：]?(?!一)"
    ),
    "en": None,
}
"""By language, the opening of a paragraph that tells one of several things; group `more` is there where it goes on."""

NAMED_AS: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile(r"[^\W一二三四五六七八九十\d]是\Z"),
    "en": None,
}
"""By language, what joins a number with what it counts to the words that name that (第二样是……) (searched)."""

DECIDED: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile(
        "[^。；！？：]{0,30}?(?:决定|要求|强调|提出|明确|约定|规定|商定|议定)(?!性|论|权|地)[^。；！？：]{0,40}，"
    ),
    "en": None,
}
"""By language, what stands in front of a count in its sentence and says that its items were decided or asked for."""

SOME: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile("(?:还|也)?有(?:的|些)|个别|极?少数|一些"),
    "en": None,
}
"""By language, the words for some of a kind with which the members of one list open."""

NUMBERS: Mapping[str, int] = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}

SPELLED: Mapping[str, re.Pattern[str] | None] = {
    "zh": None,
    "en": re.compile(r"[A-Z] (?:is|stands) for\b"),
}
"""By language, the opening of a paragraph that tells what a letter of a word stands for (S is for size)."""


DEMANDED: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile("要|必须|应当?|应该|需要?|务必"),
    "en": None,
}
"""By language, the word with which each clause of a row asks for something; `None` where blanks part words."""

DEMAND = "就是要"
"""What stands in front of a Chinese row that says what something comes to."""
