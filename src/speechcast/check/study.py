"""Study files against text and timeline: questions, terms, courses, book, cards and guide."""

from __future__ import annotations

import io
import json
import posixpath
import re
import sqlite3
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import av
import docx
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from speechcast.check.findings import Findings
from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.timeline import Timeline
from speechcast.study import Question, QuestionType, parse_quiz

STUDY_FORMATS = frozenset(
    {"quiz", "terms", "scorm12", "scorm2004", "epub", "anki", "moodle", "gift", "docx", "kit"}
)
_ODD_ONES = frozenset({"missing", "phrase_list", "named_list"})
"""Rules that ask which option is not in the list that they quote."""

_PLACES = frozenset({"where_told", "in_which", "example", "attributed"})
"""Rules that ask where in the speech something is said, with which part or for which point, or by whom:
a name is shown in its full form."""

_SUSPEND = 4096
_CLOCK = re.compile(r"(\d+):(\d\d):(\d\d(?:\.\d+)?)")
_BROKEN = (
    OSError, ValueError, LookupError, TypeError, zipfile.BadZipFile, etree.LxmlError, sqlite3.Error,
    av.error.FFmpegError, PackageNotFoundError, InputError,
)  # fmt: skip


def check_study(
    findings: Findings,
    name: str,
    path: Path,
    format_name: str,
    document: Document,
    outline: Outline,
    timeline: Timeline | None,
) -> None:
    """Verify one study file.

    Args:
        findings: Takes what holds and what does not.
        name: The file, for messages.
        path: The file.
        format_name: One of `STUDY_FORMATS`.
        document, outline, timeline: What it must agree with.
    """
    try:
        if name.endswith("quiz.json"):
            _check_quiz(findings, name, path, document, outline, timeline)
        elif format_name == "terms":
            _check_terms(findings, name, path, document)
        elif format_name in ("scorm12", "scorm2004"):
            _check_course(findings, name, path)
        elif format_name == "epub":
            _check_book(findings, name, path)
        elif format_name == "anki":
            _check_cards(findings, name, path)
        elif format_name == "moodle":
            root = etree.fromstring(path.read_bytes())
            findings.holds(f"{name} is a question bank", root.tag == "quiz", f"it is <{root.tag}>")
        elif name.endswith(".docx"):
            paragraphs = docx.Document(str(path)).paragraphs
            findings.holds(f"{name} is filled", any(p.text for p in paragraphs), "it is empty")
        elif name.endswith("kit.zip"):
            _check_kit(findings, name, path)
    except _BROKEN as error:
        findings.holds(f"{name} opens", False, str(error))


def _check_quiz(
    findings: Findings,
    name: str,
    path: Path,
    document: Document,
    outline: Outline,
    timeline: Timeline | None,
) -> None:
    quiz = parse_quiz(path.read_text(encoding="utf-8"), name)
    slides = {slide.id for slide in outline.slides()}
    ids = [q.id for q in quiz.questions]
    findings.holds(f"{name} names each question once", len(set(ids)) == len(ids), "names repeat")
    stray = [q.id for q in quiz.questions if q.span.of(document.text) != q.quote]
    findings.holds(f"{name} quotes the speech word for word", not stray, ", ".join(stray))
    lost = [q.id for q in quiz.questions if q.slide not in slides]
    findings.holds(f"{name} names slides of the outline", not lost, ", ".join(lost))
    said = _letters(document.text)
    wrong = [q.id for q in quiz.questions if not q.edited and not _grounded(q, said)]
    findings.holds(f"{name} has every answer in its quotation", not wrong, ", ".join(wrong))
    samples = 0 if timeline is None else timeline.samples
    late = [q.id for q in quiz.questions if q.at is not None and not 0 <= q.at <= samples]
    findings.holds(f"{name} has its passages within the narration", not late, ", ".join(late))


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _grounded(question: Question, said: str) -> bool:
    """Whether a question's answer stands where it is quoted from.

    Of a list the odd one does not, but all others do; what names a part or a point of the speech
    stands somewhere in the speech.

    Args:
        question: The question.
        said: The letters of the speech.
    """
    if question.type is QuestionType.CLOZE:
        return str(question.answer) in question.quote
    if question.type is not QuestionType.CHOICE or not isinstance(question.answer, int):
        return True
    quoted = _letters(question.quote)
    right = _letters(question.options[question.answer])
    if question.rule in _PLACES:
        return right in said
    if question.rule not in _ODD_ONES:
        return right in quoted
    others = [o for k, o in enumerate(question.options) if k != question.answer]
    return right not in quoted and all(_letters(other) in quoted for other in others)


