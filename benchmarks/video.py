"""How long the video of a finished build takes, beside constant 25 frames a second.

    python benchmarks/video.py BUILD [--size 1080p] [--moviepy PYTHON]

BUILD is a folder that `speechcast build` filled, with narration.m4b and narration.wav: nothing is
synthesised here. All ways draw the same pictures with the same encoder settings, and all are timed
with pictures and sound: processor time of the program and what it starts, since the wall clock
would measure what else runs. PYTHON is an interpreter that has MoviePy; it gets the pictures as
files, and makes the first minutes only (its time grows with the frames), of which the whole is
reckoned.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from speechcast.assets import fonts_folder
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.renditions.film_pictures import SIZES
from speechcast.renditions.film_plan import stills
from speechcast.renditions.pictures import png_pages
from speechcast.renditions.svg import slide_svg
from speechcast.slides import lay_out, load_template
from speechcast.structurer.outline_reading import read_outline
from speechcast.writers.timeline import parse_timeline
from speechcast.writers.video import VideoOptions, write_video

MOVIEPY_SECONDS = 180.0
MOVIEPY = """
import json, sys
from moviepy import AudioFileClip, ImageClip, concatenate_videoclips
job = json.load(open(sys.argv[1]))
clips = [ImageClip(p).with_duration(d) for p, d in job["stills"]]
film = concatenate_videoclips(clips).with_audio(AudioFileClip(job["sound"]).subclipped(0, job["seconds"]))
film.write_videofile(job["target"], fps=25, codec="libx264", preset="veryfast", audio_codec="aac",
                     threads=4, ffmpeg_params=["-tune", "stillimage", "-crf", "20"], logger=None)
"""


@dataclass(frozen=True)
class Finished:
    """A finished build, read back from its files."""

    folder: Path
    document: Document
    outline: Outline
    deck: Deck
    timeline: Timeline

    @property
    def seconds(self) -> float:
        return self.timeline.samples / self.timeline.sample_rate


def finished(folder: Path) -> Finished:
    """The build in `folder`; its deck is laid out again as the build did."""
    record = json.loads((folder / "build.json").read_text(encoding="utf-8"))
    text = (folder / "outline.md").read_text(encoding="utf-8")
    replacements = tuple(record["options"]["replace"])
    document, outline = read_outline(text, name="outline.md", replacements=replacements)
    deck = lay_out(document, outline, load_template(record["options"]["template"]))
    timeline = parse_timeline((folder / "timeline.json").read_text(encoding="utf-8"))
    if [s.id for s in deck.slides] != [s.id for s in timeline.slides]:
        raise SystemExit(f"{folder} was built by another version: build it again")
    return Finished(folder, document, outline, deck, timeline)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of processor time, with that of the programs it runs, and of the clock."""
    before, began = os.times(), time.perf_counter()
    work()
    after = os.times()
    return sum(after[:4]) - sum(before[:4]), time.perf_counter() - began


def drawn_stills(build: Finished, folder: Path, size: str) -> list[tuple[str, float]]:
    """Every still of the film as a PNG file, and for how many seconds it stands."""
    pictures = stills(build.deck, build.timeline)
    svgs = [slide_svg(build.deck, still.slide) for still in pictures]
    ends = [*(still.at for still in pictures[1:]), build.timeline.samples]
    pages = png_pages(svgs, width_px=SIZES[size][0], fonts=fonts_folder())
    found = []
    for number, (still, end, page) in enumerate(zip(pictures, ends, pages, strict=True)):
        path = folder / f"{number}.png"
        path.write_bytes(page)
        found.append((str(path), (end - still.at) / build.timeline.sample_rate))
    return found


def constant_frames(build: Finished, folder: Path, size: str) -> None:
    """The same film as everybody makes it: pictures in a row, 25 frames a second."""
    shown = drawn_stills(build, folder, size)
    lines = [f"file '{path}'\nduration {seconds:.6f}" for path, seconds in shown]
    (folder / "list.txt").write_text(
        "\n".join([*lines, f"file '{shown[-1][0]}'"]) + "\n", encoding="utf-8"
    )
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", folder / "list.txt",
         "-i", build.folder / "narration.wav", "-vf", "fps=25", "-c:v", "libx264", "-preset",
         "veryfast", "-tune", "stillimage", "-crf", "20", "-pix_fmt", "yuv420p", "-threads", "4",
         "-c:a", "aac", "-shortest", folder / "constant.mp4"],
        check=True,
    )  # fmt: skip


def moviepy_frames(build: Finished, folder: Path, size: str, python: str) -> float:
    """The same by MoviePy; gives the share of the film that was made."""
    shown, left = [], MOVIEPY_SECONDS
    for path, seconds in drawn_stills(build, folder, size):
        if left > 0:
            shown.append((path, min(seconds, left)))
            left -= seconds
    length = sum(seconds for _, seconds in shown)
    job = {"stills": shown, "sound": str(build.folder / "narration.wav"), "seconds": length,
           "target": str(folder / "moviepy.mp4")}  # fmt: skip
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
    subprocess.run([python, "-c", MOVIEPY, folder / "job.json"], check=True)
    return length / build.seconds


def ours(build: Finished, target: Path, size: str, *, fade: bool) -> None:
    """`video.mp4` as a build makes it."""
    write_video(
        target, document=build.document, outline=build.outline, deck=build.deck,
        timeline=build.timeline, sound=build.folder / "narration.m4b",
        stamp=datetime(2024, 1, 1, tzinfo=UTC), options=VideoOptions(size=size, fade=fade),
    )  # fmt: skip


def _told(way: str, times: tuple[float, float], path: Path) -> None:
    megabytes = path.stat().st_size / 1e6
    print(f"{way:>22} {times[0]:8.1f} s {times[1]:8.1f} s {megabytes:8.1f} MB", flush=True)


def measure(build: Finished, size: str, python: str, folder: Path) -> None:
    """Print the table of one build."""
    print(f"{build.folder.name}: {build.seconds:.0f} s of speech, {len(build.deck.slides)} slides, "
          f"{len(stills(build.deck, build.timeline))} stills, {size}")  # fmt: skip
    print(f"{'':>22} {'processor':>10} {'clock':>10} {'file':>11}")
    taken: dict[str, float] = {}
    for way, fade in (("hard cuts", False), ("fades", True)):
        path = folder / f"{way}.mp4"
        times = timed(lambda path=path, fade=fade: ours(build, path, size, fade=fade))  # type: ignore[misc]
        taken[way] = times[0]
        _told(way, times, path)
    others: list[tuple[str, float]] = []
    times = timed(lambda: constant_frames(build, folder, size))
    _told("ffmpeg, 25 frames/s", times, folder / "constant.mp4")
    others.append(("ffmpeg", times[0]))
    if python:
        share: list[float] = []
        times = timed(lambda: share.append(moviepy_frames(build, folder, size, python)))
        _told(f"MoviePy, {share[0]:.0%} of it", times, folder / "moviepy.mp4")
        others.append(("MoviePy", times[0] / share[0]))
    for way in ("hard cuts", "fades"):
        for name, seconds in others:
            print(f"{way}: {seconds / taken[way]:.1f} times as fast as {name}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=Path)
    parser.add_argument("--size", default="1080p", choices=sorted(SIZES))
    parser.add_argument("--moviepy", default="", metavar="PYTHON")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        measure(finished(options.build), options.size, options.moviepy, Path(name))


if __name__ == "__main__":
    main()
