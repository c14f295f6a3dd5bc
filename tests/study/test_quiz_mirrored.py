"""Sentences of two like halves, asked for as they are and with the halves exchanged."""

from __future__ import annotations

import pytest

from speechcast.study.asks.mirrored import ask_mirrored
from speechcast.study.speech import plain
from studied_speeches import english


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        (
            "If a harbour cannot feed the crews who row, it cannot protect the owners who count.",
            "If a harbour cannot protect the owners who count, it cannot feed the crews who row.",
        ),
        (
            "Look not at others: learn not how the tide can carry you, but how you can steer the tide.",
            "Learn not how you can steer the tide, but how the tide can carry you.",
        ),
        (
            "So, my neighbours, wonder not which ropes others can mend for you--wonder which ropes you can mend for others.",
            "Wonder not which ropes you can mend for others--wonder which ropes others can mend for you.",
        ),
    ],
)
def test_the_halves_of_a_sentence_are_exchanged_and_both_forms_are_asked(
    said: str, turned: str
) -> None:
    speech = english(said, "We will paint the sheds before the winter storms arrive.")
    true, false = ask_mirrored(speech)
    assert (true.truth, false.truth) == (True, False)
    assert plain(turned) in plain(false.stem)
    assert false.change is not None
    assert plain(true.stem.split(": ", 1)[1]) in speech.plain
    assert plain(false.stem.split(": ", 1)[1]) not in speech.plain


@pytest.mark.parametrize(
    "said",
    [
        "If a harbour cannot feed its crews, it must not protect the owners who count.",
        "If the crews cannot mend their boats, they cannot sell them at the market.",
        "Wonder not which berth the council owes you--wonder which ropes your hands can mend.",
        "Wonder not which berth you get, and bring a rope that your hands can mend.",
    ],
)
def test_halves_that_are_not_alike_or_lean_on_each_other_are_not_exchanged(said: str) -> None:
    assert not list(ask_mirrored(english(said)))
