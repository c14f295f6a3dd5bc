"""`speechcast check`: does a finished build hold what it promises?"""

from __future__ import annotations

import json
from pathlib import Path

import click

from speechcast.check import check_build
from speechcast.cli.terminal import error_console, quiet_stdout


@click.command("check")
@click.argument("directory", type=click.Path(path_type=Path))
@click.option("--allow-edited", is_flag=True, help="Pass files that a person changed since.")
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON object on stdout.")
def check_command(directory: Path, allow_edited: bool, as_json: bool) -> None:
    """Verify the finished build in DIRECTORY by its content; exit code 7 when it does not hold."""
    with quiet_stdout():
        report = check_build(directory, allow_edited=allow_edited)
    if as_json:
        click.echo(json.dumps({"ok": True, "checked": list(report.checked),
                               "changed": list(report.changed)}, ensure_ascii=False))  # fmt: skip
        return
    console = error_console()
    for name in report.changed:
        console.print(f"[yellow]changed since it was built[/] {name}")
    console.print(f"[bold green]holds[/] {len(report.checked)} checks passed")
