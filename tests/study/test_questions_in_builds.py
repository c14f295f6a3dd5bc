"""A build's questions: few of them are told of, and edited ones are read before anything is spoken."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from speechcast.check import check_build
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
        quiz.read_text(encoding="utf-8") + "\n## 新题 单选\n\n栽多少？\n\n> 没有这句\n",
        encoding="utf-8",
    )
    with pytest.raises(InputError, match=r"quiz\.md"):
        build(speech, out, BuildOptions(formats=("quiz", "mp3"), voice="silence"))
    assert not (out / "narration.mp3").exists()
    assert not (out / "timeline.json").exists()


def test_changed_questions_leave_the_book_and_the_terms_as_they_are(
    speech: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    wanted = BuildOptions(formats=("quiz", "epub"), voice="silence")
    build(speech, out, wanted)
    kept = [out / "study/book.epub", out / "study/terms.json"]
    before = [path.stat().st_mtime_ns for path in kept]
    quiz = out / "study/quiz.md"
    quiz.write_text(
        quiz.read_text(encoding="utf-8") + "\n## 谈谈\n\n怎么排班？\n", encoding="utf-8"
    )
    build(speech, out, wanted)
    assert [path.stat().st_mtime_ns for path in kept] == before
    assert "怎么排班" in (out / "study/quiz.json").read_text(encoding="utf-8")


def test_a_question_of_ones_own_without_quotation_reaches_every_file(
    speech: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    formats = (
        "pptx",
        "mp3",
        "scorm12",
        "anki",
        "quiz",
        "moodle",
        "gift",
        "docx",
        "guide-pdf",
        "kit",
    )
    wanted = BuildOptions(formats=formats, voice="silence", session=15, discussion_slides=True)
    build(speech, out, QUESTIONS)
    quiz = out / "study/quiz.md"
    own = "\n## 值班 单选\n\n谁来值班？\n\n- [x] 林场轮流\n- [ ] 不用值班\n\n## 谈谈\n\n我们怎么排班？\n"
    quiz.write_text(quiz.read_text(encoding="utf-8") + own, encoding="utf-8")
    made = build(speech, out, wanted)
    (notice,) = (n for n in made.notices if n.code == "question-untied")
    assert "值班" in notice.message and "谈谈" in notice.message
    assert quiz.read_text(encoding="utf-8").endswith(own)
    assert 'href="study/quiz.md"' in (out / "index.html").read_text(encoding="utf-8")
    for name in ("quiz.json", "quiz.xml", "quiz.gift"):
        assert "谁来值班？" in (out / "study" / name).read_text(encoding="utf-8")
    with zipfile.ZipFile(out / "study/scorm12.zip") as course:
        assert "谁来值班？" in course.read("course.js").decode("utf-8")
    for name in ("guide.docx", "questions.docx"):
        said = [p.text for p in docx.Document(str(out / "study" / name)).paragraphs]
        assert any("谁来值班？" in text for text in said)
    key = docx.Document(str(out / "study/guide.docx")).tables[-1]
    assert [cell.text for cell in key.rows[-1].cells][1:] == ["A", ""]
    assert check_build(out, allow_edited=True).checked
