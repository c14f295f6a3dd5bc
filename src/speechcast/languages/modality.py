"""Words that decide whether a claim is made, denied, allowed or demanded, and those that say nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Modality:
    """A language's words of negation, modality, condition and bound, folded as words are compared.

    Attributes:
        negations: Whole words that deny.
        negating: Signs that deny wherever they stand in a word (searched).
        affirming: Words that hold such a sign and deny nothing (searched).
        marks: Words of modality, condition and bound: with another of them a claim is another claim.
        function: Words that a shorter wording may add or leave out.
        spelled_out: Contractions as patterns, with what they stand for.
        endings: Endings that words of one stem may differ in, the longest first.
    """

    negations: frozenset[str]
    negating: re.Pattern[str] | None
    affirming: re.Pattern[str] | None
    marks: frozenset[str]
    function: frozenset[str]
    spelled_out: tuple[tuple[re.Pattern[str], str], ...] = ()
    endings: tuple[str, ...] = ()


EN = Modality(
    negations=_listed(
        "not no never nor neither none nobody nothing nowhere without hardly scarcely"
    ),
    negating=None,
    affirming=None,
    marks=_listed(
        "must may might can could shall should will would need ought if unless only except least "
        "most over under about nearly almost some all every before after until"
    ),
    function=_listed(
        "a an the of to in on at by for with from and or but as is are was were be been being it "
        "its this that these those our we you your i my they their he she his her have has had do "
        "does did so than then there here"
    ),
    spelled_out=(
        (re.compile(r"\b(?:can't|cannot)\b"), "can not"),
        (re.compile(r"\bwon't\b"), "will not"),
        (re.compile(r"\bshan't\b"), "shall not"),
        (re.compile(r"n't\b"), " not"),
        (re.compile(r"'ll\b"), " will"),
    ),
    endings=("ing", "ies", "ed", "es", "s", "ly", "e", "y"),
)

ZH = Modality(
    negations=frozenset(),
    negating=re.compile(r"不|没|未|无|非|勿|莫|别|否"),
    affirming=re.compile(
        r"不断|不懈|不仅|不但|不只|不光|不同|不久|无论|不管|不论|未来|非常|无数|"
        r"特别|别人|区别|个别|级别|性别|类别|分别|识别|是否|能否"
    ),
    marks=_listed(
        "必须 务必 应当 应该 应 须 需 需要 可以 可能 可 能够 能 会 将 要 想 愿 如果 只有 只要 除非 "
        "至少 至多 以上 以下 以内 超过 约 近 全部 部分 之前 之后"
    ),
    function=_listed("的 了 和 与 及 在 是 为 以 对 把 让 使 就 也 都 并 而 着 地 得 之 于 中 等"),
)

EVERY = (ZH, EN)
"""All of them: a Chinese speech has English words in it, and the other way round."""
