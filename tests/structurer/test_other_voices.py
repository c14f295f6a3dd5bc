"""Scenes that a talk plays and what a transcript puts in brackets are no claims of its speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.other_voices import of_other_voices
from speechcast.structurer.reading import read_sentences

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    "line",
    [
        "Woman: If you had only rung the bell, the boat would have waited for you.",
        "Man 2: The boat never waits for anybody who comes late.",
        "(Every child on the island must know the ferry, its bell and its long winter.)",
        "[Every child on the island must know the ferry, its bell and its winter.]",
    ],
)
def test_what_others_say_heads_nothing_and_is_no_point(
    make_document: MakeDocument, line: str
) -> None:
    text = (
        "The ferry is the only road to the island. Everybody on the island knows its bell.\n"
        f"{line}\n"
        "We must teach every child on the island to ring the bell. A bell that nobody rings is a stone.\n"
        "Last winter the ferry stopped for nine days. Nobody could leave the island in that time.\n"
    )
    outline = structure(make_document(text, language="en"))
    shown = [s.heading.text for s in outline.slides()]
    shown += [p.text.text for s in outline.slides() for p in s.points]
    assert not any(words[:20] in line for words in shown if len(words) > 12)


def test_a_conversation_whose_speakers_are_named_shows_what_they_say(
    make_document: MakeDocument,
) -> None:
    text = (
        "Host: Why was the ferry stopped last winter?\n"
        "Ida Falk: The rope of the ferry was rotten, and nobody had looked at it for years.\n"
        "Host: We must remember that the council was told of it in May.\n"
        "Ida Falk: We must buy a new rope, and we must look at it every month.\n"
    )
    assert of_other_voices(read_sentences(make_document(text, language="en"))) == frozenset()
    alone = text.replace("Ida Falk: ", "")
    assert of_other_voices(read_sentences(make_document(alone, language="en")))


def test_what_the_speaker_says_of_himself_in_brackets_is_his_claim(
    make_document: MakeDocument,
) -> None:
    text = "The bell is old.\n(I still believe that the ferry must run at night.)\n(The ferry has run since 1911.)\n"
    assert of_other_voices(read_sentences(make_document(text, language="en"))) == {2}
