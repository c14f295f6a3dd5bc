"""`speechcast templates`: the looks that a deck can have."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from speechcast.config import chosen
from speechcast.errors import UsageError
from speechcast.files import replacing
from speechcast.slides import (
    Template,
    TemplateReport,
    lay_out,
    load_template,
    report,
    sample_speech,
    template_names,
)
from speechcast.writers.pptx import write_pptx

_HOW = {
    "name": "by its name", "type": "by its type", "geometry": "by its places",
    "drawn": "drawn on it",
    "nearest": "the nearest",
}  # fmt: skip
_SAMPLE_DATE = datetime(2024, 1, 1, tzinfo=UTC)


@click.group("templates")
def templates_group() -> None:
    """Templates of decks."""


@templates_group.command("list")
def list_command() -> None:
    """List the bundled templates with their layouts."""
    for name in template_names():
        click.echo(f"{name}\t{', '.join(load_template(name).layout_names)}")


@templates_group.command("new")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--from", "base", default="briefing", show_default=True, metavar="NAME",
              help="The bundled template to start from.")  # fmt: skip
def new_command(file: Path, base: str) -> None:
    """Start a template of your own: FILE is a copy of a bundled one, to be changed in PowerPoint."""
    chosen("--from", base, template_names())
    if file.suffix.lower() != ".pptx":
        raise UsageError(f"{file} is no .pptx", hint=f"Name it {file.with_suffix('.pptx')}.")
    if file.exists():
        raise UsageError(f"{file} is there already", hint="Name another file, or remove it.")
    with replacing(file) as temporary:
        temporary.write_bytes(load_template(base).data)
    click.echo(
        f"{file}: change colours, fonts and pictures in PowerPoint under View, Slide Master.\n"
        f"Then: speechcast build SPEECH --template {file}"
    )


@templates_group.command("check")
@click.argument("file")
@click.option("--sample", type=click.Path(path_type=Path), metavar="DECK.pptx",
              help="Where the sample deck goes [default: FILE-sample.pptx in this folder].")  # fmt: skip
@click.option("--language", default="zh", show_default=True, metavar="zh|en")
@click.option("--json", "as_json", is_flag=True, help="The findings as one JSON object.")
def check_command(file: str, sample: Path | None, language: str, as_json: bool) -> None:
    """Say what FILE (a .pptx, a .potx, or a bundled name) offers and lacks, and make a sample deck."""
    chosen("--language", language, ("zh", "en"))
    template = load_template(file)
    found = report(template)
    target = sample or Path(f"{Path(file).stem}-sample.pptx")
    if target.exists() and Path(file).exists() and target.samefile(file):
        raise UsageError("the sample would overwrite the template", hint="Give --sample FILE.")
    _write_sample(template, target, language)
    if as_json:
        click.echo(json.dumps(_as_data(found, target), ensure_ascii=False))
        return
    click.echo(_as_text(found))
    click.echo(f"A sample deck: {target}")


def _write_sample(template: Template, target: Path, language: str) -> None:
    document, outline = sample_speech(language)
    deck = lay_out(document, outline, template)
    write_pptx(
        target, document=document, outline=outline, deck=deck, template_bytes=template.data,
        timeline=None, clips={}, stamp=_SAMPLE_DATE,
    )  # fmt: skip


def _as_text(found: TemplateReport) -> str:
    width = max(len(entry.layout) for entry in found.kinds)
    lines = [
        f"{entry.kind.value:<9} {entry.layout:<{width}}  {_HOW[entry.how]:<13}  heading up to "
        f"{entry.chinese.preferred} Chinese characters or {entry.english.preferred} letters "
        f"({entry.chinese.smallest}, {entry.english.smallest} at the smallest size)"
        + (f"; up to {entry.items} items" if entry.items else "")
        for entry in found.kinds
    ]
    if found.missing:
        missing = ", ".join(kind.value for kind in found.missing)
        lines.append(f"No layout of their own: {missing}. They are shown by the nearest.")
    if found.unused:
        lines.append(f"Not used: {', '.join(found.unused)}.")
    return "\n".join(lines)


def _as_data(found: TemplateReport, sample: Path) -> dict[str, object]:
    return {
        "kinds": [
            {
                "kind": entry.kind.value, "layout": entry.layout, "how": entry.how,
                "heading": {"zh": [entry.chinese.preferred, entry.chinese.smallest],
                            "en": [entry.english.preferred, entry.english.smallest]},
                "items": entry.items,
            }
            for entry in found.kinds
        ],
        "missing": [kind.value for kind in found.missing],
        "unused": list(found.unused),
        "sample": str(sample),
    }  # fmt: skip
