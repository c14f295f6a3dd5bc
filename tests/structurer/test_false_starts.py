"""What a speaker breaks off and begins anew is told once."""

from __future__ import annotations

import pytest
from tests.structurer.conftest import MakeDocument

from read_claims import claim_of


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Let’s not let — let’s not let a few careless pilots close the channel.",
            "Let’s not let a few careless pilots close the channel",
        ),
        (
            "Our whole harbor — our whole harbor, whether it rows or rides, lives from your work.",
            "Our whole harbor lives from your work",
        ),
        ("We — we have a plan for the lock.", "We have a plan for the lock"),
        (
            "And she — and she lent books to three generations of bakers — a whole town.",
            "She lent books to three generations of bakers",
        ),
    ],
)
def test_a_clause_that_is_begun_anew_is_shown_once(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "No one is safe until everyone is — until everyone is counted.",
        "The quay -- the quay above all -- must be mended this year.",
    ],
)
def test_what_is_said_again_for_its_weight_stays(
    make_document: MakeDocument, sentence: str
) -> None:
    assert claim_of(make_document(sentence, language="en")) == sentence[:-1]


def test_what_only_says_that_one_is_frank_is_left_out(make_document: MakeDocument) -> None:
    sentence = (
        "And let me be very clear today: We are just getting started, and we will finish the lock."
    )
    claim = claim_of(make_document(sentence, language="en"))
    assert claim == "We are just getting started, and we will finish the lock"


def test_what_is_asked_of_all_is_no_such_words(make_document: MakeDocument) -> None:
    sentence = "Let us add a second lock, and let us mend the first."
    assert claim_of(make_document(sentence, language="en")) == sentence[:-1]
