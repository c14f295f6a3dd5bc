"""The command line: exit codes, clean streams, and messages that say what to do."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Run
from speechcast.errors import ExitCode

SILENT = ("--voice", "silence:")


def test_a_build_prints_its_result_as_one_json_object(speechcast: Run, chinese: Path) -> None:
    done = speechcast("build", chinese, *SILENT, "--formats", "srt", "--json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["ok"] is True
    assert "captions.srt" in {file["path"] for file in result["files"]}


def test_progress_goes_to_standard_error_only(speechcast: Run, chinese: Path) -> None:
    done = speechcast("build", chinese, *SILENT, "--formats", "srt")
    assert done.stdout == ""
    assert "Speaking" in done.stderr
    assert "output/library" in done.stderr


def test_quiet_says_nothing(speechcast: Run, english: Path) -> None:
    done = speechcast("build", english, *SILENT, "--formats", "srt", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_outline_goes_to_standard_output(speechcast: Run, chinese: Path) -> None:
    done = speechcast("outline", chinese)
    assert done.returncode == 0
    assert done.stdout.startswith("---\n")
    assert "speechcast: outline@1" in done.stdout
    assert json.loads(speechcast("outline", chinese, "--format", "json").stdout)["language"] == "zh"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("name", ["mine.md", "mine.txt"])
def test_an_outline_file_is_read_as_one_however_an_editor_saved_it(
    speechcast: Run, chinese: Path, tmp_path: Path, encoding: str, name: str
) -> None:
    written = speechcast("outline", chinese).stdout
    edited = tmp_path / name
    edited.write_text(written.replace("\n", "\r\n"), encoding=encoding, newline="")
    assert speechcast("outline", edited).stdout == written


def test_an_outline_file_is_read_from_standard_input(speechcast: Run, chinese: Path) -> None:
    written = speechcast("outline", chinese).stdout
    assert speechcast("outline", "-", stdin=written).stdout == written
    done = speechcast("build", "-", *SILENT, "--formats", "srt", "--json", stdin=written)
    assert (
        json.loads(done.stdout)["title"]
        == json.loads(speechcast("outline", chinese, "--format", "json").stdout)["title"]
    )


def test_notices_may_hold_brackets(speechcast: Run, chinese: Path) -> None:
    done = speechcast("outline", chinese, "--replace", "[/b]=x")
    assert done.returncode == 0
    assert "“[/b]=x”" in done.stderr


def test_spoken_prints_a_line_for_each_line(speechcast: Run) -> None:
    done = speechcast("spoken", "-", stdin="2023年增长8%\n**市达****亿元\n")
    assert done.stdout.split("\n")[:2] == ["二零二三年增长百分之八", "某市达若干亿元"]


def test_spoken_prints_readings(speechcast: Run) -> None:
    assert speechcast("spoken", "-", "--pinyin", stdin="重视\n").stdout.strip() == "zhong4 shi4"


def test_doctor_says_where_things_are(speechcast: Run) -> None:
    done = speechcast("doctor")
    assert done.returncode in (0, ExitCode.MISSING)
    assert os.environ["SPEECHCAST_CACHE"] in done.stdout


@pytest.fixture
def refused(speechcast: Run, tmp_path: Path):  # type: ignore[no-untyped-def]
    """Run a build that must be refused: the right code, a remedy, no traceback, no file left."""

    def run(code: ExitCode, *arguments: str | Path, says: str, stdin: str = "") -> None:
        before = sorted(tmp_path.rglob("*"))
        done = speechcast("build", *arguments, *SILENT, stdin=stdin)
        assert done.returncode == code, done.stderr
        assert says in done.stderr
        assert "Traceback" not in done.stderr
        assert sorted(p for p in tmp_path.rglob("*") if ".speechcast" not in p.parts
                      and p.name != "out") == before  # fmt: skip

    return run


def test_a_missing_file(refused, chinese: Path) -> None:  # type: ignore[no-untyped-def]
    refused(ExitCode.INPUT, "libary.txt", says="library.txt")


def test_a_directory(refused, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    refused(ExitCode.INPUT, tmp_path, says="folder")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"\x00\x01\x02\x7fELF\x00\x00\xff", "text"),
        ("……——！\n".encode(), "words"),
    ],
)
def test_input_that_is_no_speech(refused, tmp_path: Path, data: bytes, says: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    refused(ExitCode.INPUT, path, says=says)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--formats", "ppt"), "pptx"),
        (("--template", "breifing"), "briefing"),
        (("--voice", "kokoro:zf_xiaoxia"), "zf_xiaoxiao"),
        (("--voice", "kokro:zf_xiaoxiao"), "kokoro"),
        (("--language", "cn"), "zh"),
        (("--narration", "ful"), "full"),
        (("--replace", "nothing"), "="),
        (("--speed", "9"), "0.5"),
    ],
)
def test_an_option_that_cannot_be_meant(speechcast: Run, chinese: Path,
                                        arguments: tuple[str, ...], says: str) -> None:  # fmt: skip
    done = speechcast("build", chinese, *arguments)
    assert done.returncode == ExitCode.USAGE, done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_option(speechcast: Run, chinese: Path) -> None:
    done = speechcast("build", chinese, "--formts", "srt")
    assert done.returncode == ExitCode.USAGE
    assert "--formats" in done.stderr


def test_an_unknown_option_is_told_as_json_where_that_is_asked_for(
    speechcast: Run, chinese: Path
) -> None:
    done = speechcast("build", chinese, "--json", "--colour", "red")
    assert done.returncode == ExitCode.USAGE
    assert "--colour" in json.loads(done.stdout)["error"]["what"]


def test_voice_data_that_is_missing_names_the_command(
    speechcast: Run, chinese: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHCAST_DATA", str(tmp_path / "nothing"))
    done = speechcast("build", chinese)
    assert done.returncode == ExitCode.MISSING
    assert done.stderr.rstrip().endswith("speechcast voices pull")


def test_check_of_a_folder_that_is_no_build(speechcast: Run, tmp_path: Path) -> None:
    done = speechcast("check", tmp_path)
    assert done.returncode == ExitCode.INPUT


def test_a_result_that_does_not_hold_has_its_own_code(speechcast: Run, chinese: Path,
                                                      tmp_path: Path) -> None:  # fmt: skip
    speechcast("build", chinese, *SILENT, "-o", "out")
    assert speechcast("check", "out").returncode == ExitCode.DONE
    (tmp_path / "out" / "narration.mp3").unlink()
    done = speechcast("check", "out")
    assert done.returncode == ExitCode.CHECK
    assert "narration.mp3" in done.stderr


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_goes_on_with_the_same_command(
    how: signal.Signals, speechcast: Run, chinese: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "speechcast", "build", str(chinese), "--voice", "espeak:cmn",
               "-o", "out"]  # fmt: skip
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    said = ""
    while "Speaking" not in said and (line := process.stderr.readline()):
        said += line
    process.send_signal(how)
    _, told = process.communicate(timeout=60)
    told = said + told
    assert process.returncode in (ExitCode.INTERRUPTED, ExitCode.DONE), told
    assert "Traceback" not in told
    assert speechcast("build", chinese, "--voice", "espeak:cmn", "-o", "out").returncode == 0
    assert speechcast("check", "out").returncode == 0


def test_the_exit_codes_are_documented() -> None:
    table = (Path(__file__).parent.parent / "docs" / "command-line.md").read_text("utf-8")
    for code in ExitCode:
        assert f"| {int(code)} |" in table
