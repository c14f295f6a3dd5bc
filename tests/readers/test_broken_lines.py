"""Transcripts whose lines break sentences off: their sentences are read on over the line ends."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from speechcast.model.outline import Outline
from speechcast.readers import read
from speechcast.structurer import structure
from speechcast.structurer.outline_md import outline_markdown
from speechcast.structurer.outline_reading import read_outline

ENGLISH = (
    "The dairy on the hill has made cheese in copper since the year of the flood.",
    "Copper is soft, and every spring the smith has to mend the bottoms of the kettles.",
    "So the dairymen want kettles of steel that stand on a floor which can be washed.",
    "The floor alone would spare them two hours of scrubbing in the evening.",
    "A kettle of steel costs as much as the smith takes for five springs of mending.",
    "The milk would be as clean on Saturday as it is on Monday morning.",
    "Nobody will have to carry hot water up the ladder of the dairy again.",
    "And the cheese will taste as it always has, because the cellar under the hill stays.",
    "Let me turn to the lift.",
    "The lift takes the hay down from the high meadows, and its rope is older than I am.",
    "Last summer the rope tore twice, and the hay of three farms rotted on the slope.",
    "A new rope has to be ordered in winter if it is to hang before the first cut.",
    "The ropemakers have given us a price for the rope, and the price holds until Easter.",
    "Half of the farms on the slope are run by people who are older than seventy.",
    "They would rather pay a little more than carry the hay on their backs.",
    "If we sign now, the meadows will have their lift before the grass is high.",
    "Now let us talk about the chapel.",
    "The chapel holds two hundred people, and its bell has been silent since the war.",
    "The beam that held the bell is rotten, and the bell stands in the garden of the priest.",
    "A beam of oak would outlive every one of us who hears it ring.",
    "The carpenters of the valley have offered to set the beam for the price of the oak.",
    "They were all baptised in that chapel, and they have not forgotten it.",
    "What we need from the parish is a scaffold and one dry week in June.",
    "Then the bell can go up again, and the valley will know when it is noon.",
)
CHINESE = (
    "山上的奶坊从发大水那一年起就用铜锅做奶酪。",
    "铜锅软，每年开春都要请铁匠来补锅底。",
    "做奶酪的师傅们想换成钢锅，锅底下铺能冲洗的地面。",
    "光是这块地面，每天晚上就能省下两个小时的刷洗。",
    "一口钢锅的价钱，抵得上铁匠补五年锅底的工钱。",
    "换了以后，星期六的奶和星期一的奶一样干净。",
    "师傅们再也不用提着热水爬奶坊的木梯。",
    "奶酪的味道不会变，因为山底下的老窖一块石头都不动。",
    "下面我讲讲索道的事。",
    "高山草场的干草全靠索道运下来，索道的钢绳比我的年纪还大。",
    "去年夏天钢绳断了两回，三户人家的干草烂在了坡上。",
    "想在头一茬草割下来之前挂上新绳，冬天就得下订单。",
    "绳厂给村里报了价，这个价格保留到清明。",
    "坡上的人家有一半是七十岁以上的老人。",
    "他们宁可多出一点钱，也不愿再背着干草下山。",
    "现在把合同签下来，草长高之前索道就能用上新绳。",
    "接下来我说说钟楼。",
    "钟楼底下能坐两百个人，楼上的钟却从打仗那年起就没有响过。",
    "挂钟的横梁烂了，那口钟一直放在学校的院子里。",
    "换一根橡木的横梁，比我们在座的哪一个人都活得久。",
    "山里的木匠答应只收木料的钱，横梁由他们来架。",
    "木匠们小时候都在钟楼底下上过课，他们没有忘。",
    "钟楼现在缺的是一副脚手架和六月里一个星期的晴天。",
    "等横梁架好，钟就能重新挂上去，全村人都听得见正午的钟声。",
)


def pieces(text: str, width: int) -> list[str]:
    """A text in lines of about so many characters, broken between words where it has blanks."""
    if " " in text:
        return re.findall(rf".{{1,{width}}}(?:\s|$)", text)
    return [text[i : i + width] for i in range(0, len(text), width)]


def anywhere(sentences: tuple[str, ...]) -> str:
    """Lines that break off wherever they are full."""
    english = sentences is ENGLISH
    lines = pieces((" " if english else "").join(sentences), 44 if english else 17)
    return "\n".join(line.strip() for line in lines) + "\n"


def by_sentence(sentences: tuple[str, ...]) -> str:
    """The same, but every sentence begins a line."""
    width = 26 if sentences is ENGLISH else 9
    return "\n".join(line.strip() for s in sentences for line in pieces(s, width)) + "\n"


def phrases(outline: Outline) -> list[str]:
    return [
        phrase.text
        for section in outline.sections
        for slide in section.slides
        for phrase in (slide.heading, *(point.text for point in slide.points))
    ]


@pytest.mark.parametrize("sentences", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("broken", [anywhere, by_sentence])
def test_an_outline_does_not_depend_on_where_lines_break_off(
    sentences: tuple[str, ...], broken: Callable[[tuple[str, ...]], str]
) -> None:
    text = broken(sentences)
    glue = " " if sentences is ENGLISH else ""

    outline = structure(read(None, stdin=text.encode()))
    whole = structure(read(None, stdin=glue.join(sentences).encode()))

    assert phrases(outline) == phrases(whole)
    assert not any("\n" in phrase for phrase in phrases(outline))


@pytest.mark.parametrize("sentences", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_places_in_a_broken_transcript_are_those_of_the_file(sentences: tuple[str, ...]) -> None:
    text = anywhere(sentences)
    document = read(None, stdin=text.encode())
    outline = structure(document)

    assert document.text == text
    assert "".join(s.span.of(text) for s in outline.sections) == text
    for section in outline.sections:
        for slide in section.slides:
            for point in slide.points:
                words = "".join(document.shown(span) for span in point.text.spans)
                assert (
                    re.sub(r"\W", "", words).lower() == re.sub(r"\W", "", point.text.text).lower()
                )


def test_lines_over_a_broken_transcript_stay_apart() -> None:
    for title, sentences in (("关于村务的讲话", CHINESE), ("What the Valley Needs", ENGLISH)):
        document = read(None, stdin=f"{title}\n{anywhere(sentences)}".encode())

        assert document.blocks[0].span.of(document.text) == title
        assert len(document.blocks) == 2


def test_a_numbered_heading_in_a_broken_transcript_stays_a_line() -> None:
    text = anywhere(CHINESE[:8]) + "二、索道\n" + anywhere(CHINESE[9:])
    document = read(None, stdin=text.encode())

    assert "二、索道" in [b.span.of(text) for b in document.blocks]


HEADED = (
    "加强码头的管理",
    "夜里也要有人值守，交接要写清楚。",
    "修好渡口的台阶",
    "今年全部换成条石，不留一级旧的。",
)
LISTED = ("码头值守名单", "渡口台阶图纸", "钢绳合同", "班车时刻表", "夜校课程")
MINUTES = (
    "出席：王强、李梅、赵亮", "议题一：码头改造", "会议决定，码头改造分两期进行。", "责任单位：渡口管理所",
    "完成时限：十月底前",
)  # fmt: skip
DECIDED = (
    "Present: Mara, Olaf, Tove", "Item 1: the quay", "The quay will be rebuilt in two stages.",
    "Owner: harbour office", "Due: end of October",
)  # fmt: skip
VERSE = ("潮水退下石阶的沙，", "绳索在墙上发白，", "渔船睡在旧网的下面，", "没有人来把它修补。")
STANZA = (
    "The tide has taken the sand from the stair,", "The ropes hang grey on the wall,",
    "The boats lie under the nets of the year,", "And nobody mends them at all.",
)  # fmt: skip


@pytest.mark.parametrize("lines", [HEADED, LISTED, MINUTES, DECIDED, VERSE, STANZA])
def test_headings_lists_minutes_and_verse_stay_lines(lines: tuple[str, ...]) -> None:
    text = "\n".join(f"{line}" for _ in range(20) for line in lines) + "\n"
    document = read(None, stdin=text.encode())

    assert len(document.blocks) == 20 * len(lines)
    assert not document.wraps


@pytest.mark.parametrize("sentences", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_empty_lines_behind_every_line_part_nothing(sentences: tuple[str, ...]) -> None:
    text = anywhere(sentences)

    spaced = read(None, stdin=text.replace("\n", "\n\n").encode())

    assert len(spaced.blocks) == 1
    assert phrases(structure(spaced)) == phrases(structure(read(None, stdin=text.encode())))
    assert not any("\n" in phrase for phrase in phrases(structure(spaced)))


def test_empty_lines_behind_some_lines_part_paragraphs() -> None:
    half = len(CHINESE) // 2
    text = anywhere(CHINESE[:half]) + "\n" + anywhere(CHINESE[half:])

    assert len(read(None, stdin=text.encode()).blocks) == 2


def test_an_outline_file_of_a_transcript_with_empty_lines_keeps_its_text() -> None:
    document = read(None, stdin=anywhere(ENGLISH).replace("\n", "\n\n").encode())

    written = outline_markdown(document, structure(document))

    again, _ = read_outline(written)
    assert again.text == document.text
    assert again.wraps == document.wraps
