"""PDF files: paragraphs and headings from the text layer; scans and damage are told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.pdf_files import Text, column, pdf
from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.readers import read


def _blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(document.text)) for b in document.blocks]


def _words(data: bytes) -> list[str]:
    return [words for _, _, words in _blocks(read(None, stdin=data))]


def test_lines_are_joined_to_paragraphs_and_divided_words_made_whole() -> None:
    page = column(
        "  We planted one hundred trees here on the",
        "bank, and every single one of the neigh-",
        "bours came to water them all through May.",
        "  Now they are tall. Their shade is long",
        "so that all may rest in it.",
    )
    assert _words(pdf([page])) == [
        "We planted one hundred trees here on the bank, and every single one of the neighbours came to"
        " water them all through May.",
        "Now they are tall. Their shade is long so that all may rest in it.",
    ]


def test_a_hyphen_stays_where_the_text_has_it_elsewhere() -> None:
    page = column(
        "  The river-side path is for everybody and",
        "anybody, and the benches along the river-",
        "side path are made of oak.",
    )
    assert "the river-side path are" in _words(pdf([page]))[0]


def test_chinese_lines_are_joined_without_blanks() -> None:
    page = column(
        "  我们在河边种下了一百棵树，又在树",
        "下修了一条长长的小路，让老人散步，让",
        "孩子奔跑。",
        "  明年再种一百棵。",
    )
    assert _words(pdf([page])) == [
        "我们在河边种下了一百棵树，又在树下修了一条长长的小路，让老人散步，让孩子奔跑。", "明年再种一百棵。",
    ]  # fmt: skip


def test_running_heads_and_page_numbers_are_left_out_and_paragraphs_go_over_pages() -> None:
    def page(number: int, *lines: str) -> list[Text]:
        head = Text("River papers, volume 3", 120, 470, 9)
        return [head, *column(*lines), Text(f"- {number} -", 190, 30, 9)]

    assert _words(
        pdf(
            [
                page(1, "  We planted one hundred trees here on the", "bank, and it was good to see them grow up"),
                page(2, "over all the years that we have lived here", "by the river.", "  Thank you."),
            ]
        )
    ) == [
        "We planted one hundred trees here on the bank, and it was good to see them grow up over all the"
        " years that we have lived here by the river.",
        "Thank you.",
    ]  # fmt: skip


def test_larger_letters_are_headings_and_the_largest_first_one_is_the_title() -> None:
    page = [
        Text("River day", 120, 440, 20),
        *column("  We plant trees and water them today.", y=410),
        Text("What we ask", 50, 375, 15),
        *column("  Come and help us with the watering.", y=350),
    ]
    document = read(None, stdin=pdf([page]))
    assert _blocks(document) == [
        ("heading", 1, "River day"), ("paragraph", 0, "We plant trees and water them today."),
        ("heading", 2, "What we ask"), ("paragraph", 0, "Come and help us with the watering."),
    ]  # fmt: skip
    assert document.front.title == "River day"


def test_two_columns_are_read_one_after_the_other() -> None:
    left = column("We plant oaks on", "the left bank of", "the river today.", size=10)
    right = column("And we plant elms", "on the right one", "tomorrow morning.", x=230, size=10)
    words = " ".join(_words(pdf([[*left, *right]])))
    assert words == (
        "We plant oaks on the left bank of the river today. And we plant elms on the right one tomorrow morning."
    )


def test_footnotes_are_left_out_with_a_notice() -> None:
    page = [
        *column("  We plant trees and water them today."),
        Text("1 The trees are oaks.", 50, 80, 8),
    ]
    document = read(None, stdin=pdf([page]))
    assert document.text == "We plant trees and water them today.\n"
    assert [n.code for n in document.notices] == ["footnotes-left-out"]


def test_a_scan_is_reported_as_such() -> None:
    with pytest.raises(InputError, match="scan") as refused:
        read(None, stdin=pdf([[], []], picture=True))
    assert "ocrmypdf" in refused.value.hint


def test_single_pages_without_text_are_a_notice() -> None:
    text = column(
        "  We plant trees and water them today.", "And tomorrow we shall do it once again."
    )
    document = read(None, stdin=pdf([text, text, []], picture=True))
    assert [n.code for n in document.notices] == ["pages-without-text"]
    assert "3" in document.notices[0].message


def test_empty_pages_are_refused() -> None:
    with pytest.raises(InputError, match="no text"):
        read(None, stdin=pdf([[]]))


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(InputError, match="damaged"):
        read(None, stdin=pdf([column("We plant trees.")])[:200])


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_any_damage_gives_a_document_or_a_refusal(data: st.DataObject) -> None:
    whole = pdf([column("We plant trees on the bank of the river.")])
    at = data.draw(st.integers(9, len(whole)))
    put = data.draw(st.binary(max_size=20))
    damaged = whole[:at] + put + whole[at + data.draw(st.integers(0, 40)) :]
    try:
        assert read(None, stdin=damaged).text.strip()
    except InputError as refused:
        assert refused.hint
