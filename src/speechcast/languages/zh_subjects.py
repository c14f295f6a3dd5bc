"""Chinese: which clauses name what they tell of, and which say what would not be under a condition elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.languages.jieba_words import cut
from speechcast.languages.parts_of_speech import begins_name, is_predicate
from speechcast.languages.zh_wholes import MODALS, has_own_predicate

_PERSONS = frozenset(["我们", "我", "大家", "咱们", "你们", "人们", "许多", "很多", "有人"])
"""Words for those who speak, listen or are meant whoever they are: none of them is named elsewhere."""

_OURS = re.compile(
    "(?!全[年天程力面都部靠神速]|本[着来就想应])[我本各全][\u4e00-\u9fff]|[县市省区镇乡村校院厂局]|广大|全体|所有"
)
"""Words with which a name begins that is nobody else's (我国, 本镇, 各级, 全县, 县医院)."""

_ABOUT = frozenset(
    [
        "约", "近", "逾", "超", "共", "第一", "首先", "其次", "一起", "一边", "专门", "首次", "多次", "合计", "精心", "精准", "依法", "依规", "全年", "全天",
        "当场", "就地", "全程", "免费", "创造性", "有序", "有力", "基本",
    ]
)  # fmt: skip
"""Words with a number's or a noun's mark that name nothing."""

_EACH_TIME = re.compile(
    "(?:平均)?每(?:隔?[一二两三四五六七八九十半几\\d]*个?)?(?:年|月|周|天|季度?|日|次|星期|小时|学期)(?![的级])"
)
"""How often something is done: who does it stands behind these words or elsewhere."""

_SET = 4
"""Characters of a set phrase."""

_WOULD_NOT = re.compile(r"[^，]{0,6}?(?:就|便|也就)(?:不(?:会|可能|能)|没有?|谈不上|无从)")
_MISSING = re.compile("[^，]{0,3}?(?:[不没无未非]|如果|假如|若|要是|离开|离了|缺|少了?|只要|一旦)")
"""What opens words that tell what would not be, and what tells on which condition that is so."""


def denied(clauses: Sequence[str]) -> bool:
    """Whether clauses say what would not be (…，就不会有今天) without what must be missing for that."""
    at = next((k for k, clause in enumerate(clauses) if _WOULD_NOT.match(clause)), None)
    return at is not None and not any(map(_MISSING.match, clauses[:at]))


def has_subject(words: str) -> bool:
    """Whether a clause begins with a subject that it names itself, and a predicate follows."""
    often = _EACH_TIME.match(words)
    tokens = list(cut(words[often.end() :] if often is not None else words))
    named = tokens[:1] and (
        tokens[0] in _PERSONS
        or _OURS.fullmatch(tokens[0])
        or (begins_name(tokens[0]) and tokens[0] not in MODALS and tokens[0] not in _ABOUT)
    )
    if named and len(tokens[0]) == _SET and is_predicate(tokens[0]) and len(tokens) > 1:
        # A set phrase names something where it is called so, and tells something elsewhere (任劳任怨、勤恳工作).
        named = tokens[1].endswith("是")
    return (
        len(tokens) > 2
        and (bool(named) or _tells_of_kind(tokens))
        and has_own_predicate(tokens, "")
    )


def _tells_of_kind(tokens: Sequence[str]) -> bool:
    """Whether words open with what kind of thing they tell of, and what they tell follows (懂行的人还不多)."""
    at = tokens.index("的") if "的" in tokens[1:7] else len(tokens)
    behind = tokens[at + 1 : at + 3]
    return len(behind) > 1 and begins_name(behind[0]) and behind[1] in MODALS
