"""An output folder while a build fills it: what stands there, what is new, what is a person's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from speechcast.files import write_text
from speechcast.ledger import WORK_FOLDER, Ledger, sha256_of
from speechcast.model.notice import Notice
from speechcast.record import BuiltFile

_LEFT = "left from an earlier, different build"
_TOLD_ALONE = 6
"""Files that are told one by one; more are told at once, or nothing else would be seen."""

INDEX = "index.html"
"""The page that lists the others: written last."""

_THUMBNAILS = "slides/thumbs/*.png"
"""Pictures of that page: made with it."""

_PLAYER = "player/"
_NUMBERED = ("audio/", "slides/", _PLAYER)


def text_writer(text: str) -> Callable[[Path], None]:
    """A function that writes `text` to the path it is given."""
    return lambda path: write_text(path, text)


class OutputFolder:
    """The files of one build as they come to be.

    Args:
        directory: The folder.
        ledger: Its record, open.
        edition: Digest of everything that decides the build, whatever formats are asked for.
    """

    def __init__(self, directory: Path, ledger: Ledger, edition: str) -> None:
        self.directory = directory
        self.ledger = ledger
        self.edition = edition
        self.made = 0
        self.notices: list[Notice] = []
        self._listed: dict[str, BuiltFile] = {}

    @property
    def files(self) -> tuple[BuiltFile, ...]:
        """The files of this build so far, by name."""
        return tuple(self._listed[name] for name in sorted(self._listed))

    def path(self, name: str) -> Path:
        """Where the file `name` (relative, with `/`) stands."""
        return self.directory / name

    def reuse(self, name: str, format_name: str, key: str) -> bool:
        """Take over what stands there already, if it was made from what `key` names."""
        if not self.ledger.fresh(self.path(name), key):
            return False
        self.ledger.adopt(self.path(name), self.edition)
        self._list(name, format_name)
        return True

    def done(self, name: str, format_name: str, key: str) -> None:
        """Note a file that was just written."""
        self.ledger.record(self.path(name), key, format_name, self.edition)
        self.made += 1
        self._list(name, format_name)
        if not name.startswith((*_NUMBERED, WORK_FOLDER)):
            # A kill right after this must not make our own file look like a person's.
            self.ledger.save()

    def ensure(self, name: str, format_name: str, key: str, write: Callable[[Path], None]) -> None:
        """Write the file unless it stands there, made from what `key` names."""
        if not self.reuse(name, format_name, key):
            write(self.path(name))
            self.done(name, format_name, key)

    def ensure_all(
        self,
        name: str,
        format_name: str,
        key: str,
        write: Callable[[Path], tuple[Path, ...]],
    ) -> None:
        """Write a file and what lies beside it in its folder, unless all of it stands there.

        Args:
            name: The chief file, such as `player/index.html`.
            format_name: Format of all of them.
            key: What they are made from.
            write: Writes them and gives their paths, the chief one first.
        """
        beside = name.rpartition("/")[0] + "/"
        known = [
            path.relative_to(self.directory).as_posix()
            for path in self.ledger.paths()
            if (entry := self.ledger.entry(path)) is not None and entry.key == key
        ]
        group = [other for other in known if other.startswith(beside)]
        kept = [self.reuse(other, format_name, key) for other in group]
        if name in group and all(kept):
            return
        for path in write(self.path(name)):
            self.done(path.relative_to(self.directory).as_posix(), format_name, key)

    def keep(self, name: str, format_name: str) -> None:
        """List a file that a person changed, and that the build is made from, as it stands."""
        path = self.path(name)
        self._listed[name] = BuiltFile(name, format_name, path.stat().st_size, sha256_of(path))

    def set_aside(self, name: str, aside: str, key: str) -> None:
        """Keep what a person made of `name` under the name `aside`, if it is about to be replaced."""
        path = self.path(name)
        if not self.ledger.fresh(path, key) and self.ledger.edited(path):
            path.replace(self.path(aside))
            self.notices.append(
                Notice("edited-file", f"{name} was changed by hand; it is kept as {aside}.")
            )

    def settle(self) -> None:
        """Decide on files of earlier builds that were not asked for now.

        What still belongs to this build is listed with it. Our own numbered files of slides that
        are no more are removed where this build made others of their kind; of other outdated files
        the user is told.
        """
        made = {_THUMBNAILS, *map(_group, self._listed)}
        left: Counter[str] = Counter()
        for path in self.ledger.paths():
            name = path.relative_to(self.directory).as_posix()
            if name in self._listed or name == INDEX or name.startswith(WORK_FOLDER):
                continue
            if not self.ledger.untouched(path):
                continue
            entry = self.ledger.entry(path)
            group = _group(name)
            if entry is not None and entry.edition == self.edition:
                self._list(name, entry.format)
            elif group in made:
                path.unlink()
                self.ledger.forget(path)
                with suppress(OSError):  # others' files may lie there
                    path.parent.rmdir()
            else:
                left[group] += 1
        told = [_told(group, left[group]) for group in left]
        if len(told) > _TOLD_ALONE:
            told = [f"{sum(left.values())} files are {_LEFT}: {', '.join(left)}."]
        self.notices += [Notice("outdated-file", message) for message in told]

    def _list(self, name: str, format_name: str) -> None:
        entry = self.ledger.entry(self.path(name))
        if entry is not None and not name.startswith(WORK_FOLDER):
            self._listed[name] = BuiltFile(name, format_name, entry.bytes, entry.sha256)


def _group(name: str) -> str:
    """What a file belongs to, as it is told: the player, the numbered files of a folder, or itself."""
    if name.startswith(_PLAYER):
        return _PLAYER
    if not name.startswith(_NUMBERED):
        return name
    folder, ending = name.rpartition("/")[0], name.rpartition(".")[2]
    return f"{folder}/*.{ending}"


def _told(group: str, count: int) -> str:
    if count == 1:
        return f"{group} is {_LEFT}."
    return f"{group} ({count} files) are {_LEFT}."
