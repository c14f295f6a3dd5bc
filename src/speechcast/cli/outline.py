"""`speechcast outline`: the structure of a speech, without slides or sound."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from rich.markup import escape

from speechcast.cli.options import gathered, reading_options, source_path, stdin_bytes
from speechcast.cli.terminal import error_console, quiet_stdout
from speechcast.config import chosen
from speechcast.events import ignore
from speechcast.files import write_text
from speechcast.pipeline.clock import Clock
from speechcast.pipeline.understood import understood
from speechcast.structurer.outline_md import outline_markdown
from speechcast.structurer.refine import refine
from speechcast.structurer.refine_endpoint import Endpoint
from speechcast.writers.outline import outline_json


@click.command("outline")
@click.argument("speech")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="File to write instead of standard output.",
)
@click.option("--format", "format_name", default="md", show_default=True, metavar="md|json")
@reading_options
def outline_command(
    speech: str, output: Path | None, format_name: str, config: Path | None, **given: Any
) -> None:
    """Print the outline of SPEECH (a file, an edited outline.md, or - for standard input)."""
    chosen("--format", format_name, ("md", "json"))
    source = source_path(speech)
    options = gathered(source, config, given)
    stdin = stdin_bytes(source)
    with quiet_stdout():
        document, outline = understood(source, options, stdin, Clock(ignore))
        notices = document.notices
        if options.refine:
            outline, rewriting = refine(document, outline, Endpoint.named(options.refine))
            notices += rewriting
        write = outline_markdown if format_name == "md" else outline_json
        text = write(document, outline)
    console = error_console()
    for notice in notices:
        console.print(f"[yellow]notice[/] {escape(notice.message)}", soft_wrap=True)
    if output is None or str(output) == "-":
        click.echo(text, nl=False)
    else:
        write_text(output, text)
