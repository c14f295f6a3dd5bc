"""A translated text under the captions: a line a sentence, shared out among them."""

from __future__ import annotations

import pytest

from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.renditions.cues import Cue
from speechcast.renditions.second_language import with_translation

TEXT = "我们走过了山，也走过了水。明天会更好！"
DOCUMENT = Document(TEXT, "zh", "x.txt", "0")
CUES = (
    Cue(Span(0, 7), ("我们走过了山，",), 0, 10),
    Cue(Span(7, 13), ("也走过了水。",), 20, 30),
    Cue(Span(13, 19), ("明天会更好！",), 40, 50),
)


def test_a_sentence_is_shared_out_among_its_captions_at_words() -> None:
    lines = "We have crossed the hills, and the waters too.\n\nTomorrow will be better!\n"
    found = with_translation(CUES, DOCUMENT, lines, where="en.txt")
    assert [" ".join(cue.translation) for cue in found] == [
        "We have crossed the hills,", "and the waters too.", "Tomorrow will be better!",
    ]  # fmt: skip
    assert [cue.lines for cue in found] == [cue.lines for cue in CUES]


def test_long_lines_are_wrapped() -> None:
    long = "This is the sentence that somebody wrote far too generously for a caption."
    found = with_translation(CUES, DOCUMENT, f"One.\n{long}\n", where="en.txt")
    assert len(found[2].translation) == 2
    assert " ".join(found[2].translation) == long
    assert max(map(len, found[2].translation)) <= 42


@pytest.mark.parametrize("lines", ["", "Only one.", "One.\nTwo.\nThree.\n"])
def test_another_number_of_lines_is_refused_with_the_place(lines: str) -> None:
    with pytest.raises(InputError, match="for 2 sentences"):
        with_translation(CUES, DOCUMENT, lines, where="en.txt")
