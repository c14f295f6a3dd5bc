"""What a folder's files were made from: so that nothing is made twice and nothing of a person's is lost."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout

from speechcast import __version__
from speechcast.errors import OutputError
from speechcast.files import output_error, write_text

WORK_FOLDER = ".speechcast"
_LEDGER = "ledger.json"
_CHUNK = 1 << 20


def sha256_of(path: Path) -> str:
    """Hex digest of a file's bytes.

    Raises:
        OSError: when it cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def program_identity() -> str:
    """Hex digest of the version and the sources of this package: another program, another key."""
    digest = hashlib.sha256(__version__.encode())
    for source in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def key_of(*parts: object) -> str:
    """Hex digest of the values that a file is made from.

    The values must print all that they hold: strings, numbers, frozen dataclasses, tuples of them.
    """
    digest = hashlib.sha256()
    for part in parts:
        digest.update(repr(part).encode("utf-8", "backslashreplace"))
        digest.update(b"\0")
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as it was written.

    Attributes:
        key: Digest of what it was made from.
        format: Name of its format.
        edition: Digest of the whole build it belongs to, whatever formats were asked for.
        sha256, bytes: Its content's digest and length.
    """

    key: str
    format: str
    edition: str
    sha256: str
    bytes: int


class Ledger:
    """The record of one output folder; use `open_ledger`."""

    def __init__(self, directory: Path, entries: dict[str, Entry]) -> None:
        self.directory = directory
        self._entries = entries
        self._verified: dict[str, str] = {}

    def _name(self, path: Path) -> str:
        return path.relative_to(self.directory).as_posix()

    def entry(self, path: Path) -> Entry | None:
        """What was recorded of `path`."""
        return self._entries.get(self._name(path))

    def fresh(self, path: Path, key: str) -> bool:
        """Whether `path` stands there as it was written from what `key` names."""
        entry = self.entry(path)
        return entry is not None and entry.key == key and self.untouched(path)

    def untouched(self, path: Path) -> bool:
        """Whether the bytes at `path` are those that were recorded."""
        entry = self.entry(path)
        if entry is None or not path.is_file() or path.stat().st_size != entry.bytes:
            return False
        name = self._name(path)
        if name not in self._verified:
            self._verified[name] = sha256_of(path)
        return self._verified[name] == entry.sha256

    def edited(self, path: Path) -> bool:
        """Whether something stands at `path` that is not what was last written there."""
        return path.exists() and not self.untouched(path)

    def record(self, path: Path, key: str, format_name: str, edition: str) -> Entry:
        """Note that `path` was just written from what `key` names."""
        digest = sha256_of(path)
        entry = Entry(key, format_name, edition, digest, path.stat().st_size)
        name = self._name(path)
        self._entries[name] = entry
        self._verified[name] = digest
        return entry

    def adopt(self, path: Path, edition: str) -> Entry:
        """Note that `path`, as it stands, also belongs to `edition`.

        Raises:
            KeyError: when it was never recorded.
        """
        name = self._name(path)
        self._entries[name] = replace(self._entries[name], edition=edition)
        return self._entries[name]

    def paths(self) -> tuple[Path, ...]:
        """All recorded files, by name."""
        return tuple(self.directory / name for name in sorted(self._entries))

    def forget(self, path: Path) -> None:
        """Drop the record of `path`."""
        self._entries.pop(self._name(path), None)

    def save(self) -> None:
        """Write the record into the folder.

        Raises:
            OutputError: when it cannot be written.
        """
        data = {name: asdict(entry) for name, entry in sorted(self._entries.items())}
        write_text(self.directory / WORK_FOLDER / _LEDGER, json.dumps(data, indent=0) + "\n")


def _load(directory: Path) -> dict[str, Entry]:
    try:
        data = json.loads((directory / WORK_FOLDER / _LEDGER).read_text(encoding="utf-8"))
        return {str(name): Entry(**entry) for name, entry in data.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return _from_record(directory)


def _from_record(directory: Path) -> dict[str, Entry]:
    """What `build.json` still tells when the ledger is lost: enough to know a person's changes."""
    try:
        record = json.loads((directory / "build.json").read_text(encoding="utf-8"))
        return {
            str(file["path"]): Entry("", file["format"], "", file["sha256"], file["bytes"])
            for file in record["files"]
        }
    except (OSError, ValueError, TypeError, LookupError):
        return {}


@contextmanager
def open_ledger(directory: Path) -> Iterator[Ledger]:
    """The record of `directory`, which no other build may use meanwhile; saved at the end.

    The folder is made when it is missing. The record is also saved when the body fails, so that
    what was finished is not made again.

    Raises:
        OutputError: when the folder cannot be written, or another build is writing into it.
    """
    work = directory / WORK_FOLDER
    try:
        work.mkdir(parents=True, exist_ok=True)
        if not os.access(directory, os.W_OK) or not os.access(work, os.W_OK):
            raise PermissionError(13, "Permission denied")
    except OSError as error:
        raise output_error(directory, error) from error
    lock = FileLock(work / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise OutputError(
            "another build is writing into this folder",
            where=str(directory),
            hint="Wait until it is done, or choose another folder with -o.",
        ) from error
    except OSError as error:
        raise output_error(directory, error) from error
    ledger = Ledger(directory, _load(directory))
    try:
        yield ledger
    finally:
        try:
            ledger.save()
        finally:
            lock.release()
