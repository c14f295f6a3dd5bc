"""Runs of slides of one layout are broken where what a slide says bears another shape."""

from __future__ import annotations

from itertools import groupby

import pytest

from made_outlines import Plan, outline_of, point
from speechcast.model.outline import SlideKind
from speechcast.slides import lay_out, load_template, template_names

SUPPORTED = tuple(point(f"办好第{n}件事", f"第{n}件事说到做到，件件有着落") for n in "一二三四")
PLAIN = tuple(point(f"办好第{n}件事") for n in "一二三四")


def layouts(name: str, *plans: Plan) -> list[str]:
    title = Plan(SlideKind.TITLE, "讲话")
    document, outline = outline_of("zh", [[title], list(plans), [title]])
    deck = lay_out(document, outline, load_template(name))
    assert [index for laid in deck.slides[1:-1] for index in laid.points] == [
        index for plan in plans for index in range(len(plan.points))
    ]
    return [laid.layout for laid in deck.slides[1:-1]]


def lists(count: int, points: tuple[tuple[str, str, str, str, str], ...]) -> list[Plan]:
    return [Plan(SlideKind.BULLETS, f"第{n}方面的工作", points) for n in range(count)]


@pytest.mark.parametrize("name", template_names())
def test_no_more_than_three_lists_in_a_row_where_their_items_have_support(name: str) -> None:
    found = layouts(name, *lists(9, SUPPORTED))
    assert max(len(list(run)) for _, run in groupby(found)) <= 3
    assert set(found) == {"bullets", "cards"}
    assert found[:3] == ["bullets"] * 3


@pytest.mark.parametrize("name", template_names())
def test_three_lists_stay_as_they_are(name: str) -> None:
    assert layouts(name, *lists(3, SUPPORTED)) == ["bullets"] * 3


@pytest.mark.parametrize("name", template_names())
def test_lists_without_support_stay_lists(name: str) -> None:
    assert layouts(name, *lists(6, PLAIN)) == ["bullets"] * 6


@pytest.mark.parametrize("name", template_names())
def test_the_one_slide_that_bears_cards_breaks_the_run(name: str) -> None:
    plans = [
        *lists(2, PLAIN),
        Plan(SlideKind.BULLETS, "这一方面的工作", SUPPORTED),
        *lists(5, PLAIN)[3:],
    ]
    assert layouts(name, *plans) == ["bullets", "bullets", "cards", "bullets", "bullets"]


@pytest.mark.parametrize("name", template_names())
def test_long_runs_of_cards_are_broken_by_a_list(name: str) -> None:
    plans = [Plan(SlideKind.CARDS, f"第{n}方面的工作", SUPPORTED) for n in range(6)]
    found = layouts(name, *plans)
    assert max(len(list(run)) for _, run in groupby(found)) <= 3
