"""English lists of phrases, calls upon the same ones, and names of rank."""

from __future__ import annotations

import pytest

from speechcast.study.asks.asked_of import ask_asked_of
from speechcast.study.asks.called import ask_called
from speechcast.study.asks.denials import ask_denials
from speechcast.study.asks.gathered import ask_missing
from speechcast.study.asks.mirrored import ask_mirrored
from speechcast.study.asks.named_lists import ask_named_lists
from speechcast.study.asks.people import ask_people
from speechcast.study.asks.phrase_lists import ask_phrase_lists, find_phrase_lists
from studied_speeches import english

_CRANES = "The cranes, repaired by old smiths, stand at the eastern quay."


def test_a_phrase_of_the_same_form_is_the_odd_one_in_a_list_of_participles() -> None:
    speech = english(
        "The pier now passes to a young crew, trained in cold water, hardened by long nights, raised on salted bread.",
        "We paint the sheds before the winter.",
        _CRANES,
    )
    (known,) = find_phrase_lists(speech)
    assert [m.of(speech.text) for m in known.members] == [
        "trained in cold water", "hardened by long nights", "raised on salted bread"
    ]  # fmt: skip
    (asked,) = ask_phrase_lists(speech)
    assert asked.right == ("repaired by old smiths",)
    assert set(asked.wrong) == {m.of(speech.text) for m in known.members}
    assert "____" in asked.stem


def test_what_is_to_be_done_is_listed_from_the_verb_on() -> None:
    speech = english(
        "This spring let us dredge the channel, paint the beacons, open the sluices, and count the herring.",
        "We paint the sheds before the winter.",
        "Next winter we must mend every sail, teach every child, and honour every widow.",
    )
    first, second = find_phrase_lists(speech)
    assert first.members[0].of(speech.text) == "dredge the channel"
    assert first.members[-1].of(speech.text) == "count the herring"
    asked, other = ask_phrase_lists(speech)
    assert asked.right[0] in [m.of(speech.text) for m in second.members]
    assert other.right[0] in [m.of(speech.text) for m in first.members]


def test_a_member_that_has_lost_its_verb_is_no_odd_one() -> None:
    speech = english(
        "This spring let us dredge the channel, paint the beacons, open the sluices, and count the herring.",
        "We paint the sheds before the winter.",
        "Next winter we must mend every sail, give every widow bread, oil to the lamps, and honour every pilot.",
    )
    assert not [c for c in ask_phrase_lists(speech) if "oil to the lamps" in c.right]


@pytest.mark.parametrize(
    "said",
    [
        "This spring let us dredge the channel and paint the beacons.",
        "This spring let us dredge the channel, and the council will pay, and the crews are ready.",
        "This spring let us keep it clean, give it a new roof, and lend them its keys.",
    ],
)
def test_pairs_statements_and_phrases_that_lean_on_others_are_no_list(said: str) -> None:
    speech = english(said, "We paint the sheds before the winter.", _CRANES)
    assert not list(ask_phrase_lists(speech))


_CALLS = (
    "Let both harbours share the charts of every sandbank and reef.",
    "Let both harbours, for the first time, measure the depth of the channel together.",
    "Let both harbours build a lighthouse on the outer rock rather than a wall.",
)


def test_a_call_stands_among_what_is_asked_of_others() -> None:
    speech = english(
        *_CALLS,
        "We will train young sailors in the old boatyard.",
        "We must plant willows along the northern bank.",
        "We shall open a museum of ropes and knots.",
    )
    asked = list(ask_asked_of(speech))
    assert [a.right[0] for a in asked] == [
        "share the charts of every sandbank and reef", "measure the depth of the channel together",
        "build a lighthouse on the outer rock",
    ]  # fmt: skip
    assert all(set(a.wrong).isdisjoint(b.right) for a in asked for b in asked)
    assert all("both harbours" in a.stem for a in asked)


