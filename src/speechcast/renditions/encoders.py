"""Sound files through PyAV: encoded while the speech is being made, written when all is known."""

from __future__ import annotations

import base64
import struct
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import IO, Any

import av
import numpy as np
from numpy.typing import NDArray

from speechcast.errors import OutputError
from speechcast.files import output_error, replacing
from speechcast.model.samples import SAMPLE_RATE, milliseconds
from speechcast.narration.levels import FULL_SCALE
from speechcast.renditions.chapters import Chapter

Samples = NDArray[np.int16]

_LANGUAGES = {"zh": "zho", "en": "eng"}
"""ISO 639-2, which ID3 and MP4 want."""
_FEED = 1 << 15
_PACKET = struct.Struct("<iqqi")
_SKIP = struct.Struct("<IIBB")
"""AV_PKT_DATA_SKIP_SAMPLES: samples to skip at the start and at the end, two reasons."""
_FRONT_COVER = 3
_BIT_RATE = 64_000
"""Mono speech at 24 kHz; LAME and Opus are transparent enough there (talk radio uses less)."""
_AAC_BIT_RATE = 96_000
"""With less, FFmpeg's AAC encoder overshoots the peaks of a formant synthesiser by 1 to 3 dB."""


@dataclass(frozen=True, slots=True)
class _Format:
    """How a format is made.

    Attributes:
        codec, container: Names in FFmpeg.
        bit_rate: Bits a second; 0 for lossless formats.
        options: Of the container.
        cover: Where a picture goes: a `stream` of its own, a `comment`, or nowhere.
        gain: Factor that undoes what the encoder does to the level.
    """

    codec: str
    container: str
    bit_rate: int = 0
    options: tuple[tuple[str, str], ...] = ()
    cover: str = ""
    gain: float = 1.0


_COMMENTED = frozenset({"ogg", "flac"})
"""Containers whose chapters are comments: FFmpeg writes none into FLAC, and none into an Ogg file
that has no other comment."""
_LAME_GAIN = 1 / 0.95
"""LAME scales its input by 0.95 at constant bit rates (measured: -0.445 dB at all rates)."""
# PyAV lets no picture into FFmpeg's own `ipod` container; this is the same but for the name.
_M4A = (("movflags", "+faststart"), ("brand", "M4A "))
_FORMATS = {
    # ID3 2.3 is what Windows shows.
    "mp3": _Format("libmp3lame", "mp3", _BIT_RATE, (("id3v2_version", "3"),), "stream", _LAME_GAIN),
    "m4b": _Format("aac", "mp4", _AAC_BIT_RATE, _M4A, "stream"),
    "m4a": _Format("aac", "mp4", _AAC_BIT_RATE, _M4A, "stream"),
    "opus": _Format("libopus", "ogg", 48_000, (), "comment"),
    "flac": _Format("flac", "flac", 0, (), "stream"),
    "wav": _Format("pcm_s16le", "wav"),
}
SOUND_FORMATS = tuple(_FORMATS)


@dataclass(frozen=True, slots=True)
class Tags:
    """What a player shows besides the sound.

    Attributes:
        title, artist: Words; empty when unknown.
        date: ISO 8601 date; empty when unknown.
        language: `zh` or `en`; empty when unknown.
        chapters: In order, covering the sound.
        cover: A PNG picture; empty for none.
    """

    title: str = ""
    artist: str = ""
    date: str = ""
    language: str = ""
    chapters: tuple[Chapter, ...] = ()
    cover: bytes = b""


