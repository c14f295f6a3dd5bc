"""The collector of cycles rests while a speech is structured, and only then; it finds none behind it."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest

from speechcast.languages.jieba_words import cut
from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.collector import collector_resting

MakeDocument = Callable[..., Document]


def test_the_collector_rests_and_goes_on_even_after_an_error() -> None:
    with pytest.raises(KeyError), collector_resting():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_resting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "zh",
            "磨坊要在入冬前修好，水渠要清到村口。只有渠水常流，石磨才能转动。各家出一个工，三天就够。",
        ),
        (
            "en",
            "The mill must be mended before winter, and the race must be cleared. Every house sends one man.",
        ),
    ],
)
def test_structuring_leaves_nothing_to_the_collector(
    make_document: MakeDocument, language: str, words: str
) -> None:
    document = make_document(words * 20, language=language)
    structure(document)
    gc.collect()
    gc.disable()
    try:
        outline = structure(document)
        assert gc.collect() == 0
        assert outline.sections
    finally:
        gc.enable()


def test_nothing_is_kept_of_the_words_of_a_text(make_document: MakeDocument) -> None:
    structure(make_document("磨坊要在入冬前修好，水渠要清到村口。只有渠水常流，石磨才能转动。"))
    assert cut.cache_info().currsize == 0
