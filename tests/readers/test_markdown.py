"""Markdown becomes plain text with kinds of paragraphs, and its masks survive."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.readers import ReadOptions, read


@pytest.fixture
def markdown(tmp_path: Path):  # type: ignore[no-untyped-def]
    """Read a Markdown text."""

    def _read(text: str) -> Document:
        path = tmp_path / "speech.md"
        path.write_text(text, encoding="utf-8")
        return read(path)

    return _read


def _blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(document.text)) for b in document.blocks]


def test_headings_lists_and_quotes_are_kinds_of_paragraphs(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown(
        "# River day\n\nWe *plant* **trees**.\n\n- oak\n- elm\n  1. young\n  2. old\n\n> Roots\n> hold.\n"
    )
    assert _blocks(document) == [
        ("heading", 1, "River day"), ("paragraph", 0, "We plant trees."), ("item", 1, "oak"),
        ("item", 1, "elm"), ("item", 2, "1. young"), ("item", 2, "2. old"), ("quote", 1, "Roots hold."),
    ]  # fmt: skip
    assert document.front.title == "River day"
    assert document.text.endswith("hold.\n")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# The lock {#lock .plain}\n\nIt is open.", "The lock\n\nIt is open.\n"),
        ("# The lock {-}\n\nIt is open.", "The lock\n\nIt is open.\n"),
        ("The gate stands.\n\n{:start=\"21\"}\n21. It is new.", "The gate stands.\n\n21. It is new.\n"),
        ("The gate stands.\n{: .lead}\n\nIt is [new](a.html){:target=\"_blank\"}.", "The gate stands.\n\nIt is new.\n"),
        ("We say {so it is} and {: maybe }.", "We say {so it is} and {: maybe }.\n"),
        ("# 水闸{没有锁}", "水闸{没有锁}\n"),
    ],
)  # fmt: skip
def test_attributes_are_no_words_of_the_speech(markdown, source: str, text: str) -> None:  # type: ignore[no-untyped-def]
    assert markdown(source).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**市要**坚持**人民至上，达****亿元。", "**市要坚持人民至上，达****亿元。"),
        ("**市和**县增长*%，居第*位。", "**市和**县增长*%，居第*位。"),
        ("- **重点**：***同志说", "重点：***同志说"),
        (r"\*\*市与`**`县", "**市与**县"),
        ("**解放思想。**我们要**大胆**试。", "解放思想。我们要大胆试。"),
        ("这是**很长的\n一句**话", "这是很长的一句话"),
    ],
)
def test_masks_are_not_emphasis(markdown, source: str, text: str) -> None:  # type: ignore[no-untyped-def]
    document = markdown(source)
    assert document.text == text + "\n"
    assert "".join(m.span.of(document.text) for m in document.masks) == "*" * text.count("*")


def test_lines_of_a_chinese_paragraph_are_joined_and_a_salutation_stays_apart(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("各位同志：\n今天我们在河边\n种树。\n明天浇水。\n")
    assert [words for _, _, words in _blocks(document)] == ["各位同志：", "今天我们在河边种树。", "明天浇水。"]  # fmt: skip


def test_images_comments_tags_and_footnotes_are_left_out(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown(
        "We plant[^1] <b>trees</b> ![a tree](tree.png)today, [here](map).\n\n<!-- secret -->\n\n[^1]: A note.\n"
    )
    assert document.text == "We plant trees today, here.\n"


def test_an_indented_paragraph_is_no_code(markdown) -> None:  # type: ignore[no-untyped-def]
    assert markdown("    同志们，**市种树。\n").text == "同志们，**市种树。\n"


def test_a_yaml_head_states_title_and_speaker_without_spans(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown('---\ntitle: "River day"\nauthor: Ann Lee\n---\n\nWe plant trees.\n')
    assert document.text == "We plant trees.\n"
    assert (document.front.title, document.front.speaker) == ("River day", "Ann Lee")
    assert document.front.title_spans == ()


def test_a_table_gives_its_rows(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("| tree | height |\n|---|---|\n| oak | 20 m |\n")
    assert [words for _, _, words in _blocks(document)] == ["tree\theight", "oak\t20 m"]


@given(st.text(alphabet="*_#>-+1. \n\t`[]()<!&\\|~市，。：某第%aé\x0b\ue000", max_size=80))
@settings(deadline=None, max_examples=300)
def test_any_markdown_gives_a_text_covered_by_its_paragraphs(
    tmp_path_factory: pytest.TempPathFactory, source: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.md"
    path.write_text(source, encoding="utf-8", newline="")
    try:
        document = read(path, ReadOptions(language="zh"))
    except InputError:
        return
    end = 0
    for block in document.blocks:
        assert not document.text[end : block.span.start].strip()
        assert block.span.of(document.text).strip()
        end = block.span.end
    assert not document.text[end:].strip()
