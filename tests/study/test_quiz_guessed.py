"""Questions that common sense answers, and words that cannot stand alone, are refused."""

from __future__ import annotations

import pytest

from speechcast.study.asks.causes import ask_causes
from speechcast.study.asks.measured import find_measured
from speechcast.study.asks.names import ask_names
from speechcast.study.asks.parts import find_told
from speechcast.study.asks.people import ask_people
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
        ("We must not fail the crews who mend the old breakwater.", False),
        ("We will never abandon the old families of the northern bank.", False),
        ("The harbour will never be safe until the northern lock is mended.", False),
        ("New sails and new ropes are not enough for a winter of storms.", False),
        ("We cannot allow the old pier to become a heap of rotten timber.", False),
        ("The pilots of the outer bank will never sail under a borrowed flag.", True),
        ("Nordhavn is not bound by the treaty of the southern fleets.", True),
    ],
)
def test_maxims_and_what_nobody_would_say_are_no_statements(said: str, asked: bool) -> None:
    speech = english(
        "The crews of Nordhavn are the painters of the sheds and a credit to the harbour.", said
    )
    assert bool(list(ask_statements(speech))) is asked


def test_clauses_of_questions_stand_among_their_like() -> None:
    speech = english(
        "Pilots of the outer bank: ask not what Nordhavn will build for you, but what each of us can mend for the children of the town.",
        "And so, dear crews: ask not what the harbour board has paid for you--ask what you have paid into the harbour.",
        "We paint the sheds before the winter.",
    )
    asked = [c for c in ask_contrasts(speech) if c.type is QuestionType.CHOICE]
    first = next(c for c in asked if c.right[0].startswith("what each"))
    assert set(first.wrong) == {
        "what Nordhavn will build for you",
        "what the harbour board has paid for you",
        "what you have paid into the harbour",
    }


def test_what_every_speech_calls_for_belongs_to_no_part() -> None:
    speech = chinese(
        "下面我讲三点意见。",
        "一、修好渔船", "船是渔家的命根子。要凝心聚力办好开海节。要补齐夜航的灯具，今年先补四十条船。",
        "二、教好学徒", "手艺断了就接不上。要挑选能看潮的老师傅，每人带三名学徒。要编写补网的课本，年底印出来。",
        "三、管好码头", "码头乱了人心就乱。要清点冷库的存冰，每月公布一次。要划定装卸的泊位，先到先用。",
    )  # fmt: skip
    told = [t.claim.of(speech.text) for t in find_told(speech)]
    assert "补齐夜航的灯具" in told
    assert not [text for text in told if "凝心聚力" in text]


def test_those_who_are_named_elsewhere_are_not_addressed() -> None:
    said = (
        "对于这些问题，要逐条登记、限期销账。", "对于偷捕幼鱼的，要没收渔具、通报全港。",
        "对于借船不还的，要停发油票、公开姓名。", "对于谎报渔获的，要取消奖金、重新核对。",
        "对于带头救险的，要记功授奖、优先贷款。", "对于年老体弱的，要安排岸上的轻活。",
        "对于新来的学徒，要配齐师傅、管好食宿。",
    )  # fmt: skip
    asked = [c for c in ask_people(chinese(*said)) if c.rule == "addressee"]
    assert asked
    assert not [c for c in asked for text in (*c.right, *c.wrong) if "这些" in text]


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


def test_what_a_refrain_heads_is_no_bare_quotation_and_no_mere_time() -> None:
    lines = (*_REFRAIN[:3], _REFRAIN[3] + "随着岸线一年一年缩短，“先养后捕”！")
    for asked in ask_under(chinese("开海的日子快到了，我讲几句。", *lines)):
        assert "归在" not in asked.stem or "“‘先养后捕’”" not in asked.stem


def test_a_refrain_is_known_by_a_whole_clause_and_shown_without_it() -> None:
    speech = chinese("开海的日子就在眼前，我讲几句。", *_REFRAIN)
    (row,) = find_heads(speech)
    assert [head.span.of(speech.text) for head in row] == [
        "守住互通潮讯的老规矩", "练好看云识天的硬本领", "留足过冬的柴米油盐", "护住近岸的幼鱼苗"
    ]  # fmt: skip
    assert all(not c.right[0].startswith("无论") for c in ask_under(speech) if c.right)


