"""A speaker's own recordings in the place of synthesis, one file for a slide or a section."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from speechcast.errors import InputError
from speechcast.model.narration import Utterance
from speechcast.model.notice import Notice
from speechcast.model.outline import Outline
from speechcast.model.samples import samples_of
from speechcast.narration.alignment import aligned, aligner_installed
from speechcast.narration.cache import Kept, UtteranceCache
from speechcast.narration.decoding import UndecodableError, decoded
from speechcast.narration.engine import Pcm, Speech
from speechcast.narration.levels import loudness, window_levels
from speechcast.narration.proportion import spread
from speechcast.narration.trim import trimmed

SOUND_ENDINGS = (".wav", ".mp3", ".m4a", ".m4b", ".aac", ".flac", ".ogg", ".opus", ".wma")
_EDITION = 1
_WINDOW = samples_of(0.02)
_REACH = samples_of(1.0)
"""How far before a sentence's first word its beginning is looked for."""


@dataclass(frozen=True, slots=True)
class OwnRecording:
    """A file and the slides that it speaks, in order."""

    path: Path
    slides: tuple[str, ...]


def find_recordings(
    folder: Path, outline: Outline
) -> tuple[tuple[OwnRecording, ...], list[Notice]]:
    """The recordings in a folder.

    A file is named after its slide's number in the outline (`07.wav`) or id, or after its
    section's number (`section-2.mp3`) or id; a slide's own file wins over its section's.

    Returns:
        The recordings, and a notice for each sound file that belongs to nothing.

    Raises:
        InputError: when the folder cannot be read or holds no recording of this outline.
    """
    slides = [slide.id for slide in outline.slides()]
    names: dict[str, tuple[str, ...]] = {id_: (id_,) for id_ in slides}
    for number, section in enumerate(outline.sections, 1):
        group = tuple(slide.id for slide in section.slides)
        names[section.id] = names[f"section-{number}"] = group
    found: dict[tuple[str, ...], Path] = {}
    notices: list[Notice] = []
    for path in _sound_files(folder):
        stem = path.stem.lower()
        group = names.get(path.stem) or names.get(stem) or ()
        if stem.isdigit() and 1 <= int(stem) <= len(slides):
            group = (slides[int(stem) - 1],)
        if group:
            found[group] = path
        else:
            message = f"{path.name} is named after no slide or section, and is not used."
            notices.append(Notice("recording-unused", message))
    if not found:
        raise InputError(
            "holds no recording of a slide or section",
            where=str(folder),
            hint="Name the files after the slides' numbers: 01.wav, 02.wav, …",
        )
    single = {group[0] for group in found if len(group) == 1}
    recordings = [
        OwnRecording(path, rest)
        for group, path in sorted(found.items(), key=lambda item: slides.index(item[0][0]))
        if (rest := group if len(group) == 1 else tuple(s for s in group if s not in single))
    ]
    return tuple(recordings), notices


def _sound_files(folder: Path) -> list[Path]:
    try:
        return sorted(p for p in folder.iterdir() if p.suffix.lower() in SOUND_ENDINGS)
    except OSError as error:
        raise InputError(
            f"cannot be read ({error.strerror})", where=str(folder), hint="Check --recordings."
        ) from error


def recorded(
    recordings: Sequence[OwnRecording], script: Sequence[Utterance], language: str
) -> tuple[Mapping[int, tuple[Utterance, Kept]], list[Notice]]:
    """The utterances that recordings speak.

    A recording keeps its own pauses: its utterances follow each other without any, but for the
    last. They share one level, so that the speaker's own dynamics stay.

    Args:
        recordings: As `find_recordings` gave them.
        script: All utterances, in order.
        language: `zh` or `en`.

    Returns:
        Number of the utterance in the script → the utterance with its pause, and its sound; and a
        notice for each recording whose times could only be spread by length.

    Raises:
        InputError: when a recording cannot be read or is silent.
        OutputError: when the cache cannot be written.
    """
    cache = UtteranceCache()
    found: dict[int, tuple[Utterance, Kept]] = {}
    notices: list[Notice] = []
    for recording in recordings:
        numbers = [n for n, said in enumerate(script) if said.slide in recording.slides]
        if not numbers:
            continue
        kept = _kept(cache, recording.path, [script[n] for n in numbers], language)
        for n, sound in zip(numbers, kept, strict=True):
            pause = script[n].pause if n == numbers[-1] else 0.0
            found[n] = (replace(script[n], pause=pause), sound)
        if not all(sound.exact for sound in kept):
            message = f"The words of {recording.path.name} are timed by length."
            notices.append(Notice("times-estimated", message))
    return found, notices


def _kept(
    cache: UtteranceCache, path: Path, said: Sequence[Utterance], language: str
) -> list[Kept]:
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise InputError(
            f"cannot be read ({error.strerror})", where=str(path), hint="Check --recordings."
        ) from error
    texts = [utterance.spoken for utterance in said]
    body = repr((_EDITION, digest, texts, language, aligner_installed()))
    keys = [
        hashlib.sha256(f"recording {n} {body}".encode("utf-8", "backslashreplace")).hexdigest()
        for n in range(len(texts))
    ]
    known = [cache.find(key) for key in keys]
    if None not in known:
        return [kept for kept in known if kept is not None]
    whole = _read(path)
    level = loudness(whole)
    parts = cut(whole, texts, language)
    return [cache.keep(key, part, level=level) for key, part in zip(keys, parts, strict=True)]


def _read(path: Path) -> Pcm:
    try:
        pcm = trimmed(Speech(decoded(path), ())).pcm
    except (UndecodableError, OSError) as error:
        raise InputError(
            f"is no sound file ({error})", where=str(path), hint="Save it as WAV or MP3."
        ) from error
    if not pcm.any():
        raise InputError("is silent", where=str(path), hint="Record it again.")
    return pcm


def cut(pcm: Pcm, texts: Sequence[str], language: str) -> list[Speech]:
    """A recording cut into the sound of each text; joined they are the recording."""
    joined = "\n".join(texts)
    heard = aligned(joined, pcm, language)
    marks = spread(joined, pcm) if heard is None else heard
    begins: list[int] = []
    at = 0
    for text in texts:
        begins.append(at)
        at += len(text) + 1
    cuts = [0, *(_beginning(pcm, marks, begin) for begin in begins[1:]), len(pcm)]
    for n in range(1, len(cuts)):
        cuts[n] = max(cuts[n], cuts[n - 1])
    parts: list[Speech] = []
    for n, (text, begin) in enumerate(zip(texts, begins, strict=True)):
        start, end = cuts[n], cuts[n + 1]
        own = [
            (index - begin, min(max(sample - start, 0), end - start))
            for index, sample in marks
            if begin <= index < begin + len(text)
        ]
        parts.append(Speech(pcm[start:end], tuple(own or [(0, 0)]), heard is not None))
    return parts


def _beginning(pcm: Pcm, marks: Sequence[tuple[int, int]], index: int) -> int:
    """Where the text that begins at `index` begins in the sound: the quietest place before it."""
    number = bisect_left([place for place, _ in marks], index)
    if number == len(marks):
        return len(pcm)
    first = marks[number][1]
    before = marks[number - 1][1] if number else 0
    start = max(before, first - _REACH)
    levels = window_levels(pcm[start:first], _WINDOW)
    if len(levels) == 0:
        return first
    # Of equally quiet places the last: the pause belongs to what was said before it.
    quiet = len(levels) - 1 - int(np.argmin(levels[::-1]))
    return min(first, start + quiet * _WINDOW + _WINDOW // 2)
