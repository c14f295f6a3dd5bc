"""Words are divided as jieba divides them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.languages.jieba_words import own_tokenizer
from speechcast.languages.word_division import divided

RUNS = (
    "渡船每天早上六点从老码头出发",
    "把孩子们的愿望写进明年的计划",
    "龘龘渡口龘",
    "泊位增加12.5%而雨季停航9天",
    "GPS-3号灯塔",
    "カタカナ与渡船",
    "阿依古丽站在码头上",
    "一",
    "",
)


@pytest.mark.parametrize("run", RUNS)
def test_a_run_is_divided_as_jieba_divides_it(run: str) -> None:
    assert divided(run, own_tokenizer()) == list(own_tokenizer().cut(run))


@settings(max_examples=300, deadline=None)
@given(
    st.text(st.sampled_from("渡船码头孩子们的是不能一二三人民生活水平龘カа𠀀a1.-%+"), max_size=40)
)
def test_any_run_is_divided_as_jieba_divides_it(run: str) -> None:
    words = divided(run, own_tokenizer())
    assert words == list(own_tokenizer().cut(run))
    assert "".join(words) == run
