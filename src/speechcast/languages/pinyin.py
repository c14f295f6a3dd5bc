"""Readings of Chinese characters: one syllable a character, lexical tones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from speechcast.languages.jieba_words import cut, is_listed
from speechcast.languages.traditional import simplified
from speechcast.languages.zh_readings import by_context, phrases_in


def _is_han(char: str) -> bool:
    return (
        "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char >= "\U00020000"
    ) or char == "〇"


@lru_cache(maxsize=1)
def _pypinyin() -> Any:
    import pypinyin

    return pypinyin


@lru_cache(maxsize=20_000)
def _settled(word: str) -> bool:
    """Whether the dictionary reads `word` as a whole."""
    from pypinyin.constants import PHRASES_DICT

    return word in PHRASES_DICT


_BY_NEIGHBOURS = re.compile("([地得为]|^[种重铺长]|长$)")


def _words(run: str) -> Iterator[str]:
    """The words of a run; what neighbours decide stands alone unless the dictionary has the word."""
    for word in cut(run):
        if len(word) == 1 or not _BY_NEIGHBOURS.search(word) or _settled(word):
            yield word
        else:
            yield from filter(None, _BY_NEIGHBOURS.split(word))


@lru_cache(maxsize=20_000)
def _word(word: str) -> tuple[str, ...]:
    """A word's syllables by pypinyin's dictionary, tones as it has them."""
    library = _pypinyin()
    found: list[str] = library.lazy_pinyin(
        word,
        style=library.Style.TONE3,
        neutral_tone_with_five=True,
        errors=lambda run: list(run),
    )
    return tuple(found) if len(found) == len(word) else tuple("" for _ in word)


def syllables(text: str) -> list[str | None]:
    """For each character of `text` its syllable (`zhong4`, `lv4`, `de5`); `None` for no Han.

    Tones are lexical: sandhi (bu2 shi4, yi2 ge4) belongs to the voice. A character that no
    dictionary knows is `None` too.
    """
    text = simplified(text)
    found: list[str | None] = [None] * len(text)
    start = 0
    while start < len(text):
        if not _is_han(text[start]):
            start += 1
            continue
        end = start
        while end < len(text) and _is_han(text[end]):
            end += 1
        _read_run(text, start, end, found)
        start = end
    return found


def _read_run(text: str, start: int, end: int, found: list[str | None]) -> None:
    """Read the Han characters `text[start:end]`, first by words, then by phrases and neighbours."""
    position = start
    words: list[tuple[int, str]] = []
    inner: set[int] = set()
    for word in _words(text[start:end]):
        words.append((position, word))
        if len(word) > 1 and (_settled(word) or is_listed(word)):
            inner.update(range(position + 1, position + len(word)))
        for offset, syllable in enumerate(_word(word)):
            found[position + offset] = _lexical(text[position + offset], syllable)
        position += len(word)
    known: set[int] = set()
    for at, reading in phrases_in(text, start, end, inner):
        for offset, syllable in enumerate(reading):
            found[at + offset] = syllable
            known.add(at + offset)
    for at, syllable in by_context(text, words):
        if at not in known:
            found[at] = syllable


def _lexical(char: str, syllable: str) -> str | None:
    if char == "不" and syllable.startswith("bu"):
        return "bu4"
    if char == "一":
        return "yi1"
    if char == "〇":
        return "ling2"
    return syllable if syllable and syllable[0].isascii() else None


def readings(text: str) -> list[str]:
    """A syllable for each Chinese character of `text`, in order; nothing for other characters."""
    return [syllable for syllable in syllables(text) if syllable is not None]
