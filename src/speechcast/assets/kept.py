"""Files that can be made again, kept in folders by the begin of their names: counted, bounded, cleared."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from speechcast.files import output_error

IN_USE_S = 3600.0
"""Files used within this time are never removed to make room: a build may be about to read them."""
_TOUCH_S = 60.0


@dataclass(frozen=True, slots=True)
class CacheSize:
    """How many entries (`.json` files) a cache holds, and its bytes."""

    entries: int
    bytes: int


class KeptFiles:
    """The files of one cache, each in a folder named by the first letters of its name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def entry(self, key: str) -> Path:
        """The JSON file of the entry with this name (a digest in hex)."""
        return self.folder / key[:2] / f"{key}.json"

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        """(last use, bytes, path) of every file."""
        for folder in _listed(self.folder):
            for file in _listed(Path(folder)):
                try:
                    state = file.stat()
                except OSError:
                    continue
                yield state.st_mtime, state.st_size, Path(file)

    def size(self) -> CacheSize:
        """How much there is."""
        files = list(self._files())
        entries = sum(path.suffix == ".json" for _, _, path in files)
        return CacheSize(entries, sum(size for _, size, _ in files))

    def clear(self) -> CacheSize:
        """Remove everything.

        Returns:
            What was there.

        Raises:
            OutputError: when a file cannot be removed.
        """
        before = self.size()
        for _, _, path in self._files():
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise output_error(path, error) from error
        return before

    def shrink(self, limit: int, *, spare_s: float = IN_USE_S) -> None:
        """Remove the least recently used files until `limit` bytes are left.

        Args:
            limit: Bytes.
            spare_s: Files used within this many seconds stay in any case.
        """
        files = sorted(self._files())
        total = sum(size for _, size, _ in files)
        youngest = time.time() - spare_s
        for used, size, path in files:
            if total <= limit or used > youngest:
                return
            with suppress(OSError):
                path.unlink(missing_ok=True)
            total -= size


def touched(path: Path) -> None:
    """Note that a file was used, at most once a minute; a read-only cache works too."""
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > _TOUCH_S:
            os.utime(path)


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
