"""Everything for a training session in one archive, with a page that explains each file."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from speechcast.files import replacing
from speechcast.renditions.archive import add_entry

_STORED = frozenset({".mp3", ".m4b", ".mp4", ".pptx", ".docx", ".zip", ".epub", ".apkg", ".png"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the page says of a file: its name for a person, when and how it is used."""

    name: str
    use: str


_WORDS = {
    "zh": {
        "title": "学习培训资料包", "of": "讲话：{title}", "steps": "怎样办好这次学习",
        "print": "打印“练习题”和“答题表”，每人一份；“签到表”打印一份。",
        "play": "用“带讲解的演示文稿”或“讲话录音”播放讲话，按“学习安排”讨论。",
        "present": "放映演示文稿，对照“学习手册”里的原文讲解，按“学习安排”讨论。",
        "mark": "收回答题表，按学习手册最后的“参考答案”批改。",
        "upload": "需要在线学习时，把“在线课程”上传到学习平台。",
        "file": "文件", "use": "用途", "before": "会前", "during": "会上", "online": "线上与课后",
    },
    "en": {
        "title": "Training kit", "of": "Speech: {title}", "steps": "How to run the session",
        "print": "Print the questions and the answer sheet for each person, and the attendance sheet once.",
        "play": "Play the speech with the narrated slides or the recording; discuss as the session plan says.",
        "present": "Show the slides and go through the passages in the study guide; discuss as the session plan says.",
        "mark": "Collect the answer sheets; the answer key is at the end of the study guide.",
        "upload": "For people who study alone, upload the online course to your learning platform.",
        "file": "File", "use": "What it is for", "before": "Before the session", "during": "In the session",
        "online": "Online and afterwards",
    },
}  # fmt: skip
_FILES: Mapping[str, Mapping[str, tuple[str, _Entry]]] = {
    "zh": {
        "plan.docx": ("before", _Entry("学习安排（Word）", "给主持人：目标、每一段的时间和内容、讨论议题和提示。可以修改。")),
        "sheets.docx": ("before", _Entry("签到表与答题表（Word）", "第一页是签到表，打印一份；答题表每人一份。")),
        "questions.docx": ("before", _Entry("练习题（Word）", "不含答案，打印后发给大家。")),
        "guide.docx": ("before", _Entry("学习手册（Word）", "每部分的幻灯片、要点、提法、原文、练习，最后是答案。可以修改。")),
        "guide.pdf": ("before", _Entry("学习手册（PDF）", "与上面相同，用于打印和阅读。")),
        "deck.pptx": ("during", _Entry("带讲解的演示文稿（PowerPoint）", "放映时自动播放讲话，逐条出现要点。")),
        "session.pptx": ("during", _Entry("带讨论题的演示文稿（PowerPoint）", "与上面相同，每部分讲完停在讨论题上：点一下出一题，讨论完再点一下继续。")),
        "narration.mp3": ("during", _Entry("讲话录音（MP3）", "没有投影时直接播放。")),
        "video.mp4": ("during", _Entry("视频（MP4）", "在任何播放器里观看。")),
        "handout.pdf": ("during", _Entry("讲义（PDF）", "幻灯片与讲话原文对照。")),
        "scorm12.zip": ("online", _Entry("在线课程（SCORM 1.2）", "不要解压，直接上传到学习平台（大多数平台用这个）。")),
        "scorm2004.zip": ("online", _Entry("在线课程（SCORM 2004）", "不要解压，平台要求 SCORM 2004 第 4 版时用这个。")),
        "quiz.xml": ("online", _Entry("题库（Moodle XML）", "导入 Moodle 的题库。")),
        "quiz.gift": ("online", _Entry("题库（GIFT）", "导入支持 GIFT 格式的平台。")),
        "book.epub": ("online", _Entry("有声电子书（EPUB）", "在手机或平板上边听边读，读到哪里亮到哪里。")),
        "cards.apkg": ("online", _Entry("记忆卡片（Anki）", "在 Anki 里每天复习提法和数字。")),
    },
    "en": {
        "plan.docx": ("before", _Entry("Session plan (Word)", "For the person who leads: objectives, times, what happens, topics for discussion and what to listen for. Editable.")),
        "sheets.docx": ("before", _Entry("Attendance and answer sheet (Word)", "The attendance sheet comes first: print it once, and an answer sheet for each person.")),
        "questions.docx": ("before", _Entry("Questions (Word)", "Without answers, to hand out.")),
        "guide.docx": ("before", _Entry("Study guide (Word)", "Slides, key points, terms, passages and questions of each part; the answers are at the end. Editable.")),
        "guide.pdf": ("before", _Entry("Study guide (PDF)", "The same, to print and read.")),
        "deck.pptx": ("during", _Entry("Narrated slides (PowerPoint)", "The slide show speaks the speech and reveals its points by itself.")),
        "session.pptx": ("during", _Entry("Slides with discussion (PowerPoint)", "The same, but it stops at questions after each part: a click shows the next question, one more goes on.")),
        "narration.mp3": ("during", _Entry("Recording (MP3)", "To play where there is no projector.")),
        "video.mp4": ("during", _Entry("Video (MP4)", "Plays in any video player.")),
        "handout.pdf": ("during", _Entry("Handout (PDF)", "Each slide beside the words that go with it.")),
        "scorm12.zip": ("online", _Entry("Online course (SCORM 1.2)", "Upload it to your learning platform as it is, without unpacking; most platforms take this one.")),
        "scorm2004.zip": ("online", _Entry("Online course (SCORM 2004)", "Use it when the platform asks for SCORM 2004 4th edition.")),
        "quiz.xml": ("online", _Entry("Question bank (Moodle XML)", "To import into Moodle.")),
        "quiz.gift": ("online", _Entry("Question bank (GIFT)", "To import into platforms that read GIFT.")),
        "book.epub": ("online", _Entry("Read-along book (EPUB)", "Read and hear it on a phone or tablet; the sentence that is spoken lights up.")),
        "cards.apkg": ("online", _Entry("Flash cards (Anki)", "To review terms and figures day by day.")),
    },
}  # fmt: skip
_SILENT: Mapping[str, Mapping[str, _Entry]] = {
    "zh": {
        "deck.pptx": _Entry("演示文稿（PowerPoint）", "讲解时放映，没有声音，点一下出一条要点；备注里是原文。"),
        "session.pptx": _Entry("带讨论题的演示文稿（PowerPoint）", "与上面相同，每部分后面是讨论题，一页一题。"),
    },
    "en": {
        "deck.pptx": _Entry("Slides (PowerPoint)", "To present with, without sound; a click shows the next point. The notes hold the speech."),
        "session.pptx": _Entry("Slides with discussion (PowerPoint)", "The same, with the questions for discussion after each part, one a slide."),
    },
}  # fmt: skip
"""What the page says where the kit holds no sound."""

