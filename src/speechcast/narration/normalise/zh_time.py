"""Years, dates and times of day in Chinese."""

from __future__ import annotations

import re

from speechcast.languages.zh_numerals import cardinal, digits
from speechcast.narration.normalise.rules import after, before, rule

DASH = r"[-—–―~～﹣]{1,2}"


def until(match: re.Match[str]) -> str:
    """The word between the ends of a range: the one that is written, or 至 for a dash."""
    return "到" if match["to"] == "到" else "至"


_YEAR = r"(?:1[0-9]|20|21)\d\d"
_MODERN = r"(?:18|19|20)\d\d"
_SPAN_OF_YEARS = re.compile(
    r"(?:近|约|大约|超过|超|逾|长达|历经|历时|绵延|跨越|上下|距今|已有|有着|具有|拥有|将近|整整|走过|传承|延续|沉淀|"
    r"穿越|长逾|达|不足|不到|至少|满|共|累计|存续|相隔|前后|再过|积累|的|这|回望|回首|回眸|奋斗|"
    r"积淀|风雨|悠悠|上下五千|历史)$"
)
_AFTER_SPAN = re.compile(
    r"(?:的)?(?:[^，。！？；]{0,4})?(?:历史|文明|文化史|风雨|沧桑|传承|传统|古城|古镇|古都|古村|古树|积淀|沉淀|底蕴|"
    r"不变|不衰|寿命|大计|岁月|奋斗史|校史|时光)|(?:前|后|以上|多|来|内|间)(?![^，。]{0,2}[届])|之前|之久|老|如一日"
)


def _year_span(match: re.Match[str]) -> str:
    """年 as a year (digit by digit) or as a length of time (a quantity)."""
    figures = match["y"]
    lead, trail = before(match, 6), after(match, 12)
    # “2022年来” and “2019年前” mean a year, a round number of years is a length.
    round_number = figures.endswith("00") and not figures.startswith("19") and figures != "2100"
    length = not 1000 <= int(figures) <= 2199
    if not length and round_number:
        length = bool(_SPAN_OF_YEARS.search(lead) or _AFTER_SPAN.match(trail))
    elif not length:
        length = bool(
            re.search(r"(?:近|约|超过|逾|长达|历时|绵延|距今|已有|有着|具有|拥有)$", lead)
            or re.match(r"(?:的)?[^，。]{0,2}(?:历史|文明史|校史)|如一日|之久", trail)
        )
    return f"{cardinal(figures)}年" if length else f"{digits(figures)}年"


def _clock(hour: str, minute: str, second: str | None = None) -> str:
    said = ("零" if int(hour) == 0 else "两" if int(hour) == 2 else cardinal(hour)) + "点"
    if int(minute) or (second and int(second)):
        said += ("零" if int(minute) < 10 else "") + (cardinal(minute) if int(minute) else "")
        said += "分"
    if second and int(second):
        said += ("零" if int(second) < 10 else "") + cardinal(second) + "秒"
    return said


_CLOCK = r"(?:[01]?\d|2[0-4])[:：][0-5]\d"
_TIME_BEFORE = re.compile(
    r"(?:上午|下午|中午|晚上|早上|早晨|凌晨|清晨|傍晚|夜里|夜间|午夜|深夜|今晚|明晚|昨晚|每晚|当晚|今早|明早|每天|每日|当天|时间|时刻|"
    r"日|号|早|晚|于|在|从|自|周[一二三四五六日末]|[至到]|截至|截止|星期[一二三四五六日天]|定在|钟声)[：:，,\s]*$"
)
_TIME_AFTER = re.compile(
    r"[，,\s]*(?:准时|开始|集合|出发|开会|举行|召开|开幕|起床|起飞|到达|抵达|发车|之前|以前|前|后|之后|以后|左右|许|整|分|正式|"
    r"开播|播出|打开|关门|开门|结束|闭馆|开馆|上班|下班|签到|入场|报到|点名|散会|起|止|才|就|还|的钟声|钟声|的火车|的航班|的飞机|的会|至|到|[-—–~～])"
)
_RATIO_BEFORE = re.compile(
    r"(?:比分|比例|比率|配比|之比|占比|赔率|总分|大比分|局分|战成|打成)[^，。；]{0,6}$"
)
_RATIO_AFTER = re.compile(
    r"[^，。；]{0,4}(?:险胜|战胜|击败|取胜|获胜|战平|拿下|领先|落后|大胜|负于|不敌|惜败|逆转|的?比例|的?比分|的?优势|配套|胜出|力克|完胜|扳平|横扫)"
)


