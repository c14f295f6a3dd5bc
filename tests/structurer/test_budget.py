"""A briefing: of the length asked for, with every main part, and nothing that hangs in the air."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from speechcast.config import BuildOptions
from speechcast.model.document import Document
from speechcast.model.outline import LeftOutReason, Outline
from speechcast.pipeline import build
from speechcast.structurer import structure
from speechcast.structurer.budget import Pace, brief, length_of
from speechcast.structurer.outline_reading import read_outline

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
    said = document.without(outline.passed_over())
    return "".join(said.noted(slide.span) for slide in outline.slides())


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
    inside = chosen.passed_over()
    spans = sorted(
        [slide.span for slide in chosen.slides() if slide.span]
        + [left.span for left in chosen.left_out if left.span not in inside]
    )
    assert spans[0].start == 0
    assert spans[-1].end == len(document.text)
    assert all(a.end == b.start for a, b in pairwise(spans))
    assert all(left.why is LeftOutReason.BUDGET for left in chosen.left_out)


COUNTED = """在码头工作会议上的讲话

各位同事：
今年的码头要做到四个更好，这是大家商量出来的目标，也是乡亲们的心愿。一是渡船更准。过去常常误点，乘客在雨里等了又等，意见很大，我们也很难过。二是灯火更亮。岸边的路灯坏了不少，晚上走路的人看不清台阶，摔过好几次。三是价钱更低。车票一年涨了两回，学生和老人都说坐不起了，这个情况要改。四是服务更暖。窗口的同志说话要和气，遇到带孩子的、拿行李的，要主动搭一把手。
谢谢大家！
"""


def test_items_of_one_slide_stay_on_one_slide_when_their_support_is_not_said(
    make_document: MakeDocument,
) -> None:
    document = make_document(COUNTED, title="在码头工作会议上的讲话")
    outline = structure(document)
    chosen = brief(document, outline, seconds=34.0, pace=PACE)
    shown = [[p.text.text for p in s.points] for s in chosen.slides() if len(s.points) > 1]
    assert len(shown) == 1
    assert len(shown[0]) >= 3
    assert chosen.passed_over()
    said = _said(document, chosen)
    for words in shown[0]:
        assert words in said
    assert "意见很大" not in said


def test_what_is_left_out_inside_a_slide_is_neither_said_nor_noted_nor_shown(
    tmp_path: Path,
) -> None:
    source = tmp_path / "speech.txt"
    source.write_text(COUNTED, encoding="utf-8")
    options = BuildOptions(voice="silence:", formats=("pptx", "srt", "pdf"), minutes=0.5)
    built = build(source, tmp_path / "out", options)
    assert built.duration_s < 36
    record = json.loads((tmp_path / "out" / "outline.json").read_text(encoding="utf-8"))
    text = (tmp_path / "out" / "speech.txt").read_text(encoding="utf-8")
    assert text == COUNTED
    gone = [text[slice(*left["span"])] for left in record["left_out"]]
    captions = "".join((tmp_path / "out" / "captions.srt").read_text(encoding="utf-8").split())
    notes = "".join(
        slide.notes_slide.notes_text_frame.text
        for slide in Presentation(str(tmp_path / "out" / "deck.pptx")).slides
    )
    assert any("误点" in passage for passage in gone)
    for passage in ("误点", "摔过好几次"):
        assert passage not in captions
        assert passage not in notes
    timeline = json.loads((tmp_path / "out" / "timeline.json").read_text(encoding="utf-8"))
    spoken = [tuple(u["span"]) for u in timeline["utterances"]]
    left = [tuple(left["span"]) for left in record["left_out"]]
    covered = sorted([*spoken, *left])
    assert all(a[1] <= b[0] for a, b in pairwise(covered))
    written = (tmp_path / "out" / "outline.md").read_text(encoding="utf-8")
    assert "\\u" not in written.replace("\\u000a", "")
    # What the person edits next holds what is said, and nothing else.
    document, outline = read_outline((tmp_path / "out" / "outline.md").read_text(encoding="utf-8"))
    assert "误点" not in document.text
    assert [[p.text.text for p in s.points] for s in outline.slides()] == [
        [p["text"] for p in s.get("points", [])]
        for part in record["sections"]
        for s in part["slides"]
    ]


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
    inside = chosen.passed_over()
    spans = [s.span for s in chosen.slides() if s.span]
    spans += [left.span for left in chosen.left_out if left.span not in inside]
    for span in sorted(spans):
        assert span.start == at
        at = span.end
    assert at == len(text)
