"""True or false: English sentences of two like halves, as they are and with the halves exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.model.span import Span
from speechcast.study.asks.changed import exchanged, true_and_changed
from speechcast.study.asks.claims import points_elsewhere, stems
from speechcast.study.candidate import Candidate
from speechcast.study.speech import Place, Speech, capital

_HALF = r"(?:(?!--)[^,.;:!?—“”\"])"

_MIRRORS = (
    re.compile(
        rf"\b[Ii]f (?P<who>{_HALF}{{2,60}}?) (?P<verb>cannot|can't|can’t|will not|won't|won’t|do not|"
        rf"does not|don't|don’t|doesn't|doesn’t) (?P<one>{_HALF}{{8,80}}), (?:then )?(?:it|we|they|he|she|you|I)"
        rf" (?P=verb) (?P<two>{_HALF}{{8,80}})(?=[.;!])"
    ),
    re.compile(
        rf"\b(?P<verb>[A-Za-z]{{2,12}}) not (?P<one>{_HALF}{{8,80}}?)(?:--|—|[,;:]) ?(?P=verb)"
        rf" (?P<two>{_HALF}{{8,80}})(?=[.;!])"
    ),
    re.compile(
        rf"\b(?P<verb>[A-Za-z]{{2,12}}) not (?P<one>(?P<lead>what|how|why|where|who|whether) {_HALF}{{8,80}}?),?"
        rf" but (?P<two>(?P=lead) {_HALF}{{8,80}})(?=[.;!])"
    ),
)
"""If one cannot …, one cannot …; ask not … – ask …; ask not what …, but what …."""

_OWNERS = {"your": "yours", "our": "ours", "their": "theirs", "my": "mine"}
_OWNED = {"mine": "my", "yours": "your", "ours": "our", "theirs": "their"}

_MORE_THAN = re.compile(
    rf"\b(?P<in>[Ii]n|[Oo]n|[Ww]ith) (?P<one>your|our|their|my) (?P<what>[a-z]+),?(?P<aside>(?: [^,.;:!?—]{{3,40}},)?) "
    rf"more than (?P=in)? ?(?:in|on|with)? ?(?P<two>mine|yours|ours|theirs),? (?P<rest>{_HALF}{{12,110}})(?=[.;!])"
)
"""In your hands, more than in mine, …"""

_MIRRORED = 0.6
"""Words that the halves of a demand share at least, of all that they hold."""

_CONTENT = 1
"""Content words at least of a half that says something."""


def ask_mirrored(speech: Speech) -> Iterator[Candidate]:
    """Which half depends on the other, or is denied: both are the speaker's words, so that only who has
    followed tells the two forms apart."""
    if speech.document.language != "en":
        return
    for place in speech.places:
        for pattern in _MIRRORS:
            match = pattern.search(speech.text, place.span.start, place.span.end)
            if match is not None and not speech.masked(place.span):
                yield from _both(speech, place, match)
        more = _MORE_THAN.search(speech.text, place.span.start, place.span.end)
        if more is not None and not speech.masked(place.span):
            yield from _owners(speech, place, more)


def _owners(speech: Speech, place: Place, match: re.Match[str]) -> Iterator[Candidate]:
    """Whose something is rather than somebody else's."""
    one, two = match["one"], match["two"]
    if points_elsewhere(speech, match["rest"]) and not {one, two} & {"their", "theirs"}:
        return
    span = Span(*match.span())
    shown = speech.shown(span)
    first = speech.shown(Span(match.start("one"), match.end("what")))
    false = shown.replace(f"{one} {match['what']}", f"{_OWNED[two]} {match['what']}", 1)
    at = false.index("more than")
    false = false[:at] + false[at:].replace(two, _OWNERS[one], 1)
    yield from true_and_changed(
        speech, place, "mirrored", span, true=capital(shown), false=capital(false),
        change=exchanged(first, two), hides=(shown,), worth=(1.1, 1.3),
    )  # fmt: skip


def _both(speech: Speech, place: Place, match: re.Match[str]) -> Iterator[Candidate]:
    span, one, two = (Span(*match.span(group)) for group in (0, "one", "two"))
    first, second = speech.shown(one), speech.shown(two)
    if min(len(stems(speech, half)) for half in (first, second)) < _CONTENT or first == second:
        return
    if any(points_elsewhere(speech, half) for half in (first, second)):
        return
    if match.re is not _MIRRORS[0] and _in_common(first, second) < _MIRRORED:
        # Turned round, a demand is one that nobody would make, unless both halves are of the same words.
        return
    shown = speech.shown(span)
    between = speech.document.shown(Span(one.end, two.start))
    before = speech.document.shown(Span(span.start, one.start))
    false = " ".join(f"{before}{second}{between}{first}".split())
    yield from true_and_changed(
        speech, place, "mirrored", span, true=capital(shown), false=capital(false),
        change=exchanged(first, second), hides=(shown,), worth=(1.1, 1.3),
    )  # fmt: skip


def _in_common(one: str, other: str) -> float:
    """How many of the words of two halves both hold."""
    a, b = set(one.lower().split()), set(other.lower().split())
    return len(a & b) / len(a | b)
