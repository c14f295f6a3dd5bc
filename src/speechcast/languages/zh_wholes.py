"""Chinese: which clauses have a predicate of their own, and which wait for another one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, product

from speechcast.languages.jieba_words import cut
from speechcast.languages.parts_of_speech import is_action, is_noun, is_predicate, is_verb
from speechcast.languages.zh_governed import depends
from speechcast.languages.zh_naming import COUNTED, NAMING

_DETERMINERS = frozenset(
    [
        "这些",
        "那些",
        "这种",
        "那种",
        "这类",
        "这项",
        "这个",
        "那个",
        "这次",
        "该",
        "本",
        "一些",
        "有些",
        "任何",
        "各项",
        "各种",
        "各类",
        "各个",
        "一系列",
        "一种",
        "某些",
        "某种",
        "此次",
        "此类",
    ]
)
"""Words behind which a verb only tells which thing is meant (这些授权文件)."""

_FAINT = frozenset(
    [
        "来",
        "去",
        "到",
        "要",
        "会",
        "能",
        "可",
        "可以",
        "可能",
        "应",
        "应该",
        "应当",
        "必须",
        "需",
        "将",
        "想",
        "等",
        "前",
        "后",
        "过",
        "有关",
        "如",
        "上",
        "下",
        "中",
        "为",
        "作为",
        "作",
        "所",
        "成",
        "化",
        "人",
        "年",
        "月",
        "日",
        "新",
    ]
)
"""Words that the dictionary has for verbs and that state nothing without another one."""

MODALS = frozenset(
    [
        "要",
        "应",
        "应该",
        "应当",
        "必须",
        "务必",
        "将",
        "将要",
        "会",
        "能",
        "能够",
        "可以",
        "不能",
        "想",
        "一定",
        "都",
        "也",
        "就",
        "才",
        "还",
        "已",
        "已经",
        "已将",
        "始终",
        "却",
        "仍",
        "不",
        "没",
        "没有",
        "未",
        "不要",
        "不会",
        "决不",
        "绝不",
        "勇于",
        "敢于",
        "善于",
        "大力",
        "不断",
        "努力",
        "积极",
        "全面",
        "紧紧",
        "切实",
        "持续",
        "深入",
        "着力",
        "坚决",
        "认真",
        "充分",
        "进一步",
        "继续",
        "加快",
        "牢牢",
        "全力",
        "坚定",
        "自觉",
        "真正",
        "更加",
        "更",
        "正在",
        "正",
        "因",
        "让",
        "使",
        "把",
        "被",
    ]
)
"""Words behind which a predicate comes, be it one that the dictionary does not know."""

_MODAL_WORDS = MODALS.union(map("".join, product("也都就才还则更却不", "要会能将应得对可需")))
_COPULAS = frozenset(
    [
        "是",
        "就是",
        "不是",
        "即是",
        "也是",
        "正是",
        "都是",
        "还是",
        "有",
        "没有",
        "还有",
        "具有",
        "拥有",
        "只有",
        "也有",
        "成为",
        "等于",
        "属于",
        "在于",
        "意味着",
    ]
)
_ASPECTS = frozenset(["了", "过", "着", "出", "到", "起", "成", "好", "住"])
_PLACES = frozenset(
    [
        "内",
        "中",
        "上",
        "下",
        "里",
        "时",
        "外",
        "前",
        "后",
        "间",
        "之中",
        "之内",
        "之上",
        "之下",
        "之间",
        "期间",
        "之前",
        "之后",
        "以内",
        "以来",
        "以后",
        "以前",
        "时候",
        "时期",
        "时刻",
        "当中",
        "方面",
    ]
)
_TIMES = frozenset(
    ["时", "后", "之后", "之前", "以后", "以前", "时候", "之时", "之际", "以来", "期间"]
)

_WAITING = re.compile(
    r"(?:如果|假如|倘若|要是|假设|既然|只要|只有|除非|虽然|尽管|即使|即便|哪怕|无论|不论|不管|因为|由于|每当|凡是?|一旦)"
    r"(?![^，]{2,}(?:就|便|才|则|都|也|必|总|那么|一定|不会|是))"
    r"|以(?:便|期|求|免|适应|满足|应对|防)|(?:伴随着?|随着|截至|截止到?)[^，]+$"
    r"|为(?:了|着)?(?!此|何|什么|人民服务|主|首|要|[^，]*(?:作出|做出|提供|奠定|创造|打下|增添|注入|贡献))[^，是了]{2,26}$"
)
_ASIDE = re.compile(
    r"(?:^(?:对于|关于|至于|伴随|随着)[^，]*|(?:来举例|为例|来说|来讲|而言|的话|也好|也罢)|^[^，]*之所以[^，]*|^[^，]{1,8}(?:由于|因为)(?!此)[^，而所就才便]*$|像[^，]{0,60}(?:一样|似的|那样|那般)|^每[^，]*一[步次年天点]"
    r"|^(?:对(?![口应])|将(?!来|军|要|会)|[把给向])[^，]*的[^，的是了有]{0,8}(?:\d+|[一二两三四五六七八九十百几]+)[多余]?[名个条处家座户台项位所件支批][^，的了是]{1,6})$"
)
_THING = re.compile(r"[以由][^，]{0,60}(?:组成|构成|牵头|参加|主办|为主|为首)的[^的，]{1,10}$")
"""Words that name a thing by what makes it up."""

_WHETHER = re.compile(
    r"(?:能否|是否|是不是|有没有|会不会|能不能|何谓|何为)|^(?:那么?)?(?:为什么|为何|怎么|如何|怎样|什么叫|什么是)[^，]*$"
)
_SUBJECT_OF = re.compile(
    r"(?:每[^，]{1,3}[年月周天季次]|今后|一律|原则上|首先|至少)?(?:也|都|就|才|则|却|仅|均|必|已|是|不是|正是|就是|将|会|能|可以|应当?|要|无不|往往|总是|从来|始终|仍|只|还|很|更|非常|取决|离不开|在于|意味着|需要|成为|不)"
)
_SUBJECT_OF_IS = re.compile(r"(?:都|也|正|就|不|才|既|这)?是(?!否)|离不开|取决于|在于|意味着|关键")

_ABOUT = re.compile(
    r"(?:[都也正就不才既]|这)?是(?!否)|(?:(?:根本|关键|核心|主要|重点|首先|最终)*(?:就?是|取决于|在于|[得要]?靠|离不开)|(?:首先|关键|重点)要)"
)
"""The opening of words that tell of what has just been named."""

_ALL_THERE_IS = re.compile(r"[应能愿可该](.)尽\1(?!的)")
"""Words by which something is done as far as it may be (应收尽收): the dictionary does not know them."""

_JOINTS = frozenset(["的", "和", "与", "及", "、"])
"""Words behind which a verb or an adjective may be part of a name."""


def stands(words: str, after: str) -> bool:
    """Whether a clause has a predicate that is neither inside a 的-phrase nor inside a name.

    Args:
        words: The clause, without stops.
        after: What follows it in its sentence; empty where it ends.
    """
    if (
        _WAITING.match(words)
        or _THING.match(words)
        or (after and (_ASIDE.search(words) or _WHETHER.search(words) or depends(words)))
    ):
        return False
    if after and any(ends.search(words) and begins.match(after) for ends, begins in NAMING):
        return False
    if _ALL_THERE_IS.search(words):
        return True
    counted = COUNTED.fullmatch(words)
    if counted is not None and is_noun(list(cut(counted["label"].rstrip("”")))[-1]):
        return True
    tokens = list(cut(words))
    if after and _is_adverbial(tokens):
        return False
    return has_own_predicate(tokens, after)


def _is_adverbial(tokens: Sequence[str]) -> bool:
    """Whether words end as one that tells when or where and nothing else (基层单位在授权范围内)."""
    last = tokens[-1] if tokens else ""
    if last in _TIMES and not any(t in _ASPECTS for t in tokens[-2:-1]):
        return True
    if "在" not in tokens or last not in _PLACES:
        return False
    at = len(tokens) - 1 - tokens[::-1].index("在")
    before = tokens[:at]
    if before and is_predicate(before[-1]) and before[-1] not in MODALS:
        return False
    return not any(t in _COPULAS or t in ("了", "把") for t in before)


def has_own_predicate(tokens: Sequence[str], after: str) -> bool:
    """Whether the words of a clause have a predicate of their own, `after` standing behind them."""
    last = -1
    for i, (token, following) in enumerate(pairwise(tokens)):
        if token in _MODAL_WORDS and "的" not in tokens[i + 1 : i + 3]:
            return True
        if token == "的" and following != "是":
            last = i
    if tokens[-1:] != ["的"] and any(t[-1] == "了" and _is_done(t) for t in tokens[1:]):
        return True
    predicates = _predicates(tokens)
    if last >= 0 and _ABOUT.match(after):
        predicates = [i for i in predicates if i < last or _tells(tokens, i)]
    if any(i > last for i in predicates):
        return last >= 0 or not _is_subject(tokens, predicates, after)
    if not predicates:
        return False
    if any(tokens[i + 1] in _ASPECTS or tokens[i] in _COPULAS for i in predicates):
        return True
    first = predicates[0]
    if all(is_predicate(t) or t in _FAINT for t in tokens[:first]):
        return _SUBJECT_OF_IS.match(after) is None
    if _SUBJECT_OF.match(after):
        return False
    if predicates == [first] and 0 < first < last and _OF_SOME.fullmatch(tokens[first - 1]):
        return False
    return len(predicates) > 1 or tokens[first + 1] != "的"


_OF_SOME = re.compile(
    "(?:等|这|那|[一二两三四五六七八九十几])?[一二两三四五六七八九十几]?[批些群位名代]|许多|不少|很多|广大|所有"
)
"""Words for some of a kind, which a verb behind them tells apart (一批在外学过手艺的青年)."""


def _is_done(token: str) -> bool:
    """Whether a word that ends with 了 is that, or a verb that was not parted from it (投了)."""
    return len(token) == 1 or (len(token) == 2 and is_verb(token[0]))


def _is_subject(tokens: Sequence[str], predicates: Sequence[int], after: str) -> bool:
    """Whether words that begin with a verb are what the next ones speak of (在全党开展教育，是…)."""
    return (
        (predicates[0] == 0 or tokens[0] == "在")
        and _SUBJECT_OF_IS.match(after) is not None
        and "因为" not in after[:5]
        and not any(t in _COPULAS for t in tokens)
    )


def _predicates(tokens: Sequence[str]) -> list[int]:
    """The places of the words that state something, those aside that only tell which thing is meant."""
    found: list[int] = []
    attributive = False
    for i, token in enumerate(tokens):
        if token == "的" or token in _DETERMINERS:
            attributive = True
        elif token in _COPULAS:
            if i + 1 < len(tokens):
                found.append(i)
            attributive = False
        elif is_predicate(token) and token not in _FAINT:
            if not attributive and not _is_attribute(tokens, i) and not _is_kind(tokens, i):
                found.append(i)
        elif is_action(token) and i + 1 < len(tokens) and not attributive and not i:
            found.append(i)
        else:
            # What kind of doing is meant may take several words (这次教育实践活动).
            attributive = attributive and is_action(token) and tokens[0] in _DETERMINERS
    return found


def _tells(tokens: Sequence[str], i: int) -> bool:
    """Whether a word behind a 的-phrase that the next clause tells of is a verb of its own, and no part of
    what is named (成绩的取得, 先进工作者)."""
    return is_verb(tokens[i]) and not (tokens[i - 1] in _JOINTS and i >= len(tokens) - 2)


def _is_kind(tokens: Sequence[str], i: int) -> bool:
    """Whether an adjective tells which kind of persons or things those are that words end with (班组和年轻徒弟)."""
    behind = [token for token in tokens[i + 1 :] if token != "们"]
    return (
        0 < len(behind) < 3
        and i > 0
        and len(tokens[i]) == 2
        and not is_verb(tokens[i])
        and all(is_noun(t) and not is_predicate(t) and not is_action(t) for t in behind)
    )


def _is_attribute(tokens: Sequence[str], i: int) -> bool:
    """Whether a word at the start of a member only tells which kind is meant (不同的地方、不同的时间), or one of one
    character at the start of a clause (大语言模型)."""
    word, behind = tokens[i], tokens[i + 1 : i + 2]
    if not i and len(word) == 1 and behind and not is_verb(word) and is_noun(behind[0]):
        return True
    return (
        tokens[i + 1 : i + 2] == ["的"] and i + 2 < len(tokens) and (not i or tokens[i - 1] == "、")
    )
