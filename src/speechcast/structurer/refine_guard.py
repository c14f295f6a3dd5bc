"""Whether a rewritten phrase says only what its passage and its extract say."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from speechcast.languages import language_of
from speechcast.languages.modality import EVERY, Modality
from speechcast.model.span import Span

_NUMBER = re.compile(
    r"(\d+(?:[.,:/]\d+)*|[〇零一二两三四五六七八九十百千万亿]+)\s*([%‰]|[^\W\d_][a-z]*)?"
)
_QUOTED = re.compile(r"“[^”]*”|「[^」]*」|《[^》]*》|\"[^\"]*\"")
_MARKUP = frozenset("*#`_~<>[]{}|\\")
_MARKS = frozenset[str]().union(*(table.marks for table in EVERY))
_NEGATIONS = frozenset[str]().union(*(table.negations for table in EVERY))
_FUNCTION = frozenset[str]().union(*(table.function for table in EVERY))
_ENDINGS = tuple(ending for table in EVERY for ending in table.endings)


def _plain(text: str, language: str) -> str:
    """`text` as it is compared: compatibility forms, case and contractions folded."""
    folded = language_of(language).folded(unicodedata.normalize("NFKC", text)).casefold()
    folded = folded.replace("’", "'")
    for table in EVERY:
        for short, long in table.spelled_out:
            folded = short.sub(long, folded)
    return folded


def _numbers(plain: str) -> set[tuple[str, str]]:
    """Numbers, each with the unit or word behind it (Chinese: its first character)."""
    return {
        (m[1], m[2] if m[2] and m[2][0].isascii() else (m[2] or "")[:1])
        for m in _NUMBER.finditer(plain)
    }


def _words(plain: str, language: str) -> list[str]:
    spans = language_of(language).words(plain, Span(0, len(plain)))
    return [word for span in spans for word in re.findall(r"[\w×]+", span.of(plain))]


def _marks(plain: str, words: list[str]) -> Counter[str]:
    """Negations and words of modality, condition and bound, with how often each is there."""
    found = Counter(word for word in words if word in _MARKS)
    negations = sum(word in _NEGATIONS for word in words) + sum(_denials(t, plain) for t in EVERY)
    if negations:
        found["not"] = negations
    return found


def _denials(table: Modality, plain: str) -> int:
    """How often a sign within words denies."""
    if table.negating is None:
        return 0
    rest = table.affirming.sub("", plain) if table.affirming else plain
    return len(table.negating.findall(rest))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def _clauses(text: str, language: str) -> list[tuple[str, Counter[str]]]:
    """The clauses of `text`, folded, each with its negations and modalities."""
    plain = _plain(text, language)
    spans = language_of(language).clauses(plain, Span(0, len(plain)))
    return [
        (clause, _marks(clause, _words(clause, language)))
        for clause in (span.of(plain) for span in spans)
    ]


def _said(word: str, clause: str, language: str) -> bool:
    if not word.isascii():
        return word in clause
    return _stem(word) in {_stem(known) for known in _words(clause, language)}


def refusal(rewrite: str, extract: str, passage: str, language: str) -> str:
    """Why `rewrite` may not stand for `extract`; empty when it may.

    It may when it is not longer, brings no sign of markup, no number (with its unit), quotation or
    content word that passage and extract lack, and when each of its words stands there in a clause
    of the same negations and modalities.

    Args:
        rewrite: The new words.
        extract: The words of the outline that they would replace.
        passage: The characters of the speech that the extract stands for.
        language: `zh` or `en`.
    """
    if not any(map(str.isalnum, rewrite)):
        return "empty"
    if len(rewrite) > len(extract):
        return "longer"
    if not rewrite.isprintable() or (_MARKUP & set(rewrite)) - set(extract):
        return "markup"
    plain = _plain(rewrite, language)
    sources = (extract, passage)
    if _numbers(plain) - {n for text in sources for n in _numbers(_plain(text, language))}:
        return "number"
    quoted = {q for text in sources for q in _QUOTED.findall(text)}
    if set(_QUOTED.findall(rewrite)) - quoted:
        return "quotation"
    clauses = [clause for text in sources for clause in _clauses(text, language)]
    mine = _clauses(rewrite, language)
    content = [
        (word, marks)
        for clause, marks in mine
        for word in _words(clause, language)
        if word not in _FUNCTION and word not in _MARKS and word not in _NEGATIONS
    ]
    if not content:
        return "empty"
    if not all(any(_said(word, clause, language) for clause, _ in clauses) for word, _ in content):
        return "word"
    own = _plain(extract, language)
    if _marks(plain, _words(plain, language)) != _marks(own, _words(own, language)):
        return "modality"
    for word, marks in content:
        if not any(known == marks and _said(word, clause, language) for clause, known in clauses):
            return "modality"
    return ""
