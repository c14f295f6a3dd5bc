"""Which Chinese words state something, by the dictionary that words are cut with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
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


_MARKS = ("着", "了", "过")
"""Ends of verbs that the dictionary does not know with them."""

_NAMES = frozenset(
    ["做法", "写法", "叫法", "提法", "看法", "想法", "说法", "打法", "清单", "接口", "处所", "诊所"]
)  # fmt: skip
_THINGS = re.compile(r"..+(?:率|器|员|费|(?<![过无])度|危机)")
"""Names that the dictionary has for verbs, qualities or set phrases: these, and longer words with such an end (完好率,
从业人员)."""

_MISTAKEN = frozenset(["荣获", "名列", "高达", "捧回", "喜获", "摘得", "揽获", "首获", "连获"])
"""Verbs that the dictionary has for names."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """The words of the dictionary that state something, that mostly stand as nouns, that are verbs alone, that name
    something, and that name a place or number."""

    predicates: frozenset[str]
    actions: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]
    places: frozenset[str]


@cache
def _listed() -> _Listed:
    """The dictionary, read once."""
    by_class: dict[str, list[str]] = defaultdict(list)
    for word, mark in zip(*listed_classes(), strict=True):
        by_class[mark].append(word)

    def marked(marks: frozenset[str]) -> Iterator[str]:
        return chain.from_iterable(by_class[mark] for mark in marks)

    predicates = frozenset(chain(marked(_PREDICATES), _MISTAKEN))
    names = _NAMES.union(filter(_THINGS.fullmatch, predicates))
    return _Listed(
        predicates - names,
        frozenset(marked(_ACTIONS)),
        frozenset(chain(marked(_VERBS), _MISTAKEN)) - names,
        (frozenset(marked(_NOUNS)) - _MISTAKEN) | names,
        frozenset(marked(_PLACES)),
    )


def has_predicate(words: Iterable[str]) -> bool:
    """Whether one of the words is a verb (就是 and the like too), an adjective or a set phrase."""
    several = tuple(words)
    return not _listed().predicates.isdisjoint(several) or any(
        word.endswith("是") for word in several
    )


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
    listed = _listed()
    if word in listed.nouns or word in listed.places:
        return True
    if word in _MISTAKEN or is_listed(word) or word.endswith(_MARKS):
        return False
    return len(word) != 2 or not is_verb(word[0])
