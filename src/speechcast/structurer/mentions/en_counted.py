"""What an English figure counts: the noun behind it, or the words in front of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.languages.en_mentions import (
    BESIDE,
    DETERMINER,
    DISCOURSE,
    LABEL,
    NO_LABEL,
    NOT_COUNTED,
    NUMERALS,
    PLURALS,
    STOPS,
)
from speechcast.model.span import Span
from speechcast.structurer.mentions.speech_text import SpeechText

_WORD = re.compile(r"\s(?P<word>[A-Za-z][A-Za-z’'-]*)")
_OF = re.compile(
    r"\s(?:of|in)\s(?:all\s|new\s)?(?:the\s|our\s|your\s|their\s|its\s|his\s|her\s|my\s)?"
)
_WHOLE = re.compile(
    r"\s?(?:%|percent|per cent|tonnes|tons|pounds|litres|liters|acres|miles)$|^$", re.I
)


class EnglishCounter:
    """Finds what the figures of one sentence count."""

    def __init__(self, speech: SpeechText, sentence: Span) -> None:
        self._text = speech.text
        self._speech = speech
        self._sentence = sentence

    def counted(self, figures: Sequence[tuple[Span, str]]) -> list[Span | None]:
        """For each figure (span and unit, in order) what it counts, or `None`."""
        found: list[Span | None] = []
        for number, (span, unit) in enumerate(figures):
            about = None if unit.strip() else self._noun(span.end)
            if about is None and self._shares(span, unit):
                of = _OF.match(self._text, span.end, self._sentence.end)
                about = self._noun(of.end() - 1, plural=False) if of else None
            if about is None and (unit.strip() or self._text[span.start] in "$€£"):
                about = self._label(span, figures[number - 1][0] if number else None)
                if about is None and number and found[-1]:
                    about = found[-1] if self._beside(figures[number - 1], span) else None
            found.append(about)
        return found

    def _shares(self, span: Span, unit: str) -> bool:
        return _WHOLE.match(unit) is not None or self._text[span.start] in "$€£"

    def _noun(self, position: int, *, plural: bool = True) -> Span | None:
        """The noun phrase at `position`, up to a word that counts (trees, people)."""
        kept: list[Span] = []
        start = position
        while len(kept) < 4:
            match = _WORD.match(self._text, position, self._sentence.end)
            if match is None or match["word"].lower() in STOPS | NUMERALS:
                break
            word = match["word"]
            if not plural and kept and word[0].isupper():
                break
            kept.append(Span(*match.span("word")))
            position = match.end()
            counts = word.lower() in PLURALS or (word.endswith("s") and not word.endswith("ss"))
            if counts:
                if NOT_COUNTED.match(word):
                    return None
                if self._text[start - 1].isalpha() and DISCOURSE.match(word):
                    return None
                more = _WORD.match(self._text, position, self._sentence.end)
                longer = more is not None and more["word"].endswith("s")
                if (
                    more is not None
                    and longer
                    and word.lower() in PLURALS
                    and more["word"].lower() not in STOPS
                ):
                    return Span(kept[0].start, more.end())
                return Span(kept[0].start, kept[-1].end)
        if plural or not kept or len(kept) > 3:
            return None
        return Span(kept[0].start, kept[-1].end)

    def _label(self, span: Span, before: Span | None) -> Span | None:
        if span.of(self._text).endswith("times"):
            return None
        least = before.end if before else self._sentence.start
        start = self._speech.phrase_start(span.start, least)
        match = LABEL.search(self._text, start, span.start)
        if match is None:
            return None
        label = Span(*match.span("label"))
        words = label.of(self._text)
        joined = re.match(r"(?:and|but|so|while)\s", words)
        if joined:
            label = Span(label.start + joined.end(), label.end)
            words = label.of(self._text)
        determiner = DETERMINER.match(words)
        if determiner:
            label = Span(label.start + determiner.end(), label.end)
            words = label.of(self._text)
        return None if NO_LABEL.search(words) or len(words) < 3 or not words[0].isalpha() else label

    def _beside(self, before: tuple[Span, str], span: Span) -> bool:
        between = self._text[before[0].end : span.start]
        return BESIDE.fullmatch(between) is not None and len(between) < 24
