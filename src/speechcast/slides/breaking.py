"""Where lines may break, and at what cost: Chinese and English rules of good setting."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import inf
from types import MappingProxyType

from speechcast.languages import language_of
from speechcast.languages.phrase_ends import parted_at
from speechcast.model.span import Span
from speechcast.slides.measure import Text, is_han, is_wide

NOT_AT_START = frozenset("，。、；：？！）】》〉」』”’…—–·％%‰℃,.;:?!)]}～ーー々")
"""What must not begin a line (GB/T 15834, JIS X 4051, CLREQ)."""
NOT_AT_END = frozenset("（【《〈「『“‘([{¥￥$€£#")
"""What must not end a line."""

_SENTENCE_END = frozenset("。！？!?")
_CLAUSE_END = frozenset("，；：,;:")
_DASHES = frozenset("—–")
_PHRASE_END = _SENTENCE_END | _CLAUSE_END | _DASHES | {"、"}
_MEASURE_WORDS = "年月日号时分秒个项条点次届届人家户名位元亿万千百十大座所间件台辆公里米吨度倍成岁周天届期批类级层场代"
_KEPT = re.compile(
    r"[$€£¥]?\d[\d.,]*\s(?:hundred|thousand|[mb]illion|trillion|dozen|per\s?cent|percentage|dollars|euros|pounds|cents"
    r"|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|miles?|tonnes?|tons|feet|acres?)\b"
    r"|\d+(?:st|nd|rd|th)\s[a-z]+"
    r"|第?[0-9０-９.,×]+(?:[%％‰℃]|[" + _MEASURE_WORDS + r"]{0,3})"
    r"|×+[" + _MEASURE_WORDS + r"]{0,3}"
    r"|[“‘《][^“”‘’《》]{1,6}[”’》]"
    # 从点到点, 面对面
    r"|从?([\u4e00-\u9fff]{1,2})[到对连拉换比帮]\1|从[\u4e00-\u9fff]到[\u4e00-\u9fff]"
)
_NAMES = re.compile(
    r"(?:第?[一二三四五六七八九十百]+届)\w{0,8}?第?[一二三四五六七八九十]+次\w{0,6}?(?:会议|大会|全会)"
)
"""Names of meetings, which a segmenter takes apart: 七届人大一次会议, 第七届人民代表大会第一次会议."""
IN_WORD, IN_WORD_BODY = 14.0, 5.0
KEPT_APART = 40.0
IN_LATIN = 400.0
_PARTED, _PARTED_BODY = 5.0, 3.0
"""What it costs to end a line behind an article, preposition or the like, or to begin it with a particle."""

_SUFFIXES = frozenset("面性化者率度力权观感界圈层链网端型式级版制法员费额量值群库镇乡县市省局厅馆")
"""Last syllables that make a word or a name of the one before them, which a segmenter may not know (社会面)."""

_CAPITALS = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){1,4}(?! [A-Z])")
"""A name of two to five words; in what is longer all words are written so."""

_IN_NAME, _IN_NAME_BODY = 4.0, 2.0
"""What it costs to part the words of a name, least in its middle: Harrow Bay | Repair Centre."""


@dataclass(frozen=True, slots=True)
class Breaks:
    """The places of a paragraph where a line may break.

    Attributes:
        cost: For each position what a break before that character costs; `inf` where there must
            be none.
        torn: Positions where a break tears a word, a number from its unit, or a short quotation.
        stops: Positions after the end of a sentence that is not the last.
        runs: Position inside a Latin word or number → first and after-last character of the run
            that does not break, unless a whole line cannot hold it.
    """

    cost: tuple[float, ...]
    torn: frozenset[int]
    stops: frozenset[int]
    runs: Mapping[int, tuple[int, int]]


@lru_cache(maxsize=4096)
def breaks(text: str, language: str, *, balanced: bool) -> Breaks:
    """The places where `text`, one paragraph, may break.

    Args:
        text: The paragraph.
        language: `zh` or `en`: whose words must not be torn.
        balanced: Whether it is a title, heading or quotation, else body text.
    """
    words = language_of(language).words(text, Span(0, len(text)))
    inside = _inside_words(text, words)
    parted = parted_at(text, words, language)
    kept = _inside_kept(text)
    named = _inside_names(text) if language == "en" else {}
    cost = [inf] * (len(text) + 1)
    torn: set[int] = set()
    stops: set[int] = set()
    for at in range(1, len(text)):
        allowed = _cost(text, at, balanced=balanced)
        if allowed == inf:
            continue
        if at in inside or at in kept:
            torn.add(at)
            allowed += KEPT_APART if at in kept else (IN_WORD if balanced else IN_WORD_BODY)
        elif allowed >= IN_LATIN:
            torn.add(at)
        elif at in parted:
            allowed += _PARTED if balanced else _PARTED_BODY
        elif at in named:
            allowed += named[at] * (_IN_NAME if balanced else _IN_NAME_BODY)
        cost[at] = allowed
        if text[:at].rstrip()[-1:] in _SENTENCE_END or _closes_sentence(text, at):
            stops.add(at)
    return Breaks(tuple(cost), frozenset(torn), frozenset(stops), _runs(cost))


def _runs(cost: list[float]) -> Mapping[int, tuple[int, int]]:
    edges = [0, *(n for n, c in enumerate(cost) if c < IN_LATIN), len(cost) - 1]
    found = {}
    for start, end in pairwise(edges):
        found.update({n: (start, end) for n in range(start + 1, end) if cost[n] != inf})
    return MappingProxyType(found)


def _closes_sentence(text: str, at: int) -> bool:
    return text[at - 1] in "”’」』）" and text[max(0, at - 2)] in _SENTENCE_END


def _inside_words(text: str, words: Sequence[Span]) -> set[int]:
    names = (Span(*match.span()) for match in _NAMES.finditer(text))
    suffixes = {
        last.start
        for word, last in pairwise(words)
        if word.end == last.start and len(word) > 1 and last.of(text) in _SUFFIXES
    }
    return suffixes | {at for word in (*words, *names) for at in range(word.start + 1, word.end)}


def _inside_names(text: str) -> dict[int, float]:
    """Where the words of a name part, with the share of the cost: 1 behind its first or before its last
    word, less the nearer to its middle."""
    found: dict[int, float] = {}
    for match in _CAPITALS.finditer(text):
        starts = [match.start() + gap.end() for gap in re.finditer(" ", match.group())]
        middle = (len(starts) - 1) / 2
        for number, at in enumerate(starts):
            found[at] = (1 + abs(number - middle)) / (1 + middle)
    return found


def _inside_kept(text: str) -> set[int]:
    found: set[int] = set()
    for match in _KEPT.finditer(text):
        found.update(range(match.start() + 1, match.end()))
    return found


def _cost(text: str, at: int, *, balanced: bool) -> float:
    """What a break before `text[at]` costs, words apart."""
    before, after = text[at - 1], text[at]
    if after.isspace():
        return inf
    last = text[:at].rstrip()[-1:] if before.isspace() else before
    if not last or after in NOT_AT_START or last in NOT_AT_END:
        return inf
    if before == after and before in "—…":
        return inf
    cost = _after_mark(last, balanced=balanced) + (1.5 if after in "“‘《" else 0.0)
    if before.isspace() and is_han(last) and is_han(after):
        # In Chinese a blank sets two phrases apart, as in titles of two halves.
        return cost + (-20.0 if balanced else -4.0)
    if before.isspace() or is_wide(before) or is_wide(after):
        return cost
    if before in "—–" or (before == "-" and after.isalpha() and at >= 2 and text[at - 2].isalpha()):
        return cost + 2.0
    if not is_han(before) and not is_han(after):
        return IN_LATIN
    return cost


def _after_mark(last: str, *, balanced: bool) -> float:
    if last in _SENTENCE_END:
        return -30.0 if balanced else -4.0
    if last in _CLAUSE_END or last in _DASHES:
        return -7.0 if balanced else -4.0
    if last == "、":
        return -4.0 if balanced else -2.0
    return 0.0


@dataclass(frozen=True, slots=True)
class Broken:
    """A paragraph in lines.

    Attributes:
        lines: First and after-last character of each line; together they are the paragraph.
        clean: Whether no word is torn and no sentence ends inside a line of a title.
        phrased: Whether it is clean and every line ends where a phrase does, as far as there are
            phrases.
    """

    lines: tuple[tuple[int, int], ...]
    clean: bool
    phrased: bool = True


def break_lines(
    text: Text, language: str, room: float, first_room: float, most: int, *, balanced: bool
) -> Broken | None:
    """Break a paragraph by least cost over the whole of it.

    Args:
        text: The paragraph as measured.
        language: `zh` or `en`.
        room: Room of a line, em.
        first_room: Room of the first line, em.
        most: Most lines.
        balanced: Whether lines should be equally long.

    Returns:
        The lines; `None` when no break into at most `most` lines fits.
    """
    if not text.text:
        return Broken(((0, 0),), True)
    if text.room(0, len(text.text)) > room * most + max(0.0, first_room - room) + 0.01:
        return None
    places = breaks(text.text, language, balanced=balanced)
    found: Broken | None = None
    for count in range(1, most + 1):
        lines = _best(text, places, room, first_room, count, language, balanced=balanced)
        if lines is None:
            continue
        clean = _clean(text.text, places, lines, balanced=balanced)
        broken = Broken(lines, clean, clean and _phrased(text.text, lines))
        if broken.clean or not (balanced or _parts_unit(places, lines)):
            return broken
        if found is not None:
            return found
        found = broken
    return found


def _best(
    text: Text,
    places: Breaks,
    room: float,
    first_room: float,
    count: int,
    language: str,
    *,
    balanced: bool,
) -> tuple[tuple[int, int], ...] | None:
    """The cheapest break into exactly `count` lines."""
    length = len(text.text)
    mean = text.room(0, length) / count
    # state: cost of the best way to end line n at position p, and where that line began
    ways: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for number in range(count):
        last = number == count - 1
        limit = (first_room if number == 0 else room) + 1e-6
        reached: dict[int, tuple[float, int]] = {}
        for start, (spent, _) in ways[-1].items():
            for end in range(length, start, -1) if last else range(start + 1, length):
                width = text.room(start, end)
                if width > limit:
                    break
                if last and end < length:
                    break
                step = 0.0 if last else places.cost[end]
                if step == inf or not _may_tear(text, places, end, room):
                    continue
                total = (
                    spent
                    + step
                    + _looseness(
                        width, room, mean, last=last, balanced=balanced, count=count, step=step
                    )
                )
                if last and count > 1:
                    total += _orphan(text.text[start:end], language)
                elif balanced and _is_alone(text.text[start:end]):
                    total += _ALONE
                if end not in reached or total < reached[end][0]:
                    reached[end] = (total, start)
        if not reached:
            return None
        ways.append(reached)
    if length not in ways[-1]:
        return None
    lines: list[tuple[int, int]] = []
    end = length
    for reached in reversed(ways[1:]):
        start = reached[end][1]
        lines.append((start, end))
        end = start
    return tuple(reversed(lines))


def _may_tear(text: Text, places: Breaks, at: int, room: float) -> bool:
    run = places.runs.get(at)
    return run is None or text.room(*run) > room


def _looseness(
    width: float, room: float, mean: float, *, last: bool, balanced: bool, count: int, step: float
) -> float:
    if balanced:
        return 60.0 * ((mean - width) / room) ** 2
    if last:
        return 0.0
    bonus = -5.0 if count == 2 and -4.5 < step <= -4.0 else 0.0
    return 60.0 * (max(0.0, room - width) / room) ** 2 + bonus


_ALONE = 80.0
"""Cost of a single character on a line of a title."""


def _orphan(line: str, language: str) -> float:
    bare = line.strip("".join(NOT_AT_START | NOT_AT_END) + " ")
    if language == "en":
        return 25.0 if len(bare.split()) < 2 else 0.0
    return (80.0, 80.0, 12.0, 10.0, 10.0)[len(bare)] if len(bare) <= 4 else 0.0


def _is_alone(line: str) -> bool:
    """Whether a line is a single character, with or without its stop."""
    return len(line.strip("".join(NOT_AT_START) + " ")) <= 1


def _parts_unit(places: Breaks, lines: tuple[tuple[int, int], ...]) -> bool:
    """Whether a number is parted from its unit, or a short quotation or long word torn."""
    return any(places.cost[end] >= KEPT_APART / 2 for _, end in lines[:-1])


def _phrased(text: str, lines: tuple[tuple[int, int], ...]) -> bool:
    if not any(char in _PHRASE_END or char.isspace() for char in text[:-1]):
        return True
    return all(_ends_phrase(text, end) for _, end in lines[:-1])


def _ends_phrase(text: str, end: int) -> bool:
    before = text[:end].rstrip(" ”’」』）)")
    if before[-1:] in _PHRASE_END:
        return True
    return text[end - 1].isspace() and is_han(before[-1:] or " ") and is_han(text[end])


def _clean(
    text: str, places: Breaks, lines: tuple[tuple[int, int], ...], *, balanced: bool
) -> bool:
    ends = {end for _, end in lines[:-1]}
    if ends & places.torn:
        return False
    checked = lines if balanced else lines[-1:]
    if len(lines) > 1 and any(_is_alone(text[slice(*line)]) for line in checked):
        return False
    return not balanced or not places.stops - ends
