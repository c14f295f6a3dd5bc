"""The video in a real Chromium: it plays to its end, and a seek shows the slide of that moment."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from sample_deck import RATE, STAMP, sample
from speechcast.assets import fonts_folder
from speechcast.renditions.encoders import Tags, write_sound
from speechcast.renditions.film_plan import stills
from speechcast.renditions.pictures import png_pages
from speechcast.renditions.svg import slide_svg
from speechcast.writers.video import VideoOptions, write_video

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
MADE = sample()
STILLS = stills(MADE.deck, MADE.timeline)
ENDS = [*(still.at for still in STILLS[1:]), MADE.timeline.samples]
MOMENTS = [(still.at + end) / 2 / RATE for still, end in zip(STILLS, ENDS, strict=True)]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("watched")
    tone = (np.sin(np.arange(MADE.timeline.samples) * 0.06) * 3000).astype(np.int16)
    sound = folder / "narration.m4b"
    write_sound("m4b", sound, tone, Tags(), sample_rate=RATE)
    write_video(
        folder / "video.mp4", document=MADE.document, outline=MADE.outline, deck=MADE.deck,
        timeline=MADE.timeline, sound=sound, stamp=STAMP, options=VideoOptions(size="720p"),
    )  # fmt: skip
    moments = [f"{moment:.3f}" for moment in MOMENTS]
    done = subprocess.run(
        ["node", Path(__file__).with_name("watch.js"), folder / "video.mp4", *moments],
        capture_output=True, encoding="utf-8", timeout=300, check=False,
        env={
            **os.environ,
            "NODE_PATH": str(ROOT / ".tools" / "node_modules"),
            "CHROMIUM": CHROMIUM,
        },
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _grey(png: bytes, folder: Path) -> NDArray[np.float64]:
    path = folder / "picture.png"
    path.write_bytes(png)
    with av.open(str(path)) as container:
        return next(container.decode(video=0)).to_ndarray(format="gray").astype(float)


def test_it_plays_to_its_end(seen: dict[str, Any]) -> None:
    assert seen["error"] is None
    assert seen["duration"] == pytest.approx(MADE.timeline.samples / RATE, abs=0.1)
    assert seen["ended"] == pytest.approx(seen["duration"], abs=0.1)


def test_a_seek_lands_where_it_should(seen: dict[str, Any]) -> None:
    for seek in seen["seeks"]:
        assert seek["at"] == pytest.approx(seek["to"], abs=0.05)


def test_a_seek_shows_the_slide_of_that_moment(seen: dict[str, Any], tmp_path: Path) -> None:
    svgs = [slide_svg(MADE.deck, still.slide) for still in STILLS]
    ours = [_grey(p, tmp_path) for p in png_pages(svgs, width_px=640, fonts=fonts_folder())]
    for number, seek in enumerate(seen["seeks"]):
        shown = _grey(base64.b64decode(seek["picture"]), tmp_path)
        distances = [np.abs(shown - picture).mean() for picture in ours]
        assert int(np.argmin(distances)) == number, seek["to"]
