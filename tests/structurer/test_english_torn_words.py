"""English words are not torn where what belongs to them stands behind a comma, a dash or a colon; what only adds to
them is left out as before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of, claims_of
from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.reading import read_sentences

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


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (
            "I would like to go back. My working life was shaped by the river: on the ferry, as a ticket clerk of the southern line, and at the lock.",
            "",
        ),
        (
            "I learned the trade. Down at the ferry, as a clerk of the Southern Line for 12 years, and at the lock, I learned it.",
            "As a clerk of the Southern Line for 12 years, and at the lock, I learned it",
        ),
    ],
)
def test_a_support_is_not_the_half_of_a_list(
    text: str, detail: str, make_document: MakeDocument
) -> None:
    document = make_document(text, language="en")
    claims, reading = claims_of(document), read_sentences(document)
    first, *following = [sentence.span for sentence in reading.sentences]
    claim = claims.best(first, most=reading.cues.claim_size)
    told = claims.detail(claim.rest, following, reading.cues.detail_size)
    assert (told.text if told is not None else "") == detail


def test_a_support_does_not_say_what_the_heading_says(make_document: MakeDocument) -> None:
    text = (
        "The kitchen of the old inn — a long low room — seats about 50, 60 people. And mainly carters and lock keepers sat"
        " there when I read. And I suppose that many at the tables liked verse, though surely not each one. But when I"
        " read the name of the inn, there was a long laugh. They all put down their cups and began to sing."
    )
    (slide,) = structure(make_document(text, language="en")).slides()
    assert slide.heading.text == "The kitchen of the old inn seats about 50, 60 people"
    said = [
        span
        for p in slide.points
        for phrase in (p.text, p.detail)
        if phrase
        for span in phrase.spans
    ]
    assert said
    assert not any(span.overlap(other) for span in said for other in slide.heading.spans)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "When Mayor Ruiz opened the mill, she promised two new ovens to the village.",
            "When Mayor Ruiz opened the mill, she promised two new ovens to the village",
        ),
        (
            "With the rain still falling on the roofs of the lower quay, she opened the mill for the whole village.",
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


@pytest.mark.parametrize(
    "sentence",
    [
        "It is dark, but slowly climbing the stairs that the keepers cut into the rock of the island, and climbing back down with a full barrel, should make us tired.",
        "We row, but honestly counting the hours that the ferry lies idle at the southern quay in the summer, and counting the travellers of the winter, ought to worry us.",
        "This is a garden that will be a garden from, by, and for the people who dig it.",
        "Keep more of the moorings for the rowing crews especially, to bring the young fishers of the upper bay back into the trade and to keep the quay alive.",
        "Open more garden plots for the newcomers particularly, to bring the families of the upper valley into the work of the orchard and to serve as its hands.",
        "Where can I find a chart of the channel that I can follow, so I don’t run aground at night?",
    ],
)
def test_words_that_wait_for_more_are_no_end(sentence: str, make_document: MakeDocument) -> None:
    claim = claim_of(make_document(sentence, language="en"))
    assert claim == sentence.removesuffix(".")


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The reading room stays open until ten – so you can study in peace – and lends you a lamp for the way home.",
            "The reading room stays open until ten and lends you a lamp for the way home",
        ),
        (
            "The storekeeper counted all the lamps, the ropes, the ladders and the nets of the boathouse, so we can sail at dawn with everything that we need.",
            "The storekeeper counted all the lamps, the ropes, the ladders and the nets of the boathouse",
        ),
    ],
)
def test_what_for_is_no_claim_without_what_is_done(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "He taught three generations of lock keepers on the canal — the, quote, “old guard of the water.”",
            "He taught three generations of lock keepers on the canal",
        ),
        (
            "He said to three generations of lock keepers, “never open a gate against the tide.”",
            "“never open a gate against the tide.”",
        ),
    ],
)
def test_a_name_in_quotation_marks_is_no_claim(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


def test_what_sets_right_a_denial_is_a_claim_behind_in_fact(make_document: MakeDocument) -> None:
    sentence = (
        "It is not true that the reading room stands empty on the long evenings of the winter; in fact, 400 readers come"
        " each night."
    )
    assert claim_of(make_document(sentence, language="en")) == "400 readers come each night"


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


def test_two_statements_do_not_run_together_where_an_aside_is_left_out(
    make_document: MakeDocument,
) -> None:
    sentence = "The reading room stands empty on the long evenings of the winter; in fact, 400 chairs wait each night."
    claim = claim_of(make_document(sentence, language="en"))
    assert "winter 400" not in claim
