"""Two pictures of one scene: ours from the SVG, LibreOffice's from the deck, line by line.

Measured with the theme's faces replaced by those that pictures are drawn with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from libreoffice import convert, pages, words
from sample_deck import STAMP
from speechcast.assets import fonts_folder
from speechcast.model.scene import Deck, Line, TextBox, ThemeFonts
from speechcast.readers import ReadOptions, read
from speechcast.renditions.pictures import deck_svgs, png_pages
from speechcast.slides import lay_out, load_template
from speechcast.structurer import structure
from speechcast.writers.pptx import write_pptx

EXAMPLES = Path(__file__).parent.parent / "examples"
SHORT = (("city-congress.zh.txt", "briefing"), ("library-keynote.en.txt", "training"))
LONG = tuple(
    (speech, template)
    for speech in ("city-congress.zh.txt", "library-keynote.en.txt")
    for template in ("briefing", "keynote", "training")
)
SCALE = 2
"""Pixels a point."""
LINE_TOLERANCE_PT = 4.0
SIMILARITY = 0.85
MARGIN_PT = 6
SEARCH_PT = 6

Grey = NDArray[np.float64]


@dataclass(frozen=True)
class Compared:
    """A deck with both pictures of its slides."""

    name: str
    deck: Deck
    pdf: Path
    ours: list[Grey]
    theirs: list[Grey]


def _faces(deck: Deck) -> ThemeFonts:
    """The families with which the deck's texts are drawn in pictures."""
    family = {
        box.major: box.family
        for slide in deck.slides
        for box in slide.elements
        if isinstance(box, TextBox)
    }
    minor = family.get(False, "Noto Sans SC")
    major = family.get(True, minor)
    return ThemeFonts(major, major, minor, minor)


