"""Text that fits its slot: the largest size that sets it well, shared by siblings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from speechcast.model.scene import Align
from speechcast.slides.breaking import Broken, break_lines
from speechcast.slides.design import Slot
from speechcast.slides.measure import SCRIPT_GAP, Face, Text

HANG = 0.45
"""Em by which an opening quotation mark hangs left of a title's, heading's or quotation's edge."""
BULLET_ROOM = 1.0
UNIT_SCALE = 0.45
TOLERANCE = 0.6
"""Points by which a text may be higher than its slot (rounding of line heights)."""

_NEAR = 0.75
"""How much smaller a title may be set for the sake of its line ends."""

STOPS = "。．.；;，,、：: -–—"
"""What no title, point or label ends with."""

_DASH = re.compile(r"(?<=[^\W\d])\s?--\s?(?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class Words:
    """What a slot shall say.

    Attributes:
        paragraphs: Its paragraphs; none is empty.
        unit: A unit set small behind a figure, or empty.
    """

    paragraphs: tuple[str, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text set at one size.

    Attributes:
        size: Points.
        texts: The paragraphs as measured.
        broken: Their lines.
        hang: Points by which first lines stand left of the others.
    """

    size: float
    texts: tuple[Text, ...]
    broken: tuple[Broken, ...]
    hang: float

    @property
    def clean(self) -> bool:
        """Whether no word is torn and no title runs past a sentence's end."""
        return all(broken.clean for broken in self.broken)

    def height(self, slot: Slot) -> float:
        """Height of the text in points."""
        lines = sum(len(broken.lines) for broken in self.broken)
        return lines * self.size * slot.line_ratio + slot.para_gap * (len(self.broken) - 1)


def capital(text: str) -> str:
    """English words with a capital first; eBay, iPhone and e时代 keep their own."""
    plain = re.match(r"[a-z](?:[a-z]|[ ’'])", text) is not None
    return text[0].upper() + text[1:] if plain else text


def typeset_quotes(text: str) -> str:
    """`text` with the quotation marks, apostrophes and dashes of print in place of a typewriter's.

    Marks behind figures stay: they may be feet and inches.
    """
    text = _DASH.sub("—", text)
    if '"' not in text and "'" not in text:
        return text
    shown: list[str] = []
    inside = False
    for at, sign in enumerate(text):
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        opens = not before or before.isspace() or before in "([{—–-“‘"
        if sign == "'" and not before.isdigit():
            # An apostrophe in front of a word or figure ('90s) looks like one inside a word.
            sign = "‘" if opens and after.isalpha() and "'" in text[at + 2 :] else "’"
        elif sign == '"' and (inside or not before.isdigit()):
            inside = opens or (not inside and not before.isascii())
            sign = "“" if inside else "”"
        shown.append(sign)
    return "".join(shown)


def bare(text: str) -> str:
    """`text` as a title, point or label: no stop at its end, no break inside, quotes as in print.

    A full stop inside, between two sentences, stays.
    """
    joined = typeset_quotes(" ".join(text.split()))
    if joined.endswith(("...", "。。。")):
        return joined
    return joined.rstrip(STOPS).rstrip("！!") or joined


def hangs(text: str, slot: Slot, language: str) -> bool:
    """Whether the opening quotation mark of `text` hangs outside the slot's left edge."""
    return language == "zh" and slot.balance and slot.align is Align.LEFT and text[:1] in "“‘「『"


def set_at(
    words: Words, slot: Slot, face: Face, language: str, size: float, width: float
) -> Fitted | None:
    """Set `words` at one size; `None` when they do not fit the slot.

    Args:
        words: The text.
        slot: Its box, most lines and line height.
        face: The font.
        language: `zh` or `en`.
        size: Points.
        width: Room for the text, points (a unit behind a figure has its own).
    """
    texts = tuple(face.measured(paragraph) for paragraph in words.paragraphs)
    hang = 0.0
    room = first = width / size
    if slot.bullets:
        hang = BULLET_ROOM * size
        room = first = room - BULLET_ROOM
    elif any(hangs(text.text, slot, language) for text in texts):
        hang = HANG * size
        first += HANG
    if words.unit:
        # LibreOffice sets a Chinese unit off from its figure by a gap of the figure's size.
        first = room = room - UNIT_SCALE * face.measured(words.unit).counted[-1] - SCRIPT_GAP
    if room <= 0:
        return None
    left = slot.max_lines
    broken: list[Broken] = []
    for text in texts:
        lines = break_lines(text, language, room, first, left, balanced=slot.balance)
        if lines is None:
            return None
        broken.append(lines)
        left -= len(lines.lines)
    fitted = Fitted(size, texts, tuple(broken), hang)
    return fitted if fitted.height(slot) <= slot.box.h + TOLERANCE else None


def fit_together(
    group: Sequence[tuple[Words, Slot]], face: Callable[[Slot], Face], language: str
) -> list[Fitted] | None:
    """Set siblings at one size: the largest at which all fit without a torn word.

    A title by itself takes a slightly smaller size when its lines then end where phrases do. Where
    no size avoids a torn word, the largest at which all fit.

    Returns:
        What was set, in order; `None` when they do not all fit at any size that all allow.
    """
    sizes = [size for size in group[0][1].sizes if all(size in slot.sizes for _, slot in group)]
    accepted: list[list[Fitted]] = []
    for size in sizes:
        tried = [
            set_at(words, slot, face(slot), language, size, slot.box.w) for words, slot in group
        ]
        fitted = [one for one in tried if one is not None]
        if len(fitted) < len(group):
            continue
        accepted.append(fitted)
    if not accepted:
        return None
    alone = len(group) == 1 and group[0][1].balance
    if alone:
        near = [tried for tried in accepted if tried[0].size >= _NEAR * accepted[0][0].size]
        if phrased := next((t for t in near if all(b.phrased for b in t[0].broken)), None):
            return phrased
    return next((tried for tried in accepted if all(t.clean for t in tried)), accepted[0])
