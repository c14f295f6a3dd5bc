"""Chinese: sentence ends and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import ClassVar

from speechcast.languages.base import Language
from speechcast.languages.cues import Cues, NumberStyle
from speechcast.languages.jieba_words import cut
from speechcast.languages.parts_of_speech import has_predicate
from speechcast.languages.traditional import simplified
from speechcast.languages.zh_numbering import BEGINS, NUMBERING
from speechcast.model.document import SOFT
from speechcast.model.span import Span

_AFTER_QUOTE = ("的", "和", "与", "及", "或", "这", "等", "之", "口号", "精神", "、", "，", "——")
"""What follows a quotation that is a word of its sentence."""

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
