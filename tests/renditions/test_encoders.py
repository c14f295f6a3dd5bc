"""Sound files: exact lengths, names and chapters that other programs read, equal bytes."""

from __future__ import annotations

import base64
import json
import shutil
import struct
import subprocess
import zlib
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from speechcast.check.sound import FRAME_SAMPLES, listen
from speechcast.errors import OutputError
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.engine import SpeechRequest
from speechcast.narration.engines.espeak import EspeakEngine
from speechcast.renditions.chapters import Chapter
from speechcast.renditions.encoders import (
    SOUND_FORMATS,
    StreamEncoder,
    Tags,
    encode_clip,
    write_sound,
)
from speechcast.renditions.mix import interpolated_peaks, levelled

LENGTH = 6 * SAMPLE_RATE + 1234


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = (b"\0" + b"\x20\x60\xa0" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b""))  # fmt: skip


TAGS = Tags(
    title="在图书馆会议上的讲话",
    artist="王小明",
    date="2023-11-14",
    language="zh",
    chapters=(
        Chapter("开头", 0, 2 * SAMPLE_RATE),
        Chapter("一、让书更好找", 2 * SAMPLE_RATE, LENGTH),
    ),
    cover=_png(32, 18),
)


def _sound() -> np.ndarray:  # type: ignore[type-arg]
    at = np.arange(LENGTH) / SAMPLE_RATE
    wave = np.sin(2 * np.pi * 330 * at) * np.abs(np.sin(2 * np.pi * 1.5 * at)) * 9000
    return wave.astype(np.int16)


def _written(path: Path, name: str, tags: Tags = TAGS, step: int = 7919) -> Path:
    encoder = StreamEncoder(name, path, sample_rate=SAMPLE_RATE)
    sound = _sound()
    for start in range(0, len(sound), step):
        encoder.feed(sound[start : start + step])
    encoder.finish(tags)
    encoder.close()
    return path


