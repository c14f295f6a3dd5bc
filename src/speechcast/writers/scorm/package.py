"""The speech as a course for a learning platform: the player with its questions as a SCORM package."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Sequence
from datetime import datetime
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

from speechcast.errors import UsageError
from speechcast.files import replacing
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.samples import milliseconds
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.renditions.archive import add_entry
from speechcast.renditions.cues import Cue
from speechcast.renditions.player import player_site
from speechcast.study import Question, Quiz
from speechcast.writers.scorm.identifiers import identifiers
from speechcast.writers.scorm.manifest import manifest_12, manifest_2004

PASS_MARK = 0.7
HEARD = 0.8
"""Share of right answers that passes, and of sentences heard that completes."""

VERSIONS = ("1.2", "2004")

_WORDS = {
    "zh": {
        "questions": "测验", "progress": "学习进度", "result": "学习结果", "check": "提交", "next": "继续",
        "hear": "听原文", "right": "答对了", "wrong": "答错了", "it_is": "正确答案：{answer}", "true": "正确",
        "false": "错误", "your_answer": "你的答案", "answer_first": "请先作答。", "up": "上移", "down": "下移",
        "position": "第 {n} 题，共 {all} 题", "score": "答对 {right} / {all}（{percent}）", "passed": "已通过。",
        "failed": "未达到 {pass} 的及格线，可以重做答错的题。", "unanswered": "还有 {n} 题没有作答。",
        "heard": "已听讲话的 {percent}。", "hear_more": "听满 {percent} 并答完全部题目，本课程即为完成。",
        "all_right": "全部题目都答对了。", "mark_reached": "答题已达到及格线。",
        "hear_rest": "听满讲话的 {percent}，本课程即为完成。", "go_on": "继续听",
        "mark": "答对 {pass} 即为通过。", "answer_rest": "继续答题", "again": "重做答错的题", "close": "返回讲话",
    },
    "en": {
        "questions": "Questions", "progress": "Progress", "result": "Result", "check": "Check", "next": "Continue",
        "hear": "Hear the passage", "right": "Right", "wrong": "Not right", "it_is": "Right answer: {answer}",
        "true": "True", "false": "False", "your_answer": "Your answer", "answer_first": "Please answer first.",
        "up": "Move up", "down": "Move down", "position": "Question {n} of {all}",
        "score": "{right} of {all} right ({percent})", "passed": "You have passed.",
        "failed": "The pass mark is {pass}. You can do the wrong ones again.", "unanswered": "{n} questions are not answered yet.",
        "heard": "You have heard {percent} of the speech.",
        "hear_more": "The course is complete when you have heard {percent} and answered every question.",
        "all_right": "Every question is right.", "mark_reached": "The pass mark is reached.",
        "hear_rest": "The course is complete when you have heard {percent} of the speech.", "go_on": "Go on listening",
        "mark": "You pass when {pass} are right.", "answer_rest": "Answer the rest", "again": "Do the wrong ones again", "close": "Back to the speech",
    },
}  # fmt: skip


def write_scorm(
    target: Path,
    *,
    version: str,
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline,
    cues: Sequence[Cue],
    quiz: Quiz,
    audio: Path,
    stamp: datetime,
    pass_mark: float = PASS_MARK,
) -> None:
    """Write the course as a zip: manifest at its root, the player, the narration, the questions.

    Questions come after the part that answers them and can be reached at any time. The course is
    complete when `HEARD` of the sentences were heard and every graded question was answered; it is
    passed when `pass_mark` of the answers are right. Place, sentences heard and answers are kept.

    Args:
        target: The zip.
        version: `1.2` or `2004` (4th edition).
        document, outline, deck, timeline, cues: One build.
        quiz: The questions; open ones are left to the guide.
        audio: The narration as MP3.
        stamp: Date of the files in the zip.
        pass_mark: Share of right answers, 0 to 1.

    Raises:
        UsageError: for an unknown version or a pass mark out of range.
        MissingError: when a font of the slides is not installed.
        OutputError: when `target` cannot be written.
    """
    if version not in VERSIONS:
        raise UsageError(f"SCORM {version} is not known", hint="Known: 1.2, 2004.")
    if not 0 <= pass_mark <= 1:
        raise UsageError(f"a pass mark of {pass_mark:g} is out of range", hint="Give 0 to 1.")
    site = player_site(
        document=document, outline=outline, deck=deck, timeline=timeline, cues=cues, audio=audio
    )
    entries = dict(site.files)
    entries["index.html"] = _with_course(entries["index.html"])
    entries["course.css"] = _asset("course.css").encode("utf-8")
    data = course_data(outline, timeline, quiz, version=version, pass_mark=pass_mark)
    entries["course.js"] = _program(data)
    names = sorted([*entries, audio.name])
    title = outline.title.text or document.source_name
    make = manifest_12 if version == "1.2" else manifest_2004
    manifest = make(title, data["key"], names, pass_mark, graded=bool(data["items"]))
    with replacing(target) as temporary, zipfile.ZipFile(temporary, "w") as package:
        add_entry(package, "imsmanifest.xml", manifest, stamp)
        for name in sorted(entries):
            add_entry(package, name, entries[name], stamp)
        add_entry(package, audio.name, audio.read_bytes(), stamp, stored=True)


def course_data(
    outline: Outline, timeline: Timeline, quiz: Quiz, *, version: str, pass_mark: float
) -> dict[str, Any]:
    """What the course's program reads: questions, after which part they come, and its words."""
    graded = list(quiz.graded())
    sections = {slide.id: section.id for section in outline.sections for slide in section.slides}
    spoken = {timed.of for timed in timeline.slides}
    shown = [s.id for s in outline.sections if any(slide.id in spoken for slide in s.slides)]
    parts: dict[str, list[int]] = {}
    for number, question in enumerate(graded):
        parts.setdefault(sections.get(question.slide, shown[-1]), []).append(number)
    names = identifiers([question.id for question in graded])
    items = [_item(name, one, timeline) for name, one in zip(names, graded, strict=True)]
    listed = json.dumps([quiz.title, items], ensure_ascii=False, sort_keys=True)
    return {
        "version": version,
        "key": hashlib.sha256(listed.encode("utf-8")).hexdigest()[:12],
        "pass": pass_mark,
        "heard": HEARD,
        "items": items,
        "parts": [
            {"after": section, "items": parts[section]}
            for section in shown[:-1]
            if section in parts
        ],
        "words": _WORDS[quiz.language],
    }


def _item(name: str, question: Question, timeline: Timeline) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": name,
        "type": question.type.value,
        "stem": question.stem,
        "answer": question.answer,
        "why": question.rationale,
    }
    if question.options:
        item["options"] = question.options
    if question.accept:
        item["accept"] = question.accept
    if question.at is not None:
        item["t"] = milliseconds(question.at, timeline.sample_rate) / 1000
    return item


def _asset(name: str) -> str:
    return (package_files("speechcast.writers.scorm") / "assets" / name).read_text(encoding="utf-8")


def _program(data: dict[str, Any]) -> bytes:
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    parts = "\n".join(_asset(name) for name in ("lms.js", "questions.js", "course.js"))
    return (
        "(() => {\n'use strict';\n\n"
        f"const course = {told};\nconst words = course.words;\nconst player = window.speechcast;\n\n"
        f"{parts}}})();\n"
    ).encode()


def _with_course(page: bytes) -> bytes:
    html = page.decode("utf-8")
    style = '<link rel="stylesheet" href="course.css">\n</head>'
    script = '<script src="course.js"></script>\n</body>'
    return html.replace("</head>", style, 1).replace("</body>", script, 1).encode("utf-8")
