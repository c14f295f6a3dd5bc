"""Options that several commands share, and how the command line and the file become one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from speechcast.config import (
    BuildOptions,
    parse_formats,
    parse_loudness,
)
from speechcast.config_file import find_config, read_config

F = TypeVar("F", bound=Callable[..., Any])


def _apply(decorators: list[Callable[[F], F]], command: F) -> F:
    for decorator in reversed(decorators):
        command = decorator(command)
    return command


def reading_options(command: F) -> F:
    """What tells the reader about a text."""
    return _apply(
        [
            click.option("--language", metavar="zh|en|auto", help="Language of the speech."),
            click.option("--replace", multiple=True, metavar="'OLD=NEW'",
                         help="Fill a name mask, for instance '**=Nanyang'; repeatable."),
            click.option("--title", help="Title, when the text does not say it."),
            click.option("--speaker", help="Who speaks."),
            click.option("--date", help="When it is held."),
            click.option("--occasion", help="Where and why it is held."),
            click.option("--refine", metavar="MODEL@URL",
                         help="Let a model shorten headings and points; only what the text says is kept."),
            click.option("--config", type=click.Path(path_type=Path), metavar="FILE",
                         help="Options from this file instead of the speechcast.toml beside SPEECH."),
        ],
        command,
    )  # fmt: skip


def talk_options(command: F) -> F:
    """How much is told."""
    return _apply(
        [
            click.option("-q", "--quiet", is_flag=True, help="Only notices and errors."),
            click.option("-v", "--verbose", is_flag=True, help="Tell more; tracebacks of errors."),
        ],
        command,
    )


def source_path(argument: str) -> Path | None:
    """The speech named on the command line; `None` for `-`, standard input."""
    return None if argument == "-" else Path(argument)


def stdin_bytes(source: Path | None) -> bytes | None:
    """Standard input as bytes, when it is the source."""
    return sys.stdin.buffer.read() if source is None else None


def gathered(source: Path | None, config: Path | None, given: dict[str, Any]) -> BuildOptions:
    """One set of options from `speechcast.toml` and the command line, which wins.

    Args:
        source: The speech, beside which the file is looked for.
        config: The file that the user named.
        given: Options by field name; `None` and empty tuples mean that they were not given.

    Raises:
        UsageError: for values that cannot be meant.
        InputError: when the file cannot be read.
    """
    file = config or find_config(source)
    values: dict[str, Any] = dict(read_config(file)) if file is not None else {}
    for name, value in given.items():
        if value is None or value == ():
            continue
        if name == "formats":
            value = parse_formats(value)
        elif name == "loudness":
            value = parse_loudness(value)
        values[name] = value
    return BuildOptions(**values)
