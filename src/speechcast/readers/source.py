"""The input as bytes, and what kind of file it is."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from enum import StrEnum
from pathlib import Path

from speechcast.errors import InputError


class Format(StrEnum):
    """The kinds of files that are read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    DOCX = "docx"
    OFFICE = "office"
    HTML = "html"
    PDF = "pdf"
    SUBTITLES = "subtitles"
    PPTX = "pptx"
    OFFICE_SLIDES = "office-slides"


_SUFFIXES = {
    "": Format.TEXT, ".txt": Format.TEXT, ".text": Format.TEXT,
    ".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN,
    ".docx": Format.DOCX, ".docm": Format.DOCX,
    ".doc": Format.OFFICE, ".wps": Format.OFFICE, ".rtf": Format.OFFICE, ".odt": Format.OFFICE,
    ".html": Format.HTML, ".htm": Format.HTML, ".xhtml": Format.HTML,
    ".pdf": Format.PDF, ".srt": Format.SUBTITLES, ".vtt": Format.SUBTITLES,
    ".pptx": Format.PPTX, ".pptm": Format.PPTX, ".ppsx": Format.PPTX,
    ".ppt": Format.OFFICE_SLIDES, ".odp": Format.OFFICE_SLIDES,
}  # fmt: skip

SUPPORTED = (
    "txt, md, docx, html, pdf, srt, vtt, pptx; doc, wps, rtf, odt, ppt, odp with LibreOffice; "
    "or - for standard input"
)

_MAGIC = (
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"ID3", "a sound file"), (b"OggS", "a sound file"), (b"fLaC", "a sound file"),
    (b"RIFF", "a sound or video file"), (b"\x1f\x8b", "a compressed archive"),
    (b"Rar!", "a compressed archive"), (b"7z\xbc\xaf", "a compressed archive"),
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"SQLite format 3", "a database"),
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BINARY = (Format.DOCX, Format.OFFICE, Format.PDF, Format.PPTX, Format.OFFICE_SLIDES)
_AS_THEY_ARE = frozenset({".txt", ".text", ".md", ".markdown"})
"""Endings of texts that are read word for word, whatever they look like."""

_HTML = re.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_SRT = re.compile(rb"\d{1,4}\s*\r?\n\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s*-->")
_LARGEST_ARCHIVE = 200_000_000
"""Bytes of XML to which a document may unpack: more is made to fill the memory."""

_STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """The input.

    Attributes:
        name: File name without its folder; `-` for standard input.
        where: How messages name it.
        suffix: The ending of its name, lower case, with the dot.
        data: Its bytes.
    """

    name: str
    where: str
    suffix: str
    data: bytes


