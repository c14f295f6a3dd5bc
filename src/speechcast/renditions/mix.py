"""Utterances joined into the sound of a slide: one level for all, no peak above the ceiling."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from speechcast.errors import OutputError
from speechcast.model.narration import Voiced
from speechcast.model.samples import samples_of
from speechcast.narration.levels import FULL_SCALE

CEILING = 10 ** (-2.0 / 20)
"""True peak after levelling, as a share of full scale: 1 dB below the limit of -1 dBTP, since
lossy encoders overshoot by about that."""
_EDGES_LU = 0.45
"""What the blocks that straddle the ends of utterances take from the whole's loudness: with F
whole blocks and six that are a quarter, half and three quarters full, 10 log10((F + 6) / (F + 3));
0.2 for utterances of six seconds, 0.8 for those of one and a half."""
_LARGEST_GAIN_DB = 30.0
"""What is so soft is no speech, and its noise must not be lifted."""
LOOK_S = 0.004
"""How long before and after a peak the gain falls and rises."""
_OVERSAMPLING = 4
"""ITU-R BS.1770-4, annex 2."""

Samples = NDArray[np.int16]


def slide_pcm(
    voiced: Sequence[Voiced],
    *,
    length: int,
    loudness: float | None,
    sample_rate: int,
    lead: int = 0,
) -> Samples:
    """The sound of one slide: its utterances at the times that `align_slide` gives them.

    Args:
        voiced: Its utterances, in order.
        length: Samples of the whole slide, its silence included.
        loudness: LUFS of the mono signal that the whole shall have; `None`: as it is.
        sample_rate: Hz.
        lead: Samples before the first utterance.

    Raises:
        OutputError: when the samples of an utterance are not in the cache any more.
    """
    pcm = np.zeros(length, dtype=np.int16)
    at = lead
    for spoken in voiced:
        samples = _read(spoken)
        pcm[at : at + spoken.samples] = levelled(samples, gain(spoken, loudness), sample_rate)
        at += spoken.samples + samples_of(spoken.utterance.pause, sample_rate)
    return pcm


def _read(spoken: Voiced) -> Samples:
    try:
        samples: Samples = np.fromfile(spoken.pcm, dtype="<i2")
    except OSError:
        samples = np.zeros(0, dtype=np.int16)
    if len(samples) != spoken.samples:
        raise OutputError(
            "an utterance vanished from the cache while the sound was made",
            where=str(spoken.pcm),
            hint="Run the same command again: it is spoken anew.",
        )
    return samples


def gain(spoken: Voiced, loudness: float | None) -> float:
    """The factor for an utterance in a whole of `loudness`."""
    lift = spoken.utterance.lift
    if loudness is None or not math.isfinite(spoken.loudness):
        return float(10 ** (lift / 20))
    return float(10 ** (min(loudness + lift + _EDGES_LU - spoken.loudness, _LARGEST_GAIN_DB) / 20))


def levelled(samples: Samples, factor: float, sample_rate: int) -> Samples:
    """`samples` times `factor`, with peaks above the ceiling turned down."""
    if factor == 1.0:
        return samples
    scaled = samples.astype(np.float64) * (factor / FULL_SCALE)
    # Between samples the signal rises above them, for speech by less than this.
    if np.abs(scaled).max(initial=0.0) > CEILING / 1.5:
        scaled = limited(scaled, CEILING, round(LOOK_S * sample_rate))
    return np.asarray(np.clip(np.rint(scaled * FULL_SCALE), -32768, 32767).astype(np.int16))


def limited(signal: NDArray[np.float64], ceiling: float, look: int) -> NDArray[np.float64]:
    """`signal` with its true peaks at most at `ceiling`, turned down smoothly around each peak.

    Args:
        signal: Samples as shares of full scale.
        ceiling: Highest true peak.
        look: Samples before and after a peak within which the gain falls and rises.
    """
    peaks = interpolated_peaks(signal)
    if peaks.max(initial=0.0) <= ceiling:
        return signal
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    # The least gain within reach, then averaged over the same reach: never above what is needed.
    padded = np.pad(needed, 2 * look, constant_values=1.0)
    least = np.lib.stride_tricks.sliding_window_view(padded, 2 * look + 1).min(axis=1)
    window = np.hanning(2 * look + 3)[1:-1]
    smooth = np.convolve(least, window / window.sum(), mode="valid")
    return np.asarray(signal * smooth)


def interpolated_peaks(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    """The largest magnitude within one sample's distance of each sample, between samples too."""
    if len(signal) == 0:
        return signal
    size = 1 << (len(signal) + 64).bit_length()
    spectrum = np.fft.rfft(signal, size)
    fine = np.abs(np.fft.irfft(spectrum, size * _OVERSAMPLING)) * _OVERSAMPLING
    fine = fine[: len(signal) * _OVERSAMPLING].reshape(-1, _OVERSAMPLING).max(axis=1)
    around = np.maximum(fine, np.concatenate([[0.0], fine[:-1]]))
    return np.asarray(around)
