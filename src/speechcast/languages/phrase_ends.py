"""Where a clause may be cut: behind which words a phrase ends, and which words wait for another."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.model.span import Span


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_PREPOSITIONS = _words(
    "about above across after against along amid among around as at before behind below beneath "
    "beside besides between beyond by concerning despite during except for from in inside into like "
    "near on onto outside past per since than through throughout toward towards under underneath "
    "until unto upon via with within without"
)
"""Those that open a phrase; up, down, off, out and over rather belong to the verb before them."""

_DETERMINERS = _words(
    "a an the this these those my your our their his her its every each any no some"
)
_SUBJECTS = _words("i we you they he she it")
_RELATIVES = _words(
    "but nor yet because although though unless if when whenever while where wherever whereas who "
    "whom whose which that"
)
_DEPENDENT = _RELATIVES - {"but", "nor", "yet"}
_STOPS = (",", ";", ":", "—", "–")
_ALSO = _words("and or")

_AUXILIARIES = _words(
    "am is are was were be been being has have had do does did can could will would shall should may "
    "might must cannot let let’s we’re they’re it’s i’m i’ve we’ve we’ll i’ll don’t doesn’t didn’t "
    "can’t won’t isn’t aren’t"
)
_BEFORE_NOUN = (
    _PREPOSITIONS
    | _DETERMINERS
    | (_SUBJECTS - {"you", "it"})
    | _RELATIVES
    | _ALSO
    | _words(
        "so to of not only just even very too quite rather almost also never always what how why "
        "whether all most more less fewer much many few several other another same own such both "
        "either neither mr mrs ms dr st"
    )
)
_WAITING = _BEFORE_NOUN | _AUXILIARIES
"""Words that never end a phrase: what follows them belongs to them."""

_DEGREES = _words("most more less least very too quite rather so such")
"""Words before a quality that stands before a noun."""

_PAIRS = {"both": "and", "either": "or", "neither": "nor", "between": "and"}
"""Words that open a pair, and what leads to its second half."""

_ZH_WAITING = _words(
    "的 地 得 和 与 及 以及 或 或者 并 并且 而 而且 且 但 但是 在 把 将 对 对于 向 从 由 被 为 为了 以 "
    "用 于 给 跟 同 比 按 按照 根据 关于 通过 让 使 令 是 不 不是 没 没有 就 也 都 还 又 才 要 会 能 可以 "
    "应 应该 必须 一 个 这 那 该 各 每 所 其 之 更 最 很 十分 非常 进行 加以 予以 着力 不断 进一步 全部 有 "
    "我 我们 他们"
)
"""Chinese words that wait for another one."""

_ZH_JOINING = _words("和 与 及 以及 并 并且 而 而且 或 或者")
_ZH_CLINGING = _words("的 地 得 了 着 过 们 上 下 中 里 内 外 前 后 之前 之后 之间")
"""Chinese words that cannot be parted from the one before them."""

_ZH_PARTED = (_ZH_WAITING - _ZH_CLINGING, _ZH_CLINGING)


def waits(part: str) -> bool:
    """Whether the last word of an English `part` is an article, a preposition or the like."""
    words = part.split()
    return bool(words) and _plain(words[-1]) in _WAITING - {"so", "that"}


def phrase_ends(text: str, words: Sequence[Span], language: str) -> tuple[set[int], set[int]]:
    """Where phrases end in `text`, and where words end that wait for no other.

    Args:
        text: A text of one or more clauses.
        words: Its words.
        language: `zh` or `en`.
    """
    said = [_plain(word.of(text)) for word in words]
    return (_en_ends if language == "en" else _zh_ends)(text, words, said)


def parted_at(text: str, words: Sequence[Span], language: str) -> set[int]:
    """Positions before words of `text` where a break would part what belongs together: behind an
    article, a preposition or the like, inside an English name, and before a Chinese particle."""
    said = [_plain(word.of(text)) for word in words]
    waiting, clinging = (_BEFORE_NOUN, frozenset[str]()) if language == "en" else _ZH_PARTED
    capitals = [word.of(text)[:1].isupper() for word in words]
    # Where most words have a capital it is that of a title.
    named = language == "en" and 2 * sum(capitals) <= len(words)
    return {
        words[at].start
        for at in range(1, len(words))
        if not text[words[at - 1].end : words[at].start].strip()
        and (
            said[at - 1] in waiting
            or said[at] in clinging
            or (named and at > 1 and capitals[at - 1] and capitals[at])
        )
    }


def _plain(word: str) -> str:
    return word.lower().replace("'", "’").strip('“”‘’()[]"')


def _en_ends(text: str, words: Sequence[Span], said: Sequence[str]) -> tuple[set[int], set[int]]:
    """English: phrases end before prepositions and conjunctions; a relative clause is whole or left out."""
    phrases: set[int] = set()
    others: set[int] = set()
    second, dependent = "", False
    for at, word in enumerate(words):
        if said[at] == second:
            second = ""
        second = _PAIRS.get(said[at], second)
        stops = text[word.end : word.end + 1] in _STOPS
        dependent = not stops and (dependent or (at > 0 and said[at] in _DEPENDENT))
        after = said[at + 1 : at + 3]
        if said[at] in _WAITING or second or _goes_on(said, at):
            continue
        others.add(word.end)
        named = text[words[at + 2].start].isupper() if at + 2 < len(words) else False
        if stops or (
            after
            and _opens(after, named and not word.of(text)[0].isupper())
            and (not dependent or after[0] in _DEPENDENT)
        ):
            phrases.add(word.end)
    return phrases, others


def _goes_on(said: Sequence[str], at: int) -> bool:
    """Whether a word belongs to the next one: a subject to its verb, what is of something, a quality
    with its degree (the most able and willing crew)."""
    after = said[at + 1] if at + 1 < len(said) else ""
    graded = at and said[at - 1] in _DEGREES
    joined = at > 2 and said[at - 1] in _ALSO and said[at - 3] in _DEGREES
    subject = said[at] in _SUBJECTS and after in _AUXILIARIES
    return bool(graded or joined or subject or after == "of")


def _opens(words: Sequence[str], named: bool) -> bool:
    """Whether a phrase begins with these words; "and" joins phrases only before their first word, or
    before a name."""
    if words[0] in _ALSO:
        return named or (len(words) > 1 and words[1] in _DETERMINERS | _SUBJECTS | _PREPOSITIONS)
    return words[0] in _PREPOSITIONS or words[0] in _RELATIVES


def _zh_ends(text: str, words: Sequence[Span], said: Sequence[str]) -> tuple[set[int], set[int]]:
    """Where Chinese phrases may end before a conjunction, and where words wait for no other."""
    others = {
        word.end
        for word, one, after in zip(words, said, [*said[1:], ""], strict=True)
        if one not in _ZH_WAITING and after not in _ZH_CLINGING
    }
    joined = {a.end for a, after in zip(words, said[1:], strict=False) if after in _ZH_JOINING}
    return others & joined, others
