"""Title, speaker, date and occasion at the head of a speech."""

from __future__ import annotations

import pytest

from speechcast.model.document import Front
from speechcast.readers import ReadOptions, read


def _front(text: str, language: str = "auto") -> Front:
    document = read(None, ReadOptions(language=language), stdin=text.encode())
    front = document.front
    for name in ("title", "speaker", "date", "occasion"):
        words = "".join(s.of(document.text) for s in getattr(front, f"{name}_spans"))
        assert "".join(getattr(front, name).split()) == "".join(words.split())
    return front


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("在河湾市种树大会上的讲话\n\n同志们：\n今天种树。\n", "在河湾市种树大会上的讲话"),
        ("在二〇二四年河湾市\n种树大会上的讲话\n\n同志们：\n种树。\n", "在二〇二四年河湾市种树大会上的讲话"),
        ("让河岸绿起来\n\n各位老师：\n大家好！\n", "让河岸绿起来"),
        ("演讲题目：让河岸绿起来\n演讲人：王小明\n\n各位老师：\n好！\n", "让河岸绿起来"),
        ("2024年新年贺词\n\n大家好！新年快乐。\n", "2024年新年贺词"),
        ("关于种树的几点意见\n\n今年是重要的一年。我们要努力。\n", "关于种树的几点意见"),
        ("Opening the river path\n\nRemarks by Ann Lee\n\nFriends, welcome.\n", "Opening the river path"),
        ("I Dream of Rivers\nDelivered 28 August 1963, at the Old Mill\n\nI am happy.\n", "I Dream of Rivers"),
        ("Inaugural Address\nJohn F. Miller\n\nFellow citizens, we begin.\n", "Inaugural Address"),
    ],
)  # fmt: skip
def test_a_title_is_found(text: str, title: str) -> None:
    assert _front(text).title == title


@pytest.mark.parametrize(
    "text",
    [
        "各位代表、同志们：\n今天种树。\n",
        "尊敬的各位领导\n大家上午好\n我叫王明。\n",
        "今天，我们在这里召开会议\n主要是总结经验。\n",
        "刚才听了大家的发言\n我很受启发。\n",
        "下面我作报告\n\n去年种了很多树。\n",
        "一、工作回顾\n去年我们做了很多事。\n",
        "春天的脚步近了\n小草从土里钻出来\n嫩嫩的，绿绿的\n",
        "我们种下了一百棵树。\n今年还要再种。\n",
        "Mr. Speaker, fellow citizens, we meet today.\nThe river is wide.\n",
        "Ladies and gentlemen,\nthank you for coming.\n",
        "Thank you very much\n\nIt is good to be here.\n",
        "This is a sentence without a stop\nand it goes on in the next line. It is prose.\n",
        "my friends\n\nWe meet today. It is a good day.\n",
    ],
)
def test_salutations_and_prose_are_no_titles(text: str) -> None:
    assert _front(text).title == ""


def test_speaker_date_and_occasion_are_read_from_the_lines_below_the_title() -> None:
    front = _front(
        "让河岸绿起来\n——在全市种树大会上的讲话\n（2024年1月5日）\n张　三\n\n同志们：\n种树。\n"
    )
    assert (front.title, front.speaker) == ("让河岸绿起来", "张三")
    assert (front.date, front.occasion) == ("2024年1月5日", "全市种树大会")


def test_an_english_byline_says_who_where_and_when() -> None:
    front = _front(
        "Three Rivers\n\nRemarks by Ellen Marsh at Hill College, 12 May 2024\n\nWelcome.\n"
    )
    assert (front.speaker, front.occasion, front.date) == (
        "Ellen Marsh",
        "Hill College",
        "12 May 2024",
    )


def test_labels_name_what_they_stand_before() -> None:
    front = _front(
        "Building Trust\nSpeaker: Jane Roe, CEO\nDate: 2024-05-12\nEvent: River Day\n\nHello.\n"
    )
    assert (front.speaker, front.date, front.occasion) == (
        "Jane Roe, CEO",
        "2024-05-12",
        "River Day",
    )


def test_the_title_itself_says_who_speaks_and_where() -> None:
    front = _front("×××在全市大会上的讲话\n20××年×月×日\n\n同志们：\n好。\n")
    assert (front.speaker, front.occasion, front.date) == ("×××", "全市大会", "20××年×月×日")


def test_an_office_without_a_name_is_no_speaker() -> None:
    assert _front("总理在全国大会上的报告\n\n各位代表：\n好。\n").speaker == ""


def test_a_date_in_the_text_is_not_the_date_of_the_speech() -> None:
    assert _front("同志们：\n2024年1月5日，我们种了树。\n").date == ""


def test_what_is_given_wins_and_has_no_spans() -> None:
    options = ReadOptions(title="给定", speaker="李四", date="今天", occasion="大会")
    text = "让河岸绿起来\n——在全市种树大会上的讲话\n（2024年1月5日）\n张三\n\n同志们：\n种树。\n"
    front = read(None, options, stdin=text.encode()).front
    assert front == Front(title="给定", speaker="李四", date="今天", occasion="大会")
