"""Writing a file beside its target and renaming it: whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from speechcast.errors import OutputError


def output_error(path: Path, error: OSError) -> OutputError:
    """The user's view of an `OSError` met while writing `path`."""
    hints = {
        errno.ENOSPC: "The disk is full: free some room and run the same command again.",
        errno.EACCES: "Choose another folder with -o, or change its permissions.",
        errno.EPERM: "Choose another folder with -o, or change its permissions.",
        errno.EROFS: "That file system is read-only: choose another folder with -o.",
        errno.ENOTDIR: "A part of that path is a file: choose another folder with -o.",
        errno.EISDIR: "A folder stands where the file should go: move it, or choose another with -o.",
    }
    hint = hints.get(error.errno or 0, "Choose another folder with -o.")
    return OutputError(f"cannot be written ({error.strerror or error})", where=str(path), hint=hint)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary path in the folder of `path`; on success it takes the place of `path`.

    The folder is made when it is missing. When the body raises, the temporary file is removed and
    whatever stood at `path` stays.

    Raises:
        OutputError: when the folder or file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(
            prefix=f".{path.stem}-", suffix=f".part{path.suffix}", dir=path.parent
        )
        os.close(handle)
    except OSError as error:
        raise output_error(path, error) from error
    temporary = Path(name)
    try:
        yield temporary
        # mkstemp makes files private; a result is as readable as the user's umask allows.
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise output_error(path, error) from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def write_bytes(path: Path, data: bytes) -> None:
    """Put `data` at `path`, whole or not at all.

    Raises:
        OutputError: when it cannot be written.
    """
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def write_text(path: Path, text: str) -> None:
    """Put `text` at `path` as UTF-8 with line feeds as they are, whole or not at all.

    Raises:
        OutputError: when it cannot be written.
    """
    write_bytes(path, text.encode("utf-8"))
