"""An English opening that only says that something is said is not shown where what it announces stands behind it; what
others say, and on what it depends, stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of, heading_of
from speechcast.model.document import Document

MakeDocument = Callable[..., Document]

_CLAIM = "The millers will pay for the new weir"


@pytest.mark.parametrize(
    "lead",
    [
        "And this is our firm promise:",
        "But I do pledge this:",
        "So I say this to you:",
        "Asked about the river, my reply is always the same:",
        "Those who own the fields should make no mistake:",
        "This is hard on the farms, but it is still true:",
        "In the valley, this is very true –",
        "But also:",
        "Now, I want to be quite frank with you,",
        "I am proud to announce to this meeting that, as of today,",
        "It is also good to remember that",
        "When the river is low, it is worth saying that",
        "Let me put it this way:",
        "One thing I know:",
        "Our rule is a simple one:",
        "I would also like to point out, in passing, that",
        "It gives me great pleasure to announce, on behalf of the board, that",
        "You will be glad to hear that, since last May,",
        "I am aware that, while most of us are still in doubt, that",
        "I have learned that, in spite of all our doubts,",
        "And believe me:",
        "It is no exaggeration to say that, after this spring,",
        "One thing is quite certain:",
        "If there is one lesson in this flood, it is this:",
        "This is what I ask of every one of you today:",
        "And that brings me to my last point:",
        "I will end where I began:",
        "If we have learned one thing in this flood, it is that",
        "My own promise was simple:",
        "This is what we must never forget:",
        "This is what I tell millers who were here in the flood:",
        "It is very certain:",
        "I will be open with you,",
        "I must be honest,",
        "I am aware that, while the river is low in the wide, flat valley, that",
    ],
)
def test_what_is_announced_is_shown_without_its_announcement(
    make_document: MakeDocument, lead: str
) -> None:
    document = make_document(f"{lead} the millers will pay for the new weir.")
    assert claim_of(document) == _CLAIM


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The rent is the same: three crowns a day.",
            "The rent is the same: three crowns a day",
        ),
        (
            "Our message is simple: no more weirs.",
            "Our message is simple: no more weirs",
        ),
        (
            "I want to be honest, and that costs me many friends at the mill.",
            "I want to be honest, and that costs me many friends at the mill",
        ),
        (
            "The answer is clear – and every miller here has known it for ten years.",
            "The answer is clear – and every miller here has known it for ten years",
        ),
        (
            "I thought it right, standing on the weir, that I should read to you the names of its masons.",
            "I should read to you the names of its masons",
        ),
        (
            "I find it fair that the millers pay for half of the new weir.",
            "I find it fair that the millers pay for half of the new weir",
        ),
        (
            "I am proud to announce a plan that will save the whole weir.",
            "I am proud to announce a plan that will save the whole weir",
        ),
        (
            "It is not true: the mill was never sold.",
            "It is not true: the mill was never sold",
        ),
        (
            "If the weir breaks, I am sorry to say that the mill will stand in the river.",
            "If the weir breaks, I am sorry to say that the mill will stand in the river",
        ),
        (
            "It is important to note that, if the weir breaks, the mill will stand still.",
            "If the weir breaks, the mill will stand still",
        ),
    ],
)
def test_what_says_more_than_that_something_follows_stays(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence)) == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "I would like to announce that the long strike at the mill is over, but I cannot.",
        "I would like to say that we have won, but sadly we have not.",
        "I wish to report that the weir holds, but that would be a lie.",
        "I want to announce that the mill is saved, but can't yet.",
        "The owner’s promise was simple: no miller would lose his home.",
        "My brother's promise was simple: no miller would lose his home.",
        "Your argument is simple: the new weir will ruin the farms.",
        "That is what I was taught at the mill: women cannot be smiths.",
        "This is what we've always been told: the old weir is safe.",
        "This is what I am told: the old weir is safe.",
        "And this is what I fear: the old weir may break.",
        "This is what I do not believe: the old weir is safe.",
        "This is what I once believed: the old weir is safe.",
        "I often imagine that no child in this valley goes hungry.",
        "It is far from certain: the lock may not last.",
        "It is anything but certain: the lock may not last.",
        "We must be honest, we must be fair, and we must be brave.",
        "So we must be honest, we must be fair, and we must be brave.",
        "I'll be honest, I'll be fair, and I'll be brave.",
        "I will be open, I will be fair, and I will be brave.",
        "We need to be straight, we need to be fast.",
        "I say this to you: no more weirs.",
        "Mark my words – all of you can write them down – the weir will break before the winter.",
    ],
)
def test_what_is_not_said_as_the_speakers_own_keeps_its_opening(
    make_document: MakeDocument, sentence: str
) -> None:
    shown = sentence.removeprefix("And ").removeprefix("So ").removesuffix(".")
    shown = shown.removesuffix(" yet")
    assert heading_of(make_document(sentence)) == shown[0].upper() + shown[1:]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "That is what I was taught at the mill: women cannot be smiths.",
            "That is what I was taught at the mill: women cannot be smiths",
        ),
        (
            "This is what we are fighting for: every miller keeps his house.",
            "Every miller keeps his house",
        ),
        (
            "I would like to announce that the strike is over, but the work has not begun.",
            "The strike is over, but the work has not begun",
        ),
        (
            "My answer is simple: we would pay for the weir, but we cannot.",
            "We would pay for the weir, but we cannot",
        ),
        (
            "I can say that the mill is safe, that the weir holds and that nobody was hurt.",
            "The mill is safe, that the weir holds and that nobody was hurt",
        ),
        (
            "I can say, that the mill is safe, that the weir holds and that nobody was hurt.",
            "The mill is safe, that the weir holds and that nobody was hurt",
        ),
    ],
)
def test_only_what_the_speaker_says_himself_is_shown_alone(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence)) == claim
