"""Answers of a rewriting service, kept so that no passage is sent twice."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress

from speechcast.assets import cache_folder
from speechcast.assets.kept import IN_USE_S, CacheSize, KeptFiles, touched
from speechcast.errors import OutputError
from speechcast.files import write_text

LIMIT_BYTES = 20_000_000
"""Answers to some thousand speeches; the least recently used beyond it are removed."""
_SCHEMA = 1


class Rewrites(KeptFiles):
    """The answers that the user's cache holds, each under the digest of what was asked."""

    def __init__(self) -> None:
        super().__init__(cache_folder() / "rewrites")

    def find(self, url: str, body: Mapping[str, object]) -> object:
        """What the service at `url` answered to `body`, as JSON; `None` when nothing is there."""
        entry = self.entry(_key(url, body))
        try:
            answer: object = json.loads(entry.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        touched(entry)
        return answer

    def keep(self, url: str, body: Mapping[str, object], answer: object) -> None:
        """Write an answer down; where the cache cannot be written it is asked for again."""
        with suppress(OutputError):
            write_text(self.entry(_key(url, body)), json.dumps(answer) + "\n")

    def shrink(self, limit: int = LIMIT_BYTES, *, spare_s: float = IN_USE_S) -> None:
        """As for any cache, by default to `LIMIT_BYTES`."""
        super().shrink(limit, spare_s=spare_s)


def rewrites_size() -> CacheSize:
    """How many answers the user's cache holds, and their bytes."""
    return Rewrites().size()


def clear_rewrites() -> CacheSize:
    """Remove all answers from the user's cache; what was there.

    Raises:
        OutputError: when a file cannot be removed.
    """
    return Rewrites().clear()


def _key(url: str, body: Mapping[str, object]) -> str:
    text = json.dumps({"schema": _SCHEMA, "url": url, "body": body}, sort_keys=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
