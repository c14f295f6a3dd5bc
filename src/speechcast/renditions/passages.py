"""Passages of the speech as sound: cut from the slides' clips, for cards that say one sentence."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from speechcast.model.span import Span
from speechcast.model.timeline import TimedSlide, Timeline, spoken_at
from speechcast.renditions.encoders import encode_clip

_FADE = 120
"""Samples (5 ms) over which a cut fades in and out, so that it does not click."""

_TAIL_S = 0.12
"""Silence of the pause behind a passage that is kept, seconds."""


def passage_sounds(
    spans: Iterable[Span], timeline: Timeline, clips: Mapping[str, Path]
) -> dict[Span, bytes]:
    """Each passage as MP3; those that are not spoken, or run over several slides, are left out.

    Args:
        spans: Passages of the text.
        timeline: When its characters are spoken.
        clips: Deck slide id → MP3 of what is said while it stands.
    """
    wanted: dict[str, list[tuple[Span, int, int]]] = {}
    for span in dict.fromkeys(spans):
        found = _place(span, timeline)
        if found is not None and found[0].id in clips:
            slide, start, end = found
            wanted.setdefault(slide.id, []).append((span, start - slide.start, end - slide.start))
    sounds: dict[Span, bytes] = {}
    with tempfile.TemporaryDirectory(prefix="speechcast-passages-") as name:
        piece = Path(name) / "piece.mp3"
        for slide_id, cuts in wanted.items():
            pcm = _decoded(clips[slide_id])
            for span, start, end in cuts:
                tail = round(_TAIL_S * timeline.sample_rate)
                encode_clip(
                    _faded(pcm[start : end + tail]), piece, sample_rate=timeline.sample_rate
                )
                sounds[span] = piece.read_bytes()
    return sounds


def _place(span: Span, timeline: Timeline) -> tuple[TimedSlide, int, int] | None:
    """The slide during which a passage is spoken, and the samples at which it begins and ends."""
    said = [u for u in timeline.utterances if u.span.overlap(span)]
    if not said:
        return None
    start = spoken_at(said[:1], max(span.start, said[0].span.start))
    last = said[-1]
    end = last.end
    if span.end < last.span.end:
        end = spoken_at(said[-1:], span.end) or last.end
    slide = next((s for s in timeline.slides if s.start <= said[0].start < s.end), None)
    if start is None or slide is None or end > slide.end or end <= start:
        return None
    return slide, start, end


def _decoded(path: Path) -> NDArray[np.int16]:
    blocks: list[NDArray[np.int16]] = []
    with av.open(str(path), "r") as container:
        resampler = av.AudioResampler(format="s16", layout="mono")
        for frame in container.decode(container.streams.audio[0]):
            for block in resampler.resample(frame):
                blocks.append(np.asarray(block.to_ndarray(), dtype=np.int16).reshape(-1))
    return np.concatenate(blocks) if blocks else np.zeros(0, dtype=np.int16)


def _faded(pcm: NDArray[np.int16]) -> NDArray[np.int16]:
    """`pcm` with its first and last milliseconds faded."""
    size = min(_FADE, len(pcm) // 2)
    if not size:
        return pcm
    shape = np.ones(len(pcm))
    ramp = np.linspace(0.0, 1.0, size)
    shape[:size] = ramp
    shape[-size:] = ramp[::-1]
    faded: NDArray[np.int16] = np.rint(pcm * shape).astype(np.int16)
    return faded
