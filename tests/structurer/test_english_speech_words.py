"""Words with which an English speaker only opens a sentence are no part of its claim; what looks like them is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.structurer import structure

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Now is the season for the growers of this valley to mend their walls.",
            "Now is the season for the growers of this valley to mend their walls",
        ),
        ("Then came the flood of the lower town.", "Then came the flood of the lower town"),
        ("Now the ferry is ours to run.", "The ferry is ours to run"),
        ("Now, is the quay to be sold after all?", "Is the quay to be sold after all?"),
        ("Then the keeper came down the stairs.", "The keeper came down the stairs"),
    ],
)
def test_a_word_of_time_stays_in_front_of_its_verb(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "You know, the orchard was never about the apples.",
            "The orchard was never about the apples",
        ),
        (
            "And if the spring tide comes, believe me, nobody will cross the causeway on foot.",
            "If the spring tide comes, nobody will cross the causeway on foot",
        ),
        (
            "Make no mistake, the growers’ debts, old and new, to the cooperative will be paid by the next harvest.",
            "The growers’ debts, old and new, to the cooperative will be paid by the next harvest",
        ),
        (
            "Put another way – the talk that the orchard will be felled is mere gossip.",
            "The talk that the orchard will be felled is mere gossip",
        ),
        (
            "So let me be very clear today: the ferry will sail through the winter.",
            "The ferry will sail through the winter",
        ),
        ("In sum, the new pump keeps the cellar dry.", "The new pump keeps the cellar dry"),
        (
            "You know that the tide waits for no skipper.",
            "You know that the tide waits for no skipper",
        ),
        ("You know the tide and you know the rocks.", "You know the tide and you know the rocks"),
        ("Believe me when I say no.", "Believe me when I say no"),
        (
            "The growers have been clear—they want a second well.",
            "The growers have been clear—they want a second well",
        ),
    ],
)
def test_words_that_only_ask_to_be_heard_are_left_out(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Any time I ask for a second bell, the wardens answer that one is loud enough.",
            "Any time I ask for a second bell, the wardens answer that one is loud enough",
        ),
        (
            "In a perfect world, no lamp on this pier would ever need a second bulb.",
            "In a perfect world, no lamp on this pier would ever need a second bulb",
        ),
        (
            "In a small town at the end of the long fjord, no lamp would ever need a second bulb.",
            "No lamp would ever need a second bulb",
        ),
    ],
)
def test_whenever_and_in_what_world_something_holds_is_kept(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "After the council voted for “lamps till late,” three bakers announced that their ovens stay warm all night.",
            "Three bakers announced that their ovens stay warm all night",
        ),
        (
            'When the board spoke of a "harbour for all," the old fishers of the western quay laughed at it.',
            "The old fishers of the western quay laughed at it",
        ),
    ],
)
def test_a_comma_inside_a_quotation_mark_ends_a_clause_as_one_behind_it(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Mayor Ruiz—with the help of two hundred readers—has kept the night library open.",
            "Mayor Ruiz—with the help of two hundred readers—has kept the night library open",
        ),
        ("Mayor Ruiz—the harbour needs your help.", "The harbour needs your help"),
        (
            "We as growers of late apples, have no fear of an early frost.",
            "We as growers of late apples, have no fear of an early frost",
        ),
        (
            "The log of that long winter, shows they were never short of coal.",
            "The log of that long winter, shows they were never short of coal",
        ),
    ],
)
def test_a_subject_is_not_parted_from_what_it_does(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("sentence", "courtesy"),
    [
        ("With that, I will turn it over to my good friend, Captain Berg.", True),
        ("I will now hand the floor over to the harbour master.", True),
        ("Let me turn it over to our next speaker.", True),
        ("I found the ledger and I will turn it over to the police.", False),
        ("We will hand the quay over to the town.", False),
        ("You all think I’m kidding.", True),
        ("I’m not kidding.", True),
        ("They were kidding about the price of the lamps.", False),
        ("I also want to thank Captain Berg for the lamps.", True),
        ("I thank our lock keepers for a dry winter.", True),
        ("I thank God that the dyke held.", False),
        ("I applaud Captain Berg.", True),
        ("I also commend the efforts of officials at the harbour.", True),
        ("I applaud the decision to close the lower lock.", False),
        ("Join me in welcoming - and thanking - our oldest keeper.", True),
        ("Join me in mending this dyke.", False),
        ("We are joined tonight by a grower who runs his family’s orchard.", True),
        ("The two banks are joined by a bridge.", False),
        ("They want to thank the keeper with a new boat.", False),
        ("I would like to welcome the distinguished guests from Oslo.", True),
        ("We welcome every guest at half the price.", False),
        ("It is good to have so many of you here.", True),
        ("It is good to have a second pump.", False),
        ("After two winters on the rock, I appreciate this opportunity to report to you.", True),
        ("After two winters on the rock, they appreciate a warm stove.", False),
        ("I take great delight in announcing this.", True),
        ("I take great pride in our record of dry cellars.", False),
        ("In a few minutes, the treasurer will speak about the mill.", True),
        ("In just a moment, our new treasurer, Captain Berg, will give you her report.", True),
        ("In a few minutes, I will sign the lease of the mill.", False),
        ("In a few minutes, the tide will fill the dock.", False),
        ("(That was a joke, and the geese are well.)", True),
        ("(We closed both locks last spring and forty men lost their work.)", False),
        ("In a few minutes a broken valve will give the river back its old bed.", False),
        ("In a moment of panic the crew will give up the ship.", False),
        ("In a moment the council will present a plan that closes three schools.", False),
        ("I take no joy in being right about the flood.", False),
        ("I will turn it over to my partner if the bank refuses to pay.", False),
        ("I will hand the floor to anyone who can show me a cheaper dam.", False),
        ("I want to welcome families back to the valley, and that takes new houses.", False),
        ("It is wonderful to have so many doctors in one small town.", False),
        ("I thank nobody for this budget, and I will vote against it.", False),
        ("(The small ferry sails at nine) and the large one at ten.", False),
    ],
)
def test_handing_over_and_talk_about_ones_own_talk_are_courtesies(
    sentence: str, courtesy: bool
) -> None:
    ceremony = language_of("en").cues.ceremony
    assert (ceremony.search(sentence) is not None) is courtesy


@pytest.mark.parametrize(
    ("sentence", "announces"),
    [
        ("I must stress one last point about the ferry.", True),
        ("To keep the quay dry, three steps are needed.", True),
        ("Two steps are needed.", True),
        ("Several measures are necessary to save the dyke before the spring tide.", False),
        ("I must stress the cost of the ferry.", False),
        ("Now that we know the river, let us turn to our next question.", True),
        ("Let’s move on to the second part.", True),
        ("Before I come to the mill, I’d like to take a step back.", True),
        ("We must not step back from the edge of the quay.", False),
        ("Let us turn to the sea for our bread.", False),
        ("Let us move to cleaner lamps.", False),
        ("Three changes are needed.", False),
        ("Let’s move on to my final proposal to close the harbour.", False),
        ("I therefore make one final point that no one can deny.", False),
    ],
)
def test_saying_that_points_follow_is_an_announcement(sentence: str, announces: bool) -> None:
    announcing = language_of("en").cues.announcing
    assert (announcing.fullmatch(sentence.rstrip(".")) is not None) is announces


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Put another way – rumours that the ferry has been sold to a bank are pure invention.",
            "Rumours that the ferry has been sold to a bank are pure invention",
        ),
        (
            "I’ll end with this: in an ideal world, nobody would need a lighthouse on this rock.",
            "In an ideal world, nobody would need a lighthouse on this rock",
        ),
    ],
)
def test_an_opening_with_a_dash_or_a_colon_is_left_out(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


def test_thanks_head_the_end_before_the_word_is_handed_over(make_document: MakeDocument) -> None:
    text = "\n".join(
        [
            "We will dredge the harbour before the winter.",
            *(
                f"The {name} quay gets new lamps and {n} new berths."
                for n, name in enumerate(("old", "north", "fish"), 2)
            ),
            "With that, I will turn it over to my good friend, Captain Berg.",
            "Thank you for your patience.",
        ]
    )
    outline = structure(make_document(text, language="en"))
    assert outline.sections[-1].slides[-1].heading.text == "Thank you for your patience"


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "All through it, her sister Ann and her cousin can attest, she never closed the mill.",
            "All through it, she never closed the mill",
        ),
        (
            "No matter what happens on the quay — as Captain Berg can tell you — or whom I talk to, if the bell rings, I go to the lamp.",
            "If the bell rings, I go to the lamp",
        ),
        (
            "No matter where she was, she lit a lamp.",
            "No matter where she was, she lit a lamp",
        ),
        (
            "I want to start with a part of our work that is dear to me as well as to Captain Berg: the watch that the harbour keeps over small boats at night.",
            "The watch that the harbour keeps over small boats at night",
        ),
        (
            "I want to start with the mill.",
            "I want to start with the mill",
        ),
    ],
)
def test_what_others_can_attest_and_what_one_starts_with_lead_to_the_claim(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    ("lead", "heading"),
    [
        ("Now, let me tell you what this lock will not do.", "What this lock will not do"),
        ("Let me tell you why the second lock matters.", "Why the second lock matters"),
        ("The council talked about the second lock all night.", None),
    ],
)
def test_what_a_row_of_sentences_is_about_heads_it(
    lead: str, heading: str | None, make_document: MakeDocument
) -> None:
    text = (
        f"{lead} It will not raise the dues of small boats in this valley. It will not close the towpath to those who walk."
        " It will not flood the meadows of the upper village in any spring."
    )
    headings = [s.heading.text for s in structure(make_document(text, language="en")).sections]
    assert (heading in headings) is (heading is not None)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Because they were poor is no reason to close their school.",
            "Because they were poor is no reason to close their school",
        ),
        (
            "Because the mine was shut by men who never went down is what hurts us.",
            "Because the mine was shut by men who never went down is what hurts us",
        ),
    ],
)
def test_a_reason_of_which_something_is_told_keeps_its_word(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim
