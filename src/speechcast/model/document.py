"""The text of a speech and what its reader knew of it: paragraphs, masks, title and speaker."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from speechcast.model.notice import Notice
from speechcast.model.span import Span

SOFT = "\u205f"
"""Stands in `Document.flow` where a line was wrapped between characters that no blank parts; a rare
blank, so that whatever passes over blanks passes over it."""

_BLANK = r"[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*+"
_WRAP = re.compile(rf"(?<!\s){_BLANK}(?:\n{_BLANK})++(?=\S)")

MASK_SIGNS = frozenset("*×X□")
"""What masks are written with, each of which may be shown by another sign."""

_LONE_MASK = re.compile(r"(?<=\*)\*|\*(?=\*|[\u4e00-\u9fff])")
"""The stars of a mask in words that the reader did not find in the text."""


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
        kind: What the source says it is; of plain text, what its lines look like.
        level: Depth of a heading or list item, 1 the outermost; 0 for plain paragraphs.
    """

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


class MaskKind(StrEnum):
    """What a mask stands for; a direction is a mark for the delivery, and what a briefing leaves out
    inside a slide a passage, both filled with nothing."""

    NAME = "name"
    FIGURE = "figure"
    DIRECTION = "direction"
    LEFT_OUT = "left-out"


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

    @cached_property
    def wraps(self) -> tuple[Span, ...]:
        """The line feeds inside paragraphs, with the blanks around: there a line was only full."""
        return tuple(
            Span(*wrap.span())
            for block in self.blocks
            for wrap in _WRAP.finditer(self.text, block.span.start, block.span.end)
        )

    @cached_property
    def flow(self) -> str:
        """The text with a blank, or `SOFT` where none is due, for each wrap: what sentences and words
        are looked for in. Its offsets are those of `text`."""
        parts: list[str] = []
        position = 0
        for wrap in self.wraps:
            last = " " if _parted(self.text, wrap) else SOFT
            parts += [self.text[position : wrap.start], SOFT * (len(wrap) - 1), last]
            position = wrap.end
        return "".join((*parts, self.text[position:])) if parts else self.text

    @cached_property
    def _wrap_starts(self) -> list[int]:
        return [wrap.start for wrap in self.wraps]

    def wraps_in(self, span: Span) -> tuple[Span, ...]:
        """The wraps that lie in `span`, in order."""
        first = bisect_left(self._wrap_starts, span.start)
        last = bisect_left(self._wrap_starts, span.end, first)
        return tuple(wrap for wrap in self.wraps[first:last] if wrap.end <= span.end)

    def _flowing(self, start: int, end: int) -> str:
        """The characters `[start, end)` as they are read on, wraps as one blank or none."""
        parts: list[str] = []
        for wrap in self.wraps_in(Span(start, max(start, end))):
            parts.append(self.text[start : wrap.start])
            if self.flow[wrap.end - 1] != SOFT:
                parts.append(" ")
            start = wrap.end
        return "".join((*parts, self.text[start:end]))

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

    def without(self, spans: Sequence[Span]) -> Document:
        """A view of the document in which `spans` (in order) are neither shown, said nor noted."""
        if not spans:
            return self
        kept = [m for m in self.masks if not any(m.span.overlap(span) for span in spans)]
        gone = [Mask(span, MaskKind.LEFT_OUT, "") for span in spans]
        masks = sorted([*kept, *gone], key=lambda mask: mask.span)
        return replace(self, masks=tuple(masks))

    def _as_written(self, start: int, end: int) -> str:
        return self.text[start:end]

    def _rendered(self, span: Span, *, sign: str | None) -> str:
        between = self._flowing if sign is not None else self._as_written
        parts: list[str] = []
        position = span.start
        for mask in self.masks_in(span):
            parts.append(between(position, max(position, mask.span.start)))
            inside = Span(max(mask.span.start, span.start), min(mask.span.end, span.end))
            original = inside.of(self.text)
            if mask.fill is not None:
                # A span that cuts a mask shows the fill once, with the part that holds its start.
                parts.append(mask.fill if inside.start == mask.span.start else "")
            elif sign is not None:
                parts.append("".join(sign if c in MASK_SIGNS else c for c in original))
            else:
                parts.append(original)
            position = inside.end
        parts.append(between(position, max(position, span.end)))
        return "".join(parts)

    def shown(self, span: Span) -> str:
        """The words of `span` as slides and captions show them: masks filled or as `×`, wrapped lines
        joined."""
        if not self.masks and not self.wraps:
            return span.of(self.text)
        return self._rendered(span, sign="×")

    @cached_property
    def known(self) -> Front:
        """Title, speaker, date and occasion as they are shown: masks filled or as `×`, as in the text."""
        return replace(
            self.front,
            title=self._told(self.front.title, self.front.title_spans),
            speaker=self._told(self.front.speaker, self.front.speaker_spans),
            date=self._told(self.front.date, self.front.date_spans),
            occasion=self._told(self.front.occasion, self.front.occasion_spans),
        )

    def _told(self, fact: str, spans: Sequence[Span]) -> str:
        words = [span.of(self.text) for span in spans]
        shown = [self.shown(span) for span in spans]
        # A reader may have joined or tidied what it found; then its words are not those of the spans.
        if shown != words and "".join("".join(words).split()) == "".join(fact.split()):
            glue = " " if " ".join(" ".join(words).split()) == " ".join(fact.split()) else ""
            return " ".join(glue.join(shown).split())
        return _LONE_MASK.sub("×", fact)

    def noted(self, span: Span) -> str:
        """The words of `span` as notes carry them: masks filled, others as in the text."""
        return self._rendered(span, sign=None)


def _parted(text: str, wrap: Span) -> bool:
    """Whether a blank is due between the characters around `wrap`: not beside a character of East
    Asian width, and not behind a hyphen or dash that is written without blanks."""
    before, after = text[wrap.start - 1], text[wrap.end]
    if any(unicodedata.east_asian_width(char) in "WF" for char in (before, after)):
        return False
    return before not in "-–—" or not text[wrap.start - 2 : wrap.start - 1].strip()
