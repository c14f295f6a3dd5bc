"""English words that cannot do without what stands behind a comma are shown with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of, heading_of
from speechcast.model.document import Document

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    "sentence",
    [
        "Our task in the coming year is to keep the port on a course of slow, measured and sustainable growth",
        "They have put the railway on a footing of sound, modest, and lasting finance",
        "Our fleet grew old in foul, narrow and badly lit harbours",
    ],
)
def test_adjectives_behind_a_preposition_keep_their_noun(
    make_document: MakeDocument, sentence: str
) -> None:
    document = make_document(f"{sentence}.", language="en")
    assert claim_of(document) == heading_of(document) == sentence


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "We announce today Iceland's decision, as a friend of the oceans, to stand for the presidency of the council in the year 2031.",
            "We announce today Iceland's decision to stand for the presidency of the council in the year 2031",
        ),
        (
            "It is the duty of the board, as I see it, to tell the owners what went wrong.",
            "It is the duty of the board to tell the owners what went wrong",
        ),
        (
            "We decided, after three evenings of talk, to sell the old mill and keep the meadow.",
            "We decided to sell the old mill and keep the meadow",
        ),
        (
            "We invite the young people of the island, whatever they have studied, to build the new school with their own hands.",
            "We invite the young people of the island to build the new school with their own hands",
        ),
    ],
)
def test_what_is_meant_or_asked_is_said_behind_an_aside(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    document = make_document(sentence, language="en")
    assert claim_of(document) == heading_of(document) == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "Those letters tell me things that the reports, which arrive late and are rewritten twice, cannot",
        "Our neighbours tell us what the maps, which were drawn in another century, do not",
        "I'm asking the council to order, to demand as a matter of law, that our mills cut their use of oil by half within ten years",
        "I particularly ask the mayor of Alton, and others who have served on the water board, to join us on the bridge tomorrow morning",
        "May your memories of this house, of its garden and its long tables, be with you for many years",
        "May the songs of this choir, and the bread we broke tonight, go with you through the winter",
        "While Genoa, the oldest of our partners, kept its gates open, it lost half of its ships",
        "When Carthage, a trading partner of ours for many years, suddenly closed its harbour, it did not just break Article 4, paragraph 1 of the treaty, it acted in open contempt of its neighbours",
        "If you remember your first day in the mine — and I remember mine, I wept behind the lamp room — you know what that lamp is worth",
    ],
)
def test_neither_end_of_what_is_bound_stands_alone(
    make_document: MakeDocument, sentence: str
) -> None:
    document = make_document(f"{sentence}.", language="en")
    assert claim_of(document) == heading_of(document) == sentence


def test_a_dependent_clause_with_an_apposition_is_left_out_whole(
    make_document: MakeDocument,
) -> None:
    document = make_document(
        "Because Malta, a small island with a long memory, closed its docks, our sailors had to learn another trade.",
        language="en",
    )
    assert claim_of(document) == "Our sailors had to learn another trade"


def test_a_speech_in_verbs_is_not_bound(make_document: MakeDocument) -> None:
    document = make_document(
        "To our friends in the valley, we offer a special pledge--to mend every bridge that the river took last autumn, and to do it before the frost.",
        language="en",
    )
    assert "pledge" in claim_of(document)
