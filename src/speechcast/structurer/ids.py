"""Names of sections and slides that stay when other passages change."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter


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
            name = "s-" + base64.b32encode(digest[:5])[:6].decode("ascii").lower()
            if name not in self._given:
                self._given.add(name)
                return name
