"""Per cent, money, ranges, ratios, units and plain numbers in Chinese."""

from __future__ import annotations

import re

from speechcast.languages.zh_numerals import cardinal, counted, decimal
from speechcast.narration.normalise.rules import after, before, rule
from speechcast.narration.normalise.zh_time import DASH, until

N = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SCALE = "[万亿千百]{0,3}"
_FREE = r"(?<![\d.,])"
_CURRENCY = {
    "¥": "元",
    "￥": "元",
    "$": "美元",
    "US$": "美元",
    "HK$": "港元",
    "€": "欧元",
    "£": "英镑",
}
_ISO = {
    "RMB": "元",
    "CNY": "元",
    "USD": "美元",
    "EUR": "欧元",
    "GBP": "英镑",
    "HKD": "港元",
    "JPY": "日元",
}

UNITS = {
    "km²": "平方公里", "km2": "平方公里", "㎢": "平方公里", "m²": "平方米", "m2": "平方米", "㎡": "平方米",
    "cm²": "平方厘米", "mm²": "平方毫米", "hm²": "公顷", "ha": "公顷", "m³": "立方米", "m3": "立方米", "㎥": "立方米",
    "cm³": "立方厘米", "dm³": "立方分米", "km/h": "公里每小时", "m/s": "米每秒", "km": "公里", "㎞": "公里",
    "cm": "厘米", "㎝": "厘米", "mm": "毫米", "㎜": "毫米", "nm": "纳米", "μm": "微米", "µm": "微米", "dm": "分米",
    "kg": "千克", "㎏": "千克", "Kg": "千克", "KG": "千克", "mg": "毫克", "㎎": "毫克", "μg": "微克", "µg": "微克",
    "kW·h": "千瓦时", "kW•h": "千瓦时", "kWh": "千瓦时", "KWh": "千瓦时", "MWh": "兆瓦时", "GWh": "吉瓦时", "TWh": "太瓦时",
    "kW": "千瓦", "KW": "千瓦", "MW": "兆瓦", "GW": "吉瓦", "TW": "太瓦", "kVA": "千伏安", "MVA": "兆伏安", "kV": "千伏", "mAh": "毫安时", "mA": "毫安",
    "mL": "毫升", "ml": "毫升", "ML": "毫升", "L": "升", "℃": "摄氏度", "°C": "摄氏度", "℉": "华氏度", "°F": "华氏度", "°": "度",
    "Mbps": "兆比特每秒", "Gbps": "吉比特每秒", "Kbps": "千比特每秒", "kbps": "千比特每秒", "dB": "分贝", "kHz": "千赫兹", "MHz": "兆赫兹", "GHz": "吉赫兹",
    "Hz": "赫兹", "kPa": "千帕", "MPa": "兆帕", "Pa": "帕", "kJ": "千焦", "kcal": "千卡", "TB": "TB", "ppm": "ppm",
    "mg/L": "毫克每升", "μg/m³": "微克每立方米", "µg/m³": "微克每立方米", "mg/m³": "毫克每立方米", "g/L": "克每升", "kg/m³": "千克每立方米",
    "L/s": "升每秒", "m³/s": "立方米每秒", "r/min": "转每分钟", "rpm": "转每分钟", "t": "吨", "g": "克", "m": "米", "h": "小时", "min": "分钟", "s": "秒",
    "mu": "亩", "%": "百分之", "pct": "个百分点", "pp": "个百分点",
}  # fmt: skip
"""Signs of units and how they are said after their number."""

_UNIT = "|".join(map(re.escape, sorted((u for u in UNITS if u != "%"), key=len, reverse=True)))
_UNIT_LAST = "[A-Za-z²³㎡℃]"
_UNIT_END = r"(?![A-Za-z\d²³])"
_MINUS = r"(?P<sign>(?<![\dA-Za-z\u4e00-\u9fff%])[-－−]|(?<=[为是达到降至在约于（(])[-－−]|[+±])?"


_MINUS_BEFORE_UNIT = r"(?P<sign>(?<![\dA-Za-z%℃°])[-－−]|[+±])?"


def _signed(sign: str | None, said: str) -> str:
    return {"-": "负", "−": "负", "－": "负", "+": "正", "±": "正负"}.get(sign or "", "") + said


def _share(figures: str) -> str:
    if figures in ("100", "100.0"):
        return "百"
    return decimal(figures).replace("两", "二")


