"""Structuring takes time in proportion to the length of a text, whatever it consists of."""

from __future__ import annotations

import time

import pytest
from tests.structurer.conftest import MakeDocument

from speechcast.structurer import structure


@pytest.mark.parametrize(
    "unit",
    ["发展", "，", "要发展，", "“要，", "一、要修路。\n", "要。\n", "（", "一季度", "*市，", "1", "既要", "说：“", "像", "由大家牵头的",
     "We must go on, and they know it. ", "各位代表", "不是", "# ",
     "一、粮食增收。\n去年从春到秋，村里的事一件接着一件办。\n二、水渠通畅。\n去年从春到秋，村里的事办了。\n"],
)  # fmt: skip
def test_hostile_text_takes_time_in_proportion_to_its_length(
    unit: str, make_document: MakeDocument
) -> None:
    assert _is_linear(make_document, unit)


@pytest.mark.parametrize(
    "unit",
    ["if, ", "We will ", "the torn nets, ", "the boats the ", "said “it ", "a-", "the old, "],
)
def test_an_endless_english_sentence_takes_time_in_proportion_to_its_length(
    unit: str, make_document: MakeDocument
) -> None:
    assert _is_linear(make_document, unit, language="en")


def test_counts_within_counts_to_no_end_have_an_outline(make_document: MakeDocument) -> None:
    unit = "一、粮食增收。\n去年从春到秋，村里的事一件接着一件办。\n二、水渠通畅。\n去年从春到秋，村里的事办了。\n"
    text = unit * 420
    sections = structure(make_document(text, language="zh")).sections
    assert sections[0].span.start == 0 and sections[-1].span.end == len(text)


def _is_linear(make_document: MakeDocument, unit: str, **kind: str) -> bool:
    """Whether four times as much of a unit takes less than nine times as long."""

    def seconds(length: int) -> float:
        document = make_document(unit * (length // len(unit)), **kind)
        begun = time.process_time()
        structure(document)
        return time.process_time() - begun

    seconds(400)
    short, long = min(seconds(3000) for _ in range(2)), min(seconds(12000) for _ in range(2))
    return long <= 9 * short + 0.5
