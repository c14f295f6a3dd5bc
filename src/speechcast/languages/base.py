"""What every language offers: sentences, clauses, words, and which characters are spoken."""

from __future__ import annotations

import re
import unicodedata
from abc import ABC, abstractmethod
from bisect import bisect_right
from functools import cached_property, lru_cache
from typing import ClassVar

from speechcast.languages.cues import Cues, NumberStyle
from speechcast.languages.patterns import any_of
from speechcast.model.span import Span

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
"""A line: whatever stands between the characters at which `str.splitlines` breaks."""

_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

MASK_SIGNS = "*×□"
_CURLED = "”’」』）)'】》〉］\\]"
CLOSERS = _CURLED + '"'
_STOP = re.compile(rf"[。！？!?….](?:(?<=\.)(?:[ \u00a0]\.){{2,3}}|[。！？!?….]*)[{CLOSERS}]*")
_QUOTE = re.compile('"')
_GOES_ON = set("，、；：,;:")
_ENUMERATOR = re.compile(
    r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z]|[ivxIVX]{1,5})[)）]?\."
)
_MEASURE, _NUMERAL = "年月日号时点分%％万亿", "〇零一二三四五六七八九十"
_NO_RANGE = (
    rf"(?!(?:(?<=[\d{_MEASURE}][—–-])|(?<=[\d{_MEASURE}](?:——|--)))[—-]?(?:\d{{1,4}}[{_MEASURE}\d.]|至?今))"
    rf"(?!(?<=[\d{_MEASURE}]\s[–-])\s\d{{1,4}}(?:[{_MEASURE}]|(?<=\d{{4}})(?!\d)))"
    rf"(?!(?<=[{_NUMERAL}年月日号级周季]—)(?:[{_NUMERAL}]{{1,4}}[年月日号级季]|(?:周|星期)[一二三四五六日]))"
)
"""No dash from one time or figure to another (2014年—2016年, 三月—五月) parts clauses."""

_MARKED_CLAUSE = re.compile(
    # One character that may be a mark, so that the others are passed by fast; then what it must be.
    rf"[，；：—…,;:–-](?:(?<=[，；：])|(?<=\s[–-])(?=\s){_NO_RANGE}|(?<=—){_NO_RANGE}—*|(?<=…)…|(?<=-)(?<!--){_NO_RANGE}-+|(?<=[,;:])(?:(?=[\s{CLOSERS}]|$)|(?<=[^\x00-\x7f].)))"
    rf"(?:[{_CURLED}]+|(?<=[,，])\"(?=\s|$))?"
)
_SPOKEN_SIGNS = frozenset(MASK_SIGNS + "%‰℃℉°+=&@§№<>±÷")


@lru_cache(maxsize=8192)
def speakable(char: str) -> bool:
    """Whether `char` is heard when it is read out: letters, digits, masks, currency and the like."""
    return unicodedata.category(char)[0] in "LN" or (
        char in _SPOKEN_SIGNS or unicodedata.category(char) == "Sc"
    )


