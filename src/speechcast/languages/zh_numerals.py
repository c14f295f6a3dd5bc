"""Chinese numbers in words: cardinals, digit strings, and when 2 is 两."""

from __future__ import annotations

import re

_DIGITS = "零一二三四五六七八九"
_TELEPHONE = "零幺二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_SECTIONS = ("", "万", "亿", "万亿", "亿亿")
LONGEST_CARDINAL = 16
"""Figures with more digits than this are read digit by digit."""

MEASURES = re.compile(
    "个|名|位|家|条|件|项|次|种|类|年(?!级|代|度)|岁|天(?!然|气|下)|周(?!年?[一二三四五六日])|小时|分钟|分(?![之支类公校局院店部工享别管布配]|组)|"
    "秒|元|块|角|毛|万|亿|千|百(?!分)|吨|斤|公斤|千克|克|公里|千米|米|厘米|毫米|亩|公顷|平方|立方|"
    "升|毫升|里|倍|成(?!立|为|果|效|功|就|员|本)|点(?!赞|名|亮|燃)|所|座|台|架|辆|艘|套|批|户|口(?!号)|人(?!民|大|才|类|口|事|工)|只|头|匹|"
    "棵|株|朵|根|支|张|本|册|部(?!门|委|署|队|长|分)|篇|份|封|首|句|字|段|幅|幢|间|层|场|届|轮(?!值)|"
    "步|遍|趟|回|番|桩|门|对|双(?!百)|组|排|队(?!伍|员|长)|群|代(?!表|码)|任|期(?!间)|笔|宗|起|"
    "大(?!学|厦|队|连|会|道)|"
    "条|颗|粒|滴|杯|碗|瓶|袋|包|箱|盒|桶|枚|面|扇|把|副|节|道|处|片|块|束|串|团|堆|股|阵|声|"
    "餐|顿|茬|度|安|伏|瓦|千瓦|兆|吉|微|纳|摄氏度|海里|英里|公分|两|钱|美元|欧元|英镑|日元|港元|港币|"
    "卢布|款|级跳|连(?:冠|胜|败)|强|城|省|市|县|区(?!块)|镇|乡|村|省份|国|校|院|企业|"
    "维|孩|宝|会(?!议)|票|站(?!台)|车道|学时|课时|学分|课|餐|床|席|例|案|侧|端|手|方(?!面军)|极|难|环|翼"
)
"""Words before which the number two is 两: measure words, and nouns that count by themselves."""

_NOT_LIANG = re.compile(
    "年级|月(?!份?饼)|日|号|等(?:奖|功|舱|座)|级(?!跳)|班(?!次)|楼|单元|栋|季度|期工程|期项目|线|路(?!人)|区块|"
    "型|星级|环路|世纪|时(?!辰|段)|维|次元|次方|次函数|连冠|强|手|级市|孩"
)
"""Words before which it is 二 although a measure word begins like them."""


def digits(figures: str, *, telephone: bool = False) -> str:
    """`figures` digit by digit; in telephone numbers 1 is 幺. Other characters are left out."""
    names = _TELEPHONE if telephone else _DIGITS
    return "".join(names[int(c)] for c in figures if c.isdecimal())


def _section(value: int) -> str:
    """1 … 9999, with inner zeros, 10 as 一十."""
    out = ""
    gap = False
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit == 0:
            gap = gap or bool(out)
            continue
        if gap:
            out += "零"
            gap = False
        out += _DIGITS[digit] + _PLACES[place]
    return out


def cardinal(figures: str) -> str:
    """An integer in words (`10010` 一万零一十, `2000` 两千); digit by digit when it is too long.

    Args:
        figures: Decimal digits; leading zeros do not count.
    """
    stripped = figures.lstrip("0")
    if not stripped:
        return "零"
    if len(stripped) > LONGEST_CARDINAL:
        return digits(figures)
    value = int(stripped)
    sections: list[int] = []
    while value:
        value, low = divmod(value, 10_000)
        sections.append(low)
    out = ""
    for index in range(len(sections) - 1, -1, -1):
        section = sections[index]
        if section == 0:
            continue
        if out and (section < 1000 or sections[index + 1] == 0):
            out += "零"
        # 1,2345,0000 is 一亿二千…万: the 亿 was said by the section above.
        unit = _SECTIONS[index]
        if index == 3 and sections[2]:
            unit = "万"
        out += _section(section) + unit
    out = re.sub("^一十", "十", out)
    return re.sub("^二(?=[千万亿])", "两", out)


def decimal(figures: str) -> str:
    """A number with or without a decimal point, thousands separated by commas or not."""
    whole, point, part = figures.replace(",", "").replace("，", "").partition(".")
    if not point:
        return cardinal(whole)
    said = cardinal(whole or "0")
    return (said.replace("两", "二") if said.startswith("两") else said) + "点" + digits(part)


def is_two_liang(after: str) -> bool:
    """Whether a bare 2 is 两 before the words `after`."""
    return MEASURES.match(after) is not None and _NOT_LIANG.match(after) is None


def counted(figures: str, after: str) -> str:
    """A number as it is said before the words `after`: 2个 两个, 2日 二日, 22个 二十二个."""
    if figures.replace(",", "").lstrip("0") == "2" and "." not in figures:
        return "两" if is_two_liang(after) else "二"
    return decimal(figures)