class StreamEncoder:
    """One sound file, encoded as its samples come.

    MP3 and Ogg keep tags and chapters in front of the sound, and they are known last. So packets
    wait in a temporary file beside the target, compressed, and are put into the container by
    `finish`; memory does not grow with length.

    Args:
        format_name: One of `SOUND_FORMATS`.
        path: Where the file goes.
        sample_rate: Hz.

    Raises:
        OutputError: when the folder cannot be written.
    """

    def __init__(self, format_name: str, path: Path, *, sample_rate: int) -> None:
        self._format = _FORMATS[format_name]
        self._path = path
        self._sample_rate = sample_rate
        self._fed = 0
        self._packets = 0
        self._first = 0
        self._special: dict[int, Any] = {}
        self._codec: Any = av.CodecContext.create(self._format.codec, "w")
        self._set_up(self._codec)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # Closed by `close`.
            self._spool: IO[bytes] = tempfile.TemporaryFile(dir=path.parent)  # noqa: SIM115
        except OSError as error:
            raise output_error(path, error) from error

    def _set_up(self, codec: Any) -> None:
        codec.sample_rate = self._sample_rate
        codec.layout = "mono"
        # Floats are not clipped by a gain above 1.
        formats = {known.name: known for known in codec.codec.audio_formats}
        codec.format = formats.get("fltp") or codec.codec.audio_formats[0]
        if self._format.bit_rate:
            codec.bit_rate = self._format.bit_rate
        flags = av.codec.context.Flags
        codec.flags |= flags.bitexact | flags.global_header
        codec.open()

    def feed(self, pcm: Samples) -> None:
        """Take the next samples.

        Raises:
            OutputError: when they cannot be written.
        """
        for start in range(0, len(pcm), _FEED):
            frame = self._frame(pcm[None, start : start + _FEED])
            frame.sample_rate = self._sample_rate
            frame.time_base = Fraction(1, self._sample_rate)
            frame.pts = self._fed
            self._fed += frame.samples
            self._keep(self._codec.encode(frame))

    def _frame(self, block: Samples) -> Any:
        if self._format.gain == 1.0:
            whole = np.ascontiguousarray(block)
            return av.AudioFrame.from_ndarray(whole, format="s16", layout="mono")
        scaled = block * np.float32(self._format.gain / FULL_SCALE)
        return av.AudioFrame.from_ndarray(scaled, format="flt", layout="mono")

    def _keep(self, packets: list[Any]) -> None:
        try:
            for packet in packets:
                if any(True for _ in packet.iter_sidedata()):
                    # The first and last ones carry the padding to be skipped; they are few.
                    self._special[self._packets] = packet
                if self._packets == 0:
                    self._first = packet.pts
                data = bytes(packet)
                self._spool.write(
                    _PACKET.pack(len(data), packet.pts, packet.duration or 0, packet.is_keyframe)
                )
                self._spool.write(data)
                self._packets += 1
        except OSError as error:
            raise output_error(self._path, error) from error

    def _kept(self) -> Iterator[Any]:
        self._spool.seek(0)
        for number in range(self._packets):
            size, pts, duration, keyframe = _PACKET.unpack(self._spool.read(_PACKET.size))
            data = self._spool.read(size)
            packet: Any = self._special.get(number)
            if packet is None:
                packet = av.Packet(data)
                packet.pts = packet.dts = pts
                packet.duration = duration
                packet.is_keyframe = bool(keyframe)
                packet.time_base = Fraction(1, self._sample_rate)
            yield packet

    def finish(self, tags: Tags) -> None:
        """Write the file with its tags.

        Raises:
            OutputError: when it cannot be written.
        """
        self._keep(self._codec.encode(None))
        if self._format.codec == "libmp3lame":
            self._tell_padding()
        options = {"fflags": "+bitexact", **dict(self._format.options)}
        try:
            with (
                replacing(self._path) as target,
                av.open(
                    str(target), "w", format=self._format.container, options=options
                ) as container,
            ):
                self._write(container, tags)
        except av.error.FFmpegError as error:
            raise OutputError(
                f"cannot be encoded ({error})",
                where=str(self._path),
                hint="Free some room on the disk, or choose another folder with -o.",
            ) from error

    def _tell_padding(self) -> None:
        """Write into the last packet how many samples to drop at the end.

        FFmpeg gives the padding of each packet and writes the last one's into the file, which is
        too little when LAME ends with a packet that is padding altogether.
        """
        padding = self._packets * self._codec.frame_size + self._first - self._fed
        packet = self._special[self._packets - 1]
        told = packet.get_sidedata("skip_samples")
        told.update(_SKIP.pack(0, padding, 0, 0))
        packet.set_sidedata(told)

    def _write(self, container: Any, tags: Tags) -> None:
        stream = container.add_stream(self._format.codec, rate=self._sample_rate, layout="mono")
        self._set_up(stream.codec_context)
        named = {"title": tags.title, "artist": tags.artist, "date": tags.date}
        container.metadata.update({name: value for name, value in named.items() if value})
        if language := _LANGUAGES.get(tags.language):
            where = stream if self._format.container == "mp4" else container
            where.metadata["language"] = language
        if self._format.container in _COMMENTED:
            container.metadata.update(_chapter_comments(tags.chapters, self._sample_rate))
        else:
            container.set_chapters(
                [
                    {
                        "id": number,
                        "start": chapter.start,
                        "end": chapter.end,
                        "time_base": Fraction(1, self._sample_rate),
                        "metadata": {"title": chapter.title},
                    }
                    for number, chapter in enumerate(tags.chapters, 1)
                ]
            )
        if tags.cover and self._format.cover == "comment":
            picture = base64.b64encode(_flac_picture(tags.cover)).decode("ascii")
            container.metadata["METADATA_BLOCK_PICTURE"] = picture
        if tags.cover and self._format.cover == "stream":
            _attach(container, tags.cover)
        for packet in self._kept():
            packet.stream = stream
            container.mux_one(packet)

    def close(self) -> None:
        """Free what is held; what is not finished leaves nothing behind."""
        self._spool.close()


