"""An English claim is not shown without its condition, its reason is not glued to it, and a verb keeps what it is about
and where that goes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.languages.substance import SUBSTANCE
from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer import structure
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.wholeness import Wholeness

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The pilots say that what the fog has spared, the next gale will carry off.",
            "The pilots say that what the fog has spared, the next gale will carry off",
        ),
        (
            "The crew asked for a rest before sailing, because the lamp on the mole had failed twice, and we"
            " agreed to it.",
            "The crew asked for a rest before sailing",
        ),
        (
            "The dockers mend the nets in the old loft, and they spend, on average, four hours on each of those that"
            " the pilots bring ashore.",
            "The dockers mend the nets in the old loft",
        ),
        (
            "When somebody phones the pilots after midnight, the duty skipper must answer within a minute.",
            "When somebody phones the pilots after midnight, the duty skipper must answer within a minute",
        ),
        (
            "When you shout at the helm and the pilot has told her to turn, the girl hears two masters.",
            "When you shout at the helm and the pilot has told her to turn, the girl hears two masters",
        ),
        (
            "The council will sell the old pier for a crown, as the bailiff proposed, provided that the buyer keeps"
            " the lamp.",
            "The council will sell the old pier for a crown provided that the buyer keeps the lamp",
        ),
        (
            "We will not shut a boathouse, whatever the papers say, unless the pilots and the crews both ask for it.",
            "We will not shut a boathouse unless the pilots and the crews both ask for it",
        ),
        (
            "The dockers will sail on Friday, provided, and the harbourmaster has it in writing, that the winch is"
            " mended.",
            "The dockers will sail on Friday, provided, and the harbourmaster has it in writing, that the winch is"
            " mended",
        ),
        (
            "We are going to put the sixteen sheds the harbour owns, the rusty ones, the ones behind the ice house,"
            " up for rent at a crown each.",
            "We are going to put the sixteen sheds the harbour owns up for rent at a crown each",
        ),
        (
            "When there is no lamp on the mole but only the wish of the pilots for one, then words fail and the crews"
            " have to row.",
            "When there is no lamp on the mole but only the wish of the pilots for one, then words fail and the crews"
            " have to row",
        ),
        (
            "It is this fog, as every pilot on the coast will confirm, that persuaded us to keep the second boat.",
            "It is this fog that persuaded us to keep the second boat",
        ),
    ],
)
def test_a_claim_keeps_what_it_hangs_on(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


def test_the_manner_in_which_something_is_done_is_not_cut_off(make_document: MakeDocument) -> None:
    sentence = "In spring the inspectors fined the harbour for faults in the way in which the pilots had logged their hours."
    assert not claim_of(make_document(sentence, language="en")).endswith("the way")


def test_the_words_of_others_are_not_cut_short(make_document: MakeDocument) -> None:
    sentence = (
        'Ada Brandt, who learned to sail from her grandmother, wrote that "most know the worth of a harbour by seeing'
        ' it in a gale. I know it by having none."'
    )
    assert not claim_of(make_document(sentence, language="en")).endswith("harbour")


def test_a_long_condition_stands_beside_its_claim(make_document: MakeDocument) -> None:
    text = (
        "First, the harbour will hand the ice house over to the crews, who have asked for it since the gale, provided"
        " that both the crews and the dairy keep the roof in repair and let the school store its boats there. The roof"
        " leaks.\n"
        "Second, the harbour will mend the crane before the herring come. The crane is forty years old.\n"
    )
    shown = {
        p.text.text: p.detail.text
        for slide in structure(make_document(text, language="en")).slides()
        for p in slide.points
        if p.detail is not None
    }
    told = shown["The harbour will hand the ice house over to the crews"]
    assert told.startswith("Provided that both the crews and the dairy keep the roof")


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("The bailiff knew of it, which is why in 1961", ", he sold the old ferry."),
        ("We had to mend the boat all the way from the keel", ", to the mast, to the flag."),
        ("What the crews felt that night was fear--nameless", ", icy, and blind fear."),
    ],
)
def test_words_that_break_off_are_no_statement(
    make_document: MakeDocument, words: str, end: str
) -> None:
    reading = read_sentences(make_document(words + end, language="en"))
    assert Wholeness(reading).lack([Span(0, len(words) + 1)], len(words + end)) > 0.0


def test_what_is_not_only_so_is_no_denial() -> None:
    denied = SUBSTANCE["en"].denied
    assert denied.match("not against the sea") is not None
    assert denied.match("not only against the sea") is None
