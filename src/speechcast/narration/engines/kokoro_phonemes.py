"""Words as the phonemes that the Kokoro voices were taught, each bound to its character.

Mandarin comes syllable by syllable (readings of `speechcast.languages.pinyin`, phonemes of misaki),
English clause by clause through espeak-ng, with each word's place found again by alignment. Both
may stand in one utterance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from speechcast.languages import language_of
from speechcast.languages.pinyin import load_readings, syllables
from speechcast.model.narration import Reading
from speechcast.model.span import Span
from speechcast.narration.engines.kokoro_english import english_words
from speechcast.narration.engines.kokoro_model import VOCABULARY

_NONSYLLABIC = "\u032f"
"""Misaki's mark of the second half of a diphthong; the voices were taught without it."""

_RETONED = (
    ("˧˩˧", "↓"), ("˧˥", "↗"), ("˥˩", "↘"), ("˥", "→"),
    ("\u027b\u0329", "ɨ"), ("\u0279\u0329", "ɨ"),
)  # fmt: skip
"""Tones and syllabic consonants as the voices were taught them (misaki's `ZHG2P.retone`)."""

_TOKEN = re.compile(
    r"(?P<han>[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇]+)"
    r"|(?P<digit>\d)"
    r"|(?P<words>[^\W\d_\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇]"
    r"(?:[^\W\d_\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇]|[\u0300-\u036f]"
    r"|['’](?=[^\W\d_])|[^\S\n]+(?=[^\W\d_\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇])"
    r"|-(?=[^\W\d_\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇]))*['’]?)"
    r"|(?P<mark>[\s\S])"
)
_MARKS = {
    "，": ",", "、": ",", "。": ".", "．": ".", "！": "!", "？": "?", "：": ":", "；": ";",
    "…": "…", "—": "—", "–": "—", "～": "—", ",": ",", ".": ".", "!": "!", "?": "?", ":": ":",
    ";": ";", "\n": ".",
}  # fmt: skip
_OPENING = {"“": "“", "「": "“", "『": "“", "《": "“", "〈": "“", "【": "“", "（": "(", "(": "("}
_CLOSING = {"”": "”", "」": "”", "』": "”", "》": "”", "〉": "”", "】": "”", "）": ")", ")": ")"}
_DIGITS = ("ling2", "yi1", "er4", "san1", "si4", "wu3", "liu4", "qi1", "ba1", "jiu3")
_STOPS = frozenset(".!?…")
_PAUSES = frozenset(",;:—") | _STOPS


@dataclass(frozen=True, slots=True)
class Sound:
    """Phonemes with one origin.

    Attributes:
        phonemes: Characters of the voice's vocabulary.
        index: Index of the text's character that begins with them; `None` for pauses and blanks.
    """

    phonemes: str
    index: int | None = None


def load_phonemes() -> None:
    """Load the libraries of readings and phonemes, before threads ask for them at once."""
    load_readings()
    _misaki()


def sounds_of(text: str, language: str, accent: str, given: Sequence[Reading] = ()) -> list[Sound]:
    """What is to be sounded for `text`, in order; empty when nothing in it can be.

    Args:
        text: The words as they are spoken.
        language: `zh` or `en`, of the whole speech: how figures are read that stand there as such.
        accent: espeak-ng's name of the English that is spoken, `en-us` or `en-gb`.
        given: Readings of stretches of `text` that a person gave.
    """
    found: list[Sound] = []
    readings = syllables(text)
    phonemes_at: dict[int, Reading] = {}
    for reading in given:
        if reading.sound.startswith("/"):
            phonemes_at[reading.start] = reading
        else:
            readings[reading.start : reading.end] = reading.sound.split()
    for start, end in _stretches(text, phonemes_at):
        if start in phonemes_at:
            _blank(found)
            found.append(Sound(_in_vocabulary(phonemes_at[start].sound), start))
        else:
            _sounds(found, text, Span(start, end), readings, language, accent)
    # Characters without a reading leave their blanks behind: one is enough, and none in front.
    found = [
        sound
        for number, sound in enumerate(found)
        if sound.phonemes.strip() or (number and found[number - 1].phonemes[-1] != " ")
    ]
    return _ended(found)


def _stretches(text: str, phonemes_at: Mapping[int, Reading]) -> Iterator[tuple[int, int]]:
    """`text` cut where readings in IPA begin and end."""
    at = 0
    for start in sorted(phonemes_at):
        if at < start:
            yield at, start
        at = phonemes_at[start].end
        yield start, at
    if at < len(text):
        yield at, len(text)


