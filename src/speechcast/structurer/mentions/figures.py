"""Figures with their unit, what they count, and whether they are to be reached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from speechcast.languages import jieba_names
from speechcast.languages.en_mentions import AIMED_AT, NUMBERED_NAME
from speechcast.model.span import Span
from speechcast.structurer.mentions.en_counted import EnglishCounter
from speechcast.structurer.mentions.mention import Mention, MentionKind
from speechcast.structurer.mentions.speech_text import SpeechText, within
from speechcast.structurer.mentions.zh_counted import ChineseCounter

_LEAST_SPELLED = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|a dozen|dozen)$", re.I
)
_ONE_IN = re.compile(r"\b(?:one|\d+) (?:in|out of)(?: every)? $", re.IGNORECASE)
_GROWTH = ("增长", "下降", "上升", "上涨", "同比", "环比", "增速", "增幅", "降幅", "涨幅", "占", "达", "超", "有", "是", "来")  # fmt: skip
"""Openings of clauses that report how something grew."""

_REACHES = re.compile("达到|突破|提高|降[低至到]|控制|以上|不低于|不少于|不超过|增长|压减|缩短")
_HANDLED = re.compile("[把这那]|对待|其中")
_SCALE = re.compile("(?:万亿|[万亿])[余多]?$")
_KEPT = re.compile(
    r"不超过|不少于|不低于|缩短|压缩|控制|延长|至少|\b(?:cut|reduce|shorten|extend|at least|no more than|less than|fewer than)\b",
    re.IGNORECASE,
)
_MANNER = ("全面", "大力", "积极", "深入", "扎实", "持续", "继续", "加快", "切实", "统筹", "增", "开", "改建")  # fmt: skip
"""Openings of clauses that ask for something."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure before it is known what it counts.

    Attributes:
        span: Number and unit.
        value: The number as written.
        unit: The unit as written.
        spelled: Whether the number is written in words.
    """

    span: Span
    value: str
    unit: str
    spelled: bool


def figures(speech: SpeechText, sentence: Span, dates: Sequence[Span]) -> Iterator[Mention]:
    """The figures of a sentence; dates, clock times, ordinals, versions and masks are none."""
    found = [f for f in _figures(speech, sentence) if not any(f.span.overlap(d) for d in dates)]
    counter = (
        ChineseCounter(speech, sentence, dates)
        if speech.language.code == "zh"
        else EnglishCounter(speech, sentence)
    )
    for figure, about in zip(
        found, counter.counted([(f.span, f.unit) for f in found]), strict=True
    ):
        if (
            not figure.unit.strip()
            and about is None
            and not figure.value.startswith(("$", "€", "£"))
        ):
            continue
        if (
            figure.value == "1"
            and speech.language.code == "en"
            and not figure.unit.strip().startswith(("%", "per"))
        ):
            continue
        before = speech.text[max(sentence.start, figure.span.start - 24) : figure.span.start]
        if speech.language.code == "en" and (
            _ONE_IN.search(before) or NUMBERED_NAME.search(before)
        ):
            continue
        if figure.spelled and _LEAST_SPELLED.match(figure.value) and not figure.unit.strip():
            continue
        kind = MentionKind.TARGET if _aimed(speech, sentence, figure) else MentionKind.FIGURE
        yield Mention(kind, figure.span, sentence, about, figure.value, figure.unit.strip())


def _figures(speech: SpeechText, sentence: Span) -> Iterator[Figure]:
    for match in speech.table.figure.finditer(speech.text, sentence.start, sentence.end):
        groups = match.groupdict()
        if groups["many"]:
            value, unit, spelled = groups["many"], groups["measure"] or "", True
            scale = _SCALE.search(value) if speech.language.code == "zh" else None
            if scale:
                value, unit = value[: scale.start()], scale.group() + unit
        elif groups.get("share"):
            value, unit, spelled = groups["share"], "%", True
        else:
            value, unit, spelled = groups["value"], groups["unit"] or "", False
        if speech.language.code == "zh" and not unit.strip():
            continue
        yield Figure(Span(*match.span()), value, unit, spelled)


def _aimed(speech: SpeechText, sentence: Span, figure: Figure) -> bool:
    """Whether a figure is to be reached: by its own clause, or by what its sentence sets out."""
    if within(figure.span, speech.reviews):
        return False
    clause = speech.clause(figure.span, sentence)
    table, text = speech.table, speech.text
    if table.reached.search(text, clause.start, clause.end):
        return False
    aim = table.aim.search(text, clause.start, figure.span.start)
    if table.brief.match(figure.unit):
        # A time is a target only where it is to be kept or shortened.
        return aim is not None and _KEPT.search(text, clause.start, figure.span.start) is not None
    if aim and _HANDLED.search(text, aim.end(), figure.span.start):
        # What is to be done with them, not how many there are to be: 必须把两百万军队看成…
        aim = None
    if aim and (speech.language.code == "zh" or AIMED_AT.match(text, aim.end(), figure.span.start)):
        return True
    if table.goal.search(text, sentence.start, clause.start + 1):
        return not table.reached.search(text, sentence.start, clause.start)
    if speech.language.code != "zh" or not within(figure.span, speech.demands):
        return False
    if speech.table.brief.match(figure.unit) or _attributive(text, figure.span.end):
        return False
    return _asks(speech, sentence, clause)


def _attributive(text: str, end: int) -> bool:
    """Whether a share only describes the noun behind it: 降低电价5%政策."""
    return (
        text[end - 1] in "%％"
        and re.match(r"[\u4e00-\u9fff]", text[end : end + 1]) is not None
        and not text.startswith(("以上", "以下", "以内", "左右", "的目标"), end)
    )


def _asks(speech: SpeechText, sentence: Span, clause: Span) -> bool:
    """Whether a Chinese clause asks for something by beginning with a verb that has no subject, or
    says what is to be reached behind one that does."""
    text = speech.text
    if speech.table.reached.search(text, sentence.start, sentence.end):
        return False
    if _opens_with_verb(clause.of(text)):
        return True
    return _REACHES.search(clause.of(text)) is not None and _opens_with_verb(sentence.of(text))


def _opens_with_verb(words: str) -> bool:
    words = words.lstrip("，、 　").removeprefix("新")
    marked = jieba_names.marked(words[:24])
    if not marked or marked[0][0].startswith(_GROWTH):
        return False
    return marked[0][1] in ("v", "vn", "vd", "ad") or words.startswith(_MANNER)
