"""Word's automatic numbering: the labels that `numbering.xml` gives to paragraphs.

After ECMA-376 part 1, 17.9 (numbering definitions) and 17.18.59 (ST_NumberFormat).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACEHOLDER = re.compile(r"%([1-9])")
_DIGITS = "〇一二三四五六七八九"
_LEGAL = ("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"))
_COUNTED = ("零一二三四五六七八九", ("", "十", "百", "千"))
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CARDINALS = (
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen",
    "Nineteen", "Twenty",
)  # fmt: skip
_ORDINALS = (
    "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth",
    "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth",
    "Seventeenth", "Eighteenth", "Nineteenth", "Twentieth",
)  # fmt: skip

_TENS = ("Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")


def _counted(number: int, signs: tuple[str, tuple[str, ...]]) -> str:
    """A number below 10,000 as Chinese writes it: 十一, 一百零五."""
    digits, units = signs
    if number >= 10_000:
        return str(number)
    written, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(written)
            continue
        written += ("零" if gap and signs is _COUNTED else digits[0] if gap else "") + digits[digit]
        written += units[place]
        gap = False
    if signs is _COUNTED and 10 <= number < 20:
        written = written[1:]
    return written or digits[0]


def _letters(number: int) -> str:
    """a … z, aa, bb, …, as Word counts on."""
    if number < 1:
        return str(number)
    repeat, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (repeat + 1) if repeat < 20 else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def _in_range(number: int, ranges: tuple[tuple[int, int, int], ...]) -> str:
    """The sign from Unicode's blocks of numbered signs: (first, last, code point of the first)."""
    for first, last, code in ranges:
        if first <= number <= last:
            return chr(code + number - first)
    return str(number)


def _sign(number: int, signs: str) -> str:
    """The sign of a fixed row; behind its end Word counts in decimal."""
    return signs[number - 1] if 0 < number <= len(signs) else str(number)


