"""English phonemes by espeak-ng, clause by clause, and where in them each word begins."""

from __future__ import annotations

import re
from functools import lru_cache
from threading import Lock
from typing import Any

from speechcast.narration.engines.kokoro_model import VOCABULARY

_WORD = re.compile(r"\S+")
_LONGEST_PHRASE = 30
"""Words phonemised together; alignment grows with the square of the length."""
_LONGEST_WORD = 40
"""Letters of what can be a word; longer runs are cut."""
_LIGHT = frozenset("ˈˌː")
_VOWELS = frozenset("aeiouyæɐɑɒɔəɚɛɜɪɨɤɯʊʌᵻøœAIOQWY")
_GAP, _LIGHT_GAP, _OTHER_VOWEL, _OTHER = 0.8, 0.1, 0.5, 1.2

_LOCK = Lock()
"""espeak-ng's state belongs to the whole process."""


@lru_cache(maxsize=4)
def _backend(accent: str) -> Any:
    import espeakng_loader
    from phonemizer.backend import EspeakBackend
    from phonemizer.backend.espeak.wrapper import EspeakWrapper

    EspeakWrapper.set_library(espeakng_loader.get_library_path())
    EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
    return EspeakBackend(accent, with_stress=True, language_switch="remove-flags")


@lru_cache(maxsize=20_000)
def _phonemes(text: str, accent: str) -> str:
    """The phonemes of `text` in the voice's vocabulary, groups separated by single blanks."""
    with _LOCK:
        given: str = _backend(accent).phonemize([text], strip=True)[0]
    kept = "".join(char for char in given if char in VOCABULARY)
    return " ".join(kept.split())


def english_words(phrase: str, accent: str) -> list[tuple[str, int]]:
    """The phonemes of a run of words, cut where the words begin.

    Args:
        phrase: Words separated by blanks, without other punctuation.
        accent: espeak-ng's name of the language.

    Returns:
        (phonemes, index in `phrase` of the word's first letter); joined, the phonemes are those of
        the phrase. A word that is not heard at all is left out.
    """
    words: list[tuple[int, str]] = []
    for match in _WORD.finditer(phrase):
        for start in range(0, len(match.group()), _LONGEST_WORD):
            words.append((match.start() + start, match.group()[start : start + _LONGEST_WORD]))
    found: list[tuple[str, int]] = []
    for first in range(0, len(words), _LONGEST_PHRASE):
        part = words[first : first + _LONGEST_PHRASE]
        cut = _cut([word for _, word in part], accent)
        if found and cut:
            found[-1] = (found[-1][0] + " ", found[-1][1])
        found += [(phonemes, part[number][0]) for number, phonemes in cut]
    return found


def _cut(words: list[str], accent: str) -> list[tuple[int, str]]:
    """(number of the word, its part of the phrase's phonemes) for every word that is heard."""
    together = _phonemes(" ".join(words), accent)
    alone = [_phonemes(word, accent).replace(" ", "") for word in words]
    heard = [number for number, phonemes in enumerate(alone) if phonemes]
    if not together or not heard:
        return []
    starts = _starts(together, [alone[number] for number in heard])
    ends = [*starts[1:], len(together)]
    return [
        (number, together[start:end])
        for number, start, end in zip(heard, starts, ends, strict=True)
        if end > start
    ]


def _starts(together: str, alone: list[str]) -> list[int]:
    """Where in `together` each of the words `alone` begins; rising, the first at 0."""
    groups = together.split(" ")
    if len(groups) == len(alone):
        distances = [_distance(group, word) for group, word in zip(groups, alone, strict=True)]
        if all(d <= 0.4 * max(len(w), 2) for d, w in zip(distances, alone, strict=True)):
            starts, at = [], 0
            for group in groups:
                starts.append(at)
                at += len(group) + 1
            return starts
    return _aligned_starts(together, alone)


def _aligned_starts(together: str, alone: list[str]) -> list[int]:
    places = [place for place, char in enumerate(together) if char != " "]
    joined = "".join(alone)
    partner = _align(joined, "".join(together[place] for place in places))
    starts: list[int] = []
    at = beyond = 0
    for number, word in enumerate(alone):
        # A stress mark alone says nothing: "a" bears one by itself and none in a sentence.
        matched = [
            where
            for i in range(at, at + len(word))
            if (where := partner[i]) is not None and joined[i] not in _LIGHT
        ]
        at += len(word)
        # A word without a partner begins behind the partners of those before it.
        place = places[min(matched[0] if matched else beyond, len(places) - 1)]
        beyond = matched[-1] + 1 if matched else beyond
        floor = starts[-1] + 1 if starts else 0
        # Every word keeps at least one phoneme, whatever the alignment says.
        ceiling = places[max(0, len(places) - (len(alone) - number))]
        start = max(place, floor)
        start = 0 if number == 0 else min(start, max(ceiling, floor))
        while start < len(together) - 1 and together[start] == " ":
            start += 1
        starts.append(_group_start(together, start, floor) if number else 0)
    return starts


def _group_start(together: str, start: int, floor: int) -> int:
    """`start`, moved to the beginning of its group when only stress marks lie between."""
    begin = start
    while begin > floor and together[begin - 1] in _LIGHT:
        begin -= 1
    return begin


def _cost(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in _LIGHT or other in _LIGHT:
        return _OTHER
    return _OTHER_VOWEL if (one in _VOWELS) == (other in _VOWELS) else _OTHER


def _gap(char: str) -> float:
    return _LIGHT_GAP if char in _LIGHT else _GAP


def _table(one: str, other: str) -> list[list[float]]:
    """Costs of the cheapest alignments of all beginnings (Needleman and Wunsch)."""
    table = [[0.0]]
    for char in other:
        table[0].append(table[0][-1] + _gap(char))
    for char in one:
        above = table[-1]
        row = [above[0] + _gap(char)]
        for column, second in enumerate(other, 1):
            row.append(
                min(
                    above[column - 1] + _cost(char, second),
                    above[column] + _gap(char),
                    row[column - 1] + _gap(second),
                )
            )
        table.append(row)
    return table


def _distance(one: str, other: str) -> float:
    return _table(one, other)[-1][-1]


def _align(one: str, other: str) -> list[int | None]:
    """For each character of `one` the index of its partner in `other`, if it has one."""
    table = _table(one, other)
    partner: list[int | None] = [None] * len(one)
    i, j = len(one), len(other)
    while i and j:
        here = table[i][j]
        if abs(here - table[i - 1][j - 1] - _cost(one[i - 1], other[j - 1])) < 1e-9:
            i, j = i - 1, j - 1
            partner[i] = j
        elif abs(here - table[i - 1][j] - _gap(one[i - 1])) < 1e-9:
            i -= 1
        else:
            j -= 1
    return partner
