"""A text that is only spoken, as one sound file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from speechcast.config import DEFAULT_LOUDNESS
from speechcast.model.narration import Voiced
from speechcast.model.samples import SAMPLE_RATE, samples_of
from speechcast.narration.levels import MONO_OFFSET
from speechcast.renditions.encoders import StreamEncoder, Tags
from speechcast.renditions.mix import slide_pcm


def write_speech(voiced: Sequence[Voiced], path: Path) -> float:
    """Write utterances one after another with their pauses; the last pause is left out.

    Args:
        voiced: The utterances.
        path: Where to; its ending decides the format.

    Returns:
        Its length, seconds.

    Raises:
        OutputError: when it cannot be written.
    """
    encoder = StreamEncoder(path.suffix.lstrip(".").lower(), path, sample_rate=SAMPLE_RATE)
    total = 0
    try:
        for number, spoken in enumerate(voiced, 1):
            pause = 0 if number == len(voiced) else samples_of(spoken.utterance.pause)
            length = spoken.samples + pause
            encoder.feed(
                slide_pcm(
                    [spoken],
                    length=length,
                    loudness=DEFAULT_LOUDNESS - MONO_OFFSET,
                    sample_rate=SAMPLE_RATE,
                )
            )
            total += length
        encoder.finish(Tags())
    finally:
        encoder.close()
    return total / SAMPLE_RATE
