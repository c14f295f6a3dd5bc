"""Which clauses of a sentence carry its claim.

A run of neighbouring clauses is chosen by what it costs: clauses that say only when, where or how
may be left in front; what must not be torn apart (不是…而是, if … then, a verb and what it asks
for) stays together; short enough to be read at a glance is better than whole.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from itertools import islice

from speechcast.languages.wholes import WHOLES
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.cheapest import cheapest
from speechcast.structurer.claim import Claim
from speechcast.structurer.claim_openings import CLAUSES, ClaimOpenings
from speechcast.structurer.claim_runs import (
    MOST_FORM,
    NAMED,
    STRESS,
    WEIGHTY,
    Run,
    aside_cost,
    length_cost,
    most_telling,
    runs_from,
    short_cost,
)
from speechcast.structurer.clause import Clause
from speechcast.structurer.clauses import Clauses
from speechcast.structurer.dashes import Dashes
from speechcast.structurer.dependence import Dependence
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.false_asides import is_purpose
from speechcast.structurer.guiding import Guiding
from speechcast.structurer.late_claims import late_claim
from speechcast.structurer.owners import Owners, parts_items
from speechcast.structurer.reading import LEADING, Reading, ends_in
from speechcast.structurer.shortening import Shortening, parts
from speechcast.structurer.supports import QUOTED, Supports
from speechcast.structurer.wording import Wording

_ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)
_LOOK = 4
"""Clauses at the start of a sentence among which its claim begins."""

_TRIED = 10
"""How many of the best runs are looked through for a statement."""

_ADDRESSED = 2.6
"""What is lacked at most by words that name those to whom something is promised: their support tells it."""

_DEPENDENT = 6.0
"""What clauses lack that all hang on one behind them."""

_NOTHING = 20.0
"""More than any run lacks."""

_HEADLESS, _PARTED_NAME, _NAMELESS = 1.6, 3.6, 2.0
"""What it costs to begin behind the subject of a clause, behind that and an aside, and behind what the words only tell
of."""

_OWNERLESS, _RENAMED = 2.4, 0.8
"""What it costs to begin behind those of whom the words tell, or who say them, and where they are named in front."""

_PARTED = 1.2
"""What it costs to show one half of a contrast, and the parts of two items."""

_AT_LENGTH = 50.0
"""Size of a heading from which a sentence is shown at length, as a quotation is."""

_KEPT = 1024
"""Claims that are kept: slides ask again for those of their points."""


class Claims:
    """Finds claims in a reading.

    Attributes:
        best: The best claim of a sentence (`_best`).
        heading: A sentence as a heading (`_as_heading`).
        detail, details: Their support (`Supports`).
        as_point: Words of a passage as a point shows them (`Shortening`).
    """

    def __init__(self, reading: Reading, wording: Wording, emphasis: Emphasis) -> None:
        self._emphasis = emphasis
        self._reading = reading
        self._wording = wording
        self._cues = reading.cues
        self._text = reading.text
        self._rules = WHOLES[reading.document.language]
        self._clauses = Clauses(reading, wording)
        self._dependence = Dependence(reading)
        self._guiding = Guiding(reading, wording, self._clauses).claim
        self._owners = Owners(reading)
        self._dashes = Dashes(reading, self._clauses)
        self._shortening = Shortening(reading, wording, emphasis)
        self.as_point = self._shortening.as_point
        self._openings = ClaimOpenings(reading, wording, emphasis)
        supports = Supports(reading, wording, self._clauses)
        self.detail, self.details = supports.detail, supports.details
        self.best = lru_cache(maxsize=_KEPT)(self._best)
        self.heading = lru_cache(maxsize=_KEPT)(self._as_heading)

    def _best(self, sentence: Span, *, most: float, frame: int = 0, point: bool = True) -> Claim:
        """The best claim of a sentence, or of an item inside one.

        Args:
            sentence: Its characters, behind number and list sign.
            most: Size that it should not pass.
            frame: Position behind the words that it shares with its neighbours and that are no
                claim by themselves; 0 when there are none.
            point: Whether 要 or "we must" in front may be left out.
        """
        quoted = self._openings.quoted(sentence, most)
        if quoted is not None:
            return Claim((quoted,), (), 0.0)
        guiding = self._guiding(sentence, most)
        if guiding is not None:
            return guiding
        sentence = self._openings.told(sentence)
        pieces = self._pieces(sentence, point=point)
        if not pieces:
            return Claim((sentence,), (), 9.0)
        if len(pieces) == 1:
            head = self._openings.head(pieces[0], most, point=point)
            return Claim((self._shortening.shortened(head, most),), (), 0.0)
        clauses = self._clauses.of(pieces)
        asides = self._clauses.asides(clauses)
        heads = [self._openings.head(piece, most, point=point) for piece in pieces[:_LOOK]]
        contrast = self._emphasis.contrast(sentence)
        stressed = self._emphasis.form(sentence) > 0
        late, price = late_claim(self._cues, clauses, self._names)
        late = late if self._wording.size(pieces) > most else 0
        price += self._clauses.kept(clauses, 0)
        own = len(heads)
        heads += [self._openings.head(c.span, most, point=point) for c in clauses[own : late + 1]]
        skipped = [0.0]

        def cost_of(run: Run) -> float:
            i, j, is_late, size = run
            cost = self._cost(
                clauses, asides, heads[i], i, j, size, most, frame,
                price if is_late else skipped[i], stressed=stressed,
            )  # fmt: skip
            whole = Span(pieces[i].start, pieces[j - 1].end)
            return cost if is_late else cost + _PARTED * parts(whole, contrast)

        def runs_of(i: int, skip: float, *, is_late: bool = False) -> Iterable[tuple[float, Run]]:
            size = self._wording.size([heads[i]])
            return runs_from(
                self._cues, clauses, asides, i, size, most, skip, late=is_late, stressed=stressed
            )

        def runs_behind(i: int) -> Iterable[tuple[float, Run]]:
            skipped.append(skipped[-1] + self._clauses.passed(clauses, i - 1, asides[i - 1]))
            return runs_of(i, skipped[i])

        # What it costs to begin later is found where that may still be cheaper.
        telling = most_telling(stressed=stressed)
        later = (
            (
                skipped[-1] + self._clauses.least_passed(asides[i - 1]) - telling,
                partial(runs_behind, i),
            )
            for i in range(1, own)
        )
        first = [*runs_of(0, 0.0), *(runs_of(late, price, is_late=True) if late else ())]
        costs = cheapest(first, cost_of, later)
        dependent = self._dependence.dependent(clauses)
        best, best_cost, lacking = (0, 1), math.inf, 0.0
        for cost, (i, j, *_) in islice(costs, _TRIED):
            if best_cost == math.inf:
                best, best_cost = (i, j), cost + _NOTHING
            if cost >= best_cost:
                break
            opening = self._openings.demand(
                pieces[i] if i else Span(sentence.start, pieces[0].end), heads[i]
            )
            lack = self._clauses.lack(
                [opening, *pieces[i + 1 : j]], sentence.end, opens=all(asides[:i])
            )
            if j < len(pieces) and (all(dependent[i:j]) or self._dependence.apposed(clauses, i, j)):
                lack = max(lack, _DEPENDENT)
            if clauses[i].addresses:
                lack = min(lack, _ADDRESSED)
            end = pieces[j - 1].end
            run = Span(min(heads[i].start, opening.start, end), end)
            verbless = self._cues.verbless
            stated = lack >= verbless or self._reading.language.states(self._text, run)
            total = cost + (lack if stated else verbless)
            if total < best_cost:
                best, best_cost, lacking = (i, j), total, lack
            if best_cost <= cost:  # No other costs less.
                break
        i, j = best
        chosen = [heads[i], *self._clauses.shown(pieces, asides, i + 1, j)]
        tight = len(chosen) < j - i
        owner = self._owners.named_before(clauses, i, j) if i else None
        if owner is not None:
            chosen.insert(0, heads[owner] if owner < own else pieces[owner])
        chosen = self._dashes.before(chosen, sentence, contrast, opens=not i)
        chosen[-1] = self._shortening.shortened(chosen[-1], most - self._wording.size(chosen[:-1]))
        return Claim(tuple(chosen), tuple(pieces[j:]), best_cost, tight=tight, lack=lacking)

    def _of_what_is_named(self, before: Clause, clause: Clause) -> bool:
        """Whether a clause without a subject tells of what the one before it only names."""
        told = self._rules.has_subject is not None and not clause.names_subject
        return told and "的" in before.words and self._names(before, clause)

    def _names(self, clause: Clause, following: Clause) -> bool:
        """Whether a clause only names what the one behind it tells of."""
        return not clause.aside and self._clauses.lack([clause.span], following.span.end) > 0.0

    def _pieces(self, sentence: Span, *, point: bool) -> list[Span]:
        """The clauses of a sentence, but for one that only announces the others: whose colon would
        fall away with the aside behind it."""
        pieces = list(self._wording.pieces(self._wording.stripped(sentence, point=point)))
        pieces = self._openings.opened(pieces[:CLAUSES])
        if len(pieces) > 1:
            # What is held to be so may itself begin with when or where (I believe that in winter, …).
            told = self._openings.reported(pieces[0])
            pieces[0] = told if self._wording.is_lead_in(told) else pieces[0]
        if len(pieces) > 2 and ends_in(pieces[0].of(self._text), LEADING):
            asides = self._clauses.asides(self._clauses.of(pieces[:3]))
            if asides[1] and not asides[2] and self._clauses.says(pieces[1:]):
                return pieces[1:]
        return pieces

    def states(self, claim: Claim) -> bool:
        """Whether a claim says something by itself; one without a verb, or that only names those to whom
        something is promised, needs its support."""
        return not self.addresses(claim) and any(
            self._reading.language.states(self._text, span) for span in claim.spans
        )

    def stand(self, spans: Sequence[Span]) -> bool:
        """Whether clauses are a statement by themselves."""
        return self._clauses.says(spans)

    def addresses(self, claim: Claim) -> bool:
        """Whether a claim only names those to whom something is promised."""
        return len(claim.spans) == 1 and self._clauses.of(claim.spans)[0].addresses

    def reaches_over(self, claim: Claim) -> bool:
        """Whether the sense of a claim reaches over what stands behind it in its sentence."""
        return any(clause.governs for clause in self._clauses.of(claim.spans))

    def is_whole(self, claim: Claim) -> bool:
        """Whether a claim is a statement or a demand, or names those to whom something is promised."""
        first = self._clauses.of(claim.spans[:1])[0]
        return first.addresses or (claim.lack <= 0.0 and self._clauses.says(claim.spans))

    def phrase(self, claim: Claim) -> Phrase:
        """The words of a claim."""
        return self._wording.phrase(
            claim.spans,
            " " if claim.tight and self._cues.blanks and self._goes_on(claim) else "",
        )

    def _goes_on(self, claim: Claim) -> bool:
        """Whether what stands behind a left out aside goes on as if there had been none."""
        if self._clauses.of(claim.spans[:1])[0].addresses:
            return False
        # The first one behind what was left out tells how the words go on.
        spans = claim.spans
        at = next(
            (k for k in range(1, len(spans)) if self._parted(spans[k - 1], spans[k])),
            len(spans) - 1,
        )
        last = spans[at]
        words = last.of(self._text)
        if self._openings.completes(words):
            return True
        waits = any(clause.waits for clause in self._clauses.of(spans[:at]))
        if waits or self._text[spans[at - 1].end - 1] == ";" or self._cues.subject.match(words):
            return False
        if self._openings.holds(spans[:at]):
            return True
        return (
            self._cues.apart is None
            or not self._cues.apart.match(words)
            or (
                _ARTICLE.match(words) is not None
                and not self._reading.language.states(self._text, last)
            )
        )

    def _parted(self, before: Span, behind: Span) -> bool:
        """Whether something was left out between two clauses."""
        return bool(self._text[before.end : behind.start].strip())

    def _cost(
        self, clauses: Sequence[Clause], asides: Sequence[bool], head: Span, i: int, j: int,
        size: float, most: float, frame: int, skipped: float, *, stressed: bool,
    ) -> float:  # fmt: skip
        if size > 1.25 * most and clauses[j - 1].may_shorten:
            last = clauses[j - 1].span if j > i + 1 else head
            own = self._wording.size([last])
            size += self._wording.size([self._shortening.shortened(last, most - size + own)]) - own
        cost = 0.3 * (j - i - 1) + skipped
        if j - i < len(clauses):
            cost += short_cost(size, self._cues.scale)
            cost += aside_cost(asides, i, j)
            if i == 0 and j == 1 and self._clauses.leads_to_subject(clauses, 0):
                cost += 0.8
        cost += length_cost(size, most)
        if self._owners.only_brings_in(clauses, i, j):
            cost += _OWNERLESS
        if j < len(clauses) and parts_items(clauses, i, j):
            cost += _PARTED
        if i:
            words = head.of(self._text)
            if clauses[i].headless:
                cost += _HEADLESS
            if self._dependence.in_list(clauses, asides, i) or self._dependence.behind_name(
                clauses, asides, i
            ):
                cost += _PARTED_NAME
            if self._cues.leaning.match(words):
                cost += 1.0
            if self._owners.lacks(clauses, i, j):
                named = self._owners.named_before(clauses, i, j) is not None
                cost += _RENAMED if named else _OWNERLESS
            if self._cues.continuation.match(words) or clauses[i].so_that:
                cost += 1.5 + _NAMELESS * self._names(clauses[i - 1], clauses[i])
            elif self._cues.asking.match(words):
                cost += 0.7
            elif self._of_what_is_named(clauses[i - 1], clauses[i]):
                cost += _NAMELESS
        cost += self._clauses.proved(clauses, i, j)
        cost += self._clauses.torn(clauses, i, j) - self._telling(
            Span(head.start, clauses[j - 1].span.end), clauses[i:j], stressed=stressed
        )
        if i == 0 and frame and clauses[j - 1].span.end <= frame + 1 and j < len(clauses):
            cost += 2.5
        return cost

    def _telling(self, run: Span, clauses: Sequence[Clause], *, stressed: bool) -> float:
        """How much more a run says than others: a figure, a name in quotes, a word of weight."""
        words = run.of(self._text)
        named = any(clause.has_signs for clause in clauses) and (
            self._cues.figure.search(words) or QUOTED.search(words)
        )
        named = named or (self._cues.named is not None and self._cues.named.search(words))
        plain = NAMED * bool(named) + WEIGHTY * bool(self._cues.claim.search(words))
        return plain + (STRESS * min(MOST_FORM, self._emphasis.form(run)) if stressed else 0.0)

    def _as_heading(self, sentence: Span, *, most: float, point: bool = False) -> Claim:
        """A sentence as a heading: as much of it as `most` holds, from its first statement on."""
        quoted = self._openings.quoted(sentence, most)
        if quoted is not None:
            return Claim((quoted,), (), 0.0)
        sentence = self._openings.unlisted(self._openings.told(sentence))
        pieces = self._pieces(sentence, point=point)
        clauses = self._clauses.of(pieces)
        turned, price = late_claim(self._cues, clauses, self._names)
        if turned and price < 0 and self._wording.size(pieces) > most:
            first = self._wording.stripped(pieces[turned], point=point) or pieces[turned]
            pieces = [first, *pieces[turned + 1 :]]
            clauses = self._clauses.of(pieces)
        if self._wording.size(pieces) > most and is_purpose(self._cues, clauses[0].words):
            pieces, clauses = pieces[1:], clauses[1:]
        asides = self._clauses.asides(clauses)
        main = next((k for k, aside in enumerate(asides) if not aside), 0)
        if main:
            head = self._wording.stripped(pieces[main], point=point)
            pieces = [p for p in (head, *pieces[main + 1 :]) if p]
            clauses = self._clauses.of(pieces)
            asides = self._clauses.asides(clauses)
        while len(pieces) > 1 and asides[len(pieces) - 1]:
            pieces.pop()
        if not pieces:
            return Claim((sentence,), (), 9.0)
        pieces[0] = self._openings.reported(pieces[0])
        pieces = self._openings.with_contrast(pieces, sentence, most)
        clauses = self._clauses.of(pieces)
        asides = self._clauses.asides(clauses)
        best, torn = self._clauses.room(clauses, asides, most)
        if best < len(pieces) and all(self._dependence.dependent(clauses)[:best]):
            torn = max(torn, _DEPENDENT)
        if torn >= 1.0:
            other = self.best(sentence, most=most, point=point)
            if other.cost < torn:
                return other
        chosen = [pieces[0], *self._clauses.shown(pieces, asides, 1, best)]
        cost = torn + 0.1 * max(0.0, self._wording.size(chosen) - most)
        tight = len(chosen) < best
        if most < _AT_LENGTH:
            contrast = self._emphasis.contrast(sentence)
            chosen = self._dashes.before(chosen, sentence, contrast, opens=not main)
        room = most - self._wording.size(chosen[:-1])
        chosen[-1] = self._shortening.shortened(chosen[-1], room, measured=False)
        return Claim(tuple(chosen), tuple(pieces[best:]), cost, tight=tight)
