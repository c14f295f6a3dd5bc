"""`speechcast check`: does a finished build hold what it promises?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click
from rich.markup import escape

from speechcast.check import Agreement, check_build
from speechcast.cli.terminal import error_console, quiet_stdout

_CLIPS = "audio/"


def _rows(agreements: Sequence[Agreement]) -> Iterator[str]:
    """A line for each file and kind of times; the clips of slides share one."""
    rows: dict[tuple[str, str], Agreement] = {}
    for one in agreements:
        name = f"{_CLIPS}*.mp3" if one.file.startswith(_CLIPS) else one.file
        before = rows.get((name, one.what))
        rows[name, one.what] = replace(
            one, file=name, count=one.count + (before.count if before else 0),
            worst_ms=max(one.worst_ms, before.worst_ms if before else 0.0),
        )  # fmt: skip
    width = max((len(name) for name, _ in rows), default=0)
    yield f"{'file':<{width}}  {'times of':<19}  {'count':>5}  {'largest ms':>10}  {'allowed':>7}"
    for (name, what), one in rows.items():
        yield (
            f"{name:<{width}}  {what:<19}  {one.count:>5}  {one.worst_ms:>10.2f}"
            f"  {one.allowed_ms:>7.1f}"
        )


@click.command("check")
@click.argument("directory", type=click.Path(path_type=Path))
@click.option("--allow-edited", is_flag=True, help="Pass files that a person changed since.")
@click.option("--table", is_flag=True, help="How far times in each file lie from timeline.json.")
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON object on stdout.")
def check_command(directory: Path, allow_edited: bool, table: bool, as_json: bool) -> None:
    """Verify the finished build in DIRECTORY by its content; exit code 7 when it does not hold."""
    with quiet_stdout():
        report = check_build(directory, allow_edited=allow_edited)
    if as_json:
        result = {
            "ok": True,
            "checked": list(report.checked),
            "changed": list(report.changed),
            "agreements": [asdict(agreement) for agreement in report.agreements],
        }
        click.echo(json.dumps(result, ensure_ascii=False))
        return
    if table:
        click.echo("\n".join(_rows(report.agreements)))
    console = error_console()
    for name in report.changed:
        console.print(f"[yellow]changed since it was built[/] {escape(name)}")
    console.print(f"[bold green]holds[/] {len(report.checked)} checks passed")
