"""Which runs of signs are masks, what they stand for, and how they are filled."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.errors import UsageError
from speechcast.model.document import MaskKind
from speechcast.readers.masks import fill_masks, find_masks, parse_replacements


def _forms(text: str) -> list[tuple[str, str]]:
    return [(mask.span.of(text), mask.kind.value) for mask in find_masks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**市召开会议", [("**", "name")]),
        ("推动**人民奋进", [("**", "name")]),
        ("达到****亿元", [("****", "figure")]),
        ("增长*%左右", [("*", "figure")]),
        ("居全省第*位", [("*", "figure")]),
        ("×××同志出席", [("×××", "name")]),
        ("20××年×月×日", [("××", "figure"), ("×", "figure"), ("×", "figure")]),
        ("XX公司和X市", [("XX", "name"), ("X", "name")]),
        ("20XX年", [("XX", "figure")]),
        ("□□县有□□个村", [("□□", "name"), ("□□", "figure")]),
        ("某市某局的张某说", [("某", "name"), ("某", "name"), ("某", "name")]),
        ("某某同志", [("某某", "name")]),
        ("由**带队，在**召开", [("**", "name"), ("**", "name")]),
        ("**市和**县、**区", [("**", "name"), ("**", "name"), ("**", "name")]),
        ("**省**市**县", [("**", "name"), ("**", "name"), ("**", "name")]),
        ("李*同志", [("*", "name")]),
        ("电话138****5678", [("****", "figure")]),
        ("Mr. XX of XX Company", [("XX", "name"), ("XX", "name")]),
        ("it cost $** million", [("**", "figure")]),
        ("in **** we met", [("****", "name")]),
    ],
)
def test_signs_in_the_place_of_a_name_or_figure_are_masks(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert _forms(text) == expected


@pytest.mark.parametrize(
    "text",
    ["X光检查", "X射线", "3×4", "3 × 4 = 12", "2*3", "长×宽×高", "某些人", "某种意义上", "某一天",
     "**重要**的是团结", "要**坚持**人民至上", "这是*关键*一步", "**Dear friends**, come in",
     "* 一项", "***", "* * *", "□ 同意 □ 反对", "f**k", "x**2", "Chapter XX begins", "SpaceX",
     "BMW X5", "XXL号"],
)  # fmt: skip
def test_letters_sums_lists_and_emphasis_are_no_masks(text: str) -> None:
    assert _forms(text) == []


def test_a_mask_beside_emphasis_is_still_a_mask() -> None:
    assert _forms("**市要**坚持**创新发展") == [("**", "name")]


@pytest.mark.parametrize(
    "text",
    ["推动**高质量发展，让**的明天更美好。", "我们爱**，我们建设**，我们奉献**！", "走进**，感受**。",
     "支持**建设**省副中心", "来到**乡**村", "今年**实现增长，**得到发展", "**是一座城市。**有山，**有水。",
     "“**精神”和“**速度”", "由**、**同志负责", "在**工作期间，**同志说"],
)  # fmt: skip
def test_two_masks_with_words_between_them_are_no_emphasis(text: str) -> None:
    assert len(_forms(text)) == text.count("**")


@pytest.mark.parametrize(
    "text",
    ["我们要**解放思想**、**实事求是**、**与时俱进**。", "**第一，解放思想。**我们要做到", "**一、加强领导**",
     "这是**非常重要**的，也是**必须坚持**的。", "**注意**：要小心", "**我们要种树，也要浇水。**",
     "We **must** act, and we *shall*.", "***重点***内容"],
)  # fmt: skip
def test_emphasis_without_masks_has_none(text: str) -> None:
    assert _forms(text) == []


def test_a_replacement_fills_names_of_exactly_its_form_and_leaves_figures_alone() -> None:
    text = "**市达****亿元，**增长**%，***同志"
    masks, notices = fill_masks(text, find_masks(text), parse_replacements(["**=南阳"]))
    assert [(m.span.of(text), m.fill) for m in masks] == [
        ("**", "南阳"), ("****", None), ("**", "南阳"), ("**", None), ("***", None),
    ]  # fmt: skip
    assert notices == ()


def test_a_replacement_that_fills_nothing_is_a_notice_that_names_the_forms_there_are() -> None:
    text = "**市"
    _, notices = fill_masks(text, find_masks(text), parse_replacements(["××=南阳"]))
    assert [n.code for n in notices] == ["replacement-unused"]
    assert "**" in notices[0].message


@pytest.mark.parametrize("given", [["nothing"], ["=南阳"], ["**="], ["**=a\nb"], ["**=a", "**=b"]])
def test_a_replacement_that_cannot_be_meant_is_refused(given: list[str]) -> None:
    with pytest.raises(UsageError):
        parse_replacements(given)


@given(st.text(alphabet="*×X□某市人民第3年%亿a. \n，和", max_size=60))
@settings(deadline=None, max_examples=300)
def test_masks_are_runs_of_one_sign_in_order_without_overlap(text: str) -> None:
    end = 0
    for mask in find_masks(text):
        assert mask.span.start >= end
        end = mask.span.end
        assert len(set(mask.span.of(text))) == 1
        assert mask.span.of(text)[0] in "*×X□某"
        assert text[mask.span.end : mask.span.end + 1] != mask.span.of(text)[0]
        assert mask.kind in MaskKind
