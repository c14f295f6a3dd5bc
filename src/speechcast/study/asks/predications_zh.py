"""What Chinese sentences say of their subjects: where the subject ends and the statement begins."""

from __future__ import annotations

import re
from functools import lru_cache

from speechcast.languages import jieba_names
from speechcast.model.span import Span
from speechcast.study.asks.claims import quoted_before, stems
from speechcast.study.asks.predications import Predication, SubjectKind
from speechcast.study.speech import Place, Speech

_NOUN = re.compile(r"n(?!r?fg)|vn|an|j|l$|i$")
"""Classes of words that a subject may end with."""

_WITHIN = re.compile(r"n|vn|an|j|l|i|a|b|m|q|s|f|uj|c|k|t")
"""Classes of words that stand inside a subject."""

_JOINS = frozenset("和与及、以及")
_ATTRIBUTE = re.compile(r"v|d")
"""Classes of words that stand in front of 的 inside a subject."""

_OPENS = re.compile(r"v|d|p|zg|a$|c$")
"""Classes of words that a statement begins with."""

_VERB = re.compile(
    r"(?:其实|也|都|就|更|还|才|却|总|永远|始终|一直|历来|必然|必定|一定|肯定|往往|常常|真正|绝|决|并|倒|仍|仍然|依然|只|首先|最终|首要的?)*"
    r"(?:是(?!否)|有(?!关|效|序|力)|没有|要(?!求|是|想|不是)|能(?!力|够)|能够|会(?!议)|可以|应(?!急|对|用|有|届)|应该|应当|必须|已|已经|正(?!确|职|式|面|常|规|义)|正在|将(?!士|军)|不(?!同|断|足)|没|被|把|对|给|在|从|使|让|需要|属于|来自|来源于|成为|意味着"
    r"|取决于|决定|体现|代表|允许|离不开|靠|依靠|等于|存在|面临|经历|占|包括|[\u4e00-\u9fff]{1,2}(?:了|着)(?!解))"
)
"""How a statement begins where the subject in front of it is certain."""

_GOES_ON = re.compile(r"而|但|也|不|还|更|就|却|都|又|并|才|没|能|会|是|有|让|使|从而|以")
"""How a clause begins that says more of the same subject."""

_NO_OPENING = re.compile(
    r"[以与在对从用没当让使力严将把就是也都还更才很最多少要被为按由向随经通根据面]|全面|不久|前不久|近|有"
)
"""How no subject begins."""

_NO_SUBJECT = re.compile(
    r"专门|归根|说到底|总的|无法|高调|带头|日益|齐$|全面|一点$|内心$|程度|条件下|情况下|背景下|大量|一个(?:人|公司|国家|企业)|多数|不同|全力|坚定不移|上上下下|真刀真枪|调整$|存在的|我|你|他|她|它|咱|自己|大家|各位|同志们|这|那|其(?!他)|此|该|某|谁|什么|怎|如何|问题|事情|原因|结果|目的|例如|比如|今天|现在|当前|目前|今年|去年|明年|同时|一方面|另一方面|首先|其次|最后|事实|实践证明|有人|有些|有的|一些|许多|很多|不少|方面|时候|过程|基础上|以来|之后|之前|以后|以前|期间|大量|部分|年内|月内|天内"
)
"""Words that no subject holds: it could not be understood alone, or it is a time or a circumstance."""

_EVERYBODY = re.compile(
    r"(?:关键|核心|重点|难点|世界|全国|国家|祖国|中国|我国|公司|企业|群众|人民|全党|党|员工|人|组织|单位|社会|市场|大多数人|历史|时代|工作|任务|目标|下一步的?(?:重点|工作))$"
)
"""Subjects of whom so much is said that nothing in particular can be remembered, and who may be the
same as one that is named."""

