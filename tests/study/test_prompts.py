"""Questions for discussion: made of what a part says, worded for a group, never twice."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from speechcast.model.span import Span
from speechcast.study.asks.discussion import ask_open
from speechcast.study.asks.prompts import is_demand
from speechcast.study.candidate import Candidate
from speechcast.study.prompt_words import WORDINGS
from speechcast.study.speech import Speech, plain
from studied_speeches import ALL, chinese, english, speech


def _asked(language: str, *lines: str) -> list[Candidate]:
    return list(ask_open((chinese if language == "zh" else english)(*lines)))


def _of(found: list[Candidate], rule: str) -> Candidate:
    (one,) = (c for c in found if c.rule == f"open_{rule}")
    return one


@pytest.mark.parametrize("name", ALL)
def test_no_question_comes_twice_and_each_says_what_to_listen_for(name: str) -> None:
    found = list(ask_open(Speech(*speech(name))))
    assert found
    assert len({c.stem for c in found}) == len(found)
    for candidate in found:
        assert candidate.because
        assert "{" not in candidate.stem + candidate.because
        assert re.search("[？?。.]$", candidate.stem)
        assert candidate.stem.count("“") == candidate.stem.count("”")


@pytest.mark.parametrize("name", ALL)
def test_what_is_quoted_stands_in_the_speech_or_on_its_slides(name: str) -> None:
    document, outline = speech(name)
    shown = [p.text.text for s in outline.slides() for p in s.points]
    shown += [section.heading.text for section in outline.sections]
    known = plain(document.shown(Span(0, len(document.text))))
    known += "".join(map(plain, shown))
    for candidate in ask_open(Speech(document, outline)):
        for quoted in re.findall("“([^”]*)”", candidate.stem):
            assert plain(quoted) in known


@pytest.mark.parametrize("name", ALL)
def test_a_part_is_asked_about_by_its_length_and_not_always_in_the_same_way(name: str) -> None:
    found = list(ask_open(Speech(*speech(name))))
    sections = [c.section for c in found]
    assert max(sections.count(s) for s in sections) <= 3
    for one, other in pairwise(found):
        # The words behind the quotation.
        ends = [c.stem.rpartition("”")[2] for c in (one, other)]
        assert ends[0] != ends[1]


@pytest.mark.parametrize("language", WORDINGS)
def test_every_wording_asks_behind_its_quotation(language: str) -> None:
    assert set(WORDINGS["zh"]) == set(WORDINGS["en"])
    for wording in WORDINGS[language].values():
        assert all(re.search("[？?]", way) for way in wording.asked)
        assert len(set(wording.asked)) == len(wording.asked)
        assert wording.hint.endswith(("。", ".", "}"))


def test_the_two_sides_of_a_contrast_are_named() -> None:
    zh = _of(_asked("zh", "管好渔港不是看住几条船，而是护住一片海。"), "contrast")
    assert "“看住几条船”" in zh.stem
    assert "“护住一片海”" in zh.stem
    en = _of(_asked("en", "The harbour is not a private garden but a common table of the town."),
             "contrast")  # fmt: skip
    assert "“a private garden”" in en.stem
    assert "“a common table of the town”" in en.stem


def test_a_figure_that_is_to_grow_is_named_with_both_ends() -> None:
    zh = _of(_asked("zh", "今年要把岸电泊位由120个增加到300个，一个也不能少。"), "growing")
    assert "从120个到300个" in zh.stem
    en = _of(_asked("en", "We will cut the time at the quay from 36 hours to 20 hours."), "growing")
    assert "from 36 hours to 20 hours" in en.stem


def test_years_are_no_growth() -> None:
    assert not [c for c in _asked("zh", "从2021年到2025年，我们要把渔港建设好，让船靠得安稳。")
                if c.rule in ("open_growing", "open_grown")]  # fmt: skip


def test_who_is_asked_is_named_in_the_question() -> None:
    found = _of(_asked("zh", "市渔政局要每天检查救生衣，发现破损立即更换，不得带病出海。"), "duty")
    assert "“市渔政局”" in found.stem.rpartition("。”")[2]


def test_a_reason_is_told_to_the_person_who_leads_and_not_to_the_group() -> None:
    found = _of(
        _asked("zh", "安全是渔港的第一位大事。", "因为一根断了的缆绳能毁掉十年的口碑。"), "reason"
    )
    assert "缆绳" not in found.stem
    assert "一根断了的缆绳能毁掉十年的口碑" in found.because


def test_a_lack_is_asked_about_and_its_remedy_is_not() -> None:
    lack = "目前渔港的夜间照明明显不足，老旧灯塔有三分之一不亮。"
    assert _of(_asked("zh", lack), "lacking")
    found = _asked("zh", "要补齐夜间照明这块短板，把老旧灯塔一座一座修好。")
    assert not [c for c in found if c.rule == "open_lacking"]


def test_the_points_of_a_part_are_set_side_by_side() -> None:
    found = _asked(
        "zh",
        "一、把码头修好，让船靠得安稳",
        "要加固东码头的防波堤，台风来了也不怕。要疏浚内港的航道，大小渔船都能进出。要更换破旧的系船柱，一根也不放过。",
        "二、把渔民带好，让手艺传得下去",
        "要开办船员夜校，请老船长来讲课。要建立师徒名册，一个师傅带两个徒弟。要评选年度金牌舵手，名单张榜公布。",
    )  # fmt: skip
    asked = [c for c in found if c.rule == "open_demands"]
    assert len(asked) == 2
    assert asked[0].stem.rpartition("”。")[2] != asked[1].stem.rpartition("”。")[2]


def test_names_that_the_text_withholds_are_not_talked_about() -> None:
    assert not [c for c in _asked("zh", "**渔港不是看住几条船，而是护住一片海。") if "*" in c.stem]


def test_parts_that_begin_alike_are_named_by_their_whole_headings() -> None:
    found = chinese(
        "一、守好渔港，必须把码头修牢\n要加固东码头的防波堤，台风来了也不怕。要疏浚内港的航道，大小渔船都能进出。\n"
        "二、守好渔港，必须把渔民带好\n要开办船员夜校，请老船长来讲课。要建立师徒名册，一个师傅带两个徒弟。\n"
        "三、算清多年旧账，必须让货主花得明白\n要公开泊位收费明细，一分一厘写在墙上。要清理多年呆账坏账，能追的都追回来。",
    )
    names = [found.short_heading(s) for s in found.outline.sections if s.number]
    assert names == ["守好渔港，必须把码头修牢", "守好渔港，必须把渔民带好", "算清多年旧账"]


@pytest.mark.parametrize(
    ("language", "line", "rule"),
    [
        (
            "en",
            "I see my friend Tom Fallow in the front row, because he has never missed a launch in his life.",
            "open_reason",
        ),
        (
            "en",
            "When the old lock opened in 1940, it was common for people to stop and eat on the bank.",
            "open_supposed",
        ),
        (
            "zh",
            "账目理得清是很优秀的，何况是在多数人因为学历不足、人手不够的情况下理清的。",
            "open_lacking",
        ),
    ],
)
def test_people_in_the_room_days_long_ago_and_praise_are_not_talked_about(
    language: str, line: str, rule: str
) -> None:
    assert rule not in {c.rule for c in _asked(language, line)}


@pytest.mark.parametrize(
    "said",
    [
        "我们要建好渔港研究所，覆盖“从0到1、从1到2”的全过程，让新船早日下水。",
        "我们要支持年轻的船匠完成从0到1的突破，让新船早日下水。",
    ],
)
def test_stages_called_by_a_digit_are_no_growth(said: str) -> None:
    assert not [c for c in _asked("zh", said) if c.rule in ("open_growing", "open_grown")]


def test_a_digit_with_what_it_counts_may_grow() -> None:
    assert _of(_asked("zh", "今年要让深水泊位由0增加到5个，一个也不能少。"), "growing")


def test_english_stages_called_by_a_digit_are_no_growth() -> None:
    found = _asked("en", "We will help young shipwrights to go from 0 to 1 with their first boat.")
    assert not [c for c in found if c.rule in ("open_growing", "open_grown")]


@pytest.mark.parametrize(
    ("words", "demand"),
    [
        ("改革带来的活力明显提升", False),
        ("创新平台建设成效显著", False),
        ("保障水平稳步提高", False),
        ("改革收费办法", True),
        ("发展远洋捕捞", True),
        ("推动渔港能力整体提升", True),
        ("持续优化航道", True),
    ],
)
def test_what_has_become_of_something_is_no_demand(words: str, demand: bool) -> None:
    assert is_demand(chinese("渔港是大家的家。"), words) is demand


def test_in_a_review_only_what_has_to_be_done_is_a_demand() -> None:
    speech = chinese("渔港是大家的家。")
    assert not is_demand(speech, "持续优化航道", review=True)
    assert is_demand(speech, "必须持续优化航道", review=True)
