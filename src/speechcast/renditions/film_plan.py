"""What a film shows when: a still picture for each change, and the few frames around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from speechcast.model.scene import Deck, LaidSlide, TextBox
from speechcast.model.timeline import Timeline

FADE_STEPS = 6
STEP_S = 0.04
"""Distance of the frames of a fade, and of the repeated frame from the change that follows it."""
BEAT_S = 5.0
"""At least so often a frame: players that seek from frame to frame find one near."""


@dataclass(frozen=True, slots=True)
class Still:
    """A slide as it is from `at` (samples) on.

    Attributes:
        at: Samples from the narration's start.
        slide: The slide, with what is visible of it.
        opens: Whether the slide begins with it.
    """

    at: int
    slide: LaidSlide
    opens: bool


@dataclass(frozen=True, slots=True)
class Shot:
    """A frame of the film.

    Attributes:
        at: Samples from the narration's start.
        picture: Index of the still that it shows.
        over: Index of the still that it fades from; `None` when it shows `picture` alone.
        share: How much of it is `picture`, in (0, 1].
        key: Whether players can begin here.
    """

    at: int
    picture: int
    over: int | None = None
    share: float = 1.0
    key: bool = False


def as_shown(slide: LaidSlide, points: Collection[int]) -> LaidSlide:
    """The slide with nothing of the points that have not appeared yet."""
    elements = []
    for element in slide.elements:
        if element.reveal is not None and element.reveal not in points:
            continue
        if isinstance(element, TextBox) and element.paragraph_reveals:
            element = _with_paragraphs(element, points)
        elements.append(element)
    return replace(slide, elements=tuple(elements))


def _with_paragraphs(box: TextBox, points: Collection[int]) -> TextBox:
    bounds = pairwise(accumulate(box.paragraphs, initial=0))
    kept = [
        (first, last)
        for (first, last), point in zip(bounds, box.paragraph_reveals, strict=False)
        if point is None or point in points
    ]
    return replace(
        box,
        lines=tuple(line for first, last in kept for line in box.lines[first:last]),
        paragraphs=tuple(last - first for first, last in kept),
        paragraph_reveals=(),
    )


def stills(deck: Deck, timeline: Timeline) -> tuple[Still, ...]:
    """The pictures of a film in order: one where a slide begins and one for each reveal.

    Slides of no length are left out, and so is a reveal that changes nothing.
    """
    laid = {slide.id: slide for slide in deck.slides}
    found: list[Still] = []
    for timed in timeline.slides:
        if timed.end == timed.start:
            continue
        slide = laid[timed.id]
        due = sorted((r.at, r.point) for r in timeline.reveals if r.slide == timed.id)
        timed_points = {point for _, point in due}
        # What the timeline does not know (a point of another part) stands from the start.
        free = {e.reveal for e in slide.elements if e.reveal is not None} - timed_points
        for at in sorted({timed.start, *(at for at, _ in due)}):
            shown = as_shown(slide, free | {point for when, point in due if when <= at})
            opens = at == timed.start
            if at < timed.end and (opens or found[-1].slide != shown):
                found.append(Still(at, shown, opens))
    return tuple(found)


def shots(pictures: Sequence[Still], end: int, *, rate: int, fade: bool = True) -> tuple[Shot, ...]:
    """The frames of a film with true times: few, since between changes nothing moves.

    Args:
        pictures: From `stills`; the first stands at 0.
        end: Length of the film, samples.
        rate: Samples a second.
        fade: Whether slides fade into each other; reveals are cuts.
    """
    begins = [still.at for still in pictures]
    step = round(STEP_S * rate)
    found: dict[int, Shot] = {
        still.at: Shot(still.at, n, key=still.opens) for n, still in enumerate(pictures)
    }
    if fade:
        for number, still in enumerate(pictures):
            if number and still.opens:
                found.update(
                    (shot.at, shot) for shot in _faded(number, pictures, begins, end, step)
                )
    return _in_order(found, (*begins[1:], end), end, rate)


def with_changes(
    frames: Sequence[Shot], times: Collection[int], end: int, *, rate: int
) -> tuple[Shot, ...]:
    """The same film with a frame at each of `times` too, where something else changes on it."""
    begins = [shot.at for shot in frames]
    found = {shot.at: shot for shot in frames}
    for at in times:
        if at < end and at not in found:
            latest = frames[bisect_right(begins, at) - 1]
            found[at] = replace(latest, at=at, key=False)
    return _in_order(found, times, end, rate)


def _in_order(
    found: dict[int, Shot], changes: Collection[int], end: int, rate: int
) -> tuple[Shot, ...]:
    """The frames in order, each change preceded by a frame, and never long without one."""
    step = round(STEP_S * rate)
    begins = sorted(found)
    for at in sorted(changes):
        # Players that show the frame nearest to a moment must not show the next one early.
        before = at - step
        latest = begins[bisect_right(begins, before) - 1]
        if step <= before - latest and before < end:
            found[before] = replace(found[latest], at=before, key=False)
    return tuple(_with_beats([found[at] for at in sorted(found)], end, rate))


def _faded(
    number: int, pictures: Sequence[Still], begins: Sequence[int], end: int, step: int
) -> Iterator[Shot]:
    start = begins[number]
    later = (still.at for still in pictures[number + 1 :] if still.opens)
    until = min(start + FADE_STEPS * step, next(later, end), end)
    inside = {at for at in begins[number:] if start <= at < until}
    for at in sorted(inside | set(range(start, until, step))):
        share = ((at - start) / step + 1) / (FADE_STEPS + 1)
        yield Shot(at, bisect_right(begins, at) - 1, number - 1, share, at == start)
    if until < end and until not in begins:
        yield Shot(until, bisect_right(begins, until) - 1)


def _with_beats(frames: Sequence[Shot], end: int, rate: int) -> Iterator[Shot]:
    beat = round(BEAT_S * rate)
    for shot, following in zip(frames, [*(f.at for f in frames[1:]), end], strict=True):
        yield shot
        for at in range(shot.at + beat, following - beat // 2, beat):
            yield replace(shot, at=at, key=False)


def constant(frames: Sequence[Shot], end: int, *, rate: int, fps: int) -> Iterator[Shot]:
    """The same film with `fps` frames a second, for programs that cannot do without."""
    begins = [shot.at for shot in frames]
    keys = {at for at, shot in zip(begins, frames, strict=True) if shot.key}
    previous = -1
    for number in range(-(-end * fps // rate)):
        at = number * rate // fps
        shot = frames[bisect_right(begins, at) - 1]
        key = any(previous < when <= at for when in keys) if shot.at > previous else False
        yield replace(shot, at=at, key=key)
        previous = at