_GROUP = re.compile(
    r"(?:干部|党员|群众|青年|青年人|年轻人|知识分子|代表|委员|部门|单位|政府|党委|支部|党组织|组织|企业|公司|员工|职工|人员|人才|人民|国家|学生|同学|老师|教师|专家|书记|主官|客户|"
    r"机关|大学|学院|学校|医院|社区|街道|乡镇|村|县|市|省|区|国|军|队伍|团队|人|者|家|员|手|民|党|派|分子|联军|势力|列强|华为|联通)$"
)

_KNOWN_TO_ALL = re.compile(
    r"(?:以[^，]{2,6}同志为核心的)?(?:党中央|中共中央|国务院|全国人大|全国政协)(?:、国务院)?|中央|人民军队|人民解放军|解放军"
)
"""The highest bodies of the country: what can be said of them alone is known without the speech."""

_OF_OTHERS = re.compile(
    r"(?:认为|以为|觉得|感到|评价|评述|指责|有人|有的|都说|常说|声称|误认)[^。；]*$"
)
"""Words in front of a statement that is not the speaker's own."""

_FORMS = (
    re.compile(
        r"(?:也|都|就|更|还|首先|仍然?|一定|始终)*(?:要(?!是|么)|必须|应当|应该|应(?![急对用有届])|不要|不能|不得|不应|需要|切忌|务必)"
    ),
    re.compile(
        r"(?:其实|也|都|就|更|还|才|却|总|永远|始终|一直|历来|只|正|并|绝)*(?:不是|是|等于|意味着|代表|属于|离不开|取决于|靠)"
    ),
)
"""How a demand begins, and what says what something is; anything else reports."""

_PREDICATE = (6, 44)
"""Characters of a statement."""

_SUBJECT = (2, 16)
"""Characters of a subject."""

_HALF = re.compile(
    r"(?:的|和|与|是|要|有|在|把|对|将|为|让|使|给|说|指出|认为|强调|表示|例如|包括|如下|下|后|时|之前|以来|期间)$"
)
"""How a statement ends that goes on."""


def _form(said: str) -> int:
    """A number for the form of a statement: among those of one form the wording tells nothing."""
    return next((at for at, form in enumerate(_FORMS, 1) if form.match(said)), 0)


@lru_cache(maxsize=4096)
def _marked(words: str) -> tuple[tuple[str, str], ...]:
    return tuple(jieba_names.marked(words))


def find_chinese_predications(speech: Speech) -> tuple[Predication, ...]:
    """The sentences with a subject that needs no other sentence, in order."""
    found: list[Predication] = []
    for place in speech.places:
        if any(span.overlap(place.span) for span in place.section.heading.spans):
            continue
        if speech.cues.doubtful.search(place.span.of(speech.text)):
            continue
        known = (_predication(speech, place, at) for at in range(len(place.clauses)))
        found += [one for one in known if one is not None]
    return tuple(found)


def _predication(speech: Speech, place: Place, at: int) -> Predication | None:
    first = speech.bare(place.clauses[at])
    marked = _marked(first.of(speech.text))
    size = _subject_size(marked)
    if size is None:
        return None
    subject = Span(first.start, first.start + size)
    predicate = _stated(speech, place, at, subject.end)
    if predicate.of(speech.text).startswith(("也", "还")):
        # What only joins a statement to the one before.
        predicate = Span(predicate.start + 1, predicate.end)
    words = subject.of(speech.text)
    if speech.masked(Span(subject.start, predicate.end)) or quoted_before(speech, place, subject):
        return None
    before = Span(place.whole.start, subject.start).of(speech.text)
    if _OF_OTHERS.search(before) or before.endswith("的，"):
        # What others hold, or what befalls those who were named as a case.
        return None
    if _KNOWN_TO_ALL.fullmatch(words) or any(sign.isdigit() for sign in words):
        return None
    grouped = _GROUP.search(words) is not None or _named(marked, size)
    if not _understood(speech, words, predicate):
        return None
    if len(marked) > 1 and marked[0][0] == words and marked[1][0].startswith("有") and not grouped:
        # A task, as in 启动有…的工程: no subject of 有.
        return None
    kind = SubjectKind.GROUP if grouped else SubjectKind.THING
    form = _form(predicate.of(speech.text))
    return Predication(place, subject, predicate, kind, frozenset([form]), form)


