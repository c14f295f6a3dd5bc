"""The parts of a speech: numbered parts first, then the best cuts of what lies between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from speechcast.structurer.counts import Counts
from speechcast.structurer.cues.marked import HEADINGS
from speechcast.structurer.cues.repetition import Repetition
from speechcast.structurer.cutting import Cutter
from speechcast.structurer.reading import Reading


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the speech: the sentences `[first, last)`.

    Attributes:
        first, last: Its sentences.
        number: Its number among the numbered parts; 0 when it has none.
        marker_end: Where the words behind its number begin; -1 when it has none.
        style: Its way of numbering.
        labelled: Whether its first sentence is a heading of its own.
        why: By what it is known.
    """

    first: int
    last: int
    number: int = 0
    marker_end: int = -1
    style: str = ""
    labelled: bool = False
    why: str = ""


def find_parts(
    reading: Reading,
    counts: Counts,
    figures: Mapping[int, Repetition],
    weights: Mapping[str, float],
    begin: int,
) -> list[Part]:
    """The parts of the speech from sentence `begin` on, in order, without gaps."""
    main = counts.main(begin)
    numbering = {id(chain) for chain in main}
    inner = [chain for chain in counts.chains if id(chain) not in numbering]
    cutter = Cutter(reading, counts, inner, figures, weights)
    parts: list[Part] = []
    at = begin
    number = 0
    for chain in main:
        first = chain.items[0].sentence
        parts += [Part(p.first, p.last, why=p.why) for p in cutter.cut(at, first)]
        at = counts.end(chain)
        marked = chain.style is HEADINGS
        why = "a heading of the source" if marked else f"numbered part ({chain.style.name})"
        starts = [item.sentence for item in chain.items]
        for item, last in zip(chain.items, [*starts[1:], at], strict=True):
            number += 1
            parts.append(
                Part(
                    item.sentence,
                    last,
                    number,
                    item.body,
                    chain.style.name,
                    counts.is_heading(chain, item.sentence),
                    why,
                )
            )
    return parts + [
        Part(p.first, p.last, why=p.why) for p in cutter.cut(at, len(reading.sentences))
    ]
