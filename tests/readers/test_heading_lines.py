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


LEVELS = """\
The harbour year

Friends, this is what we did and what comes next. It was a year of work.

SECTION I - THE YEAR BEHIND US

THE QUAYS

We rebuilt two quays in the spring. The stone came from the north of the county and was laid by hand.

The Crane

It lifts twelve tonnes again. The men who run it were trained in the winter.

THE BOATS

Sixty boats were registered this year. That is twelve more than last year.

SECTION II - THE YEAR AHEAD

I will be brief about what comes.

THE MARKET

The fish market moves to the west side in May. The hall there is dry and warm.

CONCLUSION

The harbour is open. Come and see what has been done, and tell us what has not.
"""


def test_a_heading_directly_over_another_one_is_a_level_above_it() -> None:
    document = read(None, ReadOptions(), stdin=LEVELS.encode())
    levels = {
        b.span.of(document.text): b.level for b in document.blocks if b.kind is BlockKind.HEADING
    }
    assert levels == {
        "SECTION I - THE YEAR BEHIND US": 1,
        "THE QUAYS": 2,
        "The Crane": 3,
        "THE BOATS": 2,
        "SECTION II - THE YEAR AHEAD": 1,
        "THE MARKET": 2,
        "CONCLUSION": 1,
    }


def test_headings_that_end_in_brackets_or_trail_off_stand_among_others() -> None:
    text = ENGLISH.replace("A ferry that runs all year", "The ferry (and its engine)")
    text = text.replace("What you can do", "What you could do...").replace(
        "Clean water for every street", "Welcome to the waterworks, mind the step"
    )
    added = "Where it ends\n\nThe last pipe lies under the school. There we shall meet again.\n"
    text = f"{text}\nOne street\n\nThe first street is ours. It has waited long enough for its water.\n\n{added}"
    expected = [
        "Welcome to the waterworks, mind the step",
        "The ferry (and its engine)",
        "What you could do...",
        "One street",
        "Where it ends",
    ]
    assert headings(text) == expected
    document = read(None, ReadOptions(), stdin=text.encode())
    shown = [s.heading.text.rstrip(".") for s in structure(document).sections]
    assert [h for h in shown if h in {e.rstrip(".") for e in expected}] == [
        e.rstrip(".") for e in expected
    ]


def test_a_line_that_trails_off_is_no_heading_by_itself() -> None:
    text = ENGLISH.replace("Clean water for every street\n\n", "").replace(
        "What you can do", "And then..."
    )
    assert headings(text) == []


def test_sections_are_divided_by_the_headings_below_them() -> None:
    told = (
        "It took two winters and the patience of every street, and no cellar on the hill is wet again. "
        * 6
    )
    names = ("THE PIPES", "THE BOATS", "THE LAMPS", "THE ROADS", "THE TREES", "THE WALLS")
    body = [
        f"{name}\n\nWe spent a year on {name.lower()} of this town. {told}\n\nMore is to be done here. {told}\n"
        for name in names
    ]
    text = "\n".join(
        [
            "The town we mend\n\nFriends, this is what we did. It was a long year.\n",
            "SECTION I - WHAT WE DID\n",
            *body[:3],
            "SECTION II - WHAT WE WILL DO\n",
            *body[3:],
        ]
    )
    outline = structure(read(None, ReadOptions(), stdin=text.encode()))
    shown = [
        words
        for section in outline.sections
        for words in (section.heading.text, *(slide.heading.text for slide in section.slides))
    ]
    expected = ["SECTION I - WHAT WE DID", *names[:3], "SECTION II - WHAT WE WILL DO", *names[3:]]
    found = list(dict.fromkeys(words for words in shown if words in expected))
    assert found == expected


def test_lines_in_brackets_head_what_follows_without_their_brackets() -> None:
    text = (
        "河口的春天\n\n各位乡亲：\n\n我想讲三件事，都是这条河教给我们的。\n\n"
        + "".join(
            f"（{head}）\n\n{body}\n\n"
            for head, body in (
                ("水从哪里来", "上游的雪化了，水才流到村口。守住上游的林子，就是守住自己的水缸，这件事谁也替不了我们。"),
                ("桥给谁走", "桥不只是给车走的。老人和孩子走得稳，桥才算修好了，所以桥面要宽，栏杆要高，夜里要有灯。"),
                ("船往哪里开", "船要开到有鱼的地方去。别人的航线再好，也不是我们的航线，我们得自己一寸一寸地量出来。"),
            )
        )
        + "（掌声）\n\n谢谢大家。\n"
    )  # fmt: skip
    outline = structure(read(None, ReadOptions(), stdin=text.encode()))
    headings = [section.heading.text for section in outline.sections]
    assert [h for h in headings if h in ("水从哪里来", "桥给谁走", "船往哪里开")] == [
        "水从哪里来",
        "桥给谁走",
        "船往哪里开",
    ]
    assert not any("（" in h or "掌声" in h for h in headings)
