"""Times that a player sets in front of the lines of a transcript are no part of the speech."""

from __future__ import annotations

import pytest

from speechcast.readers import read
from speechcast.readers.time_stamps import time_stamps, without
from speechcast.structurer import structure

LINES = (
    "Good morning, everybody.",
    "Today I want to talk about the lock on our river.",
    "The lock was built for small boats a hundred years ago.",
    "Now it carries barges of nine hundred tons by day and by night.",
    "We must mend its gates before the winter comes.",
)
SECONDS = (1, 4, 9, 64, 3671)


def _short(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def _long(seconds: int) -> str:
    return f"[{seconds // 3600:02}:{seconds % 3600 // 60:02}:{seconds % 60:02}]"


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{_short(s)}\n{line}\n" for s, line in zip(SECONDS, LINES, strict=True)),
        "".join(f"{_short(s)} {line}\n" for s, line in zip(SECONDS, LINES, strict=True)),
        "".join(f"{_long(s)} {line}\n\n" for s, line in zip(SECONDS, LINES, strict=True)),
    ],
)
def test_times_are_neither_shown_nor_said(text: str) -> None:
    document = read(None, stdin=text.encode())
    assert [document.shown(block.span).strip() for block in document.blocks] == list(LINES)
    assert [notice.code for notice in document.notices] == ["time-stamps"]
    words = [p.text.text for slide in structure(document).slides() for p in slide.points]
    assert words
    assert not any(character.isdigit() for point in words for character in point)


def test_chinese_times_stand_at_once_before_the_words() -> None:
    lines = ("各位老师，大家好。", "今天讲讲我们的老渠。", "老渠修于六十年前。", "如今要把它翻新。")
    text = "".join(f"00:{10 * n:02}{line}\n" for n, line in enumerate(lines))
    assert [text[s.start : s.end] for s in time_stamps(text)] == [
        "00:00",
        "00:10",
        "00:20",
        "00:30",
    ]
    assert without(text, time_stamps(text)).split() == list(lines)


@pytest.mark.parametrize(
    "text",
    [
        "Programme\n8:30 Doors open\n9:00 Welcome\n9:30 Report\n10:30 Tea\n11:00 Talks\n",
        "Scores\n0:03 North\n2:01 South\n1:04 East\n0:02 West\n",
        "We met at 0:05.\nThe train left at 0:10.\nIt came at 0:15.\nWe slept at 0:20.\n",
        "0:05\nOne line\n0:10\nAnother one\n",
    ],
)
def test_a_programme_scores_and_times_within_sentences_stay(text: str) -> None:
    assert time_stamps(text) == ()


def test_the_text_keeps_the_place_of_every_character() -> None:
    text = "".join(f"{_short(s)} {line}\n" for s, line in zip(SECONDS, LINES, strict=True))
    bare = without(text, time_stamps(text))
    assert len(bare) == len(text)
    assert all(bare.index(line) == text.index(line) for line in LINES)


def test_a_transcript_with_times_in_front_of_broken_lines_is_read_on() -> None:
    words = " ".join(LINES).split() * 6
    lines = [" ".join(words[n : n + 7]) for n in range(0, len(words), 7)]
    text = "".join(f"{_long(4 * n)} {line}\n" for n, line in enumerate(lines))
    document = read(None, stdin=text.encode())
    assert len(document.blocks) < len(lines) / 4
