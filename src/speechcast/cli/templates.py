"""`speechcast templates`: the looks that a deck can have."""

from __future__ import annotations

import click

from speechcast.slides import load_template, template_names


@click.group("templates")
def templates_group() -> None:
    """Templates of decks."""


@templates_group.command("list")
def list_command() -> None:
    """List the bundled templates with their layouts."""
    for name in template_names():
        click.echo(f"{name}\t{', '.join(load_template(name).layout_names)}")
