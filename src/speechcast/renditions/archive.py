"""Zip archives that are the same every time: fixed dates, rights and compression."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""The first date that a zip can carry (APPNOTE 4.4.6)."""

_RIGHTS = 0o100644


def add_entry(
    archive: zipfile.ZipFile, name: str, data: bytes | str, stamp: datetime, *, stored: bool = False
) -> None:
    """Put a file into an archive.

    Args:
        archive: Open for writing.
        name: Path inside it, with slashes.
        data: The content; text is written as UTF-8.
        stamp: Its date, at UTC.
        stored: Whether it is left uncompressed: sound, pictures, and what a format wants so.
    """
    date = max(stamp, _EARLIEST)
    info = zipfile.ZipInfo(name, date.timetuple()[:6])
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = _RIGHTS << 16
    archive.writestr(info, data)
