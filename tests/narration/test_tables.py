"""Sentences as speeches write them, with what should be said: a floor that no change goes below.

The tables are for `benchmarks/normalisation.py` too; alternatives are separated by " | ".
"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from speechcast.languages.pinyin import syllables
from speechcast.narration.normalise import spoken_line

TABLES = Path(__file__).parent / "tables"


def _rows(name: str) -> Iterator[dict[str, str]]:
    head, *lines = (TABLES / f"{name}.tsv").read_text("utf-8").splitlines()
    for line in lines:
        yield dict(zip(head.split("\t"), line.split("\t"), strict=True))


def _letters(text: str) -> str:
    """Without what a voice does not read: punctuation, blanks, case."""
    kept = unicodedata.normalize("NFKC", text).casefold().replace("〇", "零")
    return "".join(c for c in kept if unicodedata.category(c)[0] not in "PZC" or c in "@%&*#")


@pytest.mark.parametrize(("language", "least"), [("zh", 151), ("en", 60)])
def test_what_is_said_of_the_tables(language: str, least: int) -> None:
    wrong = [
        (row["id"], said)
        for row in _rows(language)
        if _letters(said := spoken_line(row["text"], language))
        not in {_letters(gold) for gold in row["spoken"].split(" | ")}
    ]
    assert len(list(_rows(language))) - len(wrong) >= least, wrong


def test_readings_of_the_tables() -> None:
    wrong = []
    for row in _rows("poly"):
        at = row["text"].index(row["word"])
        found = syllables(row["text"])[at : at + len(row["word"])]
        if " ".join(map(str, found)) not in row["pinyin"].split(" | "):
            wrong.append((row["id"], row["word"], found))
    assert len(wrong) <= 1, wrong


@pytest.mark.parametrize(
    "scrap", ["1", "*", "×", "1,", "1-", "（", "{a|", "[不读]", "a.", "$1 ", " ", "2020年", "X"]
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_long_runs_take_no_more_than_a_moment(scrap: str, language: str) -> None:
    text = scrap * (4000 // len(scrap))
    begun = time.process_time()
    spoken_line(text, language)
    assert time.process_time() - begun < 3
