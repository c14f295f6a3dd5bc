"""Chinese: sentence ends and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import ClassVar

from speechcast.languages.base import Language
from speechcast.languages.cues import Cues, NumberStyle
from speechcast.languages.jieba_words import cut
from speechcast.languages.parts_of_speech import has_predicate, is_noun
from speechcast.languages.traditional import simplified
from speechcast.languages.zh_numbering import BEGINS, NUMBERING
from speechcast.model.document import SOFT
from speechcast.model.span import Span

_AFTER_QUOTE = ("的", "和", "与", "及", "或", "这", "等", "之", "口号", "精神", "、", "，", "——")
"""What follows a quotation that is a word of its sentence."""

_NAME, _QUOTES = 8, "“”（）"
"""Characters in which a word beside a dash ends or begins, and the marks of names there."""

_WHOLE = re.compile("(?![在从当自将把对其])[^，是有了在]{2,20}(?<![之其集心途空适])中，")
_SHARE = re.compile(
    r"(?:有|约|近|超过)?(?:\d[\d.]*%|[一二三四五六七八九]成|[^，]{1,2}分之|绝大多数|半数)"
)
"""What names all of a kind, and the opening of a clause that tells of a share of them."""

_EVENT = re.compile("(?![在从当自])[^，是了]{2,24}(?:会议|会晤|大会|仪式|典礼|论坛|峰会|博览会)，")
_HELD = re.compile(
    "(?:[在于][^，]{1,20})?(?:顺利|成功|隆重|如期)?(?:举行|召开|举办|开幕|闭幕)[，。；]"
)
"""What names an event, and a clause that says only where or how it was held."""

_HALF_WIDTH = re.compile(
    r"[,;:?!](?:(?<=[\u3400-\u9fff”’）》」』].)|(?<=[,;])(?=[\u3400-\u9fff“‘《]))"
)
"""Stops of a keyboard set to Latin letters between Chinese words."""

_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}

_WIDE = {0xFF10 + digit: 0x30 + digit for digit in range(10)} | {0xFF0E: ".", 0xFF05: "%"}
_HOLDS_WIDE = re.compile("[０-９．％]")
"""Figures as wide as characters, read as others are."""

_SIGNS = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffffA-Za-z0-9+#&._%\-]+"
_RUN = re.compile(rf"{_SIGNS}(?:{SOFT}+{_SIGNS})*|[^\W_]+")


class Chinese(Language):
    """Chinese, simplified or traditional, with Latin words and figures among it."""

    code: ClassVar[str] = "zh"
    tag: ClassVar[str] = "zh-CN"
    numbering: ClassVar[tuple[NumberStyle, ...]] = NUMBERING
    numbering_begins: ClassVar[str] = BEGINS

    def load_cues(self) -> Cues:
        from speechcast.languages.zh_cues import CUES

        return CUES

    def continues_after_quote(self, text: str, mark: int, stop: int) -> bool:
        # “……吗？”的问题, 喊出“加油！”口号: the quotation is a word, the sentence goes on.
        return text[stop - 1] in "”’」』》" and text.startswith(_AFTER_QUOTE, stop)

    def clauses(self, text: str, span: Span) -> list[Span]:
        found: list[Span] = []
        for clause in super().clauses(text, span):
            if found and (
                (found[-1].end == clause.start and _joins_names(text, clause.start))
                or _tells_of(text, found[-1], clause)
            ):
                found[-1] = Span(found[-1].start, clause.end)
            else:
                found.append(clause)
        return found

    def folded(self, text: str) -> str:
        # Typed with either set of stops, a sentence has the same clauses.
        folded = simplified(text)
        if _HOLDS_WIDE.search(folded):
            folded = folded.translate(_WIDE)
        return _HALF_WIDTH.sub(lambda stop: _FULL_WIDTH[stop.group()], folded)

    def states(self, text: str, span: Span) -> bool:
        # Cut run by run: the first one mostly says it.
        return any(
            has_predicate(_plain(text, run) if SOFT in run.group() else cut(run.group()))
            for run in _RUN.finditer(text, span.start, span.end)
        )

    def forget(self) -> None:
        cut.cache_clear()

    def placed_words(self, text: str, span: Span) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        for run in _RUN.finditer(text, span.start, span.end):
            signs, at = run.group(), run.start()
            if SOFT in signs:
                across = _across_wraps(text, Span(*run.span()))
                placed = ((word.start, word.of(text)) for word in across)
                found += ((start, word) for start, word in placed if _is_spoken(word))
                continue
            words = cut(signs)
            placed_here = zip(accumulate(map(len, words), initial=at), words, strict=False)
            # Few runs hold signs, of which words may consist.
            found += placed_here if signs.isalnum() else filter(_holds_speech, placed_here)
        return found


def _joins_names(text: str, at: int) -> bool:
    """Whether the one dash in front of a place leads from one name to another (甲市—乙市航线): it parts no clauses."""
    if text[at - 1] != "—" or text[at - 2 : at - 1] in ("—", ""):
        return False
    before = list(cut(text[max(0, at - _NAME) : at - 1]))
    behind = list(cut(text[at : at + _NAME]))
    if not before or not behind:
        return False
    return all(w[0] in _QUOTES or is_noun(w) for w in (before[-1], behind[0]))


def _tells_of(text: str, name: Span, told: Span) -> bool:
    """Whether a clause says how large a part of those is whom the one in front of it names (贫困船工中，90%得到了新船), or
    only that what it names was held."""
    return text[name.end - 1] == "，" and any(
        named.fullmatch(text, name.start, name.end) and tells.match(text, told.start, told.end)
        for named, tells in ((_WHOLE, _SHARE), (_EVENT, _HELD))
    )


def _plain(text: str, run: re.Match[str]) -> Iterator[str]:
    """The words of a run that was wrapped, without the marks of its line ends."""
    return (w.of(text).replace(SOFT, "") for w in _across_wraps(text, Span(*run.span())))


def _holds_speech(placed: tuple[int, str]) -> bool:
    """The same of a word behind its place."""
    return _is_spoken(placed[1])


def _is_spoken(word: str) -> bool:
    """Whether a word holds more than signs such as `-`."""
    return any(map(str.isalnum, word))


def _across_wraps(text: str, run: Span) -> Iterator[Span]:
    """The words of a run that was wrapped: a word may begin in one line and end in the next."""
    places = [at for at in range(run.start, run.end) if text[at] != SOFT]
    first = 0
    for word in cut("".join(text[at] for at in places)):
        last = first + len(word)
        yield Span(places[first], places[last - 1] + 1)
        first = last
