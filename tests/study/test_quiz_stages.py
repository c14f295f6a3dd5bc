"""Stages of a plan are put in order by their whole words."""

from __future__ import annotations

from speechcast.study.asks.order import ask_stages
from studied_speeches import chinese


def test_a_stage_of_many_words_is_not_cut() -> None:
    line = (
        "2021年在东岸召开渔船安全和灯塔维修工作座谈会，2022年在西岸召开码头扩建工作座谈会，"
        "2023年在河口召开疏浚航道工作座谈会，每次解决一个问题。"
    )
    found = list(ask_stages(chinese(line)))
    assert [candidate.right for candidate in found] == [
        (
            "在东岸召开渔船安全和灯塔维修工作座谈会",
            "在西岸召开码头扩建工作座谈会",
            "在河口召开疏浚航道工作座谈会",
        )
    ]
