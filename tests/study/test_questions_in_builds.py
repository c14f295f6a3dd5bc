"""A build's questions: few of them are told of, and edited ones are read before anything is spoken."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechcast.config import BuildOptions
from speechcast.errors import InputError
from speechcast.pipeline import build

SPEECH = """在护林工作会议上的讲话

各位同事：
今年要把树种好。春天栽下3万棵，秋天再补1万棵。栽下去还要管得住，每片林子有人管，每棵树有人浇。
"""
QUESTIONS = BuildOptions(formats=("quiz",), narration="none")


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "speech.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


def test_a_speech_that_gives_few_questions_says_so_in_every_build(
    speech: Path, tmp_path: Path
) -> None:
    for _ in range(2):
        told = build(speech, tmp_path / "out", QUESTIONS).notices
        (notice,) = (notice for notice in told if notice.code == "fewer-questions")
        assert "study/quiz.md" in notice.message


def test_an_edited_quiz_that_is_none_is_refused_before_anything_is_spoken(
    speech: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    build(speech, out, QUESTIONS)
    quiz = out / "study/quiz.md"
    quiz.write_text(
        quiz.read_text(encoding="utf-8") + "\n## 新题 单选\n\n栽多少？\n", encoding="utf-8"
    )
    with pytest.raises(InputError, match=r"quiz\.md"):
        build(speech, out, BuildOptions(formats=("quiz", "mp3"), voice="silence"))
    assert not (out / "narration.mp3").exists()
    assert not (out / "timeline.json").exists()
