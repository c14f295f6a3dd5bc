"""Footnotes below a text, and the marks that point to them, are no part of the speech."""

from __future__ import annotations

from speechcast.readers import ReadOptions, read
from speechcast.structurer import structure

_BODY = (
    "各位乡亲：\n今天我讲讲渡口的事。\n"
    "渡口要学老船帮的轮值制[1]，每个人都掌过舵，才知道浪头有多高。谁也不能只坐在船舱里指挥别人，这是规矩。\n"
    "修船的钱要花在看得见的地方，船底一年一刷，缆绳两年一换[2]，救生衣人手一件，谁也不许省这笔钱。\n"
    "码头的灯要亮到最后一班船靠岸，等船的人看见灯，心里就不慌，这比什么口号都管用。\n"
)
_NOTES = "[1] 轮值制是老船帮的做法。各家轮流掌舵一个月。\n[2] 缆绳指主缆。\n"


def _shown(text: str) -> str:
    outline = structure(read(None, ReadOptions(), stdin=text.encode()))
    return "\n".join(
        words.text
        for slide in outline.slides()
        for point in slide.points
        for words in (slide.heading, point.text, point.detail)
        if words is not None
    )


def test_footnotes_and_their_marks_are_not_shown() -> None:
    shown = _shown(_BODY + _NOTES)
    assert "轮值制" in shown
    assert "[1]" not in shown
    assert "各家轮流" not in shown
    assert "主缆" not in shown


def test_who_has_them_is_told() -> None:
    document = read(None, ReadOptions(), stdin=(_BODY + _NOTES).encode())
    assert any(notice.code == "footnotes" for notice in document.notices)


def test_numbered_paragraphs_without_marks_are_no_footnotes() -> None:
    text = _BODY.replace("[2]", "") + _NOTES
    document = read(None, ReadOptions(), stdin=text.encode())
    assert not any(notice.code == "footnotes" for notice in document.notices)
