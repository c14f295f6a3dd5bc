"""A clause of a sentence, and what the rules ask of it alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from speechcast.languages.ties import TIES
from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.structurer.halves import Halves
from speechcast.structurer.once import Once
from speechcast.structurer.reading import LEADING, Reading
from speechcast.structurer.wording import Wording, as_one

SIGNS = re.compile(r"[\d*×□一二两三四五六七八九十百千“「《$€£a-zA-Z]")
"""The characters with which figures, things that are counted and names in quotes begin."""


class Clause:
    """A clause, and what the rules ask of it: each found once, when it is first asked for.

    Attributes:
        span: Its characters.
        words: They themselves.
        bare: Its words without the signs at their end.
    """

    def __init__(self, span: Span, reading: Reading, wording: Wording, halves: Halves) -> None:
        self.span = span
        self.words = span.of(reading.text)
        self.bare = without_end(self.words)
        self._reading = reading
        self._cues = reading.cues
        self._text = reading.text
        self._wording = wording
        self._halves = halves

    @Once
    def size(self) -> float:
        """Its size in Chinese characters or what says as much."""
        return self._wording.size_of(self.span.start, self.span.end)

    @Once
    def stripped(self) -> Span:
        """What a point shows of it."""
        return self._wording.stripped(self.span, point=True) or self.span

    @Once
    def aside(self) -> bool:
        """Whether it says only when, where or how, who is spoken to, or that more follows."""
        words = self.stripped.of(self._text)
        return (
            (
                self._cues.lead_in.match(as_one(words)) is not None
                and not self._placed_statement(words)
            )
            or self._wording.is_opinion(words)
            or self._cues.vocative.match(words) is not None
        )

    def _placed_statement(self, words: str) -> bool:
        """Whether what opens with a preposition goes on to state something (In May the board sold the mill,)."""
        language = self._reading.document.language
        setting = TIES[language].setting
        if setting is None or setting.match(words) is None:
            return False
        return WHOLES[language].stands(without_end(words), "")

    @Once
    def announces(self) -> bool:
        """Whether it only says that what it names follows (but here is the point: …)."""
        return self.words[-1] in LEADING and self._cues.opinion.match(self.words) is not None

    @Once
    def has_signs(self) -> bool:
        """Whether it may hold a figure or a name in quotes, by the characters that these begin with."""
        return SIGNS.search(self.words) is not None

    @Once
    def has_figure(self) -> bool:
        return self.has_signs and self._cues.figure.search(self.words) is not None

    @Once
    def opens_quote(self) -> bool:
        return self.has_signs and opens_quote(self.words)

    @Once
    def joins(self) -> bool:
        """Whether it begins with a conjunction that joins what follows it, too, and does not announce that."""
        joined = self._cues.connective.match(self._text, self.span.start, self.span.end)
        return joined is not None and (self._cues.blanks or self.words[-1] not in LEADING)

    @Once
    def may_shorten(self) -> bool:
        """Whether its end may be left out where it is too long."""
        return self._cues.trailing is not None and bool(self._cues.trailing.search(self.words))

    @Once
    def has_subject(self) -> bool:
        return self._cues.subject.match(self.words) is not None

    @Once
    def names_subject(self) -> bool:
        """Whether it names itself what it tells of, as far as its language tells."""
        has_subject = WHOLES[self._reading.document.language].has_subject
        return has_subject is not None and has_subject(without_end(self.stripped.of(self._text)))

    @Once
    def states(self) -> bool:
        """Whether it has a verb or the like."""
        return self._reading.language.states(self._text, self.span)

    @Once
    def headless(self) -> bool:
        """Whether its subject stands before it."""
        headless = self._cues.headless
        return (
            headless is not None
            and headless.match(self.words) is not None
            and self._cues.emphasis.urging.match(self.words) is None
        )

    @Once
    def addresses(self) -> bool:
        """Whether it only names those to whom the next one promises or asks something (To those who …,)."""
        adding, headless = self._cues.adding, self._cues.headless
        return headless is not None and adding.match(self.words) is not None

    @Once
    def joins_open(self) -> bool:
        """Whether it goes on with the clause before, and waits for the next one with it."""
        member = self._cues.member
        return member is not None and member.match(self.words) is not None and self.open_end

    @Once
    def joins_member(self) -> bool:
        """Whether it begins with a conjunction that joins another thing to the one in front of it (…, and the lock is new)."""
        member = self._cues.member
        return member is not None and member.match(self.words) is not None

    @Once
    def waits(self) -> bool:
        """Whether its opening waits for the next clause."""
        return self._cues.waiting.match(self.words) is not None

    @Once
    def open_end(self) -> bool:
        """Whether its end waits for the next clause."""
        return self._cues.open_end.search(self.bare) is not None or self._is_placed()

    def _is_placed(self) -> bool:
        """Whether it only says where or when its subject does what follows."""
        placed = self._cues.placed.match(self.bare) if self._cues.placed is not None else None
        if placed is None:
            return False
        if self._cues.asking.match(self.bare, placed.end("who")):
            return True
        who = Span(self.span.start, self.span.start + placed.end("who"))
        words = self._reading.language.words(self._text, who)
        return not (words and self._reading.language.states(self._text, words[-1]))

    @Once
    def continuation(self) -> str | None:
        """The words by which it goes on with the clause before; `None` where it does not."""
        match = self._cues.continuation.match(self.words)
        return match.group() if match else None

    @Once
    def results(self) -> bool:
        """Whether it only says what comes of the clause before it, which is whole without it."""
        resulting = TIES[self._reading.document.language].resulting
        return resulting is not None and resulting.match(self.words) is not None

    @Once
    def so_that(self) -> bool:
        """Whether it says what the clause before it is done for, where blanks part words (…, so nobody trips)."""
        return self._cues.blanks and self._cues.purpose.match(self.words) is not None

    @Once
    def asks(self) -> bool:
        """Whether it asks for something of a subject named before."""
        return self._cues.asking.match(self.words) is not None

    @Once
    def disposes(self) -> bool:
        """Whether it says what a subject named before does with something."""
        return self._cues.disposal.match(self.words) is not None

    @Once
    def turns(self) -> bool:
        """Whether it goes on with its subject against what has just been said (…, but leaks)."""
        against = self._cues.turning and self._cues.adversative.match(self.words)
        return bool(against) and not self.aside and not self.names_subject

    @Once
    def governs(self) -> bool:
        """Whether its sense reaches over the clauses behind it."""
        return self._cues.governing.match(self.words) is not None

    @Once
    def is_condition(self) -> bool:
        return self._cues.condition.match(self.words) is not None

    @Once
    def openers(self) -> int:
        """The figures of two clauses of which it holds the first half: a bit for each."""
        if not self._halves.opener.search(self.words):
            return 0
        return sum(
            [1 << k for k, (opener, _) in enumerate(self._cues.pairs) if opener.search(self.words)]
        )

    @Once
    def partners(self) -> int:
        """Those that it begins the second half of."""
        if not self._halves.partner.match(self.words):
            return 0
        return sum(
            [1 << k for k, (_, partner) in enumerate(self._cues.pairs) if partner.match(self.words)]
        )

    @Once
    def may_open(self) -> bool:
        """Whether it may hold the first half of one, seen with the words in front of it."""
        return self._halves.opener.search(self._text, self.span.start, self.span.end) is not None

    @Once
    def doubts(self) -> tuple[float, ...]:
        """What its opening takes from its worth as a support."""
        cues, words = self._cues, self.words
        found = (
            (0.5, self.is_condition or cues.story.match(words)),
            (0.45, cues.leaning.match(words)),
            (0.4, self.continuation is not None),
            (0.4, cues.purpose.match(words)),
        )
        return tuple(doubt for doubt, holds in found if holds)


def opens_quote(words: str) -> bool:
    """Whether a name in quotation marks may begin in words."""
    return "“" in words or "《" in words or "「" in words


def size_of(clauses: Iterable[Clause], before: float = 0.0) -> float:
    """Size of clauses together, and of what stands before them."""
    return sum((clause.size for clause in clauses), before)


def without_end(words: str) -> str:
    """Words without the signs that end a clause."""
    return words.rstrip("，,；;、。.！!？?—–- ”’\"'")
