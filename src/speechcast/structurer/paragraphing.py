"""Paragraphs of a text that has none: transcripts with a line for each sentence, in one line, or with breaks
after so many words."""

from __future__ import annotations

import math
import statistics
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from speechcast.model.document import Block, BlockKind
from speechcast.model.span import Span
from speechcast.structurer.cues.numbering import marker_at
from speechcast.structurer.cues.repetition import find_repetitions
from speechcast.structurer.paragraph_cues import ParagraphCues
from speechcast.structurer.reading import Reading, Role, Sentence
from speechcast.structurer.tags import tags

_FEWEST = 16
"""Sentences below which a text is read as it stands."""

_MOST_OF_IT, _ENDLESS = 0.5, 400.0
"""Share of a text that one paragraph has where there are none to speak of, and its size at least."""

_CROWDED = 15.0
"""Sentences of a paragraph on the mean where there are none to speak of, either."""

_SINGLE, _LINES = 0.9, 20
"""Share of the paragraphs that are single sentences where a line is a sentence and nothing more, and how many
there are at least."""

_EVEN, _SOME, _SEVERAL = 0.45, 8, 2.5
"""How far the numbers of sentences of paragraphs may spread, as a share of their mean, that a program may have
made; how many they are, and sentences of each on the mean, at least."""

_BY_CHANCE = 0.63
"""Share of the pairs of a sentence that begins a paragraph and one that does not in which more speaks for the
first, up to which the paragraphs begin where they do by chance: a half if nothing else matters."""

_LISTED, _ALIKE = 0.25, 0.6
"""Shares of lines with a number, a dash or a tag, and of those that open as their neighbours do, from which lines
are meant."""

_UNENDED = 0.3
"""Share of the paragraphs, at most, that end without a mark where such ones head what follows."""

_IDEAL, _LONGEST, _STRICT = 100.0, 4.0, 1.2
"""Size of a paragraph, how many times that it may have, and how strictly it keeps to it."""

_READY = 1.5
"""What is added to the odds of a paragraph: some of the places where one may begin are not known."""

_APART = (Role.TITLE, Role.VOCATIVE, Role.DIVIDER, Role.QUESTION)
"""Sentences that are a paragraph by themselves."""

_MARKS = "。！？!?.…：:；;，,、”’」』）)\"'"


def with_paragraphs(reading: Reading) -> Reading:
    """The reading of a text whose lines are no paragraphs with paragraphs made from what it says; that of any
    other as it is."""
    body = [s for s in reading.sentences if s.role is not Role.TITLE]
    if len(body) < _FEWEST or reading.speakers or reading.numbers:
        return reading
    parted = _are_parted(reading, body)
    if parted and not _are_even(body):
        return reading
    scores = ParagraphCues(reading, reading.cues.part_size).scores()
    if parted and _are_meant(reading, scores):
        return reading
    sentences = reading.sentences
    kept = _kept(reading)
    starts = [0, *_cuts(sentences, scores, kept)]
    numbered: list[Sentence] = []
    blocks: list[Block] = []
    known = [block.span.start for block in reading.document.blocks]
    for number, (first, last) in enumerate(pairwise([*starts, len(sentences)])):
        span = Span(sentences[first].span.start, sentences[last - 1].span.end)
        place = bisect_right(known, span.start) - 1
        was = reading.document.blocks[place] if place >= 0 else Block(span)
        blocks.append(replace(was, span=span))
        numbered += [
            replace(s, paragraph=number, first=index == 0)
            for index, s in enumerate(sentences[first:last])
        ]
    document = replace(reading.document, blocks=tuple(blocks))
    return replace(reading, document=document, sentences=tuple(numbered), odds=tuple(scores))


def _are_parted(reading: Reading, body: Sequence[Sentence]) -> bool:
    """Whether there are paragraphs: neither does one hold most of the text, nor each a single sentence."""
    counts = Counter(s.paragraph for s in body)
    sizes: dict[int, float] = {}
    for sentence in body:
        sizes[sentence.paragraph] = sizes.get(sentence.paragraph, 0.0) + sentence.size
    if max(sizes.values()) >= max(_ENDLESS, _MOST_OF_IT * sum(sizes.values())):
        return False
    if max(sizes.values()) >= _ENDLESS and len(body) >= _CROWDED * len(counts):
        return False
    single = sum(n == 1 for n in counts.values())
    return single < max(_LINES, _SINGLE * len(counts)) or _is_listed(reading, body)


