"""video.mp4: the slides with their reveals and the narration, a look-up in the timeline."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from speechcast.assets import fonts_folder
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.renditions.chapters import chapters
from speechcast.renditions.cues import Cue, cues
from speechcast.renditions.film import Film, Frame, Subtitle, blended, write_film
from speechcast.renditions.film_pictures import (
    SIZES,
    Planes,
    SlidePictures,
    Stage,
    caption_strips,
    laid_over,
    stage,
)
from speechcast.renditions.film_plan import Shot, Still, constant, shots, stills, with_changes

__all__ = ["SIZES", "VideoOptions", "write_video"]


@dataclass(frozen=True, slots=True)
class VideoOptions:
    """How a video is made.

    Attributes:
        size: One of `SIZES`.
        cfr: Frames a second for programs that need a constant number; 0: one frame where the
            picture changes.
        burn_captions: Whether captions are part of the picture, on a strip below the slide.
        fade: Whether slides fade into each other.
    """

    size: str = "1080p"
    cfr: int = 0
    burn_captions: bool = False
    fade: bool = True


def write_video(
    target: Path,
    *,
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline,
    sound: Path,
    stamp: datetime,
    options: VideoOptions = VideoOptions(),
    captions: Sequence[Cue] | None = None,
) -> None:
    """Write the video to `target`: H.264, AAC, chapters, and captions that can be switched on.

    Args:
        target: The file.
        document, outline, deck, timeline: What was built.
        sound: The whole narration; `narration.m4b` is taken over without loss.
        stamp: Date of the file.
        options: Size and manner.
        captions: The captions, when the caller has them: on a long speech they take seconds.

    Raises:
        MissingError: when a font is not installed.
        OutputError: when the file cannot be written or the sound cannot be read.
    """
    spoken = cues(document, timeline) if captions is None else captions
    place = stage(deck, options.size, captions=options.burn_captions)
    pictures = stills(deck, timeline)
    frames = shots(pictures, timeline.samples, rate=timeline.sample_rate, fade=options.fade)
    burned = spoken if options.burn_captions else ()
    if burned:
        times = {at for cue in burned for at in (cue.start, cue.end)}
        frames = with_changes(frames, times, timeline.samples, rate=timeline.sample_rate)
    sequence: Iterator[Shot] = iter(frames)
    if options.cfr:
        sequence = constant(frames, timeline.samples, rate=timeline.sample_rate, fps=options.cfr)
    film = Film(
        width=place.width,
        height=place.height,
        rate=timeline.sample_rate,
        sound=sound,
        title=outline.title.text,
        artist=document.known.speaker,
        date=stamp.date().isoformat(),
        language=document.language,
        chapters=chapters(outline, timeline),
        subtitles=tuple(Subtitle(c.start, c.end, c.lines) for c in spoken),
    )
    write_film(target, film, _frames(deck, pictures, sequence, place, burned))


def _frames(
    deck: Deck,
    pictures: Sequence[Still],
    sequence: Iterator[Shot],
    place: Stage,
    captions: Sequence[Cue],
) -> Iterator[Frame]:
    fonts = fonts_folder()
    drawn = SlidePictures(deck, [still.slide for still in pictures], place, fonts)
    strips = caption_strips([cue.lines for cue in captions], place, fonts)
    begins = [cue.start for cue in captions]
    for shot in sequence:
        picture = _picture(drawn, shot)
        if strips:
            number = bisect_right(begins, shot.at) - 1
            spoken = number >= 0 and shot.at < captions[number].end
            picture = laid_over(picture, strips[number if spoken else -1], place)
        yield Frame(shot.at, picture, shot.key)


def _picture(drawn: SlidePictures, shot: Shot) -> Planes:
    if shot.over is None:
        return drawn[shot.picture]
    under = drawn[shot.over]
    return blended(under, drawn[shot.picture], shot.share)
