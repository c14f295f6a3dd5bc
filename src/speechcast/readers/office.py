"""Files of other word processors: LibreOffice turns them into Word files, which are read."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from speechcast.errors import InputError, MissingError
from speechcast.readers.content import Content
from speechcast.readers.docx import read_docx
from speechcast.readers.pptx import read_pptx
from speechcast.readers.source import Source

_TIMEOUT_S = 180
_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
)
INSTALL = "sudo apt-get install --no-install-recommends libreoffice-writer libreoffice-impress"


def find_soffice() -> str | None:
    """Path of LibreOffice's program; `None` when it is not installed."""
    for name in _PROGRAMS:
        if found := shutil.which(name):
            return found
    return next((str(path) for path in _USUAL_PLACES if path.is_file()), None)


def read_office(source: Source) -> Content:
    """The text of a `.doc`, `.wps`, `.rtf` or `.odt` file, by way of LibreOffice.

    Raises:
        MissingError: when LibreOffice is not installed.
        InputError: when it cannot read the file, or takes too long over it.
    """
    return read_docx(_converted(source, "docx", "docx:MS Word 2007 XML"))


def read_office_slides(source: Source) -> Content:
    """The speech in a `.ppt` or `.odp` file, by way of LibreOffice.

    Raises:
        MissingError: when LibreOffice is not installed.
        InputError: when it cannot read the file, or takes too long over it.
    """
    return read_pptx(_converted(source, "pptx", "pptx:Impress MS PowerPoint 2007 XML"))


def _converted(source: Source, suffix: str, target: str) -> Source:
    program = find_soffice()
    if program is None:
        raise MissingError(
            f"LibreOffice is needed to read {source.suffix or 'this kind of'} files",
            where=source.where,
            hint=f"Save the speech as .{suffix} or .txt, or install LibreOffice: {INSTALL}",
        )
    with tempfile.TemporaryDirectory(prefix="speechcast-") as folder:
        data = _convert(program, source, Path(folder), suffix, target)
    return replace(source, data=data)


def _convert(program: str, source: Source, folder: Path, suffix: str, target: str) -> bytes:
    # WPS Writer files are Word files under another ending, which LibreOffice does not know.
    ending = ".doc" if source.suffix in (".wps", "", ".txt") else source.suffix
    given = folder / f"speech{ending}"
    given.write_bytes(source.data)
    # A profile of its own: a running LibreOffice would take the order and answer for itself.
    command = [
        program,
        "--headless",
        "--norestore",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to",
        target,
        "--outdir",
        str(folder / "out"),
        str(given),
    ]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    try:
        told, _ = process.communicate(timeout=_TIMEOUT_S)
    except subprocess.TimeoutExpired as error:
        raise InputError(
            f"was not converted by LibreOffice within {_TIMEOUT_S} s",
            where=source.where,
            hint=f"Open it there yourself and save it as .{suffix}.",
        ) from error
    finally:
        _stop(process)
    result = folder / "out" / f"speech.{suffix}"
    if not result.is_file():
        last = told.decode("utf-8", "replace").strip().splitlines()
        raise InputError(
            f"cannot be read by LibreOffice ({last[-1] if last else 'no reason given'})",
            where=source.where,
            hint=f"Open it in the program that made it and save it as .{suffix}.",
        )
    return result.read_bytes()


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with all it started: its launcher leaves the real program behind."""
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
