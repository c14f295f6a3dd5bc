"""By which words a heading is known that cannot be the title of a whole speech."""

from __future__ import annotations

import re
from collections.abc import Mapping

NO_TITLE: Mapping[str, re.Pattern[str]] = {
    "zh": re.compile(
        r"(?:你|您|大家|各位|感谢|欢迎|祝|首先|接下来|[这那]|本次)|.*(?:我(?![们国市县省区校院厂村镇军党])|不知|[吗呢吧？]|有一[天次])"
        r"|(?:我们|今天)[^，]{0,8}(?:隆重|欢聚|齐聚|集会|相聚|召开|举行)|.{0,8}(?:会议|任务|议题)[^，]{0,4}是，"
    ),
    "en": re.compile(
        r"(?:(?:and|but|so|now|well|today|tonight|just|at least|maybe|perhaps|up|one|let us|let['’]s),?\s)*(?:here|there|before we)\b"
        r"|[^.]*(?:\b(?:i|me|my|you|your|it|he|she|they|them|him|this|that(?=\s(?:is|was|are)\b)|these|those|such)\b|[?\"“])|(?:[\w’']+\s){0,4}(?i:greetings|welcome|hello)\b"
        r"|where (?:we|it|they|things)\b|what (?:didn['’]t|did not|hasn['’]t|has not|went wrong)\b|(?:ok|okay|right|alright|all right|go)[,\s]|the (?:last|first|next|second|third|final|other) (?:one|thing|point|part|matter)\b",
        re.IGNORECASE,
    ),
}
"""What it says to the audience, of the speaker or of the occasion, what it asks, and what it tells of someone
named elsewhere (matched)."""

NAMELESS = re.compile(
    r"(?:(?:my|the|new|final|draft|untitled|copy of|clean)\s)*(?:speech|talk|text|input|output|document|doc|file|draft|untitled|transcript|address"
    r"|remarks|lecture|test|sample|example|notes|stdin)(?:\s?(?:en|zh|cn|final|clean|draft|copy|v?\d+|\(\d+\)|\.[a-z]+))*"
    r"|(?:新建|无标题|未命名|最终|终稿|定稿|初稿|草稿)*(?:讲话|讲话稿|演讲|演讲稿|发言|发言稿|文稿|文本|文本文档|文档|稿子|原文|全文|逐字稿|文字稿)"
    r"(?:新建|最终版?|终稿|定稿|初稿|草稿|副本|[\d\s().（）])*",
    re.IGNORECASE,
)
"""Names of files that say only that a speech is in them (matched whole)."""

VERSIONS = re.compile(
    r"\b(?:final|version|draft|edit(?:ed|s)?|approved|clean|copy|new|old|latest|updated|revised?|revision|speech|talk|script|text|transcript|remarks|"
    r"address|lecture|doc(?:ument)?|file|download(?:ed)?|scan(?:ned)?|img|image|notes?|print|track(?:ed)?|changes|comments?|from|for|the|and|with|without|"
    r"english|chinese|plain|full|complete|short|long|part|page|test|sample|example|input|output|temp|tmp|attachment|audio|video|recording|transcription|export(?:ed)?|screenshot|untitled|v\d+|rev\d*|en|zh|cn)\b"
    r"|(?:最终|最后)?(?:终|定|初|草|原|送审|修改|打印|印发|校对|征求意见|讲话|发言|演讲|文字|文)稿|(?:最终|最新|打印|校对|完整|纯文本|文字|中文|英文)版|"
    r"文档|文本|副本|新建|清样|微信|图片|导出|扫描件?|录音|截图|附件|转写|整理|全文|原文|第[一二三四五六七八九十\d]+稿|讲话|发言|演讲",
    re.IGNORECASE,
)
"""Words in the name of a file that only tell which version of a speech is in it (searched)."""
