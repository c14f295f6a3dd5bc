"""Chinese words: jieba's own division of a run, and its dictionary for those who need more of it."""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache
from typing import Any

import rjieba

_LONE = re.compile("[\ud800-\udfff]")
"""Halves of characters: no text in UTF-8, which the division takes, can hold one."""

_KEPT = 16384
"""Runs whose words are kept: those of a sentence are asked for again when it is judged whether its clauses state
something, and name what they tell of."""


@lru_cache(maxsize=_KEPT)
def cut(run: str) -> tuple[str, ...]:
    """The words of a run without blanks or punctuation, in order; joined they are the run.

    They are those of `jieba.cut`, in a seventh of its time and linear in the length of the run. Only unknown words
    that may be divided in two ways which are equally likely (子渡渡渡们) and
    signs differ: GPS-3 is one word, and rare characters (㐀, 𠀀) form words.
    """
    words: list[str]
    try:
        words = rjieba.cut(run)
    except UnicodeEncodeError:
        words = []
        start = 0
        for word in rjieba.cut(_LONE.sub("\ufffd", run)):
            words.append(run[start : start + len(word)])
            start += len(word)
    return tuple(words)


def is_listed(word: str) -> bool:
    """Whether `word` stands in jieba's dictionary; others were guessed from their characters."""
    return not _LONE.search(word) and bool(rjieba.has_word(word))


@cache
def own_tokenizer() -> Any:
    """jieba with its dictionary, read when the first frequency or class of words is asked for (half a second).

    `Tokenizer.initialize` is passed by: it would write its cache into the system's temporary
    folder, where another user's file could be read in its place, and talk on standard error.
    """
    tokenizer = load_segmenter().Tokenizer()
    with tokenizer.get_dict_file() as file:
        tokenizer.FREQ, tokenizer.total = _frequencies(file.read().decode("utf-8"))
    tokenizer.initialized = True
    return tokenizer


def listed_classes() -> tuple[list[str], list[str]]:
    """The words of jieba's dictionary, and the class of each (`n` noun, `v` verb, `a` adjective …)."""
    with load_segmenter().Tokenizer().get_dict_file() as file:
        fields = file.read().decode("utf-8").split()
    return fields[::3], fields[2::3]


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