def _chapter_comments(chapters: Sequence[Chapter], rate: int) -> Iterator[tuple[str, str]]:
    """Chapters as Vorbis comments (Xiph, "Chapter Extension"): a time and a name for each."""
    for number, chapter in enumerate(chapters):
        minutes, ms = divmod(milliseconds(chapter.start, rate), 60_000)
        hours, minutes = divmod(minutes, 60)
        time = f"{hours:02d}:{minutes:02d}:{ms // 1000:02d}.{ms % 1000:03d}"
        yield f"CHAPTER{number:03d}", time
        yield f"CHAPTER{number:03d}NAME", chapter.title


def _attach(container: Any, png: bytes) -> None:
    """Add a picture as a stream of its own."""
    width, height = _png_size(png)
    stream = container.add_mux_stream("png", width=width, height=height)
    stream.metadata["comment"] = "Cover (front)"
    stream.disposition = av.stream.Disposition.attached_pic
    packet: Any = av.Packet(png)
    packet.pts = packet.dts = 0
    packet.is_keyframe = True
    packet.stream = stream
    packet.time_base = Fraction(1, 1000)
    container.mux_one(packet)


def encode_clip(pcm: Samples, path: Path, *, sample_rate: int = SAMPLE_RATE) -> None:
    """Write samples as an MP3 of exactly their length, without tags.

    Raises:
        OutputError: when it cannot be written.
    """
    write_sound("mp3", path, pcm, Tags(), sample_rate=sample_rate)


def write_sound(
    format_name: str, path: Path, pcm: Samples, tags: Tags, *, sample_rate: int
) -> None:
    """Write samples as one sound file.

    Raises:
        OutputError: when it cannot be written.
    """
    encoder = StreamEncoder(format_name, path, sample_rate=sample_rate)
    try:
        encoder.feed(pcm)
        encoder.finish(tags)
    finally:
        encoder.close()


def _png_size(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG picture (its first chunk, IHDR)."""
    width, height = struct.unpack(">II", png[16:24])
    return int(width), int(height)


def _flac_picture(png: bytes) -> bytes:
    """A picture as FLAC and Vorbis comments carry it (RFC 9639, section 8.8)."""
    kind = b"image/png"
    width, height = _png_size(png)
    return b"".join(
        [
            struct.pack(">II", _FRONT_COVER, len(kind)), kind,
            struct.pack(">IIIII", 0, width, height, 24, 0),
            struct.pack(">I", len(png)), png,
        ]
    )  # fmt: skip
