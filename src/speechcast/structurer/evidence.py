"""By what the items of a count are known, as the outline gives the reason for a slide."""

from __future__ import annotations

from speechcast.structurer.cues.announced_rows import ANNOUNCED_ROW
from speechcast.structurer.cues.marked import HEADINGS, LIST
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.cues.parallel import PARALLEL


def evidence(chain: Chain) -> str:
    """The way in which items are counted: by numbers, or by a mark or form of their own."""
    marked = chain.style in (ANNOUNCED_ROW, HEADINGS, LIST, PARALLEL)
    return chain.style.name if marked else f"numbered {chain.style.name}"
