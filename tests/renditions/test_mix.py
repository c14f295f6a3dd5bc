"""Utterances in a slide's sound: where they stand, how loud they are, and that nothing clips."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.errors import OutputError
from speechcast.model.narration import Utterance, Voiced
from speechcast.model.samples import SAMPLE_RATE
from speechcast.model.span import Span
from speechcast.narration.levels import loudness, peak
from speechcast.renditions.mix import interpolated_peaks, levelled, limited, slide_pcm

TARGET = -19.0


def _speechlike(seconds: float, level: float, seed: int = 1) -> np.ndarray:  # type: ignore[type-arg]
    """Noise in syllables, four a second."""
    random = np.random.default_rng(seed)
    length = round(seconds * SAMPLE_RATE)
    syllables = 0.1 + np.abs(np.sin(2 * np.pi * 2 * np.arange(length) / SAMPLE_RATE))
    noise = np.convolve(random.normal(0, 1, length), np.ones(8) / 8, mode="same")
    return np.clip(noise * syllables * level * 32768, -32768, 32767).astype(np.int16)


def voiced(folder: Path, pcm: np.ndarray, pause: float = 0.5, number: int = 0) -> Voiced:  # type: ignore[type-arg]
    path = folder / f"{number}.pcm"
    path.write_bytes(pcm.astype("<i2").tobytes())
    utterance = Utterance("s1", Span(number, number + 1), "好", (number,), pause)
    return Voiced(utterance, len(pcm), (), path, loudness(pcm), peak(pcm))


def test_utterances_stand_where_the_timeline_says_with_silence_between(tmp_path: Path) -> None:
    one = voiced(tmp_path, np.full(1000, 100, dtype=np.int16), pause=0.01, number=0)
    two = voiced(tmp_path, np.full(500, -100, dtype=np.int16), pause=0.02, number=1)
    pcm = slide_pcm([one, two], length=2000, loudness=None, sample_rate=SAMPLE_RATE)
    assert pcm.dtype == np.int16
    assert np.flatnonzero(pcm == 100).tolist() == list(range(1000))
    assert np.flatnonzero(pcm == -100).tolist() == list(range(1240, 1740))
    assert not pcm[1740:].any()


def test_soft_and_loud_utterances_come_out_alike(tmp_path: Path) -> None:
    spoken = [voiced(tmp_path, _speechlike(4, level, n), number=n)
              for n, level in enumerate((0.02, 0.08, 0.3))]  # fmt: skip
    length = sum(v.samples + SAMPLE_RATE // 2 for v in spoken)
    pcm = slide_pcm(spoken, length=length, loudness=TARGET, sample_rate=SAMPLE_RATE)
    step = 4 * SAMPLE_RATE + SAMPLE_RATE // 2
    levels = [loudness(pcm[n * step : n * step + 4 * SAMPLE_RATE]) for n in range(3)]
    assert max(levels) - min(levels) < 0.3


@pytest.mark.parametrize("seconds", [1.5, 3.0, 6.0])
def test_a_minute_of_speech_has_the_loudness_that_was_asked_for(
    tmp_path: Path, seconds: float
) -> None:
    count = round(60 / (seconds + 0.5))
    spoken = [voiced(tmp_path, _speechlike(seconds, 0.05 + 0.01 * n, n), number=n)
              for n in range(count)]  # fmt: skip
    length = sum(v.samples + SAMPLE_RATE // 2 for v in spoken)
    pcm = slide_pcm(spoken, length=length, loudness=TARGET, sample_rate=SAMPLE_RATE)
    assert loudness(pcm) == pytest.approx(TARGET, abs=0.5)


def test_silence_is_not_lifted(tmp_path: Path) -> None:
    silent = voiced(tmp_path, np.zeros(1000, dtype=np.int16))
    assert silent.loudness == -math.inf
    pcm = slide_pcm([silent], length=2000, loudness=TARGET, sample_rate=SAMPLE_RATE)
    assert not pcm.any()


def test_samples_that_vanished_from_the_cache_are_told(tmp_path: Path) -> None:
    spoken = voiced(tmp_path, np.ones(1000, dtype=np.int16))
    spoken.pcm.write_bytes(b"\0" * 10)
    with pytest.raises(OutputError, match="cache"):
        slide_pcm([spoken], length=2000, loudness=TARGET, sample_rate=SAMPLE_RATE)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1000), st.floats(0.5, 12.0))
def test_no_true_peak_passes_the_ceiling(seed: int, factor: float) -> None:
    loud = levelled(_speechlike(0.5, 0.3, seed), factor, SAMPLE_RATE)
    # Interpolated 16 times, which finds peaks that four times misses.
    fine = np.fft.irfft(np.fft.rfft(loud / 32768, 1 << 14), 1 << 18) * 16
    assert 20 * math.log10(np.abs(fine).max() + 1e-9) <= -1.7


def test_what_stays_below_the_ceiling_is_only_scaled() -> None:
    soft = _speechlike(0.5, 0.05)
    assert np.array_equal(levelled(soft, 2.0, SAMPLE_RATE), soft * 2)


def test_a_peak_is_turned_down_smoothly_and_the_rest_is_left_alone() -> None:
    tone = np.sin(np.arange(4800) / 5) * 0.3
    tone[2400:2410] *= 3
    out = limited(tone, 0.5, 96)
    assert np.array_equal(out[:2000], tone[:2000])
    assert np.array_equal(out[2900:], tone[2900:])
    gain = out[2150:2650] / np.where(np.abs(tone[2150:2650]) < 1e-3, np.nan, tone[2150:2650])
    steps = np.abs(np.diff(gain))
    assert np.nanmax(steps) < 0.05


def test_a_peak_between_samples_is_seen() -> None:
    # A sine at a quarter of the rate whose samples all miss its crests.
    tone = np.sin(np.pi / 4 + np.pi / 2 * np.arange(400))
    assert np.abs(tone).max() < 0.71
    assert interpolated_peaks(tone)[100:300].max() > 0.99
