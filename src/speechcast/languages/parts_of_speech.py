"""Which Chinese words state something, by the dictionary that words are cut with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from speechcast.languages.jieba_words import own_tokenizer

_PREDICATES = frozenset(["v", "vi", "vg", "vq", "a", "ag", "l", "i", "z"])
"""Marks of verbs, adjectives and set phrases; `vn`, `an`, `ad` and `vd` stand as nouns and adverbs."""


@cache
def _predicates() -> frozenset[str]:
    found: list[str] = []
    with own_tokenizer().get_dict_file() as lines:
        for line in lines:
            word, _, mark = line.decode("utf-8").split()
            if mark in _PREDICATES:
                found.append(word)
    return frozenset(found)


def has_predicate(words: Iterable[str]) -> bool:
    """Whether one of the words is a verb (就是 and the like too), an adjective or a set phrase."""
    predicates = _predicates()
    return any(word in predicates or word.endswith("是") for word in words)
