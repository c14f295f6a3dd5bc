"""The points of a passage: where each begins, what it claims and what supports it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from speechcast.model.outline import Phrase, Point
from speechcast.model.span import Span
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.cues.repetition import Repetition
from speechcast.structurer.reading import Reading, Role
from speechcast.structurer.wording import CLAIM_MOST, DETAIL_MOST, Wording

_IDEAL = 115.0
"""Size of the passage that a point stands for, as outlines made by hand have it."""

_LONGEST = 420.0
_LABEL = 26.0
"""Size up to which the first sentence of a longer paragraph is its label."""


@dataclass(frozen=True, slots=True)
class Start:
    """A place where a point may begin.

    Attributes:
        position: Its first character.
        body: Where its words begin.
        sentence: Number of its sentence.
        score: How much speaks for it.
        why: By what it is known.
        frame: Characters from `position` that it shares with its neighbours.
        chain: Number of the count it belongs to, -1 for none.
    """

    position: int
    body: int
    sentence: int
    score: float
    why: str = ""
    frame: int = 0
    chain: int = -1


@dataclass(frozen=True, slots=True)
class Found:
    """A point and where it comes from."""

    point: Point
    start: Start


class Pointer:
    """Finds the points of passages."""

    def __init__(
        self,
        reading: Reading,
        wording: Wording,
        chains: Sequence[Chain],
        figures: dict[int, Repetition],
        weights: dict[str, float],
    ) -> None:
        self._reading = reading
        self._wording = wording
        self._figures = figures
        self._weights = weights
        self._items: dict[int, list[tuple[int, Chain, int]]] = {}
        for number, chain in enumerate(chains):
            for k, item in enumerate(chain.items):
                self._items.setdefault(item.sentence, []).append((number, chain, k))

    def points(self, first: int, last: int, parts: frozenset[int] = frozenset()) -> list[Found]:
        """The points of the sentences `[first, last)`, in order.

        Args:
            first, last: The sentences.
            parts: Starts of items that are parts of their own and not points.
        """
        starts = self._starts(first, last, parts)
        chosen = self._choose(starts, first, last)
        found: list[Found] = []
        for number, start in enumerate(chosen):
            following = chosen[number + 1] if number + 1 < len(chosen) else None
            end = following.position if following else self._body_end(first, last)
            found.append(self._point(start, max(end, start.body + 1)))
        return found

    def _body_end(self, first: int, last: int) -> int:
        """Where the last sentence ends that is neither ceremony nor address."""
        sentences = self._reading.sentences
        index = last - 1
        while index > first and sentences[index].role is not Role.BODY:
            index -= 1
        return sentences[index].span.end

    def _starts(self, first: int, last: int, parts: frozenset[int]) -> list[Start]:
        importance = self._importance(first, last)
        labelled = self._labelled(first, last)
        starts: list[Start] = []
        for index in range(first, last):
            sentence = self._reading.sentences[index]
            items = [(n, c, c.items[k]) for n, c, k in self._items.get(index, ())
                     if c.items[k].start not in parts]  # fmt: skip
            if sentence.role is not Role.BODY and not items:
                continue
            opening = [(n, c, i) for n, c, i in items if i.opens]
            if opening:
                number, chain, item = opening[0]
                starts.append(
                    Start(item.start, item.body, index, 6.0, f"numbered {chain.style.name}",
                          chain=number)
                )  # fmt: skip
            else:
                starts.append(self._rate(index, importance[index - first], labelled))
            starts += [
                Start(i.start, i.body, index, 5.0, f"numbered {c.style.name}", chain=n)
                for n, c, i in items if not i.opens
            ]  # fmt: skip
        return starts

    def _labelled(self, first: int, last: int) -> frozenset[int]:
        """Sentences that are the label of their paragraph, where half the paragraphs have one."""
        sentences = self._reading.sentences
        heads = [i for i in range(first, last) if sentences[i].first]
        labels = {
            i for i in heads
            if self._reading.cues.dash.match(self._reading.text, sentences[i].span.start)
            or (sentences[i].size <= _LABEL and i + 2 < last and not sentences[i + 1].first
                and sentences[i].role is Role.BODY)
        }  # fmt: skip
        return (
            frozenset(labels)
            if len(labels) >= 2 and 2 * len(labels) >= len(heads) - 1
            else frozenset()
        )

    def _importance(self, first: int, last: int) -> list[float]:
        """How much each sentence shares the words of the passage, 0 to 1."""
        sentences = self._reading.sentences[first:last]
        counts = Counter(t for s in sentences for t in s.terms)
        raw = [
            sum(self._weights[t] * min(3, counts[t] - 1) for t in sorted(set(s.terms)))
            / (6.0 + len(s.terms)) for s in sentences
        ]  # fmt: skip
        most = max(raw, default=0.0) or 1.0
        return [x / most for x in raw]

    def _rate(self, index: int, importance: float, labelled: frozenset[int]) -> Start:
        sentence, cues = self._reading.sentences[index], self._reading.cues
        words = Span(sentence.start, sentence.span.end).of(self._reading.text)
        score, reasons, frame = importance, [], 0
        if index in labelled:
            score, reasons = score + 4.0, [*reasons, "a label at the start of its paragraph"]
        elif sentence.first:
            score += 2.2 if labelled else 0.9
        elif labelled:
            score -= 2.0
        figure = self._figures.get(index)
        if figure:
            score += figure.strength
            opening = " ".join(figure.words) if cues.scale > 1 else "".join(figure.words)
            reasons.append(f"{len(figure.members)} sentences open with “{opening}”")
            ends = self._reading.language.words(
                self._reading.text, Span(sentence.start, sentence.span.end)
            )
            frame = ends[len(figure.words) - 1].end - sentence.start
        if cues.task.match(words):
            score, reasons = score + 1.3, [*reasons, "a task or promise"]
        elif cues.claim.search(words):
            score += 0.5
        if cues.leaning.match(self._reading.text, sentence.span.start, sentence.span.end):
            score -= 1.3
        if cues.story.match(words) or words.rstrip("”’\"'）)").endswith(("？", "?")):
            score -= 1.2
        if sentence.size < 9 and index not in labelled:
            score -= 1.0
        return Start(sentence.span.start, sentence.start, index, score, "; ".join(reasons), frame)

    def _choose(self, starts: list[Start], first: int, last: int) -> list[Start]:
        """The best selection: strong starts, passages of a readable length (dynamic programming)."""
        if not starts:
            return []
        end = self._body_end(first, last)
        begin = self._reading.sentences[first].span.start
        positions = [s.position for s in starts] + [max(end, starts[-1].position + 1)]
        best = [
            s.score - 0.6 - 0.012 * max(0.0, self._reading.size(Span(begin, s.position)))
            for s in starts
        ]  # fmt: skip
        back = [-1] * len(starts)
        for j in range(1, len(starts)):
            for i in range(j - 1, -1, -1):
                size = (positions[j] - positions[i]) / self._reading.cues.scale
                if size > _LONGEST and i < j - 1:
                    break
                total = best[i] - self._length_cost(starts[i], size) + starts[j].score - 0.6
                if total > best[j]:
                    best[j], back[j] = total, i
        tail = [
            best[i] - self._length_cost(starts[i], (positions[-1] - positions[i]) / self._reading.cues.scale)
            for i in range(len(starts))
        ]  # fmt: skip
        at = max(range(len(starts)), key=lambda i: (tail[i], -i))
        chosen = [at]
        while back[chosen[-1]] >= 0:
            chosen.append(back[chosen[-1]])
        return [starts[i] for i in reversed(chosen)]

    def _length_cost(self, start: Start, size: float) -> float:
        if start.chain >= 0:
            return 0.0
        return 0.02 * max(0.0, 45.0 - size) + 0.0085 * max(0.0, size - _IDEAL)

    def _point(self, start: Start, end: int) -> Found:
        wording, text = self._wording, self._reading.text
        sentence = self._reading.sentences[start.sentence].span
        sentence_end = min(sentence.end, end)
        claim, rest = wording.claim(Span(start.body, sentence_end), start.frame)
        following = Span(sentence_end, end)
        rest = [*rest, *(p for s in self._reading.language.sentences(text, following)
                         for p in wording.pieces(s))] if following else rest  # fmt: skip
        phrase = wording.phrase(claim)
        room = DETAIL_MOST if wording.size(claim) < CLAIM_MOST else DETAIL_MOST / 2
        detail = self._detail(rest, room)
        passage = Span(start.position, end).trimmed(text)
        return Found(Point(phrase, passage, detail), start)

    def _detail(self, rest: list[Span], room: float) -> Phrase | None:
        return self._wording.detail(rest, room) if rest else None
