"""The two streams of the command line: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout

import click
from rich.console import Console
from rich.markup import escape

from speechcast.errors import ExitCode, SpeechcastError

BUG_HINT = "This is a bug in speechcast. Please report it with the lines above."


def sized(count: int) -> str:
    """A number of bytes in a unit that a person reads at a glance."""
    size = float(count)
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if size >= 10 or unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"


def error_console() -> Console:
    """A console on standard error."""
    return Console(stderr=True, highlight=False)


@contextmanager
def quiet_stdout() -> Iterator[None]:
    """While the body runs, whatever writes to standard output ends up on standard error.

    Native libraries write to the descriptor itself, so it is redirected too: `-o -` and `--json`
    must stay clean.
    """
    sys.stdout.flush()
    try:
        saved = os.dup(1)
    except OSError:
        with redirect_stdout(sys.stderr):
            yield
        return
    try:
        os.dup2(2, 1)
        with redirect_stdout(sys.stderr):
            yield
    finally:
        os.dup2(saved, 1)
        os.close(saved)


def tell_error(error: SpeechcastError, *, as_json: bool) -> None:
    """Show a failure: what, where, and what to do next."""
    if as_json:
        data = {"ok": False, "error": {"exit_code": int(error.exit_code), "what": error.what,
                                       "where": error.where, "hint": error.hint}}  # fmt: skip
        click.echo(json.dumps(data, ensure_ascii=False))
    where = f"{escape(error.where)}: " if error.where else ""
    console = error_console()
    console.print(f"[bold red]error[/] {where}{escape(error.what)}", soft_wrap=True)
    if error.hint:
        console.print(f"  {escape(error.hint)}", soft_wrap=True)


def tell_interrupted() -> None:
    """Say that what was finished is kept."""
    error_console().print(
        "[bold]interrupted[/]: what is finished is kept; the same command goes on from here."
    )


def tell_bug() -> ExitCode:
    """Say that an unexpected failure is ours; its traceback was printed before."""
    error_console().print(f"[bold red]bug[/] {BUG_HINT}")
    return ExitCode.BUG
