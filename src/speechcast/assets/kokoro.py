"""Making the installed Kokoro model and voices of the published files."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from speechcast.assets.kokoro_graph import timed_model
from speechcast.assets.manifest import (
    KOKORO_MODEL,
    KOKORO_MODEL_BYTES,
    KOKORO_MODEL_NAME,
    KOKORO_MODEL_SHA256,
    KOKORO_VOICE_NAMES,
    KOKORO_VOICE_SHA256,
    KOKORO_VOICES_ARCHIVE,
    KOKORO_VOICES_NAME,
    VOICE_BYTES,
    VOICE_SHAPE,
)
from speechcast.files import replacing, write_bytes

Voice = NDArray[np.float32]


def file_sha256(path: Path) -> str:
    """Hex digest of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_timed_model(published: Path, target: Path) -> None:
    """Put the changed graph (see `speechcast.assets.kokoro_graph`) of the published one at `target`.

    Raises:
        OutputError: when it cannot be written.
        ValueError: when `published` is not the file of the manifest.
    """
    content = timed_model(published.read_bytes())
    if hashlib.sha256(content).hexdigest() != KOKORO_MODEL_SHA256:
        raise ValueError(f"{published} is not {KOKORO_MODEL.name}")
    write_bytes(target, content)


def model_is_right(path: Path) -> bool:
    """Whether `path` is the changed model, whole."""
    return (
        path.is_file()
        and path.stat().st_size == KOKORO_MODEL_BYTES
        and file_sha256(path) == KOKORO_MODEL_SHA256
    )


def right_voices(arrays: Mapping[str, Voice]) -> dict[str, Voice]:
    """Those of `arrays` that are the manifest's voices, in its order."""
    found: dict[str, Voice] = {}
    for name, sha256 in KOKORO_VOICE_SHA256.items():
        if name not in arrays:
            continue
        voice = np.ascontiguousarray(arrays[name], dtype="<f4")
        if voice.shape == VOICE_SHAPE and hashlib.sha256(voice.tobytes()).hexdigest() == sha256:
            found[name] = voice
    return found


def read_voices(archive: Path) -> dict[str, Voice]:
    """The manifest's voices that a NumPy archive holds; none when it is damaged or absent."""
    try:
        with np.load(archive, allow_pickle=False) as arrays:
            return right_voices({n: arrays[n] for n in arrays.files if n in KOKORO_VOICE_SHA256})
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, AttributeError):
        return {}


def read_voice_files(files: Iterable[Path]) -> dict[str, Voice]:
    """The manifest's voices among `files` (NAME.bin); others and damaged ones are left out."""
    arrays: dict[str, Voice] = {}
    for path in files:
        if path.is_file() and path.stat().st_size == VOICE_BYTES:
            data = np.frombuffer(path.read_bytes(), dtype="<f4")
            arrays[path.stem] = data.reshape(VOICE_SHAPE)
    return right_voices(arrays)


def split_voices(joined: Path) -> dict[str, Voice]:
    """The manifest's voices out of the file that holds them one after another."""
    data = np.frombuffer(joined.read_bytes(), dtype="<f4")
    if data.nbytes != VOICE_BYTES * len(KOKORO_VOICE_NAMES):
        return {}
    return right_voices(dict(zip(KOKORO_VOICE_NAMES, data.reshape(-1, *VOICE_SHAPE), strict=True)))


def write_voices(voices: Mapping[str, Voice], target: Path) -> None:
    """Put `voices` at `target` as one NumPy archive.

    Raises:
        OutputError: when it cannot be written.
    """
    with replacing(target) as temporary, temporary.open("wb") as out:
        # A file object: np.savez would add `.npz` to a bare path. allow_pickle is a parameter of
        # its own, which the ** would otherwise make of a voice called so.
        np.savez(out, allow_pickle=False, **dict(voices))


def dropped(data: Path, folder: Path, name: str) -> Path | None:
    """The file `name` where a person may have put it: the data folder or the voice's own."""
    for place in (folder, data / "voices", data):
        if (place / name).is_file():
            return place / name
    return None


def prepare_dropped(data: Path, folder: Path) -> None:
    """Install model and voices from published files that lie in the data folder, as far as any do.

    Args:
        data: The data folder.
        folder: The folder of the Kokoro voice in it.

    Raises:
        OutputError: when the folder cannot be written.
    """
    published = dropped(data, folder, KOKORO_MODEL.name)
    model = folder / KOKORO_MODEL_NAME
    if published and not model.is_file() and file_sha256(published) == KOKORO_MODEL.sha256:
        write_timed_model(published, model)
    if not (folder / KOKORO_VOICES_NAME).is_file() and (voices := dropped_voices(data, folder)):
        write_voices(voices, folder / KOKORO_VOICES_NAME)


def dropped_voices(data: Path, folder: Path) -> dict[str, Voice]:
    """The voices that lie in the data folder as `voices-v1.0.bin` or as NAME.bin."""
    archive = dropped(data, folder, KOKORO_VOICES_ARCHIVE)
    voices = read_voices(archive) if archive else {}
    files = [dropped(data, folder, f"{name}.bin") for name in KOKORO_VOICE_NAMES]
    found = {**voices, **read_voice_files(file for file in files if file)}
    return {name: found[name] for name in sorted(found)}
