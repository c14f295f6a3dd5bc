"""From a file to a `Document`: loaded, decoded by its kind, and looked through for what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path

from speechcast.config import LANGUAGES, chosen
from speechcast.errors import InputError
from speechcast.languages import detect
from speechcast.model.document import Document, Front, Mask, MaskKind
from speechcast.model.notice import Notice
from speechcast.readers.content import Content, Stated
from speechcast.readers.masks import (
    fill_masks,
    find_masks,
    parse_replacements,
    with_directions,
)
from speechcast.readers.source import Format, Source, format_of, load
from speechcast.readers.text import read_text, without_forbidden

_NAMED = 6
"""Lines of a page that a notice names."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user says about a speech.

    Attributes:
        language: `zh`, `en`, or `auto`: the language whose script carries more of the text.
        replace: Fillings of masks, each `OLD=NEW`.
        title, speaker, date, occasion: Given instead of what the text says; empty: recognised.
    """

    language: str = "auto"
    replace: tuple[str, ...] = ()
    title: str = ""
    speaker: str = ""
    date: str = ""
    occasion: str = ""


def read(
    source: str | PathLike[str] | None,
    options: ReadOptions | None = None,
    *,
    stdin: bytes | None = None,
) -> Document:
    """Read a speech.

    Args:
        source: The file; `None` for standard input. Its kind is told by its content where that is
            plain (Word, PowerPoint, RTF, OpenDocument, PDF), else by its ending; standard input is
            plain text unless it is plainly a web page or a subtitle file.
        options: What the user says about it; by default nothing.
        stdin: The bytes of standard input, when `source` is `None`.

    Raises:
        InputError: when it cannot be read, is no text, or holds no word.
        MissingError: when LibreOffice is needed and not installed.
        UsageError: for a language or a replacement that cannot be meant.
    """
    options = options or ReadOptions()
    chosen("--language", options.language, LANGUAGES)
    replacements = parse_replacements(options.replace)
    loaded = load(None if source is None else Path(source), stdin)
    content = _content(loaded)
    # Replaced one by one, so the offsets of the blocks stay right.
    text, replaced = without_forbidden(content.text)
    if not text.strip():
        raise InputError("is empty", where=loaded.where, hint="Give the text of a speech.")
    if not any(map(str.isalnum, text)):
        raise InputError(
            "holds no words", where=loaded.where, hint="Give a text with words to be spoken."
        )
    language = detect(text) if options.language == "auto" else options.language
    masks, unused = fill_masks(text, find_masks(text, emphasis=content.plain), replacements)
    masks = with_directions(text, masks)
    furniture = _furniture(text, content)
    unsaid = (Mask(span, MaskKind.DIRECTION, fill="") for span in content.unsaid)
    masks = tuple(sorted((*masks, *furniture, *unsaid), key=lambda mask: mask.span))
    stated = content.stated
    given = Stated(
        title=options.title.strip() or stated.title,
        speaker=options.speaker.strip() or stated.speaker,
        date=options.date.strip() or stated.date,
        occasion=options.occasion.strip() or stated.occasion,
    )
    return Document(
        text=text,
        language=language,
        source_name=loaded.name,
        source_sha256=hashlib.sha256(loaded.data).hexdigest(),
        blocks=content.blocks,
        masks=masks,
        front=_front(text, _without(content, furniture), language, given),
        notices=(
            *content.notices, *((replaced,) if replaced else ()), *unused, *_told(text, furniture)
        ),
    )  # fmt: skip


def _furniture(text: str, content: Content) -> tuple[Mask, ...]:
    if not content.plain:
        return ()
    from speechcast.readers.page_furniture import page_furniture

    return page_furniture(text, content.blocks)


def _without(content: Content, furniture: Sequence[Mask]) -> Content:
    """The content with no paragraph that is furniture."""
    spans = {mask.span for mask in furniture}
    return replace(content, blocks=tuple(b for b in content.blocks if b.span not in spans))


def _told(text: str, furniture: Sequence[Mask]) -> tuple[Notice, ...]:
    if not furniture:
        return ()
    lines = " / ".join(mask.span.of(text) for mask in furniture[:_NAMED])
    more = f" and {len(furniture) - _NAMED} more" if len(furniture) > _NAMED else ""
    return (
        Notice(
            "page-furniture",
            f"These lines of the web page around the speech are neither shown nor said: {lines}{more}. "
            "Delete them from the text, or put a stop behind one that belongs to the speech.",
        ),
    )


def _front(text: str, content: Content, language: str, given: Stated) -> Front:
    if len(content.blocks) < 2 and not content.title:
        # A line alone has no head, and should not wait for what heads are known by (`say`).
        return Front(given.title, (), given.speaker, (), given.date, (), given.occasion)
    from speechcast.readers.front import find_front

    return find_front(text, content.blocks, language, given, content.title)


def _content(source: Source) -> Content:
    return _reader(format_of(source))(source)


def _reader(kind: Format) -> Callable[[Source], Content]:
    # The library of a kind of file is loaded when such a file comes: most speeches are plain text.
    match kind:
        case Format.TEXT:
            return read_text
        case Format.MARKDOWN:
            from speechcast.readers.markdown import read_markdown

            return read_markdown
        case Format.DOCX:
            from speechcast.readers.docx import read_docx

            return read_docx
        case Format.HTML:
            from speechcast.readers.html import read_html

            return read_html
        case Format.PDF:
            from speechcast.readers.pdf import read_pdf

            return read_pdf
        case Format.SUBTITLES:
            from speechcast.readers.subtitles import read_subtitles

            return read_subtitles
        case Format.PPTX:
            from speechcast.readers.pptx import read_pptx

            return read_pptx
        case Format.OFFICE:
            from speechcast.readers.office import read_office

            return read_office
        case Format.OFFICE_SLIDES:
            from speechcast.readers.office import read_office_slides

            return read_office_slides
