"""What a point says beside its claim: whom it is about, their name, what they are promised, its last clause."""

from __future__ import annotations

import re
from dataclasses import replace

from speechcast.languages.announced_rows import COUNTED_OUT, COUNTS
from speechcast.languages.substance import SUBSTANCE
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.claim import Claim
from speechcast.structurer.claims import Claims
from speechcast.structurer.figures_beside import second_figure
from speechcast.structurer.item_heads import ItemHeads
from speechcast.structurer.reading import Reading
from speechcast.structurer.rows import row_end
from speechcast.structurer.shortening import MEASURED
from speechcast.structurer.starts import Start
from speechcast.structurer.wholeness import Wholeness
from speechcast.structurer.wording import Wording

_PROMISE, _NAME = 44.0, 9.0
"""Sizes that what is promised to those whom a claim only names may have, as without it they hear nothing,
and their name behind what they are (To that assembly of nations, the League, …)."""

_GLANCE = 1.6
"""How many times the size of a claim a short sentence may have that is shown whole."""

_NAMED = 2.2
"""How many times the size of a claim what is shown may have for the sake of a name."""

_ENDED = 3.6
"""The same for the sake of its end."""

_WITH_MEANS = 30.0
"""Size of a detail that holds the figure or the name of its sentence."""

_TOLD_APART = 6
"""Clauses behind a claim among which stands what it is instead of what it is not."""

_BEHIND, _LONG = 3, 1.4
"""Clauses behind a claim among which its condition may stand, and how many times the size of a detail this may have."""

_LEAD_CLAUSES = 3
"""Clauses of a claim that says how many things there are and tells one of them, at most."""

_ALIKE = 2
"""Words with which clauses open that are one row."""

_DATE = re.compile(r"\d,\s[12]\d{3},?\s*$")
"""The end of a clause that names a day with its year."""

_WORDS = 9.0
"""Size below which words without a verb are no point."""

BRIEF = 0.7
"""Share of a claim's size up to which one asks for support: there the figures stand that are stated."""

_COMMA = re.compile(r"[,，;；](?!\d)")


