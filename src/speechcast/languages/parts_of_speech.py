"""Which Chinese words state something, by the dictionary that words are cut with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain

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


@dataclass(frozen=True, slots=True)
class _Listed:
    """The words of the dictionary that state something, that mostly stand as nouns, that are verbs alone, that name
    something, and with which a name may begin."""

    predicates: frozenset[str]
    actions: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]
    begin_names: frozenset[str]


@cache
def _listed() -> _Listed:
    """The dictionary, read once."""
    by_mark: dict[str, list[str]] = defaultdict(list)
    for word, mark in zip(*listed_classes(), strict=True):
        by_mark[mark].append(word)

    def marked(marks: frozenset[str]) -> frozenset[str]:
        return frozenset(chain.from_iterable(by_mark[mark] for mark in marks))

    nouns = marked(_NOUNS) - _MISTAKEN
    return _Listed(
        marked(_PREDICATES) | _MISTAKEN,
        marked(_ACTIONS),
        marked(_VERBS) | _MISTAKEN,
        nouns,
        nouns | marked(_PLACES),
    )


def has_predicate(words: Iterable[str]) -> bool:
    """Whether one of the words is a verb (就是 and the like too), an adjective or a set phrase."""
    predicates = _listed().predicates
    return any(word in predicates or word.endswith("是") for word in words)


def is_predicate(word: str) -> bool:
    """Whether a word is a verb, an adjective or a set phrase."""
    return word in _listed().predicates or word.endswith("是")


def is_action(word: str) -> bool:
    """Whether a word is a verb that mostly stands as a noun (建设, 优化)."""
    return word in _listed().actions


def is_verb(word: str) -> bool:
    """Whether a word is a verb that does not stand as a noun."""
    return word in _listed().verbs or word.endswith("是")


def is_noun(word: str) -> bool:
    """Whether a word names something, or is in no dictionary and may."""
    return word in _listed().nouns or (word not in _MISTAKEN and not is_listed(word))


def begins_name(word: str) -> bool:
    """Whether a word names something, or begins a name as a place or a number does; a verb with what it
    brings about (改成) is in no dictionary either."""
    if word in _listed().begin_names:
        return True
    if word in _MISTAKEN or is_listed(word):
        return False
    return len(word) != 2 or not is_verb(word[0])
