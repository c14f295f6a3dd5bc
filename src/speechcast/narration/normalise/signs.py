"""Single signs: full-width forms seen as plain ones, and what a sign by itself is said as."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from speechcast.model.document import SOFT

WIDTHS = {
    **{code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)},
    **{code: code - 0xFEE0 for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))},
    **{
        ord(a): ord(b)
        for a, b in zip("％＋＊＝＠＆＃＄￥－／．＜＞﹪﹢", "%+*=@&#$¥-/.<>%+", strict=True)
    },
    0x2212: ord("-"),
}
"""Forms that the rules see as plain ones; one character for one, so that places stay."""

_SAID = {
    "zh": {
        "〇": "零", "○": "零", "+": "加", "=": "等于", "@": "艾特", "&": "和", "%": "百分号",
        "‰": "千分号", "℃": "摄氏度", "℉": "华氏度", "°": "度", "§": "第", "№": "第", "<": "小于",
        ">": "大于", "≥": "大于等于", "≤": "小于等于", "≈": "约等于", "≠": "不等于", "±": "正负",
        "×": "乘", "÷": "除以", "¥": "元", "$": "美元", "€": "欧元", "£": "英镑", "→": "到",
        "√": "", "¢": "美分", "㎡": "平方米", "²": "平方", "³": "立方", "½": "二分之一",
        "⅓": "三分之一", "⅔": "三分之二", "¼": "四分之一", "¾": "四分之三", "µ": "微", "∶": "比",
    },
    "en": {
        "+": " plus ", "=": " equals ", "@": " at ", "&": " and ", "%": " percent ",
        "‰": " per mille ", "℃": " degrees Celsius ", "℉": " degrees Fahrenheit ",
        "°": " degrees ", "§": " section ", "№": " number ", "<": " less than ",
        ">": " greater than ", "≥": " at least ", "≤": " at most ", "≈": " about ",
        "≠": " is not ", "±": " plus or minus ", "×": " times ", "÷": " divided by ",
        "¥": " yuan ", "$": " dollars ", "€": " euros ", "£": " pounds ", "→": " to ",
        "¢": " cents ", "½": " half ", "¼": " quarter ", "¾": " three quarters ", "⅓": " third ",
        "⅔": " two thirds ", "²": " squared ", "³": " cubed ", "√": "", "µ": " micro ", "∶": " to ",
        "㎡": " square metres ", "〇": "零", "○": "",
    },
}  # fmt: skip
_DIGITS = {"zh": "零一二三四五六七八九", "en": ()}
_ENGLISH_DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_PUNCTUATION_KEPT = frozenset("，。！？；：、,.!?;:…—-–·・'\"“”‘’「」『』《》〈〉（）()【】[]〔〕")


@lru_cache(maxsize=8192)
def plain(char: str, language: str) -> str:
    """What a character that no rule took is said as: itself, words, a blank or nothing."""
    if char == SOFT:
        return ""
    char = char.translate(WIDTHS)
    said = _SAID[language].get(char)
    if said is not None:
        return said
    category = unicodedata.category(char)
    if category == "Nd":
        digit = unicodedata.decimal(char)
        return _DIGITS["zh"][digit] if language == "zh" else f" {_ENGLISH_DIGITS[digit]} "
    if category in ("No", "Nl"):
        return _numeral(char, language)
    if char in _PUNCTUATION_KEPT:
        return char
    if char.isspace() or category in ("Zs", "Zl", "Zp", "Cc"):
        return " "
    if category[0] == "L":
        return char
    if category[0] == "M":
        # A combining mark belongs to its letter; the variation selectors of emoji to nothing.
        return "" if "\ufe00" <= char <= "\ufe0f" or char == "\u20e3" else char
    return " " if char in "/_|\\~～" else ""


def _numeral(char: str, language: str) -> str:
    """Circled, Roman and other numerals that are one sign."""
    try:
        value = unicodedata.numeric(char)
    except ValueError:
        return ""
    if value != int(value):
        return ""
    if language == "zh":
        from speechcast.languages.zh_numerals import cardinal

        return cardinal(str(int(value)))
    from speechcast.languages.en_numerals import cardinal as english

    return f" {english(str(int(value)))} "