def test_words_that_name_nothing_countable_are_not_what_a_figure_measures() -> None:
    speech = chinese(
        "今年新建避风泊位40处。",
        "补修夜航灯具等28处。",
        "东岸环境面貌显著改善36处。",
        "新增学徒宿舍52处。",
    )
    known = [m.what.of(speech.text) for m in find_measured(speech)]
    assert any("泊位" in text for text in known)
    assert not [text for text in known if text.endswith(("等", "显著"))]


def test_the_year_that_a_report_is_about_is_not_asked_for() -> None:
    said = (
        "The northern lock was rebuilt in 1962 by the masons of the upper town.",
        "The fleet of the bay landed more herring in 2019 than all the southern ports.",
        "The council of pilots opened the signal school in 2019 beside the old lighthouse.",
        "The crews of the outer bank mended forty sails in 2019 before the winter came.",
        "The smiths behind the market forged new anchors in 2019 for the ferries.",
    )
    asked = [c for c in ask_names(english(*said)) if c.rule == "year"]
    assert [c.right for c in asked] == [("1962",)]


def test_what_sort_of_thing_something_is_is_not_asked_for() -> None:
    speech = english(
        "We paint the sheds.",
        "Nordhavn is an island with a long line of sandbanks and reefs.",
        "The fleet of Nordhavn has landed more herring than all the southern ports.",
    )
    said = [p.predicate.of(speech.text) for p in find_predications(speech)]
    assert not [words for words in said if words.startswith("is an island")]


def test_a_decade_is_no_year() -> None:
    speech = english(
        "We paint the sheds.",
        "The northern lock was rebuilt in the 1960s by the masons of the upper town.",
    )
    assert not [c for c in ask_names(speech) if c.rule == "year"]


def test_a_subject_does_not_end_before_its_verb_goes_on() -> None:
    speech = english(
        "We paint the sheds.",
        "Those who came to this bay sought to build more than a row of wooden huts.",
    )
    said = [p.subject.of(speech.text) for p in find_predications(speech)]
    assert not [words for words in said if words.endswith(" to")]


def test_phrases_that_run_into_a_statement_are_no_side_of_a_contrast() -> None:
    speech = english(
        "We paint the sheds.",
        "The strength of Nordhavn will not come from the council, but from every boat in the bay.",
        "Our oldest charts were drawn from a burnt-out lighthouse.",
        "You will hear from now I will speak of nothing else.",
        "The herring came from the cold northern shoals.",
        "The timber was hauled from the upper valley.",
        "The tar was bought from the southern ports.",
    )
    for asked in ask_contrasts(speech):
        assert not [text for text in asked.wrong if "I will" in text or text.endswith("burnt-out")]


def test_a_side_that_is_only_the_first_of_a_list_is_not_asked_for() -> None:
    speech = english(
        "We paint the sheds.",
        "Our watch is directed not against any fleet or harbour, but against frost, rust, storm, and neglect.",
    )
    assert not list(ask_contrasts(speech))


def test_what_only_announces_a_statement_is_not_said_of_a_subject() -> None:
    speech = english(
        "We paint the sheds.",
        "The duty of the crews is that every lantern must burn before the fog comes in.",
    )
    assert not [
        p for p in find_predications(speech) if p.predicate.of(speech.text).startswith("is that")
    ]


def test_what_is_set_against_a_statement_is_a_statement() -> None:
    speech = english(
        "We paint the sheds.",
        "The pilots of Nordhavn have drawn new charts of every shoal in the bay.",
        "But in their old and well-meant manner, with ink and brush.",
        "The crews of the outer bank mend forty sails before the winter comes.",
        "The smiths behind the market forge new anchors for the ferries.",
        "The council of the upper town keeps the northern lock in order.",
    )
    assert not [c for c in ask_causes(speech) if c.rule == "opposed"]
