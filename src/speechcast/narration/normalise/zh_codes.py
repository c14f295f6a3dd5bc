"""Telephone numbers, names with figures, model codes and formulas in Chinese text."""

from __future__ import annotations

import re

from speechcast.languages.zh_numerals import cardinal, decimal, digits
from speechcast.narration.normalise.rules import rule

_D = r"[-—–－ ]?"
_TELEPHONE_BEFORE = r"(?:拨打|拨通|请拨|可拨|致电|热线|电话|来电|呼叫|号码|手机|传真|内线|分机|专线|短信|客服|报警|QQ群?|微信号?|邮编|座机|邮政编码|尾号|工号|学号|密码|验证码|账号|代码|编号|群号|卡号|平台)"
_HOTLINE_AFTER = (
    r"(?=(?:[^，。！？；、\d]{0,4})(?:热线|电话|专线|平台|短信|客服|报警|急救|火警|投诉|举报|便民))"
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9,
          "X": 10, "XI": 11, "XII": 12}  # fmt: skip
_CIRCLED_START = r"[①-⑳]"


def _telephone(match: re.Match[str]) -> str:
    groups = re.findall(r"\d+", match["said"])
    return "，".join(digits(group, telephone=True) for group in groups)


def _digits(match: re.Match[str]) -> str:
    return digits(match["n"])


def _room(match: re.Match[str]) -> str:
    return digits(match["n"], telephone=True)


def _latin_code(match: re.Match[str]) -> str:
    """Letters followed by figures: C919 digit by digit, G20 as a number, PM2.5 with its point."""
    letters, figures = match["l"], match["n"]
    if "." in figures:
        return letters + decimal(figures)
    if len(figures) > 2 or figures[0] == "0":
        return letters + digits(figures)
    return letters + cardinal(figures)


def _figure_letter(match: re.Match[str]) -> str:
    return decimal(match["n"]).replace("两", "二") + match["l"]


def _to(match: re.Match[str]) -> str:
    return f"{match['a']} to {match['b']}"


def _list_number(match: re.Match[str]) -> str:
    return f"{cardinal(match['n'])}、"


def _circled(match: re.Match[str]) -> str:
    import unicodedata

    begins = match.start() == 0 or not match.string[match.start() - 1].isalnum()
    return ("" if begins else "，") + cardinal(str(int(unicodedata.numeric(match["n"])))) + "，"


def _version(match: re.Match[str]) -> str:
    return "点".join(
        digits(part) if len(part) > 2 else cardinal(part) for part in match.group().split(".")
    )


_Q = '[“"「『‘]'
_NAMED = "工程|计划|战略|行动|模式|体系|机制|工作法|规划|布局|格局|政策|部队|事件|事变|运动|高校|院校|晚会|大学|建设|项目|产业集群|思路|会议|讲话|批示|人才|理论|决议|任务|大促|购物节|狂欢节"

