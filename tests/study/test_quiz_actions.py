"""What an English speaker demands and promises: what for, by what means, and in which part."""

from __future__ import annotations

import pytest

from speechcast.study.asks.aims import ask_aims, ask_means, find_aims
from speechcast.study.asks.english_actions import find_ahead, find_done, gerund
from speechcast.study.asks.english_parts import ask_announced
from speechcast.study.candidate import Candidate
from speechcast.study.speech import Speech
from studied_speeches import english

_AIMED = (
    "To keep the youngest sailors at home, we will open a school of navigation beside the market.",
    "The ice on the quay was thick last winter, and nobody could walk there.",
    "To win back the trust of the buyers, the council will publish every weight on a public board.",
    "Our grandparents rowed across the bay without a single lamp to guide them.",
    "To shorten the long way round the cape, we must dredge the northern channel before autumn.",
    "The gulls follow every boat that carries bait from the cannery.",
    "To honour the crews of the great storm, we shall plant forty oaks along the old wall.",
    "The bell of the chapel has been silent for a whole generation.",
    "To feed the islands in a hard winter, the council will store grain in the old customs house.",
)


def _texts(speech: Speech) -> set[str]:
    return {action.text for action in find_ahead(speech)}


def test_what_is_announced_or_demanded_is_found_from_its_verb_on() -> None:
    found = _texts(english(*_AIMED))
    assert "open a school of navigation beside the market" in found
    assert "dredge the northern channel before autumn" in found
    assert "publish every weight on a public board" in found


@pytest.mark.parametrize(
    "said",
    [
        "We will not sell the old lighthouse to the hotel company.",
        "We will remember it as long as the tide comes in.",
        "They will raise the price of diesel before the winter.",
        "We must know what the currents do behind the island.",
        "The crews said that “we will burn the old nets tonight”.",
        "If the storm comes, perhaps we will move the boats into the inner basin.",
    ],
)
def test_a_refusal_a_pronoun_others_and_quotations_are_no_announcement(said: str) -> None:
    assert not _texts(english(said))


def test_what_has_been_done_stands_in_the_form_behind_to() -> None:
    speech = english(
        "We have rebuilt the southern breakwater with stone from the island.",
        "Since the spring, we have steadily lowered the fees for small boats.",
        "What we have learned from the storm stays with every crew.",
    )
    assert {action.text for action in find_done(speech)} == {
        "rebuild the southern breakwater with stone from the island",
        "lower the fees for small boats",
    }


@pytest.mark.parametrize(
    ("verb", "form"),
    [("make", "making"), ("cut", "cutting"), ("see", "seeing"), ("renew", "renewing"),
     ("tie", "tying"), ("build", "building"), ("commit", "committing"), ("open", "opening")],
)  # fmt: skip
def test_the_form_behind_by(verb: str, form: str) -> None:
    assert gerund(verb) == form


def _right(found: list[Candidate], rule: str) -> dict[str, str]:
    return {c.stem: c.right[0] for c in found if c.rule == rule}


def test_an_aim_is_asked_for_its_measure_and_a_measure_for_its_aim() -> None:
    speech = english(*_AIMED)
    assert len(find_aims(speech)) == 5
    found = list(ask_aims(speech))
    measures = _right(found, "measure")
    stem = (
        "What does the speaker announce or call for in order to keep the youngest sailors at home?"
    )
    assert measures[stem] == "open a school of navigation beside the market"
    aims = _right(found, "aim")
    stem = "The speaker announces or calls for this: “dredge the northern channel before autumn”. To what end?"
    assert aims[stem] == "to shorten the long way round the cape"
    for candidate in found:
        assert len({*candidate.right, *candidate.wrong}) == 4


def test_what_shares_a_word_with_the_aim_is_no_wrong_measure() -> None:
    speech = english(*_AIMED, "We will train the sailors of the ferry in the new harbour.")
    for candidate in ask_aims(speech):
        if "sailors" in candidate.stem:
            assert not any("sailors" in text for text in candidate.wrong)


def test_means_are_asked_among_means_and_what_is_announced() -> None:
    speech = english(
        "We must win the young people back by paying a fair wage from the first day.", *_AIMED
    )
    (candidate,) = ask_means(speech)
    assert candidate.stem.endswith("“We must win the young people back.” By what means?")
    assert candidate.right == ("by paying a fair wage from the first day",)
    assert all(text.startswith("by ") for text in candidate.wrong)


_PARTS = (
    "1. Safe water",
    "The bay has taken too many boats. We will move the fuel tanks behind the hill. Every captain knows why.",
    "The rescue post has been empty since spring. We must train two divers for the winter season.",
    "2. A home for all",
    "Half of the houses stand dark in January. We will turn the empty sail loft into twelve flats.",
    "The young people pay too much. We must lower the rents on the northern quay. They doubled last year.",
    "3. Teaching what we know",
    "The old charts are locked away. We will open the archive to every pupil. The key is at the town hall.",
    "Few of the singers are left. We must record the songs of the old crews before the summer.",
    "4. Honest money",
    "The hotels have asked for years. We will sell smoked eel on the coast from April.",
    "The crane is worn out. We must charge large ships a fair price. They use the crane for nothing.",
)


def test_what_a_part_announces_is_asked_among_what_others_announce() -> None:
    speech = english(*_PARTS)
    found = list(ask_announced(speech))
    announced = [c for c in found if c.rule == "announced"]
    assert "train two divers for the winter season" in {c.right[0] for c in announced}
    where = _right(found, "in_which")
    stem = "In which part of the speech does the speaker announce or call for this: “record the songs of the old crews before the summer”?"
    assert where[stem] == "Teaching what we know"
    for candidate in found:
        assert len(candidate.wrong) == 3


def test_a_speech_without_numbered_parts_is_not_asked_for_them() -> None:
    assert not list(ask_announced(english(*_AIMED)))
