"""English words are shown with what completes them behind the comma of a phrase."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.model.document import Document
from speechcast.structurer import structure

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


@pytest.mark.parametrize(
    "sentence",
    [
        "The pilots believe that unless the channel is dredged, the ferry will run aground this winter",
        "We may be sure that as the memory of the flood fades, the wish to build below the dyke will grow",
        "No captain who trusts the old lamp on the eastern mole, however bright it looks, can bring his ship home",
    ],
)
def test_what_is_begun_is_brought_to_its_verb(make_document: MakeDocument, sentence: str) -> None:
    assert claim_of(make_document(f"{sentence}.", language="en")) == sentence


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Today the young crew is yours, but someday not very far from this spring, you will hand the oars to others.",
            "The young crew is yours, but someday not very far from this spring, you will hand the oars to others",
        ),
        (
            "Aside from the damage to the quay and the loss of the nets that had been drying there, the storm cost the village its only ferry.",
            "The storm cost the village its only ferry",
        ),
        (
            "I thought that before I come to the new lock - the hard part - I would tell you of the old one.",
            "I would tell you of the old one",
        ),
    ],
)
def test_words_that_wait_are_no_claim(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "In the plan I show you tonight, we will dig a second channel for the fishing boats of the north shore.",
            "We will dig a second channel for the fishing boats of the north shore",
        ),
        (
            "But by the time we reach the mole, we will have left the last of the ice behind us.",
            "We will have left the last of the ice behind us",
        ),
        (
            "Norrvik needs to deepen its old basin, its badly dredged canal, and its narrow access to the open water of the bay.",
            "Norrvik needs to deepen its old basin, its badly dredged canal, and its narrow access to the open water of the bay",
        ),
    ],
)
def test_the_main_clause_is_shown(make_document: MakeDocument, sentence: str, claim: str) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    "line",
    [
        "We open our doors to the poor, the old, the needed,",
        "For the hungry, the homeless, the forgotten and the abandoned,",
        "Blessed are the meek, and blessed the despised,\nfor they shall see the gate.",
    ],
)
def test_a_line_that_ends_with_a_quality_and_a_comma_is_read(
    make_document: MakeDocument, line: str
) -> None:
    text = (
        f"The gate is open tonight for everybody in town.\n{line}\nCome in and warm yourselves.\n"
    )
    outline = structure(make_document(text, language="en"))
    assert sum(len(slide.span) for slide in outline.slides()) == len(text)
