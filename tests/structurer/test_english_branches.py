"""An English claim is not one of several statements of which one holds, nor what others say or believe without them, a
heading rather not what the next sentence turns against, and no support is a part of what is denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.languages.en_branches import begins_inside
from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer.claims import Claims
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.heading_scores import HeadingScores
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "To hold the river at two metres until May, the eastern gates will need to fall, or the great banks will need to rise.",
            "The eastern gates will need to fall, or the great banks will need to rise",
        ),
        (
            "Because we were raised to think that there always are winners and losers on the river, and that your loss is my gain.",
            "Because we were raised to think that there always are winners and losers on the river, and that your loss is my gain",
        ),
        (
            "The builders told me, after a long look at the bridge, that I should expect it to stand no longer than a year.",
            "The builders told me that I should expect it to stand no longer than a year",
        ),
        (
            "They say, the old bridge will not stand through another of these long winters.",
            "They say, the old bridge will not stand through another of these long winters",
        ),
        (
            "We know, and nobody doubts it, that the mill is old, and that the river will take it.",
            "We know, and nobody doubts it, that the mill is old, and that the river will take it",
        ),
    ],
)
def test_a_claim_is_not_begun_inside_what_makes_it_true(
    sentence: str, claim: str, make_document: MakeDocument
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


def test_what_the_speaker_holds_himself_may_be_shown_alone() -> None:
    assert not begins_inside("I believe that the dam holds,", "and that the lock does too.")
    assert begins_inside("They were taught that the dam holds,", "and that the lock does too.")
    assert not begins_inside("We close the gates,", "or else the water comes.")


def test_what_the_next_sentence_turns_against_heads_less(make_document: MakeDocument) -> None:
    first = "The ferry of the upper bay is loved by every village on its shores."

    def worth(behind: str) -> float:
        reading = read_sentences(make_document(f"{first} {behind}", language="en"))
        wording, emphasis = Wording(reading), Emphasis(reading)
        claims = Claims(reading, wording, emphasis)
        return HeadingScores(reading, wording, claims, {}, emphasis).told(Span(0, len(first)), 0)

    assert worth("But the ferry costs too much.") < worth("And the ferry costs too much.")
    assert worth("The ferry costs too much.") == worth("And the ferry costs too much.")


def test_the_members_of_a_row_that_is_denied_are_no_support(make_document: MakeDocument) -> None:
    text = (
        "The dialect of the valley does not serve today's needs. It's not a language for surveying, shipping, a language"
        " we're used to in the yards, a language we use on the quays, a language we rely on in the court of the bay."
    )
    reading = read_sentences(make_document(text, language="en"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    told = [reading.sentences[1].span]
    details = claims.details([], told, reading.cues.detail_size, count=2, worth=0.0)
    assert not any(detail.text.startswith(("Shipping", "A language")) for detail in details)
