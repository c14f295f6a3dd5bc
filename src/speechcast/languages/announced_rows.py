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
        "(?<![第十百零\\d])(?P<n>[两二三四五])[大项个条件](?:[^，。；：是]{2,6})，?(?:分别)?(?:也|这)?就?是[：，]?"
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

_WANTING = "(?:问题|困难|挑战|矛盾|不足|差距|短板|弱项)(?:之处|等)?"

# What is done about a shortcoming, and what makes it a condition: there the members are no shortcomings.
_MET = (
    "(?:解决|克服|破解|化解|战胜|应对|面对|直面|正视|针对|围绕|聚焦|消除|攻克|弥补|缩小|找[到准出]|没有被|为了)(?!的)"
    "|只要|如果|要是|一旦|凡是|哪里|无论|不管|遇到|每当|虽然|尽管|即使"
)
_LEAD = f"(?:(?!{_MET})[^，。；：！？“”])"
_THERE_IS = (
    "(?:(?<![没所只现原固具拥含享特唯公国私未占富])有(?!人(?![手力员才])|[时了没决]|关(?!键)|效(?![率益])|信心|能力(?![不弱偏])|什么|办法|责任|必要|条件)"
    "|(?<![不再])存在|(?<!不)面临)(?!的)"
)

LISTED_BY_COMMAS: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile(
        f"(?!有{_WANTING}：)(?=(?:“[^”]{{1,12}}”)?[^。；：！？“”]{{2,100}}?[：:](?!“))(?:“[^”]{{1,12}}”)?(?:[^。；：！？“”]{{0,60}}，)?"
        f"(?:{_LEAD}{{0,40}}{_THERE_IS}{_LEAD}{{0,20}}{_WANTING}(?:如下|是)?{_NAMELY}"
        f"|{_LEAD}{{0,40}}{_WANTING}(?:，?(?:主要|突出|集中|具体)(?:地?(?:是|有|表现|体现|反映))(?:在|为|于)?"
        "|[也还都仍依旧然很更十分比较]{0,4}(?:突出|不少|很多|较多|很大|较大|明显))"
        f"|{_LEAD}{{0,40}}(?:主要|突出|最大的?){_WANTING}就?是"
        f"|{_LEAD}{{0,40}}(?:主要|奋斗|发展|预期|总体?)(?P<goals>目标)(?:就|主要)?[是为])[：:]"
    ),
    "en": None,
}
"""By language, what states in front of its colon that there are shortcomings or goals of which each clause is one; group `goals` is
there where it is goals."""

NAMED_ONLY: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile(
        "(?!还?(?:有|没|是|无)|[^，]{0,12}(?:缺|少|没有人|找不))[^，。！]{1,40}的(?:[^多少老弱差，。！]|事情|地方|东西|时候|日子)[，。！]"
    ),
    "en": None,
}
"""By language, a clause that only names what the next one tells of (别人干成的事，……); one says who is wanting."""

MENDING: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile(
        "(?:我们|大家|咱们)?(?:都|就|也|却|始终|一直)?(?:要(?!么|价)|必须|一定(?!程度|数量|比例|的)|没有?(?:退|怕|被|动摇|放弃)|不怕|迎难|坚持|靠大家)"
    ),
    "en": None,
}
"""By language, the opening of a clause that tells what is, or was, done about shortcomings."""

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
