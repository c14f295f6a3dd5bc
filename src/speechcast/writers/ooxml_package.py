"""An Office Open XML file as named parts, written into a zip that is the same every time."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

CONTENT_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_DEFAULT_TYPES = {
    "rels": RELATIONSHIPS_TYPE,
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
}
_PACKED = frozenset({"png", "jpeg", "jpg", "gif", "mp3", "m4a", "mp4"})
"""Name endings of data that is compressed already: stored as it is."""
_FORBIDDEN = {
    code: "\ufffd"
    for code in (*range(0x20), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000))
    if chr(code) not in "\t\n\r"
}
"""What XML 1.0 has no way to write (section 2.2, Char)."""


def xml_text(text: str) -> str:
    """`text` as the content of an element."""
    return escape(text.translate(_FORBIDDEN))


def xml_attribute(text: str) -> str:
    """`text` as an attribute's value, with its quotes."""
    return quoteattr(text.translate(_FORBIDDEN))


@dataclass(frozen=True, slots=True)
class Relationship:
    """A named reference from one part to another.

    Attributes:
        id: Its name within the part that refers.
        type: URI of the relation.
        target: Name of the other part, from the root (`/ppt/media/image1.png`), or an address.
        external: Whether `target` is an address outside the file.
    """

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file.

    Attributes:
        name: From the root, such as `/ppt/slides/slide1.xml`.
        content_type: Its media type.
        data: Its bytes, or the file that holds them.
        relationships: What it refers to.
    """

    name: str
    content_type: str
    data: bytes | Path
    relationships: tuple[Relationship, ...] = ()


def _extension(name: str) -> str:
    return posixpath.splitext(name)[1].removeprefix(".").lower()


def _content_types(parts: Sequence[Part]) -> str:
    used: dict[str, str] = {kind: _DEFAULT_TYPES[kind] for kind in ("rels", "xml")}
    overrides = []
    for part in parts:
        extension = _extension(part.name)
        if _DEFAULT_TYPES.get(extension) == part.content_type:
            used[extension] = part.content_type
        else:
            overrides.append((part.name, part.content_type))
    defaults = "".join(
        f"<Default Extension={quoteattr(extension)} ContentType={quoteattr(kind)}/>"
        for extension, kind in sorted(used.items())
    )
    named = "".join(
        f"<Override PartName={quoteattr(name)} ContentType={quoteattr(kind)}/>"
        for name, kind in overrides
    )
    return f'{XML_HEAD}<Types xmlns="{CONTENT_TYPES_NS}">{defaults}{named}</Types>'


def _relationships(source: str, relationships: Sequence[Relationship]) -> str:
    folder = posixpath.dirname(source)
    lines = []
    for rel in relationships:
        target = rel.target if rel.external else posixpath.relpath(rel.target, folder)
        mode = ' TargetMode="External"' if rel.external else ""
        lines.append(
            f"<Relationship Id={quoteattr(rel.id)} Type={quoteattr(rel.type)}"
            f" Target={quoteattr(target)}{mode}/>"
        )
    return f'{XML_HEAD}<Relationships xmlns="{RELATIONSHIPS_NS}">{"".join(lines)}</Relationships>'


def _relationships_name(source: str) -> str:
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def write_package(
    target: Path,
    parts: Sequence[Part],
    relationships: Sequence[Relationship],
    *,
    stamp: datetime,
) -> None:
    """Write the parts to `target` as one file.

    Equal parts and stamp give equal bytes; the time grows with the number of parts and no faster.

    Args:
        target: The file; what stood there is replaced.
        parts: Everything in it, in the order in which it is stored; each name once.
        relationships: What the file itself refers to: its main part, its properties.
        stamp: Date of every entry.

    Raises:
        ValueError: when two parts have one name.
        OSError: when the file, or a part's own file, cannot be written or read.
    """
    names = {part.name.lower() for part in parts}
    if len(names) != len(parts):
        raise ValueError("two parts of one file have the same name")
    date = stamp.timetuple()[:6]

    with zipfile.ZipFile(target, "w") as archive:

        def put(name: str, data: bytes) -> None:
            entry = zipfile.ZipInfo(name.removeprefix("/"), date)
            # Fixed, so that a file made on Windows has the bytes of one made elsewhere.
            entry.create_system, entry.external_attr = 0, 0
            packed = _extension(name) in _PACKED
            entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=6)

        put("[Content_Types].xml", _content_types(parts).encode())
        put("_rels/.rels", _relationships("/", relationships).encode())
        for part in parts:
            data = part.data.read_bytes() if isinstance(part.data, Path) else part.data
            put(part.name, data)
            if part.relationships:
                rels = _relationships(part.name, part.relationships)
                put(_relationships_name(part.name), rels.encode())
