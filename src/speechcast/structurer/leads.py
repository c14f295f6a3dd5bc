"""What leads up to a list: the sentence or clause that says that, what or how many, things follow."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechcast.languages.announced_rows import DECIDED
from speechcast.languages.ties import TIES
from speechcast.model.span import Span
from speechcast.structurer.cues.named_lists import without_namely
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.reading import LEADING, Reading, Role, ends_in
from speechcast.structurer.reckoning import turn_of, turns_to_shortcomings

_LEAD = 34.0
_INTRODUCTION = 140.0
"""Sizes of a sentence in front of a count that only announces it, and of all that stands between
the beginning of a part and its count, that is an introduction and no point."""

_TURNED = 4.0
"""Size of what stands behind the turn of a lead at least."""

_REMARK = 16.0
"""Size of a remark in front of what was decided that is no point."""

_COUNTING = 90.0
"""Size up to which a sentence leads up to a count whose number of items it says."""


@dataclass(frozen=True, slots=True)
class Run:
    """A count inside a passage: its sentences are `[first, end)`, its words end at `stop`."""

    chain: Chain
    first: int
    end: int
    stop: int


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands in front of a count.

    Attributes:
        first: The first sentence that belongs to the count and no more to what was said before it.
        begin: The first character that does.
        span: The words that lead up to it; `None` where none do.
    """

    first: int
    begin: int
    span: Span | None = None


def leads_up(reading: Reading, index: int) -> bool:
    """Whether a sentence says that, or how many, things follow."""
    sentence = reading.sentences[index]
    words = sentence.span.of(reading.text)
    return (
        sentence.role is Role.ANNOUNCEMENT
        or words.endswith(("：", ":", "？", "?"))
        or reading.cues.counted.search(words) is not None
    )


def names_list(reading: Reading, index: int) -> bool:
    """Whether a sentence goes on in the next one: it ends in a colon, or announces points."""
    sentence = reading.sentences[index]
    return sentence.role is Role.ANNOUNCEMENT or ends_in(sentence.span.of(reading.text), LEADING)


def told_of(reading: Reading, sentence: Span) -> Span | None:
    """What a sentence says that the next ones tell of (Let me tell you what the flood taught us); `None` where it says
    more, or nothing of the kind."""
    told_what = TIES[reading.document.language].told_what
    told = told_what and told_what.fullmatch(reading.text, sentence.start, sentence.end)
    return Span(*told.span("told")) if told else None


def reckons(reading: Reading, index: int, *, listed: bool) -> bool:
    """Whether a paragraph begins with a turn to the shortcomings, or to the results, of which a list must follow.

    Args:
        reading: The text.
        index: The sentence.
        listed: Whether a count begins behind it.
    """
    if not reading.sentences[index].first:
        return False
    turn = turn_of(reading, index)
    return turn == "" or (turn is not None and (listed or names_list(reading, index)))


def tells(reading: Reading, index: int, chain: Chain) -> bool:
    """Whether a sentence leads up to a count: it goes on in it, or says how many items that has."""
    return index >= 0 and (names_list(reading, index) or counts_up_to(reading, index, chain))


def counts_up_to(reading: Reading, index: int, chain: Chain) -> bool:
    """Whether a sentence says how many items a count has (发扬“三牛”精神)."""
    sentence = reading.sentences[index]
    if sentence.role is not Role.BODY or sentence.size > _COUNTING:
        return False
    numbers, words = reading.cues.many, sentence.span.of(reading.text)
    return numbers is not None and any(
        chain.style.ordinals.get(match["n"]) == len(chain.items)
        for match in numbers.finditer(words)
    )


def tells_decision(reading: Reading, lead: Span) -> bool:
    """Whether what leads up to items stands in their sentence, as only what was decided of them does."""
    return reading.text[lead.end - 1] == "，"


def behind_turn(reading: Reading, pieces: Sequence[Span], lead: Span) -> Span:
    """What leads up to points without what it only concedes in front of them (…，但是也有不少问题).

    Args:
        reading: The text.
        pieces: The clauses of the lead.
        lead: Its characters.
    """
    for piece in reversed(pieces[1:]):
        turn = reading.cues.adversative.match(reading.text, piece.start, piece.end)
        if turn is not None and reading.size(Span(turn.end(), lead.end)) >= _TURNED:
            return Span(turn.end(), lead.end).trimmed(reading.text)
    return lead


