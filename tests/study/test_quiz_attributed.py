"""Who said what, and relations that are turned round."""

from __future__ import annotations

import pytest

from speechcast.study.asks.attributed import ask_attributed, find_sayings
from speechcast.study.asks.predications import find_predications
from speechcast.study.asks.turned_relations import ask_turned
from studied_speeches import english

_QUOTED = (
    "As Martha Quill wrote, “The sea keeps no ledger, yet it settles every account in the end.”",
    "The old pilot Jonas Berg warned that “a calm morning has drowned more men than any storm”.",
    "“Teach a child the tides and you have taught patience,” said Ines Alvarado in this very hall.",
    "Tobias Wren believed that every harbour gets the lighthouse keeper it deserves.",
)


def test_the_speakers_of_quotations_are_found() -> None:
    speech = english(*_QUOTED)
    assert [s.who.of(speech.text) for s in find_sayings(speech)] == [
        "Martha Quill",
        "Jonas Berg",
        "Ines Alvarado",
        "Tobias Wren",
    ]


def test_who_said_something_is_asked_among_the_others_who_are_quoted() -> None:
    found = list(ask_attributed(english(*_QUOTED)))
    assert len(found) == 4
    assert found[0].right == ("Martha Quill",)
    assert set(found[0].wrong) == {"Jonas Berg", "Ines Alvarado", "Tobias Wren"}


def test_with_too_few_names_nobody_is_asked_for() -> None:
    assert not list(ask_attributed(english(*_QUOTED[:3])))


def test_a_pronoun_is_nobody_to_be_asked_for() -> None:
    assert not find_sayings(
        english("He wrote, “The sea keeps no ledger, yet it settles accounts.”")
    )


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        (
            "Small ferries have replaced the big freighters.",
            "The big freighters have replaced small ferries.",
        ),
        (
            "A safe harbour is the key to honest trade and peace.",
            "",
        ),
        (
            "The honest trade is the basis of good seamanship.",
            "Good seamanship is the basis of the honest trade.",
        ),
        (
            "The future of the island depends on the courage of its captains.",
            "",
        ),
        (
            "The price of fish depends on the weather and the wind.",
            "The weather and the wind depend on the price of fish.",
        ),
    ],
)
def test_a_relation_is_turned_round(said: str, turned: str) -> None:
    found = list(ask_turned(english(said)))
    if not turned:
        assert not found
        return
    true, false = found
    assert true.stem.endswith(said.removesuffix(".") + ".")
    assert false.stem.endswith(turned)
    assert (true.truth, false.truth) == (True, False)
    assert false.change is not None


def test_a_relation_inside_a_sentence_is_turned_round_up_to_the_dash() -> None:
    speech = english(
        "We sail in an age where the repairs of a year have far outpaced the storms of a winter--and we pay for it."
    )
    _, false = ask_turned(speech)
    assert false.stem.endswith("The storms of a winter have far outpaced the repairs of a year.")


def test_what_is_only_wished_for_is_not_said() -> None:
    speech = english("We long for a world in which all harbours are free to mend their own piers.")
    assert not [p for p in find_predications(speech) if "harbours" in p.subject.of(speech.text)]
