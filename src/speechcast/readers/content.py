"""What a reader of one file format finds: a text and the paragraphs in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from speechcast.model.document import Block, BlockKind
from speechcast.model.notice import Notice
from speechcast.model.span import Span

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the user, or the file outside of its text (a Markdown head), says about the speech."""

    title: str = ""
    speaker: str = ""
    date: str = ""
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file.

    Attributes:
        text: All of its characters; offsets count code points in it.
        blocks: Its paragraphs in order; between them there are only blanks and what is `unsaid`. A line feed inside a
            paragraph is where plain text was wrapped, never an end of a line that was meant.
        title: The paragraphs that the source itself marks as the title.
        stated: What the file says about the speech outside of its text.
        notices: What the user should know of the reading.
        plain: Whether it is plain text, in which stars may emphasise words; everywhere else
            emphasis is no part of the text.
        unsaid: What stands in it and is no part of the speech, in order.
    """

    text: str
    blocks: tuple[Block, ...]
    title: tuple[Span, ...] = ()
    stated: Stated = field(default_factory=Stated)
    notices: tuple[Notice, ...] = ()
    plain: bool = False
    unsaid: tuple[Span, ...] = ()


class ContentBuilder:
    """Joins paragraphs into one text and keeps where each of them stands."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = BlockKind.PARAGRAPH
        self._blocks: list[Block] = []
        self._title: list[Span] = []

    def add(
        self,
        text: str,
        kind: BlockKind = BlockKind.PARAGRAPH,
        level: int = 0,
        *,
        title: bool = False,
    ) -> None:
        """Append a paragraph; one without any characters but blanks is left out.

        Lines within `text` are paragraphs of their own on neighbouring lines, and so are list items
        that follow each other; all else is parted by an empty line.
        """
        gap = "\n" if kind is self._last is BlockKind.ITEM else "\n\n"
        for line in _LINE_END.split(text):
            words = line.strip()
            if not words:
                continue
            if self._blocks:
                self._append(gap)
            span = Span(self._length, self._length + len(words))
            self._append(words)
            self._blocks.append(Block(span, kind, level))
            if title:
                self._title.append(span)
            self._last = kind
            gap = "\n"

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def content(
        self,
        *,
        stated: Stated | None = None,
        notices: tuple[Notice, ...] = (),
    ) -> Content:
        """All paragraphs that were added, as one text that ends with a line feed."""
        if self._blocks:
            self._append("\n")
        return Content(
            "".join(self._parts),
            tuple(self._blocks),
            tuple(self._title),
            stated or Stated(),
            notices,
        )
