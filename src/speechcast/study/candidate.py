"""A question before it is chosen, and the wrong options that go with a right one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from speechcast.model.span import Span
from speechcast.study.question import Change, QuestionType
from speechcast.study.speech import Place, Speech, draw, plain

WRONG = 3
"""Wrong options of a question with four."""

_POOL = 160
"""Texts among which wrong options are looked for: enough to choose from in a speech of any length."""

_NAMED = re.compile(r"[0-9]|(?<=[a-z] )[A-Z]")

_NEAR = 8
"""Letters in front of a gap that make two places the same to a reader."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be asked.

    Attributes:
        type, rule, level, stem: As in `Question`.
        section, slide: Ids of its part and slide.
        span: The passage that answers it.
        worth: How much it is worth asking, about 0 to 2.
        right: The answer: one text (cloze, choice), texts in order (order), right sides (match),
            nothing (truefalse, open).
        lefts: Left sides of a match, in the order of `right`.
        wrong: Wrong options of a choice.
        truth: Whether the statement of a truefalse is true.
        passages: All passages that it draws on; no other question draws on one of them.
        hides: Words that no other question may show in its stem.
        accept, change: As in `Question`.
        twin: Name shared by the true and the false form of one statement.
        because: The rationale.
    """

    type: QuestionType
    rule: str
    level: int
    stem: str
    section: str
    slide: str
    span: Span
    worth: float
    right: tuple[str, ...] = ()
    lefts: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    truth: bool = True
    passages: tuple[Span, ...] = ()
    hides: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    change: Change | None = None
    because: str = ""

    def shows(self) -> tuple[str, ...]:
        """What a person who is asked this sees besides the options of a choice."""
        pairs = (*self.lefts, *self.right) if self.type is QuestionType.MATCH else ()
        ordered = self.right if self.type is QuestionType.ORDER else ()
        return (self.stem, *pairs, *ordered)


def at_place(
    place: Place,
    kind: QuestionType,
    rule: str,
    *,
    level: int,
    stem: str,
    worth: float,
    span: Span,
    right: tuple[str, ...] = (),
    wrong: tuple[str, ...] = (),
    truth: bool = True,
    hides: tuple[str, ...] = (),
    accept: tuple[str, ...] = (),
    change: Change | None = None,
    because: str = "",
) -> Candidate:
    """A candidate about one sentence."""
    return Candidate(
        kind, rule, level, stem, place.section.id, place.slide.id, span, worth * place.weight,
        right=right, wrong=wrong, truth=truth, passages=(span,), hides=hides, accept=accept,
        change=change, because=because,
    )  # fmt: skip


def alike(one: str, other: str) -> float:
    """How much two texts share: the share of the shorter one's pairs of characters, 0 to 1."""
    a, b = _pairs(one), _pairs(other)
    if not a or not b:
        return 1.0 if one.strip() == other.strip() else 0.0
    return len(a & b) / min(len(a), len(b))


def shared_pairs(one: str, other: str) -> frozenset[str]:
    """The pairs of characters that stand in both texts."""
    return _pairs(one) & _pairs(other)


@lru_cache(maxsize=8192)
def _pairs(text: str) -> frozenset[str]:
    signs = plain(text)
    return frozenset(signs[i : i + 2] for i in range(len(signs) - 1)) or frozenset(
        signs and [signs]
    )


def named_alike(text: str, right: str) -> bool:
    """Whether both or neither of two English phrases hold a name or a figure."""
    return (_NAMED.search(text) is None) == (_NAMED.search(right) is None)


def likeness(speech: Speech) -> float:
    """How much two statements may share: English ones have their small words in common."""
    return 0.45 if speech.document.language == "en" else 0.3


_T = TypeVar("_T")


def some(items: Sequence[_T], seed: str) -> Sequence[_T]:
    """`items`, or where there are very many a run of them that depends on `seed` alone."""
    if len(items) <= _POOL:
        return items
    start = draw(seed, len(items))
    return [*items[start : start + _POOL], *items[: max(0, start + _POOL - len(items))]]


def pick_wrong(
    speech: Speech,
    right: str,
    pool: Iterable[str],
    *,
    around: str = "",
    slack: float = 0.5,
    least_slack: float = 2.0,
    most_alike: float = 0.34,
    count: int = WRONG,
    also_right: Callable[[str], bool] = lambda _: False,
) -> tuple[str, ...] | None:
    """The `count` texts of `pool` that resemble `right` most in length without sharing its words.

    Texts that stand in `around` (the quotation in the stem, the passage itself) are no wrong
    answers; neither are two that resemble each other.

    Args:
        right: The right answer.
        pool: Texts of the same kind from the same speech.
        around: Words in which no wrong answer may occur.
        slack: How much longer or shorter than `right` one may be, as a share of its length.
        least_slack: The same in characters, for short texts.
        most_alike: How much one may share with `right` or with another.
        count: How many are wanted.
        also_right: Tells an option that would be right as well.

    Returns:
        The texts, or `None` when there are not enough.
    """
    length = max(1, len(right))
    seen: dict[str, None] = dict.fromkeys(t.strip() for t in some(list(pool), right))
    ranked = sorted(
        (
            t
            for t in seen
            if t and t != right and abs(len(t) - length) <= max(least_slack, slack * length)
        ),
        key=lambda t: (abs(len(t) - length) / length > 0.25, draw(f"{right}\n{t}", 1 << 30)),
    )
    chosen: list[str] = []
    for text in ranked:
        if text in around or alike(text, right) > most_alike:
            continue
        if any(alike(text, other) > most_alike for other in chosen) or also_right(text):
            continue
        chosen.append(text)
        if len(chosen) == count:
            return tuple(chosen)
    return None


def filled_elsewhere(speech: Speech, window: Span, gap: Span, option: str) -> bool:
    """Whether the quotation with `option` in its gap, or the words just before the gap followed by
    `option`, stand somewhere in the speech: then `option` would be right as well."""
    text = speech.plain
    before = plain(Span(window.start, gap.start).of(speech.text))
    after = plain(Span(gap.end, window.end).of(speech.text))
    filled = plain(option)
    if before + filled + after in text:
        return True
    near = before[-_NEAR:]
    return len(near) == _NEAR and near + filled in text


def also_right(speech: Speech, window: Span, gap: Span) -> Callable[[str], bool]:
    """Tells which options `filled_elsewhere` for this gap."""
    return lambda option: filled_elsewhere(speech, window, gap, option)


def only_filling(speech: Speech, window: Span, gap: Span) -> bool:
    """Whether the words around a gap say by themselves which place of the speech is meant."""
    text = speech.plain
    before = plain(Span(window.start, gap.start).of(speech.text))
    after = plain(Span(gap.end, window.end).of(speech.text))
    return max(text.count(before) == 1 and len(before), text.count(after) == 1 and len(after)) >= 4
