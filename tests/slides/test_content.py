"""The words of items: figures are told once, whatever layout they stand in."""

from __future__ import annotations

import pytest

from speechcast.model.outline import Phrase, Point
from speechcast.model.span import Span
from speechcast.slides.content import figure_items, list_items


def _figure(
    text: str,
    *,
    detail: str = "",
    edited: bool = False,
    label: str = "客运收入",
    value: str = "390",
    unit: str = "万元",
) -> Point:
    return Point(
        Phrase(text, edited=edited),
        Span(0, len(text)),
        Phrase(detail) if detail else None,
        label=Phrase(label),
        value=Phrase(value),
        unit=unit,
    )


def _words(point: Point, *, listed: bool) -> dict[str, str]:
    (item,) = list_items([point], "zh") if listed else figure_items([point])
    return {name: " ".join(words.paragraphs) for name, words in item.words.items()}


def test_a_claim_that_only_tells_label_and_figure_stands_not_below_them() -> None:
    words = _words(_figure("客运收入达到390万元"), listed=False)
    assert words["label"] == "客运收入" and not words.get("detail")


def test_what_a_figure_came_from_stands_below_it_and_in_a_list_once() -> None:
    point = _figure("客运收入从210万元增长到390万元", detail="从210万元")
    assert _words(point, listed=False)["detail"] == "从210万元"
    listed = _words(point, listed=True)
    assert listed["heading"] == "客运收入从210万元增长到390万元" and not listed.get("detail")


def test_what_a_person_writes_beside_a_figure_is_shown() -> None:
    point = _figure("船票降价以后反而多了", edited=True)
    assert _words(point, listed=False)["detail"] == "船票降价以后反而多了"
    assert _words(point, listed=True)["detail"] == "船票降价以后反而多了"


@pytest.mark.parametrize("edited", [True, False])
def test_what_stands_between_label_and_figure_is_not_lost(edited: bool) -> None:
    text = "客运收入比上年多一半，突破390万元"
    assert _words(_figure(text, edited=edited), listed=False)["detail"] == text


@pytest.mark.parametrize(
    ("text", "label", "value", "unit", "below"),
    [
        ("Staff reached 220 people", "Staff", "220", "people", ""),
        ("Books came back late, but 81%", "Books", "81", "%", "Books came back late, but 81%"),
        (
            "Branches closed, to our shame, were 4",
            "Branch",
            "4",
            "",
            "Branches closed, to our shame, were 4",
        ),
    ],
)
def test_an_english_claim_that_a_person_wrote_is_told_once_and_whole(
    text: str, label: str, value: str, unit: str, below: str
) -> None:
    point = _figure(text, edited=True, label=label, value=value, unit=unit)
    assert _words(point, listed=False).get("detail", "") == below
