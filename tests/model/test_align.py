"""The timeline: no gaps, no overlap, reveals in time, for any deck and narration of one outline."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechcast.model.narration import Mark, Narration, Utterance, Voiced
from speechcast.model.outline import (
    Outline,
    Phrase,
    Point,
    Section,
    SectionKind,
    Slide,
    SlideKind,
)
from speechcast.model.samples import milliseconds, samples_of
from speechcast.model.scene import Deck, Fill, LaidSlide
from speechcast.model.span import Span
from speechcast.model.timeline import Timeline, align, spoken_at

RATE = 24_000
SILENT = 3 * RATE


def _voiced(slide: str, start: int, length: int, pause: float, each: int) -> Voiced:
    span = Span(start, start + length)
    said = Utterance(slide, span, "x" * length, tuple(range(start, start + length)), pause)
    marks = tuple(Mark(start + n, n * each) for n in range(length))
    return Voiced(said, length * each, marks, Path("none"), -20.0, 0.5)


def _laid(slide: Slide, suffix: str, span: Span, points: tuple[int, ...]) -> LaidSlide:
    name = slide.id + suffix
    return LaidSlide(name, slide.id, slide.kind, "bullets", "s", span, name, points,
                     Fill("#FFFFFF"), False, ())  # fmt: skip


@st.composite
def talks(draw: st.DrawFn) -> tuple[Deck, Outline, Narration]:
    """An outline of a few slides, some without words, some split, and its narration."""
    slides: list[Slide] = []
    laid: list[LaidSlide] = []
    voiced: list[Voiced] = []
    at = 0
    for number in range(draw(st.integers(1, 5))):
        name = f"s{number}"
        lengths = draw(st.lists(st.integers(1, 12), max_size=4))
        start = at
        starts: list[int] = []
        for length in lengths:
            starts.append(at)
            pause = draw(st.sampled_from([0.0, 0.3, 0.7]))
            voiced.append(_voiced(name, at, length, pause, draw(st.integers(1, 3000))))
            at += length
        inside = draw(st.lists(st.integers(start, at), max_size=4).map(sorted))
        points = tuple(Point(Phrase("p"), Span(p, at)) for p in inside)
        slide = Slide(name, SlideKind.BULLETS, Span(start, at), Phrase(name), points=points)
        slides.append(slide)
        cut = draw(st.integers(0, len(points)))
        if 0 < cut < len(points):
            middle = points[cut].passage.start
            laid.append(_laid(slide, "a", Span(start, middle), tuple(range(cut))))
            laid.append(_laid(slide, "b", Span(middle, at), tuple(range(cut, len(points)))))
        else:
            laid.append(_laid(slide, "", slide.span, tuple(range(len(points)))))
    section = Section("s", SectionKind.BODY, Span(0, at), Phrase("s"), slides=tuple(slides))
    outline = Outline("zh", Phrase("t"), (section,))
    deck = Deck("briefing", "", 960, 540, "zh", "t", tuple(laid))
    return deck, outline, Narration("silence:", RATE, tuple(voiced), SILENT, None, "")


@given(talks())
def test_slides_follow_each_other_without_gap_and_cover_the_narration(
    talk: tuple[Deck, Outline, Narration],
) -> None:
    timeline = align(*talk)
    assert timeline.slides[0].start == 0
    assert timeline.slides[-1].end == timeline.samples
    assert all(a.end == b.start for a, b in pairwise(timeline.slides))
    assert [s.index for s in timeline.slides] == list(range(1, len(timeline.slides) + 1))


@given(talks())
def test_slide_spans_are_the_text_once_in_order(talk: tuple[Deck, Outline, Narration]) -> None:
    timeline = align(*talk)
    end = max(s.span.end for s in timeline.slides)
    covered = [p for s in timeline.slides for p in range(s.span.start, s.span.end)]
    assert covered == list(range(end))


@given(talks())
def test_reveals_stay_in_their_slide_and_do_not_go_back(
    talk: tuple[Deck, Outline, Narration],
) -> None:
    timeline = align(*talk)
    slides = {s.id: s for s in timeline.slides}
    for reveal in timeline.reveals:
        assert slides[reveal.slide].start <= reveal.at <= slides[reveal.slide].end
    for a, b in pairwise(timeline.reveals):
        assert a.slide != b.slide or a.at <= b.at


@given(talks())
def test_the_length_is_the_sum_of_its_parts(talk: tuple[Deck, Outline, Narration]) -> None:
    timeline = align(*talk)
    _, outline, narration = talk
    spoken = {v.utterance.slide for v in narration.voiced}
    silent = sum(SILENT for s in outline.slides() if s.id not in spoken)
    said = sum(v.samples + samples_of(v.utterance.pause) for v in narration.voiced)
    assert timeline.samples == silent + said


@given(talks())
def test_a_split_adds_no_pause(talk: tuple[Deck, Outline, Narration]) -> None:
    _deck, outline, narration = talk
    whole = tuple(_laid(s, "", s.span, tuple(range(len(s.points)))) for s in outline.slides())
    unsplit = align(Deck("t", "", 960, 540, "zh", "t", whole), outline, narration)
    assert align(*talk).utterances == unsplit.utterances


def _one_slide(points: tuple[int, ...]) -> Timeline:
    voiced = (_voiced("s0", 0, 4, 0.5, 100), _voiced("s0", 5, 4, 0.5, 100))
    items = tuple(Point(Phrase("p"), Span(p, 9)) for p in points)
    slide = Slide("s0", SlideKind.BULLETS, Span(0, 9), Phrase("h"), points=items)
    section = Section("s", SectionKind.BODY, Span(0, 9), Phrase("s"), slides=(slide,))
    deck = Deck("t", "", 1, 1, "zh", "t", (_laid(slide, "", slide.span, (0, 1)),))
    return align(deck, Outline("zh", Phrase("t"), (section,)),
                 Narration("silence:", RATE, voiced, SILENT, None, ""))  # fmt: skip


def test_a_point_appears_when_its_first_character_is_spoken() -> None:
    assert [r.at for r in _one_slide((2, 6)).reveals] == [200, 400 + 12_000 + 100]


def test_a_character_between_utterances_counts_with_the_next_one() -> None:
    assert spoken_at(_one_slide((2, 6)).utterances, 4) == 400 + 12_000


def test_a_narration_of_another_outline_is_refused() -> None:
    deck = Deck("t", "", 1, 1, "zh", "t", ())
    narration = Narration("silence:", RATE, (_voiced("x", 0, 1, 0, 1),), 0, None, "")
    with pytest.raises(ValueError, match="slides the outline lacks"):
        align(deck, Outline("zh", Phrase("t"), ()), narration)


@given(st.integers(0, 10**9))
def test_milliseconds_are_rounded_once_to_the_nearest(samples: int) -> None:
    assert abs(milliseconds(samples) * 24 - samples) <= 12


def test_parts_of_a_slide_without_words_share_its_time() -> None:
    slide = Slide("s0", SlideKind.AGENDA, Span(0, 0), Phrase("h"))
    section = Section("s", SectionKind.BODY, Span(0, 0), Phrase("s"), slides=(slide,))
    parts = (_laid(slide, "a", slide.span, ()), _laid(slide, "b", slide.span, ()))
    timeline = align(Deck("t", "", 1, 1, "zh", "t", parts), Outline("zh", Phrase("t"), (section,)),
                     Narration("silence:", RATE, (), SILENT, None, ""))  # fmt: skip
    assert [(s.start, s.end) for s in timeline.slides] == [(0, SILENT // 2), (SILENT // 2, SILENT)]
