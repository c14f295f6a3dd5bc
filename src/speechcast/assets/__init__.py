"""Where voices and fonts lie on this machine; what is missing is named with what brings it."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from speechcast.assets.manifest import (
    FACES,
    KOKORO_MODEL_NAME,
    KOKORO_VOICE_NAMES,
    KOKORO_VOICES_NAME,
    PULL_COMMAND,
)
from speechcast.errors import MissingError

__all__ = [
    "KOKORO_VOICE_NAMES",
    "cache_folder",
    "data_folder",
    "font_file",
    "fonts_folder",
    "kokoro_model",
    "kokoro_voices",
]


def data_folder() -> Path:
    """The folder of voices and fonts: `SPEECHCAST_DATA`, else the user's data folder."""
    chosen = os.environ.get("SPEECHCAST_DATA", "")
    return Path(chosen) if chosen else platformdirs.user_data_path("speechcast")


def cache_folder() -> Path:
    """The folder of what can be made again: `SPEECHCAST_CACHE`, else the user's cache folder."""
    chosen = os.environ.get("SPEECHCAST_CACHE", "")
    return Path(chosen) if chosen else platformdirs.user_cache_path("speechcast")


def fonts_folder() -> Path:
    """The folder of the fonts, for programs that take a folder of fonts."""
    return data_folder() / "fonts"


def font_file(family: str, *, bold: bool) -> Path:
    """The file of a font face.

    Args:
        family: `Noto Sans SC`, `Arimo`, or, bold only, `Noto Serif SC` and `Gelasio`.
        bold: Weight 700 instead of 400.

    Raises:
        MissingError: when the face is not installed, or speechcast brings no such face.
    """
    name = FACES.get((family, bold))
    face = f"{family} {'Bold' if bold else 'Regular'}"
    if name is None:
        brought = ", ".join(f"{known} {'Bold' if b else 'Regular'}" for known, b in FACES)
        raise MissingError(
            f"the font {face} is none of those that speechcast brings ({brought})",
            hint=f"Choose one of them; they come with: {PULL_COMMAND}",
        )
    return _installed(fonts_folder() / name, f"the font {face}")


def kokoro_model() -> Path:
    """The Kokoro model with a `duration` output; see `speechcast.assets.kokoro`.

    Raises:
        MissingError: when it is not installed.
    """
    path = kokoro_folder() / KOKORO_MODEL_NAME
    if not path.is_file():
        _prepare_dropped()
    return _installed(path, "the local voice's model")


def kokoro_voices() -> Path:
    """The Kokoro voices as a NumPy archive: name → float32 of shape [510, 1, 256].

    Raises:
        MissingError: when they are not installed.
    """
    path = kokoro_folder() / KOKORO_VOICES_NAME
    if not path.is_file():
        _prepare_dropped()
    return _installed(path, "the local voices")


def kokoro_folder() -> Path:
    """The folder of the Kokoro model and voices."""
    return data_folder() / "voices" / "kokoro"


def _installed(path: Path, what: str) -> Path:
    if not path.is_file():
        raise MissingError(
            f"{what} is not installed",
            where=str(path),
            hint=f"Fetch it once: {PULL_COMMAND}",
        )
    return path


def _prepare_dropped() -> None:
    # Late, since most commands find everything prepared and need no NumPy for it.
    from speechcast.assets.kokoro import prepare_dropped

    prepare_dropped(data_folder(), kokoro_folder())