def _percent(match: re.Match[str]) -> str:
    base = {"%": "百分之", "‰": "千分之"}[match["p"]]
    return _signed(match["sign"], base + _share(match["n"]))


def _percent_range(match: re.Match[str]) -> str:
    base = {"%": "百分之", "‰": "千分之"}[match["p"]]
    return f"{base}{_share(match['a'])}{until(match)}{base}{_share(match['b'])}"


def _unit_said(figures: str, scale: str, unit: str) -> str:
    if figures == "2" and (scale or unit not in ("℃", "°C", "°", "℉", "°F")):
        number = "两"
    else:
        number = counted(figures, scale)
    return number + scale + UNITS[unit]


def _with_unit(match: re.Match[str]) -> str:
    sign, unit = match["sign"], match["u"]
    said = _unit_said(match["n"], match["scale"], unit)
    if unit in ("℃", "°C") and sign in ("-", "－", "−"):
        return f"零下{said}"
    return _signed(sign, said)


_PER = {
    "d": "天", "a": "年", "100km": "百公里",
    **{unit: UNITS[unit] for unit in ("h", "s", "min", "km", "m", "kg", "g", "t", "L", "m²", "m³", "kW", "kWh")},
}  # fmt: skip
_PER_UNIT = "|".join(map(re.escape, sorted(_PER, key=len, reverse=True)))


def _with_rate(match: re.Match[str]) -> str:
    return f"{_with_unit(match)}每{_PER[match['per']]}"


def _range_with_unit(match: re.Match[str]) -> str:
    a, b = match["a"], match["b"]
    first = (
        _unit_said(a, match["sa"] or "", match["ua"])
        if match["ua"]
        else counted(a, match["sa"] or "个") + (match["sa"] or "")
    )
    if match["u"] in ("℃", "°C") and match["sign"]:
        first = f"零下{first}"
    return f"{first}{until(match)}{_unit_said(b, match['sb'] or '', match['u'])}"


def _money(match: re.Match[str]) -> str:
    return (
        counted(match["n"], match["scale"] or "元") + (match["scale"] or "") + _CURRENCY[match["c"]]
    )


def _iso_money(match: re.Match[str]) -> str:
    return counted(match["n"], match["scale"] or "元") + (match["scale"] or "") + _ISO[match["c"]]


_SCORE_AFTER = re.compile(
    r"[^，。；]{0,4}(?:战平|战胜|击败|取胜|获胜|险胜|大胜|领先|落后|负于|不敌|惜败|逆转|完胜|力克|扳平|胜|告负|告捷|结束|收官|锁定|夺冠|夺得|晋级|淘汰|出局|轻取|横扫)"
)
_SCORE_BEFORE = re.compile(r"(?:比分|双方|战成|打成|以|总分)[^，。；\d]{0,3}$")


def _range(match: re.Match[str]) -> str | None:
    figures, ahead = (match["a"], match["b"]), after(match, 10)
    if ahead.startswith("="):
        return "减".join(map(decimal, figures))
    score = not match["sa"] and not match["sb"] and _SCORE_AFTER.match(ahead)
    if score and (_SCORE_BEFORE.search(before(match, 8)) or len(match["a"]) < 3):
        return "比".join(map(decimal, figures))
    scale = match["sb"] or ""
    if before(match, 1) == "第":
        a, b = (decimal(part).replace("两", "二") for part in figures)
    else:
        a = counted(match["a"], match["sa"] or match["ua"] or scale or ahead)
        b = counted(match["b"], scale or ahead)
    return f"{a}{match['sa'] or ''}{match['ua'] or ''}至{b}{scale}"


def _ratio(match: re.Match[str]) -> str:
    parts = re.split(r"\s*[:：∶]\s*", match.group())
    return "比".join(decimal(p).replace("两", "二") if p == "2" else decimal(p) for p in parts)


def _ordinals(match: re.Match[str]) -> str:
    """第1、2批: each is an ordinal."""
    return "、".join(cardinal(figures) for figures in re.findall(r"\d+", match.group()))


def _fraction(match: re.Match[str]) -> str | None:
    a, b = match["a"], match["b"]
    if int(b) == 0 or int(a) >= int(b):
        return None
    return f"{cardinal(b).replace('两', '二')}分之{cardinal(a)}"


