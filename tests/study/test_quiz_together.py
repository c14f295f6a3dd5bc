"""Which questions may be asked together: none gives another away, and one passage may answer two."""

from __future__ import annotations

from dataclasses import replace

from speechcast.model.span import Span
from speechcast.study.asks.people import ask_people
from speechcast.study.asks.reasons import ask_contrasts
from speechcast.study.candidate import Candidate
from speechcast.study.choose import choose, clash
from speechcast.study.question import QuestionType
from studied_speeches import english

_ADDRESSED = (
    "To the captains who leave before dawn, we promise a light that never goes out.",
    "To the widows of the winter storms, we promise a roof and a seat at the council.",
    "To the young people who mend the nets, we offer for every season at sea not a wage but a share of the catch.",
    "To the traders from the far islands, we promise an honest scale on the market square.",
    "To the owners of the old cannery, we send a bill for the damage to the eastern shore.",
    "To the teachers of the harbour school, we promise four new rooms and a library.",
)


def _question(stem: str, right: str, because: str, rule: str = "one", **more: object) -> Candidate:
    passage = Span(0, 100)
    return Candidate(
        more.get("type", QuestionType.CHOICE),  # type: ignore[arg-type]
        rule, 1, stem, "s1", "p1", passage, 1.0, right=(right,), wrong=("sand", "ice", "rope"),
        passages=(passage,), hides=(right,), because=because,
    )  # fmt: skip


def test_two_questions_on_one_passage_go_together_when_they_ask_for_different_words() -> None:
    one = _question("Who keeps the lamp?", "the widow", "The widow keeps the lamp …")
    other = _question("What is it kept for?", "safe nights", "… for safe nights.", rule="two")
    assert not clash(one, other)


def test_a_rationale_that_shows_the_other_answer_keeps_two_questions_apart() -> None:
    one = _question("Who keeps the lamp?", "the widow", "The widow keeps it for safe nights.")
    other = _question("What is it kept for?", "safe nights", "… for safe nights.", rule="two")
    assert clash(one, other)
    assert clash(other, one)


def test_a_stem_that_shows_the_other_answer_keeps_two_questions_apart() -> None:
    one = _question("Who keeps the lamp for safe nights?", "the widow", "The widow does.")
    other = _question("What is it kept for?", "safe nights", "… for safe nights.", rule="two")
    assert clash(one, other)


def test_one_rule_asks_once_after_a_passage_and_a_statement_stands_alone() -> None:
    one = _question("Who keeps the lamp?", "the widow", "The widow keeps the lamp …")
    same = _question("Where is it kept?", "the pier", "… on the pier.")
    stated = _question(
        "It is kept on the pier.", "", "… on the pier.", "two", type=QuestionType.TRUEFALSE
    )
    assert clash(one, same)
    assert clash(one, stated)


def test_whom_something_is_said_to_is_asked_beside_what_is_said() -> None:
    speech = english(*_ADDRESSED)
    addressed = [c for c in ask_people(speech) if c.rule == "addressee"]
    contrasts = [c for c in ask_contrasts(speech) if c.type is QuestionType.CHOICE]
    promised = [c for c in addressed if "young people" not in c.right[0]]
    assert len(promised) >= 5
    assert contrasts
    for contrast in contrasts:
        assert "young people" not in contrast.stem
        assert "young people" not in contrast.because


def test_what_is_said_to_somebody_may_be_quoted_by_its_first_clause_alone() -> None:
    speech = english(
        *_ADDRESSED[:5],
        "To the teachers of the harbour school, we offer a solemn promise--to mend the roof before the snow falls.",
    )
    asked = [c for c in ask_people(speech) if c.rule == "addressee" and "teachers" in c.right[0]]
    assert any(c.stem.endswith("“we offer a solemn promise”?") for c in asked)
    assert len(asked) == 2


def test_a_quotation_that_is_too_bare_keeps_those_whom_it_addresses() -> None:
    speech = english(
        "To the owners of the old cannery, we send not a reply but a bill.", *_ADDRESSED[:3]
    )
    contrasts = [c for c in ask_contrasts(speech) if "send" in c.stem]
    assert all("cannery" in c.stem for c in contrasts)
    assert contrasts


def test_one_question_is_given_up_for_two_others() -> None:
    speech = english(*_ADDRESSED)
    section = speech.outline.sections[0]

    def candidate(name: str, worth: float, *passages: Span) -> Candidate:
        return Candidate(
            QuestionType.CHOICE, name, 1, f"What of {name}?", section.id, section.slides[0].id,
            passages[0], worth, right=(f"{name} one",), wrong=(f"{name} two", f"{name} three"),
            passages=passages, hides=(f"{name} one",),
        )  # fmt: skip

    left, right = Span(0, 10), Span(20, 30)
    wide = candidate("wide", 1.5, left, right)
    first = replace(candidate("first", 0.9, left), rule="wide")
    second = replace(candidate("second", 0.8, right), rule="wide")
    assert choose(speech, [wide, first, second], 3) == [first, second]
