"""Words for slides, cut out of the source at clause boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from speechcast.languages.base import MASK_SIGNS
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.cues.numbering import marker_at
from speechcast.structurer.reading import Reading, opening_of

_PAIRS = {
    "“": "”",
    "‘": "’",
    "（": "）",
    "(": ")",
    "《": "》",
    "「": "」",
    "『": "』",
    "【": "】",
    "[": "]",
}
_CLOSING = {close: open_ for open_, close in _PAIRS.items()}
_EDGE = " \t\u3000。，、；：．.,;:!！—–-…·•●"
_FRONT = "。，、；：．,;:!！—–…·•●\u3000 \t"

CLAIM = (5.0, 18.0)
CLAIM_MOST = 30.0
"""Sizes that a claim should have, and that it should not pass (board: 17–20 characters a line)."""

DETAIL_MOST = 36.0
HEADING_MOST = 38.0
"""Sizes of a detail line and of a title that the templates hold (board, section 5)."""


class Wording:
    """Makes phrases of a reading's words."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._cues = reading.cues
        self._text = reading.text

    def phrase(self, spans: Iterable[Span]) -> Phrase:
        """The words of `spans` in order: joined by a comma where something lies between them,
        without stops at the ends and without brackets that nothing closes."""
        pieces = [p for span in self._joined(spans) for p in self._balanced(self._bare(span)) if p]
        groups: list[str] = []
        for before, piece in zip([None, *pieces], pieces, strict=False):
            words = self.reading.document.shown(piece)
            if before is not None and piece.start - before.end <= 1:
                groups[-1] += words
            else:
                groups.append(words)
        return Phrase(self._cues.joiner.join(groups), tuple(pieces))

    def _joined(self, spans: Iterable[Span]) -> list[Span]:
        """Spans that only blanks part become one."""
        joined: list[Span] = []
        for span in spans:
            if joined and not self._text[joined[-1].end : span.start].strip(" \t\u3000"):
                joined[-1] = Span(joined[-1].start, span.end)
            elif span:
                joined.append(span)
        return joined

    def _bare(self, span: Span) -> Span:
        """Without stops at the ends; a question keeps its mark."""
        start, end = span.start, span.end
        while start < end and (self._text[start] in _FRONT or self._text[start].isspace()):
            start += 1
        while end > start and (self._text[end - 1] in _EDGE or self._text[end - 1].isspace()):
            end -= 1
        return Span(start, end)

    def _balanced(self, span: Span) -> list[Span]:
        """The span without brackets and quotes whose partner lies outside it."""
        open_at: list[int] = []
        lone: list[int] = []
        for position in range(span.start, span.end):
            sign = self._text[position]
            if sign in _PAIRS:
                open_at.append(position)
            elif sign in _CLOSING:
                if open_at and self._text[open_at[-1]] == _CLOSING[sign]:
                    open_at.pop()
                elif sign != "’":  # an apostrophe
                    lone.append(position)
        lone = sorted(lone + open_at)
        straight = [i for i in range(span.start, span.end) if self._text[i] == '"']
        if len(straight) % 2:
            lone = sorted([*lone, straight[0] if straight[0] == span.start else straight[-1]])
        pieces: list[Span] = []
        start = span.start
        for position in lone:
            pieces.append(Span(start, position))
            start = position + 1
        pieces.append(Span(start, span.end))
        return [p for p in pieces if p] if lone else pieces

    def pieces(self, span: Span) -> list[Span]:
        """The clauses of `span`, kept whole inside quotes and brackets."""
        found: list[Span] = []
        depth = 0
        for clause in self.reading.language.clauses(self._text, span):
            if depth > 0 and found and clause.end - found[-1].start < 90 * self._cues.scale:
                found[-1] = Span(found[-1].start, clause.end)
            else:
                found.append(clause)
                depth = 0
            words = clause.of(self._text)
            depth += sum(words.count(a) - words.count(b) for a, b in _PAIRS.items() if b != "’")
        return found

    def stripped(self, span: Span, *, point: bool) -> Span:
        """`span` without list sign, number, address and connectives in front; for a point also
        without the 要 or "we must" that all points share."""
        start = opening_of(self._cues, self._text, span)
        marker = marker_at(self.reading, start, span.end, inside=False)
        if marker:
            start = opening_of(self._cues, self._text, Span(marker[2], span.end))
        modal = self._cues.modal.match(self._text, start, span.end) if point else None
        if modal and modal.end() < span.end:
            start = modal.end()
        return Span(start, span.end).trimmed(self._text)

    def size(self, spans: Sequence[Span]) -> float:
        """Size of `spans` together, without stops at their ends."""
        return sum(self.reading.size(self._bare(s)) for s in spans)

    def is_lead_in(self, piece: Span) -> bool:
        """Whether a clause says only when, where or in which manner."""
        return self._cues.lead_in.match(piece.of(self._text)) is not None

    def main_pieces(self, sentence: Span, *, point: bool) -> list[Span]:
        """The clauses of a sentence from its first one that states something."""
        pieces = self.pieces(self.stripped(sentence, point=point))
        while len(pieces) > 1 and self.is_lead_in(pieces[0]):
            pieces = [self.stripped(pieces[1], point=point), *pieces[2:]]
        return [p for p in pieces if p]

    def claim(self, sentence: Span, frame: int = 0) -> tuple[list[Span], list[Span]]:
        """The clauses of `sentence` that carry its claim, and those behind them.

        Args:
            sentence: Its characters, or those of an item inside it.
            frame: Characters at its start that it shares with its neighbours and that are no claim
                by themselves.
        """
        pieces = self.main_pieces(sentence, point=True)
        if not pieces:
            return [sentence], []
        best = min(
            ((self._claim_cost(pieces, i, j, frame), i, j)
             for i in range(min(4, len(pieces))) for j in range(i + 1, min(i + 3, len(pieces)) + 1)),
        )  # fmt: skip
        _, i, j = best
        chosen = [self.stripped(pieces[i], point=True) or pieces[i], *pieces[i + 1 : j]]
        return chosen, pieces[j:]

    def _claim_cost(self, pieces: Sequence[Span], i: int, j: int, frame: int) -> float:
        size = self.size(pieces[i:j])
        words = Span(pieces[i].start, pieces[j - 1].end).of(self._text)
        cost = 0.8 * i + 0.4 * (j - i - 1)
        cost += max(0.0, CLAIM[0] - size) * 0.5 + max(0.0, size - CLAIM[1]) * 0.1
        cost += 3.0 if size > CLAIM_MOST + 10 else 0.0
        if i and self._cues.leaning.match(words):
            cost += 1.0
        if self.is_lead_in(pieces[i]) and j - i == 1:
            cost += 1.2
        last = pieces[j - 1]
        if self._cues.condition.match(last.of(self._text)) and j < len(pieces):
            cost += 2.0
        if i == 0 and pieces[j - 1].end - pieces[0].start <= frame + 1 and j < len(pieces):
            cost += 2.5
        return cost

    def detail(self, rest: Sequence[Span], most: float) -> Phrase | None:
        """The support in `rest`, in order, chosen clause by clause up to the size `most`."""
        scored = sorted(
            ((self._detail_score(piece, k), -k, piece) for k, piece in enumerate(rest[:14])),
            reverse=True,
        )
        chosen: list[Span] = []
        for score, _, piece in scored:
            if score <= 0.15 or (chosen and self.size([*chosen, piece]) > most):
                continue
            if self.size([piece]) > 1.35 * most:
                continue
            chosen.append(piece)
        phrase = self.phrase(sorted(chosen))
        return phrase if phrase and self.size(chosen) >= 4 else None

    def _detail_score(self, piece: Span, rank: int) -> float:
        words = piece.of(self._text)
        score = 0.85**rank
        if self._cues.figure.search(words) and not any(s in words for s in MASK_SIGNS):
            score += 0.8
        if re.search("“[^”]{1,12}”", words):
            score += 0.4
        if self.is_lead_in(piece) or self._cues.condition.match(words):
            score -= 0.8
        if self._cues.leaning.match(words):
            score -= 0.5
        return score

    def title(self, sentence: Span, most: float = HEADING_MOST) -> list[Span]:
        """The clauses of `sentence` that make a title: from the first that states something, as
        many as fit `most`."""
        chosen: list[Span] = []
        for piece in self.main_pieces(sentence, point=False):
            if chosen and self.size([*chosen, piece]) > most:
                break
            chosen.append(piece)
        while len(chosen) > 1 and self._cues.condition.match(chosen[-1].of(self._text)):
            chosen.pop()
        return chosen
