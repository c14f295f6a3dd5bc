"""Names of sections and slides that stay when other passages change."""

from __future__ import annotations

import hashlib
from collections import Counter

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
"""Signs none of which is taken for another (RFC 4648)."""

_SIGNS = tuple(a + b for a in _BASE32 for b in _BASE32)


class Names:
    """Gives each passage a name made of its words: `s-` and six signs, unique in one outline."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._turns: Counter[tuple[str, str]] = Counter()

    def name(self, kind: str, words: str) -> str:
        """A name for the passage `words` used as `kind` (`section`, `slide`, `agenda` …).

        Blanks do not count. A passage that occurs again gets another name.
        """
        words = "".join(words.split())
        while True:
            seed = f"{kind}\n{words}\n{self._turns[kind, words] or ''}"
            self._turns[kind, words] += 1
            digest = hashlib.sha256(seed.encode("utf-8", "surrogatepass")).digest()
            bits = int.from_bytes(digest[:5], "big")
            name = "s-" + "".join([_SIGNS[bits >> shift & 1023] for shift in (30, 20, 10)])
            if name not in self._given:
                self._given.add(name)
                return name
