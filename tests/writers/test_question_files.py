"""GIFT and Moodle XML: read back by GIFT's published grammar, and as Moodle reads its format."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from speechcast.study import QuestionType
from speechcast.writers.gift import gift_text
from speechcast.writers.moodle import moodle_xml
from studied_talk import Studied, studied_talk

TOOLS = Path(__file__).parents[2] / ".tools" / "node_modules"
PARSER = "console.log(JSON.stringify(require('gift-pegjs/lib/gift-parser.js').parse(require('fs').readFileSync(0, 'utf8'))))"


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Studied:
    return studied_talk(tmp_path_factory.mktemp("clips"))


def _gift(text: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        ["node", "-e", PARSER],
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "NODE_PATH": str(TOOLS)},
        check=True,
    )
    parsed: list[dict[str, Any]] = json.loads(done.stdout)
    return parsed


def test_gift_is_read_back_by_its_grammar(studied: Studied) -> None:
    parsed = _gift(gift_text(studied.quiz))
    assert [q["type"] for q in parsed] == ["MC", "Short", "TF", "Matching", "Matching", "Essay"]
    asked = studied.quiz.questions
    assert [q["stem"]["text"] for q in parsed] == [q.stem for q in asked]
    choice = parsed[0]["choices"]
    assert [c["text"]["text"] for c in choice] == list(asked[0].options)
    assert [c["isCorrect"] for c in choice] == [False, False, True, False]
    assert [c["text"]["text"] for c in parsed[1]["choices"]] == ["标识", "十二"]
    assert parsed[2]["isTrue"] is False
    assert [p["subanswer"] for p in parsed[3]["matchPairs"]] == ["一", "二", "三"]
    pairs = [(p["subquestion"]["text"], p["subanswer"]) for p in parsed[4]["matchPairs"]]
    assert pairs == [("a", "A"), ("b", "B")]


def test_moodle_xml_holds_every_question_with_its_right_answer(studied: Studied) -> None:
    root = etree.fromstring(moodle_xml(studied.quiz).encode("utf-8"))
    every = root.findall("question")
    assert [q.get("type") for q in every] == [
        "category", "multichoice", "shortanswer", "truefalse", "matching", "matching", "essay",
    ]  # fmt: skip
    assert every[0].findtext("category/text") == "$course$/top/书香进社区"
    for element, question in zip(every[1:], studied.quiz.questions, strict=True):
        assert element.findtext("questiontext/text") == question.stem
        # What to listen for is told to those who grade, not to those who answer.
        told = "generalfeedback" if question.graded else "graderinfo"
        assert element.findtext(f"{told}/text") == question.rationale
        assert question.graded or not element.findtext("generalfeedback/text")
        fractions = {a.findtext("text"): a.get("fraction") for a in element.findall("answer")}
        if question.type is QuestionType.CHOICE:
            right = [text for text, fraction in fractions.items() if fraction == "100"]
            assert right == ["丙~3"]
            assert len(fractions) == 4
        elif question.type is QuestionType.CLOZE:
            assert fractions == {"标识": "100", "十二": "100"}
        elif question.type is QuestionType.TRUEFALSE:
            assert fractions == {"true": "0", "false": "100"}
        elif question.type in (QuestionType.MATCH, QuestionType.ORDER):
            pairs = [
                (s.findtext("text"), s.findtext("answer/text"))
                for s in element.findall("subquestion")
            ]
            assert [b for _, b in pairs] in (["一", "二", "三"], ["A", "B"])
