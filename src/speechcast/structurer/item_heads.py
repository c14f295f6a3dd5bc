"""Which first clause of a numbered item is its head: a few words that say what the rest only goes into."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from speechcast.languages.announced_rows import NAMED_AS
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

_HEAD = 12.0
"""Size of the head of an item at most."""

_SET = 4
"""Characters of a head that says enough by itself."""

_JOINED = 2
"""Characters in front of an item by which it is known that it is named."""


class ItemHeads:
    """Knows the heads of the items of a reading."""

    def __init__(
        self,
        reading: Reading,
        wording: Wording,
        stand: Callable[[Sequence[Span]], bool],
        lack: Callable[[Sequence[Span], int], float],
    ) -> None:
        self._reading = reading
        self._wording = wording
        self._stand, self._lack = stand, lack

    def is_head(self, first: Span, body: Span) -> bool:
        """Whether the first clause of an item is its head.

        Args:
            first: The clause.
            body: The item behind its number.
        """
        cues, text = self._reading.cues, self._reading.text
        if (
            self._wording.size([first]) > _HEAD
            or self._wording.is_lead_in(first)
            or self._wording.is_opinion(first.of(text))
            or cues.waiting.match(text, first.start, first.end)
            or cues.condition.match(text, first.start, first.end)
            or text[first.end - 1] not in "，；"
        ):
            return False
        return (
            len(first) == _SET + 1
            or self._is_named(body.start)
            or (self._stand([first]) and self._lack([first], body.end) <= 0.0)
        )

    def _is_named(self, position: int) -> bool:
        """Whether the words from a position on name what the number in front of them counts (第二样是……)."""
        joined = NAMED_AS[self._reading.document.language]
        text = self._reading.text
        return joined is not None and bool(
            joined.search(text, max(0, position - _JOINED), position)
        )
