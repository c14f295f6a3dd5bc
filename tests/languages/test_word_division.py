"""Words are divided as jieba divides them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.languages.jieba_words import cut, is_listed, own_tokenizer

RUNS = (
    "渡船每天早上六点从老码头出发",
    "把孩子们的愿望写进明年的计划",
    "龘龘渡口龘",
    "泊位增加12.5%而雨季停航9天",
    "カタカナ与渡船",
    "阿依古丽站在码头上",
    "一",
    "",
)


@pytest.mark.parametrize("run", RUNS)
def test_a_run_is_divided_as_jieba_divides_it(run: str) -> None:
    assert list(cut(run)) == list(own_tokenizer().cut(run))


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("渡船码头孩子们的是不能一二三人民生活水平龘カа1%+"), max_size=40))
def test_any_run_of_common_characters_is_divided_as_jieba_divides_it(run: str) -> None:
    assert _by_dictionary(list(cut(run))) == _by_dictionary(list(own_tokenizer().cut(run)))


def _by_dictionary(words: list[str]) -> list[str]:
    """The words, those joined that the model of both guesses: it may find two divisions equally likely."""
    joined: list[str] = []
    guessed = False
    for word in words:
        guesses = len(word) == 1 or not is_listed(word)
        if guesses and guessed:
            joined[-1] += word
        else:
            joined.append(word)
        guessed = guesses
    return joined


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_the_words_of_any_run_are_the_run(run: str) -> None:
    assert "".join(cut(run)) == run


def test_letters_and_digits_with_signs_between_them_are_one_word() -> None:
    assert list(cut("GPS-3号灯塔")) == ["GPS-3", "号", "灯塔"]


def test_halves_of_characters_divide_words_and_are_kept() -> None:
    assert list(cut("渡船\ud800码头")) == ["渡船", "\ud800", "码头"]
    assert not is_listed("\udc00")


def test_words_of_the_dictionary_are_listed() -> None:
    frequencies = own_tokenizer().FREQ
    assert all(is_listed(word) == (count > 0) for word, count in frequencies.items())
