"""What is built: a speech with the outline that is found in it, or an outline that a person edited."""

from __future__ import annotations

from pathlib import Path

from speechcast.config import BuildOptions
from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.pipeline.clock import Clock
from speechcast.readers import ReadOptions, read
from speechcast.readers.text import decode
from speechcast.structurer import structure
from speechcast.structurer.outline_reading import is_outline_markdown, read_outline, refuse_headless

_MARKDOWN = frozenset({".md", ".markdown"})
_ENDINGS = _MARKDOWN | {".txt", ".text", ""}
"""Of files that may hold an outline: an editor may have saved it as a plain text."""

_HEAD = 8_192
"""Bytes in which the head of an outline begins, whatever its encoding."""


def edited_outline(source: Path | None, stdin: bytes | None = None) -> str | None:
    """The content of an outline file, in whatever encoding an editor saved it; `None` for any other input.

    Raises:
        InputError: for a Markdown file that is written as one but lost its head.
    """
    ending = "" if source is None else source.suffix.lower()
    if ending not in _ENDINGS:
        return None
    try:
        data = (stdin or b"") if source is None else source.read_bytes()
        # Wide encodings put zeros between the letters.
        if ending not in _MARKDOWN and b"speechcast" not in data[:_HEAD].replace(b"\x00", b""):
            return None
        text = decode(data, str(source)).text
    except (OSError, ValueError, InputError):
        return None  # whoever reads it as a speech tells what is wrong with it
    if is_outline_markdown(text):
        return text
    if source is not None and ending in _MARKDOWN:
        refuse_headless(text, source.name)
    return None


def understood(
    source: Path | None, options: BuildOptions, stdin: bytes | None, clock: Clock
) -> tuple[Document, Outline]:
    """The speech and its outline: found in the speech, or as a person edited it.

    Raises:
        InputError: when it cannot be read.
        UsageError: for a replacement that cannot be meant.
    """
    edited = edited_outline(source, stdin)
    if edited is not None:
        name = "standard input" if source is None else source.name
        with clock.stage("read"):
            return read_outline(edited, name=name, replacements=options.replace)
    with clock.stage("read"):
        document = read(source, _read_options(options), stdin=stdin)
    with clock.stage("structure"):
        return document, structure(document)


def _read_options(options: BuildOptions) -> ReadOptions:
    return ReadOptions(
        language=options.language,
        replace=options.replace,
        title=options.title,
        speaker=options.speaker,
        date=options.date,
        occasion=options.occasion,
    )
