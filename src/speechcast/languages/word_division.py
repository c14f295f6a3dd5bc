"""jieba's division of a run into words, in half of the time that jieba takes for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from math import inf, log
from typing import Any

_IN_WORDS = r"\u4e00-\u9fd5a-zA-Z0-9+#&._%\-"
"""Characters that jieba forms words of; the others are words by themselves."""

_BLOCK = re.compile(rf"(?P<words>[{_IN_WORDS}]+)|[^{_IN_WORDS}]+")
_WORDS = re.compile(rf"[{_IN_WORDS}]+")
_HAN = re.compile("[\u4e00-\u9fd5]+")


def divided(run: str, tokenizer: Any) -> list[str]:
    """The words that `tokenizer.cut(run)` gives, for a run without blanks.

    Args:
        run: The characters; joined the words are them.
        tokenizer: A `jieba.Tokenizer` with its dictionary.
    """
    if _WORDS.fullmatch(run):
        return _joined(run, tokenizer)
    words: list[str] = []
    for block in _BLOCK.finditer(run):
        signs = block.group()
        words += _joined(signs, tokenizer) if block["words"] else signs
    return words


def _ends(block: str, frequencies: Mapping[str, int], total: int) -> list[int]:
    """For each character of `block` where the word ends that begins there in the likeliest division;
    of equally likely words the longest.

    jieba lists the words of the dictionary first and weighs them in a second pass; from the last
    character on, one pass does both.
    """
    frequency_of = frequencies.get
    all_words = log(total)
    length = len(block)
    ends = [0] * length
    likelihoods = [0.0] * (length + 1)
    for start in range(length - 1, -1, -1):
        best, end, at = -inf, start + 1, start + 1
        frequency = frequency_of(block[start])
        while frequency is not None:
            if frequency:
                likelihood = log(frequency) - all_words + likelihoods[at]
                if likelihood >= best:
                    best, end = likelihood, at
            if at == length:
                break
            at += 1
            frequency = frequency_of(block[start:at])
        ends[start] = end
        likelihoods[start] = likelihoods[end] - all_words if best == -inf else best
    return ends


def _joined(block: str, tokenizer: Any) -> list[str]:
    """The words of a block; single characters beside each other that are no word of the dictionary
    together are divided anew by jieba's model of unknown words."""
    frequencies: Mapping[str, int] = tokenizer.FREQ
    ends = _ends(block, frequencies, tokenizer.total)
    words: list[str] = []
    length = len(block)
    start = alone = 0
    while True:
        end = ends[start] if start < length else start
        if end - start == 1:
            start = end
            continue
        if start - alone == 1:
            words.append(block[alone])
        elif start > alone:
            single = block[alone:start]
            words += single if frequencies.get(single) else _unknown_words()(single)
        if end == start:
            return words
        words.append(block[start:end])
        start = alone = end


@cache
def _unknown_words() -> Unknown:
    from jieba import finalseg

    return Unknown(finalseg)


class Unknown:
    """Divides characters that are no words of the dictionary as `jieba.finalseg` does.

    Its model says how likely each character begins a word (B), stands inside one (M), ends one (E)
    or is one by itself (S), and how likely one follows the other.
    """

    def __init__(self, model: Any) -> None:
        self._cut = model.cut
        self._least: float = model.MIN_FLOAT
        self._start: Mapping[str, float] = model.start_P
        self._signs = [model.emit_P[state].get for state in "BMES"]
        follows = model.trans_P
        self._steps: tuple[float, ...] = tuple(
            follows[before][state]
            for before, state in ("EB", "SB", "MM", "BM", "BE", "ME", "SS", "ES")
        )

    def __call__(self, run: str) -> list[str]:
        """The words of a run of two characters or more; joined they are the run."""
        return self._divided(run) if _HAN.fullmatch(run) else list(self._cut(run))

    def _divided(self, run: str) -> list[str]:
        states = self._likeliest(run)
        words: list[str] = []
        begun = 0
        for at, state in enumerate(states, 1):
            if state in "ES":
                words.append(run[begun:at])
                begun = at
        return words

    def _likeliest(self, run: str) -> list[str]:
        """The likeliest states of the characters of a run (Viterbi); of two before one state that are
        equally likely the one that jieba takes: S before E, M before B."""
        least, (in_b, in_m, in_e, in_s) = self._least, self._signs
        from_eb, from_sb, from_mm, from_bm, from_be, from_me, from_ss, from_es = self._steps
        first = run[0]
        b = self._start["B"] + in_b(first, least)
        m = self._start["M"] + in_m(first, least)
        e = self._start["E"] + in_e(first, least)
        s = self._start["S"] + in_s(first, least)
        before: list[dict[str, str]] = []
        for char in run[1:]:
            sign = in_b(char, least)
            eb, sb = e + from_eb + sign, s + from_sb + sign
            sign = in_m(char, least)
            mm, bm = m + from_mm + sign, b + from_bm + sign
            sign = in_e(char, least)
            be, me = b + from_be + sign, m + from_me + sign
            sign = in_s(char, least)
            ss, es = s + from_ss + sign, e + from_es + sign
            before.append(
                {
                    "B": "S" if sb >= eb else "E",
                    "M": "M" if mm >= bm else "B",
                    "E": "M" if me >= be else "B",
                    "S": "S" if ss >= es else "E",
                }
            )
            b, m, e, s = max(sb, eb), max(mm, bm), max(me, be), max(ss, es)
        states = ["S" if s >= e else "E"]
        for step in reversed(before):
            states.append(step[states[-1]])
        return states[::-1]
