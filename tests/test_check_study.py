"""The check of study files: what holds passes, and each kind of damage is found."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from speechcast.check.findings import Findings
from speechcast.check.study import check_study
from speechcast.readers import ReadOptions, read
from speechcast.renditions.cues import cues
from speechcast.renditions.passages import passage_sounds
from speechcast.structurer import structure
from speechcast.study import glossary_json, make_glossary, make_quiz, quiz_json
from speechcast.writers.anki import card_passages, write_anki
from speechcast.writers.epub import write_epub
from speechcast.writers.kit import write_kit
from speechcast.writers.scorm import write_scorm
from studied_talk import PIXEL, STAMP, Studied, studied_talk

FORMATS = {
    "quiz.json": "quiz", "terms.json": "terms", "scorm12.zip": "scorm12", "book.epub": "epub",
    "cards.apkg": "anki", "kit.zip": "kit",
}  # fmt: skip


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Studied:
    return studied_talk(tmp_path_factory.mktemp("clips"))


@pytest.fixture
def folder(studied: Studied, tmp_path: Path) -> Path:
    talk = studied.talk
    grounded = replace(studied.quiz, questions=studied.quiz.questions[1:])
    (tmp_path / "quiz.json").write_text(quiz_json(grounded), encoding="utf-8")
    terms = glossary_json(talk.document, studied.glossary)
    (tmp_path / "terms.json").write_text(terms, encoding="utf-8")
    write_scorm(
        tmp_path / "scorm12.zip", version="1.2", document=talk.document, outline=talk.outline,
        deck=talk.deck, timeline=talk.timeline, cues=cues(talk.document, talk.timeline),
        quiz=studied.quiz, audio=next(iter(studied.clips.values())), stamp=STAMP,
    )  # fmt: skip
    write_epub(
        tmp_path / "book.epub", document=talk.document, outline=talk.outline, deck=talk.deck,
        timeline=talk.timeline, glossary=studied.glossary, clips=studied.clips,
        pictures=[PIXEL] * len(talk.deck.slides), stamp=STAMP,
    )  # fmt: skip
    spans = card_passages(studied.quiz, studied.glossary)
    write_anki(
        tmp_path / "cards.apkg", document=talk.document, outline=talk.outline, quiz=studied.quiz,
        glossary=studied.glossary, sounds=passage_sounds(spans, talk.timeline, studied.clips),
        pictures={}, stamp=STAMP,
    )  # fmt: skip
    write_kit(
        tmp_path / "kit.zip", language="zh", title="题", files={"quiz.gift": tmp_path / "quiz.json"},
        stamp=STAMP,
    )  # fmt: skip
    return tmp_path


def _checked(studied: Studied, folder: Path, name: str) -> Findings:
    findings = Findings()
    talk = studied.talk
    check_study(
        findings, name, folder / name, FORMATS[name], talk.document, talk.outline, talk.timeline
    )
    return findings


def _rewritten(path: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    with zipfile.ZipFile(path) as archive:
        entries = [(entry, archive.read(entry)) for entry in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for entry, data in entries:
            changed = change(entry.filename, data)
            if changed is not None:
                archive.writestr(entry, changed)


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_just_written_holds(name: str, studied: Studied, folder: Path) -> None:
    findings = _checked(studied, folder, name)
    assert findings.failed == []
    assert findings.checked


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_does_not_open_is_told(name: str, studied: Studied, folder: Path) -> None:
    (folder / name).write_bytes(b"nothing of the kind")
    assert _checked(studied, folder, name).failed


def test_a_quotation_that_is_not_the_speech_is_found(studied: Studied, folder: Path) -> None:
    path = folder / "quiz.json"
    made = json.loads(path.read_text(encoding="utf-8"))
    made["items"][0]["quote"] = "从来没有说过的话"
    path.write_text(json.dumps(made), encoding="utf-8")
    assert "word for word" in " ".join(_checked(studied, folder, "quiz.json").failed)


def test_an_answer_that_its_quotation_lacks_is_found(studied: Studied, folder: Path) -> None:
    path = folder / "quiz.json"
    made = json.loads(path.read_text(encoding="utf-8"))
    made["items"][0]["answer"] = "别的"
    path.write_text(json.dumps(made), encoding="utf-8")
    assert "in its quotation" in " ".join(_checked(studied, folder, "quiz.json").failed)


def test_a_file_that_the_manifest_does_not_know_is_found(studied: Studied, folder: Path) -> None:
    with zipfile.ZipFile(folder / "scorm12.zip", "a") as archive:
        archive.writestr("stray.txt", "x")
    assert "stray.txt" in " ".join(_checked(studied, folder, "scorm12.zip").failed)


def test_an_overlay_beyond_its_sound_is_found(studied: Studied, folder: Path) -> None:
    def late(name: str, data: bytes) -> bytes:
        return (
            data.replace(b'clipEnd="0:00:0', b'clipEnd="0:59:0')
            if name.endswith("c01.smil")
            else data
        )

    _rewritten(folder / "book.epub", late)
    assert "within its sound" in " ".join(_checked(studied, folder, "book.epub").failed)


def test_a_missing_sound_of_a_card_is_found(studied: Studied, folder: Path) -> None:
    def emptied(name: str, data: bytes) -> bytes:
        return b"{}" if name == "media" else data

    _rewritten(folder / "cards.apkg", emptied)
    assert "sounds and pictures" in " ".join(_checked(studied, folder, "cards.apkg").failed)


def test_a_file_that_the_kit_does_not_explain_is_found(studied: Studied, folder: Path) -> None:
    with zipfile.ZipFile(folder / "kit.zip", "a") as archive:
        archive.writestr("stray.txt", "x")
    assert "explains" in " ".join(_checked(studied, folder, "kit.zip").failed)


SPEECHES = [
    *sorted((Path(__file__).parents[1] / "examples").glob("*.txt")),
    *sorted((Path(__file__).parents[2] / "shared" / "corpora").glob("*.txt")),
]


@pytest.mark.parametrize("speech", SPEECHES, ids=lambda path: path.stem)
def test_every_question_and_term_of_whole_speeches_holds(speech: Path, tmp_path: Path) -> None:
    document = read(speech, ReadOptions())
    outline = structure(document)
    quiz = make_quiz(document, outline, count=30)
    (tmp_path / "quiz.json").write_text(quiz_json(quiz), encoding="utf-8")
    glossary = make_glossary(document, outline)
    (tmp_path / "terms.json").write_text(glossary_json(document, glossary), encoding="utf-8")
    for name in ("quiz.json", "terms.json"):
        findings = Findings()
        check_study(findings, name, tmp_path / name, FORMATS[name], document, outline, None)
        assert findings.failed == []


def test_the_odd_one_of_a_list_must_not_stand_in_it(tmp_path: Path) -> None:
    document = read(SPEECHES[0], ReadOptions())
    outline = structure(document)
    quiz = make_quiz(document, outline, count=30)
    choice = next(
        q for q in quiz.questions if isinstance(q.answer, int) and q.options[q.answer] in q.quote
    )
    file = tmp_path / "quiz.json"
    odd = replace(quiz, questions=(replace(choice, rule="missing"),))
    file.write_text(quiz_json(odd), encoding="utf-8")
    findings = Findings()
    check_study(findings, file.name, file, "quiz", document, outline, None)
    assert "in its quotation" in " ".join(findings.failed)


def test_a_name_in_the_address_is_no_term_of_the_sentence_behind_it() -> None:
    text = (
        "Opening\n\nMr. President, Senator Fallow, Representative Moss, members of the Harbour Board and the "
        "people of the Quay.\nThank you for coming. We are at work.\n"
    )
    document = read(None, ReadOptions(), stdin=text.encode())
    glossary = make_glossary(document, structure(document))
    found = [*glossary.terms, *glossary.facts]
    assert all(entry.sentence.covers(entry.span) for entry in found)
