"""The text of a speech and what its reader knew of it: paragraphs, masks, title and speaker."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from speechcast.model.notice import Notice
from speechcast.model.span import Span


class BlockKind(StrEnum):
    """What a paragraph is in its source."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, without the blanks and line breaks around it.

    Attributes:
        span: Its characters.
        kind: What the source says it is (plain text knows paragraphs only).
        level: Depth of a heading or list item, 1 the outermost; 0 for plain paragraphs.
    """

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


class MaskKind(StrEnum):
    """What a mask stands for; a direction is a mark for the delivery, filled with nothing."""

    NAME = "name"
    FIGURE = "figure"
    DIRECTION = "direction"


@dataclass(frozen=True, slots=True)
class Mask:
    """A run of signs that stands for a name or a figure which the text withholds.

    Attributes:
        span: The signs themselves (`**`, `××`, `某`).
        kind: Whether a name or a figure is withheld.
        fill: What the user gave for it; `None` when it stays masked.
    """

    span: Span
    kind: MaskKind
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Front:
    """What is known about the speech besides its words.

    `*_spans` say where in the text it was found; they are empty when the user gave it.
    """

    title: str = ""
    title_spans: tuple[Span, ...] = ()
    speaker: str = ""
    speaker_spans: tuple[Span, ...] = ()
    date: str = ""
    date_spans: tuple[Span, ...] = ()
    occasion: str = ""
    occasion_spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Document:
    """One immutable text; everything else points into it.

    Attributes:
        text: The decoded input, `\\r\\n` read as `\\n`, no byte-order mark, no character XML forbids.
        language: `zh` or `en`.
        source_name: File name of the input, without its folder (`-` for standard input).
        source_sha256: Hex digest of the input's bytes.
        blocks: Paragraphs in order, without overlap; between them there are only blanks.
        masks: Masks in order, without overlap.
        front: Title, speaker, date, occasion, as found or as given.
        notices: What the reader wants the user to know.
    """

    text: str
    language: str
    source_name: str
    source_sha256: str
    blocks: tuple[Block, ...] = ()
    masks: tuple[Mask, ...] = ()
    front: Front = field(default_factory=Front)
    notices: tuple[Notice, ...] = ()

    @cached_property
    def _mask_starts(self) -> list[int]:
        return [m.span.start for m in self.masks]

    def masks_in(self, span: Span) -> tuple[Mask, ...]:
        """The masks that overlap `span`, in order."""
        first = max(0, bisect_right(self._mask_starts, span.start) - 1)
        found = []
        for mask in self.masks[first:]:
            if mask.span.start >= span.end:
                break
            if mask.span.overlap(span):
                found.append(mask)
        return tuple(found)

    def _rendered(self, span: Span, *, sign: str | None) -> str:
        parts: list[str] = []
        position = span.start
        for mask in self.masks_in(span):
            parts.append(self.text[position : max(position, mask.span.start)])
            inside = Span(max(mask.span.start, span.start), min(mask.span.end, span.end))
            original = inside.of(self.text)
            if mask.fill is not None:
                # A span that cuts a mask shows the fill once, with the part that holds its start.
                parts.append(mask.fill if inside.start == mask.span.start else "")
            elif sign is not None:
                parts.append("".join(sign if c in "*×X□" else c for c in original))
            else:
                parts.append(original)
            position = inside.end
        parts.append(self.text[position : span.end])
        return "".join(parts)

    def shown(self, span: Span) -> str:
        """The words of `span` as slides and captions show them: masks filled or as `×`."""
        return self._rendered(span, sign="×")

    def noted(self, span: Span) -> str:
        """The words of `span` as notes carry them: masks filled, others as in the text."""
        return self._rendered(span, sign=None)
