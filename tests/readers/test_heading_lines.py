"""Lines of plain text that head what follows."""

from __future__ import annotations

import pytest

from speechcast.model.document import BlockKind
from speechcast.readers import ReadOptions, read
from speechcast.structurer import structure

ENGLISH = """\
Friends of the river,

This summer we met on both banks and asked what the town needs. Here is what we heard.

Clean water for every street

We will replace the old pipes within three years. The work begins at the mill, where the oldest of them lie.

Nobody shall pay more for it than last year.

A ferry that runs all year

In winter the ferry stands still, and the school is an hour away. We will buy a boat that breaks the ice.

What you can do

Come to the meeting in May. Bring a neighbour who has never been there.
"""
CHINESE = """\
各位乡亲：

今年夏天，我们走遍了河的两岸，听取了大家的意见。下面报告几件事。

让每条街都喝上干净水

三年之内，要把旧水管全部换掉。施工从磨坊开始，那里的水管最旧。

水费不比去年高。

让渡船四季通航

冬天渡船停开，孩子上学要走一个小时。我们要买一条能破冰的船。

请大家一起来

五月请来开会，带上一位从没来过的邻居。
"""


def headings(text: str) -> list[str]:
    document = read(None, ReadOptions(), stdin=text.encode())
    return [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.HEADING]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ENGLISH,
            ["Clean water for every street", "A ferry that runs all year", "What you can do"],
        ),
        (CHINESE, ["让每条街都喝上干净水", "让渡船四季通航", "请大家一起来"]),
        # of two lines one below the other the second is the nearer heading
        (
            "We met in May. We spoke of water and of boats.\n\nWhat We Were\n\nThe pipes were old. They leaked all winter long.\n\n"
            "What We Can Be\n\nLet Us Mend the Pipes First\n\nIt takes a year and the patience of every street. After that no cellar on the hill is wet again.\n",
            ["What We Were", "Let Us Mend the Pipes First"],
        ),
    ],
)
def test_short_lines_between_sentences_head_the_parts(text: str, expected: list[str]) -> None:
    assert headings(text) == expected
    document = read(None, ReadOptions(), stdin=text.encode())
    shown = [section.heading.text for section in structure(document).sections]
    assert [heading for heading in shown if heading in expected] == expected


@pytest.mark.parametrize(
    "text",
    [
        # verse
        "The river runs\nbelow the hill.\n\nThe miller sleeps\nbeside the mill.\n\nThe ferry waits\nand all is still.\n",
        # who speaks, again and again
        "Anna Lee\n\nWhat do we do about the old bridge here?\n\nBen Miller\n\nWe close it on Monday and mend it in June.\n\n"
        "Anna Lee\n\nAnd who pays for all of it in the end?\n\nBen Miller\n\nThe town pays, as it always has.\n",
        # a list
        "We need three things this year.\n\nNew pipes\n\nA boat\n\nPatience\n\nNone of them is cheap. All of them can be had.\n",
        # a single line may be anything
        "We met in May. We spoke of water.\n\nWater for all\n\nThe pipes are old. They will be replaced.\n\nThat is all.\n",
        # numbers are counted, not marked
        "下面报告两件事。\n\n一、修水管\n\n三年之内，要把旧水管全部换掉。\n\n二、买渡船\n\n冬天渡船停开，我们要买一条能破冰的船。\n\n请大家支持。\n",
        # addresses and dates
        "Today we begin anew. It will not be easy.\n\nLadies and gentlemen\n\nThe pipes are old. They will be replaced this year.\n\n"
        "12 March 2024\n\nOn that day the work began at the mill. It went on until June.\n",
    ],
)  # fmt: skip
def test_other_short_lines_are_paragraphs(text: str) -> None:
    assert headings(text) == []


def test_a_footnote_is_no_heading() -> None:
    text = ENGLISH.replace("breaks the ice.", "breaks the ice.1 It will be named in May.").replace(
        "What you can do", "1 A gift of the shipyard"
    )
    headings = [
        b.span.of(text)
        for b in read(None, ReadOptions(), stdin=text.encode()).blocks
        if b.kind is BlockKind.HEADING
    ]
    assert headings == ["Clean water for every street", "A ferry that runs all year"]


def test_a_line_that_ends_a_sentence_inside_quotation_marks_heads_nothing() -> None:
    days = ("Monday", "Tuesday", "Thursday", "Friday")
    text = "\n".join(
        f"On {day} the miller came to the door of the chapel and looked for us.\n"
        f'He said, "On {day} the wheel has stopped."\n'
        "Nobody answered him, for the rain was loud and the river louder.\n"
        "And so we turned the stones by hand until the evening bell."
        for day in days
    )

    assert headings(text) == []
