"""Readings of Chinese characters: one syllable a character, lexical tones."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from speechcast.languages.jieba_words import cut, is_listed, load_segmenter
from speechcast.languages.traditional import simplified
from speechcast.languages.zh_alternatives import ALTERNATIVES
from speechcast.languages.zh_readings import by_context, phrases_in
from speechcast.model.narration import Reading


def _is_han(char: str) -> bool:
    return (
        "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char >= "\U00020000"
    ) or char == "〇"


def load_readings() -> None:
    """Load the libraries of readings; call it before threads ask for readings at once.

    Two threads that begin to import parts of one library can wait for each other for ever.
    """
    load_segmenter()
    import pypinyin.constants
    import pypinyin.contrib.tone_convert
    import pypinyin.seg.mmseg  # noqa: F401


@lru_cache(maxsize=1)
def _pypinyin() -> Any:
    import pypinyin

    return pypinyin


@lru_cache(maxsize=20_000)
def _settled(word: str) -> bool:
    """Whether the dictionary reads `word` as a whole."""
    from pypinyin.constants import PHRASES_DICT

    return word in PHRASES_DICT


@lru_cache(maxsize=20_000)
def _decided(word: str) -> tuple[int, ...]:
    """The characters of `word` that the dictionary reads as parts of words."""
    from pypinyin.seg.mmseg import seg

    decided: list[int] = []
    at = 0
    for part in seg.cut(word):
        if len(part) > 1:
            decided += range(at, at + len(part))
        at += len(part)
    return tuple(decided)


_BY_NEIGHBOURS = re.compile("([地得为]|^[种重铺长]|长$)")


def _words(run: str) -> Iterator[str]:
    """The words of a run; what neighbours decide stands alone unless the dictionary has the word."""
    for word in cut(run):
        start = 0
        if len(word) > 1 and not _settled(word):
            decided = _decided(word)
            for match in _BY_NEIGHBOURS.finditer(word):
                if match.start() not in decided:
                    yield from filter(None, (word[start : match.start()], match.group()))
                    start = match.end()
        if start < len(word):
            yield word[start:]


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


@lru_cache(maxsize=1)
def readings_edition() -> str:
    """Hex digest of the tables and rules that decide readings: equal digests, equal readings.

    The libraries' own versions are not in it.
    """
    digest = hashlib.sha256()
    folder = files("speechcast.languages")
    for name in (
        "pinyin.py",
        "zh_readings.py",
        "zh_phrases.txt",
        "jieba_words.py",
        "traditional.py",
    ):
        digest.update(folder.joinpath(name).read_bytes())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reading that no dictionary word, phrase or neighbour decided.

    Attributes:
        position: Index of the character.
        syllable: How it is read.
        others: Its other common readings.
    """

    position: int
    syllable: str
    others: tuple[str, ...]


def syllables(text: str) -> list[str | None]:
    """For each character of `text` its syllable (`zhong4`, `lv4`, `de5`); `None` for no Han.

    Tones are lexical: sandhi (bu2 shi4, yi2 ge4) belongs to the voice. A character that no
    dictionary knows is `None` too.
    """
    return _read(text)[0]


def doubts(text: str) -> list[Doubt]:
    """The readings of `text` that a person should check, in order."""
    found, sure = _read(text)
    doubted: list[Doubt] = []
    for position, syllable in enumerate(found):
        common = ALTERNATIVES.get(text[position], ())
        if syllable is not None and common and position not in sure:
            others = tuple(other for other in common if other != syllable)
            doubted.append(Doubt(position, syllable, others))
    return doubted


def _read(text: str) -> tuple[list[str | None], set[int]]:
    """The syllables of `text`, and the positions whose reading was decided by more than a default."""
    text = simplified(text)
    found: list[str | None] = [None] * len(text)
    sure: set[int] = set()
    start = 0
    while start < len(text):
        if not _is_han(text[start]):
            start += 1
            continue
        end = start
        while end < len(text) and _is_han(text[end]):
            end += 1
        _read_run(text, start, end, found, sure)
        start = end
    return found, sure


def _read_run(text: str, start: int, end: int, found: list[str | None], sure: set[int]) -> None:
    """Read the Han characters `text[start:end]`, first by words, then by phrases and neighbours."""
    position = start
    words: list[tuple[int, str]] = []
    inner: set[int] = set()
    for word in _words(text[start:end]):
        words.append((position, word))
        if len(word) > 1 and (_settled(word) or is_listed(word)):
            inner.update(range(position + 1, position + len(word)))
        sure.update(position + offset for offset in _decided(word))
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
            known.add(at)
    sure |= known


def _lexical(char: str, syllable: str) -> str | None:
    if char == "不" and syllable.startswith("bu"):
        return "bu4"
    if char == "一":
        return "yi1"
    if char == "〇":
        return "ling2"
    return syllable if syllable and syllable[0].isascii() else None


def readings(text: str, given: Sequence[Reading] = ()) -> list[str]:
    """A syllable for each Chinese character of `text`, in order; nothing for other characters.

    Args:
        text: What is said.
        given: Readings in pinyin that a person gave for stretches of it.
    """
    found = syllables(text)
    for reading in given:
        told = reading.sound.split()
        if len(told) == reading.end - reading.start and not reading.sound.startswith("/"):
            found[reading.start : reading.end] = told
    return [syllable for syllable in found if syllable is not None]
