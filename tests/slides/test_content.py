"""The words of items: figures are told once, whatever layout they stand in."""

from __future__ import annotations

from speechcast.model.outline import Phrase, Point
from speechcast.model.span import Span
from speechcast.slides.content import figure_items, list_items


def _figure(text: str, *, detail: str = "", edited: bool = False) -> Point:
    return Point(
        Phrase(text, edited=edited),
        Span(0, len(text)),
        Phrase(detail) if detail else None,
        label=Phrase("客运收入"),
        value=Phrase("390"),
        unit="万元",
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
