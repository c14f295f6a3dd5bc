"""Figures that are set large, each with what it counts: those of clauses that say little else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from speechcast.languages.comparisons import comparisons_of
from speechcast.model.outline import Point
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

_LABEL = (2.0, 14.0)
"""Sizes of what a figure counts."""

_BESIDE = "、"
"""The sign behind which a clause may say more of its figure."""

_DIGIT = re.compile(r"\d")

_BECAME = re.compile("[增减升降提涨跌扩缩长高低变压]|发展|回落|达")
"""Signs of a change between its two ends, where they stand there."""

_MORE = re.compile(r"(?!多|左右|以上|以下|、|[，。；！,.;!?]?\s*$)")
"""What goes on behind the figure: the clause says more than that."""

_NO_NAME = re.compile(r"[\d，。；：、“”]")


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """A clause that gives a figure.

    Attributes:
        label: What it counts.
        value: The number.
        unit: Its unit as written.
        end: Where its clause has said it.
        beside: What the clause says of it besides: what it grew from, or by; `None` for nothing.
    """

    label: Span
    value: Span
    unit: str
    end: int
    beside: Span | None = None


class CountedFigures:
    """Finds them in the clauses of a passage."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        self._wording = wording
        self._reading = reading
        self._cues = reading.cues
        self._text = reading.text
        self._words = comparisons_of(reading.language.code)

    def of(self, piece: Span, passage: Span) -> CountedFigure | None:
        """The figure of a clause of `passage`; `None` where it gives none, or says what the figure does not show."""
        return self._level(piece, passage) or self._change(piece)

    def _level(self, piece: Span, passage: Span) -> CountedFigure | None:
        text = self._text
        match = self._cues.counted_figure.match(text, piece.start, piece.end)
        if match is None or self._is_name(match, passage):
            return None
        label = Span(*match.span("label"))
        if self._cues.growth.match(label.of(text)) or not self._is_label(label):
            return None
        beside, end = None, max(match.end("value"), match.end("unit"))
        if text[match.end() : match.end() + 1] == _BESIDE and match.end() < piece.end:
            beside = Span(match.end() + 1, piece.end)
            grown = self._cues.growth.match(text, beside.start, beside.end) is not None
            if not grown and _DIGIT.search(text, beside.start, beside.end):
                return None
        return CountedFigure(
            label, Span(*match.span("value")), (match["unit"] or "").strip(), end, beside
        )

    def _change(self, piece: Span) -> CountedFigure | None:
        """The figure that something has come to, in a clause that tells what it came from."""
        text = self._text
        match = self._words.from_to.search(text, piece.start, piece.end)
        if match is None or _MORE.match(text, match.end(), piece.end):
            return None
        verb = self._words.verb.search(text, piece.start, match.start())
        if not self._changes(match, verb):
            return None
        label = Span(piece.start, verb.start() if verb else match.start()).trimmed(text)
        last = self._words.quantity.fullmatch(text, match.start("last"), match.end("last"))
        if last is None or _NO_NAME.search(label.of(text)) or not self._is_label(label):
            return None
        beside = Span(match.start(), match.end("first"))
        unit = (last["unit"] or "").strip()
        return CountedFigure(label, Span(*last.span("number")), unit, last.end(), beside)

    def _changes(self, match: re.Match[str], verb: re.Match[str] | None) -> bool:
        """Whether something has become more or less: from 8 to 20 o'clock, or from 3 to 8 yuan, is but a range."""
        if self._words.unit_names:
            return verb is not None
        between = self._text[match.end("first") : match.start("last")]
        return _BECAME.search(between) is not None

    def _is_label(self, label: Span) -> bool:
        return _LABEL[0] <= self._reading.size(label) <= _LABEL[1]

    def _is_name(self, match: re.Match[str], passage: Span) -> bool:
        """Whether a number of one digit with no unit stands right behind a name of which there are several (码头3,
        码头5): it is a part of that."""
        label, value = match["label"], match["value"]
        if match["unit"] or len(value) != 1 or match.end("label") != match.start("value"):
            return False
        numbers = re.findall(re.escape(label[-2:]) + r"(\d)(?![\d.])", passage.of(self._text))
        return len(set(numbers)) > 1

    def point(self, figure: CountedFigure, piece: Span, behind: Sequence[Span]) -> Point:
        """The item of a slide: what the figure counts, the figure, and what is said of it besides.

        Args:
            figure: The figure.
            piece: Its clause.
            behind: The clauses up to the next figure.
        """
        named = self._wording.stripped(figure.label, point=True)
        light = self._cues.gained.match(self._text, named.start, named.end)
        if light and self._reading.size(Span(light.end(), named.end)) >= _LABEL[0]:
            named = Span(light.end(), named.end)
        detail, end = None, piece.end
        if figure.beside is not None:
            detail = self._wording.phrase([figure.beside])
        elif behind and self._cues.growth.match(behind[0].of(self._text)):
            detail, end = self._wording.phrase(behind[:1]), behind[0].end
        return Point(
            self._wording.phrase([Span(named.start, figure.end)]),
            Span(piece.start, end).trimmed(self._text),
            detail,
            label=self._wording.phrase([named]),
            value=self._wording.phrase([figure.value]),
            unit=figure.unit,
        )
