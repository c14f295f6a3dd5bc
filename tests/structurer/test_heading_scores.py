"""What a sentence costs at least as a heading is not more than what its heading costs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer.claims import Claims
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.heading_scores import HeadingScores
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]

CHINESE = (
    "磨坊要在入冬前修好。",
    "水渠清了三里，石磨换了两盘，但是最关键的是谁来管水。",
    "要修的不是磨坊，而是看磨坊的人心里的那本账，这本账记了三十年，谁也没有翻开过，谁也不敢说它是平的。",
    "去年秋天，在大家的帮助下，村里把渠清到了河口，最终救活了下游的八百亩稻子。",
    "水要一渠一渠引，人要一茬一茬教。",
    "“渠水不常流，石磨就不转”，老石匠这样说。",
)
ENGLISH = (
    "The mill must be mended before winter.",
    "The race was cleared for three miles, and two stones were changed, but what counts is who minds the water.",
    "Not the mill is broken but the book that its keeper has kept for thirty years, which nobody has dared to open.",
    "If the race runs dry, the stones stand still, and the whole valley will buy its flour in town.",
)


@pytest.mark.parametrize(
    ("language", "words"),
    [*(("zh", words) for words in CHINESE), *(("en", words) for words in ENGLISH)],
)
def test_the_least_cost_is_no_more_than_the_cost(
    make_document: MakeDocument, language: str, words: str
) -> None:
    reading = read_sentences(make_document(words, language=language))
    wording, emphasis = Wording(reading), Emphasis(reading)
    claims = Claims(reading, wording, emphasis)
    scores = HeadingScores(reading, wording, claims, {}, emphasis)
    sentence = Span(0, len(words))
    assert scores.least_cost(sentence) <= scores.cost(sentence)
