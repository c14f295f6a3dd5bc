"""Chinese sentences on slides: a subject, a condition and a pair of clauses keep what completes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer.claims import Claims
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "值班小组在紧急情况下，有权先关闸再报告。",
            "值班小组在紧急情况下，有权先关闸再报告",
        ),
        ("凡是三次不到会的，取消评优资格。", "凡是三次不到会的，取消评优资格"),
        ("没有落实整改的，一律重新验收。", "没有落实整改的，一律重新验收"),
        ("谁开的口子，谁负责把它补上。", "谁开的口子，谁负责把它补上"),
        ("我们今年的做法是，先修渠再分田。", "我们今年的做法是，先修渠再分田"),
    ],
)
def test_what_waits_for_the_next_clause_does_not_stand_alone(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    reading = read_sentences(make_document(sentence, language="zh"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    best = claims.best(Span(0, len(sentence)), most=reading.cues.claim_size)
    assert claims.phrase(best).text == claim


def test_a_clause_whose_verb_has_its_place_behind_it_stands_alone(
    make_document: MakeDocument,
) -> None:
    sentence = "我们把账本摆在桌面上，欢迎每一位社员来查问。"
    reading = read_sentences(make_document(sentence, language="zh"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    best = claims.best(Span(0, len(sentence)), most=12.0)
    assert claims.phrase(best).text == "我们把账本摆在桌面上"


def test_a_way_from_one_thing_to_another_keeps_both_ends(make_document: MakeDocument) -> None:
    sentence = "合作社从以卖果子为主，向以卖手艺为主的转变过程中，怎样留住年轻人，始终是一道难题。"
    reading = read_sentences(make_document(sentence, language="zh"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    shown = claims.phrase(claims.best(Span(0, len(sentence)), most=18.0)).text
    assert ("从以卖果子为主" in shown) == ("向以卖手艺为主" in shown)
    assert not shown.endswith(("过程中", "为主"))
