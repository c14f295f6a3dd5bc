"""Libraries of readings are there before several threads ask for them at once."""

from __future__ import annotations

import re
import subprocess
import sys

from misaki.zh import ZHG2P
from pypinyin import Style, pinyin

from speechcast.languages.jieba_words import own_tokenizer
from speechcast.narration.engines.kokoro_phonemes import _syllable

_LOADS = """
import sys
from speechcast.languages.pinyin import load_readings
from speechcast.narration.engines.kokoro_phonemes import load_phonemes
load_readings()
for name in ("jieba", "pypinyin.seg.mmseg", "pypinyin.constants", "pypinyin.contrib.tone_convert"):
    assert name in sys.modules, name
load_phonemes()
assert "misaki.transcription" in sys.modules
"""


def test_readings_and_phonemes_are_loaded_before_threads_start() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADS], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_dictionary_of_words_is_the_library_s_own() -> None:
    tokenizer = own_tokenizer()
    frequencies, total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    assert frequencies == tokenizer.FREQ
    assert total == tokenizer.total


def test_syllables_sound_as_the_voices_were_taught_them() -> None:
    spellings = {
        syllable
        for code in range(0x4E00, 0x9FA6, 3)
        for syllable in pinyin(chr(code), style=Style.TONE3, neutral_tone_with_five=True)[0]
        if re.fullmatch("[a-z]*[aeiuv][a-z]*[1-5]", syllable)
    }
    assert len(spellings) > 1000
    for spelling in spellings:
        assert _syllable(spelling) == ZHG2P.py2ipa(spelling).replace("\u032f", ""), spelling
