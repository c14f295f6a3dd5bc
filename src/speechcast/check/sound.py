"""Audio files against the timeline: their length, and whether every utterance is heard in them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from speechcast.check.findings import Findings
from speechcast.model.outline import Outline
from speechcast.model.timeline import TimedUtterance, Timeline
from speechcast.renditions.chapters import chapters

WINDOW_S = 0.01
CHAPTER_TOLERANCE_MS = 1
"""MP3 and Ogg count chapters in milliseconds."""
_WITHOUT_CHAPTERS = frozenset({"wav", "clips"})
_BLOCK_S = 4.0
AUDIBLE_DBFS = -55.0
"""An utterance whose loudest 10 ms lie below this is silence to a listener."""
FRAME_SAMPLES = {"mp3": 1152, "m4b": 2048, "opus": 960, "flac": 0, "wav": 0, "clips": 1152}
"""How many samples at 24 kHz a decoded file may differ: one encoder frame (traps of each codec)."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A decoded file: its rate (Hz), its length (samples) and the level of every 10 ms (dBFS)."""

    rate: int
    samples: int
    levels: NDArray[np.float64]


def listen(source: Path | bytes) -> Heard:
    """Decode an audio file, some seconds at a time.

    Raises:
        OSError, av.error.FFmpegError: when it cannot be decoded.
    """
    energies: list[NDArray[np.float32]] = []
    blocks: list[NDArray[np.float32]] = []
    held = total = rate = 0
    with av.open(
        io.BytesIO(source) if isinstance(source, bytes) else str(source), "r"
    ) as container:
        for frame in container.decode(container.streams.audio[0]):
            rate = frame.sample_rate
            block = _mono(frame)
            blocks.append(block)
            held += len(block)
            total += len(block)
            if held >= _BLOCK_S * rate:
                rest = _measured(np.concatenate(blocks), round(rate * WINDOW_S), energies)
                blocks, held = [rest], len(rest)
    if blocks:
        _measured(np.concatenate(blocks), round(rate * WINDOW_S), energies)
    levels = np.concatenate(energies).astype(np.float64) if energies else np.zeros(0)
    return Heard(rate, total, 10 * np.log10(levels + 1e-12))


def _mono(frame: av.AudioFrame) -> NDArray[np.float32]:
    """The frame's channels as one, full scale at 1."""
    samples = frame.to_ndarray()
    whole = samples.dtype.kind == "i"
    scale = 1.0 / (1 << (8 * samples.dtype.itemsize - 1)) if whole else 1.0
    channels = len(frame.layout.channels)
    if not frame.format.is_planar and channels > 1:
        samples = samples.reshape(-1, channels).T
    mixed: NDArray[np.float32] = samples.mean(axis=0, dtype=np.float32) * np.float32(scale)
    return mixed


def _measured(
    samples: NDArray[np.float32], window: int, energies: list[NDArray[np.float32]]
) -> NDArray[np.float32]:
    """Append the energy of every whole window of `samples`; what is left over comes back."""
    whole = len(samples) // window * window
    energies.append(np.square(samples[:whole]).reshape(-1, window).mean(axis=1))
    return samples[whole:]


def _silent(
    heard: Heard, utterances: Iterable[TimedUtterance], offset: int, rate: int
) -> TimedUtterance | None:
    """The first utterance that cannot be heard."""
    for utterance in utterances:
        first = int((utterance.start - offset) / rate / WINDOW_S)
        last = max(first + 1, int((utterance.end - offset) / rate / WINDOW_S))
        levels = heard.levels[first:last]
        if len(levels) == 0 or float(levels.max()) < AUDIBLE_DBFS:
            return utterance
    return None


def check_sound(
    findings: Findings,
    name: str,
    source: Path | bytes,
    format_name: str,
    timeline: Timeline,
    *,
    start: int,
    end: int,
    file: str = "",
) -> None:
    """Verify that an audio file holds samples `[start, end)` of the narration.

    `name` stands in messages; `file` is the file to which the sound belongs, when it is another.
    """
    try:
        heard = listen(source)
    except (OSError, IndexError, av.error.FFmpegError) as error:
        findings.holds(f"{name} decodes", False, str(error))
        return
    expected = end - start
    found = heard.samples * timeline.sample_rate / max(1, heard.rate)
    to_ms = 1000 / timeline.sample_rate
    findings.measured(
        file or name, "length of its sound", [(found - expected) * to_ms],
        FRAME_SAMPLES[format_name] * to_ms,
    )  # fmt: skip
    findings.holds(
        f"{name} has the length of its part of the narration",
        abs(found - expected) <= FRAME_SAMPLES[format_name],
        f"{found / timeline.sample_rate:.3f} s instead of {expected / timeline.sample_rate:.3f} s",
    )
    if timeline.voice.startswith("silence:"):
        return
    inside = [u for u in timeline.utterances if start <= u.start and u.end <= end]
    silent = _silent(heard, inside, start, timeline.sample_rate)
    findings.holds(
        f"{name} is heard in every utterance",
        silent is None,
        "" if silent is None else f"silence where “{silent.spoken[:30]}” should be heard",
    )


def check_sound_chapters(
    findings: Findings,
    name: str,
    path: Path,
    format_name: str,
    outline: Outline,
    timeline: Timeline,
) -> None:
    """Verify the chapters of a sound file, where its format has them, against the timeline."""
    if format_name in _WITHOUT_CHAPTERS:
        return
    try:
        container: Any
        with av.open(str(path)) as container:
            found = [
                (str(c["metadata"].get("title", "")), float(c["start"] * c["time_base"]) * 1000)
                for c in container.chapters()
            ]
    except (OSError, av.error.FFmpegError):
        # That it does not open is told by `check_sound`.
        return
    due = [(c.title, c.start * 1000 / timeline.sample_rate) for c in chapters(outline, timeline)]
    same = [title for title, _ in found] == [title for title, _ in due]
    off = [at - when for (_, at), (_, when) in zip(found, due, strict=False)]
    if same:
        findings.measured(name, "chapters", off, CHAPTER_TOLERANCE_MS)
    findings.holds(
        f"{name} has the speech's chapters",
        same and all(abs(distance) <= CHAPTER_TOLERANCE_MS for distance in off),
        f"off by {max(map(abs, off), default=0):.0f} ms" if same
        else f"{len(found)} instead of {len(due)}, or others",
    )  # fmt: skip
