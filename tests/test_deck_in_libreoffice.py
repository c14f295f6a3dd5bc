"""The deck as a second program understands it: sound, reveals, advance, and where words stand."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from libreoffice import convert, words
from sample_deck import STAMP, Sample, sample, write_clips
from speechcast.model.scene import TextBox
from speechcast.writers.pptx import write_pptx

SIDEWAYS_PT = 1.0
"""How far a word may stand out of its box to the side: rounding of the PDF."""
UPWARDS_EM = 0.45
"""The boxes of words in a PDF are as high as the face's ascent and descent, more than the line."""


@dataclass(frozen=True)
class Opened:
    """A deck, and LibreOffice's understanding of it."""

    made: Sample
    content: etree._Element
    pdf: Path


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    folder = tmp_path_factory.mktemp("office")
    made = sample()
    write_pptx(
        folder / "deck.pptx", document=made.document, outline=made.outline, deck=made.deck,
        template_bytes=made.template, timeline=made.timeline,
        clips=write_clips(folder, made.timeline), stamp=STAMP,
    )  # fmt: skip
    for kind in ("odp", "pdf"):
        convert([folder / "deck.pptx"], kind)
    with zipfile.ZipFile(folder / "deck.odp") as archive:
        content = etree.fromstring(archive.read("content.xml"))
    return Opened(made, content, folder / "deck.pdf")


def _local(node: etree._Element, name: str) -> str | None:
    """An attribute by its name without namespace."""
    found = (v for k, v in node.attrib.items() if etree.QName(k).localname == name)
    return next(found, None)


def _seconds(text: str) -> float:
    clock = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?", text)
    if clock:
        hours, minutes, seconds = (float(part or 0) for part in clock.groups())
        return hours * 3600 + minutes * 60 + seconds
    return float(text.removesuffix("s"))


def _pages(opened: Opened) -> list[etree._Element]:
    return list(opened.content.iter("{*}page"))


def _style(opened: Opened, page: etree._Element) -> etree._Element:
    name = _local(page, "style-name")
    return next(
        style for style in opened.content.iter("{*}style") if _local(style, "name") == name
    ).find("{*}drawing-page-properties")


def test_every_slide_that_speaks_starts_its_sound_by_itself(opened: Opened) -> None:
    for page, slide in zip(_pages(opened), opened.made.timeline.slides, strict=True):
        plays = [n for n in page.iter("{*}command") if _local(n, "command") == "play"]
        assert len(plays) == (1 if opened.made.timeline.utterances_of(slide) else 0)
        for play in plays:
            assert _local(play.getparent(), "node-type") == "after-previous"
            step: etree._Element | None = play.getparent()
            while step is not None and _local(step, "node-type") != "main-sequence":
                assert _local(step, "begin") == "0s"
                step = step.getparent()


def test_every_point_appears_when_the_timeline_says(opened: Opened) -> None:
    timeline = opened.made.timeline
    for page, slide in zip(_pages(opened), timeline.slides, strict=True):
        due = {
            (r.at - slide.start) / timeline.sample_rate
            for r in timeline.reveals
            if r.slide == slide.id
        }
        begins = {
            _seconds(_local(node, "begin") or "0s")
            for node in page.iter("{*}par")
            if _local(node, "preset-class") == "entrance"
        }
        assert len(begins) == len(due)
        for found, expected in zip(sorted(begins), sorted(due), strict=True):
            assert abs(found - expected) <= 0.1


def test_every_slide_moves_on_by_itself_when_its_passage_has_ended(opened: Opened) -> None:
    timeline = opened.made.timeline
    for page, slide in zip(_pages(opened), timeline.slides, strict=True):
        style = _style(opened, page)
        assert _local(style, "transition-type") == "automatic"
        length = (slide.end - slide.start) / timeline.sample_rate
        assert length <= _seconds(_local(style, "duration") or "0s") < length + 1


def test_no_word_leaves_its_box(opened: Opened) -> None:
    seen: dict[int, str] = {}
    for number, word, left, top, right, bottom in words(opened.pdf):
        boxes = [
            e for e in opened.made.deck.slides[number].elements
            if isinstance(e, TextBox) and e.native and word.strip("•") in e.text.replace("\n", "")
        ]  # fmt: skip
        assert any(
            b.box.x - SIDEWAYS_PT <= left
            and right <= b.box.x + b.box.w + SIDEWAYS_PT
            and b.box.y - UPWARDS_EM * b.size <= top
            and bottom <= b.box.y + b.box.h + UPWARDS_EM * b.size
            for b in boxes
        ), (number, word)
        seen[number] = seen.get(number, "") + word
    for number, laid in enumerate(opened.made.deck.slides):
        shown = [e.text for e in laid.elements if isinstance(e, TextBox) and e.native]
        for character in "".join("".join(shown).split()):
            assert character in seen[number]
