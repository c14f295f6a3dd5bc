"""The video, read back frame by frame: pictures, sound, chapters and captions on time."""

from __future__ import annotations

import json
import subprocess
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from sample_deck import RATE, STAMP, Sample, sample
from speechcast.renditions.cues import cues
from speechcast.renditions.encoders import Tags, write_sound
from speechcast.writers.video import VideoOptions, write_video

SAMPLES_MS = RATE // 1000


def _write(made: Sample, sound: Path, target: Path, options: VideoOptions) -> Path:
    write_video(
        target, document=made.document, outline=made.outline, deck=made.deck,
        timeline=made.timeline, sound=sound, stamp=STAMP, options=options,
    )  # fmt: skip
    return target


@pytest.fixture(scope="module")
def made() -> Sample:
    return sample()


@pytest.fixture(scope="module")
def sound(made: Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "narration.m4b"
    tone = (np.sin(np.arange(made.timeline.samples) * 0.06) * 3000).astype(np.int16)
    write_sound("m4b", path, tone, Tags(), sample_rate=RATE)
    return path


@pytest.fixture(scope="module")
def video(made: Sample, sound: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("video") / "video.mp4"
    return _write(made, sound, target, VideoOptions(size="720p"))


def _probe(video: Path) -> dict[str, list[dict[str, object]]]:
    done = subprocess.run(
        ["ffprobe", "-v", "error", "-show_streams", "-show_chapters", "-show_format",
         "-of", "json", str(video)],
        capture_output=True, check=True,
    )  # fmt: skip
    found: dict[str, list[dict[str, object]]] = json.loads(done.stdout)
    return found


def _frames(video: Path) -> list[tuple[float, NDArray[np.uint8]]]:
    """Time in seconds and grey picture, a quarter as large, of every frame."""
    with av.open(str(video)) as container:
        return [
            (float(f.pts * f.time_base), f.to_ndarray(format="gray")[::4, ::4])
            for f in container.decode(video=0)
        ]


def test_it_has_picture_sound_and_captions_in_the_speechs_language(video: Path) -> None:
    streams = {str(s["codec_name"]): s for s in _probe(video)["streams"]}
    picture = streams["h264"]
    assert (picture["width"], picture["height"]) == (1280, 720)
    assert (picture["pix_fmt"], picture["color_space"]) == ("yuv420p", "bt709")
    assert picture["color_range"] == "tv"
    for codec in ("h264", "aac", "mov_text"):
        assert streams[codec]["tags"]["language"] == "zho"  # type: ignore[index]


def test_it_lasts_as_long_as_the_narration(made: Sample, video: Path) -> None:
    for stream in _probe(video)["streams"]:
        if stream["codec_name"] in ("h264", "aac"):
            assert float(str(stream["duration"])) == pytest.approx(
                made.timeline.samples / RATE, abs=0.045
            )


def test_the_sound_is_that_of_the_narration_packet_by_packet(sound: Path, video: Path) -> None:
    def packets(path: Path) -> list[bytes]:
        with av.open(str(path)) as container:
            stream = container.streams.audio[0]
            return [bytes(p) for p in container.demux(stream) if p.dts is not None]

    assert packets(video) == packets(sound)


def test_every_slide_and_reveal_changes_the_picture_when_it_is_due(
    made: Sample, video: Path
) -> None:
    timeline = made.timeline
    frames = _frames(video)
    changes = [
        at
        for (_, before), (at, after) in pairwise(frames)
        if np.abs(after.astype(int) - before).max() > 12
    ]
    starts = {s.id: s for s in timeline.slides}
    due = [slide.start for slide in timeline.slides[1:]]
    due += [r.at for r in timeline.reveals if starts[r.slide].start < r.at < starts[r.slide].end]
    for at in due:
        assert min(abs(at / RATE - change) for change in changes) <= 0.002
    fading = [(s.start / RATE, s.start / RATE + 0.245) for s in timeline.slides[1:]]
    for change in changes:
        assert any(a - 0.002 <= change <= b for a, b in fading) or any(
            abs(change - at / RATE) <= 0.002 for at in due
        )


def test_the_first_frame_is_the_title(video: Path) -> None:
    at, picture = _frames(video)[0]
    assert at == 0
    assert picture.max() > 230
    assert 30 < int(picture[5, 5]) < 90


def test_players_can_begin_with_every_slide(made: Sample, video: Path) -> None:
    with av.open(str(video)) as container:
        stream = container.streams.video[0]
        keys = {round(float(p.pts * p.time_base) * 1000) for p in container.demux(stream)
                if p.is_keyframe and p.pts is not None}  # fmt: skip
    assert {slide.start // SAMPLES_MS for slide in made.timeline.slides} <= keys


def test_chapters_are_those_of_the_speech(made: Sample, video: Path) -> None:
    found = _probe(video)["chapters"]
    titles = [c["tags"]["title"] for c in found]  # type: ignore[index]
    assert titles[:3] == ["清河市社区图书馆工作会议", "两点意见", "让书更好找"]
    assert float(str(found[1]["start_time"])) == pytest.approx(
        made.timeline.slides[1].start / RATE, abs=0.001
    )


def test_captions_can_be_switched_on_and_are_on_time(made: Sample, video: Path) -> None:
    done = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", str(video), "-map", "0:s:0", "-f", "webvtt", "-"],
        capture_output=True, check=True,
    )  # fmt: skip
    text = done.stdout.decode()
    expected = cues(made.document, made.timeline)
    lines = [line for line in text.split("\n") if "-->" in line]
    assert len(lines) == len(expected)
    for line, cue in zip(lines, expected, strict=True):
        minutes, seconds = line.split(" ")[0].split(":")[-2:]
        assert int(minutes) * 60 + float(seconds) == pytest.approx(cue.start / RATE, abs=0.0011)
    assert "标识<要>清楚" in text.replace("&lt;", "<").replace("&gt;", ">")


def test_it_plays_before_it_is_loaded(video: Path) -> None:
    data = video.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_captions_can_be_part_of_the_picture_below_the_slide(
    made: Sample, sound: Path, tmp_path: Path
) -> None:
    options = VideoOptions(size="vertical", burn_captions=True, fade=False)
    frames = _frames(_write(made, sound, tmp_path / "video.mp4", options))
    cue = cues(made.document, made.timeline)[0]
    shown = [p for at, p in frames if cue.start / RATE <= at < cue.end / RATE]
    hidden = [p for at, p in frames if cue.end / RATE <= at < cue.end / RATE + 0.03]
    assert frames[0][1].shape == (480, 270)
    # The slide ends at 286 rows of the quarter picture, the strip lies below it.
    assert all(picture[290:350].max() > 180 for picture in shown)
    assert hidden
    assert all(picture[290:350].max() < 60 for picture in hidden)


def test_a_constant_number_of_frames_can_be_asked_for(
    made: Sample, sound: Path, tmp_path: Path
) -> None:
    video = _write(made, sound, tmp_path / "video.mp4", VideoOptions(size="720p", cfr=10))
    with av.open(str(video)) as container:
        stream = container.streams.video[0]
        times = sorted(float(p.pts * p.time_base) for p in container.demux(stream)
                       if p.pts is not None)  # fmt: skip
    assert len(times) == -(-made.timeline.samples * 10 // RATE)
    assert np.diff(times) == pytest.approx(np.full(len(times) - 1, 0.1), abs=1e-4)


def test_equal_input_gives_equal_bytes(
    made: Sample, sound: Path, video: Path, tmp_path: Path
) -> None:
    again = _write(sample(), sound, tmp_path / "video.mp4", VideoOptions(size="720p"))
    assert again.read_bytes() == video.read_bytes()


def test_other_sound_than_aac_is_encoded(made: Sample, tmp_path: Path) -> None:
    mp3 = tmp_path / "narration.mp3"
    tone = np.zeros(made.timeline.samples, dtype=np.int16)
    write_sound("mp3", mp3, tone, Tags(), sample_rate=RATE)
    video = _write(made, mp3, tmp_path / "video.mp4", VideoOptions(size="720p", fade=False))
    audio = next(s for s in _probe(video)["streams"] if s["codec_type"] == "audio")
    assert audio["codec_name"] == "aac"
    assert float(str(audio["duration"])) == pytest.approx(made.timeline.samples / RATE, abs=0.1)
