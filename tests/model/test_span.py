"""Spans: what they cover, share and leave out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechcast.model.span import Span, gaps, hull

LENGTH = 60
spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(
    lambda pair: Span(min(pair), max(pair))
)


def test_a_span_counts_code_points_not_bytes() -> None:
    assert Span(1, 3).of("目标🎯就是") == "标🎯"


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(3, 2)


def test_trimmed_drops_the_blanks_at_both_ends() -> None:
    assert Span(0, 6).trimmed("  ab \n") == Span(2, 4)


@given(st.text(max_size=20))
def test_trimmed_of_any_text_equals_strip(text: str) -> None:
    assert Span(0, len(text)).trimmed(text).of(text) == text.strip()


@given(st.lists(spans, min_size=1))
def test_the_hull_covers_every_span(some: list[Span]) -> None:
    assert all(hull(some).covers(span) for span in some)


@given(st.lists(spans))
def test_gaps_and_spans_together_are_the_whole_once(some: list[Span]) -> None:
    apart: list[Span] = []
    for span in sorted(some):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    pieces = sorted([*apart, *gaps(apart, Span(0, LENGTH))])
    assert sum(map(len, pieces)) == LENGTH


@given(spans, spans)
def test_overlap_is_mutual_and_no_longer_than_either(a: Span, b: Span) -> None:
    assert a.overlap(b) == b.overlap(a) <= min(len(a), len(b))
