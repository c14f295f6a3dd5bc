"""Chinese: clauses that a comma parts from what they belong to: a case from its rule, an attribute from its noun,
the beginning of a frame from its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.languages.jieba_words import cut
from speechcast.languages.parts_of_speech import has_predicate, is_predicate, is_verb
from speechcast.languages.zh_emphasis import QUOTED_PREDICATE
from speechcast.languages.zh_governed import governed_end, names_patient
from speechcast.languages.zh_joined import joined_end
from speechcast.languages.zh_subjects import has_subject

_STOPS = "，,；;、。.！!？?：: \t\u3000"
_ONWARD = ("，", ",")
"""The signs behind a clause that may go on in the next one."""

_FURTHER = 3
"""Clauses behind the first one among which the last one that belongs to it stands."""

_CASE = re.compile(
    r"(?!我|你|他|她|它|咱|大家|这|那|每[次天年]|可|却|或者|也|很|(?:正如|正像|就像|好像|如同|诚如|恰如|像|如)(?!果))[^，]{2,60}(?<![似别真是目标有种类样般么])的$"
)
_STATED = re.compile(
    r"(?<![凡若])是(?!否)|.(?<!不)(?:会|能|能够|可以|总|终究|要|应该|应当|必须)[^，]{1,8}的$|(?:挺|蛮|够|怪)[^，]{1,4}的$"
)
"""What shows that a clause which ends with 的 states something itself (春天总会来的)."""

_MEANWHILE = re.compile(
    r"(?:一经|经|一旦|情节|造成|构成|属实|并|且|又|或|或者|而)[^，]*$|[^，]{1,10}(?:的|后|时|情况下)$"
)
"""A clause between a case and its rule (瞒报的，一经查实，一律免职)."""

_RULED = re.compile(
    r"(?:我|你|他|她|它|咱|大家|同时|但|而|然而|不过|可是|因此|所以|因为|由于|于是|反正|这|那)"
)
"""The opening of a clause that begins another statement behind what looks like a case."""

_TAKING = re.compile(
    r"(?:迈入|进入|步入|跨入|走进|走入|迈进|迎来|处于|处在|面临|面对|正值|成为|变成|建成|办成|打造|形成|营造|构建|建设|建立|带出|走出|走上"
    r"|开创|探索出|涌现出|培养出?|造就|推出|提供|拥有|具有|坚持|树立|弘扬|作出|做出|有|是)了?(?P<thing>[^，]{4,})$"
)
"""A verb, and the beginning of what it takes."""

_FITTING = tuple(
    (re.compile(rf"(?:{verbs})了?(?P<thing>[^，]{{3,}})$"), re.compile(f"(?:{nouns})$"))
    for verbs, nouns in (
        (
            "[迈进步跨]入|走进|迈进|迎来|处于|处在|正值",
            "阶段|时期|时代|征程|局面|境地|状态|关头|关口|轨道|行列|年代|时刻|窗口期|[机攻]遇期|攻坚期|爬坡期",
        ),
        ("面临|面对", "考验|挑战|形势|局面|困难|压力|任务|矛盾"),
        (
            "形成|营造|构建|建立|打造|建设|建成|创造|开创|培育|完善|健全",
            "格局|局面|氛围|环境|风气|风尚|机制|体系|制度|队伍|品牌|样板|高地|家园|模式|合力|态势|平台|城市|学校|政府",
        ),
        ("带出|培养出?|造就|锻造|锤炼出?|拥有|组建", "队伍|人才|团队|铁军|干部|班子"),
        ("走出|探索出|蹚出|闯出|走上|坚持走", "路子?|道路|新路|之路"),
        ("[当做]好", "[员者人手]|先锋|表率|榜样"),
    )
)
"""Verbs, and what a later clause names that they can take, each with what stands between."""

_KIND = re.compile("(?:[一这那几两数]|\\d+)(?:大?批|[个支种条座套项所片名位代股家场段])")
"""The opening of what is taken up to how many of it."""

_DOING = (
    "充满", "富有", "具有", "饱含", "能", "敢", "善于", "懂", "让", "令", "使", "热爱", "扎根", "服务", "面向", "立足", "适应", "符合", "贴近",
)  # fmt: skip
"""Verbs of attributes, which the dictionary has for adjectives or does not know."""

_MANY = re.compile("(?:祝贺|感谢|欢迎|表彰|看望|慰问|致敬|缅怀|铭记)(?!了)[^，]{2,}$")
_THEY = re.compile(
    "(?:们|者|家长|老师|教师|师傅|乡亲|同学|同志|朋友|单位|集体|个人|人员|师生|员工|职工|代表|嘉宾|来宾|干部|群众|党员|企业|企业家|志愿者|英雄|先烈)$"
)
"""A verb that says what is wished to or asked of those whom the end of a later clause names."""

_NOUN = 9
"""Characters from the 的 on that stands in front of such a noun, at most."""

_HEADED = re.compile(rf"(?P<attribute>[^，]{{2,30}})的(?P<noun>[^，的是有在]{{1,{_NOUN - 1}}})$")
_HELD = re.compile(
    "(?:我|你|他|她|它|这|那|各级|大家|必须|应该|应当|要|将|就|也|才|都|但|而|并|不仅|还|所以|因此|让|使|为了|通过|随着|特别是|尤其是)"
    "|[^，]{1,8}了(?!解|如)|[^，]{1,3}[出成](?!色|本|熟|众|绩|果|长|效|就)|(?:形成|营造|构建|打造|建立|推动|推进|加快|加强|解决|打赢)"
)
"""The opening of a clause that is no attribute of what the one before it takes: it has a verb of its own."""

_FRAME = re.compile(r"[^，在]{0,14}在(?!于|座|职|校|场)[^，]{2,}$")
_FRAMED = re.compile(
    "(?:基础之?上|过程之?中|(?:前提|条件|情况|背景|形势|框架|格局|环境|压力|约束|冲击|局面|领导|关怀|支持|带领|帮助|指导|推动|努力|影响|配合|关心|感召|鼓舞)之?下)$"
)
_BINDING = re.compile(
    "(?=[迈进步跨走处正面形营构建打创开培完健带造锻锤拥组探蹚闯坚当做迎成变办涌推提具树弘作有是祝感欢表看慰致缅铭在出])(?:在|"
    + "|".join(p.pattern for p in (_TAKING, *(verb for verb, _ in _FITTING), _MANY)).replace(
        "(?P<thing>", "(?:"
    )
    + ")"
)
"""What begins like any of these but a case, by the characters that their verbs begin with: most clauses do not."""

_NUMERAL = r"[\d一二两三四五六七八九十几]+[多余]?[位名个家所支批]"
_BROUGHT = re.compile(
    rf"(?:有|邀请|聘请|派出?|选派|来了)了?(?:[^，]{{0,20}}(?<![第近约每]))?{_NUMERAL}[^，]{{1,8}}$"
)
_COUNTED = re.compile(rf"{_NUMERAL}[^，]{{1,8}}(?:[来到前赴为向给在参担走入获被]|[^，]{{4}})")
"""How many there are, and how many of others that do what both do (已有3位船长，7位轮机长来校讲课)."""

_SHARE = re.compile(
    r"(?:[^，]{0,6}的|其中|有|大约|将近|至少)?(?:百分之[一二三四五六七八九十百点]+|[\d.]+[%％]|[一二三四五六七八九十]分之[一二三四五六七八九]|[一二三四五六七八九]成|绝?大多数|绝?大部分|一大?半)"
)
_SHARED = re.compile(
    "(?:都|也|就|仍|还)?(?:是(?!否)|来自|出自|产自|[要得]?靠|由|集中|用于|用在|没有?|不)"
)
"""A clause that only says how much of something, and the opening of what is told of that much (粮食，九成，是……)."""

_SHARE_SIZE = 20
"""Size up to which a clause says no more than how much."""

_IF_SAID = re.compile(
    "(?:要是|如果|假如|若是?|万一|谁|哪个)[^，]{0,12}(?:[说讲吹]|承诺|保证|告诉|宣称)(?:你们?|大家|我们?)?"
)
_IFS = frozenset("要如假若万谁哪")
_THEN = re.compile("那|这|就|你|我|千万|别|不要|一定|肯定|必定|都是")
"""A clause with what somebody might say behind it, its first characters, and the opening of what the speaker says to
that."""

_WHOEVER = re.compile(
    "[^，]{0,10}(?:哪[个家位]|谁)[^，？]{0,8}(?:再|敢|还在|不|没|违反|影响|拖|搞|弄)[^，？]*(?<![都也])"
)
_HE_WILL = re.compile("[^，]{0,6}(?:就(?!业)|一律|坚决|立即)")
"""A clause with whoever does something, and the opening of what is done about it (哪个班组再漏检，我们就……)."""

_ANSWERED = re.compile(
    "[^，]{0,8}(?:答案|回答|答复|态度|道理|意思|想法|原因|理由|观点|说法)[^，]{0,6}$"
)
"""A clause that only says that an answer follows, in front of it (我先给一个答案，就是……)."""

_SECOND = frozenset("但可这此谁离得靠归取主我")
_RESTS = re.compile(
    "谁[^，]{1,8}谁|我(?:也|很|完全|坚决|举双手)?不?(?:同意|赞成|赞同|反对)[，。；！]|我[们国市县省区镇村校院厂]?(?:却|反而|偏偏|偏要|不[仅但](?:没|不))|离不开|得益于|(?:主要)?靠的(?:就)?是|归功于|取决于"
    "|(?:但是?|可是|这(?:[种些样股][^，要]{0,4})?|此[风类])[^，]{0,8}?(?:必须|务必|一定要|坚决|不能|不许|不得|要(?![是么求素点]))"
    "(?![^，]{0,8}(?:看到|认识|清醒|指出|承认|强调|意识|明白|知道|记住|说明))"
)
"""The opening of a clause that says what is asked in spite or because of the one in front of it, what follows for
whoever fails it, or what it rests on; and its first characters."""

_NOT_ONLY, _BUT = re.compile("[^，]{0,4}不[仅但]"), re.compile("反而|反倒")
"""The halves of what is not only not so but the contrary, which needs nothing in front of it (我们不但没降，反而涨了)."""

_SAYINGS = ("不等人", "在于春")
"""Ends of sayings that only tell why what follows is to be done now."""

_TOPIC = re.compile("(?![在从于一另这那其全某他它哪对就])[^，有是各多几些两]{2,14}方面")
"""A clause that only names in what the next one is so (水源方面，我们……)."""

_WHEN_ONLY = ("年，", "月，", "日，", "今天，", "以来，", "前，", "后，")
_WHEN_SIZE = 12
"""Ends of short clauses that say only when: what is so in one respect stands behind them."""

_FORBIDDEN = re.compile("(?:决|绝|更|也)?不(?:能|可|许|准|得)(?!不)")
"""The opening of a clause with what must not be, behind one with what alone may be (只能搞好，不能搞坏)."""

_WHEN = re.compile(
    ".*(?:(?<![同及届平有随按准暂小临])时|时候|以前|之前|年前|月前|天前|当初|当年|那年|那会儿)",
    re.DOTALL,
)
_STILL = re.compile("[^，]{1,12}?还(?:很|比较|不(?!断)|没|未|是个|只|停留|处于|处在)")
"""A clause that only says when, and the opening of one with what was still so then (我上船时，河上还没有桥)."""

_COUNT = re.compile("[^，]{0,12}[有守记][着住]?(?P<count>[两二三四五])[条点句][^，]{0,3}")
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
"""A clause that says how many clauses follow that belong to it (我们守三条，不赊，不欠，不拖)."""

_COUNTED_OUT = re.compile(
    "(?=[^，]{0,24}[靠自为括在了有])[^，]{0,20}?(?:有|靠的?就?是|来自|分为|包括|在于|成了)[^，]{0,4}?(?P<count>[两二三四五])(?:[条点个项样块件种]|方面)[^，]{0,4}$"
)
_NUMBERED = re.compile("[一二三四五]是|第[一二三四五]|首先|其[一二三]")
"""A clause in front of a colon that says how many things it rests on or has (渡口有三个变化：……), and the opening of
things that are a count of their own."""

_SIZE = 44
"""Characters that clauses which belong together may have."""


def bound_end(clauses: Sequence[str], k: int) -> int:
    """Number of the clause behind the last one that belongs to clause `k`; `k` + 1 where none does.

    Args:
        clauses: The clauses of a sentence, each with the sign that ends it.
        k: Number of one of them.
    """
    if k + 1 >= len(clauses):
        return k + 1
    if not clauses[k].endswith(_ONWARD):
        return _counted_out(clauses, k, 0)
    words = clauses[k].strip(_STOPS)
    following = clauses[k + 1]
    if following[0] == "“" and QUOTED_PREDICATE.match(clauses[k] + following, len(clauses[k]) - 1):
        return k + 2
    if (
        ("谁" in words or "哪" in words)
        and _WHOEVER.fullmatch(words)
        and _HE_WILL.match(following)
        and "谁" not in following
        and len(clauses[k]) + len(following) <= _SIZE
    ):
        return k + 2
    if ((following[0] in _SECOND and _RESTS.match(following)) or words.endswith(_SAYINGS)) and len(
        clauses[k]
    ) + len(following) <= _SIZE:
        if k + 2 < len(clauses) and _NOT_ONLY.match(following) and _BUT.match(clauses[k + 2]):
            return k + 1
        return _counted_out(clauses, k + 1, len(clauses[k]))
    if (
        (
            words.endswith("方面")
            and _TOPIC.fullmatch(words)
            and not (len(following) <= _WHEN_SIZE and following.endswith(_WHEN_ONLY))
        )
        or ("只能" in words and _FORBIDDEN.match(following))
        or ("还" in following and _STILL.match(following) and _WHEN.fullmatch(words))
    ) and len(clauses[k]) + len(following) <= _SIZE:
        return k + 2
    if len(clauses) - k > 2 and (counted := _COUNT.fullmatch(words)) is not None:
        end = k + 1 + _COUNTS[counted["count"]]
        return end if end == len(clauses) and sum(map(len, clauses[k:])) <= _SIZE else k + 1
    if (
        words[:1] in _IFS
        and k + 2 < len(clauses)
        and _IF_SAID.fullmatch(words)
        and _THEN.match(clauses[k + 2])
    ):
        whole = sum(map(len, clauses[k : k + 3])) <= _SIZE
        return k + 3 if whole and following.endswith(_ONWARD) else k + 1
    if (joined := joined_end(clauses, k)) and sum(map(len, clauses[k:joined])) <= _SIZE:
        return joined
    if (
        (governed := governed_end(clauses, k))
        and sum(map(len, clauses[k:governed])) <= _SIZE
        and not (names_patient(words) and has_subject(following.strip(_STOPS)))
    ):
        return governed
    if following.startswith(("就是", "那就是")) and _ANSWERED.match(words):
        return k + 2
    for share in (k, k + 1):
        if (
            share + 1 < len(clauses)
            and len(clauses[share]) <= _SHARE_SIZE
            and _SHARED.match(clauses[share + 1])
            and _SHARE.fullmatch(clauses[share].strip(_STOPS))
            and sum(map(len, clauses[k : share + 2])) <= _SIZE
        ):
            return share + 2
    if _BROUGHT.search(words) and _COUNTED.match(following):
        return k + 2
    # Nothing goes with a clause that is too long already, and most clauses begin no such thing.
    if len(clauses[k]) > _SIZE or not (words.endswith("的") or _BINDING.search(words)):
        return k + 1
    further = 1
    while (
        further < _FURTHER
        and k + further + 1 < len(clauses)
        and clauses[k + further].endswith(_ONWARD)
    ):
        further += 1
    behind = [clause.strip(_STOPS) for clause in clauses[k + 1 : k + 1 + further]]
    count = (
        _of_case(words, behind)
        if words.endswith("的")
        else _of_attribute(words, behind) or _of_frame(words, behind)
    )
    if count and sum(map(len, clauses[k : k + 1 + count])) > _SIZE:
        count = 0
    return k + 1 + count


def _counted_out(clauses: Sequence[str], k: int, before: int) -> int:
    """Number of the clause behind those that clause `k` counts in front of its colon, where these end their sentence and
    no more than `before` characters and they are read together; `k` + 1 where there are none."""
    if k + 2 >= len(clauses) or not clauses[k].endswith("："):
        return k + 1
    counted = _COUNTED_OUT.match(clauses[k][:-1])
    if counted is None or k + 1 + _COUNTS[counted["count"]] != len(clauses):
        return k + 1
    fits = before + sum(map(len, clauses[k:])) <= _SIZE
    return len(clauses) if fits and not _NUMBERED.match(clauses[k + 1]) else k + 1


def names_case(words: str) -> bool:
    """Whether a clause without its stop only names those of whom the next one says what is done (迟到的，不准入场)."""
    return (
        words.endswith("的")
        and _CASE.match(words) is not None
        and _STATED.search(words) is None
        and has_predicate(cut(words[:-1]))
    )


def _of_case(words: str, behind: Sequence[str]) -> int:
    """How many of the clauses `behind` belong to one that names a case: up to its rule."""
    if _RULED.match(behind[0]) or not names_case(words) or has_subject(behind[0]):
        return 0
    count = 1
    while count < len(behind) and _MEANWHILE.match(behind[count - 1]):
        count += 1
    return count


def _of_attribute(words: str, behind: Sequence[str]) -> int:
    """How many of the clauses `behind` belong to one whose verb takes what only the last of them names (进入缺水
    问题基本解决，用好水成为头等大事的新阶段)."""
    # Most clauses have no such end behind them: the words are looked through where one has.
    if not any("的" in clause[-_NOUN:-1] for clause in behind):
        return 0
    many = _MANY.search(words) is not None
    if not many and not _waits_for_noun(words):
        return 0
    for count, clause in enumerate(behind, 1):
        if _HELD.match(clause):
            return 0
        headed = _HEADED.fullmatch(clause)
        if headed is None:
            continue
        if many:
            return count if _THEY.search(headed["noun"]) else 0
        noun, attribute = list(cut(headed["noun"])), list(cut(headed["attribute"]))
        named = len(noun) < 4 and not any(word in _VERBAL for word in noun)
        fits = any(v.search(words) and n.search(headed["noun"]) for v, n in _FITTING)
        told = fits or _is_told(attribute, headed["attribute"])
        return count if named and told else 0
    return 0


def _waits_for_noun(words: str) -> bool:
    """Whether a clause ends with a verb and a statement that can only be the attribute of what the verb takes."""
    if any((taken := v.search(words)) and _lacks(taken["thing"], n) for v, n in _FITTING):
        return True
    taken = _TAKING.search(words)
    if taken is None or _is_headed(taken["thing"]):
        return False
    kind = _KIND.match(taken["thing"])
    thing = list(cut(taken["thing"][kind.end() if kind else 0 :]))
    if not thing:
        return False
    return (kind is not None and (is_verb(thing[0]) or thing[0].startswith(_DOING))) or (
        len(thing) > 1 and _is_told(thing, taken["thing"])
    )


def _lacks(thing: str, noun: re.Pattern[str]) -> bool:
    """Whether what stands behind a verb does not end with what it can take, or with what the words in front of
    a 的 tell apart."""
    return noun.search(thing) is None and not _is_headed(thing)


def _is_headed(thing: str) -> bool:
    """Whether words end with a noun that those in front of its 的 tell apart (群众关心的问题, but not 群众的问题解决)."""
    headed = _HEADED.fullmatch(thing)
    return headed is not None and not is_predicate(list(cut(headed["noun"]))[-1])


def _is_told(tokens: Sequence[str], words: str) -> bool:
    """Whether words are a subject and what is told of it (问题基本解决), and no verb with what it is done to."""
    opens = is_verb(tokens[0]) and "的" not in tokens[1:-1] and len(tokens[0]) > 1
    return (is_predicate(tokens[-1]) and not opens) or words.endswith(_RESULTS)


_RESULTS = (
    "得响", "得住", "得开", "得起", "得上", "得牢", "得好", "得快", "信赖", "满意", "放心", "认可", "向往", "称赞", "紧迫", "期待",
)  # fmt: skip
"""Ends of what is told of a subject that the dictionary does not know, or has for names."""
_VERBAL = frozenset(["了", "过", "着", "得", "很", "更", "不", "最", "被", "把"])
"""Words that no noun holds."""


def _of_frame(words: str, behind: Sequence[str]) -> int:
    """How many of the clauses `behind` belong to one that begins a frame: up to its end (在摸清底数，听取意见的基础上)."""
    if not _FRAME.match(words) or _FRAMED.search(words):
        return 0
    for count, clause in enumerate(behind, 1):
        if "在" in clause:
            return 0
        if _FRAMED.search(clause):
            return count
    return 0
