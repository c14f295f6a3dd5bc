"""Plain text that was copied from a web page: what the page set around the speech is not part of it."""

from __future__ import annotations

import pytest

from speechcast.model.document import Document
from speechcast.readers import ReadOptions, read
from speechcast.structurer import structure
from speechcast.structurer.outline_md import outline_markdown
from speechcast.structurer.outline_reading import read_outline

CHINESE = """\
您的位置:
首页
>
港务要闻
港务要闻
2031年港务工作报告
来源：港务日报
2031-02-03 09:02:33
【字号：
大
中
小
】
——2031年1月28日在第四次船工大会上
港务局局长 林望海
各位船工：
现在，我代表港务局向大会报告工作，请大家审议，也请各位来宾多提意见，我们一定认真听取。
一、去年的工作
去年我们疏浚了三条航道，修好了两座栈桥，运送旅客四十八万人次，没有出过一次大的事故。
二、今年的打算
今年要把灯塔重新点亮，要让夜里的船敢进港，要请更多年轻人回来掌舵，把夜校办得更好。
（两江社港口2月3日电）《 港务日报 》（ 2031年2月4日 02 版）
责任编辑：陈小舟
【打印】
【关闭】
"""
ENGLISH = """\
Skip to content
Share this page
Print
Remarks at the Harbour Library
Good morning, neighbours. This room was a rope store for ninety years, and today it holds eleven thousand books.
We built it because the children asked for it, and because a harbour that cannot read its own history forgets it.
Let us keep the lamps lit in the evenings, so that those who work by day can read by night in a warm room.
Related articles
Back to top
"""


def _read(text: str) -> Document:
    return read(None, ReadOptions(), stdin=text.encode())


def _said(document: Document) -> str:
    return document.shown(document.blocks[0].span.__class__(0, len(document.text)))


def test_buttons_paths_and_editors_are_neither_shown_nor_said() -> None:
    document = _read(CHINESE)
    assert document.text == CHINESE
    assert document.front.title == "2031年港务工作报告"
    assert document.front.speaker == "港务局局长 林望海"
    said = _said(document)
    for line in ("首页", "港务要闻", "来源", "字号", "责任编辑", "港务日报", "打印", "关闭"):
        assert line not in said
    assert "各位船工" in said
    assert "今年要把灯塔重新点亮" in said


def test_a_notice_names_the_lines() -> None:
    (notice,) = _read(CHINESE).notices
    assert notice.code == "page-furniture"
    assert "您的位置: / 首页" in notice.message


def test_no_slide_shows_them() -> None:
    outline = structure(_read(CHINESE))
    shown = [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]
    shown += [slide.heading.text for s in outline.sections for slide in s.slides]
    assert not any(line in words for words in shown for line in ("首页", "编辑", "字号", "打印"))
    assert "" not in shown[:-1]
    assert [s.heading.text for s in outline.sections][1:] == ["去年的工作", "今年的打算"]


def test_an_outline_read_back_leaves_them_out_too() -> None:
    document = _read(CHINESE)
    outline = structure(document)
    read_back, again = read_outline(outline_markdown(document, outline))
    assert read_back.masks == document.masks
    assert again == outline


def test_english_pages_too() -> None:
    document = _read(ENGLISH)
    assert document.front.title == "Remarks at the Harbour Library"
    assert "Skip" not in _said(document)
    assert "Related" not in _said(document)


@pytest.mark.parametrize(
    "text",
    [
        "分享\n我们今天来谈分享。分享不是给出多余的东西，而是把手里仅有的一半递给别人。\n大家想一想。\n谢谢大家！\n",
        "Home\nI came home late that night. The lamp was still burning, and nobody had gone to bed yet.\nWe sat down.\nThat was all.\n",
        "下载\n打印\n收藏\n首页\n分享\n",
    ],
)
def test_a_single_word_or_a_whole_text_is_no_furniture(text: str) -> None:
    document = _read(text)
    assert not document.notices
    assert not document.masks


def test_the_address_of_a_printed_page_is_not_said_on_each_of_its_sheets() -> None:
    page = "https://harbour.example/speeches/day 4th-lamp"
    text = (
        f"The harbour opens its gates tonight for everybody.\n{page} 1/3 9/24/31, 4:56 PM\n"
        f"We keep the lamps lit until the last boat is home.\n{page}\nSee https://lamp.example for the plan.\n"
        "https://rope.example/store\nThe rope store is a library today.\n"
    )
    said = _said(_read(text))
    assert page not in said
    assert "https://lamp.example" in said and "https://rope.example/store" in said


@pytest.mark.parametrize(
    "line", ["Check against delivery", "[Check Against Delivery]", "AS DELIVERED", '{:start="4"}']
)
def test_what_is_stamped_on_a_sheet_is_not_said(line: str) -> None:
    text = f"{line}\nThe harbour opens its gates tonight for everybody.\nWe keep the lamps lit.\nCome and see.\n"
    said = _said(_read(text))
    assert line not in said and said.strip().startswith("The harbour")


def test_a_line_of_many_addresses_is_read_in_time() -> None:
    """Each part of it could be told from the next in many ways: as many as its hyphens, to the power of its parts."""
    line = "https://a.example/one/2020 " + "https://b.example/x-0/y-0 " * 400 + "seen"
    assert "seen" in _said(_read(f"The lamps are lit.\n{line}\nCome and see.\nBring bread.\n"))
