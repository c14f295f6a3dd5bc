"""Text boxes of the scene: lines with their places, runs by language, breaks that are kept."""

from __future__ import annotations

import re

from speechcast.languages import language_of
from speechcast.model.scene import Align, Anchor, Box, Line, Run, TextBox
from speechcast.slides.breaking import IN_LATIN, Broken, breaks
from speechcast.slides.design import Design, Slot
from speechcast.slides.fitting import UNIT_SCALE, Fitted
from speechcast.slides.measure import Face, Text

_LATIN_WORDS = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’.\- ]*")
_HAN_WORDS = re.compile(
    r"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+"
)
_OTHER = {"zh": ("en", _LATIN_WORDS), "en": ("zh", _HAN_WORDS)}
_NARROWER = 1.05
"""Another program's font may be this much wider than ours."""


def runs_of(text: str, language: str) -> tuple[Run, ...]:
    """`text` as runs of one language each; figures and marks go with the deck's language."""
    other, words = _OTHER[language]
    tag, other_tag = language_of(language).tag, language_of(other).tag
    runs: list[Run] = []
    at = 0
    for match in words.finditer(text):
        end = match.start() + len(match.group().rstrip())
        if match.start() > at:
            runs.append(Run(text[at : match.start()], tag))
        runs.append(Run(text[match.start() : end], other_tag))
        at = end
    if at < len(text):
        runs.append(Run(text[at:], tag))
    return tuple(runs)


def text_box(
    design: Design,
    face: Face,
    language: str,
    name: str,
    slot: Slot,
    fitted: Fitted,
    *,
    placeholder: int | None,
    color: str = "",
    reveal: int | None = None,
    unit: str = "",
    native: bool = True,
) -> TextBox:
    """The text box of a slot whose text was set.

    Args:
        design: The look.
        face: The font.
        language: `zh` or `en`.
        name: Name of the box, such as `item3.heading`.
        slot: Its place.
        fitted: Its text.
        placeholder: `idx` of the layout's placeholder.
        color: Colour name instead of the slot's.
        reveal: Index of the point with which it appears.
        unit: Set small behind the text.
        native: Whether it is on the slide rather than on the layout.
    """
    box, hang = slot.box, fitted.hang
    if hang and not slot.bullets:
        box = Box(box.x - hang, box.y, box.w + hang, box.h)
    height, lead = fitted.height(slot), fitted.size * slot.line_ratio
    top = box.y
    if slot.anchor is Anchor.MIDDLE:
        top += (box.h - height) / 2
    elif slot.anchor is Anchor.BOTTOM:
        top += box.h - height
    lines: list[Line] = []
    for text, broken in zip(fitted.texts, fitted.broken, strict=True):
        kept = kept_breaks(text, broken, slot, fitted, language)
        for number, (start, end) in enumerate(broken.lines):
            runs = runs_of(text.text[start:end], language)
            width = text.width(start, end) * fitted.size
            if unit and end == len(text.text):
                runs = (*runs, Run(unit, language_of(language).tag, UNIT_SCALE))
                width += face.measured(unit).drawn[-1] * fitted.size * UNIT_SCALE
            x = box.x + (hang if number or slot.bullets else 0.0)
            if slot.align is Align.CENTER:
                x = box.x + (box.w - width) / 2
            elif slot.align is Align.RIGHT:
                x = box.x + box.w - width
            baseline = top + lead - face.descent * fitted.size
            lines.append(
                Line(runs, round(x, 3), round(baseline, 3), round(width, 3), number in kept)
            )
            top += lead
        top += slot.para_gap
    return TextBox(
        slot=name,
        box=Box(round(box.x, 3), round(box.y, 3), round(box.w, 3), round(box.h, 3)),
        lines=tuple(lines),
        paragraphs=tuple(len(broken.lines) for broken in fitted.broken),
        size=fitted.size,
        line_height=round(lead, 3),
        bold=slot.bold,
        color=design.fill(color or slot.color),
        major=slot.is_major(language),
        family=face.family,
        align=slot.align,
        anchor=slot.anchor,
        placeholder=placeholder,
        native=native,
        reveal=reveal,
        bullet=slot.bullets,
        bullet_color=design.fill(slot.bullet_color) if slot.bullet_color else None,
        hang=round(hang, 3),
        para_gap=slot.para_gap,
    )


def kept_breaks(
    text: Text, broken: Broken, slot: Slot, fitted: Fitted, language: str
) -> frozenset[int]:
    """Numbers of the lines whose break is written into the deck.

    All of a title, heading or quotation. Of body text those that a program filling its lines from
    the start would set elsewhere, or might with a slightly wider font; and the paragraph's last.
    """
    last = len(broken.lines) - 1
    if slot.balance or last == 0:
        return frozenset(range(last + 1))
    room = slot.box.w / fitted.size - (fitted.hang / fitted.size if slot.bullets else 0.0)
    places = breaks(text.text, language, balanced=False)
    possible = [n for n, cost in enumerate(places.cost) if cost < IN_LATIN]
    kept = {last}
    for number, (start, end) in enumerate(broken.lines[:-1]):
        for width in (room, room / _NARROWER):
            ends = [p for p in possible if p > start and text.width(start, p) <= width]
            whole = text.width(start, len(text.text)) <= width
            if whole or not ends or ends[-1] != end:
                kept.add(number)
    return frozenset(kept)
