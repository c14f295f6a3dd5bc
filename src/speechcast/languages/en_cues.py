"""English: the words by which sentence ends and the parts of a speech are known."""

from __future__ import annotations


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


TITLES = _words(
    "mr mrs ms mx dr prof rev hon gen col maj capt lt sgt sen rep gov pres st mt messrs mme"
)
"""Abbreviations that a name follows: the point behind them never ends a sentence."""

ABBREVIATIONS = _words(
    "jr sr inc ltd co corp etc al vs e.g i.e cf approx dept est fig vol p pp jan feb mar apr jun jul"
    " aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m ave blvd rd"
)
"""Abbreviations that may end a sentence: what follows decides."""

SENTENCE_STARTERS = _words(
    "The This That These Those We You He She It They I In On At For From But And So Yet Our Your His"
    " Her Its Their My There Here Today Now When While If As To Let No Not What Who Why How With"
)
"""Words that begin a sentence far more often than they stand capitalised inside one."""
