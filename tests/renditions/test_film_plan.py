"""What a film shows when: every change of the timeline, and few frames besides."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sample_deck import RATE, sample
from speechcast.model.scene import TextBox
from speechcast.renditions.film_plan import (
    BEAT_S,
    FADE_STEPS,
    STEP_S,
    Still,
    as_shown,
    constant,
    shots,
    stills,
    with_changes,
)

MADE = sample()
STEP = round(STEP_S * RATE)


def test_a_slide_begins_a_picture_and_so_does_each_reveal() -> None:
    found = stills(MADE.deck, MADE.timeline)
    opening = [still.at for still in found if still.opens]
    assert opening == [slide.start for slide in MADE.timeline.slides]
    later = [(s.slide.id, s.at) for s in found if not s.opens]
    starts = {s.id: s.start for s in MADE.timeline.slides}
    ends = {s.id: s.end for s in MADE.timeline.slides}
    due = [(r.slide, r.at) for r in MADE.timeline.reveals if starts[r.slide] < r.at < ends[r.slide]]
    assert later == due


def test_what_has_not_appeared_is_not_in_the_picture() -> None:
    slide = MADE.deck.slides[3]
    words = [
        "".join(e.text for e in as_shown(slide, points).elements if isinstance(e, TextBox))
        for points in ({0}, {0, 1}, {0, 1, 2})
    ]
    assert "目录要统一" in words[0]
    assert "标识" not in words[0]
    assert "标识<要>清楚" in words[1]
    assert "推荐要用心" not in words[1]
    assert as_shown(slide, {0, 1, 2}) == slide


def test_a_paragraph_that_has_not_appeared_leaves_the_others_in_place() -> None:
    slide = MADE.deck.slides[5]
    (before,) = (e for e in as_shown(slide, ()).elements
                 if isinstance(e, TextBox) and e.slot == "points")  # fmt: skip
    (whole,) = (e for e in slide.elements if isinstance(e, TextBox) and e.slot == "points")
    assert before.text == "座位够用"
    assert before.lines == whole.lines[2:]


def test_a_slide_without_time_is_not_in_the_film() -> None:
    slides = list(MADE.timeline.slides)
    last = slides[-1]
    slides[-1] = replace(last, end=last.start)
    timeline = replace(MADE.timeline, slides=tuple(slides), samples=last.start)
    assert len([s for s in stills(MADE.deck, timeline) if s.opens]) == len(slides) - 1


@st.composite
def _films(draw: st.DrawFn) -> tuple[tuple[Still, ...], int]:
    gaps = draw(st.lists(st.integers(1, 20 * RATE), min_size=1, max_size=12))
    opens = draw(st.lists(st.booleans(), min_size=len(gaps), max_size=len(gaps)))
    at, found = 0, []
    for number, (gap, opening) in enumerate(zip(gaps, opens, strict=True)):
        found.append(Still(at, MADE.deck.slides[0], opening or number == 0))
        at += gap
    return tuple(found), at


@settings(max_examples=150, deadline=None)
@given(_films(), st.booleans())
def test_frames_keep_every_change_at_its_own_time(
    film: tuple[tuple[Still, ...], int], fade: bool
) -> None:
    pictures, end = film
    frames = shots(pictures, end, rate=RATE, fade=fade)
    times = [shot.at for shot in frames]
    assert times == sorted(set(times))
    assert times[0] == 0
    assert times[-1] < end
    assert {still.at for still in pictures} <= set(times)
    begins = [still.at for still in pictures]
    for shot in frames:
        assert shot.picture == max(n for n, at in enumerate(begins) if at <= shot.at)
        assert 0 < shot.share <= 1
        assert fade or shot.over is None
        if shot.over is None:
            assert shot.share == 1
        else:
            opening = max(n for n, s in enumerate(pictures[: shot.picture + 1]) if s.opens)
            assert shot.at < begins[opening] + FADE_STEPS * STEP
            assert shot.over == opening - 1
    for earlier, later in zip(times, [*times[1:], end], strict=True):
        assert later - earlier <= 1.5 * BEAT_S * RATE
    assert {shot.at for shot in frames if shot.key} == {s.at for s in pictures if s.opens}


def test_a_change_is_preceded_by_a_frame_of_what_was_before() -> None:
    pictures = stills(MADE.deck, MADE.timeline)
    frames = shots(pictures, MADE.timeline.samples, rate=RATE)
    times = {shot.at for shot in frames}
    for still in pictures[1:]:
        assert any(still.at - 2 * STEP <= at < still.at for at in times)
    assert MADE.timeline.samples - STEP in times


def test_captions_add_frames_where_they_come_and_go() -> None:
    pictures = stills(MADE.deck, MADE.timeline)
    end = MADE.timeline.samples
    frames = shots(pictures, end, rate=RATE)
    more = with_changes(frames, {12_345, end + 5}, end, rate=RATE)
    added = {shot.at: shot for shot in more}
    assert 12_345 in added
    assert 12_345 - STEP in added
    assert max(added) < end
    assert {shot.at for shot in frames} <= set(added)


def test_a_constant_number_of_frames_shows_the_same() -> None:
    pictures = stills(MADE.deck, MADE.timeline)
    end = MADE.timeline.samples
    frames = shots(pictures, end, rate=RATE, fade=False)
    even = list(constant(frames, end, rate=RATE, fps=25))
    assert [shot.at for shot in even] == [n * RATE // 25 for n in range(-(-end * 25 // RATE))]
    begins = [still.at for still in pictures]
    for shot in even:
        assert shot.picture == max(n for n, at in enumerate(begins) if at <= shot.at)
    assert sum(shot.key for shot in even) == sum(still.opens for still in pictures)
