"""How long a video takes, beside constant 25 frames a second encoded by ffmpeg.

    python benchmarks/video.py SPEECH [--template briefing] [--size 1080p]

The speech is laid out and timed by the silent voice; nothing is synthesised. Both ways draw the
same pictures with the same encoder settings, and both are timed with pictures and sound: processor
time of the program and what it starts, since the wall clock would measure what else runs.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from speechcast.assets import fonts_folder
from speechcast.config import BuildOptions
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.pipeline import build
from speechcast.readers import ReadOptions, read
from speechcast.renditions.film_pictures import SIZES
from speechcast.renditions.film_plan import stills
from speechcast.renditions.pictures import png_pages
from speechcast.renditions.svg import slide_svg
from speechcast.slides import lay_out, load_template
from speechcast.structurer import structure
from speechcast.writers.timeline import parse_timeline
from speechcast.writers.video import VideoOptions, write_video


def processor_seconds(work: Callable[[], object]) -> float:
    """Processor time of `work`, with that of the programs it runs."""
    before = os.times()
    work()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def constant_frames(deck: Deck, timeline: Timeline, sound: Path, folder: Path, size: str) -> None:
    """The same film as everybody makes it: pictures in a row, 25 frames a second."""
    pictures = stills(deck, timeline)
    svgs = [slide_svg(deck, still.slide) for still in pictures]
    ends = [*(still.at for still in pictures[1:]), timeline.samples]
    lines = []
    pages = png_pages(svgs, width_px=SIZES[size][0], fonts=fonts_folder())
    for number, (still, end, page) in enumerate(zip(pictures, ends, pages, strict=True)):
        path = folder / f"{number}.png"
        path.write_bytes(page)
        lines.append(f"file '{path}'\nduration {(end - still.at) / timeline.sample_rate:.6f}")
    (folder / "list.txt").write_text("\n".join(lines) + f"\nfile '{path}'\n", encoding="utf-8")
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-f", "concat", "-safe", "0", "-i", folder / "list.txt",
         "-i", sound, "-vf", "fps=25", "-c:v", "libx264", "-preset", "veryfast", "-tune",
         "stillimage", "-crf", "20", "-pix_fmt", "yuv420p", "-threads", "4", "-c:a", "aac", "-shortest",
         folder / "constant.mp4"],
        check=True,
    )  # fmt: skip


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("speech", type=Path)
    parser.add_argument("--template", default="briefing")
    parser.add_argument("--size", default="1080p", choices=sorted(SIZES))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wanted = BuildOptions(voice="silence:", formats=("m4b", "wav"), template=options.template)
        build(options.speech, folder / "out", wanted)
        document = read(options.speech, ReadOptions(), stdin=None)
        outline = structure(document)
        deck = lay_out(document, outline, load_template(options.template))
        timeline = parse_timeline((folder / "out" / "timeline.json").read_text(encoding="utf-8"))
        seconds = timeline.samples / timeline.sample_rate

        def ours(fade: bool) -> Callable[[], object]:
            return lambda: write_video(
                folder / "video.mp4", document=document, outline=outline, deck=deck,
                timeline=timeline, sound=folder / "out" / "narration.m4b",
                stamp=datetime(2024, 1, 1, tzinfo=UTC),
                options=VideoOptions(size=options.size, fade=fade),
            )  # fmt: skip

        print(f"{seconds:.0f} s of speech, {len(deck.slides)} slides, {options.size}")
        ways = {
            "hard cuts": ours(False),
            "fades": ours(True),
            "25 frames/s": lambda: constant_frames(
                deck, timeline, folder / "out" / "narration.wav", folder, options.size
            ),
        }
        times = {}
        for way, work in ways.items():
            times[way] = processor_seconds(work)
            megabytes = (
                folder / ("constant.mp4" if way == "25 frames/s" else "video.mp4")
            ).stat().st_size / 1e6
            print(f"{way:>12} {times[way]:8.1f} s {megabytes:8.1f} MB", flush=True)
        for way in ("hard cuts", "fades"):
            print(f"{way}: {times['25 frames/s'] / times[way]:.1f} times as fast")


if __name__ == "__main__":
    main()
