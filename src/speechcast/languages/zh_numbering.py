"""Chinese: the ways in which items are numbered."""

from __future__ import annotations

import re

from speechcast.languages.cues import LAST, NumberStyle

_DIGITS = "一二三四五六七八九"


def _ordinals() -> dict[str, int]:
    """一 … 九十九, and the same in Arabic digits."""
    ordinals: dict[str, int] = {}
    for number in range(1, 100):
        tens, ones = divmod(number, 10)
        text = "" if tens == 0 else ("十" if tens == 1 else _DIGITS[tens - 1] + "十")
        ordinals[text + (_DIGITS[ones - 1] if ones else "")] = number
        ordinals[str(number)] = number
    return ordinals


ORDINALS = _ordinals()
_CIRCLED = {chr(ord("①") + i): i + 1 for i in range(20)}
_SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": LAST}
_TURNS = {"先": 1, "再": 2, "最后": LAST}
N = "(?P<n>[一二三四五六七八九十]{1,3})"
_A = r"(?P<n>[1-9]\d?)"

NUMBERING = (
    NumberStyle("一、", re.compile(rf"{N}、(?![二三四五六七八九十](?:、|产业))\s*"), ORDINALS, label=True),
    NumberStyle("第一部分", re.compile(rf"第{N}(?:部分|篇|章)[、，：:\s]*"), ORDINALS, label=True),
    NumberStyle("（一）", re.compile(rf"[（(]{N}[）)][、，\s]*"), ORDINALS, label=True),
    NumberStyle("1.", re.compile(rf"{_A}(?:[.．](?!\d)|、)\s*"), ORDINALS, label=True),
    NumberStyle("（1）", re.compile(rf"[（(]?{_A}[）)][、，\s]*"), ORDINALS, label=True),
    NumberStyle("①", re.compile(r"(?P<n>[①-⑳])[、，\s]*"), _CIRCLED, label=True),
    NumberStyle(
        "第一，", re.compile(rf"第{N}(?:[，、：:]|(?:个|点|件事?|条|项|方面|步)(?:[，：:]|就?是[，：:]?)\s*|(?:个|句|种|件|点|条|项|门|堂|重)[^，。：；“”是的]{{1,4}}(?:[，：:]?就?[是叫](?:[，：:]|(?=[“「]))|[，：:])\s*|是[，：:]\s*)"), ORDINALS,
        inside=True, label=True,
    ),
    NumberStyle("一是", re.compile(rf"{N}是(?:要(?![素点求领害职闻道]))?"), ORDINALS, inside=True),
    NumberStyle("一要", re.compile(rf"{N}要"), ORDINALS, inside=True),
    NumberStyle("其一，", re.compile(rf"其{N}(?:是)?[，、：]?"), ORDINALS, inside=True),
    NumberStyle(
        "先说，", re.compile(r"(?P<n>先|再|最后)(?:来)?(?:说说|谈谈|讲讲|看看|聊聊|说|谈|讲|看|聊)(?:一下)?(?![话法起到过]|明(?!年))"),
        _TURNS, label=True,
    ),
    NumberStyle("首先，", re.compile(r"(?P<n>首先|其次|再次|再者|最后)[，,是]?(?:要)?"), _SEQUENCE, inside=True),
)  # fmt: skip