def _probed(path: Path) -> dict[str, Any]:
    command = ["ffprobe", "-v", "error", "-show_format", "-show_streams", "-show_chapters",
               "-of", "json", str(path)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.mark.parametrize("name", SOUND_FORMATS)
def test_a_file_decodes_to_the_samples_that_went_in(tmp_path: Path, name: str) -> None:
    heard = listen(_written(tmp_path / f"a.{name}", name))
    found = heard.samples * SAMPLE_RATE / heard.rate
    allowed = FRAME_SAMPLES.get(name, FRAME_SAMPLES["m4b"])
    assert abs(found - LENGTH) <= (0 if name in ("mp3", "wav", "flac") else allowed)


@pytest.mark.parametrize("name", SOUND_FORMATS)
def test_the_level_is_kept(tmp_path: Path, name: str) -> None:
    path = _written(tmp_path / f"a.{name}", name)
    with av.open(str(path)) as container:
        resampler = av.AudioResampler("flt", "mono", SAMPLE_RATE)
        blocks = [block.to_ndarray().reshape(-1)
                  for frame in container.decode(container.streams.audio[0])
                  for block in resampler.resample(frame)]  # fmt: skip
    heard = np.concatenate(blocks)[: LENGTH // 2 * 2]
    expected = np.std(_sound() / 32768)
    assert 20 * np.log10(np.std(heard) / expected) == pytest.approx(0, abs=0.1)


@pytest.mark.parametrize("name", SOUND_FORMATS)
def test_equal_sound_gives_equal_bytes_however_it_comes(tmp_path: Path, name: str) -> None:
    one = _written(tmp_path / f"a.{name}", name)
    two = _written(tmp_path / f"b.{name}", name, step=SAMPLE_RATE)
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("tags", ["all", "chapters alone"])
@pytest.mark.parametrize("name", ["mp3", "m4b", "opus", "flac"])
def test_players_find_chapters(tmp_path: Path, name: str, tags: str) -> None:
    given = TAGS if tags == "all" else Tags(chapters=TAGS.chapters)
    found = _probed(_written(tmp_path / f"a.{name}", name, tags=given))["chapters"]
    assert [c["tags"]["title"] for c in found] == ["开头", "一、让书更好找"]
    assert [round(float(c["start_time"]), 2) for c in found] == [0.0, 2.0]
    assert float(found[-1]["end_time"]) == pytest.approx(LENGTH / SAMPLE_RATE, abs=0.02)


@pytest.mark.parametrize("name", ["mp3", "m4b", "opus", "flac", "wav"])
def test_players_find_title_speaker_date_and_language(tmp_path: Path, name: str) -> None:
    probed = _probed(_written(tmp_path / f"a.{name}", name))
    audio = next(s for s in probed["streams"] if s["codec_type"] == "audio")
    found = {**audio.get("tags", {}), **probed["format"].get("tags", {})}
    found = {key.lower(): value for key, value in found.items()}
    assert found["title"] == TAGS.title
    assert found["artist"] == TAGS.artist
    assert found["date"].startswith("2023")
    assert found["language"] == "zho"


@pytest.mark.parametrize("name", ["mp3", "m4b", "opus", "flac"])
def test_players_find_the_cover(tmp_path: Path, name: str) -> None:
    streams = _probed(_written(tmp_path / f"a.{name}", name))["streams"]
    cover = next(s for s in streams if s["codec_type"] == "video")
    assert cover["disposition"]["attached_pic"] == 1
    assert (cover["width"], cover["height"]) == (32, 18)


def test_the_cover_of_ogg_is_a_picture_block(tmp_path: Path) -> None:
    data = _written(tmp_path / "a.opus", "opus").read_bytes()
    start = data.index(b"METADATA_BLOCK_PICTURE=") + len(b"METADATA_BLOCK_PICTURE=")
    block = base64.b64decode(data[start : start + 40])
    assert struct.unpack(">II", block[:8]) == (3, 9)


def test_a_file_without_tags_is_a_file_too(tmp_path: Path) -> None:
    for name in SOUND_FORMATS:
        assert _written(tmp_path / f"a.{name}", name, Tags()).stat().st_size > 1000


def test_a_clip_has_exactly_its_samples(tmp_path: Path) -> None:
    for length in (400, 575, 576, 577, 24_000, 31_111):
        encode_clip(_sound()[:length], tmp_path / "clip.mp3")
        assert listen(tmp_path / "clip.mp3").samples == length


def test_what_is_not_finished_leaves_nothing_behind(tmp_path: Path) -> None:
    encoder = StreamEncoder("mp3", tmp_path / "a.mp3", sample_rate=SAMPLE_RATE)
    encoder.feed(_sound())
    encoder.close()
    assert list(tmp_path.iterdir()) == []


def test_what_stood_there_stays_until_the_new_file_is_whole(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(b"old")
    encoder = StreamEncoder("mp3", tmp_path / "a.mp3", sample_rate=SAMPLE_RATE)
    encoder.feed(_sound())
    assert (tmp_path / "a.mp3").read_bytes() == b"old"
    encoder.finish(Tags())
    encoder.close()
    assert (tmp_path / "a.mp3").stat().st_size > 1000


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        write_sound("mp3", tmp_path / "file" / "a.mp3", _sound(), Tags(), sample_rate=SAMPLE_RATE)


def test_another_decoder_hears_the_same_length(tmp_path: Path) -> None:
    assert shutil.which("ffmpeg"), "apt-get install ffmpeg"
    for name in ("mp3", "flac", "wav"):
        path = _written(tmp_path / f"a.{name}", name)
        command = ["ffmpeg", "-v", "error", "-i", str(path), "-map", "0:a", "-f", "s16le", "-"]
        raw = subprocess.run(command, capture_output=True, check=True).stdout
        assert abs(len(raw) // 2 - LENGTH) <= FRAME_SAMPLES[name]


@pytest.mark.parametrize("name", [n for n in SOUND_FORMATS if n not in ("wav", "flac")])
def test_no_encoder_lifts_the_peaks_of_a_hard_voice_over_the_limit(
    tmp_path: Path, name: str
) -> None:
    """The buzz of a formant synthesiser is all peaks: FFmpeg's AAC lifts it by 3 dB at 64 kb/s."""
    words = "回望过去的五年，清川走过的路并不平坦，每一步都算数。要办好养老一件事，建设社区食堂80个，让老人走出家门就有热饭。"
    engine = EspeakEngine()
    engine.open(1)
    spoken = engine.speak(SpeechRequest(words, "zh", "cmn")).pcm
    engine.close()
    loud = levelled(spoken, 32000 / np.abs(spoken).max() * 1.6, SAMPLE_RATE)
    path = tmp_path / f"a.{name}"
    encoder = StreamEncoder(name, path, sample_rate=SAMPLE_RATE)
    encoder.feed(loud)
    encoder.finish(Tags())
    encoder.close()
    with av.open(str(path)) as container:
        frames = [frame.to_ndarray() for frame in container.decode(container.streams.audio[0])]
    heard = np.concatenate(frames, axis=1)[0].astype(np.float64)
    assert 20 * np.log10(interpolated_peaks(heard).max()) <= -1.0
