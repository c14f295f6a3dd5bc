"""English words are not torn where what belongs to them stands behind a comma, a dash or a colon; what only adds to
them is left out as before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.model.document import Document
from speechcast.structurer import structure

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The council hired strong, patient pilots for the two northern channels.",
            "The council hired strong, patient pilots for the two northern channels",
        ),
        (
            "We need good, honest bread in every school of this valley.",
            "We need good, honest bread in every school of this valley",
        ),
        (
            "We know the damp, the dark, the wind that keepers live with all winter.",
            "We know the damp, the dark, the wind that keepers live with all winter",
        ),
        (
            "We left the quay, the sea was calm and the wind stood in the south all through that day.",
            "We left the quay",
        ),
        (
            "The lamp remained clear, although the storm broke three of its panes that night.",
            "The lamp remained clear",
        ),
        (
            "The river turned wild, and nobody dared to launch a boat until the third of May.",
            "Nobody dared to launch a boat until the third of May",
        ),
    ],
)
def test_qualities_of_one_thing_and_things_in_a_row_are_not_parted(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "You must see how steep -- and in winter, how slippery -- the steps to the jetty are.",
            "You must see how steep -- and in winter, how slippery -- the steps to the jetty are",
        ),
        (
            "The board will make sure the bakery, where it sells to schools, is cheap.",
            "The board will make sure the bakery, where it sells to schools, is cheap",
        ),
        (
            "For Ruth there was no finer sight, no sweeter sound than a full reading room.",
            "For Ruth there was no finer sight, no sweeter sound than a full reading room",
        ),
        (
            "There is no better harbour, and the pilots know it from forty winters of their own.",
            "There is no better harbour",
        ),
        (
            "This is the hour for us, the growers of the upper valley, to dig our own well.",
            "This is the hour for us, the growers of the upper valley, to dig our own well",
        ),
    ],
)
def test_words_wait_for_what_they_ask_praise_or_promise(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Where is the ladder that my brother left, so I don’t fall into the hold?",
            "Where is the ladder that my brother left, so I don’t fall into the hold?",
        ),
        (
            "We lit all the lamps of the long pier last winter, so nobody can say that he lost his way on it.",
            "We lit all the lamps of the long pier last winter",
        ),
        ("So we can sail again.", "We can sail again"),
    ],
)
def test_what_something_is_done_for_is_no_claim_of_its_own(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Her working life was shaped by the river: on the ferry, as a ticket clerk, and at the lock.",
            "Her working life was shaped by the river",
        ),
        (
            "We keep three rules: honesty, thrift, and patience.",
            "We keep three rules: honesty, thrift, and patience",
        ),
        (
            "The choice is between two keepers -- first, Ann Lee, known for her patience, who reads every letter herself.",
            "The choice is between two keepers",
        ),
    ],
)
def test_a_list_of_which_a_member_is_left_out_is_not_shown(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The town repairs the poorest and most remote of our quays and this is important because every boat ties up there.",
            "The town repairs the poorest and most remote of our quays",
        ),
        (
            "Two weeks before the regatta began in the outer bay, the pilots found the wreck of a barge.",
            "The pilots found the wreck of a barge",
        ),
        (
            "Two weeks passed before the pilots found the wreck of a barge.",
            "Two weeks passed before the pilots found the wreck of a barge",
        ),
    ],
)
def test_why_and_when_are_left_out_whole(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Our bakers are proud of their town in the U.S.",
            "Our bakers are proud of their town in the U.S.",
        ),
        ("Our bakers are proud of the letter A.", "Our bakers are proud of the letter A"),
        (
            "She taught two generations of pilots, the, quote, “old salts.”",
            "She taught two generations of pilots",
        ),
        (
            "And then my teacher told me, “More light, Ann, more light.”",
            "My teacher told me, “More light, Ann, more light.”",
        ),
    ],
)
def test_what_ends_a_sentence_is_told_from_what_belongs_to_it(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


def test_a_support_says_neither_what_the_heading_says_nor_the_half_of_another_list(
    make_document: MakeDocument,
) -> None:
    text = (
        "I would like to go back to the beginning for a while. My working life was shaped by the river: on the ferry,"
        " as a ticket clerk, and at the lock. We will build the second lock before the spring flood of next year."
        " The second lock costs nine million crowns, and the town pays a third of it."
    )
    outline = structure(make_document(text, language="en"))
    shown = [
        phrase.text
        for section in outline.sections
        for slide in section.slides
        for point in slide.points
        for phrase in (point.text, point.detail)
        if phrase is not None
    ]
    assert not any(words.startswith("As a ticket clerk") for words in shown)
    for section in outline.sections:
        for slide in section.slides:
            assert all(
                p.detail is None or p.detail.text != slide.heading.text for p in slide.points
            )


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "When Mayor Ruiz opened the mill, she promised two new ovens to the village.",
            "When Mayor Ruiz opened the mill, she promised two new ovens to the village",
        ),
        (
            "When the rain had stopped at last on that long evening, she opened the mill for the whole village.",
            "She opened the mill for the whole village",
        ),
        (
            "When Mayor Ruiz opened the mill on that long evening, the whole village came to eat the first loaf.",
            "The whole village came to eat the first loaf",
        ),
        (
            "We do not pay for anybody’s flags, but when people of any faith bake for the poor, we will lend them an oven.",
            "We do not pay for anybody’s flags, but when people of any faith bake for the poor, we will lend them an oven",
        ),
    ],
)
def test_he_or_she_is_not_shown_without_the_name_in_front(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


def test_a_second_half_without_its_verb_is_no_end(make_document: MakeDocument) -> None:
    sentence = (
        "There are old ties between the mill, the quay, and the barn, but honestly counting the ties,"
        " and counting our own debts, ought to worry us."
    )
    claim = claim_of(make_document(sentence, language="en"))
    assert not claim.endswith(("ties", "debts")) or "but" not in claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The new mole is dear to us and above all to the fishers of the upper bay, quite without a shelter; in fact, our fleet lands three times its own weight here.",
            "The new mole is dear to us and above all to the fishers of the upper bay",
        ),
        (
            "We lost the mill, the barn and the school in that winter; for example, the barn burned on the second of May.",
            "We lost the mill, the barn and the school in that winter",
        ),
        (
            "Choose well in which direction our old harbour road is to be extended by the town.",
            "Choose well in which direction our old harbour road is to be extended by the town",
        ),
        (
            "The board must tell us the direction in which the old harbour road will be extended by the town next year.",
            "The board must tell us the direction in which the old harbour road will be extended by the town next year",
        ),
    ],
)
def test_a_proof_or_a_case_is_no_claim_of_its_own(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Ninety-two bakers of the lower valley fled from that long and terrible flood of 1911: forty men and fifty-two women.",
            "Ninety-two bakers of the lower valley fled from that long and terrible flood of 1911",
        ),
        (
            "The barges of the old mill sank in the long storm of that autumn, all eleven of them, in the dark.",
            "The barges of the old mill sank in the long storm of that autumn",
        ),
    ],
)
def test_an_irregular_verb_states_something(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Because what we plant here, in this cold valley, is what our children will eat.",
            "What we plant here is what our children will eat",
        ),
        ("Because it is there.", "Because it is there"),
        ("Because the sea is cold, we row fast.", "Because the sea is cold, we row fast"),
        (
            "Because of the long winter the ferry stays in the dock.",
            "Because of the long winter the ferry stays in the dock",
        ),
    ],
)
def test_a_sentence_that_is_all_reason_is_shown_without_its_because(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim
