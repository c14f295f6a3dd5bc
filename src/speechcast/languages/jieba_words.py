"""jieba's segmentation: a dictionary of our own, loaded once, and long runs cut beforehand."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

WINDOW = 160
"""Longest run given to jieba at once, characters: it is quadratic in runs without punctuation."""

_MARGIN = 24
"""Characters at a window's end whose words the next window decides: longer than any word."""


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
    tokenizer = own_tokenizer()
    start = 0
    while start < len(run):
        window = run[start : start + WINDOW]
        words: list[str] = list(tokenizer.cut(window))
        if start + len(window) < len(run):
            words = _settled(words, len(window) - _MARGIN)
        for word in words:
            start += len(word)
            yield word


def is_listed(word: str) -> bool:
    """Whether `word` stands in jieba's dictionary; others were guessed from their characters."""
    frequency: int = own_tokenizer().FREQ.get(word, 0)
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