_STYLE = """body{font:17px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1a2430;background:#f4f1ea;margin:0}
main{max-width:52rem;margin:0 auto;padding:2rem 1.2rem 4rem}h1{color:#1c4a5c;margin:.2em 0}h2{color:#1c4a5c;margin:1.8em 0 .5em;font-size:1.2rem}
table{border-collapse:collapse;width:100%;background:#fffefb}th,td{border:1px solid #d9d3c7;padding:.6rem .8rem;text-align:left;vertical-align:top}
th{width:38%;font-weight:600}a{color:#1c4a5c}ol{padding-left:1.2em}"""


def write_kit(
    target: Path, *, language: str, title: str, files: Mapping[str, Path], stamp: datetime
) -> None:
    """Write the kit: `index.html` first, then the files that it explains.

    Args:
        target: The archive.
        language: `zh` or `en`: of the page.
        title: Of the speech.
        files: Names in the kit (see `KIT_NAMES`) → the files; unknown names are left out.
        stamp: Date of the files in it.

    Raises:
        OutputError: when `target` cannot be written.
    """
    known = [name for name in _FILES[language] if name in files]
    with replacing(target) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        add_entry(archive, "index.html", _page(language, title, known), stamp)
        for name in known:
            data = files[name].read_bytes()
            add_entry(archive, name, data, stamp, stored=Path(name).suffix in _STORED)


KIT_NAMES = tuple(_FILES["zh"])
"""Names of the files that a kit explains, in the order of its page."""


def _page(language: str, title: str, names: list[str]) -> str:
    words = _WORDS[language]
    silent = "narration.mp3" not in names
    entries = {name: _FILES[language][name] for name in names}
    if silent:
        entries |= {n: (entries[n][0], e) for n, e in _SILENT[language].items() if n in entries}
    lang = {"zh": "zh-CN", "en": "en"}[language]
    tables: list[str] = []
    for group in ("before", "during", "online"):
        rows = "".join(
            f'<tr><th scope="row"><a href="{escape(name)}">{escape(entry.name)}</a></th>'
            f"<td>{escape(entry.use)}</td></tr>\n"
            for name, (place, entry) in entries.items()
            if place == group
        )
        if rows:
            tables.append(f"<h2>{escape(words[group])}</h2>\n<table>\n{rows}</table>\n")
    said = ["print", "present" if silent else "play", "mark"]
    said += ["upload"] if any(name.startswith("scorm") for name in names) else []
    steps = "".join(f"<li>{escape(words[step])}</li>" for step in said)
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(words['title'])}</title>\n<style>{_STYLE}</style>\n</head>\n<body><main>\n"
        f"<h1>{escape(words['title'])}</h1>\n<p>{escape(words['of'].format(title=title))}</p>\n"
        f"<h2>{escape(words['steps'])}</h2>\n<ol>{steps}</ol>\n{''.join(tables)}</main></body>\n</html>\n"
    )
