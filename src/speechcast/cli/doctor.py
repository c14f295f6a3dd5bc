"""`speechcast doctor` and `speechcast cache`: what is installed, where it lies, how to remove it."""

from __future__ import annotations

import json
import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from speechcast import __version__
from speechcast.assets import cache_folder, data_folder
from speechcast.assets.fetch import installed, remove_hint
from speechcast.assets.kept import CacheSize
from speechcast.assets.manifest import PULL_COMMAND
from speechcast.cli.terminal import sized
from speechcast.errors import ExitCode
from speechcast.narration.cache import cache_size, clear_cache
from speechcast.structurer.rewrites import clear_rewrites, rewrites_size

OFFICE_COMMAND = "apt-get install libreoffice-impress libreoffice-writer"


@dataclass(frozen=True, slots=True)
class _Program:
    """A program that speechcast uses when it is there."""

    name: str
    used_for: str
    command: str


PROGRAMS = (
    _Program("soffice", "reading .doc, .wps, .rtf and .odt", OFFICE_COMMAND),
    _Program("npm", "a second source of voices and fonts", "apt-get install npm"),
)


def _out() -> Console:
    return Console(highlight=False, soft_wrap=True)


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON object on stdout.")
def doctor_command(as_json: bool) -> int:
    """Tell what is installed and what is missing; exit code 4 when a build needs something."""
    assets = installed()
    missing = [status for status in assets if not status.present]
    if as_json:
        data = {
            "ok": not missing,
            "speechcast": __version__,
            "python": platform.python_version(),
            "data": {"path": str(data_folder()), "bytes": _folder_bytes(data_folder())},
            "cache": {
                "path": str(cache_folder()),
                "bytes": cache_size().bytes + rewrites_size().bytes,
            },
            "assets": [
                {"name": a.name, "present": a.present, "bytes": a.bytes, "licence": a.licence}
                for a in assets
            ],
            "programs": {program.name: shutil.which(program.name) for program in PROGRAMS},
        }
        click.echo(json.dumps(data, ensure_ascii=False))
        return ExitCode.MISSING if missing else ExitCode.DONE
    console = _out()
    console.print(
        f"speechcast {__version__}, Python {platform.python_version()} ({sys.executable})"
    )
    console.print(f"\nVoices and fonts: {escape(str(data_folder()))}")
    for status in assets:
        state = "[green]ok     [/]" if status.present else "[red]missing[/]"
        console.print(f"  {state} {status.title}, {sized(status.bytes)}, licence {status.licence}")
    console.print("\nOther programs, used when they are there")
    for program in PROGRAMS:
        found = shutil.which(program.name)
        state = f"[green]ok     [/] {escape(found)}" if found else "[yellow]missing[/]"
        how = "" if found else f"; install it: {program.command}"
        console.print(f"  {state} {program.name}: {program.used_for}{how}")
    console.print(
        f"\nCache: {escape(str(cache_folder()))}, {_holding(cache_size(), rewrites_size())}"
    )
    console.print(f"Remove voices, fonts and cache: {escape(remove_hint())}")
    if missing:
        console.print(f"\nA build needs what is missing. Fetch it once: {PULL_COMMAND}")
        return ExitCode.MISSING
    return ExitCode.DONE


def _folder_bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


@click.group("cache")
def cache_group() -> None:
    """The cache of what was spoken and rewritten."""


def _holding(spoken: CacheSize, rewritten: CacheSize) -> str:
    words = f"{spoken.entries} utterances, {sized(spoken.bytes)}"
    if not rewritten.entries:
        return words
    return f"{words}; {rewritten.entries} answers to --refine, {sized(rewritten.bytes)}"


@cache_group.command("info")
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON object on stdout.")
def info_command(as_json: bool) -> None:
    """Tell where the cache lies and how big it is."""
    spoken, rewritten = cache_size(), rewrites_size()
    if as_json:
        data = {
            "path": str(cache_folder()),
            "utterances": spoken.entries,
            "rewrites": rewritten.entries,
            "bytes": spoken.bytes + rewritten.bytes,
        }
        click.echo(json.dumps(data, ensure_ascii=False))
        return
    _out().print(f"{escape(str(cache_folder()))}: {_holding(spoken, rewritten)}")


@cache_group.command("clear")
def clear_command() -> None:
    """Empty the cache; the next build speaks, and asks the service of --refine, anew."""
    _out().print(f"removed {_holding(clear_cache(), clear_rewrites())}")
