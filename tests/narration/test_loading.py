"""Libraries of readings are there before several threads ask for them at once."""

from __future__ import annotations

import os
import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from misaki.zh import ZHG2P
from pypinyin import Style, pinyin

import speechcast.narration
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


_SPEAKS = """
import sys
from speechcast.cli.main import run
assert run(["say", "各位早上好。", "--voice", "silence", "-q", "-o", sys.argv[1]]) == 0
print("pypinyin.phrases_dict" in sys.modules)
"""


def test_what_is_kept_is_given_again_without_loading_readings(tmp_path: Path) -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", _SPEAKS, str(tmp_path / "speech.wav")],
            capture_output=True, text=True, check=True,
            env={**os.environ, "SPEECHCAST_CACHE": str(tmp_path / "cache")},
        ).stdout.strip()
        for _ in range(2)
    ]  # fmt: skip
    assert told == ["True", "False"]


_SPEAKS_A_LINE = """
import sys
from speechcast.cli.main import run
assert run(["say", "各位早上好。", "--voice", "silence", "-q", "-o", sys.argv[1]]) == 0
loaded = {"speechcast.languages.zh_cues", "speechcast.readers.front", "charset_normalizer", "lxml"}
print(*sorted(loaded & set(sys.modules)))
"""


def test_a_line_is_spoken_without_what_only_whole_speeches_need(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", _SPEAKS_A_LINE, str(tmp_path / "speech.wav")],
        capture_output=True, text=True, check=True,
        env={**os.environ, "SPEECHCAST_CACHE": str(tmp_path / "cache")},
    )  # fmt: skip
    assert told.stdout == "\n"


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


def test_no_part_of_the_narration_hides_a_name_that_it_offers() -> None:
    """A module is set in its package when it is imported: it may have no function's name."""
    modules = {found.name for found in pkgutil.iter_modules(speechcast.narration.__path__)}
    assert not modules & set(speechcast.narration._HOMES)
    for name, home in speechcast.narration._HOMES.items():
        assert getattr(speechcast.narration, name) is getattr(import_module(home), name)
