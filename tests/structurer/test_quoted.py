"""Words of others: they keep their marks, and head nothing that the speaker says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.span import Span
from speechcast.structurer import structure
from speechcast.structurer.quoted import Quotations
from speechcast.structurer.reading import read_sentences

MakeDocument = Callable[..., Document]

LETTERS = """\
I asked the people of this valley what they wanted me to hear. Here is some of what they wrote to me before the winter came.

This from a baker in the old town: "Madam Mayor, you don't walk through the market any more. Come and buy your own bread."

"The bus stops at six. My shift ends at seven, and nobody at the town hall seems to have noticed it."

"We can't go on paying for a bridge that is closed. Open it or stop the toll."

And this from a teacher: "If you come to the school, we will show you the roof."

These letters changed what I think about my office. The town hall must come to the people, and not the people to the town hall. We will hold our meetings in the market from March on, and every bus will run until nine.

The bridge opens in May. It will carry ten tonnes again, and nobody will pay a toll on it.
"""


def _shown(outline: Outline) -> Iterator[str]:
    for section in outline.sections:
        for slide in section.slides:
            for point in slide.points:
                yield point.text.text
                if point.detail:
                    yield point.detail.text


def test_words_of_others_keep_their_marks_and_head_nothing(make_document: MakeDocument) -> None:
    outline = structure(make_document(LETTERS, language="en"))
    quoted = (
        "baker",
        "walk through",
        "buy your own",
        "bus stops",
        "My shift",
        "go on paying",
        "show you",
    )
    shown = [words for words in _shown(outline) if any(part in words for part in quoted[1:])]
    assert shown
    for words in shown:
        assert words.count('"') % 2 == 0 and '"' in words, words
    headings = [section.heading.text for section in outline.sections]
    headings += [slide.heading.text for section in outline.sections for slide in section.slides]
    assert not [h for h in headings if any(part in h for part in quoted)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ('My aunt said, "The tide waits for nobody." We waited.', "waits", True),
        ("He wrote: “The tide waits for nobody. Nor do we.” We waited.", "Nor", True),
        ("He wrote: “The tide waits for nobody. Nor do we.” We waited.", "We waited", False),
        # A term, a title, and words that are but part of what the speaker says.
        ('We call it "the long and narrow road" in our town.', "narrow", False),
        ("Read “The Sea and the Men of Our Town” before May.", "Men", False),
    ],
)
def test_a_quotation_is_a_whole_clause_that_somebody_says(
    text: str, words: str, expected: bool, make_document: MakeDocument
) -> None:
    reading = read_sentences(make_document(text, language="en"))
    start = text.index(words)
    found = Quotations(reading).around(Span(start, start + len(words)))
    assert (found is not None) is expected
