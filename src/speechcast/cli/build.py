"""`speechcast build`: the main job."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from speechcast.cli.options import (
    gathered,
    reading_options,
    source_path,
    stdin_bytes,
    talk_options,
)
from speechcast.cli.progress import NORMAL, QUIET, VERBOSE, StageProgress
from speechcast.cli.terminal import error_console, quiet_stdout, sized
from speechcast.config import FORMAT_SETS, FORMATS
from speechcast.pipeline import Build, build, default_directory


@click.command("build")
@click.argument("speech")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Output folder.  [default: output/<name of the speech>]",
)
@click.option(
    "--formats",
    metavar="LIST",
    help=f"Comma-separated: {', '.join(FORMATS)}; or the sets "
    f"{', '.join(FORMAT_SETS)}.  [default: {','.join(FORMAT_SETS['default'])}]",
)
@click.option("--template", metavar="NAME|FILE", help="Look of the deck.  [default: briefing]")
@click.option(
    "--images",
    metavar="DIR",
    help="Images for slides: 03.png for the third, or named by a word of its heading or points.",
)
@click.option("--logo", metavar="FILE", help="An image that every slide bears.")
@click.option(
    "--first-slide-number", type=int, metavar="N", help="Of the first slide.  [default: 1]"
)
@click.option(
    "--advance",
    metavar="narration|click|none",
    help="What moves the deck on: its narration, a click, or nothing.  [default: narration]",
)
@click.option(
    "--single-file", is_flag=True, default=None, help="The player as one page with all inside."
)
@click.option("--size", metavar="720p|1080p|2160p|vertical", help="Of the video.  [default: 1080p]")
@click.option("--cfr", type=int, metavar="FPS", help="A constant frame rate for video editors.")
@click.option(
    "--burn-captions", is_flag=True, default=None, help="Captions are part of the video's picture."
)
@click.option(
    "--handout",
    metavar="beside|below|outline",
    help="The text beside or below its slide, or the points alone.  [default: beside]",
)
@click.option(
    "--karaoke", is_flag=True, default=None, help="The times of words in captions.vtt and .lrc."
)
@click.option(
    "--subtitle-translation",
    metavar="FILE",
    help="A second caption line, from a text with one line a sentence.",
)
@click.option(
    "--address",
    metavar="URL",
    help="Where the folder will be reached: for feed.xml and the handout's QR code.",
)
@click.option("--questions", type=int, metavar="N", help="How many questions; 0 chooses.")
@click.option(
    "--session", type=int, metavar="MIN", help="Length of the training session.  [default: 45]"
)
@click.option(
    "--discussion-slides",
    is_flag=True,
    default=None,
    help="A deck for the session that stops at questions after each part.",
)
@click.option("--voice", metavar="URI", help="For instance kokoro:zf_xiaoxiao, espeak:cmn.")
@click.option("--fallback", metavar="URI", help="The voice that may stand in where --voice fails.")
@click.option(
    "--recordings",
    metavar="DIR",
    help="Your own voice: one sound file a slide (07.wav) or section (section-2.mp3).",
)
@click.option(
    "--say-labels",
    is_flag=True,
    default=None,
    help="Speakers that have voices of their own are announced too.",
)
@click.option("--intro", metavar="FILE", help="A sound before the first words.")
@click.option("--outro", metavar="FILE", help="A sound after the last words.")
@click.option("--music", metavar="FILE", help="Quiet music that makes way for the words.")
@click.option(
    "--lexicon",
    metavar="FILE",
    help="How words are said, instead of the lexicon.toml beside SPEECH.",
)
@click.option("--speed", type=float, metavar="X", help="Speaking rate, 1 is the voice's own.")
@click.option("--jobs", type=int, metavar="N", help="Utterances spoken at once; 0 chooses.")
@click.option("--narration", metavar="full|brief|none", help="What is said.  [default: full]")
@click.option(
    "--minutes", type=float, metavar="N", help="A briefing of N minutes instead of all of it."
)
@click.option(
    "--silent-slide",
    type=float,
    metavar="S",
    help="Seconds that a slide without words stands.  [default: 3]",
)
@click.option(
    "--loudness", metavar="LUFS|off", help="Loudness as heard on two speakers.  [default: -16]"
)
@reading_options
@click.option("--strict", is_flag=True, default=None, help="Notices are failures (exit code 8).")
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON object on stdout.")
@talk_options
def build_command(
    speech: str,
    output: Path | None,
    config: Path | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **given: Any,
) -> None:
    """Make a narrated deck, audio and captions of SPEECH (a file, or - for standard input)."""
    source = source_path(speech)
    options = gathered(source, config, given)
    stdin = stdin_bytes(source)
    console = error_console()
    verbosity = QUIET if quiet else VERBOSE if verbose else NORMAL
    with quiet_stdout(), StageProgress(console, verbosity) as progress:
        built = build(
            source, output or default_directory(source), options, listener=progress, stdin=stdin
        )
    if as_json:
        result = {"ok": True, "directory": str(built.directory), "made": built.made}
        click.echo(json.dumps({**result, **built.record}, ensure_ascii=False))
    elif verbosity > QUIET:
        _tell(console, built)


def _tell(console: Console, built: Build) -> None:
    minutes, seconds = divmod(round(built.duration_s), 60)
    length = f", {minutes}:{seconds:02d} min" if built.duration_s else ""
    state = "" if built.made else " (nothing had changed)"
    console.print(
        f"[bold green]done[/] {built.slides} slides{length} in "
        f"[bold]{escape(str(built.directory))}[/]{state}",
        soft_wrap=True,
    )
    table = Table(box=None, show_header=False, padding=(0, 2))
    table.add_column()
    table.add_column(justify="right")
    plain = [file for file in built.files if "/" not in file.path]
    for file in plain:
        table.add_row(escape(file.path), sized(file.bytes))
    folders: dict[str, list[int]] = {}
    for file in built.files:
        if "/" in file.path:
            folder, ending = file.path.rpartition("/")[0], file.path.rpartition(".")[2]
            folders.setdefault(f"{folder}/*.{ending}", []).append(file.bytes)
    for name, sizes in folders.items():
        table.add_row(escape(f"{name} ({len(sizes)})"), sized(sum(sizes)))
    console.print(table)
