"""Words that do not fit are cut where a phrase ends, and nowhere else."""

from __future__ import annotations

import pytest

from speechcast.slides.shortening import shortened

EN_WAITING = (
    " a an the this that our of to for in on at by from with and or but is are be will not only "
    "some both "
)


def _cut(text: str, language: str, most: int) -> str:
    return shortened(text, language, lambda part: len(part) <= most, cut=True)


@pytest.mark.parametrize(
    "text",
    [
        "The lamp on the old pier was kept by three sisters from a village behind the dunes for forty years",
        "Some of you have already come to the quay and are ready to lend a hand when it comes to the nets",
        "We paint both the inner and the outer wall of the boathouse because the rain is hard on either side",
        "Our harbour cannot only be about making room for just some of the boats that come here in the spring",
        "A small crew with a sound boat will be asked to bring the very best of our mail to the outer islands",
    ],
)
def test_an_english_phrase_is_never_cut_behind_a_word_that_waits(text: str) -> None:
    for most in range(24, len(text)):
        shown = _cut(text, "en", most)
        assert shown.endswith("…")
        assert f" {shown[:-1].split()[-1].lower()} " not in EN_WAITING
        assert text.startswith(shown[:-1])


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("The sailors asked for a longer pier in the spring of the year", 52,
         "The sailors asked for a longer pier…"),
        ("The boats come from Norway to the quay that our grandfathers built", 29, "The boats come…"),
        ("The County of Eastmoor will lend us the ferry for a whole season", 50,
         "The County of Eastmoor will lend us the ferry…"),
        ("I watched the keeper of the lamp who never slept or complained", 44,
         "I watched the keeper of the lamp…"),
        ("All that they saw that morning told them you are one of the most able and willing crews", 80,
         "All that they saw that morning told them…"),
        ("We talked for days about the cold and wet winter and the boats in the bay", 56,
         "We talked for days about the cold and wet winter…"),
    ],
)  # fmt: skip
def test_an_english_cut_stands_before_the_next_phrase(text: str, most: int, shown: str) -> None:
    assert _cut(text, "en", most) == shown


@pytest.mark.parametrize(
    "text",
    [
        "把沿河七个村子的水渠和泵站在汛期之前全部修好并交给村里的人看管",
        "由区里的施工队对桥面进行加固和拓宽以及对两岸的护坡进行绿化",
    ],
)
def test_a_chinese_phrase_is_never_cut_behind_a_particle(text: str) -> None:
    for most in range(8, len(text)):
        shown = _cut(text, "zh", most)
        assert shown.endswith("…")
        assert shown[-2] not in "的和及与在把由对被将为从向并以"


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        # What a list describes stands behind its last member.
        ("认真选好领头人，带出一支有真本领、真担当、吃苦耐劳、团结友爱的抢险队伍", 30, "认真选好领头人"),
        ("整修河道，改善城区、郊区、山区供水", 12, "整修河道"),
        # A list of equals may end before its last members.
        ("要修桥、铺路、植树、治水、办学", 10, "要修桥、铺路、植树"),
    ],
)  # fmt: skip
def test_a_chinese_list_is_not_cut_before_what_all_its_members_describe(
    text: str, most: int, shown: str
) -> None:
    assert _cut(text, "zh", most) == shown


@pytest.mark.parametrize(("text", "language"), [
    ("Our harbour takes the chair of the League of Northern Lighthouse Villages (LNLV group) from next year on", "en"),
    ("本镇从明年起担任北方灯塔村镇联盟（简称北塔联盟，成员十二个村）的轮值主席并承办第三届年会", "zh"),
])  # fmt: skip
def test_a_bracket_is_not_cut_in_two(text: str, language: str) -> None:
    opening = "(" if language == "en" else "（"
    for most in range(text.index(opening) + 2, len(text)):
        shown = _cut(text, language, most)
        assert not (opening in shown and not {")", "）"} & set(shown))


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh", "我们把石阶换好"), ("zh", "换好石阶，"), ("en", "mend the steps ")],
)
def test_a_speech_without_full_stops_is_not_set_once_for_each_of_its_words(
    language: str, words: str
) -> None:
    tried: list[int] = []

    def fits(part: str) -> bool:
        tried.append(len(part))
        return len(part) <= 60

    shown = shortened(words * 4_000, language, fits, cut=True)
    assert 20 < len(shown) <= 60
    assert sum(length > 1_000 for length in tried) <= 1
