"""Verbs that say little besides what they are done to, by their kinds: things lose them together that lose one kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from speechcast.languages.jieba_words import cut
from speechcast.languages.parts_of_speech import is_action, is_verb

_KINDS = (
    ("推进", "推动", "实施", "抓好", "开展", "落实", "做好", "组织", "举办", "办好", "完成", "启动", "推广", "执行", "推行", "发展"),
    ("加强", "强化", "深化", "健全", "完善", "用好"),
    ("建设", "打造", "发展", "培育", "发扬"),
)  # fmt: skip
"""Verbs that carry something out, that make it better, and that make it."""


def _are_row(verbs: Sequence[str], things: Sequence[str]) -> bool:
    """Whether things are a row without their verbs, which are all of one kind.

    Args:
        verbs: What stands in front of each, its verb last.
        things: What is done it to.
    """
    one_kind = any(all(verb.endswith(kind) for verb in verbs) for kind in _KINDS)
    return one_kind and all(map(_names, things))


def _names(thing: str) -> bool:
    """Whether words name a thing and tell nothing of it (but 新码头顺利开工), nor do anything to another (改造码头)."""
    if thing.endswith(_HAPPENING):
        return False
    tokens = list(cut(thing))
    return not is_verb(tokens[0]) or is_action(tokens[-1])


_HAPPENING = (
    "开工", "竣工", "完工", "动工", "通车", "通水", "投产", "达产", "投用", "投运", "运营", "交付", "见效", "落地", "达标", "获批", "揭牌", "启用",
)  # fmt: skip
"""Ends of words that tell what happens to a thing."""

ARE_ROW: Mapping[str, Callable[[Sequence[str], Sequence[str]], bool]] = {"zh": _are_row}
"""Of the languages that have such verbs."""
