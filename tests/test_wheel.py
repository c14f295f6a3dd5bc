"""The wheel: what is installed from it works without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of a wheel built from this checkout, as an installer lays it down."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("speechcast-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def _run(unpacked: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "PYTHONSAFEPATH": "1"}
    return subprocess.run(
        [sys.executable, "-m", "speechcast", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env=environment,
        check=False,
    )


def test_the_wheel_brings_the_templates(unpacked: Path, tmp_path: Path) -> None:
    assert (unpacked / "speechcast" / "templates" / "briefing.pptx").is_file()
    done = _run(unpacked, tmp_path, "templates", "list")
    assert done.returncode == 0, done.stderr
    assert "briefing" in done.stdout


def test_a_speech_is_built_from_the_wheel(unpacked: Path, chinese: Path, tmp_path: Path) -> None:
    done = _run(
        unpacked, tmp_path, "build", str(chinese), "--voice", "silence:", "--formats", "pptx,srt"
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output" / "library" / "deck.pptx").is_file()


def test_the_wheel_holds_nothing_but_the_package(unpacked: Path) -> None:
    assert {path.name.split("-")[0] for path in unpacked.iterdir()} == {"speechcast"}