def _grey(png: bytes, folder: Path) -> Grey:
    path = folder / "page.png"
    path.write_bytes(png)
    with av.open(str(path)) as container:
        return next(container.decode(video=0)).to_ndarray(format="gray").astype(float)


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(SHORT, id="two decks"),
        pytest.param(LONG, id="all templates", marks=pytest.mark.soak),
    ],
)
def compared(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> list[Compared]:
    folder = tmp_path_factory.mktemp("compared")
    decks: dict[str, Deck] = {}
    for speech, name in request.param:
        document = read(EXAMPLES / speech, ReadOptions(), stdin=None)
        outline = structure(document)
        template = load_template(name)
        deck = lay_out(document, outline, template)
        deck = replace(deck, theme_fonts=_faces(deck))
        case = f"{Path(speech).stem}-{name}"
        decks[case] = deck
        write_pptx(
            folder / f"{case}.pptx", document=document, outline=outline, deck=deck,
            template_bytes=template.data, timeline=None, clips={}, stamp=STAMP,
        )  # fmt: skip
    convert([folder / f"{case}.pptx" for case in decks], "pdf")
    found = []
    for case, deck in decks.items():
        width, height = round(deck.width * SCALE), round(deck.height * SCALE)
        pdf = folder / f"{case}.pdf"
        drawn = png_pages(deck_svgs(deck), width_px=width, fonts=fonts_folder())
        theirs = [page.astype(float) for page in pages(pdf, width, height)]
        found.append(Compared(case, deck, pdf, [_grey(p, folder) for p in drawn], theirs))
    return found


def _lines(compared: Compared) -> Iterator[tuple[int, TextBox, Line]]:
    for number, slide in enumerate(compared.deck.slides):
        for box in slide.elements:
            if isinstance(box, TextBox):
                yield from ((number, box, line) for line in box.lines if line.text.strip())


def _ink(page: Grey, box: TextBox, line: Line) -> Grey:
    """How much each pixel around a line differs from what lies behind it."""
    left, right = line.x - MARGIN_PT, line.x + line.width + MARGIN_PT
    top = line.baseline - 0.95 * box.size - MARGIN_PT
    bottom = line.baseline + 0.25 * box.size + MARGIN_PT
    rows, columns = (slice(max(0, round(a * SCALE)), max(0, round(b * SCALE)))
                     for a, b in ((top, bottom), (left, right)))  # fmt: skip
    cut = page[rows, columns]
    return np.abs(cut - np.median(cut))


def _shift(ours: Grey, theirs: Grey) -> float:
    """By how many points the profile must be moved to lie on the other."""
    reach = SEARCH_PT * SCALE
    costs = [(np.abs(np.roll(ours, by) - theirs).sum(), by) for by in range(-reach, reach + 1)]
    return min(costs)[1] / SCALE


def test_every_line_stands_where_libreoffice_puts_it(compared: list[Compared]) -> None:
    for one in compared:
        assert len(one.ours) == len(one.theirs) == len(one.deck.slides)
        for number, box, line in _lines(one):
            ours, theirs = _ink(one.ours[number], box, line), _ink(one.theirs[number], box, line)
            place = (one.name, number + 1, box.slot, line.text)
            assert abs(_shift(ours.sum(axis=1), theirs.sum(axis=1))) <= LINE_TOLERANCE_PT, place
            begins = [int(np.argmax((cut > 60).any(axis=0))) / SCALE for cut in (ours, theirs)]
            assert abs(begins[0] - begins[1]) <= LINE_TOLERANCE_PT, place


def test_no_word_leaves_the_box_that_the_scene_gives_it(compared: list[Compared]) -> None:
    for one in compared:
        for number, word, left, top, right, bottom in words(one.pdf):
            boxes = [
                box for box in one.deck.slides[number].elements
                if isinstance(box, TextBox)
                and word.strip("•") in "".join(box.text.split())
            ]  # fmt: skip
            assert any(
                b.box.x - b.hang - 1 <= left
                and right <= b.box.x + b.box.w + 1
                and b.box.y - 0.6 * b.size <= top
                and bottom <= b.box.y + b.box.h + 0.6 * b.size
                for b in boxes
            ), (one.name, number + 1, word)


def _smooth(page: Grey) -> Grey:
    """Means over windows of 7 × 7 pixels."""
    for axis in (0, 1):
        ends = [(4, 3) if side == axis else (0, 0) for side in (0, 1)]
        sums = np.cumsum(np.pad(page, ends, mode="edge"), axis=axis)
        length = page.shape[axis]
        page = (sums.take(range(7, length + 7), axis) - sums.take(range(length), axis)) / 7
    return page


def _similarity(a: Grey, b: Grey, where: NDArray[np.bool_]) -> float:
    """Mean structural similarity (Wang et al. 2004) of two grey pictures."""
    light, contrast = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    mean_a, mean_b = _smooth(a), _smooth(b)
    spread_a, spread_b = _smooth(a * a) - mean_a**2, _smooth(b * b) - mean_b**2
    common = _smooth(a * b) - mean_a * mean_b
    above = (2 * mean_a * mean_b + light) * (2 * common + contrast)
    below = (mean_a**2 + mean_b**2 + light) * (spread_a + spread_b + contrast)
    return float((above / below)[where].mean())


def test_the_two_pictures_are_alike_where_text_stands(compared: list[Compared]) -> None:
    for one in compared:
        found = []
        for slide, ours, theirs in zip(one.deck.slides, one.ours, one.theirs, strict=True):
            small = [
                page.reshape(page.shape[0] // SCALE, SCALE, -1, SCALE).mean(axis=(1, 3))
                for page in (ours, theirs)
            ]
            where = np.zeros(small[0].shape, dtype=bool)
            for box in (e.box for e in slide.elements if isinstance(e, TextBox)):
                rows = slice(max(0, round(box.y)), round(box.y + box.h))
                where[rows, max(0, round(box.x)) : round(box.x + box.w)] = True
            found.append(_similarity(small[0], small[1], where))
        assert np.mean(found) >= SIMILARITY, (one.name, found)
