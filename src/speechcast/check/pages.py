"""The page of a finished build and its podcast feed: they open, and what they name is there."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree, html

from speechcast.check.findings import Findings
from speechcast.model.outline import Outline
from speechcast.model.samples import milliseconds
from speechcast.model.timeline import Timeline
from speechcast.renditions.chapters import chapters


def check_index_page(
    findings: Findings, name: str, path: Path, listed: Iterable[str], timeline: Timeline | None
) -> None:
    """Verify `index.html`: everything it links or shows is there, and nothing comes from elsewhere.

    Args:
        findings: Takes what holds and what does not.
        name: The page, for messages.
        path: The page.
        listed: Files of the build, relative to the page's folder.
        timeline: `None` without a narration.
    """
    try:
        page: Any = html.document_fromstring(path.read_bytes())
    except (OSError, etree.LxmlError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    wanted = [str(w) for w in page.xpath("//a/@href | //img/@src | //audio/@src")]
    local = [w for w in wanted if not w.startswith(("http:", "https:", "#", "data:"))]
    missing = [w for w in local if not (path.parent / unquote(w)).exists()]
    findings.holds(f"{name} links what is there", not missing, f"{', '.join(missing)} is missing")
    outside = [w for w in wanted if w.startswith(("http:", "https:"))]
    findings.holds(f"{name} needs no network", not outside, ", ".join(outside))
    top = {file for file in listed if "/" not in file and file not in (path.name, "build.json")}
    unlinked = sorted(top - set(local))
    findings.holds(f"{name} links every file", not unlinked, f"not {', '.join(unlinked)}")
    if timeline is not None:
        shown = len(page.xpath("//ol[@class='slides']/li//img"))
        findings.holds(
            f"{name} shows every slide", shown == len(timeline.slides), f"it shows {shown}"
        )


def check_feed(findings: Findings, name: str, path: Path, timeline: Timeline) -> None:
    """Verify a feed of this build: it opens, and length and size of its sound are right."""
    try:
        root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False))
        item = root.find("channel/item")
        enclosure = item.find("enclosure") if item is not None else None
        if item is None or enclosure is None:
            raise ValueError("it has no episode with a sound")
        address = unquote(str(enclosure.get("url")))
        size = int(str(enclosure.get("length")))
        seconds = int(item.findtext("{http://www.itunes.com/dtds/podcast-1.0.dtd}duration") or "")
    except (OSError, ValueError, etree.LxmlError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    due = timeline.samples / timeline.sample_rate
    findings.holds(
        f"{name} names the narration's length",
        abs(seconds - due) <= 1,
        f"{seconds} s, not {due:.0f}",
    )
    sound = path.parent / address.rpartition("/")[2]
    if findings.holds(f"{name} names a sound that is there", sound.is_file(), sound.name):
        there = sound.stat().st_size
        findings.holds(f"{name} names its size", size == there, f"{size} bytes, not {there}")


def check_chapters(
    findings: Findings, name: str, path: Path, outline: Outline, timeline: Timeline
) -> None:
    """Verify `chapters.json` against the timeline."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        found = [
            (str(c["title"]), round(float(c["startTime"]) * 1000)) for c in content["chapters"]
        ]
    except (OSError, ValueError, LookupError, TypeError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    due = [
        (c.title, milliseconds(c.start, timeline.sample_rate)) for c in chapters(outline, timeline)
    ]
    apart = [a[1] - b[1] for a, b in zip(found, due, strict=False)]
    findings.measured(name, "chapters", apart, 1)
    off = next(
        (a for a, b in zip(found, due, strict=False) if a[0] != b[0] or abs(a[1] - b[1]) > 1), None
    )
    findings.holds(
        f"{name} has the chapters of the timeline",
        off is None and len(found) == len(due),
        f"“{off[0]}” at {off[1]} ms" if off else f"{len(found)} instead of {len(due)}",
    )
