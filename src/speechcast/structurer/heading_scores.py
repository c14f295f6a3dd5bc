"""How well sentences do as headings: by what they say, where they stand, and what is shown of them."""

from __future__ import annotations

from collections.abc import Mapping

from speechcast.languages.guiding import GUIDING
from speechcast.languages.heading_signs import HEADING_SIGNS
from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.structurer.answers import definitions, only_answers, with_question
from speechcast.structurer.claim_runs import most_telling
from speechcast.structurer.claims import Claims
from speechcast.structurer.clause import without_end
from speechcast.structurer.cues.repetition import Repetition
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.late_claims import LATE, may_be_late
from speechcast.structurer.reading import ASKING, LEADING, Reading, ends_in
from speechcast.structurer.turned import is_turned_against
from speechcast.structurer.wording import Wording

_LATER = 0.6
"""What share of what it is worth to stand first each sentence has that the one before has."""

_RECOUNTED = 1.5
"""What it costs to tell what happened once."""

_EMPTY = 1.5
"""What it costs a heading to hold no content word or one, where words have several letters (There you are)."""

_SHORT, _BARE = 5.0, 4.0
"""Size of a sentence below which it says too little for a heading, and what it costs to be so short."""

_CUT, _SHOWN = 0.2, 1.2
"""How many times as much what it lacks and the words that it begins with cost a heading as they cost a claim."""

_MOST_WORTH = 1.6
"""What it is worth at most to be plainly said to matter."""

_ALIKE = 3
"""Members of a repetition that are several."""

_TERMS = 10
"""Content words of a sentence of which each counts."""

_NAMING = 2.4
"""What it costs a heading to be words in quotation marks that state nothing."""

_OVER = 1.6
"""How many times its size a heading may have before it is as good as none."""

_OF_OTHERS, _SAID_BY_OTHERS = 2.0, 4.0
"""What it costs an English heading to open with a quotation, and to be said by others: their words head nothing that
the speaker says."""

_NO = 6.0
"""What it costs a heading to say yes or no."""

_ANSWER = 2.0
"""What it costs a heading to answer a question that it does not tell."""

_DEFINES = 2.5
"""What it is worth for a heading to say what something is for which the speaker asks."""

_YIELDED = 4.0
"""What it costs a heading to say what its speaker does not claim."""


