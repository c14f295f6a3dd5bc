"""Lists in plain text: lines that begin with the same sign are items, and all of them are shown."""

from __future__ import annotations

import pytest

from speechcast.model.document import BlockKind
from speechcast.readers import ReadOptions, read
from speechcast.structurer import structure

ENGLISH = """\
Our harbour has always been inventive, and people along the whole coast know it well:
* We built the first lamp that burned through a storm, here on the north quay.
* We drew the first chart of the shoals, which ships still carry today.
* We taught the first school for pilots, and half of the coast learned in it.
* We raised the first crane that a child could turn with one hand.
Those days are not over. Let us be inventive again, in the workshops and in the schools.
"""


def test_neighbouring_lines_with_one_sign_are_items() -> None:
    document = read(None, ReadOptions(), stdin=ENGLISH.encode())
    kinds = [block.kind for block in document.blocks]
    assert kinds == [BlockKind.PARAGRAPH, *[BlockKind.ITEM] * 4, BlockKind.PARAGRAPH]
    shown = [p.text.text for slide in structure(document).slides() for p in slide.points]
    for words in ("first lamp", "first chart", "first school", "first crane"):
        assert any(words in point for point in shown)
    assert not any("*" in point for point in shown)


@pytest.mark.parametrize(
    "text",
    [
        "* 只有一行带星号，不是清单。\n后面是正文，说的是别的事情。\n还有一行。\n再有一行。\n",
        "——渡口要修。修好了大家方便。\n——灯塔要亮。亮了船就敢来。\n第三行是正文。\n第四行也是正文。\n",
        "-5度的早晨，河面结冰。\n-6度的早晨，船都停了。\n大家在岸上等。\n太阳出来了。\n",
    ],
)
def test_a_single_line_dashes_and_numbers_are_no_list(text: str) -> None:
    document = read(None, ReadOptions(), stdin=text.encode())
    assert all(block.kind is not BlockKind.ITEM for block in document.blocks)
