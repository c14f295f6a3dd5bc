"""What is said of a text: numbers, dates, masks and signs in words, mapped to their characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from speechcast.languages.base import LINE
from speechcast.languages.markup import MarkupKind, markup_in
from speechcast.languages.traditional import simplified
from speechcast.model.document import Mask
from speechcast.model.narration import Reading
from speechcast.model.span import Span
from speechcast.narration.lexicon import Lexicon, understood
from speechcast.narration.lexicon import Reading as Heard
from speechcast.narration.normalise.masks import mask_view
from speechcast.narration.normalise.rules import Claims, Piece, Rule, apply_rules
from speechcast.narration.normalise.signs import WIDTHS, plain

__all__ = ["Piece", "Spoken", "normalise", "pieces_of", "spoken_line", "spoken_of"]


@cache
def _rules(language: str) -> tuple[Rule, ...]:
    # Imported when asked for: most texts need those of one language, and patterns take their time.
    if language == "zh":
        from speechcast.narration.normalise.zh import CHINESE_RULES

        return CHINESE_RULES
    from speechcast.narration.normalise.en import ENGLISH_RULES

    return ENGLISH_RULES


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said of a span.

    Attributes:
        text: The words.
        origin: For each character of `text` the code point of the source that it stands for; not
            decreasing.
        readings: Readings that a person gave for stretches of `text`.
    """

    text: str
    origin: tuple[int, ...]
    readings: tuple[Reading, ...] = ()


def pieces_of(
    text: str,
    span: Span,
    language: str,
    masks: Sequence[Mask] | None = None,
    lexicon: Lexicon | None = None,
    silent: Sequence[Span] = (),
) -> tuple[Piece, ...]:
    """The stretches of `span` that are not said as they are written, in order.

    Fills of masks come first, then the writer's own marks, the lexicon, and the rules of the
    language.

    Args:
        text: The source; it stays as it is.
        span: What is to be said; lines are read one by one, each with what stands before it.
        language: `zh` or `en`.
        masks: Masks of the document, those with a fill are said as filled; `None` for a text that
            nobody has searched for masks.
        lexicon: What a person wants read otherwise.
        silent: What is not said; where a fill lies in it, neither is that.
    """
    filled = [
        Piece(m.span.start, m.span.end, _say(m.fill, language))
        for m in masks or ()
        if m.fill is not None and span.covers(m.span)
    ]
    hushed = [Piece(s.start, s.end, "") for s in silent]
    claims = Claims(
        [
            *hushed,
            *(f for f in filled if not any(s.start < f.end and f.start < s.end for s in silent)),
        ]
    )
    seen = simplified(text) if language == "zh" else text
    view = mask_view(seen.translate(WIDTHS), masks)
    for line in LINE.finditer(view, span.start, span.end):
        _take_markup(claims, text, line.start(), line.end(), language)
        _take_lexicon(claims, text, line.start(), line.end(), language, lexicon)
        apply_rules(_rules(language), view, line.start(), line.end(), claims)
    return claims.pieces


def _say(fill: str, language: str) -> str:
    return normalise(fill, Span(0, len(fill)), language).text


def _take_markup(claims: Claims, text: str, start: int, end: int, language: str) -> None:
    if not any(sign in text[start:end] for sign in "[【{"):
        return
    for mark in markup_in(text[start:end]):
        for hidden in mark.hidden:
            _take(claims, Piece(start + hidden.start, start + hidden.end, ""))
        words = mark.words.shifted(start)
        if mark.kind is MarkupKind.SKIP and words:
            _take(claims, Piece(words.start, words.end, ""))
        elif mark.kind is MarkupKind.READING:
            reading = understood(words.of(text), mark.reading)
            if reading is not None:
                _take(claims, _read(words.start, words.end, reading, language))


def _take_lexicon(
    claims: Claims, text: str, start: int, end: int, language: str, lexicon: Lexicon | None
) -> None:
    for entry in lexicon.entries if lexicon is not None else ():
        for match in entry.pattern.finditer(text, start, end):
            if match.end() > match.start():
                _take(claims, _read(match.start(), match.end(), entry.say(match), language))


def _read(start: int, end: int, reading: Heard, language: str) -> Piece:
    """A piece of the text as a reading says it."""
    if reading.sound:
        return Piece(start, end, reading.spoken, reading.sound)
    return Piece(start, end, _say(reading.spoken, language))


def _take(claims: Claims, piece: Piece) -> None:
    if claims.taken_until(piece.start, piece.end) is None:
        claims.take(piece)


def spoken_of(text: str, span: Span, language: str, pieces: Sequence[Piece]) -> Spoken:
    """What is said of `span`, given the pieces of a text that holds it.

    A piece that reaches beyond `span` is said with the part that holds its first character.
    """
    words = _Words()
    position = span.start
    for piece in pieces:
        if piece.end <= span.start:
            continue
        if piece.start >= span.end:
            break
        for at in range(position, max(position, piece.start)):
            words.put(plain(text[at], language), at, at + 1)
        if piece.start >= span.start:
            words.put(piece.spoken, piece.start, min(piece.end, span.end), piece.sound)
        position = min(piece.end, span.end)
    for at in range(position, span.end):
        words.put(plain(text[at], language), at, at + 1)
    return words.spoken()


class _Words:
    """Words as they are put together, blanks collapsed on the way."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._origin: list[int] = []
        self._readings: list[Reading] = []

    def put(self, spoken: str, start: int, end: int, sound: str = "") -> None:
        """Add what is said of the characters `[start, end)` of the source."""
        begun = len(self._out)
        for index, char in enumerate(spoken):
            if char.isspace():
                if not self._out or self._out[-1] == " ":
                    continue
                char = " "
            self._out.append(char)
            self._origin.append(start + index * (end - start) // len(spoken))
        if sound and len(self._out) > begun:
            self._readings.append(Reading(begun, len(self._out), sound))

    def spoken(self) -> Spoken:
        """All of it, without blanks at the end."""
        while self._out and self._out[-1] == " ":
            self._out.pop()
            self._origin.pop()
        return Spoken("".join(self._out), tuple(self._origin), tuple(self._readings))


def normalise(
    text: str,
    span: Span,
    language: str,
    masks: Sequence[Mask] | None = None,
    lexicon: Lexicon | None = None,
) -> Spoken:
    """What is said of `span`: the words, where each of their characters comes from, and readings.

    See `pieces_of` for the arguments.
    """
    return spoken_of(text, span, language, pieces_of(text, span, language, masks, lexicon))


def spoken_line(line: str, language: str, lexicon: Lexicon | None = None) -> str:
    """What is said of a line of text that stands by itself."""
    return normalise(line, Span(0, len(line)), language, lexicon=lexicon).text
