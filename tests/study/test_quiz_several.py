"""What an English speaker says of several subjects: matches, and what is not said of one."""

from __future__ import annotations

from speechcast.study.asks.predications import find_predications
from speechcast.study.asks.said_of import apart, ask_said_of
from speechcast.study.asks.said_of_several import ask_of_several
from studied_speeches import english

_SAID = (
    "The repair yard is closed to every vessel that burns heavy oil.",
    "Cold water keeps the catch fresh until the evening market opens.",
    "The winter ferry carries the post to the outer islands twice a week.",
    "The old lighthouse guards the narrow entrance against storms from the north.",
)
_OFTEN = (
    "The harbour council decides which boats may anchor inside the breakwater.",
    "The harbour council has lowered the fees for vessels under ten metres.",
    "The harbour council publishes the weight of each catch on a public board.",
    "The northern crew has lost half of its wooden boats.",
)


def test_subjects_are_matched_with_what_is_said_of_them() -> None:
    (match,) = [c for c in ask_of_several(english(*_SAID)) if c.rule == "match_about"]
    pairs = dict(zip(match.lefts, match.right, strict=True))
    assert pairs["the repair yard"] == "is closed to every vessel that burns heavy oil"
    assert len(pairs) == 4
    assert len(match.passages) == 4


def test_a_match_needs_three_subjects_of_one_kind() -> None:
    speech = english(*_SAID[:2], "The young captains know every current between the islands.")
    assert not [c for c in ask_of_several(speech) if c.rule == "match_about"]


def test_what_is_said_of_something_else_is_found_among_what_is_said_of_a_subject() -> None:
    (candidate,) = [c for c in ask_of_several(english(*_OFTEN)) if c.rule == "not_of"]
    assert "“the harbour council”" in candidate.stem
    assert candidate.right == ("has lost half of its wooden boats",)
    assert len(candidate.wrong) == 3


def test_a_subject_of_which_little_is_said_is_not_asked_for_what_is_not_said() -> None:
    speech = english(*_SAID, _OFTEN[0], _OFTEN[3])
    assert not [c for c in ask_of_several(speech) if c.rule == "not_of"]


def test_a_sentence_that_is_turned_round_has_its_subject_behind_the_verb() -> None:
    assert not find_predications(
        english("Also notable are the things that the council will not do this winter.")
    )


def test_a_clause_without_a_relative_belongs_to_the_subject() -> None:
    speech = english("The work we do together changes the whole coast for our children.")
    (found,) = find_predications(speech)
    assert found.subject.of(speech.text) == "The work we do together"


def test_an_infinitive_and_what_somebody_has_in_something_are_no_statements() -> None:
    assert not find_predications(
        english(
            "The wise thing to do for the harbour is hard.",
            "The trust captains have in public pilots matters.",
        )
    )


def test_a_statement_ends_where_another_begins() -> None:
    speech = english(
        "Small ferries have replaced the big freighters and the last of the old cranes is a museum."
    )
    (found,) = find_predications(speech)
    assert found.predicate.of(speech.text) == "have replaced the big freighters"


def test_a_thing_that_is_there_is_a_subject() -> None:
    speech = english("This city has fed its children for nine hundred years.")
    (found,) = find_predications(speech)
    assert found.subject.of(speech.text) == "This city"


def test_what_everybody_does_is_not_asked_of_everybody_else() -> None:
    speech = english(
        "All men have a right to honest work and a warm house.",
        "People everywhere will benefit from a better use of the sea.",
    )
    first, second = find_predications(speech)
    assert not apart(speech, first, second)


def test_a_statement_that_tells_a_man_or_a_woman_is_not_asked() -> None:
    speech = english(
        "Man holds in his rough hands the power to empty the whole sea.",
        "The repair yard is closed to every vessel that burns heavy oil.",
        "Cold water keeps the catch fresh until the evening market opens.",
        "The winter ferry carries the post to the outer islands twice a week.",
        "The old lighthouse guards the narrow entrance against storms from the north.",
    )
    asked = [c for c in ask_said_of(speech) if c.rule == "about"]
    assert asked
    assert not any(" his " in text for c in asked for text in (*c.right, *c.wrong))