# fmt: off
CODE_RULES = (
    # Lists at the beginning of a line: 1. 2． (3) ① and 1、 after a stop.
    rule(r"(?m)(?:^|(?<=[；;。]))\s*(?P<said>[（(](?P<n>\d{1,2})[)）][、.]?\s*)(?!\d)", _list_number),
    rule(r"(?m)(?:^|(?<=[；;。：:]))\s*(?P<said>(?P<n>\d{1,2})(?:\.(?![\dx])|[、)）])\s*)(?!\d)", _list_number),
    rule(rf"(?P<said>(?P<n>{_CIRCLED_START}))(?=[^、，,.。))）①-⑳])", _circled),
    # Telephone numbers.
    rule(r"(?<![\d.A-Za-z])(?P<said>(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![\d.])", _telephone),
    rule(rf"(?<![\d.A-Za-z])(?P<said>[（(]?0\d{{2,3}}[)）]?{_D}[2-9]\d{{6,7}}(?:[-—转]\d{{1,5}})?)(?!\d)", _telephone),
    rule(rf"(?<![\d.A-Za-z])(?P<said>[48]00{_D}\d{{3,4}}{_D}\d{{3,4}})(?!\d)", _telephone),
    rule(rf"{_TELEPHONE_BEFORE}(?:[^，。！？；\d]{{0,4}}[:：是为“]?\s*)(?P<said>\d{{3,12}}(?:-\d{{3,8}})?)(?![\d.万亿千百]|[个人次条部起件多余家])", _telephone),
    rule(rf"(?<![\d.A-Za-z])(?P<said>\d{{3,6}}){_HOTLINE_AFTER}(?!\d)", lambda m: None if re.match(r"[个人次条部起件多余家万亿部]", m.string[m.end() : m.end() + 1]) else _telephone(m)),
    rule(r"(?<![\d.A-Za-z])(?P<said>12[13]\d\d|955\d\d|100(?:86|10|00|01))(?![\d.,万亿千百个人次条部起件多余家元户亩吨])", _telephone),
    rule(r"(?<![\d.A-Za-z-])(?P<n>\d{3,4})(?=房间?|室|会议室|教室|病房|号房|号会议室|号教室|寝室|宿舍|包间|办公室)", _room),
    rule(r"(?<![\d.])(?P<n>110|119|120|122|114)(?=[、/和与及]?(?:1\d\d)?(?:[、/和与及]1\d\d)*(?:报警|急救|火警|接警|指挥|出警|。|$))(?<!第110)(?<!第120)", _room),
    rule(r"(?<=[A-Z])\s?(?P<said>(?P<a>\d{3,6})(?:\.\d+)?[-—](?P<b>(?:19|20)\d\d))(?!\d)", lambda m: f"{digits(m['a'])} {digits(m['b'])}"),
    # Formulas: 1+3+N, 互联网+, 7×24, 1+1>2.
    rule(r"(?<=\d)\s*(?P<said>\+)(?=[个名家人项座条万亿多余]|件|所|款)", "多"),
    rule(r"(?<=[\d\u4e00-\u9fffA-Za-z）)”%])\s*(?P<said>\+)", "加"),
    rule(r"(?<=[\dA-Za-z])\s*(?P<said>[×*xX])\s*(?=\d)", lambda m: "乘" if m["said"] in "×*" or m.string[m.start() - 1].isdigit() else None),
    rule(r"(?P<said>(?P<a>[A-Z])2(?P<b>[A-Z]))(?![A-Za-z\d])", _to),
    rule(r"(?<![A-Za-z\d])(?P<said>(?:NO|No|no|№)\.?\s?(?P<n>\d{1,3}))(?!\d)", lambda m: f"第{cardinal(m['n'])}"),
    rule(r"(?P<said>(?P<n>\d{1,3})#)(?=[\u4e00-\u9fff])", lambda m: f"{cardinal(m['n'])}号"),
    # Well-known figures and quoted codes, digit by digit.
    rule(rf"(?<={_Q})(?P<n>\d{{3,}})(?=[”\"」』’])", lambda m: None if re.fullmatch(r"[1-9]0+", m["n"]) else digits(m["n"])),
    rule(rf"(?<![\d.A-Za-z+])(?P<n>\d{{3,4}})(?=[”\"」』’]?(?:{_NAMED}))", _digits),
    rule(r"(?<![\d.A-Za-z])(?P<n>985|211|996|315|618|911|007|110|119|120|122|114)(?=[、/和与及，。”的]|$)(?<![近约超达共第增])", _digits),
    rule(r"(?<=[、/和与及])(?P<n>985|211|996|110|119|120|122)(?![\d.])(?=[\u4e00-\u9fff，。]|$)(?!个|人|名|家|条|项)", _digits),
    rule(r"(?<![\d.,])(?P<n>0\d+)(?![\d.:：%])", _digits),
    rule(r"(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])", _version),
    rule(r"(?<![\d.A-Za-z])(?P<said>(?P<n>\d{1,2})\.)(?=[xX](?![A-Za-z]))", lambda m: f"{cardinal(m['n'])}点"),
    # Models: C919, G20, PM2.5, 歼-20, T3, COVID-19; 5G, 3D, 4K, 3A.
    rule(r"(?<![A-Za-z])(?P<said>(?P<l>[A-Za-z]++)[-–—]?(?P<n>\d+(?:\.\d+)?))(?![\d,])(?!\s*[%‰])", _latin_code),
    rule(r"(?<=[歼轰运直东风号型征舟宫娥问长])(?P<said>[-–—](?P<n>\d{1,3}))(?!\d)", lambda m: digits(m["n"]) if len(m["n"]) > 2 else cardinal(m["n"])),
    # Roman numerals in Latin letters.
    rule(r"(?P<said>(?P<n>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]))", lambda m: cardinal(str("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ".index(m["n"]) + 1))),
    rule(r"(?<![A-Za-z])(?P<n>III|II|IV|VI{1,3}|IX|XI{1,2}|(?<=第)[IVX])(?=[级类期型章卷部册度阶]|号|区|标段)", lambda m: cardinal(str(_ROMAN[m["n"]]))),
    rule(r"(?<=[A-Za-z])\s*(?P<said>&)\s*(?=[A-Za-z])", " and "),
    rule(r"(?<=[A-Z])(?P<said>/)(?=\d[A-Z])", "、"),
    rule(r"(?<![\d.])(?P<n>\d{17,})(?!\d)", _digits),
)
# fmt: on

FIGURE_LETTER = rule(
    r"(?<![\d.])(?P<said>(?P<n>\d+(?:\.\d+)?)(?P<l>[A-Z]{1,2}))(?![A-Za-z\d])", _figure_letter
)
"""5G, 3D, 4K: after the units, which are letters too."""
