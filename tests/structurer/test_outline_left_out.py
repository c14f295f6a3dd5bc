"""What is told of slides that a person has taken out of an outline file."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.outline_md import outline_markdown
from speechcast.structurer.outline_reading import read_outline

MakeDocument = Callable[..., Document]

ZH = """各位代表、同志们：
一、路是命脉，必须把路修通。今年要修路十二公里，先修进村的路，再修出山的路。修好的路要有人养，每个村选两名养路员，每月巡查两次。
二、灯是眼睛，必须把灯点亮。村口和桥头都要装上路灯，晚上七点亮灯，早上六点熄灯。坏了的灯当天报修，第二天修好，不让一位老人摸黑走路。
三、树是衣裳，必须把树种活。春天栽树三万棵，栽下去还要管得住，每片林子有人看，每棵小树有人浇。谁栽的树由谁管，管活一棵记一分。
"""
EN = """Friends and neighbours,
1. The road comes first. This year we will mend twelve miles of road, and we will begin with the road to the school. Two wardens in every village will walk it twice a month and write down what they find.
2. The lamps come second. We will put a lamp at every bridge and at every crossing. A broken lamp will be reported on the same day and mended on the next, so that nobody walks home in the dark.
3. The trees come third. We will plant thirty thousand trees along the river this spring. Whoever plants a tree will water it, and a tree that lives through the summer will carry the name of its planter.
"""
SPEECHES = pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])


def _written(make_document: MakeDocument, words: str) -> str:
    document = make_document(words, language="zh" if words is ZH else "en")
    return outline_markdown(document, structure(document))


def _slides(written: str) -> list[str]:
    """The lines of each slide, from `##` to the `:::` of its notes."""
    return re.findall(r"^## .*?^::: notes\n.*?^:::\n", written, re.MULTILINE | re.DOTALL)


def _heading(slide: str) -> str:
    return slide[3:].split(" {#")[0].replace("\\", "")


def _told(written: str) -> list[str]:
    document, _ = read_outline(written)
    return [n.message for n in document.notices if n.code == "slides-left-out"]


@SPEECHES
def test_nothing_is_told_of_a_file_as_it_was_written(
    words: str, make_document: MakeDocument
) -> None:
    assert _told(_written(make_document, words)) == []


@SPEECHES
def test_a_slide_taken_out_is_told_by_its_heading(words: str, make_document: MakeDocument) -> None:
    written = _written(make_document, words)
    slide = _slides(written)[-2]
    (message,) = _told(written.replace(slide, ""))
    assert _heading(slide) in message
    assert message.startswith("a slide was taken out")
    assert message.endswith("Its passage is neither shown nor spoken.")


@SPEECHES
def test_several_slides_are_told_in_one_notice_in_their_order(
    words: str, make_document: MakeDocument
) -> None:
    written = _written(make_document, words)
    slides = _slides(written)[-2:]
    left = written.replace(slides[0], "").replace(slides[1], "")
    (message,) = _told(left)
    assert message.startswith("2 slides were taken out")
    assert message.index(_heading(slides[0])) < message.index(_heading(slides[1]))


@SPEECHES
def test_a_slide_merged_into_the_one_before_is_not_told(
    words: str, make_document: MakeDocument
) -> None:
    written = _written(make_document, words)
    slide = _slides(written)[-1]
    assert _told(written.replace(slide.split("\n")[0] + "\n", "")) == []


@SPEECHES
def test_a_slide_that_lost_its_name_or_its_place_is_not_told(
    words: str, make_document: MakeDocument
) -> None:
    written = _written(make_document, words)
    first, second = _slides(written)[-2:]
    assert _told(re.sub(r" \{#s-[^}]*\}", "", written)) == []
    assert _told(written.replace(second, "").replace(first, f"{second}\n{first}")) == []


@SPEECHES
def test_words_that_were_changed_are_not_told_of_as_taken_out(
    words: str, make_document: MakeDocument
) -> None:
    written = _written(make_document, words)
    changed = written.replace("十二公里", "二十公里").replace("twelve miles", "twenty miles")
    assert changed != written
    assert _told(changed) == []


def test_a_file_without_the_list_tells_nothing(make_document: MakeDocument) -> None:
    written = _written(make_document, ZH)
    slide = _slides(written)[-1]
    unlisted = re.sub(r"^<!-- slides\n.*?^-->\n", "", written, flags=re.MULTILINE | re.DOTALL)
    assert unlisted != written
    assert _told(unlisted.replace(slide, "")) == []


def test_the_list_explains_no_slide(make_document: MakeDocument) -> None:
    written = _written(make_document, ZH)
    last = _slides(written)[-1]
    bare = re.sub(r"^<!-- (?!slides).*?-->\n\n", "", last, flags=re.MULTILINE)
    _, outline = read_outline(written.replace(last, bare))
    assert not any(slide.why.startswith("slides") for slide in outline.slides())
