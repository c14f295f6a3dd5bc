"""What a Chinese speech says something has shown or proved: …，充分展示了…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import gives_away, hinted, only_right
from speechcast.study.candidate import Candidate, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_SHOWS = re.compile(
    r"(?P<fact>[^。；！？：“”]{6,60}?)，(?P<how>(?:也|又|再次|充分|有力|集中|生动|深刻|鲜明|雄辩)*(?:地)?(?P<verb>展示|展现|证明|说明|表明|彰显|体现|印证|诠释|反映|标志着?|意味着|告诉我们|启示我们)了?)(?P<what>[^，。；！？：“”]{5,40})(?=[。；！，])"
)
_HEAD = {
    "展示": "show", "展现": "show", "彰显": "show", "体现": "show", "诠释": "show", "反映": "show",
    "证明": "prove", "说明": "prove", "表明": "prove", "印证": "prove", "告诉我们": "prove",
    "启示我们": "prove", "意味着": "mean", "标志": "mean", "标志着": "mean",
}  # fmt: skip
"""Verbs whose objects could be taken for each other's: a quality, a truth, a step."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A fact, and what it is said to show."""

    place: Place
    fact: Span
    how: str
    what: Span
    kind: str


def find_shown(speech: Speech) -> tuple[Proof, ...]:
    """What facts are said to show, in order; of a sentence the first."""
    found: list[Proof] = []
    for place in speech.places if speech.document.language == "zh" else ():
        match = _SHOWS.search(speech.text, place.span.start, place.span.end)
        if match is None or speech.masked(Span(*match.span("what"))):
            continue
        fact = speech.bare(Span(*match.span("fact")))
        clauses = [c for c in place.clauses if fact.overlap(c)]
        near = speech.bare(Span(clauses[-2 if len(clauses) > 1 else -1].start, fact.end))
        found.append(
            Proof(place, near, match["how"], Span(*match.span("what")), _HEAD[match["verb"]])
        )
    return tuple(found)


def ask_shown(speech: Speech) -> Iterator[Candidate]:
    """What a fact has shown, among what others have."""
    found = find_shown(speech)
    for item in found:
        place = item.place
        fact, what = item.fact.of(speech.text), item.what.of(speech.text)
        if speech.masked(item.fact) or speech.cues.unresolved.search(what):
            continue
        if speech.cues.ceremony.search(fact + what):
            continue
        pool = [
            other.what.of(speech.text)
            for other in found
            if other is not item and other.kind == item.kind
            and not speech.cues.unresolved.search(other.what.of(speech.text))
        ]  # fmt: skip
        wrong = pick_wrong(
            speech,
            what,
            pool,
            around=place.whole.of(speech.text),
            slack=1.2,
            least_slack=8.0,
            most_alike=0.5,
        )
        if wrong is None or gives_away(speech, fact, what, wrong):
            continue
        if only_right(hinted, speech, fact, what, wrong):
            continue
        span = Span(item.fact.start, item.what.end)
        yield at_place(
            place, QuestionType.CHOICE, "shown", level=2, worth=1.25, span=span,
            stem=speech.say("shown", quote=speech.cues.quoted(speech.shown(item.fact)), how=item.how),
            right=(what,), wrong=wrong, hides=(what,),
            because=speech.say("because", quote=speech.quotation(span, (), place)),
        )  # fmt: skip
