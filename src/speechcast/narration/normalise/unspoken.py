"""What is not said, or spelled: stage directions, reference marks, addresses on the web."""

from __future__ import annotations

import re

from speechcast.languages import en_numerals, zh_numerals
from speechcast.narration.normalise.rules import Rule

_DIRECTION_ZH = (
    "掌声|鼓掌|笑声|笑|大笑|欢呼声?|喝彩|起立|握手|鞠躬|停顿|奏乐|奏国歌|敬礼|默哀|挥手|举杯|点头|插话|"
    "播放视频|播放短片|播放音乐|音乐响起|音乐起|全场静默|翻页|下一页"
)
_DIRECTION_EN = (
    r"applause|laughter|cheers?|cheering|music|pause[sd]?|silence|crosstalk|inaudible|boos?|booing|"
    r"standing ovation|ovation|chanting|audience [a-z]+"
)
DIRECTIONS = re.compile(
    rf"[（(【\[][^（()）【】\[\]。！？\n]{{0,16}}(?:{_DIRECTION_ZH})[）)】\]]"
    rf"|[（(\[](?:[a-z' ]{{0,24}}\b)?(?:{_DIRECTION_EN})(?: and [a-z]+)?\.?[）)\]]",
    re.IGNORECASE,
)
"""Bracketed notes of what the audience or the speaker did: kept in the text, never said."""

_REFERENCE = re.compile(r"\[\d{1,3}(?:\s*[,，、-]\s*\d{1,3})*\](?!号)|[\u2070-\u2079\u00b9]+(?!\d)")
_ADDRESS = re.compile(
    r"(?P<scheme>(?:https?|ftp)://)?(?P<body>(?:[A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9])?@)?"
    r"(?:[A-Za-z0-9-]+\.)+(?:com|cn|org|net|edu|gov|io|info|html?|top|uk|eu|de|fr|jp|us|hk|tw)(?![A-Za-z0-9])"
    r"(?::\d+)?(?:/[A-Za-z0-9_./?=&%#~+-]*[A-Za-z0-9/])?)"
)
_SIGNS = {
    "zh": {".": "点", "@": "艾特", "/": "斜杠", "-": "杠", "_": "下划线", ":": "冒号", "?": "问号",
           "=": "等于", "&": "和", "%": "百分号", "#": "井号", "~": "波浪号", "+": "加"},
    "en": {".": " dot ", "@": " at ", "/": " slash ", "-": " dash ", "_": " underscore ",
           ":": " colon ", "?": " question mark ", "=": " equals ", "&": " and ",
           "%": " percent ", "#": " hash ", "~": " tilde ", "+": " plus "},
}  # fmt: skip


def _spelled(language: str) -> Rule:
    signs = _SIGNS[language]

    def say(match: re.Match[str]) -> str:
        parts = []
        for char in match["body"].rstrip("/"):
            if char in signs:
                parts.append(signs[char])
            elif char.isdecimal():
                parts.append(
                    zh_numerals.digits(char)
                    if language == "zh"
                    else f" {en_numerals.digits(char)} "
                )
            else:
                parts.append(char)
        return "".join(parts)

    return Rule(_ADDRESS, say)


def unspoken_rules(language: str) -> tuple[Rule, ...]:
    """Directions and reference marks are silent, addresses are spelled in the words of `language`."""
    return (
        Rule(DIRECTIONS, lambda match: ""),
        Rule(_REFERENCE, lambda match: ""),
        _spelled(language),
    )