def introduces(reading: Reading, index: int) -> bool:
    """Whether a sentence that is a paragraph leads up to a list in the next one: in so many words, or as what the
    list goes into."""
    sentence = reading.sentences[index]
    return names_list(reading, index) or (
        sentence.first and sentence.role is Role.BODY and sentence.size <= _INTRODUCTION
    )


def lead_of(reading: Reading, run: Run, at: int, names: Container[int] = ()) -> Lead:
    """What leads up to a count in a passage that has been read to sentence `at`.

    Args:
        reading: The text.
        run: The count.
        at: The first sentence that may belong to it.
        names: Sentences that name what their paragraph is about: one of them leads up to the count of which
            the next sentence says only how many items it has.
    """
    sentences, item = reading.sentences, run.chain.items[0]
    first = run.first
    opened = Lead(first, item.start)
    if not item.opens and item.start <= sentences[first].start:
        # What begins its sentence has its lead in the one before, where that says that it follows.
        before = first - 1
        if before >= at and (leads_up(reading, before) or turns_to_shortcomings(reading, before)):
            return Lead(before, sentences[before].span.start, sentences[before].span)
        return opened
    if not item.opens:
        clause = Span(sentences[first].span.start, item.start).trimmed(reading.text)
        if not clause:
            return opened
        decided = DECIDED[reading.document.language]
        if decided is not None and decided.fullmatch(reading.text, clause.start, clause.end):
            # One short sentence in front of it is an introduction and no point.
            short = first - at == 1 and sentences[at].size <= _REMARK
            return (
                Lead(at, sentences[at].span.start, clause)
                if short
                else Lead(first, clause.start, clause)
            )
        if not ends_in(clause.of(reading.text), LEADING):
            return opened
        if first > at and first - 1 in names and reading.only_announces(clause.of(reading.text)):
            return Lead(first - 1, sentences[first - 1].span.start, sentences[first - 1].span)
        return Lead(first, clause.start, without_namely(reading, clause))
    leads = _in_front(reading, run.chain, at, names)
    if not leads:
        return opened
    told = leads[0]
    if told not in names:
        told = max(
            leads, key=lambda i: (len(set(sentences[i].terms)) >= 2, leads_up(reading, i), -i)
        )
    return Lead(leads[0], sentences[leads[0]].span.start, sentences[told].span)


def leads_to_rows(
    reading: Reading, heads: Sequence[tuple[int, bool]], first: int
) -> dict[int, int]:
    """The sentences that lead up to paragraphs alike (我宣布：——…), by the first sentence of these.

    Args:
        reading: The text.
        heads: Where points begin, and whether each is one of several alike.
        first: The first sentence that may lead up to them.
    """
    found: dict[int, int] = {}
    inside = False
    for (head, alike), (_, goes_on) in pairwise([*heads, (0, False)]):
        if alike and goes_on and not inside and head > first:
            sentence = reading.sentences[head - 1].span
            if names_list(reading, head - 1) or told_of(reading, sentence) is not None:
                found[head] = head - 1
        inside = alike
    return found


def _in_front(reading: Reading, chain: Chain, at: int, names: Container[int]) -> range:
    """The sentences in front of a count that only lead up to it."""
    first = chain.items[0].sentence
    if first <= at:
        return range(first, first)
    sentence = reading.sentences[first - 1]
    alone = sentence.first and names_list(reading, first - 1)
    if first - at <= (1 if alone else 2) and reading.sizes(at, first) <= _INTRODUCTION:
        return range(at, first)
    if leads_up(reading, first - 1) or counts_up_to(reading, first - 1, chain):
        only = reading.only_announces(sentence.span.of(reading.text))
        named = only and first - 2 >= at and first - 2 in names
        return range(first - 1 - named, first)
    near = sentence.paragraph == reading.sentences[first].paragraph
    if near and sentence.size <= _LEAD and not sentence.first:
        return range(first - 1, first)
    return range(first, first)
