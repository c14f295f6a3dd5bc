"""Lines of plain text that are items of a list: neighbours that begin with the same sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from speechcast.model.document import Block, BlockKind

_BULLET = re.compile(r"(?P<sign>[*\-•·●◆■➢√▪○])[ \t\u3000]+\S")


def with_items(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The paragraphs of plain text, items of lists marked as such; each keeps its sign.

    Args:
        text: The whole text.
        blocks: Its paragraphs.
    """
    signs = [
        match["sign"] if (match := _BULLET.match(text, b.span.start, b.span.end)) else ""
        for b in blocks
    ]
    beside = ["", *signs, ""]
    return tuple(
        replace(block, kind=BlockKind.ITEM, level=1)
        if sign and sign in (before, after) and block.kind is BlockKind.PARAGRAPH
        else block
        for block, sign, before, after in zip(blocks, signs, beside, beside[2:], strict=False)
    )