def _several(match: re.Match[str]) -> str | None:
    """7、8个 → 七八个: neighbours before a measure word."""
    a, b = int(match["a"]), int(match["b"])
    if b != a + 1:
        return None
    return ("两" if a == 2 else cardinal(match["a"])) + cardinal(match["b"])


def _number(match: re.Match[str]) -> str:
    figures, scale = match["n"], match["scale"]
    start = match.start("n")
    if match.string[max(0, start - 1) : start] == "第":
        return decimal(figures).replace("两", "二") + scale
    ahead = (scale or after(match, 8)).lstrip()
    return _signed(match["sign"], counted(figures, ahead) + scale)


# fmt: off
QUANTITY_RULES = (
    rule(r"(?<=第)\d+(?:[、,，]\d+)+(?!\d)", _ordinals),
    rule(rf"{_FREE}(?P<a>{N})%?\s*(?P<to>{DASH}|至|到)\s*(?P<b>{N})(?P<p>[%‰])", _percent_range),
    rule(rf"{_FREE}{_MINUS_BEFORE_UNIT}(?P<n>{N})\s?(?P<p>[%‰])", _percent),
    rule(rf"(?P<c>US\$|HK\$|[¥￥$€£])\s?(?P<n>{N})(?P<scale>{_SCALE})(?:元|美元|欧元|英镑)?", _money),
    rule(rf"(?<![A-Za-z])(?P<c>RMB|CNY|USD|EUR|GBP|HKD|JPY)\s?(?P<n>{N})(?P<scale>{_SCALE})元?", _iso_money),
    rule(rf"{_FREE}(?P<n>{N})(?P<scale>{_SCALE})\s?(?P<c>RMB|CNY|USD|EUR|GBP|HKD|JPY)(?![A-Za-z])", _iso_money),
    rule(rf"{_FREE}{_MINUS_BEFORE_UNIT}(?P<a>{N})(?P<sa>{_SCALE})(?P<ua>{_UNIT})?\s*(?P<to>{DASH}|至|到)\s*(?P<b>{N})(?P<sb>{_SCALE})\s?(?P<u>{_UNIT}){_UNIT_END}", _range_with_unit),
    rule(rf"{_FREE}{_MINUS_BEFORE_UNIT}(?P<n>{N})(?P<scale>{_SCALE})\s?(?P<u>{_UNIT})/(?P<per>{_PER_UNIT}){_UNIT_END}", _with_rate),
    rule(rf"{_FREE}{_MINUS_BEFORE_UNIT}(?P<n>{N})(?P<scale>{_SCALE})\s?(?P<u>{_UNIT}){_UNIT_END}", _with_unit),
    rule(rf"(?<={_UNIT_LAST})(?P<said>/)(?=[\u4e00-\u9fff])", "每"),
    rule(r"(?<=[元人次吨里米克升度件台户辆时亩斤个条天])(?P<said>/)(?=[\u4e00-\u9fff])", "每"),
    rule(r"(?<=[\u4e00-\u9fff])(?P<said>/)(?=[\u4e00-\u9fff])", "、"),
    rule(r"(?<![\d./])(?P<a>\d{1,3})/(?P<b>\d{1,4})(?![\d./])", _fraction),
    rule(rf"{_FREE}\d+(?:\.\d+)?(?:\s*[:：∶]\s*\d+(?:\.\d+)?)+(?![\d])", _ratio),
    rule(r"(?<![\d.、])(?P<said>(?P<a>[1-9])、(?P<b>[2-9]))(?=[个名位家条件项次种年天岁元吨米亩户台套所座棵头只辆张本册篇份斤里倍点步月万千百]|小时|分钟|公里)", _several),
    rule(rf"(?<![\d.,A-Za-z-])(?P<a>{N})(?P<sa>[多余]?{_SCALE})(?P<ua>[元人年天岁个米吨亩户家名页度月日]?)\s*{DASH}\s*(?P<b>{N})(?P<sb>{_SCALE})(?![\d-])", _range),
    rule(rf"{_FREE}{_MINUS}(?P<n>{N})(?P<scale>{_SCALE})", _number),
    rule(r"(?P<sign>)(?P<n>\d+)(?P<scale>)", _number),
)
# fmt: on

PLACE_DASH = rule(
    r"(?<=[\u4e00-\u9fff])(?P<said>[—–-])(?=[\u4e00-\u9fff]{2,6}(?:高铁|铁路|高速|公路|航线|动车|专线|沿线|城际|走廊|经济带|段|线))",
    "至",
)
