"""`speechcast feed`: one podcast of several finished builds."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import quote

import click
from lxml import etree
from rich.markup import escape

from speechcast.cli.terminal import error_console
from speechcast.errors import UsageError
from speechcast.renditions.chapters import chapters
from speechcast.writers.feed import (
    Episode,
    checked_address,
    episode_of_build,
    write_chapters,
    write_feed,
)
from speechcast.writers.outline import parse_outline
from speechcast.writers.timeline import parse_timeline

_CHAPTERS = "chapters.json"


@click.command("feed")
@click.argument(
    "directories", nargs=-1, required=True, metavar="DIR...", type=click.Path(path_type=Path)
)
@click.option("--address", required=True, metavar="URL",
              help="Where the folder that holds the feed will be reached.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
              help="The feed.  [default: feed.xml in the folder that holds all DIRs]")  # fmt: skip
@click.option("--title", default="", help="Of the podcast; default: that of its newest speech.")
@click.option("--summary", default="", help="What the podcast is about.")
def feed_command(
    directories: tuple[Path, ...], address: str, output: Path | None, title: str, summary: str
) -> None:
    """Make one podcast feed of the finished builds in DIR..., newest first.

    The feed and the folders are then put on a server as they lie here.
    """
    home = checked_address(address)
    folders = [directory.resolve() for directory in directories]
    target = output or Path(os.path.commonpath([folder.parent for folder in folders])) / "feed.xml"
    episodes = [_episode(folder, target.resolve().parent, home) for folder in folders]
    _require_different(episodes)
    write_feed(target, episodes=episodes, address=home + quote(target.name), title=title,
               summary=summary)  # fmt: skip
    error_console().print(f"[bold green]done[/] {escape(str(target))}: {len(episodes)} episodes")


def _episode(folder: Path, home: Path, address: str) -> Episode:
    if home not in folder.parents and home != folder:
        raise UsageError(
            f"{folder} does not lie below {home}, where the feed goes",
            hint="Name a folder above all builds: -o FOLDER/feed.xml",
        )
    place = quote(folder.relative_to(home).as_posix() + "/") if home != folder else ""
    made = episode_of_build(folder, address=address + place, published=_published(folder))
    if not made.chapters and _write_missing_chapters(folder, made.title):
        made = replace(made, chapters=_CHAPTERS)
    return made


def _published(folder: Path) -> datetime:
    """`SOURCE_DATE_EPOCH`, else what the build's own feed says, else when it was made."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), tz=UTC)
    try:
        root = etree.fromstring(
            (folder / "feed.xml").read_bytes(), etree.XMLParser(resolve_entities=False)
        )
        return parsedate_to_datetime(root.findtext("channel/item/pubDate") or "")
    except (OSError, ValueError, TypeError, etree.LxmlError):
        record = folder / "build.json"
        at = record.stat().st_mtime if record.is_file() else 0
        return datetime.fromtimestamp(int(at), tz=UTC)


def _write_missing_chapters(folder: Path, title: str) -> bool:
    """Write `chapters.json` of a build that was made without a feed; whether there are any."""
    try:
        outline = parse_outline((folder / "outline.json").read_text(encoding="utf-8"))
        timeline = parse_timeline((folder / "timeline.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, LookupError, TypeError):
        return False
    write_chapters(
        folder / _CHAPTERS, chapters=chapters(outline, timeline),
        sample_rate=timeline.sample_rate, title=title,
    )  # fmt: skip
    return True


def _require_different(episodes: Sequence[Episode]) -> None:
    seen: dict[str, Episode] = {}
    for episode in episodes:
        other = seen.setdefault(episode.identity, episode)
        if other is not episode:
            raise UsageError(
                f"{other.address} and {episode.address} hold the same speech",
                hint="Name each speech once: players know episodes by it.",
            )