def _subject_size(words: tuple[tuple[str, str], ...]) -> int | None:
    """How many characters of a clause are its subject; `None` when that is not certain."""
    size, last = 0, ""
    for at, (word, flag) in enumerate(words):
        behind = [f for _, f in words[at + 1 : at + 4]]
        attributive = "uj" in behind and not any(
            f in ("x", "p") for f in behind[: behind.index("uj")]
        )
        if (
            _ATTRIBUTE.match(flag)
            and not flag.startswith("vn")
            and attributive
            and word not in ("是", "要", "有")
        ):
            size, last = size + len(word), flag
            continue
        if flag == "a" and behind and behind[0].startswith(("n", "vn", "a", "uj")):
            size, last = size + len(word), flag
            continue
        if _OPENS.match(flag) and not flag.startswith("vn") and word not in _JOINS:
            fits = _NOUN.match(last) and _SUBJECT[0] <= size <= _SUBJECT[1]
            return size if fits else None
        if word not in _JOINS and not _WITHIN.match(flag):
            return None
        size, last = size + len(word), flag
    return None


def _named(marked: tuple[tuple[str, str], ...], size: int) -> bool:
    """Whether a subject ends with the name of a person, a place or a body."""
    end = 0
    for word, flag in marked:
        end += len(word)
        if end == size:
            return flag in ("ns", "nr", "nt", "nrt") and len(word) > 1
    return False


def _stated(speech: Speech, place: Place, at: int, start: int) -> Span:
    """What is said of a subject: the rest of its clause, and further clauses until it says enough."""
    low = _PREDICATE[0] + 4
    end = place.clauses[at].end
    for clause in place.clauses[at + 1 :]:
        if end - start >= low or speech.text[end - 1] in "。；！？：":
            break
        if _GOES_ON.match(clause.of(speech.text)) is None:
            break
        end = clause.end
    return speech.bare(Span(start, end))


def _understood(speech: Speech, subject: str, predicate: Span) -> bool:
    """Whether subject and statement say something to a reader who sees nothing else."""
    cues, said = speech.cues, predicate.of(speech.text)
    if not _complete(said) or _NO_OPENING.match(subject):
        return False
    if _VERB.match(said) is None or _EVERYBODY.fullmatch(subject):
        return False
    if (
        _NO_SUBJECT.search(subject)
        or cues.leaning.match(subject)
        or cues.unresolved.search(subject)
    ):
        return False
    if not _PREDICATE[0] <= len(said) <= _PREDICATE[1] or _HALF.search(said):
        return False
    if cues.unresolved.search(said) or cues.doubtful.search(said) or cues.ceremony.search(said):
        return False
    if cues.story.search(said) or any(
        said.count(a) != said.count(b) for a, b in ("“”", "（）", "《》")
    ):
        return False
    return (
        len(stems(speech, said)) >= 2
        and re.search(r"[:：（(]|不仅|不但|既|什么|怎样|怎么|如何|哪|多少", said) is None
    )


_TAKES_VERB = re.compile(
    r"(?:也|都|就|更|还|要|必须|应当|应该)?(?:在|从|对|把|将|给|被|靠|以|让|使)"
)
"""How a statement begins whose verb is still to come."""


def _complete(said: str) -> bool:
    """Whether a statement that begins with a preposition has its verb."""
    if _TAKES_VERB.match(said) is None:
        return True
    words = _marked(said)
    if "把" in said[:3] or said.startswith("将"):
        return words[-1][1].startswith(("v", "a", "m", "d")) and not words[-1][1].startswith("vn")
    return any(flag.startswith("v") and flag != "vn" for _, flag in words[2:])
