"""True or false: Chinese sentences of two like sides, as they are and with the sides exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.model.span import Span
from speechcast.study.asks.changed import exchanged, true_and_changed
from speechcast.study.asks.claims import quoted_before, stems
from speechcast.study.asks.tone import tone_of
from speechcast.study.candidate import Candidate, alike
from speechcast.study.speech import Place, Speech, plain

_SIDE = r"[^，。；！？：“”、]"

_MIRRORS = (
    re.compile(
        rf"(?:往往|常常|并|从来|绝|决)?不(?P<verb>取决于|在于|来自于?|靠|是靠|是为了?|是因为|是由于|看|比)(?P<one>{_SIDE}{{2,24}})，"
        rf"(?:而是?|而)?(?P=verb)(?P<two>{_SIDE}{{2,24}})(?=[，。；！])"
    ),
    re.compile(
        rf"与其(?P<one>{_SIDE}{{3,24}})，?(?:倒|还)?不如(?P<two>{_SIDE}{{3,24}})(?=[，。；！])"
    ),
    re.compile(
        rf"(?P<verb>宁可|宁愿|宁肯|宁要)(?P<one>{_SIDE}{{2,24}})，?(?:也|决)?(?:不想再|不愿再|不想|不愿|不要|不能|不)(?P<two>{_SIDE}{{2,24}})(?=[，。；！])"
    ),
    re.compile(
        rf"(?<=越来越)(?P<one>[^，。；！？：“”、]{{1,6}})，(?:而|但是?|可是?|却){_SIDE}{{2,16}}越来越(?P<two>[^，。；！？：“”、]{{1,6}})(?=[，。；！])"
    ),
    re.compile(
        rf"(?:最|更)(?P<verb>[^，。；！？]{{1,6}})的?是(?P<one>{_SIDE}{{3,24}})，[^，。；！？]{{0,6}}(?:最|更)[^，。；！？]{{1,6}}的?是(?P<two>{_SIDE}{{3,24}})(?=[，。；！])"
    ),
    re.compile(
        rf"(?P<one>{_SIDE}{{2,14}})是(?:基础|前提|根本|手段|途径|过程|现象|表象|条件)，(?P<two>{_SIDE}{{2,14}})是(?:关键|目的|保障|保证|重点|核心|结果|本质|根本)(?=[，。；！])"
    ),
    re.compile(
        rf"(?P<one>{_SIDE}{{2,14}})(?:重于|先于|优先于|胜过)(?P<two>{_SIDE}{{2,14}})(?=[，。；！])"
    ),
    re.compile(
        rf"先(?!进|后|生|锋|行|导)(?P<one>{_SIDE}{{2,16}})，(?:然后再|再|然后|后)(?P<two>{_SIDE}{{2,16}})(?=[，。；！])"
    ),
)
"""不取决于…而取决于…; 与其…不如…; 宁可…也不…; 越来越…越来越…; 最…的是…最…的是…; …是前提…是关键; 先…再…"""

_LONGEST = 84


def ask_mirrored_zh(speech: Speech) -> Iterator[Candidate]:
    """Which side is meant and which is not, or which is which: both are the speaker's words, and neither
    alone is plainly good or bad."""
    if speech.document.language != "zh":
        return
    for place in speech.places:
        for pattern in _MIRRORS:
            match = pattern.search(speech.text, place.span.start, place.span.end)
            if match is not None and not speech.masked(place.span):
                yield from _both(speech, place, match)
                break


def _both(speech: Speech, place: Place, match: re.Match[str]) -> Iterator[Candidate]:
    one, two = Span(*match.span("one")), Span(*match.span("two"))
    first, second = one.of(speech.text), two.of(speech.text)
    if plain(first) == plain(second) or alike(first, second) > 0.6:
        return
    if any(speech.cues.unresolved.search(side) for side in (first, second)):
        return
    # A side that laments beside one that praises: turned round the sentence is absurd.
    if tone_of(first) != tone_of(second):
        return
    claim = _whole(speech, place, Span(*match.span()))
    words = claim.of(speech.text)
    if len(claim) > _LONGEST or quoted_before(speech, place, claim):
        return
    if speech.cues.leaning.match(words) or speech.cues.doubtful.search(words):
        return
    if speech.cues.ceremony.search(words) or speech.cues.unresolved.search(words):
        return
    if len(stems(speech, words)) < 3:
        return
    shown = speech.shown(claim)
    pieces = (
        Span(claim.start, one.start), two, Span(one.end, two.start), one, Span(two.end, claim.end)
    )  # fmt: skip
    false = "".join(speech.shown(piece) for piece in pieces)
    yield from true_and_changed(
        speech, place, "mirrored", claim, true=shown, false=false,
        change=exchanged(first, second), hides=(shown,), worth=(1.1, 1.3),
    )  # fmt: skip


def _whole(speech: Speech, place: Place, match: Span) -> Span:
    """The clauses of the two sides, with the one in front where the first begins with no subject."""
    clauses = [c for c in place.clauses if c.overlap(match)]
    first = place.clauses.index(clauses[0])
    if first and match.start - clauses[0].start < 2:
        clauses = [place.clauses[first - 1], *clauses]
    return speech.bare(Span(clauses[0].start, clauses[-1].end))
