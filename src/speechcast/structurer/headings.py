"""Headings of sections and slides: the author's own, else the claim of the passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from speechcast.languages.guiding import GUIDING
from speechcast.languages.ties import TIES
from speechcast.languages.wholes import WHOLES
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.answers import with_question
from speechcast.structurer.changes import superseded
from speechcast.structurer.cheapest import cheapest
from speechcast.structurer.claims import Claims
from speechcast.structurer.clause import without_end
from speechcast.structurer.cohesion import Importance
from speechcast.structurer.cues.marked import HEADINGS
from speechcast.structurer.cues.numbering import marker_at, says_of_what
from speechcast.structurer.cues.repetition import Repetition
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.heading_scores import HeadingScores
from speechcast.structurer.leads import behind_turn, told_of
from speechcast.structurer.reading import ASKING, LEADING, Reading, Role, ends_in
from speechcast.structurer.sections import BARE_NUMBER, Part
from speechcast.structurer.wording import Wording

_TELLING = 4.0
"""Size below which a heading says too little to stand alone."""

_LOOKED_AT = 16
"""Sentences of a part among which its heading is looked for."""

_OWN = 34.0
"""Size of a heading that the text does not give as one."""

_QUOTED = 60.0
"""Size of a sentence that stands alone on a slide."""

_PAIR = 30.0
"""Size up to which two points together make the heading of their slide."""

_DECLARED = 6.0
"""Size of the last words of a lead that are kept with the first ones."""

_STOPS = " ，,；;、。！？!?：:”"


class Headings:
    """Finds headings of parts and slides."""

    def __init__(
        self, reading: Reading, wording: Wording, claims: Claims,
        figures: Mapping[int, Repetition], importance: Importance, emphasis: Emphasis,
    ) -> None:  # fmt: skip
        self._emphasis = emphasis
        self._superseded = superseded(reading)
        self._reading = reading
        self._wording = wording
        self._claims = claims
        self.as_point = claims.as_point
        self._most = reading.cues.heading_size
        self._importance = importance
        self._scores = HeadingScores(reading, wording, claims, figures, emphasis)
        self._ties = TIES[reading.document.language]
        self._guiding = GUIDING.get(reading.document.language)
        whole = WHOLES[reading.document.language]
        self._pointing, self._stands = whole.pointing, whole.stands

    def of_part(self, part: Part) -> Phrase:
        """The heading of a part: behind its number or dash, else its best claim."""
        if part.counted:
            span = Span(part.marker_end, self._reading.sentences[part.first].span.end)
            whole = self._wording.phrase([span])
            given = part.style == HEADINGS.name and not BARE_NUMBER.fullmatch(whole.text)
            telling = given or self._names(whole)
            if part.labelled and whole.spans and telling:
                return whole
            said = self._reading.sentences[part.first].span
            if part.labelled and whole.spans and says_of_what(self._reading, said):
                return self._wording.phrase([said])
            own = self._heading(span)
            if self._wording.size(own.spans) >= _TELLING or part.last - part.first < 2:
                return own
        if part.announced is not None:
            if part.announced.named is None:
                return self.of_sentences(part.body, part.last)
            return self._wording.phrase([part.announced.named])
        begins = self._reading.sentences[part.first].span.start
        if self._reading.cues.dash.match(self._reading.text, begins):
            return self.of_sentences(part.first, part.first + 1)
        asked = self._question(part.first)
        return asked or self.of_sentences(part.first, part.last, main=part.main)

    def _names(self, whole: Phrase) -> bool:
        """Whether the words behind a number say enough: where words have several letters one may (Number two: price)."""
        if self._wording.size(whole.spans) >= _TELLING:
            return True
        named = self._reading.cues.headless is not None and not BARE_NUMBER.fullmatch(whole.text)
        return named and any(map(self._reading.content_words, whole.spans))

    def _question(self, first: int) -> Phrase | None:
        """What is asked, where a part answers the question of somebody else."""
        if (sentence := self._reading.sentences[first]).role is not Role.QUESTION:
            return None
        asked = self._wording.phrase([Span(sentence.start, sentence.span.end)])
        return asked if _TELLING <= self.size(asked) <= self._most else None

    def of_sentences(self, first: int, last: int, *, main: int = -1) -> Phrase:
        """The best claim among the sentences `[first, last)`; where they are of two passages of which the more
        important one begins at `main`, its first sentence counts as the first one."""
        sentences = self._reading.sentences
        said = [
            i for i in range(first, last)
            if not BARE_NUMBER.fullmatch(sentences[i].span.of(self._reading.text))
        ] or list(range(first, last))  # fmt: skip
        indices = [i for i in said if sentences[i].role is Role.BODY][:_LOOKED_AT]
        indices = indices or said[:_LOOKED_AT]
        shared = self._importance(first, last)
        spans = [sentences[index].span for index in indices]
        told = [
            self._scores.told(
                span,
                index - main if 0 <= main <= index else rank + (main >= 0),
                shared=shared[index - first],
                last=rank == len(spans) - 1,
            )
            for rank, (span, index) in enumerate(zip(spans, indices, strict=True))
        ]
        # A heading takes long to make: one that its words cannot save is not made.
        bounds = [
            (self._scores.least_cost(span) - worth, rank)
            for rank, (span, worth) in enumerate(zip(spans, told, strict=True))
        ]
        _, rank = next(cheapest(bounds, lambda rank: self._scores.cost(spans[rank]) - told[rank]))
        best = indices[rank]
        newer = self._superseded.get(best, best)
        most = self._most if newer == best else _OWN
        best = newer if newer < last else best
        sentence = self._reading.sentences[best]
        span = Span(sentence.start, sentence.span.end)
        if (named := told_of(self._reading, span)) is not None:
            return self._wording.phrase([named])
        asked = with_question(self._reading, self._wording, self._emphasis.asked, best)
        return asked or self._heading(span, most=min(most, _OWN), point=True)

    def of_wishes(self, first: int, last: int) -> Phrase:
        """The good wishes among the sentences `[first, last)`: without those they are for when
        that is long; else the best claim."""
        cues, text = self._reading.cues, self._reading.text
        pieces = [
            p for s in self._reading.sentences[first:last] for p in self._wording.pieces(s.span)
        ]
        for pattern in (cues.wish, cues.thanks, cues.ceremony):
            for piece in pieces:
                if pattern is None or not pattern.search(piece.of(text)):
                    continue
                sentence = self._reading.sentences[self._reading.sentence_at(piece.start)].span
                wish = self._wording.stripped(piece, point=False) or piece
                whole = Span(wish.start, max(wish.end, sentence.end))
                if self._wording.size([whole]) <= self._most:
                    return self._wording.phrase([whole])
                if self._wording.size([wish]) > self._most and cues.wished is not None:
                    match = cues.wished.search(text, wish.start, wish.end)
                    wish = Span(match.start("words"), wish.end) if match else wish
                if self._wording.size([wish]) <= self._most:
                    return self._wording.phrase([wish])
        return self.of_sentences(first, last)

    def of_lead(self, lead: Span) -> Phrase | None:
        """The heading that a sentence makes which announces a count; `None` where it says only that, or
        how many, things follow."""
        if (told := told_of(self._reading, lead)) is not None:
            return self._wording.phrase([told])
        lead = behind_turn(self._reading, self._wording.pieces(lead), lead)
        heading = self._heading(lead)
        words = without_end(heading.text)
        whole = self._wording.phrase([self._wording.stripped(lead, point=False)])
        begun = whole.spans and whole.spans[0].start == heading.spans[0].start
        if begun and (
            self._tells_when(words)
            or self._wording.size(whole.spans) <= self._wording.size(heading.spans) + _DECLARED
        ):
            # What is wished for, without who declares it, is but half of what leads up (为了……，我宣布).
            heading, words = whole, without_end(whole.text)
        if self._tells_when(words) or self._wording.size(heading.spans) > max(self._most, _OWN):
            return None
        return None if self._reading.cues.announcing.fullmatch(words) else heading

    def in_front(self, position: int) -> Phrase | None:
        """What a sentence says in front of the item that begins inside it (I ask you, first, to …); `None` where that
        is no statement."""
        sentence = self._reading.sentences[self._reading.sentence_at(position)]
        if not sentence.start < position < sentence.span.end:
            return None
        front = self._wording.phrase([Span(sentence.start, position)])
        stated = self._wording.size(front.spans) >= _TELLING and self.states(front)
        return front if stated else None

    def of_look_back(self, passage: Span) -> Phrase | None:
        """What the last sentences of a passage say of all the equals that it ends (On these four walls we built …);
        `None` where none does."""
        cues, text = self._reading.cues, self._reading.text
        for sentence in self._reading.language.sentences(text, passage)[1:]:
            if cues.summed.search(text, sentence.start, sentence.end):
                heading = self._heading(sentence, most=_OWN, point=True)
                fits = self._wording.size(heading.spans) <= _OWN and self.states(heading)
                return heading if fits else None
        return None

    def without_number(self, heading: Phrase) -> Phrase:
        """A heading without the number with which its sentence counts (一是要…)."""
        first = heading.spans[0]
        marker = marker_at(self._reading, first.start, first.end, inside=True)
        return heading if marker is None else self.from_position(heading, marker[2])

    def from_position(self, heading: Phrase, body: int) -> Phrase:
        """A heading without what stands in front of a position inside its first words, as a number does."""
        first = heading.spans[0] if heading.spans else None
        if first is None or not first.start < body < first.end:
            return heading
        return self._wording.phrase([Span(body, first.end), *heading.spans[1:]])

    def _tells_when(self, words: str) -> bool:
        """Whether words say only when, where or as what."""
        return (
            self._reading.cues.lead_in.match(without_end(words) + self._reading.cues.joiner)
            is not None
        )

    def of_refrain(self, clauses: Span) -> Phrase | None:
        """The heading that the clauses make with which all points begin; `None` where these say only
        when or on what condition the points hold."""
        cues, text = self._reading.cues, self._reading.text
        words = clauses.of(text)
        if cues.waiting.match(words) or self._wording.size([clauses]) < _TELLING:
            return None
        if any(self._wording.is_lead_in(p) for p in self._wording.pieces(clauses)):
            return None
        return self._heading(clauses)

    def of_passage(self, passage: Span, besides: Phrase) -> Phrase:
        """The sentence of a passage that is most worth hearing twice, at that length; one that says more than
        the heading `besides`, where there is one that states something."""
        text = self._reading.text
        sentences = self._reading.language.sentences(text, passage)[:_LOOKED_AT]
        framed = [s for s in sentences if not self._is_frame(s.of(text))]
        if not framed and besides.spans:
            return besides
        sentences = framed or sentences
        sentences = [s for s in sentences if self._says_more(s, besides)] or sentences
        named = [s for s in sentences if not self._tells_of_unshown(s, besides)]
        if not named and besides.spans:
            return besides
        sentences = named or sentences
        best = max(sentences or [passage], key=lambda s: (self._weight(s), -s.start))
        return self._claims.phrase(self._claims.heading(best, most=_QUOTED)) or self._as_it_is(best)

    def besides(self, phrase: Phrase, title: Phrase) -> Phrase:
        """What words say in front of those that stand in a title and end them, where that is a statement; all of
        them where it is none."""
        text = self._reading.text
        last = phrase.spans[-1]
        said = [s for s in title.spans if last.start <= s.start < last.end <= s.end + 1]
        if not said or not phrase.spans[0].start < said[0].start:
            return phrase
        rest = [*phrase.spans[:-1], Span(last.start, said[0].start).trimmed(text)]
        front = self._wording.phrase([span for span in rest if span])
        return front if front and self.states(front) else phrase

    def behind(self, phrase: Phrase, title: Phrase) -> Phrase:
        """What words say behind those that stand in a title and begin them, where that is a statement; all of them
        where it is none."""
        joined = self._ties.joined
        if joined is None or not title.spans or not phrase.spans:
            return phrase
        first, last = phrase.spans[0], title.spans[-1]
        if len(title.spans) > 1 or abs(first.start - last.start) > 1 or first.end <= last.end + 1:
            return phrase
        rest = Span(last.end, first.end)
        opened = joined.match(self._reading.text, rest.start, rest.end)
        if opened is None:
            return phrase
        told = self._wording.phrase([Span(opened.end(), rest.end), *phrase.spans[1:]])
        return told if told and self.states(told) and self.size(told) >= _TELLING else phrase

    def _says_more(self, sentence: Span, heading: Phrase) -> bool:
        """Whether a sentence states something and holds nothing of a heading."""
        text = self._reading.text
        return (
            not any(sentence.overlap(span) for span in heading.spans)
            and self._reading.size(sentence) >= _TELLING
            and self._stands(without_end(sentence.of(text)), "")
            and not ends_in(sentence.of(text), ASKING + LEADING)
        )

    def _tells_of_unshown(self, sentence: Span, heading: Phrase) -> bool:
        """Whether a sentence opens with a pronoun for what another sentence names than that of a heading."""
        cues, text, elsewhere = self._reading.cues, self._reading.text, self._ties.elsewhere
        if elsewhere is None or not heading.spans:
            return False
        index = self._reading.sentence_at(sentence.start)
        shown = {self._reading.sentence_at(span.start) for span in heading.spans}
        if index in shown or index - 1 in shown:
            return False
        own = self._reading.sentences[index]
        words = Span(max(own.start, sentence.start), sentence.end)
        return elsewhere.match(text, words.start, words.end) is not None and (
            cues.leaning.match(text, words.start, words.end) is not None
        )

    def _is_frame(self, words: str) -> bool:
        """Whether a sentence only thanks, wishes or announces."""
        return (
            self._reading.only_announces(words)
            or self._reading.cues.ceremony.search(words) is not None
            or (self._guiding is not None and self._guiding.is_courtesy(words))
        )

    def _weight(self, sentence: Span) -> float:
        """How much speaks for a sentence, wherever it stands."""
        words = sentence.of(self._reading.text)
        cues = self._reading.cues
        worth = self._scores.told(sentence, 0) - self._scores.cost(sentence)
        return worth + 0.6 * bool(cues.task.match(words) or cues.conclusion.match(words))

    def of_line(self, line: Span) -> Phrase:
        """A line of verse as it stands."""
        return self._wording.phrase([line]) or self._as_it_is(line)

    def size(self, phrase: Phrase) -> float:
        """Size of a phrase in Chinese characters or what says as much."""
        return self._wording.size(phrase.spans)

    def states(self, phrase: Phrase) -> bool:
        """Whether words state something, so that they may stand alone as a point."""
        text = self._reading.text
        return any(
            self._stands(without_end(span.of(text)), self._behind(span)) for span in phrase.spans
        )

    def is_of_others(self, phrase: Phrase) -> bool:
        """Whether words are quoted from somebody else."""
        return bool(phrase.spans) and self._wording.is_quoted(phrase.spans[0])

    def names_its_own(self, phrase: Phrase) -> bool:
        """Whether words do not tell of somebody or something named elsewhere."""
        cues, text = self._reading.cues, self._reading.text
        pieces = [p for span in phrase.spans for p in self._wording.pieces(span)]
        told = cues.recounting.match(text, pieces[0].start, pieces[0].end) if pieces else None
        return told is None and not any(
            pattern.match(text, piece.start, piece.end)
            for piece in pieces[:2]
            for pattern in (cues.refers, self._pointing)
        )

    def _behind(self, span: Span) -> str:
        """What its sentence says behind a span."""
        end = self._reading.sentences[self._reading.sentence_at(span.start)].span.end
        return self._reading.text[span.end : end].strip(_STOPS)

    def halves(self, heading: Phrase) -> list[Phrase]:
        """A heading of two clauses without its first one."""
        if len(heading.spans) != 1:
            return []
        pieces = self._wording.pieces(heading.spans[0])
        if len(pieces) != 2 or self._wording.size(pieces[1:]) < _TELLING:
            return []
        half = self._wording.stripped(pieces[1], point=False)
        if self._emphasis.contrast(heading.spans[0]) is not None:
            return []
        text = self._reading.text
        if self._reading.cues.continuation.match(half.of(text)) or self._tells_when(half.of(text)):
            return []
        stated = self._reading.language.states(text, half) or self._stands(
            without_end(half.of(text)), ""
        )
        if not stated:
            return []
        return [self._wording.phrase([half])]

    def of_points(self, points: Sequence[Phrase]) -> list[Phrase]:
        """Headings that the points of a slide make themselves which are equals, best first."""
        found: list[Phrase] = []
        if len(points) > 1 and points[0].text != points[1].text:
            spans = [*points[0].spans, *points[1].spans]
            others = any(map(self.is_of_others, points[:2]))
            if not others and self._wording.size(spans) <= _PAIR:
                found.append(self._wording.phrase(spans))
        return [*found, *points]

    def _heading(self, span: Span, *, most: float = 0.0, point: bool = False) -> Phrase:
        claim = self._claims.heading(span, most=most or self._most, point=point)
        return self._claims.phrase(claim) or self._as_it_is(span)

    def _as_it_is(self, span: Span) -> Phrase:
        """The words of a span that has nothing but signs."""
        trimmed = span.trimmed(self._reading.document.text)
        return Phrase(self._reading.document.shown(trimmed), (trimmed,) if trimmed else ())
