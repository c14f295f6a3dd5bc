"""How plainly a sentence says that it matters: by its form, its figures and its words."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.structurer.answers import answered
from speechcast.structurer.other_voices import of_other_voices
from speechcast.structurer.reading import Reading
from speechcast.structurer.yielding import yielded

_SAID = re.compile(r"[“「『\"](?P<words>[^”」』\"]{4,300})(?:[”」』\"]|$)")
_ATTRIBUTION = 9.0
"""Size of the words behind a quotation that only say whose it is."""

_SEVERAL = re.compile("[；;]")
_QUOTES = re.compile(r"[“”「」『』\"]")
_STOPS, _PARTING = "。，！？….,!?", "，,：:—–-"
"""Marks at the end of what somebody says, and between it and who says it."""

_BEFORE_SPEECH = "：:，,.。?？!！；;说道问讲喊叫"
_NAMED = re.compile(r"[“「『《][^”」』》]{1,14}[”」』》]")

_SPOKEN = 5.0
"""Size from which words in quotation marks are something said and no name."""

_NEEDING, _DECIDING, _CONCLUDING, _EXAMPLE, _MANIFOLD = 0.8, 0.8, 0.8, -1.5, 0.8
"""What it is worth that a sentence says what is needed, what is decided, what follows from those before it,
that it only gives an example, and that it makes several statements. Found on speeches of both languages, each
left out in turn."""

_CONTRAST, _DEFINING, _URGING, _SAYING, _FIGURE, _GENERAL, _NAME = (
    0.9,
    0.6,
    1.0,
    0.7,
    1.8,
    0.25,
    0.2,
)
"""What each form is worth, in the scale of the other evidence for a point."""


class Emphasis:
    """Rates sentences of a reading.

    Attributes:
        yielded: The numbers of the sentences that are not their speaker's claim (`structurer.yielding`), or said by others
            (`structurer.other_voices`).
        answered, answers: The sentences that answer each question in words that need it (`structurer.answers`), and
            all of these.
        asked: The question that the first of them answers.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.text
        self._forms = reading.cues.emphasis
        self.yielded = yielded(reading) | of_other_voices(reading)
        self.answered = answered(reading, self.yielded)
        self.asked = {found[0]: index for index, found in self.answered.items()}
        self.answers = frozenset(i for found in self.answered.values() for i in found)
        self.of = lru_cache(maxsize=4096)(self._of)
        self.form = lru_cache(maxsize=4096)(self._form)
        self.contrast = lru_cache(maxsize=4096)(self._contrast)
        self.said = lru_cache(maxsize=4096)(self._said)

    def _of(self, span: Span) -> float:
        """How much speaks for a sentence or clause, 0 for nothing."""
        words = span.of(self._text)
        cues = self._reading.cues
        figures = len(cues.figure.findall(words))
        return (
            self.form(span)
            + self._weight(span, words)
            + _NAME * bool(_NAMED.search(words))
            + _NAME * bool(cues.named is not None and cues.named.search(words))
            + _FIGURE * math.sqrt(min(figures, 2))
        )

    def _weight(self, span: Span, words: str) -> float:
        """What it is worth that a sentence demands, decides, concludes, or only gives an example."""
        forms = self._forms
        sentence = self._reading.sentences[self._reading.sentence_at(span.start)].span
        weight = _MANIFOLD * bool(_SEVERAL.search(words))
        weight += _CONCLUDING * bool(forms.concluding.match(self._text, sentence.start, span.end))
        for form, worth in (
            (forms.needing, _NEEDING),
            (forms.deciding, _DECIDING),
            (forms.example, _EXAMPLE),
        ):
            if form is not None and form.search(words):
                weight += worth
        return weight

    def _form(self, span: Span) -> float:
        """The same by its form alone, whatever figures and names it holds."""
        words = span.of(self._text)
        forms = self._forms
        return (
            _CONTRAST * self._sets_apart(span, words)
            + _DEFINING * bool(forms.defining.search(words))
            + _URGING * self.urges(span)
            + _SAYING * (self.said(span) is not None)
            + _GENERAL * bool(forms.general.search(words))
        )

    def _sets_apart(self, span: Span, words: str) -> bool:
        """Whether `words`, read without what stands in front of them, hold a contrast."""
        alone = not span.start or not self._text[span.start - 1].isalnum()
        if alone or self.contrast(span) is not None:
            return self.contrast(span) is not None
        return self._set_apart(words, 0, len(words)) is not None

    def _contrast(self, span: Span) -> Span | None:
        """Where one thing is set against another."""
        match = self._set_apart(self._text, span.start, span.end)
        return Span(*match.span()) if match else None

    def _set_apart(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first contrast between two places of a text."""
        contrast = self._forms.contrast.search(text, start, end)
        echo = self._forms.echo(text, start, end) if self._forms.echo is not None else None
        if contrast is None or (echo is not None and echo.start() < contrast.start()):
            return echo
        return contrast

    def urges(self, span: Span) -> bool:
        """Whether the speaker asks something of the audience or wishes it something."""
        return self._forms.urging.match(span.of(self._text)) is not None

    def _said(self, span: Span) -> Span | None:
        """The words in quotation marks with which a sentence ends, where they are somebody's speech."""
        reading, text = self._reading, self._text
        told = reading.cues.told.search(text, span.start, span.end)
        if told is not None:
            words = Span(told.end(), span.end).trimmed(text)
            if reading.size(words) >= _SPOKEN and not _QUOTES.search(words.of(text)):
                return words
        match = _SAID.search(text, span.start, span.end)
        if match is None or len(match["words"].strip()) / reading.cues.scale < _SPOKEN:
            return None
        rest = text[match.end() : span.end]
        before = text[span.start : match.start()].rstrip()
        # Behind a name in quotation marks its own predicate goes on (“第一责任人”不是荣誉称号).
        apart = match["words"].rstrip()[-1:] in _STOPS or rest.lstrip()[:1] in _PARTING
        short = reading.size(Span(match.end(), span.end)) <= _ATTRIBUTION
        if not before and (apart or not rest.strip()) and short:
            return Span(*match.span())
        if any(map(str.isalnum, rest)) or (before and before[-1] not in _BEFORE_SPEECH):
            return None
        if before[-1:] == "," and self._only_names(before[:-1], Span(*match.span("words"))):
            return None
        halved, comma = self._forms.halved, span.start + len(before) - 1
        if before and halved is not None and halved.match(text, comma, span.end):
            return None
        return Span(*match.span())

    def _only_names(self, before: str, words: Span) -> bool:
        """Whether words in quotation marks behind a comma state nothing and nobody is told to say them (the so-called,
        quote, “old guard”), where blanks part words."""
        spoken = WHOLES[self._reading.document.language].spoken
        return (
            spoken is not None
            and self._text[words.start].islower()
            and not self._reading.language.states(self._text, words)
            and spoken.search(before) is None
        )
