"""What the files of a build are, in a sentence each, in the languages of speeches."""

from __future__ import annotations

from collections.abc import Mapping

GROUPS = (
    ("watch", ("html", "mp4", "pptx", "slides-pdf", "sheet", "png", "svg")),
    ("listen", ("mp3", "m4b", "opus", "flac", "wav", "clips", "lrc", "feed", "chapters")),
    ("read", ("pdf", "brief", "srt", "vtt", "ass", "txt")),
    (
        "study",
        ("kit", "scorm12", "scorm2004", "cmi5", "epub", "anki", "docx", "guide-pdf", "quiz",
         "moodle", "gift", "terms"),
    ),
    ("work", ("md", "json")),
)  # fmt: skip
"""The groups of the table, each with its formats in the order in which they stand."""

PAGE_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "slides": "{n} 页幻灯片",
        "length": "{minutes} 分 {seconds} 秒",
        "short_length": "{seconds} 秒",
        "slide": "第 {n} 页：{title}",
        "slides_name": "幻灯片",
        "files_name": "全部文件",
        "narration": "配音",
        "open_player": "边看边听（网页播放器）",
        "open_video": "看视频",
        "open_deck": "打开演示文稿",
        "open_handout": "打印讲义",
        "file": "文件",
        "what": "用途",
        "size": "大小",
        "watch": "看",
        "listen": "听",
        "read": "读",
        "study": "学",
        "work": "改动与核对",
        "notices": "请留意",
        "foot": "由 speechcast 根据讲话原文生成；图片、声音、字幕都出自同一条时间轴。",
    },
    "en": {
        "slides": "{n} slides",
        "length": "{minutes} min {seconds} s",
        "short_length": "{seconds} s",
        "slide": "Slide {n}: {title}",
        "slides_name": "Slides",
        "files_name": "All files",
        "narration": "Narration",
        "open_player": "Watch and listen (in the browser)",
        "open_video": "Watch the video",
        "open_deck": "Open the slides",
        "open_handout": "Print the handout",
        "file": "File",
        "what": "What it is",
        "size": "Size",
        "watch": "To watch",
        "listen": "To listen to",
        "read": "To read",
        "study": "To study",
        "work": "To edit and to verify",
        "notices": "Please note",
        "foot": "Made by speechcast from the text of the speech; pictures, sound and captions "
        "come from one timeline.",
    },
}


def spoken_length(seconds: float, language: str) -> str:
    """How long a narration lasts, in words."""
    words = PAGE_WORDS.get(language, PAGE_WORDS["en"])
    minutes, rest = divmod(round(seconds), 60)
    form = words["length"] if minutes else words["short_length"]
    return form.format(minutes=minutes, seconds=rest)


_BY_FORMAT: Mapping[str, tuple[str, str]] = {
    "html": ("网页播放器：双击打开，不用联网；幻灯片、配音、文稿同步，点一句听一句",
             "Player: opens by a double click, offline; slides, narration and text together"),
    "mp4": ("视频，带字幕和章节", "Video with captions and chapters"),
    "pptx": ("演示文稿：自带配音，放映时自动播放、逐条出现、自动翻页；备注里是原文，可以编辑",
             "Slides that narrate themselves when shown; the speech is in the notes; editable"),
    "slides-pdf": ("幻灯片，一页一张，便于转发", "The slides as PDF, a page each"),
    "sheet": ("全部幻灯片拼成一张图", "All slides on one picture"),
    "png": ("每页幻灯片的图片", "A picture of each slide"),
    "svg": ("每页幻灯片的矢量图", "A vector picture of each slide"),
    "mp3": ("配音，任何设备都能播放，带章节", "The narration for any device, with chapters"),
    "m4b": ("有声书，带章节和封面，能记住听到哪里", "Audiobook with chapters and cover"),
    "opus": ("配音，体积最小", "The narration, smallest"),
    "flac": ("配音，无损压缩", "The narration, lossless"),
    "wav": ("配音，无压缩，供剪辑", "The narration, uncompressed, for editing"),
    "clips": ("每页幻灯片一段声音", "The sound of each slide on its own"),
    "lrc": ("逐句歌词，手机播放器同步显示文稿", "Lyrics: phone players show the text as it is said"),
    "feed": ("播客订阅文件", "Podcast feed, ready to host"),
    "chapters": ("播客的章节", "Chapters of the podcast"),
    "pdf": ("讲义：幻灯片旁边是原文，可打印", "Handout: each slide with its passage, for paper"),
    "brief": ("要点提纲，一页读完", "The main points as text, on a page"),
    "srt": ("字幕，通用格式", "Captions for any player"),
    "vtt": ("字幕，网页格式", "Captions for the web"),
    "ass": ("字幕，带样式", "Captions with styles"),
    "txt": ("讲话原文", "The speech itself"),
    "scorm12": ("课程包，上传到学习平台（SCORM 1.2）", "Course for a learning platform (SCORM 1.2)"),
    "scorm2004": ("课程包，上传到学习平台（SCORM 2004）", "Course for a learning platform (SCORM 2004)"),
    "cmi5": ("课程包，上传到学习平台（cmi5）", "Course for a learning platform (cmi5)"),
    "epub": ("电子书，朗读时逐句高亮", "E-book that reads itself aloud"),
    "anki": ("记忆卡片，导入 Anki", "Flash cards for Anki"),
    "quiz": ("测验题，可以编辑", "Questions, editable"),
    "moodle": ("测验题，导入 Moodle", "Questions for Moodle"),
    "gift": ("测验题，GIFT 格式", "Questions in the GIFT format"),
    "terms": ("关键词", "Key terms"),
    "docx": ("学习指导，可以编辑", "Study guide, editable"),
    "guide-pdf": ("学习指导，可打印", "Study guide, for paper"),
    "kit": ("组织者工具包", "Everything a facilitator needs"),
    "md": ("提纲：改完再生成，幻灯片跟着变", "The outline: edit it and build again"),
    "json": ("供程序读取", "For programs"),
}  # fmt: skip

_BY_NAME: Mapping[str, tuple[str, str]] = {
    "outline.json": ("提纲，供程序读取", "The outline, for programs"),
    "timeline.json": (
        "时间轴：每个字何时说出、何时出现",
        "The timeline: when each character is said",
    ),
    "build.json": ("这次生成的记录", "What this build was made from"),
    "study/plan.docx": ("学习安排，给主持人", "The session's plan, for the person who leads"),
    "study/questions.docx": ("练习题，不含答案，可打印", "Questions without answers, for paper"),
    "study/sheets.docx": ("签到表与答题表，可打印", "Attendance and answer sheets, for paper"),
    "study/quiz.md": (
        "测验题：改完再生成，课程、学习指导和卡片跟着变",
        "The questions: edit them and build again; course, guide and cards follow",
    ),
    "study/quiz.json": ("测验题，供程序读取", "Questions, for programs"),
    "brief.md": ("要点提纲，纯文本", "The main points as plain text"),
}


def described(path: str, format_name: str, language: str) -> str:
    """What a file is, in a sentence; empty for a format that nobody described."""
    pair = _BY_NAME.get(path) or _BY_FORMAT.get(format_name) or ("", "")
    return pair[0] if language == "zh" else pair[1]
