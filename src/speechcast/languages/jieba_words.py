"""jieba's segmentation: a dictionary of our own, loaded once, and long runs cut beforehand."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from functools import cache
from threading import Lock
from typing import Any

from speechcast.languages.word_division import divided

WINDOW = 160
"""Longest run given to jieba at once, characters: it is quadratic in runs without punctuation."""

_MARGIN = 24
"""Characters at a window's end whose words the next window decides: longer than any word."""

_SEARCHES = 4
"""How often words are searched for in the dictionary's text; a search takes a fifteenth of the time
that reading it whole does."""

_TOTALS = {"7197c3211ddd98962b036cdf40324d1ea2bfaa12bd028e68faa70111a88e12a8": 60_101_967}
"""Digest of a dictionary's text → the sum of its frequencies."""

_LOADING = Lock()
"""Held while words are loaded: threads that ask at once should not each read the dictionary."""


@cache
def own_tokenizer() -> Any:
    """jieba with its dictionary, read when the first Chinese word is asked for (half a second).

    `Tokenizer.initialize` is passed by: it would write its cache into the system's temporary
    folder, where another user's file could be read in its place, and talk on standard error.
    """
    tokenizer = load_segmenter().Tokenizer()
    with tokenizer.get_dict_file() as file:
        tokenizer.FREQ, tokenizer.total = _frequencies(file.read().decode("utf-8"))
    tokenizer.initialized = True
    return tokenizer


class FirstWords:
    """jieba over as much of its dictionary as the first few runs of a text need.

    Whoever waits for a first sentence should not wait for half a million words.
    """

    def __init__(self) -> None:
        self._tokenizer = load_segmenter().Tokenizer()
        with self._tokenizer.get_dict_file() as file:
            content = file.read()
        self._dictionary = "\n" + content.decode("utf-8")
        known = _TOTALS.get(hashlib.sha256(content).hexdigest())
        self._tokenizer.total = known or sum(map(int, self._dictionary.split()[1::3]))
        self._tokenizer.initialized = True
        self._searched: frozenset[str] = frozenset()
        self._left = _SEARCHES

    def tokenizer(self, run: str) -> Any:
        """A tokenizer that knows all words in `run`; `None` when the dictionary should be read whole."""
        new = "".join(sorted({char for char in run if not char.isspace()} - self._searched))
        if new:
            if not self._left:
                return None
            self._left -= 1
            self._tokenizer.FREQ.update(self._beginning_with(new))
            self._searched |= frozenset(new)
        return self._tokenizer

    def _beginning_with(self, characters: str) -> dict[str, int]:
        # A word is looked up by its beginnings, so what begins like the run is all it can ask for.
        lines = re.compile(rf"\n([{re.escape(characters)}]\S*) (\d+)")
        counts = {match[1]: int(match[2]) for match in lines.finditer(self._dictionary)}
        found: dict[str, int] = {}
        for word in counts:
            found.update(dict.fromkeys((word[:length] for length in range(1, len(word))), 0))
        return found | counts


@cache
def _first_words() -> FirstWords:
    return FirstWords()


def _tokenizer_for(run: str) -> Any:
    """What knows all words of `run`, whatever is there soonest."""
    if own_tokenizer.cache_info().currsize:
        return own_tokenizer()
    with _LOADING:
        return _first_words().tokenizer(run) or own_tokenizer()


def load_segmenter() -> Any:
    """jieba without its dictionary, and without setuptools' `pkg_resources`, which it loads only to find its own files."""
    absent = "pkg_resources" not in sys.modules
    if absent:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        import jieba
    finally:
        if absent:
            del sys.modules["pkg_resources"]
    return jieba


def _frequencies(dictionary: str) -> tuple[dict[str, int], int]:
    """What `Tokenizer.gen_pfdict` gives, in a third of its time: the frequency of every word, 0 for
    what only begins words, and the sum.

    Args:
        dictionary: Lines of a word, its frequency and its class.
    """
    fields = dictionary.split()
    words, counts = fields[::3], list(map(int, fields[1::3]))
    found: dict[str, int] = {}
    beginnings, length = words, 1
    while beginnings := [word for word in beginnings if len(word) > length]:
        found.update(dict.fromkeys([word[:length] for word in beginnings], 0))
        length += 1
    found.update(zip(words, counts, strict=True))
    return found, sum(counts)


def cut(run: str) -> Iterator[str]:
    """The words of a run without blanks or punctuation, in order; joined they are the run."""
    if len(run) <= WINDOW:
        yield from divided(run, _tokenizer_for(run))
        return
    start = 0
    while start < len(run):
        window = run[start : start + WINDOW]
        words = divided(window, _tokenizer_for(window))
        if start + len(window) < len(run):
            words = _settled(words, len(window) - _MARGIN)
        for word in words:
            start += len(word)
            yield word


def is_listed(word: str) -> bool:
    """Whether `word` stands in jieba's dictionary; others were guessed from their characters."""
    frequency: int = _tokenizer_for(word).FREQ.get(word, 0)
    return frequency > 0


def _settled(words: list[str], limit: int) -> list[str]:
    """The leading words that end before `limit`; at least one."""
    kept: list[str] = []
    length = 0
    for word in words:
        length += len(word)
        if kept and length > limit:
            break
        kept.append(word)
    return kept
