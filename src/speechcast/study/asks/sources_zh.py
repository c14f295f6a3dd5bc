"""Who or what a Chinese speech says a word or a decision comes from: a person, a meeting, a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from speechcast.model.span import Span
from speechcast.study.asks.claims import gives_away, hinted, quoted_before
from speechcast.study.candidate import WRONG, Candidate, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, draw

_SAID = re.compile(
    r"(?<![^，。；！？：\n”])(?:正如|正像|就像|诚如)?(?P<who>(?!有|他|她|我|你|大家|人们|古人|群众|老百姓|网友|记者|俗话|常言|文件|通知|报告)[一-鿿·]{2,8}?)(?:同志|先生|教授|总书记|主席)?(?:也|就|曾|曾经|还|多次)?(?:所)?(?:说过?|讲过?|指出|写道|感慨|感叹|谈到|问道)[：，:]?“(?P<what>[^“”]{8,90})”"
)
"""A quotation with its speaker."""

_DECIDED = re.compile(
    r"(?<![^，。；！？\n”])(?:继|去年|今年|昨天|前不久|最近)?(?P<who>[^，。；！？、“”]{0,10}(?:大会|全会|会议|党代会|人代会|座谈会|峰会|论坛|委员会|公约|协定|条例|规划|纲要|报告|通知|意见|决定|章程|宪法|[^，。；！？、“”]法)》?)(?:也|都|又|还|已|就|明确|首次|进一步|再次|鲜明)*"
    r"(?:提出了?|作出了?|确定了?|强调|指出|要求|通过了?|释放出|规定了?|部署了?|决定)(?P<what>[^。；！？]{6,60}?)(?=[，。；！？])"
)
"""What a meeting or a document has put forward."""

_NO_SOURCE = re.compile(
    r"^(?:这|那|该|本|此|会议|大会|报告|意见|决定)|为了?|根据|按照|通过|贯彻|落实|学习"
)


@dataclass(frozen=True, slots=True)
class Source:
    """Words, and who or what they come from."""

    place: Place
    who: Span
    what: Span


def find_sources(speech: Speech, *, people: bool) -> tuple[Source, ...]:
    """Quotations with their speakers, or what meetings and documents put forward; in order."""
    found: list[Source] = []
    pattern = _SAID if people else _DECIDED
    for place in speech.places if speech.document.language == "zh" else ():
        for match in pattern.finditer(speech.text, place.span.start, place.span.end):
            who, what = Span(*match.span("who")), speech.bare(Span(*match.span("what")))
            if speech.masked(Span(*match.span())) or quoted_before(speech, place, who):
                continue
            if _NO_SOURCE.search(match["who"]):
                continue
            if not people and speech.cues.unresolved.search(match["what"]):
                continue
            found.append(Source(place, who, what))
    return tuple(found)


def ask_sources(speech: Speech) -> Iterator[Candidate]:
    """Whose a word is, or which meeting or document put something forward, among the others that the
    speech quotes; of three of them a match."""
    for people in (True, False):
        found = find_sources(speech, people=people)
        named = list(dict.fromkeys(s.who.of(speech.text) for s in found))
        if len(named) == WRONG and people:
            yield from _matched(speech, found)
        if len(named) <= WRONG:
            continue
        for source in found:
            who, what = source.who.of(speech.text), source.what.of(speech.text)
            if hinted(speech, who, what):
                continue
            wrong = pick_wrong(
                speech, who, named, slack=4.0, least_slack=10.0, most_alike=0.5, around=what
            )
            if wrong is None or gives_away(speech, what, who, wrong):
                continue
            span = Span(source.who.start, source.what.end)
            asked = at_place(
                source.place, QuestionType.CHOICE, "source", level=1, worth=1.15, span=span,
                stem=speech.say("source_said" if people else "source", quote=speech.cues.quoted(speech.shown(source.what))),
                right=(who,), wrong=wrong, because=speech.say("because", quote=speech.quotation(span)),
            )  # fmt: skip
            yield replace(asked, hides=(who, f"source {who}"))


def _matched(speech: Speech, found: tuple[Source, ...]) -> Iterator[Candidate]:
    """Three who are quoted, each with a word of theirs."""
    first = {s.who.of(speech.text): s for s in reversed(found)}
    kept = sorted(first.values(), key=lambda s: draw(s.what.of(speech.text), 1 << 30))
    kept = sorted(kept, key=lambda s: s.what)
    spans = tuple(Span(s.who.start, s.what.end) for s in kept)
    place = kept[0].place
    yield Candidate(
        QuestionType.MATCH, "match_source", 1, speech.say("match_source"), place.section.id, place.slide.id,
        spans[0], 1.2, lefts=tuple(s.who.of(speech.text) for s in kept),
        right=tuple(speech.shown(s.what) for s in kept), passages=spans,
        hides=tuple(s.what.of(speech.text) for s in kept),
        because=speech.say("because", quote=" ".join(map(speech.quotation, spans))),
    )  # fmt: skip
