"""Chinese: words that depend on a verb which a comma parts from them: what something is done to, and by which means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.languages.jieba_words import cut, is_listed
from speechcast.languages.parts_of_speech import (
    begins_name,
    is_action,
    is_noun,
    is_predicate,
    is_verb,
)

_STOPS = "，,；;、。.！!？?：: \t\u3000"

_MAY_BE_FRONT = frozenset(
    "要注应必须可能会已正坚及认切进继同并还也都就则才我你他她它咱大对将把给向为跟与"
)
"""Characters with which a clause begins that may have no more than a preposition and what that takes."""

_PATIENT = re.compile(
    "(?:我们?|你们?|他们?|她们?|它们?|咱们?|大家)?"
    "(?:要|应当?|应该|必须?|须|注意|可以?|能够?|会|一定|正在?|已经?|坚决|及时|认真|切实|进一步|继续|同时|并且?|还|也|都|就|则|才)*"
    "(?P<case>对(?![象口应付比照接策于])|将(?![来军士要会])|把(?![手关握控脉])|[给向跟]|与(?![会时]))(?P<thing>[^，]{3,})$"
)
"""Words that open with what something is done to or with, and nothing else."""

_BENEFIT = re.compile("为(?![了何此主首期止限例难])[^，]{2,}$")
_BROUGHT = re.compile(
    "(?:打下|奠定|夯实|提供|创造|作出|做出|贡献|注入|增添|营造|铺平|赢得|争取|开辟|积累|留出|留下|腾出)"
)
"""The end of a clause that names for whom or for what, and the opening of one that says what is done for that."""

_CONSIDERING = re.compile("(?:但是?|所以|因此)?(?:考虑到|有?鉴于|顾及到?)[^，]{2,}$")
"""Words that only say what is taken into account."""

_MEANS = re.compile(
    "(?!会议|大会)[^，]{0,10}?(?:[通透]过|借助|依托)(?![了的《]|[^，]{0,10}(?:审|表决|验收|考[试核]|[了把使让]))(?P<means>[^，]{2,})$"
)
"""Words that name who does something and by which means."""

_ONCE = re.compile("[^，]{0,16}一经[^，就便即]{2,10}$")
_AT_ONCE = re.compile("(?:就|便|即|立即|立刻|马上|一律|必)(?!是说)")
"""A clause that tells after what something follows at once, and the opening of that."""

_WHETHER = re.compile(r"([\u4e00-\u9fff]{1,2})不\1[^，的]{0,4}$")
_DEPENDS_ON = re.compile(
    "(?:关键|主要|根本|首先|最终|归根到底|归根结底|重点|就|还|不)*(?:在于|[要得]?看|取决于|是看|靠)"
)
"""The end of a clause that only names what is open, and the opening of one that says by what it is decided."""

_NOT_ONLY = re.compile("不[仅但只光](?!是)")
_NAME_SIZE = 12
"""The opening of a clause whose subject may stand in front of a comma, and the size of that."""

_CASES = frozenset("对将把给向跟与")
"""Prepositions that open a clause which other rules know."""

_ROW = 2
"""Things that may be named between one that something is done to and its verb."""


def governed_end(clauses: Sequence[str], k: int) -> int:
    """Number of the clause behind the one with the verb on which clause `k` depends; 0 where it depends on none.

    Args:
        clauses: The clauses of a sentence, each with the sign that ends it.
        k: Number of one of them that is not the last.
    """
    words, following = clauses[k].strip(_STOPS), clauses[k + 1]
    if "一经" in words and _AT_ONCE.match(following) and _ONCE.fullmatch(words):
        return k + 2
    if "为" in words and _BROUGHT.match(following) and _BENEFIT.search(words):
        thing = words[words.rindex("为") + 1 :]
        return k + 2 if not _BROUGHT.search(thing) and _is_thing(thing, "为") else 0
    if "不" in words and _DEPENDS_ON.match(following) and _WHETHER.search(words):
        return k + 2
    if len(words) <= _NAME_SIZE and _NOT_ONLY.match(following):
        return k + 2 if _is_name(list(cut(words))) else 0
    return _behind_patients(clauses, k) if words[:1] not in _CASES and names_patient(words) else 0


def _behind_patients(clauses: Sequence[str], k: int) -> int:
    """Number of the clause behind the one that says what is done to the things that clause `k` and those behind it name."""
    end = k + 1
    while end + 1 < len(clauses) and end <= k + _ROW and _is_thing(clauses[end].strip(_STOPS), ""):
        end += 1
    return end + 1


def depends(words: str) -> bool:
    """Whether words in front of others only name what is done something to, by which means, or in view of what."""
    if _CONSIDERING.match(words):
        return True
    if "过" in words or "借助" in words or "依托" in words:
        means = _MEANS.match(words)
        if means is not None and _is_means(list(cut(means["means"]))):
            return True
    return names_patient(words)


def names_patient(words: str) -> bool:
    """Whether a clause without its stop has no more than a preposition and what that takes (要对河上的老船工)."""
    if words[:1] not in _MAY_BE_FRONT:
        return False
    patient = _PATIENT.match(words)
    return patient is not None and _is_thing(patient["thing"], patient["case"])


def _is_thing(words: str, case: str) -> bool:
    """Whether words are a name, or end with one behind 的, and hold no verb that would take it.

    Args:
        words: What stands behind a preposition.
        case: That preposition.
    """
    tokens = list(cut(words))
    told: list[str] = []
    if "的" in tokens:
        at = len(tokens) - 1 - tokens[::-1].index("的")
        told, tokens = tokens[: at + 1], tokens[at + 1 :]
    opens = (told or tokens)[:1]
    if case == "将" and not _begins_thing(opens[0]):
        return False  # What is to be done (将坚决贯彻……的部署).
    return _is_name(tokens) and (not told or _tells_apart(told, case))


def _begins_thing(word: str) -> bool:
    """Whether a word can only begin a name."""
    stated = is_action(word) or is_predicate(word)
    return is_listed(word) and begins_name(word) and not stated


def _is_name(tokens: Sequence[str]) -> bool:
    """Whether words are no more than a name."""
    last = tokens[-1] if tokens else ""
    return (
        len(last) > 1
        and not last.endswith("化")
        and is_listed(last)
        and is_noun(last)
        and not is_predicate(last)
        and not is_action(last)
        and not any(is_verb(token) and token not in _ADJECTIVAL for token in tokens)
        and _PARTICLES.isdisjoint(tokens)
    )


def _tells_apart(tokens: Sequence[str], case: str) -> bool:
    """Whether words up to a 的 only tell which thing is meant: those of which one takes that thing are a statement."""
    if not _TAKING.isdisjoint(tokens):
        return False
    verbs = [i for i, t in enumerate(tokens) if is_predicate(t) or is_action(t)]
    if not verbs or (not verbs[0] and case in _OF_DOERS):
        return True
    return begins_name(tokens[0]) and all(
        tokens[i + 1] == "的" or is_noun(tokens[i]) for i in verbs
    )


_OF_DOERS = ("对", "把")
"""Prepositions behind which no verb of the clause itself stands at once."""

_TAKING = frozenset(["为", "作为", "成", "成为"])
"""Words that take a name as a verb does."""

_ADJECTIVAL = frozenset(["可", "有关", "相关"])
"""Verbs by the dictionary that only tell which thing is meant."""

_PARTICLES = frozenset(
    [
        "了",
        "着",
        "过",
        "得",
        "是",
        "有",
        "不",
        "没",
        "没有",
        "要",
        "能",
        "会",
        "就",
        "都",
        "也",
        "很",
        "更",
    ]
)
"""Words by which what stands behind a preposition is seen to go on to a statement."""


def _is_means(tokens: Sequence[str]) -> bool:
    """Whether words are a name, a verb and what it is done to, or what is done by somebody, and nothing besides."""
    if any(token in _PARTICLES or not is_listed(token) for token in tokens):
        return False
    verbs = [i for i, token in enumerate(tokens) if is_verb(token)]
    return not verbs or (len(verbs) == 1 and verbs[0] in (0, len(tokens) - 1) and len(tokens) > 1)
