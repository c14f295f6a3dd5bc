"""The title of a speech that has none of its own: the heading that is about most of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from speechcast.languages.titles import NAMELESS, NO_TITLE, VERSIONS
from speechcast.model.outline import Phrase
from speechcast.structurer.reading import Reading, Role

_FIRST = 0.5
"""Share of the best heading's worth from which the first one is the title: most speeches open with their subject."""

_OFTEN = 8
"""Sentences in which a word comes from which it is no more telling than in that many."""

_FEWEST = 2
"""Content words of a title: the bare name of one thing (The building) is that of a part."""

_TELLING = re.compile(r"[\u4e00-\u9fff]{2}|[^\W\d_]{4}")
"""What the name of a file has at least that says something."""

_SPARSE = 4.0
"""Words that a heading is taken to have besides its own, so that no single word makes a title."""

_SAYING = re.compile(r"[^\W\d_\u4e00-\u9fff]{3,}|[\u4e00-\u9fff]{2}")
_WORDS = 2
"""What in the name of a file says something, and how often there is such in one that its owner gave to be read."""


class Titles:
    """Chooses titles among the headings of a reading."""

    def __init__(self, reading: Reading, weights: Mapping[str, float]) -> None:
        self._reading = reading
        self._weights = weights
        self._seen = reading.frequency

    def best(self, headings: Sequence[Phrase]) -> Phrase | None:
        """The first of the headings, where it can be a title and is about the speech; else the one that is
        most about it, or `None` where none can be a title.

        Args:
            headings: The headings of the parts, in order; at least one.
        """
        able = [heading for heading in headings if self._is_able(heading)]
        if not able:
            return None
        worth = [self._worth(heading) for heading in able]
        if able[0] is headings[0] and worth[0] >= _FIRST * max(worth):
            return able[0]
        return able[worth.index(max(worth))]

    def nearest(self, headings: Sequence[Phrase]) -> Phrase:
        """The heading that is most about the speech where none can be its title: one that addresses or announces only
        where there is no other."""
        told = [
            h for h in headings if h.spans and self._is_told(h) and len(self._terms(h)) >= _FEWEST
        ]
        return max(told, key=self._worth, default=headings[0])

    def _is_told(self, heading: Phrase) -> bool:
        index = self._reading.sentence_at(heading.spans[0].start)
        return self._reading.sentences[index].role is Role.BODY

    def _is_able(self, heading: Phrase) -> bool:
        """Whether a heading states or names something of its own: it is no greeting, no tale, nothing that the
        speaker says of himself or asks, and no half of a thought."""
        if not heading.spans:
            return True
        cues, text = self._reading.cues, self._reading.text
        sentence = self._reading.sentences[self._reading.sentence_at(heading.spans[0].start)]
        begin, end = heading.spans[0].start, sentence.span.end
        openings = (
            cues.personal, cues.recounting, cues.story, cues.leaning, cues.waiting, cues.topic,
            cues.purpose,
        )  # fmt: skip
        return (
            sentence.role is Role.BODY
            and not any(pattern.match(text, begin, end) for pattern in openings)
            and not NO_TITLE[self._reading.document.language].match(heading.text)
            and len(self._terms(heading)) >= _FEWEST
        )

    def _terms(self, heading: Phrase) -> list[str]:
        """The content words of a heading."""
        shown = heading.text.casefold()
        index = self._reading.sentence_at(heading.spans[0].start)
        return [t for t in sorted(set(self._reading.sentences[index].terms)) if t in shown]

    def _worth(self, heading: Phrase) -> float:
        """How often the speech comes back to the words of a heading."""
        if not heading.spans:
            return 0.0
        terms = self._terms(heading)
        told = sum(self._weights[t] * min(_OFTEN, self._seen[t] - 1) for t in terms)
        return told / (_SPARSE + len(terms))


def given_by_file(name: str) -> Phrase | None:
    """What the name of a file says of the speech in several words, as its owner calls it; `None` for any other name, and
    for words that only tell which version it is (final edited version)."""
    title = title_of_file(name)
    if title is None or len(_SAYING.findall(VERSIONS.sub(" ", title.text))) < _WORDS:
        return None
    return title


def title_of_file(name: str) -> Phrase | None:
    """What the name of a file says of the speech (`harbour-day.txt`); `None` where it says only that it is one."""
    words = re.sub(r"[\s_-]+", " ", name.rpartition(".")[0] or name).strip()
    if NAMELESS.fullmatch(words) or not _TELLING.search(words):
        return None
    return Phrase(words[0].upper() + words[1:])
