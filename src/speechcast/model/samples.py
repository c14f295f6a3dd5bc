"""The audio clock: whole samples, turned into other units once, at the very end."""

from __future__ import annotations

from fractions import Fraction

SAMPLE_RATE = 24_000
"""Hz of everything inside speechcast (design: mono 24 kHz)."""


def samples_of(seconds: float, rate: int = SAMPLE_RATE) -> int:
    """`seconds` as whole samples, rounded to the nearest."""
    return round(seconds * rate)


def milliseconds(samples: int, rate: int = SAMPLE_RATE) -> int:
    """`samples` as whole milliseconds, rounded half up."""
    return (samples * 2000 + rate) // (2 * rate)


def seconds(samples: int, rate: int = SAMPLE_RATE) -> Fraction:
    """`samples` as exact seconds."""
    return Fraction(samples, rate)
