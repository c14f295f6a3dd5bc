"""The study guide and the kit: valid, filled, and explained."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree

from speechcast.model.outline import Phrase
from speechcast.renditions.pictures import deck_svgs
from speechcast.study import Glossary, TermKind, plan_session
from speechcast.writers.guide import (
    Guide,
    guide_of,
    write_guide,
    write_guide_pdf,
    write_plan,
    write_questions,
    write_sheets,
)
from speechcast.writers.kit import KIT_NAMES, write_kit
from studied_talk import PIXEL, STAMP, Studied, studied_talk

ROOT = Path(__file__).parents[2]
VALIDATOR = ROOT / ".tools" / "node_modules" / ".bin" / "ooxml-validator"


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Studied:
    return studied_talk(tmp_path_factory.mktemp("clips"))


@pytest.fixture(scope="module")
def guide(studied: Studied) -> Guide:
    talk = studied.talk
    session = plan_session(
        talk.document, talk.outline, studied.quiz, timeline=talk.timeline, minutes=45
    )
    return guide_of(
        talk.document,
        talk.outline,
        studied.quiz,
        studied.glossary,
        session,
        deck_slides={slide.of: (n,) for n, slide in enumerate(talk.deck.slides, 1)},
        timeline=talk.timeline,
    )


@pytest.fixture(scope="module")
def files(
    studied: Studied, guide: Guide, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("guide")
    pictures = [PIXEL] * len(studied.talk.deck.slides)
    write_guide(folder / "guide.docx", guide=guide, pictures=pictures, stamp=STAMP)
    write_plan(folder / "plan.docx", guide=guide, stamp=STAMP)
    write_sheets(folder / "sheets.docx", guide=guide, stamp=STAMP)
    write_questions(folder / "questions.docx", guide=guide, stamp=STAMP)
    return {path.name: path for path in folder.iterdir()}


def test_the_documents_are_valid_office_open_xml(files: dict[str, Path]) -> None:
    for path in files.values():
        done = subprocess.run(
            [VALIDATOR, path, "--officeVersion", "Microsoft365"],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert json.loads(done.stdout)["errors"] == [], path.name


def test_the_guide_has_real_headings_and_its_contents_name_them(files: dict[str, Path]) -> None:
    made = docx.Document(str(files["guide.docx"]))
    first = [p.text for p in made.paragraphs if p.style.name == "Heading 1"]
    assert first[:2] == ["学习目标", "学习安排"]
    assert "参考答案" in first
    xml = made.element.xml
    marks = re.findall(r'w:bookmarkStart w:id="\d+" w:name="(\w+)"', xml)
    links = re.findall(r'w:hyperlink w:anchor="(\w+)"', xml)
    assert len(links) == len(first)
    assert set(links) <= set(marks)


def test_every_question_is_in_the_guide_and_its_answer_in_the_key(
    files: dict[str, Path], studied: Studied
) -> None:
    made = docx.Document(str(files["guide.docx"]))
    text = "\n".join(p.text for p in made.paragraphs)
    assert all(q.stem in text for q in studied.quiz.questions)
    key = made.tables[-1]
    answers = [[cell.text for cell in row.cells] for row in key.rows[1:]]
    assert [row[1] for row in answers] == ["C", "标识", "错", "B → C → A", "1-B, 2-A"]
    assert all(row[2].startswith("原文") for row in answers)


def test_the_plan_names_parts_in_full(studied: Studied) -> None:
    talk = studied.talk
    long = "要把全镇的码头、渡船、冷库和防波堤都修整一遍，修好以后要有人天天管，还要有人月月查"
    sections = tuple(replace(s, heading=Phrase(long)) for s in talk.outline.sections)
    outline = replace(talk.outline, sections=sections)
    session = plan_session(talk.document, outline, studied.quiz, minutes=45)
    made = guide_of(
        talk.document, outline, studied.quiz, studied.glossary, session,
        deck_slides={}, timeline=talk.timeline,
    )  # fmt: skip
    steps = [step for _, _, step, _ in made.agenda]
    assert any(long in step for step in steps)
    assert not any("…" in step for step in steps)


def test_words_that_only_come_back_are_no_objective(studied: Studied) -> None:
    talk = studied.talk
    session = plan_session(talk.document, talk.outline, studied.quiz, minutes=45)
    for kind, named in ((TermKind.EXPRESSION, True), (TermKind.REPEATED, False)):
        terms = tuple(replace(term, kind=kind) for term in studied.glossary.terms)
        made = guide_of(
            talk.document, talk.outline, studied.quiz, Glossary(terms, ()), session,
            deck_slides={}, timeline=talk.timeline,
        )  # fmt: skip
        assert any("“目录”" in objective for objective in made.objectives) is named


def test_the_questions_to_hand_out_hold_no_answers(files: dict[str, Path], guide: Guide) -> None:
    made = docx.Document(str(files["questions.docx"]))
    text = "\n".join(p.text for p in made.paragraphs)
    assert "原文：" not in text
    assert "参考答案" not in text
    assert all(asked.stem in text for asked in guide.questions() if asked.answer)


def test_every_picture_has_alternative_text(files: dict[str, Path]) -> None:
    made = docx.Document(str(files["guide.docx"]))
    alts = [shape._inline.docPr.get("descr") for shape in made.inline_shapes]
    assert alts
    assert all(alt.startswith("幻灯片：") for alt in alts)


def test_the_passages_are_the_speech(files: dict[str, Path], studied: Studied) -> None:
    made = docx.Document(str(files["guide.docx"]))
    lines = {p.text for p in made.paragraphs}
    for sentence in ("二、让人更愿来。灯光 <充足> & “明亮”，座位够用！",):
        assert sentence in lines


def test_the_sheets_have_a_line_for_every_answer(files: dict[str, Path], guide: Guide) -> None:
    made = docx.Document(str(files["sheets.docx"]))
    cells = [cell.text for row in made.tables[-1].rows for cell in row.cells]
    asked = [a.label for a in guide.marked()]
    assert asked == [str(n) for n in range(1, len(asked) + 1)]
    assert [text for text in cells if text.isdigit()] != []
    assert sorted(t for t in cells if t.isdigit()) == sorted(asked)


def test_the_pdf_says_the_same_and_is_tagged(
    guide: Guide, studied: Studied, tmp_path: Path
) -> None:
    target = tmp_path / "guide.pdf"
    write_guide_pdf(target, guide=guide, svgs=deck_svgs(studied.talk.deck), author="", stamp=STAMP)
    text = subprocess.run(
        ["pdftotext", target, "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    facts = subprocess.run(
        ["pdfinfo", target], capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert re.search(r"Tagged:\s+yes", facts)
    joined = "".join(text.split())
    for asked in guide.questions():
        assert "".join(asked.stem.split()) in joined
    assert "参考答案" in joined


def test_the_kit_explains_each_file_that_it_holds(files: dict[str, Path], tmp_path: Path) -> None:
    target = tmp_path / "kit.zip"
    given = {**files, "unknown.bin": files["plan.docx"]}
    for language in ("zh", "en"):
        write_kit(target, language=language, title="题 <目>", files=given, stamp=STAMP)
        with zipfile.ZipFile(target) as archive:
            names = archive.namelist()
            page = archive.read("index.html").decode("utf-8")
        assert names[0] == "index.html"
        assert set(names) - {"index.html"} == set(files)
        assert set(re.findall(r'href="([^"]+)"', page)) == set(files)
        assert "题 &lt;目&gt;" in page
    assert set(files) <= set(KIT_NAMES)


def test_equal_documents_have_equal_bytes(guide: Guide, tmp_path: Path) -> None:
    for name in ("one.docx", "two.docx"):
        write_plan(tmp_path / name, guide=guide, stamp=STAMP)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_the_plan_tells_who_leads_what_to_listen_for(files: dict[str, Path], guide: Guide) -> None:
    said = "\n".join(p.text for p in docx.Document(str(files["plan.docx"])).paragraphs)
    topics = list(guide.topics())
    assert topics
    for asked in topics:
        assert f"{asked.label}. {asked.stem}" in said
        assert asked.why in said


def test_the_sheets_have_room_for_a_hand(files: dict[str, Path]) -> None:
    for table in docx.Document(str(files["sheets.docx"])).tables:
        assert all(row.height is not None and row.height.cm > 0.6 for row in table.rows)


def test_quotation_marks_of_a_chinese_document_are_set_in_its_font(files: dict[str, Path]) -> None:
    with zipfile.ZipFile(files["guide.docx"]) as made:
        body = etree.fromstring(made.read("word/document.xml"))
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    quoting = [t for t in body.iter(f"{word}t") if "“" in (t.text or "")]
    assert quoting
    for text in quoting:
        run = text.getparent()
        assert run is not None
        fonts = run.find(f"{word}rPr/{word}rFonts")
        assert fonts is not None and fonts.get(f"{word}hint") == "eastAsia"
