"""Utterances as they were spoken, kept so that no sentence is ever synthesised twice."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from speechcast.assets import cache_folder
from speechcast.assets.kept import IN_USE_S, CacheSize, KeptFiles, touched
from speechcast.files import write_bytes, write_text
from speechcast.narration.engine import Speech, SpeechRequest
from speechcast.narration.levels import loudness, peak

LIMIT_BYTES = 2_000_000_000
"""About 11 hours of speech; the least recently used entries beyond it are removed."""
_SCHEMA = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """An utterance in the cache.

    Attributes:
        pcm: File of signed 16-bit little-endian mono samples.
        samples: Its length.
        marks: (index into the request's text, sample).
        loudness: LUFS, `-inf` for silence.
        peak: Largest absolute sample as a share of full scale.
        exact: Whether the times were measured; else they are spread by length.
    """

    pcm: Path
    samples: int
    marks: tuple[tuple[int, int], ...]
    loudness: float
    peak: float
    exact: bool


def utterances_folder() -> Path:
    """Where the cache lies."""
    return cache_folder() / "utterances"


def request_key(request: SpeechRequest, engine: str, identity: str) -> str:
    """The name of what `request` gives: every field of it, and all that the engine is."""
    body = {"schema": _SCHEMA, "engine": engine, "identity": identity, "request": asdict(request)}
    text = json.dumps(body, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


class UtteranceCache(KeptFiles):
    """The cache of one user; several processes may use it at once.

    The samples stand in a file named after their own digest, and a small JSON file names it. Each
    is written whole or not at all, the samples first, so whoever finds the JSON finds the samples;
    two processes that speak the same utterance write the same files.
    """

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__(folder or utterances_folder())

    def find(self, key: str) -> Kept | None:
        """The utterance, or `None` when it is not there or is damaged in any way."""
        entry = self.entry(key)
        try:
            data = json.loads(entry.read_bytes())
            pcm = entry.with_name(f"{data['sha256']}.pcm")
            content = pcm.read_bytes()
            kept = Kept(
                pcm,
                int(data["samples"]),
                tuple((int(index), int(at)) for index, at in data["marks"]),
                float(data["loudness"]),
                float(data["peak"]),
                bool(data["exact"]),
            )
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return None
        if len(content) != 2 * kept.samples or _digest(content) != data["sha256"]:
            return None
        touched(entry)
        touched(pcm)
        return kept

    def keep(self, key: str, speech: Speech, *, level: float | None = None) -> Kept:
        """Write an utterance.

        Args:
            key: Its name.
            speech: Its sound.
            level: Its loudness when it is a part of something with one level; else it is measured.

        Raises:
            OutputError: when the cache cannot be written.
        """
        content = speech.pcm.astype("<i2").tobytes()
        digest = _digest(content)
        entry = self.entry(key)
        path = entry.with_name(f"{digest}.pcm")
        kept = Kept(
            path,
            len(speech.pcm),
            speech.marks,
            loudness(speech.pcm) if level is None else level,
            peak(speech.pcm),
            speech.exact,
        )
        write_bytes(path, content)
        data = {"schema": _SCHEMA, "sha256": digest, "samples": kept.samples, "marks": kept.marks,
                "loudness": kept.loudness, "peak": kept.peak, "exact": kept.exact}  # fmt: skip
        write_text(entry, json.dumps(data) + "\n")
        return kept

    def shrink(self, limit: int = LIMIT_BYTES, *, spare_s: float = IN_USE_S) -> None:
        """As for any cache, by default to `LIMIT_BYTES`."""
        super().shrink(limit, spare_s=spare_s)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def cache_size() -> CacheSize:
    """How much the user's cache holds."""
    return UtteranceCache().size()


def clear_cache() -> CacheSize:
    """Remove all utterances from the user's cache; what was there.

    Raises:
        OutputError: when a file cannot be removed.
    """
    return UtteranceCache().clear()
