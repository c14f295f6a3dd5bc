"""`speechcast say`: the model of the local voice is being opened while the rest is loaded."""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path

import click

from speechcast.errors import MissingError

_OBJECTS = 200_000
"""New objects after which the collector looks for cycles."""

SOUND_ENDINGS = ("wav", "mp3", "m4a", "opus", "flac")


@click.command("say")
@click.argument("text")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="speech.wav",
    show_default=True,
    help=f"Where to; its ending decides the format: {', '.join(SOUND_ENDINGS)}. With - the sound "
    "goes to standard output as WAV while it is spoken.",
)
@click.option("--voice", metavar="URI", help="For instance kokoro:zm_yunjian.")
@click.option("--speed", type=float, metavar="X", help="Speaking rate, 1 is the voice's own.")
@click.option("--language", metavar="zh|en|auto")
@click.option(
    "--lexicon",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Readings from this file instead of the lexicon.toml beside FILE or in this folder.",
)
@click.option("-q", "--quiet", is_flag=True, help="Only notices and errors.")
def say_command(
    text: str, output: str, lexicon: Path | None, quiet: bool, **given: str | float | None
) -> None:
    """Speak TEXT (or the text of a file, or - for standard input) into a sound file.

    A speechcast.toml and a lexicon.toml beside the file, else in this folder, hold here too.
    """
    # Loading makes a million objects that stay: the collector would look through them again and
    # again, a tenth of the time until the first sound.
    gc.set_threshold(_OBJECTS)
    if output == "-" and str(given["voice"] or "kokoro:").startswith("kokoro:"):
        from speechcast.narration.engines.kokoro_session import processors, session_begun

        # Nothing is told here of a model that is not installed: the voice may yet be another one.
        with suppress(MissingError):
            session_begun(processors())
    from speechcast.cli.speak import spoken_aloud

    spoken_aloud(text, output, lexicon, quiet, given)
