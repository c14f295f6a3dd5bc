"""Words put in between a subject and its verb part no clauses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer.claims import Claims
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "begins", "holds"),
    [
        (
            "We must, therefore, build a new bridge across the river before the winter comes.",
            "We must",
            "build a new bridge",
        ),
        (
            "Let us, then, with courage and patience repair the dam that our parents built.",
            "Let us",
            "repair the dam",
        ),
        (
            "The people of this valley, I am sure, will not let the river die.",
            "The people",
            "will not let the river die",
        ),
        ("Our children, perhaps, will ask why we waited.", "Our children", "will ask why"),
    ],
)
def test_a_subject_is_shown_with_the_verb_behind_an_interjection(
    make_document: MakeDocument, sentence: str, begins: str, holds: str
) -> None:
    reading = read_sentences(make_document(sentence, language="en"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    span = reading.sentences[-1].span
    shown = claims.phrase(claims.best(span, most=reading.cues.claim_size)).text
    assert shown.startswith(begins)
    assert holds in shown


def test_a_word_behind_a_whole_statement_parts_it_from_the_next(
    make_document: MakeDocument,
) -> None:
    sentence = "The mill stands empty, however, and nobody has asked who owns it."
    reading = read_sentences(make_document(sentence, language="en"))
    pieces = Wording(reading).pieces(Span(0, len(sentence)))
    assert len(pieces) == 3
