"""`speechcast say`: lexicon and configuration hold, and the sound comes while it is spoken."""

from __future__ import annotations

import subprocess
import sys
import wave
from pathlib import Path

import pytest

from speechcast.cli.main import run
from speechcast.errors import ExitCode

WORDS = '[replace]\n"山" = "一座很高很高很高很高的山"\n'


def _seconds(*arguments: str) -> float:
    assert run(["say", *arguments, "--voice", "silence:", "-o", "out.wav", "-q"]) == ExitCode.DONE
    with wave.open("out.wav") as sound:
        return sound.getnframes() / sound.getframerate()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("text", ["", "  ", "\u3000"])
def test_no_text_is_told_as_what_it_is(text: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["say", text, "--voice", "silence:", "-o", "out.wav"]) == ExitCode.USAGE
    told = capfd.readouterr().err
    assert "nothing to say" in told
    assert "standard input: " not in told


def test_the_lexicon_of_the_folder_holds_for_a_text(folder: Path) -> None:
    plain = _seconds("门前有山。")
    (folder / "lexicon.toml").write_text(WORDS, encoding="utf-8")
    assert _seconds("门前有山。") > plain + 1


def test_the_lexicon_beside_a_file_holds_for_it(folder: Path) -> None:
    (folder / "talk").mkdir()
    speech = folder / "talk" / "speech.txt"
    speech.write_text("门前有山。\n", encoding="utf-8")
    plain = _seconds(str(speech))
    (folder / "talk" / "lexicon.toml").write_text(WORDS, encoding="utf-8")
    assert _seconds(str(speech)) > plain + 1
    assert _seconds("门前有山。") == plain


def test_a_lexicon_can_be_named(folder: Path) -> None:
    (folder / "mine.toml").write_text(WORDS, encoding="utf-8")
    assert _seconds("门前有山。", "--lexicon", "mine.toml") > _seconds("门前有山。") + 1


def test_the_lexicon_of_the_user_holds_everywhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHCAST_DATA", str(folder / "data"))
    plain = _seconds("门前有山。")
    (folder / "data").mkdir()
    (folder / "data" / "lexicon.toml").write_text(WORDS, encoding="utf-8")
    assert _seconds("门前有山。") > plain + 1


def test_pauses_and_speed_are_those_of_the_configuration(folder: Path) -> None:
    plain = _seconds("门开着。灯亮着。")
    (folder / "speechcast.toml").write_text("[pauses]\nsentence = 5\n", encoding="utf-8")
    assert _seconds("门开着。灯亮着。") == pytest.approx(plain + 5 - 0.45)
    (folder / "speechcast.toml").write_text("speed = 0.5\n", encoding="utf-8")
    assert _seconds("门开着。灯亮着。") > 1.5 * plain
    assert _seconds("门开着。灯亮着。", "--speed", "1") == plain


def test_the_sound_alone_goes_to_standard_output() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "speechcast", "say", "门开着，灯亮着。", "--voice", "silence:", "-o", "-"],
        capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith(b"RIFF") and done.stdout[8:16] == b"WAVEfmt "
    assert set(done.stdout[44:]) == {0}
    assert b"done" in done.stderr


def test_a_format_that_nobody_knows_is_refused() -> None:
    assert run(["say", "门开着。", "-o", "out.xyz"]) == ExitCode.USAGE


@pytest.mark.parametrize("name", ["speach.txt", "talks/2026-05.md", "讲话稿.docx"])
def test_a_file_that_is_missing_is_not_spoken_by_its_name(
    name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["say", name, "--voice", "silence:", "-o", "out.wav"]) == ExitCode.INPUT
    assert "does not exist" in capfd.readouterr().err
    assert not Path("out.wav").exists()


def test_words_around_the_name_of_a_file_are_a_text() -> None:
    assert _seconds("请打开 readme.txt") > 0.5


def test_an_address_that_ends_like_a_file_is_a_text() -> None:
    assert _seconds("https://mill.example/flour.html") > 0.5


def test_the_name_of_the_sound_may_hold_brackets() -> None:
    assert run(["say", "你好", "--voice", "silence:", "-o", "a[b].wav"]) == ExitCode.DONE
    assert run(["say", "你好", "--voice", "silence:", "-o", "a]b[.wav"]) == ExitCode.DONE
