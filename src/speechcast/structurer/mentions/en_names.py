"""Organisations, people and places that an English speech names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.languages.en_mentions import BODIES, NO_NAME, PERSON, PLAIN_BODIES
from speechcast.languages.places import EN_PLACES
from speechcast.model.span import Span
from speechcast.structurer.mentions.mention import MentionKind
from speechcast.structurer.mentions.speech_text import SpeechText

_Named = tuple[MentionKind, Span]
_PLACE = re.compile(
    r"(?:\b(?:in|at|from|to|near|outside|across|of|and|or|through|throughout|into|between|over|around|visit|leave|left|greet|morning|afternoon|evening|hello),?\s)"
    rf"(?P<place>{'|'.join(sorted(map(re.escape, EN_PLACES), key=len, reverse=True))})\b(?!\s(?:{BODIES}|[A-Z]))"
)
_BODY = re.compile(rf"(?:{BODIES})$")


def english_names(speech: SpeechText, sentence: Span) -> Iterator[_Named]:
    """The names of a sentence: organisations by what they are called, people by a title or where
    they are introduced, places that are known by name behind a preposition."""
    taken: list[Span] = []
    for span in _organisations(speech, sentence):
        taken.append(span)
        yield MentionKind.ORGANISATION, span
    for match in PERSON.finditer(speech.text, sentence.start, sentence.end):
        span = Span(*match.span())
        if not any(span.overlap(other) for other in taken):
            taken.append(span)
            yield MentionKind.PERSON, span
    for match in _PLACE.finditer(speech.text, sentence.start, sentence.end):
        span = Span(*match.span("place"))
        if not any(span.overlap(other) for other in taken):
            yield MentionKind.PLACE, span


def _organisations(speech: SpeechText, sentence: Span) -> Iterator[Span]:
    for match in speech.table.organisation.finditer(speech.text, sentence.start, sentence.end):
        group = next(g for g in ("name", "at", "acronym") if match[g] is not None)
        span = Span(*match.span(group))
        if group == "name":
            named = _without_lead(speech.text, span)
            if named is None:
                continue
            span = named
        elif group == "at" and speech.text[span.start : span.end].split()[0] in NO_NAME | EN_PLACES:
            continue
        yield span


def _without_lead(text: str, span: Span) -> Span | None:
    """A name without the words that begin the sentence; `None` when only its kind is left."""
    words = list(re.finditer(r"\S+", span.of(text)))
    while words and (
        words[0].group() in NO_NAME or words[0].group() in ("of", "for", "and", "on", "the")
    ):
        words.pop(0)
    if not words or (len(words) == 1 and _BODY.fullmatch(words[0].group())):
        return None
    if len(words) == 2 and words[0].group() in PLAIN_BODIES:
        return None
    if words[0].group().endswith(("'s", "’s")):
        return None
    first = words[0].start()
    article = text[span.start : span.start + first]
    if article.lower().endswith("the "):
        first -= 4
    end = span.end - 1 if text[span.end - 1] == "." else span.end
    return Span(span.start + first, end)
