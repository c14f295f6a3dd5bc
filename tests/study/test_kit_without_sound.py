"""The kit of a session where nothing is narrated: nothing in it speaks of sound."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from speechcast.check import check_build
from speechcast.config import BuildOptions, parse_formats
from speechcast.pipeline import build
from studied_speeches import EXAMPLES

EXAMPLE = {"zh": "city-congress.zh.txt", "en": "library-keynote.en.txt"}
SOUND = {
    "zh": ("录音", "播放", "收听", "带讲解", "在线课程"),
    "en": ("recording", "narrated", "Play", "Hear", "hear", "online course"),
}


@pytest.mark.parametrize(("language", "minutes"), [("zh", 20), ("en", 90)])
def test_nothing_in_it_speaks_of_sound(language: str, minutes: int, tmp_path: Path) -> None:
    options = BuildOptions(
        formats=parse_formats("kit"), narration="none", session=minutes, discussion_slides=True
    )
    build(EXAMPLES / EXAMPLE[language], tmp_path, options)
    with zipfile.ZipFile(tmp_path / "study/kit.zip") as kit:
        names = kit.namelist()
        page = kit.read("index.html").decode("utf-8")
    assert {"deck.pptx", "session.pptx", "plan.docx", "guide.docx", "quiz.gift"} <= set(names)
    assert not [name for name in names if name.endswith((".mp3", ".mp4"))]
    plan = docx.Document(str(tmp_path / "study/plan.docx"))
    said = [cell.text for table in plan.tables for cell in table._cells]
    for word in SOUND[language]:
        assert word not in page
        assert not [text for text in said if word in text]
    assert check_build(tmp_path).checked


def test_the_page_tells_of_the_course_where_there_is_one(tmp_path: Path) -> None:
    options = BuildOptions(formats=("kit", "scorm12"), voice="silence")
    build(EXAMPLES / EXAMPLE["zh"], tmp_path, options)
    with zipfile.ZipFile(tmp_path / "study/kit.zip") as kit:
        page = kit.read("index.html").decode("utf-8")
        assert {"narration.mp3", "scorm12.zip"} <= set(kit.namelist())
    assert "上传到学习平台" in page
    assert "播放讲话" in page
