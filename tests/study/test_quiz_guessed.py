"""Questions that common sense answers, and words that cannot stand alone, are refused."""

from __future__ import annotations

import pytest

from speechcast.study.asks.predications import find_predications
from speechcast.study.asks.predications_zh import find_chinese_predications
from speechcast.study.asks.reasons import ask_contrasts
from speechcast.study.asks.statements import ask_statements
from speechcast.study.asks.under import ask_under, find_heads
from speechcast.study.question import QuestionType
from studied_speeches import chinese, english


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Courage alone is not enough for the crews of a northern harbour.", False),
        ("Remember that luck is not a plan for the winter storms.", False),
        ("We cannot allow the old pier to become a heap of rotten timber.", False),
        ("The pilots of the outer bank will never sail under a borrowed flag.", True),
        ("Nordhavn is not bound by the treaty of the southern fleets.", True),
    ],
)
def test_maxims_and_what_nobody_would_say_are_no_statements(said: str, asked: bool) -> None:
    speech = english("The crews of Nordhavn paint the sheds before the winter.", said)
    assert bool(list(ask_statements(speech))) is asked


def test_clauses_of_questions_stand_among_their_like() -> None:
    speech = english(
        "Pilots of the outer bank: ask not what Nordhavn will build for you, but what together we can mend for the children of the town.",
        "And so, dear crews: ask not what your boats can earn for you--ask what you can earn for your boats.",
        "We paint the sheds before the winter.",
    )
    asked = [c for c in ask_contrasts(speech) if c.type is QuestionType.CHOICE]
    first = next(c for c in asked if c.right[0].startswith("what together"))
    assert set(first.wrong) == {
        "what Nordhavn will build for you",
        "what your boats can earn for you",
        "what you can earn for your boats",
    }


def test_a_demand_has_no_subject() -> None:
    speech = english("Use your nets to help build better sheds for the crews of the harbour.")
    assert not find_predications(speech)


def test_what_joins_a_statement_to_the_one_before_is_no_part_of_it() -> None:
    speech = chinese("船要修。", "老渔民也要把看潮的本领传给学徒，不留一手。")
    said = [p.predicate.of(speech.text) for p in find_chinese_predications(speech)]
    assert all(not words.startswith("也") for words in said)


_REFRAIN = (
    "无论海上刮什么风，我们都要守住互通潮讯的老规矩。邻船的灯灭了，先掉头的就是我们自己人。",
    "无论海上刮什么风，我们都要练好看云识天的硬本领。北坡的石屋每晚教两个钟头，风雨不停。",
    "无论海上刮什么风，我们都要留足过冬的柴米油盐。腊月封港以前，账房逐户登记缺口。",
    "无论海上刮什么风，我们都要护住近岸的幼鱼苗。网眼小于三指的，一律收缴归公。",
)


def test_a_refrain_is_known_by_a_whole_clause_and_shown_without_it() -> None:
    speech = chinese("开海的日子快到了，我讲几句。", *_REFRAIN)
    (row,) = find_heads(speech)
    assert [head.span.of(speech.text) for head in row] == [
        "守住互通潮讯的老规矩", "练好看云识天的硬本领", "留足过冬的柴米油盐", "护住近岸的幼鱼苗"
    ]  # fmt: skip
    assert all(not c.right[0].startswith("无论") for c in ask_under(speech) if c.right)
