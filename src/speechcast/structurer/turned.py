"""Sentences that the next one turns against: alone they say what their speaker does not."""

from __future__ import annotations

from speechcast.languages.setting_right import SETTING_RIGHT
from speechcast.structurer.reading import Reading


def is_turned_against(reading: Reading, index: int) -> bool:
    """Whether the next sentence of its paragraph turns against a sentence (But …), or, where the language's signs of it are
    known, says what is so where that says what is not.

    Args:
        reading: The text.
        index: Number of the sentence.
    """
    if index + 1 >= len(reading.sentences):
        return False
    sentence, following = reading.sentences[index], reading.sentences[index + 1]
    if following.paragraph != sentence.paragraph:
        return False
    start, end = following.span.start, following.span.end
    if reading.cues.adversative.match(reading.text, start, end):
        return True
    sets_right = SETTING_RIGHT.get(reading.document.language)
    if sets_right is None:
        return False
    return sets_right(sentence.span.of(reading.text), following.span.of(reading.text))
