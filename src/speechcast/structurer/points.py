"""The points of a passage: where each begins, what it claims and what supports it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from speechcast.model.outline import Phrase, Point
from speechcast.model.span import Span
from speechcast.structurer.alike import shown_alike
from speechcast.structurer.answers import answer_of
from speechcast.structurer.changes import Changed
from speechcast.structurer.claim import Claim
from speechcast.structurer.claims import Claims
from speechcast.structurer.cohesion import Importance
from speechcast.structurer.count_ends import end_inside, only_looks_back
from speechcast.structurer.counts import Counts
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.cues.parallel import PARALLEL
from speechcast.structurer.cues.repetition import Repetition
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.evidence import evidence
from speechcast.structurer.fitting import BRIEF, Fitting
from speechcast.structurer.following import Following
from speechcast.structurer.found import Found
from speechcast.structurer.going_on import GoingOn
from speechcast.structurer.leads import Lead, Run, lead_of, leads_to_rows
from speechcast.structurer.reading import ASKING, LEADING, Reading, ends_in
from speechcast.structurer.shapes import Shapes
from speechcast.structurer.starts import Start, Starts
from speechcast.structurer.thinning import SHOWN, thinned
from speechcast.structurer.wording import Wording

_MORE, _MORE_LEAST = 36.0, 6.0
"""Sizes of a support that becomes a point."""

_SUPPORT = 0.3
_TELLING_SUPPORT = 0.5
"""What support must be worth beside such a claim, and beside one that says enough by itself."""

_SHARE = 0.4
_LEAST_DETAIL = 9.0
"""Share of its passage that a point with its support shows at most, and the size that a support
may have however short the passage."""

_LONG_ITEM, _LONG_RUN_ON = 240.0, 420.0
"""Sizes from which a numbered item has points, and a slide, of its own: one that begins a paragraph, and one
inside it."""

_LIKE_ITS_EQUALS = 0.5
"""Share of these sizes from which an item has a slide of its own where one of its equals has: else it would stand under
the heading of all of them, as if there were no other."""

_DEEPEST = 4
"""Counts inside one another that are looked into: no speaker counts deeper."""

_SEVERAL = 2
"""Paragraphs outside counts that open alike, or with a label."""

_NO_PARTS: Mapping[int, int] = {}


class Pointer:
    """Finds the points of passages."""

    def __init__(
        self,
        reading: Reading,
        wording: Wording,
        claims: Claims,
        counts: Counts,
        figures: Mapping[int, Repetition],
        importance: Importance,
        emphasis: Emphasis,
    ) -> None:
        self._reading = reading
        self._wording = wording
        self._claims = claims
        self._all_counts = counts
        self._figures = figures
        self._answered = emphasis.answered
        self._starts = Starts(reading, figures, importance, emphasis)
        self._fitting = Fitting(reading, wording, claims)
        self._going_on = GoingOn(reading, wording, claims)
        self._changed = Changed(reading, wording, claims)
        self._shapes = Shapes(reading, wording, claims)
        self._following = Following(reading, emphasis.yielded)
        self._slides = self._counts = self._depth = 0

    def points(self, first: int, last: int, parts: Mapping[int, int] = _NO_PARTS) -> list[Found]:
        """The points of the sentences `[first, last)`, in order.

        Args:
            first, last: The sentences.
            parts: Starts of items that are parts of the speech and no points, and of the words of each.
        """
        found: list[Found] = []
        at = first
        runs = self._runs(first, last, parts)
        names = self._names(runs, first, last)
        for run in runs:
            lead = lead_of(self._reading, run, at, names)
            if not (found and only_looks_back(self._reading, at, lead.first)):
                found += self._stretch(at, lead.first, parts)
            counted = self._count(run, lead.begin, lead.span)
            found += (
                self._apart(counted, lead) if self._reading.head(run.first) in names else counted
            )
            at = run.end
        return (
            found
            if found and only_looks_back(self._reading, at, last)
            else found + self._stretch(at, last, parts)
        )

    def _names(self, runs: Sequence[Run], first: int, last: int) -> frozenset[int]:
        """The sentences of `[first, last)` that name what their paragraphs are about, where several do that
        are in no count."""
        if not runs:
            return frozenset()
        names = self._starts.names(first, last)
        inside = {i for run in runs for i in range(run.first, run.end)}
        return names - inside if len(names - inside) >= _SEVERAL else frozenset()

    def _apart(self, counted: Sequence[Found], lead: Lead) -> list[Found]:
        """The items of a count inside a paragraph that is one of several alike: they are no equals of those
        paragraphs, and have a slide to themselves."""
        self._slides += 1
        title = None
        if lead.span is not None:
            title = self._claims.phrase(self._claims.heading(lead.span, most=30.0))
        return [
            f if f.slide >= 0 else replace(f, slide=self._slides, title=title) for f in counted
        ]  # fmt: skip

    def _runs(self, first: int, last: int, parts: Mapping[int, int]) -> list[Run]:
        """The counts of a passage that are not nested in one another, in order."""
        found: list[Run] = []
        at = first
        for chain in self._all_counts.within(first, last):
            items = [i for i in chain.items if first <= i.sentence < last and i.start not in parts]
            if len(items) < 2 or items[0].sentence < at:
                continue
            if found and items[0].start < found[-1].stop:
                continue
            run = self._run(replace(chain, items=tuple(items)), last)
            found.append(run)
            at = run.end
        return found

    def _run(self, chain: Chain, last: int) -> Run:
        sentences = self._reading.sentences
        first, final = chain.items[0].sentence, chain.items[-1].sentence
        if sentences[final].first and chain.items[-1].opens:
            end = min(last, self._all_counts.end(chain))
        else:
            end = end_inside(self._reading, chain, last)
        return Run(chain, first, end, sentences[end - 1].span.end)

    def _stretch(self, first: int, last: int, parts: Mapping[int, int]) -> list[Found]:
        """The points of unnumbered sentences; what begins a part begins behind its number."""
        if first >= last:
            return []
        leads = self._starts.leads(first, last)
        chosen = [
            replace(start, body=parts[start.body]) if start.body in parts else start
            for start in self._starts.chosen(first + len(leads), last)
        ]
        rows = [(s.sentence, s.label or s.parallel or bool(s.tag)) for s in chosen]
        led = leads_to_rows(self._reading, rows, first + len(leads))
        chosen = [start for start in chosen if start.sentence not in led.values()]
        found = self._of_starts(chosen, last)
        room = SHOWN * self._reading.sizes(first + len(leads), last)
        while (shown := sum(map(self._shown, found))) > room:
            fewer = thinned(chosen, (shown - room) / shown)
            if len(fewer) == len(chosen):
                break
            chosen, found = fewer, self._of_starts(fewer, last)
        spans = {head: self._reading.sentences[lead].span for head, lead in led.items()}
        found = [
            replace(f, begin=lead.start, lead=lead) if (lead := spans.get(f.start.sentence)) else f
            for f in found
        ]
        if leads and found:
            lead = self._reading.sentences[leads[0]].span
            found[0] = replace(found[0], begin=lead.start, lead=lead)
        return found

    def _of_starts(self, chosen: Sequence[Start], last: int) -> list[Found]:
        """The points that begin at `chosen`, each up to the next one; one of which no whole claim can be made
        belongs to the point before it."""
        starts = [
            s for s in chosen if s.parallel or s.label or s.tag or not self._fitting.breaks_off(s)
        ] or chosen
        found: list[Found] = []
        ends: list[int] = []
        for number, start in enumerate(starts):
            following = starts[number + 1].sentence if number + 1 < len(starts) else last
            ends.append(max(self._starts.body_end(start.sentence, following), start.body + 1))
            found.append(self._shaped(self._found(start, ends[-1])))
        return shown_alike(
            self._reading, found, lambda k: self._found(found[k].start, ends[k], head=True)
        )

    def _shown(self, found: Found) -> float:
        """Size of what a point shows."""
        point = found.point
        spans = (*point.text.spans, *(point.detail.spans if point.detail is not None else ()))
        return self._wording.size(spans)

    def _shaped(self, found: Found) -> Found:
        """A point of unnumbered prose with the slide that its passage makes, where it makes one."""
        passage = found.point.passage
        sentence = self._reading.sentences[found.start.sentence].span
        if found.start.label or found.start.parallel:
            return found
        shape = self._shapes.of(
            Span(found.start.body, max(found.start.body, sentence.end)), passage
        )
        if shape is None:
            return found
        self._slides += 1
        return replace(found, slide=self._slides, shape=shape)

    def _count(self, run: Run, begin: int, lead: Span | None) -> list[Found]:
        """The points of a count: one for each item, or those inside the items that are long."""
        found: list[Found] = []
        self._counts += 1
        count = self._counts
        items = run.chain.items
        told: list[tuple[Start, int, int]] = []
        for number, item in enumerate(items):
            last = items[number + 1].sentence if number + 1 < len(items) else run.end
            stop = items[number + 1].start if number + 1 < len(items) else run.stop
            if stop <= item.body:
                continue
            start = Start(
                item.start, item.body, item.sentence, 6.0, evidence(run.chain),
                numbered=True, parallel=run.chain.style is PARALLEL,
            )  # fmt: skip
            told.append((start, last, max(stop, item.body + 1)))
        inside = [self._inside(start, last) for start, last, _ in told]
        if any(inside):
            inside = [
                inner or self._inside(start, last, share=_LIKE_ITS_EQUALS)
                for inner, (start, last, _) in zip(inside, told, strict=True)
            ]
        for number, (inner, (start, _, stop)) in enumerate(zip(inside, told, strict=True)):
            single = replace(self._found(start, stop), count=count)
            if any(inside) and not any(
                inside[k] == [] for k in (number - 1, number + 1) if 0 <= k < len(told)
            ):
                single = self._on_its_own(single)
            found += inner or [single]
        found = [replace(f, run=count) for f in found]
        if found:
            found[0] = replace(found[0], begin=min(begin, found[0].begin), lead=lead)
        return found

    def _on_its_own(self, found: Found) -> Found:
        """An item whose neighbours have slides of their own with one, too: else the heading of all of them heads it."""
        self._slides += 1
        title = self._titled(found.start)
        return replace(found, slide=self._slides, title=title)

    def _titled(self, start: Start) -> Phrase:
        """The heading of the slide of an item."""
        words = Span(start.body, self._reading.sentences[start.sentence].span.end)
        return self._claims.phrase(self._claims.heading(words, most=30.0))

    def _inside(self, start: Start, last: int, *, share: float = 1.0) -> list[Found]:
        """The points inside a numbered item that has a count of its own or is long.

        Args:
            start: Where the item begins.
            last: The sentence behind it.
            share: Of the size from which it is long.
        """
        body = start.sentence + 1
        # Items that are told in one breath are looked at together.
        apart = self._reading.begins_line(start.position)
        runs = self._runs(body, last, _NO_PARTS)
        nested = any(apart or run.chain.style is not PARALLEL for run in runs)
        least = share * (_LONG_ITEM if apart else _LONG_RUN_ON)
        long = self._reading.sizes(start.sentence, last) >= least and last - body >= 4
        if (not nested and not long) or self._depth == _DEEPEST:
            return []
        self._depth += 1
        inner = self.points(body, last)
        self._depth -= 1
        if len(inner) < 2:
            return []
        self._slides += 1
        number = self._slides
        title = self._titled(start)
        inner = [
            f if f.slide >= 0 else replace(f, slide=number, title=title) for f in inner
        ]  # fmt: skip
        return [replace(inner[0], begin=start.position), *inner[1:]]

    def more(self, found: Found) -> tuple[Point, ...]:
        """What else a point's passage says: its supports as points of their own, in order."""
        text = self._reading.text
        sentence = self._reading.sentences[found.start.sentence].span
        end = found.point.passage.end
        sentence_end = max(found.start.body, min(sentence.end, end))
        span = Span(found.start.body, sentence_end)
        claim = self._claims.best(span, most=self._reading.cues.claim_size, frame=found.start.frame)
        following = self._following.of(Span(sentence_end, max(end, sentence_end)))
        rest = () if self._claims.reaches_over(claim) else claim.rest
        phrases = self._claims.details(rest, following, _MORE, count=3, alone=True)
        said = found.point.text.spans
        phrases = [
            p for p in phrases
            if self._wording.size(p.spans) >= _MORE_LEAST
            and not any(a.overlap(b) for a in p.spans for b in said)
        ]  # fmt: skip
        starts = [p.spans[0].start for p in phrases]
        ends = [*starts[1:], end][: len(starts)]
        return tuple(
            Point(p, Span(a, max(a, b)).trimmed(text), self.set_right(p, b))
            for p, a, b in zip(phrases, starts, ends, strict=True)
        )

    def set_right(self, said: Phrase, end: int) -> Phrase | None:
        """What the next sentence, up to `end`, says is so where words only say what is not."""
        return self._going_on.set_right(said.spans[0], end) if said.spans else None

    def _instead(self, claim: Claim, sentence_end: int, end: int) -> tuple[Claim, int]:
        """The first whole claim among the sentences behind one that has none, and where its sentence
        ends; the fragment where there is no other."""
        text, cues = self._reading.text, self._reading.cues
        room = cues.claim_size
        for sentence in self._following.of(Span(sentence_end, max(sentence_end, end))):
            words = sentence.of(text)
            other = self._claims.best(sentence, most=room)
            if (
                not ends_in(words, ASKING + LEADING)
                and not (cues.leaning.match(words) or cues.story.match(words))
                and BRIEF * room <= self._wording.size(other.spans) <= 2.0 * room
                and self._claims.states(other)
                and self._claims.is_whole(other)
            ):
                return other, sentence.end
        return claim, sentence_end

    def _found(self, start: Start, end: int, *, head: bool = False) -> Found:
        text = self._reading.text
        sentence = self._reading.sentences[start.sentence].span
        sentence_end = max(start.body, min(sentence.end, end))
        passage = Span(start.position, end).trimmed(text)
        room = self._reading.cues.claim_size
        span = Span(start.body, sentence_end)
        claim = self._fitting.best(start, span, head=head)
        listed = start.numbered or start.label or start.parallel
        says = self._claims.is_whole(claim) and not self._reading.only_announces(span.of(text))
        if not (listed or says):
            claim, sentence_end = self._instead(claim, sentence_end, end)
            if claim.spans[0].start >= span.end:
                # What another sentence says is completed out of its own words.
                span = Span(claim.spans[0].start, sentence_end)
        addressed = self._claims.addresses(claim)
        claim = self._fitting.fitted(claim, start, span, head=head)
        phrase = self._claims.phrase(claim)
        if not phrase:
            whole = Span(start.body, max(start.body, sentence_end)).trimmed(text)
            phrase = Phrase(self._reading.document.shown(whole), (whole,) if whole else ())
        behind = Span(sentence_end, max(sentence_end, end))
        label = start.numbered or start.label or not self._claims.states(claim)
        needed = (
            answer_of(self._reading, self._wording, self._answered, start.sentence)
            or self._fitting.proviso(claim)
            or self._going_on.behind(claim, behind)
            or self._changed.beside(claim, behind, label=label)
        )
        detail = needed or self._fitting.beside(claim) or self._going_on.explained(claim)
        if detail is None and (
            self._wording.size(claim.spans) <= 1.25 * room
            or addressed
            or not self._claims.states(claim)
        ):
            following = self._following.of(behind)
            detail_size = self._reading.cues.detail_size
            left = _SHARE * self._reading.size(passage) - self._wording.size(claim.spans)
            brief = self._wording.size(claim.spans) <= BRIEF * room or start.numbered or start.label
            brief = brief or addressed or not self._claims.states(claim)
            if start.parallel and claim.rest and not brief:
                # What a member of a repetition adds itself is as much worth as what it opens with.
                following, brief = [], True
            detail = self._claims.detail(
                claim.rest,
                following,
                detail_size if brief else min(detail_size, max(left, _LEAST_DETAIL)),
                worth=_SUPPORT if brief else _TELLING_SUPPORT,
            )
            if claim.rest and addressed:
                detail = self._fitting.promised(Span(claim.rest[0].start, sentence_end)) or detail
        return Found(
            Point(phrase, passage, detail), start, start.position, bound=needed is not None
        )
