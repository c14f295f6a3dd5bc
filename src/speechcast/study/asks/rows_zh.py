"""Chinese rows of short members of one form: A的B精神、C的D精神; A当B、C当D; what goes with what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.changed import exchanged, true_and_changed
from speechcast.study.candidate import Candidate
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, plain

_PIECES = (re.compile(r"[^，。；！？：“”]+"), re.compile(r"[^，。；！？：、“”]+"))
"""What stands between commas, and between these and the lighter sign of a list."""

_LINKS = re.compile(r"更要|重在|贵在|关键在|靠|当|到|促|换|看|讲|连着|关乎|决定")
"""Words by which two halves of a member go together although neither calls for the other."""

_QUALIFIED = re.compile(r"(?P<left>[^的]{3,26})的(?P<right>[^的、]{2,8})")
"""What something is like, and its name."""

_WHOLE = re.compile(r"[一-鿿、]+")
_FEWEST, _MOST = 3, 5
"""Pairs that a match has."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A member of a row: its two sides."""

    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Row:
    """Members of one form that stand side by side in a sentence.

    Attributes:
        place: The sentence.
        link: What stands between the sides of each.
        pairs: The members.
    """

    place: Place
    link: str
    pairs: tuple[Pair, ...]


def find_linked(speech: Speech) -> tuple[Row, ...]:
    """The rows of a Chinese speech, in order: two members at least, three where each is a name with what
    it is like."""
    found: list[Row] = []
    for place in speech.places if speech.document.language == "zh" else ():
        taken: list[Span] = []
        for row in _in_place(speech, place):
            whole = Span(row.pairs[0].left.start, row.pairs[-1].right.end)
            headed = any(span.covers(whole) for span in place.section.heading.spans)
            if headed or speech.masked(whole):
                continue
            if not any(whole.overlap(other) for other in taken):
                taken.append(whole)
                found.append(row)
    return tuple(found)


def _in_place(speech: Speech, place: Place) -> Iterator[Row]:
    for pieces in _PIECES:
        spans = [
            Span(*m.span()) for m in pieces.finditer(speech.text, place.span.start, place.span.end)
        ]
        for at in range(len(spans) - 1):
            yield from _qualified(speech, place, spans[at:])
            yield from _joined(speech, place, spans[at:])


def _qualified(speech: Speech, place: Place, spans: list[Span]) -> Iterator[Row]:
    """Names that end alike, each with what it is like: …的爱国精神，…的创新精神."""
    pairs: list[Pair] = []
    for span in spans:
        match = _QUALIFIED.fullmatch(speech.text, span.start, span.end)
        if match is None or _WHOLE.fullmatch(match.group()) is None:
            break
        pairs.append(Pair(Span(*match.span("left")), Span(*match.span("right"))))
    pairs = _same_ends(speech, pairs)
    trimmed = _trimmed(speech, pairs)
    if len(trimmed) >= _FEWEST:
        yield Row(place, "的", tuple(trimmed))


def _same_ends(speech: Speech, pairs: list[Pair]) -> list[Pair]:
    """The members at the beginning whose names end in the same character."""
    kept = pairs[:1]
    for pair in pairs[1:]:
        if speech.text[pair.right.end - 1] != speech.text[kept[0].right.end - 1]:
            break
        kept.append(pair)
    return kept


def _joined(speech: Speech, place: Place, spans: list[Span]) -> Iterator[Row]:
    """Members whose sides are joined by the same word."""
    first = spans[0].of(speech.text)
    for link in dict.fromkeys(_LINKS.findall(first)):
        pairs: list[Pair] = []
        for span in spans:
            words = span.of(speech.text)
            left, _, right = words.partition(link)
            if words.count(link) != 1 or not _side(left) or not _side(right):
                break
            cut = span.start + len(left)
            pairs.append(Pair(Span(span.start, cut), Span(cut + len(link), span.end)))
        pairs = _behind_lead(speech, _trimmed(speech, pairs))
        if len(pairs) > 1:
            yield Row(place, link, tuple(pairs))


def _side(words: str) -> bool:
    return 2 <= len(words) <= 14 and _WHOLE.fullmatch(words) is not None


