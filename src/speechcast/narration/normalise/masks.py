"""Masks seen by the rules: each sign of a mask becomes one private character that tells its kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.model.document import Mask, MaskKind

FIGURE, NAME, UNKNOWN = "\ue000", "\ue001", "\ue002"
"""Signs of a mask that withholds a figure, a name, and of one that nobody has judged yet."""


def run_of(*signs: str) -> str:
    """A pattern for a whole run of one of the signs; it begins nowhere inside one."""
    return "(?:" + "|".join(f"(?<!{sign}){sign}++" for sign in signs) + ")"


RUN = run_of(FIGURE, NAME, UNKNOWN)
SIGNS = frozenset(FIGURE + NAME + UNKNOWN)

_HAN = "\u4e00-\u9fff"
_PLACE = "省|市|县|区|乡|镇|村|州|年|月|日"
# A single × stands between factors, a single X is a letter, and stars may set off a line or a word:
# those count only beside Han characters.
_YEAR = re.compile(r"(?<=\b[12]\d\d)[X×*](?=年)|(?<=\b[12]\d)[xX×*]{2}(?=年)")
_UNJUDGED = re.compile(
    rf"(?<![\w*])\*+(?=[{_HAN}%.])|(?<=[{_HAN}\d])\*+(?!\s*\d)|□+|×{{2,}}|(?<![A-Za-z0-9])[Xx]{{2,}}(?![A-Za-z])|"
    rf"(?<=[12]\d)[Xx]{{2}}(?=年)|(?<=[12]\d)\*{{1,2}}(?=年)|(?<![\d×])×(?=[{_HAN}])|(?<![A-Za-z0-9])X(?=(?:{_PLACE}))|"
    rf"(?<=[12]\d\d)[X×](?=年)|(?<![\w*])\*{{2,}}(?![\w*])"
)


def mask_view(view: str, masks: Sequence[Mask] | None) -> str:
    """`view` with the signs of its masks replaced, one character for one.

    Args:
        view: The text as the rules see it.
        masks: The masks of the document; `None` for a text that nobody has searched, where the
            signs are judged by their neighbours. 某 is a word already and stays.
    """
    if masks is None:
        return _UNJUDGED.sub(lambda match: UNKNOWN * len(match.group()), view)
    # The last figure of a year may be a lone X, which is a letter anywhere else.
    view = _YEAR.sub(lambda match: FIGURE * len(match.group()), view)
    parts: list[str] = []
    position = 0
    for mask in masks:
        start, end = mask.span.start, mask.span.end
        parts.append(view[position:start])
        sign = FIGURE if mask.kind is MaskKind.FIGURE else NAME
        parts.append("".join(char if char == "某" else sign for char in view[start:end]))
        position = end
    parts.append(view[position:])
    return "".join(parts)
