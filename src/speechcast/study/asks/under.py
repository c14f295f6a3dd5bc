"""Which heading within a part a measure stands under: paragraphs that begin with a short sentence, and
counted points, against their neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.outline import SectionKind
from speechcast.model.span import Span
from speechcast.structurer.cues.numbering import marker_at
from speechcast.study.asks.claims import echoed, hinted, quoted_before, stands_alone, stems
from speechcast.study.candidate import WRONG, Candidate, alike, at_place
from speechcast.study.fields import same_field
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, draw

_PAIRS = 4
"""Headings of one match."""

_ALIKE = 4
"""Characters in which the beginnings of a refrain agree; in English three times as many."""


_NO_MEASURE = re.compile(r"^“[^”]*”$|^[^，]*(?:在|随着|当)[^，]*(?:下|中|时|后|之际)$|^越是")
"""A quotation that stands alone, and clauses that only say when and how."""

_CLAUSE = 8
"""Characters at the beginning of longer sentences that make them a refrain; in English three times as many."""


@dataclass(frozen=True, slots=True)
class Head:
    """A short sentence and what the speech says under it.

    Attributes:
        place: Its sentence.
        span: Its words, without the stop.
        body: The sentences that follow it, up to the next heading or the end of the paragraph.
    """

    place: Place
    span: Span
    body: tuple[Place, ...]


def find_heads(speech: Speech) -> tuple[tuple[Head, ...], ...]:
    """The rows of headings that stand side by side in one part, at least three in a row."""
    refrains = _refrains(speech)
    rows: dict[tuple[str, str], list[Head]] = {}
    groups: Counter[str] = Counter()
    for group in _groups(speech, refrains):
        first, body = group[0], group[1:]
        groups[first.section.id] += 1
        refrain = refrains.get(first.index, "")
        span = speech.bare(first.span)
        if not body or not _heads(speech, first, span, refrain=bool(refrain)):
            continue
        if len(refrain) > _ALIKE and span.of(speech.text).startswith(refrain):
            # What all of them begin with tells none of them.
            span = speech.bare(Span(span.start + len(refrain), span.end))
        key = (first.section.id, refrain)
        rows.setdefault(key, []).append(Head(first, span, tuple(body)))
    return tuple(
        tuple(row)
        for (section, refrain), row in rows.items()
        if len(row) >= _PAIRS - 1 and (refrain or 2 * len(row) >= groups[section])
    )


def _refrains(speech: Speech) -> dict[int, str]:
    """The beginnings of the sentences, by their numbers, of which three or more begin and end alike and are
    short, or agree in a whole clause."""
    rows: dict[tuple[str, str, str], list[int]] = {}
    chinese = speech.document.language == "zh"
    signs = _ALIKE if chinese else 3 * _ALIKE
    long = _CLAUSE if chinese else 3 * _CLAUSE
    words: dict[int, str] = {}
    for place in speech.places:
        said = speech.bare(place.span).of(speech.text)
        words[place.index] = said
        if 2 * signs < len(said) <= speech.cues.window[1] // 2 and len(place.clauses) < 3:
            rows.setdefault((place.section.id, said[:signs], said[-2:]), []).append(place.index)
        if long < len(said) <= speech.cues.window[1] * 2 // 3:
            rows.setdefault((place.section.id, said[:long], ""), []).append(place.index)
    found: dict[int, str] = {}
    for (_, _, end), row in rows.items():
        if len(row) >= _PAIRS - 1:
            shared = _beginning([words[index] for index in row]) if not end else " "
            found |= {index: shared for index in row if index not in found}
    return found


def _beginning(texts: list[str]) -> str:
    """What all texts begin with."""
    first, last = min(texts), max(texts)
    size = next(
        (i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first)
    )
    return first[:size]


def _groups(speech: Speech, refrains: dict[int, str]) -> Iterator[list[Place]]:
    """The sentences of each paragraph, or of each counted point or refrain within one."""
    group: list[Place] = []
    blocks = iter(speech.document.blocks)
    block = next(blocks, None)
    for place in speech.places:
        moved = False
        while block is not None and place.whole.start >= block.span.end:
            block, moved = next(blocks, None), True
        opens = place.index in refrains or _counted(speech, place)
        apart = bool(group) and place.index != group[-1].index + 1
        if group and (moved or apart or opens):
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _counted(speech: Speech, place: Place) -> bool:
    """Whether a number stands in front of a sentence."""
    sentence = speech.reading.sentences[place.index]
    return marker_at(speech.reading, sentence.start, place.whole.end, inside=False) is not None


def _heads(speech: Speech, place: Place, span: Span, *, refrain: bool) -> bool:
    """Whether a sentence is a heading: one short clause that names a task or states something."""
    low, high = speech.cues.lead, speech.cues.window[0] + speech.cues.lead
    words = span.of(speech.text)
    if speech.masked(span) or any(span.overlap(h) for h in place.section.heading.spans):
        return False
    if refrain:
        return True
    if not low <= len(span) <= high or len(place.clauses) != 1:
        return False
    if words.count("“") != words.count("”") or any(sign.isdigit() for sign in words):
        return False
    if _counted(speech, place):
        return not speech.cues.leaning.match(words) and not speech.cues.unresolved.search(words)
    if words.startswith(("我", "I ")) or speech.cues.doubtful.search(words):
        return False
    task = speech.cues.imperative.match(words) and not speech.cues.unresolved.search(words)
    return bool(task) or stands_alone(speech, span)


def _measures(speech: Speech, row: tuple[Head, ...], head: Head) -> list[tuple[Place, Span]]:
    """What is said under a heading and could not be known to stand there by its words; best first."""
    low, high = speech.cues.lead + 2, speech.cues.window[1] // 2
    title = head.span.of(speech.text)
    others = [h for h in row if h is not head]
    # What is reported is told clause by clause; a task may lean on the clause in front of it.
    reported = head.place.section.kind not in (SectionKind.POINT, SectionKind.CALL)
    found: list[tuple[Place, Span]] = []
    for place in head.body:
        for clause in place.clauses:
            modal = speech.reading.cues.modal.match(speech.text, clause.start, clause.end)
            span = speech.bare(Span(modal.end() if modal else clause.start, clause.end))
            words = span.of(speech.text)
            if not low <= len(span) <= high or not stands_alone(speech, span):
                continue
            if _NO_MEASURE.search(words):
                continue
            first = clause is place.clauses[0]
            if not (first or reported or speech.cues.imperative.match(words)):
                continue
            if (
                echoed(speech, words, title)
                or hinted(speech, words, title)
                or same_field(speech, words, title)
                or len(stems(speech, words)) < 2
            ):
                continue
            if any(echoed(speech, words, h.span.of(speech.text)) for h in others):
                continue
            if any(sign.isdigit() for sign in words) or quoted_before(speech, place, span):
                continue
            if any(_said(speech, h, words) for h in others):
                continue
            found.append((place, span))
    found.sort(
        key=lambda known: (
            "“" in known[1].of(speech.text),
            # What neighbours speak of as well cannot be placed by its matter alone.
            -_near(speech, others, known[1].of(speech.text)),
            draw(known[1].of(speech.text), 1 << 30),
        )
    )
    return found


def _near(speech: Speech, heads: list[Head], words: str) -> int:
    """How many content words of a measure stand under other headings."""
    texts = [p.whole.of(speech.text) for head in heads for p in head.body]
    return sum(any(term in text for text in texts) for term in stems(speech, words))


def _said(speech: Speech, head: Head, words: str) -> bool:
    """Whether the sentences under a heading say about the same."""
    text = " ".join(p.whole.of(speech.text) for p in head.body)
    terms = stems(speech, words)
    return 2 * sum(term in text for term in terms) > len(terms)


def ask_under(speech: Speech) -> Iterator[Candidate]:
    """Under which of four headings of a part something is said; and one match a part."""
    for row in find_heads(speech):
        known = [(head, _measures(speech, row, head)) for head in row]
        known = [(head, measures) for head, measures in known if measures]
        if len(row) > WRONG:
            for head, measures in known:
                for place, span in measures[:2]:
                    yield from _asked(speech, row, head, place, span)
        if len(known) >= _PAIRS - 1:
            yield _matched(speech, known)


def _asked(
    speech: Speech, row: tuple[Head, ...], head: Head, place: Place, span: Span
) -> Iterator[Candidate]:
    right = head.span.of(speech.text)
    others = sorted(
        (h for h in row if h is not head and alike(h.span.of(speech.text), right) < 0.5),
        key=lambda h: (abs(row.index(h) - row.index(head)), h.span),
    )
    if len(others) < WRONG:
        return
    named = place.section.number and place.section.heading.spans
    part = speech.part_name(place.section) if named else ""
    whole = Span(head.place.span.start, span.end)
    told = speech.document.language == "zh" and not _near(
        speech, [h for h in row if h is not head], span.of(speech.text)
    )
    yield at_place(
        place, QuestionType.CHOICE, "under", level=2, worth=0.85 if told else 1.2, span=whole,
        stem=speech.say(
            "under_part" if part else "under", part=part, quote=speech.cues.quoted(speech.shown(span))
        ),
        right=(speech.shown(head.span),),
        wrong=tuple(speech.shown(h.span) for h in others[:WRONG]),
        because=speech.say("because", quote=speech.quotation(whole)),
    )  # fmt: skip


def _stem(speech: Speech, head: Head) -> str:
    section = head.place.section
    if section.number and section.heading.spans:
        return speech.say("match_under_part", part=speech.part_name(section))
    return speech.say("match_under")


def _matched(speech: Speech, known: list[tuple[Head, list[tuple[Place, Span]]]]) -> Candidate:
    start = draw(known[0][0].span.of(speech.text), max(1, len(known) - _PAIRS + 1))
    pairs = [
        (head, measures[-1 if len(measures) < 3 else 2])
        for head, measures in known[start : start + _PAIRS]
    ]
    lefts = tuple(speech.shown(head.span) for head, _ in pairs)
    rights = tuple(speech.shown(span) for _, (_, span) in pairs)
    first = pairs[0][0].place
    spans = tuple(span for head, (place, measure) in pairs for span in (head.span, measure))
    return Candidate(
        QuestionType.MATCH, "match_under", 2, _stem(speech, pairs[0][0]), first.section.id,
        first.slide.id, spans[0], 1.2, lefts=lefts, right=rights, passages=spans, hides=rights,
        because=speech.say("because", quote=" ".join(map(speech.quotation, spans))),
    )  # fmt: skip
