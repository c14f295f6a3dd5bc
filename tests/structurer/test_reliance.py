"""What a briefing may not say alone: answers, halves of quotations, second items, words that point back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.reliance import Reliance

MakeDocument = Callable[..., Document]

ENGLISH = """The harbour needs a new crane this year, and the council has found the money.
We will not sell it.
Would the ships come back without the crane? I have asked every captain in town. Not one said yes.
The master told me: "I have waited ten years for this crane. I will wait one more." That is patience.
The crane lifts forty tons in one go, and two men are enough to run it.
There is a sentence I keep on my desk. A crane is only as strong as its ground.
We asked the smith how long the hook would hold. “A hook holds as long as the hand that oils it.”
"""
CHINESE = """码头今年要装一台新吊机，镇里已经把钱筹到了。
我们不会把它卖掉。
没有吊机，大船还会不会回来？我的看法是，不会。
要做好三件实事。一是打牢地基，赶在雨季之前完工。二是培训工人，每人都要考到证书。三是修好道路，让货车直接开到岸边。
老船长说：“这台吊机我等了十年。再等一年也行。”他的耐心让人佩服。
吊机一次能吊四十吨，两个人就能开动。
"""


def groups(document: Document) -> Callable[[str], list[str]]:
    """For the begin of a sentence: the sentences that must be said with it."""
    reading = read_sentences(document)
    words = [s.span.of(document.text) for s in reading.sentences]
    reliance = Reliance(reading, dict.fromkeys(range(len(words)), 0))

    def of(opening: str) -> list[str]:
        (index,) = (n for n, sentence in enumerate(words) if sentence.startswith(opening))
        return [words[n] for n in sorted(reliance.group(index) or ())]

    return of


@pytest.mark.parametrize(
    ("opening", "first", "count"),
    [
        ("The harbour needs", "The harbour needs", 1),
        ("The crane lifts", "The crane lifts", 1),
        ("We will not sell it", "The harbour needs", 2),
        ("Would the ships", "Would the ships", 2),
        ("The master told me", "The master told me", 2),
        ("I will wait", "The master told me", 2),
        ("That is patience", "The master told me", 3),
        ("There is a sentence", "There is a sentence", 2),
        ("“A hook", "We asked the smith", 2),
    ],
)
def test_english_sentences_take_with_them_what_they_rely_on(
    opening: str, first: str, count: int, make_document: MakeDocument
) -> None:
    found = groups(make_document(ENGLISH, language="en"))(opening)
    assert found[0].startswith(first)
    assert len(found) == count


@pytest.mark.parametrize(
    ("opening", "first", "count"),
    [
        ("码头今年", "码头今年", 1),
        ("吊机一次", "吊机一次", 1),
        ("我们不会把它", "码头今年", 2),
        ("我的看法是", "没有吊机", 2),
        ("没有吊机", "没有吊机", 2),
        ("要做好三件", "要做好三件", 4),
        ("一是", "一是", 3),
        ("三是", "一是", 3),
        ("再等一年", "老船长说", 2),
        ("他的耐心", "老船长说", 3),
    ],
)
def test_chinese_sentences_take_with_them_what_they_rely_on(
    opening: str, first: str, count: int, make_document: MakeDocument
) -> None:
    found = groups(make_document(CHINESE, language="zh"))(opening)
    assert found[0].startswith(first)
    assert len(found) == count


def test_nothing_but_a_number_relies_on_another_section(make_document: MakeDocument) -> None:
    document = make_document(CHINESE, language="zh")
    reading = read_sentences(document)
    apart = {n: n for n in range(len(reading.sentences))}
    reliance = Reliance(reading, apart)
    assert all(reliance.group(n) == {n} for n in apart)


def test_a_chain_of_too_many_sentences_is_not_said_at_all(make_document: MakeDocument) -> None:
    document = make_document("码头要修好。" + "因此，大家要继续努力干下去。" * 12, language="zh")
    reading = read_sentences(document)
    reliance = Reliance(reading, dict.fromkeys(range(len(reading.sentences)), 0))
    assert reliance.group(3) == {0, 1, 2, 3}
    assert reliance.group(11) is None


COUNTS_EN = """The ferry has to change this year.
To get there, I will look after three areas:
First, we will paint the boats in the dry months. The paint of last year came off in the first storm.
Second, we will train the crews. Every sailor needs a paper that the insurer accepts. And that paper is a good one.
Third, we will open the winter line. Nobody in the village has had a boat in January for ten years.

