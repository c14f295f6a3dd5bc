"""How loud samples are: ITU-R BS.1770-4 loudness of a mono signal, and levels of short windows."""

from __future__ import annotations

import cmath
import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from speechcast.model.samples import SAMPLE_RATE

FULL_SCALE = 32_768.0
MONO_OFFSET = 10 * math.log10(2)
"""LU by which one mono channel measures below the same signal on two speakers (ITU-R BS.1770-4)."""
_BLOCK_S, _STEP_S = 0.4, 0.1
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0
_OFFSET = -0.691
"""BS.1770-4: what makes a 997 Hz sine of full scale in one channel read -3.01."""
_TAIL = SAMPLE_RATE // 2
"""Samples after which the weighting filter has died away below 16 bits (its pole: 38 Hz)."""


def _biquads(rate: int) -> tuple[tuple[list[float], list[float]], ...]:
    """The two filters of BS.1770-4 as (numerator, denominator) at any rate.

    The standard prints coefficients for 48 kHz; these are the analogue filters behind them,
    transformed again, as EBU's libebur128 does.
    """
    gain, quality, frequency = 3.999843853973347, 0.7071752369554196, 1681.974450955533
    k = math.tan(math.pi * frequency / rate)
    high = 10 ** (gain / 20)
    middle = high**0.4996667741545416
    a0 = 1 + k / quality + k * k
    shelf = (
        [(high + middle * k / quality + k * k) / a0, 2 * (k * k - high) / a0,
         (high - middle * k / quality + k * k) / a0],
        [1.0, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0],
    )  # fmt: skip
    quality, frequency = 0.5003270373238773, 38.13547087602444
    k = math.tan(math.pi * frequency / rate)
    a0 = 1 + k / quality + k * k
    high_pass = ([1.0, -2.0, 1.0], [1.0, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0])
    return shelf, high_pass


@lru_cache(maxsize=16)
def _response(length: int, rate: int) -> NDArray[np.complex128]:
    """The weighting filter's response at the frequencies of a real transform of `length`."""
    z = np.exp(-2j * cmath.pi * np.arange(length // 2 + 1) / length)
    response = np.ones_like(z)
    for numerator, denominator in _biquads(rate):
        response *= np.polyval(numerator[::-1], z) / np.polyval(denominator[::-1], z)
    return np.asarray(response)


def weighted(samples: NDArray[np.float64], rate: int = SAMPLE_RATE) -> NDArray[np.float64]:
    """`samples` through the K-weighting filter."""
    length = 1 << (len(samples) + _TAIL - 1).bit_length()
    spectrum = np.fft.rfft(samples, length) * _response(length, rate)
    return np.asarray(np.fft.irfft(spectrum, length)[: len(samples)])


def block_energies(pcm: NDArray[np.int16], rate: int = SAMPLE_RATE) -> NDArray[np.float64]:
    """Weighted mean square of blocks of 400 ms, one every 100 ms.

    A signal shorter than a block is one block of its own length.
    """
    if len(pcm) == 0:
        return np.zeros(0)
    squares = weighted(pcm / FULL_SCALE, rate) ** 2
    block, step = round(_BLOCK_S * rate), round(_STEP_S * rate)
    if len(squares) < block:
        return np.array([squares.mean()])
    sums = np.concatenate([[0.0], np.cumsum(squares)])
    starts = np.arange(0, len(squares) - block + 1, step)
    return np.asarray((sums[starts + block] - sums[starts]) / block)


def gated_loudness(energies: NDArray[np.float64]) -> float:
    """Integrated loudness, LUFS, of block energies, with both gates; `-inf` for silence."""
    heard = energies[energies > 10 ** ((_ABSOLUTE_GATE - _OFFSET) / 10)]
    if len(heard) == 0:
        return -math.inf
    heard = heard[heard > heard.mean() * 10 ** (_RELATIVE_GATE / 10)]
    return _OFFSET + 10 * math.log10(float(heard.mean()))


def loudness(pcm: NDArray[np.int16], rate: int = SAMPLE_RATE) -> float:
    """Integrated loudness of a mono signal, LUFS (ITU-R BS.1770-4); `-inf` for silence."""
    return gated_loudness(block_energies(pcm, rate))


def peak(pcm: NDArray[np.int16]) -> float:
    """Largest absolute sample as a share of full scale."""
    return float(np.abs(pcm.astype(np.int32)).max(initial=0)) / FULL_SCALE


def window_levels(pcm: NDArray[np.int16], window: int) -> NDArray[np.float64]:
    """Root mean square of each window of `window` samples (the last one may be shorter), dBFS."""
    padded = np.zeros(-(-len(pcm) // window) * window)
    padded[: len(pcm)] = pcm / FULL_SCALE
    energies = (padded.reshape(-1, window) ** 2).mean(axis=1)
    return np.asarray(10 * np.log10(energies + 1e-12))
