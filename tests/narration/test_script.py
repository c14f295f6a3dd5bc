"""The script: every speakable character in one utterance, cut where a speaker breathes."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.config import Pauses
from speechcast.languages import language_of
from speechcast.model.document import Block, BlockKind, Document
from speechcast.model.narration import Role, Utterance
from speechcast.model.outline import Outline, Phrase, Section, SectionKind, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.narration.script import LONGEST, Delivery, write_script


def _outline(text: str, language: str, cuts: tuple[int, ...] = ()) -> Outline:
    """Slides between the cuts, in one section."""
    bounds = [0, *sorted({min(cut, len(text)) for cut in cuts}), len(text)]
    slides = tuple(
        Slide(f"s{n}", SlideKind.BULLETS, Span(a, b), Phrase("x"))
        for n, (a, b) in enumerate(itertools.pairwise(bounds))
    )
    section = Section("s", SectionKind.BODY, Span(0, len(text)), Phrase("x"), 0, slides)
    return Outline(language, Phrase("x"), (section,))


def _script(text: str, language: str = "zh", cuts: tuple[int, ...] = ()) -> tuple[Utterance, ...]:
    document = Document(text, language, "x.txt", "0")
    return write_script(document, _outline(text, language, cuts), Delivery(Pauses()))


_PIECES = st.lists(
    st.sampled_from(
        ["改革", "发展", "2023年", "增长8%", "**市", "一是", "，", "。", "！", "；", "\n", "\n\n", "“好！”",
         "（掌声）", " ", "GDP", "3.5万亿元", "、", "——", "……", "各位代表：", "1+3+N", "9:30", "※", "💪"]
    ),
    min_size=1,
    max_size=60,
).map("".join)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(_PIECES, st.lists(st.integers(0, 200), max_size=3))
def test_every_speakable_character_is_in_exactly_one_utterance_in_order(
    text: str, cuts: list[int]
) -> None:
    script = _script(text, cuts=tuple(cuts))
    ends = [0]
    counts = [0] * len(text)
    for utterance in script:
        assert utterance.span.start >= ends[-1]
        ends.append(utterance.span.end)
        assert len(utterance.spoken) == len(utterance.origin)
        assert all(place in utterance.span for place in utterance.origin)
        assert any(char.isalpha() for char in utterance.spoken)
        for position in range(utterance.span.start, utterance.span.end):
            counts[position] += 1
    spoken_slides = {utterance.slide for utterance in script}
    outline = _outline(text, "zh", tuple(cuts))
    speakable = language_of("zh").is_speakable
    for slide in outline.slides():
        if slide.id in spoken_slides:
            for position in range(slide.span.start, slide.span.end):
                if speakable(text[position]):
                    assert counts[position] == 1, (text, position)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(["改革开放", "高质量发展", "，", "、", "人民"]), min_size=40, max_size=200
    )
)
def test_a_long_sentence_is_divided_and_joined_is_the_sentence(parts: list[str]) -> None:
    text = "".join(parts)
    script = _script(text)
    assert "".join(u.span.of(text) for u in script) == text
    assert all(len(u.spoken) <= 1.6 * LONGEST["zh"] for u in script)


def test_sentences_are_cut_at_clauses_and_not_inside_a_number() -> None:
    clause = "全市上下认真贯彻落实各项决策部署"
    text = f"{clause}，{clause}，生产总值达到3,012.5亿元，{clause}，{clause}。"
    script = _script(text)
    assert len(script) > 1
    assert all(u.span.of(text)[-1] in "，。" for u in script)
    assert all(len(u.spoken) <= LONGEST["zh"] for u in script)


def test_pauses_grow_from_clause_to_section() -> None:
    pauses = Pauses()
    long = "，".join(["全市上下认真贯彻落实各项决策部署"] * 6) + "。"
    text = f"{long}第二句。\n第二段。第三张。最后一句。"
    cut = text.index("第三张")
    script = _script(text, cuts=(cut,))
    by_text = {u.span.of(text): u.pause for u in script}
    assert script[0].pause == pauses.clause
    assert by_text["第二句。"] == pauses.paragraph
    assert by_text["第二段。"] == pauses.slide
    assert by_text["第三张。"] == pauses.sentence
    assert script[-1].pause == pauses.section


@pytest.mark.parametrize(("lines", "pause"), [(24, "sentence"), (12, "paragraph")])
def test_a_line_of_a_transcript_with_a_sentence_on_each_is_no_paragraph(
    lines: int, pause: str
) -> None:
    said = [f"第{n}位渔民修好了他的船。" for n in range(10, 10 + lines)]
    text = "\n".join(said)
    starts = [text.index(words) for words in said]
    blocks = tuple(Block(Span(a, a + len(words))) for a, words in zip(starts, said, strict=True))
    document = Document(text, "zh", "x.txt", "0", blocks=blocks)
    script = write_script(document, _outline(text, "zh"), Delivery(Pauses()))
    assert {u.pause for u in script[:-1]} == {getattr(Pauses(), pause)}


def test_headings_have_their_own_role_and_pause() -> None:
    text = "目标任务\n要抓好落实。"
    blocks = (Block(Span(0, 4), BlockKind.HEADING, 1), Block(Span(5, 11)))
    document = Document(text, "zh", "x.md", "0", blocks=blocks)
    script = write_script(document, _outline(text, "zh"))
    assert [u.role for u in script] == [Role.HEADING, Role.BODY]
    assert script[0].pause == Pauses().heading


def test_a_direction_is_in_an_utterance_and_not_said() -> None:
    text = "谢谢大家！（热烈掌声）\n（全场起立）\n再见。"
    script = _script(text)
    assert [u.spoken for u in script] == ["谢谢大家！", "再见。"]
    assert script[0].span.end == text.index("\n再见")


@pytest.mark.parametrize("text", ["……\n！！\n", "（掌声）\n", "💪💪"])
def test_a_slide_without_words_is_silent(text: str) -> None:
    assert _script(text) == ()


def test_english_is_cut_into_sentences_with_abbreviations_whole() -> None:
    text = "Mr. Hill came at 9 a.m. He left. " + "We will build, " * 20 + "and we will keep."
    script = _script(text, "en")
    assert [u.spoken for u in script[:2]] == ["Mister Hill came at nine A M.", "He left."]
    assert all(len(u.spoken) <= LONGEST["en"] for u in script)
