"""The stages as functions of the package, for other programs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import speechcast
from speechcast.errors import UsageError


def test_each_stage_takes_what_the_one_before_it_gave(chinese: Path, tmp_path: Path) -> None:
    document = speechcast.read(chinese)
    outline = speechcast.structure(document)
    deck = speechcast.lay_out(outline, template="briefing")
    narration = speechcast.narrate(outline, voice="silence:")
    timeline = speechcast.align(deck, narration)
    assert timeline.slides[-1].end == timeline.samples
    for name, target in (
        ("pptx", "deck.pptx"), ("mp3", "talk.mp3"), ("srt", "talk.srt"), ("brief", "brief.docx"),
        ("outline.md", "outline.md"), ("timeline.json", "timeline.json"),
    ):  # fmt: skip
        path = speechcast.write(name, tmp_path / target, deck=deck, narration=narration)
        assert path.stat().st_size > 0


def test_a_format_that_is_made_of_the_narration_asks_for_it(english: Path, tmp_path: Path) -> None:
    deck = speechcast.lay_out(speechcast.structure(speechcast.read(english)))
    with pytest.raises(UsageError, match="narration"):
        speechcast.write("vtt", tmp_path / "talk.vtt", deck=deck)
    with pytest.raises(UsageError, match="pptx"):
        speechcast.write("ppt", tmp_path / "talk.ppt", deck=deck)


def test_an_outline_without_its_document_is_refused(english: Path) -> None:
    outline = replace(speechcast.structure(speechcast.read(english)), document=None)
    with pytest.raises(UsageError, match="document"):
        speechcast.lay_out(outline)


def test_a_build_takes_names_as_well_as_paths(english: Path, tmp_path: Path) -> None:
    options = speechcast.BuildOptions(voice="silence:", formats=("srt",))
    built = speechcast.build(str(english), str(tmp_path / "out"), options)
    assert (tmp_path / "out" / "captions.srt").is_file()
    assert built.directory == tmp_path / "out"


def test_an_unknown_name_is_none_of_the_package() -> None:
    with pytest.raises(AttributeError, match="speak"):
        _ = speechcast.speak
