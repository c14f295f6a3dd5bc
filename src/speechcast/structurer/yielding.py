"""The sentences in which a speaker says what is not his claim: what others say, what he grants them, and what the
next sentence says is not so."""

from __future__ import annotations

from speechcast.languages.yielding import YIELDING
from speechcast.structurer.reading import ASKING, Reading, Role, ends_in


def yielded(reading: Reading) -> frozenset[int]:
    """The numbers of those sentences; none where a language has no signs of them."""
    signs = YIELDING.get(reading.document.language)
    if signs is None:
        return frozenset()
    text, sentences = reading.text, reading.sentences
    found: set[int] = set()
    for index, sentence in enumerate(sentences):
        words = text[sentence.start : sentence.span.end]
        if sentence.role is not Role.BODY or ends_in(words, ASKING):
            continue
        if signs.grants(words) or signs.grants(sentence.span.of(text)):
            found.add(index)
        elif signs.denial.search(words):
            continue
        if index + 1 < len(sentences):
            following = sentences[index + 1]
            if following.paragraph != sentence.paragraph:
                continue
            denied = signs.denied.match(text, following.span.start, following.span.end)
            if denied is not None:
                found.add(index)
                if denied.end() >= following.span.end:
                    found.add(index + 1)
    return frozenset(found)
