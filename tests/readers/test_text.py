"""Plain text: encodings, line ends, paragraphs, and what is refused."""

from __future__ import annotations

import codecs
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.readers import ReadOptions, read

CHINESE = "同志们：\n今天我们在河边种下一百棵树。二〇二四年，大家一起来！\n"
ENGLISH = "Dear neighbours,\nwe plant a hundred trees today. It’s a café garden.\n"


def _read(data: bytes) -> Document:
    return read(None, ReadOptions(), stdin=data)


@pytest.mark.parametrize("text", [CHINESE, ENGLISH], ids=["zh", "en"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE),
     ("utf-16-be", codecs.BOM_UTF16_BE), ("utf-16-le", b""), ("utf-16-be", b""),
     ("utf-32-le", codecs.BOM_UTF32_LE)],
)  # fmt: skip
def test_unicode_encodings_are_told_with_and_without_byte_order_mark(
    text: str, encoding: str, mark: bytes
) -> None:
    document = _read(mark + text.encode(encoding))
    assert document.text == text
    assert document.notices == ()


def test_gb18030_is_told() -> None:
    document = _read(CHINESE.encode("gb18030"))
    assert document.text == CHINESE
    assert document.notices == ()


def test_utf16_without_any_ascii_is_told() -> None:
    text = "各位代表，这次会议圆满完成了各项任务，大家都很高兴，我们感谢所有的同志。" * 3
    assert _read(text.encode("utf-16-le")).text == text


@pytest.mark.parametrize("text", ["谢谢", "联通", "同志们好"])
def test_a_few_words_of_gb18030_are_not_taken_for_utf8(text: str) -> None:
    assert _read(text.encode("gb18030")).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("各位同志：今天我們在河邊種下一百棵樹，讓孩子們有樹蔭。謝謝大家！" * 4, "big5"),
        ("Le café est à côté de l'église. Où êtes-vous ?", "latin-1"),
        ("“It’s time,” she said, and we agreed — at last.", "cp1252"),
        ("Сегодня мы сажаем деревья на берегу реки. " * 5, "cp1251"),
    ],
)
def test_other_encodings_are_guessed(text: str, encoding: str) -> None:
    document = _read(text.encode(encoding))
    assert document.text == text
    assert [n.code for n in document.notices] == ["encoding-guessed"]


@pytest.mark.parametrize(
    "data",
    [CHINESE.encode()[:-5], CHINESE.encode("gb18030")[:-4], b"We plant trees by the river. " * 4 + b"And \xff water them.",
     CHINESE.encode("utf-16") + b"x"],
)  # fmt: skip
def test_damage_is_a_notice(data: bytes) -> None:
    document = _read(data)
    assert "\ufffd" in document.text
    assert [n.code for n in document.notices] == ["encoding-guessed"]


def test_text_that_looks_like_markdown_is_a_notice() -> None:
    document = _read(b"# River day\n\nWe plant.\n\n## Trees\n\nMany.\n")
    assert [n.code for n in document.notices] == ["markdown-in-text"]


def test_another_encoding_is_guessed_with_a_notice() -> None:
    text = (
        "Sehr geehrte Damen und Herren, wir eröffnen heute die Brücke über den Fluss. "
        "Die Bürger haben lange darauf gewartet, und nun gehört sie allen: große und kleine Gäste. "
    ) * 4
    document = _read(text.encode("cp1252"))
    assert document.text == text
    assert [n.code for n in document.notices] == ["encoding-guessed"]


def test_a_damaged_place_in_utf8_does_not_spoil_the_rest() -> None:
    data = (CHINESE * 5).encode()
    document = _read(data[:100] + b"\xff" + data[101:])
    assert document.text.count("\ufffd") <= 3
    assert "一百棵树" in document.text
    assert document.notices


def test_line_ends_of_windows_become_line_feeds_and_nothing_else_is_touched() -> None:
    document = _read("　　第一行  \r\n\r\n\t第二行。\r\n".encode())
    assert document.text == "　　第一行  \n\n\t第二行。\n"
    assert [b.span.of(document.text) for b in document.blocks] == ["第一行", "第二行。"]


def test_characters_that_no_file_may_hold_are_replaced_with_a_notice() -> None:
    document = _read("一\x01二\ud800三\uffff四".encode("utf-8", "surrogatepass"))
    assert document.text == "一\ufffd二\ufffd三\ufffd四"
    assert [n.code for n in document.notices] == ["characters-replaced"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        ("　\n".encode(), "empty"),
        ("……——！\n".encode(), "no words"),
        (b"text\x00text", "not a text"),
        (bytes(range(1, 256)) * 4, "not a text"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"PK\x03\x04 broken", "damaged"),
    ],
)
def test_what_is_no_speech_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says) as refused:
        _read(data)
    assert refused.value.hint
    assert refused.value.where == "standard input"


def test_lines_are_paragraphs() -> None:
    document = _read(CHINESE.encode())
    assert [b.span.of(document.text) for b in document.blocks] == CHINESE.strip().split("\n")


WRAPPED = """\
The old bridge carried us for sixty years, and in all that time
it asked for nothing but a coat of paint every other summer and
a kind word from those who crossed it on their way to the mill.

Today we open a new one. It is wider, and it is stronger, and
it will carry more than we could ever have asked of the old. We
built it together, stone by stone, and it belongs to everybody
who lives on either bank of this river.

Let us cross it now.
"""


