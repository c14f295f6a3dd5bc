"""Options: what is accepted, what is refused and with which help."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechcast.config import (
    FORMATS,
    BuildOptions,
    Pauses,
    parse_formats,
    parse_loudness,
)
from speechcast.config_file import find_config, read_config
from speechcast.errors import InputError, UsageError


def test_the_default_formats_are_deck_audio_and_captions() -> None:
    assert BuildOptions().formats == ("pptx", "mp3", "srt", "vtt")


def test_formats_are_named_once_in_one_order() -> None:
    assert parse_formats("vtt, mp3,default,mp3") == ("pptx", "mp3", "srt", "vtt")


def test_the_set_all_names_every_format() -> None:
    assert parse_formats("all") == FORMATS


@pytest.mark.parametrize(
    ("wrong", "right"), [("ppt", "pptx"), ("clip", "clips"), ("al", "all"), ("mp33", "mp3")]
)
def test_an_unknown_format_is_refused_with_the_nearest_known_one(wrong: str, right: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_formats(wrong)
    assert f"Did you mean {right}?" in str(caught.value)


@pytest.mark.parametrize("value", ["loud", "0", "-99", "nan"])
def test_a_loudness_out_of_range_is_refused(value: str) -> None:
    with pytest.raises(UsageError, match="loudness"):
        parse_loudness(value)


def test_loudness_can_be_left_alone() -> None:
    assert parse_loudness("off") is None


@pytest.mark.parametrize("given", [{"speed": 0.1}, {"jobs": -1}, {"language": "de"},
                                   {"narration": "brief-ish"}, {"handout": "besides"}, {"silent_slide": -1.0},
                                   {"session": 5}, {"session": 481}])  # fmt: skip
def test_a_value_that_cannot_be_meant_is_refused_at_construction(given: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        BuildOptions(**given)  # type: ignore[arg-type]


def test_captions_without_a_narration_are_refused() -> None:
    with pytest.raises(UsageError, match="srt"):
        BuildOptions(formats=("pptx", "srt"), narration="none")


def test_the_usual_formats_without_a_narration_are_the_deck() -> None:
    assert BuildOptions(narration="none").formats == ("pptx",)


def test_formats_come_with_those_that_they_are_made_of() -> None:
    assert BuildOptions(formats=("scorm12",)).formats == ("mp3", "scorm12")
    assert BuildOptions(formats=parse_formats("kit")).formats == ("pptx", "mp3", "kit")
    assert BuildOptions(formats=parse_formats("anki")).formats == ("clips", "anki")


def test_kit_and_cards_are_made_without_sound_where_nothing_is_narrated() -> None:
    options = BuildOptions(formats=parse_formats("kit,anki"), narration="none")
    assert options.formats == ("pptx", "anki", "kit")


def test_what_cannot_be_made_without_sound_is_named_with_the_list_that_can() -> None:
    with pytest.raises(UsageError) as caught:
        BuildOptions(formats=parse_formats("study"), narration="none")
    said = str(caught.value)
    assert "scorm12, scorm2004, epub" in said
    assert "mp3" not in said
    assert "--formats anki,quiz,moodle,gift,docx,guide-pdf,kit" in said


def _toml(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "speechcast.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_config_file_sets_options_and_pauses(tmp_path: Path) -> None:
    path = _toml(tmp_path, 'voice = "espeak:cmn"\nspeed = 1\nsilent-slide = 2\n'
                           'formats = ["pptx", "audio"]\nreplace = "**=清河"\n[pauses]\nslide = 2\n')  # fmt: skip
    options = BuildOptions(**read_config(path))  # type: ignore[arg-type]
    assert options.voice == "espeak:cmn"
    assert options.speed == 1.0
    assert options.silent_slide == 2.0
    assert "m4b" in options.formats
    assert options.replace == ("**=清河",)
    assert options.pauses == Pauses(slide=2.0)


def test_a_template_in_a_config_file_is_relative_to_it(tmp_path: Path) -> None:
    path = _toml(tmp_path, 'template = "house.pptx"\n')
    assert read_config(path)["template"] == str(tmp_path / "house.pptx")


def test_an_unknown_key_is_refused_with_the_nearest_known_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        read_config(_toml(tmp_path, "voise = 1\n"))
    assert "Did you mean voice?" in str(caught.value)


@pytest.mark.parametrize("text", ["speed = true\n", 'jobs = "2"\n', "[pauses]\nslde = 1\n",
                                  "pauses = 3\n", "[pauses]\nslide = 100\n"])  # fmt: skip
def test_a_value_of_the_wrong_kind_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError):
        read_config(_toml(tmp_path, text))


def test_a_broken_config_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not TOML"):
        read_config(_toml(tmp_path, "speed = \n"))


def test_the_config_file_beside_the_speech_is_found(tmp_path: Path) -> None:
    path = _toml(tmp_path, "speed = 1\n")
    assert find_config(tmp_path / "speech.txt") == path
    assert find_config(tmp_path / "else" / "speech.txt") is None