def _in_vocabulary(ipa: str) -> str:
    return "".join(char for char in ipa.strip("/") if char in VOCABULARY)


def _sounds(
    found: list[Sound],
    text: str,
    span: Span,
    readings: list[str | None],
    language: str,
    accent: str,
) -> None:
    """Add what is to be sounded for `span`."""
    for match in _TOKEN.finditer(text, span.start, span.end):
        kind, start = match.lastgroup, match.start()
        if kind == "han":
            _blank(found)
            found += _mandarin(text, Span(*match.span()), readings)
        elif kind == "digit":
            _blank(found)
            found += _digit(match.group(), start, language, accent)
        elif kind == "words":
            _blank(found)
            found += [
                Sound(phonemes, start + offset)
                for phonemes, offset in english_words(match.group(), accent)
            ]
        else:
            _mark(found, match.group())


def _blank(found: list[Sound]) -> None:
    """A blank before the next word, unless there is one, or an opening quote."""
    if found and found[-1].phonemes[-1] not in " “(":
        found.append(Sound(" "))


def _mandarin(text: str, span: Span, readings: list[str | None]) -> Iterator[Sound]:
    words = language_of("zh").words(text, span)
    for number, word in enumerate(words):
        if number:
            yield Sound(" ")
        for position in range(word.start, word.end):
            syllable = readings[position]
            if syllable is not None:
                yield Sound(_syllable(_sandhi(text, word, position, readings)), position)


def _sandhi(text: str, word: Span, position: int, readings: list[str | None]) -> str:
    """The syllable as it is said in its word: the tones of 不 and 一 before others.

    Third tones before third tones are left to the voice, which was taught lexical tones.
    """
    syllable = readings[position] or ""
    following = readings[position + 1] if position + 1 < len(readings) else None
    if following is None:
        return syllable
    if syllable == "bu4" and text[position] == "不":
        return "bu2" if following[-1] == "4" else syllable
    if syllable == "yi1" and text[position] == "一" and position + 1 < word.end:
        # 一是…二是… and the digits of a number keep the first tone; 一百 and 一千 do not.
        counts = text[position + 1] in "百千万亿" and position == word.start
        if not counts and (_is_number(word.of(text)) or text[position + 1] == "是"):
            return syllable
        return "yi2" if following[-1] in "45" else "yi4"
    return syllable


def _is_number(word: str) -> bool:
    return all(char in "〇零一二三四五六七八九十百千万亿两点分之第" for char in word)


@lru_cache(maxsize=4096)
def _syllable(pinyin: str) -> str:
    """A syllable as misaki's `ZHG2P.py2ipa` has it, which would load what reads numbers for it."""
    return "".join(map(_retoned, _misaki()(pinyin)[0])).replace(_NONSYLLABIC, "")


def _retoned(phoneme: str) -> str:
    for written, taught in _RETONED:
        phoneme = phoneme.replace(written, taught)
    return phoneme


@lru_cache(maxsize=1)
def _misaki() -> Any:
    from misaki.transcription import pinyin_to_ipa

    return pinyin_to_ipa


def _digit(digit: str, index: int, language: str, accent: str) -> list[Sound]:
    if language == "zh":
        return [Sound(_syllable(_DIGITS[int(digit)]), index)]
    return [Sound(phonemes, index) for phonemes, _ in english_words(str(int(digit)), accent)]


def _mark(found: list[Sound], char: str) -> None:
    last = found[-1].phonemes[-1] if found else ""
    if char in _OPENING:
        _blank(found)
        found.append(Sound(_OPENING[char]))
    elif char in _CLOSING and last not in " “(":
        found.append(Sound(_CLOSING[char]))
    elif mark := _MARKS.get(char, ""):
        # One pause for a run of marks; the first decides, a stop wins.
        if last in _PAUSES:
            if mark in _STOPS and last not in _STOPS:
                found[-1] = Sound(mark)
        elif last and last not in " “(":
            found.append(Sound(mark))


def _ended(found: list[Sound]) -> list[Sound]:
    """Without what trails behind the last word, but with a mark: the voice falls and dies away."""
    if not any(sound.index is not None for sound in found):
        return []
    while found[-1].phonemes in (" ", "“", "("):
        found.pop()
    if (found[-1].phonemes[-1] not in _PAUSES and found[-1].phonemes not in ("”", ")")) or (
        found[-1].phonemes in ("”", ")") and found[-2].phonemes[-1] not in _PAUSES
    ):
        found.append(Sound("."))
    return found
