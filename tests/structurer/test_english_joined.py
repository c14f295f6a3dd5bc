"""English words are shown with what completes them behind the comma of a phrase."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.model.document import Document

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ferry passengers now depend on cheaper, easy-to-read timetables",
        "Every captain found himself surrounded by creaking, salt-stained boats",
        "He must know by now that low lying, badly drained orchards never pay",
        "It is ten winters since our village, Norrvik, became a port of this league",
        "I end with what one of the first pilots of this coast, Ada Holm, wrote to the harbour board",
    ],
)
def test_a_phrase_is_whole(make_document: MakeDocument, sentence: str) -> None:
    assert claim_of(make_document(f"{sentence}.", language="en")) == sentence


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The old bridge over the river is strong, safe for carts and open to all in every season of the year.",
            "The old bridge over the river is strong",
        ),
        (
            "The ferry will sail at noon when the mill, the bakery and the school have closed their doors for the day.",
            "The ferry will sail at noon",
        ),
    ],
)
def test_what_only_adds_is_left_out(make_document: MakeDocument, sentence: str, claim: str) -> None:
    assert claim_of(make_document(sentence, language="en")).startswith(claim)


def test_what_is_held_of_one_among_all_keeps_its_statement(make_document: MakeDocument) -> None:
    text = "I noticed that, of all the keepers I met, he alone slept beside the lamp."
    claim = "Of all the keepers I met, he alone slept beside the lamp"
    assert claim_of(make_document(text, language="en")) == claim
