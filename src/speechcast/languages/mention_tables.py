"""By which words figures, dates, targets, terms, organisations and tasks are known in a speech."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MentionTable:
    """What `structurer.mentions` looks for in a language. All patterns are searched in a sentence.

    Attributes:
        figure: A figure: groups `value` and `unit` (may be empty).
        label: What a figure counts, at the end of the clause in front of it: group `label`.
        counted: What a figure counts, at the start of what follows it: group `label`; `None` where
            that stands in front.
        date: A point or stretch of time.
        target: Words by which a figure is one that is to be reached.
        term: A quoted term or slogan, or the name of a book or document: group `words`.
        explains: What follows a term in the sentence that says what it is.
        organisation: The name of an organisation: group `name`.
        task: Somebody who is asked to do something: groups `who`, `must`, `what`.
        classifier: Units in front of what is counted.
        lead: Words in front of a name or a label that belong to the sentence.
        nobody: Subjects of tasks that are no one in particular.
    """

    figure: re.Pattern[str]
    label: re.Pattern[str]
    counted: re.Pattern[str] | None
    date: re.Pattern[str]
    target: re.Pattern[str]
    term: re.Pattern[str]
    explains: re.Pattern[str]
    organisation: re.Pattern[str]
    task: re.Pattern[str]
    classifier: re.Pattern[str]
    lead: re.Pattern[str]
    nobody: re.Pattern[str]


_UNITS = (
    "万亿元|亿元|万元|元|美元|万亿|亿|个百分点|百分点|%|％|‰|万人次|人次|万人|亿人|人|万户|户|万家|家|"
    "万亩|亩|公顷|万吨|亿吨|吨|万亿斤|亿斤|斤|公斤|千克|公里|千米|米|平方公里|平方米|万平方米|立方米|"
    "万辆|辆|万台|台|万套|套|万件|件|个|项|座|所|条|名|位|次|场|倍|天|小时|分钟|秒|毫秒|岁|年|个月|周|"
    "万千瓦|千瓦时|度|兆瓦|张|本|部|篇|支|批|处|栋|层|期|届|门|种|类|只|头|棵|株|盏|艘|架|枚|颗"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_OFFICES = (
    "委员会|人民政府|政府|人大常委会|常委会|党委|市委|省委|县委|区委|镇委|党组|总局|分局|局|厅|"
    "人民法院|法院|检察院|研究院|科学院|学院|大学|中学|小学|医院|集团|公司|协会|学会|联合会|工会|"
    "妇联|银行|基金会|合作社|出版社|博物馆|图书馆|报社|电视台|事务所|研究所|联盟"
)

ZH = MentionTable(
    figure=re.compile(
        rf"(?<![\d.第A-Za-z“])(?P<value>\d[\d,]*(?:\.\d+)?)(?P<unit>{_UNITS})?(?![\d.．、)）])(?!年|月|日|号|[A-Za-z”])"
        rf"|(?P<many>[一二三四五六七八九十两百千]{{1,6}})(?P<measure>万亿元|亿元|万元|万人|万亩|公里|亿|成)"
    ),
    label=re.compile(
        r"(?P<label>[^，。；：、！？“”（）\s\d]{2,16}?)(?:已经?|将|也|都|再|首次|累计|总共|共计?|预计|力争|分别|不断|稳定|达到?了?|突破|超过|实现|完成|增长到?|提高到?|提升到?|"
        r"降到|降至|增至|升至|保持|控制|为|是|有|在|至|到|了|约|近|不低于|不少于|高于|低于|上涨|下降|减少|增加|新增|只有|仅)*$"
    ),
    counted=re.compile(r"(?P<label>[^，。；：、！？“”（）\s\d的]{2,8})"),
    date=re.compile(
        r"(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{1,2}月底?(?:前|以前)?|[一二三四]季度|"
        r"[今明去后]年(?:底|初|上半年|下半年)?|本[周月年]|下[周月]|上半年|下半年|年底(?:前|以前)?|“[一二三四五六七八九十]{1,3}五”(?:时期|期间)?)"
    ),
    target=re.compile(r"目标|力争|确保|争取|计划|预期|不低于|不少于|将(?:达|突破|超)|要(?:达|实现|突破)|到20\d\d年|今后|明年|年底前"),
    term=re.compile(r"“(?P<words>[^”]{1,40})”|《(?P<title>[^》]{1,40})》"),
    explains=re.compile(r"[，,]?(?:就是|是指|指的是|意思是|即|是|，意味着|包括|为了)"),
    organisation=re.compile(
        rf"(?P<name>(?:[^，。；：！？“”、（）\s\d]{{2,14}}?)(?:{_OFFICES}))(?![\u4e00-\u9fff]{{0,1}}(?:长|员|门|化|性|制))"
    ),
    task=re.compile(
        r"(?:^|(?<=[，。；！？：\n]))(?P<who>[^，。；！？：“”]{0,24}?)(?P<must>(?<![需重主不只就])要(?![求点素闻职塞害紧么领道务想看知])|必须|务必|应当|应该)(?P<what>[^。；！？]{4,80})"
    ),
    classifier=re.compile("(?:多|余|来)?(?:个|名|位|家|项|处|座|所|条|场|次|件|批|种|类|支|部|台|辆|栋|张|本|篇|期|届|门|只|头|棵|株|盏|艘|架|枚|颗|层)$"),
    lead=re.compile(
        r"(?:受|由|经|在|向|对|与|和|及|其中|目前|截至目前|全年|今年|去年|明年|我们的?|公司|集团|全[市县省国校镇乡村]|共|已|累计|仍|还|的目标是|目标是|实现|完成|拥有|新增|新建|建成|确保|力争|计划|安排|各级|各国|地方|属地|省级|市级|县级|有关|相关|各|这些?|那些?|本)+"
    ),
    nobody=re.compile(r"(?:我们|大家|咱们)[^，]*|(?:越|下一阶段|同时|也|还|就|都|既|又|更|但|如果|只|因此|所以|一定|首先|其次|最后|今年|明年|今后|当前|下一步|[一二三四五六七八九十]是?)*$"),
)  # fmt: skip

_EN_UNITS = (
    "%|percent|per cent|percentage points?|thousand|million|billion|trillion|people|families|households|users|customers|members|"
    "students|teachers|workers|jobs|homes|schools|hospitals|towns|cities|countries|companies|trees|books|visits|miles|kilometres|"
    "kilometers|meters|metres|feet|acres|hectares|tonnes|tons|pounds|dollars|euros|years|months|weeks|days|hours|minutes|seconds|times"
)

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion"
)

EN = MentionTable(
    figure=re.compile(
        rf"(?<![\w.,])(?P<value>[$€£]?\d[\d,]*(?:\.\d+)?(?:\s(?:thousand|million|billion|trillion))?)(?:\s?(?P<unit>{_EN_UNITS})\b|(?P<percent>%))?(?![\w])"
        rf"|\b(?P<many>(?:{_NUMBER_WORDS})(?:[- ](?:and )?(?:{_NUMBER_WORDS}))*)\s(?P<measure>{_EN_UNITS})\b",
        re.IGNORECASE,
    ),
    label=re.compile(
        r"(?P<label>(?:[A-Za-z’'-]+ ){0,5}[A-Za-z’'-]+)\s+(?:rose|fell|grew|dropped|increased|decreased|climbed|is|was|are|were|reached|has reached|stands at|went)"
        r"(?:\s+(?:to|by|from|at|only|about|nearly|over|more than))*\s*$", re.IGNORECASE,
    ),
    counted=re.compile(r"\s?(?:of\s+)?(?P<label>(?:[a-z’'-]+ ){0,3}[a-z’'-]+)"),
    date=re.compile(
        rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})(?:,?\s+\d{{4}})?|(?:{_MONTHS})(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?(?:,?\s+\d{{4}})?"
        r"|(?:in|by|since|until|before|after|from)\s(?:1[89]|20)\d\d|(?:next|last|this)\s(?:week|month|quarter|year|spring|summer|autumn|fall|winter))\b"
    ),
    target=re.compile(r"\b(?:goal|target|aim|by 20\d\d|will (?:reach|be|have|open|build|cut|grow)|at least|plan to|to reach|within)\b", re.IGNORECASE),
    term=re.compile(r"“(?P<words>[^”]{2,80})”|\"(?P<title>[^\"]{2,80})\""),
    explains=re.compile(r",?\s(?:is|means|was|are|stands for|that is)\b", re.IGNORECASE),
    organisation=re.compile(
        r"\b(?P<name>(?:the\s)?(?:[A-Z][\w’'&.-]*\s(?:(?:of|for|and|on|the)\s)?){0,5}(?:University|College|School|Institute|Council|Committee|Commission|Department|Ministry|"
        r"Bank|Association|Society|Foundation|Company|Corporation|Inc|Ltd|Group|Congress|Parliament|Senate|Nations|Union|Agency|Authority|Library|Hospital|Court)"
        r"(?:\sof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?)\b"
    ),
    task=re.compile(
        r"(?:^|(?<=[,;:]\s)|(?<=[.!?]\s))(?P<who>(?:(?:and|but|so)\s)?[A-Za-z][\w’' -]{0,50}?)\s(?P<must>must|shall|should|need to|have to|has to|needs to)\s(?P<what>[^.;!?]{4,120})",
        re.IGNORECASE,
    ),
    classifier=re.compile(r"(?!)"),
    lead=re.compile(r"(?:(?:and|but|so|the|our|its|their|his|her|a|an|only|over|about|nearly|to|in|of|for)\s)+", re.IGNORECASE),
    nobody=re.compile(r"(?:and |but |so )?(?:we|i|it|that|this|there|you|they|he|she|what|who|which)$", re.IGNORECASE),
)  # fmt: skip

TABLES = {"zh": ZH, "en": EN}
"""The tables by language."""
