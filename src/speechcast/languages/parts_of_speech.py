"""Which Chinese words state something, by the dictionary that words are cut with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from speechcast.languages.jieba_words import is_listed, listed_classes

_PREDICATES = frozenset(["v", "vi", "vg", "vq", "a", "ag", "l", "i", "z"])
_ACTIONS = frozenset(["vn", "vd", "an", "ad"])
"""Marks of verbs, adjectives and set phrases; `vn`, `an`, `ad` and `vd` stand as nouns and adverbs."""


_VERBS = frozenset(["v", "vi", "vg", "vq", "vd"])
_NOUNS = frozenset(
    ["n", "ns", "nz", "nt", "nr", "nrt", "nrfg", "ng", "j", "vn", "an", "eng", "i", "l"]
)
_PLACES = frozenset(["f", "s", "m"])
"""Marks of verbs alone, of what names something (so do words that are in no dictionary), and of places and
numbers, with which a name may begin (下游的村, 三个组)."""


_MISTAKEN = frozenset(["荣获", "名列", "高达", "捧回", "喜获", "摘得", "揽获", "首获", "连获"])
"""Verbs that the dictionary has for names."""


@cache
def _marked() -> tuple[frozenset[str], frozenset[str]]:
    """The words that state something, and the verbs that stand as nouns."""
    return _with_mark(_PREDICATES) | _MISTAKEN, _with_mark(_ACTIONS)


@cache
def _with_mark(marks: frozenset[str]) -> frozenset[str]:
    words, classes = listed_classes()
    return frozenset(w for w, mark in zip(words, classes, strict=True) if mark in marks)


def has_predicate(words: Iterable[str]) -> bool:
    """Whether one of the words is a verb (就是 and the like too), an adjective or a set phrase."""
    predicates = _marked()[0]
    return any(word in predicates or word.endswith("是") for word in words)


def is_predicate(word: str) -> bool:
    """Whether a word is a verb, an adjective or a set phrase."""
    return word in _marked()[0] or word.endswith("是")


def is_action(word: str) -> bool:
    """Whether a word is a verb that mostly stands as a noun (建设, 优化)."""
    return word in _marked()[1]


def is_verb(word: str) -> bool:
    """Whether a word is a verb that does not stand as a noun."""
    return word in _with_mark(_VERBS) or word in _MISTAKEN or word.endswith("是")


def is_noun(word: str) -> bool:
    """Whether a word names something, or is in no dictionary and may."""
    return word not in _MISTAKEN and (word in _with_mark(_NOUNS) or not is_listed(word))


def begins_name(word: str) -> bool:
    """Whether a word names something, or begins a name as a place or a number does; a verb with what it
    brings about (改成) is in no dictionary either."""
    made = len(word) == 2 and not is_listed(word) and is_verb(word[0])
    return not made and (is_noun(word) or word in _with_mark(_PLACES))
