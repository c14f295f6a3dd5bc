"""Runs of the signs that masks are made of, each with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span

BREAKS = "\n\r\x85\u2028\u2029"
"""Characters that end a line."""

_RUN = re.compile(r"\*+|×+|X+|□+|某+")
_CHINESE = re.compile(
    r"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e“”‘’—…\U00020000-\U0003ffff]"
)
_LINE_PART = re.compile(f"[^{BREAKS}]*")
_LINE_END_PART = re.compile(f"[^{BREAKS}]*\\Z")
NEAR = 16
"""How many characters around a run decide what it is."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of one sign with what stands around it on its line."""

    span: Span
    sign: str
    before: str
    after: str

    def __len__(self) -> int:
        return len(self.span)

    @property
    def left(self) -> str:
        """The character before it; empty at the start of a line."""
        return self.before[-1:]

    @property
    def right(self) -> str:
        """The character after it; empty at the end of a line."""
        return self.after[:1]

    @property
    def starts_line(self) -> bool:
        """Whether only blanks stand before it."""
        return not self.before.strip()

    @property
    def among_chinese(self) -> bool:
        """Whether a Chinese character or mark stands beside it."""
        return bool(_CHINESE.match(self.left) or _CHINESE.match(self.right))


def runs(text: str) -> Iterator[Run]:
    """The runs of one sign in `text`, in order."""
    for match in _RUN.finditer(text):
        start, end = match.span()
        before = _LINE_END_PART.search(text[max(0, start - NEAR) : start])
        after = _LINE_PART.match(text, end, end + NEAR)
        yield Run(
            Span(start, end),
            match.group()[0],
            before.group() if before else "",
            after.group() if after else "",
        )


def is_word(char: str) -> bool:
    """Whether it is a letter or digit; no character is none."""
    return bool(char) and char.isalnum()
