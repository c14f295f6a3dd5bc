"""The user's own sounds around the voice: an intro, an outro, and music that makes way for words."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from speechcast.errors import InputError
from speechcast.model.samples import samples_of
from speechcast.narration.decoding import UndecodableError, decoded
from speechcast.narration.levels import FULL_SCALE
from speechcast.narration.levels import loudness as loudness_of
from speechcast.renditions.mix import CEILING, LOOK_S, limited

Samples = NDArray[np.int16]


def _quiet() -> Samples:
    return np.zeros(0, dtype=np.int16)


_OPEN_LU, _UNDER_LU = -12.0, -22.0
"""Loudness of the music in pauses and under words, relative to the voice."""
_DOWN_S, _UP_S = 0.4, 0.8
"""How long it takes to make way, and to come back."""
_PAUSE_S = 1.6
"""Pauses shorter than this do not bring it back: it would breathe with every sentence."""
_CROSSFADE_MS = 1500
_EDGE_MS = 15
_BEGIN_S, _END_S = 1.0, 3.0
_LONGEST_S = 15 * 60
"""A backing sound is a short clip; what is longer is read so far."""


@dataclass(frozen=True, slots=True)
class Backing:
    """What stands around and under the voice.

    Attributes:
        intro, outro: Sound before the first words and after the last, at its final level.
        music: One round of the music, at the voice's level; rounds join without a seam.
    """

    intro: Samples = field(default_factory=_quiet)
    outro: Samples = field(default_factory=_quiet)
    music: Samples = field(default_factory=_quiet)

    def under(
        self, pcm: Samples, words: Sequence[tuple[int, int]], *, start: int, end: int | None,
        sample_rate: int,
    ) -> Samples:  # fmt: skip
        """The sound of one slide with everything that backs it.

        Args:
            pcm: The slide's voice.
            words: (first sample, sample after the last) of its utterances, within `pcm`.
            start: Sample of the narration at which the slide begins.
            end: Length of the narration when this is its last slide.
            sample_rate: Hz.
        """
        if not self._sounds(start, end):
            return pcm
        mixed = pcm.astype(np.float64)
        if start == 0:
            mixed[: len(self.intro)] += self.intro
        if end is not None and len(self.outro):
            mixed[len(mixed) - len(self.outro) :] += self.outro
        if len(self.music):
            round_ = np.take(self.music, np.arange(start, start + len(pcm)), mode="wrap")
            first, last = start == 0, end is not None
            mixed += round_ * _making_way(words, len(pcm), first, last, sample_rate)
        scaled = limited(mixed / FULL_SCALE, CEILING, round(LOOK_S * sample_rate))
        whole = np.rint(scaled * FULL_SCALE)
        return np.asarray(np.clip(whole, -32768, 32767).astype(np.int16))

    def _sounds(self, start: int, end: int | None) -> bool:
        """Whether there is anything to hear in the slide besides the voice."""
        edges = (start == 0 and len(self.intro)) or (end is not None and len(self.outro))
        return bool(edges or len(self.music))


def _making_way(
    words: Sequence[tuple[int, int]], length: int, first: bool, last: bool, sample_rate: int
) -> NDArray[np.float64]:
    """The music's factor at each sample: low under words, higher in long pauses.

    Slides begin with words, so between two of them it stays low.
    """
    down, up = _DOWN_S * sample_rate, _UP_S * sample_rate
    spans = [(0, 0), *words] if not first else list(words)
    spans = [*spans, (length, length)] if not last else spans
    points: list[tuple[float, float]] = []
    for begin, end in spans:
        if points and begin - points[-1][0] < _PAUSE_S * sample_rate:
            points[-1] = (float(end), _UNDER_LU)
            continue
        if points:
            points.append((points[-1][0] + up, _OPEN_LU))
        points += [(begin - down, _OPEN_LU), (float(begin), _UNDER_LU), (float(end), _UNDER_LU)]
    if last and points:
        points.append((points[-1][0] + up, _OPEN_LU))
    at = np.arange(length)
    if points:
        levels = np.interp(at, [place for place, _ in points], [level for _, level in points])
    else:
        levels = np.full(length, _OPEN_LU)
    factor = 10 ** (levels / 20)
    if first:
        factor *= np.clip(at / (_BEGIN_S * sample_rate), 0, 1)
    if last:
        factor *= np.clip((length - at) / (_END_S * sample_rate), 0, 1)
    return np.asarray(factor)


def load_backing(
    intro: Path | None,
    outro: Path | None,
    music: Path | None,
    *,
    loudness: float,
    sample_rate: int,
) -> Backing:
    """Read the user's sounds and bring them to the voice's loudness.

    Args:
        intro, outro, music: Sound files, or `None`.
        loudness: LUFS of the mono signal that the voice has.
        sample_rate: Hz.

    Raises:
        InputError: when a file cannot be read or is silent.
    """
    edge, fade = _EDGE_MS, round(_DOWN_S * 1000)
    return Backing(
        _quiet() if intro is None else _clip(intro, loudness, sample_rate, edge, fade),
        _quiet() if outro is None else _clip(outro, loudness, sample_rate, fade, fade),
        _quiet() if music is None else _round(music, loudness, sample_rate),
    )


def _clip(path: Path, loudness: float, sample_rate: int, rise_ms: int, fall_ms: int) -> Samples:
    segment = _segment(path, loudness, sample_rate)
    return _samples(
        segment.fade_in(min(rise_ms, len(segment))).fade_out(min(fall_ms, len(segment)))
    )


def _round(path: Path, loudness: float, sample_rate: int) -> Samples:
    """The music with its end faded into its beginning."""
    segment = _segment(path, loudness, sample_rate)
    overlap = min(_CROSSFADE_MS, len(segment) // 3)
    if overlap < 2 * _EDGE_MS:
        return _samples(segment)
    head = segment[:overlap].fade_in(overlap)
    tail = segment[-overlap:].fade_out(overlap)
    return _samples(head.overlay(tail) + segment[overlap:-overlap])


def _segment(path: Path, loudness: float, sample_rate: int) -> Any:
    with warnings.catch_warnings():
        # It looks for ffmpeg, which nothing here needs: sound is decoded by PyAV.
        warnings.simplefilter("ignore")
        from pydub import AudioSegment  # type: ignore[import-untyped]
    try:
        pcm = decoded(path)[: samples_of(_LONGEST_S, sample_rate)]
    except (UndecodableError, OSError) as error:
        raise InputError(
            f"is no sound file ({error})", where=str(path), hint="Save it as WAV or MP3."
        ) from error
    level = loudness_of(pcm, sample_rate)
    if not math.isfinite(level):
        raise InputError("is silent", where=str(path), hint="Choose another sound.")
    segment = AudioSegment(
        data=pcm.astype("<i2").tobytes(), sample_width=2, frame_rate=sample_rate, channels=1
    )
    return segment.apply_gain(loudness - level)


def _samples(segment: Any) -> Samples:
    return np.frombuffer(segment.raw_data, dtype="<i2").astype(np.int16)
