"""A briefing: of the length asked for, with every main part, and nothing that hangs in the air."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.model.document import Document
from speechcast.model.outline import LeftOutReason, Outline
from speechcast.structurer import structure
from speechcast.structurer.budget import Pace, brief, length_of

MakeDocument = Callable[..., Document]
PACE = Pace(rate=4.0)

PARTS = "".join(
    f"{number}、第{number}件大事，必须把它办好。这是今年的第{number}个重点。要安排{count}个人专门负责，一天也不能耽误。"
    f"因此，大家要抓紧。去年我们在这件事上走过弯路，花了不少冤枉钱。要在{count}月底以前完成，完成以后马上公布结果。\n"
    for number, count in zip("一二三四五六", range(3, 9), strict=True)
)
SPEECH = f"在年度工作会议上的讲话\n\n各位同事：\n今天讲六件事。\n{PARTS}最后，祝大家新年快乐！\n"


@pytest.fixture(scope="module")
def document(make_document: MakeDocument) -> Document:
    return make_document(SPEECH, title="在年度工作会议上的讲话")


@pytest.fixture(scope="module")
def outline(document: Document) -> Outline:
    return structure(document)


def _said(document: Document, outline: Outline) -> str:
    return "".join(slide.span.of(document.text) for slide in outline.slides())


@pytest.mark.parametrize("seconds", [60.0, 75.0, 90.0, 120.0])
def test_it_has_the_length_that_was_asked_for(
    seconds: float, document: Document, outline: Outline
) -> None:
    length = length_of(document, brief(document, outline, seconds=seconds, pace=PACE), PACE)
    longest = max(len(s) for s in SPEECH.split("。")) / PACE.rate + PACE.sentence + PACE.slide
    assert abs(length - seconds) <= max(0.05 * seconds, longest)


def test_a_speech_that_is_shorter_is_given_whole(document: Document, outline: Outline) -> None:
    assert brief(document, outline, seconds=3600.0, pace=PACE) is outline


def test_every_main_part_keeps_its_heading(document: Document, outline: Outline) -> None:
    said = _said(document, brief(document, outline, seconds=60.0, pace=PACE))
    for number in "一二三四五六":
        assert f"第{number}件大事，必须把它办好。" in said


def test_what_leans_on_a_sentence_is_not_said_without_it(
    document: Document, outline: Outline
) -> None:
    for seconds in (60.0, 80.0, 100.0):
        said = _said(document, brief(document, outline, seconds=seconds, pace=PACE))
        for part in said.split("因此，大家要抓紧。")[:-1]:
            assert part.endswith("一天也不能耽误。")


def test_selection_and_rest_are_the_text(document: Document, outline: Outline) -> None:
    chosen = brief(document, outline, seconds=70.0, pace=PACE)
    spans = sorted(
        [slide.span for slide in chosen.slides() if slide.span]
        + [left.span for left in chosen.left_out]
    )
    assert spans[0].start == 0
    assert spans[-1].end == len(document.text)
    assert all(a.end == b.start for a, b in pairwise(spans))
    assert all(left.why is LeftOutReason.BUDGET for left in chosen.left_out)


def test_points_shown_are_points_said(document: Document, outline: Outline) -> None:
    chosen = brief(document, outline, seconds=70.0, pace=PACE)
    for section in chosen.sections:
        for slide in section.slides:
            if slide.kind.value in ("agenda", "summary"):
                continue
            for point in slide.points:
                assert all(slide.span.covers(span) for span in point.text.spans)


def test_a_pace_is_corrected_by_what_was_measured() -> None:
    assert PACE.corrected(measured=200.0, expected=100.0).rate == PACE.rate / 2
    assert PACE.corrected(measured=0.0, expected=100.0) == PACE


@settings(max_examples=40, deadline=None)
@given(
    text=st.text(alphabet="一二要水渠修。，！\n：；的是ab. ", max_size=200),
    seconds=st.floats(0.5, 60.0),
)
def test_any_text_can_be_shortened(text: str, seconds: float, make_document: MakeDocument) -> None:
    document = make_document(text, language="zh")
    chosen = brief(document, structure(document), seconds=seconds, pace=PACE)
    at = 0
    spans = [s.span for s in chosen.slides() if s.span] + [left.span for left in chosen.left_out]
    for span in sorted(spans):
        assert span.start == at
        at = span.end
    assert at == len(text)
