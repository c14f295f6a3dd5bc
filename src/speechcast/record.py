"""build.json: what a build was asked for, what it made, and what it wants the user to know."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

from speechcast import __version__
from speechcast.config import BuildOptions
from speechcast.model.document import Document, Mask, MaskKind
from speechcast.model.notice import Notice
from speechcast.model.outline import Outline
from speechcast.model.samples import seconds
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline

SCHEMA = "speechcast/build@1"


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """A file of a finished build; `path` is relative to its folder, with `/`."""

    path: str
    format: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Build:
    """What a build left in its folder.

    Attributes:
        directory: The folder.
        files: Its files, by name.
        duration_s: Length of the narration, seconds; 0 without one.
        slides: Number of slides.
        notices: What the user should know.
        made: How many files were written this time; the others were there already.
        record: The content of `build.json`.
    """

    directory: Path
    files: tuple[BuiltFile, ...]
    duration_s: float
    slides: int
    notices: tuple[Notice, ...]
    made: int
    record: dict[str, object]


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _mask(mask: Mask, text: str) -> dict[str, object]:
    plain: dict[str, object] = {
        "text": mask.span.of(text),
        "span": [mask.span.start, mask.span.end],
        "kind": str(mask.kind),
    }
    return plain if mask.fill is None else {**plain, "fill": mask.fill}


def _notice(notice: Notice) -> dict[str, object]:
    plain: dict[str, object] = {"code": notice.code, "message": notice.message}
    if notice.span is not None:
        plain["span"] = [notice.span.start, notice.span.end]
    return plain


def build_record(
    options: BuildOptions,
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline | None,
    files: tuple[BuiltFile, ...],
    notices: tuple[Notice, ...],
) -> dict[str, object]:
    """The content of `build.json` (contract, "build.json")."""
    duration = 0.0 if timeline is None else float(seconds(timeline.samples))
    return {
        "schema": SCHEMA,
        "speechcast": __version__,
        "options": _plain(options),
        "input": {"name": document.source_name, "sha256": document.source_sha256},
        "language": document.language,
        "title": outline.title.text,
        "speaker": document.known.speaker,
        "template": {"name": deck.template, "sha256": deck.template_sha256},
        "voice": {} if timeline is None else {"uri": timeline.voice},
        "files": [_plain(item) for item in files],
        "duration_s": round(duration, 3),
        "slides": len(deck.slides),
        "masks": [
            _mask(mask, document.text)
            for mask in document.masks
            if mask.kind is not MaskKind.LEFT_OUT
        ],
        "wraps": [wrap.start for wrap in document.wraps],
        "notices": [_notice(notice) for notice in notices],
    }


def record_text(record: dict[str, object]) -> str:
    """The record as the text of `build.json`."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
