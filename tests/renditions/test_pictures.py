"""Slides as pictures: every character as text, and PNG of the asked size."""

from __future__ import annotations

import base64
import re
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import av
import pytest
import uharfbuzz
from lxml import etree

from sample_deck import sample
from speechcast.assets import fonts_folder
from speechcast.errors import MissingError
from speechcast.model.scene import Deck, TextBox
from speechcast.renditions.pictures import contact_sheet, deck_svgs, png_pages
from speechcast.renditions.standalone_svg import standalone_svgs

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def deck() -> Deck:
    return sample().deck


def _pixels(png: bytes, folder: Path) -> object:
    path = folder / "page.png"
    path.write_bytes(png)
    with av.open(str(path)) as container:
        return next(container.decode(video=0)).to_ndarray(format="rgb24")


def test_every_line_is_text_where_it_was_fitted(deck: Deck) -> None:
    for laid, svg in zip(deck.slides, deck_svgs(deck), strict=True):
        root = etree.fromstring(svg.encode())
        found = {
            (round(float(t.get("x")), 2), round(float(t.get("y")), 2), "".join(t.itertext()))
            for t in root.iter(f"{SVG}text")
        }
        expected = {
            (round(line.x, 2), round(line.baseline, 2), line.text)
            for element in laid.elements if isinstance(element, TextBox)
            for line in element.lines
        }  # fmt: skip
        assert found == expected


def test_a_picture_has_its_title_and_words_for_screen_readers(deck: Deck) -> None:
    root = etree.fromstring(deck_svgs(deck)[3].encode())
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "目录服务"
    assert "标识<要>清楚" in (root.findtext(f"{SVG}desc") or "")


def test_what_the_layout_draws_is_in_the_picture(deck: Deck) -> None:
    inherited = sum(not e.native for e in deck.slides[2].elements)
    assert inherited == 1
    assert deck_svgs(deck)[2].count("<line ") == 1


def test_a_point_is_a_group_that_names_it(deck: Deck) -> None:
    root = etree.fromstring(deck_svgs(deck)[3].encode())
    groups = [g.get("data-point") for g in root.iter(f"{SVG}g") if g.get("data-point")]
    assert groups == ["0"] * 4 + ["1"] * 4 + ["2"] * 4


def test_equal_decks_have_equal_pictures(deck: Deck) -> None:
    assert deck_svgs(sample().deck) == deck_svgs(deck)


@pytest.mark.parametrize("width", [160, 1280, 1921])
def test_a_png_is_as_wide_as_asked(width: int, deck: Deck) -> None:
    (page,) = png_pages(deck_svgs(deck)[:1], width_px=width, fonts=fonts_folder())
    assert page.startswith(b"\x89PNG")
    assert struct.unpack(">II", page[16:24]) == (width, round(width * 540 / 960))


def test_every_page_shows_what_its_svg_says(deck: Deck, tmp_path: Path) -> None:
    pages = png_pages(deck_svgs(deck), width_px=480, fonts=fonts_folder())
    assert len(pages) == len(deck.slides)
    assert len({zlib.crc32(page) for page in pages}) == len(pages)
    title = _pixels(pages[0], tmp_path)
    assert tuple(title[2, 2]) == pytest.approx((0x1C, 0x4A, 0x5C), abs=4)
    assert tuple(title[267, 2]) == pytest.approx((0x12, 0x33, 0x3F), abs=4)
    assert tuple(title[42, 432]) == pytest.approx((0x98, 0x56, 0x18), abs=4)
    words = _pixels(pages[8], tmp_path)
    assert words.min() < 80
    assert words.max() == 255


def test_no_slides_make_no_pictures() -> None:
    assert png_pages([], width_px=100, fonts=fonts_folder()) == []


def test_a_font_that_is_not_there_is_named_rather_than_replaced(deck: Deck) -> None:
    slide = deck.slides[8]
    other = tuple(
        replace(e, family="Nowhere Sans") if isinstance(e, TextBox) else e for e in slide.elements
    )
    svgs = deck_svgs(replace(deck, slides=(replace(slide, elements=other),)))
    with pytest.raises(MissingError, match="Nowhere Sans"):
        png_pages(svgs, width_px=100, fonts=fonts_folder())


def test_a_contact_sheet_shows_all_slides_in_rows(deck: Deck, tmp_path: Path) -> None:
    fonts = fonts_folder()
    two_rows = contact_sheet(deck_svgs(deck)[:4], columns=3, width_px=600, fonts=fonts)
    three_rows = contact_sheet(deck_svgs(deck), columns=3, width_px=600, fonts=fonts)
    sizes = [struct.unpack(">II", page[16:24]) for page in (two_rows, three_rows)]
    assert [width for width, _ in sizes] == [600, 600]
    assert sizes[1][1] == pytest.approx(sizes[0][1] * 3 / 2, rel=0.05)
    assert tuple(_pixels(two_rows, tmp_path)[20, 30]) == pytest.approx((0x1C, 0x4A, 0x5C), abs=5)


def test_a_standalone_svg_brings_the_characters_it_shows(deck: Deck) -> None:
    for laid, svg in zip(deck.slides, standalone_svgs(deck), strict=True):
        etree.fromstring(svg.encode())
        shown: dict[bool, set[str]] = {}
        for box in (e for e in laid.elements if isinstance(e, TextBox)):
            shown.setdefault(box.bold, set()).update(box.text.replace("\n", ""))
        faces = re.findall(r"font-weight:(\d+);src:url\(data:font/woff;base64,([^)]+)\)", svg)
        assert {weight == "700" for weight, _ in faces} == set(shown)
        for weight, data in faces:
            assert shown[weight == "700"] <= _covered(base64.b64decode(data))
            assert len(data) < 100_000


def _covered(woff: bytes) -> set[str]:
    """The characters of a WOFF 1.0 font."""
    tables = struct.unpack_from(">H", woff, 12)[0]
    sfnt: dict[bytes, bytes] = {}
    for number in range(tables):
        tag, at, packed, length, _ = struct.unpack_from(">4sIIII", woff, 44 + 20 * number)
        data = woff[at : at + packed]
        sfnt[tag] = zlib.decompress(data) if packed < length else data
    head = struct.pack(">IHHHH", 0x00010000, tables, 0, 0, 0)
    entries, body = b"", b""
    for tag, data in sfnt.items():
        entries += struct.pack(">4sIII", tag, 0, 12 + 16 * tables + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    face = uharfbuzz.Face(uharfbuzz.Blob(head + entries + body))
    return {chr(code) for code in face.unicodes}
