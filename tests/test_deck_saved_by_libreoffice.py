"""A deck that a person saved in LibreOffice is read back: headings and notes, slide by slide."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

from libreoffice import convert
from sample_deck import STAMP, Sample, sample, write_clips
from speechcast.model.document import BlockKind
from speechcast.readers import read
from speechcast.writers.pptx import write_pptx


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sample, Path, Path]:
    """The sample, the deck as written, and the deck as LibreOffice saved it."""
    folder = tmp_path_factory.mktemp("saved")
    made = sample()
    written = folder / "written.pptx"
    write_pptx(
        written, document=made.document, outline=made.outline, deck=made.deck,
        template_bytes=made.template, timeline=made.timeline,
        clips=write_clips(folder, made.timeline), stamp=STAMP,
    )  # fmt: skip
    kept = folder / "kept.pptx"
    kept.write_bytes(written.read_bytes())
    convert([kept], "odp")
    kept.unlink()
    convert([kept.with_suffix(".odp")], "pptx")
    return made, written, kept


def _notes(deck: Path) -> list[str]:
    found = []
    for slide in Presentation(str(deck)).slides:
        frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
        found.append("" if frame is None else frame.text.strip())
    return found


def test_libreoffice_wrote_the_deck_that_is_read(saved: tuple[Sample, Path, Path]) -> None:
    _, _, kept = saved
    with zipfile.ZipFile(kept) as archive:
        assert b"LibreOffice" in archive.read("docProps/app.xml")


def test_every_slide_keeps_its_notes(saved: tuple[Sample, Path, Path]) -> None:
    _, written, kept = saved
    assert any(_notes(written))
    assert _notes(kept) == _notes(written)


def test_the_saved_deck_reads_as_the_written_one(saved: tuple[Sample, Path, Path]) -> None:
    _, written, kept = saved
    before, after = read(str(written)), read(str(kept))
    assert any(block.kind is BlockKind.HEADING for block in before.blocks)
    assert after.text == before.text
    assert [(b.kind, b.level, b.span) for b in after.blocks] == [
        (b.kind, b.level, b.span) for b in before.blocks
    ]