def load(path: Path | None, stdin: bytes | None) -> Source:
    """The bytes of `path`, or of standard input when it is `None`.

    Raises:
        InputError: when it is missing, a folder, unreadable or empty.
    """
    if path is None:
        return _filled(Source(_STDIN, "standard input", "", stdin or b""))
    where = str(path)
    try:
        if path.is_dir():
            raise InputError(
                "is a folder and not a speech", where=where, hint=_files_in(path) or
                "Name a file in it."
            )  # fmt: skip
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("does not exist", where=where, hint=_nearest_file(path)) from error
    except PermissionError as error:
        raise InputError(
            "may not be read", where=where, hint=f"Give yourself the right to: chmod u+r {path}"
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(
            f"cannot be read ({reason})", where=where, hint="Check the path and the disk."
        ) from error
    return _filled(Source(path.name, where, path.suffix.lower(), data))


def _filled(source: Source) -> Source:
    if not source.data.strip(b" \t\r\n\x00"):
        raise InputError("is empty", where=source.where, hint="Give the text of a speech.")
    return source


def _files_in(folder: Path) -> str:
    names = sorted(
        p.name for p in folder.iterdir() if p.suffix.lower() in _SUFFIXES and p.is_file()
    )
    listed = ", ".join(names[:3])
    return f"Name a file in it, such as {listed}." if listed else ""


def _nearest_file(path: Path) -> str:
    """A hint with the existing file whose name is nearest."""
    try:
        names = [p.name for p in path.parent.iterdir() if p.is_file()]
    except OSError:
        return f"The folder {path.parent} cannot be looked into: check the path."
    lower = {name.lower(): name for name in names if _alike(Path(name).stem, path.stem)}
    close = get_close_matches(path.name.lower(), lower, n=1, cutoff=0.5)
    same_stem = [n for n in names if Path(n).stem == path.stem and Path(n).suffix in _SUFFIXES]
    name = lower[close[0]] if close else (same_stem[0] if same_stem else "")
    if name:
        return f"Did you mean {path.parent / name}?"
    return "Check the path; the file is looked for from the folder you are in."


def _alike(stem: str, other: str) -> bool:
    """Whether names are alike in more than their endings."""
    return SequenceMatcher(None, stem.lower(), other.lower()).ratio() >= 0.5


def format_of(source: Source) -> Format:
    """What kind of file `source` is: by its content where that is plain, else by its name.

    Raises:
        InputError: when speechcast does not read that kind.
    """
    by_content = _format_by_content(source)
    if by_content is not None:
        return by_content
    named = _SUFFIXES.get(source.suffix)
    if named in _BINARY:
        raise InputError(
            f"is not what its name says: its content is not that of a {source.suffix} file",
            where=source.where,
            hint="Open it in the program that made it and save it again.",
        )
    if named is None:
        raise InputError(
            f"is of a kind that is not read ({source.suffix})",
            where=source.where,
            hint=f"Read are: {SUPPORTED}. A text under another name: rename it to .txt.",
        )
    return named


def _format_by_content(source: Source) -> Format | None:
    data = source.data
    if data.startswith(b"PK\x03\x04"):
        return _format_of_zip(source)
    if data.startswith(_OLE):
        slides = _SUFFIXES.get(source.suffix) in (Format.OFFICE_SLIDES, Format.PPTX)
        return Format.OFFICE_SLIDES if slides else Format.OFFICE
    head = data[:1024].lstrip(b"\xef\xbb\xbf \r\n\t")
    if head.startswith(b"%PDF-"):
        return Format.PDF
    if head.startswith(b"{\\rtf"):
        return Format.OFFICE
    for magic, what in _MAGIC:
        # Words may begin like a file of another kind; only such a file goes on with NUL bytes.
        if data.startswith(magic) and (not magic.isascii() or b"\x00" in data[:256]):
            raise InputError(
                f"is {what} and not a text", where=source.where, hint=f"Read are: {SUPPORTED}."
            )
    if source.suffix in _AS_THEY_ARE:
        return None
    if head.startswith(b"WEBVTT") or _SRT.match(head):
        return Format.SUBTITLES
    return Format.HTML if _HTML.match(head) else None


def _format_of_zip(source: Source) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            names = set(archive.namelist())
            unpacked = sum(e.file_size for e in archive.infolist() if e.filename.endswith(".xml"))
            kind = archive.read("mimetype")[:80] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise InputError(
            "is damaged: its archive cannot be opened",
            where=source.where,
            hint="Open it in the program that made it and save it again, or copy it once more.",
        ) from error
    if unpacked > _LARGEST_ARCHIVE:
        raise InputError(
            f"unpacks to {unpacked // 1_000_000} MB, more than any speech needs",
            where=source.where,
            hint="Save the text of the speech alone, without pictures, as .docx or .txt.",
        )
    if any(name.startswith("word/") for name in names):
        return Format.DOCX
    if any(name.startswith("ppt/") for name in names):
        return Format.PPTX
    if b"opendocument.text" in kind:
        return Format.OFFICE
    if b"opendocument.presentation" in kind:
        return Format.OFFICE_SLIDES
    raise InputError(
        "is an archive that holds no document of a kind that is read",
        where=source.where,
        hint=f"Read are: {SUPPORTED}.",
    )
