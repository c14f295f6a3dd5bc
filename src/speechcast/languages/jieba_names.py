"""jieba's tagging: which words name a person, a place or an organisation, and the classes of words."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from speechcast.languages.jieba_words import own_tokenizer

PERSON, PLACE, ORGANISATION = "person", "place", "organisation"
_KINDS = {"nr": PERSON, "nrt": PERSON, "nrfg": PERSON, "ns": PLACE, "nt": ORGANISATION}


@cache
def _tagger() -> Any:
    """jieba's tagger over our own dictionary, loaded when names are first asked for (about 2 s)."""
    import jieba.posseg

    return jieba.posseg.POSTokenizer(own_tokenizer())


@lru_cache(maxsize=65536)
def shape(run: str) -> str:
    """Of what a short run of words is made: a letter for the first word's class, one for the last's
    (`n` noun, `v` verb, `a` adjective, `m` number …)."""
    flags = [pair.flag for pair in _tagger().cut(run)]
    return (flags[0][:1] + flags[-1][:1]).replace("x", "") if flags else ""


def tagged(run: str) -> list[tuple[str, str]]:
    """The words of a short run of text in order, each with `person`, `place`, `organisation` or an
    empty text; joined they are the run."""
    return [(pair.word, _KINDS.get(pair.flag, "")) for pair in _tagger().cut(run)]


def marked(run: str) -> list[tuple[str, str]]:
    """The words of a short run of text in order, each with its class as the dictionary gives it
    (`n` noun, `vn` verb used as a noun, `ns` place, `nr` person …); joined they are the run."""
    return [(pair.word, str(pair.flag)) for pair in _tagger().cut(run)]
