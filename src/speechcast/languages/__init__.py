"""What differs between Chinese and English: sentence ends, words, cue tables, numerals, readings."""

from __future__ import annotations

import re
from functools import lru_cache

from speechcast.languages.base import Language

__all__ = ["Language", "detect", "language_of"]

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


def detect(text: str) -> str:
    """`zh` or `en`, whichever script carries more of `text`.

    A Han character counts as much as a word of letters, two characters making a word on average;
    a text without either is taken for Chinese.
    """
    han = sum(1 for _ in _HAN.finditer(text))
    words = sum(1 for _ in _WORD.finditer(text))
    return "en" if words > han else "zh"


@lru_cache
def language_of(code: str) -> Language:
    """The language with this code (`zh`, `en`).

    Raises:
        KeyError: when there is none.
    """
    # Imported when asked for: the other language's tables take a tenth of a second to compile.
    if code == "zh":
        from speechcast.languages.zh import Chinese

        return Chinese()
    if code == "en":
        from speechcast.languages.en import English

        return English()
    raise KeyError(code)
