"""English as it is said: years, money, dates, abbreviations and signs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.model.span import Span
from speechcast.narration.normalise import normalise, spoken_line


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("It ended in 1918.", "It ended in nineteen eighteen."),
        ("Since 2008 we waited.", "Since two thousand and eight we waited."),
        ("In the 1930s", "In the nineteen thirties"),
        ("We planted 1200 trees.", "We planted one thousand two hundred trees."),
        ("1914-1918", "nineteen fourteen to nineteen eighteen"),
        ("On March 4, 1933, he spoke.", "On March fourth, nineteen thirty-three, he spoke."),
        ("on 8 May 1945", "on the eighth of May nineteen forty-five"),
        ("at 4:05 p.m. sharp", "at four oh five P M sharp"),
        ("the 3rd of 1,001 nights", "the third of one thousand and one nights"),
    ],
)
def test_years_dates_and_times(written: str, spoken: str) -> None:
    assert spoken_line(written, "en") == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("a $3 billion plan", "a three billion dollar plan"),
        ("It cost $3 billion.", "It cost three billion dollars."),
        ("$4.50", "four dollars and fifty cents"),
        ("only 2.5% of us", "only two point five percent of us"),
        ("7-9%", "seven to nine percent"),
        ("2/3 of 1/2", "two thirds of one half"),
        ("3 1/2 miles", "three and a half miles"),
        ("call 555-0199", "call five five five, oh one nine nine"),
        ("a 20-year lease", "a twenty-year lease"),
        ("-5 degrees", "minus five degrees"),
    ],
)
def test_quantities(written: str, spoken: str) -> None:
    assert spoken_line(written, "en") == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Dr. Hill of St. Mary's", "Doctor Hill of Saint Mary's"),
        ("on Hill St. today", "on Hill Street today"),
        ("the U.K. and NATO", "the U K and NATO"),
        ("King George VI", "King George the Sixth"),
        ("Chapter XII", "Chapter twelve"),
        ("rest, e.g. sleep", "rest, for example sleep"),
        ("bread & butter", "bread and butter"),
        ("Thank you. (Applause)", "Thank you."),
        ("No. 7", "number seven"),
        ("mail a.b@example.org", "mail a dot b at example dot org"),
    ],
)
def test_abbreviations_and_signs(written: str, spoken: str) -> None:
    assert spoken_line(written, "en") == spoken


_SCRAPS = st.lists(
    st.sampled_from(
        [*"0123456789.,:%-/$£°½#&@*+ ", "km", "am", " in ", " of ", "St. ", "Dr. ", "XIV", "1999",
         " people", "-", "th", "May ", "U.S. ", "'s", "♥"]
    ),
    max_size=24,
).map("".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(_SCRAPS)
def test_no_figure_and_no_sign_is_left(text: str) -> None:
    spoken = normalise(text, Span(0, len(text)), "en")
    assert len(spoken.text) == len(spoken.origin)
    assert all(a <= b for a, b in zip(spoken.origin, spoken.origin[1:], strict=False))
    assert not any(char.isnumeric() or char in "*#@%&/+=$£°♥" for char in spoken.text), spoken.text
