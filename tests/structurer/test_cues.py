"""By which words the parts of a speech are known: numbers, repetitions, addresses, thanks."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace

import pytest

from speechcast.languages import language_of
from speechcast.languages.cues import Cues
from speechcast.model.document import Block, BlockKind, Document
from speechcast.model.span import Span
from speechcast.structurer import structure
from speechcast.structurer.counts import Counts
from speechcast.structurer.cues.marked import marked_chains
from speechcast.structurer.cues.numbering import find_chains
from speechcast.structurer.cues.repetition import find_repetitions
from speechcast.structurer.reading import Role, read_sentences

MakeDocument = Callable[..., Document]
ZH = language_of("zh").cues
EN = language_of("en").cues


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("一、修路。\n二、点灯。\n三、种树。\n", [1, 2, 3]),
        ("（一）修路。\n（二）点灯。\n", [1, 2]),
        ("1．修路。\n2．点灯。\n", [1, 2]),
        ("1) 修路。\n2) 点灯。\n", [1, 2]),
        ("①修路。\n②点灯。\n", [1, 2]),
        ("第一，修路。第二，点灯。", [1, 2]),
        ("第一件事是修路。第二件事是点灯。", [1, 2]),
        ("第一部分 修路\n第二部分 点灯\n", [1, 2]),
        ("其一，修路。其二，点灯。", [1, 2]),
        ("一是修路；二是点灯；三是种树。", [1, 2, 3]),
        ("一要修路，二要点灯。", [1, 2]),
        ("首先，我们要把所有的路修好。其次，我们要点灯。最后，我们要种树。", [1, 2, 1000]),
        ("先说修路。路很要紧。\n再说点灯。灯也要紧。\n最后说种树。树更要紧。\n", [1, 2, 1000]),
        ("First, we walk. Second, we run. Finally, we rest.", [1, 2, 1000]),
        ("Number one: walk. Number two: run.", [1, 2]),
        ("Part One: walking\nPart Two: running\n", [1, 2]),
        ("1. We walk.\n2. We run.\n", [1, 2]),
        ("The first challenge is to walk. The second challenge is to run.", [1, 2]),
    ],
)
def test_numbering_of_every_usual_form(
    text: str, ordinals: list[int], make_document: MakeDocument
) -> None:
    chains = find_chains(read_sentences(make_document(text)))
    assert [[item.ordinal for item in chain.items] for chain in chains] == [ordinals]


@pytest.mark.parametrize(
    "text",
    [
        "三十年来，我们一直在修路。四十年后，我们还在修路。",
        "首先，感谢大家的到来。\n路修好了。\n灯点亮了。\n最后，祝大家健康。\n",
        "The first of May is a holiday. The second of May is not.",
        "我们要做好第一产业和第二产业。",
        "二是点灯。三是种树。",
    ],
)
def test_what_only_looks_like_a_count_is_none(text: str, make_document: MakeDocument) -> None:
    assert find_chains(read_sentences(make_document(text))) == ()


def test_counts_are_nested_and_resumed(make_document: MakeDocument) -> None:
    text = "一、修路。\n（一）修大路。一是快。二是好。\n（二）修小路。\n二、点灯。\n（一）买灯。\n（二）装灯。\n"
    chains = find_chains(read_sentences(make_document(text)))
    assert [(c.style.name, len(c.items)) for c in chains] == [
        ("一、", 2), ("（一）", 2), ("一是", 2), ("（一）", 2),
    ]  # fmt: skip


def test_the_last_item_ends_where_the_speaker_turns_to_the_audience(
    make_document: MakeDocument,
) -> None:
    text = "一、修路。修路要快。\n二、点灯。点灯要早。\n各位同志：\n让我们一起努力。\n"
    reading = read_sentences(make_document(text))
    chains = find_chains(reading)
    assert reading.sentences[Counts(reading, chains).end(chains[0])].role is Role.VOCATIVE


def test_headings_and_lists_of_the_source_are_counts_without_numbers(
    make_document: MakeDocument,
) -> None:
    text = "修路\n路很要紧。\n快\n好\n点灯\n灯也要紧。\n"
    kinds = [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ITEM,
             BlockKind.HEADING, BlockKind.PARAGRAPH]  # fmt: skip
    plain = make_document(text)
    blocks = tuple(
        Block(block.span, kind, 2 if kind is BlockKind.HEADING else 1)
        for block, kind in zip(plain.blocks, kinds, strict=True)
    )
    document = Document(text, "zh", "a.md", "0" * 64, blocks)
    found = marked_chains(read_sentences(document), ())
    assert [[text[i.start :].split("\n")[0] for i in c.items] for c in found] == [
        ["修路", "点灯"], ["快", "好"],
    ]  # fmt: skip


def _with_headings(document: Document, headings: Container[str]) -> Document:
    blocks = tuple(
        Block(b.span, BlockKind.HEADING, 2) if b.span.of(document.text) in headings else b
        for b in document.blocks
    )
    return replace(document, blocks=blocks)


def test_a_part_behind_one_of_few_headings_of_the_source_is_cut_by_its_subjects(
    make_document: MakeDocument,
) -> None:
    told = (
        "{}要从头做起，谁家的{}都不能落下，哪天做完哪天记账，年底由大家来评，评不上的明年再做一遍。"
        * 8
    )
    subjects = ("水渠", "果园", "学校", "集市")
    body = "".join(f"还有一件事，说说{s}。\n{told.format(*[s] * 16)}\n" for s in subjects)
    text = f"去年的账\n{body}今年的账\n{body.replace('渠', '塘').replace('校', '堂')}"
    document = _with_headings(make_document(text), ("去年的账", "今年的账"))
    sections = structure(document).sections
    assert [s.number for s in sections if s.number] == [1, 2]
    begins = [s.span.of(text)[:9] for s in sections if not s.number]
    assert {"还有一件事，说说果", "还有一件事，说说集"} <= set(begins)


def test_a_part_of_thanks_alone_is_not_headed_by_its_number(make_document: MakeDocument) -> None:
    told = "The mill turns again, and the whole valley can hear it from the ridge to the ford. " * 9
    text = f"I\n{told}\nII\n{told}\nIII\nI thank you all for every sack that you carried.\n"
    document = _with_headings(make_document(text, language="en"), ("I", "II", "III"))
    slides = structure(document).slides()
    assert not [
        s for s in slides if s.heading.text == "III" or "III" in [p.text.text for p in s.points]
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("这一年，是忙的一年。我们修了路。这一年，是甜的一年。我们点了灯。这一年，是稳的一年。", 3),
        ("We will walk. We rest. We will run. We eat. We will sing.", 3),
        ("We must walk. It rains. We must run. It snows. We must sing.", 3),
    ],
)
def test_repeated_openings_are_found_without_a_list_of_phrases(
    text: str, count: int, make_document: MakeDocument
) -> None:
    figures = find_repetitions(read_sentences(make_document(text)))
    assert max(len(f.members) for f in figures.values()) == count


@pytest.mark.parametrize(
    "words",
    ["各位代表、同志们：", "同志们！", "各位馆长、各位同事：", "尊敬的李校长，老师们，同学们：", "大家上午好！",
     "女士们、先生们，朋友们：", "理事会主席先生，秘书长先生，各位代表："],
)  # fmt: skip
def test_a_sentence_that_only_addresses_the_audience(words: str) -> None:
    assert ZH.vocative.match(words)


@pytest.mark.parametrize(
    "words", ["My fellow citizens:", "Ladies and gentlemen,", "Good morning, everyone.", "Friends,"]
)
def test_an_english_address(words: str) -> None:
    assert EN.vocative.match(words)


@pytest.mark.parametrize(
    "words",
    ["我们要感谢同志们。", "各位代表一定要讲真话。", "同学们的作业要按时交。", "大家要努力。"],
)
def test_a_sentence_about_the_audience_is_no_address(words: str) -> None:
    assert not ZH.vocative.match(words)


@pytest.mark.parametrize(
    ("cues", "words"),
    [
        (ZH, "在此，我代表市委，向大家表示衷心的感谢！"),
        (ZH, "让我们以热烈的掌声欢迎他们！"),
        (ZH, "祝大家新年快乐、万事如意！"),
        (EN, "Thank you all for coming."),
        (EN, "It is an honor to be here."),
        (EN, "God bless you."),
    ],
)
def test_ceremony(cues: object, words: str) -> None:
    assert cues.ceremony.search(words) or cues.wish.search(words)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "words",
    ["近年来，", "在市委的坚强领导下，", "随着天气转暖，", "我相信，", "以这次会议为契机，", "深入贯彻会议精神，",
     "过去五年，", "我们也清醒认识到，"],
)  # fmt: skip
def test_a_clause_that_only_sets_the_scene(words: str) -> None:
    assert ZH.lead_in.match(words) or ZH.opinion.match(words)


@pytest.mark.parametrize(
    "words",
    ["我很高兴向各位宣布，", "今天我们也非常高兴地告诉大家，", "再讲一个故事，", "下面给大家讲个小故事，", "让我先讲两个例子，", "但我稍微提一下，", "大家可以看看，"],
)  # fmt: skip
def test_a_clause_that_only_announces_news_or_a_story(words: str) -> None:
    assert ZH.opinion.match(words)


@pytest.mark.parametrize(
    "words",
    ["讲一个故事，", "老船长给孩子们讲了一个故事，", "我们非常自豪，", "船工很高兴地告诉了家人，", "稍微提一下，", "大家看看水位，"],
)  # fmt: skip
def test_a_clause_about_news_or_a_story_may_say_something(words: str) -> None:
    assert not ZH.opinion.match(words)


def test_who_is_glad_to_meet_is_ceremony_and_who_is_glad_of_something_is_not() -> None:
    assert ZH.ceremony.search("非常高兴今天在渡口见到这么多老朋友。")
    assert ZH.ceremony.search("很荣幸再次来到渡口。")
    assert not ZH.ceremony.search("很高兴看到三条新船都下了水。")


def test_an_editor_s_label_is_not_part_of_the_words(make_document: MakeDocument) -> None:
    text = "【导  读】码头在年会上宣布了新的航线。"
    reading = read_sentences(make_document(text))
    assert text[reading.sentences[0].start :] == "码头在年会上宣布了新的航线。"


def test_a_count_behind_a_colon_begins_a_sentence(make_document: MakeDocument) -> None:
    text = "下面讲两点意见：一、要修路。二、要点灯。"
    reading = read_sentences(make_document(text))
    assert [s.span.of(text) for s in reading.sentences] == [
        "下面讲两点意见：", "一、要修路。", "二、要点灯。",
    ]  # fmt: skip


def test_traditional_characters_are_read_as_simplified_ones(make_document: MakeDocument) -> None:
    text = "各位來賓、同學們：\n第一，要修路。第二，要點燈。\n"
    reading = read_sentences(make_document(text))
    assert reading.sentences[0].role is Role.VOCATIVE
    assert len(find_chains(reading)) == 1
    assert len(reading.text) == len(text)


def test_words_of_a_name_in_a_transcript_are_not_words_of_the_speech(
    make_document: MakeDocument,
) -> None:
    text = "记者：路什么时候修好？\n王工：路今年修好。\n记者：灯呢？\n王工：灯明年点亮。\n"
    reading = read_sentences(make_document(text))
    starts = {text[s.start : s.start + 2] for s in reading.sentences}
    assert "记者" not in starts
    assert "王工" not in starts
    assert reading.sentences[0].role is Role.QUESTION
    assert Span(0, 3).of(text) == "记者："


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("为了说得明白些，以邻县的养蜂场来举例。", True),
        ("我先举个例子。", True),
        ("拿村口的那口井打个比方。", True),
        ("以质量为生命的企业走得远。", False),
        ("我们要举全镇之力修好这条路。", False),
    ],
)
def test_a_sentence_that_only_brings_an_example_is_known(sentence: str, told: bool) -> None:
    assert bool(ZH.story.match(sentence)) is told


@pytest.mark.parametrize(
    ("cues", "sentence", "told"),
    [
        (ZH, "三年前的夏天，护林队到了北边的一个林场。", True),
        (ZH, "早上五点，她已经在码头上卸货。", True),
        (ZH, "三年来，林场种下一万棵树。", False),
        (EN, "Five years ago we moved our first barrel of salt.", True),
        (EN, "I sat in this hall when the roof still leaked.", True),
        (EN, "Every boat needs two people who can read the sky.", False),
    ],
)
def test_a_sentence_that_tells_what_happened_once_is_known(
    cues: Cues, sentence: str, told: bool
) -> None:
    assert bool(cues.recounting.match(sentence)) is told


@pytest.mark.parametrize(
    ("cues", "sentence", "wished"),
    [
        (ZH, "愿你们守得住一盏灯。", True),
        (ZH, "希望大家常回码头看看。", True),
        (ZH, "愿望要靠双手实现。", False),
        (EN, "Let yourself be asked.", True),
        (EN, "I'd ask you to keep the lamp lit.", True),
        (EN, "I want to thank the cook.", False),
    ],
)
def test_what_a_speaker_wishes_of_the_audience_is_known(
    cues: Cues, sentence: str, wished: bool
) -> None:
    assert bool(cues.emphasis.wishing.match(sentence)) is wished


@pytest.mark.parametrize(
    ("words", "turns"),
    [
        ("I shall now move on to the budget of the parks.", True),
        ("I now turn to the ferries.", True),
        ("I will come to that in a moment.", True),
        ("I have left until now the matter of the flood.", True),
        ("I said to you last year that it would rain.", True),
        ("It would be odd if I said nothing of the bridge.", True),
        ("I come to see my mother every week.", False),
        ("I said nothing, and the boat left.", False),
        ("It would be odd to close the harbour in May.", False),
    ],
)
def test_english_talk_about_the_talk_is_known(words: str, turns: bool) -> None:
    assert (EN.topic.match(words) is not None) is turns