def _ordinal(number: int) -> str:
    ending = (
        "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{ending}"


def _word(number: int, words: tuple[str, ...]) -> str:
    """The word for a number below 100 that `words` (zero to twenty) begin."""
    if 0 <= number < len(words):
        return words[number]
    tens, ones = divmod(number, 10)
    if not 2 <= tens <= 9:
        return str(number)
    if ones == 0:
        return _TENS[tens - 2] if words is _CARDINALS else f"{_TENS[tens - 2][:-1]}ieth"
    return f"{_TENS[tens - 2]}-{words[ones].lower()}"


def _full_width(number: int) -> str:
    return "".join(chr(0xFF10 + int(d)) for d in str(max(0, number)))


def _chinese(number: int) -> str:
    return _counted(number, _COUNTED)


def _circled(number: int) -> str:
    return _in_range(number, ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1), (0, 0, 0x24EA)))


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda n: f"{n:02d}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda n: _in_range(n, ((1, 20, 0x2474),)),
    "decimalEnclosedFullstop": lambda n: _in_range(n, ((1, 20, 0x2488),)),
    "ideographEnclosedCircle": lambda n: _in_range(n, ((1, 10, 0x3280),)),
    "lowerLetter": _letters,
    "upperLetter": lambda n: _letters(n).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda n: _roman(n).upper(),
    "ordinal": _ordinal,
    "cardinalText": lambda n: _word(n, _CARDINALS),
    "ordinalText": lambda n: _word(n, _ORDINALS),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "koreanCounting": _chinese,
    "ideographDigital": lambda n: "".join(_DIGITS[int(d)] for d in str(max(0, n))),
    "taiwaneseDigital": lambda n: "".join(_DIGITS[int(d)] for d in str(max(0, n))),
    "japaneseDigitalTenThousand": lambda n: "".join(_DIGITS[int(d)] for d in str(max(0, n))),
    "chineseLegalSimplified": lambda n: _counted(n, _LEGAL),
    "ideographLegalTraditional": lambda n: _counted(n, _LEGAL),
    "ideographTraditional": lambda n: _sign(n, _STEMS),
    "ideographZodiac": lambda n: _sign(n, _BRANCHES),
    "none": lambda n: "",
}
"""How each number format writes a number; formats that are missing here are written as decimal."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list.

    Attributes:
        start: Its first number.
        format: Name of its number format.
        text: The label with `%1` … `%9` for the numbers of the levels.
        suffix: What stands behind the label: `tab`, `space` or `nothing`.
        restart: The level, from 1, whose advance restarts this one; 0: it never restarts;
            `None`: any level above.
        legal: Whether all numbers of the label are written as decimal.
        style: Id of the paragraph style that is bound to this level.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False
    style: str = ""


def _value(parent: etree._Element, name: str) -> str | None:
    child = parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")


def _number(parent: etree._Element, name: str, default: int) -> int:
    value = _value(parent, name)
    try:
        return int(value) if value is not None else default
    except ValueError:
        return default


def _level(element: etree._Element) -> Level:
    restart = _value(element, "lvlRestart")
    legal = element.find(f"{W}isLgl")
    return Level(
        start=_number(element, "start", 1),
        format=_value(element, "numFmt") or "decimal",
        text=_value(element, "lvlText") or "",
        suffix=_value(element, "suff") or "tab",
        restart=int(restart) if restart is not None and restart.isdigit() else None,
        legal=legal is not None and legal.get(f"{W}val") not in ("0", "false"),
        style=_value(element, "pStyle") or "",
    )


@dataclass(frozen=True, slots=True)
class _List:
    """A `w:num`: a use of an abstract list, with levels of its own where it overrides them."""

    abstract: str
    levels: dict[int, Level]
    restarts: dict[int, int]


class Numbering:
    """Counts the numbered paragraphs of one document, in order.

    Args:
        root: The root of `numbering.xml`; `None` when the document has none.
    """

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._seen: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        abstract: dict[str, dict[int, Level]] = {}
        links: dict[str, str] = {}
        styles: dict[str, str] = {}
        for element in root.findall(f"{W}abstractNum"):
            key = element.get(f"{W}abstractNumId") or ""
            abstract[key] = _levels(element)
            if link := _value(element, "numStyleLink"):
                links[key] = link
            if style := _value(element, "styleLink"):
                styles[style] = key
        for element in root.findall(f"{W}num"):
            key = _value(element, "abstractNumId") or ""
            key = styles.get(links.get(key, ""), key)
            levels = dict(abstract.get(key, {}))
            restarts: dict[int, int] = {}
            for override in element.findall(f"{W}lvlOverride"):
                depth = _depth(override)
                own = override.find(f"{W}lvl")
                if own is not None:
                    levels[depth] = _level(own)
                if override.find(f"{W}startOverride") is not None:
                    restarts[depth] = _number(override, "startOverride", 1)
            self._lists[element.get(f"{W}numId") or ""] = _List(key, levels, restarts)

    def level_of_style(self, number_id: str, style: str) -> int:
        """The level of a list that is bound to a paragraph style; 0 when none is."""
        levels = self._lists[number_id].levels if number_id in self._lists else {}
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def label(self, number_id: str, depth: int) -> str | None:
        """Count one more paragraph of level `depth` (from 0); its label, with what parts it
        from the words.

        Returns:
            The label; empty for a bullet; `None` when the document has no such list.
        """
        used = self._lists.get(number_id)
        if used is None or depth not in used.levels:
            return None
        level = used.levels[depth]
        if level.format == "bullet":
            return ""
        counters = self._counters.setdefault(used.abstract, [None] * 9)
        self._restart(number_id, used, counters)
        self._advance(used, counters, depth)
        text = _PLACEHOLDER.sub(
            lambda m: self._written(used, counters, level, int(m[1]) - 1), level.text
        )
        return text + _parting(text, level.suffix) if text else ""

    def _restart(self, number_id: str, used: _List, counters: list[int | None]) -> None:
        """The first use of a list that overrides its start begins to count again."""
        for depth, start in used.restarts.items():
            if (number_id, depth) not in self._seen and depth < len(counters):
                self._seen.add((number_id, depth))
                counters[depth] = None
                used.levels[depth] = replace(used.levels.get(depth, Level()), start=start)

    @staticmethod
    def _advance(used: _List, counters: list[int | None], depth: int) -> None:
        for upper in range(depth):
            if counters[upper] is None and upper in used.levels:
                counters[upper] = used.levels[upper].start
        current = counters[depth]
        counters[depth] = used.levels[depth].start if current is None else current + 1
        for lower in range(depth + 1, len(counters)):
            restart = used.levels[lower].restart if lower in used.levels else None
            if restart is None or (restart and depth < restart):
                counters[lower] = None

    @staticmethod
    def _written(used: _List, counters: list[int | None], label: Level, depth: int) -> str:
        level = used.levels.get(depth)
        if level is None or level.format == "bullet":
            return ""
        number = counters[depth]
        number = level.start if number is None else number
        name = "decimal" if label.legal and level.format != "decimalZero" else level.format
        return FORMATS.get(name, str)(number)


def _levels(element: etree._Element) -> dict[int, Level]:
    return {_depth(level): _level(level) for level in element.findall(f"{W}lvl")}


def _depth(element: etree._Element) -> int:
    value = element.get(f"{W}ilvl") or "0"
    return min(8, int(value)) if value.isdigit() else 0


def _parting(label: str, suffix: str) -> str:
    """What parts a label from its words: nothing behind a Chinese sign, a blank otherwise."""
    if suffix == "nothing" or not label[-1].isascii():
        return ""
    return " "
