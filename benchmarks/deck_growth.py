"""How the time to write a deck grows with its slides, beside python-pptx with `add_movie`.

    python benchmarks/deck_growth.py [--slides 100,200,400,800] [--runs 3]

Each slide has a title, six text boxes in three items, notes and a sound of its own. The median
processor time of the runs is shown; the last lines give the ratio of the most slides to the second count.
"""

from __future__ import annotations

import argparse
import io
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from pptx import Presentation
from pptx.util import Pt

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from sample_deck import RATE, STAMP, Sample, sample, write_clip
from speechcast.model.narration import Mark
from speechcast.model.outline import Outline, Phrase, Section, SectionKind
from speechcast.model.span import Span
from speechcast.model.timeline import Reveal, TimedSlide, TimedUtterance, Timeline
from speechcast.writers.pptx import write_pptx

LENGTH = 2 * RATE


def many(made: Sample, slides: int) -> Sample:
    """The sample's busiest slide, `slides` times."""
    model = made.outline.sections[1].slides[1]
    laid = made.deck.slides[3]
    outline_slides = tuple(replace(model, id=f"s{n}") for n in range(slides))
    section = Section("s", SectionKind.BODY, model.span, Phrase("一"), 0, outline_slides)
    decked = tuple(
        replace(laid, id=f"s{n}", of=f"s{n}", section="s", title=f"{n}") for n in range(slides)
    )
    span = Span(model.span.start, model.span.end)
    timeline = Timeline(
        "silence:", RATE, slides * LENGTH,
        tuple(TimedUtterance(f"s{n}", span, "", n * LENGTH, (n + 1) * LENGTH,
                             (Mark(span.start, n * LENGTH),)) for n in range(slides)),
        tuple(TimedSlide(f"s{n}", f"s{n}", n + 1, n * LENGTH, (n + 1) * LENGTH, span)
              for n in range(slides)),
        tuple(Reveal(f"s{n}", k, n * LENGTH + k) for n in range(slides) for k in range(3)),
    )  # fmt: skip
    outline = Outline("zh", Phrase("一"), (section,))
    return replace(made, outline=outline, deck=replace(made.deck, slides=decked), timeline=timeline)


def ours(made: Sample, clips: list[Path], target: Path) -> None:
    """Write the deck with speechcast."""
    write_pptx(
        target, document=made.document, outline=made.outline, deck=made.deck,
        template_bytes=made.template, timeline=made.timeline,
        clips={laid.id: clip for laid, clip in zip(made.deck.slides, clips, strict=True)},
        stamp=STAMP,
    )  # fmt: skip


def theirs(made: Sample, clips: list[Path], target: Path) -> None:
    """Write as much with python-pptx: the same layout, placeholders, notes and sounds."""
    deck = Presentation(io.BytesIO(made.template))
    layout = next(one for one in deck.slide_layouts if one.name == "bullets")
    for clip in clips:
        slide = deck.slides.add_slide(layout)
        for number, shape in enumerate(list(slide.placeholders)):
            if number > 6:
                shape._element.getparent().remove(shape._element)
            else:
                shape.text_frame.text = "目录要统一"
        slide.notes_slide.notes_text_frame.text = "目录要统一"
        slide.shapes.add_movie(str(clip), Pt(-48), 0, Pt(36), Pt(36), mime_type="audio/mpeg")
    deck.save(str(target))


def seconds(write: object, made: Sample, clips: list[Path], target: Path, runs: int) -> float:
    """Median processor time of `runs` runs; the wall clock would measure what else runs."""
    times = []
    for _ in range(runs):
        begun = time.process_time()
        write(made, clips, target)  # type: ignore[operator]
        times.append(time.process_time() - begun)
    return statistics.median(times)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slides", default="100,200,400,800")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    counts = [int(n) for n in options.slides.split(",")]
    base = sample()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clips = []
        for number in range(max(counts)):
            clips.append(folder / f"{number}.mp3")
            write_clip(clips[-1], LENGTH + number)
        print(f"{'slides':>8} {'speechcast':>12} {'python-pptx':>12}")
        rows = []
        for count in counts:
            made = many(base, count)
            row = [seconds(w, made, clips[:count], folder / "deck.pptx", options.runs)
                   for w in (ours, theirs)]  # fmt: skip
            rows.append(row)
            print(f"{count:>8} {row[0]:>10.2f} s {row[1]:>10.2f} s", flush=True)
        if len(rows) > 2:
            ratios = [rows[-1][k] / rows[1][k] for k in range(2)]
            print(f"{counts[-1]}:{counts[1]} {ratios[0]:>12.1f} {ratios[1]:>12.1f}")
            print(f"at {counts[-1]} slides: {rows[-1][0] / rows[-1][1]:.2f} of python-pptx's time")


if __name__ == "__main__":
    main()
