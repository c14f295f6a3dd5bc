"""Word files: what a reader of the accepted document sees, automatic numbers included."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from readers import word_files as word
from speechcast.errors import InputError, MissingError
from speechcast.model.document import Document
from speechcast.readers import office, read
from speechcast.readers.docx_numbering import FORMATS


def _blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(document.text)) for b in document.blocks]


def _words(path: Path) -> list[str]:
    return [words for _, _, words in _blocks(read(path))]


def test_automatic_numbers_stand_in_the_text(tmp_path: Path) -> None:
    document = word.new_document(
        [[("chineseCounting", "%1、"), ("japaneseCounting", "（%2）"), ("decimal", "%3."),
          ("decimalEnclosedCircle", "%4")]]
    )  # fmt: skip
    for words, depth in (("种树", 0), ("选苗", 1), ("挖坑", 1), ("浇水", 2), ("看天", 3), ("看地", 3),
                         ("修路", 0), ("铺石", 1)):  # fmt: skip
        word.add_numbered(document, words, 1, depth)
    assert _blocks(read(word.saved(document, tmp_path / "a.docx"))) == [
        ("item", 1, "一、种树"), ("item", 2, "（一）选苗"), ("item", 2, "（二）挖坑"), ("item", 3, "1. 浇水"),
        ("item", 4, "①看天"), ("item", 4, "②看地"), ("item", 1, "二、修路"), ("item", 2, "（一）铺石"),
    ]  # fmt: skip


def test_labels_join_the_numbers_of_their_levels(tmp_path: Path) -> None:
    document = word.new_document(
        [[("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")]]
    )
    for depth in (0, 1, 1, 2, 0, 1):
        word.add_numbered(document, "x", 1, depth)
    assert _words(word.saved(document, tmp_path / "a.docx")) == [
        "1 x", "1.1 x", "1.2 x", "(a) x", "2 x", "2.1 x",
    ]  # fmt: skip


def test_a_list_goes_on_over_other_paragraphs_and_restarts_where_it_says(tmp_path: Path) -> None:
    document = word.new_document([[("decimal", "%1.")]])
    word.add_list_use(document, 2, 1, start=5)
    word.add_numbered(document, "a", 1)
    document.add_paragraph("between")
    word.add_numbered(document, "b", 1)
    word.add_numbered(document, "c", 2)
    word.add_numbered(document, "d", 2)
    assert _words(word.saved(document, tmp_path / "a.docx")) == [
        "1. a",
        "between",
        "2. b",
        "5. c",
        "6. d",
    ]


def test_bullets_are_items_without_a_sign(tmp_path: Path) -> None:
    document = word.new_document([[("bullet", "\uf0b7")]])
    word.add_numbered(document, "oak", 1)
    assert _blocks(read(word.saved(document, tmp_path / "a.docx"))) == [("item", 1, "oak")]


@pytest.mark.parametrize(
    ("name", "number", "label"),
    [
        ("chineseCounting", 10, "十"), ("chineseCounting", 21, "二十一"),
        ("chineseCountingThousand", 105, "一百零五"), ("japaneseCounting", 110, "一百一十"),
        ("ideographDigital", 12, "一二"), ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "㉑"), ("decimalEnclosedCircle", 60, "60"),
        ("lowerLetter", 27, "aa"), ("upperLetter", 3, "C"), ("lowerRoman", 14, "xiv"),
        ("upperRoman", 1999, "MCMXCIX"), ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"), ("ordinal", 22, "22nd"), ("ordinal", 11, "11th"),
        ("decimalZero", 7, "07"), ("decimalFullWidth", 12, "１２"), ("ordinalText", 21, "Twenty-first"),
        ("ordinalText", 30, "Thirtieth"), ("cardinalText", 40, "Forty"),
    ],
)  # fmt: skip
def test_number_formats(name: str, number: int, label: str) -> None:
    assert FORMATS[name](number) == label


def test_deleted_revisions_are_left_out_and_inserted_ones_kept(tmp_path: Path) -> None:
    document = word.new_document()
    paragraph = document.add_paragraph("有")._p
    paragraph.append(
        parse_xml(
            f'<w:del {word.NS} w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>'
        )
    )
    paragraph.append(
        parse_xml(f'<w:ins {word.NS} w:id="2" w:author="a"><w:r><w:t>新树</w:t></w:r></w:ins>')
    )
    assert _words(word.saved(document, tmp_path / "a.docx")) == ["有新树"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    document = word.new_document()
    first = document.add_paragraph("种")
    first._p.get_or_add_pPr().append(
        parse_xml(f'<w:rPr {word.NS}><w:del w:id="1" w:author="a"/></w:rPr>')
    )
    document.add_paragraph("树")
    assert _words(word.saved(document, tmp_path / "a.docx")) == ["种树"]


def test_headings_and_quotes_by_style_and_the_cells_of_tables(tmp_path: Path) -> None:
    document = word.new_document()
    document.add_paragraph("River day", style="Title")
    document.add_paragraph("Trees", style="Heading 1")
    document.add_paragraph("Oaks", style="Heading 2")
    document.add_paragraph("Roots hold.", style="Quote")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "oak", "20 m"
    read_back = read(word.saved(document, tmp_path / "a.docx"))
    assert _blocks(read_back) == [
        ("heading", 1, "River day"), ("heading", 1, "Trees"), ("heading", 2, "Oaks"),
        ("quote", 1, "Roots hold."), ("paragraph", 0, "oak"), ("paragraph", 0, "20 m"),
    ]  # fmt: skip
    assert read_back.front.title == "River day"


def test_fields_show_their_result_and_hidden_text_notes_and_fallbacks_are_left_out(
    tmp_path: Path,
) -> None:
    document = word.new_document()
    paragraph = document.add_paragraph("第")._p
    for xml in (
        '<w:r {0}><w:fldChar w:fldCharType="begin"/></w:r>',
        "<w:r {0}><w:instrText> PAGE </w:instrText></w:r>",
        '<w:r {0}><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:r {0}><w:t>3</w:t></w:r>",
        '<w:r {0}><w:fldChar w:fldCharType="end"/></w:r>',
        "<w:r {0}><w:t>页</w:t><w:footnoteReference w:id='2'/></w:r>",
        "<w:r {0}><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
        '<w:r {0} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent>"
        "</mc:Choice><mc:Fallback><w:t>twice</w:t></mc:Fallback></mc:AlternateContent></w:r>",
    ):
        paragraph.append(parse_xml(xml.format(word.NS)))
    assert _words(word.saved(document, tmp_path / "a.docx")) == ["第3页", "框里"]


def test_a_damaged_word_file_is_refused(tmp_path: Path) -> None:
    path = word.saved(word.new_document(), tmp_path / "a.docx")
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(InputError, match="damaged"):
        read(path)


def test_an_empty_word_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="empty"):
        read(word.saved(word.new_document(), tmp_path / "a.docx"))


def test_a_file_is_read_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    document = word.new_document()
    document.add_paragraph("种树")
    word.saved(document, tmp_path / "a.docx").rename(tmp_path / "a.doc")
    assert _words(tmp_path / "a.doc") == ["种树"]


@given(st.data())
@settings(deadline=None, max_examples=40)
def test_a_word_file_with_any_damage_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    document = word.new_document([[("decimal", "%1.")]])
    word.add_numbered(document, "种树", 1)
    path = word.saved(document, tmp_path_factory.getbasetemp() / "damaged.docx")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(["word/document.xml", "word/numbering.xml", "word/styles.xml",
                                      "[Content_Types].xml", "word/_rels/document.xml.rels"]))  # fmt: skip
    at = data.draw(st.integers(0, len(parts[name])))
    put = data.draw(st.sampled_from([b"", b"<", b'"', b"9", b"<w:p/>", b"</w:p>", b"x"]))
    parts[name] = parts[name][:at] + put + parts[name][at + data.draw(st.integers(0, 30)) :]
    with zipfile.ZipFile(path, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    try:
        assert "种树" in read(path).text or read(path).text
    except InputError as refused:
        assert refused.hint


def test_other_word_processors_files_are_read_through_libreoffice(tmp_path: Path) -> None:
    path = tmp_path / "speech.rtf"
    path.write_bytes(rb"{\rtf1\ansi {\b We plant trees.}\par And water them.\par}")
    assert _words(path) == ["We plant trees.", "And water them."]


def test_without_libreoffice_the_command_that_installs_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(office, "_USUAL_PLACES", ())
    path = tmp_path / "speech.rtf"
    path.write_bytes(rb"{\rtf1 We plant trees.}")
    with pytest.raises(MissingError) as missing:
        read(path)
    assert missing.value.hint.endswith(office.INSTALL)
