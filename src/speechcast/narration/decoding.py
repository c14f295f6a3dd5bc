"""Sound files of others as samples: whatever FFmpeg reads, one channel, the rate used inside.

PyAV is imported when a file is opened: most narrations open none, and `say` should not wait for it.
"""

from __future__ import annotations

import io
from itertools import chain
from pathlib import Path

import numpy as np

from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.engine import Pcm


class UndecodableError(Exception):
    """What should be sound is none, or is damaged."""


def decoded(source: bytes | Path) -> Pcm:
    """The first sound stream of a file.

    Raises:
        UndecodableError: when it holds no sound that can be read.
        OSError: when the file cannot be opened.
    """
    import av

    blocks: list[Pcm] = []
    try:
        with av.open(io.BytesIO(source) if isinstance(source, bytes) else str(source), "r") as file:
            if not file.streams.audio:
                raise UndecodableError("there is no sound in it")
            resampler = av.AudioResampler("s16", "mono", SAMPLE_RATE)
            for frame in chain(file.decode(file.streams.audio[0]), (None,)):
                for block in resampler.resample(frame):
                    blocks.append(block.to_ndarray().reshape(-1).astype(np.int16, copy=False))
    except av.error.FFmpegError as error:
        if isinstance(error, OSError) and error.errno is not None and error.errno in (2, 13, 21):
            raise
        raise UndecodableError(str(error)) from error
    return np.concatenate(blocks) if blocks else np.zeros(0, dtype=np.int16)


def at_rate(pcm: Pcm, rate: int) -> Pcm:
    """Samples of `SAMPLE_RATE` at another rate (Hz)."""
    import av

    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(pcm[None, :]), "s16", "mono")
    frame.sample_rate = SAMPLE_RATE
    resampler = av.AudioResampler("s16", "mono", rate)
    blocks = [
        block.to_ndarray().reshape(-1).astype(np.int16, copy=False)
        for part in (frame, None)
        for block in resampler.resample(part)
    ]
    return np.concatenate(blocks) if blocks else np.zeros(0, dtype=np.int16)
