"""What a text sets apart by its form: empty lines, dashes in front of paragraphs, lines of courtesy."""

from __future__ import annotations

from speechcast.structurer.reading import Reading, Role

_DASHES = 3
"""Paragraphs with a dash in front from which these begin parts."""


def spaced(reading: Reading) -> frozenset[int]:
    """The sentences behind an empty line, where the text sets most paragraphs without one."""
    sentences = reading.sentences
    begin = next((i for i, s in enumerate(sentences) if s.role is Role.BODY), len(sentences))
    heads = [i for i in range(begin + 1, len(sentences)) if sentences[i].first]
    found = [
        i for i in heads
        if len(reading.text[sentences[i - 1].span.end : sentences[i].span.start].splitlines()) > 1
    ]  # fmt: skip
    return frozenset(found) if 1 < len(found) <= 0.6 * len(heads) else frozenset()


def dashed(reading: Reading, least: float, most: float) -> frozenset[int]:
    """The sentences with a dash in front that begin parts: where several follow each other that are
    `least` long on the mean, none of them longer than `most`."""
    sentences = reading.sentences
    dashes = [
        i for i, s in enumerate(sentences)
        if s.first and reading.cues.dash.match(reading.text, s.span.start)
    ]  # fmt: skip
    runs: list[list[int]] = []
    for index in dashes:
        if runs and reading.sizes(runs[-1][-1], index) <= most:
            runs[-1].append(index)
        else:
            runs.append([index])
    return frozenset(
        index
        for run in runs
        if len(run) >= _DASHES and reading.sizes(run[0], run[-1]) >= least * (len(run) - 1)
        for index in run
    )


def running(reading: Reading) -> list[int]:
    """How many of the sentences before each are ceremony, address or title."""
    counts = [0]
    for sentence in reading.sentences:
        counts.append(counts[-1] + (sentence.role in (Role.CEREMONY, Role.VOCATIVE, Role.TITLE)))
    return counts