def test_two_calls_make_nobody_known() -> None:
    speech = english(
        *_CALLS[:2],
        "We will train young sailors in the old boatyard.",
        "We must plant willows along the northern bank.",
        "We shall open a museum of ropes and knots.",
    )
    assert not list(ask_asked_of(speech))


_OTHERS = (
    "The fishing fleet has left the outer basin.",
    "The harbour council has opened the northern lock.",
    "Our pilots have learned the new soundings by heart.",
)


def test_a_name_of_rank_stands_among_what_else_is_spoken_of() -> None:
    speech = english("We turn again to the Seamen’s Union, our last true ally, for help.", *_OTHERS)
    (asked,) = ask_called(speech)
    assert asked.right == ("the Seamen’s Union",)
    assert "our last true ally" in asked.stem


def test_what_is_in_the_family_has_no_rank() -> None:
    assert not list(ask_called(english("I came here with Anna Bell, my only daughter.", *_OTHERS)))


def test_what_is_granted_of_something_denied_is_left_out_with_it() -> None:
    speech = english(
        "The bell calls us out again, not as a summons to row, though rowing we love, not as a summons to fish, but a summons to keep the long watch of the winter.",
        "We paint the sheds with a brush of horsehair.",
        "The crews bring a basket of fresh bread.",
    )
    (asked,) = ask_denials(speech)
    assert asked.right == ("a summons to keep the long watch of the winter",)
    assert "rowing we love" not in asked.stem


def test_whose_something_is_can_be_exchanged() -> None:
    speech = english(
        "In your boats, my friends, more than in mine, lies the whole future of our small town."
    )
    true, false = ask_mirrored(speech)
    assert "In your boats, my friends, more than in mine" in true.stem
    assert "In my boats, my friends, more than in yours" in false.stem


def test_of_a_long_sentence_no_more_is_quoted_than_stands_between_dashes() -> None:
    speech = english(
        "We bring no call to row and no call to fish, but a call to watch--a long and patient watch against the old foes of our harbour: frost, rust, storm, and neglect itself.",
        "We also fear ice, tar, thirst, and hunger itself in winter: hunger, thirst, tar, and ice.",
    )
    for asked in ask_missing(speech):
        if "old foes" in asked.stem:
            assert "call to row" not in asked.stem


def test_what_is_put_in_between_may_be_asked_for_beside_the_addressee() -> None:
    speech = english(
        *(
            f"To {who}, we pledge {what}."
            for who, what in (
                ("the pilots of the outer bank, our oldest friends", "new charts of every shoal"),
                ("the widows of the lower town", "bread through all the winter"),
                ("the smiths behind the market", "iron at an honest price"),
                ("the children of the ferrymen", "a school beside the landing"),
                ("the keepers of the light", "oil for a hundred nights"),
                ("the strangers on the eastern road", "a bed under a dry roof"),
            )
        )
    )
    asked = [c for c in ask_people(speech) if c.rule == "addressee"]
    assert asked
    assert all(len(c.passages) == 2 for c in asked)


def test_a_name_that_the_speech_gives_elsewhere_is_the_odd_one_in_a_list_of_names() -> None:
    speech = english(
        "The pilots of Norway have drawn new charts of the bay.",
        "Together with Iceland, Denmark, Sweden and Finland we will mend the northern lights.",
        "The timber comes from Canada.",
    )
    (asked,) = ask_named_lists(speech)
    assert asked.right[0] in ("Norway", "Canada")
    assert set(asked.wrong) < {"Iceland", "Denmark", "Sweden", "Finland"}
    assert "____" in asked.stem


@pytest.mark.parametrize(
    "said",
    [
        "Together with Iceland and Denmark we will mend the northern lights.",
        "They met Iceland, Denmark, Sweden and Finland at the northern lights.",
    ],
)
def test_two_names_and_lists_about_others_are_not_asked_for(said: str) -> None:
    speech = english("The pilots of Norway have drawn new charts of the bay.", said)
    assert not list(ask_named_lists(speech))