def test_lines_wrapped_at_a_width_are_joined_to_paragraphs() -> None:
    document = _read(WRAPPED.encode())
    assert document.text == WRAPPED
    assert [b.span.of(WRAPPED) for b in document.blocks] == WRAPPED.strip().split("\n\n")


def test_chinese_wrapped_at_a_width_is_joined_too() -> None:
    paragraph = "我们在河边种下了一百棵树，又在树下修了一条长长的小路，让老人可以散步，让孩子可以奔跑，让每一个下班回家的人都能听见水声和鸟声。"
    lines = [paragraph[i : i + 20] for i in range(0, len(paragraph), 20)]
    text = "\n".join(lines) + "\n\n" + "\n".join(lines) + "\n"
    assert len(_read(text.encode()).blocks) == 2


def test_a_poem_is_not_joined() -> None:
    poem = "\n".join(["When the river comes down", "in the spring of the year", "we go out with our boats",
                      "and the water is clear", "and the children all sing", "of the days that are near",
                      "and the lamps on the hill", "are as bright as a tear"])  # fmt: skip
    assert len(_read(poem.encode()).blocks) == 8


RAGGED = """\
TOWN OF THE TWO BRIDGES
NORTH BANK

The old bridge carried us for sixty years, and in all
that time it asked for nothing but a coat of paint
every other summer and a kind word from those who crossed it
on their way to the mill.

Today we open a new one. It is wider, and it is
stronger, and it will carry more than we could ever have asked
of the old. We built it together, stone by stone, and it

belongs to everybody who lives on either bank
of this river.

We thank the masons, who worked through two winters
and one flood, and the children of the school, who brought
them tea when the wind came down from the hills.

Let us cross it now.
"""


def test_lines_of_uneven_width_are_joined_where_sentences_go_on_in_them() -> None:
    blocks = [b.span.of(RAGGED) for b in _read(RAGGED.encode()).blocks]
    assert [block.split("\n")[0][:14] for block in blocks] == [
        "TOWN OF THE TW", "NORTH BANK", "The old bridge", "Today we open ", "We thank the m", "Let us cross i",
    ]  # fmt: skip
    assert blocks[3].endswith("either bank\nof this river.")


def test_stanzas_in_small_letters_are_not_joined() -> None:
    stanza = "the river comes down\nin the spring of the year with a sound\nlike the turning of pages\nand we go\n"
    stanzas = "\n".join(
        f"{stanza}to the {place}, early\n" for place in ("mill", "weir", "landing", "ford")
    )
    assert len(_read(stanzas.encode()).blocks) == 20


@given(st.binary(max_size=200))
@settings(deadline=None, max_examples=300)
def test_any_bytes_give_a_document_or_a_refusal(data: bytes) -> None:
    try:
        document = _read(data)
    except InputError as refused:
        assert refused.hint
    else:
        _holds(document)


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=300)
def test_any_text_is_covered_by_its_paragraphs(text: str) -> None:
    try:
        document = _read(text.encode("utf-8", "surrogatepass"))
    except InputError:
        return
    _holds(document)


def _holds(document: Document) -> None:
    text = document.text
    end = 0
    for block in document.blocks:
        assert block.span.start >= end
        assert not text[end : block.span.start].strip()
        assert block.span.of(text) == block.span.of(text).strip() != ""
        end = block.span.end
    assert not text[end:].strip()
    front = document.front
    for spans in (front.title_spans, front.speaker_spans, front.date_spans, front.occasion_spans):
        assert all(span.end <= len(text) and span for span in spans)
    text.encode("utf-8")


def test_lines_wider_than_a_wrapped_text_stand_over_it() -> None:
    head = (
        "Address of the Joint Council of the Town of the Two Bridges at the Opening of its Third One\n"
        "Held by the Mayor of the North Bank, who had asked for it, and by that of the South Bank\n"
        "2 May 2019\n"
    )
    text = "\n".join([head, *[WRAPPED] * 8])
    blocks = [b.span.of(text) for b in _read(text.encode()).blocks]
    assert blocks == [*head.strip().split("\n"), *WRAPPED.strip().split("\n\n") * 8]


@pytest.mark.parametrize("amount", ["11.5 tonnes", "2.75 miles", "9.1 per cent"])
def test_a_wrapped_line_may_begin_with_a_decimal_number(amount: str) -> None:
    told = (
        f"The old bridge carried us for sixty years, and in all that time it rose by {amount} and asked for "
        "nothing but a coat of paint. It was never closed, it was never crowded, and nobody paid to cross it."
    )
    wrapped = [textwrap.fill(told, width) for width in range(44, 80)]
    begun = [text for text in wrapped if f"\n{amount}" in text]
    assert begun
    for paragraph in begun:
        text = f"{paragraph}\n\n{paragraph}\n"
        blocks = [b.span.of(text) for b in _read(text.encode()).blocks]
        assert blocks == [paragraph, paragraph]


def test_a_wrapped_line_that_is_somewhat_short_goes_on_where_a_small_letter_follows() -> None:
    text = WRAPPED.replace(
        "for sixty years, and in all that time\nit", "for sixty years, and in all that\nit"
    )
    blocks = [b.span.of(text) for b in _read(text.encode()).blocks]
    assert blocks == text.strip().split("\n\n")
