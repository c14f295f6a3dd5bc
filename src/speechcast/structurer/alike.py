"""Members of a repetition in one paragraph are shown alike: all by their heads where one is (办好托育一件事)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from speechcast.model.span import Span
from speechcast.structurer.found import Found
from speechcast.structurer.reading import Reading

_FEW = 3
"""Members from which a repetition in a paragraph is a row."""


def shown_alike(
    reading: Reading, found: Sequence[Found], by_head: Callable[[int], Found]
) -> list[Found]:
    """The points, with those of a row by their heads where one has room for no more.

    Args:
        reading: The text.
        found: The points of a passage, in order.
        by_head: Makes the point of that number by its head alone, the rest of its sentence as its support; as it is
            where it has none.
    """
    rows: dict[int, list[int]] = {}
    for k, start in enumerate(f.start for f in found):
        if start.parallel:
            rows.setdefault(reading.sentences[start.sentence].paragraph, []).append(k)
    alike = list(found)
    for row in rows.values():
        # One that opens its paragraph says what the others go into.
        if len(row) < _FEW or reading.sentences[found[row[0]].start.sentence].first:
            continue
        longer = [k for k in row if not _is_head(reading.text, found[k].point.text.spans)]
        for k in longer if len(longer) < len(row) else ():
            shorter = by_head(k)
            if shorter.point.detail is not None:
                alike[k] = shorter
    return alike


def _is_head(text: str, shown: Sequence[Span]) -> bool:
    """Whether what is shown of a Chinese sentence is one clause behind which it goes on."""
    onward = bool(shown) and text[shown[-1].end : shown[-1].end + 1] == "，"
    return onward and not any("，" in span.of(text) for span in shown)