class HeadingScores:
    """Rates the sentences of a reading as headings."""

    def __init__(
        self, reading: Reading, wording: Wording, claims: Claims,
        figures: Mapping[int, Repetition], emphasis: Emphasis,
    ) -> None:  # fmt: skip
        self._reading = reading
        self._wording = wording
        self._claims = claims
        self._emphasis = emphasis
        self._figures = figures
        self._most = reading.cues.heading_size
        self._signs = HEADING_SIGNS[reading.document.language]
        rules = WHOLES[reading.document.language]
        self._pointing, self._stands = rules.pointing, rules.stands
        self._guiding = GUIDING.get(reading.document.language)
        self._definitions = definitions(reading)

    def told(self, span: Span, rank: int, *, shared: float = 0.0, last: bool = False) -> float:
        """What speaks for a sentence by itself, whatever its heading would show: the most that it can be worth.

        Args:
            span: The sentence.
            rank: How many stand before it among those of which one becomes the heading.
            shared: How far it shares the words of the others, 0 to 1.
            last: Whether it is the last one of them.
        """
        signs, words = self._signs, span.of(self._reading.text)
        index = self._reading.sentence_at(span.start)
        worth = signs.first * _LATER**rank + signs.last * last + signs.shared * shared
        worth += self._said(index, span, words)
        worth += _DEFINES * (index in self._definitions)
        worth -= _YIELDED * (index in self._emphasis.yielded)
        worth -= signs.turned * is_turned_against(self._reading, index)
        worth -= _BARE * (self._reading.sentences[index].size < _SHORT)
        asked = self._emphasis.asked
        if index in asked and with_question(self._reading, self._wording, asked, index) is None:
            worth -= _ANSWER
        if only_answers(self._reading, index):
            worth -= _NO
        return worth - signs.doubt * self._doubts(words)

    def _said(self, index: int, span: Span, words: str) -> float:
        """What the words of a sentence say for it."""
        signs, cues, sentence = self._signs, self._reading.cues, self._reading.sentences[index]
        deciding = cues.emphasis.deciding
        worth = signs.opens * sentence.first + signs.term * min(_TERMS, len(sentence.terms))
        worth += signs.subject * (not self._reading.subject.isdisjoint(sentence.terms))
        figure = self._figures.get(index)
        worth += signs.repeats * (figure is not None and len(figure.members) >= _ALIKE)
        worth += signs.concludes * (cues.conclusion.match(words) is not None)
        worth += signs.form * min(_MOST_WORTH, self._emphasis.form(span))
        worth += signs.urges * self._emphasis.urges(span)
        worth += signs.wishes * (cues.emphasis.wishing.match(words) is not None)
        if signs.reports:
            worth += signs.reports * (cues.past.search(words) is not None)
        if signs.decides and deciding is not None:
            worth += signs.decides * (deciding.search(words) is not None)
        for pattern, each, most in signs.words:
            if most == 1:
                worth += each * (pattern.search(words) is not None)
            else:
                worth += each * min(most, len(pattern.findall(words)))
        return worth

    def _doubts(self, words: str) -> float:
        """What speaks against a sentence: that it tells a tale, asks, announces, or speaks of others."""
        cues = self._reading.cues
        found = (
            (2.0, cues.motto is not None and cues.motto.fullmatch(words)),
            (2.0, ends_in(words, ASKING + LEADING) or cues.story.match(words)),
            (2.0, self._guiding is not None and self._guiding.is_small(words)),
            (
                1.6,
                cues.topic.match(words)
                or cues.turn.match(words)
                or self._reading.only_announces(words),
            ),
            (1.5, cues.opinion.match(words)),
            (0.6, cues.refers.search(words)),
            (0.6, cues.condition.match(words)),
        )
        return sum([doubt for doubt, holds in found if holds])

    def least_cost(self, span: Span) -> float:
        """What the heading of a sentence costs at least: found without making it."""
        telling = most_telling(stressed=self._emphasis.form(span) > 0)
        late = may_be_late(self._reading.cues, self._reading.text, span)
        return _CUT * ((LATE if late else 0.0) - telling)

    def cost(self, span: Span) -> float:
        """What speaks against the heading that is made of a sentence: what it lacks, its size, and that what it
        shows speaks of what was named elsewhere."""
        claim = self._claims.heading(span, most=self._most)
        cost = _CUT * claim.cost
        # What only says when or where in front of it, and is shown, says nothing of the statement itself.
        told = next((s for s in claim.spans if not self._wording.is_lead_in(s)), claim.spans[0])
        cost += _SHOWN * self._shown_doubts(Span(told.start, span.end), len(span))
        if (
            self._reading.cues.headless is not None
            and not self._reading.text[span.end - 1].isalnum()
        ):
            cost += _NAMING * self._is_naming(claim.spans[0])
            cost += _EMPTY * (sum(map(self._telling_words, claim.spans)) < 2)
        if self._wording.size(claim.spans) > _OVER * self._most:
            cost += 1.0
        return cost

    def _shown_doubts(self, shown: Span, length: int) -> float:
        """What speaks against a heading that begins as `shown` does.

        Args:
            shown: Its sentence from its first character on.
            length: That of the whole sentence.
        """
        cues, text = self._reading.cues, self._reading.text
        told = self._wording.stripped(Span(shown.end - length, shown.end), point=False)
        headless = cues.headless is not None and cues.headless.match(text, shown.start, shown.end)
        found = (
            (1.5, cues.leaning.match(text, shown.start, shown.end)),
            (1.5, headless),
            (_OF_OTHERS, cues.headless is not None and text[shown.start] in '“"'),
            (_SAID_BY_OTHERS, self._wording.is_quoted(Span(shown.start, shown.start + 1))),
            (_RECOUNTED, cues.recounting.match(text, told.start, told.end)),
            (1.2, cues.personal.match(text, shown.start, shown.end)),
            (1.0, self._pointing.match(text, shown.start, shown.end)),
        )
        return sum([doubt for doubt, holds in found if holds])

    def _telling_words(self, span: Span) -> int:
        """How many words of a span tell what it is about."""
        words = span.of(self._reading.text).lower().split()
        vague = sum(word.strip(",.’'") in self._reading.cues.vague for word in words)
        return self._reading.content_words(span) - vague

    def _is_naming(self, span: Span) -> bool:
        """Whether words stand in quotation marks and state nothing, as titles and clauses of laws do."""
        words = span.of(self._reading.text)
        return words[0] in '“‘"' and not self._stands(without_end(words[1:]), "")
