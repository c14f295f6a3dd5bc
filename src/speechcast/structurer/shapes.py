"""Passages whose own shape makes a slide: stages, two sides, figures, a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechcast.languages.base import MASK_SIGNS
from speechcast.model.outline import Phrase, Point, SlideKind
from speechcast.model.span import Span
from speechcast.structurer.claims import Claims
from speechcast.structurer.counted_figures import CountedFigure, CountedFigures
from speechcast.structurer.reading import Reading
from speechcast.structurer.tables import Tables
from speechcast.structurer.wording import Wording

_STAGES = (3, 5)
_FIGURES = (3, 4)
"""Stages and figures that a slide holds (board, section 5)."""

_TELLING = 5.0
_STAGE_HEADING = 10.0
_STAGE_DETAIL = 24.0
_SIDE = (9.0, 120.0)
_SIDE_HEADING = 24.0
_SIDE_DETAIL = 40.0
_PAIR = 30.0
_QUOTATION = (9.0, 80.0)
"""Sizes of their words."""

_STAGE_GAP = 90.0
"""Size between the names of two stages above which they are no list."""

_QUOTED_SHARE = 0.55
"""Share of its sentence that a quotation must have to be what is said."""

_DIGITS, _QUOTE = re.compile(rf"[\d{MASK_SIGNS}]+"), re.compile('["“]')
"""What figures and tables, be they masked, and what quotations, never lack."""

_BEGUN = re.compile(r'[“"](?P<words>[^“”"]{4,200}),[”"]\s$')
"""The first half of a quotation inside which its speaker is named (“A bridge,” Telford wrote, “is …”)."""

_MASKED = re.compile(f"[{MASK_SIGNS}]")
"""What stands for a figure that is not told."""

_PARTED = re.compile("[；;]")
"""Signs behind which a sentence speaks of something else."""

_MARKS = "，,；;、。.：:！!？? \t\u3000—–-“"


@dataclass(frozen=True, slots=True)
class Shape:
    """A slide that a passage makes by itself.

    Attributes:
        kind: Its shape.
        points: Its items; their passages follow each other within the passage.
        why: The evidence.
        title: Its heading, where the passage gives one of a readable length.
        source: Of a quotation: who said it.
        columns: Of figures that make a table: the headings of its columns.
    """

    kind: SlideKind
    points: tuple[Point, ...]
    why: str
    title: Phrase | None = None
    source: Phrase | None = None
    columns: tuple[str, ...] = ()


class Shapes:
    """Finds such passages."""

    def __init__(self, reading: Reading, wording: Wording, claims: Claims) -> None:
        self._reading = reading
        self._wording = wording
        self._claims = claims
        self._tables = Tables(wording)
        self._counted = CountedFigures(reading, wording)
        self._cues = reading.cues
        self._text = reading.text

    def of(self, sentence: Span, passage: Span) -> Shape | None:
        """The shape of a passage that begins with `sentence`, where it has one."""
        # Most passages have too few figures for a table or a row of them: they are not looked through for these.
        several = len(_DIGITS.findall(self._text, passage.start, passage.end)) >= _FIGURES[0]
        return (
            self._stages(passage)
            or self._quotation(sentence)
            or (self._table(passage) if several else None)
            or (self._figures(passage) if several else None)
            or self._sides(sentence)
        )

    def _stages(self, passage: Span) -> Shape | None:
        for style in self._cues.stages:
            if self._text.count(style.holds, passage.start, passage.end) < _STAGES[0]:
                continue
            found = [
                (m, style.ordinals[m["n"].lower()])
                for m in style.pattern.finditer(self._text, passage.start, passage.end)
                if m["n"].lower() in style.ordinals
            ]
            found = found[: _STAGES[1] + 1]
            if not _STAGES[0] <= len(found) <= _STAGES[1]:
                continue
            if any(b <= a for (_, a), (_, b) in pairwise(found)):
                continue
            marks = [m.span() for m, _ in found]
            gaps = [self._reading.size(Span(a[1], b[0])) for a, b in pairwise(marks)]
            if max(gaps) > _STAGE_GAP:
                continue
            segments = self._segments(passage, marks)
            points = self._stage_points(segments, marks) if segments else ()
            if points:
                why = f"{len(points)} stages named one after another ({style.name})"
                lead = Span(passage.start, points[0].passage.start)
                return Shape(SlideKind.STEPS, points, why, self._lead(lead))
        return None

    def _lead(self, lead: Span) -> Phrase | None:
        """What stands in front of the stages in their sentence, as a heading."""
        sentences = self._reading.language.sentences(self._text, lead)
        if not sentences:
            return None
        start = self._reading.sentences[self._reading.sentence_at(sentences[-1].start)].start
        last = Span(max(start, sentences[-1].start), max(start, sentences[-1].end))
        phrase = self._claims.phrase(self._claims.best(last, most=_SIDE_HEADING))
        return phrase if self._wording.size(phrase.spans) >= _TELLING else None

    def _segments(self, passage: Span, marks: Sequence[tuple[int, int]]) -> list[Span]:
        """What each stage says: behind its name where names open clauses, else in front of it."""
        text = self._text
        opens = all(a == passage.start or text[a - 1] in _MARKS for a, _ in marks)
        closes = all(b >= passage.end or text[b] in _MARKS for _, b in marks)
        if opens and not closes:
            ends = [a for a, _ in marks[1:]] + [self._sentence_end(marks[-1][1], passage.end)]
            return [Span(b, end) for (_, b), end in zip(marks, ends, strict=True)]
        if closes and not opens:
            starts = []
            for a, _ in marks:
                start = a
                while start > passage.start and text[start - 1] not in _MARKS:
                    start -= 1
                starts.append(start)
            return [Span(start, a) for start, (a, _) in zip(starts, marks, strict=True)]
        return []

    def _sentence_end(self, position: int, limit: int) -> int:
        sentence = self._reading.sentences[self._reading.sentence_at(position)]
        return min(limit, max(position, sentence.span.end))

    def _stage_points(
        self, segments: Sequence[Span], marks: Sequence[tuple[int, int]]
    ) -> tuple[Point, ...]:
        points: list[Point] = []
        for segment, (a, b) in zip(segments, marks, strict=True):
            pieces = self._wording.pieces(segment)
            if not pieces:
                return ()
            heading = self._wording.stripped(pieces[0], point=True) or pieces[0]
            phrase = self._wording.phrase([heading])
            if not phrase or self._wording.size(phrase.spans) > _STAGE_HEADING:
                return ()
            detail = self._claims.detail(pieces[1:], (), _STAGE_DETAIL, worth=0.0)
            passage = Span(min(a, segment.start), max(b, segment.end)).trimmed(self._text)
            label = self._wording.phrase([Span(a, b)])
            points.append(Point(phrase, passage, detail, label=label))
        return tuple(points)

    def _sides(self, sentence: Span) -> Shape | None:
        for opener, partner in self._cues.sides:
            first = opener.search(self._text, sentence.start, sentence.end)
            if first is None:
                continue
            second = partner.search(self._text, first.end(), sentence.end)
            if second is None:
                continue
            sides = [
                (Span(first.start("label"), first.end("label")), Span(first.end(), second.start("label"))),
                (Span(second.start("label"), second.end("label")), Span(second.end(), sentence.end)),
            ]  # fmt: skip
            points = tuple(
                point for group, (label, side) in enumerate(sides)
                if (point := self._side(label, side, group)) is not None
            )  # fmt: skip
            if len(points) == 2:
                labels = "…".join(p.label.text for p in points if p.label)
                spans = [self._first_clause(label, side) for label, side in sides]
                spans[0] = Span(self._begins(sentence, spans[0].start), spans[0].end)
                short = self._wording.size(spans) <= self._cues.heading_size
                title = self._wording.phrase(spans) if short else None
                return Shape(SlideKind.COMPARE, points, f"two sides ({labels}…)", title)
        return None

    def _begins(self, sentence: Span, position: int) -> int:
        """Where the clause begins in which `position` lies: its subject belongs to both sides."""
        begun = [p.start for p in self._wording.pieces(sentence) if p.start <= position < p.end]
        words = self._wording.stripped(Span(begun[0], position), point=False) if begun else None
        return words.start if words else position

    def _first_clause(self, label: Span, side: Span) -> Span:
        pieces = self._wording.pieces(side)
        return Span(label.start, pieces[0].end if pieces else side.end)

    def _side(self, label: Span, side: Span, group: int) -> Point | None:
        if not _SIDE[0] <= self._reading.size(side) <= _SIDE[1]:
            return None
        pieces = self._wording.pieces(side)
        if not pieces:
            return None
        claim = self._claims.best(side, most=_SIDE_HEADING, point=False)
        detail = self._claims.detail(claim.rest, (), _SIDE_DETAIL)
        passage = Span(label.start, side.end).trimmed(self._text)
        phrase = self._claims.phrase(claim)
        tag = self._wording.phrase([label])
        return Point(phrase, passage, detail, label=tag, group=group) if phrase else None

    def _quotation(self, sentence: Span) -> Shape | None:
        if not _QUOTE.search(self._text, sentence.start, sentence.end):
            return None
        match = self._cues.quotation.search(self._text, sentence.start, sentence.end)
        if match is None:
            return None
        words = Span(*match.span("words"))
        size = self._reading.size(words)
        if not _QUOTATION[0] <= size <= _QUOTATION[1]:
            return None
        if size < _QUOTED_SHARE * self._reading.size(sentence):
            return None
        begun = _BEGUN.search(self._text[sentence.start : match.start()])
        if begun is not None and self._text[words.start].islower():
            at = sentence.start
            first = Span(at + begun.start("words"), at + begun.end("words"))
            whole = self._wording.phrase([first, words], " ")
            marks = self._text[first.start - 1], self._text[words.end]
            phrase = Phrase(whole.text.join(marks), whole.spans)
        else:
            phrase = self._wording.phrase([words])
        named = match["who"] and not self._cues.subject.match(match["who"])
        who = self._wording.phrase([Span(*match.span("who"))]) if named else None
        point = Point(phrase, sentence.trimmed(self._text))
        return Shape(SlideKind.QUOTE, (point,), "a quotation", source=who or None)

    def _table(self, passage: Span) -> Shape | None:
        table = self._tables.of(passage)
        if table is None:
            return None
        return Shape(SlideKind.FIGURES, table.points, table.why, columns=table.columns)

    def _figures(self, passage: Span) -> Shape | None:
        pieces = self._wording.pieces(passage)[:14]
        items: list[tuple[int, CountedFigure]] = []
        for index, piece in enumerate(pieces):
            if not _DIGITS.search(self._text, piece.start, piece.end):
                continue
            figure = self._counted.of(piece, passage)
            if figure is not None:
                items.append((index, figure))
        masked = sum(_MASKED.search(f.value.of(self._text)) is not None for _, f in items)
        # Masks alone tell nothing; among figures one keeps its place.
        if (
            2 * masked >= len(items)
            or len(items) < _FIGURES[0]
            or items[min(len(items), 4) - 1][0] - items[0][0] > 8
        ):
            return None
        items = items[: _FIGURES[1]]
        ends = [index for index, _ in items[1:]] + [min(len(pieces), items[-1][0] + 2)]
        points = tuple(
            self._counted.point(figure, pieces[index], pieces[index + 1 : end])
            for (index, figure), end in zip(items, ends, strict=True)
        )
        why = f"{len(points)} figures with their units"
        return Shape(SlideKind.FIGURES, points, why, self._told_beside(pieces, items))

    def _told_beside(
        self, pieces: Sequence[Span], items: Sequence[tuple[int, CountedFigure]]
    ) -> Phrase | None:
        """What the sentence of figures says beside them, in front of them or behind them, as a heading; else the
        first two of them with their numbers, as their names alone state nothing."""
        first, last = items[0][0], items[-1][0]
        whole = self._reading.sentences[self._reading.sentence_at(pieces[first].start)].span
        for piece in (*reversed(pieces[:first]), *pieces[last + 1 :]):
            words = piece.of(self._text)
            if not whole.start <= piece.start < whole.end or _DIGITS.search(words):
                continue
            if self._cues.continuation.match(words):
                continue
            if _PARTED.search(self._text, pieces[last].start, piece.start):
                break
            claim = self._claims.best(piece, most=_SIDE_HEADING)
            phrase = self._claims.phrase(claim)
            if (
                self._claims.states(claim)
                and self._claims.is_whole(claim)
                and _TELLING <= self._wording.size(phrase.spans) <= _SIDE_HEADING
            ):
                return phrase
        both = self._wording.phrase([pieces[index] for index, _ in items[:2]])
        fits = self._wording.size(both.spans) <= _PAIR
        return both if fits else self._wording.phrase([pieces[first]])