def _trimmed(speech: Speech, pairs: list[Pair]) -> list[Pair]:
    """The members; words in front of the first one, which its sentence begins with, are left out: it is
    as long as the others, or it is given up."""
    if len(pairs) < 2:
        return []
    first, *rest = pairs
    size = len(rest[0].left)
    if len(first.left) > size:
        start = first.left.end - size
        words = speech.language.words(speech.text, first.left)
        if not any(word.start == start for word in words) or any(len(p.left) != size for p in rest):
            return rest
        first = Pair(Span(start, first.left.end), first.right)
    return [first, *rest]


def _behind_lead(speech: Speech, pairs: list[Pair]) -> list[Pair]:
    """The members without the word that all of them begin with (既要…更要…); none that are one word long
    or much longer than the others."""
    lefts = [pair.left.of(speech.text) for pair in pairs]
    for lead in ("既要", "既", "要", "用", "以"):
        if lefts and all(left.startswith(lead) and len(left) > len(lead) for left in lefts):
            pairs = [Pair(Span(p.left.start + len(lead), p.left.end), p.right) for p in pairs]
            break
    sizes = [len(side) for pair in pairs for side in (pair.left, pair.right)]
    return pairs if sizes and max(sizes) <= 8 and max(sizes) <= 4 * min(sizes) else []


def ask_linked(speech: Speech) -> Iterator[Candidate]:
    """A match of the sides of three members or more; of two, whether they stand as they were said."""
    for row in find_linked(speech):
        place, pairs = row.place, _telling(speech, row.pairs)
        if speech.cues.ceremony.search(place.span.of(speech.text)):
            continue
        if len(pairs) == 2 == len(row.pairs) and row.link in _CROSSED:
            yield from _crossed(speech, row)
        if len(pairs) < _FEWEST:
            continue
        pairs = pairs[:_MOST]
        lefts = tuple(speech.shown(pair.left) for pair in pairs)
        rights = tuple(speech.shown(pair.right) for pair in pairs)
        if len(set(lefts)) < len(lefts) or len(set(rights)) < len(rights):
            continue
        spans = tuple(Span(pair.left.start, pair.right.end) for pair in pairs)
        if row.link == "的":
            lefts, rights = rights, lefts
        window = speech.window(place, Span(spans[0].start, spans[-1].end))
        yield Candidate(
            QuestionType.MATCH, "match_row", 2,
            speech.say("match_qualified" if row.link == "的" else "match_row", link=speech.cues.quoted(row.link)),
            place.section.id, place.slide.id, Span(spans[0].start, spans[-1].end), 1.0,
            lefts=lefts, right=rights, passages=spans, hides=tuple(span.of(speech.text) for span in spans),
            because=speech.say("because", quote=speech.quotation(window, (), place)),
        )  # fmt: skip


_CROSSED = frozenset(["当", "靠", "看"])
"""Links of which both sides could be exchanged between two members."""


def _telling(speech: Speech, pairs: tuple[Pair, ...]) -> list[Pair]:
    """The members whose sides have no character in common, besides what all of them have."""
    texts = [(p.left.of(speech.text), p.right.of(speech.text)) for p in pairs]
    common = set.intersection(*(set(a + b) for a, b in texts))
    ends = set.intersection(*(set(b) for _, b in texts))
    return [
        pair
        for pair, (a, b) in zip(pairs, texts, strict=True)
        if not (set(a) & set(b)) - common - ends - set("、")
    ]


def _crossed(speech: Speech, row: Row) -> Iterator[Candidate]:
    """Two members as they are, and with their second sides exchanged: 党员当先锋、企业当主力."""
    one, two = row.pairs
    span = Span(one.left.start, two.right.end)
    shown = speech.shown(span)
    pieces = (
        Span(span.start, one.right.start), two.right, Span(one.right.end, two.right.start), one.right,
    )  # fmt: skip
    false = "".join(speech.shown(piece) for piece in pieces)
    if plain(false) == plain(shown):
        return
    change = exchanged(speech.shown(one.right), speech.shown(two.right))
    yield from true_and_changed(
        speech, row.place, "crossed", span, true=shown, false=false, change=change,
        hides=(shown,), worth=(0.8, 0.85),
    )  # fmt: skip
