"""What something amounts to (X 就是 Y), and what is to be made or regarded as it (把 X 作为 Y)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from speechcast.model.span import Span
from speechcast.study.asks.claims import echoed, gives_away
from speechcast.study.candidate import Candidate, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_SLOGANS = re.compile(
    r"人民(?:群众)?对美好生活的(?:向往|需要|新期待)|人民(?:利益|至上|立场|生命安全)|为人民服务|人民群众(?:满意|拥护|高兴|答应|赞成)|科技创新|改革创新|党的政治建设|绿水青山"
)
"""What the whole country says alike: who has not heard the speech knows what it is made."""

_OF_NOTHING = re.compile(
    r"的$|^(?:唯一|最大|最终|主要|首要|根本|真正|一)[^，]{0,3}(?:共同点|目的|问题|办法|原因|东西|任务|目标|条件|标准)$|^(?:目的|目标|任务|重点|关键|核心|根本|前提|使命)$|有人|认为|以为"
)
"""Subjects of which it is not said whose they are, and what others think."""

_VERBAL = re.compile(r"要|应|必须|如何|怎[样么]|将|把|让|使|为了|不|没有|通过|以")
"""How an answer begins that says what is to be done: among things it stands out."""

_ANYTHING = re.compile(
    r"(?:一项|一个|自己的|自身)?(?:最?重要|首要|主要|重大|重点|基本|日常|突出|优先)?(?:的)?"
    r"(?:任务|工作|内容|位置|抓手|方面|大事|要务|事情|日程|议程)"
)
"""What nearly everything in a speech could be made: the words alone would tell it."""


@dataclass(frozen=True, slots=True)
class Equation:
    """A clause that says what something amounts to or consists in.

    Attributes:
        place: Its sentence.
        left: What it is about.
        verb: The verb between.
        right: What that amounts to.
        kind: By which form it is known: rivals have the same.
    """

    place: Place
    left: Span
    verb: str
    right: Span
    kind: int


def find_equals(speech: Speech) -> tuple[Equation, ...]:
    """The clauses of these forms, in order; of a sentence the first."""
    found: list[Equation] = []
    for place in speech.places:
        if any(span.overlap(place.span) for span in place.section.heading.spans):
            continue
        matches = (
            (match, kind)
            for clause in place.clauses
            for kind, pattern in enumerate(speech.cues.equals)
            for match in [pattern.match(speech.text, clause.start, place.span.end)]
            if match is not None and not speech.masked(Span(*match.span()))
        )
        for match, kind in islice(matches, 1):
            left, right = Span(*match.span("left")), Span(*match.span("right"))
            found.append(Equation(place, left, match["verb"], right, kind))
    return tuple(found)


def ask_equals(speech: Speech) -> Iterator[Candidate]:
    """What something amounts to, among what other things amount to."""
    found = find_equals(speech)
    for item in found:
        place = item.place
        subject, answer = item.left.of(speech.text), item.right.of(speech.text)
        if speech.cues.leaning.match(subject) or speech.cues.unresolved.search(subject):
            continue
        if speech.cues.doubtful.search(place.span.of(speech.text)):
            continue
        if speech.cues.unresolved.search(answer) or speech.cues.ceremony.search(answer):
            continue
        if answer.endswith("的") or _OF_NOTHING.search(subject):
            # A quality alone, as in 是有局限的; or a subject that is not said whose it is.
            continue
        pool = [
            other.right.of(speech.text)
            for other in found
            if other is not item
            and _fits(speech, other, item)
            and not other.right.of(speech.text).endswith("的")
        ]
        wrong = pick_wrong(
            speech, answer, pool, around=place.whole.of(speech.text), slack=1.5, least_slack=6.0
        )
        if wrong is None or gives_away(speech, subject, answer, wrong):
            continue
        span = Span(item.left.start, item.right.end)
        shown = speech.shown(item.left)
        yield at_place(
            place, QuestionType.CHOICE, "equals", level=2, worth=1.3, span=span,
            stem=speech.say("equals", left=speech.cues.quoted(shown), verb=item.verb),
            right=(answer,), wrong=wrong, hides=(answer,),
            because=speech.say("because", quote=speech.quotation(place.span)),
        )  # fmt: skip


def _fits(speech: Speech, other: Equation, item: Equation) -> bool:
    """Whether what another clause says could be said of the same subject."""
    if speech.document.language == "zh":
        return other.kind == item.kind and _tells_to_do(speech, other) == _tells_to_do(speech, item)
    lead = item.right.of(speech.text).split(" ", maxsplit=1)[0].lower()
    return other.right.of(speech.text).split(" ", maxsplit=1)[0].lower() == lead


def _tells_to_do(speech: Speech, item: Equation) -> bool:
    """Whether a Chinese answer says what is to be done, as 要保护… does, rather than what is."""
    return _VERBAL.match(item.right.of(speech.text)) is not None


def ask_taken(speech: Speech) -> Iterator[Candidate]:
    """What the speech asks to be made, or regarded as, something: 把…作为…."""
    found = [
        (place, match)
        for place in speech.places
        for match in speech.cues.taken.finditer(speech.text, place.span.start, place.span.end)
    ]
    asked: set[str] = set()
    for place, match in found:
        if match["as"] in asked or _ANYTHING.fullmatch(match["as"]):
            continue
        if _SLOGANS.search(match["what"]):
            continue
        what = speech.bare(Span(*match.span("what")))
        answer = speech.shown(what)
        rest = Span(match.start("verb"), match.end("as"))
        if len(speech.cues.splitter.findall(answer)) > 1:
            # A list is asked for as one.
            continue
        if speech.masked(Span(*match.span())) or speech.cues.unresolved.search(answer):
            continue
        pool = [
            speech.shown(speech.bare(Span(*other.span("what"))))
            for _, other in found
            if other["as"] != match["as"]
            and not echoed(speech, other["what"], answer)
            and len(speech.cues.splitter.findall(other["what"])) < 2
        ]
        wrong = pick_wrong(
            speech, answer, pool, around=place.whole.of(speech.text), slack=1.0, least_slack=6.0
        )
        if wrong is None or gives_away(speech, rest.of(speech.text), answer, wrong):
            continue
        asked.add(match["as"])
        span = Span(*match.span())
        yield at_place(
            place, QuestionType.CHOICE, "taken", level=2, worth=1.3, span=span,
            stem=speech.say("taken", rest=speech.shown(rest)), right=(answer,), wrong=wrong,
            hides=(answer,),
            because=speech.say(
                "because", quote=speech.quotation(speech.window(place, span), (), place)
            ),
        )  # fmt: skip
