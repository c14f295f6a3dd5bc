"""By which words it is known that a sentence only leads up to what is to be done, and that a clause tells of one case."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backgrounds:
    """A language's signs that a clause is background.

    Attributes:
        demand: Words of a sentence that says what is to be done, or by when (searched).
        state: Words of one that says how things are, or were (searched).
        case: The opening of a clause that brings in somebody, of whom the clauses behind it tell.
        comment: A clause that says how well known, or how large a matter, something is, or where the speaker went (the whole
            of it).
    """

    demand: re.Pattern[str]
    state: re.Pattern[str]
    case: re.Pattern[str]
    comment: re.Pattern[str]


BACKGROUNDS: dict[str, Backgrounds] = {
    "zh": Backgrounds(
        demand=re.compile(
            "(?<![需重主不就只想快还首紧])要(?![求点素闻职塞害紧是么道务])|必须|务必|应当|一律|力争|确保(?!了)|(?:年底|月底|月份|日)之?前|今年起|(?:今年|明年|下一步|今后)，?[^，。]{0,8}(?:为|把|将|再|拿出|新建|新增|配备)"
        ),
        state=re.compile(
            r"^(?:目前|现在|当前|眼下|如今|去年|前年|过去|以前|原来|近年来?|近几年|这几年|这些年)"
            r"|只有[^，。]{0,2}[\d*×□一二两三四五六七八九十]|不到[\d*×□一二两三四五六七八九十]|普遍|薄弱|大多|往往|越来越|一旦|低于|还不|不够|不足|短缺|滞后|加大|老化"
            r"|是[^，。]{0,14}(?:生命线|关键|根本|基础|前提|重中之重|硬道理|主战场|引擎|灵魂)[。！]?$"
            r"|是[^，。]{0,4}[大小]事|谁[^，。]{1,8}，谁"
        ),
        case=re.compile(
            "(?:还|也|曾|就|去年|前年|今年|上[个次]?[月周]?|那里|村里|那天)?有(?:这样)?(?:一)?(?:位|个|名|户)(?![^，]{0,6}[月季年天])[^，、]*，$"
        ),
        comment=re.compile(
            "[^，]{0,12}?(?:大家|谁|各位|我们)(?:心里)?都(?:会背|知道|清楚|明白|熟悉|懂|听过|看得见|看在眼里)[^，]{0,4}[，。]$"
            "|我[^，]{0,8}(?:去|到)[^，]{1,10}(?:看望|慰问|走访|调研|检查|开会|路过)[^，]{0,8}[，。]$"
            "|(?:为此|后来)?我(?:就|也|曾|还|专门)*问过?[^，]{1,12}[，。]$"
            "|[^，]{0,10}?(?:一旦|万一)[^，]{1,10}就是(?:大事|大祸|人命)[^，]{0,4}[，。]$"
        ),
    ),
}