class Language(ABC):
    """A language as the stages need it. Stateless; one instance serves everybody.

    Attributes:
        code: `zh` or `en`, as in `Document.language`.
        tag: BCP 47 tag for files that want one (`zh-CN`, `en-US`).
        numbering: Ways of numbering; where several match, the first wins.
        numbering_begins: The characters with which all of these begin, as in brackets of a pattern; empty for any.
    """

    code: ClassVar[str]
    tag: ClassVar[str]
    numbering: ClassVar[tuple[NumberStyle, ...]]
    numbering_begins: ClassVar[str] = ""

    @cached_property
    def cues(self) -> Cues:
        """By which words the structurer knows the parts of a speech."""
        return self.load_cues()

    @cached_property
    def fronted(self) -> re.Pattern[str]:
        """What finds any of the list signs, addresses and connectives in front of the words of a sentence: most
        clauses have none."""
        return any_of([self.cues.dash, self.cues.address, self.cues.connective])

    @abstractmethod
    def load_cues(self) -> Cues:
        """The tables of the language; who only speaks should not wait for a hundred patterns."""

    def sentences(self, text: str, span: Span | None = None) -> list[Span]:
        """The sentences of `span` (by default of all of `text`), in order, without blanks around.

        A line break always ends a sentence; closing quotes and brackets stay with it. What lies
        between the sentences is blank. Linear in the length of `span`.
        """
        whole = Span(0, len(text)) if span is None else span
        found: list[Span] = []
        for start, line_end in _lines(text, whole):
            for end in self._stops(text, start, line_end):
                found.append(Span(start, end))
                start = end
            if start < line_end:
                found.append(Span(start, line_end))
        return _trimmed(text, found)

    def _stops(self, text: str, start: int, end: int) -> list[int]:
        """Positions within one line after which a new sentence begins."""
        straight: list[int] = []
        if text.find('"', start, end) >= 0:
            straight = [m.start() for m in _QUOTE.finditer(text, start, end)]
        stops: list[int] = []
        begun = start
        for mark in _STOP.finditer(text, start, end):
            stop = _without_opening_quote(text, mark, straight) if straight else mark.end()
            after = text[stop : stop + 1] if stop < end else ""
            if after in _GOES_ON or not self.ends_sentence(text, begun, mark.start(), stop, end):
                continue
            stops.append(stop)
            begun = stop
        return stops

    def ends_sentence(self, text: str, begun: int, mark: int, stop: int, end: int) -> bool:
        """Whether the stop marks in `text[mark:stop]` end the sentence that began at `begun`.

        Args:
            text: The whole text.
            begun: Where the sentence begins.
            mark: Position of the first stop mark.
            stop: Position after the last stop mark and the closing signs behind it.
            end: Where the line ends.
        """
        if stop >= end:
            return True
        if text[mark] in "。！？":
            return not self.continues_after_quote(text, mark, stop)
        blank = text[stop].isspace()
        if text[mark] in "!?":
            return blank or not text[stop].isascii()
        if not blank:
            return False
        return _ENUMERATOR.fullmatch(text[begun : mark + 1].strip()) is None

    def continues_after_quote(self, text: str, mark: int, stop: int) -> bool:
        """Whether a quotation that ends in `text[mark:stop]` is only a word of its sentence."""
        return False

    def clauses(self, text: str, span: Span) -> list[Span]:
        """The clauses of `span`, in order, each with the mark that ends it, without blanks around.

        Clauses end where sentences end and after ，；：——…… or , ; : -- — or a dash between blanks; a
        Chinese 、 joins.
        """
        found: list[Span] = []
        for sentence in self.sentences(text, span):
            start = sentence.start
            for mark in _MARKED_CLAUSE.finditer(text, sentence.start, sentence.end):
                if mark.group()[0] in "-–—" and not text[start : mark.start()].strip():
                    continue
                found.append(Span(start, mark.end()))
                start = mark.end()
            if start < sentence.end:
                found.append(Span(start, sentence.end))
        return _trimmed(text, found)

    def folded(self, text: str) -> str:
        """`text` as the cue tables are written (Chinese: simplified), character by character."""
        return text

    def states(self, text: str, span: Span) -> bool:
        """Whether the words of `span` hold a verb or an adjective that states something.

        A language that cannot tell says yes.
        """
        return True

    def words(self, text: str, span: Span) -> list[Span]:
        """The words of `span`, in order; punctuation and blanks are left out."""
        return [Span(at, at + len(word)) for at, word in self.placed_words(text, span)]

    @abstractmethod
    def placed_words(self, text: str, span: Span) -> list[tuple[int, str]]:
        """The same as their characters, each behind the position where it begins."""

    @abstractmethod
    def forget(self) -> None:
        """Let go of what was kept of the words of a text."""

    def is_speakable(self, char: str) -> bool:
        """Whether `char` is heard when it is read out (letters, digits, mask signs, %, currency)."""
        return speakable(char)


def _lines(text: str, span: Span) -> list[tuple[int, int]]:
    """Where the lines of `span` begin and end."""
    if _BREAK.search(text, span.start, span.end) is None:
        return [(span.start, span.end)]
    return [line.span() for line in LINE.finditer(text, span.start, span.end)]


def _trimmed(text: str, spans: list[Span]) -> list[Span]:
    """The spans without blanks around, of those that hold more than blanks."""
    found: list[Span] = []
    for whole in spans:
        # Most have none: only the others are made anew.
        blank = text[whole.start].isspace() or text[whole.end - 1].isspace()
        span = whole.trimmed(text) if blank else whole
        if span.start < span.end:
            found.append(span)
    return found


def _without_opening_quote(text: str, mark: re.Match[str], straight: list[int]) -> int:
    """Where a stop ends when a straight quote behind it opens a new quotation instead of closing."""
    for position in range(mark.start(), mark.end()):
        if text[position] == '"' and bisect_right(straight, position - 1) % 2 == 0:
            return position
    return mark.end()
