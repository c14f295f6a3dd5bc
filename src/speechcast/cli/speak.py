"""How something is said, to be heard (`speechcast say`) or read (`speechcast spoken`)."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import click
from rich.markup import escape

from speechcast.cli.options import gathered, source_path, stdin_bytes
from speechcast.cli.progress import QUIET, StageProgress
from speechcast.cli.say import SOUND_ENDINGS
from speechcast.cli.terminal import error_console, quiet_stdout
from speechcast.config import chosen
from speechcast.errors import UsageError
from speechcast.languages.pinyin import doubts, readings
from speechcast.model.span import Span
from speechcast.narration import delivery_of, find_lexicon, resolve_voice, speak_text
from speechcast.narration.lexicon import LEXICON_NAME
from speechcast.narration.normalise import normalise
from speechcast.readers import ReadOptions, read
from speechcast.renditions.spoken import SpokenStream, write_speech

_AROUND = 6
"""Characters shown on either side of one whose reading is in doubt."""


_FILE_NAME = re.compile(
    r"(?!\w+://)\S*[^\s.。][.](?:txt|text|md|markdown|docx?|wps|rtf|odt|html?|pdf|srt|vtt|pptx?)"
)
"""What can only be meant as a file, whether there is one or not; an address is said."""


def _file(argument: str) -> Path | None:
    """The file that an argument names; `None` when it is standard input or the text itself.

    What is no file but named like one is given too: reading it tells that it is missing.
    """
    # A text that happens to be too long for a file name cannot be one.
    path = Path(argument)
    if argument == "-" or len(argument) >= 256:
        return None
    return path if path.is_file() or _FILE_NAME.fullmatch(argument.lower()) else None


def spoken_aloud(
    text: str,
    output: str,
    lexicon: Path | None,
    quiet: bool,
    given: Mapping[str, str | float | None],
) -> None:
    """Speak a text into a sound file: what `speechcast say` does with its arguments.

    Raises:
        SpeechcastError: as the command says it.
    """
    ending = Path(output).suffix.lstrip(".").lower()
    if output != "-" and ending not in SOUND_ENDINGS:
        raise UsageError(
            f"no sound format is called “{ending}”",
            where=output, hint=f"Known endings: {', '.join(SOUND_ENDINGS)}.",
        )  # fmt: skip
    if not text.strip():
        raise UsageError(
            "there is nothing to say", hint="Give words, a file, or - for standard input."
        )
    source = _file(text)
    options = gathered(source, None, dict(given))
    stdin = sys.stdin.buffer.read() if text == "-" else text.encode("utf-8", "surrogatepass")
    console = error_console()
    with ExitStack() as stack:
        stream = None
        if output == "-":
            stream = SpokenStream(stack.enter_context(os.fdopen(os.dup(1), "wb")))
        stack.enter_context(quiet_stdout())
        progress = stack.enter_context(StageProgress(console, QUIET if quiet else 0))
        reading = ReadOptions(language=options.language)
        document = read(source, reading, stdin=None if source else stdin)
        entries = find_lexicon(source or Path(LEXICON_NAME), lexicon)
        voiced = speak_text(
            document,
            voice=resolve_voice(options.voice, document.language),
            speed=options.speed,
            listener=progress,
            delivery=replace(
                delivery_of(options, entries, document.language), at_once=stream is not None
            ),
            on_voiced=stream.add if stream is not None else lambda number, spoken: None,
        )
        seconds = stream.seconds if stream is not None else write_speech(voiced, Path(output))
    if not quiet:
        console.print(f"[bold green]done[/] {seconds:.1f} s in {escape(output)}", soft_wrap=True)


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
