"""When the words of a known text are heard in a sound that came without times."""

from __future__ import annotations

import importlib.util
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from speechcast.assets import data_folder
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.decoding import at_rate
from speechcast.narration.engine import Pcm
from speechcast.narration.matching import TimedWord, matched

_WHISPER_RATE = 16_000
_LEAST_SHARE = 0.6
"""How much of the text must be recognised for its times to be trusted."""
_PROMPTS = {"zh": "以下是普通话的句子。", "en": None}
"""Without it Whisper writes half of its Chinese in traditional characters."""


def aligner_installed() -> bool:
    """Whether times can be found by listening: faster-whisper is there, and a model for it."""
    return importlib.util.find_spec("faster_whisper") is not None and _model_folder() is not None


def _model_folder() -> Path | None:
    """The model's folder: `SPEECHCAST_WHISPER`, else `whisper` in the data folder."""
    chosen = os.environ.get("SPEECHCAST_WHISPER", "")
    folder = Path(chosen) if chosen else data_folder() / "whisper"
    return folder if (folder / "model.bin").is_file() else None


@lru_cache(maxsize=1)
def _model(folder: Path) -> Any:
    from faster_whisper import WhisperModel

    return WhisperModel(str(folder), device="cpu", compute_type="int8")


def aligned(text: str, pcm: Pcm, language: str) -> tuple[tuple[int, int], ...] | None:
    """(index, sample) of words of `text` as they are heard in `pcm`.

    Returns `None` when no aligner is installed, or when what is heard is another text.
    """
    folder = _model_folder()
    if folder is None or not aligner_installed() or len(pcm) == 0:
        return None
    sound = at_rate(pcm, _WHISPER_RATE).astype(np.float32) / 32768
    segments, _ = _model(folder).transcribe(
        sound,
        language=language,
        beam_size=5,
        temperature=0.0,
        word_timestamps=True,
        condition_on_previous_text=False,
        initial_prompt=_PROMPTS.get(language),
    )
    words = [
        TimedWord(word.word, round(word.start * SAMPLE_RATE), round(word.end * SAMPLE_RATE))
        for segment in segments
        for word in segment.words or ()
    ]
    match = matched(text, words)
    if match.share < _LEAST_SHARE:
        return None
    return tuple((index, min(at, len(pcm))) for index, at in match.marks)
