"""The check of videos and of slides as pages: what holds passes, what does not is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sample_deck import RATE, STAMP, Sample, sample
from speechcast.check.findings import Findings
from speechcast.check.pictures import check_slides_pdf
from speechcast.check.video import check_video
from speechcast.model.timeline import Timeline
from speechcast.renditions.encoders import Tags, write_sound
from speechcast.writers.slides_pdf import write_slides_pdf
from speechcast.writers.video import VideoOptions, write_video


@pytest.fixture(scope="module")
def made() -> Sample:
    found = sample()
    return replace(found, timeline=replace(found.timeline, voice="espeak:cmn"))


@pytest.fixture(scope="module")
def sound(made: Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "narration.m4b"
    tone = (np.sin(np.arange(made.timeline.samples) * 0.06) * 3000).astype(np.int16)
    write_sound("m4b", path, tone, Tags(), sample_rate=RATE)
    return path


def _video(made: Sample, sound: Path, target: Path) -> Path:
    write_video(
        target, document=made.document, outline=made.outline, deck=made.deck,
        timeline=made.timeline, sound=sound, stamp=STAMP,
        options=VideoOptions(size="720p", fade=False),
    )  # fmt: skip
    return target


@pytest.fixture(scope="module")
def video(made: Sample, sound: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _video(made, sound, tmp_path_factory.mktemp("video") / "video.mp4")


def _failed(path: Path, made: Sample, timeline: Timeline) -> list[str]:
    findings = Findings()
    check_video(findings, "video.mp4", path, made.document, made.outline, timeline)
    assert findings.checked or findings.failed
    return findings.failed


def test_a_good_video_holds(made: Sample, video: Path) -> None:
    assert _failed(video, made, made.timeline) == []


def test_a_truncated_video_is_found(made: Sample, video: Path, tmp_path: Path) -> None:
    cut = tmp_path / "video.mp4"
    cut.write_bytes(video.read_bytes()[:2000])
    assert any("opens" in line for line in _failed(cut, made, made.timeline))


def test_slides_reveals_and_captions_that_are_late_are_found(made: Sample, video: Path) -> None:
    late = RATE // 10
    timeline = made.timeline
    shifted = replace(
        timeline,
        slides=tuple(
            replace(s, start=s.start + (late if n else 0), end=s.end + late)
            for n, s in enumerate(timeline.slides)
        ),
        reveals=tuple(replace(r, at=r.at + late) for r in timeline.reveals),
        utterances=tuple(
            replace(u, start=u.start + late, end=u.end + late) for u in timeline.utterances
        ),
    )
    failed = "\n".join(_failed(video, made, shifted))
    for words in ("changes its slides", "reveals its points", "captions", "chapters"):
        assert words in failed


def test_silence_in_place_of_the_narration_is_found(made: Sample, tmp_path: Path) -> None:
    silent = tmp_path / "silence.m4b"
    write_sound("m4b", silent, np.zeros(made.timeline.samples, np.int16), Tags(), sample_rate=RATE)
    failed = _failed(_video(made, silent, tmp_path / "video.mp4"), made, made.timeline)
    assert any("is heard in every utterance" in line for line in failed)


def test_slides_as_pages_hold_and_a_missing_page_is_found(made: Sample, tmp_path: Path) -> None:
    path = tmp_path / "slides.pdf"
    write_slides_pdf(path, deck=made.deck, author="", stamp=STAMP)
    for slides, failures in ((9, 0), (10, 1)):
        findings = Findings()
        check_slides_pdf(findings, "slides.pdf", path, slides=slides)
        assert len(findings.failed) == failures
    path.write_bytes(b"%PDF-1.7")
    findings = Findings()
    check_slides_pdf(findings, "slides.pdf", path, slides=9)
    assert "opens" in findings.failed[0]