def _are_even(body: Sequence[Sentence]) -> bool:
    """Whether the paragraphs have nearly as many sentences each; the first and the last one aside, which hold a
    greeting and what was left."""
    inner = list(Counter(s.paragraph for s in body).values())[1:-1]
    if len(inner) < _SOME:
        return False
    mean = statistics.fmean(inner)
    return mean >= _SEVERAL and statistics.pstdev(inner) <= _EVEN * mean


def _are_meant(reading: Reading, scores: Sequence[float]) -> bool:
    """Whether the paragraphs begin where more speaks for it than elsewhere (a rank-sum test)."""
    sentences = reading.sentences
    begin = next((i for i, s in enumerate(sentences) if s.role is Role.BODY), 0)
    ranked = sorted(range(begin + 1, len(sentences)), key=scores.__getitem__)
    firsts = [rank for rank, index in enumerate(ranked) if sentences[index].first]
    others = len(ranked) - len(firsts)
    below = sum(firsts) - len(firsts) * (len(firsts) - 1) / 2
    return below > _BY_CHANCE * len(firsts) * others


def _is_listed(reading: Reading, body: Sequence[Sentence]) -> bool:
    """Whether many lines begin as items do: with a number, a dash or a tag, or all alike."""
    figures = find_repetitions(reading)
    alike = sum(figure.strong for figure in figures.values())
    tagged = tags(reading)
    blocks = reading.document.blocks
    items = sum(
        s.paragraph < len(blocks) and blocks[s.paragraph].kind is not BlockKind.PARAGRAPH
        for s in body
    )
    marked = sum(
        1
        for index, s in enumerate(reading.sentences)
        if index in tagged
        or reading.cues.dash.match(reading.text, s.span.start)
        or marker_at(reading, s.span.start, s.span.end, inside=False)
    )
    return items + marked >= _LISTED * len(body) or alike >= _ALIKE * len(body)


def _kept(reading: Reading) -> frozenset[int]:
    """The sentences that begin paragraphs all the same: headings and what stands apart, and what follows them."""
    sentences, text = reading.sentences, reading.text
    blocks = reading.document.blocks
    firsts = [i for i, s in enumerate(sentences) if s.first]
    lines = list(pairwise([*firsts, len(sentences)]))
    unended = [
        first for first, last in lines
        if last == first + 1 and text[sentences[first].span.end - 1] not in _MARKS
    ]  # fmt: skip
    heads = set(unended if len(unended) <= _UNENDED * len(lines) else ())
    for index, sentence in enumerate(sentences):
        place = sentence.paragraph
        if sentence.role in _APART or (
            sentence.first and place < len(blocks) and blocks[place].kind is not BlockKind.PARAGRAPH
        ):
            heads.add(index)
    behind = {index + 1 for index in heads if index + 1 < len(sentences)}
    return frozenset((heads | behind) - {0})


_MANY = 48
"""Sentences of a paragraph at most: of shouts and list items there may be many more in its size."""


def _cuts(
    sentences: Sequence[Sentence], scores: Sequence[float], kept: frozenset[int]
) -> list[int]:
    """Where paragraphs begin behind the first one, best by dynamic programming."""
    count = len(sentences)
    best = [0.0] + [-math.inf] * count
    back = [0] * (count + 1)
    for last in range(1, count + 1):
        size = 0.0
        for first in range(last - 1, max(-1, last - 1 - _MANY), -1):
            size += sentences[first].size
            if size > _LONGEST * _IDEAL and first < last - 1:
                break
            gain = scores[first] + _READY if first else 0.0
            worth = best[first] + gain - _STRICT * math.log(max(size, 20.0) / _IDEAL) ** 2
            if worth > best[last]:
                best[last], back[last] = worth, first
            if first in kept:
                break
    cuts: list[int] = []
    at = count
    while at:
        at = back[at]
        cuts.append(at)
    return sorted(cut for cut in cuts if cut)
