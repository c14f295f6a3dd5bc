"""What an English speaker says of several subjects: matches, and what is not said of one."""

from __future__ import annotations

from speechcast.study.asks.predications import find_predications
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
