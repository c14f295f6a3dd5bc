"""The video against the timeline: pictures, sound, chapters and captions, from the file alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from speechcast.check.deck import WHOLE
from speechcast.check.findings import Findings, distances
from speechcast.check.sound import check_sound
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.samples import milliseconds
from speechcast.model.timeline import Timeline
from speechcast.renditions.chapters import chapters
from speechcast.renditions.cues import cues

PICTURE_TOLERANCE_MS = 50
CAPTION_TOLERANCE_MS = 2
LAST_FRAME_MS = 60
"""A film lasts until its last frame has stood as long as the one before."""
_LEAST_CONTRAST = 4
_STEP = 8
"""Every eighth pixel of every eighth row is enough to tell two slides from each other."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What a film holds: times of its frames, its key pictures, chapters and captions (ms)."""

    frames: tuple[int, ...]
    keys: tuple[tuple[int, NDArray[np.uint8]], ...]
    chapters: tuple[tuple[int, str], ...]
    captions: tuple[int, ...]
    duration: int


def watch(path: Path) -> Watched:
    """Read a film; only the frames that players can begin with are decoded.

    Raises:
        OSError, IndexError, StopIteration, av.error.FFmpegError: when it cannot be read.
    """
    container: Any = av.open(str(path))
    with container:
        pictures = container.streams.video[0]
        words = container.streams.subtitles[0] if container.streams.subtitles else None
        frames, captions = [], []
        for packet in container.demux(*(s for s in (pictures, words) if s is not None)):
            if packet.pts is None or not packet.size:
                continue
            at = _ms(packet.pts * packet.time_base)
            if packet.stream.type == "video":
                frames.append(at)
            elif packet.size > 2:
                # Two bytes are the length of a text: nothing is said between captions.
                captions.append(at)
        listed = tuple(
            (_ms(c["start"] * c["time_base"]), c["metadata"].get("title", ""))
            for c in container.chapters()
        )
        duration = _ms(pictures.duration * pictures.time_base)
    return Watched(tuple(sorted(frames)), _keys(path), listed, tuple(captions), duration)


def _ms(seconds: Any) -> int:
    return round(float(seconds) * 1000)


def _keys(path: Path) -> tuple[tuple[int, NDArray[np.uint8]], ...]:
    container: Any = av.open(str(path))
    with container:
        stream = container.streams.video[0]
        stream.codec_context.skip_frame = "NONKEY"
        return tuple(
            (_ms(f.pts * f.time_base), f.to_ndarray(format="gray")[::_STEP, ::_STEP])
            for f in container.decode(stream)
        )


def _missing(due: Sequence[int], found: Collection[int], tolerance: int) -> list[int]:
    times = np.array(sorted(found))
    if not len(times):
        return list(due)
    return [at for at in due if int(np.abs(times - at).min()) > tolerance]


def check_video(
    findings: Findings,
    name: str,
    path: Path,
    document: Document,
    outline: Outline,
    timeline: Timeline,
) -> None:
    """Verify that a video shows and says what the timeline says, when it says so."""
    try:
        film = watch(path)
    except (OSError, IndexError, StopIteration, TypeError, av.error.FFmpegError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    rate = timeline.sample_rate
    length = milliseconds(timeline.samples, rate)
    findings.holds(
        f"{name} lasts as long as the narration",
        abs(film.duration - length) <= LAST_FRAME_MS,
        f"{film.duration / 1000:.3f} s instead of {length / 1000:.3f} s",
    )
    findings.measured(name, "length", [film.duration - length], LAST_FRAME_MS)
    shown = [slide for slide in timeline.slides if slide.end > slide.start]
    due = [milliseconds(slide.start, rate) for slide in shown]
    findings.measured(
        name, "slide changes", distances(due, [at for at, _ in film.keys]), PICTURE_TOLERANCE_MS
    )
    late = _missing(due, [at for at, _ in film.keys], PICTURE_TOLERANCE_MS)
    findings.holds(f"{name} changes its slides on time", not late, f"no slide at {late} ms")
    ends = {slide.id: slide.end for slide in shown}
    kinds = {slide.id: slide.kind for slide in outline.slides()}
    still = {slide.id for slide in shown if kinds.get(slide.of) in WHOLE}
    reveals = [
        milliseconds(r.at, rate)
        for r in timeline.reveals
        if r.at < ends.get(r.slide, 0) and r.slide not in still
    ]
    findings.measured(name, "reveals", distances(reveals, film.frames), PICTURE_TOLERANCE_MS)
    late = _missing(reveals, film.frames, PICTURE_TOLERANCE_MS)
    findings.holds(f"{name} reveals its points on time", not late, f"nothing at {late} ms")
    blank = [at for at, picture in film.keys if np.ptp(picture) < _LEAST_CONTRAST]
    findings.holds(f"{name} is not blank", not blank, f"one colour at {blank} ms")
    _check_tracks(findings, name, film, document, outline, timeline)
    check_sound(
        findings, f"{name}, sound", path, "m4b", timeline, start=0, end=timeline.samples, file=name
    )


def _check_tracks(
    findings: Findings,
    name: str,
    film: Watched,
    document: Document,
    outline: Outline,
    timeline: Timeline,
) -> None:
    rate = timeline.sample_rate
    due = [(milliseconds(c.start, rate), c.title) for c in chapters(outline, timeline)]
    wrong = next(
        (
            title
            for (at, title), (found, words) in zip(due, film.chapters, strict=False)
            if title != words or abs(at - found) > 1
        ),
        None,
    )
    if len(due) == len(film.chapters):
        apart = [a - b for (a, _), (b, _) in zip(due, film.chapters, strict=True)]
        findings.measured(name, "chapters", apart, 1)
    findings.holds(
        f"{name} has the speech's chapters",
        wrong is None and len(due) == len(film.chapters),
        f"“{wrong}” is elsewhere" if wrong else f"{len(film.chapters)} instead of {len(due)}",
    )
    starts = [milliseconds(cue.start, rate) for cue in cues(document, timeline)]
    findings.measured(name, "captions", distances(starts, film.captions), CAPTION_TOLERANCE_MS)
    late = _missing(starts, film.captions, CAPTION_TOLERANCE_MS)
    findings.holds(
        f"{name} has its captions on time",
        not late and len(film.captions) == len(starts),
        f"none at {late} ms" if late else f"{len(film.captions)} instead of {len(starts)}",
    )