class Fitting:
    """Completes the claims of points."""

    def __init__(self, reading: Reading, wording: Wording, claims: Claims) -> None:
        self._reading = reading
        self._wording = wording
        self._claims = claims
        self._substance = SUBSTANCE.get(reading.document.language)
        self._lack = Wholeness(reading).lack
        self._heads = ItemHeads(reading, wording, claims.stand, self._lack)

    def breaks_off(self, start: Start) -> bool:
        """Whether the best claim of a sentence is a part of a statement that goes on behind it, or a few words
        that state nothing (But not in here.), where they are neither called out nor quoted."""
        end = self._reading.sentences[start.sentence].span.end
        span = Span(start.body, max(start.body, end))
        claim = self._claims.best(span, most=self._reading.cues.claim_size, frame=start.frame)
        if self._claims.is_whole(claim) or self._claims.addresses(claim):
            return False
        if claim.lack > 0.0:
            return bool(claim.rest)
        said = span.of(self._reading.text).endswith((".", "。", ",", ";"))
        return said and self._wording.size(claim.spans) < _WORDS

    def best(self, start: Start, body: Span, *, head: bool = False) -> Claim:
        """The best claim of a beginning; where `head`, only its head, if it has one."""
        most = self._reading.cues.claim_size
        best = self._claims.best(body, most=most, frame=start.frame)
        return self.headed(best, start, body, head=head)

    def fitted(self, claim: Claim, start: Start, body: Span, *, head: bool = False) -> Claim:
        """A claim with what it is not told without: the name of those whom it addresses, the one clause behind a label,
        what makes it matter, and whom its paragraph is about; nothing of it where it is a `head`."""
        if head and len(claim.spans) == 1 and claim.rest:
            return claim
        if self._claims.addresses(claim):
            claim = self.named(claim)
        else:
            if (start.label or start.parallel) and len(claim.rest) == 1:
                claim = self.completed(claim)
            claim = self.filled(claim, start, body)
        return self.tagged(claim, start.tag) if start.tag else claim

    def headed(self, claim: Claim, start: Start, body: Span, *, head: bool = False) -> Claim:
        """The claim of an item of a Chinese count with its head, where it has one of a few words that states what the rest
        only goes into (二要讲效率，…); the head alone where `head`."""
        if not (start.numbered or head) or self._reading.cues.blanks:
            return claim
        stripped = self._wording.stripped(body, point=True)
        pieces = self._wording.pieces(stripped)
        if len(pieces) < 2 or (claim.spans[0].start <= pieces[0].start and not head):
            return claim
        if not self._heads.is_head(pieces[0], body):
            return claim
        return Claim((pieces[0],), tuple(pieces[1:]), claim.cost)

    def named(self, claim: Claim) -> Claim:
        """A claim that names those whom it addresses, with their name where that stands behind it."""
        name = claim.rest[0] if len(claim.rest) > 1 else None
        if name is None or self._wording.size([name]) > _NAME:
            return claim
        if self._reading.language.states(self._reading.text, name):
            return claim
        return claim.longer(1)

    def completed(self, claim: Claim) -> Claim:
        """The claim of a label or of a member of a repetition with the one clause behind it, where both
        are read at a glance."""
        whole = claim.longer(len(claim.rest))
        fits = self._wording.size(whole.spans) <= _GLANCE * self._reading.cues.claim_size
        return whole if fits else claim

    def measured(self, claim: Claim) -> Claim:
        """A claim with the figures of the clause behind it, where both are read at a glance."""
        cues, text = self._reading.cues, self._reading.text
        if not claim.rest:
            return claim
        clause = claim.rest[0]
        brief = self._wording.size(claim.spans) <= BRIEF * cues.claim_size
        if brief and (cues.apart is None or self._reading.language.states(text, clause)):
            return claim
        figure = cues.figure.search(text, clause.start, clause.end)
        if figure is None or (len(claim.rest) > 1 and self._wording.is_lead_in(clause)):
            # When the next thing is so is no figure of this one.
            return claim
        # Where commas join everything, a clause with one in it holds what belongs together.
        comma = _COMMA.search(text, figure.end(), clause.end) if cues.apart is not None else None
        measure = Span(clause.start, comma.end()) if comma else clause
        spans = (*claim.spans, measure)
        if self._wording.size(spans) > MEASURED * cues.claim_size:
            return claim
        return replace(claim, spans=spans, rest=claim.rest[1:])

    def filled(self, claim: Claim, start: Start, body: Span) -> Claim:
        """A claim with what makes it matter, in front of it and behind it; members of a repetition and labels
        begin as their neighbours do."""
        claim = self._ended(claim)
        claim = self._named_behind(self.measured(self._to_row_end(self._counted_out(claim))))
        claim = self._by_means(self._announced(claim))
        return claim if start.parallel or start.label else self._introduced(claim, body)

    def _ended(self, claim: Claim) -> Claim:
        """A claim that breaks off with the clauses behind it up to where it is whole: where it is numbered, or one of
        a row, no other sentence has taken its place."""
        if claim.lack <= 0.0 or not claim.rest:
            return claim
        end = claim.rest[-1].end
        for count in range(1, len(claim.rest) + 1):
            longer = claim.longer(count)
            if self._wording.size(longer.spans) > _ENDED * self._reading.cues.claim_size:
                break
            if self._lack(longer.spans, end) <= 0.0:
                return replace(longer, lack=0.0)
        return claim

    def _counted_out(self, claim: Claim) -> Claim:
        """A claim that says how many things there are and tells the first one with the others, where their clauses end its
        sentence (三件大事，就是修桥，换船，通夜航)."""
        counted = COUNTED_OUT[self._reading.document.language]
        if counted is None or not claim.rest or len(claim.spans) > _LEAD_CLAUSES:
            return claim
        text, last = self._reading.text, claim.spans[-1]
        found = counted.search(text, claim.spans[0].start, last.end)
        # The first one stands behind it in its clause.
        if found is None or found.end() >= last.end or last.start > found.end():
            return claim
        if len(claim.rest) != COUNTS[found["n"]] - 1:
            return claim
        whole = claim.longer(len(claim.rest))
        fits = self._wording.size(whole.spans) <= _ENDED * self._reading.cues.claim_size
        return whole if fits else claim

    def _to_row_end(self, claim: Claim) -> Claim:
        """A claim with the members behind it of the row in which it ends, where all are read at a glance."""
        if not claim.rest:
            return claim
        pieces = (claim.spans[-1], *claim.rest)
        blanks = self._reading.cues.blanks
        end = row_end(self._reading.text, pieces, 1, blanks=blanks) - 1
        if not end:
            return claim
        longer = claim.longer(end)
        fits = self._wording.size(longer.spans) <= _NAMED * self._reading.cues.claim_size
        return longer if fits else claim

    def _introduced(self, claim: Claim, body: Span) -> Claim:
        """A claim with the clause in front of it that names a figure or by what means, where both are read at
        a glance.

        Args:
            claim: The claim.
            body: Its sentence.
        """
        text, first = self._reading.text, claim.spans[0]
        before = [p for p in self._wording.pieces(body) if p.end <= first.start]
        if self._substance is None or not before:
            return claim
        front = self._wording.stripped(before[-1], point=True) or before[-1]
        words = front.of(text)
        if not _DATE.search(words):
            if not self._substance.front.match(words) or self._substance.scene.match(words):
                return claim
            if self._most_for(front) < self._wording.size([front, *claim.spans]):
                return claim
        return replace(claim, spans=(front, *claim.spans))

    def _named_behind(self, claim: Claim) -> Claim:
        """A claim that speaks of one thing, or of some, with its name behind the dash in which it ends."""
        if self._substance is None or not claim.rest:
            return claim
        text, last, name = self._reading.text, claim.spans[-1], claim.rest[0]
        if self._substance.unnamed.search(text, last.start, last.end) is None:
            return claim
        longer = claim.longer(1)
        fits = self._wording.size(longer.spans) <= MEASURED * self._reading.cues.claim_size
        return longer if fits and not self._claims.stand([name]) else claim

    def _announced(self, claim: Claim) -> Claim:
        """A claim that ends in a colon with what it announces, which is what its sentence says."""
        text, cues = self._reading.text, self._reading.cues
        if self._substance is None or not claim.rest or text[claim.spans[-1].end - 1] != ":":
            return claim
        for count in dict.fromkeys((len(claim.rest), 1)):
            told = claim.rest[:count]
            content = self._substance.content.match(told[0].of(text)) is not None
            whole = count == len(claim.rest) or content or self._claims.stand(told)
            for first in range(len(claim.spans)):
                spans = (*claim.spans[first:], *told)
                fits = self._wording.size(spans) <= MEASURED * cues.claim_size
                kept = not any(
                    cues.waiting.match(text, s.start, s.end) for s in claim.spans[:first]
                )
                if (
                    whole
                    and fits
                    and kept
                    and (not first or self._claims.stand(claim.spans[first:]))
                ):
                    return replace(claim, spans=spans, rest=claim.rest[count:])
        behind = Span(claim.rest[0].start, claim.rest[-1].end)
        best = self._claims.best(behind, most=cues.claim_size)
        fits = self._wording.size(best.spans) <= _NAMED * cues.claim_size
        return best if fits and self._claims.states(best) and self._claims.is_whole(best) else claim

    def _by_means(self, claim: Claim) -> Claim:
        """A claim with the clause behind it that names by what or with what, where both are read at a glance."""
        if self._substance is None or not claim.rest:
            return claim
        clause = claim.rest[0]
        if not self._substance.means.match(clause.of(self._reading.text)):
            return claim
        longer = claim.longer(1)
        return longer if self._wording.size(longer.spans) <= self._most_for(clause) else claim

    def beside(self, claim: Claim) -> Phrase | None:
        """What a claim is not told without, as its detail: its means, what it is set apart from, the others of its row."""
        return (
            self.with_means(claim)
            or self.set_apart(claim)
            or self._row(claim)
            or self._listed(claim)
            or second_figure(self._reading, self._wording, claim)
        )

    def proviso(self, claim: Claim) -> Phrase | None:
        """The condition behind a claim on which it holds, be it behind an aside."""
        if self._substance is None:
            return None
        for clause in claim.rest[:_BEHIND]:
            if self._substance.proviso.match(clause.of(self._reading.text)):
                fits = self._wording.size([clause]) <= self._reading.cues.detail_size * _LONG
                return self._wording.phrase([clause]) if fits else None
            if self._claims.stand([clause]):
                return None
        return None

    def _row(self, claim: Claim) -> Phrase | None:
        """The clauses behind a claim that open as it does (…; there must be …), or as what it says does (that …, and
        that …), where all are read at a glance."""
        if self._substance is None or not claim.rest:
            return None
        text, last = self._reading.text, claim.spans[-1]
        said = last.of(text).lower()
        begun = " ".join(said.split()[:_ALIKE])
        members: list[Span] = []
        for piece in claim.rest:
            words = self._wording.stripped(piece, point=False).of(text).lower()
            opens = self._substance.row.match(piece.of(text))
            within = opens is not None and f" {opens['word'].lower()} " in said
            if not within and not words.startswith(f"{begun} "):
                break
            members.append(piece)
        if not members or self._wording.size(members) > _WITH_MEANS:
            return None
        opens = self._substance.row.match(text, members[0].start, members[0].end)
        start = opens.start("word") if opens is not None else members[0].start
        return self._wording.phrase([Span(start, members[0].end), *members[1:]])

    def _listed(self, claim: Claim) -> Phrase | None:
        """The other members of a list of things whose first one ends a claim, where they are read at a glance."""
        if self._substance is None or len(claim.rest) != 1:
            return None
        piece = claim.rest[0]
        listed = self._substance.listed.match(piece.of(self._reading.text)) is not None
        if not listed or self._claims.stand([piece]) or self._wording.size([piece]) > _WITH_MEANS:
            return None
        return self._wording.phrase([piece])

    def with_means(self, claim: Claim) -> Phrase | None:
        """The clause behind a claim that names a figure or by what, as its detail."""
        if self._substance is None or not claim.rest:
            return None
        clause = claim.rest[0]
        fits = self._wording.size([clause]) <= _WITH_MEANS and self._most_for(clause) > 0.0
        if not fits or not self._substance.means.match(clause.of(self._reading.text)):
            return None
        return self._wording.phrase([clause])

    def set_apart(self, claim: Claim) -> Phrase | None:
        """What a claim is set apart from and what it is instead, told behind it (…, not a wall, but a bridge),
        as its detail; without the former where both are long."""
        if self._substance is None or not claim.rest:
            return None
        text, rest = self._reading.text, claim.rest[:_TOLD_APART]
        if not self._substance.denied.match(rest[0].of(text)):
            return None
        told = ((k, self._substance.instead.match(p.of(text))) for k, p in enumerate(rest))
        at, opening = next(((k, match) for k, match in told if match), (0, None))
        if opening is None:
            return None
        whole = rest[: at + 1]
        if self._wording.size(whole) <= self._reading.cues.detail_size:
            return self._wording.phrase(whole)
        instead = Span(rest[at].start + opening.end(), rest[at].end)
        fits = self._wording.size([instead]) <= _WITH_MEANS
        return self._wording.phrase([instead]) if fits else None

    def _most_for(self, clause: Span) -> float:
        """The size that a claim may have with a clause that holds a figure or a name; 0 for any other."""
        text, cues = self._reading.text, self._reading.cues
        if cues.figure.search(text, clause.start, clause.end):
            return MEASURED * cues.claim_size
        named = self._substance is not None and self._substance.name.search(
            text, clause.start, clause.end
        )
        return _NAMED * cues.claim_size if named else 0.0

    def tagged(self, claim: Claim, tag: Span) -> Claim:
        """A claim with whom or what it is about in front."""
        first = claim.spans[0]
        if first.start == tag.end:
            return replace(claim, spans=(Span(tag.start, first.end), *claim.spans[1:]))
        return replace(claim, spans=(tag, *claim.spans))

    def promised(self, rest: Span) -> Phrase | None:
        """What the rest of a sentence promises to those whom its claim names."""
        promise = self._announced(self._claims.best(rest, most=self._reading.cues.detail_size))
        if not self._claims.is_whole(promise) or self._wording.size(promise.spans) > _PROMISE:
            return None
        return self._claims.phrase(promise)
