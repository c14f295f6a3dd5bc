"""Libraries of readings are there before several threads ask for them at once."""

from __future__ import annotations

import subprocess
import sys

_LOADS = """
import sys
from speechcast.languages.pinyin import load_readings
from speechcast.narration.engines.kokoro_phonemes import load_phonemes
load_readings()
for name in ("pypinyin.seg.mmseg", "pypinyin.constants", "pypinyin.contrib.tone_convert"):
    assert name in sys.modules, name
load_phonemes()
assert "misaki.zh" in sys.modules
"""


def test_readings_and_phonemes_are_loaded_before_threads_start() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADS], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
