"""`speechcast voices`: list the voices, fetch the local ones, hear one."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from speechcast.assets.fetch import pull
from speechcast.assets.manifest import PULL_COMMAND
from speechcast.cli.progress import NORMAL, QUIET, StageProgress
from speechcast.cli.terminal import error_console, quiet_stdout, sized
from speechcast.narration import list_voices, resolve_voice, speak_text
from speechcast.readers import ReadOptions, read
from speechcast.renditions.spoken import write_speech

_SAMPLES = {
    "zh": "各位同事，大家好。2025年我们完成了3项任务，增长8.5%，谢谢大家。",
    "en": "Good morning. In 2025 we finished three tasks and grew by 8.5 percent. Thank you.",
}


@click.group("voices")
def voices_group() -> None:
    """Voices and the data that they need."""


@voices_group.command("list")
@click.option("--language", metavar="zh|en", default="", help="Only voices of this language.")
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON array on stdout.")
def list_command(language: str, as_json: bool) -> None:
    """List the voices: language, engine, licence, size, offline or online."""
    with quiet_stdout():
        voices = [v for v in list_voices() if not language or v.language in (language, "*")]
    if as_json:
        click.echo(json.dumps([
            {"uri": v.uri, "language": v.language, "engine": v.engine, "description": v.description,
             "licence": v.licence, "bytes": v.bytes, "online": v.online, "installed": v.installed}
            for v in voices
        ], ensure_ascii=False))  # fmt: skip
        return
    table = Table(box=None, padding=(0, 2, 0, 0))
    for head in ("voice", "language", "description", "licence", "size", "where", "state"):
        table.add_column(head)
    for v in voices:
        table.add_row(
            v.uri, v.language, v.description, v.licence, sized(v.bytes) if v.bytes else "",
            "online" if v.online else "offline", "" if v.installed else "not installed",
        )  # fmt: skip
    Console(highlight=False, width=None if Console().is_terminal else 160).print(table)
    if any(not v.installed and not v.online for v in voices):
        error_console().print(f"Fetch the local voices once: {PULL_COMMAND}")


@voices_group.command("pull")
@click.option("-q", "--quiet", is_flag=True, help="Only notices and errors.")
def pull_command(quiet: bool) -> None:
    """Fetch the local voices and the fonts; what is there and right is left alone."""
    console = error_console()
    with quiet_stdout(), StageProgress(console, QUIET if quiet else NORMAL, in_bytes=True) as bars:
        statuses = pull(listener=bars)
    if not quiet:
        total = sum(status.bytes for status in statuses)
        console.print(f"[bold green]done[/] voices and fonts are here, {sized(total)}")


@voices_group.command("preview")
@click.argument("voice", required=False, default="")
@click.option("--text", default="", help="What to say; by default a sentence in its language.")
@click.option("--language", metavar="zh|en", default="", help="By default the voice's own.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("preview.wav"),
              show_default=True, metavar="FILE")  # fmt: skip
def preview_command(voice: str, text: str, language: str, output: Path) -> None:
    """Speak a sentence with VOICE, such as kokoro:zm_yunxi, into a sound file."""
    console = error_console()
    with quiet_stdout(), StageProgress(console, NORMAL) as bars:
        uri = resolve_voice(voice, language or "zh")
        own = next((v.language for v in list_voices() if v.uri == uri), "*")
        chosen = language or (own if own in _SAMPLES else "zh")
        words = text or _SAMPLES[chosen]
        document = read(None, ReadOptions(language=chosen), stdin=words.encode())
        seconds = write_speech(speak_text(document, voice=uri, speed=1.0, listener=bars), output)
    console.print(
        f"[bold green]done[/] {seconds:.1f} s of {uri} in {escape(str(output))}", soft_wrap=True
    )
