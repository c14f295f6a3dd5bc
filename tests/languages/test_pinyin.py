"""Readings: a syllable for each Chinese character, lexical tones, by word and by neighbour."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.languages.pinyin import doubts, readings, readings_edition, syllables
from speechcast.model.narration import Reading


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("不是一个", "bu4 shi4 yi1 ge4"),
        ("女子率队", "nv3 zi3 shuai4 dui4"),
        ("二〇三五", "er4 ling2 san1 wu3"),
    ],
)
def test_tones_are_lexical_and_u_umlaut_is_v(text: str, reading: str) -> None:
    assert " ".join(readings(text)) == reading


@pytest.mark.parametrize(
    ("text", "word", "reading"),
    [
        ("重走长征路", "重走", "chong2 zou3"),
        ("担子很重", "很重", "hen3 zhong4"),
        ("强调高质量", "强调高", "qiang2 diao4 gao1"),
        ("他默默地工作", "默默地", "mo4 mo4 de5"),
        ("这块地里", "地里", "di4 li3"),
        ("大家得努力", "得努力", "dei3 nu3 li4"),
        ("干得漂亮", "干得", "gan4 de5"),
        ("得民心者得天下", "得民心", "de2 min2 xin1"),
        ("变废为宝", "为", "wei2"),
        ("为群众办实事", "为", "wei4"),
        ("增幅为三成", "为", "wei2"),
        ("敢作敢为。", "敢为", "gan3 wei2"),
        ("山里种满了果树", "种满", "zhong4 man3"),
        ("一种精神", "一种", "yi1 zhong3"),
        ("路还很长", "长", "chang2"),
        ("苗长得壮", "长得", "zhang3 de5"),
        ("睡得着觉", "得着", "de5 zhao2"),
        ("请单老师发言", "单老师", "shan4 lao3 shi1"),
        ("单位", "单位", "dan1 wei4"),
        ("会计这行很难", "行", "hang2"),
        ("干一行爱一行", "一行爱", "yi1 hang2 ai4"),
        ("这行不行", "行", "xing2"),
        ("国外同行来访", "同行", "tong2 hang2"),
        ("与时代同行", "同行", "tong2 xing2"),
        ("同行者越来越多", "同行", "tong2 xing2"),
        ("不当看客，", "不当", "bu4 dang1"),
        ("用词不当的人", "不当", "bu4 dang4"),
        ("不当得利", "不当", "bu4 dang4"),
        ("多挣了两块", "挣", "zheng4"),
        ("苦苦挣扎", "挣扎", "zheng1 zha2"),
        ("西瓜切开", "切开", "qie1 kai1"),
        ("亲切开导", "切", "qie4"),
        ("老大难问题", "老大难", "lao3 da4 nan2"),
        ("遇事临难不退", "临难", "lin2 nan4"),
        ("面临难题", "难", "nan2"),
        ("设备联调联试", "联调", "lian2 tiao2"),
        ("关联调查", "调", "diao4"),
        ("一户不落", "不落", "bu4 la4"),
        ("還河湖一片清澈", "還河", "huan2 he2"),
    ],
)
def test_polyphones_are_read_by_their_neighbours(text: str, word: str, reading: str) -> None:
    at = text.index(word)
    found = [s for s in syllables(text)[at : at + len(word)] if s]
    assert " ".join(found) == reading


def test_other_characters_have_no_reading() -> None:
    assert syllables("A市，5G") == [None, "shi4", None, None, None]


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("为得地长重行不一了着的在人民发展，。A3〇种还"), max_size=40))
def test_every_common_character_has_one_syllable_with_a_tone(text: str) -> None:
    found = syllables(text)
    assert len(found) == len(text)
    for char, syllable in zip(text, found, strict=True):
        assert (syllable is None) == (char in "，。A3")
        if syllable is not None:
            assert re.fullmatch("[a-z]+[1-5]", syllable)


def test_readings_that_nothing_decided_are_doubted_with_the_others() -> None:
    text = "那个冲字，重要的是行动"
    (doubt,) = doubts(text)
    assert (text[doubt.position], doubt.syllable, doubt.others) == (
        "冲", "chong1", ("chong4",),
    )  # fmt: skip


def test_given_readings_win() -> None:
    assert readings("单县A", (Reading(0, 2, "shan4 xian4"),)) == ["shan4", "xian4"]
    assert readings("单位", (Reading(0, 2, "/x/"),)) == ["dan1", "wei4"]


def test_the_edition_of_the_readings_is_a_digest() -> None:
    assert re.fullmatch("[0-9a-f]{64}", readings_edition())
