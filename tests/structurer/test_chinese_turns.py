"""Chinese sentences that the next one turns against: it stands beside them, and heads the part in their place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.languages.setting_right import SETTING_RIGHT
from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.turned import is_turned_against

MakeDocument = Callable[..., Document]

_SPEECH = """今年两岸要合修一座石桥，东岸出石料，西岸出木料，各村的青年轮流上工。

要把修桥和种地安排好。修桥和种地在人手的安排上的确是有矛盾的。但是，归根到底两者是一致的。要在农闲时节多上工，在农忙时节少上工。桥修好了，粮食就能运到山外去卖，化肥也能运到地头。
"""


def test_what_a_point_concedes_is_shown_with_the_turn_behind_it(
    make_document: MakeDocument,
) -> None:
    outline = structure(make_document(_SPEECH, language="zh"))
    points = [p for section in outline.sections for slide in section.slides for p in slide.points]
    shown = [p for p in points if "有矛盾" in p.text.text]
    assert all(p.detail is not None and p.detail.text.startswith("但是") for p in shown)
    assert shown


@pytest.mark.parametrize(
    ("paragraph", "turned"),
    [
        ("大家以为老桥塌了。然而老桥还在。", True),
        ("问题不在于我们要不要修桥。问题在于谁来守桥。", True),
        ("老桥还在。新桥也修好了。", False),
        ("问题不在于我们要不要修桥。明年的收成要靠大家。", False),
    ],
)
def test_a_sentence_is_known_by_the_next_one_that_turns_against_it(
    make_document: MakeDocument, paragraph: str, turned: bool
) -> None:
    reading = read_sentences(make_document(paragraph, language="zh"))
    assert is_turned_against(reading, 0) == turned
    assert not is_turned_against(reading, len(reading.sentences) - 1)


def test_only_the_same_thing_is_set_right() -> None:
    sets_right = SETTING_RIGHT["zh"]
    assert sets_right("所以，桥墩不是木头的。", "桥墩是石头的。")
    assert not sets_right("所以，桥墩不是木头的。", "桥面是木头的。")
