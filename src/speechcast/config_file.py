"""The options of a `speechcast.toml`, checked key by key."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from speechcast.config import Headings, Pauses, chosen, nearest, parse_formats, parse_loudness
from speechcast.errors import InputError, UsageError

CONFIG_NAME = "speechcast.toml"


def _typed(key: str, value: object, kind: type, where: str) -> object:
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
        words = {
            str: "a text in quotes",
            float: "a number",
            int: "a whole number",
            bool: "true or false",
        }
        raise UsageError(f"{key} should be {words[kind]}", where=where)
    return value


def _listed(key: str, value: object, where: str) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(str(_typed(key, item, str, where)) for item in values)


_PATHS = (
    "lexicon", "images", "logo", "recordings", "intro", "outro", "music", "subtitle_translation",
)  # fmt: skip

_KINDS: Mapping[str, type] = {
    "template": str, "images": str, "logo": str, "first_slide_number": int, "advance": str, "single_file": bool, "size": str,
    "cfr": int, "burn_captions": bool, "handout": str, "subtitle_translation": str, "address": str,
    "questions": int, "session": int, "discussion_slides": bool, "minutes": float, "refine": str, "lexicon": str, "voice": str, "fallback": str, "recordings": str, "intro": str, "outro": str,
    "music": str, "speed": float, "jobs": int, "narration": str,
    "silent_slide": float, "language": str, "title": str, "speaker": str, "date": str,
    "occasion": str, "strict": bool, "karaoke": bool, "say_labels": bool,
}  # fmt: skip


def _numbers(name: str, kind: type[Pauses] | type[Headings], table: Mapping[str, object], where: str) -> Any:  # fmt: skip
    """A table of numbers by the fields of `kind`."""
    names = tuple(item.name for item in fields(kind))
    for key in table:
        chosen(f"[{name}]", key, names)
    given: Any = {k: _typed(f"[{name}] {k}", v, float, where) for k, v in table.items()}
    return kind(**given)


def _voices(table: Mapping[str, object], where: str) -> tuple[tuple[str, str], ...]:
    return tuple((k, str(_typed(f"[voices] {k}", v, str, where))) for k, v in table.items())


_TABLES: Mapping[str, Callable[[Mapping[str, object], str], object]] = {
    "pauses": lambda table, where: _numbers("pauses", Pauses, table, where),
    "headings": lambda table, where: _numbers("headings", Headings, table, where),
    "voices": _voices,
}


def _table(data: Mapping[str, object], where: str, folder: Path) -> dict[str, object]:
    known = (*_KINDS, "formats", "replace", "loudness", *_TABLES)
    found: dict[str, object] = {}
    for key, value in data.items():
        name = key.replace("-", "_")
        if name not in known:
            raise UsageError(f"unknown key “{key}”", where=where, hint=nearest(name, known))
        if name == "formats":
            found[name] = parse_formats(",".join(_listed(key, value, where)))
        elif name == "replace":
            found[name] = _listed(key, value, where)
        elif name == "loudness":
            found[name] = parse_loudness(str(value))
        elif name in _TABLES:
            if not isinstance(value, dict):
                raise UsageError(f"[{name}] should be a table", where=where)
            found[name] = _TABLES[name](value, where)
        else:
            found[name] = _typed(key, value, _KINDS[name], where)
    template = str(found.get("template", ""))
    if template.endswith((".pptx", ".potx")):
        found["template"] = str(folder / template)
    for name in _PATHS:
        if found.get(name):
            found[name] = str(folder / str(found[name]))
    return found


def read_config(path: Path) -> dict[str, object]:
    """The options that a `speechcast.toml` sets, by field name of `BuildOptions`.

    Paths in it are relative to its folder.

    Raises:
        UsageError: for an unknown key or a value of the wrong kind.
        InputError: when the file cannot be read or is not TOML.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(
            f"cannot be read ({error.strerror})", where=str(path), hint="Check --config."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(
            f"is not TOML: {error}", where=str(path), hint="Mend that line, or remove it."
        ) from error
    return _table(data, str(path), path.parent)


def find_config(speech: Path | None) -> Path | None:
    """The `speechcast.toml` beside the speech (for standard input: in the working folder)."""
    folder = speech.parent if speech is not None else Path()
    candidate = folder / CONFIG_NAME
    return candidate if candidate.is_file() else None
