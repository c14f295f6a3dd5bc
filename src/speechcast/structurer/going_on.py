"""What a claim goes on with in the words behind it: what is so instead of what it denies or in spite of what it concedes,
the rest of what somebody says, and what it only announces in front of a colon."""

from __future__ import annotations

from speechcast.languages.substance import SUBSTANCE
from speechcast.languages.yielding import YIELDING
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.claim import Claim
from speechcast.structurer.claims import Claims
from speechcast.structurer.reading import ASKING, LEADING, Reading, ends_in
from speechcast.structurer.wording import Wording

_EXPLAINED, _WHOLE = 1.9, 1.4
"""How many times the size of a detail what stands behind a colon may have, and a sentence that says what is so."""

_TELLING = 3
"""Content words from which a part of such a sentence says enough."""


class GoingOn:
    """Finds with what claims of a reading go on."""

    def __init__(self, reading: Reading, wording: Wording, claims: Claims) -> None:
        self._reading = reading
        self._wording = wording
        self._claims = claims
        self._substance = SUBSTANCE.get(reading.document.language)
        self._yielding = YIELDING.get(reading.document.language)
        self._size = reading.cues.detail_size

    def behind(self, claim: Claim, behind: Span) -> Phrase | None:
        """What the next sentence says that a claim is not told without.

        Args:
            claim: The claim.
            behind: What its passage says behind its sentence.
        """
        if self._yielding is None and not self._turns(behind):
            return None
        following = self._reading.language.sentences(self._reading.text, behind)[:1]
        if not following:
            return None
        if self._yielding is None:
            told = not claim.rest and self._claims.is_whole(claim)
            return self._against(following[0]) if told else None
        return self._spoken(claim, following[0]) or self._instead(claim, following[0])

    def set_right(self, point: Span, end: int) -> Phrase | None:
        """What the next sentence says is so, where a support that is shown by itself only says what is not or is turned
        against there.

        Args:
            point: Its words.
            end: The end of its passage.
        """
        text = self._reading.text
        sentence = self._reading.sentences[self._reading.sentence_at(point.start)]
        told = Span(sentence.span.end, max(sentence.span.end, end))
        if self._yielding is None and not self._turns(told):
            return None
        following = self._reading.language.sentences(text, told)[:1]
        if self._yielding is None:
            ends = not text[point.end : sentence.span.end].strip("。！；")
            return self._against(following[0]) if following and ends else None
        words = text[sentence.start : sentence.span.end]
        if not following or not self._yielding.corrected(words, following[0].of(text)):
            return None
        fits = self._wording.size(following) <= self._size
        return self._wording.phrase(following) if fits else None

    def explained(self, claim: Claim) -> Phrase | None:
        """What a claim announces that breaks off at a colon (We have a new rule: …), where it is read at a glance."""
        text = self._reading.text
        if self._substance is None or not claim.rest or text[claim.spans[-1].end - 1] != ":":
            return None
        told = Span(claim.rest[0].start, claim.rest[-1].end)
        most = _EXPLAINED * self._size
        if self._wording.size([told]) <= most:
            return self._wording.phrase([told])
        best = self._claims.best(told, most=self._size)
        fits = self._claims.is_whole(best) and self._wording.size(best.spans) <= most
        return self._claims.phrase(best) if fits else None

    def _instead(self, claim: Claim, following: Span) -> Phrase | None:
        """What the next sentence says is so where a claim only says what is not."""
        text = self._reading.text
        whole = self._reading.sentences[self._reading.sentence_at(claim.spans[0].start)]
        words = text[whole.start : whole.span.end]
        if claim.rest:
            # What is left out may say already what is so.
            words = f"{text[claim.spans[0].start : claim.spans[-1].end].rstrip(' ,;')}."
        if self._yielding is None or not self._yielding.corrected(words, following.of(text)):
            return None
        if self._wording.size([following]) <= _WHOLE * self._size:
            return self._wording.phrase([following])
        best = self._claims.best(following, most=self._size)
        fits = self._claims.is_whole(best) and self._wording.size(best.spans) <= self._size
        tells = sum(map(self._reading.content_words, best.spans)) >= _TELLING
        if fits and tells and best.spans[0].start == following.start:
            return self._claims.phrase(best)
        small = self._wording.size([following]) <= _EXPLAINED * self._size
        return self._wording.phrase([following]) if small else None

    def _turns(self, behind: Span) -> bool:
        """Whether the next sentence opens with a turn against what is said before it: found without its end."""
        told = behind.trimmed(self._reading.text)
        return (
            self._reading.cues.adversative.match(self._reading.text, told.start, told.end)
            is not None
        )

    def _against(self, following: Span) -> Phrase | None:
        """The sentence behind what is shown where it turns against that, which alone would say more than its speaker does."""
        text = self._reading.text
        against = self._reading.cues.adversative.match(text, following.start, following.end)
        if against is None or ends_in(following.of(text), ASKING + LEADING):
            return None
        if self._wording.size([following]) <= _WHOLE * self._size:
            return self._wording.phrase([following])
        best = self._claims.best(following, most=self._size)
        first = best.spans[0]
        if text[against.end() : first.start].strip("，") or not self._claims.is_whole(best):
            return None
        told = [Span(following.start, first.end), *best.spans[1:]]
        fits = self._wording.size(told) <= _WHOLE * self._size
        return self._wording.phrase(told) if fits else None

    def _spoken(self, claim: Claim, following: Span) -> Phrase | None:
        """The rest of what somebody says, where its speaker is named between it and the claim ("Not yet," he said.
        "Wait.")."""
        text = self._reading.text
        spoken = self._substance.spoken if self._substance is not None else None
        sentence = self._reading.sentences[self._reading.sentence_at(claim.spans[0].start)].span
        if spoken is None or text[following.start] not in '"“':
            return None
        said = spoken.search(text, sentence.start, sentence.end)
        if said is None or not claim.spans[-1].end <= said.start("who"):
            return None
        fits = self._wording.size([following]) <= self._size
        return self._wording.phrase([following]) if fits else None
