"""Text wrapped at a width: its lines are read on, while every place stays where it is in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.config import BuildOptions
from speechcast.languages import language_of
from speechcast.model.document import Block, Document
from speechcast.model.outline import Outline
from speechcast.model.span import Span
from speechcast.narration import write_script
from speechcast.pipeline import build
from speechcast.readers import read
from speechcast.structurer import structure
from speechcast.structurer.outline_md import outline_markdown
from speechcast.structurer.outline_reading import read_outline

ENGLISH = (
    "Friends of the harbour, today we open the new quay, and I want to tell you what it will do for us.",
    "First, the quay lets the ferry land in every weather. The old steps were under water on ninety days of "
    "the year, and on those days nobody reached the hospital. Now the boat lands at a wall that is well-built, "
    "and the ambulance waits beside it.",
    "Second, the quay gives the fishermen a market of their own. They sell in the morning what they caught at "
    "night, and no truck carries it away before we have seen it.",
    "Third, the quay belongs to the children of the town. They learn to row before they learn to sail, and "
    "they learn to swim before they learn to row.",
    "Thank you, and good wind to all of you!",
)  # fmt: skip
CHINESE = (
    "各位乡亲，今天我们的新码头开港了，我想跟大家说说它能给我们带来什么。",
    "一、码头要让渡船天天能靠岸。过去石阶一年有九十天泡在水里，病人过不了河，老人出不了门。现在船靠在石墙边上，"
    "救护车就在旁边等着，再也不用看天吃饭。",
    "二、码头要让渔民有自己的集市。夜里打的鱼，清早就在码头上卖，价钱由大家商量着定，不再被外面的车拉走以后才知道行情。",
    "三、码头要让孩子们有水上课堂。先学游泳，再学划船，学会了划船再学驾船，每一个孩子都要拿到自己的证书才能下水。",
    "谢谢大家，祝各位一帆风顺！",
)  # fmt: skip


def wrapped(paragraph: str, width: int, *, chinese: bool) -> list[str]:
    """The paragraph in lines of at most so many characters, as editors break them."""
    lines: list[str] = []
    rest = paragraph
    while len(rest) > width:
        at = width
        if chinese:
            while rest[at] in "，。、；！":
                at -= 1
        else:
            at = max(rest.rfind(" ", 0, width + 1), rest.rfind("-", 0, width) + 1)
        lines.append(rest[:at])
        rest = rest[at:].lstrip(" ")
    return [*lines, rest]


def text_of(paragraphs: tuple[str, ...], width: int, *, indent: str = "") -> str:
    chinese = paragraphs is CHINESE
    return "\n\n".join(
        f"\n{indent}".join(wrapped(p, width, chinese=chinese)) for p in paragraphs
    ) + "\n"  # fmt: skip


def document_of(tmp_path: Path, text: str) -> Document:
    source = tmp_path / "speech.txt"
    source.write_text(text, encoding="utf-8")
    return read(source)


def words(outline: Outline) -> list[tuple[str, list[str]]]:
    return [(s.heading.text, [p.text.text for p in s.points]) for s in outline.slides()]


BOTH = pytest.mark.parametrize(
    ("paragraphs", "width"), [(ENGLISH, 72), (ENGLISH, 60), (CHINESE, 30), (CHINESE, 36)]
)


@BOTH
def test_a_wrapped_speech_has_the_outline_of_the_same_speech_in_long_lines(
    paragraphs: tuple[str, ...], width: int, tmp_path: Path
) -> None:
    long = structure(document_of(tmp_path, "\n\n".join(paragraphs) + "\n"))
    document = document_of(tmp_path, text_of(paragraphs, width))
    assert document.wraps
    outline = structure(document)
    assert words(outline) == words(long)
    assert not any("\n" in text for _, points in words(outline) for text in points)


@BOTH
def test_every_phrase_is_where_its_spans_say(
    paragraphs: tuple[str, ...], width: int, tmp_path: Path
) -> None:
    document = document_of(tmp_path, text_of(paragraphs, width))
    outline = structure(document)
    position = 0
    for slide in outline.slides():
        if slide.span:
            assert slide.span.start == position
            position = slide.span.end
        for phrase in (slide.heading, *(p.text for p in slide.points)):
            shown = [document.shown(span) for span in phrase.spans]
            assert all(words.casefold() in phrase.text.casefold() for words in shown)
    assert position == len(document.text)


@BOTH
def test_sentences_are_read_on_over_the_ends_of_lines(
    paragraphs: tuple[str, ...], width: int, tmp_path: Path
) -> None:
    document = document_of(tmp_path, text_of(paragraphs, width))
    language = language_of(document.language)
    found = [document.shown(s) for s in language.sentences(document.flow)]
    expected = [
        s.of(paragraph)
        for paragraph in paragraphs
        for s in language.sentences(paragraph)
    ]  # fmt: skip
    assert found == expected


@BOTH
def test_what_is_said_is_what_long_lines_would_say(
    paragraphs: tuple[str, ...], width: int, tmp_path: Path
) -> None:
    long = document_of(tmp_path, "\n\n".join(paragraphs) + "\n")
    document = document_of(tmp_path, text_of(paragraphs, width))
    script = write_script(document, structure(document))
    assert [u.spoken for u in script] == [u.spoken for u in write_script(long, structure(long))]
    for utterance in script:
        assert utterance.span.trimmed(document.text) == utterance.span


@BOTH
def test_an_outline_file_of_wrapped_text_reads_back_as_it_was(
    paragraphs: tuple[str, ...], width: int, tmp_path: Path
) -> None:
    for indent in ("", "  "):
        document = document_of(tmp_path, text_of(paragraphs, width, indent=indent))
        outline = structure(document)
        written = outline_markdown(document, outline)
        again, read_back = read_outline(written)
        assert again.text == document.text
        assert read_back == outline
        assert set(again.wraps) <= set(document.wraps)
        assert outline_markdown(again, read_back) == written


def test_captions_join_the_lines(tmp_path: Path) -> None:
    source = tmp_path / "speech.txt"
    source.write_text(text_of(CHINESE, 30), encoding="utf-8")
    build(source, tmp_path / "out", BuildOptions(formats=("srt", "pptx"), voice="silence:"))
    said = "".join(
        line
        for line in (tmp_path / "out" / "captions.srt").read_text(encoding="utf-8").splitlines()
        if line and not line[0].isdigit()
    )
    assert "".join(said.split()) == "".join("".join(CHINESE).split())
    assert "\u205f" not in said
    text = (tmp_path / "out" / "speech.txt").read_text(encoding="utf-8")
    assert text == source.read_text(encoding="utf-8")


def test_a_blank_is_shown_for_a_wrap_only_where_one_is_due() -> None:
    text = "well-\nknown words\nand 中文\n在 one--\ntwo - \nthree 中\n  国"
    document = Document(text, "en", "s", "", blocks=(Block(Span(0, len(text))),))
    shown = document.shown(Span(0, len(text)))
    assert shown == "well-known words and 中文在 one--two - three 中国"
    assert document.noted(Span(0, len(text))) == text
    assert len(document.flow) == len(text)


def test_lines_that_are_meant_stay_lines(tmp_path: Path) -> None:
    for text in (
        "静夜的码头\n灯火在水面上走\n一条船也没有睡\n它在等远方的风\n风来时潮也来了\n孩子们唱起了歌\n",
        "Anna: Where is the boat?\nBen: It left at noon.\nAnna: Who was on it?\nBen: Everybody but you.\n"
        "Anna: Then I shall swim.\nBen: The water is cold.\n",
        "- mend the steps\n- paint the boats\n- light the lamps\n- sweep the quay\n- ring the bell\n- go home\n",
    ):  # fmt: skip
        document = document_of(tmp_path, text)
        assert not document.wraps
        assert document.flow == document.text


PIECES = st.sampled_from(
    ["快艇", "一、把灯点亮。", "and so", "We row", "，", "。", " ", "\n", "\n  ", "\r", "\u2028", "**市",
     "well-", "—", "“好", "”", "3.5", "GDP", "\u205f", "谢谢大家！", "First, "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(pieces=st.lists(PIECES, min_size=1, max_size=30), language=st.sampled_from(["zh", "en"]))
def test_any_wrapped_text_is_covered_once_and_reads_back(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    whole = Span(0, len(text)).trimmed(text)
    if not whole:
        return
    document = Document(text, language, "s", "0" * 64, blocks=(Block(whole),))
    outline = structure(document)
    position = 0
    for slide in outline.slides():
        if slide.span:
            assert slide.span.start == position
            position = slide.span.end
        for point in slide.points:
            assert all(s.end <= len(text) for s in point.text.spans)
            assert slide.span.covers(point.passage) or not slide.span
    assert position == len(text)
    assert len(document.flow) == len(text)
    if any(slide.span.trimmed(text) for slide in outline.slides()):
        again, read_back = read_outline(outline_markdown(document, outline))
        assert again.text == text
        assert words(read_back) == words(outline)
        assert [s.span for s in read_back.slides()] == [s.span for s in outline.slides()]
