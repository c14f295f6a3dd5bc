"""Verifies a finished build from its files alone, by their content."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from speechcast.check.deck import check_deck
from speechcast.check.findings import Agreement, Findings, Report
from speechcast.check.pages import check_chapters, check_feed, check_index_page
from speechcast.check.paper import check_brief, check_handout
from speechcast.check.pictures import (
    check_png,
    check_same_slides,
    check_slides_pdf,
    check_svg,
    words_to_show,
)
from speechcast.check.player import check_player
from speechcast.check.sound import check_sound, check_sound_chapters
from speechcast.check.study import STUDY_FORMATS, check_study
from speechcast.check.texts import check_captions, check_lyrics, check_outline, check_timeline
from speechcast.check.video import check_video
from speechcast.errors import CheckError, InputError
from speechcast.ledger import sha256_of
from speechcast.model.document import Document, Mask, MaskKind
from speechcast.model.outline import Outline
from speechcast.model.span import Span
from speechcast.model.timeline import Timeline
from speechcast.readers.paragraphs import blocks_across
from speechcast.writers.outline import parse_outline
from speechcast.writers.timeline import parse_timeline

__all__ = ["Agreement", "Report", "check_build"]

_SHOWN_FAILURES = 12
_STREAMS = ("mp3", "m4b", "opus", "flac", "wav")
EDITABLE = ("md", "pptx")
"""Formats that people edit; `--allow-edited` passes them when they were changed."""


def check_build(directory: Path, *, allow_edited: bool = False) -> Report:
    """Verify the build in `directory`.

    Files are judged by what they hold, not by their hashes: a changed hash alone is reported.

    Args:
        directory: A folder that `build` filled.
        allow_edited: Whether decks and outlines that a person changed since are passed.

    Raises:
        InputError: when `directory` holds no finished build.
        CheckError: when something does not hold; the message lists exactly what.
    """
    record = _record(directory)
    findings = Findings()
    changed = _changed(findings, directory, record)
    files = {str(f["path"]): str(f["format"]) for f in record["files"]}
    present = {n: f for n, f in files.items() if (directory / n).is_file()}
    try:
        # Byte for byte: a lone carriage return is a character of the text and no line feed.
        text = (directory / "speech.txt").read_bytes().decode("utf-8")
        document = _document(text, record)
        outline = parse_outline((directory / "outline.json").read_text(encoding="utf-8"))
        document = document.without(outline.passed_over())
        timeline = None
        if "timeline.json" in files:
            timeline = parse_timeline((directory / "timeline.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, LookupError, TypeError) as error:
        findings.holds("speech.txt, outline.json and timeline.json can be read", False, str(error))
    else:
        check_outline(findings, document, outline)
        if timeline is not None:
            check_timeline(findings, document, outline, timeline)
        for name, format_name in present.items():
            if not (allow_edited and name in changed and format_name in EDITABLE):
                _check_file(
                    findings, directory, name, format_name, document, outline, timeline, record
                )
        check_same_slides(findings, directory, present)
        if "index.html" in present:
            linked = [n for n in present if n != "index.html" and "/thumbs/" not in n]
            check_index_page(findings, "index.html", directory / "index.html", linked, timeline)
    if findings.failed:
        shown = findings.failed[:_SHOWN_FAILURES]
        more = len(findings.failed) - len(shown)
        listed = "\n".join(f"  - {line}" for line in shown)
        tail = f"\n  and {more} more" if more else ""
        raise CheckError(
            f"does not hold:\n{listed}{tail}",
            where=str(directory),
            hint="Build it again; files that you changed by hand pass with --allow-edited.",
        )
    return Report(tuple(findings.checked), changed, findings.agreements)


def _record(directory: Path) -> Mapping[str, Any]:
    path = directory / "build.json"
    hint = "Name a folder that `speechcast build` filled."
    if not directory.is_dir():
        raise InputError("is not a folder", where=str(directory), hint=hint)
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise InputError(
            "holds no finished build: build.json is not there", where=str(directory), hint=hint
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            f"holds no finished build ({error})", where=str(directory), hint=hint
        ) from error
    if not isinstance(record, dict) or not str(record.get("schema")).startswith(
        "speechcast/build@"
    ):
        raise InputError("build.json is not speechcast's", where=str(directory), hint=hint)
    return record


def _changed(findings: Findings, directory: Path, record: Mapping[str, Any]) -> tuple[str, ...]:
    changed: list[str] = []
    for file in record["files"]:
        path = directory / str(file["path"])
        there = findings.holds(f"{file['path']} is there", path.is_file(), "it is missing")
        if there and sha256_of(path) != file["sha256"]:
            changed.append(str(file["path"]))
    return tuple(changed)


def _document(text: str, record: Mapping[str, Any]) -> Document:
    masks = tuple(
        Mask(Span(*mask["span"]), MaskKind(mask["kind"]), mask.get("fill"))
        for mask in record["masks"]
    )
    return Document(
        text,
        str(record["language"]),
        str(record["input"]["name"]),
        str(record["input"]["sha256"]),
        blocks=blocks_across(text, frozenset(record.get("wraps", ()))),
        masks=masks,
    )


def _check_slide_svg(
    findings: Findings, name: str, path: Path, outline: Outline, timeline: Timeline | None
) -> None:
    due: tuple[str, ...] = ()
    # Without a narration nothing says which slide of the outline a split one came from.
    if timeline is not None and path.stem.isdigit():
        number = int(path.stem)
        of = next((slide.of for slide in timeline.slides if slide.index == number), "")
        due = words_to_show(outline).get(of, ())
    check_svg(findings, name, path, due)


def _check_file(
    findings: Findings,
    directory: Path,
    name: str,
    format_name: str,
    document: Document,
    outline: Outline,
    timeline: Timeline | None,
    record: Mapping[str, Any],
) -> None:
    path = directory / name
    if format_name == "pptx":
        advance = str(record["options"].get("advance", "narration"))
        check_deck(findings, name, path, document, outline, timeline, advance=advance)
    elif format_name == "png":
        check_png(findings, name, path)
    elif format_name == "svg":
        _check_slide_svg(findings, name, path, outline, timeline)
    elif format_name == "sheet":
        check_png(findings, name, path)
    elif format_name == "slides-pdf":
        check_slides_pdf(findings, name, path, slides=int(record["slides"]))
    elif format_name == "pdf":
        check_handout(findings, name, path, document, outline, timeline)
    elif format_name == "brief":
        check_brief(findings, name, path, outline)
    elif format_name in STUDY_FORMATS:
        check_study(findings, name, path, format_name, document, outline, timeline)
    elif timeline is None:
        return
    elif format_name == "html" and name.endswith("index.html"):
        check_player(findings, name, path, document, outline, timeline)
    elif format_name == "mp4":
        check_video(findings, name, path, document, outline, timeline)
    elif format_name == "feed":
        check_feed(findings, name, path, timeline)
    elif format_name == "chapters":
        check_chapters(findings, name, path, outline, timeline)
    elif format_name in ("srt", "vtt", "ass"):
        check_captions(findings, name, path, document, timeline)
    elif format_name == "lrc":
        check_lyrics(findings, name, path, document, timeline)
    elif format_name in _STREAMS:
        check_sound(findings, name, path, format_name, timeline, start=0, end=timeline.samples)
        check_sound_chapters(findings, name, path, format_name, outline, timeline)
    elif format_name == "clips":
        number = int(path.stem)
        if findings.holds(
            f"{name} belongs to a slide",
            1 <= number <= len(timeline.slides),
            f"there are {len(timeline.slides)} slides",
        ):
            slide = timeline.slides[number - 1]
            check_sound(findings, name, path, "clips", timeline, start=slide.start, end=slide.end)
