"""No long runs of slides that look alike, where what they say bears another shape."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.model.document import Document
from speechcast.slides.drafts import Draft, in_another_shape
from speechcast.slides.items import Setter

MOST_ALIKE = 3
"""Slides of one layout in a row that an audience takes without tiring."""


def varied(setter: Setter, document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, where more than three of one layout follow each other with some in another shape.

    Only what a slide says decides whether it can take another shape: a list whose items all have
    their support can stand as cards, and cards can stand as a list. Of four alike the last that
    can is changed; where none can they stay. No slide is moved, and none changes what it says.

    Args:
        setter: Sets text.
        document: The speech.
        drafts: The slides of the deck, in order.
    """
    found = list(drafts)
    begun = 0
    for number, draft in enumerate(found):
        if draft.layout != found[begun].layout:
            begun = number
        if number - begun < MOST_ALIKE:
            continue
        for at in range(number, begun, -1):
            other = in_another_shape(setter, document, found[at])
            if other is not None:
                found[at] = other
                begun = at + 1 if at < number else at
                break
        else:
            begun += 1
    return found
