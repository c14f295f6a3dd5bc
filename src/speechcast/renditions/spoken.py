"""A text that is only spoken: one sound file, or samples that are played while they are made."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from speechcast.config import DEFAULT_LOUDNESS
from speechcast.model.narration import Voiced
from speechcast.model.samples import SAMPLE_RATE, samples_of
from speechcast.narration.levels import MONO_OFFSET
from speechcast.renditions.mix import Samples, slide_pcm

_UNKNOWN = 0xFFFFFFFF
"""Length of a WAV stream whose end nobody knows yet, as ffmpeg writes it into a pipe."""


def _sound(spoken: Voiced, *, pause: bool) -> Samples:
    length = spoken.samples + (samples_of(spoken.utterance.pause) if pause else 0)
    return slide_pcm(
        [spoken], length=length, loudness=DEFAULT_LOUDNESS - MONO_OFFSET, sample_rate=SAMPLE_RATE
    )


class SpokenStream:
    """A WAV stream (16 bit, mono) of utterances with their pauses, each sent as soon as it comes."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._pause = 0
        self._sent = 0

    @property
    def seconds(self) -> float:
        """Length of what was sent."""
        return self._sent / SAMPLE_RATE

    def add(self, number: int, spoken: Voiced) -> None:
        """Send an utterance, after the pause behind the one before.

        Raises:
            BrokenPipeError: when nobody listens any more.
        """
        if not self._sent:
            self._target.write(
                b"RIFF" + struct.pack("<I", _UNKNOWN) + b"WAVEfmt "
                + struct.pack("<IHHIIHH", 16, 1, 1, SAMPLE_RATE, 2 * SAMPLE_RATE, 2, 16)
                + b"data" + struct.pack("<I", _UNKNOWN)
            )  # fmt: skip
        sound = _sound(spoken, pause=False)
        self._target.write(bytes(2 * self._pause) + sound.astype("<i2").tobytes())
        self._target.flush()
        self._sent += self._pause + len(sound)
        self._pause = samples_of(spoken.utterance.pause)


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
    # A stream needs no encoder, and should not wait for its library.
    from speechcast.renditions.encoders import StreamEncoder, Tags

    encoder = StreamEncoder(path.suffix.lstrip(".").lower(), path, sample_rate=SAMPLE_RATE)
    total = 0
    try:
        for number, spoken in enumerate(voiced, 1):
            sound = _sound(spoken, pause=number < len(voiced))
            encoder.feed(sound)
            total += len(sound)
        encoder.finish(Tags())
    finally:
        encoder.close()
    return total / SAMPLE_RATE
