"""Loudness by the standard, and silence cut off where it is."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.engine import Speech
from speechcast.narration.levels import block_energies, gated_loudness, loudness, peak
from speechcast.narration.trim import trimmed


def _sine(frequency: float, seconds: float, level_dbfs: float, rate: int = SAMPLE_RATE):  # type: ignore[no-untyped-def]
    wave = np.sin(2 * np.pi * frequency * np.arange(round(seconds * rate)) / rate)
    return np.rint(wave * 32767 * 10 ** (level_dbfs / 20)).astype(np.int16)


@pytest.mark.parametrize("rate", [24_000, 48_000])
def test_a_full_sine_of_997_hz_measures_what_the_standard_says(rate: int) -> None:
    assert loudness(_sine(997, 3, 0, rate), rate) == pytest.approx(-3.01, abs=0.05)


def test_the_gates_leave_silence_out() -> None:
    loud = _sine(997, 4, -20)
    silence = np.zeros(20 * SAMPLE_RATE, dtype=np.int16)
    assert loudness(np.concatenate([loud, silence])) == pytest.approx(-23.0, abs=0.4)
    soft = _sine(997, 20, -50)
    assert loudness(np.concatenate([loud, soft])) == pytest.approx(-23.0, abs=0.4)


def test_silence_and_nothing_have_no_loudness() -> None:
    assert loudness(np.zeros(48_000, dtype=np.int16)) == -math.inf
    assert loudness(np.zeros(0, dtype=np.int16)) == -math.inf
    assert gated_loudness(np.zeros(0)) == -math.inf
    assert peak(np.zeros(0, dtype=np.int16)) == 0.0


def test_a_sound_shorter_than_a_block_is_measured_whole() -> None:
    assert len(block_energies(_sine(997, 0.1, -20))) == 1
    assert loudness(_sine(997, 0.2, -20)) == pytest.approx(-23.0, abs=0.3)


def test_the_peak_of_the_most_negative_sample_is_full_scale() -> None:
    assert peak(np.array([0, -32768, 5], dtype=np.int16)) == 1.0


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 30_000), st.integers(0, 30_000), st.integers(2_000, 20_000))
def test_trimming_moves_marks_by_whole_samples(head: int, tail: int, length: int) -> None:
    tone = np.rint(np.sin(np.arange(length) / 7) * 9000).astype(np.int16)
    quiet = [np.zeros(n, dtype=np.int16) for n in (head, tail)]
    speech = Speech(
        np.concatenate([quiet[0], tone, quiet[1]]), ((0, head), (1, head + length // 2))
    )
    short = trimmed(speech)
    assert length <= len(short.pcm) <= min(len(speech.pcm), length + 0.1 * SAMPLE_RATE)
    assert short.marks[1][1] - short.marks[0][1] == length // 2
    at = short.marks[1][1]
    assert np.array_equal(short.pcm[at : at + 200], speech.pcm[head + length // 2 :][:200])
    assert short.pcm[0] == 0
    assert abs(int(short.pcm[-1])) < 200


def test_silence_as_a_whole_is_not_trimmed_away() -> None:
    speech = Speech(np.zeros(1000, dtype=np.int16), ((0, 0),))
    assert trimmed(speech) == speech
