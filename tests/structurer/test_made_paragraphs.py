"""Transcripts without paragraphs: a line for each sentence, one line, or a break after so many sentences."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.structurer import structure
from speechcast.structurer.paragraph_cues import ParagraphCues
from speechcast.structurer.paragraphing import with_paragraphs
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.word_runs import run_starts

MakeDocument = Callable[..., Document]

OVENS = (
    "The bakery on the corner has burned wood since my grandfather laid its bricks.",
    "Wood is dear, and the smoke of the ovens hangs over the school yard until noon.",
    "So the bakers want an oven that runs on the gas of the sewage works.",
    "The gas is there already, and at night we let it burn away for nothing.",
    "A pipe from the works to the ovens costs less than one winter of wood.",
    "The ovens will be as hot at four in the morning as they are at noon.",
    "Nobody will have to split logs in the yard of the bakery again.",
    "And the bread will taste as it always has, because the bricks of the ovens stay.",
)
FERRY = (
    "Let me turn to the ferry.",
    "The ferry crosses the river forty times a day, and its hull is older than I am.",
    "Last spring the ferry lay in the yard for nine weeks, and the villages across the river had no doctor.",
    "A new hull has to be ordered two years before it can float.",
    "The shipyard has given us a price for the hull, and the price holds until autumn.",
    "Half of the passengers on the ferry are pupils, and they pay nothing.",
    "The other half would rather pay a little more than wait for a bridge that never comes.",
    "If we sign now, the river will have its ferry before the ice of the next winter but one.",
)
BOOKS = (
    "Now let us talk about the library.",
    "The library lends four thousand books a month, and its roof lets in the rain.",
    "Buckets stand between the shelves, and the oldest books have gone to the cellar of the church.",
    "A roof of slate would outlive every book that stands under it.",
    "The slaters of the valley have offered to lay the roof for the price of the slate.",
    "They learned to read in that library, and they have not forgotten it.",
    "What we need from the council is a scaffold and a dry month.",
    "Then the books can come up from the cellar, and the library can open on Sundays again.",
)
KILN = (
    "村口那座窑烧了六十年的柴，砖是我爷爷那一辈砌的。",
    "柴越来越贵，窑里冒出的烟一直飘到小学的操场上。",
    "窑工们想把柴窑改成气窑，用的是污水站的沼气。",
    "沼气本来就有，每天夜里都白白烧掉了。",
    "从污水站接一根管子到窑上，花的钱比一个冬天的柴还少。",
    "改了以后，窑里的火候一整天都稳，瓷坯不再烧裂。",
    "窑边的院子里再也不用堆柴、劈柴。",
    "老窑的砖一块都不动，烧出来的瓷还是原来的颜色。",
)
BOAT = (
    "下面我讲讲渡船的事。",
    "渡船一天要过江四十趟，船底的钢板比我的年纪还大。",
    "去年春天渡船进厂修了九个星期，对岸三个村子请不到医生。",
    "一条新船要提前两年下订单，船厂才排得上工期。",
    "船厂给渡口报了价，这个价格保留到秋天。",
    "坐渡船的人有一半是学生，学生坐船一分钱不收。",
    "另一半乘客说，宁可船票贵一点，也不愿再等一座修不起来的桥。",
    "今年把船订下来，后年封江之前渡口就能用上新船。",
)
SHELF = (
    "接下来我说说图书室。",
    "图书室一个月借出去四千本书，屋顶却一直漏雨。",
    "书架之间摆着接水的桶，最老的书都搬进了祠堂的地窖。",
    "换成青瓦的屋顶，比底下哪一本书都用得久。",
    "镇上的瓦匠答应只收青瓦的钱，屋顶由他们来铺。",
    "瓦匠们小时候都在图书室里认的字，他们没有忘。",
    "图书室现在缺的是一副脚手架和一个月的晴天。",
    "等屋顶铺好，书就能从地窖里搬回来，图书室周末也能开门。",
)
ENGLISH, CHINESE = (OVENS, FERRY, BOOKS), (KILN, BOAT, SHELF)


def sentences_of(speech: tuple[tuple[str, ...], ...]) -> list[str]:
    return [sentence for part in speech for sentence in part]


def broken(sentences: list[str], glue: str, each: int) -> str:
    """The sentences with a line end behind every so many."""
    lines = [glue.join(sentences[i : i + each]) for i in range(0, len(sentences), each)]
    return "\n".join(lines) + "\n"


def opened(outline: Outline, text: str, sentences: list[str]) -> set[str]:
    """The sentences that begin sections."""
    starts = [(text.index(s), s) for s in sentences]
    return {
        next(s for at, s in reversed(starts) if at <= section.span.start)
        for section in outline.sections[1:]
    }


def said(outline: Outline) -> list[str]:
    return [
        phrase.text
        for section in outline.sections
        for slide in section.slides
        for phrase in (slide.heading, *(point.text for point in slide.points))
    ]


@pytest.mark.parametrize("speech", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("each", [1, 4, 100], ids=["a line each", "every fourth", "one line"])
def test_transcripts_without_paragraphs_fall_into_parts_where_the_subject_changes(
    make_document: MakeDocument, speech: tuple[tuple[str, ...], ...], each: int
) -> None:
    sentences = sentences_of(speech)
    text = broken(sentences, " " if speech is ENGLISH else "", each)

    outline = structure(make_document(text))

    assert {speech[1][0], speech[2][0]} <= opened(outline, text, sentences)
    assert len(outline.sections) <= 4


@pytest.mark.parametrize("speech", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_a_line_for_each_sentence_is_read_as_one_paragraph_is(
    make_document: MakeDocument, speech: tuple[tuple[str, ...], ...]
) -> None:
    sentences, glue = sentences_of(speech), " " if speech is ENGLISH else ""

    lines = structure(make_document(broken(sentences, glue, 1)))
    one = structure(make_document(broken(sentences, glue, 100)))
    empty = structure(make_document(broken(sentences, glue, 1).replace("\n", "\n\n")))

    assert said(lines) == said(one) == said(empty)


@pytest.mark.parametrize("speech", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_sections_of_a_transcript_cover_every_character_once(
    make_document: MakeDocument, speech: tuple[tuple[str, ...], ...]
) -> None:
    text = broken(sentences_of(speech), " ", 1)

    sections = structure(make_document(text)).sections

    assert sections[0].span.start == 0
    assert sections[-1].span.end == len(text)
    assert all(a.span.end == b.span.start for a, b in pairwise(sections))


@pytest.mark.parametrize("speech", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_paragraphs_that_follow_the_sense_stay_as_they_are(
    make_document: MakeDocument, speech: tuple[tuple[str, ...], ...]
) -> None:
    glue = " " if speech is ENGLISH else ""
    paragraphs = [glue.join(part[a:b]) for part in speech for a, b in ((0, 1), (1, 4), (4, 8))]
    reading = read_sentences(make_document("\n".join(paragraphs)))

    assert with_paragraphs(reading) is reading


def test_lines_that_are_items_stay_lines(make_document: MakeDocument) -> None:
    numbered = "\n".join(f"{n}. {s}" for n, s in enumerate(sentences_of(ENGLISH), 1))
    dashed = "\n".join(f"——{s}" for s in sentences_of(CHINESE))

    for text in (numbered, dashed):
        reading = read_sentences(make_document(text))
        assert with_paragraphs(reading) is reading


@pytest.mark.parametrize(
    ("opening", "things", "end"),
    [
        ("We will ", ("mend the nets", "lay a cable to the island that lies behind the two others"), "."),
        ("我们要", ("补好渔网", "给最远的岛上拉一根电缆，让岛上的人家冬天也用得上电"), "。"),
    ],
)  # fmt: skip
def test_lines_that_open_alike_stay_lines(
    make_document: MakeDocument, opening: str, things: tuple[str, ...], end: str
) -> None:
    text = "\n".join(f"{opening}{thing}{end}" for _ in range(12) for thing in things)
    reading = read_sentences(make_document(text))

    assert with_paragraphs(reading) is reading


def test_dialogue_stays_a_line_for_each_speaker(make_document: MakeDocument) -> None:
    names = ("Mara", "Olaf")
    text = "\n".join(f"{names[n % 2]}: {s}" for n, s in enumerate(sentences_of(ENGLISH)))
    reading = read_sentences(make_document(text, language="en"))

    assert reading.speakers
    assert with_paragraphs(reading) is reading


def test_verse_stays_a_line_a_point(make_document: MakeDocument) -> None:
    lines = [
        "The tide has taken the sand from the stairs,", "the ropes are grey on the wall,",
        "the boats lie under the nets of the year,", "and nobody mends them at all,",
    ] * 5  # fmt: skip
    outline = structure(make_document("\n".join(lines), language="en"))

    assert sum(len(slide.points) for s in outline.sections for slide in s.slides) == len(lines)


def test_two_halves_of_a_transcript_are_no_paragraphs(make_document: MakeDocument) -> None:
    sentences = sentences_of(ENGLISH) * 2
    reading = read_sentences(make_document(broken(sentences, " ", 24), language="en"))

    assert with_paragraphs(reading).odds


def test_a_short_text_of_single_sentences_keeps_its_lines(make_document: MakeDocument) -> None:
    reading = read_sentences(make_document("\n".join(OVENS)))

    assert with_paragraphs(reading) is reading


@pytest.mark.parametrize("speech", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_headings_in_a_transcript_are_paragraphs_by_themselves(
    make_document: MakeDocument, speech: tuple[tuple[str, ...], ...]
) -> None:
    heads = ("The oven", "The river", "The roof") if speech is ENGLISH else ("窑", "船", "书")
    lines = [line for head, part in zip(heads, speech, strict=True) for line in (head, *part)]

    reading = with_paragraphs(read_sentences(make_document("\n".join(lines))))

    assert reading.odds
    words = [b.span.of(reading.document.text) for b in reading.document.blocks]
    assert set(heads) <= set(words)


def test_a_turn_a_number_and_new_words_speak_for_a_paragraph(make_document: MakeDocument) -> None:
    reading = read_sentences(make_document(" ".join(sentences_of(ENGLISH)), language="en"))
    scores = ParagraphCues(reading, 250.0).scores()

    best = sorted(range(len(scores)), key=scores.__getitem__)[-2:]
    assert sorted(best) == [len(OVENS), len(OVENS) + len(FERRY)]


def test_a_run_of_words_begins_where_others_take_over(make_document: MakeDocument) -> None:
    reading = read_sentences(make_document(" ".join((*OVENS, *FERRY[1:])), language="en"))
    likely = run_starts(reading, 200.0)

    assert max(range(1, len(likely)), key=likely.__getitem__) in range(
        len(OVENS) - 1, len(OVENS) + 2
    )
    assert all(-6.0 <= value <= 1e-6 for value in likely)


@pytest.mark.parametrize(
    ("counted", "plain"),
    [
        ("第二个建议就是把船票改成月票。", "我的建议就是把船票改成月票。"),
        ("我想了一夜，今天只讲三件事。", "我想了一夜，今天只讲这件事。"),
    ],
)
def test_what_is_counted_in_speaking_speaks_for_a_paragraph(
    make_document: MakeDocument, counted: str, plain: str
) -> None:
    scores = []
    for words in (counted, plain):
        text = "".join((*KILN, words, *BOAT[1:]))
        reading = read_sentences(make_document(text, language="zh"))
        scores.append(ParagraphCues(reading, 300.0).scores()[len(KILN)])

    assert scores[0] > scores[1] + 0.5


def test_a_sentence_that_looks_back_at_a_count_speaks_for_no_paragraph(
    make_document: MakeDocument,
) -> None:
    scores = []
    for words in ("这就是我的第二个建议的由来。", "这就是我的那一个建议的由来。"):
        text = "".join((*KILN, words, *BOAT[1:]))
        reading = read_sentences(make_document(text, language="zh"))
        scores.append(ParagraphCues(reading, 300.0).scores()[len(KILN)])

    assert abs(scores[0] - scores[1]) < 0.5


@pytest.mark.parametrize("speech", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_lines_without_punctuation_tell_half_a_sentence_each(
    make_document: MakeDocument, speech: tuple[tuple[str, ...], ...]
) -> None:
    marked = broken(sentences_of(speech), "", 1)
    plain = "".join(char for char in marked if char not in "，。、,.")

    told = [with_paragraphs(read_sentences(make_document(t))).told for t in (marked, plain)]

    assert told == [1.0, 0.5]
