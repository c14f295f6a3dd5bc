"""A film in one file: H.264 frames where something changes, AAC, chapters and soft subtitles."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from speechcast.errors import OutputError
from speechcast.files import replacing
from speechcast.renditions.chapters import Chapter
from speechcast.renditions.film_pictures import Planes

_LANGUAGES = {"zh": "zho", "en": "eng"}
"""ISO 639-2, which MP4 wants."""
_BT709 = 1
_TV_RANGE = 1
_X264 = {"preset": "veryfast", "tune": "stillimage", "crf": "20", "forced-idr": "1"}
_THREADS = 4
"""Fixed: x264 gives other bytes with other numbers of threads."""
_OPTIONS = {"movflags": "+faststart", "fflags": "+bitexact"}
_SUBTITLE_HEAD = (
    b"[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\n"
    b"Format: Name, Fontname, Fontsize, PrimaryColour, Alignment\n"
    b"Style: Default,Arial,18,&Hffffff,2\n\n[Events]\n"
    b"Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)
_MS = Fraction(1, 1000)


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame: its time (samples), its picture, and whether players can begin with it."""

    at: int
    picture: Planes
    key: bool


@dataclass(frozen=True, slots=True)
class Subtitle:
    """Words that stand from `start` to `end`, samples."""

    start: int
    end: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Film:
    """What a film is made of besides its frames.

    Attributes:
        width, height: Pixels.
        rate: Samples a second: the clock of all times.
        sound: File with the narration; AAC is taken over packet by packet, other sound is encoded.
        title, artist, date, language: For players; may be empty.
        chapters: In order.
        subtitles: In order; they can be switched on and off.
    """

    width: int
    height: int
    rate: int
    sound: Path
    title: str = ""
    artist: str = ""
    date: str = ""
    language: str = ""
    chapters: tuple[Chapter, ...] = ()
    subtitles: tuple[Subtitle, ...] = ()


def blended(under: Planes, over: Planes, share: float) -> Planes:
    """`over` faded in upon `under`; `share` of it, in [0, 1]."""
    weight = round(share * 256)
    mixed = under.astype(np.uint16) * (256 - weight) + over.astype(np.uint16) * weight
    return (mixed >> 8).astype(np.uint8)


def write_film(target: Path, film: Film, frames: Iterable[Frame]) -> None:
    """Write a film to `target` as MP4 that begins to play before it is loaded.

    Args:
        target: The file.
        film: What is in it.
        frames: In order, the first at 0.

    Raises:
        OutputError: when it cannot be written or the sound cannot be read.
    """
    try:
        with (
            av.open(str(film.sound)) as source,
            replacing(target) as temporary,
            av.open(str(temporary), "w", format="mp4", options=_OPTIONS) as container,
        ):
            _mux(container, source, film, frames)
    except av.error.FFmpegError as error:
        raise OutputError(
            f"cannot be encoded ({error})",
            where=str(target),
            hint="Free some room on the disk, or choose another folder with -o.",
        ) from error


def _mux(container: Any, source: Any, film: Film, frames: Iterable[Frame]) -> None:
    named = {"title": film.title, "artist": film.artist, "date": film.date}
    container.metadata.update({name: value for name, value in named.items() if value})
    container.set_chapters(
        [
            {"id": number, "start": chapter.start, "end": chapter.end,
             "time_base": Fraction(1, film.rate), "metadata": {"title": chapter.title}}
            for number, chapter in enumerate(film.chapters, 1)
        ]
    )  # fmt: skip
    pictures = _video_stream(container, film)
    sound, packets = _sound_stream(container, source)
    words = _subtitle_stream(container, film) if film.subtitles else None
    language = _LANGUAGES.get(film.language)
    for stream in (pictures, sound, words):
        if stream is not None and language:
            stream.metadata["language"] = language
    streams = [_encoded(pictures, film, frames), packets]
    if words is not None:
        streams.append(_subtitled(words, film))
    for packet in heapq.merge(*streams, key=_time):
        container.mux_one(packet)


def _time(packet: Any) -> float:
    at = packet.dts if packet.dts is not None else packet.pts
    base = packet.time_base
    return float(at * base.numerator / base.denominator)


def _bitexact(codec: Any) -> None:
    codec.flags |= av.codec.context.Flags.bitexact | av.codec.context.Flags.global_header


def _video_stream(container: Any, film: Film) -> Any:
    stream = container.add_stream("libx264", rate=25, options=dict(_X264))
    codec = stream.codec_context
    codec.width, codec.height, codec.pix_fmt = film.width, film.height, "yuv420p"
    # The audio's clock: frames stand at exact samples.
    codec.time_base = Fraction(1, film.rate)
    codec.max_b_frames = 0
    codec.thread_count = _THREADS
    codec.colorspace = codec.color_primaries = codec.color_trc = _BT709
    codec.color_range = _TV_RANGE
    _bitexact(codec)
    return stream


def _encoded(stream: Any, film: Film, frames: Iterable[Frame]) -> Iterator[Any]:
    shown: Planes | None = None
    picture: Any = None
    kinds = av.video.frame.PictureType
    for frame in frames:
        # Most frames repeat the one before: its picture is handed over once.
        if frame.picture is not shown:
            shown = frame.picture
            picture = av.VideoFrame.from_ndarray(shown, format="yuv420p")
            picture.colorspace, picture.color_range = _BT709, _TV_RANGE
        picture.pts, picture.time_base = frame.at, Fraction(1, film.rate)
        picture.pict_type = kinds.I if frame.key else kinds.NONE
        yield from stream.encode(picture)
    yield from stream.encode(None)


def _sound_stream(container: Any, source: Any) -> tuple[Any, Iterator[Any]]:
    found = source.streams.audio[0]
    if found.codec_context.name == "aac":
        stream = container.add_stream_from_template(found)
        return stream, _taken_over(source, found, stream)
    stream = container.add_stream("aac", rate=found.rate, layout="mono")
    stream.codec_context.bit_rate = 96_000
    _bitexact(stream.codec_context)
    return stream, _transcoded(source, found, stream)


def _taken_over(source: Any, found: Any, stream: Any) -> Iterator[Any]:
    for packet in source.demux(found):
        if packet.dts is not None:
            packet.stream = stream
            yield packet


def _transcoded(source: Any, found: Any, stream: Any) -> Iterator[Any]:
    resampler = av.AudioResampler(format="fltp", layout="mono", rate=found.rate)
    at = 0
    for frame in source.decode(found):
        for block in resampler.resample(frame):
            block.pts, block.time_base = at, Fraction(1, found.rate)
            at += block.samples
            yield from stream.encode(block)
    yield from stream.encode(None)


def _subtitle_stream(container: Any, film: Film) -> Any:
    stream = container.add_stream("mov_text")
    stream.codec_context.subtitle_header = _SUBTITLE_HEAD
    stream.codec_context.time_base = _MS
    return stream


def _subtitled(stream: Any, film: Film) -> Iterator[Any]:
    codec = stream.codec_context
    for number, subtitle in enumerate(film.subtitles):
        start, end = (round(at * 1000 / film.rate) for at in (subtitle.start, subtitle.end))
        # Braces would be read as commands of the ASS format that the encoder takes.
        words = "\\N".join(subtitle.lines).replace("{", "｛").replace("}", "｝")
        event = f"{number},0,Default,,0,0,0,,{words}".encode()
        packet = codec.encode_subtitle(
            av.subtitles.subtitle.SubtitleSet.create(event, 0, end - start, start)
        )
        packet.stream, packet.time_base = stream, _MS
        packet.pts = packet.dts = start
        packet.duration = end - start
        yield packet
