"""`speechcast say` and `speechcast spoken`: hear, or read, how something is said."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from speechcast.cli.progress import QUIET, StageProgress
from speechcast.cli.terminal import error_console, quiet_stdout
from speechcast.config import chosen
from speechcast.errors import UsageError
from speechcast.languages.pinyin import readings
from speechcast.model.document import Document
from speechcast.narration import resolve_voice, speak_text, spoken_line
from speechcast.readers import ReadOptions, read
from speechcast.renditions.spoken import write_speech

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
def spoken_command(file: str, pinyin: bool, language: str) -> None:
    """Print what would be said, one line for each line of FILE (- for standard input)."""
    chosen("--language", language, ("auto", "zh", "en"))
    with quiet_stdout():
        if file == "-":
            document = read(None, ReadOptions(language=language),
                            stdin=sys.stdin.buffer.read())  # fmt: skip
        else:
            document = read(Path(file), ReadOptions(language=language))
        lines = []
        for line in document.text.removesuffix("\n").split("\n"):
            said = spoken_line(line, document.language if language == "auto" else language)
            lines.append(" ".join(readings(said)) if pinyin else said)
    for line in lines:
        click.echo(line)
