"""Openings of a sentence that only say that something is said: what they announce is shown, and they are not."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.languages.empty_leads import EMPTY_LEADS, EmptyLeads
from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading

_FIRST = 4
"""Clauses at the start of a sentence among which the announcement stands."""

_LEAST = 5.0
"""Size of what is announced, at least: a word or two need what announces them."""

_STOPS = ",;:—–- "
_DASHES = "—–-"


def behind_empty_leads(reading: Reading, pieces: Sequence[Span]) -> list[Span]:
    """The clauses of a sentence without those that only announce the others.

    Args:
        reading: The text.
        pieces: Its clauses in order, each with the mark that ends it.
    """
    signs = EMPTY_LEADS.get(reading.document.language)
    if signs is None or not pieces:
        return list(pieces)
    found = list(pieces)
    if len(found) > 1 and signs.joined.fullmatch(found[0].of(reading.text).strip()):
        found.pop(0)
    for k in range(min(_FIRST, len(found))):
        if k + 1 < len(found) and signs.others.match(found[k].of(reading.text)):
            # Without these words what others say would be the speaker's (This is what we were told: …).
            return [*found[:k], Span(found[k].start, found[k + 1].end), *found[k + 2 :]]
        behind = _announced(reading, signs, found, k) or _reported(reading, signs, found, k)
        if behind:
            return behind
    return found


def _announced(
    reading: Reading, signs: EmptyLeads, pieces: Sequence[Span], k: int
) -> list[Span] | None:
    """What stands behind the colon or the dash of clause `k` that announces it; `None` where that announces nothing."""
    if k + 1 >= len(pieces):
        return None
    text = reading.text
    words = pieces[k].of(text).rstrip()
    bare, mark = words.rstrip(_STOPS), words[-1]
    dash, comma = mark in _DASHES, mark == ","
    if not (dash or comma or mark == ":"):
        return None
    candid = signs.candid.fullmatch(bare)
    if candid is None:
        # What others say stays theirs.
        own = reading.cues.personal.match(bare) is not None and reading.only_announces(bare)
        if comma or not (own or signs.announcing.fullmatch(bare)):
            return None
    behind = pieces[k + 1].of(text)
    # What stands between two dashes is put in, and no claim (It is true — you know it — that …).
    if dash and behind.rstrip()[-1] in _DASHES:
        return None
    if (dash or comma) and signs.more.match(behind):
        return None
    # A demand of several parts is no opening (We must be honest, we must be fair).
    if (
        comma
        and candid is not None
        and behind.casefold().startswith(f"{candid['who']} ".casefold())
    ):
        return None
    before = [piece.of(text) for piece in pieces[:k]]
    if not all(_only_leads(reading, signs, words) or signs.called.match(words) for words in before):
        return None
    rest = list(pieces[k + 1 :])
    return rest if _says(reading, rest, bare=signs.bare.search(bare) is not None) else None


def _reported(
    reading: Reading, signs: EmptyLeads, pieces: Sequence[Span], k: int
) -> list[Span] | None:
    """What stands behind the "that" of words that only report it; `None` where clause `k` reports nothing."""
    text, end = reading.text, pieces[-1].end
    said = signs.reporting.match(text, pieces[k].start, end)
    if said is None:
        return None
    if any(signs.undone.match(piece.of(text)) for piece in pieces[k + 1 :]):
        return None
    before = [piece.of(text) for piece in pieces[:k]]
    if before and not signs.recalling.match(text, pieces[k].start, end):
        return None
    if not all(_only_leads(reading, signs, words) for words in before):
        return None
    rest = [Span(max(p.start, said.end()), p.end) for p in pieces[k:] if p.end > said.end()]
    rest = _behind_second_that(reading, signs, rest)
    bare = bool(rest) and signs.more.match(text, rest[0].start) is None
    return rest if rest and _says(reading, rest, bare=bare) else None


def _behind_second_that(reading: Reading, signs: EmptyLeads, rest: Sequence[Span]) -> list[Span]:
    """What is reported from a second "that" on, which is said behind what was put in (that, while it rained, that we …)."""
    text = reading.text
    for k in range(1, len(rest)):
        # What says more than when or where is the first thing that is reported.
        words = rest[k - 1].of(text)
        if not _only_leads(reading, signs, words[:-1].replace(",", "") + words[-1:]):
            break
        said = signs.again.match(text, rest[k].start, rest[k].end)
        if said is not None:
            return [Span(said.end(), rest[k].end), *rest[k + 1 :]]
    return list(rest)


def _only_leads(reading: Reading, signs: EmptyLeads, words: str) -> bool:
    """Whether a clause says no more than when, where or on what occasion the next one is said."""
    if signs.occasion.match(words):
        return True
    leads = (reading.cues.lead_in, reading.cues.opinion)
    return any(pattern.match(words) for pattern in leads)


def _says(reading: Reading, rest: Sequence[Span], *, bare: bool = False) -> bool:
    """Whether clauses say enough to stand without what announces them, which says nothing where it is `bare`."""
    text, language = reading.text, reading.document.language
    if reading.size(Span(rest[0].start, rest[-1].end)) < _LEAST:
        return False
    return bare or any(
        reading.language.states(text, piece) or WHOLES[language].stands(piece.of(text), "")
        for piece in rest
    )
