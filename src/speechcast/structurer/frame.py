"""The frame of a speech: title and salutation in front, parts with their kinds, wishes at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from speechcast.languages.reviews import REVIEWS
from speechcast.model.outline import SectionKind
from speechcast.structurer.reading import Reading, Role
from speechcast.structurer.sections import Part

_GREETING = 40.0
"""Size of thanks and greetings that go with the salutation."""

_SALUTATION = 75.0
"""Size of a first sentence that greets and is the salutation."""

_QUIET = (Role.CEREMONY, Role.VOCATIVE, Role.TITLE, Role.DIVIDER)


def front_end(reading: Reading) -> int:
    """Number of the first sentence behind title, salutation and a short greeting."""
    sentences = reading.sentences
    index = 0
    while index < len(sentences) and sentences[index].role in (Role.TITLE, Role.VOCATIVE):
        index += 1
    greeted = index
    if not index and sentences and sentences[0].role is Role.CEREMONY:
        index = int(sentences[0].size <= _SALUTATION)
    while (
        0 < index < len(sentences)
        and sentences[index].role is Role.CEREMONY
        and reading.sizes(greeted, index + 1) <= _GREETING
    ):
        index += 1
    return index if index < len(sentences) else greeted


def closing_start(reading: Reading, first: int) -> int:
    """The sentence from which on nothing but thanks and wishes follow; the end when none do."""
    sentences = reading.sentences
    index = len(sentences)
    while index > first and sentences[index - 1].role in (Role.CEREMONY, Role.VOCATIVE):
        index -= 1
    return index


def only_thanks(reading: Reading, first: int) -> bool:
    """Whether the sentences from `first` on say thanks in a few words, and wish nothing that is a part by itself."""
    wishes = reading.cues.wishes_apart and any(
        reading.cues.wish.search(s.span.of(reading.text)) for s in reading.sentences[first:]
    )
    return not wishes and reading.sizes(first, len(reading.sentences)) <= reading.cues.parting_size


def kinds_of(reading: Reading, parts: Sequence[Part]) -> list[SectionKind]:
    """What each part does in the speech."""
    numbered = [i for i, part in enumerate(parts) if part.counted]
    kinds = [
        _kind(reading, part, index, len(parts), numbered)
        for index, part in enumerate(parts)
    ]  # fmt: skip
    main = [i for i, part in enumerate(parts) if part.number]
    for begins, ends in pairwise([*main, _end_of_last(parts, main)]):
        # The sub-parts of a look back look back, too.
        if kinds[begins] is SectionKind.REVIEW:
            inside = kinds[begins + 1 : ends]
            kinds[begins + 1 : ends] = [
                k if k is SectionKind.THANKS else kinds[begins] for k in inside
            ]
    return kinds


def _end_of_last(parts: Sequence[Part], main: Sequence[int]) -> int:
    """Where the sub-parts of the last numbered part end."""
    end = main[-1] + 1 if main else 0
    while end < len(parts) and parts[end].labelled:
        end += 1
    return end


def _kind(
    reading: Reading, part: Part, index: int, count: int, numbered: Sequence[int]
) -> SectionKind:
    sentences = reading.sentences[part.first : part.last]
    words = [s.span.of(reading.text) for s in sentences]
    total = sum(s.size for s in sentences) or 1.0
    quiet = sum(s.size for s in sentences if s.role in _QUIET) / total
    past = sum(s.size for s, w in zip(sentences, words, strict=True) if reading.cues.past.search(w))
    tasks = sum(s.size for s, w in zip(sentences, words, strict=True) if reading.cues.task.match(w))
    if part.counted:
        look_back = reading.cues.past.search(words[0]) and past > 1.5 * tasks
        return SectionKind.REVIEW if look_back else SectionKind.POINT
    last = index == count - 1 and count > 1
    if last and not part.listed:
        return SectionKind.CLOSING
    if index == 0:
        return SectionKind.OPENING
    if quiet > 0.4:
        return SectionKind.THANKS
    if numbered and index > numbered[-1]:
        return SectionKind.CALL
    early = not numbered or index < numbered[0]
    if past / total > 0.4 and past > tasks and early and _looks_back(reading, part):
        return SectionKind.REVIEW
    return SectionKind.CALL if tasks / total > 0.5 and 3 * index > 2 * count else SectionKind.BODY


def _looks_back(reading: Reading, part: Part) -> bool:
    """Whether a part that tells what was tells what was done together, and no tale."""
    signs = REVIEWS[reading.document.language]
    sentences = reading.sentences[part.first : part.last]
    total = sum(s.size for s in sentences) or 1.0

    def share(pattern: re.Pattern[str]) -> float:
        said = (s.size for s in sentences if pattern.search(reading.text, s.span.start, s.span.end))
        return sum(said) / total

    if share(signs.tells) >= signs.tale:
        return False
    return signs.reports is None or share(signs.reports) >= signs.report
