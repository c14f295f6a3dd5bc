"""An English claim keeps the opening that says when or where something was, or is counted, in which case it is so, or that
it is so in theory only; and openings of several words are shown whole or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of, heading_of
from speechcast.model.document import Document

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    "sentence",
    [
        "In theory, the rich villages should buy the best boats and win every race of the year",
        "On paper, the new lock was to open long before the first of the ice came down the river",
        "When prices are high, people's wages fall short of the rising cost of bread and heating",
        "When the river rises, the ferry is tied up and the children of the far bank stay at home",
        "Across the valley, 100 people are hurt every day by a falling tree or a loose roof tile",
        "During the last drought, three out of every four orchards lost were in the lower valley",
        "When the Stone Bridge opened in 1940, it wasn't uncommon for people to picnic on its piers",
        "Last year, the demand for boats greatly outpaced all that the yards of the bay could build",
        "If, in the coming century, the valley is to remain a home for its people, then the strongest of its villages must step forward",
    ],
)
def test_an_opening_that_turns_the_sense_is_kept(
    sentence: str, make_document: MakeDocument
) -> None:
    document = make_document(f"{sentence}.", language="en")
    assert claim_of(document) == heading_of(document) == sentence


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "After that, the council opened a second mill for the farmers of the upper valley.",
            "The council opened a second mill for the farmers of the upper valley",
        ),
        (
            "Before we begin, 40 families have asked me to say that the well is dry again.",
            "40 families have asked me to say that the well is dry again",
        ),
        (
            "In this spirit, the harbour must stay open to every boat that asks for shelter.",
            "The harbour must stay open to every boat that asks for shelter",
        ),
    ],
)
def test_an_opening_that_only_leads_in_may_go(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


def test_instead_of_is_not_cut_in_two(make_document: MakeDocument) -> None:
    sentence = (
        "Instead of slowing the work on the dam, we should finish it before the rains of autumn."
    )
    document = make_document(sentence, language="en")
    assert heading_of(document) == sentence[:-1]
    assert not claim_of(document).startswith("Of ")


def test_what_is_done_in_place_of_something_is_no_claim_without_it(
    make_document: MakeDocument,
) -> None:
    sentence = (
        "Instead of drawing up a long list of repairs, which would fill an hour of this meeting and test your patience,"
        " I shall leave the choice of them to the harbour board."
    )
    assert "leave the choice" in claim_of(make_document(sentence, language="en"))


def test_a_verb_of_becoming_keeps_what_it_becomes(make_document: MakeDocument) -> None:
    sentence = (
        "We cannot allow the orchard to become, as the mill was for many decades, a ruin at the edge of the village,"
        " abandoned and left to the weeds."
    )
    shown = (
        "We cannot allow the orchard to become a ruin at the edge of the village, abandoned and left to the"
        " weeds"
    )
    document = make_document(sentence, language="en")
    assert claim_of(document) == heading_of(document) == shown


def test_both_keeps_what_it_has_as_well(make_document: MakeDocument) -> None:
    sentence = (
        "The wish for higher walls brings us both a chance, as well as a burden - and whatever happens in the harbour"
        " will reach the village within a year."
    )
    document = make_document(sentence, language="en")
    assert "as well as a burden" in claim_of(document)
