"""For which point of an unnumbered Chinese speech something particular is told: a case, a figure, a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.outline import Section, SectionKind
from speechcast.model.span import Span, hull
from speechcast.study.asks.claims import echoed, hinted, quoted_before, stems
from speechcast.study.asks.order import main_parts
from speechcast.study.candidate import WRONG, Candidate, pick_wrong
from speechcast.study.fields import same_field
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_PARTICULAR = re.compile(
    r"[0-9０-９]|[一二三四五六七八九十百]+(?:年|个月|天|名|位|家|次|层|里|公里)|《|“[^”]{2,}”|老师|先生|同学|校友|教授|工程师|师傅|老板|村|镇|"
    r"实验室|车间|博物馆|图书馆|有一次|那天|那年|前几天|去年|当年"
)
"""Words of a case rather than of a claim."""

_TOLD = re.compile(
    r"想当年|当年|当时|曾经?|年前|那年|有一次|红军|长征|古人|(?<![识意])精神(?=、|，|$)|[\u4e00-\u9fff]说过|常说|(?:18|19|20)\d\d年(?!末|底|前)|苦战|创办|诞生|《[^》]+》|同志(?=曾|说|当年)|老人|农民|村民|师傅|医生|教师|战士|烈士"
)
"""Words by which a case is told: of former times, of people, of a book."""

_WISH = re.compile(
    r"(?:我|也|更|衷心|真心|真诚地?)*(?:愿|希望)(?:你们|大家|同学|各位|我们|每)|请(?:你们|大家|同学们|各位|一定|不要|记住|相信|永远|始终)"
    r"|(?:我们|大家|你们|同学们|各位|每个人)(?:都|也|更|就|一定|首先)*(?:要(?!是|么|求|想|说|讲)|应当|应该|必须|不能|不要)"
)
"""How a sentence begins that tells what a paragraph wants of its listeners."""

_CLAIM = re.compile(
    r"不是|不在于|不取决于|才(?=是|能|会)|更(?=应|要|重要|需)|最(?=重要|宝贵|可贵|根本|需要|怕|难)|只有|没有一|永远|从来|就是|靠|学会|坐得住"
)
"""Words of a claim for which a case may be told: of a heading that stands in the paragraph."""

_ANNOUNCES = re.compile(
    r"首先|其次|第[一二三四五六七八九十]|最后|再(?:说|讲|谈)|接下来|下面|今天[我要的]|我(?:想|要)(?:说|讲|谈)|说说|谈谈|几件事|[？?]$"
)
"""Words that announce what is to be spoken of, or ask."""

_OPENS_LATE = re.compile(
    r"“|如果|假如|只要|只有|我(?!们|国|校|院|厂)|后来|结果|当然|所以|就是|因为|于是|然后|现在(?:，|想)|你说|你们|愿|希望"
)
"""How a sentence begins that leans on others, supposes something or turns to the listeners."""

_PARTS = (SectionKind.POINT, SectionKind.BODY, SectionKind.CALL)

_CEREMONY = re.compile(r"感谢|谢谢|欢迎|祝|大家好|掌声|致敬|（")

_POINT = (7, 44)
_CASE = (12, 52)
"""Characters of a point and of what is told for one."""

_FEWEST = 4
"""Points that a speech makes at least."""

_CASES = 2
"""Cases that are asked for of one point at most."""

_PARAGRAPHS = 2
"""Paragraphs in front of the one with the point that may tell something for it."""


@dataclass(frozen=True, slots=True)
class Point:
    """What a paragraph is told for.

    Attributes:
        place: The sentence that says so.
        span: Its words.
        told: The paragraph, with those in front of it that make no point of their own.
    """

    place: Place
    span: Span
    told: Span


def find_points(speech: Speech) -> tuple[Point, ...]:
    """The points of the paragraphs of a speech without numbered parts, in order, with what is told for
    each."""
    found: list[Point] = []
    before: list[Span] = []
    if any(section.number for section in speech.outline.sections):
        return ()
    for block in speech.document.blocks:
        places = [p for p in speech.places if block.span.covers(p.span)]
        if not places:
            before = []
            continue
        known = [(p, s) for p in reversed(places) for s in [_wanted(speech, p)] if s is not None]
        known += [(p, s) for p in places for s in [_claimed(speech, p)] if s is not None]
        if not known:
            before = [*before, block.span][-_PARAGRAPHS:]
            continue
        place, span = known[0]
        found.append(Point(place, span, hull((*before, block.span))))
        before = []
    return tuple(found)


def _wanted(speech: Speech, place: Place) -> Span | None:
    """What a sentence wants of the listeners."""
    return _point(speech, place) if _WISH.match(place.span.of(speech.text)) else None


def _claimed(speech: Speech, place: Place) -> Span | None:
    """What the heading of a part claims, where it stands in this sentence."""
    if not any(span.overlap(place.span) for span in place.section.heading.spans):
        return None
    span = _point(speech, place)
    return span if span is not None and _CLAIM.search(span.of(speech.text)) else None


def _point(speech: Speech, place: Place) -> Span | None:
    """The first clauses of a sentence, as many as can be read at a glance."""
    end = place.span.start
    for clause in place.clauses:
        if clause.end - place.span.start > _POINT[1] or end - place.span.start > 2 * _POINT[0]:
            break
        end = clause.end
    span = speech.bare(Span(place.span.start, end))
    words = span.of(speech.text)
    if len(span) < _POINT[0] or any(sign.isdigit() for sign in words) or speech.masked(span):
        return None
    if speech.cues.leaning.match(words) or speech.cues.unresolved.search(words):
        return None
    if _ANNOUNCES.search(words) or _CEREMONY.search(words):
        return None
    return span if words.count("“") == words.count("”") else None


def find_cases(speech: Speech, point: Point) -> tuple[tuple[Place, Span], ...]:
    """What a paragraph tells in particular and is no repetition of its point; the most particular
    first."""
    found = [
        (place, span)
        for place in speech.places
        if point.told.covers(place.span) and place.index != point.place.index
        for span in [_case(speech, place)]
        if span is not None
        and _PARTICULAR.search(span.of(speech.text))
        and not echoed(speech, span.of(speech.text), point.span.of(speech.text))
    ]
    return tuple(
        sorted(found, key=lambda c: (-len(_PARTICULAR.findall(c[1].of(speech.text))), c[1]))
    )


def _case(speech: Speech, place: Place) -> Span | None:
    """The first clauses of a sentence that tell enough, when they need no other sentence."""
    end = place.span.start
    for clause in place.clauses:
        if end - place.span.start >= _CASE[0] + 8 or clause.end - place.span.start > _CASE[1]:
            break
        end = clause.end
    span = speech.bare(Span(place.span.start, end))
    words, cues = span.of(speech.text), speech.cues
    if not _CASE[0] <= len(span) <= _CASE[1] or speech.masked(span):
        return None
    if cues.leaning.match(words) or cues.unresolved.search(words) or "？" in words:
        return None
    if _OPENS_LATE.match(words) or _CEREMONY.search(words) or quoted_before(speech, place, span):
        return None
    if words.count("“") != words.count("”"):
        return None
    return span if len(stems(speech, words)) > 2 else None


def ask_examples(speech: Speech) -> Iterator[Candidate]:
    """For which of four points of the speech something is told."""
    if speech.document.language != "zh":
        return
    points = find_points(speech)
    for point in points if len(points) >= _FEWEST else ():
        right = speech.shown(point.span)
        for place, case in find_cases(speech, point)[:_CASES]:
            words = case.of(speech.text)
            pool = [
                speech.shown(other.span)
                for other in points
                if other is not point
                and not echoed(speech, words, other.span.of(speech.text))
                and not _speaks_of(speech, other.told.of(speech.text), words)
            ]
            wrong = pick_wrong(speech, right, pool, slack=3.0, most_alike=0.4)
            if wrong is None:
                continue
            quotes = (speech.quotation(span) for span in sorted((case, point.span)))
            yield Candidate(
                QuestionType.CHOICE, "example", 2,
                speech.say("example", quote=speech.cues.quoted(speech.shown(case))),
                place.section.id, place.slide.id, case, 1.3 * place.weight, right=(right,),
                wrong=wrong, passages=(case,),
                because=speech.say("because", quote=speech.cues.cut.join(quotes)),
            )  # fmt: skip


def _speaks_of(speech: Speech, there: str, words: str) -> bool:
    """Whether what is told there is about the same."""
    terms = stems(speech, words)
    return 2 * sum(term in there for term in terms) > len(terms)


def ask_where_told(speech: Speech) -> Iterator[Candidate]:
    """In which of four numbered parts a case is told."""
    if speech.document.language != "zh":
        return
    parts = [s for s in main_parts(speech) if s.kind in _PARTS]
    if len(parts) < _FEWEST:
        return
    for section in parts:
        found = [
            (place, span)
            for place in speech.places
            if place.section.id == section.id
            and not any(h.overlap(place.span) for h in section.heading.spans)
            for span in [_case(speech, place)]
            if span is not None and _TOLD.search(span.of(speech.text))
        ]
        for place, case in found[:_CASES]:
            words = case.of(speech.text)
            heading = section.heading.text
            if _fits_heading(speech, words, section) or hinted(speech, words, heading):
                continue
            others = [
                s for s in parts if s.id != section.id and not _fits_heading(speech, words, s)
            ]
            near = sorted(
                (s for s in others if not _speaks_of(speech, speech.section_texts[s.id], words)),
                key=lambda s: abs(parts.index(s) - parts.index(section)),
            )[:WRONG]
            names = [speech.short_heading(s) for s in near]
            right = speech.short_heading(section)
            if len({*names, right}) <= WRONG:
                continue
            yield Candidate(
                QuestionType.CHOICE, "where_told", 2,
                speech.say("where_told", quote=speech.cues.quoted(speech.shown(case))),
                section.id, place.slide.id, case, 1.1 * place.weight, right=(right,),
                wrong=tuple(names), passages=(case,), because=speech.say(
                    "because_part", part=speech.part_name(section), quote=speech.quotation(case),
                ),
            )  # fmt: skip


def _fits_heading(speech: Speech, words: str, section: Section) -> bool:
    """Whether words speak of what a heading names."""
    heading = section.heading.text
    return bool(echoed(speech, words, heading)) or same_field(speech, words, heading)
