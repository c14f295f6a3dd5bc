"""Names and years: which place, body or year an English statement is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.structurer.mentions import MentionKind
from speechcast.study.asks.claims import stems
from speechcast.study.candidate import WRONG, Candidate, at_place, only_filling
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, draw

_KINDS = (MentionKind.PLACE, MentionKind.ORGANISATION)
_YEAR = re.compile(r"(?<!lass of )(?<![\d.,$€£/-])(?:1[5-9]\d\d|20\d\d)(?![\d.,%/-]*\d|%|['’]?s\b)")
_POINTS_BACK = re.compile(r"\b(?:it|them)\W*$")
"""How a sentence ends that is about something named before it."""

_YEAR_KIND = "year"

_OFTEN = 5
"""How often a name stands in a speech at most: one that stands everywhere belongs in many gaps."""

_YEARLY = 3
"""Times that a year may stand in a speech that does not speak of it all the time."""

_CLOSE = 25
"""Years that a wrong year is at most away."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name or a year where it stands in a sentence."""

    place: Place
    span: Span
    text: str
    kind: str


def find_named(speech: Speech) -> tuple[Named, ...]:
    """The names of places and bodies that stand in an English speech a few times at most, and its years.

    In Chinese both stand in set phrases (to 2020, the northeast), which are known without the speech.
    """
    if speech.document.language != "en":
        return ()
    kinds = {speech.shown(m.span): str(m.kind) for m in speech.mentions if m.kind in _KINDS}
    found: list[Named] = []
    for name, kind in kinds.items():
        bare = name.removeprefix("the ").removeprefix("The ")
        pattern = re.compile(rf"\b{re.escape(bare)}\b(?!['’]s| \()")
        spans = [Span(*m.span()) for m in pattern.finditer(speech.text)]
        short = "".join(word[0] for word in bare.split(" ") if word[0].isupper())
        shortened = len(short) > 1 and len(re.findall(rf"\b{re.escape(short)}\b", speech.text))
        if len(spans) + shortened <= _OFTEN:
            found += _placed(speech, spans, kind)
    years = [Span(*m.span()) for m in _YEAR.finditer(speech.text)]
    often = Counter(span.of(speech.text) for span in years)
    # The year that a report is about stands everywhere in it.
    years = [span for span in years if often[span.of(speech.text)] <= _YEARLY]
    found += _placed(speech, years, _YEAR_KIND)
    return tuple(sorted(found, key=lambda n: n.span))


def _placed(speech: Speech, spans: list[Span], kind: str) -> list[Named]:
    return [
        Named(place, span, span.of(speech.text), kind)
        for span in spans
        for place in [speech.place_at(span.start)]
        if place is not None and span.start in place.span and not speech.masked(place.span)
    ]


def ask_names(speech: Speech) -> Iterator[Candidate]:
    """Which name or year belongs in a sentence, among others of the speech; a cloze of a year where
    there are too few."""
    known = find_named(speech)
    for item in known:
        place, cues = item.place, speech.cues
        window = speech.window(place, item.span)
        words = window.of(speech.text)
        around = (
            Span(window.start, item.span.start).of(speech.text)
            + " "
            + Span(item.span.end, window.end).of(speech.text)
        )
        if words.count(item.text) > 1 or cues.ceremony.search(words) or "?" in words:
            continue
        if cues.unresolved.search(around) or cues.leaning.match(words):
            continue
        if _POINTS_BACK.search(words):
            continue
        if len(stems(speech, around)) < 4 or not only_filling(speech, window, item.span):
            continue
        same = [
            n
            for n in known
            if n.span != item.span and n.kind == item.kind and n.place.index == place.index
        ]
        if same:
            # Two of a kind in one sentence: a list, or a way from one to the other.
            continue
        quote = speech.quotation(window, [item.span], place)
        because = speech.say("because", quote=speech.quotation(window, (), place))
        wrong = _others(speech, item, known)
        year = item.kind == _YEAR_KIND
        rule = "year" if year else "name"
        if wrong:
            yield at_place(
                place, QuestionType.CHOICE, rule, level=1, worth=1.05, span=window,
                stem=speech.say(rule, quote=quote), right=(item.text,), wrong=wrong,
                hides=(item.text,), because=because,
            )  # fmt: skip
        elif year:
            yield at_place(
                place, QuestionType.CLOZE, rule, level=1, worth=1.0, span=window,
                stem=speech.say("year_cloze", quote=quote), right=(item.text,), hides=(item.text,),
                because=because,
            )  # fmt: skip


def _others(speech: Speech, item: Named, known: tuple[Named, ...]) -> tuple[str, ...]:
    """Three other names of the kind, not written in the sentence or beside it, none part of another;
    of years those that are near."""
    near = " ".join(
        p.whole.of(speech.text) for p in speech.places if abs(p.index - item.place.index) < 2
    )
    chosen: list[str] = []
    texts = {n.text for n in known if n.kind == item.kind and n.text not in near}
    for text in sorted(texts, key=lambda t: draw(f"{item.text}\n{t}", 1 << 30)):
        if any(text in other or other in text for other in (item.text, *chosen)):
            continue
        if item.kind == _YEAR_KIND and abs(int(text) - int(item.text)) > _CLOSE:
            continue
        chosen.append(text)
    return tuple(chosen[:WRONG]) if len(chosen) >= WRONG else ()
