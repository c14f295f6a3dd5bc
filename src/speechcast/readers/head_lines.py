"""Lines at the head of a speech that say who spoke, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.languages import language_of
from speechcast.languages.jieba_words import is_listed
from speechcast.readers import positions as known

LONGEST_LINE = 200
"""Characters above which a line is text and not the head of one."""

_CN_DIGITS = "〇○零一二三四五六七八九十"
_NUMBER = rf"[\d{_CN_DIGITS}×X*]"
CN_DATE = rf"{_NUMBER}{{2,4}}\s?年\s?{_NUMBER}{{1,3}}\s?月(?:\s?{_NUMBER}{{1,3}}\s?日)?"
ISO_DATE = r"\d{4}[-./]\d{1,2}[-./]\d{1,2}"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
EN_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|"
    rf"{_MONTH}\s+\d{{4}})"
)
_CN_DAY = rf"{_NUMBER}{{1,3}}\s?月\s?{_NUMBER}{{1,3}}\s?日"
"""A day without its year, as a text that is handed out at once gives it."""

_DATE = rf"(?P<date>{CN_DATE}|{_CN_DAY}|{ISO_DATE}|{EN_DATE})"
_OPEN, _CLOSE = r"[（(\[【]?\s*", r"\s*[）)\]】]?"
_DATE_LABEL = (
    r"(?:(?:时间|日期|讲话时间|发表时间|Date|Delivered(?:\s+on)?|Given(?:\s+on)?)\s*[:：]?\s*)?"
)
_WEEKDAY = r"(?:\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?|\s*(?:上午|下午|晚))?"
_DATE_LINE = re.compile(
    rf"^{_OPEN}{_DATE_LABEL}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?{_DATE}{_WEEKDAY}"
    rf"(?:\s*[，,·于]\s*(?:(?:at|in)\s+)?(?P<place>[^。，,]{{2,24}}(?:,\s[^。，,]{{2,24}})?)|\s+(?P<who>[^\d\s。，,]{{2,4}}))?{_CLOSE}$",
    re.IGNORECASE,
)
_SPEAKER_DATE = re.compile(
    rf"^{_OPEN}(?P<who>[^\d，。：]{{2,24}}?)[\s，,]*[（(]?{_DATE}[）)]?{_CLOSE}$"
)
_SPEAKER_LABEL = re.compile(
    r"^[（(]?(?:讲话人|演讲人|演讲者|主讲人|主讲|发言人|报告人|致辞人|作者|讲者|汇报人|主持人|授课人|主讲教师|Speaker|Author|Presenter|Speech by)\s*[:：]\s*"
    r"(?P<who>[^：:。]{2,40}?)[）)]?$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^[（(]?(?:场合|会议|活动|地点|Occasion|Event|Venue)\s*[:：]\s*(?P<occasion>[^：:。]{2,80}?)[）)]?$",
    re.IGNORECASE,
)
_OFFICE = r"(?:书记|市长|州长|盟长|县长|旗长|省长|区长|镇长|主任|主席|部长|局长|厅长|院长|校长|董事长|总经理|总裁|会长|理事长|委员长|总理|教授|院士|先生|女士|同志|代表|处长|司长|馆长|所长|行长|党组书记|首席执行官|CEO)"
_OFFICE_NAME = re.compile(
    rf"^{_OPEN}(?P<who>[^，。！？：；\s]{{0,20}}{_OFFICE}[\s　]*(?P<name>\S[\s　]?\S[\s　]?\S?\S?)){_CLOSE}$"
)
_NAME_OFFICE = re.compile(
    rf"^{_OPEN}(?P<who>(?P<name>\S[\s　]?\S\S?)[\s　]*[（(，,]?[^，。！？：；\s]{{0,24}}{_OFFICE}[）)]?){_CLOSE}$"
)
_OFFICE_ALONE = re.compile(rf"^{_OPEN}[^，。！？：；\s]{{2,24}}{_OFFICE}{_CLOSE}$")
"""Who spoke, by the office alone."""
_BLANK_OR_BRACKET = re.compile(r"[\s（(，,]")
_MASKED_NAME = re.compile(
    r"^(?:[\u4e00-\u9fff]?(?:×{2,3}|X{2,3}|\*{2,3}|某某某?)|[\u4e00-\u9fff](?:×|X|\*|某))$"
)
WHO_WHERE_WHEN = (
    rf"(?P<who>[^,;\n]{{2,60}}?)(?:,?\s+(?:at|to|before|in)\s+(?P<occasion>[^\n]{{3,90}}?))?"
    rf"(?:[,;]?\s+(?:on\s+)?{_DATE})?[.]?$"
)
_DELIVERED = re.compile(
    rf"^{_OPEN}(?:Delivered|Given|Spoken|Presented)\s+(?:on\s+)?(?:{_DATE})?,?\s*(?:(?:at|to|before|in)\s+)?(?P<occasion>[^\n]{{3,90}}?)?{_CLOSE}[.]?$"
)
_BARE_NAME = re.compile(
    r"^(?!(?:The|An?|Part|Chapter|Section|Good|Dear|My|Our|Your|Thank|Fellow|Ladies|On|In|For|To|And|We|It)\b)"
    r"[^\s,]+(?: [^\s,]+){1,3}$"
)
_NAME_PARTS = re.compile(r"^[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|de|van|von|the|and)){0,6}$")


_ENGLISH_HOUSE = re.compile(
    r"\b(?:Institute|University|College|School|Academy|Society|Association|Club|Council|Forum|Cent(?:er|re)|Foundation"
    r"|Hall|Church|Library|Museum|Conference|Congress|Summit|Convention|Assembly|Parliament|Chamber)$"
)
"""How a line of two to four capitalised words ends that names where it was said and not who said it."""

_LONGEST_OFFICE = 14
_ENGLISH_OFFICE = re.compile(
    r"(?:(?:the|[A-Z][\w’'-]+|and|of)\s){0,4}"
    r"(?:President|Chair(?:man|woman|person)?|Director|Minister|Mayor|Governor|Senator|Secretary|Commissioner|Ambassador"
    r"|Chancellor|Chief|CEO|CTO|CFO|Officer|Founder|Head|Dean|Principal|Professor|Rector|Superintendent|Librarian|Manager"
    r"|Coordinator|Councill?or|Representative|Executive|Engineer|Partner|Treasurer|Editor|Bishop|General|Captain|Teacher)"
    r"\b[^.!?;:]*$"
)

Fact = tuple[str, int, int]
"""Name of a field of `Front`, and where in the line it stands."""

_FIRST_PART = re.compile(
    r"(?:greetings?|opening|introduction|welcome|preface|foreword|prologue|thanks|acknowledge?ments"
    r"|前言|引言|序言|序|开场白|开头|导言|导语|问候|致谢)",
    re.IGNORECASE,
)
"""What a first part is called, whatever the speech is about."""


def salutes(line: str, language: str) -> bool:
    return len(line) <= LONGEST_LINE and language_of(language).cues.vocative.match(line) is not None


def head_facts(line: str, language: str, *, bare_names: bool) -> Iterator[Fact]:
    """What a line of its own says about the speech.

    Args:
        line: The line.
        language: `zh` or `en`.
        bare_names: Whether a name alone counts; only where a title stands before it.
    """
    if len(line) > LONGEST_LINE or "\n" in line or salutes(line, language):
        return
    if match := _DATE_LINE.match(line):
        yield ("date", *match.span("date"))
        if match["place"]:
            yield ("occasion", *match.span("place"))
        if match["who"] and is_chinese_name(match["who"]):
            yield ("speaker", *match.span("who"))
    elif match := _SPEAKER_LABEL.match(line):
        yield ("speaker", *match.span("who"))
    elif match := _LABEL.match(line):
        yield ("occasion", *match.span("occasion"))
    elif match := _delivered(line, language):
        yield from named_facts(match)
    elif (match := _SPEAKER_DATE.match(line)) and is_speaker(match["who"]):
        yield ("speaker", *match.span("who"))
        yield ("date", *match.span("date"))
    elif bare_names and (is_speaker(line) or _OFFICE_ALONE.match(line)):
        start = 1 if line[0] in "（([" else 0
        yield ("speaker", start, len(line.rstrip("）)]")))
    elif (
        bare_names
        and language == "en"
        and (is_bare_english_name(line) or is_english_name_and_office(line))
    ):
        yield ("occasion" if _ENGLISH_HOUSE.search(line) else "speaker", 0, len(line))


def _delivered(line: str, language: str) -> re.Match[str] | None:
    match = _DELIVERED.match(line) if language == "en" else None
    return match if match and (match["date"] or match["occasion"]) else None


def named_facts(match: re.Match[str]) -> Iterator[Fact]:
    for group, name in (("who", "speaker"), ("date", "date"), ("occasion", "occasion")):
        if group in match.re.groupindex and match[group]:
            yield (name, *match.span(group))


def is_speaker(line: str) -> bool:
    """Whether a line is a Chinese name, with or without an office."""
    line = line.strip("（）()[]　 ")
    if is_chinese_name(line) or _MASKED_NAME.match(line):
        return True
    for pattern in (_OFFICE_NAME, _NAME_OFFICE):
        match = pattern.match(line)
        if match and _is_name_beside_office(match["name"], line):
            return True
    return False


def _is_name_beside_office(name: str, line: str) -> bool:
    """Whether the characters beside an office are a name and not a part of the office (文化|局长)."""
    if _MASKED_NAME.match(name):
        return True
    apart = _BLANK_OR_BRACKET.search(line) is not None
    return is_chinese_name(name) and (apart or name[0] in known.PLAIN_SURNAMES)


def is_chinese_name(line: str) -> bool:
    name = "".join(line.split())
    if not 2 <= len(name) <= 4 or not all("\u4e00" <= c <= "\u9fff" for c in name):
        return False
    if name.startswith(known.COMPOUND_SURNAMES):
        return len(name) > 2
    if len(name) > 3:
        return False
    return name[0] in known.SURNAMES or (
        name[0] in known.FURTHER_SURNAMES and not is_listed(name[:2])
    )


def is_bare_english_name(line: str) -> bool:
    """Whether a line is two to four words that can be nothing but a name."""
    return _BARE_NAME.match(line) is not None and is_english_name(line)


def is_english_name_and_office(line: str) -> bool:
    """Whether a line is a name with the office behind it (Ann Lee, Mayor of Port Ellis)."""
    name, comma, office = line.partition(",")
    return (
        bool(comma)
        and is_bare_english_name(name)
        and len(office.split()) <= _LONGEST_OFFICE
        and _ENGLISH_OFFICE.match(office.strip()) is not None
    )


def is_english_name(line: str) -> bool:
    return _NAME_PARTS.match(line) is not None


def names_first_part(line: str) -> bool:
    """Whether a line only says that it is the beginning (Greetings, 前言): no speech is called that."""
    return _FIRST_PART.fullmatch(line.strip()) is not None
