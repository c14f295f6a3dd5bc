"""What a Chinese figure counts: the noun behind its classifier, or the words in front of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.languages import jieba_names
from speechcast.languages.zh_mentions import (
    AFTER_FRONT,
    CLASSIFIERS,
    COMPARES,
    DONE,
    DONE_IN_MANNER,
    GOES_ON,
    LEAD_OF_COUNTED,
    MADE,
    REACHES,
)
from speechcast.model.span import Span
from speechcast.structurer.mentions.speech_text import SpeechText

_CLASSIFIED = re.compile(
    rf"[多余来]?(?:万亿|亿|千万|百万|万|千|百)?[多余]?(?:{CLASSIFIERS}|人|户|亩|公顷|吨|公斤|斤|公里|平方米|亿|万|万亿)$"
)
_MONEY = re.compile(r".*(?:元|块钱|美金|%|％)$")
_BEHIND = re.compile(r"[^，。；：、！？“”（）《》()\s\d*×□的]{1,12}")
_PARTED = re.compile("、|和|与|及")
_NO_LABEL = re.compile(
    r"^[一二两三四五六七八九十]块|^(?:的|与|跟|占(?!比|地)|从|把|用|在|对|给|通过|为了|为(?!民)|向|由|被|让|等于|按|凭|靠)|的$|[我你您他她它这那哪谁某]|了|着|在(?!校|职|册|线)|(?<![技才功职智潜])能(?![力源耗量效])|[\[\]]|(?<![占对])比(?![例率重赛亚])|大约|(?<!但)是|[快慢好优高低多少大小]于(?!零)|出席|做$|等率|^之|[之以][前后]$|过去|上述|每|如果|大概|没"
)
_HAS = re.compile("(?<!只)有")
_PREDICATES = frozenset(["v", "vd", "a", "d", "z", "m", "q", "p"])
_ENDING = ("v", "p", "d", "c", "u", "f", "m", "y", "t", "ad", "k")
_PRONOUNS = frozenset(
    ["这", "那", "这些", "那些", "我们", "他们", "各类", "各种", "全部", "一些", "每"]
)
_NO_NOUN_BEHIND = frozenset(
    [
        "台阶",
        "大关",
        "以上",
        "以下",
        "左右",
        "以内",
        "以外",
        "之间",
        "多",
        "来",
        "从",
        "上下",
        "内",
        "里",
        "中",
        "后",
        "前",
        "时",
        "时间",
        "比例",
        "速度",
        "份额",
        "之多",
        "而已",
        "以来",
        "一个",
        "一",
        "一场",
    ]
)
_ADVERB_BEHIND = re.compile("(?:继续|持续|年均|稳步|逐年|全面)+$")
"""Adverbs that end a run of words in front of a figure."""

_WHERE = frozenset(["领域", "方面", "地区", "地方", "行业", "环节", "部门"])
"""What examples are called that say where something is rather than what is counted."""

_MOST = 20
"""Characters of a name of what is counted at most."""


class ChineseCounter:
    """Finds what the figures of one sentence count."""

    def __init__(self, speech: SpeechText, sentence: Span, dates: Sequence[Span]) -> None:
        self._text = speech.text
        self._speech = speech
        self._sentence = sentence
        self._dates = dates

    def counted(self, figures: Sequence[tuple[Span, str]]) -> list[Span | None]:
        """For each figure (span and unit, in order) what it counts, or `None`."""
        found: list[Span | None] = []
        given: dict[int, Span | None] = {}
        for number, (span, unit) in enumerate(figures):
            given |= self._respectively(figures, number, found)
            if number in given:
                found.append(given[number])
                continue
            before = figures[number - 1] if number else None
            found.append(self._one(span, unit, before, found[-1] if found else None))
        return found

    def _one(
        self, span: Span, unit: str, before: tuple[Span, str] | None, about: Span | None
    ) -> Span | None:
        if _MONEY.match(unit) and self._text[span.end : span.end + 1] == "的":
            owned = self._behind(Span(span.start, span.end + 1), whole=False)
            if owned is not None:
                return owned
        if before and self._continues(before[0], span):
            return about
        if self._text[span.end : span.end + 1].isdecimal():
            # 2个5万吨级泊位: another measure stands between it and its noun.
            return None
        label = self._in_front(span, unit, before)
        if _CLASSIFIED.fullmatch(unit):
            behind = self._behind(span, whole=False, unit=unit)
            if behind is not None:
                return behind
        if label is not None:
            return label
        if _MONEY.match(unit):
            behind = self._behind(span, whole=True)
            if behind is not None:
                return behind
        alike = before is not None and before[1] == unit
        return about if before and alike and self._elided(before[0], span) else None

    def _continues(self, before: Span, span: Span) -> bool:
        """Whether nothing but words of change or comparison parts a figure from the one before."""
        between = self._text[before.end : span.start]
        parts = re.split("[，；]", between)
        if len(parts) > 2 or any(
            d.start >= before.end and d.end <= span.start and "比" not in between
            for d in self._dates
        ):
            return False
        compared = COMPARES.match(parts[-1]) is not None and len(parts) == 2
        return (compared and parts[0] in ("", "以上", "左右", "元")) or (
            GOES_ON.fullmatch(between) is not None and "其中" not in between
        )

    def _elided(self, before: Span, span: Span) -> bool:
        """Whether a short clause without a noun of its own lies between: 其中新开工15个、建成9个."""
        between = self._text[before.end : span.start]
        joined = "其中" in between or "、" in between
        return joined and len(between) <= 8 and "；" not in between

    def _in_front(self, span: Span, unit: str, before: tuple[Span, str] | None) -> Span | None:
        least = before[0].end if before else self._sentence.start
        start = self._speech.phrase_start(span.start, least)
        for date in self._dates:
            if start <= date.start < span.start:
                behind = self._text[date.end : span.start]
                front = Span(start, date.start).trimmed(self._text)
                if front and AFTER_FRONT.fullmatch(behind):
                    # 投入比去年增加…: the date stands between what is counted and how it changed.
                    end = front.end - 1 if self._text[front.end - 1] in "比较" else front.end
                    return self._label(Span(front.start, end), unit)
                start = date.end
        words = self._text[start : span.start]
        trailing = AFTER_FRONT.search(words)
        tied = trailing is not None and REACHES.search(trailing.group()) is not None
        if self._speech.table.brief.match(unit) and not tied:
            return None
        if trailing is not None and _HAS.search(trailing.group()):
            # Who has it stands in front, what it is behind.
            return None
        end = start + (trailing.start() if trailing else len(words))
        return self._label(Span(start, end).trimmed(self._text), unit) if end > start else None

    def _label(self, span: Span, unit: str) -> Span | None:
        """What is counted, in a run of words in front of a figure: without what the speech does with
        it (完成, 新增) and without where and when; `unit` is that of the figure."""
        if not span or self._speech.masked(span) or COMPARES.match(span.of(self._text) + "　"):
            return None
        done = list(DONE.finditer(self._text, span.start + 2, span.end - 2))
        start = done[-1].end() if done else span.start
        lead = LEAD_OF_COUNTED.match(self._text, start, span.end)
        found = Span(lead.end() if lead else start, span.end).trimmed(self._text)
        found = self._without_examples(found, unit)
        words = found.of(self._text)
        if not 2 <= len(words) <= _MOST or _NO_LABEL.search(words):
            return None
        flags = [flag for _, flag, _ in self._words(found)]
        if len(words) <= 3 and all(flag in _PREDICATES for flag in flags):
            return None
        if MADE.fullmatch(words) or DONE_IN_MANNER.search(words):
            return None
        return found

    def _without_examples(self, span: Span, unit: str) -> Span:
        """What is counted, without the examples in front of it (甲村等示范村) and without an adverb
        behind it; empty where only examples are left, or where it is, or for a sum or a share,
        which is that of the examples alone."""
        trailing = _ADVERB_BEHIND.search(self._text, span.start + 2, span.end)
        span = Span(span.start, trailing.start()) if trailing else span
        behind = [at + 1 for word, _, at in self._words(span) if word == "等"]
        if not behind:
            return span
        kind, measured = Span(behind[-1], span.end), _MONEY.match(unit) is not None
        return Span(span.end, span.end) if measured or kind.of(self._text) in _WHERE else kind

    def _behind(self, span: Span, *, whole: bool, unit: str = "") -> Span | None:
        """The noun behind a classifier or a sum.

        Args:
            span: The figure.
            unit: Its unit.
            whole: Whether the noun must fill the words up to the next mark.
        """
        match = _BEHIND.match(self._text, span.end, self._sentence.end)
        if match is None:
            return None
        kept: list[tuple[str, str, int]] = []
        for word in self._words(Span(*match.span())):
            if word[0] in _NO_NOUN_BEHIND or word[1].startswith(_ENDING) or word[0] in _PRONOUNS:
                break
            if word[1] == "z" or (kept and word[1] == "nr"):
                break
            kept.append(word)
        if not kept:
            return None
        found = Span(kept[0][2], kept[-1][2] + len(kept[-1][0]))
        if whole and found.end < match.end():
            return None
        if unit[-1:] in "万亿" and self._text[found.end : found.end + 1] == "的":
            # 三万农户的孩子: the number is not that of the first noun.
            return None
        alone = len(found) == 1 and found.end < match.end()
        return None if alone or _NO_LABEL.search(found.of(self._text)) else found

    def _words(self, span: Span) -> list[tuple[str, str, int]]:
        """The words of `span` with their class and where they begin."""
        found: list[tuple[str, str, int]] = []
        position = span.start
        for word, flag in jieba_names.marked(span.of(self._text)):
            found.append((word, flag, position))
            position += len(word)
        return found

    def _respectively(
        self, figures: Sequence[tuple[Span, str]], number: int, found: list[Span | None]
    ) -> dict[int, Span | None]:
        """What the figures of a row behind 分别 count: the things named in front, in their order."""
        span = figures[number][0]
        clause = self._speech.clause(span, self._sentence)
        least = figures[number - 1][0].end if number else clause.start
        words = self._text[max(clause.start, least) : span.start]
        named = words.find("分别")
        if named < 0:
            return {}
        row = [number]
        while row[-1] + 1 < len(figures) and re.fullmatch(
            "、|和|与|及", self._text[figures[row[-1]][0].end : figures[row[-1] + 1][0].start]
        ):
            row.append(row[-1] + 1)
        start = max(clause.start, least)
        labels: list[Span | None] = []
        if words[:named].strip("，、 "):
            position = start
            for part in _PARTED.split(words[:named]):
                labels.append(
                    self._label(
                        Span(position, position + len(part)).trimmed(self._text),
                        figures[number][1],
                    )
                    if part
                    else None
                )
                position += len(part) + 1
        else:
            labels = list(found[-len(row) :])
        if len(labels) != len(row):
            return dict.fromkeys(row)
        return dict(zip(row, labels, strict=True))