The harbour office stays where it is.
There are two reasons for the new fare. First, the fuel costs twice as much. Second, the boats are old.
Their engines drink as much as a truck does.
We ask two things of every passenger on the pier. One is patience. It takes a year to build a boat. The other is an honest word.
"""
COUNTS_ZH = """今年渡口要变个样，乡亲们等了很久。
当前，尤其要做好以下工作。
第一，把渡船漆好。去年的油漆一场大风就掉光了，看着很不像样。
第二，把船员训好。每个水手都要有保险公司认可的证书。
第三，把冬天的航线开起来。村里十年没有冬天的船坐，老人看病要绕大半天。
售票处还是留在老地方，大家不用担心找不到。
一方面，票价不能再涨，学生和老人坐不起。修船的钱由镇里出，已经列进预算。另一方面，服务不能打折扣，窗口要有人值班。
"""


@pytest.mark.parametrize(
    ("opening", "first", "count"),
    [
        ("First, we will paint", "First", 3),
        ("Third, we will open", "First", 3),
        ("Every sailor", "First", 4),
        ("Nobody in the village", "First", 4),
        ("The harbour office", "The harbour office", 1),
        ("There are two reasons", "There are two", 3),
        ("Their engines", "First, the fuel", 3),
        ("We ask two things", "We ask two things", 3),
        ("One is patience", "One is patience", 2),
        ("It takes a year", "One is patience", 3),
        ("The other is", "One is patience", 2),
    ],
)
def test_english_items_of_a_count_are_said_all_or_none(
    opening: str, first: str, count: int, make_document: MakeDocument
) -> None:
    found = groups(make_document(COUNTS_EN, language="en"))(opening)
    assert found[0].startswith(first)
    assert len(found) == count


@pytest.mark.parametrize(
    ("opening", "first", "count"),
    [
        ("第一，", "第一，", 3),
        ("去年的油漆", "第一，", 4),
        ("村里十年", "第一，", 4),
        ("当前", "当前", 4),
        ("售票处", "售票处", 1),
        ("一方面，票价", "一方面，票价", 2),
        ("修船的钱", "一方面，票价", 3),
        ("另一方面，服务", "一方面，票价", 2),
    ],
)
def test_chinese_items_of_a_count_are_said_all_or_none(
    opening: str, first: str, count: int, make_document: MakeDocument
) -> None:
    found = groups(make_document(COUNTS_ZH, language="zh"))(opening)
    assert found[0].startswith(first)
    assert len(found) == count


def test_a_count_that_is_too_long_to_be_said_is_not_announced(
    make_document: MakeDocument,
) -> None:
    document = make_document(COUNTS_ZH, language="zh")
    reading = read_sentences(document)
    everything = dict.fromkeys(range(len(reading.sentences)), 0)
    reliance = Reliance(reading, everything, most=20.0)
    words = [s.span.of(document.text) for s in reading.sentences]
    first, second = (
        next(n for n, w in enumerate(words) if w.startswith(o)) for o in ("第一", "第二")
    )
    assert reliance.group(first - 1) is None
    assert reliance.group(first) == {first}
    assert reliance.group(second) == {first, second}
    assert reliance.group(second + 1) == {first, second, second + 1}


def test_all_items_of_a_long_count_are_one_group(make_document: MakeDocument) -> None:
    items = "".join(f"{n}、我们绝不拿别人的第{n}个东西。" for n in range(1, 11))
    document = make_document(f"船长们立下十条规矩：{items}大家都要记住。", language="zh")
    reading = read_sentences(document)
    reliance = Reliance(reading, dict.fromkeys(range(len(reading.sentences)), 0))
    assert len(reliance.group(1) or ()) >= 10


POINTING_EN = """The shipyard builds forty hulls a year with old machines.
We have taught the young welders on board for many winters.
Some of this teaching happens at night, when the dock is quiet.
Those lessons cost the town nothing.
Those who pass the course may stay with the yard.
When the smiths are free in winter, they would like to do this too.
If nobody watches the gauge, the pressure can climb. It happens quickly on warm days. The pressure tears the seams.
The yard closes at six (ask for me at the gate. I am always there.) on every working day.
"""
POINTING_ZH = """船厂用老机器一年造四十条船。
冬天我们教年轻的焊工上船干活。
其中有一半的课在夜里上，码头那时最安静。
如果没有人盯着，压力就会升高。天热的时候升得特别快。压力会把焊缝撕开。
船厂每天六点关门，门口有人值班。
"""


@pytest.mark.parametrize(
    ("opening", "first", "count"),
    [
        ("Some of this", "We have taught", 2),
        ("Those lessons", "We have taught", 3),
        ("Those who pass", "Those who pass", 1),
        ("When the smiths", "Those who pass", 2),
        ("The pressure tears", "If nobody", 2),
        ("I am always", "The yard closes", 2),
    ],
)
def test_english_sentences_take_with_them_what_they_point_to_and_their_condition(
    opening: str, first: str, count: int, make_document: MakeDocument
) -> None:
    found = groups(make_document(POINTING_EN, language="en"))(opening)
    assert found[0].startswith(first)
    assert len(found) == count


@pytest.mark.parametrize(
    ("opening", "first", "count"),
    [
        ("其中有一半", "冬天我们", 2),
        ("压力会把", "如果没有人", 2),
        ("船厂每天", "船厂每天", 1),
    ],
)
def test_chinese_sentences_take_with_them_what_they_point_to_and_their_condition(
    opening: str, first: str, count: int, make_document: MakeDocument
) -> None:
    found = groups(make_document(POINTING_ZH, language="zh"))(opening)
    assert found[0].startswith(first)
    assert len(found) == count


def test_an_item_is_said_with_those_before_it_even_in_other_parts(
    make_document: MakeDocument,
) -> None:
    document = make_document(COUNTS_ZH, language="zh")
    reading = read_sentences(document)
    words = [s.span.of(document.text) for s in reading.sentences]
    first, second, third = (
        next(n for n, w in enumerate(words) if w.startswith(o)) for o in ("第一", "第二", "第三")
    )
    # The parts begin in front of the items, which are no headings of theirs.
    parts = {n: int(n >= second - 1) + int(n >= third - 1) for n in range(len(words))}
    reliance = Reliance(reading, parts)
    assert {first, second, third} <= (reliance.group(third) or frozenset())
    # Who says that it is the first lets another one be expected.
    assert reliance.group(first) == reliance.group(second) == {first, second}
