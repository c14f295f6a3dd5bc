"""What stands below a task: what is to be done, and not how things are, one case, or how well known it is."""

from __future__ import annotations

import pytest
from tests.structurer.conftest import MakeDocument

from speechcast.languages.backgrounds import BACKGROUNDS
from speechcast.structurer.backgrounds import Backgrounds
from speechcast.structurer.compose import structure
from speechcast.structurer.reading import read_sentences

_HEAD = "各位船工：\n下面讲三条。\n"
_LAST = "三是把账目记清楚。每张船票都要入账，月底贴到候船室的墙上。\n"


def _details(make_document: MakeDocument, *items: str) -> dict[str, str]:
    """The details of the points of a speech with such items, by the words of their points."""
    text = _HEAD + "\n".join([*items, _LAST])
    points = [p for s in structure(make_document(text, language="zh")).slides() for p in s.points]
    return {p.text.text: p.detail.text for p in points if p.detail is not None}


@pytest.mark.parametrize(
    ("item", "label", "told", "untold"),
    [
        (
            "一是把旧船换下来。目前全线超龄的木船还有47条，占了三成多。年底前，18条客船全部换成铁壳船。",
            "把旧船换下来", "18条", "47条",
        ),
        (
            "一是把夜航管起来。夜里过河的大多是赶早市的菜农，一旦翻船就是大祸。从下月起，夜航每船必须配2名船工。",
            "把夜航管起来", "2名", "大祸",
        ),
        (
            "一是把热水送上船。有位76岁的老汉对我说，他坐了40年船没喝上一口热水。今年要给26条船装上开水炉。",
            "把热水送上船", "26条", "40年",
        ),
    ],
)  # fmt: skip
def test_what_is_to_be_done_stands_below_a_task(
    make_document: MakeDocument, item: str, label: str, told: str, untold: str
) -> None:
    second = "二是把码头扫干净。每天开船前后要各扫一遍，垃圾当天运走。"
    detail = _details(make_document, item, second)[label]
    assert told in detail
    assert untold not in detail


def test_what_everybody_knows_by_heart_is_no_detail(make_document: MakeDocument) -> None:
    item = "一是守规矩。这12条老规矩谁都知道，照着做的人不多。"
    second = "二是把码头扫干净。每天开船前后要各扫一遍，垃圾当天运走。"
    assert "谁都知道" not in _details(make_document, item, second).get("守规矩", "")


def test_what_comes_of_a_task_does_not_keep_it_from_being_shown(
    make_document: MakeDocument,
) -> None:
    item = "一是练好本领。现在持证的船工只有53人。今年新增持证船工30人以上，让懂水的人管水上的事。"
    second = "二是把码头扫干净。每天开船前后要各扫一遍，垃圾当天运走。"
    assert "30人" in _details(make_document, item, second)["练好本领"]


def test_where_the_speaker_went_is_no_detail(make_document: MakeDocument) -> None:
    item = "一是记住教训。我上个月到下游船队去走访，有个船工才31岁，腿上留着两尺长的疤。"
    second = "二是把码头扫干净。每天开船前后要各扫一遍，垃圾当天运走。"
    assert "走访" not in _details(make_document, item, second).get("记住教训", "")


@pytest.mark.parametrize(
    ("clause", "comments", "presents"),
    [
        ("这条老规矩谁都知道，", True, False),
        ("我上个月到下游船队去走访，", True, False),
        ("一旦翻船就是大祸。", True, False),
        ("有位摆渡的老汉对我说，", False, True),
        ("上个月我们换了12条铁壳船，", False, False),
    ],
)
def test_clauses_that_comment_or_bring_in_somebody_are_told_from_others(
    clause: str, comments: bool, presents: bool
) -> None:
    signs = BACKGROUNDS["zh"]
    assert (signs.comment.fullmatch(clause) is not None) is comments
    assert (signs.case.match(clause) is not None) is presents


def test_how_much_hangs_on_something_gives_way_to_what_is_to_be_done(
    make_document: MakeDocument,
) -> None:
    text = "抓航道。航道是渡口的生命线。石滩以下三公里要在枯水期以前疏浚完，挖出来的泥沙一律运走。"
    reading = read_sentences(make_document(text, language="zh"))
    spans = [sentence.span for sentence in reading.sentences[1:]]
    weighty, asked = Backgrounds(reading).of(spans)
    assert weighty > 0.0 > asked
