"""Characters that are read in one way only, to spell a reading for voices that take plain text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from speechcast.languages.jieba_words import own_tokenizer
from speechcast.languages.pinyin import syllables


@lru_cache(maxsize=1)
def _by_syllable() -> dict[str, str]:
    """Syllable → the commonest character that has no other reading."""
    from pypinyin.constants import PINYIN_DICT
    from pypinyin.contrib.tone_convert import to_tone3

    frequency = own_tokenizer().FREQ
    best: dict[str, tuple[int, str]] = {}
    for code, readings in PINYIN_DICT.items():
        if not 0x4E00 <= code <= 0x9FFF:
            continue
        listed = readings.split(",")
        syllable = to_tone3(listed[0], neutral_tone_with_five=True, v_to_u=False)
        # One with several readings serves only where no other is at hand.
        worth = frequency.get(chr(code), 0) / (1 if len(listed) == 1 else 10_000)
        if worth > best.get(syllable, (0.0, ""))[0]:
            best[syllable] = (worth, chr(code))
    found = {syllable: char for syllable, (_, char) in best.items()}
    return found | {"de5": "的", "le5": "了", "men5": "们", "ma5": "吗", "ne5": "呢", "ba5": "吧"}


def respelled(words: str, reading: Sequence[str]) -> str:
    """`words` in characters that are read as `reading`; its length stays.

    A character whose reading is right as it stands is kept, and so is one for whose reading there
    is no other character.

    Args:
        words: Chinese characters.
        reading: A syllable for each (`chong2`, neutral tone 5, v for ü).
    """
    table = _by_syllable()
    own = syllables(words)
    return "".join(
        char if known == syllable else table.get(syllable, char)
        for char, known, syllable in zip(words, own, reading, strict=True)
    )
