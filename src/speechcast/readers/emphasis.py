"""Which stars only emphasise the words between them, as Markdown has it, and mask nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from speechcast.readers import positions as known
from speechcast.readers.signs import Run, is_word

_LONGEST_RUN = 3
_LONG = 40
"""Characters above which words are seldom emphasised inside a sentence."""

_AMOUNT_SIGN = re.compile(r"\s?(?:[%％‰]|个百分点|亿|万元)")
"""Units that never begin a word: what stands before them is a figure."""

_MARK = re.compile(r"[，。；：！？、]|[.,;:!?]\s")
_WANTS_SUBJECT = re.compile(rf"{known.NAMED.pattern}|[是在有将已]|位于")
"""Openings before which a name is missing."""

_SENTENCE_MARKS = frozenset("。！？：")
_CLOSING_MARKS = frozenset("。！？；：，.!?;:,")


def emphasising(text: str, stars: Sequence[Run], ends: str) -> frozenset[int]:
    """Where the runs of stars begin that open or close emphasised words.

    What speaks for masks is weighed against what speaks for emphasis, pair by pair. Where the text
    has stars that find no partner it is one with masks, and doubtful pairs are masks as well.

    Args:
        text: The whole text.
        stars: All runs of stars in it.
        ends: What no emphasis goes across.
    """
    marked = frozenset(_paired(text, stars, ends, 2))
    if all(run.span.start in marked for run in stars if _could_emphasise(run)):
        return marked
    return frozenset(_paired(text, stars, ends, 1))


def _could_emphasise(run: Run) -> bool:
    return len(run) <= _LONGEST_RUN and (is_word(run.left) or is_word(run.right))


def _paired(text: str, stars: Sequence[Run], ends: str, enough: int) -> Iterator[int]:
    """Starts of the runs that pair; `enough` evidence makes masks of a pair."""
    openers: dict[int, Run] = {}
    previous_end = 0
    for run in stars:
        if len(run) > _LONGEST_RUN:
            continue
        if text.find(ends, previous_end, run.span.start) >= 0:
            openers.clear()
        previous_end = run.span.end
        opener = openers.get(len(run))
        if opener is not None and (
            _is_lead(opener, run) or (_can_close(run) and _evidence(text, opener, run) < enough)
        ):
            yield opener.span.start
            yield run.span.start
            openers.clear()
        elif _can_open(run):
            openers[len(run)] = run


def _can_open(run: Run) -> bool:
    if not run.right or run.right.isspace():
        return False
    return run.right not in known.CANNOT_FOLLOW_OPENING


def _can_close(run: Run) -> bool:
    if not run.left or run.left.isspace():
        return False
    return run.left.isalnum() or not is_word(run.right)


def _is_lead(opener: Run, closer: Run) -> bool:
    """Whether the stars set off the first sentence of a paragraph: `**第一，解放思想。**我们…`.

    CommonMark knows no such emphasis, whoever writes Chinese expects it.
    """
    sentence = closer.left in _SENTENCE_MARKS and is_word(closer.right)
    short = closer.span.start - opener.span.end <= _LONG
    return opener.starts_line and sentence and short and not _WANTS_SUBJECT.match(opener.after)


def _evidence(text: str, opener: Run, closer: Run) -> int:
    """How much speaks for two masks, and against emphasis of what stands between them.

    For masks: nouns and units behind them, words before them that demand a noun, marks between
    them. For emphasis: words apart from their neighbours, or a sentence that is whole.
    """
    noun = bool(known.NOUN.match(opener.after) or known.UNIT.match(opener.after))
    unit = bool(known.UNIT.match(closer.after))
    for_masks = (
        2 * noun
        + known.demands_noun(opener.before)
        + max((1 + noun) * unit, 2 * bool(known.NAMED.match(closer.after)))
        + 2 * bool(_AMOUNT_SIGN.match(closer.after))
        + (known.demands_noun(closer.before) or known.leads_on(closer.before))
    )
    start, end = opener.span.end, closer.span.start
    if _MARK.search(text, start, min(end - 1, start + _LONG)) or end - start > _LONG:
        for_masks += 2
    apart = (not is_word(opener.left)) + (not is_word(closer.right))
    whole = closer.left in _CLOSING_MARKS and not is_word(closer.right)
    return for_masks - apart - 2 * whole
