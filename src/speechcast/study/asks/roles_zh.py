"""What a Chinese speech says something is for another thing: 甲是乙的源头 (source, task, guarantee …)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import gives_away, hinted, only_right, quoted_before
from speechcast.study.asks.tone import tone_of
from speechcast.study.candidate import Candidate, at_place, pick_wrong
from speechcast.study.fields import same_field
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_ROLE = re.compile(
    r"(?P<who>(?!这|那|它|其|他|她|此|也|都|就|而|但|可|只|不|如|还|并|特别|尤其|最|更|我|你|谁|什么)[^，。；！？：、“”]{2,22}?)(?P<verb>(?:始终|从来|永远|仍然|依然|才|就|正|历来|一直)?(?:都|就)?是)"
    r"(?P<role>(?!不是)[^，。；！？：、“”]{1,20}的[^，。；！？：、“”的]{0,6}?(?:源头|源泉|基础|前提|根本|保障|保证|关键|核心|动力|途径|路径|着力点|突破口|切入点|结合点|抓手|任务|灵魂"
    r"|生命线|基石|支撑|主体|标志|重中之重|天性|内容|财富|资源|优势|底色|主线|方向|目的|法宝|桥梁|纽带|窗口|阵地|力量|主力军|钥匙|引擎|支柱|摇篮|根基|命脉|防线|法则|手段|条件|责任|使命|短板|难点|试金石|大考))"
    r"(?:之一|所在)?(?=[，。；！])"
)
_KNOWN = re.compile(r"中国共产党|党的领导|人民代表大会|社会主义|人民群众|人民是|制度是|马克思主义")
"""Of what everybody in the country has learned."""

_BARE = re.compile(
    r"^(?:目的|目标|任务|重点|关键|核心|根本|前提|问题|原因|结果|工作|今天|今年|当前|现在|时代|[一二三四五六七八九十两几]{1,2}[个件项次])$|[是说讲道]"
)


_LEAST = 6
"""Characters of a role that tells of what it is one."""


@dataclass(frozen=True, slots=True)
class RoleOf:
    """A clause that tells what something is for another thing."""

    place: Place
    who: Span
    role: Span


def find_roles(speech: Speech) -> tuple[RoleOf, ...]:
    """The clauses of this form, in order."""
    found: list[RoleOf] = []
    for place in speech.places if speech.document.language == "zh" else ():
        if any(span.overlap(place.span) for span in place.section.heading.spans):
            continue
        for clause in place.clauses:
            match = _ROLE.match(speech.text, clause.start, place.span.end)
            if match is None or speech.masked(Span(*match.span())) or _BARE.search(match["who"]):
                continue
            if not quoted_before(speech, place, clause):
                found.append(RoleOf(place, Span(*match.span("who")), Span(*match.span("role"))))
    return tuple(found)


def ask_roles(speech: Speech) -> Iterator[Candidate]:
    """What is said to be this for another thing, among what is said to be something else."""
    found = find_roles(speech)
    for item in found:
        place = item.place
        who, role = item.who.of(speech.text), item.role.of(speech.text)
        words = Span(item.who.start, item.role.end).of(speech.text)
        if _KNOWN.search(words) or speech.cues.ceremony.search(words):
            continue
        if (
            len(role) < _LEAST
            or speech.cues.unresolved.search(words)
            or speech.cues.doubtful.search(words)
        ):
            continue
        pool = [
            other.who.of(speech.text)
            for other in found
            if other.role.of(speech.text) != role
            and not speech.cues.unresolved.search(other.who.of(speech.text))
            and tone_of(other.who.of(speech.text)) == tone_of(who)
        ]
        wrong = pick_wrong(
            speech, who, pool, around=place.whole.of(speech.text), slack=1.5, least_slack=8.0
        )
        if wrong is None or gives_away(speech, role, who, wrong):
            continue
        if any(only_right(tells, speech, role, who, wrong) for tells in (hinted, same_field)):
            continue
        span = Span(item.who.start, item.role.end)
        yield at_place(
            place, QuestionType.CHOICE, "role", level=2, worth=1.3, span=span,
            stem=speech.say("role", role=speech.cues.quoted(speech.shown(item.role))),
            right=(who,), wrong=wrong, hides=(who,),
            because=speech.say("because", quote=speech.quotation(span)),
        )  # fmt: skip
