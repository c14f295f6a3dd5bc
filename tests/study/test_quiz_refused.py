"""What is not asked in English: reversals, fragments, pointers, and options that the stem rules out."""

from __future__ import annotations

import pytest

from speechcast.study.asks.aims import ask_means
from speechcast.study.asks.denials import ask_denials
from speechcast.study.asks.figures import ask_figures
from speechcast.study.asks.joined import find_sayings
from speechcast.study.asks.opposites import ask_opposites
from speechcast.study.asks.reasons import ask_contrasts
from speechcast.study.asks.said_of import predications_of
from speechcast.study.question import QuestionType
from studied_speeches import english


def test_good_and_evil_are_not_exchanged() -> None:
    speech = english(
        "The new law of this harbour rests not on the fear of the crews, but on the hope of the families."
    )
    assert not [c for c in ask_contrasts(speech) if c.type is QuestionType.TRUEFALSE]


@pytest.mark.parametrize(
    ("aside", "asked"),
    [("because supper is late", 0), ("though supper is late", 1), ("as before", 1)],
)
def test_a_denied_option_that_the_rest_of_the_sentence_speaks_of_is_not_offered(
    aside: str, asked: int
) -> None:
    speech = english(
        f"The bell rings again--not as a call to supper, {aside}; not as a call to prayer, but a call to the boats.",
        "Every spring the sail loft opens for the singers, as a gift to the town.",
        "The council counts each torn net, as a debt to the sea.",
    )
    assert len(list(ask_denials(speech))) == asked


def test_what_leads_to_a_figure_is_asked_only_when_it_is_a_statement() -> None:
    speech = english(
        "Almost a year ago, in company with 16 free harbours, we opened the market for smoked eel."
    )
    assert not [c for c in ask_figures(speech) if c.type is QuestionType.TRUEFALSE]


def test_a_number_and_what_it_counts_is_no_statement() -> None:
    speech = english("Seven hundred and twenty letters, and only a few of them opened in time.")
    assert not [c for c in ask_figures(speech) if c.type is QuestionType.TRUEFALSE]


def test_the_first_hundred_days_are_no_figure() -> None:
    speech = english("All of this work will hardly be finished in the first 100 days.")
    assert not list(ask_figures(speech))


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("They have mended 420 nets since the storm of the last winter.", False),
        ("The crews have mended 420 nets since the storm of the last winter.", True),
        ("These two crews have mended 420 nets since the storm of last winter.", True),
        ("This has saved 420 boats since the storm of the last winter.", False),
    ],
)
def test_a_figure_is_asked_only_with_what_it_is_about(said: str, asked: bool) -> None:
    assert bool(list(ask_figures(english(said)))) == asked


def test_what_is_small_is_not_called_few() -> None:
    speech = english("The repair costs us a million a year, and most of it is paint and tar.")
    assert not list(ask_opposites(speech))


def test_a_means_is_named_with_all_its_members() -> None:
    speech = english(
        "We must transform the harbour by making our piers more open, more solid, and more useful, particularly for families.",
        "The gulls follow every boat that carries bait from the cannery.",
        "The bell of the chapel has been silent for a whole generation.",
        "We will dredge the northern channel before autumn and before the frost.",
        "We shall plant forty oaks along the old wall beside the school.",
        "We must store dry grain in the old customs house for the winter.",
    )
    (candidate,) = ask_means(speech)
    assert candidate.right == ("by making our piers more open, more solid, and more useful",)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Day 4 crews mend their nets before the tide and before breakfast.", False),
        ("Phase 3 trials of the new beacon began beside the northern wall.", False),
        ("In this phase 3 trials of the new beacon failed beside the wall.", True),
        ("After the storm, Pier 7 boats were moved to the northern basin.", False),
        ("For the harbour on day 5 crews from abroad are the greatest help.", False),
    ],
)
def test_a_number_that_belongs_to_a_name_is_not_asked_for(said: str, asked: bool) -> None:
    assert bool(list(ask_figures(english(said)))) == asked


@pytest.mark.parametrize(
    "said",
    [
        "Whoever mends the lamp keeps the whole fleet of the bay from the rocks.",
        "Whatever remains of the old pier carries the cranes of the whole harbour.",
        "No amount of paint hides the rot in the planks of the northern pier.",
        "No number of lanterns replaces the patience of an old harbour pilot.",
    ],
)
def test_whoever_and_no_amount_of_something_are_no_subjects(said: str) -> None:
    assert not predications_of(english(said))


def test_what_is_said_of_whoever_has_no_opposite() -> None:
    assert not list(ask_opposites(english("Whoever has more rope on board reaches the pier.")))


def test_a_harbour_is_a_subject() -> None:
    assert predications_of(english("The harbour keeps the whole fleet of the bay from the rocks."))


def test_two_like_beginnings_are_no_halves_of_a_saying() -> None:
    said = "No coat of paint, no pound of nails will hold that rotten pier."
    assert not find_sayings(english(said))
    assert find_sayings(english("If the lamp goes out, every boat will look for the shore."))
