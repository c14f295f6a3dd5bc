"""What only leads up to an English claim is not shown, and what it holds only under is; words that say nothing by
themselves are neither points nor headings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.languages.yielding import YIELDING
from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.reading import Role, read_sentences

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    "lead",
    [
        "I would like you all to know that",
        "I want to say to each of you that",
        "I can tell you that",
        "I am glad to report that",
        "Let me tell you that",
        "What we've learned is that",
        "What this means is that",
        "Never forget that",
        "We cannot forget now that",
        "We must remember that",
        "Let us admit that",
        "It should be noted that",
        "It is worth remembering that",
        "The hard truth is that",
        "The thing is that",
        "You may be sure that",
    ],
)
def test_who_holds_a_claim_and_that_it_is_so_is_not_shown(
    make_document: MakeDocument, lead: str
) -> None:
    document = make_document(f"{lead} the herring fleet lands nine crates a day at this quay.")
    assert claim_of(document) == "The herring fleet lands nine crates a day at this quay"


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "I want to say to all of you that, as you may have guessed, I have walked the whole length of the new mole.",
            "I have walked the whole length of the new mole",
        ),
        (
            "So did nearly every pilot, but that is no comfort: we are not hired to follow the pilots.",
            "So did nearly every pilot, but that is no comfort",
        ),
        (
            "Had we dredged in March rather than in August, I believe that the bar would have been a metre lower.",
            "Had we dredged in March rather than in August, I believe that the bar would have been a metre lower",
        ),
        (
            "Should the lock fail before winter, the council will close the quay within a day.",
            "Should the lock fail before winter, the council will close the quay within a day",
        ),
        (
            "For once the ice is in, once the channel has closed, it can never be opened before May.",
            "Once the ice is in, once the channel has closed, it can never be opened before May",
        ),
        (
            "Just as the old mole kept out the winter sea for our fathers and theirs, so will we keep out the oil that the tankers bring to the strait.",
            "Just as the old mole kept out the winter sea for our fathers and theirs, so will we keep out the oil that the tankers bring to the strait",
        ),
        (
            "A deckhand who's caught with a false ticket, as long as nobody was hurt, can work it off in the net loft instead of waiting nine weeks for a hearing.",
            "A deckhand who's caught with a false ticket, as long as nobody was hurt, can work it off in the net loft instead of waiting nine weeks for a hearing",
        ),
        (
            "We had tugs lying at the mole for hours with broken barges, and honestly, they shouldn't have been there in the first place.",
            "We had tugs lying at the mole for hours with broken barges",
        ),
        (
            "But from March we shall print, beside the tide table, two warnings in which we are wrong, and what a skipper should do about each.",
            "From March we shall print, beside the tide table, two warnings in which we are wrong",
        ),
        (
            "There was also less ice in most ports, with the north coast as a whole counting 40 days, down from 61 last year.",
            "There was also less ice in most ports",
        ),
        (
            'Skipper Sandvik told me on the quay after the service, "Pastor, we have hymns enough, we need a lamp on the mole."',
            'Skipper Sandvik told me on the quay after the service, "Pastor, we have hymns enough, we need a lamp on the mole."',
        ),
        (
            "For as much as the council can do, it is in the end the skippers upon whom this harbour rests.",
            "It is in the end the skippers upon whom this harbour rests",
        ),
        (
            "According to the second view, the harbour had simply been built too small.",
            "According to the second view, the harbour had simply been built too small",
        ),
    ],
)
def test_a_claim_keeps_its_condition_its_subject_and_whose_view_it_is(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence)) == claim


@pytest.mark.parametrize(
    "words",
    [
        "According to the first, it was all the fault of the storm.",
        "I am told that the new lamp will blind the herring.",
        "When I ask that, people say fog, or drink, or the tide.",
        "Most people would say that a pilot is a man with a chart.",
        "Some have argued that we should sell the lock.",
        "I'm not going to stand up here and tell you that it was the weather.",
        "I do not need to tell anyone with a boat what that meant.",
        "I can't talk about the collision.",
        "The argument is a serious one and it is made by serious men.",
        "The views that follow are my own.",
        "I'm going to keep this to twenty minutes.",
        "What I can tell you is what I told the widows.",
        "Keep that in mind, because the whole rule follows from it.",
    ],
)
def test_what_a_speaker_only_gives_room_to_is_not_his_claim(words: str) -> None:
    assert YIELDING["en"].grants(words)


@pytest.mark.parametrize(
    "words",
    [
        "I'm going to tell you about the Brenna, with her owner's leave.",
        "One more thing before we cast off.",
        "I do promise this.",
        "Let me start with the tolls, because there are many figures about.",
    ],
)
def test_what_only_says_that_something_follows_is_announced(
    make_document: MakeDocument, words: str
) -> None:
    reading = read_sentences(make_document(f"{words} The toll rises to nine crowns in May."))
    assert reading.only_announces(words)


@pytest.mark.parametrize(
    "words",
    ["OK, welcome back.", "Did everyone find the toilets?", "I'd ask you to put the phones away."],
)
def test_housekeeping_is_ceremony(make_document: MakeDocument, words: str) -> None:
    reading = read_sentences(make_document(f"{words} The toll rises to nine crowns in May."))
    assert reading.sentences[0].role is Role.CEREMONY


@pytest.mark.parametrize(
    ("denial", "instead", "corrects"),
    [
        ("I'm not asking you to like the toll.", "I'm asking you to pay it.", True),
        ("She did not sell the boat for money.", "She sold it for the berth.", True),
        ("They don't haul at night.", "They hauled at dawn.", True),
        ("She did not do it for the pay.", "She did it for the boys.", True),
        ("But most of all, this quay is not a shelter.", "It is a place of work.", True),
        ("I'm not asking you to like the toll.", "I'm telling the board.", False),
        ("She did not sell the boat.", "She did not sell the berth.", False),
    ],
)
def test_a_denial_belongs_to_what_is_so_instead(denial: str, instead: str, corrects: bool) -> None:
    assert YIELDING["en"].corrected(denial, instead) is corrects


def test_what_something_is_heads_a_part_that_asks_for_it(make_document: MakeDocument) -> None:
    document = make_document(
        "Now, what is a watch? You may have read that it is four hours on deck, and on paper it is. A watch is the"
        " care of every life on board, and nobody leaves it before another hand has taken it. The mate reads the log"
        " aloud. The second mate reads the heading back, and only then does he take the wheel from him.\n"
    )
    assert (
        structure(document)
        .sections[0]
        .heading.text.startswith("A watch is the care of every life on board")
    )
