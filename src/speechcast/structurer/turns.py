"""Where a speech goes on: the sentences that begin a paragraph or address the audience."""

from __future__ import annotations

from speechcast.structurer.reading import Reading, Role


def next_turns(reading: Reading) -> list[int]:
    """For each sentence the next one that begins a paragraph or addresses the audience."""
    following = [len(reading.sentences)] * (len(reading.sentences) + 1)
    for index in range(len(reading.sentences) - 1, 0, -1):
        sentence = reading.sentences[index]
        turns = sentence.first or sentence.role is Role.VOCATIVE
        following[index - 1] = index if turns else following[index]
    return following
