"""Figures that stand side by side for several things: the rows and columns of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechcast.languages.comparisons import comparisons_of
from speechcast.model.outline import Phrase, Point
from speechcast.model.span import Span
from speechcast.structurer.wording import Wording

_ROWS = (3, 7)
_COLUMNS = (2, 4)
"""Rows and columns of figures that a slide holds."""

_NAME = (1.0, 14.0)
"""Sizes of the name of a row."""

_GAP = 60.0
"""Size between two changes above which they are no list."""

_PARTS = re.compile(r"[；;。！？!?\n]+|\.(?=\s|$)")
_NO_NAME = re.compile(r"[\d，。；：、,;:“”\"]")
_MARKS = re.compile(r"[|{}\"\[\]]")


@dataclass(frozen=True, slots=True)
class Tabled:
    """What makes a table.

    Attributes:
        columns: Headings of the columns of figures.
        points: A row each: its name as label, its figures as cells.
        why: The evidence.
    """

    columns: tuple[str, ...]
    points: tuple[Point, ...]
    why: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A thing that several figures are told of."""

    name: Span
    cells: tuple[Span, ...]
    passage: Span


class Tables:
    """Finds the tables in a speech."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._text = wording.reading.document.text
        self._words = comparisons_of(wording.reading.language.code)

    def of(self, passage: Span) -> Tabled | None:
        """The table that a passage holds: changes with both ends, figures with their changes, or the
        same measures of several things."""
        return self._changes(passage) or self._levels(passage) or self._measures(passage)

    def _phrase(self, span: Span) -> Phrase:
        return self._wording.phrase([span])

    def _changes(self, passage: Span) -> Tabled | None:
        found = list(self._words.from_to.finditer(self._text, passage.start, passage.end))
        rows: list[_Row] = []
        for match in found:
            start = self._clause_start(match.start(), passage.start)
            verb = self._words.verb.search(self._text, start, match.start())
            name = self._named(Span(start, verb.start() if verb else match.start()))
            cells = (Span(*match.span("first")), Span(*match.span("last")))
            rows.append(_Row(name, cells, Span(start, match.end())))
        rows = self._together(rows)
        if not self._is_table(rows):
            return None
        return self._tabled(rows, self._words.ends, "changes told from one figure to another")

    def _levels(self, passage: Span) -> Tabled | None:
        rows: list[_Row] = []
        verbs: list[Span] = []
        for piece, behind in pairwise(self._wording.pieces(passage)):
            change = self._words.change.search(_bare(behind.of(self._text)))
            if change is None:
                continue
            level = self._words.level.fullmatch(_bare(piece.of(self._text)))
            if level is None or self._words.change.match(level.group()):
                continue
            name = Span(*level.span("name"))
            at, after = piece.start, behind.start
            name = self._named(Span(at + name.start, at + name.end))
            cells = (
                Span(at + level.start("figure"), at + level.end("figure")),
                Span(after + change.start("by"), after + change.end("by")),
            )
            verbs.append(Span(after + change.start("verb"), after + change.end("verb")))
            rows.append(_Row(name, cells, Span(at, behind.end)))
        rows = self._together(rows)
        if not self._is_table(rows):
            return None
        heads = {verb.of(self._text).rstrip("了") for verb in verbs[: len(rows)]}
        heading = heads.pop() if len(heads) == 1 else self._words.changes
        if heading == self._words.changes or self._words.unit_names:
            heading = self._words.changes
            rows = [
                _Row(row.name, (row.cells[0], Span(verb.start, row.cells[1].end)), row.passage)
                for row, verb in zip(rows, verbs, strict=False)
            ]
        columns = (self._words.figures, heading)
        return self._tabled(rows, columns, "figures, each with its change")

    def _clause_start(self, at: int, least: int) -> int:
        """Where the clause begins that `at` is in."""
        start = at
        while start > least and not _NO_NAME.match(self._text[start - 1]):
            if self._text[start - 1] == "." or self._text[start - 1] in "\n！？!?":
                break
            start -= 1
        return self._wording.stripped(Span(start, at), point=True).start

    def _together(self, rows: Sequence[_Row]) -> list[_Row]:
        """The first rows that follow each other closely."""
        if not rows:
            return []
        kept = [rows[0]]
        for before, row in pairwise(rows):
            gap = self._wording.reading.size(Span(before.passage.end, row.passage.start))
            if gap > _GAP:
                break
            kept.append(row)
        return kept

    def _named(self, span: Span) -> Span:
        """The name of a thing without what a slide does not need in front of it."""
        name = self._wording.stripped(span, point=True).trimmed(self._text)
        light = self._wording.reading.cues.gained.match(self._text, name.start, name.end)
        if light and self._wording.size([Span(light.end(), name.end)]) >= _NAME[0]:
            name = Span(light.end(), name.end)
        return name.trimmed(self._text)

    def _is_table(self, rows: Sequence[_Row]) -> bool:
        if not _ROWS[0] <= len(rows) <= _ROWS[1]:
            return False
        names = [row.name.of(self._text).strip() for row in rows]
        sizes = [self._wording.size([row.name]) for row in rows]
        return (
            len(set(names)) == len(names)
            and all(names)
            and _NAME[0] <= min(sizes)
            and max(sizes) <= _NAME[1]
            and not any(_NO_NAME.search(name) for name in names)
        )

    def _tabled(self, rows: Sequence[_Row], columns: Sequence[str], what: str) -> Tabled:
        points = []
        for row in rows:
            whole = Span(row.name.start, row.cells[-1].end)
            label = self._phrase(row.name)
            point = Point(self._phrase(whole), row.passage.trimmed(self._text), label=label)
            points.append(_with_cells(point, tuple(self._phrase(cell) for cell in row.cells)))
        names = tuple(_MARKS.sub(" ", column).strip() for column in columns)
        return Tabled(names, tuple(points), f"{len(rows)} {what}")

    def _measures(self, passage: Span) -> Tabled | None:
        parts = self._parts(passage)
        found = [list(self._words.quantity.finditer(self._text, p.start, p.end)) for p in parts]
        units = [tuple(m["unit"] or "" for m in matches) for matches in found]
        first = 0
        while first < len(parts):
            last = first + 1
            while last < len(parts) and units[last] == units[first]:
                last += 1
            if last - first >= _ROWS[0] and _COLUMNS[0] <= len(units[first]) <= _COLUMNS[1]:
                made = self._measured(parts[first:last], found[first:last])
                if made is not None:
                    return made
            first = last
        return None

    def _parts(self, passage: Span) -> list[Span]:
        parts: list[Span] = []
        at = passage.start
        for mark in _PARTS.finditer(self._text, passage.start, passage.end):
            parts.append(Span(at, mark.start()))
            at = mark.end()
        parts.append(Span(at, passage.end))
        return [part for p in parts if (part := p.trimmed(self._text))]

    def _measured(
        self, parts: Sequence[Span], found: Sequence[Sequence[re.Match[str]]]
    ) -> Tabled | None:
        """The table of parts that tell figures of the same units in the same order."""
        columns: list[str] = []
        names: list[Span] = []
        for at in range(len(found[0])):
            fronts = [
                Span(matches[at - 1].end() if at else part.start, matches[at].start())
                for part, matches in zip(parts, found, strict=True)
            ]
            common = self._common_end([front.of(self._text).rstrip() for front in fronts])
            heading = self._words.between.sub("", common).strip()
            unit = found[0][at]["unit"] or ""
            if self._words.unit_names:
                heading = unit.capitalize()
            if not heading or (at == 0 and not common.strip()):
                return None
            columns.append(heading)
            if not at:
                names = [
                    self._named(
                        Span(f.start, f.start + len(f.of(self._text).rstrip()) - len(common))
                    )
                    for f in fronts
                ]  # fmt: skip
        if len(set(columns)) < len(columns):
            return None
        rows = [
            _Row(name, tuple(self._cell(match) for match in matches), part)
            for name, part, matches in zip(names, parts, found, strict=True)
        ]
        if not self._is_table(rows):
            return None
        return self._tabled(rows, columns, "things told in the same measures")

    def _cell(self, match: re.Match[str]) -> Span:
        """A figure, with its unit where that does not head the column."""
        return Span(*match.span("number" if self._words.unit_names else 0))

    def _common_end(self, texts: Sequence[str]) -> str:
        """What all texts end with, from a word's beginning on."""
        shortest = min(texts, key=len)
        length = 0
        while length < len(shortest) and len({text[-1 - length] for text in texts}) == 1:
            length += 1
        end = shortest[len(shortest) - length :] if length else ""
        if self._words.unit_names and any(
            len(text) > length and text[-1 - length].isalpha() for text in texts
        ):
            end = end.partition(" ")[2] if " " in end else ""
        if not self._words.unit_names:
            end = self._from_a_word(texts, end)
        return end

    def _from_a_word(self, texts: Sequence[str], end: str) -> str:
        """`end` from the first place on where a word begins in all texts."""
        words = self._wording.reading.language.words
        starts = [
            {len(text) - word.start for word in words(text, Span(0, len(text)))} for text in texts
        ]
        lengths = [n for n in set.intersection(*starts) if n <= len(end)]
        return end[len(end) - max(lengths) :] if lengths else ""


def _bare(clause: str) -> str:
    return clause.strip(" \t\u3000，。；！,.;!\n")


def _with_cells(point: Point, cells: tuple[Phrase, ...]) -> Point:
    return Point(
        point.text, point.passage, point.detail, point.label, point.value, point.unit,
        point.group, cells,
    )  # fmt: skip
