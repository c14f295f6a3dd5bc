"""Where a claim begins in its words: behind who holds it, behind a scene, before what tells of its subject."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.languages.announced_rows import LISTED
from speechcast.languages.ties import TIES
from speechcast.model.span import Span
from speechcast.structurer.clauses import SHORT
from speechcast.structurer.cues.named_lists import named_by_commas, without_namely
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.empty_leads import behind_empty_leads
from speechcast.structurer.reading import Reading
from speechcast.structurer.wording import Wording

CLAUSES = 24
"""Clauses of a sentence that are looked at: more would not be shown."""

_PARTED = 2
"""Semicolons in a list."""

_TOLD, _TOLD_IN_WORDS = 6.0, 5.0
"""Size of a statement that is shown without the words that only say who holds it, and where blanks part words: a short
one of these (we shall not pay) says all that is held."""

SPEECH, _ATTRIBUTED = 1.6, 2.5
"""How many times the size of a claim may have that is somebody's own words, and that with the name of who says
them."""


class ClaimOpenings:
    """Finds the beginnings of claims in a reading."""

    def __init__(self, reading: Reading, wording: Wording, emphasis: Emphasis) -> None:
        self._reading = reading
        self._wording = wording
        self._emphasis = emphasis
        self._cues = reading.cues
        ties = TIES[reading.document.language]
        self._listed = LISTED[reading.document.language]
        self._because = ties.because
        self._held, self._sayer, self._completing = ties.held, ties.sayer, ties.completing
        self._text = reading.text

    def quoted(self, sentence: Span, most: float) -> Span | None:
        """What somebody says in quotation marks, where a sentence ends with it and it is short; with who says it
        where that is a name and both are short."""
        speech = self._emphasis.said(sentence)
        if speech is None or self._wording.size([speech]) > SPEECH * most:
            return None
        whole = self._wording.stripped(sentence, point=False)
        before = self._text[min(whole.start, speech.start) : speech.start]
        named = self._sayer is not None and self._sayer.fullmatch(before) is not None
        return whole if named and self._wording.size([whole]) <= _ATTRIBUTED * most else speech

    def told(self, sentence: Span) -> Span:
        """A sentence without the scene in front of a contrast that somebody puts into words."""
        contrast = self._emphasis.contrast(sentence)
        if contrast is None:
            return sentence
        before = [p for p in self._wording.pieces(sentence)[:CLAUSES] if p.end <= contrast.start]
        said = [p for p in before if self._cues.opinion.match(p.of(self._text))]
        return Span(said[-1].end, sentence.end) if said else sentence

    def unlisted(self, sentence: Span) -> Span:
        """A sentence without the members of a list that it names."""
        if self._listed is None:
            return sentence
        if self._text.count("；", sentence.start, sentence.end) < _PARTED:
            lead, members = named_by_commas(self._reading, sentence)
            return without_namely(self._reading, lead) if members else sentence
        named = self._listed.match(self._text, sentence.start, sentence.end)
        if named is None:
            return sentence
        return without_namely(self._reading, Span(sentence.start, named.end()))

    def opened(self, pieces: list[Span]) -> list[Span]:
        """The clauses of a sentence without the words in front that only announce what is said, or that it is a reason."""
        return self._without_because(behind_empty_leads(self._reading, pieces))

    def _without_because(self, pieces: list[Span]) -> list[Span]:
        """The clauses of a sentence without the "because" by which all of it gives the reason for what another one says; a
        short one is kept whole."""
        because, headless = self._because, self._cues.headless
        if because is None or headless is None or not pieces:
            return pieces
        found = because.match(self._text, pieces[0].start, pieces[0].end)
        if found is None or any(
            not self._wording.is_lead_in(p) and headless.match(self._text, p.start) is None
            for p in pieces[1:]
        ):
            return pieces
        told = Span(found.end(), pieces[0].end)
        stated = self._wording.size([told, *pieces[1:]]) >= SHORT and self._states(told)
        return [told, *pieces[1:]] if stated else pieces

    def with_contrast(self, pieces: list[Span], sentence: Span, most: float) -> list[Span]:
        """The clauses from the one on in which a contrast begins, where it has room from there only."""
        contrast = self._emphasis.contrast(sentence)
        if contrast is None:
            return pieces
        first = max((k for k, p in enumerate(pieces) if p.start <= contrast.start), default=0)
        last = max((k for k, p in enumerate(pieces) if p.start < contrast.end), default=0)
        room = SPEECH * most
        if (
            self._wording.size(pieces[: last + 1]) <= most
            or self._wording.size(pieces[first : last + 1]) > room
            or self._cues.continuation.match(pieces[first].of(self._text))
        ):
            return pieces
        return [self._wording.stripped(pieces[first], point=False), *pieces[first + 1 :]]

    def head(self, piece: Span, most: float, *, point: bool) -> Span:
        """The first clause of a run, without what only tells more of whom it is about."""
        head = self.reported(self._wording.stripped(piece, point=point) or piece)
        relative = self._cues.relative
        purpose = self._cues.infinitive
        if relative is None or self._wording.size([head]) <= 1.25 * most:
            return head
        if purpose is not None and purpose.match(self._text, head.start, head.end):
            return head
        match = relative.match(self._text, head.start, head.end)
        if match is None or match.group().endswith(("those", "all")):
            return head
        # In front of what states something already, the words are no more than when or for whom.
        kept = Span(head.start, match.end())
        return head if self._states(kept) else kept

    def demand(self, clause: Span, head: Span) -> Span:
        """The beginning of a claim as it is judged: with the "we must" that a point leaves out."""
        if not self._cues.blanks or head.start <= clause.start:
            return head
        modal = self._cues.modal.search(self._text, clause.start, clause.end)
        left_out = modal is not None and modal.end() == head.start
        return Span(modal.start(), head.end) if modal is not None and left_out else head

    def holds(self, spans: Sequence[Span]) -> bool:
        """Whether words end with the verb of what is shown behind them (a habit of asking, …, what it is)."""
        last = spans[-1].of(self._text).rstrip(" ,") if spans else ""
        return self._held is not None and self._held.search(last) is not None

    def completes(self, words: str) -> bool:
        """Whether words say what the verb in front of an aside is about (It is clear, …, that the sea is ours)."""
        return self._completing is not None and self._completing.match(words) is not None

    def _states(self, kept: Span) -> bool:
        """Whether words state something or end with the verb of what follows (…, most of us believe that …)."""
        words = kept.of(self._text)
        held = self._held is not None and self._held.search(words) is not None
        return held or self._reading.language.states(self._text, kept)

    def reported(self, head: Span) -> Span:
        """A clause without the words that only say who holds it."""
        said = self._cues.reporting.match(self._text, head.start, head.end)
        if said is None:
            return head
        told = Span(said.end(), head.end)
        named = said.group().rstrip().endswith(" is")
        stated = named or self._reading.language.states(self._text, told)
        short = _TOLD_IN_WORDS if self._cues.blanks else _TOLD
        least = short if stated else SHORT
        if self._wording.size([told]) >= least:
            return told
        return head
