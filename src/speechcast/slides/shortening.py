"""Text shortened to what fits: at the end of a phrase, never behind a word that waits for another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from speechcast.languages import language_of
from speechcast.languages.phrase_ends import phrase_ends, waits
from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.slides.breaking import NOT_AT_END
from speechcast.slides.fitting import STOPS, bare

_MEMBER = re.compile(r",\s[\w'’-]+(?:\s[\w'’-]+){0,2},?\s(?:and|or)\s")
"""What follows a comma inside a list: its next member, and the last one."""

_LIST_MARK = re.compile(r"[、,，；;]")
_CLAUSE_END = re.compile(r"[，；：。！？,;:!?—]")

_TRIED = 200
"""Characters of the first part that is set to find how much can fit at all."""

_LEAST = 0.4
"""Share of what fits that phrases must fill to be preferred to an end between two other words."""


def shortened(text: str, language: str, fits: Callable[[str], bool], *, cut: bool) -> str:
    """The longest leading part of `text` that fits, ending where a phrase ends.

    Whole text, then its leading sentences and clauses, then (Chinese) up to a list comma.

    Args:
        text: The text.
        language: `zh` or `en`.
        fits: Whether a text can be set.
        cut: Whether, where not even its first clause fits, it may be cut inside it with `…`, between
            phrases, and where it has none that fits between words.

    Returns:
        The text to be shown; empty when nothing fits.
    """
    if fits(text):
        return text
    torn = ""
    most = _most(text, fits)
    for part in _clause_ends(text, language):
        if part and len(part) <= most and fits(part):
            if not _breaks_off(text, part, language):
                return part
            torn = torn or part
    return _cut(text, language, fits, most) if cut else torn


def _most(text: str, fits: Callable[[str], bool]) -> int:
    """Characters above which no leading part can fit: a text without marks may be a whole speech, and
    each of its parts would be set in vain."""
    size = _TRIED
    while size < len(text) and fits(text[:size]):
        size *= 2
    return 2 * size


def _breaks_off(text: str, part: str, language: str) -> bool:
    """Whether the leading part of an English sentence ends inside a list, or before its verb."""
    if language != "en":
        return False
    stands = WHOLES["en"].stands
    return _MEMBER.match(text[len(part) :]) is not None or (
        stands(text, "") and not stands(part, text[len(part) :])
    )


def _clause_ends(text: str, language: str) -> Iterable[str]:
    whole = Span(0, len(text))
    clauses = language_of(language).clauses(text, whole)
    ends = {clause.end for clause in clauses}
    if language == "zh":
        ends |= {m.start() for m in _LIST_MARK.finditer(text) if _ends_among_equals(text, m)}
    balanced = (bare(text[:end]) for end in sorted(ends - {len(text)}, reverse=True))
    return (part for part in balanced if _closed(part) and not (language == "en" and waits(part)))


def _ends_among_equals(text: str, mark: re.Match[str]) -> bool:
    """Whether a Chinese list may end before this comma.

    It may not where its last member is longer than those before it: what all members describe then
    stands behind it (城区、郊区供水; 有本领、肯吃苦的队伍).
    """
    if mark.group() != "、":
        return True
    clauses = [0, *(m.end() for m in _CLAUSE_END.finditer(text)), len(text) + 1]
    begun = max(at for at in clauses if at <= mark.start())
    end = min(at for at in clauses if at > mark.start()) - 1
    *members, last = text[begun:end].split("、")
    # The first member may have the verb in front of it: the others are measured where there are any.
    most = max(len(member) for member in members[1:] or members)
    return "的" not in last and len(last) <= most


def _closed(part: str) -> bool:
    """Whether every bracket and quotation that opens in `part` also closes."""
    pairs = (("“", "”"), ("‘", "’"), ("（", "）"), ("《", "》"), ("(", ")"), ("「", "」"))
    return all(part.count(opening) <= part.count(closing) for opening, closing in pairs)


def _cut(text: str, language: str, fits: Callable[[str], bool], most: int) -> str:
    """`text` cut between two phrases, else between words, else inside its first word, with `…`."""
    words = language_of(language).words(text, Span(0, len(text)))
    fitting = [word.end for word in words if word.end <= most and fits(_before(text, word.end))]
    if not fitting:
        first = words[0].end if words else len(text)
        inside = range(min(first, most) - 1, 0, -1)
        candidates = (_before(text, end) for end in inside)
        return next((c for c in candidates if len(c) > 1 and fits(c)), "")
    # A bracket or quotation that is cut in two goes, where enough stands in front of it.
    closed = [end for end in fitting if _closed(text[:end])]
    if closed and closed[-1] >= _LEAST * fitting[-1]:
        fitting = closed
    phrases, others = phrase_ends(text, words, language)
    least = _LEAST * fitting[-1]
    long = [end for end in fitting if end in phrases and end >= least]
    found = long or [end for end in fitting if end in others or end in phrases] or fitting
    return _before(text, found[-1])


def _before(text: str, end: int) -> str:
    return text[:end].rstrip(STOPS + "".join(NOT_AT_END)) + "…"
