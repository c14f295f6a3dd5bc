"""Captions: our text cut into readable pieces, timed by the marks of what was said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from unicodedata import east_asian_width

from speechcast.languages import language_of
from speechcast.model.document import SOFT, Document
from speechcast.model.samples import samples_of
from speechcast.model.span import Span
from speechcast.model.timeline import TimedUtterance, Timeline

LINES = 2
LINE_WIDTH = {"zh": 16.0, "en": 42.0}
"""Width of a line: full-width characters (zh), Latin characters (en)."""

PACE = {"zh": 9.0, "en": 20.0}
"""Most characters a second that are still read with ease."""

SHORTEST_S, LONGEST_S = 5 / 6, 7.0
GAP_S = 0.081
"""Two frames at 25 a second, and a millisecond for the rounding of the writers."""

LINGER_S = 1.0
"""A caption stays this long after its last word when nothing follows it sooner."""

_CLOSING = frozenset("，。！？；：、,.!?;:…—”’」』》〉）)】]%℃-–·~～")
_OPENING = frozenset("“‘「『《〈（(【[")
_SENTENCE_END = frozenset('。！？.!?…”’」』）)"')

_LINE, _SENTENCE, _CLAUSE, _LIST, _WORD = range(5)
_BREAK_COST = (0.0, 0.0, 0.6, 2.6, 4.0)
"""What it costs to end a caption after a line of the text, a sentence, a clause, a 、 and a word."""

_CROSSED_COST = (12.0, 2.5, 0.0, 0.0, 0.0)
"""What it costs to have such an end inside a caption."""

_WEAK_COST = 1.2
_WEAK_STARTS = frozenset("的了着们地得之等吗呢吧")
_WEAK_ENDS = frozenset(
    ["a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or",
     "but", "nor", "as", "that", "which", "who", "is", "are", "was", "were", "we", "i", "our",
     "his", "her", "its", "their", "my", "your", "this", "these", "those", "not", "shall",
     "will", "must", "can", "may", "mr.", "mrs.", "ms.", "dr."]
)  # fmt: skip
"""Words that belong to what follows (English), and particles that belong to what precedes."""

_BOUND_COST = 3.0
"""What it costs to part a number from what it counts or names, or the last syllable of a word that the
dictionary does not know."""

_CUE_COST = 1.2
_BROKEN_RULE = 400.0
_HURRIED_COST = 6.0
"""What each character costs that comes too fast to be read."""
_BLANKS_COST = 0.4
"""What it costs where only the blanks between words make it too fast."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a caption with its punctuation: `text` with the blank before it, when it is said
    (samples from the narration's start) and on which line it stands, from 0."""

    text: str
    start: int
    line: int


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption.

    Attributes:
        span: Its characters in the text.
        lines: One or two lines as shown.
        start, end: Samples from the narration's start.
        words: The words of its lines, in order; joined by line they are `lines`.
        translation: Further lines in another language; empty when there is none.
    """

    span: Span
    lines: tuple[str, ...]
    start: int
    end: int
    words: tuple[Word, ...] = ()
    translation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    """A word with the punctuation that must stay with it.

    Attributes:
        span: Its characters.
        text: As shown, without blanks around.
        blank: Whether a blank stands before it.
        start: Sample at which it is said.
        quality: What ends with it: `_SENTENCE` … `_WORD`.
    """

    span: Span
    text: str
    blank: bool
    start: int
    quality: int


def cues(document: Document, timeline: Timeline) -> tuple[Cue, ...]:
    """The captions of a narration, in order.

    At most two lines of `LINE_WIDTH`, breaks at clauses and words, `SHORTEST_S` to `LONGEST_S`
    seconds, at most `PACE` characters a second, never less than two frames between two captions.
    Where a fast voice leaves too little time, the pace gives way first.
    """
    found: list[Cue] = []
    slide: str | None = None
    group: list[TimedUtterance] = []
    runs: list[list[TimedUtterance]] = []
    for utterance in timeline.utterances:
        if utterance.slide != slide and group:
            runs.append(group)
            group = []
        slide = utterance.slide
        group.append(utterance)
    if group:
        runs.append(group)
    for index, run in enumerate(runs):
        limit = runs[index + 1][0].start if index + 1 < len(runs) else timeline.samples
        found += _Captioner(document, run, limit, timeline.sample_rate).captions()
    return tuple(found)


def width(text: str) -> float:
    """Width of `text` in full-width characters; anything narrow counts half."""
    return sum(1.0 if east_asian_width(c) in "WFA" else 0.5 for c in text)


class _Captioner:
    """Cuts the utterances of one slide into captions by dynamic programming over their words."""

    def __init__(
        self, document: Document, utterances: Sequence[TimedUtterance], limit: int, rate: int
    ) -> None:
        self.document = document
        self.rate = rate
        self.limit = limit
        self.text_end = len(document.text.rstrip())
        self.chinese = document.language == "zh"
        self.line = LINE_WIDTH[document.language]
        self.tokens: list[_Token] = []
        self.ends: list[int] = []
        for utterance in utterances:
            self._tokenise(utterance)
        self.starts = [token.start for token in self.tokens]
        self.widths = [0.0, *accumulate(self._measure(token) for token in self.tokens)]
        self.blanks = [0, *accumulate(token.text.count(" ") + token.blank for token in self.tokens)]
        self.counts = [0, *accumulate(len(token.text) + token.blank for token in self.tokens)]
        self.crossed = [0.0, *accumulate(_CROSSED_COST[token.quality] for token in self.tokens)]

    def _measure(self, token: _Token) -> float:
        size = width(token.text) if self.chinese else float(len(token.text))
        return size + (0.5 if self.chinese else 1.0) * token.blank

    # Words --------------------------------------------------------------------------------

    def _tokenise(self, utterance: TimedUtterance) -> None:
        document, text = self.document, self.document.flow
        edges = self._edges(utterance.span)
        language = language_of(document.language)
        clause_ends = {clause.end for clause in language.clauses(text, utterance.span)}
        sentence_ends = {sentence.end for sentence in language.sentences(text, utterance.span)}
        if text[utterance.span.end - 1] not in _SENTENCE_END:
            sentence_ends.discard(utterance.span.end)
        positions = [mark.position for mark in utterance.marks]
        previous = utterance.start
        for start, end in pairwise(edges):
            span = Span(start, end).trimmed(text)
            shown = " ".join(document.shown(span).split())
            if not shown:
                continue
            blank = bool(self.tokens) and (
                start == 0 or (text[span.start - 1].isspace() and text[span.start - 1] != SOFT)
            )
            index = bisect_left(positions, span.start)
            begins = utterance.marks[index].sample if index < len(positions) else previous
            if span.start == utterance.span.start or not self.ends:
                begins = min(begins, utterance.start) if index == 0 else begins
            previous = max(previous, begins)
            quality = _WORD
            if span.end >= self.text_end or "\n" in text[span.end : span.end + 2]:
                quality = _LINE
            elif span.end in sentence_ends:
                quality = _SENTENCE
            elif span.end in clause_ends:
                quality = _CLAUSE
            elif shown[-1] in "、,":
                quality = _LIST
            self._append(_Token(span, shown, blank, previous, quality), utterance.end)

    def _append(self, token: _Token, utterance_end: int) -> None:
        """Add a token; one that is wider than a line is cut into pieces that are not."""
        room = int(self.line)
        if self._measure(token) <= self.line or len(token.text) != len(token.span):
            self.tokens.append(token)
            self.ends.append(utterance_end)
            return
        for at in range(0, len(token.span), room):
            part = Span(token.span.start + at, min(token.span.end, token.span.start + at + room))
            last = part.end == token.span.end
            self.tokens.append(
                _Token(part, token.text[at : at + room], token.blank and at == 0, token.start,
                       token.quality if last else _WORD)
            )  # fmt: skip
            self.ends.append(utterance_end)

    def _edges(self, span: Span) -> list[int]:
        """Positions in `span` where a line may break, with both its ends."""
        text = self.document.flow
        edges = {span.start, span.end}
        for word in language_of(self.document.language).words(text, span):
            edges.add(word.start)
            edges.add(word.end)
        for mask in self.document.masks_in(span):
            edges -= {p for p in edges if mask.span.start < p < mask.span.end}
        kept = [span.start]
        for position in sorted(edges - {span.start, span.end}):
            before, after = text[position - 1], text[position]
            if after in _CLOSING or before in _OPENING or (after.isspace() and not self.chinese):
                continue
            if not self.chinese and not before.isspace() and before not in "-—–":
                continue
            if self.chinese and before.isascii() and after.isascii() and not before.isspace():
                continue
            kept.append(position)
        # Closing marks belong to the word before: the edge after them is a place to break too.
        for position in range(span.start + 1, span.end):
            if text[position - 1] in _CLOSING and text[position] not in _CLOSING and self.chinese:
                if not (text[position - 1].isascii() and text[position].isascii()):
                    kept.append(position)
            elif text[position - 1].isspace() and not text[position].isspace():
                kept.append(position)
        return sorted({*kept, span.end})

    # Captions -----------------------------------------------------------------------------

    def captions(self) -> list[Cue]:
        tokens = self.tokens
        if not tokens:
            return []
        size = len(tokens)
        best = [0.0] + [float("inf")] * size
        from_ = [0] * (size + 1)
        for stop in range(1, size + 1):
            for first in range(stop - 1, -1, -1):
                if stop - first > 1 and self._span_width(first, stop) > LINES * self.line:
                    break
                cost = self._cost(first, stop)
                if best[first] + cost < best[stop]:
                    best[stop] = best[first] + cost
                    from_[stop] = first
        cuts = [size]
        while cuts[-1]:
            cuts.append(from_[cuts[-1]])
        cuts.reverse()
        return [self._cue(a, b) for a, b in pairwise(cuts)]

    def _span_width(self, first: int, stop: int) -> float:
        lead = (0.5 if self.chinese else 1.0) * self.tokens[first].blank
        return self.widths[stop] - self.widths[first] - lead

    def _letters(self, first: int, stop: int) -> int:
        """Characters to be read, without blanks."""
        return self.counts[stop] - self.counts[first] - self.blanks[stop] + self.blanks[first]

    def _times(self, first: int, stop: int) -> tuple[int, int]:
        """Start and end of a caption made of the tokens `[first, stop)`."""
        start = self.starts[first]
        gap, rate = samples_of(GAP_S, self.rate), self.rate
        last_of_all = stop == len(self.tokens)
        following = self.limit if last_of_all else self.starts[stop]
        said = self.ends[stop - 1] if last_of_all or self.ends[stop - 1] <= following else following
        needed = start + max(
            samples_of(SHORTEST_S + 0.002, rate),
            samples_of(
                (self.counts[stop] - self.counts[first]) / PACE[self.document.language] + 0.002,
                rate,
            ),
        )
        end = max(said, min(needed, following), min(said + samples_of(LINGER_S, rate), following))
        end = min(end, following - gap, start + samples_of(LONGEST_S, rate))
        return start, max(end, start + 1)

    def _cost(self, first: int, stop: int) -> float:
        start, end = self._times(first, stop)
        seconds = (end - start) / self.rate
        cost = _CUE_COST + self._break_cost(stop) + self.crossed[stop - 1] - self.crossed[first]
        if self._layout(first, stop) is None:
            cost += 4 * _BROKEN_RULE
        if seconds < SHORTEST_S:
            cost += _BROKEN_RULE * (1 + SHORTEST_S - seconds)
        hurried = self._letters(first, stop) - PACE[self.document.language] * seconds
        if hurried > 0:
            cost += _HURRIED_COST * (1 + hurried)
        cost += _BLANKS_COST * max(0.0, hurried + self.blanks[stop] - self.blanks[first])
        following = self.limit if stop == len(self.tokens) else self.starts[stop]
        if following - start > samples_of(LONGEST_S + LINGER_S, self.rate):
            cost += _BROKEN_RULE * 0.25
        cost += 0.8 * max(0.0, 1.2 - seconds)
        return cost

    def _break_cost(self, stop: int) -> float:
        """What it costs to break before the token `stop`."""
        ending = self.tokens[stop - 1]
        cost = _BREAK_COST[ending.quality]
        if ending.quality == _WORD:
            following = self.tokens[stop].text if stop < len(self.tokens) else ""
            weak = ending.text.lower() in _WEAK_ENDS or following[:1] in _WEAK_STARTS
            cost += _BOUND_COST if _are_bound(ending.text, following) else _WEAK_COST * weak
        return cost

    def _layout(self, first: int, stop: int) -> int | None:
        """Where the second line begins; `stop` for a single line, `None` when it does not fit."""
        if self._span_width(first, stop) <= self.line:
            return stop
        best: tuple[float, int] | None = None
        for middle in range(first + 1, stop):
            upper, lower = self._span_width(first, middle), self._span_width(middle, stop)
            if upper > self.line or lower > self.line:
                continue
            cost = 0.8 * self._break_cost(middle) + abs(upper - lower) / self.line
            if best is None or cost < best[0]:
                best = (cost, middle)
        return None if best is None else best[1]

    def _words(self, first: int, stop: int, line: int) -> tuple[Word, ...]:
        return tuple(
            Word((" " if token.blank and index else "") + token.text, token.start, line)
            for index, token in enumerate(self.tokens[first:stop])
        )

    def _cue(self, first: int, stop: int) -> Cue:
        start, end = self._times(first, stop)
        middle = self._layout(first, stop)
        if middle is None or middle == stop:
            words = self._words(first, stop, 0)
        else:
            words = self._words(first, middle, 0) + self._words(middle, stop, 1)
        span = Span(self.tokens[first].span.start, self.tokens[stop - 1].span.end)
        return Cue(span, _lines(words), start, end, words)


def _are_bound(ending: str, following: str) -> bool:
    """Whether a word and the next one stay on one line: 300 tonnes, Year 8, 推进会，."""
    if ending[-1:].isdigit():
        return following[:1].isalpha()
    if following[:1].isdigit():
        return ending.isalpha() and ending.isascii() and ending[:1].isupper()
    return len(following) > 1 and not following[0].isascii() and set(following[1:]) <= _CLOSING


def _lines(words: Sequence[Word]) -> tuple[str, ...]:
    count = words[-1].line + 1
    return tuple("".join(w.text for w in words if w.line == line) for line in range(count))
