"""Chinese tasks behind a label: things lose their verbs together where those are of one kind, and else keep them."""

from __future__ import annotations

import pytest

from speechcast.languages.light_verbs import ARE_ROW

_ARE_ROW = ARE_ROW["zh"]


@pytest.mark.parametrize(
    ("verbs", "things"),
    [
        (["推进", "继续推进"], ["六个渡口改造项目", "老码头加装电梯"]),
        (["全面落实", "开展", "实施"], ["“河长制”", "撂荒地治理", "渡口提升行动"]),
        (["加强", "强化"], ["船员信息保护", "航道安全监管"]),
    ],
)
def test_things_that_lose_verbs_of_one_kind_are_a_row(verbs: list[str], things: list[str]) -> None:
    assert _ARE_ROW(verbs, things)


@pytest.mark.parametrize(
    ("verbs", "things"),
    [
        (["切实加强", "深入开展"], ["行船安全监督力度", "清理河道行动"]),
        (["强力推进", "推动"], ["备用水源建设", "新码头顺利开工"]),
        (["建设", "打造"], ["改造渡口公路", "果园品牌"]),
    ],
)
def test_what_is_done_in_several_ways_is_no_row(verbs: list[str], things: list[str]) -> None:
    assert not _ARE_ROW(verbs, things)
