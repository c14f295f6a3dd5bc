"""Repeated openings, found by repetition and not from a list of phrases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from speechcast.model.span import Span
from speechcast.structurer.reading import Reading, Role, Sentence

_OWN = 6.0
"""Size of what a member says itself behind the clauses that all share."""

_REFRAIN = 3
"""Words with which long neighbouring paragraphs open that are a row."""

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

    def why(self, joiner: str) -> str:
        """How the repetition is told, its words joined by `joiner`."""
        return f"{len(self.members)} sentences open with “{joiner.join(self.words)}”"

    def end(self, reading: Reading, index: int) -> int:
        """Where the words end that a member, the sentence `index`, shares with the others."""
        sentence = reading.sentences[index]
        spoken = Span(sentence.start, sentence.span.end)
        at, word = reading.language.placed_words(reading.text, spoken)[len(self.words) - 1]
        return at + len(word)


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
                strength = _strength(length, len(members))
                # Most openings stand in one sentence alone.
                if not strength:
                    continue
                figure = Repetition(key, members, strength)
                for index in members:
                    if index not in best or best[index].strength < strength:
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


def behind_refrain(
    reading: Reading, figures: Mapping[int, Repetition], index: int, least: float
) -> bool:
    """Whether a paragraph follows the last one of several neighbours that open alike (Her life was …).

    Args:
        reading: The text.
        figures: The repeated openings, by sentence.
        index: The first sentence of the paragraph.
        least: Size of these paragraphs at least: shorter ones are no parts.
    """
    sentences = reading.sentences
    first = index - 1
    while first > 0 and not sentences[first].first:
        first -= 1
    figure = figures.get(first)
    if (
        not sentences[index].first
        or figure is None
        or not figure.strong
        or len(figure.words) < _REFRAIN
        or figure.words[0] in reading.cues.thin
        or figure.members[-1] != first
    ):
        return False
    return all(
        sentences[a].first
        and sentences[b].paragraph == sentences[a].paragraph + 1
        and reading.sizes(a, b) >= least
        for a, b in pairwise(figure.members)
    )


def shared_clauses(reading: Reading, figures: Mapping[int, Repetition]) -> dict[int, int]:
    """Where the clauses end with which all members of a strong repetition begin, by sentence.

    Those only that say when, on what condition or for what all members hold, and are followed by
    words of their own.
    """
    found: dict[int, int] = {}
    for index, figure in figures.items():
        if figure.strong and figure.members[0] == index:
            sentences = [reading.sentences[member] for member in figure.members]
            length = _shared_length(reading, sentences)
            if length:
                found |= {
                    m: s.start + length for m, s in zip(figure.members, sentences, strict=True)
                }
    return found


def _shared_length(reading: Reading, sentences: Sequence[Sentence]) -> int:
    text, cues = reading.text, reading.cues
    words = [text[s.start : s.span.end] for s in sentences]
    shared = next(
        (n for n, signs in enumerate(zip(*words, strict=False)) if len(set(signs)) > 1),
        min(map(len, words)),
    )
    length = max(words[0].rfind(sign, 0, shared) for sign in "，,") + 1
    if not length:
        return 0
    first = sentences[0].start
    said = [
        clause
        for clause in reading.language.clauses(text, Span(first, first + length))
        if not (cues.lead_in.match(clause.of(text)) or cues.waiting.match(clause.of(text)))
    ]
    if said and not any(reading.language.states(text, clause) for clause in said):
        return 0
    if any(cues.leaning.match(clause.of(text)) for clause in said):
        return 0
    rests = [whole[length:].lstrip() for whole in words]
    if len(set(rests)) < len(rests):
        return 0
    own = all(
        len(rest) / cues.scale >= _OWN and not cues.continuation.match(rest) for rest in rests
    )
    return length if own else 0


def _thin(reading: Reading, key: tuple[str, ...]) -> bool:
    return reading.cues.thin.issuperset(key)


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