def _is_time(match: re.Match[str]) -> bool:
    lead, trail = before(match, 12), after(match, 14)
    if _RATIO_BEFORE.search(lead) or _RATIO_AFTER.match(trail):
        return False
    if _TIME_BEFORE.search(lead) or _TIME_AFTER.match(trail):
        return True
    return re.search(r"[:：][0-5][05]$|^0\d", match.group()) is not None


def _time(match: re.Match[str]) -> str | None:
    if not _is_time(match):
        return None
    whole = "整" if match.group().endswith("整") else ""
    return _clock(match["h"], match["m"], match["s"]) + whole


def _times(match: re.Match[str]) -> str | None:
    first, second = (re.split("[:：]", match[name]) for name in ("a", "b"))
    return f"{_clock(*first)}{until(match)}{_clock(*second)}"


def _two_digit_minute(match: re.Match[str]) -> str:
    figures = match["m"]
    zero = "零" if len(figures) == 2 and figures[0] == "0" and figures != "00" else ""
    return zero + cardinal(figures)


def _date(match: re.Match[str]) -> str | None:
    month, day = int(match["m"]), int(match["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{digits(match['y'])}年{cardinal(match['m'])}月{cardinal(match['d'])}日"


def _ordinary(match: re.Match[str]) -> str:
    return cardinal(match["n"])


_COUNT_AFTER = (
    r"[多余几来万亿千百]|[个人名位家条件项次种类年天岁元吨米亩户台套所座棵头只辆张本册篇份斤里倍度点级步公平立吉兆千毫厘克升瓦小分秒美欧英港日]|"
    r"[A-Za-z%‰℃]"
)

_COUNTED_BEFORE = re.compile("[近约超逾达过至到破了有共余第增长为]$")
_TOWARDS = re.compile("(?:奔向|迈向|走向|面向|告别|迎接|直达|直到)$")


def _lone_year(match: re.Match[str]) -> str | None:
    """A year without 年: not where a quantity is more likely."""
    ahead_of = before(match, 4)
    if _COUNTED_BEFORE.search(ahead_of) and not _TOWARDS.search(ahead_of):
        return None
    return digits(match["y"])


# fmt: off
TIME_RULES = (
    # 2024-03-15, 2024/11/8, 1949.10.1
    rule(r"(?<![\d.])(?P<y>[12]\d{3})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?![\d.]\d)(?!\d)日?", _date),
    rule(rf"(?<![\d.])(?P<y>{_MODERN})[-/.](?P<m>0[1-9]|1[0-2])(?![\d.%])", lambda match: f"{digits(match['y'])}年{cardinal(match['m'])}月"),
    rule(r"(?<![\d.])(?P<m>1[0-2]|[1-9])\.(?P<d>[12]\d|3[01]|[1-9])(?=[”\"]?(?:运动|事变|事件|惨案|讲话|地震|大地震|特大地震|青年节|建军节|国庆|妇女节|劳动节|暴雨|洪灾|消防日|禁毒日))", lambda m: digits(m["m"] + m["d"])),
    # 12·9, 9·18, 5·12: days of remembrance are said digit by digit.
    rule(r"(?<![\d·])(?P<m>1[0-2]|[1-9])[·•](?P<d>[12]\d|3[01]|[1-9])(?![\d·])", lambda match: digits(match["m"] + match["d"])),
    # 2025—2030年, 2025年—2030年, 1949-2019
    rule(rf"(?<![\d.])(?P<a>{_YEAR})(?P<n>年?)\s*(?P<to>{DASH}|至|到)\s*(?P<b>{_YEAR})(?P<t>年)(?![前后]?[多余])", lambda match: f"{digits(match['a'])}{match['n']}{until(match)}{digits(match['b'])}年"),
    rule(rf"(?<![\d.])(?P<a>{_MODERN})\s*{DASH}\s*(?P<b>{_MODERN})(?![\d.])(?=学年|年度|赛季|财年|[）)〉》”，。、；：]|$)", lambda match: f"{digits(match['a'])}至{digits(match['b'])}"),
    rule(r"(?<![\d.])(?P<a>[12]\d{3})/(?P<b>\d{2}|[12]\d{3})(?=学年|年度|赛季|财年)", lambda match: f"{digits(match['a'])}至{digits(match['b'])}"),
    rule(r"(?P<said>(?P<e>公元前|公元|西元前?)(?P<y>\d{1,4})年)(?!前)", lambda match: f"{match['e']}{digits(match['y'])}年"),
    rule(r"(?<![\d.,])(?P<said>(?P<y>\d{4})年)(?=代)", lambda m: f"{digits(m['y'])}年"),
    rule(r"(?<![\d.,])(?P<y>\d{4})年", _year_span),
    # 08年 and 98年 in front of what happened then; 23年 alone is a length.
    rule(r"(?<![\d.,])(?P<y>0\d)年(?!代)", lambda m: f"{digits(m['y'])}年"),
    rule(r"(?:(?<=[从自在于到])|[’'])(?P<said>(?P<y>[5-9]\d)年)(?![代来里内间中前后以多的])", lambda m: f"{digits(m['y'])}年"),
    rule(r"(?<![\d.,约近超满达长逾])(?P<said>(?P<y>[6-9]\d)年)(?=的?那|高考|洪水|抗洪|\d{1,2}月|[一二三四五六七八九十]{1,2}月|毕业|入[党伍学]|香港|春|夏|秋|冬)", lambda m: f"{digits(m['y'])}年"),
    rule(r"[’'](?P<y>\d\d)(?P<n>年?)(?![\d.])", lambda m: digits(m["y"]) + m["n"]),
    rule(rf"(?<![\d.,])(?P<y>{_MODERN})(?=[届级版款]|学年|年度|财年|赛季|年代)", lambda m: digits(m["y"])),
    rule(rf"(?<=[〔\[（(【〈])(?P<y>{_MODERN})(?=[〕\]）)】〉])", lambda m: digits(m["y"])),
    rule(r"(?<![\d.])(?P<y>\d0|\d5)(?=(?:[、/和与及](?:\d0|\d5))*后)(?!后[来面方勤续果])", lambda m: digits(m["y"])),
    # 10月1日, 10月1日—7日, 6—8月, 2日, 2号 (of a month)
    rule(rf"(?<![\d.])(?P<a>\d{{1,2}})\s*{DASH}\s*(?P<b>\d{{1,2}})(?P<u>[月日号])(?!月?饼)", lambda m: f"{cardinal(m['a'])}至{cardinal(m['b'])}{m['u']}"),
    rule(rf"(?<![\d.])(?P<n>\d{{1,2}})(?P<tail>月(?!份?饼)\s*)(?={DASH}?\d|份|[\u4e00-\u9fff，。！？、；：]|$)", lambda m: f"{cardinal(m['n'])}月"),
    rule(rf"(?<=[日月年号时分点])\s*(?P<said>{DASH})\s*(?=\d)", "至"),
    rule(r"(?<![\d.])(?P<n>\d{1,2})(?=日(?!元))", _ordinary),
    # Times of day.
    rule(rf"(?<!\d)(?<!\d[:：])(?P<a>{_CLOCK})\s*(?P<to>{DASH}|至|到)\s*(?P<b>{_CLOCK})(?![\d:：])", _times),
    rule(r"(?<![\d.])(?<!\d[:：])(?P<h>[01]?\d|2[0-4])[:：](?P<m>[0-5]\d)(?:[:：](?P<s>[0-5]\d))?(?![\d:：]|\.\d)" r"(?:分(?=开始|准时|整|许|左右|[前后到至，。]|集合|出发)|[时点]?整)?", _time),
    rule(r"(?<=[点时])(?P<m>\d{1,2})(?=分(?!之|会|局|院|部|店))", _two_digit_minute),
    rule(r"(?<=分)(?P<m>0\d)(?=秒)", _two_digit_minute),
    rule(r"(?<![\d.])(?P<n>[01]?\d|2[0-4])(?=时(?![代期刻光空速间段常而候，。尚隔差长令有不不效]))", _ordinary),
    # A year without 年: 2024新年贺词, 奔向2035.
    rule(rf"(?<![\d.,A-Za-z+×-])(?P<y>(?:19[3-9]|20[0-9])\d)(?![\d.,A-Za-z+×%-])(?!\s*(?:{_COUNT_AFTER}))", _lone_year),
)
# fmt: on
