"""Repeated openings, found by repetition and not from a list of phrases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechcast.structurer.reading import Reading, Role, Sentence

_REACH = 9
"""Sentences that may lie between two members of one figure."""


@dataclass(frozen=True, slots=True)
class Repetition:
    """Sentences near each other that open with the same words.

    Attributes:
        words: The words.
        members: Numbers of the sentences, in order.
        strength: How much it looks like a figure of speech, from 1 to 3.5.
    """

    words: tuple[str, ...]
    members: tuple[int, ...]
    strength: float

    @property
    def strong(self) -> bool:
        """Whether it is plainly meant: three members or more, opening with two words or more."""
        return len(self.members) >= 3 and len(self.words) >= 2


def find_repetitions(reading: Reading) -> dict[int, Repetition]:
    """For each sentence that belongs to a repeated opening, the strongest one. Linear."""
    best: dict[int, Repetition] = {}
    for length in (3, 2, 1):
        places: dict[tuple[str, ...], list[int]] = {}
        for index, sentence in enumerate(reading.sentences):
            key = sentence.opening[:length]
            if (
                len(key) == length
                and sentence.role is Role.BODY
                and not _thin(reading, key)
                and not (length == 1 and _is_infinitive(reading, sentence))
            ):
                places.setdefault(key, []).append(index)
        for key, indices in places.items():
            for members in _runs(indices):
                figure = Repetition(key, members, _strength(length, len(members)))
                for index in members if figure.strength else ():
                    if index not in best or best[index].strength < figure.strength:
                        best[index] = figure
    return best


def shadowed(figures: Mapping[int, Repetition], sentences: Sequence[Sentence]) -> frozenset[int]:
    """Sentences between the members of a strong repetition: they support the one before.

    Behind a member inside a paragraph only the rest of that paragraph does: a refrain that closes
    passages says nothing of the next ones.
    """
    found: set[int] = set()
    for index, figure in figures.items():
        if figure.strong and figure.members[0] == index:
            for member, following in pairwise(figure.members):
                opens, paragraph = sentences[member].first, sentences[member].paragraph
                found |= {
                    i for i in range(member + 1, following)
                    if opens or sentences[i].paragraph == paragraph
                }  # fmt: skip
    return frozenset(found)


def _thin(reading: Reading, key: tuple[str, ...]) -> bool:
    return all(word in reading.cues.thin for word in key)


def _is_infinitive(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence opens with what something is done for: To give …, to build … repeats no word."""
    infinitive = reading.cues.infinitive
    return infinitive is not None and infinitive.match(sentence.span.of(reading.text)) is not None


def _strength(length: int, count: int) -> float:
    """Longer and more often is stronger; one word must come three times."""
    if count < (3 if length == 1 else 2):
        return 0.0
    return min(3.5, 0.6 * length + 0.6 * count)


def _runs(indices: list[int]) -> list[tuple[int, ...]]:
    runs: list[list[int]] = []
    for index in indices:
        if runs and index - runs[-1][-1] <= _REACH:
            runs[-1].append(index)
        else:
            runs.append([index])
    return [tuple(run) for run in runs]
