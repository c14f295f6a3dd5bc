"""Words that a service says it spoke, found again in the text that it was asked to speak."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A word as it was spoken: its letters, its first sample and the sample after its last."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """Timed words laid over a text.

    Attributes:
        marks: (index into the text, sample) of each word that was found, neither going back.
        share: Letters of the text that were found, as a share of all.
        gap: The longest run of letters that were not found.
        tail: How many letters after the last one found.
    """

    marks: tuple[tuple[int, int], ...]
    share: float
    gap: int
    tail: int


def _letters(text: str) -> tuple[str, list[int]]:
    """What is compared: letters and figures, in one case and width; and where each stands."""
    plain: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for folded in unicodedata.normalize("NFKC", char).casefold():
            if folded.isalnum():
                plain.append(folded)
                places.append(place)
    return "".join(plain), places


def matched(text: str, words: Sequence[TimedWord]) -> Match:
    """Where in `text` the `words` stand, in order."""
    plain, places = _letters(text)
    said: list[str] = []
    owner: list[int] = []
    first: list[int] = []
    for number, word in enumerate(words):
        letters, _ = _letters(word.text)
        first.append(len(said))
        said += letters
        owner += [number] * len(letters)
    blocks = SequenceMatcher(None, "".join(said), plain, autojunk=False).get_matching_blocks()
    found = [False] * len(plain)
    marks: list[tuple[int, int]] = []
    told: set[int] = set()
    for block in blocks:
        for offset in range(block.size):
            found[block.b + offset] = True
            number = owner[block.a + offset]
            if number not in told:
                told.add(number)
                # A word found from its middle on begins as many letters earlier.
                back = block.a + offset - first[number]
                index = places[max(0, block.b + offset - back)]
                if not marks or (index > marks[-1][0] and words[number].start >= marks[-1][1]):
                    marks.append((index, words[number].start))
    runs, gap = 0, 0
    for hit in found:
        runs = 0 if hit else runs + 1
        gap = max(gap, runs)
    return Match(tuple(marks), sum(found) / max(1, len(found)), gap, runs)
