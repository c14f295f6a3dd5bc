"""How figures are set side by side in a sentence: from one to another, and how one has changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from speechcast.languages.base import MASK_SIGNS


@dataclass(frozen=True, slots=True)
class Comparisons:
    """The patterns of a language.

    Attributes:
        quantity: A figure with its unit: groups `number`, `unit`.
        from_to: A change with both its ends: groups `first`, `last`.
        level: A clause that says how much something is: groups `name`, `figure`.
        change: A clause that says by how much it changed: groups `verb`, `by`.
        verb: What stands between the name of a thing and its change, at the end of a text.
        between: Signs and words between two figures of one thing that name neither.
        ends: Headings of the columns of changes with both ends.
        figures, changes: Headings of the columns of figures and of their changes, where the speech
            has no one word for them.
        unit_names: Whether the unit of a figure says what is counted.
    """

    quantity: re.Pattern[str]
    from_to: re.Pattern[str]
    level: re.Pattern[str]
    change: re.Pattern[str]
    verb: re.Pattern[str]
    between: re.Pattern[str]
    ends: tuple[str, str]
    figures: str
    changes: str
    unit_names: bool


_ZH_SCALE = "(?:万亿|千万|百万|十万|亿|万|千|百)"
_ZH_MEASURE = "(?:个百分点|平方公里|平方米|立方米|公里|千米|美元|人次|小时|分钟|毫秒|%|％|‰|[元人户家个亩吨米项座所件套辆台次天岁倍条斤本册名支处张年月周页级分秒度棵株头匹只袋箱桶盏间栋层])"
_ZH_UNIT = f"{_ZH_SCALE}?{_ZH_MEASURE}?"
_ZH_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|[{MASK_SIGNS}]+(?={_ZH_SCALE}|{_ZH_MEASURE}))"
"""A figure, or the mask that stands for one: its unit tells it from one that stands for a name."""
_ZH = f"{_ZH_NUMBER}{_ZH_UNIT}"
_ZH_EACH = r"(?:每[人户天日周月季年]|人均|户均|平均)?"
_EN_SCALE = r"(?:\s?(?:%|percent|per cent|thousand|million|billion|trillion))?"
_EN = rf"[$€£¥]?\d[\d,]*(?:\.\d+)?{_EN_SCALE}"
_EN_UNIT = r"(?:\s(?:seconds|minutes|hours|days|weeks|months|years|people|miles|metres|tonnes)\b)?"
_EN_VERB = (
    r"(?:rose|risen|fell|fallen|grew|grown|went|gone|dropped|climbed|increased|decreased|shrank|shrunk|"
    r"moved|came|jumped|declined|doubled|widened|narrowed|improved|cut|reduced|raised|brought|down|up)"
)

_KNOWN: Mapping[str, Comparisons] = MappingProxyType(
    {
        "zh": Comparisons(
            quantity=re.compile(f"(?P<number>{_ZH_NUMBER})(?P<unit>{_ZH_UNIT})"),
            from_to=re.compile(
                r"[从由](?:(?:\d{4}年|去年|上年|原来|最初|过去|当初|年初)的?)?(?:大?约|近|不到|不足)?"
                rf"(?P<first>{_ZH_EACH}{_ZH})[^，。；、：\d“”]{{0,8}}?[到至为成]了?"
                rf"(?:(?:\d{{4}}年|今年|现在|目前|年底)的?)?(?:大?约|近)?(?P<last>{_ZH_EACH}{_ZH})"
            ),
            level=re.compile(
                r"(?P<name>[^\d，。；：、“”]{2,24}?)(?:首次|已经?|分别|累计|共)*"
                r"(?:达到了?|达|实现|突破|超过|完成|为|是|增至|升至|降至|有|)(?:了)?(?:大?约|近)?"
                rf"(?P<figure>{_ZH})(?:以上|左右|多)?[，,]?$"
            ),
            change=re.compile(
                r"^(?P<verb>(?:同比|环比|比上年|比去年|较上年|较去年|年均|平均|分别)?"
                r"(?:增长|提高|增加|上升|提升|上涨|下降|降低|减少|回落|下跌|缩短)(?:了)?)(?:大?约|近)?"
                rf"(?P<by>{_ZH})(?:以上|左右)?$"
            ),
            verb=re.compile(r"(?:已经|已|也|又|再|稳步|逐步|不断|大幅|明显|进一步)*$"),
            between=re.compile(r"[，、；：\s]|^[和并且又则也共]+"),
            ends=("由", "到"),
            figures="数值",
            changes="变化",
            unit_names=False,
        ),
        "en": Comparisons(
            quantity=re.compile(
                rf"(?P<number>[$€£¥]?\d[\d,]*(?:\.\d+)?{_EN_SCALE})(?:\s(?P<unit>[a-z]+(?:\s(?!and\b|to\b|in\b|of\b|for\b|at\b|from\b|with\b|on\b)[a-z]+)?))?"
            ),
            from_to=re.compile(
                rf"\bfrom (?:about |some |nearly |just |only |over )?(?P<first>{_EN}{_EN_UNIT})"
                r"(?: (?!to\b)[a-z]+){0,3},? (?:up |down )?to (?:about |nearly |just |over )?"
                rf"(?P<last>{_EN}{_EN_UNIT})"
            ),
            level=re.compile(
                r"(?P<name>[A-Za-z][A-Za-z '’-]{2,40}?)\s(?:have |has |had )?(?:rose to|fell to|grew to|reached|"
                r"passed|topped|came to|stood at|stand at|was|were|is|are)\s(?:about |nearly |over |more than )?"
                rf"(?P<figure>{_EN}(?:\s[a-z]+)?),?$"
            ),
            change=re.compile(
                r"^(?P<verb>up|down|an? (?:increase|rise|drop|fall) of)(?: by)? (?:about |nearly )?"
                rf"(?P<by>{_EN})(?: on the year| on last year| over the year)?$",
                re.IGNORECASE,
            ),
            verb=re.compile(
                rf"(?:\s+(?:has|have|had|was|were|is|are|been|we|also|now))*\s+{_EN_VERB}"
                r"(?:\s+(?:again|too|sharply|steadily|down|up))*\s*$"
            ),
            between=re.compile(r"[,;:\s]+$|^[,;:\s]+|^(?:and|to|for|with|in)\b"),
            ends=("From", "To"),
            figures="Figure",
            changes="Change",
            unit_names=True,
        ),
    }
)


def comparisons_of(language: str) -> Comparisons:
    """The patterns of `zh` or `en`."""
    return _KNOWN[language]
