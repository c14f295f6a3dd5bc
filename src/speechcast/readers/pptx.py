"""PowerPoint: the notes of a deck as the speech, the titles of its slides as headings."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree
from pptx import Presentation
from pptx.exc import PackageNotFoundError, PythonPptxError
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide

from speechcast.errors import InputError
from speechcast.model.document import BlockKind
from speechcast.model.notice import Notice
from speechcast.readers.content import Content, ContentBuilder
from speechcast.readers.source import Source

_BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, PackageNotFoundError, PythonPptxError, etree.XMLSyntaxError,
    zlib.error, struct.error, EOFError, KeyError, ValueError, OSError, RuntimeError, AttributeError,
    IndexError, TypeError,
)  # fmt: skip
"""What python-pptx and its libraries raise for files that are not what they should be."""
_CONTINUED = re.compile(
    r"\s*[(（]\s*(?:续[一二三四五六七八九十\d]*|cont(?:inued|\.|’d|'d)?|\d+\s*/\s*\d+)\s*[)）]\s*$",
    re.IGNORECASE,
)
"""What is put behind a title when its matter goes on on the next slide."""


@dataclass(frozen=True, slots=True)
class _SlideText:
    """What a slide says: its title, other paragraphs with their level from 0, and its notes."""

    title: str
    body: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]


def read_pptx(source: Source) -> Content:
    """The speech in a deck: its notes, each slide's title a heading before them.

    A title that the notes say themselves, or that continues the slide before (“… (continued)”), is
    not repeated. A deck without notes gives the words of
    its slides, with a notice. Hidden slides are left out.

    Raises:
        InputError: when the file is damaged.
    """
    try:
        slides = [
            _text_of(slide)
            for slide in Presentation(io.BytesIO(source.data)).slides
            if slide._element.get("show") not in ("0", "false")
        ]
    except _BROKEN as error:
        raise InputError(
            f"is a damaged PowerPoint file ({type(error).__name__})",
            where=source.where,
            hint="Open it in PowerPoint, save it again, and run the same command.",
        ) from error
    builder = ContentBuilder()
    if any(slide.notes for slide in slides):
        _add_notes(builder, slides)
        return builder.content()
    _add_bodies(builder, slides)
    notice = Notice(
        "deck-without-notes",
        "The deck has no speaker notes: the words of its slides were read instead.",
    )
    return builder.content(notices=(notice,))


def _text_of(slide: Slide) -> _SlideText:
    title = slide.shapes.title
    body: list[tuple[str, int]] = []
    for shape in slide.shapes:
        is_title = title is not None and shape.shape_id == title.shape_id
        if isinstance(shape, Shape) and not is_title and not _is_furniture(shape):
            paragraphs = shape.text_frame.paragraphs
            body += [(_line(p.text), p.level) for p in paragraphs if p.text.strip()]
    notes: tuple[str, ...] = ()
    if slide.has_notes_slide:
        frame = slide.notes_slide.notes_text_frame
        if frame is not None:
            notes = tuple(
                p.text.replace("\v", "\n").strip() for p in frame.paragraphs if p.text.strip()
            )
    return _SlideText("" if title is None else _line(title.text_frame.text), tuple(body), notes)


def _is_furniture(shape: Shape) -> bool:
    """Date, footer and slide number, which are no part of what is said."""
    if not shape.is_placeholder or shape.placeholder_format.type is None:
        return False
    return shape.placeholder_format.type.name in ("DATE", "FOOTER", "SLIDE_NUMBER")


def _line(words: str) -> str:
    return " ".join(words.split())


def _add_notes(builder: ContentBuilder, slides: list[_SlideText]) -> None:
    heading = ""
    for number, slide in enumerate(slides):
        if not slide.notes:
            continue
        said = _plain("".join(slide.notes))
        topic = _CONTINUED.sub("", slide.title)
        if slide.title and topic != heading and _plain(slide.title) not in said:
            builder.add(slide.title, BlockKind.HEADING, 1, title=number == 0)
        heading = topic
        for paragraph in slide.notes:
            builder.add(paragraph)


def _plain(words: str) -> str:
    return "".join(char for char in words if char.isalnum())


def _add_bodies(builder: ContentBuilder, slides: list[_SlideText]) -> None:
    for number, slide in enumerate(slides):
        builder.add(slide.title, BlockKind.HEADING, 1, title=number == 0)
        for words, level in slide.body:
            if number == 0:
                builder.add(words)
            else:
                builder.add(words, BlockKind.ITEM, level + 1)
