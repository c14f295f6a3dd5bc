"""What a speaker says without claiming it: it heads nothing and is no point; the answer is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.languages.yielding import YIELDING
from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.reading import Role, read_sentences
from speechcast.structurer.yielding import yielded

MakeDocument = Callable[..., Document]

_ANSWER = (
    " The second boat pays for itself within six winters, because the clinic, the school and"
    " the dairy all depend on a crossing that keeps its timetable in a northerly gale.\n"
)
_AFTER = "The harbour board will sign the order for the second boat on the first of June.\n"


@pytest.mark.parametrize(
    "given",
    [
        "It has been said that the island cannot afford a second boat.",
        "It is tempting to say that all of this comes down to the weather.",
        "Many people want us to wait for a bridge that nobody has drawn.",
        "My honourable Friend has argued that the island needs no boat at all.",
        "There's a theory that the islanders would rather move to the mainland.",
        "I'm not going to pretend that eleven million is a small sum.",
        "I take that concern seriously, as everybody on the board does.",
        "I'll try and be finished before the tide turns.",
        "You'll all have seen the photographs of the wreck.",
        "I wish that I could promise you a crossing in every storm.",
        "Some ferrymen have asked whether the lighthouse ought to be sold.",
        "Some of you are thinking that the island up north has a better boat.",
        "Several skippers ask me about the tolls.",
        "People often ask me whether a tug would do.",
        "One of you is going to ask about the fog.",
        "I don't either.",
        "I didn't make that up, the pilots wrote it down.",
        "People told us that the days of the old ferry were numbered.",
        "Everybody in this hall thinks that it was the fog.",
        "People were worried that the lamp would blind the herring.",
        "I'm not gonna pretend that fog is fun.",
        "The council would forgive me if I sold the old boat tomorrow.",
    ],
)
def test_only_what_is_given_room_to_is_yielded(make_document: MakeDocument, given: str) -> None:
    reading = read_sentences(make_document(f"{given} The old boat sails."))
    assert yielded(reading) == (frozenset() if given.startswith("The ") else {0})


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("The mill was to reopen in the spring.", "That isn't going to happen."),
        ("If the pier stood alone, the board might be right.", "It does not stand alone."),
        ("If I knew the price of timber next year, I would tell you.", "I do not."),
        ("The papers say the harbour is bankrupt.", "I think they're wrong."),
        ("Others say that every new pier is a folly.", "I think they're both wrong."),
    ],
)
def test_what_the_next_sentence_denies_is_yielded_with_the_denial(
    make_document: MakeDocument, said: str, answer: str
) -> None:
    reading = read_sentences(make_document(f"{said} {answer} The crane works."))
    assert yielded(reading) == {0, 1}


def test_what_goes_on_behind_a_denial_may_be_a_claim(make_document: MakeDocument) -> None:
    text = "The board might be right. It is not, and the crane that fell last winter shows why."
    assert yielded(read_sentences(make_document(text))) == {0}


def test_a_denial_that_another_one_follows_is_a_claim(make_document: MakeDocument) -> None:
    text = "The pier was not built for lorries. It was not. The crane works."
    assert not yielded(read_sentences(make_document(text)))


def test_an_objection_is_neither_point_nor_heading(make_document: MakeDocument) -> None:
    objection = "It has been said that the island cannot afford a second boat."
    text = objection + _ANSWER + _AFTER
    shown = [
        words
        for section in structure(make_document(text)).sections
        for slide in section.slides
        for words in (slide.heading.text, *(point.text.text for point in slide.points))
    ]
    assert not any("cannot afford" in words for words in shown)
    assert any("sign the order" in words for words in shown)


@pytest.mark.parametrize(
    "said",
    [
        "Can you all hear me in the boathouse?",
        "Come on in, find a chair by the stove.",
        "Right, there's tea behind the sails.",
        "A quorum is present, skippers.",
        "I declare the annual regatta meeting open.",
        "The minutes of the spring meeting were taken as read.",
        "I now invite Captain Brandt to address the members.",
        "Over to you, skippers.",
        "Mind the wet rope.",
        "Let's get going before the tide turns.",
        "I can see one or two of you dripping on the floor.",
    ],
)
def test_housekeeping_is_no_content(make_document: MakeDocument, said: str) -> None:
    reading = read_sentences(make_document(f"{said} The old boat sails."))
    assert [s.role for s in reading.sentences] == [Role.CEREMONY, Role.BODY]


def test_a_part_with_nothing_but_courtesies_makes_no_slide(make_document: MakeDocument) -> None:
    outline = structure(
        make_document(
            "Hi everybody. Can everyone hear me in the net loft? There's soup by the door.\n"
            "The ferry lost forty crossings last winter, and the dairy lost its milk."
            + _ANSWER
            + _AFTER
        )
    )
    shown = [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]
    assert not any("soup" in words or "hear me" in words for words in shown)
    assert not any("everybody" in s.heading.text for s in outline.sections)


@pytest.mark.parametrize(
    ("denied", "told"),
    [
        (
            "When you ask the crew why, they don't say it was the cold.",
            "They say nobody looked at the chart.",
        ),
    ],
)
def test_what_others_deny_behind_a_scene_is_answered(denied: str, told: str) -> None:
    assert YIELDING["en"].corrected(denied, told)


@pytest.mark.parametrize(
    ("words", "of_others"),
    [
        ("According to the second survey, sixty boats have no pump.", False),
        ("According to the latter rule, nobody may moor here.", False),
        ("According to the accounts of the yard, two millions are gone.", False),
        ("According to the latter view, a mole is a waste.", True),
        ("According to the second, the ferry pays for itself.", True),
        ("According to the sceptics, the mole will sink.", True),
        ("I have been told by the divers that the wall will fall in March.", False),
        ("I have been told that the wall will fall in March.", True),
        ("There are people who fear the tide, because they sleep below it.", False),
        ("There are people who fear that the mole will sink.", True),
        ("There are people who say no to the smugglers, and we must guard them.", False),
        ("Many say no to the smugglers, and pay for it.", False),
        ("There are many who claim berths that were meant for others.", False),
        ("There are some who believe in this harbour.", False),
        ("There are people who say the mole is a waste.", True),
        ("There will always be sceptics among us, people who shrug.", False),
        ("There will always be critics who claim that the sea wins.", True),
        (
            "Most people say that the ferry is late, and they are right: it was late all June.",
            False,
        ),
        ("Many have said that the mole is safe, and the divers have proved it.", False),
        ("Some say that the toll is too high, and rightly so.", False),
        ("Many have said that the mole is safe, and the divers have proved it wrong.", True),
        ("Most people say that the ferry is late.", True),
    ],
)
def test_only_what_others_hold_is_theirs(words: str, of_others: bool) -> None:
    assert (YIELDING["en"].others.match(words) is not None) is of_others
