"""English lists of names (Norway, the Faroes and Iceland): which name is not in the list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from speechcast.model.span import Span
from speechcast.structurer.mentions import MentionKind
from speechcast.study.asks.claims import about_another
from speechcast.study.candidate import WRONG, Candidate, at_place
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, draw

_NAME = r"(?:the )?[A-Z][\w’'-]+(?: (?:of (?:the )?)?[A-Z][\w’'-]+){0,3}"
_LIST = re.compile(rf"\b{_NAME}(?:, {_NAME})+,? and {_NAME}(?![\w’'-]| [A-Z])")
_ONE = re.compile(_NAME)
_CONTINENTS = frozenset(
    [
        "Africa",
        "Asia",
        "Europe",
        "America",
        "North America",
        "South America",
        "Latin America",
        "Middle East",
    ]
)
"""Names that stand out among countries and towns, as these do among them."""

_KINDS = (MentionKind.PLACE, MentionKind.ORGANISATION, MentionKind.PERSON)


def ask_named_lists(speech: Speech) -> Iterator[Candidate]:
    """Which of four names is none of a list: three of its own, and one that the speech names elsewhere."""
    for place in speech.places if speech.document.language == "en" else ():
        for match in _LIST.finditer(speech.text, place.span.start, place.span.end):
            yield from _asked(speech, place, Span(*match.span()))


def _asked(speech: Speech, place: Place, span: Span) -> Iterator[Candidate]:
    members = tuple(dict.fromkeys(_bare(m) for m in _ONE.findall(span.of(speech.text))))
    window = speech.window(place, span)
    words = window.of(speech.text)
    if len(members) < WRONG or speech.masked(span) or not window.covers(span):
        return
    if about_another(speech, words) or speech.cues.leaning.match(words):
        return
    if speech.cues.ceremony.search(words):
        return
    odd = _odd(speech, place, span, members)
    if odd is None:
        return
    shown = sorted(members, key=lambda m: draw(f"{odd}\n{m}", 1 << 30))[:WRONG]
    yield at_place(
        place, QuestionType.CHOICE, "named_list", level=1, worth=1.15, span=span,
        stem=speech.say("missing", quote=speech.quotation(window, [span], place)),
        right=(odd,), wrong=tuple(sorted(shown, key=members.index)), hides=tuple(members),
        because=speech.say("because", quote=speech.quotation(window, (), place)),
    )  # fmt: skip


def _odd(speech: Speech, place: Place, span: Span, members: tuple[str, ...]) -> str | None:
    """A name of the kind of most members that stands nowhere in this sentence."""
    inside = [m for m in speech.mentions if m.kind in _KINDS and span.covers(m.span)]
    if not inside:
        return None
    kind = Counter(m.kind for m in inside).most_common(1)[0][0]
    here = place.whole.of(speech.text)
    names = {
        _bare(m.span.of(speech.text))
        for m in speech.mentions
        if m.kind is kind and speech.place_at(m.span.start) is not None
    }
    fit = [
        name
        for name in names
        if name not in here
        and (name in _CONTINENTS) == any(member in _CONTINENTS for member in members)
        and not any(set(name.split()) & set(member.split()) for member in members)
    ]
    return min(fit, key=lambda n: draw(f"{members[0]}\n{n}", 1 << 30)) if fit else None


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")
