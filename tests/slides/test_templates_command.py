"""`speechcast templates`: what a person is told about a template."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from pptx import Presentation

from speechcast.cli.templates import templates_group
from speechcast.errors import UsageError
from speechcast.model.outline import SlideKind
from speechcast.slides import load_template, sample_speech


def run(*arguments: str) -> str:
    done = CliRunner().invoke(templates_group, arguments, catch_exceptions=False,
                              standalone_mode=False)  # fmt: skip
    return done.output


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_check_says_what_a_bundled_template_holds_and_makes_a_sample() -> None:
    told = run("check", "keynote")
    assert "bullets   bullets  by its name    heading up to 50 Chinese characters" in told
    assert "up to 5 items" in told
    assert "No layout of their own" not in told
    assert len(Presentation("keynote-sample.pptx").slides) == 11


def test_a_check_says_what_a_foreign_template_lacks(tmp_path: Path) -> None:
    Presentation().save(str(tmp_path / "company.pptx"))
    found = json.loads(run("check", "company.pptx", "--language", "en", "--json"))
    assert found["missing"] == ["agenda", "summary", "closing"]
    how = {entry["kind"]: entry["how"] for entry in found["kinds"]}
    assert (how["cards"], how["bullets"]) == ("drawn", "name")
    assert "Blank" in found["unused"]
    layouts = {entry["kind"]: entry["layout"] for entry in found["kinds"]}
    assert layouts["section"] == "Section Header"
    preferred, smallest = found["kinds"][0]["heading"]["zh"]
    assert 10 < preferred < smallest
    assert Path(found["sample"]).is_file()


def test_a_new_template_is_a_copy_that_can_be_used_and_nothing_is_overwritten() -> None:
    assert "--template ours.pptx" in run("new", "ours.pptx", "--from", "training")
    assert load_template("ours.pptx").design.name == "training"
    with pytest.raises(UsageError, match="there already"):
        run("new", "ours.pptx")
    with pytest.raises(UsageError, match=r"ours\.pptx"):
        run("new", "ours.ppt")


def test_a_sample_never_overwrites_the_template_it_shows(tmp_path: Path) -> None:
    Presentation().save(str(tmp_path / "a.pptx"))
    with pytest.raises(UsageError, match="overwrite"):
        run("check", "a.pptx", "--sample", "a.pptx")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sample_speech_has_every_kind_of_slide_but_pictures(language: str) -> None:
    document, outline = sample_speech(language)
    kinds = {slide.kind for slide in outline.slides()}
    assert kinds == set(SlideKind) - {SlideKind.MEDIA}
    spans = [slide.span for slide in outline.slides()]
    assert "".join(span.of(document.text) for span in spans) == document.text
