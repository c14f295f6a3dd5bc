"""Chinese clauses that depend on what a comma parts from them: a preposition's words, a view that others hold, a premise."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from read_claims import claim_of, heading_of
from speechcast.languages.zh_bonds import bound_end
from speechcast.languages.zh_governed import depends
from speechcast.model.document import Document

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    "words",
    [
        "对有过失但已讲清缘由的师傅",
        "注意对住在上游的老船工",
        "将渡口管理站的航道管理职责及机构",
        "考虑到北岸山路的特殊性",
        "我们通过船工协助",
        "渡口透过科技协助",
    ],
)
def test_a_preposition_with_its_words_states_nothing(words: str) -> None:
    assert depends(words)


@pytest.mark.parametrize(
    "words",
    [
        "我们将坚决贯彻县里的各项部署",
        "将修好六座石桥",
        "把渡口作为练兵的场所",
        "向下游提供更多的清水",
        "把老码头的事情办好",
        "则把灯塔看作是守灯人自己的事情",
        "大会通过了修桥的方案",
        "我们通过换装新灯提高了效率",
    ],
)
def test_a_clause_with_its_own_verb_states_something(words: str) -> None:
    assert not depends(words)


@pytest.mark.parametrize(
    "sentence",
    [
        "要注意对住在上游的老船工，不能一推了之。",
        "水渠一经挖通，就把清水送到了下游。",
        "渡口正在为两岸的老人和孩子，打下新的根基。",
        "这座桥修不修，关键看两岸的村民。",
        "我们的老码头，不仅留住了船工，",
    ],
)
def test_what_depends_on_the_next_clause_is_one_with_it(sentence: str) -> None:
    clauses = re.findall("[^，；。]+[，；。]", sentence)
    assert bound_end(clauses, 0) == len(clauses)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "要在保证行船安全的前提下，全力支持和组织两岸的船工开行夜班船。",
            "在保证行船安全的前提下，全力支持和组织两岸的船工开行夜班船",
        ),
        (
            "老站长在那封信里指出，桥墩要先修。",
            "老站长在那封信里指出，桥墩要先修",
        ),
        (
            "据测算，今年秋天将有六成的可能，水位涨过老码头。",
            "今年秋天将有六成的可能，水位涨过老码头",
        ),
        (
            "要看到，旧的裂缝补上了，新的裂缝又出来了。",
            "旧的裂缝补上了，新的裂缝又出来了",
        ),
    ],
)
def test_what_waits_for_the_next_clause_is_shown_with_it(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


def test_what_is_seen_keeps_who_sees_it_where_that_is_its_attribute(
    make_document: MakeDocument,
) -> None:
    sentence = "不管怎么说，我们看到的是这样的结果：上游的树没有了，下游的水也没有了。"
    assert heading_of(make_document(sentence, language="zh")).startswith("我们看到的是")


def test_what_others_hold_is_not_shown_as_the_speakers_own(make_document: MakeDocument) -> None:
    sentence = "在有些人看来，守灯是没有出息的活计，可是没有灯就没有夜里的船。"
    shown = claim_of(make_document(sentence, language="zh"))
    assert not shown.startswith("守灯是没有出息")