def _check_terms(findings: Findings, name: str, path: Path, document: Document) -> None:
    made = json.loads(path.read_text(encoding="utf-8"))
    entries: list[dict[str, Any]] = [*made["terms"], *made["facts"]]
    stray = [
        e["text"] for e in entries
        if document.text[e["sentence"][0] : e["sentence"][1]] != e["quote"]
        or not e["sentence"][0] <= e["span"][0] <= e["span"][1] <= e["sentence"][1]
    ]  # fmt: skip
    findings.holds(f"{name} quotes the speech word for word", not stray, ", ".join(stray))


def _check_course(findings: Findings, name: str, path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        manifest = etree.fromstring(package.read("imsmanifest.xml"))
        listed = {str(file.get("href")) for file in manifest.iter("{*}file")}
        findings.holds(
            f"{name} lists every file that it holds",
            listed == names - {"imsmanifest.xml"},
            ", ".join(sorted(listed ^ (names - {"imsmanifest.xml"}))),
        )
        program = package.read("course.js").decode("utf-8")
        data = json.loads(program.split("const course = ", 1)[1].split(";\nconst words", 1)[0])
    # Place, answers and a bit a sentence must fit into what SCORM 1.2 keeps.
    findings.holds(
        f"{name} keeps its place in {_SUSPEND} characters", len(data["items"]) < _SUSPEND // 2,
        f"{len(data['items'])} questions",
    )  # fmt: skip


def _seconds(clock: str | None) -> float:
    match = _CLOCK.fullmatch(clock or "")
    if match is None:
        raise ValueError(f"no clock value: {clock}")
    return int(match[1]) * 3600 + int(match[2]) * 60 + float(match[3])


def _check_book(findings: Findings, name: str, path: Path) -> None:
    with zipfile.ZipFile(path) as book:
        first = book.infolist()[0]
        findings.holds(
            f"{name} begins with its type, uncompressed",
            first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED,
            first.filename,
        )
        lengths: dict[str, float] = {}
        outside: list[str] = []
        for overlay in (n for n in book.namelist() if n.endswith(".smil")):
            folder = posixpath.dirname(overlay)
            for audio in etree.fromstring(book.read(overlay)).iter("{*}audio"):
                sound = posixpath.normpath(f"{folder}/{audio.get('src')}")
                if sound not in lengths:
                    lengths[sound] = _length(book.read(sound))
                begin, end = _seconds(audio.get("clipBegin")), _seconds(audio.get("clipEnd"))
                if not 0 <= begin < end <= lengths[sound] + 0.001:
                    outside.append(f"{sound} {begin:g}–{end:g}")
    findings.holds(f"{name} reads within its sound files", not outside, ", ".join(outside[:3]))


def _length(sound: bytes) -> float:
    """Seconds of a sound file, by decoding it."""
    samples = rate = 0
    with av.open(io.BytesIO(sound), "r") as container:
        for frame in container.decode(container.streams.audio[0]):
            samples, rate = samples + frame.samples, frame.sample_rate
    return samples / max(1, rate)


def _check_cards(findings: Findings, name: str, path: Path) -> None:
    with zipfile.ZipFile(path) as package, tempfile.TemporaryDirectory() as folder:
        media = set(json.loads(package.read("media")).values())
        database = Path(folder) / "collection.anki2"
        database.write_bytes(package.read("collection.anki2"))
        connection = sqlite3.connect(database)
        try:
            rows = connection.execute("select flds from notes").fetchall()
        finally:
            connection.close()
    fields = "\n".join(row[0] for row in rows)
    named = set(re.findall(r'\[sound:([^\]]+)\]|<img src="([^"]+)"', fields))
    used = {a or b for a, b in named}
    findings.holds(
        f"{name} holds its sounds and pictures", used == media, str(sorted(used ^ media))
    )


def _check_kit(findings: Findings, name: str, path: Path) -> None:
    with zipfile.ZipFile(path) as kit:
        page = kit.read("index.html").decode("utf-8")
        named = set(re.findall(r'href="([^"]+)"', page))
        held = set(kit.namelist()) - {"index.html"}
        broken = kit.testzip()
    findings.holds(f"{name} explains each file that it holds", named == held, str(named ^ held))
    findings.holds(f"{name} is whole", broken is None, f"{broken} is damaged")
