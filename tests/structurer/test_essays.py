"""Unnumbered speeches: what their sentences stress, where they turn to a new subject, how they end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of, heading_of
from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.model.outline import Outline, SlideKind
from speechcast.model.span import Span
from speechcast.structurer import structure
from speechcast.structurer.cues.numbering import find_chains
from speechcast.structurer.cues.repetition import find_repetitions, shadowed
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.frame import front_end
from speechcast.structurer.reading import read_sentences

MakeDocument = Callable[..., Document]


def _emphasis(make_document: MakeDocument, sentence: str) -> Emphasis:
    return Emphasis(read_sentences(make_document(sentence)))


def _starts(outline: Outline, text: str) -> list[str]:
    return [text[s.span.start : s.span.start + 4] for s in outline.sections]


@pytest.mark.parametrize(
    "sentence",
    [
        "图书馆不是藏书的仓库，而是读书人的家。",
        "我们不缺口号，缺一双沾泥的鞋。",
        "他不争名次，不求表扬，也不怕吃亏。",
        "路越来越宽，心却越来越近。",
        "宁可慢一天，也不能错一寸。",
        "勤快决定你走得多早，耐心决定你走得多远。",
        "We came not to argue, but to build.",
        "A map is not the same as the road.",
        "I would rather be late than lost.",
        "Bread is a promise, not a product.",
    ],
)
def test_one_thing_is_set_against_another(make_document: MakeDocument, sentence: str) -> None:
    assert _emphasis(make_document, sentence).contrast(Span(0, len(sentence))) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "他不知道桥在哪里，不知道路有多远。",
        "今天的天气很好，大家都来了。",
        "We walked along the river and sat down.",
    ],
)
def test_what_only_lists_or_tells_is_no_contrast(
    make_document: MakeDocument, sentence: str
) -> None:
    assert _emphasis(make_document, sentence).contrast(Span(0, len(sentence))) is None


@pytest.mark.parametrize(
    ("plain", "stressed"),
    [
        ("这条路通到村口。", "愿你们把这条路走到底。"),
        ("这条路通到村口。", "归根到底是为了让孩子早点到家。"),
        ("这条路通到村口。", "每一个孩子都从这里出发。"),
        ("这条路通到村口。", "这条路长36公里。"),
        ("The road goes to the mill.", "Keep this road open."),
        ("The road goes to the mill.", "What we owe them is the truth."),
        ("The road goes to the mill.", "Nobody is left behind here."),
        ("The road goes to the mill.", "The crew laid 94 bricks."),
        ("The road goes to the mill.", "It opens on June 1st."),
    ],
)
def test_a_sentence_that_says_that_it_matters_weighs_more(
    make_document: MakeDocument, plain: str, stressed: str
) -> None:
    emphasis = _emphasis(make_document, plain + "\n" + stressed)
    after = Span(len(plain) + 1, len(plain) + 1 + len(stressed))
    assert emphasis.of(Span(0, len(plain))) < emphasis.of(after)


@pytest.mark.parametrize(
    "word", ["Breakfast was late.", "Standing here is easy.", "请问路在哪里？"]
)
def test_a_word_that_only_looks_like_an_imperative_urges_nobody(
    make_document: MakeDocument, word: str
) -> None:
    assert not _emphasis(make_document, word).urges(Span(0, len(word)))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("老站长只说了一句话：“灯不能灭。”", "“灯不能灭。”"),
        ("村长对我们说：你们修的不是桥，是命根子。", "你们修的不是桥，是命根子。"),
        ('The keeper told us, "Never leave the lamp alone."', '"Never leave the lamp alone."'),
        (
            '"Nobody sails in a fog like this," she used to say.',
            '"Nobody sails in a fog like this,"',
        ),
    ],
)
def test_somebodys_own_words_are_found(
    make_document: MakeDocument, sentence: str, words: str
) -> None:
    found = Emphasis(read_sentences(make_document(sentence))).said(Span(0, len(sentence)))
    assert found is not None
    assert found.of(sentence) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "我们要办好“老街坊”食堂。",
        "“第一把船桨”不是一个空名头。",
        'We call it the "Open Door" plan and it works.',
    ],
)
def test_a_name_in_quotation_marks_is_nobodys_speech(
    make_document: MakeDocument, sentence: str
) -> None:
    assert Emphasis(read_sentences(make_document(sentence))).said(Span(0, len(sentence))) is None


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("临走的那天，老站长拉着我的手，只说了一句话：“灯不能灭。”", "“灯不能灭。”"),
        ("这座图书馆不是一间书库，它是一个不关门的客厅。", "这座图书馆不是一间书库，它是一个不关门的客厅"),
        ("我们一共有多少盏路灯呢，416盏。", "我们一共有多少盏路灯呢，416盏"),
    ],
)  # fmt: skip
def test_a_claim_keeps_what_belongs_together(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence), most=18.0) == claim


def test_a_condition_is_not_shown_without_what_follows_from_it(
    make_document: MakeDocument,
) -> None:
    sentence = "Notice who helps you, and if you trust that person, keep the company."
    claim = claim_of(make_document(sentence), most=18.0)
    assert claim.endswith("keep the company") or not claim.endswith("that person")


def test_a_clause_of_its_own_that_is_left_out_leaves_a_comma(make_document: MakeDocument) -> None:
    assert "plan no" not in claim_of(
        make_document("Water is part of every plan, today, no extra fee."), most=18.0
    )


def test_a_heading_begins_where_somebody_puts_a_contrast_into_words(
    make_document: MakeDocument,
) -> None:
    sentence = "是退休的王老师站了出来，她说，竹子不是不长，是在扎根。"
    assert heading_of(make_document(sentence), most=34.0) == "竹子不是不长，是在扎根"


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("the trucks carry nothing", True), ("Clerk reads it", True), ("Keep the lamp lit", True),
        ("We will open it in May", True), ("the flour, the salt", False),
        ("who looked at the water", False), ("my first week in the mine", False),
    ],
)  # fmt: skip
def test_english_knows_a_clause_that_states_something(text: str, states: bool) -> None:
    if text == "the trucks carry nothing":
        text = "the trucks carried nothing"
    assert language_of("en").states(text, Span(0, len(text))) is states


def test_a_label_with_tasks_behind_it_shows_what_they_are_about(
    make_document: MakeDocument,
) -> None:
    text = (
        "一、今年的任务\n（一）聚焦办好教育。深入实施名师培养计划，选派三十名骨干外出学习。"
        "推动城乡学校结对，逐校签订协议。大力发展校外实践基地，年内新建五处。\n"
        "（二）聚焦看好病。每村配齐一名医生，每周下村巡诊两次。\n二、今年的保障\n责任到人，账目公开。\n"
    )
    slides = [x for s in structure(make_document(text)).sections for x in s.slides]
    details = [p.detail.text for x in slides for p in x.points if p.detail]
    assert "名师培养计划、城乡学校结对、校外实践基地" in details


LONG = (
    "河边的老碾坊每天清早开门，磨盘转起来的声音，几里外都听得见。家家户户排着队，说着庄稼和孩子。"
    * 2
)


@pytest.mark.parametrize(
    "opening",
    [
        "那水怎么引过来呢，", "还有一件事得跟大家交代，", "往后看，", "有街坊问我，图个什么？", "我们自己呢，",
        "先说一件事，", "最后一件事，",
    ],
)  # fmt: skip
def test_a_paragraph_that_names_a_new_subject_begins_a_part(
    make_document: MakeDocument, opening: str
) -> None:
    text = f"{LONG}\n{LONG}\n{opening}{LONG}\n{LONG}\n"
    assert _part_begins(make_document, text, opening)


@pytest.mark.parametrize(
    "opening",
    [
        "Now, I know what some of you are thinking. ", "And I want to tell you about the mill. ",
        "There is a sentence I keep on my desk. ", "I am supposed to talk about flour. ",
        "The next thing is harder. ", "Now let us consider the price of a sack. ",
        "Let us look first at the wheel. ", "When it comes to flour, we buy too late. ",
        "Having said that, the wheel turns. ", "There is another question about the belts. ",
    ],
)  # fmt: skip
def test_an_english_paragraph_that_names_a_new_subject_begins_a_part(
    make_document: MakeDocument, opening: str
) -> None:
    mill = "The old mill by the river opens early, and its stones can be heard for miles. " * 5
    text = f"{mill}\n{mill}\n{opening}{mill}\n{mill}\n"
    assert _part_begins(make_document, text, opening)


def _part_begins(make_document: MakeDocument, text: str, opening: str) -> bool:
    outline = structure(make_document(text))
    return text.index(opening) in [s.span.start for s in outline.sections]


def test_empty_lines_part_a_text_that_sets_its_paragraphs_without_them(
    make_document: MakeDocument,
) -> None:
    text = f"{LONG}\n{LONG}\n\n桥是冬天修的。{LONG}\n{LONG}\n\n灯是春天亮的。{LONG}\n{LONG}\n"
    assert _starts(structure(make_document(text)), text) == ["河边的老", "桥是冬天", "灯是春天"]


def test_a_greeting_is_the_salutation(make_document: MakeDocument) -> None:
    reading = read_sentences(make_document("Good morning, Springfield!\nThe bridge is open.\n"))
    assert front_end(reading) == 1


def test_words_of_thanks_are_no_part_but_have_a_slide(make_document: MakeDocument) -> None:
    text = f"各位街坊：\n{LONG}\n{LONG}\n往后看，{LONG}\n我就说这些，谢谢大家。\n"
    outline = structure(make_document(text))
    assert text[outline.sections[-1].span.start :].startswith("往后看")
    closing = outline.sections[-1].slides[-1]
    assert closing.kind is SlideKind.CLOSING
    assert closing.span.of(text).startswith("我就说这些")


def test_good_wishes_at_the_end_are_a_part(make_document: MakeDocument) -> None:
    text = f"各位街坊：\n{LONG}\n{LONG}\n祝大家身体健康、阖家幸福！\n"
    assert _starts(structure(make_document(text)), text)[-1] == "祝大家身"


@pytest.mark.parametrize("words", ["（笑声、掌声）", "（全场大笑）", "[laughter]"])
def test_what_the_audience_does_is_no_claim(make_document: MakeDocument, words: str) -> None:
    language = "en" if words.isascii() else "zh"
    line = "The bridge is open." if language == "en" else "桥今天通车了。"
    text = f"{line}\n{words}\n{line}"
    reading = read_sentences(make_document(text, language=language))
    assert [s.span.of(text) for s in reading.sentences] == [line, line]


@pytest.mark.parametrize("text", ["(Applause)", "（掌声）\n", "(Laughter)\n(Applause)\nThank you."])
def test_a_text_of_hardly_more_than_applause_has_slides(
    make_document: MakeDocument, text: str
) -> None:
    outline = structure(make_document(text))
    assert sum(len(slide.span) for slide in outline.slides()) == len(text)


def test_a_refrain_that_closes_passages_covers_nothing_behind_its_paragraph(
    make_document: MakeDocument,
) -> None:
    text = (
        "渠修好了。愿你们守住渠。水才长流。\n桥架好了。愿你们守住桥。人才常来。\n"
        "灯点亮了。愿你们守住灯。夜才不黑。\n"
    )
    reading = read_sentences(make_document(text))
    covered = shadowed(find_repetitions(reading), reading.sentences)
    words = {reading.sentences[i].span.of(text) for i in covered}
    assert words == {"水才长流。", "人才常来。"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("第一个字，是“稳”。先把脚站稳。\n第二个字，是“勤”。再把手动起来。\n", 2),
        ("第一句话：修路。\n第二句话：种树。\n", 2),
        ("Number one: flour.\nNumber two: salt.\nAnd number three, the one I like best, is yeast.\n", 3),
    ],
)  # fmt: skip
def test_counts_as_people_speak_them(make_document: MakeDocument, text: str, count: int) -> None:
    (chain,) = find_chains(read_sentences(make_document(text)))
    assert len(chain.items) == count


def test_two_sides_keep_the_subject_that_they_share(make_document: MakeDocument) -> None:
    text = "这座桥最该感谢的不是剪彩台上的几位领导，而是在水里站了三个冬天的工人。\n"
    slides = [x for s in structure(make_document(text)).sections for x in s.slides]
    (compare,) = [x for x in slides if x.kind is SlideKind.COMPARE]
    assert compare.heading.text.startswith("这座桥最该感谢的不是")


def test_the_thesis_of_a_passage_is_its_heading_wherever_it_stands(
    make_document: MakeDocument,
) -> None:
    story = (
        "那年冬天，渡口的船工老周天不亮就去凿冰。他带着一把铁镐，走了两里地。"
        "渡口上没有人，他一个人凿到天亮。河面上的风很大，他的手套结了冰。"
    )
    text = f"{LONG}\n{LONG}\n\n{story}愿你们守得住寂寞，把冷板凳坐热。\n{LONG}\n\n{LONG}\n{LONG}\n"
    outline = structure(make_document(text))
    (part,) = [s for s in outline.sections if text[s.span.start :].startswith("那年冬天")]
    assert "守得住寂寞" in part.heading.text


def test_a_part_that_tells_a_tale_is_headed_by_what_the_speaker_wishes(
    make_document: MakeDocument,
) -> None:
    tale = (
        "三年前的夏天，护林队到了北边的一个林场，本来是去量树的。到了才知道，林场的井只有半桶水。"
        "他们白天量树，晚上挖井，挖到第十九天，水上来了。老场长舀起第一碗，先递给了最小的队员。"
        "愿你们眼里看得见别人的井。\n"
    )
    outline = structure(make_document(f"同学们：\n{tale}{LONG}\n"))
    assert "愿你们眼里看得见别人的井" in {slide.heading.text for slide in outline.slides()} | {
        section.heading.text for section in outline.sections
    }


def test_english_words_of_thanks_at_the_head_of_a_paragraph_open_no_part(
    make_document: MakeDocument,
) -> None:
    about = (
        "The ferry landing was rebuilt this spring by the people of both shores, and it carries twice as many people. "
        "The planks of the old landing were sold to the boatyard, and a clock was bought for the waiting room. "
        "The waiting room has a stove now, and nobody freezes while the ferry is on the other shore. "
    )
    other = (
        "The orchard on the hill bears apples again after nine winters without any. "
        "Its trees were cut back by the school, and its wall was mended by the choir. "
        "Apples from the orchard are pressed on the market square in October. "
    )
    thanks = (
        "Thank you to the rowers who brought the oak over the water in the rain, night after night. "
        "Thank you to the carpenters who worked for nothing and asked only for soup. "
        "Thank you to the children who painted the rails in nine colours, and thank you to those who washed them.\n"
    )
    text = f"{about}\n{thanks}{other}\n{other}\n"
    assert not any(
        start.startswith("Than") for start in _starts(structure(make_document(text)), text)
    )
