"""Points and the passages for which they stand: what is spoken elsewhere is shown elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from speechcast.model.outline import Phrase, Point, Slide
from speechcast.model.span import Span


def within(slide: Slide) -> Slide:
    """The slide with no passage and no detail beyond its end: what announces the next slide is spoken there."""
    end = slide.span.end
    points = tuple(map(partial(_ending, end), slide.points))
    return slide if points == slide.points else replace(slide, points=points)


def _ending(end: int, point: Point) -> Point:
    """The point without what stands behind `end`."""
    beyond = point.detail is not None and any(s.end > end for s in point.detail.spans)
    if point.passage.end <= end and not beyond:
        return point
    passage = Span(min(point.passage.start, end), min(point.passage.end, end))
    return replace(point, passage=passage, detail=None if beyond else point.detail)


def up_to(point: Point, following: Point) -> Point:
    """A point without its detail, whose passage ends where the next one begins."""
    end = max(point.passage.start, min(point.passage.end, following.passage.start))
    return replace(point, detail=None, passage=Span(point.passage.start, end))


def with_support(point: Point, instead: Phrase | None, more: Sequence[Point]) -> tuple[Point, ...]:
    """A point with what it is not told without, or that `instead` of it, and what its passage says else."""
    own = point if instead is None else replace(point, text=instead, detail=None)
    if not more:
        return (own,)
    end = max(point.passage.start, min(point.passage.end, more[0].passage.start))
    return (replace(own, passage=Span(point.passage.start, end)), *more)


def is_behind(point: Point, support: Phrase) -> bool:
    """Whether a point stands behind the support of another one."""
    return point.text.spans[0].start >= support.spans[-1].end
