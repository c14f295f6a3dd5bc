"""What a document shows and notes: masks as signs, filled or as they are."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from speechcast.model.document import Document, Front, Mask, MaskKind
from speechcast.model.span import Span

TEXT = "**市GDP达****亿元，×××同志讲话。"
MASKS = (
    Mask(Span(0, 2), MaskKind.NAME, "清河"),
    Mask(Span(7, 11), MaskKind.FIGURE),
    Mask(Span(14, 17), MaskKind.NAME),
)
DOCUMENT = Document(TEXT, "zh", "speech.txt", "", masks=MASKS)
WHOLE = Span(0, len(TEXT))


def test_shown_text_fills_masks_and_writes_one_sign_for_each_other() -> None:
    assert DOCUMENT.shown(WHOLE) == "清河市GDP达××××亿元，×××同志讲话。"


def test_noted_text_keeps_unfilled_masks_as_they_are_in_the_text() -> None:
    assert DOCUMENT.noted(WHOLE) == "清河市GDP达****亿元，×××同志讲话。"


@given(st.lists(st.integers(0, len(TEXT)), min_size=0, max_size=6))
def test_noted_pieces_joined_are_the_noted_whole(cuts: list[int]) -> None:
    bounds = [0, *sorted(cuts), len(TEXT)]
    pieces = [DOCUMENT.noted(Span(a, b)) for a, b in itertools.pairwise(bounds)]
    assert "".join(pieces) == DOCUMENT.noted(WHOLE)


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_no_star_is_ever_shown(a: int, b: int) -> None:
    assert "*" not in DOCUMENT.shown(Span(min(a, b), max(a, b)))


def test_what_is_known_of_a_speech_is_told_with_its_masks_filled_or_as_signs() -> None:
    text = "**市茶叶大会\n市委书记  周**\n2025年3月\n"
    document = Document(
        text, "zh", "speech.txt", "",
        masks=(Mask(Span(0, 2), MaskKind.NAME, "清河"), Mask(Span(15, 17), MaskKind.NAME)),
        front=Front(
            speaker="市委书记 周**", speaker_spans=(Span(8, 17),),
            date="2025年3月", date_spans=(Span(18, 25),),
            occasion="**市茶叶大会", occasion_spans=(Span(0, 7),),
        ),
    )  # fmt: skip
    assert document.known.speaker == "市委书记 周××"
    assert document.known.date == "2025年3月"
    assert document.known.occasion == "清河市茶叶大会"
    assert document.front.speaker == "市委书记 周**"


def test_a_title_of_two_lines_keeps_the_blank_that_parts_them_when_a_mask_is_shown() -> None:
    text = "点亮**县的灯\n守好一座桥\n"
    masks = (Mask(Span(2, 4), MaskKind.NAME),)
    spans = (Span(0, 7), Span(8, 13))
    apart = Front(title="点亮**县的灯 守好一座桥", title_spans=spans)
    joined = Front(title="点亮**县的灯守好一座桥", title_spans=spans)
    for front, told in ((apart, "点亮××县的灯 守好一座桥"), (joined, "点亮××县的灯守好一座桥")):
        document = Document(text, "zh", "speech.txt", "", masks=masks, front=front)
        assert document.known.title == told
