"""`speechcast say` and `speechcast spoken`: hear, or read, how something is said."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.markup import escape

from speechcast.cli.options import source_path, stdin_bytes
from speechcast.cli.progress import QUIET, StageProgress
from speechcast.cli.terminal import error_console, quiet_stdout
from speechcast.config import chosen
from speechcast.errors import UsageError
from speechcast.languages.pinyin import doubts, readings
from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.narration import resolve_voice, speak_text
from speechcast.narration.lexicon import find_lexicon
from speechcast.narration.normalise import normalise
from speechcast.readers import ReadOptions, read
from speechcast.renditions.spoken import write_speech

_AROUND = 6
"""Characters shown on either side of one whose reading is in doubt."""

_EXTENSIONS = ("wav", "mp3", "m4a", "opus", "flac")


def _document(argument: str, language: str, stdin: bytes | None) -> Document:
    """The text that is meant: a file's, standard input's, or the argument itself."""
    options = ReadOptions(language=language)
    if argument == "-":
        return read(None, options, stdin=stdin)
    path = Path(argument)
    # A text that happens to be too long for a file name cannot be one.
    if len(argument) < 256 and path.is_file():
        return read(path, options)
    return read(None, options, stdin=argument.encode("utf-8", "surrogatepass"))


@click.command("say")
@click.argument("text")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    default=Path("speech.wav"),
    show_default=True,
    help=f"Where to; its ending decides the format: {', '.join(_EXTENSIONS)}.",
)
@click.option("--voice", default="", metavar="URI", help="For instance kokoro:zm_yunjian.")
@click.option("--speed", type=click.FloatRange(0.5, 2.0), default=1.0, metavar="X")
@click.option("--language", default="auto", metavar="zh|en|auto")
@click.option("-q", "--quiet", is_flag=True, help="Only notices and errors.")
def say_command(
    text: str, output: Path, voice: str, speed: float, language: str, quiet: bool
) -> None:
    """Speak TEXT (or the text of a file, or - for standard input) into a sound file."""
    ending = output.suffix.lstrip(".").lower()
    if ending not in _EXTENSIONS:
        raise UsageError(
            f"no sound format is called “{ending}”",
            where=str(output), hint=f"Known endings: {', '.join(_EXTENSIONS)}.",
        )  # fmt: skip
    chosen("--language", language, ("auto", "zh", "en"))
    stdin = sys.stdin.buffer.read() if text == "-" else None
    console = error_console()
    with quiet_stdout(), StageProgress(console, QUIET if quiet else 0) as progress:
        document = _document(text, language, stdin)
        uri = resolve_voice(voice, document.language)
        voiced = speak_text(document, voice=uri, speed=speed, listener=progress)
        seconds = write_speech(voiced, output)
    if not quiet:
        console.print(f"[bold green]done[/] {seconds:.1f} s in {output}", soft_wrap=True)


@click.command("spoken")
@click.argument("file")
@click.option("--pinyin", is_flag=True, help="The readings instead, a syllable a character.")
@click.option("--language", default="auto", metavar="zh|en|auto")
@click.option(
    "--lexicon",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Readings from this file instead of the lexicon.toml beside FILE.",
)
def spoken_command(file: str, pinyin: bool, language: str, lexicon: Path | None) -> None:
    """Print what would be said, one line for each line of FILE (- for standard input).

    With --pinyin, readings that a person should check are told on standard error.
    """
    chosen("--language", language, ("auto", "zh", "en"))
    path = source_path(file)
    stdin = stdin_bytes(path)
    console = error_console()
    with quiet_stdout():
        document = read(path, ReadOptions(language=language), stdin=stdin)
        entries = find_lexicon(path, lexicon)
        lines: list[str] = []
        start = 0
        for number, line in enumerate(document.text.removesuffix("\n").split("\n"), 1):
            span = Span(start, start + len(line))
            start = span.end + 1
            said = normalise(document.text, span, document.language, document.masks, entries)
            lines.append(" ".join(readings(said.text, said.readings)) if pinyin else said.text)
            doubted = doubts(said.text) if pinyin else []
            for doubt in doubted:
                at = doubt.position
                if any(reading.start <= at < reading.end for reading in said.readings):
                    continue
                around = said.text[max(0, at - _AROUND) : at + _AROUND + 1]
                console.print(
                    f"[yellow]check[/] line {number}: {said.text[at]} in “{escape(around)}” is "
                    f"read {doubt.syllable}, not {' or '.join(doubt.others)}",
                    soft_wrap=True,
                )
    for line in lines:
        click.echo(line)
