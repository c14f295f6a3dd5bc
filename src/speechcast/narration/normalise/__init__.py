"""What is said of a text: numbers, dates, masks and signs in words, mapped to their characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from speechcast.languages.base import LINE
from speechcast.languages.traditional import simplified
from speechcast.model.document import Mask
from speechcast.model.span import Span
from speechcast.narration.normalise.en import ENGLISH_RULES
from speechcast.narration.normalise.masks import mask_view
from speechcast.narration.normalise.rules import Claims, Piece, apply_rules
from speechcast.narration.normalise.signs import WIDTHS, plain
from speechcast.narration.normalise.zh import CHINESE_RULES

__all__ = ["Piece", "Spoken", "normalise", "pieces_of", "spoken_line", "spoken_of"]

_RULES = {"zh": CHINESE_RULES, "en": ENGLISH_RULES}


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said of a span.

    Attributes:
        text: The words.
        origin: For each character of `text` the code point of the source that it stands for; not
            decreasing.
    """

    text: str
    origin: tuple[int, ...]


def pieces_of(
    text: str, span: Span, language: str, masks: Sequence[Mask] | None = None
) -> tuple[Piece, ...]:
    """The stretches of `span` that are not said as they are written, in order.

    Args:
        text: The source; it stays as it is.
        span: What is to be said; lines are read one by one, each with what stands before it.
        language: `zh` or `en`.
        masks: Masks of the document, those with a fill are said as filled; `None` for a text that
            nobody has searched for masks.
    """
    filled = [
        Piece(m.span.start, m.span.end, _say(m.fill, language))
        for m in masks or ()
        if m.fill is not None and span.covers(m.span)
    ]
    claims = Claims(filled)
    seen = simplified(text) if language == "zh" else text
    view = mask_view(seen.translate(WIDTHS), masks)
    for line in LINE.finditer(view, span.start, span.end):
        apply_rules(_RULES[language], view, line.start(), line.end(), claims)
    return claims.pieces


def _say(fill: str, language: str) -> str:
    return normalise(fill, Span(0, len(fill)), language).text


def spoken_of(text: str, span: Span, language: str, pieces: Sequence[Piece]) -> Spoken:
    """What is said of `span`, given the pieces of a text that holds it.

    A piece that reaches beyond `span` is said with the part that holds its first character.
    """
    out: list[str] = []
    origin: list[int] = []

    def put(spoken: str, start: int, end: int) -> None:
        for index, char in enumerate(spoken):
            out.append(char)
            origin.append(start + index * (end - start) // len(spoken))

    position = span.start
    for piece in pieces:
        if piece.end <= span.start:
            continue
        if piece.start >= span.end:
            break
        for at in range(position, max(position, piece.start)):
            put(plain(text[at], language), at, at + 1)
        if piece.start >= span.start:
            put(piece.spoken, piece.start, min(piece.end, span.end))
        position = min(piece.end, span.end)
    for at in range(position, span.end):
        put(plain(text[at], language), at, at + 1)
    return _tidied("".join(out), origin)


def _tidied(text: str, origin: list[int]) -> Spoken:
    """Blanks collapsed and cut off at the ends."""
    kept: list[str] = []
    places: list[int] = []
    for char, place in zip(text, origin, strict=True):
        if char.isspace():
            if not kept or kept[-1] == " ":
                continue
            char = " "
        kept.append(char)
        places.append(place)
    while kept and kept[-1] == " ":
        kept.pop()
        places.pop()
    return Spoken("".join(kept), tuple(places))


def normalise(text: str, span: Span, language: str, masks: Sequence[Mask] | None = None) -> Spoken:
    """What is said of `span`: the words and where each of their characters comes from.

    See `pieces_of` for the arguments.
    """
    return spoken_of(text, span, language, pieces_of(text, span, language, masks))


def spoken_line(line: str, language: str) -> str:
    """What is said of a line of text that stands by itself."""
    return normalise(line, Span(0, len(line)), language).text
